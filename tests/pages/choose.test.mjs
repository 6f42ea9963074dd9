// Controls, the comparison with a chosen figure, links and languages: what a reader can change, and what follows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";

const MORE = ["pkg/impact-more.js", "pkg/impact_more.js", "pkg/impact_more_bg.wasm"];

// Presses a button of a chart by its name, and its value where several have that name; waits for what that fetches.
const press = async (page, name, { value, index = 0 } = {}) => {
  const found = await page.run(
    (name, value, index) => {
      const chart = document.querySelectorAll("impact-chart:not(details *)")[index];
      const buttons = [...chart.shadowRoot.querySelectorAll(`button[name="${name}"]`)];
      const button = buttons.find((button) => value === undefined || button.value === value);
      button?.focus();
      button?.click();
      return Boolean(button);
    },
    name, value, index,
  );
  assert.ok(found, `no button ${name} ${value ?? ""}`);
  await more(page);
};

// Until what a press fetches has come and taken over.
const more = (page) =>
  page.run(async () => {
    const wait = (time) => new Promise((done) => setTimeout(done, time));
    const has = () => performance.getEntriesByType("resource").some(({ name, responseEnd }) => /impact_more_bg/.test(name) && responseEnd);
    for (let turns = 0; turns < 30 && !has(); turns++) await wait(50);
    await wait(150);
  });

const part = (page, selector, index = 0) =>
  page.run(
    (selector, index) => {
      const chart = document.querySelectorAll("impact-chart:not(details *)")[index];
      const found = chart.shadowRoot.querySelector(selector);
      return found && found.checkVisibility() ? found.innerText.trim() : null;
    },
    selector, index,
  );

const attribute = (page, name, index = 0) =>
  page.run((name, index) => document.querySelectorAll("impact-chart:not(details *)")[index].getAttribute(name), name, index);

const choose = (page, group, period) =>
  page.run((group, period) => document.querySelector("impact-chart:not(details *)").select(group, period), group, period);

const labels = async (page, index = 0) => (await page.look(index)).options.map(({ label }) => label);

inEachBrowser("choosing", (reader) => {
  test("nothing more is fetched until a reader presses something; then once, for every chart of the page", async () => {
    const page = await reader.open("www/index.html");
    await page.drawn();
    assert.ok(!page.fetched.some((path) => MORE.includes(path)), page.fetched.join());
    const before = await labels(page, 1);
    await press(page, "panel");
    assert.deepEqual(page.fetched.filter((path) => MORE.includes(path)).sort(), MORE);
    await press(page, "panel", { index: 1 });
    assert.equal(page.fetched.filter((path) => MORE.includes(path)).length, 3);
    assert.deepEqual(await labels(page, 1), before);
    assert.deepEqual(await page.faults(), []);
    await page.close();
  });

  test("years: what is chosen shows in attributes, figures and events; back to the start gives all of it up", async () => {
    const page = await reader.open();
    await page.show("timeliness", { to: "2021-22" });
    const start = await page.look();
    assert.equal(await part(page, ".impact-beyond"), "Published but not shown: Show 2017/18");
    await page.hear("impact-chart:change");
    await press(page, "from", { value: "2017-18" });
    assert.equal(await attribute(page, "from"), "2017-18");
    assert.deepEqual((await page.heard()).map(({ detail }) => [detail.from, detail.to]), [["2017-18", "2021-22"]]);
    assert.equal((await page.look()).options.length, start.options.length + 1);
    assert.equal(await part(page, ".impact-beyond"), "Published but not shown: Show 2022/23, 2023/24");
    await press(page, "panel");
    await page.run(() => {
      const select = document.querySelector("impact-chart").shadowRoot.querySelector("select[name=from]");
      select.value = "2020-21";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    assert.deepEqual((await page.look()).figures.map(({ period }) => period), ["2020-21", "2021-22"]);
    await press(page, "reset");
    const after = await page.look();
    assert.deepEqual([after.options, after.status], [start.options, "Back at the start."]);
    assert.deepEqual([await attribute(page, "from"), await attribute(page, "to")], [null, "2021-22"]);
    await page.close();
  });

  test("groups come and go, but never the last; a kind that suits is drawn", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    await press(page, "panel");
    const switches = () =>
      page.run(() => {
        const buttons = [...document.querySelector("impact-chart").shadowRoot.querySelectorAll("button[name=groups]")];
        return buttons.map(({ textContent, ariaPressed, disabled }) => `${textContent} ${ariaPressed}${disabled ? " disabled" : ""}`);
      });
    assert.deepEqual(await switches(), [
      "Core independent investigations true disabled", "All cases false", "Started and completed since the IOPC began false",
    ]);
    await press(page, "groups", { value: "core-independent all-cases" });
    assert.deepEqual((await page.look()).state.groups, ["core-independent", "all-cases"]);
    await press(page, "groups", { value: "all-cases" });
    assert.deepEqual((await page.look()).state.groups, ["all-cases"]);
    await press(page, "reset");
    await press(page, "kind", { value: "bar" });
    assert.equal((await page.look()).state.kind, "bar");
    await page.close();
  });

  test("no control where the page wants none, or other ones only", async () => {
    const page = await reader.open();
    await page.show("timeliness", { controls: "none" });
    assert.equal(await part(page, ".impact-controls"), null);
    await page.show("timeliness", { controls: "views share" });
    const names = await page.run(() => {
      const root = document.querySelectorAll("impact-chart")[1].shadowRoot;
      return [...root.querySelectorAll(".impact-controls button")].map(({ name, value }) => `${name} ${value}`);
    });
    assert.deepEqual(names, ["view chart", "view table", "view sources", "lang cy", "copy "]);
    await page.close();
  });

  test("views: the table in place of the plot, the sources in place of both", async () => {
    const page = await reader.open();
    await page.show("awareness");
    await press(page, "view", { value: "table" });
    assert.ok(await part(page, "table"));
    assert.equal(await part(page, ".impact-plot"), null);
    assert.match(await part(page, ".impact-details .impact-in-words"), /^Dot chart with 3 values\./);
    await press(page, "view", { value: "sources" });
    assert.deepEqual([await part(page, "table"), await part(page, ".impact-plot")], [null, null]);
    assert.match(await part(page, ".impact-source"), /impact report 2021/);
    assert.equal((await page.focus()).name, "impact-button");
    await press(page, "view", { value: "chart" });
    assert.ok((await page.look()).drawn);
    await page.close();
  });

  test("one figure is chosen and the others are read against it, on the chart, spoken and in the table; Escape returns", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    const before = await page.look();
    await choose(page, "core-independent", "2021-22");
    await page.press("Enter");
    await more(page);
    const during = await page.look();
    assert.equal(during.status, "Details pinned. Other values are shown as the difference from 2021/22, 90%.");
    assert.equal(during.options[0].label, "2018/19: 82%. 8 percentage points less than 2021/22. Break in series.");
    const values = during.labels.map(({ text }) => text.replace("\n", " "));
    assert.deepEqual(values.filter((text) => /point/.test(text)), ["−8 points", "−7 points", "+1 point", "−7 points"]);
    assert.ok(during.cells.includes("Difference from 2021/22") && during.cells.includes("−8 points"));
    assert.equal((await page.focus()).label, during.options[3].label);
    await page.press("ArrowLeft");
    assert.equal((await page.look()).tip, during.options[2].label);
    await page.press("Escape");
    const after = await page.look();
    assert.deepEqual([after.options.map(({ label }) => label), after.status], [before.options.map(({ label }) => label), "Details closed."]);
    assert.equal((await page.focus()).label, after.options[2].label);
    await page.close();
  });

  test("what may not be compared says why: worded figures, and groups that count other things", async () => {
    const page = await reader.open();
    await page.show("awareness");
    await choose(page, "general-public", "2019");
    await page.press(" ");
    await more(page);
    assert.match(await part(page, ".impact-against"), /^No other value shown can be compared/);
    assert.match(await part(page, ".impact-against"), /one of the two is not an exact figure/);
    await page.press("Escape");
    await page.run(() => document.querySelector("impact-chart").setAttribute("src", "/www/data/recommendations.json"));
    await page.drawn(0);
    await choose(page, "local", "2021-22");
    await page.press("Enter");
    await more(page);
    const said = await labels(page);
    assert.ok(said.some((label) => /^National .*96%\. 4 percentage points more than Local/.test(label)), said.join("\n"));
    assert.ok(said.some((label) => /^All .*Not compared with Local .*: they count different things/.test(label)), said.join("\n"));
    await press(page, "pick");
    assert.equal(await part(page, ".impact-against"), null);
    assert.match((await page.focus()).label, /^Local/);
    await page.close();
  });

  test("where a figure comes from, two presses away: the sentence in its own language, the document, the place in it", async () => {
    const page = await reader.open();
    await page.show("timeliness", { lang: "cy" });
    await choose(page, "core-independent", "2021-22");
    await page.press("Enter");
    await more(page);
    await page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector(".impact-against [name=view]").click());
    const { figures } = await page.look();
    const quotes = await page.run(() => {
      const shown = document.querySelector("impact-chart").shadowRoot.querySelectorAll(".impact-origins .impact-quote");
      return [...shown].map(({ textContent, lang }) => [textContent, lang]);
    });
    for (const { quote } of figures.filter(({ quote }) => quote)) {
      assert.ok(quotes.some(([text, lang]) => text === quote && lang === "en"), quote);
    }
    assert.match(await part(page, ".impact-origins"), /2021\/22: 90%\n+Ymchwiliadau annibynnol craidd, 1 Ebrill 2021 i 31 Mawrth 2022/);
    assert.match(await part(page, ".impact-origins"), /cyfeiriad anhysbys/);
    await page.close();
  });

  test("a link opens the same view, language and choice; parts that mean nothing are told", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    await page.run(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await press(page, "from", { value: "2017-18" });
    await press(page, "panel");
    await press(page, "kind", { value: "bar" });
    await choose(page, "core-independent", "2020-21");
    await page.press("Enter");
    await press(page, "lang", { value: "cy" });
    await press(page, "copy");
    const link = await page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector(".impact-link textarea").value);
    await press(page, "view", { value: "table" });
    assert.equal(await part(page, ".impact-link"), null, "a link of another view is gone");
    await press(page, "view", { value: "chart" });
    assert.match(link, /#impact-chart=1&kind=bar&from=2017-18&to=2023-24&lang=cy&pick=\S+$/);
    const view = await page.look();
    await page.close();

    const address = `www/index.html${link.slice(link.indexOf("#"))}&shape=round`;
    const other = await reader.open(address);
    await other.drawn(0);
    await more(other);
    const opened = await other.look();
    assert.deepEqual([opened.state.kind, opened.state.from, opened.lang], ["bar", "2017-18", "cy"]);
    assert.deepEqual(opened.options.map(({ label }) => label), view.options.map(({ label }) => label));
    assert.match(opened.status, /shape=round/);
    await other.close();
  });

  test("the language changes in place, by the reader or around the chart, and keeps the reader's place", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    await choose(page, "core-independent", "2020-21");
    await press(page, "lang", { value: "cy" });
    assert.equal((await page.focus()).name, "impact-button");
    let chart = await page.look();
    assert.deepEqual([chart.lang, chart.state.focus.period, await attribute(page, "lang")], ["cy", "2020-21", "cy"]);
    await page.run(() => document.querySelector("impact-chart").removeAttribute("lang"));
    assert.equal((await page.look()).lang, "en");
    await choose(page, "core-independent", "2020-21");
    const inOneFrame = await page.run(async () => {
      document.documentElement.lang = "cy";
      await new Promise(requestAnimationFrame);
      return document.querySelector("impact-chart").shadowRoot.querySelector("section").lang;
    });
    assert.equal(inOneFrame, "cy");
    chart = await page.look();
    assert.equal((await page.focus()).label, chart.options[2].label);
    await page.close();
  });

  test("where more can't be fetched, the reader is told in their language and the chart goes on", async () => {
    const page = (await reader.open(undefined, { early: refuseMore })).expects(/impact-more/, /./);
    await page.show("timeliness", { lang: "cy" });
    await press(page, "panel");
    assert.match((await page.look()).status, /^Ni ellid cael gafael ar y rhan hon/);
    await choose(page, "core-independent", "2018-19");
    await page.press("ArrowRight");
    assert.match((await page.look()).tip, /^2019\/20: 83%/);
    await page.close();
  });
});

// The page's policy lets no script in that is asked for later.
function refuseMore() {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = "script-src-elem 'self' 'unsafe-inline'";
  const { fetch } = window;
  window.fetch = (address, ...rest) => (/impact_more/.test(address) ? Promise.reject(new TypeError("refused")) : fetch(address, ...rest));
}
