// The page of all figures and its twin: complete where no script runs; with it a reader finds, narrows and sorts, and can
// share what was asked for. Charts of what may be compared come when they are opened.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, ibm } from "./checkers.mjs";
import { FEW, inEachBrowser } from "./driver.mjs";
import { sideways } from "./fit.mjs";
import { Dataset, datasets, text } from "./published.mjs";
import { walk } from "./walk.mjs";

const PAGES = { en: "www/figures.html", cy: "www/figures.cy.html" };
// Of the file that readers download, all rows but the header.
const ALL = text("figures.csv").trim().split("\n").length - 1;
const CHARTS = [
  ["timeliness", ["82%", "83%", "91%", "90%", "", "83%"]],
  ["after-final-report", ["303", "349"]],
  ["after-final-report", ["122 days", "200 days"]],
  ["recommendations", ["92%", "96%"]],
  ["reviews", ["1,161", "3,157"]],
];
const SAYS = {
  en: { found: (n) => `${n} of ${ALL} figures and targets`, none: /^Nothing was found\./, topics: 7 },
  cy: { found: (n) => `Ffigurau a thargedau a ddangosir: ${n} o ${ALL}`, none: /^Ni chafwyd hyd i ddim\./, topics: 7 },
};

// What a reader sees of the list: rows in reading order, by table, and what is said of them.
const seen = (page) =>
  page.run(() => {
    const isSeen = (each) => each.checkVisibility();
    const sections = [...document.querySelectorAll("main section")].filter(isSeen);
    const plain = (text) => text.replace(/\s+/g, " ").trim();
    return {
      said: document.querySelector("[role=status]").textContent,
      search: location.search,
      twin: new URL(document.querySelector("a[hreflang]").href).search,
      topics: sections.map((section) => section.querySelector("h2").id),
      links: [...document.querySelectorAll("nav a")].filter(isSeen).map((link) => link.getAttribute("href").slice(1)),
      tables: sections.map((section) => [...section.querySelectorAll("tbody tr")].filter(isSeen).map(({ id }) => id)),
      texts: Object.fromEntries([...document.querySelectorAll("main tbody tr")].map((row) => [row.id, plain(row.textContent)])),
      charts: [...document.querySelectorAll("main details")].filter(isSeen).map((chart) => chart.dataset.chart),
      form: isSeen(document.querySelector("form")),
    };
  });

// Opens the page, and waits until its script has run: WebKitGTK does not wait for modules to say that a page is loaded.
const open = async (reader, address, size) => {
  const page = await reader.open(address, size);
  await page.run(async () => {
    while (document.querySelector("form").hidden) await new Promise(requestAnimationFrame);
  });
  return page;
};

const type = async (page, words) => {
  await page.run(() => document.querySelector("[name=q]").focus());
  for (const letter of words) await page.press(letter);
  await kept();
};

// The address is written a moment after the last change.
const kept = () => new Promise((done) => setTimeout(done, 450));

const choose = async (page, name, value) => {
  await page.run((name, value) => {
    const field = document.querySelector(`[name=${name}]`);
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, name, value);
  await kept();
};

const press = async (page, selector) => {
  await page.run((selector) => document.querySelector(selector).click(), selector);
  await kept();
};

inEachBrowser("list", (reader) => {
  for (const [lang, address] of Object.entries(PAGES)) {
    test(`${address} is complete where no script runs, and does not scroll sideways at 320 px`, async () => {
      const site = await reader.elsewhere({ policy: "default-src 'none'; style-src 'self'; img-src 'self'" });
      const page = (await reader.open(address, { site, width: 320 })).expects(/script|policy|failed/i);
      const { tables, texts, topics, form, said } = await seen(page);
      assert.equal(tables.flat().length, ALL);
      assert.equal(topics.length, SAYS[lang].topics);
      assert.ok(!form && said === "", "controls that do nothing");
      for (const id of datasets()) {
        for (const { group, period, shown, quote, groupLabel } of new Dataset(id).hinted(lang)) {
          const rows = Object.entries(texts).filter(([row]) => row.startsWith(`${id}.`) && row.endsWith(`${group}.${period}`));
          const parts = [shown, quote, groupLabel].map((part) => part.replace(/\s+/g, " "));
          assert.ok(rows.some(([, row]) => parts.every((part) => row.includes(part))), `${id} ${group} ${period}`);
        }
      }
      assert.deepEqual(await sideways(page), []);
      await page.close();
    });

    test(`${address} finds every word that is typed, says how many, and keeps it in the address`, async () => {
      const page = await open(reader, address);
      await type(page, "taser 2021");
      const { said, search, tables, texts, topics, links } = await seen(page);
      const shown = tables.flat();
      const has = (id) => ["taser", "2021"].every((word) => texts[id].toLowerCase().includes(word));
      assert.deepEqual(shown, Object.keys(texts).filter(has));
      assert.ok(shown.includes("recommendations-made.taser.2021-22") && shown.length < 10, String(shown));
      assert.equal(said, SAYS[lang].found(shown.length));
      assert.equal(search, "?q=taser+2021");
      assert.deepEqual(links, topics, "links to topics that are not shown");

      await type(page, " zzz");
      const none = await seen(page);
      assert.match(none.said, SAYS[lang].none);
      assert.deepEqual([none.tables, none.links], [[], []]);

      await press(page, "[type=reset]");
      const all = await seen(page);
      assert.deepEqual([all.tables.flat().length, all.said, all.search], [ALL, "", ""]);
      await page.close();
    });

    test(`${address} has a language, a title, an icon, headings in order, no link that leads nowhere, and a twin`, async () => {
      const page = await open(reader, address);
      const found = await page.run(() => ({
        lang: document.documentElement.lang,
        title: document.title,
        icon: document.querySelector("link[rel=icon]")?.getAttribute("href"),
        levels: [...document.querySelectorAll("h1, h2, h3, h4")].map(({ localName }) => Number(localName[1])),
        twin: [...document.querySelectorAll("a[hreflang]")].map((link) => [link.lang, link.textContent]).flat(),
        links: [...document.querySelectorAll("a[href]")].map(({ href }) => href),
        within: [...document.querySelectorAll("a[href^='#']")].filter((link) => !document.querySelector(link.hash)).length,
      }));
      assert.equal(found.lang, lang);
      assert.ok(found.title.length > 10 && found.icon === "icon.svg");
      assert.ok(found.levels[0] === 1 && found.levels.every((level, index) => index === 0 || level <= found.levels[index - 1] + 1), String(found.levels));
      assert.deepEqual(found.twin, lang === "en" ? ["cy", "Cymraeg"] : ["en", "English"]);
      assert.equal(found.within, 0);
      for (const link of found.links) assert.equal((await fetch(link)).status, 200, link);
      await page.close();
    });

    test(`${address} draws a chart of what may be compared, once it is opened, and fetches nothing before`, async () => {
      const page = await open(reader, address);
      assert.deepEqual(page.fetched.filter((path) => /\.json|\.wasm|\.csv/.test(path)), []);
      const count = await page.run(() => document.querySelectorAll("main details").length);
      assert.equal(count, CHARTS.length);
      for (const [index, [id, printed]] of CHARTS.entries()) {
        const chart = await page.run(async (index) => {
          const details = document.querySelectorAll("main details")[index];
          details.querySelector("summary").click();
          const chart = details.querySelector("impact-chart");
          details.scrollIntoView();
          await chart.ready;
          const rows = [...document.querySelectorAll(`tr[data-chart="${details.dataset.chart}"]:not([id$=target])`)];
          const told = [...chart.shadowRoot.querySelectorAll("td.impact-number:nth-of-type(1)")].map((cell) => cell.textContent);
          return { printed: chart.figures.map(({ printed }) => printed), told, rows: rows.map((row) => row.querySelector("b").textContent), lang: chart.shadowRoot.querySelector("section").lang };
        }, index);
        assert.deepEqual(chart.printed, printed, id);
        assert.equal(chart.lang, lang);
        assert.deepEqual(chart.told, chart.rows, "the chart's own table and the page's");
      }
      assert.deepEqual(page.fetched.filter((path) => path.endsWith(".csv")), []);
      await page.close();
    });

    for (const width of [320, 1280]) {
      test(`${address} at ${width} px: two checkers find nothing, with all, with few and with no figures, and with a chart`, async (t) => {
        if (!FEW.includes(reader.engine)) return t.skip("asked of one engine: ALL=1 asks each");
        const page = await open(reader, address, { width });
        const check = async (state) => {
          const found = [...(await axe(page)), ...(await ibm(page))].map((fault) => `${state}: ${fault}`);
          return [...found, ...(await sideways(page))];
        };
        const faults = await check("all");
        await type(page, "taser");
        faults.push(...(await check("few")));
        await type(page, " zzz");
        faults.push(...(await check("none")));
        await press(page, "[type=reset]");
        await page.run(async () => {
          document.querySelector("main summary").click();
          document.querySelector("main impact-chart").scrollIntoView();
          await document.querySelector("main impact-chart").ready;
        });
        faults.push(...(await check("a chart")));
        assert.deepEqual(faults, []);
        await page.close();
      });
    }
  }

  test("a topic and a document narrow the list, together with words, and charts go with their figures", async () => {
    const page = await open(reader, PAGES.en);
    await choose(page, "topic", "time");
    const topic = await seen(page);
    assert.deepEqual(topic.topics, ["time"]);
    assert.deepEqual(topic.links, ["time"]);
    assert.equal(topic.charts.length, 3);
    await choose(page, "document", "response-2019");
    const both = await seen(page);
    assert.ok(both.tables[0].length < topic.tables[0].length && both.tables[0].every((id) => both.texts[id].includes("Response to the Home Secretary")));
    await choose(page, "topic", "");
    await choose(page, "document", "news-2022-11-16");
    assert.ok((await seen(page)).tables.flat().includes("timeliness.core-independent.2021-22"), "said there in the same words");
    await choose(page, "topic", "time");
    await choose(page, "document", "response-2019");
    await type(page, "122 days");
    const { tables, said, charts, search } = await seen(page);
    assert.deepEqual(tables, [["caseload", "average-age"].map((measure) => `after-final-report.${measure}.investigations.2018-M01`)]);
    assert.deepEqual(charts, ["after-final-report.caseload", "after-final-report.average-age"]);
    assert.equal(said, SAYS.en.found(2));
    assert.equal(search, "?q=122+days&topic=time&document=response-2019");
    await page.close();
  });

  test("letters count, not their accents, their size or the space between them", async () => {
    const page = await open(reader, PAGES.cy);
    await type(page, "  SON  ");
    const { tables, texts } = await seen(page);
    assert.ok(tables.flat().some((id) => texts[id].includes("sôn")), String(tables.flat()));
    await page.close();
  });

  test("the rows of each table are put in order of period or measure, and back", async () => {
    const page = await open(reader, PAGES.en);
    const before = (await seen(page)).tables;
    const days = () => page.run(() => [...document.querySelectorAll("main tbody")].map((body) => [...body.rows].map((row) => row.dataset.days)));
    const end = (span) => span.split("/")[1];
    await choose(page, "order", "newest");
    for (const table of await days()) assert.deepEqual(table.map(end), table.map(end).sort().reverse());
    assert.notDeepEqual((await seen(page)).tables, before);
    await choose(page, "order", "oldest");
    for (const table of await days()) assert.deepEqual(table, [...table].sort());
    await choose(page, "order", "measure");
    const names = await page.run(() => [...document.querySelectorAll("main tbody")].map((body) => [...body.rows].map((row) => row.cells[0].textContent.trim().toLowerCase())));
    for (const table of names) assert.deepEqual(table, [...table].sort());
    assert.equal((await seen(page)).search, "?order=measure");
    await choose(page, "order", "");
    assert.deepEqual((await seen(page)).tables, before);
    await page.close();
  });

  test("an address opens what was asked for; what it does not know is passed over, and what is not ours stays in it", async () => {
    const page = await open(reader, `${PAGES.en}?q=judicial&topic=courts&order=newest&document=none-such&from=elsewhere`);
    const { topics, said, search, twin } = await seen(page);
    assert.deepEqual(topics, ["courts"]);
    assert.equal(said, SAYS.en.found(6));
    assert.match(search, /from=elsewhere/);
    assert.equal(twin, search, "the other language");
    await press(page, "[type=reset]");
    const after = await seen(page);
    assert.deepEqual([after.search, after.twin], ["?from=elsewhere", "?from=elsewhere"]);
    await page.close();
  });

  test("a figure has an address, which shows it even where a search had hidden it", async () => {
    const id = "timeliness.since-iopc-began.2018-M01..2019-M10";
    const page = await open(reader, `${PAGES.en}?q=taser#${id}`);
    await page.settled();
    const isInView = () =>
      page.run((id) => {
        const row = document.getElementById(id);
        const { top, bottom } = row.getBoundingClientRect();
        return row.checkVisibility() && top < innerHeight && bottom > 0 && row.matches(":target");
      }, id);
    assert.ok(await isInView());
    await type(page, "taser");
    await page.run(() => scrollTo(0, 0));
    assert.ok(!(await isInView()));
    await page.run((id) => (location.hash = ""), id);
    await page.run((id) => (location.hash = id), id);
    await page.settled();
    assert.ok(await isInView());
    await page.close();
  });

  test("keyboard: every stop is in order and seen, Enter in the search keeps the page, and no key is taken from it", async (t) => {
    if (!FEW.includes(reader.engine)) return t.skip("asked of one engine: ALL=1 asks each");
    const page = await open(reader, PAGES.en, { width: 1000, height: 700 });
    const { expected, found, unseen } = await walk(page);
    assert.ok(expected.filter((name) => /\d+ (input|select|button|summary)/.test(name)).length >= 10, expected.join("\n"));
    assert.deepEqual(found, expected);
    assert.deepEqual(unseen, []);
    await type(page, "taser");
    const { tables } = await seen(page);
    await page.press("Enter");
    await page.settled();
    assert.deepEqual((await seen(page)).tables, tables);
    await page.run(() => document.querySelector("[name=order]").focus());
    await page.press("ArrowDown");
    await kept();
    assert.match((await seen(page)).search, /order=newest/);
    await page.close();
  });

  // Rows are blocks here: only their roles make them a table.
  for (const width of [320, 1280]) {
    test(`the tables are tables to a screen reader at ${width} px, with a heading to each column`, async (t) => {
      if (reader.engine !== "chromium") return t.skip("not possible: no other engine shows its accessibility tree");
      const page = await open(reader, PAGES.en, { width });
      const session = await page.tab.createCDPSession();
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      const all = (role) => nodes.filter((node) => !node.ignored && node.role?.value === role);
      assert.equal(all("table").length, SAYS.en.topics);
      assert.deepEqual(all("table").map((node) => node.name.value)[0], "How long investigations take");
      assert.equal(all("row").length, ALL + SAYS.en.topics);
      assert.equal(all("rowheader").length, ALL);
      assert.deepEqual(all("columnheader").slice(0, 6).map((node) => node.name.value), ["Measure", "Group", "Period", "Value", "Source", "Notes"]);
      await page.close();
    });
  }

  test("text at 200% and wider spacing neither cut a table nor make the page scroll sideways", async () => {
    const page = await open(reader, PAGES.cy, { width: 320 });
    await page.run(() => {
      document.documentElement.style.fontSize = "200%";
      for (const each of document.querySelectorAll("main *")) Object.assign(each.style, { lineHeight: "1.5", letterSpacing: "0.12em", wordSpacing: "0.16em" });
    });
    await page.settled();
    assert.deepEqual(await sideways(page), []);
    const cut = await page.run(() => [...document.querySelectorAll("main :is(td, th, h2, p, li, label)")].filter((each) => each.checkVisibility() && !each.closest("thead") && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0).map((each) => each.textContent.trim().slice(0, 40)));
    assert.deepEqual(cut, []);
    await page.close();
  });
});
