// Screenshots to look at, not a test: each chart at three widths, in both languages, light, dark, in forced colours and as
// printed, into tests/out/shots/,
// with a contact sheet of them; and the picture of the README, www/picture.png.
//   node tests/pages/shots.mjs [picture]
import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Reader } from "./driver.mjs";

const OUT = fileURLToPath(new URL("../out/shots/", import.meta.url));
const PICTURE = fileURLToPath(new URL("../../www/picture.png", import.meta.url));
const CHARTS = ["timeliness", "recommendations", "awareness"];
const WIDTHS = [320, 768, 1280];
const LOOKS = ["light", "dark", "forced", "print"];
const HEAVIEST = 150_000;

const reader = await new Reader("chromium").arrive();
if (process.argv[2] !== "picture") await shots();
await picture();
await reader.leave();

async function shots() {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const taken = [];
  for (const lang of ["en", "cy"]) {
    for (const theme of LOOKS) {
      for (const width of WIDTHS) {
        const page = await reader.open(undefined, { width, height: 1000 });
        await page.run((dark) => {
          document.documentElement.style.background = dark ? "#0b0c0c" : "#fff";
          document.querySelectorAll("p").forEach((line) => (line.hidden = true));
        }, theme === "dark");
        if (theme === "forced") await page.media({ "forced-colors": "active" });
        for (const chart of CHARTS) await page.show(chart, { lang, theme });
        if (theme === "print") {
          await page.tab.emulateMediaType("print");
          await page.run(() => dispatchEvent(new Event("beforeprint")));
        }
        const elements = await page.tab.$$("impact-chart:not(details *)");
        for (const [index, chart] of CHARTS.entries()) {
          const name = `${chart}-${lang}-${theme}-${width}.png`;
          await elements[index].screenshot({ path: OUT + name });
          taken.push({ chart, lang, theme, width, name });
        }
        await page.close();
      }
    }
  }
  await sheet(taken);
}

// One page with all, and a picture of it for each chart and language.
async function sheet(taken) {
  const figure = ({ name }) => `<figure><figcaption>${name}</figcaption><img src="${name}" alt=""></figure>`;
  const html = (shots) => {
    const rows = LOOKS.map((theme) => `<section>${shots.filter((shot) => shot.theme === theme).map(figure).join("")}</section>`);
    return `<!doctype html><meta charset="utf-8"><title>Charts</title><link rel="stylesheet" href="../../pages/site/sheet.css">${rows.join("")}`;
  };
  for (const chart of CHARTS) {
    for (const lang of ["en", "cy"]) {
      writeFileSync(`${OUT}${chart}-${lang}.html`, html(taken.filter((shot) => shot.chart === chart && shot.lang === lang)));
      await capture(`tests/out/shots/${chart}-${lang}.html`, `${OUT}sheet-${chart}-${lang}.png`, 2500);
    }
  }
  writeFileSync(`${OUT}index.html`, html(taken));
  await capture("tests/out/shots/index.html", `${OUT}sheet.png`, 14500);
  console.log(`${taken.length} screenshots and sheets in tests/out/shots/`);
}

async function capture(address, path, width) {
  const page = await reader.open(address, { width });
  await page.tab.screenshot({ path, fullPage: true });
  await page.tab.close();
}

async function picture() {
  const page = await (await reader.open("tests/pages/site/picture.html", { width: 1280, height: 700 })).drawn();
  await page.run(() => scrollTo(0, 0));
  const body = await page.tab.$("body");
  await body.screenshot({ path: PICTURE });
  await page.close();
  const { size } = statSync(PICTURE);
  console.log(`www/picture.png: ${size.toLocaleString("en")} bytes`);
  if (size > HEAVIEST) throw new Error("the picture is too heavy");
}
