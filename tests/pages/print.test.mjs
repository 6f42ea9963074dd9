// On paper: the PDF's own text has every value, its table, notes, source and the page's address, and nothing to press.
import assert from "node:assert/strict";
import { test } from "node:test";
import { extractText, getDocumentProxy } from "unpdf";
import { FEW, inEachBrowser } from "./driver.mjs";
import { Dataset } from "./published.mjs";
import { PAGES } from "./states.mjs";

const CHARTS = ["timeliness", "recommendations", "awareness"];

inEachBrowser("print", (reader) => {
  for (const [lang, address] of Object.entries(PAGES)) {
    test(`the PDF says every figure, in the chart and in its table (${lang})`, async (t) => {
      if (reader.engine === "webkit") return t.skip("not possible: WebKitWebDriver has no command to print (tried: POST /print, unknown command)");
      const page = await (await reader.open(address)).drawn();
      const text = await paper(page);
      for (const [index, id] of CHARTS.entries()) {
        const { rows, headline, cells } = await page.look(index);
        assert.ok(text.includes(plain(headline)), headline);
        assert.equal(rows.length, new Dataset(id).hinted(lang).length);
        for (const { names, value } of rows) assert.ok(text.includes(plain([...names, value].join(" "))), `the table has no row ${names} ${value}`);
        for (const cell of cells) assert.ok(text.includes(plain(cell)), `the table lacks "${cell}"`);
      }
      await page.close();
    });

    test(`notes, sources and the page's address are on paper, buttons and the help for keys are not (${lang})`, async (t) => {
      if (reader.engine === "webkit") return t.skip("not possible: as above");
      const page = await (await reader.open(address)).drawn();
      const text = await paper(page);
      const { stays, goes } = await page.run(() => {
        const root = document.querySelector("impact-chart").shadowRoot;
        const texts = (selector) => [...root.querySelectorAll(selector)].map((each) => each.textContent.trim()).filter(Boolean);
        const rests = [...document.querySelectorAll("impact-chart:not(details *)")].map((chart) => chart.shadowRoot.querySelector("section").cloneNode(true));
        rests.forEach((rest) => rest.querySelectorAll("button, summary").forEach((each) => each.remove()));
        const isElsewhere = (text) => rests.some((rest) => rest.textContent.includes(text)) || document.body.textContent.includes(text);
        return { stays: texts(".impact-notes li, .impact-source cite"), goes: texts("button, summary").filter((text) => !isElsewhere(text)) };
      });
      assert.ok(stays.length > 3 && goes.length > 0);
      for (const each of stays) assert.ok(text.includes(plain(each)), `"${each}" is not on paper`);
      for (const each of goes) assert.ok(!text.includes(plain(each)), `"${each}" is of no use on paper`);
      assert.ok(text.includes(plain(page.url)), "the page's address is not on paper");
      await page.close();
    });
  }
}, FEW);

// The text of the page as printed, without what varies with the breaking of lines.
async function paper(page) {
  const bytes = await page.tab.pdf({ format: "A4" });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return plain(text);
}

const plain = (text) => text.replace(/[\s\u00ad]+/g, "");
