// A page that stands open for days: charts made and removed, attributes changed, the pointer moved, thousands of times.
// What it holds afterwards is what it held before. `make test` does a twentieth of it, ALL=1 the whole; the numbers at the
// start, in the middle and at the end stand in tests/out/soak.md.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, existsSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";
import { held, keepMemories } from "./memory.mjs";

const OUT = new URL("../out/", import.meta.url);
const FILE = new URL("soak.md", OUT);
const HEAD = "| what, how often | when | heap | wasm | nodes | listeners |\n|---|---|---|---|---|---|\n";
const SCALE = process.env.ALL === "1" ? 1 : 0.05;

// Adds or renews the rows of one soak.
function note(what, at) {
  const rows = existsSync(FILE) ? readFileSync(FILE, "utf8").split("\n").slice(2).filter(Boolean) : [];
  const others = rows.filter((row) => !row.startsWith(`| ${what},`));
  const row = ([when, { heap, wasm, nodes, listeners }]) => `| ${what}, ${at.times} | ${when} | ${heap} | ${wasm} | ${nodes} | ${listeners} |`;
  const told = Object.entries(at).filter(([when]) => when !== "times").map(row);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(FILE, `${HEAD}${[...others, ...told].join("\n")}\n`);
}

// Warms up with a tenth, then does the work in two halves and holds what the page has at the end against the start.
async function soak(page, session, what, whole, work) {
  const times = Math.ceil(whole * SCALE);
  const run = (times) => page.run(work, times);
  await run(Math.ceil(times / 10));
  const start = await held(page, session);
  await run(times / 2);
  const middle = await held(page, session);
  await run(times / 2);
  const end = await held(page, session);
  note(what, { times, start, middle, end });
  const said = JSON.stringify({ times, start, middle, end });
  assert.ok(end.nodes - start.nodes < 200, said);
  assert.ok(end.listeners - start.listeners < 50, said);
  assert.ok(end.heap - start.heap < 1e6, said);
  assert.equal(end.wasm, middle.wasm, said);
}

inEachBrowser("soak", (reader) => {
  test("charts made and removed", async () => {
    const page = await reader.open(undefined, { early: keepMemories });
    await page.show("timeliness");
    await soak(page, await page.tab.createCDPSession(), "mounts and removals", 1_000, mounts);
    await page.close();
  });

  test("attributes changed", async () => {
    const page = await reader.open(undefined, { early: keepMemories });
    await page.show("timeliness");
    await soak(page, await page.tab.createCDPSession(), "attribute changes", 10_000, changes);
    assert.ok((await page.look()).drawn);
    await page.close();
  });

  test("the pointer moved", async () => {
    const page = await reader.open(undefined, { early: keepMemories });
    await page.show("timeliness");
    await soak(page, await page.tab.createCDPSession(), "pointer moves", 100_000, moves);
    await page.close();
  });
}, ["chromium"]);

// The functions below run in the page.

async function mounts(times) {
  for (let round = 0; round < times; round++) {
    const chart = document.createElement("impact-chart");
    chart.setAttribute("src", "/www/data/recommendations.json");
    document.querySelector("main").prepend(chart);
    chart.scrollIntoView();
    await chart.ready;
    chart.remove();
  }
}

async function changes(times) {
  const chart = document.querySelector("impact-chart");
  const values = [["kind", "bar"], ["view", "table"], ["lang", "cy"], ["from", "2019-20"], ["theme", "dark"], ["height", "300"]];
  for (let round = 0; round < times; round++) {
    const [name, value] = values[round % values.length];
    if (Math.floor(round / values.length) % 2) chart.removeAttribute(name);
    else chart.setAttribute(name, value);
    if (round % 20 === 0) await new Promise(requestAnimationFrame);
  }
  for (const [name] of values) chart.removeAttribute(name);
  await new Promise((done) => setTimeout(done, 100));
}

async function moves(times) {
  const plot = document.querySelector("impact-chart").shadowRoot.querySelector(".impact-plot");
  const box = plot.getBoundingClientRect();
  for (let round = 0; round < times; round++) {
    const [x, y] = [box.x + ((round * 7) % box.width), box.y + ((round * 3) % box.height)];
    plot.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, composed: true, clientX: x, clientY: y }));
    if (round % 500 === 0) await new Promise((done) => setTimeout(done));
  }
  await new Promise((done) => setTimeout(done, 400));
}
