// The public page in each state and language: two checkers find nothing. A clean run alone proves little (a bare canvas is
// clean too), so each must also find what is broken on purpose.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, ibm } from "./checkers.mjs";
import { FEW, inEachBrowser } from "./driver.mjs";
import { PAGES, STATES, visit } from "./states.mjs";

const CHECKERS = { axe, ibm };

// In Welsh what differs is text: the states that have all of it, and every state with ALL=1.
const FULL = ["as it opens", "tables open", "choosing what is shown", "where no script runs"];
const otherwise = (states) => (process.env.ALL === "1" ? states : states.filter(({ name }) => FULL.includes(name)));

inEachBrowser("checkers", (reader) => {
  for (const lang of Object.keys(PAGES)) {
    for (const state of lang === "en" ? STATES : otherwise(STATES)) {
      test(`the page (${lang}) ${state.name}: nothing found`, async () => {
        const page = await visit(reader, lang, state);
        const found = [];
        for (const [name, check] of Object.entries(CHECKERS)) found.push(...(await check(page)).map((fault) => `${name}: ${fault}`));
        if (state.shows) assert.ok((await page.look())[state.shows], "it is not the state that was meant");
        assert.deepEqual(found, []);
        await page.close();
      });
    }
  }

  for (const [name, check] of Object.entries(CHECKERS)) {
    test(`${name} sees into a chart: a figure without a name, an image without words and pale text are found`, async () => {
      const page = await visit(reader, "en", STATES.find(({ name }) => name === "tables open"));
      const before = await check(page);
      await page.run(() => {
        const root = document.querySelector("impact-chart:not(details *)").shadowRoot;
        root.querySelector("[role=option]").removeAttribute("aria-label");
        root.querySelector("table").insertAdjacentElement("beforebegin", document.createElement("img"));
        root.querySelector("section").firstElementChild.style.color = "#ddd";
      });
      const found = (await check(page)).filter((fault) => !before.includes(fault));
      // In Firefox axe cannot tell what is behind a text within a chart, and judges no contrast there.
      assert.ok(found.length >= (reader.engine === "firefox" ? 2 : 3), found.join("\n"));
      await page.close();
    });
  }
}, FEW);
