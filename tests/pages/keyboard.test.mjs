// By keyboard: one stop of the tab key, arrows along the figures, and every other key left to the page.
// The whole page's walk, and what is to be seen on it, is in focus.test.mjs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";

inEachBrowser("keyboard", (reader) => {
  // A page with one chart and the focus on the stop before its figures.
  const start = async (dataset, attributes) => {
    const page = await reader.open();
    await page.show(dataset, attributes);
    await page.run(stopBefore);
    const { options } = await page.look();
    return { page, labels: options.map((option) => option.label) };
  };
  const said = async (page) => (await page.focus()).label;

  test("Tab enters at the first figure, arrows go along, and Tab leaves to what stands after the plot", async () => {
    const { page, labels } = await start("timeliness");
    await page.press("Tab");
    assert.equal(await said(page), labels[0]);
    for (const label of labels.slice(1)) {
      await page.press("ArrowRight");
      assert.equal(await said(page), label);
    }
    await page.press("ArrowRight");
    assert.equal(await said(page), labels.at(-1), "it stops at the end");
    await page.press("ArrowLeft");
    assert.equal(await said(page), labels.at(-2));
    await page.press("Tab");
    assert.ok(await isBeyondPlot(page), "it leaves to what stands after the plot");
    await page.keyboard.down("Shift");
    await page.press("Tab");
    await page.keyboard.up("Shift");
    assert.equal(await said(page), labels.at(-2), "it comes back to the figure last visited");
    await page.close();
  });

  test("four figures are read with one Tab and three arrows", async () => {
    const { page, labels } = await start("timeliness", { to: "2021-22" });
    assert.equal(labels.length, 4);
    const read = [];
    for (const key of ["Tab", "ArrowRight", "ArrowRight", "ArrowRight"]) {
      await page.press(key);
      read.push(await said(page));
    }
    assert.deepEqual(read, labels);
    await page.close();
  });

  test("one Tab more passes the whole chart, wherever it was left", async () => {
    const { page } = await start("timeliness");
    await page.press("Tab", "ArrowRight", "ArrowRight", "Tab");
    assert.ok(await isBeyondPlot(page));
    await page.close();
  });

  test("Tab enters the chart at its only stop, once", async () => {
    const { page } = await start("recommendations");
    await page.run(() => document.getElementById("before").focus());
    const stops = [];
    for (let presses = 0; presses < 30; presses++) {
      await page.press("Tab");
      const { name } = await page.focus();
      stops.push(name);
      if (name === "after") break;
    }
    assert.equal(stops.at(-1), "after", `the focus is trapped: ${stops}`);
    assert.equal(stops.filter((name) => name.startsWith("impact-figure")).length, 1, `${stops}`);
    await page.close();
  });

  test("Home and End go to the ends", async () => {
    const { page, labels } = await start("timeliness");
    await page.press("Tab", "End");
    assert.equal(await said(page), labels.at(-1));
    await page.press("Home");
    assert.equal(await said(page), labels[0]);
    await page.close();
  });

  test("up and down go to the same period in the next group, where there are several, and stop at the ends", async () => {
    const { page, labels } = await start("awareness", { kind: "line" });
    const { figures } = await page.look();
    const [period] = figures.map((figure) => figure.period).filter((period, index, all) => all.indexOf(period) !== index);
    const same = labels.filter((_, index) => figures[index].period === period);
    assert.ok(same.length > 1, "the data for this has a period that several groups have");
    await page.press("Tab", "Home");
    for (const label of labels.slice(0, labels.indexOf(same[0]))) {
      assert.equal(await said(page), label);
      await page.press("ArrowRight");
    }
    assert.equal(await said(page), same[0]);
    for (const label of same.slice(1)) {
      await page.press("ArrowDown");
      assert.equal(await said(page), label);
    }
    await page.press("ArrowDown");
    assert.equal(await said(page), same.at(-1), "below the last is nothing");
    for (const label of same.slice(0, -1).reverse()) {
      await page.press("ArrowUp");
      assert.equal(await said(page), label);
    }
    await page.press("ArrowUp");
    assert.equal(await said(page), same[0], "nor above the first");
    await page.close();
  });

  test("with one series, up and down are the page's", async () => {
    const { page, labels } = await start("timeliness");
    await page.press("Tab");
    assert.deepEqual(await taken(page, ["ArrowUp", "ArrowDown"]), []);
    assert.equal(await said(page), labels[0]);
    await page.close();
  });

  test("the focused figure has a ring and a tooltip with the words of its option", async () => {
    const { page, labels } = await start("timeliness");
    await page.press("Tab", "ArrowRight");
    const chart = await page.look();
    assert.ok(chart.ring);
    assert.equal(chart.tip, labels[1]);
    await page.press("Tab");
    const left = await page.look();
    assert.ok(!left.ring && left.tip === null, "both go with the focus");
    await page.close();
  });

  test("Enter and Space hold the details, Escape lets them go, and a second Escape is the page's", async () => {
    const { page } = await start("timeliness");
    await page.press("Tab");
    await page.press("Enter");
    await saying(page, ""); // what holds details is fetched at the first press
    assert.deepEqual(await taken(page, ["Escape", "Escape", " ", "Escape", "Escape"]), ["Escape", " ", "Escape"]);
    await page.close();
  });

  test("Enter and Space are taken from the page even before what holds details is there", async () => {
    const { page } = await start("timeliness");
    await page.press("Tab");
    assert.deepEqual(await taken(page, ["Enter", " "]), ["Enter", " "]);
    await page.close();
  });

  test("the status is empty until a reader does something, then says what came of it", async () => {
    const { page } = await start("timeliness");
    assert.equal((await page.look()).status, "");
    await page.press("Tab", "ArrowRight");
    await page.settled();
    assert.equal((await page.look()).status, "", "moving is told by the focus itself");
    await page.press("Enter");
    const held = await saying(page, "");
    await page.press("Enter");
    const closed = await saying(page, held);
    assert.ok(held.length > 3 && closed.length > 3, "holding and letting go say nothing of their own");
    await page.close();
  });

  test("Escape hides the tooltip and keeps the focus", async () => {
    const { page, labels } = await start("timeliness");
    await page.press("Tab", "Escape");
    assert.equal(await said(page), labels[0]);
    assert.equal((await page.look()).tip, null);
    await page.close();
  });

  test("all other keys, and ours with Control, Alt or Meta, are the page's", async () => {
    const { page, labels } = await start("timeliness");
    await page.press("Tab");
    // Firefox opens its own search at a slash, which takes the focus out of the page.
    const letters = [..."abcdefghijklmnopqrstuvwxyz0123456789?,.-+[]", ...(reader.engine === "firefox" ? [] : "/")];
    assert.deepEqual(await taken(page, [...letters, "PageDown", "PageUp", "F2", "Delete"]), []);
    assert.equal(await said(page), labels[0]);
    for (const held of ["Control", "Alt", "Meta"]) {
      // The browser's own meaning of Alt with an arrow is to leave the page.
      await page.run(() => addEventListener("keydown", (event) => event.altKey && event.preventDefault(), true));
      await page.keyboard.down(held);
      await page.press("ArrowRight", "End");
      await page.keyboard.up(held);
      assert.equal(await said(page), labels[0], held);
    }
    await page.close();
  });
});

// Moves the focus to the last stop of the tab key before the figures: what follows the key help, or what the page has.
function stopBefore() {
  const root = document.querySelector("impact-chart").shadowRoot;
  const list = root.querySelector("[role=listbox]");
  const isBefore = (each) => each.checkVisibility() && Boolean(each.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING);
  const before = [...root.querySelectorAll("a[href], button")].filter(isBefore).at(-1);
  (before ?? document.getElementById("before")).focus();
}

// What the status says once it says something else than before.
async function saying(page, before) {
  for (let tries = 0; tries < 100; tries++) {
    await page.settled();
    const { status } = await page.look();
    if (status !== before) return status;
    await new Promise((done) => setTimeout(done, 30));
  }
  throw new Error(`the status still says "${before}"`);
}

// Is the focus on something that comes after all figures in the order of reading?
const isBeyondPlot = (page) =>
  page.run(() => {
    const root = document.querySelector("impact-chart").shadowRoot;
    const last = [...root.querySelectorAll("[role=option]")].at(-1);
    const at = root.activeElement ?? document.activeElement;
    const outside = at === document.getElementById("after");
    return outside || Boolean(last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING && at !== document.body);
  });

// The keys of these that the chart kept from the page.
async function taken(page, keys) {
  await page.run(() => {
    const went = (window[Symbol.for("went")] = []);
    const note = ({ key }) => went.push(key);
    addEventListener("keydown", (event) => {
      went.push(`${event.key} down`);
      setTimeout(() => event.defaultPrevented && went.push(`${event.key} taken`));
    }, true);
    document.addEventListener("keydown", note);
  });
  await page.press(...keys);
  await page.settled();
  const went = await page.run(() => window[Symbol.for("went")]);
  return went.filter((key) => key.endsWith(" taken")).map((key) => key.replace(/ taken$/, ""));
}
