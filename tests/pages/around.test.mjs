// What a page around a chart does to it without meaning harm: scripts that come early, elements that stand nowhere, boxes that
// magnify or hide, dialogs, links. Each of these once made a chart lose its figures, its place or its reader.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";

const TIMELINESS = "/www/data/timeliness.json";
const published = async (name) => JSON.parse(await readFile(new URL(`../../www/data/${name}.json`, import.meta.url), "utf8"));

// Answers 404 to paths with any of these endings.
const without = (...endings) => (path, response) =>
  endings.some((ending) => path.endsWith(ending)) && !!response.writeHead(404).end();

// The address that the chart's button for links gives.
const copied = (page) =>
  page.run(async () => {
    const { shadowRoot } = document.querySelector("impact-chart");
    shadowRoot.querySelector('[name="copy"]').click();
    const field = () => shadowRoot.querySelector(".impact-link textarea")?.value;
    while (!field()) await new Promise((wait) => setTimeout(wait, 20));
    return field();
  });

inEachBrowser("around", (reader) => {
  test("data that was given before the element was known is drawn, and what is given later", async () => {
    const page = await reader.open("tests/pages/site/bare.html");
    const data = await published("awareness");
    const counts = await page.run(async (data) => {
      const chart = document.createElement("impact-chart");
      chart.data = data;
      document.querySelector("main").append(chart);
      await import("/pkg/impact-charts.js");
      chart.select();
      await chart.ready;
      const early = chart.figures.length;
      chart.data = { ...data, extension: { impact: { ...data.extension.impact, headline: "" } } };
      await chart.ready.catch(() => {});
      return [early, Object.hasOwn(chart, "data")];
    }, data);
    assert.ok(counts[0] >= 3 && counts[1] === false, `${counts}`);
    await page.close();
  });

  test("a chart that stands in no page gives its files, and others keep what their readers chose", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    const state = await page.run(async () => {
      const alone = document.createElement("impact-chart");
      alone.setAttribute("src", "/www/data/awareness.json");
      alone.select();
      await alone.ready;
      const chart = document.querySelector("impact-chart");
      chart.shadowRoot.querySelector('[name="panel"]').click();
      while (!chart.shadowRoot.querySelector(".impact-panel select, .impact-panel input")) await new Promise((wait) => setTimeout(wait, 20));
      const files = [await alone.toCSV(), await alone.toCSV(), await alone.toSVG()];
      document.body.append(alone);
      await alone.ready;
      const isOpen = !!chart.shadowRoot.querySelector(".impact-panel select, .impact-panel input");
      return { sizes: files.map((file) => file.length), isOpen, figures: alone.figures.length };
    });
    assert.ok(state.sizes.every((size) => size > 500) && state.isOpen && state.figures >= 3, JSON.stringify(state));
    assert.deepEqual(await page.faults(), []);
    await page.close();
  });

  test("in a box that magnifies, a press finds the figure under it", async () => {
    for (const scale of [0.5, 1.5]) {
      const page = await reader.open();
      await page.run((scale) => {
        document.querySelector("main").style.cssText = `transform: scale(${scale}); transform-origin: 0 0; width: 500px`;
      }, scale);
      await page.show("timeliness");
      const [x, y, label] = await page.run(() => {
        const option = document.querySelector("impact-chart").shadowRoot.querySelectorAll(".impact-option")[2];
        option.scrollIntoView({ block: "center" });
        const box = option.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2, option.getAttribute("aria-label")];
      });
      await page.mouse.move(x, y);
      await page.settled();
      const tip = await page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector(".impact-tip").textContent);
      assert.ok(label.startsWith(tip.slice(0, 12)) && tip, `${scale}: ${tip} at ${label}`);
      await page.close();
    }
  });

  test("a page hides a drawn chart by a class of its own", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    const height = await page.run(() => {
      const style = new CSSStyleSheet();
      style.replaceSync(".gone { display: none }");
      document.adoptedStyleSheets = [style];
      const chart = document.querySelector("impact-chart");
      chart.classList.add("gone");
      return chart.offsetHeight;
    });
    assert.equal(height, 0);
    await page.close();
  });

  test("where the words of a language can't be fetched, all languages are; where these can't be either, a sentence says so", async () => {
    for (const [absent, expected] of [[["words-cy.txt"], "drawn"], [["words-cy.txt", "more_bg.wasm"], "Ni ellid cychwyn"]]) {
      const page = (await reader.open(undefined, { site: await reader.elsewhere({ instead: without(...absent) }) })).expects(/404|impact-chart|failed/);
      const index = await page.put({ src: TIMELINESS, lang: "cy" });
      const outcome = await page.outcome(index);
      assert.ok(outcome.startsWith(expected), outcome);
      const said = await page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector("section")?.lang);
      if (expected === "drawn") assert.equal(said, "cy");
      await page.close();
    }
  });

  test("a link copied from a view that a link opened opens that view", async () => {
    const noClipboard = () => Object.defineProperty(navigator, "clipboard", { value: undefined });
    const page = await reader.open("tests/pages/site/bare.html", { early: noClipboard });
    await page.run(async (src) => {
      const chart = document.createElement("impact-chart");
      chart.id = "a&b 50%";
      chart.setAttribute("src", src);
      document.querySelector("main").append(chart);
      location.hash = `#impact-chart=${encodeURIComponent(chart.id)}&from=2017-18&kind=bar`;
      await import("/pkg/impact-charts.js");
      while (chart.getAttribute("kind") !== "bar") await new Promise((wait) => setTimeout(wait, 20));
      await chart.ready;
    }, TIMELINESS);
    const link = await copied(page);
    assert.ok(link.includes("impact-chart=a%26b%2050%25&kind=bar&from=2017-18"), link);
    await page.close();
  });

  test("an address that is none fails nothing", async () => {
    const page = await reader.open(`tests/pages/site/plain.html#impact-chart=%`);
    await page.show("timeliness");
    assert.deepEqual(await page.faults(), []);
    await page.close();
  });

  test("who waits for a chart or a file goes on waiting when other data is given", async () => {
    const page = await reader.open();
    const got = await page.run(async (src) => {
      const chart = document.createElement("impact-chart");
      chart.setAttribute("src", src);
      document.querySelector("main").append(chart);
      chart.select();
      const [ready, file] = [chart.ready, chart.toCSV()];
      chart.setAttribute("src", "/www/data/awareness.json");
      await ready;
      return [chart.figures[0].unit, (await file).includes("awareness"), await chart.toPNG(0).catch((error) => error.name)];
    }, TIMELINESS);
    assert.deepEqual(got.slice(1), [true, "RangeError"], `${got}`);
    await page.close();
  });

  test("when the chosen figure leaves the view, another can still be reached by keyboard", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    const stops = await page.run(async () => {
      const chart = document.querySelector("impact-chart");
      chart.select("core-independent", "2018-19");
      document.activeElement.blur();
      chart.setAttribute("from", "2020-21");
      await chart.toCSV();
      return chart.shadowRoot.querySelectorAll('[role="option"][tabindex="0"]').length;
    });
    assert.equal(stops, 1);
    await page.close();
  });

  test("a table that a page asks for has its summary above it", async () => {
    const page = await reader.open();
    await page.show("timeliness", { view: "table" });
    await page.until(() => document.querySelector("impact-chart").shadowRoot.querySelector("details p").textContent.length > 100);
    await page.run(() => document.querySelector("impact-chart").setAttribute("view", "chart"));
    await page.settled();
    assert.equal(await page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector("details").open), false, "the view opened it");
    await page.close();
  });

  test("Escape closes a dialog before it changes a chart behind it", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    await page.run(() => {
      const dialog = document.createElement("dialog");
      dialog.append(document.createElement("input"));
      document.body.append(dialog);
      document.querySelector("impact-chart").select("core-independent", "2020-21");
    });
    await page.press("Enter");
    await page.until(() => document.querySelector("impact-chart").shadowRoot.querySelector(".impact-picked:not([hidden])") !== null);
    await page.run(() => document.querySelector("dialog").showModal());
    await page.press("Escape");
    await page.settled();
    const [isOpen, isPicked] = await page.run(() => {
      const { shadowRoot } = document.querySelector("impact-chart");
      return [document.querySelector("dialog").open, !!shadowRoot.querySelector(".impact-picked:not([hidden])")];
    });
    assert.deepEqual([isOpen, isPicked], [false, true]);
    await page.close();
  });

  test("what a script does to data that it gave changes no chart, and stops none", async () => {
    const page = await reader.open();
    const index = await page.put({}, { data: await published("timeliness") });
    await page.drawn(index);
    await page.show("awareness");
    const before = (await page.look(0)).figures;
    const after = await page.run(async () => {
      const [given, other] = document.querySelectorAll("impact-chart");
      given.data.value[2] = 12;
      given.data.class = "collection";
      other.shadowRoot.querySelector('[name="panel"]').click();
      while (!other.shadowRoot.querySelector(".impact-panel input, .impact-panel select")) await new Promise((wait) => setTimeout(wait, 20));
      return given.figures;
    });
    assert.deepEqual(after.map(({ printed }) => printed), before.map(({ printed }) => printed));
    await page.close();
  });
});
