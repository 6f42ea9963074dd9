// The publisher's desk in a browser: tables are dropped on a page, and what it finds, shows and saves is what the command
// finds and writes.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { inEachBrowser } from "./driver.mjs";

const WWW = fileURLToPath(new URL("../../www/", import.meta.url));
const table = (name) => readFileSync(join(WWW, "data/tables", name), "utf8");
// Made up; it is published nowhere.
const ADDED = `timeliness,timeliness-12-months,core-independent,2024-25,84,84%,,percent,,,,,news-2022-11-16,"Made up: 84% in 2024/25",made up\n`;

// What the command says and writes of a copy of the public folder with these tables in it.
const command = (folder, ...words) => {
  const run = ["run", "--quiet", "--locked", "--", ...words];
  try {
    return execFileSync("cargo", run, { cwd: fileURLToPath(new URL("../..", import.meta.url)), encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch ({ stdout }) {
    return stdout;
  }
};

// What is dropped on the page: names and texts.
const drop = (page, files) =>
  page.run((files) => {
    const moved = new DataTransfer();
    for (const [name, text] of files) moved.items.add(new File([text], name));
    dispatchEvent(new DragEvent("drop", { dataTransfer: moved, bubbles: true, cancelable: true }));
  }, files);

const status = (page) => page.run(() => document.querySelector("#status").textContent);
const told = (page) => page.until(() => /\d/.test(document.querySelector("#status").textContent));

const rows = (page) =>
  page.run(() =>
    [...document.querySelectorAll("#found section")].flatMap((section) =>
      [...section.querySelectorAll("tbody tr")].map((row) => ({
        place: `${section.querySelector("h3").textContent}, ${row.cells[0].textContent}`,
        found: row.cells[1].querySelector("span").textContent,
        code: new URL(row.cells[1].querySelector("a").href).hash.slice(1),
        remedy: row.cells[2].textContent,
      })),
    ),
  );

const record = () => {
  const { createObjectURL } = URL;
  const made = (window[Symbol.for("made")] = []);
  URL.createObjectURL = (blob) => (made.push(blob), createObjectURL(blob));
};
// The archive that was made, as a text of its bytes: those cross to the test in every engine.
const archive = async (page) => {
  const text = await page.run(async () => {
    const bytes = new Uint8Array(await window[Symbol.for("made")].at(-1).arrayBuffer());
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  });
  return unzipSync(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
};

inEachBrowser("desk", (reader) => {
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "desk-"));
    cpSync(WWW, join(folder, "www"), { recursive: true });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test("finds what the command finds, in the same words and places", async () => {
    const figures = table("figures.csv").replace(",82,82%", ",28,82%").replace("core-independent,2019-20", "core-independent,2019/20").replace(",percent,", ",per cent,");
    writeFileSync(join(folder, "www/data/tables/figures.csv"), figures);
    const { reports } = JSON.parse(command(folder, "check", "--json", join(folder, "www/data/tables")));
    const expected = reports.flatMap(({ problems }) => problems);
    assert.ok(expected.length >= 3, JSON.stringify(expected));
    const page = await reader.open("www/publish.html");
    await drop(page, [["figures.csv", figures]]);
    await told(page);
    const said = await rows(page);
    assert.deepEqual(said.map(({ place, found, code }) => ({ place, found, code })), expected.map(({ place, found, code }) => ({ place, found, code })));
    assert.equal(await page.run(() => document.querySelector("#offer").hidden), true);
    await page.close();
  });

  test("saves the bytes that the command writes, and shows what changes", async () => {
    const figures = table("figures.csv") + ADDED;
    const datasets = table("datasets.csv").replace(",2018-19,2023-24,", ",2018-19,2024-25,");
    writeFileSync(join(folder, "www/data/tables/figures.csv"), figures);
    writeFileSync(join(folder, "www/data/tables/datasets.csv"), datasets);
    command(folder, "publish", join(folder, "www"));
    const page = await reader.open("www/publish.html", { early: record });
    await drop(page, [["figures.csv", figures], ["datasets.csv", datasets]]);
    await told(page);
    assert.match(await page.run(() => document.querySelector("#changed").innerText), /New\n.*timeliness.*2024-25.*84%/s);
    await page.run(() => document.querySelector("#new-charts").scrollIntoView());
    const drawn = await page.run(async () => {
      const charts = [...document.querySelectorAll("#new-charts impact-chart")];
      await Promise.all(charts.map((chart) => chart.ready));
      return charts.map((chart) => chart.figures.map(({ period, printed }) => `${period} ${printed}`).join(", "));
    });
    assert.equal(drawn.length, 1);
    assert.match(drawn[0], /2024-25 84%/);
    await page.run(() => document.querySelector("#save").click());
    await page.until(() => window[Symbol.for("made")].length > 0);
    const saved = await page.run(() => {
      const [line, button] = ["saved", "save"].map((id) => document.getElementById(id));
      return { text: line.innerText, role: line.role, gap: line.getBoundingClientRect().top - button.getBoundingClientRect().bottom };
    });
    assert.match(saved.text, /impact-charts\.zip/, "what was saved is named");
    assert.ok(saved.role === "status" && saved.gap >= 0 && saved.gap < 40, JSON.stringify(saved));
    const files = await archive(page);
    for (const [name, bytes] of Object.entries(files)) {
      assert.ok(readFileSync(join(folder, "www", name)).equals(bytes), `${name} differs from what the command writes`);
    }
    const data = readdirSync(join(folder, "www/data")).filter((name) => /\.(json|csv)$/.test(name)).map((name) => `data/${name}`);
    const pages = readdirSync(join(folder, "www")).filter((name) => name.endsWith(".html") && readFileSync(join(folder, "www", name), "utf8").includes("<!-- /"));
    assert.deepEqual([...data, ...pages].filter((name) => !files[name]), []);
    await page.close();
  });

  test("in Welsh by keyboard: findings in Welsh where there are words, English marked as such", async () => {
    const page = await reader.open("www/publish.cy.html");
    await drop(page, [["figures.csv", table("figures.csv").replace(",82,82%", ",28,82%")]]);
    await told(page);
    assert.match(await status(page), /^Tablau a roesoch: 1\./);
    const first = await page.run(() => {
      const [, found, remedy, sure] = document.querySelector("#found tbody tr").cells;
      return { lang: found.querySelector("span").lang, link: found.querySelector("a").getAttribute("href"), remedy: remedy.innerText, sure: sure.innerText };
    });
    assert.equal(first.lang, "en");
    assert.match(await page.run(() => document.querySelector("#wording").innerText), /Saesneg yw geiriad y canfyddiadau/);
    assert.match(first.link, /^guide\.cy\.html#VALUE_PRINTED$/);
    assert.match(first.remedy, /ffynhonnell/);
    await page.run(() => document.querySelector("#clear").focus());
    await page.press("Enter");
    assert.equal(await page.run(() => document.querySelector("#outcome").hidden), true);
    assert.equal((await page.focus()).name, "files");
    await page.close();
  });

  test("what was given can be removed, and a copy of a table is read as that table", async () => {
    const page = await reader.open("www/publish.html");
    await drop(page, [["figures (1).csv", table("figures.csv")], ["notes.csv", table("notes.csv")]]);
    await told(page);
    assert.match(await status(page), /^Tables that you gave: 2\./);
    assert.deepEqual((await rows(page)).map(({ place, code }) => [place, code]), [["figures (1).csv, ", "FILE_RENAMED"]]);
    const buttons = () => page.run(() => [...document.querySelectorAll("#chosen button, #clear")].map((button) => button.ariaLabel ?? button.innerText));
    assert.deepEqual(await buttons(), ["Remove: figures (1).csv", "Remove: notes.csv", "Remove all"]);
    await page.run(() => document.querySelector("#chosen button").click());
    await page.until(() => /^Tables that you gave: 1\./.test(document.querySelector("#status").textContent));
    assert.deepEqual(await rows(page), []);
    await page.close();
  });

  test("nothing leaves the browser: what is asked for is what this site has published", async () => {
    const page = await reader.open("www/publish.html");
    await drop(page, [["figures.csv", table("figures.csv")], ["picture.png", "PNG"]]);
    await told(page);
    const foreign = [...page.asked].filter((asked) => !/^GET ((www|pkg)\/|data:)/.test(asked));
    assert.deepEqual(foreign, []);
    assert.deepEqual((await rows(page)).map(({ code, place }) => [code, place]), [["FILE_REFUSED", "picture.png, "]]);
    await page.close();
  });
}, ["chromium", "firefox"]);
