// What a reader takes away: one list, by keyboard, under the strict policy; the files are read back.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";

const opened = async (page) => {
  await page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector('[name="take"]').focus());
  await page.press("Enter");
  await page.until(() => document.querySelector("impact-chart").shadowRoot.querySelectorAll(".impact-take li").length > 0);
};

const press = (page, name, value = "") =>
  page.run((name, value) => document.querySelector("impact-chart").shadowRoot.querySelector(`.impact-take [name="${name}"][value="${value}"]`).click(), name, value);

const status = (page) => page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector(".impact-status").innerText);

// What the page hands to the browser as files, by what it is.
const record = () => {
  const made = (window[Symbol.for("made")] = []);
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => (made.push(blob), createObjectURL(blob));
};
const recorded = (page, index) =>
  page.run(async (index) => {
    const blob = window[Symbol.for("made")][index];
    return { type: blob.type, size: blob.size, text: blob.type === "image/png" ? "" : await blob.text() };
  }, index);

inEachBrowser("taking away", (reader) => {
  test("one list by keyboard, each name says what is inside; every file under the strict policy", async () => {
    const page = await reader.open("www/index.html", { early: record });
    await page.drawn(0);
    await opened(page);
    const names = await page.run(() => [...document.querySelector("impact-chart").shadowRoot.querySelectorAll(".impact-take button")].map(({ innerText }) => innerText));
    assert.deepEqual(names.filter((name) => !name.startsWith("Share")), [
      "CSV: the figures shown (6), with quotes and notes",
      "JSON-stat: the whole data file (9 figures)",
      "SVG: a picture that stays sharp at any size",
      "PNG: a picture, 1 times the size",
      "PNG: a picture, 2 times the size",
      "PNG: a picture, 3 times the size",
      "Copy as a table",
      "Print the page",
    ]);
    for (const [index, value, name] of [[0, "csv", "timeliness.csv"], [1, "json", "timeliness.json"], [2, "svg", "timeliness.svg"], [3, "png2", "timeliness-2x.png"]]) {
      await press(page, "file", value);
      await page.until((name) => document.querySelector("impact-chart").shadowRoot.querySelector(".impact-status").innerText.includes(name), name);
      const file = await recorded(page, index);
      if (value === "csv") assert.match(file.text, /^(\ufeff)?dataset,measure,group,period,value/);
      if (value === "json") assert.equal(file.text, readFileSync(new URL("../../www/data/timeliness.json", import.meta.url), "utf8"));
      if (value === "svg") assert.match(file.text, /<title id="t">Done within 12 months/);
      assert.ok(file.size > 2000, `${value}: ${file.size}`);
    }
    assert.deepEqual(await page.faults(), []);
    await page.close();
  });

  test("the table is copied as rows that a spreadsheet takes; the list closes and keeps the focus", async () => {
    const page = await reader.open();
    await page.show("recommendations", { lang: "cy" });
    await opened(page);
    await page.run(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    await press(page, "table-text");
    await page.until(() => Boolean(document.querySelector("impact-chart").shadowRoot.querySelector(".impact-link textarea")));
    const text = await page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector(".impact-link textarea").value);
    assert.match(await page.run(() => document.querySelector("impact-chart").toCSV()), /^\ufeffset ddata,mesur,grŵp,cyfnod,gwerth,/);
    assert.match(text, /^Grŵp\tCyfnod\tGwerth \(y cant\)\tSylwadau\nPob argymhelliad\t2021\/22\t93%\t/);
    await page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector('[name="take"]').focus());
    await page.until(() => document.querySelector("impact-chart").shadowRoot.activeElement?.name === "take");
    await page.press("Enter");
    await page.until(() => document.querySelector("impact-chart").shadowRoot.querySelectorAll(".impact-take li").length === 0);
    assert.equal((await page.focus()).name, "impact-button");
    await page.close();
  });

  const skip = reader.engine !== "chromium" && "only Chromium says where it keeps files; the others are asked what they were handed, above";
  test("a browser keeps the file under its name", { skip }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "taken-"));
    const page = await reader.open();
    const session = await reader.browser.target().createCDPSession();
    await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
    await page.show("awareness");
    await opened(page);
    await press(page, "file", "csv");
    for (let turns = 0; turns < 60 && !readdirSync(folder).includes("awareness.csv"); turns++) await new Promise((wait) => setTimeout(wait, 100));
    assert.match(readFileSync(join(folder, "awareness.csv"), "utf8"), /^\ufeffdataset,.*\r\nawareness,/);
    assert.match(await status(page), /^File made: awareness\.csv$/);
    rmSync(folder, { recursive: true });
    await page.close();
  });
});
