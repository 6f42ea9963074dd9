// The public page rung by rung, from no script to a living chart: on each, every figure can be read, in a picture and in a
// table, and from one to the next nothing moves.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { extractText, getDocumentProxy } from "unpdf";
import { inEachBrowser } from "./driver.mjs";
import { note, shift } from "./fallbacks.mjs";
import { sideways } from "./fit.mjs";
import { picture } from "./pixels.mjs";
import { Dataset } from "./published.mjs";
import { PAGES } from "./states.mjs";

const CHARTS = ["timeliness", "recommendations", "awareness"];
const WIDTHS = [320, 640, 960];
const NO_SCRIPT = "default-src 'none'; style-src 'self'; img-src 'self'";
const NO_WASM = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";
// The shares of a picture's pixels that may differ: of ink alone, which an engine may round to another row of pixels (else
// less than half of one in a hundred differs); and with its letters, which stand on whole pixels in a page and between them
// in a picture.
const SHARES = { ink: 0.03, "ink and letters": 0.05 };

const SAID = {
  en: { start: "The chart could not be started in this browser.", fetch: "The chart could not be loaded: its figures could not be fetched." },
  cy: { start: "Ni ellid cychwyn y siart yn y porwr hwn.", fetch: "Ni ellid llwytho'r siart: ni ellid cael gafael ar ei ffigurau." },
};

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));
const absent = (ending) => (path, response) => path.endsWith(ending) && Boolean(response.writeHead(404).end("Not found\n"));
const other = (ending, type, body) => (path, response) =>
  path.endsWith(ending) && Boolean(response.writeHead(200, { "Content-Type": type }).end(body ?? file(path.slice(1))));

// Pictures are laid out by the widths of Arial's letters. A machine may have another font of the same widths instead, which
// Chromium does not take for it.
const LIKES = '"Liberation Sans", Arimo, "Nimbus Sans", ';
const inArial = other("site.css", "text/css", String(file("www/site.css")).replace("font-family: ", `$&${LIKES}`));

// Rungs where script runs and nothing can be drawn: how the page is served or met, and what is said.
const BROKEN = [
  ["without WebAssembly", "start", { early: () => delete window.WebAssembly }],
  ["under a policy that refuses WebAssembly", "start", { policy: NO_WASM }],
  ["with the wasm gone", "start", { instead: absent(".wasm") }],
  ["with something else in the wasm's place", "start", { instead: other(".wasm", "application/wasm", "<!doctype html>") }],
  ["with the data gone", "fetch", { instead: absent(".json") }],
];

inEachBrowser("ladder", (reader) => {
  for (const [lang, address] of Object.entries(PAGES)) {
    test(`${address}: without script every figure stands in a picture and in a table`, async () => {
      const site = await reader.elsewhere({ policy: NO_SCRIPT });
      const page = (await reader.open(address, { site })).expects(/script|policy|failed/i);
      for (const [index, id] of CHARTS.entries()) await stands(page, index, id, lang, null);
      if (lang === "en") await note(page, "a policy that allows no script");
      await page.close();
      const narrow = (await reader.open(address, { site, width: 320 })).expects(/script|policy|failed/i);
      assert.deepEqual(await sideways(narrow), []);
      await narrow.close();
    });

    test(`${address}: where templates are stripped and no script runs, every figure stands in a table`, async () => {
      const stripped = String(file(address)).replace(/<template[^]*?<\/template>/g, "");
      const site = await reader.elsewhere({ policy: NO_SCRIPT, instead: other(address, "text/html", stripped) });
      const page = (await reader.open(address, { site, width: 320 })).expects(/script|policy|failed/i);
      for (const [index, id] of CHARTS.entries()) {
        const [headline, values] = await page.run((index) => {
          const chart = document.querySelectorAll("impact-chart:not(details *)")[index];
          const seen = (selector) => [...chart.querySelectorAll(selector)].filter((each) => each.checkVisibility()).map((each) => each.textContent);
          return [seen("h3")[0], seen("tbody tr td:first-of-type")];
        }, index);
        assert.equal(headline, new Dataset(id).headline(lang));
        assert.deepEqual(values, new Dataset(id).hinted(lang).map(({ shown }) => shown));
      }
      assert.deepEqual(await sideways(page), []);
      if (lang === "en") await note(page, "templates stripped, no script");
      await page.close();
    });

    for (const [rung, kind, { early, ...served }] of BROKEN) {
      test(`${address}: ${rung}, picture and table stay and one sentence says so`, async () => {
        const site = await reader.elsewhere(served);
        const page = (await reader.open(address, { site, early })).expects(/^impact-chart: /, /policy|wasm|unsafe-eval|404|CompileError/i);
        for (const [index, id] of CHARTS.entries()) {
          assert.equal(await page.outcome(index), SAID[lang][kind]);
          await stands(page, index, id, lang, SAID[lang][kind]);
        }
        await hasRoom(page);
        if (lang === "en") await note(page, rung);
        await page.close();
      });
    }

    for (const [width, size] of [[320, "100%"], [640, "100%"], [1280, "200%"]]) {
      test(`${address} at ${width} px with text at ${size}: the sentence has the room of what nobody needs, and nothing moves`, async () => {
        const site = await reader.elsewhere({ instead: (path, response) => enlarged(size)(path, response) || absent(".wasm")(path, response) });
        const page = (await reader.open(address, { site, width })).expects(/^impact-chart: /, /404/);
        for (const index of CHARTS.keys()) assert.equal(await page.outcome(index), SAID[lang].start);
        await hasRoom(page);
        assert.deepEqual(await sideways(page), []);
        await page.close();
      });
    }
  }

  test("with script switched off, what only a script can do takes no room", async (t) => {
    if (reader.engine !== "chromium") return t.skip("asked of Chromium alone: others have no command to switch script off");
    const page = await reader.open();
    await page.tab.setJavaScriptEnabled(false);
    await page.tab.goto(`${page.url}/${PAGES.en}`);
    for (const [index, id] of CHARTS.entries()) await stands(page, index, id, "en", null);
    const rooms = await page.run(() => [...document.querySelector("impact-chart").shadowRoot.querySelectorAll(".impact-help, .impact-controls")].map((each) => each.getBoundingClientRect().height));
    assert.deepEqual(rooms, [0, 0]);
    await page.tab.setJavaScriptEnabled(true); // nothing answers what it looks like without
    await note(page, "script switched off");
    await page.close();
  });

  test("a script of a wrong type does not run, and all stands without it", async () => {
    const site = await reader.elsewhere({ instead: other("impact-charts.js", "text/plain") });
    const page = (await reader.open(PAGES.en, { site })).expects(/MIME|failed|blocked|disallowed/i);
    for (const [index, id] of CHARTS.entries()) await stands(page, index, id, "en", null);
    await note(page, "a script of a wrong type");
    await page.close();
  });

  test("a page that was saved alone, all its files gone: every figure can be read", async () => {
    const root = mkdtempSync(join(tmpdir(), "saved-"));
    writeFileSync(join(root, "index.html"), file(PAGES.en));
    const page = (await reader.open("index.html", { site: await reader.elsewhere({ root }) })).expects(/404|failed|MIME|blocked|stylesheet/i);
    for (const [index, id] of CHARTS.entries()) {
      const values = await page.run((index) => {
        const root = document.querySelectorAll("impact-chart:not(details *)")[index].shadowRoot;
        return [...root.querySelectorAll("tbody tr td:first-of-type")].filter((cell) => cell.checkVisibility()).map((cell) => cell.textContent);
      }, index);
      assert.deepEqual(values, new Dataset(id).hinted("en").map(({ shown }) => shown));
    }
    await note(page, "a page saved alone");
    await page.close();
    rmSync(root, { recursive: true });
  });

  test("on paper without script every figure stands in picture and table, and nothing to press", async (t) => {
    if (reader.engine === "webkit") return t.skip("not possible: WebKitWebDriver has no command to print");
    const site = await reader.elsewhere({ policy: NO_SCRIPT });
    const page = (await reader.open(PAGES.en, { site })).expects(/script|policy|failed/i);
    const bytes = await page.tab.pdf({ format: "A4" });
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
    for (const id of CHARTS) {
      for (const { shown, value } of new Dataset(id).hinted("en")) {
        const least = value === null ? 1 : 2; // what has no value is worded in the picture as there is room
        assert.ok(text.split(shown).length > least, `${id}: "${shown}" is on paper ${text.split(shown).length - 1} times`);
      }
    }
    await note(page, "on paper, no script");
    assert.ok(!/Show data as a table|Copy link|arrow keys/.test(text), text);
    await page.close();
  });

  test("a wasm of a wrong type is drawn all the same", async () => {
    const site = await reader.elsewhere({ instead: other(".wasm", "application/octet-stream") });
    const page = await reader.open(PAGES.en, { site });
    await page.drawn();
    for (const index of CHARTS.keys()) assert.ok((await page.look(index)).ink.painted > 500);
    await note(page, "a wasm of a wrong type");
    await page.close();
  });

  test("gone offline after it loaded, a chart still changes; what must be fetched says that it could not be", async (t) => {
    if (reader.engine !== "chromium") return t.skip("asked of Chromium alone: others cannot be told to go offline");
    const page = (await (await reader.open(PAGES.en)).drawn()).expects(/INTERNET_DISCONNECTED|failed/i);
    await page.tab.setOfflineMode(true);
    await page.run(() => document.querySelector("impact-chart").select("core-independent", "2020-21"));
    await page.press("ArrowRight");
    assert.match((await page.focus()).label, /2021\/22: 90%/);
    await page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector("[name=panel]").click());
    await page.tab.waitForFunction(() => document.querySelector("impact-chart").shadowRoot.querySelector(".impact-status").textContent);
    const chart = await page.look(0);
    assert.equal(chart.status, "This part could not be fetched. The chart itself still works.");
    assert.ok(chart.drawn && chart.rows.length === new Dataset("timeliness").hinted("en").length);
    await note(page, "offline after it loaded, more asked for");
    await page.close();
  });

  test("the summary that was rendered is not said of another view", async () => {
    const page = await (await reader.open(PAGES.en)).drawn();
    const summary = () => page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector("details p").textContent);
    assert.match(await summary(), /rose from 82% in 2018\/19/);
    await page.run(() => document.querySelector("impact-chart").setAttribute("from", "2020-21"));
    assert.doesNotMatch(await summary(), /2018\/19/);
    await page.close();
  });

  for (const width of WIDTHS) {
    test(`at ${width} px nothing moves when the charts come alive, and they look as they did`, async (t) => {
      const before = await met(reader, width, { policy: NO_SCRIPT });
      const isArial = await before.run(measuresAsArial);
      const stood = await places(before);
      const stills = await pictures(before);
      const drawings = await pictures(before, true);
      await before.close();
      if (!isArial) return t.skip("NO FONT WITH THE WIDTHS OF ARIAL IS HERE: install fonts-liberation");
      const page = await met(reader, width, { early: late });
      await page.drawn();
      assert.deepEqual(await page.run(() => window[Symbol.for("shifts")]), []);
      assert.deepEqual(moved(stood, await places(page)), []);
      alike(t, "ink and letters", [reader.engine, width], stills, await pictures(page));
      alike(t, "ink", [reader.engine, width], drawings, await pictures(page, true));
      await note(page, `a slow line: the wasm a second late, ${width} px`);
      await page.close();
    });
  }
});

// The public page in a window where a chart is so wide: its margins are in the page's style, and a scroll bar may take room.
async function met(reader, width, { policy, early }) {
  const site = await reader.elsewhere({ policy, instead: inArial });
  const open = async (margins) => (await reader.open(PAGES.en, { site, early, width: width + margins, height: 1200 })).expects(/script|policy|failed/i);
  const page = await open(width < 608 ? 32 : 48);
  const chart = await page.run(() => document.querySelector("impact-chart").clientWidth);
  if (chart === width) return page;
  await page.close();
  return open((width < 608 ? 32 : 48) + width - chart);
}

const measuresAsArial = () => {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `100px ${getComputedStyle(document.body).fontFamily}`;
  return Math.abs(pen.measureText("0").width - 55.6) < 0.1;
};

// The wasm comes late, when all that stands has long been seen; and what moves is kept, where the engine says it.
function late() {
  const { compileStreaming } = WebAssembly;
  WebAssembly.compileStreaming = async (answer) => {
    await new Promise((done) => setTimeout(done, 1000));
    return compileStreaming(answer);
  };
  const shifts = (window[Symbol.for("shifts")] = []);
  const keep = ({ value, sources }) => shifts.push({ value, sources: sources.map(({ node }) => node?.className || node?.nodeName) });
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
    new PerformanceObserver((list) => list.getEntries().forEach(keep)).observe({ type: "layout-shift", buffered: true });
  }
}

// Where everything is that stands before and after.
const places = (page) =>
  page.run(() => {
    scrollTo(0, 0);
    const place = (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { name: element.className || element.localName, sides: [x, y, width, height] };
    };
    const inside = ".impact-headline, .impact-subtitle, .impact-help, .impact-plot, .impact-controls, .impact-details, .impact-notes, .impact-source";
    return [...document.querySelectorAll("h2, impact-chart:not(details *)")].flatMap((each) => [each, ...(each.shadowRoot?.querySelectorAll(inside) ?? [])]).map(place);
  });

// What is elsewhere than it was, or of another size, by more than a pixel's rounding.
const moved = (before, after) =>
  after.filter(({ sides }, index) => sides.some((side, which) => Math.abs(side - before[index].sides[which]) > 0.5)).map(({ name, sides }) => `${name} ${sides}`);

// How many of all pixels differ is held; how many of those with ink in either picture do is written down, which is more for
// a chart of few lines.
const measured = [];

function alike(t, what, [engine, width], stills, living) {
  const percent = (share) => `${(share * 100).toFixed(2)}%`;
  for (const [index, alive] of living.entries()) {
    const differing = alive.differing(stills[index]);
    const share = differing / (alive.width * alive.height);
    measured.push([CHARTS[index], `${width} px`, engine, what, percent(share), percent(differing / alive.inked(stills[index]))]);
    assert.ok(share < SHARES[what], `${CHARTS[index]}: ${percent(share)} of the pixels differ`);
  }
  t.diagnostic(`at ${width} px ${measured.slice(-living.length).map((row) => row[4]).join(", ")} of the pixels differ: ${what}`);
}

after(() => {
  if (measured.length === 0) return;
  const line = (row) => row.map((field) => field.padEnd(17)).join("").trimEnd();
  const out = new URL("../out/", import.meta.url);
  mkdirSync(out, { recursive: true });
  writeFileSync(new URL("still-and-live.txt", out), `${[["dataset", "width", "engine", "what differs", "of all pixels", "of ink"], ...measured].map(line).join("\n")}\n`);
});

// What the plot of each chart looks like; without its letters, if it is asked for bare.
async function pictures(page, bare = false) {
  await page.run((bare) => {
    const letters = [...document.querySelectorAll("impact-chart:not(details *)")].flatMap((chart) => [...chart.shadowRoot.querySelectorAll(".impact-labels, text")]);
    letters.forEach((each) => (each.style.visibility = bare ? "hidden" : ""));
  }, bare);
  const taken = [];
  for (const index of CHARTS.keys()) {
    const box = await page.run((index) => {
      const plot = document.querySelectorAll("impact-chart:not(details *)")[index].shadowRoot.querySelector(".impact-plot");
      plot.scrollIntoView();
      const { x, y, width, height } = plot.getBoundingClientRect();
      return { x, y: Math.round(y), width, height: Math.floor(height) - 1 };
    }, index);
    await page.settled();
    taken.push(await picture(page, box));
  }
  return taken;
}

const enlarged = (size) => other("site.css", "text/css", `${file("www/site.css")}\nhtml { font-size: ${size}; }`);

// The sentence stands within its chart and above the picture, and nothing moved for it, where the engine tells.
async function hasRoom(page) {
  const boxes = await page.run(() =>
    [...document.querySelectorAll("impact-chart:not(details *)")].map((chart) => {
      const box = (selector) => [...chart.shadowRoot.querySelectorAll(selector)].find((each) => each.checkVisibility()).getBoundingClientRect();
      const [said, picture, before] = [".impact-error", "svg", ".impact-subtitle"].map(box);
      return { above: said.bottom <= picture.top, below: said.top >= before.bottom, within: said.right <= chart.getBoundingClientRect().right };
    }),
  );
  assert.deepEqual(boxes, Array(CHARTS.length).fill({ above: true, below: true, within: true }));
  const moved = await shift(page);
  assert.ok(["0.0000", "not told"].includes(moved), `moved by ${moved}`);
}

// Picture and table are seen, with every figure, and with the sentence or without one; nothing stands twice, and nothing
// is offered that would not work.
async function stands(page, index, id, lang, said) {
  const found = await page.run((index) => {
    const chart = document.querySelectorAll("impact-chart:not(details *)")[index];
    const root = chart.shadowRoot;
    const seen = (selector, from = root) =>
      [...from.querySelectorAll(selector)].filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.getBoundingClientRect().height > 0);
    return {
      headline: seen(".impact-headline")[0]?.textContent,
      pictures: seen("svg").length,
      drawn: seen("svg text").map((text) => text.textContent).join(" "),
      values: seen("tbody tr td:first-of-type").map((cell) => cell.textContent),
      said: seen(".impact-error").map((line) => line.firstChild.data),
      again: seen('[name="again"]').length,
      notes: seen(".impact-notes li").length,
      sources: seen(".impact-source li").length,
      offered: seen('button:not([name="again"]), .impact-help').length,
      twice: seen("table", chart).length,
    };
  }, index);
  const dataset = new Dataset(id);
  const figures = dataset.hinted(lang);
  assert.equal(found.headline, dataset.headline(lang));
  assert.equal(found.pictures, 1);
  assert.deepEqual(found.values, figures.map(({ shown }) => shown));
  for (const { shown } of figures.filter(({ value }) => value !== null)) for (const word of shown.split(" ")) assert.ok(found.drawn.includes(word), `"${shown}" is not in the picture: ${found.drawn}`);
  assert.deepEqual(found.said, said === null ? [] : [said]);
  assert.equal(found.again, found.said.length, "what was said can be tried again");
  assert.ok(found.notes > 0 && found.sources > 0);
  assert.deepEqual([found.offered, found.twice], [0, 0]);
}
