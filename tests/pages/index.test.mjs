// The public page and its twin: three drawn charts, nothing fetched twice or from elsewhere. Without script: see ladder.test.mjs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";
import { Dataset } from "./published.mjs";

const CHARTS = ["timeliness", "recommendations", "awareness"];
const PAGES = { en: "www/index.html", cy: "www/index.cy.html" };

const FILES = [
  "pkg/impact-charts.css", "pkg/impact-charts.js", "pkg/impact_charts_bg.wasm",
  "www/data/awareness.json", "www/data/recommendations.json", "www/data/timeliness.json", "www/index.js", "www/site.css",
];
const WORDS = { en: [], cy: ["pkg/impact-words-cy.txt"] };

// Each chart's declared root links the style. Our server lets nothing be kept; any other does, and then it is fetched once.
const STYLE = readFileSync(new URL("../../pkg/impact-charts.css", import.meta.url));
const kept = (path, response) =>
  path === "/pkg/impact-charts.css" && Boolean(response.writeHead(200, { "Content-Type": "text/css", "Cache-Control": "max-age=600" }).end(STYLE));

inEachBrowser("index", (reader) => {
  for (const [lang, address] of Object.entries(PAGES)) {
    test(`${address} shows the three charts, and fetches each file once`, async () => {
      const site = await reader.elsewhere({ instead: kept });
      const page = await (await reader.open(address, { site })).drawn();
      for (const [index, id] of CHARTS.entries()) {
        const chart = await page.look(index);
        assert.ok(chart.drawn && !chart.fallback, id);
        assert.equal(chart.lang, lang);
        assert.equal(chart.heading, "h3");
        assert.equal(chart.headline, new Dataset(id).headline(lang));
        assert.ok(chart.ink.painted > 500, id);
      }
      await page.run(() => new Promise((done) => setTimeout(done, 300)));
      const fetched = page.fetched.filter((path) => path !== address && path !== "www/icon.svg");
      // WebKitGTK keeps modules from one page to the next, and fetches what is preloaded for `fetch` again: which, not how often.
      const files = [...FILES, ...WORDS[lang]].sort();
      if (page.engine === "webkit") assert.deepEqual([...new Set(fetched)].sort(), files);
      else assert.deepEqual(fetched.sort(), files);
      await page.close();
    });

    test(`${address} has a language, a title, an icon, headings in order and a link to its twin`, async () => {
      const page = await (await reader.open(address)).drawn();
      const found = await page.run(() => ({
        lang: document.documentElement.lang,
        title: document.title,
        icon: document.querySelector("link[rel=icon]")?.getAttribute("href"),
        headings: [...document.querySelectorAll("h1, h2")].map((heading) => heading.localName).join(" "),
        twin: [...document.querySelectorAll("a[hreflang]")].map((link) => [link.lang, link.textContent]).flat(),
      }));
      assert.equal(found.lang, lang);
      assert.ok(found.title.length > 10);
      assert.equal(found.icon, "icon.svg");
      assert.match(found.headings, /^h1( h2)+$/);
      assert.deepEqual(found.twin, lang === "en" ? ["cy", "Cymraeg"] : ["en", "English"]);
      await page.close();
    });

    test(`${address} tells machines of its data, in a block that no browser runs or complains of`, async () => {
      const page = await reader.open(address);
      const found = await page.run(() => {
        const blocks = [...document.querySelectorAll('head script[type="application/ld+json"]')];
        return blocks.flatMap((block) => JSON.parse(block.textContent)["@graph"].map(({ identifier }) => identifier));
      });
      assert.deepEqual(found, CHARTS);
      assert.deepEqual(await page.faults(), []);
      await page.close();
    });

    test(`${address} shows 2018/19 to 2021/22 alone on one press`, async () => {
      const page = await reader.open(address);
      const periods = await page.run(async () => {
        document.querySelector("details summary").click();
        const chart = document.querySelector("details impact-chart");
        chart.scrollIntoView();
        await chart.ready;
        return chart.figures.map(({ period, printed }) => `${period} ${printed}`);
      });
      assert.deepEqual(periods, ["2018-19 82%", "2019-20 83%", "2020-21 91%", "2021-22 90%"]);
      await page.close();
    });

    test(`${address} has no link that leads nowhere`, async () => {
      const page = await reader.open(address);
      const links = await page.run(() => [...document.querySelectorAll("a[href]")].map((link) => link.href));
      for (const link of links) assert.equal((await fetch(link)).status, 200, link);
      await page.close();
    });
  }

  test("the page leaves no global names behind", async () => {
    const names = () => Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)).length;
    const page = await reader.open("www/icon.svg");
    const before = await page.run(names);
    await page.tab.close();
    const full = await (await reader.open("www/index.html")).drawn();
    const ids = await full.run(() => [...document.querySelectorAll("[id]")].filter((each) => Object.hasOwn(window, each.id)).length);
    assert.equal((await full.run(names)) - ids, before);
    await full.close();
  });

  test("a page in a sub-folder, or at another root, works the same", async () => {
    const page = await reader.open("www/index.html");
    const addresses = await page.run(() =>
      [...document.querySelectorAll("[src], [href]")].map((each) => each.getAttribute("src") ?? each.getAttribute("href")),
    );
    assert.deepEqual(addresses.filter((address) => /^(\/|\w+:)/.test(address)), []);
    await page.close();
  });
});
