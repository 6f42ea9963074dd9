// One figure of a dataset is changed by one: all that says it follows, and nothing else changes.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";

const PUBLISHED = JSON.parse(await readFile(new URL("../../www/data/timeliness.json", import.meta.url)));

// Every place where a reader meets figures, as text.
const said = async (page) => {
  const index = await page.run(() => {
    const chart = document.querySelector("impact-chart");
    chart.shadowRoot.querySelector("button[name=view][value=table]").click();
    return 0;
  });
  await page.run(() => new Promise((done) => setTimeout(done, 700)));
  const summary = await page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector("details .impact-in-words").textContent);
  await page.run(() => document.querySelector("impact-chart").setAttribute("view", "chart"));
  const { options, rows, labels, figures } = await page.look(index);
  const tips = [];
  for (const { id } of options) {
    await page.run((id) => document.querySelector("impact-chart").shadowRoot.getElementById(id).focus(), id);
    tips.push((await page.look(index)).tip);
  }
  const csv = await page.run(() => document.querySelector("impact-chart").toCSV());
  return {
    options: options.map(({ label }) => label),
    tips,
    labels: labels.map(({ text }) => text).filter((text) => /^\d+%$/.test(text)).sort(),
    summary,
    values: rows.map(({ value }) => value),
    figures: figures.map(({ value, printed }) => `${value} ${printed}`),
    csv,
  };
};

const replaced = (value, from, to) => JSON.parse(JSON.stringify(value).replaceAll(from, to));

inEachBrowser("one figure changed by one", (reader) => {
  test("option, tooltip, label, summary, table, figures and CSV follow, and the figures beside it by their difference", async () => {
    const page = await reader.open();
    const data = structuredClone(PUBLISHED);
    const at = data.value.indexOf(91);
    const cell = data.extension.impact.cells.find(({ at, printed }) => printed === "91%" && at.period === "2020-21");
    await page.put({}, { data });
    await page.drawn(0);
    const before = await said(page);
    assert.ok(before.tips.every((tip, index) => tip === before.options[index]));

    data.value[at] = 92;
    cell.printed = "92%";
    await page.run((data) => (document.querySelector("impact-chart").data = data), data);
    await page.drawn(0);
    const after = await said(page);

    const expected = replaced(before, "91%", "92%");
    // What is said of the years around it is a difference from it.
    for (const list of [expected.options, expected.tips]) {
      list[2] = list[2].replace("Up 8 ", "Up 9 ");
      list[3] = list[3].replace("Down 1 percentage point ", "Down 2 percentage points ");
    }
    expected.figures = expected.figures.map((figure) => figure.replace("91 92%", "92 92%"));
    expected.labels.sort();
    // Quote and value of the CSV: the quote is the source's and stays.
    expected.csv = before.csv.replace(",91,91%", ",92,92%");
    assert.deepEqual(after, expected);
    assert.notDeepEqual(after.csv, before.csv);
    assert.match(after.summary, /Highest: 92% \(2020\/21\)/);
    await page.close();
  });
});
