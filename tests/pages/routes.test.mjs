// Each way to put a chart on a page, as www/README.md tells it to a web team, opened by a reader, its figures read back.
// Frames have a file of their own: frame.test.mjs.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inEachBrowser } from "./driver.mjs";
import { POLICY } from "../serve.mjs";
import { Dataset, text } from "./published.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const OUT = join(ROOT, "tests/out/routes");
const GUIDE = readFileSync(join(ROOT, "www/README.md"), "utf8");
const FIGURES = ["2018-19 82%", "2019-20 83%", "2020-21 91%", "2021-22 90%", "2022-23 ", "2023-24 83%"];

const run = (command, ...args) => execFileSync(command, args, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const told = ({ figures }) => figures.map(({ period, printed }) => `${period} ${printed}`);

// The part of the guide below a heading, and its blocks of code in a language.
const part = (heading) => GUIDE.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
const blocks = (heading, language) =>
  [...part(heading).matchAll(new RegExp(`^ *\`\`\`${language}\\n(.*?)^ *\`\`\``, "gms"))].map(([, code]) => code.replace(/^ {3}/gm, ""));

// What Drupal's filter "Limit allowed HTML tags" leaves of a text: tags of the list, with the attributes it names; the words
// between tags that go. `lang` and `dir` may always be there, `style` and `on…` never.
function filtered(text, allowed) {
  const tags = new Map([...allowed.matchAll(/<([\w-]+)([^>]*)>/g)].map(([, name, attributes]) => [name, attributes.trim().split(/\s+/)]));
  return text.replace(/<(\/?)([\w-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/g, (_, closing, name, attributes) => {
    if (!tags.has(name)) return "";
    const may = [...tags.get(name), "lang", "dir"];
    const kept = [...attributes.matchAll(/\s+([\w-]+)(?:="[^"]*")?/g)].filter(([, attribute]) => may.includes(attribute));
    return `<${closing}${name}${closing ? "" : kept.map(([each]) => each).join("")}>`;
  });
}

const TEXT = `<p>What editors wrote.</p>
<impact-chart src="/www/data/timeliness.json" lang="cy" to="2021-22" heading-level="2" style="color: red" onclick="alert(1)">
<table><caption>Done in time</caption><tr><th scope="row">2018/19</th><td>82%</td></tr></table>
</impact-chart>
<script type="module" src="/pkg/impact-charts.js"></script>`;

const paged = (body, library) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page of a content system</title><link rel="icon" href="/www/icon.svg">${library}</head>
<body><main>${body}</main></body>
</html>
`;

// The library's definition as the tag that Drupal makes of it, with our folder for theirs.
function library() {
  const [yaml] = blocks("Drupal", "yaml");
  const [, path] = /^ *(\/libraries\/[^:]+):$/m.exec(yaml);
  const [, type] = /type: (\w+)/.exec(yaml);
  assert.match(yaml, /preprocess: false/);
  return `<script type="${type}" src="${path.replace(/^\/libraries\/impact-charts-[\d.]+\//, "/pkg/")}"></script>`;
}

const seen = (page) => page.run(() => document.querySelector("main").innerText.replace(/\s+/g, " ").trim());

inEachBrowser("Drupal", (reader) => {
  const [allowed] = blocks("Drupal", "html");
  const write = (name, text) => {
    mkdirSync(join(OUT, "drupal"), { recursive: true });
    writeFileSync(join(OUT, "drupal", `${reader.engine}-${name}.html`), text);
    return `tests/out/routes/drupal/${reader.engine}-${name}.html`;
  };

  test("the element and the library: the chart is drawn, with the attributes that the format allows", async () => {
    const text = filtered(TEXT, `<p> ${allowed}`);
    assert.ok(!/onclick|style|script/.test(text), text);
    const page = await reader.open(write("kept", paged(text, library())));
    await page.drawn(0);
    const chart = await page.look();
    assert.deepEqual(told(chart), FIGURES.slice(0, 4));
    assert.deepEqual([chart.lang, chart.heading, chart.fallback], ["cy", "h2", false]);
    await page.close();
  });

  test("the library left out: the table stands", async () => {
    const page = await reader.open(write("no-library", paged(filtered(TEXT, `<p> ${allowed}`), "")));
    assert.equal(await seen(page), "What editors wrote. Done in time 2018/19 82%");
    assert.equal(await page.run(() => document.querySelectorAll("impact-chart").length), 1);
    await page.close();
  });

  test("a format that does not allow the element: the table stands", async () => {
    const page = await reader.open(write("not-allowed", paged(filtered(TEXT, "<p> <table> <caption> <tr> <th> <td>"), library())));
    assert.equal(await seen(page), "What editors wrote. Done in time 2018/19 82%");
    assert.equal(await page.run(() => document.querySelectorAll("impact-chart").length), 0);
    assert.ok(!page.fetched.some((path) => /wasm|json/.test(path)));
    await page.close();
  });

  test("the allowed tag names every attribute of the element, and no other", async () => {
    const page = await reader.open();
    const attributes = await page.run(() => customElements.get("impact-chart").observedAttributes);
    assert.deepEqual(/<impact-chart ([^>]+)>/.exec(allowed)[1].split(" ").sort(), attributes.sort());
    await page.close();
  });
});

const digest = (id) => createHash("sha256").update(text(`${id}.json`)).digest("hex").slice(0, 12);

// A page that is no part of any site: opened from a disk, its requests kept.
async function fromDisk(reader, path) {
  const tab = await reader.browser.newPage();
  const [asked, said] = [[], []];
  tab.on("request", (request) => asked.push(request.url()));
  tab.on("console", (message) => ["error", "warn"].includes(message.type()) && said.push(message.text()));
  tab.on("pageerror", (error) => said.push(error.message));
  await tab.goto(pathToFileURL(path).href);
  return { tab, asked, said };
}

inEachBrowser("one file", (reader) => {
  for (const [lang, ids] of [["en", []], ["cy", ["timeliness"]]]) {
    test(`${lang}: it opens from a disk, asks no network, and does what the page does`, async () => {
      const folder = join(OUT, "one-file", reader.engine); // nothing else is beside it
      mkdirSync(folder, { recursive: true });
      const path = join(folder, `${lang}.html`);
      run("node", "tests/setup/one-file.mjs", path, lang, ...ids);
      const { tab, asked, said } = await fromDisk(reader, path);
      const shown = await tab.evaluate(async () => {
        const charts = [...document.querySelectorAll("impact-chart")];
        const each = [];
        for (const chart of charts) {
          chart.scrollIntoView();
          await chart.ready;
          const headline = chart.shadowRoot.querySelector(".impact-headline").textContent;
          each.push({ figures: chart.figures, headline, csv: await chart.toCSV(), png: (await chart.toPNG(1)).size });
        }
        return { each, heading: document.querySelector("h1").textContent, links: document.querySelectorAll("a[href]:not([href^='#'], [href^=http])").length };
      });
      const published = (ids.length ? ids : ["timeliness", "recommendations", "awareness"]).map((id) => new Dataset(id));
      assert.deepEqual(shown.each.map(({ headline }) => headline), published.map((dataset) => dataset.headline(lang)));
      assert.deepEqual(
        shown.each.map(({ figures }) => figures.map(({ printed }) => printed)),
        published.map((dataset) => dataset.hinted().map(({ printed }) => printed)),
      );
      for (const [index, { csv, png }] of shown.each.entries()) assert.ok(csv.includes(digest(published[index].id)) && png > 1000);
      assert.match(shown.heading, lang === "cy" ? /^Swyddfa/ : /^Independent/);
      assert.equal(shown.links, 0);
      assert.deepEqual(asked.filter((url) => !/^(data|blob):/.test(url) && url !== pathToFileURL(path).href), []);
      assert.deepEqual(said, []);
      await tab.close();
    });
  }

  test("without script its tables stand", async () => {
    const path = join(OUT, "one-file", reader.engine, "no-script.html");
    run("node", "tests/setup/one-file.mjs", path, "en", "awareness");
    writeFileSync(path, readFileSync(path, "utf8").replace(/<script .*<\/script>/s, ""));
    const { tab, said } = await fromDisk(reader, path);
    const values = await tab.evaluate(() => {
      const { shadowRoot } = document.querySelector("impact-chart");
      return [...shadowRoot.querySelectorAll("tbody tr td:first-of-type")].map((cell) => cell.checkVisibility() && cell.textContent);
    });
    assert.deepEqual(values, new Dataset("awareness").hinted().map(({ shown }) => shown));
    assert.deepEqual(said, []);
    await tab.close();
  });
});

// The app of tests/apps/vite with the package as npm packs it, built once for all engines.
const app = () => (app.made ??= build());
function build() {
  const here = join(OUT, "vite");
  rmSync(here, { recursive: true, force: true });
  cpSync(join(ROOT, "tests/apps/vite"), here, { recursive: true });
  const installed = join(here, "node_modules/impact-charts");
  mkdirSync(installed, { recursive: true });
  const packed = run("npm", "pack", "./pkg", "--pack-destination", here, "--silent").trim();
  run("tar", "-xzf", join(here, packed), "--strip-components=1", "-C", installed);
  for (const path of ["data/timeliness.json", "icon.svg"]) cpSync(join(ROOT, "www", path), join(here, "public", basename(path)));
  execFileSync(join(ROOT, "tests/node_modules/.bin/vite"), ["build", "--outDir", "site/apps/charts", "--logLevel", "warn"], { cwd: here, stdio: "inherit" });
  return here;
}

test("the guide and the page for frames name the policy that all these tests are held under", () => {
  const named = [GUIDE, readFileSync(join(ROOT, "www/embed.html"), "utf8")].map((text) => text.match(/default-src 'none';.*blob:/g));
  assert.deepEqual(named.map((policies) => policies.length), [3, 1]);
  const [policy] = POLICY.split("; require-trusted-types-for");
  for (const each of named.flat()) assert.equal(each, policy);
});

test("TypeScript, strict: every property, method and event has its type, and what is wrong is refused", () => {
  const tsc = join(ROOT, "tests/node_modules/.bin/tsc");
  execFileSync(tsc, ["-p", app()], { stdio: ["ignore", "inherit", "inherit"] });
});

test("the settings of Vite that the guide names are those of the app", async () => {
  const guide = await import(`data:text/javascript,${encodeURIComponent(blocks("npm", "js")[0])}`);
  assert.deepEqual(guide.default, (await import("../apps/vite/vite.config.mjs")).default);
});

inEachBrowser("a bundled app", (reader) => {
  test("from a folder, under the strict policy: the chart, its Welsh, and what a press fetches", async () => {
    const site = await reader.elsewhere({ root: join(app(), "site") });
    const page = await reader.open("apps/charts/index.html", { site });
    await page.drawn(0);
    assert.deepEqual(told(await page.look()), FIGURES);
    await page.run(() => document.querySelector("impact-chart").setAttribute("lang", "cy"));
    const headline = new Dataset("timeliness").headline("cy");
    await page.run(async (headline) => {
      const said = () => document.querySelector("impact-chart").shadowRoot.querySelector(".impact-headline").textContent;
      for (let turns = 0; turns < 100 && said() !== headline; turns++) await new Promise((wait) => setTimeout(wait, 50));
    }, headline);
    assert.equal((await page.look()).headline, headline);
    assert.match(await page.run(() => document.querySelector("impact-chart").toCSV()), /2018-19/);
    const names = new Set(readdirSync(join(app(), "site/apps/charts/assets")).map((name) => `apps/charts/assets/${name}`));
    const fetched = page.fetched.filter((path) => /\.(wasm|css|txt|js)$/.test(path));
    assert.deepEqual(fetched.filter((path) => !names.has(path)), []);
    assert.equal(fetched.filter((path) => path.endsWith(".wasm")).length, 3);
    await page.close();
  });
});
