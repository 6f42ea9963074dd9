// What a page of charts fetches beside this script, each once: the wasm, the style, the words of a language that is not
// built in, and, at a reader's first press, the wasm that can do more.

import { begin, glue } from "./calls.js";
import { failWith, spoken } from "./failure.js";

// Each address is written out where it is asked for: bundlers find files by `new URL("./…", import.meta.url)` and no other way.
const get = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return answer;
};

// Made at the first call; tried again after a failure.
const once = (make, kind = "start") => {
  let made;
  return () =>
    (made ??= make().catch((cause) => {
      made = undefined;
      return failWith(kind)(cause);
    }));
};

const startFirst = once(async () => {
  const answer = await get(new URL("./impact_charts_bg.wasm", import.meta.url));
  const streams = answer.headers.get("content-type") === "application/wasm";
  const module = await (streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer()));
  begin(module);
  return glue;
});

// What a reader's first press fetches: script, and the wasm that can do more, which takes the first one's place.
let grown;
export const startMore = once(async () => {
  const more = await import("./impact-more.js");
  await more.glue.default();
  lateStyle.replaceSync(more.style);
  return (grown = more);
}, "more");

// One instance for all charts of a page.
export const start = async () => grown?.glue ?? startFirst();

// One style for all charts of a page; a declared root links its own. What is fetched at a press brings its own as well.
export const lateStyle = new CSSStyleSheet();
lateStyle.replaceSync(":host{display:block}"); // before any other style is there: an inline box has no width
export const startStyle = once(async () => {
  const answer = await get(new URL("./impact-charts.css", import.meta.url));
  return new CSSStyleSheet().replace(await answer.text());
});

// The words of a language, where they are not built in.
const fetched = {};
const learned = {};
export const knows = (lang) => grown || spoken(lang) === "en" || spoken(lang) in learned;
export const startWords = async (lang) => {
  if (knows(lang)) return;
  const tag = spoken(lang);
  const told = () => get(new URL(`./impact-words-${tag}.txt`, import.meta.url));
  const lines = await (fetched[tag] ??= told().then((answer) => answer.text()).catch(() => {
    delete fetched[tag];
    return startMore().then(() => {}, ({ cause }) => failWith("start")(cause)); // it speaks every language
  }));
  const glue = await start();
  if (!lines || knows(lang)) return;
  learned[tag] = lines;
  glue.learn(lines);
};

// A new instance after a trap: what the old one had learned is told again.
export const startAgain = (glue) => {
  glue.__wbg_reset_state();
  Object.values(learned).forEach((lines) => glue.learn(lines));
};
