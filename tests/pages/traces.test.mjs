// What a chart showed before leaves no trace: after any change it is, element by element, what a chart made anew with the same
// attributes is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";

const PERIODS = { timeliness: ["2018-19", "2020-21"], recommendations: ["2021-22", "2023-24"], awareness: ["2019", "2021-22"] };

// One after the other; what is not named is not set.
const viewsOf = ([early, late]) => [
  { view: "table" }, { view: "table", to: early }, { view: "table" }, { view: "table", lang: "cy" }, { view: "table", lang: "cy", from: late },
  { view: "sources" }, { view: "sources", to: late }, { view: "sources", lang: "cy" }, { view: "table" }, {},
  { kind: "bar" }, { to: late }, { kind: "bar", controls: "none" }, { kind: "bar", lang: "cy", "heading-level": "2" },
  { question: 0 }, { question: 1, view: "table" }, { question: 0, lang: "cy", view: "table" }, { view: "table" }, { question: 1 }, {},
  { open: "panel" }, { open: "panel", lang: "cy" }, { open: "take" }, { open: "take", view: "sources" }, {},
];

// Takes one chart through the views, and makes another anew at each: where they differ.
async function differences(src, views) {
  const wait = () => new Promise((done) => setTimeout(done, 10));
  const place = document.querySelector("main");
  const make = async () => {
    const chart = document.createElement("impact-chart");
    chart.setAttribute("src", src);
    place.prepend(chart);
    chart.select();
    await chart.ready;
    return chart;
  };
  const button = (chart, name, index = 0) => chart.shadowRoot.querySelectorAll(`button[name="${name}"]`)[index];
  const toggle = (chart, name, index) => button(chart, name, index)?.click();
  const show = async (chart, before, { open, question, ...attributes }) => {
    if (before.open !== open && before.open) toggle(chart, before.open);
    if (before.question !== question && before.question !== undefined) toggle(chart, "question", before.question);
    for (const name of Object.keys(before)) if (!["open", "question"].includes(name) && !(name in attributes)) chart.removeAttribute(name);
    for (const [name, value] of Object.entries(attributes)) chart.setAttribute(name, value);
    await wait();
    if (before.question !== question && question !== undefined) toggle(chart, "question", question);
    if (before.open !== open && open) toggle(chart, open);
    await wait();
  };
  const section = (chart) => {
    const copy = chart.shadowRoot.querySelector("section").cloneNode(true);
    copy.querySelectorAll(".impact-status, .impact-over").forEach((said) => said.replaceChildren());
    copy.querySelector("details").open = false; // the reader's to say, and kept
    copy.querySelectorAll("[tabindex]").forEach((stop) => stop.removeAttribute("tabindex"));
    return copy;
  };
  // The order of attributes means nothing.
  const lines = (element, depth = 0) => {
    const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort();
    const inside = [...element.childNodes].flatMap((node) => (node.nodeType === 1 ? lines(node, depth + 1) : [`${"  ".repeat(depth + 1)}${node.data}`]));
    return [`${"  ".repeat(depth)}${element.localName} ${attributes.join(" ")}`, ...inside];
  };
  const old = await make();
  toggle(old, "panel");
  for (let turns = 0; turns < 500 && !old.shadowRoot.querySelector(".impact-panel button"); turns++) await wait();
  toggle(old, "panel");
  await wait();
  const found = [];
  let before = {};
  for (const [at, view] of views.entries()) {
    await show(old, before, view);
    before = view;
    const fresh = await make();
    await show(fresh, {}, view);
    const [is, should] = [old, fresh].map((chart) => lines(section(chart)));
    const line = is.findIndex((said, line) => said !== should[line]);
    if (is.join("\n") !== should.join("\n")) found.push(`${at} ${JSON.stringify(view)}: ${is[line]?.trim()} | ${should[line]?.trim()}`);
    fresh.remove();
  }
  old.remove();
  return found;
}

inEachBrowser("traces", (reader) => {
  for (const [dataset, periods] of Object.entries(PERIODS)) {
    test(`${dataset}: a chart that showed much is as one made anew`, async () => {
      const page = await reader.open(undefined, { width: 640 });
      assert.deepEqual(await page.run(differences, `/www/data/${dataset}.json`, viewsOf(periods)), []);
      await page.close();
    });
  }
});
