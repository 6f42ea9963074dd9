// The page on which tables are published and its twin, as they open and with tables given, right and wrong: two checkers
// find nothing, on a phone as on a desk; nothing leaves the page; and without script it says what it needs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { axe, ibm } from "./checkers.mjs";
import { FEW, inEachBrowser } from "./driver.mjs";
import { sideways } from "./fit.mjs";

const PAGES = { en: "www/publish.html", cy: "www/publish.cy.html" };
const NO_SCRIPT = "default-src 'none'; style-src 'self'; img-src 'self'";
const FIGURES = readFileSync(new URL("../../www/data/tables/figures.csv", import.meta.url), "utf8");
const raised = (from, to) => {
  assert.equal(FIGURES.split(from).length, 2, `${from} stands once in figures.csv`);
  return FIGURES.replace(from, to);
};

// What is given, and what is then to be seen: an archive to save or none, and new charts or none.
const GIVEN = [
  { name: "as it opens" },
  { name: "with a figure that its print does not say", figures: raised(",2021-22,90,", ",2021-22,91,"), isRight: false },
  { name: "with the tables that are published", figures: FIGURES, isRight: true },
];

// Gives the page a table and waits until it has been worked on.
async function give(page, text) {
  await page.run((text) => {
    const list = new DataTransfer();
    list.items.add(new File([text], "figures.csv"));
    const field = document.getElementById("files");
    field.files = list.files;
    field.dispatchEvent(new Event("change"));
  }, text);
  const isDone = () => !document.getElementById("outcome").hidden;
  for (let turns = 0; turns < 300 && !(await page.run(isDone)); turns++) await new Promise((wait) => setTimeout(wait, 100));
  await page.settled();
}

const seen = (page) =>
  page.run(() => {
    const is = (selector) => document.querySelector(selector).checkVisibility();
    return { outcome: is("#outcome"), charts: is("#charts"), save: is("#save"), status: document.getElementById("status").textContent };
  });

inEachBrowser("publish", (reader) => {
  for (const [lang, address] of Object.entries(PAGES)) {
    for (const { name, figures, isRight } of GIVEN) {
      for (const width of [320, 1280]) {
        test(`${address} at ${width} px, ${name}: two checkers find nothing`, async () => {
          const page = await reader.open(address, { width });
          if (figures) await give(page, figures);
          const { status, ...stands } = await seen(page);
          assert.deepEqual(stands, { outcome: Boolean(figures), charts: Boolean(isRight), save: Boolean(isRight) });
          assert.equal(status === "", !figures);
          assert.deepEqual([...(await axe(page)), ...(await ibm(page)), ...(await sideways(page))], []);
          const files = [...page.asked].filter((line) => !/^GET (www|pkg)\//.test(line));
          assert.deepEqual(files, [], "nothing is sent, and only this site's files are fetched");
          await page.close();
        });
      }
    }

    test(`${address}, tables given: by Tab each control is come to, and is seen to have the focus`, async () => {
      const page = await reader.open(address);
      await give(page, FIGURES);
      await page.run(() => document.querySelector("h1 + p").append(Object.assign(document.createElement("a"), { href: "#", id: "before" })));
      await page.run(() => document.getElementById("before").focus());
      const came = [];
      for (let presses = 0; presses < 60 && came.at(-1)?.name !== "save"; presses++) {
        await page.press("Tab");
        came.push(await page.run(() => {
          const at = document.activeElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(at);
          return { name: at.id || at.localName, isSeen: outlineStyle === "solid" && outlineWidth === "3px" };
        }));
      }
      assert.deepEqual(came.filter(({ isSeen }) => !isSeen), []);
      for (const name of ["files", "rest", "clear", "summary", "save"]) assert.ok(came.some((each) => each.name === name), name);
      await page.close();
    });

    test(`${address} without script says what it needs, offers nothing that would not work, and has its links`, async () => {
      const site = await reader.elsewhere({ policy: NO_SCRIPT });
      const page = (await reader.open(address, { site, width: 320 })).expects(/script|policy|failed/i);
      const { form, links } = await page.run(() => ({
        form: document.getElementById("desk").checkVisibility(),
        links: [...document.querySelectorAll("header a, main > ul a")].map((link) => link.getAttribute("href")),
      }));
      assert.equal(form, false);
      const own = (name) => (lang === "en" ? `${name}.html` : `${name}.cy.html`);
      const twin = lang === "en" ? "publish.cy.html" : "publish.html";
      assert.deepEqual(links, [twin, own("guide"), own("index"), own("figures")]);
      assert.deepEqual([...(await axe(page)), ...(await sideways(page))], []);
      await page.close();
    });
  }
}, FEW);
