// A walk through a page with the tab key: the stops there should be, those that were met, and those where the picture shows
// no focus.
import { picture } from "./pixels.mjs";

export async function walk(page) {
  const expected = await page.run(stops);
  await page.run(() => document.activeElement?.blur());
  const found = [];
  const unseen = [];
  for (let presses = 0; presses < expected.length * 2; presses++) {
    await page.press("Tab");
    await page.settled();
    const at = await page.run(focused);
    if (!at || found.includes(at.name)) break;
    found.push(at.name);
    const on = await picture(page, at.box);
    await page.run(veil, true);
    const off = await picture(page, at.box);
    await page.run(veil, false);
    if (on.differing(off) < 40) unseen.push(`${at.name}: ${on.differing(off)} pixels`);
  }
  return { expected, found, unseen };
}

// Names of all that the tab key should stop at, in the order of reading: one for each list of figures.
function stops() {
  const found = [];
  const isStop = (each) => each.tabIndex >= 0 && !each.disabled && each.checkVisibility({ visibilityProperty: true });
  const walk = (node) => {
    for (const each of node.children) {
      const inner = each.shadowRoot ?? each;
      if (each.localName === "slot") continue; // what it holds is the page's, met there
      if (each.matches("a[href], button, input, select, textarea, summary, [tabindex]") && isStop(each)) found.push(each);
      walk(inner);
    }
  };
  walk(document.body);
  window[Symbol.for("stops")] = found;
  return found.map((each, index) => `${index} ${each.localName} ${(each.getAttribute("aria-label") ?? each.textContent).trim().slice(0, 40)}`);
}

// Which of them has the focus.
function focused() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const found = window[Symbol.for("stops")];
  if (!at || at === document.body || at === document.documentElement) return null;
  const index = found.indexOf(at);
  const name = `${index} ${at.localName} ${(at.getAttribute("aria-label") ?? at.textContent).trim().slice(0, 40)}`;
  const { x, y, width, height } = at.getBoundingClientRect();
  return { name, box: { x: x - 10, y: y - 10, width: width + 20, height: height + 20 } };
}

// Takes the focus away for a picture and gives it back, without a step of the walk.
function veil(on) {
  if (on) {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    window[Symbol.for("held")] = at;
    at.blur();
  } else {
    window[Symbol.for("held")].focus({ preventScroll: true });
  }
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
}
