// The publisher's guide and its twin: two checkers find nothing, by day and by night and on a phone; it asks for no script;
// each finding has an address, to which the page goes; and nothing makes it scroll sideways.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, ibm } from "./checkers.mjs";
import { FEW, inEachBrowser } from "./driver.mjs";
import { sideways } from "./fit.mjs";

const PAGES = ["www/guide.html", "www/guide.cy.html"];
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'";

inEachBrowser("guide", (reader) => {
  for (const address of PAGES) {
    for (const width of [320, 1280]) {
      for (const scheme of ["light", "dark"]) {
        test(`${address} at ${width} px, ${scheme}: two checkers find nothing`, async () => {
          const page = await reader.open(address, { width, media: { "prefers-color-scheme": scheme } });
          const dark = await page.run(() => getComputedStyle(document.documentElement).backgroundColor);
          assert.equal(dark === "rgb(11, 12, 12)", scheme === "dark");
          assert.deepEqual([...(await axe(page)), ...(await ibm(page)), ...(await sideways(page))], []);
          await page.close();
        });
      }
    }

    test(`${address} with text at 200% and wider spacing does not scroll sideways`, async () => {
      const page = await reader.open(address, { width: 320 });
      await page.run(() => {
        document.documentElement.style.fontSize = "200%";
        for (const each of document.querySelectorAll("main *")) Object.assign(each.style, { lineHeight: "1.5", letterSpacing: "0.12em", wordSpacing: "0.16em" });
      });
      await page.settled();
      assert.deepEqual(await sideways(page), []);
      await page.close();
    });

    test(`${address} under a policy without script goes to the finding that its address names, and shows which`, async () => {
      const site = await reader.elsewhere({ policy: POLICY });
      const page = await reader.open(`${address}#VALUE_PRINTED`, { site });
      const { top, shown, code } = await page.run(() => {
        const target = document.querySelector(":target");
        return { top: target.getBoundingClientRect().top, shown: getComputedStyle(target).backgroundColor, code: target.querySelector("code").textContent };
      });
      assert.ok(top >= 0 && top < 400, `${top}`);
      assert.deepEqual([shown, code], ["rgb(255, 221, 0)", "VALUE_PRINTED"]);
      await page.close();
    });
  }
}, FEW);
