// The page on which tables are published: what is dropped or chosen there goes to the desk's wasm, and what that says is
// written into the page. Nothing is sent anywhere: the page fetches what this site has published, and no more.

import { moment, onDrop } from "./drop.js";
import { write } from "./steps.js";
import start, { Desk } from "./impact_desk.js";

const find = (id) => document.getElementById(id);
const [files, drop, rest, clear, status, save, saved] = ["files", "drop", "rest", "clear", "status", "save", "saved"].map(find);
const ARCHIVE = "impact-charts.zip";

// What was dropped or chosen, by name: a file of the same name takes the old one's place.
const chosen = new Map();
let desk;

// With the mark that tables begin with, so that a spreadsheet reads their letters right: `text()` would take it away.
const letters = new TextDecoder("utf-8", { ignoreBOM: true });

// The texts of files of this site; nothing, where one can't be had.
const texts = async (addresses) => {
  const get = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    return letters.decode(await answer.arrayBuffer());
  };
  return Promise.all(addresses.map(get)).catch((cause) => console.warn(cause.message));
};

// Made once; what could not be had is asked for again the next time.
const once = (make) => {
  let made;
  return async () => (made ??= await make());
};

// The files that a list in the page links, each with its name and its text; nothing, where one can't be had.
const listed = (id) =>
  once(async () => {
    const links = [...document.querySelectorAll(`#${id} a`)];
    const all = await texts(links.map((link) => link.href));
    return all?.map((text, index) => [links[index].textContent, text]);
  });
const tables = listed("tables");
const pages = listed("pages");

const published = once(async () => {
  const list = new URL("data/index.json", location);
  const [index] = (await texts([list])) ?? [];
  return index && texts(JSON.parse(index).link.item.map(({ href }) => new URL(href, list)));
});

const work = async () => {
  if (!chosen.size) return;
  status.textContent = status.dataset.busy;
  const [before, others, renewed] = await Promise.all([published(), rest.checked ? tables() : [], pages(), start(), moment()]);
  desk?.free();
  desk = new Desk(document.documentElement.lang);
  for (const [name, bytes] of chosen) desk.put(name, bytes);
  for (const [name, text] of others ?? []) desk.put_published(name, text);
  for (const [name, text] of renewed ?? []) desk.put_page(name, text);
  for (const text of before ?? []) desk.publish_before(text);
  desk.work();
  show(others && renewed ? "" : status.dataset.missed);
};

const put = (id, make) => {
  make.call(desk);
  write(find(id), desk.steps(), desk.text());
};

// What was `missed` of this site is said, and forbids to save: the archive would lack it.
const show = (missed) => {
  put("found", desk.found);
  put("changed", desk.changed);
  for (const changed of [true, false]) charts(find(changed ? "new-charts" : "same-charts"), changed);
  // Where something must be mended, there is nothing to compare and nothing to see.
  const stands = desk.ids(true).length + desk.ids(false).length;
  for (const id of ["changes", "charts"]) find(id).hidden = !stands;
  find("offer").hidden = missed || !desk.offer();
  save.textContent = desk.offer();
  saved.textContent = "";
  find("unsaved").textContent = find("offer").hidden ? missed || desk.told(false) : "";
  find("outcome").hidden = false;
  status.textContent = [missed, desk.said()].filter(Boolean).join(" ");
};

// The charts as they will be. Those that stay as they are wait until they are asked for.
const charts = (place, changed) => {
  const ids = desk.ids(changed);
  const chart = (id) => Object.assign(document.createElement("impact-chart"), { data: desk.json(id), id: `chart-${id}` });
  const fold = place.querySelector("details");
  place.hidden = !ids.length;
  place.querySelector("h3, summary").textContent = desk.heading(changed);
  const into = place.querySelector("div");
  const fill = () => into.replaceChildren(...ids.map(chart));
  into.replaceChildren();
  if (!fold || fold.open) fill();
  if (fold) fold.ontoggle = () => fold.open && !into.firstChild && fill();
};

const fail = (cause) => {
  status.textContent = status.dataset.failed;
  console.error(cause);
};

// One after the other: what is shown last is of what was chosen last.
let done = Promise.resolve();
const next = (step) => (done = done.then(step).catch(fail));
const again = () => next(work);

// What is on the desk, each with a button that removes it.
const list = () => {
  const { remove: word } = find("chosen").dataset;
  const item = (name) => {
    const [line, button] = ["li", "button"].map((tag) => document.createElement(tag));
    Object.assign(button, { type: "button", textContent: word, onclick: () => remove(name) });
    button.setAttribute("aria-label", `${word}: ${name}`);
    line.append(name, " ", button);
    return line;
  };
  find("chosen").replaceChildren(...[...chosen.keys()].map(item));
};

const remove = (name) => {
  chosen.delete(name);
  list();
  (find("chosen").querySelector("button") ?? files).focus();
  if (chosen.size) again();
  else empty();
};

const empty = () => {
  chosen.clear();
  list();
  files.value = "";
  find("outcome").hidden = true;
  status.textContent = "";
};

const take = (given) =>
  next(async () => {
    for (const file of await given) chosen.set(file.name, new Uint8Array(await file.arrayBuffer()));
    list();
    await work();
  });

// The tables in what was dropped: files as they are; of folders the files in them that may be tables.
const inside = async (entry) => {
  if (entry.isFile) return [await new Promise((...ways) => entry.file(...ways))];
  const reader = entry.createReader();
  const read = () => new Promise((...ways) => reader.readEntries(...ways));
  const found = [];
  for (let some = await read(); some.length; some = await read()) found.push(...some);
  const tables = found.filter(({ isFile, name }) => isFile && /^[^.~].*\.(csv|xlsx)$/i.test(name));
  return (await Promise.all(tables.map(inside))).flat();
};

const dropped = ({ items }) => {
  // What is dropped can be asked for in this turn alone.
  const things = [...items].filter(({ kind }) => kind === "file").map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  return Promise.all(things.map((thing) => (thing instanceof File ? [thing] : inside(thing)))).then((all) => all.flat());
};

// Emptied before each choice: a file that was mended has the name it had, and would be no change.
files.addEventListener("click", () => (files.value = ""));
files.addEventListener("change", () => take([...files.files]));
rest.addEventListener("change", again);
clear.addEventListener("click", () => {
  empty();
  files.focus();
});
onDrop(drop, (given) => take(dropped(given)));
save.addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([desk.archive()], { type: "application/zip" }));
  link.download = ARCHIVE;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  // Beside the button, where it is seen: the other status is far above it.
  saved.textContent = desk.told(true);
});
find("desk").hidden = false;
