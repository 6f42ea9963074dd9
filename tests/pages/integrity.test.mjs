// The lines of tests/setup/integrity.mjs on a page of someone else's, under the strict policy: what is as it was built is run,
// and what has a byte more is not.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { POLICY } from "../serve.mjs";
import { PKG, digests, lines } from "../setup/integrity.mjs";
import { inEachBrowser } from "./driver.mjs";

const OUT = new URL("../out/integrity/", import.meta.url);
const TABLE = "<table><caption>Done in time</caption><tr><th>2018/19</th><td>82%</td></tr></table>";
const { map, script, source, within } = lines(PKG, "/pkg/");
const REFUSED = /integrity|digest|failed|NetworkError|error loading/i;

const policy = POLICY.replace("script-src 'self'", `$& ${source}`);

function write(name, head, content = TABLE) {
  mkdirSync(OUT, { recursive: true });
  const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page that holds files to what they were</title><link rel="icon" href="/www/icon.svg">
${head}
</head>
<body><main><impact-chart src="/www/data/timeliness.json">${content}</impact-chart></main></body>
</html>
`;
  writeFileSync(new URL(`${name}.html`, OUT), page);
  return `tests/out/integrity/${name}.html`;
}

// A file as a stranger may have changed it: it does the same, and is one remark longer.
const changed = (name) => (path, response) => {
  if (path !== `/pkg/${name}`) return false;
  response.writeHead(200, { "Content-Type": "text/javascript" }).end(`${readFileSync(new URL(name, `file://${PKG}/`), "utf8")}//`);
  return true;
};

const press = (page) => page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector("[name=panel]").click());
const has = (selector) => !!document.querySelector("impact-chart").shadowRoot.querySelector(selector);

test("pkg/build.json has the digest of every script and style", () => {
  const { integrity } = JSON.parse(readFileSync(new URL("build.json", `file://${PKG}/`), "utf8"));
  assert.deepEqual(integrity, digests(PKG));
});

inEachBrowser("integrity", (reader) => {
  const open = async (address, instead) => reader.open(address, { site: await reader.elsewhere({ policy, instead }) });

  test("with the lines as they are printed the chart is drawn, and does what a press asks for", async () => {
    const page = await open(write("whole", map + script));
    await page.drawn(0);
    const chart = await page.look();
    assert.ok(chart.drawn && !chart.fallback && chart.ink.painted > 500);
    await press(page);
    await page.until(has, ".impact-panel select");
    assert.ok((await page.run(() => document.querySelector("impact-chart").toCSV())).includes("82%"));
    await page.close();
  });

  test("a script with a byte more is not run: the table stands", async () => {
    const page = (await open(write("refused", map + script), changed("impact-charts.js"))).expects(REFUSED);
    assert.equal(await page.run(() => customElements.get("impact-chart") === undefined), true);
    assert.equal(await page.run(() => document.querySelector("main").innerText.replace(/\s+/g, " ").trim()), "Done in time 2018/19 82%");
    assert.ok(page.said.some((line) => REFUSED.test(line)), page.said.join());
    assert.ok(!page.fetched.some((path) => /wasm|json/.test(path)), page.fetched.join());
    await page.close();
  });

  test("a style that stands in the chart is allowed by its digest, and no other is fetched", async () => {
    const rendered = readFileSync(new URL("../../www/index.html", import.meta.url), "utf8");
    const [, root] = /<!-- chart:timeliness level=3 -->\s*([^]*?<\/template>)/.exec(rendered);
    const style = `<style>${readFileSync(new URL("impact-charts.css", `file://${PKG}/`), "utf8")}</style>`;
    const chart = root.replace(/<link rel="stylesheet"[^>]*impact-charts.css">/, () => style);
    const head = '<script type="module" src="/pkg/impact-charts.js"></script>';
    const site = await reader.elsewhere({ policy: POLICY.replace("style-src 'self'", `$& ${within}`) });
    const page = await reader.open(write("within", head, chart), { site });
    await page.drawn(0);
    assert.ok((await page.look()).ink.painted > 500);
    const margin = () => getComputedStyle(document.querySelector("impact-chart").shadowRoot.querySelector(".impact-subtitle")).marginBottom;
    assert.equal(await page.run(margin), "8px");
    assert.ok(!page.fetched.includes("pkg/impact-charts.css"), page.fetched.join());
    await page.close();
  });

  test("the same byte without the line goes unseen", async () => {
    const page = await open(write("unheld", script.replace(/ integrity="[^"]*"/, "")), changed("impact-charts.js"));
    await page.drawn(0);
    assert.ok((await page.look()).drawn);
    await page.close();
  });

  for (const name of ["impact-more.js", "impact_more.js"]) {
    test(`${name} with a byte more, which a press fetches: not run; the chart stays, and says so`, async () => {
      const page = (await open(write("later", map + script), changed(name))).expects(REFUSED);
      await page.drawn(0);
      await press(page);
      await page.until(() => Boolean(document.querySelector("impact-chart").shadowRoot.querySelector(".impact-status").textContent));
      const chart = await page.look();
      assert.equal(chart.status, "This part could not be fetched. The chart itself still works.");
      assert.ok(chart.drawn);
      await page.close();
    });
  }
});
