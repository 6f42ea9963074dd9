// What an element's root holds before a chart is drawn; what a declarative root has is kept.

import { lateStyle, startStyle } from "./start.js";

const made = (tag, name) => {
  const element = document.createElement(tag);
  element.hidden = true;
  if (name) {
    element.className = name;
    element.setAttribute("part", name);
  }
  return element;
};

// A slot for the fallback, a line for failures, the section, and the style.
export const furnish = async (root) => {
  const missing = (selector) => !root.querySelector(selector);
  if (missing("slot")) root.append(document.createElement("slot"));
  if (missing(".impact-error")) root.append(made("p", "impact-error"));
  if (missing("section")) root.append(made("section"));
  const linked = root.querySelector("link, style")?.sheet;
  const styles = linked ? [lateStyle] : [await startStyle(), lateStyle];
  // To set the same again costs a new style of everything within.
  if (root.adoptedStyleSheets.length < styles.length) root.adoptedStyleSheets = styles;
};

// What stood there before the script stays where nothing could be drawn.
export const reveal = (root, drawn) => {
  const stands = drawn || !!root.querySelector("svg");
  root.querySelector("section").hidden = !stands;
  root.querySelector("slot").hidden = stands;
  root.querySelector(".impact-error").hidden = drawn;
};
