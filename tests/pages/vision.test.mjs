// Pictures for people to look at: each kind of chart as four kinds of colour vision see it, in tests/out/vision/. What is
// tested, with ALL=1, is that no two series come to be drawn alike; colours alone are computed in src/draw/palette.rs.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";
import { Picture } from "./pixels.mjs";

const OUT = new URL("../out/vision/", import.meta.url);
const KINDS = ["achromatopsia", "deuteranopia", "protanopia", "tritanopia"];

inEachBrowser("vision", (reader) => {
  for (const kind of KINDS) {
    test(`two series stay two to a reader with ${kind}`, async () => {
      mkdirSync(OUT, { recursive: true });
      const page = await reader.open(undefined, { width: 640, height: 700 });
      const index = await page.show("timeliness", { groups: "core-independent all-cases" });
      const { groups } = await page.look(index);
      await page.tab.emulateVisionDeficiency(kind);
      const png = await page.tab.screenshot({ captureBeyondViewport: false });
      writeFileSync(new URL(`${kind}.png`, OUT), png);
      assert.ok(groups.length === 2);
      assert.ok(new Picture(png).colours().length > 20, "a blank picture");
      for (const group of groups) {
        const labels = (await page.look(index)).labels.map(({ text }) => text.replaceAll("\n", " "));
        assert.ok(labels.some((text) => group.startsWith(text) || text.includes(group)), `${group} has no label of its own beside its marks: ${labels}`);
      }
      await page.close();
    });
  }
}, process.env.ALL === "1" ? ["chromium"] : []); // the others cannot show it; the computation is the same for all
