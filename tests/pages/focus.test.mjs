// Where the focus is can be seen: a ring of two colours round a figure, measured pixel by pixel, and on a walk through the
// whole page with the tab key something changes in the picture at every stop, nothing is skipped and nothing is a trap.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FEW, inEachBrowser } from "./driver.mjs";
import { contrast, near, picture as shot } from "./pixels.mjs";
import { open, PAGES, visit } from "./states.mjs";
import { walk } from "./walk.mjs";

const YELLOW = [255, 221, 0];
const BLACK = [11, 12, 12];

inEachBrowser("focus", (reader) => {
  for (const theme of ["light", "dark"]) {
    test(`a figure's ring is yellow, then black, 2 pixels or more of each all round, far from one another (${theme})`, async () => {
      const page = await reader.open();
      await page.show("timeliness", { theme });
      await page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector("[role=option][tabindex='0']").focus());
      await page.press("ArrowRight", "ArrowRight");
      await page.settled();
      const mark = await page.run(ring);
      const picture = await shot(page);
      for (const [name, walk] of Object.entries(outward(mark))) {
        const colours = walk.map(([x, y]) => picture.at(x, y));
        const yellow = colours.filter((colour) => near(colour, YELLOW)).length;
        const black = colours.filter((colour) => near(colour, BLACK)).length;
        assert.ok(yellow >= 2 && (black >= 2 || theme === "dark"), `${name}: ${colours.join(" / ")}`);
        const order = colours.findIndex((colour) => near(colour, BLACK));
        if (theme === "light") assert.ok(order > colours.findIndex((colour) => near(colour, YELLOW)), `${name}: the black is not outside`);
      }
      assert.ok(contrast(YELLOW, BLACK) > 14);
      await page.close();
    });
  }

  for (const lang of process.env.ALL === "1" ? Object.keys(PAGES) : ["en"]) {
    test(`every stop of the tab key shows where it is, and the walk ends (${lang}, tables open)`, async () => {
      const page = await visit(reader, lang, { bring: open }, { width: 1000, height: 700 });
      const { expected, found, unseen } = await walk(page);
      assert.deepEqual(found, expected, "stops in another order than the page reads, or a trap");
      assert.deepEqual(unseen, [], "the focus is not seen here");
      await page.close();
    });
  }
}, FEW);

// The box of the ring, where the figure's mark is.
function ring() {
  const { x, y, width, height } = document.querySelector("impact-chart").shadowRoot.querySelector(".impact-ring").getBoundingClientRect();
  return { x, y, width, height };
}

// From each side's middle twelve pixels outwards.
function outward({ x, y, width, height }) {
  const steps = Array.from({ length: 12 }, (_, step) => step - 1);
  const [middle, centre] = [x + width / 2, y + height / 2].map(Math.floor);
  return {
    left: steps.map((step) => [Math.floor(x) - 1 - step, centre]),
    right: steps.map((step) => [Math.ceil(x + width) + step, centre]),
    above: steps.map((step) => [middle, Math.floor(y) - 1 - step]),
    below: steps.map((step) => [middle, Math.ceil(y + height) + step]),
  };
}
