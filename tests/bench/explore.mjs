// Large files in the explorer, beside a page of jsonstat-toolkit and Chart.js that does the same: from the bytes being there to
// the chart being drawn, the longest time that the page stands still meanwhile, and the memory added at the peak.
//   node tests/bench/explore.mjs        ROUNDS=5; needs Chromium on Linux, and chart.js in tests/bench/node_modules
// Rounds are interleaved; each visit has a browser of its own, so that its peak is its own. A ratio is taken within a round;
// what is printed is their median, with the medians themselves. Every run is kept in tests/out/bench/explore.json.
import { build } from "esbuild";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { Reader } from "../pages/driver.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const OUT = fileURLToPath(new URL("../out/bench/", import.meta.url));
const PEER = fileURLToPath(new URL("explore/peer.js", import.meta.url));
const PATIENCE = 60_000; // milliseconds for one file

const PAGES = { ours: "www/explore.html", theirs: "tests/bench/explore/peer.html" };
const FILES = {
  "280,000 figures": cube({ region: 40, age: 20, item: 14, year: 25 }, (cell) => 1000 + ((cell * 7919) % 9973)),
  "2,000,000 cells, none filled": cube({ place: 2000, item: 1000 }),
};

// A dataset of so many categories a dimension, years last where they are asked for; the same on every machine.
function cube(sizes, value) {
  const ids = Object.keys(sizes);
  const names = (id) => Array.from({ length: sizes[id] }, (_, at) => (id === "year" ? String(2000 + at) : `${id}${at}`));
  const labels = (id) => Object.fromEntries(names(id).map((name) => [name, `The ${id} ${name}`]));
  const cells = Object.values(sizes).reduce((all, size) => all * size, 1);
  return JSON.stringify({
    version: "2.0",
    class: "dataset",
    label: "A large cube",
    id: ids,
    size: Object.values(sizes),
    role: sizes.year ? { time: ["year"] } : {},
    dimension: Object.fromEntries(ids.map((id) => [id, { category: { index: names(id), label: labels(id) } }])),
    value: value ? Array.from({ length: cells }, (_, cell) => value(cell)) : [],
  });
}

// In the page, from its first moment: every task that holds it up for 50 ms or more.
const watch = () => {
  const tasks = [];
  Object.defineProperty(window, Symbol.for("tasks"), { value: tasks });
  const keep = (list) => tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })));
  new PerformanceObserver(keep).observe({ type: "longtask", buffered: true });
};

// In the page: gives it a file as a reader does, and waits until it is drawn.
const give = async (text, name, patience) => {
  const status = document.getElementById("status");
  const list = new DataTransfer();
  list.items.add(new File([text], name));
  const files = document.getElementById("files");
  files.files = list.files;
  const begun = performance.now();
  const said = new Promise((done) => {
    new MutationObserver(() => status.textContent.includes(`${name} is open`) && done()).observe(status, { childList: true });
  });
  files.dispatchEvent(new Event("change", { bubbles: true }));
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error(`nothing after a long time: ${status.textContent}`)), patience));
  await Promise.race([said, late]);
  const chart = document.getElementById("chart");
  if (chart?.checkVisibility()) {
    chart.scrollIntoView();
    await chart.ready;
  }
  await new Promise(requestAnimationFrame);
  const time = performance.now() - begun;
  await new Promise((done) => setTimeout(done, 200)); // long tasks are told a little later
  const held = window[Symbol.for("tasks")].filter(({ startTime }) => startTime >= begun);
  return { time, longest: Math.max(0, ...held.map(({ duration }) => duration)) };
};

// Megabytes of a process, by the name that Linux gives them.
const memory = (pid, name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1000;

// The process that holds most of all those that draw pages: the other is that of the empty tab.
async function renderer(browser) {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const pids = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  return pids.sort((a, b) => memory(b, "VmRSS") - memory(a, "VmRSS"))[0];
}

const bundled = async () => {
  const { outputFiles } = await build({ entryPoints: [PEER], bundle: true, minify: true, format: "esm", target: "es2023", write: false });
  return outputFiles[0].contents;
};

// One file on one page in a browser of its own: opened, and opened once more.
async function visit(name, text, script) {
  const reader = await new Reader("chromium").arrive();
  const instead = (path, response) => {
    if (!path.endsWith("/peer.bundle.js")) return false;
    response.writeHead(200, { "Content-Type": "text/javascript" }).end(script);
    return true;
  };
  const site = await reader.elsewhere({ instead });
  const page = await reader.open(PAGES[name], { width: 1000, height: 1400, early: watch, site });
  page.tab.setDefaultTimeout(PATIENCE);
  await page.settled();
  const pid = await renderer(reader.browser);
  const before = memory(pid, "VmRSS");
  const first = await page.run(give, text, "cube.json", PATIENCE);
  const peak = memory(pid, "VmHWM") - before;
  const again = await page.run(give, text, "again.json", PATIENCE);
  const faults = await page.faults();
  await reader.leave();
  if (faults.length > 0) throw new Error(`${name}: ${faults.join("; ")}`);
  return { time: first.time, again: again.time, longest: Math.max(first.longest, again.longest), peak };
}

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};

const LINES = [
  ["time", "bytes to chart, first file of a visit", "ms"],
  ["again", "bytes to chart, a second time", "ms"],
  ["longest", "longest task of the page's thread", "ms"],
  ["peak", "memory added at the peak", "MB"],
];

function table(runs) {
  const of = (file, page, what) => runs.filter((run) => run.file === file && run.page === page).map((run) => run[what]);
  const row = (file, [what, said, unit]) => {
    const [ours, theirs] = ["ours", "theirs"].map((page) => of(file, page, what));
    const ratio = median(ours.map((value, round) => value / theirs[round]));
    const shown = (values) => `${median(values).toFixed(0)} ${unit}`;
    return `| ${file}: ${said} | ${shown(ours)} | ${shown(theirs)} | ${Number.isFinite(ratio) ? ratio.toFixed(2) : "–"} |`;
  };
  const rows = Object.keys(FILES).flatMap((file) => LINES.map((line) => row(file, line)));
  return ["| | explorer | jsonstat-toolkit and Chart.js | ratio |", "|---|---:|---:|---:|", ...rows].join("\n");
}

const script = await bundled();
const runs = [];
for (let round = 0; round < ROUNDS; round++) {
  const pages = round % 2 ? ["theirs", "ours"] : ["ours", "theirs"];
  for (const [file, text] of Object.entries(FILES)) {
    for (const page of pages) runs.push({ round, file, page, ...(await visit(page, text, script)) });
  }
  console.error(`round ${round + 1} of ${ROUNDS}`);
}
mkdirSync(OUT, { recursive: true });
writeFileSync(`${OUT}explore.json`, JSON.stringify({ cpus: cpus().length, rounds: ROUNDS, runs }, null, 1));
console.log(`${table(runs)}\n\n${ROUNDS} rounds, ${cpus().length} cores, Node ${process.version}. Less is better.`);
