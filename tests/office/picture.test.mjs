// The picture of a chart in other programs: the SVG a chart gives, opened from a disk by each browser and by librsvg, and its
// PNG. Texts are those of the figures; and how far apart the pictures are is written to tests/out/pictures.txt.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Reader } from "../pages/driver.mjs";
import { Picture, near } from "../pages/pixels.mjs";
import { CHARTS, LANGUAGES, taken } from "./taken.mjs";

const OUT = fileURLToPath(new URL("../out/pictures/", import.meta.url));
const ENGINES = (process.env.BROWSERS ?? "chromium,firefox").split(",").filter((engine) => engine !== "webkit");

// What has no ink within a pixel of it in the other picture, as a share of the ink: nothing but a stray corner, where the
// letters are of one font; letters are left out where they are not.
const FAR = 0.01;

describe("the picture elsewhere", () => {
  const readers = ENGINES.map((engine) => new Reader(engine));
  const rows = [];
  let charts;

  before(async () => {
    mkdirSync(OUT, { recursive: true });
    for (const reader of readers) await reader.arrive();
    charts = await Promise.all(readers.map(pictures));
  });

  after(async () => {
    for (const reader of readers) await reader.leave();
    const line = (row) => row.map((field, index) => field.padEnd(index === 1 ? 50 : 22)).join("").trimEnd();
    const head = ["chart", "pictures", "ink that differs", "by more than a pixel"];
    writeFileSync(`${OUT}../pictures.txt`, `${[head, ...rows].map(line).join("\n")}\n`);
  });

  // Two pictures of a chart are as good as one.
  const alike = (name, which, one, other) => {
    const { differ, far } = apart(one, other);
    rows.push([name, which, ...[differ, far].map((share) => `${(100 * share).toFixed(2)}%`)]);
    assert.ok(far < FAR, `${name}, ${which}: ${far}`);
  };

  test("as text: title, description and every figure are in the SVG that a browser opens from a disk", () => {
    charts.flat().forEach((chart) => says(chart, chart.opened));
  });

  test("the SVG from a disk is the picture that the PNG is", () => {
    for (const [index, engine] of ENGINES.entries()) {
      for (const chart of charts[index]) alike(chart.name, `${engine}: SVG and PNG`, chart.shot, chart.pngs[0]);
    }
  });

  test("every program draws the same ink", async (t) => {
    for (const reader of readers.slice(1)) {
      for (const { name, svg, bare } of charts[0]) {
        const other = await shown(reader, `${OUT}${name}-${ENGINES[0]}`, size(svg));
        alike(name, `${ENGINES[0]} and ${reader.engine}, without letters`, bare, other.bare);
      }
    }
    if (spawnSync("rsvg-convert", ["--version"]).status !== 0) return t.skip("LIBRSVG IS NOT HERE: no SVG was drawn by it (on Debian: apt-get install librsvg2-bin)");
    for (const { name, svg, bare } of charts[0]) {
      const drawn = spawnSync("rsvg-convert", { input: svg.replace(/<text[^]*?<\/text>/g, "") }).stdout;
      writeFileSync(`${OUT}${name}-librsvg.png`, spawnSync("rsvg-convert", { input: svg }).stdout);
      alike(name, `${ENGINES[0]} and librsvg, without letters`, bare, new Picture(drawn));
    }
  });

  test("PNG has so many pixels as its name says, and ink", () => {
    for (const { name, svg, pngs } of charts.flat()) {
      const [width, height] = size(svg);
      for (const [index, png] of pngs.entries()) {
        const scale = index + 1;
        assert.ok(Math.abs(png.width - width * scale) < scale && Math.abs(png.height - height * scale) < scale, `${name} ${scale}x: ${png.width} by ${png.height}`);
        assert.deepEqual(png.at(0, 0), [255, 255, 255]);
        const ink = png.inked(png) / (png.width * png.height);
        assert.ok(ink > 0.03 && ink < 0.5, `${name} ${scale}x: ${ink} of it is ink`);
      }
    }
  });
});

// Each chart in each language: what a reader takes away in this browser, and what it shows of the SVG when that is on a disk.
async function pictures(reader) {
  const page = await reader.open();
  const charts = [];
  for (const lang of LANGUAGES) {
    for (const id of CHARTS) {
      const chart = { name: `${id}-${lang}`, ...(await taken(page, { id, lang })) };
      const path = `${OUT}${chart.name}-${reader.engine}`;
      writeFileSync(`${path}.svg`, chart.svg);
      const pngs = chart.pngs.map((png) => Buffer.from(png, "base64"));
      pngs.forEach((png, index) => writeFileSync(`${path}-${index + 1}x.png`, png));
      charts.push({ ...chart, pngs: pngs.map((png) => new Picture(png)), ...(await shown(reader, path, size(chart.svg))) });
    }
  }
  await page.close();
  return charts;
}

async function shown(reader, path, [width, height]) {
  const tab = await reader.browser.newPage();
  await tab.setViewport({ width, height, deviceScaleFactor: 1 });
  await tab.goto(String(pathToFileURL(`${path}.svg`)));
  const opened = await tab.evaluate(() => ({
    title: document.querySelector("title").textContent,
    desc: document.querySelector("desc").textContent,
    lang: document.documentElement.getAttribute("lang"),
    texts: [...document.querySelectorAll("text")].filter((text) => text.getBoundingClientRect().width > 0).map((text) => text.textContent.trim()),
    doing: document.querySelectorAll("a, script, foreignObject, image, style").length,
  }));
  const shot = await tab.screenshot({ captureBeyondViewport: false });
  writeFileSync(`${path}-in-${reader.engine}.png`, shot);
  await tab.evaluate(() => document.querySelectorAll("text").forEach((text) => text.remove()));
  const bare = await tab.screenshot({ captureBeyondViewport: false });
  await tab.close();
  return { opened, shot: new Picture(shot), bare: new Picture(bare) };
}

const size = (svg) => /<svg [^>]*?width="(\d+)" height="(\d+)"/.exec(svg).slice(1).map(Number);

// The picture says what the chart does: the headline, each figure as published in words to be seen, and all in the description.
function says({ name, headline, figures, options }, { title, desc, lang, texts, doing }) {
  assert.equal(title, headline);
  assert.equal(lang, name.slice(-2));
  assert.equal(doing, 0);
  const seen = texts.join(" ");
  for (const word of headline.split(" ")) assert.ok(seen.includes(word), `${name}: "${word}" of the headline is not in: ${seen}`);
  for (const option of options) assert.ok(desc.includes(option), `${name}: "${option}" is not in: ${desc}`);
  for (const { printed } of figures.filter(({ value }) => value !== null)) {
    const words = lang === "cy" ? printed.match(/[\d.,]+%?/g) ?? [] : printed.split(" ");
    for (const word of words) assert.ok(seen.includes(word), `${name}: "${word}" is not in: ${seen}`);
  }
}

// How far apart two pictures are: of the pixels with ink in either, those that differ, and those with no ink in the other even
// a pixel away.
function apart(one, other) {
  const [width, height] = [Math.min(one.width, other.width), Math.min(one.height, other.height)];
  const ink = ({ data, width, channels }, x, y) => {
    const at = (y * width + x) * channels;
    return data[at] < 231 || data[at + 1] < 231 || data[at + 2] < 231;
  };
  const isNear = (picture, x, y) => AROUND.some(([dx, dy]) => x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height && ink(picture, x + dx, y + dy));
  let [all, differ, far] = [0, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [here, there] = [ink(one, x, y), ink(other, x, y)];
      if (!here && !there) continue;
      all++;
      if (!near(one.at(x, y), other.at(x, y), 24)) differ++;
      if ((here && !there && !isNear(other, x, y)) || (there && !here && !isNear(one, x, y))) far++;
    }
  }
  assert.ok(all > 0, "no ink");
  return { differ: differ / all, far: far / all };
}

const AROUND = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy]));
