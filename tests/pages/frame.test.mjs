// A chart in a frame: what its address asks for, what it refuses, the height it announces, and the page around, which
// believes its own frames and nobody else.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { axe, ibm } from "./checkers.mjs";
import { inEachBrowser } from "./driver.mjs";
import { look } from "./look.mjs";
import { Dataset } from "./published.mjs";
import { POLICY } from "../serve.mjs";

const EMBED = "www/embed.html";
const AROUND = "tests/pages/site/around.html";
const REFUSED = {
  en: "No chart is shown here, because the address names no figures of this site.",
  cy: "Nid oes siart yma, gan nad yw'r cyfeiriad yn enwi ffigurau o'r wefan hon.",
};
const PARENT = readFileSync(new URL("../../www/embed-parent.js", import.meta.url), "utf8");
const SANDBOX = /sandbox="([^"]+)"/.exec(readFileSync(new URL("../../www/README.md", import.meta.url), "utf8"))[1];

const said = (page) => page.run(() => ({
  lang: document.documentElement.lang,
  title: document.title,
  text: document.body.innerText.replace(/\s+/g, " ").trim(),
  charts: document.querySelectorAll("impact-chart").length,
  sideways: document.documentElement.scrollWidth > innerWidth,
}));

inEachBrowser("embed", (reader) => {
  test("the address says which chart, in which language and of which years; what it says beside is passed over", async () => {
    const view = "kind=bar&from=2018-19&to=2021-22&controls=none&heading-level=6&onclick=alert(1)&src2=x";
    const page = await reader.open(`${EMBED}?src=data/timeliness.json&lang=cy&${view}`, { width: 320 });
    await page.drawn(0);
    const chart = await page.look();
    assert.deepEqual(chart.figures.map(({ period, printed }) => `${period} ${printed}`), [
      "2018-19 82%", "2019-20 83%", "2020-21 91%", "2021-22 90%",
    ]);
    assert.deepEqual([chart.state.kind, chart.lang, chart.heading], ["bar", "cy", "h2"]);
    const { lang, title, charts, sideways } = await said(page);
    assert.deepEqual({ lang, title, charts, sideways }, { lang: "cy", title: chart.headline, charts: 1, sideways: false });
    const names = await page.run(() => document.querySelector("impact-chart").getAttributeNames());
    assert.deepEqual(names.filter((name) => /click|src2/.test(name)), []);
    await page.close();
  });

  test("the view that the publisher proposes is shown where nothing else is asked for; the title follows the reader's language", async () => {
    const page = await reader.open(`${EMBED}?src=/www/data/awareness.json`);
    await page.drawn(0);
    const published = new Dataset("awareness");
    const printed = (figures) => figures.map(({ printed }) => printed);
    assert.deepEqual(printed((await page.look()).figures), printed(published.hinted()));
    assert.equal((await said(page)).title, published.headline("en"));
    await page.run(() => document.querySelector("impact-chart").setAttribute("lang", "cy"));
    await page.until((headline) => document.title === headline && document.documentElement.lang === "cy", published.headline("cy"));
    await page.close();
  });

  for (const [lang, sentence] of Object.entries(REFUSED)) {
    test(`figures of elsewhere are refused, and no figures: ${lang}`, async () => {
      const other = await reader.elsewhere();
      const data = encodeURIComponent('data:application/json,{"version":"2.0"}');
      const wrong = [
        `src=${other.url}/www/data/timeliness.json`, "src=//example.org/data.json", "src=javascript:alert(1)", `src=${data}`,
        "src=https://example.org/data.json", "src=%5C%5Cexample.org/data.json", `src=blob:${reader.site.url}/x`, "src=file:///etc/hostname",
        "src=http://[", "src=", "", "kind=bar", `src=http://127.0.0.1:1@${new URL(other.url).host}/www/data/timeliness.json`,
      ];
      for (const src of wrong) {
        const page = await reader.open(`${EMBED}?lang=${lang}&${src}`);
        const { text, ...rest } = await said(page);
        assert.ok(text.startsWith(`${sentence} `), `${src}: ${text}`);
        assert.deepEqual(rest, { lang, title: sentence, charts: 0, sideways: false }, src);
        assert.ok(!page.fetched.some((path) => /\.json$/.test(path) && !path.startsWith(EMBED)), src);
        await page.close();
      }
    });
  }

  test("data that is not there: the fallback stands, in one language, and leads to every figure", async () => {
    const page = (await reader.open(`${EMBED}?src=data/absent.json&lang=cy`)).expects(/^impact-chart: /, /404/);
    assert.match(await page.outcome(0), /^Ni ellid llwytho'r siart/);
    const { text } = await said(page);
    assert.match(text, /mewn tablau fesul pwnc$/);
    assert.doesNotMatch(text, /Every/);
    await page.close();
  });

  for (const query of ["src=data/awareness.json&theme=dark", "src=data/timeliness.json&lang=cy&view=sources", "lang=cy"]) {
    test(`two checkers of accessibility find nothing: ${query}`, async () => {
      const page = await reader.open(`${EMBED}?${query}`, { width: 320 });
      if (query.startsWith("src")) await page.drawn(0);
      // What is in a frame is a part of a page: the first heading and the way past what repeats are that page's.
      const isOfPage = (fault) => /^(page-has-heading-one|html_skipnav_exists) /.test(fault);
      assert.deepEqual([...(await axe(page)), ...(await ibm(page))].filter((fault) => !isOfPage(fault)), []);
      await page.close();
    });
  }

  test("without script the page leads to every figure, in both languages", async () => {
    const site = await reader.elsewhere({ policy: "default-src 'none'; style-src 'self'; img-src 'self'" });
    const page = (await reader.open(`${EMBED}?src=data/timeliness.json`, { site })).expects(/script|policy|failed|preload/i);
    assert.equal((await said(page)).text, "Every published figure, in tables by topic Pob ffigur a gyhoeddwyd, mewn tablau fesul pwnc");
    for (const href of await page.run(() => [...document.links].map((link) => link.href))) assert.equal((await fetch(href)).status, 200);
    await page.close();
  });
});

// A page of one site around frames of another, which have the strictest policy.
async function around(reader, { frames, width = 800, sandbox = SANDBOX, others = [] }) {
  const inner = reader.site;
  const site = await reader.elsewhere({ policy: `${POLICY}; frame-src ${[inner, ...others].map(({ url }) => url).join(" ")}` });
  const page = await reader.open(AROUND, { site, width });
  page.expects(new RegExp(`^fetched from elsewhere: ${inner.url}/`));
  await page.run((frames, sandbox) => {
    const heard = (window[Symbol.for("messages")] = []);
    // after the script of the page has heard the same
    addEventListener("message", ({ data, origin }) => heard.push({ data, origin, set: document.querySelector("iframe").style.height }));
    for (const src of frames) {
      const frame = document.createElement("iframe");
      frame.className = "impact-chart";
      frame.setAttribute("sandbox", sandbox);
      Object.assign(frame, { title: "Chart", height: 150, src });
      document.querySelector("main").append(frame);
    }
  }, frames.map((query) => `${inner.url}/${EMBED}?${query}`), sandbox);
  return page;
}

const inFrames = (page) => page.tab.frames().filter((frame) => frame.url().includes("embed.html"));
const heights = (page) => page.run(() => [...document.querySelectorAll("iframe")].map((frame) => frame.clientHeight));
const messages = (page) => page.run(() => window[Symbol.for("messages")]);

// How high a frame's content is, and whether any of it is out of sight.
const fits = () => {
  const { scrollHeight, scrollWidth, classList } = document.documentElement;
  const content = Math.ceil(document.documentElement.getBoundingClientRect().height);
  return { content, hidden: scrollHeight > innerHeight || scrollWidth > innerWidth, bars: innerWidth > document.documentElement.clientWidth, followed: classList.contains("followed") };
};

const drawnInside = async (page, count) => {
  await page.until((count) => document.querySelectorAll("iframe").length === count, count);
  for (let turns = 0; turns < 120 && inFrames(page).length < count; turns++) await new Promise((wait) => setTimeout(wait, 50));
  for (const [index, frame] of inFrames(page).entries()) {
    let isDrawn = false;
    const ready = frame.evaluate(() => customElements.whenDefined("impact-chart").then(() => document.querySelector("impact-chart").ready));
    const drawn = ready.then(() => (isDrawn = true));
    // The frame above may grow late and push this one out of sight: a reader would scroll on.
    for (let turns = 0; turns < 300 && !isDrawn; turns++) {
      await page.run((index) => document.querySelectorAll("iframe")[index].scrollIntoView(), index);
      await new Promise((wait) => setTimeout(wait, 50));
    }
    await drawn;
  }
  await new Promise((wait) => setTimeout(wait, 300));
};

// Until each frame is as high as its content, which takes an observer, a message and a layout: a frame out of sight is not
// laid out before a reader comes to it.
const settled = async (page) => {
  for (const [index, frame] of inFrames(page).entries()) {
    const pair = async () => [(await frame.evaluate(fits)).content, (await heights(page))[index]];
    for (let turns = 0; turns < 60; turns++) {
      await page.run((index) => document.querySelectorAll("iframe")[index].scrollIntoView(), index);
      await new Promise((wait) => setTimeout(wait, 50));
      const [content, height] = await pair();
      if (content === height) break;
    }
    const [content, height] = await pair();
    assert.equal(height, content, `frame ${index}`);
  }
};

inEachBrowser("frame", (reader) => {
  for (const width of [320, 800]) {
    test(`at ${width} px frames are as high as their charts, at first and after each change, without scroll bars`, async () => {
      const page = await around(reader, { width, frames: ["src=data/timeliness.json", "src=data/awareness.json&lang=cy&theme=dark"] });
      await drawnInside(page, 2);
      const check = async () => {
        await settled(page);
        for (const frame of inFrames(page)) {
          const { hidden, bars, followed } = await frame.evaluate(fits);
          assert.deepEqual({ hidden, bars, followed }, { hidden: false, bars: false, followed: true });
        }
        return heights(page);
      };
      const before = await check();
      const [first] = inFrames(page);
      assert.equal((await first.evaluate(look, 0)).figures[0].printed, "82%");
      await first.evaluate(() => document.querySelector("impact-chart").shadowRoot.querySelector("details").setAttribute("open", ""));
      const after = await check();
      assert.ok(after[0] > before[0] + 100 && after[1] === before[1], `${before} then ${after}`);
      await first.evaluate(() => document.querySelector("impact-chart").shadowRoot.querySelector("details").removeAttribute("open"));
      assert.deepEqual(await check(), before);
      await page.close();
    });
  }

  test("what a frame says is its height in two forms, and nothing else", async () => {
    const page = await around(reader, { frames: ["src=data/timeliness.json"] });
    await drawnInside(page, 1);
    const [height] = await heights(page);
    const heard = await messages(page);
    assert.ok(heard.every(({ origin }) => origin === reader.site.url));
    assert.deepEqual(heard.slice(-2).map(({ data }) => data), [
      { sentinel: "amp", type: "embed-size", height }, { "datawrapper-height": { "impact-chart": height } },
    ]);
    for (const { data } of heard) {
      const keys = Object.keys(data).join();
      assert.ok(keys === "sentinel,type,height" || keys === "datawrapper-height", keys);
    }
    await page.close();
  });

  test("a frame that was ready before the script of the page around is asked again", async () => {
    const page = await around(reader, { frames: ["src=data/timeliness.json"] });
    await drawnInside(page, 1);
    const before = (await messages(page)).length;
    await new Promise((wait) => setTimeout(wait, 300));
    assert.equal((await messages(page)).length, before, "it says nothing unasked while nothing changes");
    await page.run(PARENT);
    await page.until((before) => window[Symbol.for("messages")].length === before + 2, before);
    await page.close();
  });

  test("a page around that does not listen: the frame scrolls, and nothing is lost", async () => {
    const site = await reader.elsewhere({ policy: `${POLICY}; frame-src ${reader.site.url}` });
    const page = (await reader.open("tests/pages/site/plain.html", { site })).expects(/^fetched from elsewhere/);
    await page.run((src) => {
      const frame = document.createElement("iframe");
      Object.assign(frame, { src, width: 600, height: 200 });
      document.querySelector("main").append(frame);
    }, `${reader.site.url}/${EMBED}?src=data/timeliness.json`);
    await drawnInside(page, 1);
    const check = async () => {
      const { followed, hidden } = await inFrames(page)[0].evaluate(fits);
      assert.deepEqual([followed, hidden], [false, true]);
    };
    await check();
    await page.run(() => Object.assign(document.querySelector("iframe"), { width: 400, height: 300 }));
    await new Promise((wait) => setTimeout(wait, 300));
    await check();
    await inFrames(page)[0].evaluate(() => scrollTo(0, 1e6));
    assert.ok((await inFrames(page)[0].evaluate(() => scrollY)) > 100);
    await page.close();
  });

  test("forged heights change nothing: of other windows, other origins, or what is no height", async () => {
    const other = await reader.elsewhere();
    const page = await around(reader, { frames: ["src=data/timeliness.json"], others: [other] });
    page.expects(new RegExp(`^fetched from elsewhere: ${other.url}/`));
    await drawnInside(page, 1);
    const [height] = await heights(page);
    const message = (height) => ({ sentinel: "amp", type: "embed-size", height });
    const isSame = async (what) => {
      await new Promise((wait) => setTimeout(wait, 150));
      assert.deepEqual(await heights(page), [height], what);
    };
    // the page itself
    await page.run((message) => postMessage(message, "*"), message(777));
    await isSame("another source");
    // a frame that is not one of ours, of the very same site
    await page.run((src) => {
      const frame = document.createElement("iframe");
      Object.assign(frame, { src, id: "stranger" });
      document.body.append(frame);
    }, `${reader.site.url}/www/icon.svg?stranger`);
    const stranger = async () => page.tab.frames().find((frame) => frame.url().endsWith("?stranger"));
    for (let turns = 0; turns < 60 && !(await stranger()); turns++) await new Promise((wait) => setTimeout(wait, 50));
    await (await stranger()).evaluate((message) => parent.postMessage(message, "*"), message(777));
    await page.run(() => document.getElementById("stranger").remove());
    await isSame("a frame of another kind");
    // our frame, saying what is no height
    for (const wrong of [NaN, -1, 0, 1e9, Infinity, "777", "777px", null, [777], { valueOf: 777 }]) {
      const made = Number.isNaN(wrong) ? "NaN" : wrong === Infinity ? "Infinity" : JSON.stringify(wrong);
      await inFrames(page)[0].evaluate((made) => {
        const numbers = { NaN, Infinity };
        parent.postMessage({ sentinel: "amp", type: "embed-size", height: numbers[made] ?? JSON.parse(made) }, "*");
      }, made);
      await isSame(made);
    }
    for (const wrong of ["777", null, 777, { height: 777 }, { sentinel: "amp", type: "embed-ready", height: 777 }]) {
      await inFrames(page)[0].evaluate((wrong) => parent.postMessage(wrong, "*"), wrong);
      await isSame(JSON.stringify(wrong));
    }
    // our frame once it holds another site's page
    await inFrames(page)[0].evaluate((url) => { location.href = url; }, `${other.url}/www/icon.svg?moved`);
    const moved = () => page.tab.frames().find((frame) => frame.url().endsWith("?moved"));
    for (let turns = 0; turns < 60 && !moved(); turns++) await new Promise((wait) => setTimeout(wait, 50));
    await moved().evaluate((message) => parent.postMessage(message, "*"), message(777));
    await isSame("another origin");
    await page.close();
  });

  test("a height of our frame is held between 100 and 5,000", async () => {
    const page = await around(reader, { frames: ["src=data/timeliness.json"] });
    await drawnInside(page, 1);
    for (const [told, set] of [[20, "104px"], [6000, "5004px"], [640, "644px"]]) {
      await inFrames(page)[0].evaluate((height) => parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*"), told);
      const heard = (told) => window[Symbol.for("messages")].find(({ data }) => data.height === told)?.set;
      await page.until((told) => window[Symbol.for("messages")].some(({ data }) => data.height === told), told);
      assert.equal(await page.run(heard, told), set, "with the frame's border of 2 px");
    }
    await page.close();
  });

  test("a flood of messages, to the frame and from it: the height told last holds, and the chart still answers", async () => {
    const page = await around(reader, { frames: ["src=data/timeliness.json"] });
    await drawnInside(page, 1);
    const [frame] = inFrames(page);
    await page.run(() => {
      const { contentWindow } = document.querySelector("iframe");
      const forged = [{ sentinel: "amp", type: "embed-size", height: 1e9 }, "impact-chart:heights", null, { data: "x".repeat(1e4) }];
      for (let times = 0; times < 10_000; times++) contentWindow.postMessage(forged[times % forged.length], "*");
    });
    await settled(page);
    await frame.evaluate(() => {
      const told = (height, type = "embed-size") => parent.postMessage({ sentinel: "amp", type, height }, "*");
      for (let times = 0; times < 10_000; times++) told(200 + (times % 400));
      told(640);
      for (let times = 0; times < 10_000; times++) told(times % 2 ? 1e9 : 777, times % 2 ? "embed-size" : "embed-ready");
    });
    const all = (count) => window[Symbol.for("messages")].filter(({ data }) => data.type === "embed-ready").length === count;
    await page.until(all, 5_000);
    await page.settled();
    // The frame itself may tell its height anew, once it was given another.
    const believed = (await messages(page)).filter(({ data }) => data.type === "embed-size" && data.height < 1e5);
    assert.ok(believed.length > 10_000);
    assert.deepEqual(await heights(page), [believed.at(-1).data.height]);
    assert.ok(await frame.evaluate(() => document.querySelector("impact-chart").select("core-independent", "2020-21")));
    await page.close();
  });

  for (const word of ["allow-scripts", "allow-same-origin"]) {
    test(`without ${word} in the sandbox there is no chart, and no height`, async () => {
      const page = await around(reader, { frames: ["src=data/timeliness.json"], sandbox: SANDBOX.replace(word, "") });
      await new Promise((wait) => setTimeout(wait, 1500));
      assert.deepEqual([await messages(page), await heights(page)], [[], [146]]);
      await page.tab.close(); // what a browser says of it differs
    });
  }

  test("with the sandbox as told, a link opens a new page, and that page is free of limits; without its words it is not", async () => {
    const opened = async (sandbox) => {
      const page = (await around(reader, { frames: ["src=data/absent.json"], sandbox })).expects(/./);
      await page.until(() => window[Symbol.for("messages")].length > 0);
      await (await inFrames(page)[0].$("a")).click();
      let tab;
      for (let turns = 0; turns < 30 && !tab; turns++) {
        await new Promise((wait) => setTimeout(wait, 50));
        tab = (await reader.browser.pages()).find((each) => each.url().endsWith("figures.html"));
      }
      await page.tab.close();
      return tab;
    };
    const sends = async (tab) => {
      await tab.evaluate(() => {
        const form = document.createElement("form");
        form.action = "icon.svg";
        document.body.append(form);
        form.submit();
      });
      await new Promise((wait) => setTimeout(wait, 700));
      const sent = tab.url().includes("icon.svg");
      await tab.close();
      return sent;
    };
    assert.equal(await sends(await opened(SANDBOX)), true);
    assert.equal(await sends(await opened(SANDBOX.replace("allow-popups-to-escape-sandbox", ""))), false);
    assert.equal(await opened(SANDBOX.replace(/allow-popups.*/, "")), undefined);
  });
});
