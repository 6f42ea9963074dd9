// A chart's data, parsed: from a property, an address, or a script element within.

import { Failure, failWith } from "./failure.js";
import { grow } from "./page.js";

const bytes = async (element) => {
  const src = element.getAttribute("src");
  if (!src) return element.querySelector('script[type="application/json"]')?.textContent ?? "";
  const answer = await fetch(new URL(src, element.baseURI)).catch(failWith("fetch"));
  if (!answer.ok) throw new Failure("fetch", `${answer.status} ${answer.url}`);
  return answer.arrayBuffer().catch(failWith("fetch"));
};

// Data that a page's script gave before the element's class was known hides the property of that name.
export const takeOver = (element) => {
  if (!Object.hasOwn(element, "data")) return;
  const { data } = element;
  delete element.data;
  element.data = data;
};

// The data, and the bytes that it was served as.
export const read = async (element, data) => {
  const given = data ?? (await bytes(element));
  if (typeof given === "object" && !(given instanceof ArrayBuffer) && !ArrayBuffer.isView(given)) {
    // A line of many points: its numbers go into the wasm that can do more, as they are.
    if (!given.values) return [given];
    await grow().catch(({ cause }) => failWith("start")(cause)); // without it there is no chart
    return [{ ...given, values: 0, positions: 0 }, given];
  }
  let text = given;
  try {
    text = typeof given === "string" ? given.replace(/^\ufeff/, "") : new TextDecoder().decode(given);
    return [JSON.parse(text), given];
  } catch (cause) {
    throw new Failure("data", `${cause.message} (the file begins: ${`${text}`.slice(0, 60)})`);
  }
};
