// Each published figure is on its chart, in its list of options and in its table: the same one, and nothing else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";
import { Dataset, datasets } from "./published.mjs";

const OWN = /^(pkg|tests\/pages\/site|www\/data)\/|^www\/icon\.svg$/;

inEachBrowser("figures", (reader) => {
  for (const id of datasets()) {
    test(`${id} is drawn with every published figure of its hinted view`, async () => {
      const page = await reader.open();
      const dataset = new Dataset(id);
      const expected = dataset.hinted();
      assert.ok(expected.length > 0);
      const chart = await page.look(await page.show(id));

      assert.ok(chart.drawn && !chart.fallback && chart.failure === null);
      assert.ok(chart.ink.painted > 200 && chart.ink.colours > 1, `a blank canvas: ${JSON.stringify(chart.ink)}`);
      assert.equal(chart.headline, dataset.headline("en"));

      const of = ({ at, group, period, value, printed, status, unit }) => ({ at, group, period, value, printed, status, unit });
      assert.deepEqual(chart.figures.map(of), expected.map(of));
      assert.equal(chart.options.length, expected.length, "one option a figure");
      chart.options.forEach((option, index) => assert.ok(option.label.includes(expected[index].shown), option.label));
      assert.equal(chart.options.filter((option) => option.stop).length, 1, "one stop of the tab key");
      assert.deepEqual(chart.rows.map((row) => row.value), expected.map((figure) => figure.shown));
      chart.rows.forEach((row, index) => assert.equal(row.names.at(-1), expected[index].periodLabel));
      assert.ok(chart.cells.every((cell) => cell.trim() !== ""), "a blank cell");

      assert.deepEqual(page.fetched.filter((path) => !OWN.test(path)), []);
      await page.close();
    });
  }

  for (const id of ["timeliness", "recommendations", "awareness"]) {
    test(`${id} says the same figures in Welsh`, async () => {
      const page = await reader.open();
      const dataset = new Dataset(id);
      const expected = dataset.hinted("cy");
      const chart = await page.look(await page.show(id, { lang: "cy" }));
      assert.equal(chart.lang, "cy");
      assert.equal(chart.headline, dataset.headline("cy"));
      assert.deepEqual(chart.rows.map((row) => row.value), expected.map((figure) => figure.shown));
      chart.options.forEach((option, index) => assert.ok(option.label.includes(expected[index].shown), option.label));
      assert.deepEqual(chart.figures.map((figure) => figure.printed), expected.map((figure) => figure.printed));
      await page.close();
    });
  }
});
