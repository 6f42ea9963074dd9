// Real browsers on real pages, for tests that read as what a reader does:
//   inEachBrowser("keyboard", (reader) => test("…", async () => { const page = await reader.open("www/index.html"); … }))
// Everything a page says, fetches, breaks or keeps is recorded from its first moment: see Page.faults.
// BROWSERS=chromium,firefox,webkit chooses engines; CHROME, FIREFOX and SAFARIDRIVER (WebKitGTK's) name them; SITE is another
// folder to serve than ours; ALL=1 runs in every engine what else is asked of one.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, describe } from "node:test";
import puppeteer from "puppeteer-core";
import { serve } from "../serve.mjs";
import { look } from "./look.mjs";
import * as webkit from "./webkit.mjs";

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run",
  "--disable-component-update", "--disable-sync",
];

const first = (...paths) => paths.find((path) => path && existsSync(path));

const ENGINES = {
  chromium: {
    path: first(process.env.CHROME, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"),
    launch: { browser: "chrome", args: FLAGS },
  },
  firefox: {
    path: first(process.env.FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox"),
    // The list of what was kept would open over the page and take the keys.
    launch: { browser: "firefox", extraPrefsFirefox: { "browser.download.alwaysOpenPanel": false } },
  },
  webkit: {
    path: first(process.env.SAFARIDRIVER, "/usr/bin/WebKitWebDriver"),
    launch: { browser: "webkit" },
  },
};

const ASKED = (process.env.BROWSERS ?? "chromium,firefox").split(",").filter(Boolean);

// The engines for tests that are slow and much the same in each.
export const FEW = process.env.ALL === "1" ? Object.keys(ENGINES) : ["chromium"];

// Describes tests in each engine that is asked for; one that is absent is skipped, and said to be.
export function inEachBrowser(name, tests, engines = Object.keys(ENGINES)) {
  for (const engine of engines.filter((engine) => ASKED.includes(engine))) {
    const absent = !ENGINES[engine].path && `${engine.toUpperCase()} IS NOT HERE: these tests were skipped`;
    if (absent) console.error(`${name}: ${absent}`);
    describe(`${name} (${engine})`, { skip: absent }, () => {
      const reader = new Reader(engine);
      before(() => reader.arrive());
      after(() => reader.leave());
      tests(reader);
    });
  }
}

const PLAIN = "tests/pages/site/plain.html";

export class Reader {
  #others = [];

  constructor(engine) {
    this.engine = engine;
  }

  // `options` are the engine's own: Firefox's preferences, GTK's settings.
  async arrive(options = {}) {
    const { path, launch } = ENGINES[this.engine];
    this.browser =
      this.engine === "webkit"
        ? await webkit.launch({ driver: path, ...options })
        : await puppeteer.launch({ executablePath: path, headless: true, ...launch, ...options });
    this.site = await serve({ root: process.env.SITE });
    return this;
  }

  async leave() {
    await this.browser?.close();
    for (const site of [this.site, ...this.#others]) await site?.close();
  }

  // Opens a page of the site. `early` runs in it before any of its own script. `site` is another server than ours. `media`
  // are features for Chromium to show, by name and value.
  async open(address = PLAIN, { width = 800, height = 900, ratio = 1, early, media, site = this.site } = {}) {
    const tab = await this.browser.newPage();
    const url = (await this.browser.through?.(site.url)) ?? site.url;
    const page = new Page(tab, url, this.engine, site.url);
    await tab.setViewport({ width, height, deviceScaleFactor: ratio });
    await page.record();
    if (media) await page.media(media);
    if (early) await tab.evaluateOnNewDocument(early);
    const answer = await tab.goto(`${url}/${address}`, { waitUntil: "load" });
    assert.equal(answer.status(), 200, address);
    return page;
  }

  // The same site under another policy, from another folder, or with other answers; closed with the reader's visit.
  async elsewhere({ policy, root = process.env.SITE, instead } = {}) {
    const headers = policy ? { "Content-Security-Policy": policy } : {};
    const site = await serve({ root, headers, instead });
    this.#others.push(site);
    return site;
  }
}

export class Page {
  said = []; // console errors and warnings, uncaught exceptions
  asked = new Set(); // method and path of every request, answered or not; whole addresses of other sites
  fetched = []; // paths that went over the wire; whole addresses of other sites
  #expected = [];

  constructor(tab, url, engine, origin = url) {
    Object.assign(this, { tab, url, engine, origin });
    this.run = tab.evaluate.bind(tab);
    this.keyboard = tab.keyboard;
    this.mouse = tab.mouse;
  }

  async record() {
    const loud = ["error", "warn", "warning", "assert"];
    this.tab.on("console", (message) => loud.includes(message.type()) && this.said.push(message.text()));
    this.tab.on("pageerror", (error) => this.said.push(`uncaught: ${error.message}`));
    this.tab.on("requestfailed", (request) => this.said.push(`failed: ${request.url()}`));
    this.tab.on("request", (request) => this.asked.add(`${request.method()} ${request.url().replace(`${this.origin}/`, "")}`));
    this.tab.on("response", (response) => {
      // Firefox reports the fonts of its own style sheets, which are part of it.
      const isWithin = response.fromCache() || response.url().startsWith("data:");
      if (!isWithin) this.fetched.push(response.url().replace(`${this.origin}/`, ""));
    });
    await this.tab.evaluateOnNewDocument(() => {
      const kept = [];
      Object.defineProperty(window, Symbol.for("violations"), { value: kept });
      document.addEventListener("securitypolicyviolation", (event) => {
        kept.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
  }

  // Chromium shows the page as for a reader with these settings: {"forced-colors": "active"}.
  async media(features) {
    const session = await this.tab.createCDPSession();
    await session.send("Emulation.setEmulatedMedia", { features: Object.entries(features).map(([name, value]) => ({ name, value })) });
  }

  // Puts a chart on the page, at the end of `main`, and returns its place among the page's charts.
  put(attributes = {}, { data, fallback = "The table" } = {}) {
    return this.run(
      (attributes, data, fallback) => {
        const chart = document.createElement("impact-chart");
        for (const [name, value] of Object.entries(attributes)) chart.setAttribute(name, value);
        const inside = document.createElement("p");
        inside.textContent = fallback;
        chart.append(inside);
        if (data !== undefined) chart.data = data;
        document.querySelector("main").append(chart);
        return [...document.querySelectorAll("impact-chart:not(details *)")].indexOf(chart);
      },
      attributes, data, fallback,
    );
  }

  // Puts a chart of published data on the page and waits until it is drawn.
  async show(dataset, attributes = {}) {
    const index = await this.put({ src: `/www/data/${dataset}.json`, ...attributes });
    await this.drawn(index);
    return index;
  }

  // Scrolls a chart into view, or each of them, and waits until it is drawn.
  async drawn(index) {
    const count = await this.run(() => document.querySelectorAll("impact-chart:not(details *)").length);
    for (const each of index === undefined ? Array(count).keys() : [index]) {
      await this.run(async (each) => {
        const chart = document.querySelectorAll("impact-chart:not(details *)")[each];
        chart.scrollIntoView();
        await chart.ready;
        const frame = () => new Promise(requestAnimationFrame);
        await frame().then(frame);
      }, each);
    }
    return this;
  }

  // What a chart's `ready` says: "drawn", or the words it was rejected with; and what the fault behind them was.
  async outcome(index) {
    const [said, cause] = await this.run((index) => {
      const chart = document.querySelectorAll("impact-chart:not(details *)")[index];
      chart.scrollIntoView();
      return chart.ready.then(() => ["drawn"], (error) => [error.message, String(error.cause)]);
    }, index);
    this.cause = cause;
    return said;
  }

  // All there is to see of a chart: see look.mjs.
  look(index = 0) {
    return this.run(look, index);
  }

  async resize(width, height = 900) {
    await this.tab.setViewport({ width, height, deviceScaleFactor: 1 });
    await this.settled();
  }

  // Until layout, observers and what they cause are done.
  settled() {
    return this.run(async () => {
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
      await new Promise((done) => setTimeout(done));
    });
  }

  // Until `done` holds in the page. It answers with a plain value: an element does not cross to the test in every engine.
  async until(done, ...values) {
    for (let turns = 0; turns < 120; turns++) {
      if (await this.run(done, ...values)) return;
      await new Promise((wait) => setTimeout(wait, 50));
    }
    assert.fail(`never came: ${done}`);
  }

  async press(...keys) {
    for (const key of keys) await this.keyboard.press(key);
  }

  // The innermost element that has the focus: its id, else its class, else its name; its label too.
  focus() {
    return this.run(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return { name: at.id || at.className || at.localName, label: at.getAttribute("aria-label") };
    });
  }

  // Begins to record an event on the document; `heard` gives what came.
  hear(...names) {
    return this.run((names) => {
      const heard = (window[Symbol.for("heard")] ??= []);
      const keep = ({ type, detail, composed, target }) => {
        heard.push({ type, detail: JSON.parse(JSON.stringify(detail ?? null)), composed, target: target.localName });
      };
      for (const name of names) document.addEventListener(name, keep);
    }, names);
  }

  heard() {
    return this.run(() => window[Symbol.for("heard")].splice(0));
  }

  // Complaints that a test is about: they are no faults.
  expects(...patterns) {
    this.#expected.push(...patterns);
    return this;
  }

  // Everything that went wrong, or that a page of ours must not do.
  async faults() {
    const kept = await this.run(async () => {
      const databases = (await indexedDB.databases?.()) ?? [];
      return {
        violations: window[Symbol.for("violations")] ?? [],
        keeps: [document.cookie, Object.keys(localStorage), Object.keys(sessionStorage), databases, await caches.keys()].flat(),
      };
    });
    const foreign = this.fetched.filter((path) => /^\w+:/.test(path));
    const complaints = [
      ...this.said,
      ...kept.violations.map((what) => `policy: ${what}`),
      ...kept.keeps.filter((what) => what !== "").map((what) => `keeps: ${JSON.stringify(what)}`),
      ...foreign.map((address) => `fetched from elsewhere: ${address}`),
    ];
    return complaints.filter((complaint) => !this.#expected.some((pattern) => pattern.test(complaint)));
  }

  // The end of a visit: nothing went wrong meanwhile.
  async close() {
    assert.deepEqual(await this.faults(), []);
    await this.tab.close();
  }
}
