// The raw runs as a note in Markdown: ratios to Chart.js in the same round, as the median and the quartiles between which half of
// them lie; then the medians themselves.
import { cpus } from "node:os";
import { readFileSync } from "node:fs";
import { BASE } from "./contestants.mjs";

const ms = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const kb = (value) => `${(value / 1000).toFixed(1)} KB`;
const mb = (value) => `${value.toFixed(1)} MB`;
const whole = (value) => `${Math.round(value)}`;

const LINES = [
  ["cold", "code", "script, wasm and style, brotli 11", kb],
  ["cold", "requests", "requests", whole],
  ["cold", "three", "three live charts, cold", ms],
  ["cpu4", "three", "the same, CPU ÷4", ms],
  ["slow", "three", "the same, slow 4G", ms],
  ["slow", "first", "first chart to be seen, slow 4G", ms],
  ["bare", "three", "three live charts, slow 4G, no style sheet of the page's", ms],
  ["bare", "first", "first chart to be seen, slow 4G, no style sheet of the page's", ms],
  ["cold", "main", "main thread, cold", ms],
  ["warm", "three", "three live charts, warm", ms],
  ["hover", "move", "main thread a mouse move", ms],
  ["update", "change", "main thread a change of data", ms],
  ["long", "draw 10000", "a line of 10^4 points: draw", ms],
  ["long", "redraw 10000", "redraw", ms],
  ["long", "draw 100000", "a line of 10^5 points: draw", ms],
  ["long", "redraw 100000", "redraw", ms],
  ["long", "draw 1000000", "a line of 10^6 points: draw", ms],
  ["long", "redraw 1000000", "redraw", ms],
  ["many", "main", "60 charts: main thread", ms],
  ["many", "memory", "60 charts: memory added", mb],
  ["many", "main through", "60 charts, scrolled through: main thread", ms],
  ["many", "memory through", "60 charts, scrolled through: memory added", mb],
  ["cold", "heap", "three charts: heap", mb],
  ["cold", "memory", "three charts: memory of the process", mb],
  ["churn", "heap", "450 made and removed: heap growth", mb],
  ["churn", "nodes", "the same: nodes left", whole, "plain"],
  ["churn", "listeners", "the same: listeners left", whole, "plain"],
];

// The value below which a share of all lies.
const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  return sorted[low] + (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low]) * (at - low);
};

const isNumber = (value) => Number.isFinite(value);

export function table(raw, contestants) {
  const value = (round, measure, name, what) =>
    raw.runs.find((run) => run.round === round && run.measure === measure && run.name === name)?.numbers[what];
  const rounds = Array.from({ length: raw.asked.rounds }, (_, round) => round);
  const all = (measure, name, what) => rounds.map((round) => value(round, measure, name, what)).filter(isNumber);
  const ratios = (measure, name, what) =>
    rounds.map((round) => value(round, measure, name, what) / value(round, measure, BASE, what)).filter(isNumber);

  const spread = (values) => {
    const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(values, share).toFixed(2));
    return low === high ? middle : `${middle} (${low}–${high})`;
  };
  const ratio = ([measure, what], name) => {
    const found = ratios(measure, name, what);
    return found.length ? spread(found) : none(measure, name);
  };
  const median = ([measure, what, , said], name) => {
    const found = all(measure, name, what);
    return found.length ? said(quantile(found, 0.5)) : none(measure, name);
  };
  // Who was asked and gave no number does not offer it.
  const none = (measure, name) => (raw.runs.some((run) => run.measure === measure && run.name === name) && measure === "long" ? "not offered" : "–");

  const shown = LINES.filter(([measure, what]) => all(measure, BASE, what).length);
  const grid = (lines, cell) => [
    `| | ${contestants.map(({ title }) => title).join(" | ")} |`,
    `|---|${contestants.map(() => "---:|").join("")}`,
    ...lines.map((line) => `| ${line[2]} | ${contestants.map(({ name }) => cell(line, name)).join(" | ")} |`),
  ];
  return [
    "# Beside other ways to draw the same three charts",
    "",
    ...heading(raw, contestants),
    "",
    `Ratios to ${contestants.find(({ name }) => name === BASE).title} in the same round: the median, and between which values half of the rounds lie. Less is better.`,
    "",
    ...grid(shown.filter((line) => line[4] !== "plain"), ratio),
    "",
    "The medians themselves:",
    "",
    ...grid(shown, median),
    "",
    ...LIMITS,
    "",
  ].join("\n");
}

const versionOf = (name) =>
  JSON.parse(readFileSync(new URL("package.json", import.meta.url))).devDependencies[name];

const heading = (raw, contestants) => [
  `${raw.date}, ${raw.browser}, headless; ${cpus().length} × ${cpus()[0].model}; ${raw.asked.rounds} interleaved rounds, their order rotated; by \`make bench\`.`,
  `${contestants.flatMap(({ packages = [] }) => packages).map((name) => `${name} ${versionOf(name)}`).join(", ")}.`,
];

const LIMITS = [
  "What was done: each page has the same head and style of a publisher's, its headlines, and lines that fetch early what it wants; tooltips are on,",
  "animations off; scripts are minified and tree-shaken by esbuild. All files are packed with brotli 11 beforehand. The figures come from the same",
  "published JSON. Slow 4G is 1.6 Mbit/s and 150 ms to the first byte of each answer, in Chromium's own emulation. A time on screen is the end of the frame.",
  "A long line is drawn when its pixels can be read, or, as SVG, when it is laid out: then painting is not in it. Ours folds it in",
  "the wasm that otherwise comes with a reader's first press, fetched beforehand as the others' code is. Of 60 charts ours draws those that are near the screen, of 720 × 900.",
  "Its style in the page: as `impact-charts render --style` writes it, for a policy that allows it by its digest.",
  "",
  "What it does not show: one engine, one machine, emulated lines. The others have no equal features: tables, words for screen readers, keyboard,",
  "sources, checks of the data and files to take away are in ours (beyond what the reader's first press fetches), in part in Highcharts and ECharts, not in the rest.",
];
