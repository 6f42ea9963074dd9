// The page on which tables are published: what is dropped or chosen there goes to the desk's wasm, and what that says is
// written into the page. Nothing is sent anywhere: the page fetches what this site has published, and no more.

import { write } from "./steps.js";
import start, { Desk } from "./impact_desk.js";

const find = (id) => document.getElementById(id);
const [files, drop, rest, clear, status, save] = ["files", "drop", "rest", "clear", "status", "save"].map(find);
const ARCHIVE = "impact-charts.zip";

// What was dropped or chosen, by name: a file of the same name takes the old one's place.
const chosen = new Map();
let desk;

// The texts of files of this site; nothing, where one can't be had.
const texts = async (addresses) => {
  const get = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    return answer.text();
  };
  return Promise.all(addresses.map(get)).catch((cause) => console.warn(cause.message));
};

const once = (make) => {
  let made;
  return () => (made ??= make());
};

// The files that a list in the page links: each with its name and its text.
const listed = (id) =>
  once(async () => {
    const links = [...document.querySelectorAll(`#${id} a`)];
    const all = (await texts(links.map((link) => link.href))) ?? [];
    return all.map((text, index) => [links[index].textContent, text]);
  });
const tables = listed("tables");
const pages = listed("pages");

const published = once(async () => {
  const list = new URL("data/index.json", location);
  const [index] = (await texts([list])) ?? [];
  return (index && (await texts(JSON.parse(index).link.item.map(({ href }) => new URL(href, list))))) ?? [];
});

// Written a moment later, so that the page can say so before it is busy.
const moment = () => new Promise((done) => setTimeout(done, 30));

const work = async () => {
  status.textContent = status.dataset.busy;
  const [before, others, renewed] = await Promise.all([published(), rest.checked ? tables() : [], pages(), start(), moment()]);
  desk?.free();
  desk = new Desk(document.documentElement.lang);
  for (const [name, bytes] of chosen) desk.put(name, bytes);
  for (const [name, text] of others) desk.put_published(name, text);
  for (const [name, text] of renewed) desk.put_page(name, text);
  for (const text of before) desk.publish_before(text);
  desk.work();
  show();
};

const put = (id, make) => {
  make.call(desk);
  write(find(id), desk.steps(), desk.text());
};

const show = () => {
  put("found", desk.found);
  put("changed", desk.changed);
  for (const changed of [true, false]) charts(find(changed ? "new-charts" : "same-charts"), changed);
  // Where something must be mended, there is nothing to compare and nothing to see.
  const stands = desk.ids(true).length + desk.ids(false).length;
  for (const id of ["changes", "charts"]) find(id).hidden = !stands;
  save.hidden = !desk.offer();
  save.textContent = desk.offer();
  find("unsaved").textContent = save.hidden ? desk.told(false) : "";
  find("outcome").hidden = false;
  status.textContent = desk.said();
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

// One after the other: what is shown last is of what was chosen last.
let done = Promise.resolve();
const again = () => (done = done.then(work).catch(fail));

const fail = (cause) => {
  status.textContent = status.dataset.failed;
  console.error(cause);
};

const item = (name) => Object.assign(document.createElement("li"), { textContent: name });

const take = async (list) => {
  for (const file of list) chosen.set(file.name, new Uint8Array(await file.arrayBuffer()));
  find("chosen").replaceChildren(...[...chosen.keys()].map(item));
  again();
};

files.addEventListener("change", () => take(files.files));
rest.addEventListener("change", again);
clear.addEventListener("click", () => {
  chosen.clear();
  find("chosen").replaceChildren();
  files.value = "";
  find("outcome").hidden = true;
  status.textContent = "";
  files.focus();
});
for (const [event, over] of [["dragover", true], ["dragleave", false], ["drop", false]]) {
  addEventListener(event, (moved) => {
    moved.preventDefault();
    drop.classList.toggle("over", over);
    if (event === "drop") take(moved.dataTransfer.files);
  });
}
save.addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([desk.archive()], { type: "application/zip" }));
  link.download = ARCHIVE;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  status.textContent = desk.told(true);
});
find("desk").hidden = false;
