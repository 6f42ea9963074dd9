// What Orca, a real screen reader, says of each chart, on both pages, in Firefox and in Chromium.
//   tests/setup/orca.sh                              compares with tests/orca/expected/<engine>-<page>-<chart>.txt
//   UPDATE=1 tests/setup/orca.sh                     rewrites those files: read what changed before it is committed
//   ONLY=firefox-cy tests/setup/orca.sh              those whose name holds this; both may be given
// SITE is another folder to serve than ours; QUIET=900 waits twice as long for Orca to end, on a machine that has much else
// to do. What is asserted below beside the stored words must hold whatever the words are, with UPDATE=1 too.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { serve } from "../serve.mjs";
import { ENGINES } from "./page.mjs";
import { difference, script } from "./script.mjs";
import { walk } from "./walk.mjs";

const PAGES = { en: "www/index.html", cy: "www/index.cy.html" };
const CHARTS = ["timeliness", "recommendations", "awareness"];
const EXPECTED = new URL("expected/", import.meta.url);
const { ONLY = "", UPDATE } = process.env;

// Orca itself is set to English: the roles and states it names stay English on a Welsh page.
const ENGLISH = /\b(the|of|and|to|are|year|values?|groups?|target|details|table|show|half|period|reports?)\b/i;
const OWN = [
  /^(table|list) with .*$/i, /^leaving .*$/i, /^row \d+.*$/i, /\b(table|list|region|tool bar|group)\.?$/i, /^wrapping to .*$/i,
  /\blist with \d+ items?\b/i,
];

let site;
before(async () => (site = await serve({ root: process.env.SITE })));
after(() => site.close());

for (const engine of Object.keys(ENGINES)) {
  for (const lang of Object.keys(PAGES)) {
    for (const id of CHARTS) {
      const name = `${engine}-${lang}-${id}`;
      const absent = !ENGINES[engine].path && `${engine.toUpperCase()} IS NOT HERE: not read there`;
      if (name.includes(ONLY)) test(name, { skip: absent, timeout: 150_000 }, (t) => read(t, { name, engine, lang, id }));
    }
  }
}

async function read(t, chart) {
  const heard = await walk({ ...chart, address: `${site.url}/${PAGES[chart.lang]}` });
  await t.test("the words are those that are stored", () => compare(chart.name, script(chart, heard)));
  await t.test("nothing is said because a chart is drawn", () => unasked(heard));
  await t.test("each figure is said as it stands in the table", () => figures(heard));
  await t.test("Enter and Escape are answered as the page shows it", () => details(heard));
  await t.test("each control after the plot is said, up to the table", () => controls(heard));
  await t.test("the table closes and opens, and its first figure is said", () => table(heard));
  if (chart.lang === "cy") await t.test("all that is said is Welsh", () => welsh(heard));
}

function compare(name, said) {
  const file = new URL(`${name}.txt`, EXPECTED);
  if (UPDATE) {
    mkdirSync(EXPECTED, { recursive: true });
    writeFileSync(file, said);
  }
  const expected = existsSync(file) ? readFileSync(file, "utf8") : "";
  const differs = difference(expected, said);
  assert.ok(differs === "", `Orca said other words than tests/orca/expected/${name}.txt holds (- stored, + said):\n${differs}`);
}

const at = ({ steps }, ...places) => steps.filter(({ place }) => places.includes(place));
const all = (steps) => steps.flatMap(({ said }) => said).join(" | ");

// While the page opens Orca speaks of the page and of its first link; while charts are drawn it is silent.
function unasked({ opened, drawn, chart }) {
  const isOwn = (words) => /^(leaving banner|loading\. |finished loading|page has )/i.test(words);
  const isPage = (words) => words.startsWith(chart.title) || /^(Cymraeg|English)( link)?\.$/.test(words);
  assert.deepEqual(opened.filter((words) => !isOwn(words) && !isPage(words)), []);
  assert.deepEqual(drawn, []);
  assert.equal(chart.status, "", "the status is empty until the reader does something");
}

function figures(heard) {
  const { options, rows } = heard.chart;
  assert.equal(options.length, rows.length, "one row for each figure");
  const steps = at(heard, "figures");
  let group = null;
  for (const [index, option] of options.entries()) {
    const said = all(steps.filter(({ focus }) => focus.id === option.id));
    const row = rows[index];
    assert.ok(said.includes(option.label), `"${option.label}" was not said, but "${said}"`);
    assert.ok(said.includes(row.names.at(-1)) && said.includes(row.value), `the row ${row.names}: ${row.value} was "${said}"`);
    if (option.group !== group) assert.ok(said.includes(option.group), `the group ${option.group} was not named: "${said}"`);
    group = option.group;
  }
  const ends = at(heard, "ends").map(({ focus }) => focus.id);
  const last = options.filter((option) => option.group === group);
  assert.deepEqual(ends, [last[0].id, last.at(-1).id]);
  // Once in a long while Chromium is late (see script.mjs); an option that says so of itself is heard on every figure.
  const unselected = steps.filter(({ said }) => said.includes("not selected."));
  assert.ok(unselected.length < 2, `"not selected" is said of figures that nobody selects: ${all(unselected)}`);
}

function details(heard) {
  const { pinned, closed } = heard.chart;
  for (const [place, status] of Object.entries({ pinned, closed })) {
    const said = all(at(heard, place));
    assert.notEqual(status, "", `the page has no word for details that are ${place}, and "${said}" was said`);
    assert.ok(said.includes(status), `"${status}" was not said, but "${said}"`);
  }
}

function controls(heard) {
  const stops = at(heard, "after");
  for (const { focus, said } of stops) assert.ok(said.join(" | ").includes(focus.words), `"${focus.words}": "${said}"`);
  assert.equal(stops.at(-1)?.focus.name, "summary", `the table was not reached: ${all(stops)}`);
}

function table(heard) {
  const said = all(at(heard, "table"));
  const { names, value } = heard.chart.rows[0];
  for (const words of ["collapsed", "expanded", names.at(-1), value]) assert.ok(said.includes(words), `"${words}" was not said: "${said}"`);
}

function welsh(heard) {
  assert.equal(heard.chart.lang, "cy");
  const words = heard.steps.flatMap(({ said }) => said);
  const english = words.filter((said) => ENGLISH.test(OWN.reduce((rest, own) => rest.replace(own, ""), said)));
  assert.deepEqual(english, []);
}
