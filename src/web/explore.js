// The page on which any file of figures is looked at: it goes to the desk's wasm, and what that says is written into the
// page. Nothing is sent anywhere. What is fetched: what this site has published, and an address that was asked for.

import { moment, onDrop } from "./drop.js";
import { write } from "./steps.js";
import start, { Explorer } from "./impact_desk.js";

const find = (id) => document.getElementById(id);
const [files, drop, series, address, status, form, chart] =
  ["files", "drop", "series", "address", "status", "choices", "chart"].map(find);
const LARGE = 1_000_000; // bytes of a file that takes a moment
const ATTRIBUTES = ["kind", "groups", "where"];

let explorer;
let open; // where the open file came from, as the address says it: [name, value]; nothing for a file of the reader's own
let drawn; // the data that the chart was given

const say = (text) => (status.textContent = text);
const parts = () => new URLSearchParams(location.hash.slice(1));

const put = (id, make) => {
  make.call(explorer);
  write(find(id), explorer.steps(), explorer.text());
};

const show = () => {
  put("facts", explorer.facts);
  put("form", explorer.form);
  find("mark").textContent = explorer.mark();
  const data = explorer.picture();
  if (data !== drawn) chart.data = drawn = data;
  for (const name of ATTRIBUTES) {
    const value = explorer.attribute(name);
    if (value) chart.setAttribute(name, value);
    else chart.removeAttribute(name);
  }
};

// The view, in the address of the page, where another reader can open the same file.
const remember = () => {
  if (!open) return history.replaceState(null, "", location.pathname + location.search);
  const link = new URLSearchParams([open]);
  const said = explorer.link();
  for (let at = 0; at < said.length; at += 2) link.append(said[at], said[at + 1]);
  history.replaceState(null, "", `#${link}`);
};

// Opens the bytes of a file; `view` is what a link asks for in it.
const look = async (name, bytes, whence, view = []) => {
  say(bytes.byteLength > LARGE ? status.dataset.large : status.dataset.busy);
  await Promise.all([start(), moment()]);
  explorer ??= new Explorer(document.documentElement.lang);
  const opened = explorer.open(name, new Uint8Array(bytes), whence?.[0] === "series");
  open = whence;
  drawn = undefined;
  for (const [part, value] of view) explorer.follow(part, value);
  find("outcome").hidden = false;
  for (const id of ["choices", "picture"]) find(id).hidden = !opened;
  if (opened) show();
  else put("facts", explorer.facts);
  find("whence").textContent = whence ? find("whence").dataset.address : find("whence").dataset.local;
  find("link").hidden = !whence;
  remember();
  say(explorer.said());
};

// A policy refuses an address before it is asked: the browser says so, and only so is it told from a site that refuses.
const refused = new Set();
document.addEventListener("securitypolicyviolation", ({ blockedURI }) => refused.add(blockedURI));

class Said extends Error {}

const fetched = async (href) => {
  let answer;
  try {
    answer = await fetch(href, { credentials: "omit", referrerPolicy: "no-referrer" });
  } catch {
    await moment();
    const { origin } = new URL(href);
    const byPolicy = [...refused].some((uri) => uri === href || uri.startsWith(origin));
    throw new Said(byPolicy ? status.dataset.policy : status.dataset.unreachable);
  }
  if (!answer.ok) throw new Said(`${status.dataset.answer} ${answer.status}`);
  return answer.arrayBuffer();
};

const list = new URL("data/index.json", document.baseURI);
const name = (href) => decodeURIComponent(new URL(href).pathname.split("/").pop() || new URL(href).host);

const openSeries = async (id, view) => {
  const href = new URL(`${encodeURIComponent(id)}.json`, list).href;
  await look(`${id}.json`, await fetched(href), ["series", id], view);
};

const openAddress = async (text, view) => {
  if (!URL.canParse(text, document.baseURI)) throw new Said(status.dataset.noaddress);
  const { href, protocol } = new URL(text, document.baseURI);
  if (!/^https?:$/.test(protocol)) throw new Said(status.dataset.noaddress);
  say(status.dataset.busy);
  await look(name(href), await fetched(href), ["address", href], view);
};

// One after the other: what is shown last is what was asked for last.
let done = Promise.resolve();
const next = (work) => (done = done.then(work).catch(fail));

const fail = (cause) => {
  say(cause instanceof Said ? cause.message : status.dataset.failed);
  if (!(cause instanceof Said)) console.error(cause);
};

// What the address of the page asks for.
const follow = async () => {
  const [first, ...view] = parts();
  if (first?.[0] === "series") {
    series.value = first[1];
    await openSeries(first[1], view);
  } else if (first?.[0] === "address") {
    address.value = first[1];
    await openAddress(first[1], view);
  }
};

const offerSeries = async () => {
  const index = JSON.parse(new TextDecoder().decode(await fetched(list.href)));
  const lang = document.documentElement.lang;
  const labels = index.extension?.impact?.i18n?.[lang]?.link?.item ?? index.link.item;
  const option = ({ href, label }, at) => new Option(labels[at]?.label ?? label, href.replace(/\.json$/, ""));
  series.append(...index.link.item.map(option));
};

const take = (chosen) => {
  if (!chosen.length) return;
  series.value = "";
  next(async () => look(chosen[0].name, await chosen[0].arrayBuffer()));
};

const chosen = ({ target }) => {
  const { name, value, checked, dataset } = target;
  if (!name || !explorer) return;
  explorer.choose(name, Number(dataset.dimension || 0), value, checked);
  if (name === "find") return put("form", explorer.form);
  show();
  remember();
};

files.addEventListener("change", () => take(files.files));
series.addEventListener("change", () => series.value && next(() => openSeries(series.value)));
find("fetch").addEventListener("submit", (event) => {
  event.preventDefault();
  next(() => openAddress(address.value.trim()));
});
form.addEventListener("change", (event) => event.target.name !== "find" && chosen(event));
form.addEventListener("input", (event) => event.target.name === "find" && chosen(event));
form.addEventListener("submit", (event) => event.preventDefault());
find("link").addEventListener("click", async () => {
  const copied = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
  say(copied ? status.dataset.copied : status.dataset.uncopied);
});
onDrop(drop, ({ files }) => take(files));
addEventListener("hashchange", () => next(follow));
find("explore").hidden = false;
next(offerSeries);
next(follow);
