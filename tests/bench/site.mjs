// The pages that are compared, and the server that sends them as a good one does: minified, packed with brotli at its strongest
// before anyone asks, and to be kept by the browser. Every page is a publisher's: the same head and style, a headline and a
// chart three times over, and lines that fetch early what the page will want. The figures come from the published JSON.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";

export const NAMES = ["timeliness", "recommendations", "awareness"];
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", wasm: "application/wasm", json: "application/json", svg: "image/svg+xml" };
const CODE = /\.(js|wasm|css)$/;
const CHARTS = "/pkg/impact-charts.css";
const STYLE = "/www/site.css"; // the publisher's own: on every page, and in nobody's weight

const fileOf = (path) => readFileSync(ROOT + path);

const packed = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

// One script of a page of a contestant's, and the style it imports.
async function bundle(entry, name) {
  const { outputFiles } = await build({
    entryPoints: [`${ROOT}tests/bench/page/${entry}.js`],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    write: false,
    outdir: "out",
    external: ["/pkg/*"],
    alias: { peer: `${ROOT}tests/bench/peers/${name}.js` },
  });
  return outputFiles.map(({ path, contents }) => [`/${name}.${entry}.${path.split(".").at(-1)}`, contents]);
}

const LINES = {
  js: (path) => `<script type="module" src="${path}"></script>`,
  css: (path) => `<link rel="stylesheet" href="${path}">`,
  wasm: (path) => `<link rel="preload" href="${path}" as="fetch" type="application/wasm" crossorigin>`,
  style: (path) => `<link rel="preload" href="${path}" as="style">`,
  json: (path) => `<link rel="preload" href="${path}" as="fetch" crossorigin>`,
};

// A chart's own style is for its roots, not for the page: rendered fragments link it, else the script fetches it.
const line = (path, name) => LINES[path !== CHARTS ? path.split(".").at(-1) : name === "alone" ? "json" : "style"](path);

// `style` is a line that fetches the publisher's style, or, on a bare page, that style itself.
const document = (lines, main, style = LINES.css(STYLE)) => `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Three charts</title>
  <link rel="icon" type="image/svg+xml" href="/www/icon.svg">
  <style>.place { height: 370px; }</style>
  ${style}
  ${lines.join("\n  ")}
</head>
<body>
  <main>
${main}
  </main>
</body>
</html>
`;

// A chart as `impact-charts render` writes it: the committed page holds the three.
function fragment(name) {
  const page = fileOf("www/index.html").toString();
  const [, rest] = page.split(`<!-- chart:${name} level=3 -->`);
  return rest.split("<!-- /chart -->")[0].replaceAll("../pkg/", "/pkg/");
}

const headline = (name) => JSON.parse(fileOf(`www/data/${name}.json`)).extension.impact.headline;
const DATA = NAMES.map((name) => `/www/data/${name}.json`);

const MAINS = {
  alone: (name) => `<impact-chart src="/www/data/${name}.json" heading-level="3"></impact-chart>`,
  ours: (name) => `<impact-chart src="/www/data/${name}.json" heading-level="3">${fragment(name)}</impact-chart>`,
  within: (name) => MAINS.ours(name).replace(LINES.css(CHARTS), () => `<style>${fileOf(CHARTS.slice(1))}</style>`),
  svg: (name) => `<h3>${headline(name)}</h3>\n<div class="place">${/<svg viewBox="0 0 640[^]*?<\/svg>/.exec(fragment(name))[0]}</div>`,
};
const mainOf = (name) => MAINS[name] ?? ((chart) => `<h3>${headline(chart)}</h3>\n<div class="place" data-chart="${chart}"></div>`);

const PKG = ["/pkg/impact_charts_bg.wasm", "/pkg/impact-charts.js"];
const ALIVE = [...PKG, ...DATA];
const LATE = ["impact-more.js", "impact_more.js", "impact_more_bg.wasm"].map((name) => `/pkg/${name}`); // for a long line
const HEADS = { ours: [CHARTS, ...ALIVE], alone: [CHARTS, ...ALIVE], within: ALIVE, svg: [] };

// Every file that the pages may ask for, packed, by its path; and what each contestant's page of three weighs in code.
export async function make(contestants) {
  const files = new Map();
  const keep = (path, bytes) => files.set(path, packed(Buffer.from(bytes)));
  for (const path of [...ALIVE, ...LATE, CHARTS, STYLE, "/www/icon.svg"]) keep(path, fileOf(path.slice(1)));
  for (const { name, isStill, isSame } of contestants) {
    const made = HEADS[name] ? [] : await bundle("three", name);
    const stage = isStill || isSame ? [] : await bundle("stage", name);
    for (const [path, bytes] of [...made, ...stage]) keep(path, bytes);
    const head = (HEADS[name] ?? [...made.map(([path]) => path), ...DATA]).map((path) => line(path, name));
    const main = NAMES.map(mainOf(name)).join("\n");
    keep(`/${name}.html`, document(head, main));
    keep(`/${name}.bare.html`, document(head, main, `<style>${fileOf(STYLE.slice(1))}</style>`));
    keep(`/${name}.stage.html`, document(stage.map(([path]) => line(path)), ""));
  }
  return files;
}

// The bytes of code that a page fetched, packed.
export const weight = (files, paths) =>
  paths.filter((path) => CODE.test(path) && path !== STYLE).reduce((sum, path) => sum + files.get(path).length, 0);

export async function serve(files) {
  const server = createServer(({ url }, response) => {
    const bytes = files.get(url);
    if (!bytes) return response.writeHead(404).end();
    response.writeHead(200, {
      "Content-Type": TYPES[url.split(".").at(-1)],
      "Content-Encoding": "br",
      "Content-Length": bytes.length,
      "Cache-Control": "max-age=3600",
    });
    response.end(bytes);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}
