// The page on which any file of figures is looked at: it is read beside the page, and what is said of it is written into
// the page. Nothing is sent anywhere. What is fetched: what this site has published, and an address that was asked for.

import { Stopped, begin } from "./beside.js";
import { moment, onDrop } from "./drop.js";
import { receive } from "./receive.js";
import { write } from "./steps.js";

const find = (id) => document.getElementById(id);
const [files, drop, series, address, status, progress, form, table, chart] =
  ["files", "drop", "series", "address", "status", "progress", "choices", "listed", "chart"].map(find);
const bar = progress.querySelector("progress");
const LARGE = 1_000_000; // bytes of a file that takes a moment

let reading; // the file that is open, and what answers for it
let open; // where it came from, as the address says it: [name, value]; nothing for a file of the reader's own
let drawn; // the data that the chart was given
let giveUp = () => {}; // stops what is being read
let prepared = begin(); // so that the first file finds all in place

const say = (text) => (status.textContent = text);

// What the explorer answered, as far as it says something of each part.
const show = ({ hasFigures, facts, form, table, data, attributes, link }) => {
  for (const [id, made] of Object.entries({ facts, form, table })) if (made) write(find(id), ...made);
  if (data === undefined) return;
  find("picture").hidden = !hasFigures;
  if (hasFigures && data !== drawn) chart.data = drawn = data;
  for (const [name, value] of attributes) {
    if (value) chart.setAttribute(name, value);
    else chart.removeAttribute(name);
  }
  remember(link);
};

// The view, in the address of the page, where another reader can open the same file.
const remember = (said) => {
  if (!open) return history.replaceState(null, "", location.pathname + location.search);
  const link = new URLSearchParams([open]);
  for (let at = 0; at < said.length; at += 2) link.append(said[at], said[at + 1]);
  history.replaceState(null, "", `#${link}`);
};

// How far it is, where it takes a moment: of bytes that arrive a share is known, of their reading none.
const tell = (count, size) => {
  progress.hidden = Math.max(count, size) < LARGE;
  if (count < size) [bar.max, bar.value] = [size, count];
  else bar.removeAttribute("value");
};

// Reads a file: `bytes` gets what a stop ends. What was open before stays until the new one is there.
const look = async (name, bytes, whence, view = []) => {
  const { ask, stop } = prepared ?? begin();
  prepared = undefined;
  const ending = new AbortController();
  giveUp = () => (ending.abort(), stop());
  say(status.dataset.busy);
  try {
    const found = await bytes(ending.signal);
    if (found.byteLength > LARGE) say(status.dataset.large);
    tell(found.byteLength, 0);
    await moment();
    const order = ["open", document.documentElement.lang, name, found, whence?.[0] === "series", view];
    const answer = await ask(order, [found]);
    reading?.stop();
    [reading, open, drawn] = [{ ask, stop }, whence, undefined];
    settle(answer);
  } catch (cause) {
    stop();
    throw ending.signal.aborted ? new Stopped() : cause;
  } finally {
    progress.hidden = true;
    giveUp = () => {};
  }
};

const settle = (answer) => {
  find("outcome").hidden = false;
  for (const id of ["picture", "choices", "listed"]) find(id).hidden = !answer.isOpen;
  if (answer.isOpen) show(answer);
  else {
    show({ facts: answer.facts });
    remember([]);
  }
  find("whence").textContent = open ? find("whence").dataset.address : find("whence").dataset.local;
  find("link").hidden = !open;
  say(answer.said);
};

// A policy refuses an address before it is asked: the browser says so, and only so is it told from a site that refuses.
const refused = new Set();
document.addEventListener("securitypolicyviolation", ({ blockedURI }) => refused.add(blockedURI));

class Said extends Error {}

const fetched = (href) => async (signal) => {
  let answer;
  try {
    answer = await fetch(href, { credentials: "omit", referrerPolicy: "no-referrer", signal });
  } catch {
    await moment();
    const { origin } = new URL(href);
    const byPolicy = [...refused].some((uri) => uri === href || uri.startsWith(origin));
    throw new Said(byPolicy ? status.dataset.policy : status.dataset.unreachable);
  }
  if (!answer.ok) throw new Said(`${status.dataset.answer} ${answer.status}`);
  const size = Number(answer.headers.get("content-length"));
  return size > LARGE || !size ? receive(answer.body, size, tell) : answer.arrayBuffer();
};

const list = new URL("data/index.json", document.baseURI);
const name = (href) => decodeURIComponent(new URL(href).pathname.split("/").pop() || new URL(href).host);

const openSeries = (id, view) => {
  const href = new URL(`${encodeURIComponent(id)}.json`, list).href;
  return look(`${id}.json`, fetched(href), ["series", id], view);
};

const openAddress = async (text, view) => {
  if (!URL.canParse(text, document.baseURI)) throw new Said(status.dataset.noaddress);
  const { href, protocol } = new URL(text, document.baseURI);
  if (!/^https?:$/.test(protocol)) throw new Said(status.dataset.noaddress);
  await look(name(href), fetched(href), ["address", href], view);
};

// One after the other: what is shown last is what was asked for last.
let done = Promise.resolve();
const next = (work) => (done = done.then(work).catch(fail));
// Another file: the one that is still being read is given up.
const instead = (work) => {
  giveUp();
  next(work);
};

const fail = (cause) => {
  if (cause instanceof Stopped) return say(status.dataset.stopped);
  say(cause instanceof Said ? cause.message : status.dataset.failed);
  if (!(cause instanceof Said)) console.error(cause);
};

// What the address of the page asks for.
const follow = async () => {
  const [first, ...view] = new URLSearchParams(location.hash.slice(1));
  if (first?.[0] === "series") {
    series.value = first[1];
    await openSeries(first[1], view);
  } else if (first?.[0] === "address") {
    address.value = first[1];
    await openAddress(first[1], view);
  }
};

const offerSeries = async () => {
  const index = JSON.parse(new TextDecoder().decode(await fetched(list.href)()));
  const lang = document.documentElement.lang;
  const labels = index.extension?.impact?.i18n?.[lang]?.link?.item ?? index.link.item;
  const option = ({ href, label }, at) => new Option(labels[at]?.label ?? label, href.replace(/\.json$/, ""));
  series.append(...index.link.item.map(option));
};

const take = ([file]) => {
  if (!file) return;
  series.value = "";
  instead(() => look(file.name, () => receive(file.stream(), file.size, tell)));
};

// What was chosen in a control of the form or of the table, each named by what it chooses.
const asked = (order) => ({ target }) => {
  const { name, value, checked, dataset } = target;
  if (name && reading) next(async () => show(await reading.ask([order, name, Number(dataset.dimension || 0), value, !!checked])));
};
const [choose, seek, listed] = ["choose", "find", "list"].map(asked);
const isSearch = ({ target }) => target.type === "search";

files.addEventListener("change", () => take(files.files));
series.addEventListener("change", () => series.value && instead(() => openSeries(series.value)));
find("fetch").addEventListener("submit", (event) => {
  event.preventDefault();
  instead(() => openAddress(address.value.trim()));
});
find("stop").addEventListener("click", () => giveUp());
form.addEventListener("change", (event) => isSearch(event) || choose(event));
form.addEventListener("input", (event) => isSearch(event) && seek(event));
table.addEventListener("change", (event) => isSearch(event) || listed(event));
table.addEventListener("input", (event) => isSearch(event) && listed(event));
table.addEventListener("click", ({ target }) => {
  const button = target.closest("button[name]");
  if (button) listed({ target: button });
});
find("link").addEventListener("click", async () => {
  const copied = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
  say(copied ? status.dataset.copied : status.dataset.uncopied);
});
onDrop(drop, ({ files }) => take(files));
addEventListener("hashchange", () => instead(follow));
find("explore").hidden = false;
next(offerSeries);
next(follow);
