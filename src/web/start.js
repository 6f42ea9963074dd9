// What a page of charts fetches beside this script, each once: the wasm with its glue, the style, and the files door.

import { failWith } from "./failure.js";

const HERE = import.meta.url;

// Made at the first call; tried again after a failure.
const once = (make) => {
  let made;
  return () =>
    (made ??= make().catch((cause) => {
      made = undefined;
      return failWith("start")(cause);
    }));
};

// One instance for all charts of a page. Module and bytes are asked for at the same time.
export const start = once(async () => {
  const bytes = fetch(new URL("impact_charts_bg.wasm", HERE));
  bytes.catch(() => {});
  const glue = await import("./impact_charts.js");
  await glue.default({ module_or_path: bytes });
  return glue;
});

// One style for all charts of a page; a declared root links its own.
export const startStyle = once(async () => {
  const answer = await fetch(new URL("impact-charts.css", HERE));
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return new CSSStyleSheet().replace(await answer.text());
});

// The files door: CSV, SVG and PNG, fetched when a reader asks for one.
export const startFiles = once(async () => {
  const glue = await import("./impact_files.js");
  await glue.default();
  return glue;
});
