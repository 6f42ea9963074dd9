// A reader's own settings: forced colours, more contrast, less motion.
import assert from "node:assert/strict";
import { contrast, picture } from "./pixels.mjs";
import { onFigure, PAGES } from "./states.mjs";
import { asWished } from "./wishes.mjs";

const KINDS = ["line", "bar", "dot", "squares"];

// A chart of each kind, with its ink watched from the first stroke.
async function charts(open) {
  const page = await open();
  await page.run(watchInk);
  for (const kind of KINDS) await page.show(kind === "line" ? "timeliness" : "awareness", { kind });
  return page;
}

for (const wish of ["forced colours, light", "forced colours, dark"]) {
  asWished(wish, "every mark, label and word is in the reader's colours, 4.5 to 1 or better, in each kind of chart", async (open) => {
    const page = await charts(open);
    const own = await page.run(systemColours);
    assert.ok(contrast(own.CanvasText, own.Canvas) >= 4.5, "the palette itself");
    for (const [index, kind] of KINDS.entries()) {
      const marks = await page.run(painted, index);
      assert.ok(marks.length > 0, `${kind}: nothing is painted`);
      const others = marks.filter((colour) => String(colour) !== String(own.Canvas));
      for (const colour of others) assert.ok(contrast(colour, own.Canvas) >= 4.5, `${kind}: ${colour} on ${own.Canvas}`);
      const words = await page.run(wording, index);
      for (const [text, colour] of words) assert.ok(contrast(colour, own.Canvas) >= 4.5, `"${text}" is ${colour} on ${own.Canvas}`);
    }
    await page.close();
  });

  asWished(wish, "the focus is outlined: on a figure, and the tooltip is in the reader's colours", async (open) => {
    const page = await (await open(PAGES.en)).drawn();
    await onFigure(page);
    const { ring, tip } = await page.look();
    assert.ok(ring && tip);
    const [outline, width] = await page.run(() => {
      const { outlineColor, outlineWidth, outlineStyle } = getComputedStyle(document.querySelector("impact-chart").shadowRoot.querySelector(".impact-ring"));
      return [outlineColor.match(/\d+/g).map(Number), outlineStyle === "none" ? 0 : parseFloat(outlineWidth)];
    });
    const own = await page.run(systemColours);
    assert.ok(width >= 2 && String(outline.slice(0, 3)) === String(own.Highlight), `an outline of ${width} px in ${outline}`);
    const box = await page.run(() => {
      const { x, y, width, height } = document.querySelector("impact-chart").shadowRoot.querySelector(".impact-ring").getBoundingClientRect();
      return { x: x - 8, y: y - 8, width: width + 16, height: height + 16 };
    });
    const on = await picture(page, box);
    await page.press("Escape");
    await page.run(() => document.querySelector("impact-chart").shadowRoot.activeElement.blur());
    await page.settled();
    assert.ok(on.differing(await picture(page, box)) > 40, "the outline is not seen");
    await page.close();
  });
}

asWished("forced colours, dark", "colours that change under a drawn chart are taken over at once, without a reload", async (open) => {
  const page = await charts(open);
  const colours = () => page.run(painted, 0);
  const dark = await colours();
  await page.media({ "forced-colors": "active", "prefers-color-scheme": "light" });
  await page.settled();
  const light = await colours();
  assert.ok(light.length > 0 && String(light) !== String(dark), `${light} after ${dark}`);
  await page.media({ "forced-colors": "none" });
  await page.settled();
  assert.ok((await colours()).length > light.length, "its own colours come back");
  await page.close();
}, { firefox: "not possible: Firefox reads these preferences when it starts, and WebDriver BiDi sets none later" });

// Gridlines stay lighter than 3 to 1 under this wish too: every value is written beside its mark.
const GRID = "217,217,217";

asWished("more contrast", "every mark but gridlines stands out from the page", async (open) => {
  const page = await charts(open);
  for (const [index, kind] of KINDS.entries()) {
    const marks = (await page.run(painted, index)).filter((colour) => !["255,255,255", GRID].includes(String(colour)));
    assert.ok(marks.length > 0, kind);
    for (const colour of marks) assert.ok(contrast(colour, [255, 255, 255]) >= 3, `${kind}: ${colour} on white`);
  }
  await page.close();
});

// Not the window's own scroll bar, which WebKitGTK fades out.
const WITHIN = { x: 0, y: 0, width: 610, height: 700 };

asWished("less motion", "two pictures, at 60 and at 1800 milliseconds, are the same: at rest and on a figure", async (open) => {
  const page = await (await open(PAGES.en, { width: 640, height: 700 })).drawn();
  for (const go of [() => {}, () => onFigure(page)]) {
    await go();
    await new Promise((done) => setTimeout(done, 60));
    const early = await picture(page, WITHIN);
    await new Promise((done) => setTimeout(done, 1740));
    assert.equal(early.differing(await picture(page, WITHIN)), 0);
  }
  const moving = await page.run(() => [document, ...[...document.querySelectorAll("impact-chart")].map((chart) => chart.shadowRoot)].flatMap((root) => root.getAnimations()).length);
  assert.equal(moving, 0);
  await page.close();
});

// The palette that the reader's system forces, as red, green and blue.
function systemColours() {
  const probe = document.createElement("p");
  document.body.append(probe);
  const of = (name) => {
    probe.style.color = name;
    return getComputedStyle(probe).color.match(/\d+/g).slice(0, 3).map(Number);
  };
  const found = Object.fromEntries(["Canvas", "CanvasText", "Highlight", "LinkText"].map((name) => [name, of(name)]));
  probe.remove();
  return found;
}

// From now on, keeps the colour of every stroke and every filled shape of each canvas: pixels at edges are mixtures.
function watchInk() {
  const used = (window[Symbol.for("ink")] = new WeakMap());
  for (const [name, style] of [["fill", "fillStyle"], ["stroke", "strokeStyle"]]) {
    const own = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (...values) {
      used.set(this.canvas, [...(used.get(this.canvas) ?? []), this[style]]);
      return own.apply(this, values);
    };
  }
}

// The colours that a chart was painted in since this was asked last.
function painted(index) {
  const canvas = document.querySelectorAll("impact-chart")[index].shadowRoot.querySelector("canvas");
  const used = window[Symbol.for("ink")];
  const colours = [...new Set(used.get(canvas) ?? [])];
  used.delete(canvas);
  return colours.map((colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)));
}

// Each piece of text in a chart's page part, with its colour; what lies on a filled mark is left to the palette's own test.
function wording(index) {
  const root = document.querySelectorAll("impact-chart")[index].shadowRoot;
  return [...root.querySelectorAll("section *")]
    .filter((each) => each.checkVisibility() && [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .filter((each) => !each.closest(".impact-inside"))
    .map((each) => [each.textContent.trim().slice(0, 30), getComputedStyle(each).color.match(/\d+/g).slice(0, 3).map(Number)]);
}
