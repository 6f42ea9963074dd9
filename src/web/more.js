// What controls do beyond setting an attribute. Fetched at a reader's first press, with the wasm that can do more.

import { languageAround } from "./around.js";
import * as module from "./impact_more.js";

// A line of many points, given as lists of numbers; lists of bytes have a method of that name.
const isLong = (given) => given?.values && typeof given.values !== "function";
const number = (value) => (/number|bigint/.test(typeof value) ? Number(value) : NaN); // nothing is not 0
const numbers = (list) => (list instanceof Float64Array ? list : Float64Array.from(list ?? [], number));

// As the first wasm's; and it loads lines that are given as lists of numbers.
export const glue = {
  ...module,
  load: (handle, steps, text, [given]) =>
    isLong(given)
      ? module.load_long(handle, steps, text, numbers(given.values), numbers(given.positions))
      : module.load(handle, steps, text),
};
export { default as style } from "impact-style";

const HASH = "#impact-chart=";

// A chart is named in a link by its id, or by its place on the page.
const nameOf = (element) => encodeURIComponent(element.id) || [...document.querySelectorAll("impact-chart")].indexOf(element) + 1;
const named = (name) => document.getElementById(name) ?? document.querySelectorAll("impact-chart")[name - 1];

// Where this view stands; with a cell, where its figure does.
const addressOf = ({ element, call, first }, cell = -1) => {
  const begun = ([name, value]) => value ?? (name === "lang" ? languageAround(element.parentNode) : "");
  const view = call("link", first.map(([name]) => name), first.map(begun), cell);
  return location.href.split("#")[0] + HASH + nameOf(element) + (view && `&${view}`);
};

// To the clipboard; where that may not be had, into a field, ready to copy.
const copy = async ({ call, draw, root }, text, isLink) => {
  const copied = await navigator.clipboard?.writeText(text).then(() => true, () => false);
  call("copied", isLink, copied ? "" : text);
  draw();
  if (!copied) root.querySelector(".impact-link textarea")?.select();
};

// The first twelve digits of the SHA-256 of the bytes that were served. None for data given by script, nor where the page is
// not secure: the browser has no such sums there.
const digestOf = async ({ element, given }) => {
  if (element.data !== undefined || !(given instanceof ArrayBuffer) || !crypto.subtle) return "";
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", given), 0, 6);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
};

// What a drawn chart still wants: the digest of its data, and to tell the page's console what it can't be.
export const tell = async (hands) => {
  const { call, draw } = hands;
  const refused = call("refused");
  if (refused) console.warn(`impact-chart: ${refused}`);
  call("set", "digest", await digestOf(hands));
  draw();
};

// Each gets the element's own hands: `call` into the wasm, `draw`, `root`, and the attributes it began with.
const ACTS = {
  panel: ({ call, draw }, value) => {
    call("set", "panel", value);
    draw();
  },

  take: ({ call, draw }, value) => {
    call("set", "share", `${"share" in navigator}`);
    call("set", "take", value);
    draw();
  },

  file: async (hands, value) => {
    const { call, draw } = hands;
    const [, format, scale] = /^([a-z]+)(\d?)$/.exec(value);
    const made = await file(hands, format, Number(scale)).catch((cause) => console.error(cause));
    const name = made ? `${call("dataset") || "chart"}${scale && `-${scale}x`}.${format}` : "";
    if (made) save(made, name, TYPES[format]);
    call("made", name);
    draw();
  },

  // A cell that a spreadsheet would run gets an apostrophe before it, as in a file of figures.
  "table-text": (hands) => {
    const table = hands.root.querySelector("table");
    const text = (cell) => cell.textContent.replace(/^(?=[=+@-])/, "'");
    const rows = [...table.rows].map((row) => [...row.cells].map(text).join("\t"));
    return copy(hands, rows.join("\n"), false);
  },

  print: () => print(),
  "hand-on": (hands) => navigator.share({ url: addressOf(hands) }).catch(() => {}),

  // Of a long line.
  whole: ({ element, back }) => {
    element.removeAttribute("from");
    element.removeAttribute("to");
    back();
  },

  pick: ({ call, draw, back }) => {
    call("key", "Escape");
    draw();
    back();
  },

  // What is above the question may change its height: the question stays where the reader's eye is.
  ask: ({ call, draw, root, tell }, value) => {
    const questions = () => [...root.querySelectorAll(".impact-questions button")];
    const at = value || questions().findIndex((question) => question.ariaExpanded === "true");
    const top = () => questions()[at].getBoundingClientRect().top;
    const before = top();
    call("set", "ask", value);
    draw();
    scrollBy(0, top() - before);
    questions()[at].focus({ preventScroll: true });
    tell();
  },

  reset: ({ element, call, draw, first, root }) => {
    call("set", "pick", "");
    call("set", "ask", "");
    for (const [name, value] of first) {
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
    call("started_again");
    draw();
    root.querySelector('[name="panel"]')?.focus();
  },

  copy: (hands) => copy(hands, addressOf(hands), true),
  quote: (hands, cell) => copy(hands, hands.call("quotation", cell, addressOf(hands, cell)), false),
  // What is cited is the chart, though the button stands beside its sources.
  cite: async (hands) => copy(hands, hands.call("citation", await digestOf(hands), addressOf(hands, -2)), false),
};

const WIDEST = 16384; // pixels of a canvas, in most browsers
const TYPES = { csv: "text/csv", json: "application/json", svg: "image/svg+xml", png: "image/png" };

// Hands a file to the browser, to keep where it keeps files.
const save = (made, name, type) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([made], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

// The data as it was given, where that was text; else as text.
const json = ({ input, given }) => {
  if (isLong(given)) return JSON.stringify(given, (_, value) => (ArrayBuffer.isView(value) ? Array.from(value) : value));
  if (typeof given === "string") return given;
  return given instanceof ArrayBuffer || ArrayBuffer.isView(given) ? new TextDecoder().decode(given) : JSON.stringify(input);
};

// A file to take away: CSV, JSON or SVG as text, PNG as a blob of `scale` device pixels a CSS pixel.
export const file = async (hands, format, scale) => {
  if (format === "json") return json(hands);
  const { input, given, width, wishes, call } = hands;
  const files = await import("./impact_files.js");
  await files.default();
  const asked = [...wishes(), ["ask", `${call("asked") ?? ""}`], ["digest", await digestOf(hands)]];
  const order = [input, asked.flat(), width];
  const points = isLong(given) ? [numbers(given.values), numbers(given.positions)] : [];
  if (format !== "png") return files.take(format, ...order, ...points);
  if (!(scale > 0 && scale * width <= WIDEST)) throw new RangeError(`a picture of ${scale} pixels a pixel of ${width}: at most ${WIDEST} in all`);
  const canvas = document.createElement("canvas");
  files.picture(canvas, ...order, scale, ...points);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve));
  if (!blob) throw new RangeError(`a picture of ${canvas.width} × ${canvas.height} pixels is more than this browser makes`);
  return blob;
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
