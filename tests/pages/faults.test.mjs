// What goes wrong between a server and a page, or in the page around: what the reader is left with, and whether the chart
// comes back. Those of the ladder and of lifecycle are not here again. Each adds its row to tests/out/faults.md.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";

const OUT = new URL("../out/", import.meta.url);
const FILE = new URL("faults.md", OUT);
const HEAD = "| fault | engine | what the reader sees | comes back |\n|---|---|---|---|\n";
const SAID = {
  fetch: "The chart could not be loaded: its figures could not be fetched.",
  data: "The chart is not shown, because its figures could not be read safely.",
  start: "The chart could not be started in this browser.",
};

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));
const half = (bytes) => bytes.subarray(0, bytes.length / 2);

// Answers one file otherwise, as long as `state.broken`.
const broken = (state, ending, status, type, bytes = "Not now\n") => (path, response) => {
  if (!state.broken || !path.endsWith(ending)) return false;
  response.writeHead(status, { "Content-Type": type }).end(bytes);
  return true;
};

const DATA = "/www/data/timeliness.json";
const FAULTS = [
  ["the data is answered with 500", DATA, 500, "text/plain", undefined, "fetch"],
  ["the data is answered with 404", DATA, 404, "text/plain", undefined, "fetch"],
  ["the data is cut halfway", DATA, 200, "application/json", half(file("www/data/timeliness.json")), "data"],
  ["the data is a page of an error", DATA, 200, "text/html", "<!doctype html><p>Sorry", "data"],
  ["the wasm is answered with 500", "_charts_bg.wasm", 500, "text/plain", undefined, "start"],
  ["the wasm is cut halfway", "_charts_bg.wasm", 200, "application/wasm", half(file("pkg/impact_charts_bg.wasm")), "start"],
  ["the style is answered with 500", "impact-charts.css", 500, "text/plain", undefined, "start"],
];

function note(page, fault, sees, returns) {
  const rows = existsSync(FILE) ? readFileSync(FILE, "utf8").split("\n").slice(2).filter(Boolean) : [];
  const others = rows.filter((row) => !row.startsWith(`| ${fault} | ${page.engine} |`));
  mkdirSync(OUT, { recursive: true });
  writeFileSync(FILE, `${HEAD}${[...others, `| ${fault} | ${page.engine} | ${sees} | ${returns} |`].sort().join("\n")}\n`);
}

const sees = async (page) => {
  const { drawn, options } = await page.look();
  return drawn ? `the chart, ${options.length} figures` : "the fallback and a sentence";
};

inEachBrowser("faults", (reader) => {
  for (const [fault, ending, status, type, bytes, kind] of FAULTS) {
    test(`${fault}: the fallback and one sentence; drawn once it is mended and tried again`, async () => {
      const state = { broken: true };
      const site = await reader.elsewhere({ instead: broken(state, ending, status, type, bytes) });
      const page = (await reader.open(undefined, { site })).expects(/^impact-chart: /, /50\d|404|wasm|CompileError|failed/i);
      const index = await page.put({ src: DATA });
      const said = await page.outcome(index);
      // An answer that is no JSON can't be told from one that was cut.
      assert.ok(kind === "data" ? [SAID.data, SAID.fetch].includes(said) : said === SAID[kind], said);
      const isSeen = await page.run(() => document.querySelector("impact-chart p").checkVisibility());
      assert.ok(isSeen, "the fallback is seen");
      const press = async () => {
        await page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector('[name="again"]').focus());
        await page.press("Enter");
      };
      await press();
      assert.equal(await page.outcome(index), said, "it is no better yet");
      await page.until(() => document.activeElement.shadowRoot?.activeElement?.name === "again");
      state.broken = false;
      await press();
      await page.drawn(index);
      await page.until(() => document.activeElement.shadowRoot?.activeElement?.role === "option");
      note(page, fault, `the fallback, "${said}" and a button to try again`, "at its press");
      await page.close();
    });
  }

  test("slow data: the fallback stands meanwhile", async () => {
    let answer;
    const slow = (path, response) => {
      if (!path.endsWith(DATA)) return false;
      answer = () => response.writeHead(200, { "Content-Type": "application/json" }).end(file("www/data/timeliness.json"));
      return true;
    };
    const page = await reader.open(undefined, { site: await reader.elsewhere({ instead: slow }) });
    const index = await page.put({ src: DATA });
    await page.run(() => document.querySelector("impact-chart").scrollIntoView());
    for (let turns = 0; turns < 100 && !answer; turns++) await new Promise((wait) => setTimeout(wait, 50));
    assert.ok(await page.run(() => document.querySelector("impact-chart p").checkVisibility()));
    answer();
    await page.drawn(index);
    note(page, "slow data", "the fallback, then the chart", "by itself");
    await page.close();
  });

  test("attributes changed a thousand times while it loads: what was asked for last is drawn", async () => {
    const page = await reader.open();
    const index = await page.put({ src: DATA });
    await page.run(() => {
      const chart = document.querySelector("impact-chart");
      chart.scrollIntoView();
      for (let times = 0; times < 1000; times++) {
        chart.setAttribute("src", `/www/data/${times % 2 ? "timeliness" : "recommendations"}.json`);
        chart.setAttribute("kind", times % 3 ? "bar" : "line");
        chart.setAttribute("lang", times % 2 ? "en" : "cy");
      }
    });
    await page.drawn(index);
    const state = await page.run(() => document.querySelector("impact-chart").state);
    assert.deepEqual([state.kind, state.lang, state.groups], ["line", "en", ["core-independent"]]);
    note(page, "attributes changed a thousand times while it loads", await sees(page), "drawn once more");
    await page.close();
  });

  test("two versions of the script on one page: the first stays, and every chart is drawn", async () => {
    const page = await reader.open();
    await page.run(() => import("/pkg/impact-charts.js?another"));
    for (const id of ["timeliness", "awareness"]) await page.put({ src: `/www/data/${id}.json` });
    await page.drawn();
    note(page, "two versions of the script", "both charts", "nothing failed");
    await page.close();
  });

  test("moved into the document of a frame and back, it is drawn again", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    await page.run(async () => {
      const [chart, frame] = [document.querySelector("impact-chart"), document.createElement("iframe")];
      document.querySelector("main").append(frame);
      frame.contentDocument.body.append(chart);
      await new Promise((done) => setTimeout(done, 100));
      document.querySelector("main").append(chart);
      frame.remove();
    });
    await page.drawn();
    assert.ok((await page.look()).drawn);
    note(page, "moved between documents", await sees(page), "by itself");
    await page.close();
  });

  for (const [fault, hide, show] of [
    ["display: none, then shown", (chart) => { chart.hidden = true; }, (chart) => { chart.hidden = false; }],
    ["a parent without size, then with", (chart) => { chart.parentNode.style.width = "0"; }, (chart) => { chart.parentNode.style.width = ""; }],
  ]) {
    test(`${fault}: drawn at its size`, async () => {
      const page = await reader.open();
      await page.show("timeliness");
      const before = (await page.look()).options;
      await page.run(`(${hide})(document.querySelector("impact-chart"))`);
      await page.settled();
      await page.run(() => document.querySelector("impact-chart").setAttribute("kind", "bar"));
      await page.settled();
      await page.run(() => document.querySelector("impact-chart").setAttribute("kind", "line"));
      await page.run(`(${show})(document.querySelector("impact-chart"))`);
      await page.settled();
      await page.settled();
      const after = await page.look();
      assert.ok(after.drawn && after.ink.painted > 200);
      assert.equal(after.options.length, before.length);
      note(page, fault, await sees(page), "by itself");
      await page.close();
    });
  }

  test("left and come back to, the chart works", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    await page.tab.goto(`${page.url}/www/figures.html`, { waitUntil: "load" });
    await page.tab.goBack({ waitUntil: "load" });
    await page.run((src) => {
      if (document.querySelector("impact-chart")) return;
      const chart = document.createElement("impact-chart");
      chart.setAttribute("src", src);
      document.querySelector("main").append(chart);
    }, DATA);
    await page.drawn();
    assert.ok(await page.run(() => document.querySelector("impact-chart").select("core-independent", "2020-21")));
    const isKept = await page.run(() => performance.getEntriesByType("navigation")[0].type !== "back_forward");
    note(page, "left and come back to", await sees(page), isKept ? "the page was kept by the browser" : "loaded again");
    await page.close();
  });
});
