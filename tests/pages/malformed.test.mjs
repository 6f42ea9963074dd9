// Malformed files in the explorer: the page shows the words that the native test keeps, draws no chart of what can't be read,
// and of what is read in part says what is doubtful.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";

const FOLDER = new URL("../explore/malformed/", import.meta.url);
const EXPECTED = readFileSync(new URL("expected.md", FOLDER), "utf8").split("\n## ").slice(1);

// What the native test keeps of a file: its sentence in each language, and its findings.
const kept = (name) => {
  const lines = EXPECTED.find((part) => part.startsWith(`${name}\n`)).split("\n");
  const after = (start) => lines.filter((line) => line.startsWith(start)).map((line) => line.slice(start.length));
  return { en: after("- en: ")[0], cy: after("- cy: ")[0], findings: lines.flatMap((line) => /^- (?:Stop|Warn|Publish): (.*)/.exec(line)?.[1] ?? []) };
};

const give = async (page, name) => {
  const input = await page.tab.$("#files");
  const old = await page.run(() => document.querySelector("#status").textContent);
  await input.uploadFile(new URL(name, FOLDER).pathname);
  await page.until((name, old) => {
    const { textContent } = document.querySelector("#status");
    return textContent !== old && textContent.includes(name);
  }, name, old);
};

const shown = (page) =>
  page.run(() => ({
    status: document.querySelector("#status").textContent,
    facts: document.querySelector("#facts").textContent,
    isDrawn: document.querySelector("#chart").checkVisibility(),
  }));

inEachBrowser("malformed", (reader) => {
  for (const lang of ["en", "cy"]) {
    test(`what can't be read is said in the words that are kept, and nothing is drawn (${lang})`, async () => {
      const page = await reader.open(`www/explore${lang === "en" ? "" : ".cy"}.html`);
      await page.until(() => document.querySelectorAll("#series option").length > 1);
      for (const name of ["document.json", "cut-halfway.json", "duplicate-keys.json", "figure-twice.csv", "size-overflow.json"]) {
        await give(page, name);
        const { [lang]: sentence, findings } = kept(name);
        const { status, facts, isDrawn } = await shown(page);
        assert.equal(status, sentence);
        assert.ok(findings.length > 0 && findings.every((finding) => facts.includes(finding)), `${findings} is not in: ${facts}`);
        assert.equal(isDrawn, false, name);
      }
      await page.close();
    });
  }

  test("of what is read in part the page says what is doubtful, and no label is taken for more than a label", async () => {
    const page = await reader.open("www/explore.html");
    await page.until(() => document.querySelectorAll("#series option").length > 1);
    for (const name of ["numbers-as-text.json", "right-to-left.json", "label-proto.json"]) {
      await give(page, name);
      const { status, facts, isDrawn } = await shown(page);
      const { en, findings } = kept(name);
      assert.equal(status, en);
      assert.ok(findings.every((finding) => facts.includes(finding)), facts);
      assert.equal(isDrawn, true, name);
    }
    await page.drawn(0);
    const groups = await page.run(() => document.querySelector("#chart").figures.map(({ group, value }) => [group, value]));
    assert.deepEqual(groups.slice(0, 2), [["__proto__", 10], ["__proto__", 11]]);
    await page.close();
  });
}, ["chromium"]);
