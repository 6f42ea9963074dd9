// A recording of the public page while everything on it and on its charts is used, under the strict policy with Trusted
// Types: what is asked of the network, what is kept, what is complained of. It stands in tests/out/, and must be what is
// kept in tests/pages/everything/. UPDATE=1 rewrites that: read what changed before it is committed.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";
import { use } from "./hands.mjs";

const OUT = new URL("../out/", import.meta.url);
const EXPECTED = new URL("everything/", import.meta.url);

// What a chart tells those who make a page, when they ask for a kind that does not suit: choosing in the form is asking.
const WISH = /^impact-chart: the kind "\w+" is not offered/;

// A mouse in one engine and the keyboard in the next; with ALL=1 both in each.
const HANDS = { chromium: ["mouse"], firefox: ["keyboard"], webkit: [] };
const handsIn = (engine) => (process.env.ALL === "1" && engine !== "webkit" ? ["mouse", "keyboard"] : HANDS[engine]);

// What no browser without a window has: a printer, and other programs to share with. Both hands meet a way to copy: one where
// the browser copies, one where it refuses and the text stands ready.
const surroundings = {
  mouse: () => {
    window.print = () => {};
    navigator.share = async () => {};
    navigator.clipboard.writeText = async () => {};
  },
  keyboard: () => {
    window.print = () => {};
    navigator.share = async () => {};
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  },
};

// Every request from the first one on. Nothing is asked of anyone for `data:`; Firefox has the font of a number field so. The
// page's icon comes once a browser, not once a page.
const requests = ({ asked }) => {
  const all = [...asked].filter((line) => !/ (data:|www\/icon\.svg$)/.test(line));
  return [...new Set(all.map((line) => line.replace(/blob:.*/, "a file that the page made")))].sort();
};

// What the browser holds of the site: names, not only what script may see.
async function kept(page) {
  const cookies = await page.tab.browserContext().cookies();
  const stored = await page.run(async () => ({
    "local storage": Object.keys(localStorage),
    "session storage": Object.keys(sessionStorage),
    databases: ((await indexedDB.databases?.()) ?? []).map(({ name }) => name),
    caches: await caches.keys(),
    "service workers": (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  }));
  return { cookies: cookies.map(({ name }) => name), ...stored };
}

const section = (title, lines) => `${title}\n${(lines.length ? lines : ["none"]).map((line) => `  ${line}\n`).join("")}`;

function recording(hand, { asked, keeps, violations, said, used }) {
  return [
    `The public page with all that it offers used by ${hand}, under the strict policy with Trusted Types\n`,
    section("Asked of the network", asked),
    ...Object.entries(keeps).map(([what, names]) => section(`Kept: ${what}`, names)),
    section("Violations of the policy", violations),
    section("Said on the console, but for kinds that do not suit", said),
    section("Used", used),
  ].join("\n");
}

function compare(name, text) {
  const file = new URL(`${name}.txt`, EXPECTED);
  if (process.env.UPDATE) writeFileSync(file, text);
  assert.deepEqual(text.split("\n"), readFileSync(file, "utf8").split("\n"));
}

inEachBrowser("everything", (reader) => {
  for (const hand of handsIn(reader.engine)) {
    test(`by ${hand}: all is used, only own files are asked for, nothing is kept, nobody complains`, async () => {
      const page = await reader.open("www/index.html", { early: surroundings[hand] });
      await page.drawn();
      const { offered, used } = await use(page, hand);
      const violations = await page.run(() => window[Symbol.for("violations")]);
      const keeps = await kept(page);
      const asked = requests(page);
      const text = recording(hand, { asked, keeps, violations, said: page.said.filter((line) => !WISH.test(line)), used });
      mkdirSync(OUT, { recursive: true });
      writeFileSync(new URL(`everything-${reader.engine}-${hand}.txt`, OUT), text);
      assert.deepEqual(offered.filter((name) => !used.includes(name)), [], "offered and not used");
      assert.deepEqual(asked.filter((line) => /\w+:/.test(line)), [], "asked of another site");
      compare(hand, text);
      await page.expects(WISH).close();
    });
  }
});
