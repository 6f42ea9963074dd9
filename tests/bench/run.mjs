// The benchmark in a real browser: `make bench` runs it. Rounds are interleaved and their order rotates, so that whatever else
// the machine does meets everyone; what counts is the ratio to Chart.js in the same round.
//   ROUNDS=9  PEERS=ours,uplot  MEASURES=cold,slow  POINTS=10000,100000
// Raw runs are kept in tests/out/bench/raw.json after each round, pictures of every page beside it. The table is printed, and
// with all rounds, contestants and measures it becomes tests/bench/results.md.
import { mkdirSync, writeFileSync } from "node:fs";
import { BASE, CONTESTANTS } from "./contestants.mjs";
import { MEASURES, PAGES } from "./measures.mjs";
import { keepPicture } from "./picture.mjs";
import { table } from "./report.mjs";
import { make, serve } from "./site.mjs";
import { launch } from "./visit.mjs";

const OUT = new URL("../out/bench/", import.meta.url);
const asked = (name, all) => process.env[name]?.split(",").map((part) => part.trim()).filter(Boolean) ?? all;
const rounds = Number(process.env.ROUNDS ?? 9);
const names = asked("PEERS", CONTESTANTS.map(({ name }) => name));
const measures = asked("MEASURES", Object.keys(MEASURES));
const points = asked("POINTS", ["10000", "100000", "1000000"]).map(Number);

for (const unknown of measures.filter((name) => !MEASURES[name])) throw new Error(`no measure ${unknown}: ${Object.keys(MEASURES)}`);
const contestants = CONTESTANTS.filter(({ name }) => names.includes(name) || name === BASE);

mkdirSync(OUT, { recursive: true });
console.error("bench: packing the pages (some ten seconds)");
const files = await make(contestants);
const { url, close } = await serve(files);
const raw = { date: new Date().toISOString().slice(0, 10), asked: { rounds, measures, points }, runs: [] };

const isAsked = (contestant, measure) =>
  Object.entries(PAGES).every(([what, measures]) => !contestant[what] || measures.includes(measure));

async function runRound(round, browser) {
  for (const measure of measures) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const contestant = contestants[(turn + round) % contestants.length];
      if (!isAsked(contestant, measure)) continue;
      const at = { ...contestant, browser, url, files, points, picture: (visit) => keepPicture(visit, contestant, OUT) };
      const numbers = await MEASURES[measure](at);
      raw.runs.push({ round, measure, name: contestant.name, numbers });
    }
    console.error(`bench: round ${round + 1} of ${rounds}, ${measure}`);
  }
}

try {
  for (let round = 0; round < rounds; round++) {
    const browser = await launch();
    raw.browser = await browser.version();
    await runRound(round, browser).finally(() => browser.close());
    writeFileSync(new URL("raw.json", OUT), JSON.stringify(raw, null, 1));
  }
} finally {
  close();
}

const text = table(raw, contestants);
console.log(text);
const isWhole = rounds >= 9 && contestants.length === CONTESTANTS.length && measures.length === Object.keys(MEASURES).length;
if (isWhole) writeFileSync(new URL("results.md", import.meta.url), text);
