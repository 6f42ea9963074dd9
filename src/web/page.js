// What all charts of a page share: who is there, and what happens to the page around them.

import { CONTRAST, DARK, FORCED } from "./around.js";
import { startAgain, startMore } from "./start.js";

const living = new Set();
const everyChart = (work) => living.forEach(work);

const within = (rootMargin, hear) => new IntersectionObserver((entries) => entries.forEach(hear), { rootMargin });

const near = within("400px 0px", ({ isIntersecting, target }) => isIntersecting && target._start());
// Further than this a chart holds no canvas: a page of many would fill the memory of a telephone.
const far = within("400% 0px", ({ isIntersecting, target }) => target._rest(!isIntersecting));

const sized = new ResizeObserver((entries) => entries.forEach(({ target }) => target._resized()));

export const arrive = (chart) => {
  living.add(chart);
  for (const observer of [near, far, sized]) observer.observe(chart);
};

export const unwatch = (chart) => {
  for (const observer of [near, far, sized]) observer.unobserve(chart);
};

export const leave = (chart) => living.delete(chart);

// After a trap the instance may be anything: a new one takes its place, and every chart is built again from its own
// attributes and data. The one that trapped is not.
export const replace = (glue, culprit) => {
  startAgain(glue);
  const others = [...living].filter((chart) => chart !== culprit);
  others.forEach((chart) => chart._forget());
  others.forEach((chart) => chart._build());
};

// The wasm that can do more takes over, for every chart: each is built again with it.
export const grow = async (asked) => {
  const more = await startMore();
  for (const chart of [...living, asked]) chart?._adopt(more.glue); // who asks may stand in no page
  return more;
};

// A file to take away of a chart, wherever that stands.
export const fileOf = async (chart, ...order) => {
  await chart._start();
  const more = await grow(chart);
  await chart._start(); // other data may have been given meanwhile
  return more.file(chart._hands(), ...order);
};

// Colours and paper are the reader's, the language is the page's: when they change, charts are drawn again.
for (const query of [FORCED, CONTRAST, DARK]) {
  matchMedia(query).addEventListener("change", () => everyChart((chart) => chart._draw()));
}
new MutationObserver(() => everyChart((chart) => chart._speak())).observe(document, {
  subtree: true,
  attributeFilter: ["lang"],
});
let isPaper = false;
const print = (printing) => {
  if (isPaper !== printing) everyChart((chart) => (printing && chart._start(), chart._print(printing)));
  isPaper = printing;
};
addEventListener("beforeprint", () => print(true));
addEventListener("afterprint", () => print(false));

// What comes to light within a `details` is looked for anew: WebKit's observer is not always told.
addEventListener("toggle", () => everyChart((chart) => (unwatch(chart), arrive(chart))), true);

// A tooltip under the pointer goes with Escape, wherever the focus is.
const escape = (event) => {
  if (event.key !== "Escape" || event.ctrlKey || event.altKey || event.metaKey) return;
  const dialog = event.target.closest?.("dialog"); // its own Escape comes before that of a chart behind it
  if (![...living].some((chart) => (!dialog || dialog.contains(chart)) && chart._key("Escape"))) return;
  event.preventDefault();
  event.stopPropagation();
};
addEventListener("keydown", escape, true);

// A link to a view.
if (location.hash.startsWith("#impact-chart=")) {
  grow().then((more) => more.follow((element) => element?._hands?.())).catch(() => {});
}
