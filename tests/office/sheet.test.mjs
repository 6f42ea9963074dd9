// The figures in a spreadsheet: the file a chart gives, and its table, opened by LibreOffice. They keep their meaning:
// figures are those of the chart, years are no dates, letters are right, and nothing that stands in them is run.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Reader } from "../pages/driver.mjs";
import { converted, fields, sheet } from "./office.mjs";
import { CHARTS, FORMULAS, LANGUAGES, hostile, taken } from "./taken.mjs";

// What its window proposes for a file with our mark: commas, quotation marks, UTF-8, from row 1. And with all that a reader
// can switch on there: numbers and dates looked for in texts, formulas run.
const PROPOSED = "CSV:44,34,76,1";
const WIDE = `${PROPOSED},,0,false,true,false,false,false,-1,true`;
const WAYS = { "as is proposed": PROPOSED, "with numbers, dates and formulas looked for": WIDE };

const HEADINGS = { en: ["dataset", "measure", "group", "period", "value", "printed"], cy: ["set ddata", "mesur", "grŵp", "cyfnod", "gwerth", "gwerth fel y'i cyhoeddwyd"] };
const [GROUP, PERIOD, VALUE, PRINTED] = [2, 3, 4, 5];

// What a cell says: a spreadsheet makes 82% a number, and shows it with decimals of its own.
const meant = ({ kind, text, value }) => (kind === "percentage" ? `${Number((value * 100).toPrecision(12))}%` : kind === "float" ? value : text);

describe("in a spreadsheet", () => {
  const reader = new Reader("chromium");
  const charts = [];
  before(async () => {
    await reader.arrive();
    const page = await reader.open();
    for (const lang of LANGUAGES) {
      for (const id of CHARTS) charts.push({ name: `${id}-${lang}`, lang, ...(await taken(page, { id, lang })) });
      charts.push({ name: `hostile-${lang}`, lang, ...(await taken(page, { data: hostile(), lang })) });
    }
    await page.close();
  });
  after(() => reader.leave());

  const opened = (kind, what, how) => {
    const files = Object.fromEntries(charts.map((chart) => [`${chart.name}.${kind}`, chart[what]]));
    const sheets = converted(files, "fods", how).map(sheet);
    return charts.map((chart, index) => ({ ...chart, ...sheets[index] }));
  };

  for (const [way, how] of Object.entries(WAYS)) {
    test(`CSV ${way}: 27 columns, every figure as the chart has it, no date, no formula, no link`, (t) => {
      const all = opened("csv", "csv", how);
      for (const { name, lang, csv, figures, rows, formulas, links } of all) {
        assert.deepEqual([formulas, links], [0, 0], name);
        const [headings, ...cells] = rows;
        assert.deepEqual(headings.map(({ text }) => text), fields(csv)[0]);
        assert.equal(headings.length, 27);
        assert.deepEqual(headings.slice(0, 6).map(({ text }) => text), HEADINGS[lang]);
        assert.equal(cells.length, figures.length);
        for (const [index, figure] of figures.entries()) {
          const shown = cells[index];
          assert.ok(shown.length <= 27 && shown.every(({ kind }) => !["date", "time", "boolean"].includes(kind)), `${name}: ${JSON.stringify(shown)}`);
          assert.deepEqual([GROUP, PERIOD].map((at) => shown[at].text), [figure.group, figure.period], name);
          assert.equal(meant(shown[PRINTED] ?? { text: "" }), figure.printed, name);
          assert.deepEqual([shown[VALUE].kind, shown[VALUE].value], figure.value === null ? [undefined, undefined] : ["float", String(figure.value)], name);
        }
      }
      t.diagnostic(`${all.length} files, ${all.reduce((sum, { rows }) => sum + rows.length - 1, 0)} figures`);
    });
  }

  test("CSV as is proposed: every field to the letter", () => {
    for (const { name, csv, rows } of opened("csv", "csv", PROPOSED)) {
      const texts = rows.map((row) => row.map(meant));
      const filled = (line) => line.slice(0, line.findLastIndex((field) => field !== "") + 1);
      assert.deepEqual(texts, fields(csv).map(filled), name);
    }
    const hostile = charts.filter(({ name }) => name.startsWith("hostile")).map(({ csv }) => csv);
    for (const csv of hostile) for (const formula of FORMULAS) assert.ok(fields(csv).flat().some((field) => field.replace(/^'/, "") === formula), formula);
  });

  test("what is copied as a table, with everything looked for: every cell, no date, no formula, no link", () => {
    for (const { name, cells, rows, formulas, links } of opened("csv", "copied", `CSV:9,${WIDE.slice("CSV:44,".length)}`)) {
      assert.deepEqual([formulas, links], [0, 0], name);
      assert.ok(rows.flat().every(({ kind }) => kind !== "date"), name);
      const texts = rows.map((row) => row.map((cell) => meant(cell).replace(/^'/, "")));
      assert.deepEqual(texts, cells, name);
    }
  });

  // Of published data: the text of a page is no more than text, and a spreadsheet that is given a page runs what looks like
  // a formula in it.
  test("the table of a chart as HTML: every cell, no date, no formula", () => {
    for (const chart of charts) chart.html = `<!doctype html><meta charset="utf-8"><title>${chart.name}</title>${chart.table}`;
    for (const { name, headline, cells, rows, formulas } of opened("html", "html", "HTML (StarCalc)").filter(({ name }) => !name.startsWith("hostile"))) {
      assert.equal(formulas, 0, name);
      assert.ok(rows.flat().every(({ kind }) => kind !== "date"), name);
      const texts = rows.filter((row) => row.length > 0).map((row) => row.map(({ text }) => text));
      // It has no place for a caption but the corner.
      const [[corner, ...headings], ...others] = cells;
      assert.deepEqual(texts, [[`${headline}\n${corner}`, ...headings], ...others], name);
    }
  });
});
