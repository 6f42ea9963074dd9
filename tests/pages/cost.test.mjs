// What charts cost a browser, counted, so that a careless change fails at once: requests, calls of the canvas, what a pointer
// that moves has written. Times are the benchmark's: see tests/bench.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";

// Counts every call of a canvas from the page's first moment, by name.
function countCalls() {
  const calls = (window[Symbol.for("calls")] = {});
  const { prototype } = CanvasRenderingContext2D;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const { value } = Object.getOwnPropertyDescriptor(prototype, name);
    if (typeof value !== "function") continue;
    prototype[name] = function (...values) {
      calls[name] = (calls[name] ?? 0) + 1;
      return value.apply(this, values);
    };
  }
}

const sum = (calls) => Object.values(calls).reduce((sum, count) => sum + count, 0);

// The calls since they were last asked for.
const calls = (page) =>
  page.run(() => {
    const counted = window[Symbol.for("calls")];
    const taken = { ...counted };
    for (const name of Object.keys(counted)) delete counted[name];
    return taken;
  });

// At 640 pixels. A mark takes three or four calls, a line one more for each point: what grows beyond that was not meant.
const MOST = { timeliness: 300, recommendations: 590, awareness: 105 };

inEachBrowser("cost", (reader) => {
  test("the public page asks for its files and nothing else", async () => {
    const page = await reader.open("www/index.html");
    await page.drawn();
    const data = ["timeliness", "recommendations", "awareness"].map((name) => `www/data/${name}.json`);
    const own = ["www/index.html", "www/index.js", "www/site.css"];
    const pkg = ["impact-charts.css", "impact-charts.js", "impact_charts_bg.wasm"].map((name) => `pkg/${name}`);
    // The server here lets nothing be kept, so the style comes for each root. An icon is fetched once a browser.
    const fetched = [...new Set(page.fetched)].filter((path) => path !== "www/icon.svg");
    assert.deepEqual(fetched.sort(), [...data, ...own, ...pkg].sort());
    await page.close();
  });

  for (const [dataset, most] of Object.entries(MOST)) {
    test(`${dataset}: a chart is drawn once, with no more than ${most} calls`, async () => {
      const page = await reader.open(undefined, { width: 640, early: countCalls });
      await page.show(dataset);
      await page.settled();
      const { measureText, ...drawn } = await calls(page);
      assert.equal(measureText, 190); // each letter, regular and bold, once a font
      assert.ok(sum(drawn) > most * 0.9 && sum(drawn) <= most, JSON.stringify(drawn));
      await page.close();
    });
  }

  test("charts that change together are looked at before any is written, so that the page is laid out once", async () => {
    const page = await reader.open("www/index.html");
    await page.drawn();
    const order = await page.run(async () => {
      const charts = [...document.querySelectorAll("impact-chart")];
      const order = [];
      const look = window.getComputedStyle;
      window.getComputedStyle = (element) => (element.localName === "impact-chart" && order.push("look"), look(element));
      document.addEventListener("impact-chart:drawn", () => order.push("drawn"));
      for (const chart of charts) {
        chart.data = await (await fetch(chart.getAttribute("src"))).json();
        chart.select(); // begins, wherever it stands
      }
      await Promise.all(charts.map((chart) => chart.ready));
      order.length = 0;
      for (const chart of charts) chart.data = chart.data;
      await Promise.all(charts.map((chart) => chart.ready));
      window.getComputedStyle = look;
      return order;
    });
    assert.deepEqual(order, ["look", "look", "look", "look", "drawn", "drawn", "drawn", "drawn"]);
    await page.close();
  });

  test("a pointer paints nothing, and has nothing written until another figure is nearest", async () => {
    const page = await reader.open(undefined, { width: 640, early: countCalls });
    await page.show("timeliness");
    await page.run(() => scrollTo(0, 0));
    const { plot, figures } = await page.look();
    await calls(page);
    await page.run(() => {
      const over = document.querySelector("impact-chart").shadowRoot.querySelector(".impact-over");
      window[Symbol.for("writes")] = 0;
      new MutationObserver(() => window[Symbol.for("writes")]++).observe(over, { childList: true, subtree: true, characterData: true });
    });
    for (let x = plot.x + 1; x < plot.right; x += 4) await page.mouse.move(x, plot.y + plot.height / 2);
    await page.settled();
    assert.deepEqual(await calls(page), {});
    const writes = await page.run(() => window[Symbol.for("writes")]);
    assert.ok(writes > 1 && writes <= figures.length + 1, `${writes} times, for ${figures.length} figures`);
    await page.close();
  });
}, ["chromium"]);
