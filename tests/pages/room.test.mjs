// Little room, large text, wide spacing: nothing overlaps, is cut, shrinks below 14 pixels, or makes the page scroll sideways.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FEW, inEachBrowser } from "./driver.mjs";
import { misfits } from "./fit.mjs";
import { open, PAGES, STATES, visit } from "./states.mjs";

// The states with text of their own, on 320 by 256 pixels: 1280 at four times its size (1.4.10).
const ROOMY = ["as it opens", "tables open", "on a figure, with its tooltip", "as tables", "bars", "dots", "squares", "sources in full", "choosing what is shown", "figures that cannot be fetched"];

inEachBrowser("room", (reader) => {
  // Welsh is the longer; English too with ALL=1.
  for (const lang of process.env.ALL === "1" ? Object.keys(PAGES) : ["cy"]) {
    test(`on 320 by 256 pixels nothing scrolls sideways, overlaps or is cut, in each state (${lang})`, async () => {
      const faults = [];
      for (const state of STATES.filter(({ name }) => ROOMY.includes(name))) {
        const page = await visit(reader, lang, state, { width: 320, height: 256 });
        faults.push(...(await misfits(page)).map((fault) => `${state.name}: ${fault}`));
        const { tipBox } = await page.look();
        if (tipBox && (tipBox.x < -0.5 || tipBox.right > 320.5)) faults.push(`${state.name}: the tooltip leaves the window`);
        await page.close();
      }
      assert.deepEqual(faults, []);
    });

    test(`text twice as large makes labels twice as large and the plot taller, and all fits (${lang})`, async () => {
      const page = await visit(reader, lang, { bring: () => {} }, { width: 1000 });
      const before = await page.look();
      await page.run(() => (document.documentElement.style.fontSize = "200%"));
      await page.resize(1001);
      const after = await page.look();
      const size = (chart) => chart.labels.find(({ text }) => /\d{4}/.test(text)).box.height;
      assert.ok(size(after) > size(before) * 1.8, `${size(before)} to ${size(after)}`);
      assert.ok(after.plot.height > before.plot.height, `${before.plot.height} to ${after.plot.height}`);
      assert.deepEqual(await misfits(page), []);
      await page.close();
    });

    test(`a reader's own spacing of text cuts nothing and lets nothing overlap (${lang})`, async () => {
      const page = await visit(reader, lang, { bring: open }, { width: 1000 });
      await page.run(space);
      await page.resize(1001);
      // A label may reach a little beyond its plot, which cuts nothing off, but not beyond the page.
      const faults = (await misfits(page)).filter((fault) => !/leaves the plot/.test(fault));
      for (const { text, box } of (await page.look()).labels) if (box.x < 0 || box.right > 1001) faults.push(`"${text}" leaves the page`);
      assert.deepEqual(faults, []);
      const widened = await page.run(() => getComputedStyle(document.querySelector("impact-chart").shadowRoot.querySelector("p")).letterSpacing);
      assert.notEqual(widened, "normal", "the spacing does not reach into the chart");
      await page.close();
    });
  }
}, FEW);

// What WCAG 1.4.12 asks a page to bear, in the page and within each chart, as a reader's own style sheet sets it.
function space() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
  const roots = [document, ...[...document.querySelectorAll("impact-chart")].map((chart) => chart.shadowRoot)];
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
