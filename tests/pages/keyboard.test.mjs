// By keyboard: one stop of the tab key, arrows along the figures, and every other key left to the page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";

inEachBrowser("keyboard", (reader) => {
  // A page with one chart and the focus on the link before it.
  const start = async (dataset) => {
    const page = await reader.open();
    await page.show(dataset);
    await page.run(() => document.getElementById("before").focus());
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
    assert.equal((await page.focus()).name, "impact-summary");
    await page.keyboard.down("Shift");
    await page.press("Tab");
    await page.keyboard.up("Shift");
    assert.equal(await said(page), labels.at(-2), "it comes back to the figure last visited");
    await page.close();
  });

  test("Tab enters the chart at its only stop, once", async () => {
    const { page } = await start("recommendations");
    const stops = [];
    for (let presses = 0; presses < 12; presses++) {
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

  test("up and down go between groups, where there are several", async () => {
    const page = await reader.open();
    await page.show("awareness", { kind: "line" });
    const { groups, options } = await page.look();
    await page.run(() => document.getElementById("before").focus());
    await page.press("Tab");
    const first = await said(page);
    await page.press("ArrowDown");
    const below = await said(page);
    if (groups.length > 1) {
      assert.notEqual(below, first);
      await page.press("ArrowUp");
    }
    assert.ok(options.some((option) => option.label === below));
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
    assert.deepEqual(await taken(page, ["Enter", "Escape", "Escape", " ", "Escape", "Escape"]), [
      "Enter", "Escape", " ", "Escape",
    ]);
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
    assert.deepEqual(await taken(page, ["a", "5", "/", "PageDown", "PageUp", "F2", "Delete"]), []);
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
