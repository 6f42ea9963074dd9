// What a reader of a chart can take away, as the element gives it in a browser.
import { json } from "../pages/published.mjs";

export const CHARTS = ["timeliness", "recommendations", "awareness"];
export const LANGUAGES = ["en", "cy"];

// Texts that a spreadsheet would run or make a link of, with letters of Welsh.
export const FORMULAS = ["=1+1", '=HYPERLINK("https://example.org","ŵ")', "+1+1", "@SUM(A1:A9)", "-1+1", "=cmd|' /C calc'!A0", "https://example.org/ŷ", "Ŵ ŷ â ê î ô û ï"];

// A dataset whose every text is one of them.
export function hostile() {
  const data = json("timeliness.json");
  let turn = 0;
  const next = () => FORMULAS[turn++ % FORMULAS.length];
  for (const cell of data.extension.impact.cells) Object.assign(cell, { quote: next(), locator: next(), note: next(), interval: next(), fieldwork: next() });
  for (const source of Object.values(data.extension.impact.sources)) source.title = next();
  for (const { category } of Object.values(data.dimension)) for (const id of Object.keys(category.label)) category.label[id] = next();
  delete data.extension.impact.i18n;
  return data;
}

// Files of a chart of this dataset, or of these data, with its figures.
export async function taken(page, { id, data, lang }) {
  const index = await page.put({ lang, ...(data ? {} : { src: `/www/data/${id}.json` }) }, { data });
  await page.drawn(index);
  return page.run(async (index) => {
    const chart = document.querySelectorAll("impact-chart:not(details *)")[index];
    const base64 = async (blob) => btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(""));
    const pngs = [];
    for (const scale of [1, 2, 3]) pngs.push(await base64(await chart.toPNG(scale)));
    const root = chart.shadowRoot;
    const until = async (selector) => {
      while (!root.querySelector(selector)) await new Promise(requestAnimationFrame);
      return root.querySelector(selector);
    };
    // Where a page may not copy, the text stands in a field.
    Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
    root.querySelector("[name=take]").click();
    (await until(".impact-take [name=table-text]")).click();
    const copied = (await until(".impact-link textarea")).value;
    return {
      copied,
      csv: await chart.toCSV(),
      svg: await chart.toSVG(),
      pngs,
      figures: chart.figures,
      headline: root.querySelector(".impact-headline").textContent,
      table: root.querySelector("table").outerHTML,
      cells: [...root.querySelectorAll("tr")].map((row) => [...row.cells].map((cell) => cell.textContent)),
      options: [...root.querySelectorAll("[role=option]")].map((option) => option.getAttribute("aria-label") ?? option.textContent),
    };
  }, index);
}
