// From the first byte to the last: fetched once and only when near, standing parts taken over, all given back at the end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";
import { held, keepMemories } from "./memory.mjs";

const wasms = (page) => page.fetched.filter((path) => path.endsWith(".wasm"));

inEachBrowser("lifecycle", (reader) => {
  test("many charts fetch the wasm, its script and the style once", async () => {
    const page = await reader.open();
    const plain = ["timeliness", "recommendations", "awareness"];
    for (const id of [...plain, ...plain, ...plain]) await page.put({ src: `/www/data/${id}.json` });
    await page.drawn();
    const engine = page.fetched.filter((path) => path.startsWith("pkg/")).sort();
    assert.deepEqual(engine, ["impact-charts.css", "impact-charts.js", "impact_charts_bg.wasm"].map((name) => `pkg/${name}`));
    await page.close();
  });

  test("a figure with a bound brings, at once, the wasm that draws bounds and explains them", async () => {
    const page = await reader.open();
    await page.show("contacts");
    for (let turns = 0; turns < 100 && !page.fetched.includes("pkg/impact_more_bg.wasm"); turns++) await page.settled();
    await page.run(() => new Promise((done) => setTimeout(done, 300)));
    const key = await page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector(".impact-key").innerText);
    assert.match(key, /A short line points to where the exact figure lies\./);
    await page.close();
  });

  test("nothing is fetched before a chart comes near", async () => {
    const page = await reader.open();
    await page.run(() => {
      const space = document.createElement("div");
      space.className = "far";
      document.querySelector("main").append(space);
    });
    await page.put({ src: "/www/data/timeliness.json" });
    await page.run(() => new Promise((done) => setTimeout(done, 300)));
    assert.deepEqual(page.fetched.filter((path) => /wasm|timeliness|impact_charts/.test(path)), []);
    const early = await page.run(() => Promise.race([document.querySelector("impact-chart").ready, "pending"]));
    assert.equal(early, "pending");
    await page.drawn();
    assert.equal(wasms(page).length, 1);
    await page.close();
  });

  test("printing starts what is far away", async () => {
    const page = await reader.open();
    await page.run(() => {
      const space = document.createElement("div");
      space.className = "far";
      document.querySelector("main").append(space);
    });
    await page.put({ src: "/www/data/timeliness.json" });
    await page.run(async () => {
      dispatchEvent(new Event("beforeprint"));
      await document.querySelector("impact-chart").ready;
    });
    assert.ok((await page.look()).ink.painted > 200);
    await page.close();
  });

  test("over four screens away a chart holds no canvas; near again, or on paper, it has its ink", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    await page.run(() => {
      const space = document.createElement("div");
      space.style.height = "6000px";
      document.querySelector("main").append(space);
    });
    const holds = () => document.querySelector("impact-chart").shadowRoot.querySelector("canvas").width > 0;
    const scroll = (top) => page.run((top) => scrollTo(0, top), top);
    await page.settled();
    assert.ok(await page.run(holds));
    await scroll(6000);
    await page.until(() => !document.querySelector("impact-chart").shadowRoot.querySelector("canvas").width);
    assert.ok((await page.look()).drawn, "its text and its places stay");
    await page.run(() => document.querySelector("impact-chart").setAttribute("kind", "bar"));
    assert.ok(!(await page.run(holds)), "another view brings no canvas");
    await page.run(() => dispatchEvent(new Event("beforeprint")));
    assert.ok((await page.look()).ink.painted > 200);
    await page.run(() => dispatchEvent(new Event("afterprint")));
    assert.ok(!(await page.run(holds)));
    await scroll(0);
    // A reader's scrolling has many steps; of one alone Firefox now and then tells its observers nothing.
    await page.until(() => {
      scrollTo(0, scrollY ? 0 : 1);
      return document.querySelector("impact-chart").shadowRoot.querySelector("canvas").width > 0;
    });
    assert.ok((await page.look()).ink.painted > 200);
    await page.close();
  });

  test("a declared shadow root is taken over: its nodes stay, only the inside of the plot is new", async () => {
    const page = await reader.open("tests/pages/site/declared.html", { early: keepNodes });
    await page.drawn(0);
    const kept = await page.run(() => {
      const root = document.getElementById("declared").shadowRoot;
      return Object.entries(window[Symbol.for("nodes")]).map(([selector, node]) => [selector, root.querySelector(selector) === node]);
    });
    assert.deepEqual(kept, [["section", true], [".impact-headline", true], [".impact-plot", true], ["link", true], ["slot", true]]);
    const chart = await page.look(0);
    assert.ok(chart.drawn && chart.ink.painted > 200);
    assert.notEqual(chart.subtitle, "What stood here before");
    const roots = await page.run(() => {
      const root = document.getElementById("declared").shadowRoot;
      return ["section", "link", "slot", "canvas", ".impact-plot img"].map((selector) => root.querySelectorAll(selector).length);
    });
    assert.deepEqual(roots, [1, 1, 1, 1, 0]);
    await page.close();
  });

  test("moved within the page, a chart keeps the reader's place and is not fetched again", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    const before = page.fetched.length;
    const state = await page.run(async () => {
      const chart = document.querySelector("impact-chart");
      chart.select("core-independent", "2020-21");
      document.body.prepend(chart);
      await new Promise((done) => setTimeout(done, 50));
      return chart.state;
    });
    assert.equal(state.focus.printed, "91%");
    assert.equal(page.fetched.length, before);
    await page.close();
  });

  test("taken out and put in again, a chart is drawn anew", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    await page.run(async () => {
      const chart = document.querySelector("impact-chart");
      chart.remove();
      await new Promise((done) => setTimeout(done, 50));
      document.querySelector("main").append(chart);
    });
    await page.drawn();
    assert.ok((await page.look()).drawn);
    await page.close();
  });

  test("removed while it loads, nothing is left and nothing is said", async () => {
    const page = await reader.open();
    await page.run(async () => {
      for (let times = 0; times < 20; times++) {
        const chart = document.createElement("impact-chart");
        chart.setAttribute("src", "/www/data/timeliness.json");
        document.querySelector("main").append(chart);
        await new Promise((done) => setTimeout(done, times * 3));
        chart.remove();
      }
      await new Promise((done) => setTimeout(done, 300));
    });
    await page.show("timeliness");
    await page.close();
  });
});

// What the browser counts can be asked only of Chromium.
inEachBrowser("memory", (reader) => {
  test("five hundred charts made and removed leave no nodes, listeners or memory behind", async () => {
    const page = await reader.open(undefined, { early: keepMemories });
    const text = await (await fetch(`${page.url}/www/data/timeliness.json`)).text();
    const session = await page.tab.createCDPSession();
    const rounds = async (times) => {
      await page.run(churn, text, times);
      return held(page, session);
    };
    const before = await rounds(100);
    const after = await rounds(400);
    const said = JSON.stringify({ before, after });
    assert.ok(after.nodes - before.nodes < 200, said);
    assert.ok(after.listeners - before.listeners < 50, said);
    assert.ok(after.heap - before.heap < 1e6, said);
    assert.equal(after.wasm, before.wasm, said);
    await page.close();
  });
}, ["chromium"]);

// Makes and removes charts, ten at a time, each drawn and pressed.
async function churn(text, times) {
  for (let round = 0; round < times / 10; round++) {
    const charts = Array.from({ length: 10 }, () => {
      const chart = document.createElement("impact-chart");
      chart.data = text;
      document.querySelector("main").append(chart);
      return chart;
    });
    for (const chart of charts) {
      chart.figures; // a method, or being near, starts it
      chart.scrollIntoView();
      await chart.ready;
      chart.select("core-independent", "2020-21");
    }
    for (const chart of charts) chart.remove();
    // And some that are gone before they are drawn.
    for (let hasty = 0; hasty < 5; hasty++) {
      const chart = document.createElement("impact-chart");
      chart.data = text;
      document.querySelector("main").append(chart);
      chart.toCSV().catch(() => {});
      chart.remove();
    }
    await new Promise((done) => setTimeout(done));
  }
}

// Keeps the nodes of the declared root as the parser made them, before any module runs.
function keepNodes() {
  document.addEventListener("readystatechange", () => {
    const root = document.getElementById("declared")?.shadowRoot;
    if (!root || window[Symbol.for("nodes")]) return;
    const selectors = ["section", ".impact-headline", ".impact-plot", "link", "slot"];
    window[Symbol.for("nodes")] = Object.fromEntries(selectors.map((selector) => [selector, root.querySelector(selector)]));
  });
}
