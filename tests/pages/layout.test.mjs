// From 280 to 1600 pixels, in both languages: no label leaves the plot, no two touch, nothing scrolls sideways; and the
// ink has a pixel for every pixel of the screen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser, Reader } from "./driver.mjs";
import { crowded, cut } from "./fit.mjs";

const CHARTS = ["timeliness", "recommendations", "awareness"];
const WIDTHS = [280, 320, 360, 400, 480, 560, 640, 768, 900, 1024, 1280, 1600];

inEachBrowser("layout", (reader) => {
  for (const lang of ["en", "cy"]) {
    for (const dataset of CHARTS) {
      test(`${dataset} (${lang}): labels stay in the plot and apart at ${WIDTHS[0]} to ${WIDTHS.at(-1)} px`, async () => {
        const page = await reader.open();
        await page.show(dataset, { lang });
        const faults = [];
        for (const width of WIDTHS) {
          await page.run((width) => (document.querySelector("main").style.width = `${width}px`), width);
          await page.resize(width + 40); // margins, and a scroll bar that takes room
          const chart = await page.look();
          faults.push(...crowded(chart), ...(await cut(page)));
          const sideways = await page.run(() => document.documentElement.scrollWidth - innerWidth);
          if (sideways > 0) faults.push(`the page scrolls sideways by ${sideways} px at ${width}`);
          if (Math.abs(chart.canvas.box.width - width) > 1) faults.push(`the canvas did not follow to ${width}`);
        }
        assert.deepEqual(faults, []);
        await page.close();
      });
    }
  }

  for (const ratio of [1, 2, 3]) {
    test(`the ink is sharp at ${ratio} device pixels a pixel`, async () => {
      // WebKitGTK has its pixels from the screen, once and for all: another one starts.
      const other = reader.engine === "webkit" && (await new Reader("webkit").arrive({ ratio }));
      const page = await (other || reader).open(undefined, { width: 500, ratio });
      await page.show("timeliness");
      const { canvas, ink } = await page.look();
      assert.equal(await page.run(() => devicePixelRatio), ratio);
      assert.ok(Math.abs(canvas.width - canvas.box.width * ratio) <= 1, `${canvas.width} for ${canvas.box.width}`);
      assert.ok(Math.abs(canvas.height - canvas.box.height * ratio) <= 1, `${canvas.height} for ${canvas.box.height}`);
      assert.equal(canvas.hidden, "true");
      assert.ok(ink.painted > 500 * ratio);
      await page.close();
      if (other) await other.leave();
    });
  }

  test("a reader's larger text makes larger labels, and still none touch", async () => {
    const page = await reader.open(undefined, { width: 640 });
    for (const dataset of CHARTS) await page.show(dataset);
    const before = await page.look(0);
    await page.run(() => (document.documentElement.style.fontSize = "200%"));
    await page.resize(641);
    const faults = [];
    for (const index of CHARTS.keys()) faults.push(...crowded(await page.look(index)));
    assert.deepEqual(faults, []);
    const after = await page.look(0);
    assert.ok(after.labels[0].box.height > before.labels[0].box.height * 1.8);
    await page.close();
  });

  test("a chart that is hidden at first is drawn when it is shown", async () => {
    const page = await reader.open();
    await page.run(() => (document.querySelector("main").hidden = true));
    await page.put({ src: "/www/data/timeliness.json" });
    await page.run(() => new Promise((done) => setTimeout(done, 100)));
    await page.run(() => (document.querySelector("main").hidden = false));
    await page.drawn();
    await page.settled();
    const chart = await page.look();
    assert.ok(chart.ink.painted > 200 && crowded(chart).length === 0);
    await page.close();
  });
});
