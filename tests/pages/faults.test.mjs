// What goes wrong between a server and a page, or in the page around: what the reader is left with, and whether the chart
// comes back. Those of the ladder and of lifecycle are not here again. Each adds its row to tests/out/faults.md.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";

const OUT = new URL("../out/", import.meta.url);
const FILE = new URL("faults.md", OUT);
const HEAD = "| fault | engine | what the reader sees | comes back |\n|---|---|---|---|\n";
const SAID = {
  fetch: "The chart could not be loaded: its figures could not be fetched.",
  data: "The chart is not shown, because its figures could not be read safely.",
  start: "The chart could not be started in this browser.",
};

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));
const half = (bytes) => bytes.subarray(0, bytes.length / 2);

// Answers one file otherwise, as long as `state.broken`.
const broken = (state, ending, status, type, bytes = "Not now\n") => (path, response) => {
  if (!state.broken || !path.endsWith(ending)) return false;
  response.writeHead(status, { "Content-Type": type }).end(bytes);
  return true;
};

const DATA = "/www/data/timeliness.json";
const FAULTS = [
  ["the data is answered with 500", DATA, 500, "text/plain", undefined, "fetch"],
  ["the data is answered with 404", DATA, 404, "text/plain", undefined, "fetch"],
  ["the data is cut halfway", DATA, 200, "application/json", half(file("www/data/timeliness.json")), "data"],
  ["the data is a page of an error", DATA, 200, "text/html", "<!doctype html><p>Sorry", "data"],
  ["the wasm is answered with 500", "_charts_bg.wasm", 500, "text/plain", undefined, "start"],
  ["the wasm is cut halfway", "_charts_bg.wasm", 200, "application/wasm", half(file("pkg/impact_charts_bg.wasm")), "start"],
  ["the style is answered with 500", "impact-charts.css", 500, "text/plain", undefined, "start"],
];

function note(page, fault, sees, returns) {
  const rows = existsSync(FILE) ? readFileSync(FILE, "utf8").split("\n").slice(2).filter(Boolean) : [];
  const others = rows.filter((row) => !row.startsWith(`| ${fault} | ${page.engine} |`));
  mkdirSync(OUT, { recursive: true });
  writeFileSync(FILE, `${HEAD}${[...others, `| ${fault} | ${page.engine} | ${sees} | ${returns} |`].sort().join("\n")}\n`);
}

const sees = async (page) => {
  const { drawn, options } = await page.look();
  return drawn ? `the chart, ${options.length} figures` : "the fallback and a sentence";
};

inEachBrowser("faults", (reader) => {
  for (const [fault, ending, status, type, bytes, kind] of FAULTS) {
    test(`${fault}: the fallback and one sentence; drawn once it is mended and tried again`, async () => {
      const state = { broken: true };
      const site = await reader.elsewhere({ instead: broken(state, ending, status, type, bytes) });
      const page = (await reader.open(undefined, { site })).expects(/^impact-chart: /, /50\d|404|wasm|CompileError|failed/i);
      const index = await page.put({ src: DATA });
      const said = await page.outcome(index);
      // An answer that is no JSON can't be told from one that was cut.
      assert.ok(kind === "data" ? [SAID.data, SAID.fetch].includes(said) : said === SAID[kind], said);
      const isSeen = await page.run(() => document.querySelector("impact-chart p").checkVisibility());
      assert.ok(isSeen, "the fallback is seen");
      const press = async () => {
        await page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector('[name="again"]').focus());
        await page.press("Enter");
      };
      await press();
      assert.equal(await page.outcome(index), said, "it is no better yet");
      await page.until(() => document.activeElement.shadowRoot?.activeElement?.name === "again");
      state.broken = false;
      await press();
      await page.drawn(index);
      await page.until(() => document.activeElement.shadowRoot?.activeElement?.role === "option");
      note(page, fault, `the fallback, "${said}" and a button to try again`, "at its press");
      await page.close();
    });
  }

  test("slow data: the fallback stands meanwhile", async () => {
    let answer;
    const slow = (path, response) => {
      if (!path.endsWith(DATA)) return false;
      answer = () => response.writeHead(200, { "Content-Type": "application/json" }).end(file("www/data/timeliness.json"));
      return true;
    };
    const page = await reader.open(undefined, { site: await reader.elsewhere({ instead: slow }) });
    const index = await page.put({ src: DATA });
    await page.run(() => document.querySelector("impact-chart").scrollIntoView());
    for (let turns = 0; turns < 100 && !answer; turns++) await new Promise((wait) => setTimeout(wait, 50));
    assert.ok(await page.run(() => document.querySelector("impact-chart p").checkVisibility()));
    answer();
    await page.drawn(index);
    note(page, "slow data", "the fallback, then the chart", "by itself");
    await page.close();
  });

  for (const [how, again] of [
    ["a new src", (page) => page.run((src) => document.querySelector("impact-chart").setAttribute("src", `${src}?again`), DATA)],
    ["data of the page's own", (page) => page.run((text) => { document.querySelector("impact-chart").data = text; }, String(file(DATA.slice(1))))],
    ["a reload", (page) => page.tab.reload({ waitUntil: "load" })],
  ]) {
    test(`offline while its data loads, and online again: ${how} brings the chart`, async () => {
      const state = { waiting: [], isCut: false, isMended: false };
      const site = await reader.elsewhere({ instead: unanswered(state) });
      const page = (await reader.open("www/index.html", { site })).expects(/^impact-chart: /, /DISCONNECTED|^failed: |ERR_|NetworkError/);
      await page.run(() => document.querySelector("impact-chart").scrollIntoView());
      for (let turns = 0; turns < 100 && !state.waiting.length; turns++) await new Promise((wait) => setTimeout(wait, 50));
      await page.tab.setOfflineMode(true);
      state.isCut = true;
      for (const response of state.waiting) response.destroy();
      assert.equal(await page.outcome(0), SAID.fetch);
      const failed = await page.look();
      assert.ok(!failed.drawn && failed.failure === SAID.fetch && failed.rows.length > 0, "the sentence, the picture and the table");
      await page.run(() => document.querySelector("impact-chart").setAttribute("src", "/www/data/timeliness.json?offline"));
      assert.equal(await page.outcome(0), SAID.fetch, "asked for offline it fails again, and does not wait for ever");
      await page.tab.setOfflineMode(false);
      state.isMended = true;
      await again(page);
      await page.drawn(0);
      const { drawn, failure, ink } = await page.look();
      assert.ok(drawn && failure === null && ink.painted > 200);
      note(page, `offline while its data loads, then ${how}`, `what was rendered and "${SAID.fetch}"`, "where the page asks again");
      await page.close();
    });
  }

  test("attributes changed a thousand times while it loads: what was asked for last is drawn", async () => {
    const page = await reader.open();
    const index = await page.put({ src: DATA });
    await page.run(() => {
      const chart = document.querySelector("impact-chart");
      chart.scrollIntoView();
      for (let times = 0; times < 1000; times++) {
        chart.setAttribute("src", `/www/data/${times % 2 ? "timeliness" : "recommendations"}.json`);
        chart.setAttribute("kind", times % 3 ? "bar" : "line");
        chart.setAttribute("lang", times % 2 ? "en" : "cy");
      }
    });
    await page.drawn(index);
    const state = await page.run(() => document.querySelector("impact-chart").state);
    assert.deepEqual([state.kind, state.lang, state.groups], ["line", "en", ["core-independent"]]);
    note(page, "attributes changed a thousand times while it loads", await sees(page), "drawn once more");
    await page.close();
  });

  test("two versions of the script on one page: the first stays, and every chart is drawn", async () => {
    const page = await reader.open();
    await page.run(() => import("/pkg/impact-charts.js?another"));
    for (const id of ["timeliness", "awareness"]) await page.put({ src: `/www/data/${id}.json` });
    await page.drawn();
    note(page, "two versions of the script", "both charts", "nothing failed");
    await page.close();
  });

  test("in the document of a frame it says that it could not start; back in its own it is drawn again", async () => {
    const page = (await reader.open()).expects(/^impact-chart: The chart could not be started/);
    await page.show("timeliness");
    await page.show("awareness");
    const plot = () => {
      const { position, height } = getComputedStyle(window[Symbol.for("chart")].shadowRoot.querySelector(".impact-plot"));
      return [position, parseFloat(height) > 100];
    };
    const there = await page.run(async () => {
      const [chart, frame] = [document.querySelector("impact-chart"), document.createElement("iframe")];
      window[Symbol.for("chart")] = chart;
      document.querySelector("main").append(frame);
      const inside = frame.contentDocument;
      inside.body.append(inside.adoptNode(chart));
      const said = await chart.ready.then(() => "drawn", (error) => error.message);
      return [said, chart.ownerDocument === inside, chart.querySelector("p").checkVisibility(), chart.shadowRoot.querySelector("section").hidden];
    });
    assert.deepEqual(there, [SAID.start, true, true, true], "the fallback and a sentence");
    const neighbour = await page.look(0);
    assert.ok(neighbour.drawn && neighbour.ink.painted > 200);
    await page.run(() => {
      document.querySelector("main").prepend(window[Symbol.for("chart")]);
      document.querySelector("iframe").remove();
    });
    await page.drawn(0);
    const { drawn, ink, failure } = await page.look(0);
    assert.ok(drawn && ink.painted > 200 && failure === null);
    assert.deepEqual(await page.run(plot), ["relative", true], "its style is back");
    note(page, "moved into another document", `the fallback and "${SAID.start}"`, "by itself, back in its own");
    await page.close();
  });

  test("born without size, or not displayed: drawn once it has room", async () => {
    const page = await reader.open();
    const ways = ["display: none", "width: 0", "width: 0; height: 0; overflow: hidden", "position: absolute; transform: scale(0)", "content-visibility: hidden"];
    await page.run((ways, src) => {
      for (const way of ways) {
        const [box, chart] = [document.createElement("div"), document.createElement("impact-chart")];
        box.style.cssText = way; // as a script of the page would: it is no attribute of its HTML
        chart.setAttribute("src", src);
        chart.innerText = "The table";
        box.append(chart);
        document.querySelector("main").append(box);
      }
    }, ways, DATA);
    await new Promise((wait) => setTimeout(wait, 500));
    await page.run(() => document.querySelectorAll("main > div").forEach((box) => box.removeAttribute("style")));
    for (const [index, way] of ways.entries()) {
      await page.drawn(index);
      await page.settled();
      const { drawn, options, ink, canvas, width } = await page.look(index);
      assert.ok(drawn && ink.painted > 200 && options.length > 0, way);
      assert.ok(Math.abs(canvas.box.width - width) < 2 && width > 300, `${way}: as wide as its place, not ${canvas.box.width} of ${width}`);
    }
    note(page, "born without size, or not displayed", await sees(page), "by itself");
    await page.close();
  });

  for (const [fault, hide, show] of [
    ["display: none, then shown", (chart) => { chart.hidden = true; }, (chart) => { chart.hidden = false; }],
    ["a parent without size, then with", (chart) => { chart.parentNode.style.width = "0"; }, (chart) => { chart.parentNode.style.width = ""; }],
  ]) {
    test(`${fault}: drawn at its size`, async () => {
      const page = await reader.open();
      await page.show("timeliness");
      const before = (await page.look()).options;
      await page.run(`(${hide})(document.querySelector("impact-chart"))`);
      await page.settled();
      await page.run(() => document.querySelector("impact-chart").setAttribute("kind", "bar"));
      await page.settled();
      await page.run(() => document.querySelector("impact-chart").setAttribute("kind", "line"));
      await page.run(`(${show})(document.querySelector("impact-chart"))`);
      await page.settled();
      await page.settled();
      const after = await page.look();
      assert.ok(after.drawn && after.ink.painted > 200);
      assert.equal(after.options.length, before.length);
      note(page, fault, await sees(page), "by itself");
      await page.close();
    });
  }

  test("a page opened in a tab that is not looked at: no fault, and drawn once it is", async () => {
    const page = await reader.open();
    const other = await reader.open();
    await page.tab.goto(`${page.url}/www/index.html`, { waitUntil: "load" });
    await new Promise((wait) => setTimeout(wait, 500));
    const before = await page.run(() => ({ hidden: document.hidden, rows: document.querySelector("impact-chart").shadowRoot.querySelectorAll("tbody tr").length }));
    assert.ok(before.hidden && before.rows > 0, "hidden, and its table stands");
    const isFetched = page.fetched.some((path) => path.endsWith(DATA.slice(1)));
    await page.tab.bringToFront();
    await page.until(() => !document.hidden);
    await page.until(() => document.querySelector("impact-chart").state !== null);
    await page.drawn();
    for (const index of [0, 1, 2]) {
      const { drawn, ink, failure } = await page.look(index);
      assert.ok(drawn && ink.painted > 200 && failure === null);
    }
    note(page, "opened in a tab behind", await sees(page), isFetched ? "by itself: fetched behind" : "by itself: fetched once it is looked at");
    await other.close();
    await page.close();
  });

  // A browser keeps a page that was left only where its answers may be stored, and while it fetches nothing.
  for (const isStored of [true, false]) {
    test(`left and come back to, ${isStored ? "kept" : "not kept"} by the browser: the chart works`, async () => {
      const site = await reader.elsewhere({ instead: isStored ? stored : undefined });
      const page = await reader.open("www/index.html", { site, early: tellReturns });
      await page.drawn();
      await page.run(() => document.querySelector("impact-chart").setAttribute("kind", "bar"));
      await page.run(() => document.querySelector("impact-chart").select("core-independent", "2020-21"));
      await page.until(() => !!document.querySelector("impact-chart").shadowRoot.querySelector("details p").textContent); // by what can do more
      await page.run(() => new Promise((done) => setTimeout(done, 600)));
      await page.tab.goto(`${page.url}/www/figures.html`, { waitUntil: "load" });
      // A page that was kept has no event of loading to wait for, and between two pages nothing can be asked.
      await page.run(() => { history.back(); });
      const isBack = () => location.pathname === "/www/index.html" && window[Symbol.for("kept")] !== undefined;
      for (let turns = 0; turns < 100 && !(await page.run(isBack).catch(() => false)); turns++) await new Promise((wait) => setTimeout(wait, 50));
      assert.equal(await page.run(() => window[Symbol.for("kept")]), isStored, "which of both ways it came back");
      await page.drawn();
      const { drawn, ink, state, options } = await page.look();
      assert.ok(drawn && ink.painted > 200);
      // What a reader chose is the page's own to hold: a page that is loaded again begins again.
      assert.deepEqual([state.kind === "bar", state.focus?.printed], isStored ? [true, "91%"] : [false, undefined]);
      await page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector('[role=option][tabindex="0"]').focus());
      await page.press("ArrowRight");
      assert.match((await page.focus()).label, isStored ? /^2021\/22: 90%/ : new RegExp(`^${options[1].label.slice(0, 7)}`));
      note(page, `left and come back to, ${isStored ? "answers may be stored" : "no-store"}`, await sees(page), isStored ? "kept, with what was chosen" : "loaded again");
      await page.close();
    });
  }
});

// Lets requests for data wait until the line is cut: a browser asks again by itself, so later ones are cut too, until it is mended.
const unanswered = (state) => (path, response) => {
  if (state.isMended || !path.endsWith(DATA)) return false;
  if (state.isCut) response.destroy();
  else state.waiting.push(response);
  return true;
};

// The same answers, which a browser may store.
function stored(path, response) {
  const head = response.writeHead.bind(response);
  response.writeHead = (status, headers) => head(status, { ...headers, "Cache-Control": "no-cache" });
  return false;
}

// Tells whether the page was kept when it was last shown.
function tellReturns() {
  addEventListener("pageshow", ({ persisted }) => { window[Symbol.for("kept")] = persisted; });
}
