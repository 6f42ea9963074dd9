// Where a figure comes from and how sure it is: questions answered in place, figures and charts to quote, the digest of the
// data, and kinds of chart that are refused.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));
const DIGEST = createHash("sha256").update(file("www/data/timeliness.json")).digest("hex").slice(0, 12);

// Presses a button of the first chart; waits until `done` holds there.
const press = async (page, selector, done) => {
  await page.run((selector) => document.querySelector("impact-chart").shadowRoot.querySelector(selector).click(), selector);
  await page.until(done);
};

const inside = (page, selector) =>
  page.run((selector) => {
    const found = document.querySelector("impact-chart").shadowRoot.querySelector(selector);
    return found?.checkVisibility() ? found.innerText.replace(/\s+/g, " ").trim() : null;
  }, selector);

const answered = () => {
  const root = document.querySelector("impact-chart").shadowRoot;
  return Boolean(root.querySelector('.impact-questions [aria-expanded="true"]') && root.querySelector(".impact-answer blockquote"));
};
const closed = () => !document.querySelector("impact-chart").shadowRoot.querySelector('.impact-questions [aria-expanded="true"]');
const copied = () => Boolean(document.querySelector("impact-chart").shadowRoot.querySelector(".impact-link textarea"));
const taken = async (page) => {
  await page.until(copied);
  return page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector(".impact-link textarea").value);
};
const labels = ({ options }) => options.map(({ label }) => label);
const cannotCopy = (page) => page.run(() => {
  Object.defineProperty(navigator, "clipboard", { value: undefined });
});

inEachBrowser("trust", (reader) => {
  test("why 79%, 82% and 93%: three dots, three populations, three quotes, and back", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    const before = await page.look();
    await page.hear("impact-chart:change");
    await press(page, '.impact-questions button[value="0"]', answered);
    const open = await page.look();
    assert.equal(open.headline, "Why 79%, 82% and 93%?");
    assert.deepEqual(open.options.map(({ label }) => label.slice(0, 42)), [
      "Core independent investigations, 2018/19: ",
      "All cases, 2018/19: nearly 80%.",
      "Started and completed since the IOPC began",
    ].map((label) => label.slice(0, 42)));
    const answer = await inside(page, ".impact-answer");
    for (const quote of ["we completed 82% of independent", "We closed nearly 80% of cases", "79% of investigations within 12 months", "we have closed 93% within 12 months"]) {
      assert.ok(answer.includes(quote), answer);
    }
    assert.equal((await page.focus()).name, "impact-button");
    assert.deepEqual((await page.heard()).map(({ detail }) => detail.groups.length), [3]);
    await press(page, ".impact-answer > p button", closed);
    const after = await page.look();
    assert.deepEqual(labels(after), labels(before));
    assert.equal(after.headline, before.headline);
    assert.deepEqual(await page.faults(), []);
    await page.close();
  });

  test("a question about a word leaves the chart as it is; a table and a copied link keep the question that is open", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    const before = await page.look();
    await press(page, '.impact-questions button[value="1"]', answered);
    assert.deepEqual(labels(await page.look()), labels(before));
    assert.match(await inside(page, ".impact-answer"), /^The reports used here do not define it\./);
    await press(page, '.impact-questions button[value="0"]', () => document.querySelector("impact-chart").state.groups.length === 3);
    await press(page, 'button[name="view"][value="table"]', () => document.querySelector("impact-chart").state.view === "table");
    assert.equal(await page.run(() => document.querySelector("impact-chart").shadowRoot.querySelectorAll("tbody tr").length), 3);
    await cannotCopy(page);
    await press(page, 'button[name="copy"]', copied);
    const link = await taken(page);
    assert.match(link, /#impact-chart=1&view=table&ask=three-shares$/);
    await page.close();
    const other = await reader.open(`www/index.html${link.slice(link.indexOf("#"))}`);
    await other.drawn(0);
    await other.until(answered);
    assert.equal(await other.run(() => document.querySelector("impact-chart").state.groups.length), 3);
    await other.close();
  });

  test("a figure is quoted in two actions: value, who, when, the sentence, the document, the address", async () => {
    const page = await reader.open("www/index.html");
    await page.drawn(0);
    await cannotCopy(page);
    await page.run(() => document.querySelector("impact-chart").select("core-independent", "2021-22"));
    await page.press("Enter");
    await page.until(() => document.querySelector("impact-chart").shadowRoot.querySelectorAll('.impact-against [name="quote"]').length > 0);
    await press(page, '.impact-against [name="quote"]', copied);
    const text = await taken(page);
    const [said, address] = text.split(/ (?=http)/);
    assert.equal(
      said,
      "Completed within 12 months, Core independent investigations, 2021/22 (1 April 2021 to 31 March 2022): 90%. “We exceeded our target to complete 85% of core independent investigations within 12 months, achieving 90%.” Source: Independent Office for Police Conduct, “Impact Report (plain text format) - 2021/22”, date of publication not known, address not known, Our investigations.",
    );
    await page.close();
    const other = await reader.open(address.slice(address.indexOf("www/")));
    await other.drawn(0);
    await other.until(() => document.querySelector("impact-chart").shadowRoot.querySelectorAll(".impact-picked").length > 0);
    await other.until(() => document.querySelector("impact-chart").state?.focus?.period === "2021-22");
    await other.close();
  });

  test("the sources show the digest of the bytes that were served, a citation carries it, and files do", async () => {
    const page = await reader.open();
    await page.show("timeliness", { view: "sources" });
    await page.until((digest) => document.querySelector("impact-chart").shadowRoot.querySelector(".impact-origins").innerText.includes(digest), DIGEST);
    await cannotCopy(page);
    await press(page, 'button[name="cite"]', copied);
    const citation = await taken(page);
    assert.match(citation, /^Independent Office for Police Conduct: “Done within 12 months: 82%, then 90%, then 83%” \(chart\)\. Source: /);
    assert.ok(citation.includes(`Data: profile 1, digest ${DIGEST}.`), citation);
    assert.doesNotMatch(citation, /view=sources/); // the link is to the chart
    const files = await page.run(async () => {
      const chart = document.querySelector("impact-chart");
      return [await chart.toCSV(), await chart.toSVG()];
    });
    for (const text of files) assert.ok(text.includes(DIGEST));
    await page.close();
  });

  test("data given by script has no digest: it says so", async () => {
    const page = await reader.open();
    const index = await page.put({ view: "sources" }, { data: JSON.parse(file("www/data/timeliness.json")) });
    await page.drawn(index);
    await page.until(() => document.querySelector("impact-chart").shadowRoot.querySelector(".impact-origins").innerText.includes("digest not computed"));
    await page.close();
  });

  test("a kind that would mislead, or does not suit, is refused in the console once; an honest chart is drawn", async () => {
    for (const [kind, why] of [["pie", "angles are hard to compare"], ["area", "whole height counts"], ["squares-3d", "it is not known"]]) {
      const page = (await reader.open()).expects(/not offered/);
      await page.show("timeliness", { kind });
      await page.until(() => performance.getEntriesByType("resource").some(({ name }) => /impact_more_bg/.test(name)));
      for (let turns = 0; turns < 40 && page.said.length === 0; turns++) await new Promise((wait) => setTimeout(wait, 50));
      assert.equal(page.said.length, 1, page.said.join("\n"));
      assert.ok(page.said[0].includes(`the kind "${kind}" is not offered, because `) && page.said[0].includes(why), page.said[0]);
      assert.equal((await page.look()).state.kind, "line");
      assert.deepEqual(await page.faults(), []);
      await page.close();
    }
  });

  test("an attribute that means nothing, or nothing to these figures, is told in the console, once; the publisher's choice is drawn", async () => {
    const page = (await reader.open()).expects(/can't be met/);
    await page.show("timeliness", { from: "2018-2019", groups: "nosuch", theme: "drak" });
    const told = () => page.said.filter((said) => said.includes("can't be met"));
    for (let turns = 0; turns < 100 && told().length === 0; turns++) await new Promise((wait) => setTimeout(wait, 50));
    await page.run(() => document.querySelector("impact-chart").setAttribute("lang", "cy"));
    await page.settled();
    assert.equal(told().length, 1, page.said.join("\n"));
    assert.ok(told()[0].includes('from="2018-2019" groups="nosuch" can\'t be met by these figures'), told()[0]);
    assert.ok(told()[0].includes('theme="drak" is none of light dark auto'), told()[0]);
    assert.equal((await page.look()).options.length, 6);
    assert.deepEqual(await page.faults(), []);
    await page.close();
  });
});
