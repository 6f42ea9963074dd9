// Whatever goes wrong: the fallback stays, one plain sentence says what happened, and the neighbours go on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";

const SAID = {
  en: {
    fetch: "The chart could not be loaded: its figures could not be fetched.",
    data: "The chart is not shown, because its figures could not be read safely.",
    start: "The chart could not be started in this browser.",
    stop: "The chart stopped because of a fault.",
  },
  cy: {
    fetch: "Ni ellid llwytho'r siart: ni ellid cael gafael ar ei ffigurau.",
    data: "Nid yw'r siart yn cael ei ddangos, gan na ellid darllen ei ffigurau'n ddiogel.",
    start: "Ni ellid cychwyn y siart yn y porwr hwn.",
    stop: "Peidiodd y siart oherwydd nam.",
  },
};

// What is wrong, and the sentence it gets. The console has the detail, once.
const WRONG = [
  ["not-json.json", "data"],
  ["web-page.json", "data"],
  ["empty.json", "data"],
  ["wrong-class.json", "data"],
  ["wrong-version.json", "data"],
  ["value-count.json", "data"],
  ["nan.json", "data"],
  ["figure-twice.json", "data"],
  ["quote-missing.json", "data"],
  ["undeclared-range.json", "data"],
  ["share-over-100.json", "data"],
  ["nested-too-deep.json", "data"],
  ["absent.json", "fetch"],
];

inEachBrowser("failures", (reader) => {
  for (const [file, kind] of WRONG) {
    test(`${file}: the fallback stays, and its neighbours are drawn`, async () => {
      const page = (await reader.open()).expects(/^impact-chart: /, /404/);
      await page.hear("impact-chart:error");
      await page.put({ src: "/www/data/timeliness.json" });
      await page.put({ src: `/tests/problems/json/${file}` });
      await page.put({ src: `/tests/problems/json/${file}`, lang: "cy" });
      await page.put({ src: "/www/data/awareness.json" });
      assert.equal(await page.outcome(1), SAID.en[kind]);
      assert.equal(await page.outcome(2), SAID.cy[kind]);
      for (const [index, lang] of [[1, "en"], [2, "cy"]]) await failed(page, index, lang, kind);
      for (const index of [0, 3]) {
        assert.equal(await page.outcome(index), "drawn");
        assert.ok((await page.look(index)).drawn);
      }
      const heard = await page.heard();
      assert.deepEqual(heard.map(({ detail }) => detail.message).sort(), [SAID.en[kind], SAID.cy[kind]].sort());
      assert.ok(heard.every(({ composed }) => composed));
      assert.equal(page.said.filter((said) => said.startsWith("impact-chart: ")).length, 2, "the console gets the detail once");
      await page.close();
    });
  }

  test("markup in a label is text, or the figures are not shown: never markup", async () => {
    const page = (await reader.open()).expects(/^impact-chart: /);
    await page.put({}, { data: labelled("<b>Core</b> <img src=x onerror=alert(1)>") });
    assert.equal(await page.outcome(0), "drawn");
    const chart = await page.look();
    assert.ok(chart.text.includes("<b>Core</b> <img src=x onerror=alert(1)>"));
    assert.ok(chart.options[0].label.includes("<b>Core</b>"));
    const elements = await page.run(() => document.querySelector("impact-chart").shadowRoot.querySelectorAll("section b, section img").length);
    assert.equal(elements, 0);
    assert.ok(!page.fetched.some((path) => path.endsWith("/x")));
    await page.close();
  });

  test("a new src after a failure draws, and the sentence goes", async () => {
    const page = (await reader.open()).expects(/^impact-chart: /, /404/);
    await page.put({ src: "/www/data/absent.json" });
    assert.equal(await page.outcome(0), SAID.en.fetch);
    await page.run(() => document.querySelector("impact-chart").setAttribute("src", "/www/data/timeliness.json"));
    assert.equal(await page.outcome(0), "drawn");
    const chart = await page.look();
    assert.ok(chart.drawn && chart.failure === null && !chart.fallback);
    await page.close();
  });

  test("a good chart that gets bad data shows its fallback again", async () => {
    const page = (await reader.open()).expects(/^impact-chart: /);
    await page.show("timeliness");
    await page.run(() => document.querySelector("impact-chart").setAttribute("src", "/tests/problems/json/wrong-class.json"));
    assert.equal(await page.outcome(0), SAID.en.data);
    await failed(page, 0, "en", "data");
    await page.close();
  });

  test("data that throws when it is read, or has no end, is a failure of that chart alone", async () => {
    const page = (await reader.open()).expects(/^impact-chart: /);
    await page.show("timeliness");
    for (const kind of ["throws", "endless"]) {
      await page.run((kind) => {
        const chart = document.createElement("impact-chart");
        chart.append(document.createElement("table"));
        chart.firstChild.textContent = "The table";
        const data = { class: "dataset" };
        if (kind === "endless") data.more = data;
        else Object.defineProperty(data, "version", { enumerable: true, get() { throw new Error("no"); } });
        chart.data = data;
        document.querySelector("main").append(chart);
      }, kind);
    }
    for (const index of [1, 2]) {
      assert.equal(await page.outcome(index), SAID.en.data);
      await failed(page, index, "en", "data");
    }
    await works(page, 0);
    await page.close();
  });

  test("no WebAssembly: the fallback stays and says so", async () => {
    const page = (await reader.open(undefined, { early: () => delete window.WebAssembly })).expects(/^impact-chart: /);
    await page.put({ src: "/www/data/timeliness.json" });
    assert.equal(await page.outcome(0), SAID.en.start);
    await failed(page, 0, "en", "start");
    await page.close();
  });

  test("WebAssembly refused by the page's policy: the fallback stays and says so", async () => {
    const site = await reader.elsewhere({ policy: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'" });
    const page = (await reader.open(undefined, { site })).expects(/^impact-chart: /, /policy/i, /wasm/i, /unsafe-eval/);
    await page.put({ src: "/www/data/timeliness.json", lang: "cy" });
    assert.equal(await page.outcome(0), SAID.cy.start);
    await failed(page, 0, "cy", "start");
    await page.close();
  });

  test("a rejection nobody listens to makes no noise of its own", async () => {
    const page = (await reader.open()).expects(/^impact-chart: /, /404/);
    await page.run(() => addEventListener("unhandledrejection", (event) => console.error(`noise: ${event.reason}`)));
    await page.put({ src: "/www/data/absent.json" });
    await page.run(() => new Promise((done) => setTimeout(done, 300)));
    assert.deepEqual(page.said.filter((said) => said.startsWith("noise")), []);
    await page.close();
  });
});

async function failed(page, index, lang, kind) {
  const chart = await page.look(index);
  assert.ok(chart.fallback && !chart.drawn, "the fallback is not shown");
  assert.equal(chart.failure, SAID[lang][kind]);
  assert.equal(chart.failureLang, lang);
  assert.deepEqual([chart.figures, chart.state], [[], null]);
}

// Drawn, and it answers a press.
async function works(page, index) {
  const { drawn, options, ink } = await page.look(index);
  assert.ok(drawn && ink.painted > 200);
  await page.run((index) => document.querySelectorAll("impact-chart:not(details *)")[index].shadowRoot.querySelector("[role=option]").focus(), index);
  await page.press("ArrowRight");
  assert.equal((await page.focus()).label, options[1].label);
}

const labelled = (label) => ({
  version: "2.0",
  class: "dataset",
  label: "Two numbers",
  id: ["group"],
  size: [2],
  dimension: { group: { category: { index: ["a", "b"], label: { a: label, b: "Second" } } } },
  value: [3, 5],
});
