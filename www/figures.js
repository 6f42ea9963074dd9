// Finds and sorts the figures of the page: the tables are complete without it. Every word comes from the page.

const form = document.querySelector("form");
const nav = document.querySelector("nav");
const twin = document.querySelector("header a");
const status = document.querySelector("[role=status]");
const sections = [...document.querySelectorAll("section")].map((section) => ({
  section,
  topic: section.querySelector("h2").id,
  link: nav.querySelector(`[href="#${section.querySelector("h2").id}"]`).parentElement,
  body: section.querySelector("tbody"),
  charts: [...section.querySelectorAll("details")],
  rows: [...section.querySelectorAll("tbody tr")].map(read),
}));
const rows = sections.flatMap(({ rows }) => rows);

function read(row) {
  const cells = [...row.cells].map((cell) => cell.textContent.trim());
  const documents = [...row.querySelectorAll("[data-document]")].map(({ dataset }) => dataset.document);
  const { days, chart } = row.dataset;
  return { row, text: plain(cells.join(" ")), measure: plain(cells[0]), days, documents, chart };
}

// Small letters without accents, so that "ty" finds "tŷ".
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ");
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const lastDay = (days) => days.split("/").reverse().join("/");
const ORDERS = {
  "": () => 0,
  newest: (a, b) => compare(lastDay(b.days), lastDay(a.days)),
  oldest: (a, b) => compare(a.days, b.days),
  measure: (a, b) => compare(a.measure, b.measure),
};

function show() {
  const { q, topic, document, order } = Object.fromEntries(new FormData(form));
  const words = plain(q).trim().split(" ");
  let found = 0;
  for (const section of sections) {
    const isTopic = topic === "" || topic === section.topic;
    const isFound = (each) => isTopic && (document === "" || each.documents.includes(document)) && words.every((word) => each.text.includes(word));
    const shown = section.rows.filter(isFound);
    for (const each of section.rows) each.row.hidden = !shown.includes(each);
    for (const chart of section.charts) chart.hidden = !shown.some((each) => each.chart === chart.dataset.chart);
    section.section.hidden = section.link.hidden = shown.length === 0;
    found += shown.length;
  }
  sort(order);
  nav.hidden = found === 0;
  say(found, q !== "" || topic !== "" || document !== "");
}

// Rows that are moved lose the mark of the one that the address names: they are moved only where the order is another.
let sorted = "";
function sort(order) {
  if (order === sorted) return;
  for (const { body, rows } of sections) body.append(...[...rows].sort(ORDERS[order]).map(({ row }) => row));
  sorted = order;
}

function say(found, isAsked) {
  const sentence = found === 0 ? status.dataset.none : status.dataset.found.replace("{n}", found).replace("{all}", rows.length);
  status.textContent = isAsked ? sentence : "";
}

// What is asked for stands in the address, so that it can be shared; what else stands there stays.
function keep() {
  const address = new URL(location);
  for (const [name, value] of new FormData(form)) {
    address.searchParams.delete(name);
    if (value !== "") address.searchParams.append(name, value);
  }
  history.replaceState(history.state, "", address);
  link();
}

// The same is asked for in the other language.
function link() {
  twin.search = location.search;
}

// The address follows once a reader pauses: Safari takes a hundred changes in half a minute, and no more.
let later;
function answer() {
  show();
  clearTimeout(later);
  later = setTimeout(keep, 400);
}

// A value that a list does not have leaves it as it was.
function ask() {
  for (const [name, value] of new URL(location).searchParams) {
    const field = form.elements.namedItem(name);
    if (field?.options ? [...field.options].some((option) => option.value === value) : field) field.value = value;
  }
}

// A link to a figure shows it, whatever was asked for before.
function follow() {
  const target = document.getElementById(location.hash.slice(1));
  if (target?.closest("[hidden]")) {
    form.reset();
    show();
  }
  target?.scrollIntoView();
}

function offer() {
  const { topic, document: documents } = form.elements;
  for (const { section } of sections) topic.add(new Option(section.querySelector("h2").textContent, section.querySelector("h2").id));
  const named = [...document.querySelectorAll("[data-document]")].map((place) => [place.dataset.document, place.querySelector("cite, a")]);
  for (const [id, title] of new Map(named)) {
    const option = new Option(title.textContent, id);
    option.lang = title.lang;
    documents.add(option);
  }
}

offer();
ask();
form.hidden = false;
form.addEventListener("input", answer);
form.addEventListener("reset", () => setTimeout(answer));
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", follow);
show();
link();
follow();
