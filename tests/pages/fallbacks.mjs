// A table of what a reader is left with where something fails, in tests/out/fallbacks.md: each test of the ladder adds the
// row that it met, so that the table holds nothing that was not seen.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const OUT = new URL("../out/", import.meta.url);
const FILE = new URL("fallbacks.md", OUT);
const HEAD = "| failure | engine | what the reader sees | layout shift | on the console |\n|---|---|---|---|---|\n";

// Adds or renews the row of a failure in an engine; the others stay.
export async function note(page, failure) {
  const cells = [failure, page.engine, await seen(page), await shift(page), lines(page)].map((cell) => cell.replaceAll("|", "\\|"));
  const rows = existsSync(FILE) ? readFileSync(FILE, "utf8").split("\n").slice(2).filter(Boolean) : [];
  const others = rows.filter((row) => !row.startsWith(`| ${cells[0]} | ${cells[1]} |`));
  mkdirSync(OUT, { recursive: true });
  writeFileSync(FILE, `${HEAD}${[...others, `| ${cells.join(" | ")} |`].sort().join("\n")}\n`);
}

// Of the charts of the page: pictures, tables with their figures, and sentences.
function seen(page) {
  return page.run(() => {
    const charts = [...document.querySelectorAll("impact-chart:not(details *)")];
    const roots = charts.flatMap((chart) => [chart, chart.shadowRoot]).filter(Boolean);
    const isSeen = (each) => each.checkVisibility({ visibilityProperty: true }) && each.getBoundingClientRect().height > 0;
    const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]).filter(isSeen);
    const said = [...new Set(all(".impact-error, .impact-status").map((each) => each.firstChild?.textContent).filter(Boolean))];
    const part = (count, name) => (count ? `${count} ${name}${count > 1 ? "s" : ""}` : `no ${name}`);
    return [
      part(all("svg").length, "still picture"), part(all("canvas").length, "living chart"), part(all("table").length, "table"),
      part(all("tbody td:first-of-type").length, "figure"), ...said.map((words) => `"${words}"`),
    ].join(", ");
  });
}

// The sum of all that moved by itself since the page was opened, where the engine tells.
export function shift(page) {
  return page.run(async () => {
    if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return "not told";
    const entries = await new Promise((done) => {
      new PerformanceObserver((list) => done(list.getEntries())).observe({ type: "layout-shift", buffered: true });
      setTimeout(() => done([]), 200);
    });
    return entries.filter(({ hadRecentInput }) => !hadRecentInput).reduce((sum, { value }) => sum + value, 0).toFixed(4);
  });
}

const lines = (page) => {
  const said = page.said.map((line) => line.replaceAll(page.url, "").replaceAll(/\s+/g, " ").slice(0, 90));
  const times = (line) => said.filter((other) => other === line).length;
  return [...new Set(said)].map((line) => (times(line) > 1 ? `${times(line)} × ${line}` : line)).join("; ") || "nothing";
};
