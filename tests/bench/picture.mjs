// A picture of each page, and proof that its charts were drawn: a chart that draws nothing would be the fastest of all.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { Picture } from "../pages/pixels.mjs";

const LEAST = 150; // coloured pixels of a chart

export async function keepPicture(visit, { name }, folder) {
  const png = await visit.tab.screenshot({ fullPage: true });
  writeFileSync(new URL(`${name}.png`, folder), png);
  const boxes = await visit.run(() =>
    [...document.querySelectorAll("impact-chart, .place")].map((at) => at.getBoundingClientRect().toJSON()),
  );
  assert.equal(boxes.length, 3, `${name}: three charts`);
  const picture = new Picture(png);
  for (const [at, box] of boxes.entries()) {
    const ink = coloured(picture, box);
    assert.ok(ink >= LEAST, `${name}: chart ${at + 1} has ${ink} coloured pixels, so it was not drawn`);
  }
}

// Pixels of a box that are neither white, grey nor black: marks have a colour, text and axes have none.
function coloured(picture, { x, y, width, height }) {
  let count = 0;
  for (let row = Math.ceil(y); row < Math.min(y + height, picture.height); row++) {
    for (let column = Math.ceil(x); column < Math.min(x + width, picture.width); column++) {
      const [red, green, blue] = picture.at(column, row);
      count += Math.max(red, green, blue) - Math.min(red, green, blue) > 40;
    }
  }
  return count;
}
