// What controls do beyond setting an attribute. Fetched at a reader's first press, with the wasm that can do more.

import * as glue from "./impact_more.js";

export { glue };

const HASH = "#impact-chart=";

// A chart is named in a link by its id, or by its place on the page.
const nameOf = (element) => element.id || [...document.querySelectorAll("impact-chart")].indexOf(element) + 1;
const named = (name) => document.getElementById(name) ?? document.querySelectorAll("impact-chart")[name - 1];

// Each gets the element's own hands: `call` into the wasm, `draw`, `root`, and the attributes it began with.
const ACTS = {
  panel: ({ call, draw }, value) => {
    call("set", "panel", value);
    draw();
  },

  pick: ({ call, draw, back }) => {
    call("key", "Escape");
    draw();
    back();
  },

  reset: ({ element, call, draw, first, root }) => {
    call("set", "pick", "");
    for (const [name, value] of first) {
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
    call("started_again");
    draw();
    root.querySelector('[name="panel"]')?.focus();
  },

  copy: async ({ element, call, draw, first, root }) => {
    const view = call("link", first.map(([name]) => name), first.map(([, value]) => value ?? ""));
    const address = location.href.split("#")[0] + HASH + nameOf(element) + (view && `&${view}`);
    const copied = await navigator.clipboard?.writeText(address).then(() => true, () => false);
    call("copied", copied ? "" : address);
    draw();
    if (!copied) root.querySelector(".impact-link input")?.select();
  },
};

// A file to take away: CSV or SVG as text, PNG as a blob of `scale` device pixels a CSS pixel.
export const file = async ({ input, width, wishes }, format, scale) => {
  const files = await import("./impact_files.js");
  await files.default();
  const asked = wishes();
  const order = [input, asked.map(([name]) => name), asked.map(([, value]) => value), width];
  if (format !== "png") return files.take(format, ...order);
  const canvas = document.createElement("canvas");
  files.picture(canvas, ...order, scale);
  return new Promise((resolve) => canvas.toBlob(resolve));
};

export const act = (hands, name, value) => ACTS[name]?.(hands, value);

// Opens the view that the page's address asks for.
export const follow = async (handsOf) => {
  const [name, ...rest] = location.hash.slice(HASH.length).split("&");
  const hands = handsOf(named(decodeURIComponent(name)));
  if (!hands) return;
  const { element, call, draw, start } = hands;
  await start();
  const asked = call("follow", rest.join("&")) ?? [];
  for (let index = 0; index < asked.length; index += 2) element.setAttribute(asked[index], asked[index + 1]);
  call("followed");
  draw();
  element.scrollIntoView();
};
