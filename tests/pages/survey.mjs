// The explorer on a folder of files to look at, not a test: each dataset of each file as it is drawn first, a picture of it,
// what the page says of it, and what the command counts in it, into tests/out/survey/index.md.
//   node tests/pages/survey.mjs FOLDER [part of a name]     needs target/debug/impact-charts
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Reader } from "./driver.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const OUT = `${ROOT}tests/out/survey/`;
const COMMAND = `${process.env.CARGO_TARGET_DIR ?? `${ROOT}target`}/debug/impact-charts`;
const WIDTH = 1000;
const HEIGHT = 1200;
const PATIENCE = 15_000; // milliseconds for a file

// Every dataset of a file with all its figures. The command answers 1 for a file without any.
const described = (path) => {
  const options = { encoding: "utf8", maxBuffer: 1 << 30 };
  try {
    return JSON.parse(execFileSync(COMMAND, ["describe", path, "--json", "--all"], options));
  } catch ({ stdout }) {
    return JSON.parse(stdout);
  }
};

// In the page: what it says of the file that is open; nothing as long as it is being read.
const said = (name) => {
  const text = (id) => document.getElementById(id)?.textContent ?? "";
  if (document.getElementById("outcome").hidden || !text("status").includes(name)) return null;
  const lists = [...document.querySelectorAll("#facts > ul > li, #facts > p")];
  const doubts = [...document.querySelectorAll("#facts details li")].map(({ textContent }) => textContent);
  const datasets = document.querySelectorAll("#form [name=dataset] option").length || 1;
  const isDrawn = !document.getElementById("picture").hidden;
  const lines = lists.map(({ textContent }) => textContent);
  return { status: text("status"), mark: text("mark"), lines, doubts, datasets: isDrawn ? datasets : 0 };
};

// In the page: until the chart is drawn, and how many figures it shows as what; or the words that it failed with.
const drawn = async () => {
  const chart = document.getElementById("chart");
  chart.scrollIntoView();
  const failed = await chart.ready.then(() => null, ({ message }) => message);
  if (failed) return { failed };
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  return { kind: chart.state.kind, figures: chart.figures.length };
};

const look = async (reader, path, name) => {
  const page = await reader.open("www/explore.html", { width: WIDTH, height: HEIGHT });
  const input = await page.tab.$("#files");
  await input.uploadFile(path);
  const ready = await page.tab.waitForFunction(said, { timeout: PATIENCE, polling: 100 }, name);
  const { datasets, ...first } = await ready.jsonValue();
  const views = [];
  for (let at = 0; at < datasets; at++) {
    if (at > 0) await turn(page, at);
    const view = { ...(await page.run(said, name)), ...(await page.run(drawn)) };
    views.push({ ...view, picture: await picture(page, `${name}${at > 0 ? `-${at + 1}` : ""}.png`) });
  }
  const faults = await page.faults();
  await page.tab.close();
  return { ...first, views, faults };
};

// Looks at another dataset of the same file.
const turn = (page, at) =>
  page.run((at) => {
    const which = document.querySelector("#form [name=dataset]");
    which.value = String(at);
    which.dispatchEvent(new Event("change", { bubbles: true }));
  }, at);

// The chart with the mark under it.
const picture = async (page, name) => {
  const part = await page.tab.$("#picture");
  await part.screenshot({ path: OUT + name });
  return name;
};

const code = (doubt) => doubt.match(/\[(\w+)\]/)?.[1] ?? doubt;
const count = (values) => values.reduce((counts, value) => counts.set(value, (counts.get(value) ?? 0) + 1), new Map());
const listed = (values) => [...count(values)].map(([value, times]) => (times > 1 ? `${value} ×${times}` : value)).join(", ");

const counted = ({ cells, in_view: all }) => {
  const numbers = all.map(({ value }) => value).filter((value) => value !== null);
  return { cells, numbers: numbers.length, sum: Number(numbers.reduce((sum, value) => sum + value, 0).toPrecision(6)) };
};

const chapter = ({ name, bytes, status, views, doubts, lines, counts, faults }) => {
  const parts = [`## ${name}`, `${bytes.toLocaleString("en")} bytes. ${status}`];
  counts.forEach(({ cells, numbers, sum }, at) => parts.push(`${at + 1}: cells=${cells} numeric=${numbers} sum=${sum}`));
  if (views.length === 0) parts.push([...lines, ...doubts].map((line) => `- ${line}`).join("\n"));
  for (const { failed, kind, figures, picture, lines, doubts, mark } of views) {
    parts.push(failed ? `The chart failed: ${failed}` : `Drawn: ${kind}, ${figures} figures.`);
    parts.push([...lines, mark].filter(Boolean).map((line) => `- ${line}`).join("\n"));
    parts.push(`Doubts: ${listed(doubts.map(code)) || "none"}`, `![${name}](${picture})`);
  }
  if (faults.length > 0) parts.push(`Faults: ${faults.join("; ")}`);
  return parts.join("\n\n");
};

const [folder, part = ""] = process.argv.slice(2);
if (!folder) throw new Error("name a folder of files: node tests/pages/survey.mjs FOLDER");
const names = readdirSync(folder).filter((name) => /\.(json|csv|tsv|txt)$/.test(name) && name.includes(part)).sort();
mkdirSync(OUT, { recursive: true });
const reader = await new Reader("chromium").arrive();
const chapters = [];
for (const name of names) {
  const path = join(folder, name);
  const found = await look(reader, path, name);
  const counts = described(path).datasets.map(counted);
  chapters.push(chapter({ name, bytes: statSync(path).size, counts, ...found }));
  console.log(`${name}: ${found.status} ${counts.map(({ numbers, sum }) => `${numbers} numbers, sum ${sum}`).join("; ")}`);
}
await reader.leave();
writeFileSync(`${OUT}index.md`, `# The explorer on ${names.length} files\n\n${chapters.join("\n\n")}\n`);
console.log(`tests/out/survey/index.md: ${names.length} files`);
