// The explorer, beside the page: it reads a file and answers what is asked of it, so that the page waits for nothing.
// A worker's script; where no worker may start it is called in the page.

import start, { Explorer } from "./impact_desk.js";

const ATTRIBUTES = ["kind", "from", "to", "groups", "highlight", "where"];

let explorer;

// The steps that write a part of the page, and their text.
const made = (make) => {
  make.call(explorer);
  return [explorer.steps(), explorer.text()];
};

const whole = () => ({
  said: explorer.said(),
  hasFigures: explorer.has_figures(),
  facts: made(explorer.facts),
  form: made(explorer.form),
  table: made(explorer.table),
  data: explorer.picture(),
  attributes: ATTRIBUTES.map((name) => [name, explorer.attribute(name)]),
  link: explorer.link(),
});

const ORDERS = {
  // Opens the bytes of a file; `view` is what a link asks for in it.
  open: (lang, name, bytes, isPublished, view) => {
    explorer = new Explorer(lang);
    const isOpen = explorer.open(name, new Uint8Array(bytes), isPublished);
    for (const [part, value] of view) explorer.follow(part, value);
    return { isOpen, ...whole() };
  },

  choose: (...choice) => {
    explorer.choose(...choice);
    return whole();
  },

  // What is looked for changes a list, and no chart.
  find: (...choice) => {
    explorer.choose(...choice);
    return { form: made(explorer.form) };
  },

  list: (...choice) => {
    explorer.choose(...choice);
    return { table: made(explorer.table) };
  },
};

export const answer = async (order, ...values) => {
  await start();
  return ORDERS[order](...values);
};

// Answers in the order they were asked for; that it stands is told first.
if (typeof document === "undefined") {
  onmessage = ({ data }) => answer(...data).then((value) => postMessage([value]), (cause) => postMessage([undefined, `${cause}`]));
  start().then(() => postMessage([]), (cause) => postMessage([undefined, `${cause}`]));
}
