// A whole session in the explorer by keyboard alone: every step is a key that was pressed, none a call. From a series to a
// file with a long list, through what is drawn of it, and back to the same view by its link.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";

const FILE = "/tests/explore/files/regions.json";
const MOST = 60; // stops of the tab key from one place of the page to any other

// In the page: the innermost element that has the focus, as a test names it.
const focused = () => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const legend = at?.closest("fieldset")?.querySelector("legend")?.textContent;
  const name = at?.role === "option" ? "figure" : at?.id || at?.name || at?.localName;
  return legend ? `${legend}: ${name}` : name;
};

// Presses the tab key until the focus is at a place.
const tabTo = async (page, place, { back = false } = {}) => {
  const passed = [];
  if (back) await page.keyboard.down("Shift");
  while (passed.at(-1) !== place && passed.length < MOST) {
    await page.press("Tab");
    passed.push(await page.run(focused));
  }
  if (back) await page.keyboard.up("Shift");
  assert.equal(passed.at(-1), place, `the tab key never came to it: ${passed}`);
};

// What has the focus, as a screen reader would name it.
const label = async (page) => (await page.focus()).label;
const figures = (page) => page.run(() => document.querySelector("#chart").figures.map(({ group, period, value }) => [group, period, value]));
const state = (page) => page.run(() => document.querySelector("#chart").state);
const said = (page, part) => page.until((part) => document.querySelector("#status").textContent.includes(part), part);
const kind = (page, wanted) => page.until((wanted) => document.querySelector("#chart").state?.kind === wanted, wanted);
const drawn = (page) => page.run(() => document.querySelector("#chart").ready.then(() => true));

const arrive = async (reader, address) => {
  const page = await reader.open(address);
  await page.until(() => document.querySelectorAll("#series option").length > 1);
  return page;
};

inEachBrowser("session", (reader) => {
  test("a published series is chosen, and its figures are read", async () => {
    const page = await arrive(reader, "www/explore.html");
    await tabTo(page, "series");
    const second = await page.run(() => document.querySelectorAll("#series option")[2].value);
    await page.press("ArrowDown");
    await said(page, ".json is open");
    await page.press("ArrowDown");
    await said(page, `${second}.json is open`);
    await drawn(page);
    await tabTo(page, "figure");
    const all = await page.run(() => document.querySelector("#chart").figures.length);
    const heard = new Set([await label(page)]);
    for (let at = 1; at < all; at++) {
      await page.press("ArrowRight");
      heard.add(await label(page));
    }
    assert.ok(heard.size > 1 && [...heard].every((each) => /\d/.test(each)), [...heard].join("; "));
    await page.close();
  });

  test("a file with a long list: its address, its dimensions, its kinds, and the same view again by its link", async () => {
    const page = await arrive(reader, "www/explore.html");
    await tabTo(page, "address");
    await page.keyboard.type(FILE);
    await page.press("Enter");
    await said(page, "regions.json is open");
    await drawn(page);
    assert.equal((await figures(page)).length, 12);

    await tabTo(page, "Region: find");
    await page.keyboard.type("region 47");
    await page.until(() => document.querySelectorAll("#form [name=fixed] option").length === 2);
    assert.equal(await page.run(focused), "Region: find", "the focus stays in the field");
    await tabTo(page, "Region: fixed");
    await page.press("ArrowUp"); // the one that is shown, the largest, stands last
    await page.until(() => document.querySelector("#chart").figures[0]?.value === 560);
    assert.equal(await page.run(focused), "Region: fixed", "the focus stays in the list");

    await tabTo(page, "Owner: group");
    await page.press(" ");
    await page.until(() => document.querySelector("#chart").state.groups.join() === "m");
    await tabTo(page, "Kind of chart: kind");
    await page.keyboard.type("Bar");
    await kind(page, "bar");
    assert.equal(await page.run(focused), "Kind of chart: kind", "the focus stays in the list");

    await tabTo(page, "link", { back: true });
    await page.press("Enter");
    await said(page, "The link is copied");
    const [before, view] = [await figures(page), await state(page)];
    const again = await arrive(reader, `www/explore.html${await page.run(() => location.hash)}`);
    await said(again, "regions.json is open");
    await drawn(again);
    assert.deepEqual(await figures(again), before);
    assert.deepEqual({ ...(await state(again)), focus: null }, { ...view, focus: null });
    await again.close();
    await page.close();
  });
}, ["chromium", "firefox"]);
