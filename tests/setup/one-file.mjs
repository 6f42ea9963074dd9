// Charts of www/index.html, or of its Welsh twin, as one HTML file that opens from a disk: script, wasm, style, words and
// data are in it, and its own policy forbids it every address on a network. Without script its tables stand.
//   node one-file.mjs OUT.html [en|cy] [DATASET…]      (without datasets: every chart that is not folded away)
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const WWW = join(ROOT, "www");
const PKG = join(ROOT, "pkg");
const PAGES = { en: "index.html", cy: "index.cy.html" };
const TYPES = {
  ".css": "text/css", ".json": "application/json", ".png": "image/png", ".svg": "image/svg+xml", ".txt": "text/plain",
  ".wasm": "application/wasm",
};

const die = (why) => {
  console.error(`one-file: ${why}`);
  process.exit(1);
};

const inside = (path) => `data:${TYPES[extname(path)]};base64,${readFileSync(path).toString("base64")}`;
const digest = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

// The element's script with all it may fetch: an address beside a script becomes the bytes that stand there.
const withFiles = {
  name: "with-files",
  setup: (build) => build.onLoad({ filter: /pkg\/[\w-]+\.js$/ }, ({ path }) => ({ contents: filled(path) })),
};

function filled(path) {
  const script = readFileSync(path, "utf8");
  return script.replace(/new URL\((["'`])(?:\.\/)?([^"'`]+)\1,\s*import\.meta\.url\)/g, (_, quote, name) => {
    if (!name.includes("${")) return `new URL(${JSON.stringify(inside(join(PKG, name)))})`;
    const [before, variable, after] = name.split(/\$\{|\}/);
    const files = readdirSync(PKG).filter((file) => file.startsWith(before) && file.endsWith(after));
    const each = files.map((file) => [file.slice(before.length, -after.length), inside(join(PKG, file))]);
    return `new URL(${JSON.stringify(Object.fromEntries(each))}[${variable}])`;
  });
}

async function script() {
  const entryPoints = [join(PKG, "impact-charts.js")];
  const made = await esbuild.build({ entryPoints, bundle: true, format: "esm", minify: true, charset: "utf8", write: false, plugins: [withFiles] });
  const { text } = made.outputFiles[0];
  if (text.includes("import.meta.url")) die("pkg/ fetches a file by an address that is not understood here");
  if (/<!--|<\/?script/i.test(text)) die("the script can't stand in a page: it holds a tag");
  return text;
}

// The charts of a page as they stand in it, tables and all; their data instead of its address.
function charts(page, ids) {
  const all = [...page.replace(/<details>.*?<\/details>/gs, "").matchAll(/<impact-chart src="data\/([\w-]+)\.json".*?<\/impact-chart>/gs)];
  const found = new Map(all.map(([chart, id]) => [id, chart]));
  const absent = ids.find((id) => !found.has(id));
  if (absent) die(`the page has no chart of ${absent}; it has ${[...found.keys()].join(", ")}`);
  return [...found].filter(([id]) => ids.length === 0 || ids.includes(id)).map(([id, chart]) => ({ id, chart: alone(chart) }));
}

// What an element of a chart shows or reads is put inside. A link to another page of the site leads nowhere from a disk.
function alone(chart) {
  const linked = chart.replace(/<a href="(?!\w+:)[^"]*"[^>]*>(.*?)<\/a>/gs, "$1");
  return linked.replace(/(src|href)="(?!\w+:|#)([^"]+)"/g, (_, name, path) => `${name}="${inside(join(WWW, path))}"`);
}

function texts(id, lang) {
  const dataset = JSON.parse(readFileSync(join(WWW, "data", `${id}.json`), "utf8"));
  const own = dataset.extension.impact;
  const other = own.i18n?.[lang];
  return { label: other?.label ?? dataset.label, publisher: other?.extension?.impact?.publisher ?? own.publisher };
}

function write(lang, script, style, shown) {
  const [{ publisher }] = shown;
  const policy = [
    "default-src 'none'", `script-src ${digest(script)} 'wasm-unsafe-eval'`, `style-src ${digest(style)} data:`,
    "connect-src data:", "img-src data: blob:",
  ].join("; ");
  return `<!doctype html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <title>${escaped(`${publisher}: ${shown.map(({ label }) => label).join("; ")}`)}</title>
  <link rel="icon" type="image/svg+xml" href="${inside(join(WWW, "icon.svg"))}">
  <style>${style}</style>
</head>
<body>
  <main>
    <h1>${escaped(publisher)}</h1>
${shown.map(({ id, label, chart }) => `\n    <h2 id="${id}">${escaped(label)}</h2>\n    ${chart}\n`).join("")}  </main>
  <script type="module">${script}</script>
</body>
</html>
`;
}

const [out, lang = "en", ...ids] = process.argv.slice(2);
if (!out) die("say where to write it: node tests/setup/one-file.mjs OUT.html [en|cy] [DATASET…]");
if (!PAGES[lang]) die(`there is no page in ${lang}: write ${Object.keys(PAGES).join(" or ")}`);
const page = readFileSync(join(WWW, PAGES[lang]), "utf8");
const shown = charts(page, ids).map((each) => ({ ...each, ...texts(each.id, lang) }));
const style = readFileSync(join(WWW, "site.css"), "utf8");
writeFileSync(out, write(lang, await script(), style, shown));
console.log(out);
