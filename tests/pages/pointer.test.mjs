// By mouse and by touch: hovering reads a figure out in the words of its option, pressing moves the focus there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";

const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];

inEachBrowser("pointer", (reader) => {
  for (const dataset of ["timeliness", "recommendations", "awareness"]) {
    test(`${dataset}: hovering over a figure shows the words of its option, and nothing is repainted`, async () => {
      const page = await reader.open(undefined, { width: 640 });
      await page.show(dataset);
      await top(page);
      const { options } = await page.look();
      await watchPaint(page);
      for (const option of options) {
        await page.mouse.move(...middle(option.box));
        await page.settled();
        const chart = await page.look();
        assert.equal(chart.tip, option.label);
        assert.ok(chart.tipBox.x >= -0.5 && chart.tipBox.right <= 640.5, "the tooltip leaves the window");
        assert.ok(!chart.ring, "hovering is no focus");
      }
      assert.equal(await paints(page), 0);
      await page.mouse.move(1, 1);
      await page.settled();
      assert.ok((await page.look()).tip, "a pointer that leaves has a moment to come back");
      await page.run(() => new Promise((done) => setTimeout(done, 400)));
      assert.equal((await page.look()).tip, null);
      await page.close();
    });

    test(`${dataset}: pressing a figure moves the focus there and says so`, async () => {
      const page = await reader.open();
      await page.show(dataset);
      await top(page);
      await page.hear("impact-chart:select");
      const { options, figures } = await page.look();
      await page.mouse.click(...middle(options.at(-1).box));
      await page.settled();
      assert.equal((await page.focus()).label, options.at(-1).label);
      assert.deepEqual((await page.heard()).map(({ detail }) => detail), [figures.at(-1)]);
      const after = await page.look();
      assert.deepEqual(after.state.focus, figures.at(-1));
      assert.deepEqual(after.options.filter((option) => option.stop).map(({ id }) => id), [options.at(-1).id]);
      await page.close();
    });
  }

  test("a pointer that rests can move on to the tooltip; Escape hides it, wherever the focus is, and only then is the key taken", async () => {
    const page = await reader.open(undefined, { width: 640 });
    await page.show("timeliness");
    await top(page);
    const { options } = await page.look();
    await page.mouse.move(...middle(options[1].box));
    await page.run(() => new Promise((done) => setTimeout(done, 400)));
    const { tip, tipBox } = await page.look();
    const [x] = middle(options[1].box);
    await page.mouse.move(x, tipBox.y + tipBox.height / 2, { steps: 5 });
    await page.mouse.move(tipBox.right - 8, tipBox.y + tipBox.height / 2, { steps: 5 });
    await page.run(() => new Promise((done) => setTimeout(done, 400)));
    assert.equal((await page.look()).tip, tip);
    await page.run(() => {
      window[Symbol.for("escapes")] = 0;
      document.addEventListener("keydown", ({ key }) => (window[Symbol.for("escapes")] += key === "Escape"));
    });
    await page.keyboard.press("Escape");
    assert.equal((await page.look()).tip, null);
    await page.keyboard.press("Escape");
    assert.equal(await page.run(() => window[Symbol.for("escapes")]), 1);
    await page.close();
  });

  test("what a pointer can hit is 24 pixels or more, and inside the plot", async () => {
    const page = await reader.open(undefined, { width: 320 });
    for (const dataset of ["timeliness", "recommendations", "awareness"]) {
      const { options, plot } = await page.look(await page.show(dataset));
      for (const { box, label } of options) {
        assert.ok(box.width >= 24 && box.height >= 24, `${label} ${box.width} × ${box.height}`);
        assert.ok(box.x >= plot.x - 1 && box.right <= plot.right + 1, `${label} stands beside the plot`);
        assert.ok(box.y >= plot.y - 1 && box.bottom <= plot.bottom + 1, `${label} stands beside the plot`);
      }
    }
    await page.close();
  });

  test("the pointer may go onto the tooltip without losing it", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    await top(page);
    const { options } = await page.look();
    await page.mouse.move(...middle(options[2].box));
    await page.settled();
    const { tip, tipBox } = await page.look();
    await page.mouse.move(...middle(tipBox), { steps: 4 });
    await page.settled();
    assert.ok((await page.look()).tip, `gone: ${tip}`);
    await page.close();
  });
});

// To the top of the page, where nothing moves any more.
async function top(page) {
  await page.run(() => scrollTo(0, 0));
  await page.settled();
}

// Counts what is painted on any canvas from now on.
const watchPaint = (page) =>
  page.run(() => {
    window[Symbol.for("paints")] = 0;
    for (const name of ["stroke", "fill", "fillRect", "clearRect", "fillText"]) {
      const own = CanvasRenderingContext2D.prototype[name];
      CanvasRenderingContext2D.prototype[name] = function (...values) {
        window[Symbol.for("paints")]++;
        return own.apply(this, values);
      };
    }
  });

const paints = (page) => page.run(() => window[Symbol.for("paints")]);
