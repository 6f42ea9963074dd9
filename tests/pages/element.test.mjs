// What embedding pages may rely on: properties, methods, events, attributes, and data given in every form.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";
import { Dataset, text } from "./published.mjs";

// Runs a method or reads a property of the first chart.
const ask = (page, name, ...values) =>
  page.run((name, values) => {
    const chart = document.querySelector("impact-chart");
    return typeof chart[name] === "function" ? chart[name](...values) : chart[name];
  }, name, values);

const set = async (page, name, value) => {
  await page.run((name, value) => {
    const chart = document.querySelector("impact-chart");
    if (value === null) chart.removeAttribute(name);
    else chart.setAttribute(name, value);
  }, name, value);
  await page.settled();
  return page.look();
};

inEachBrowser("element", (reader) => {
  test("state and figures are plain and complete", async () => {
    const page = await reader.open();
    const chart = await page.look(await page.show("timeliness"));
    assert.deepEqual(chart.state, {
      kind: "line", from: "2018-19", to: "2023-24", groups: ["core-independent"],
      where: { measure: "timeliness-12-months" }, view: "chart", lang: "en", focus: null,
    });
    assert.deepEqual(Object.keys(chart.figures[0]), [
      "group", "period", "at", "value", "printed", "unit", "status", "qualifier", "note", "source", "quote",
    ]);
    const plain = await page.run(() => {
      const chart = document.querySelector("impact-chart");
      const isPlain = (value) => value === null || ["string", "number"].includes(typeof value) ||
        (Array.isArray(value) ? value : Object.getPrototypeOf(value) === Object.prototype && Object.values(value)).every?.(isPlain);
      return isPlain(chart.figures) && isPlain(chart.state);
    });
    assert.ok(plain, "a Map, or undefined");
    assert.equal(chart.figures.at(-1).quote, new Dataset("timeliness").hinted().at(-1).quote);
    await page.close();
  });

  test("select moves the focus, by group and period or by dimensions; false where there is no such place", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    await page.hear("impact-chart:select");
    assert.equal(await ask(page, "select", "core-independent", "2020-21"), true);
    assert.match((await page.focus()).label, /^2020\/21: 91%/);
    const at = { measure: "timeliness-12-months", group: "core-independent", period: "2019-20" };
    assert.equal(await ask(page, "select", at), true);
    assert.match((await page.focus()).label, /^2019\/20: 83%/);
    for (const absent of [["core-independent", "1999-00"], ["nobody", "2020-21"], [{ period: "x" }], ["core-independent", "2017-18"]]) {
      assert.equal(await ask(page, "select", ...absent), false, JSON.stringify(absent));
    }
    assert.match((await page.focus()).label, /^2019\/20: 83%/, "the focus stays");
    const heard = await page.heard();
    assert.deepEqual(heard.map(({ detail }) => detail.printed), ["91%", "83%"]);
    assert.ok(heard.every(({ composed, target }) => composed && target === "impact-chart"));
    await page.close();
  });

  test("toCSV gives each figure in view, with a byte-order mark and its quote", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    const csv = await ask(page, "toCSV");
    assert.ok(csv.startsWith("\ufeffdataset,measure,group,period,value,printed"));
    const lines = csv.trim().split("\r\n");
    const expected = new Dataset("timeliness").hinted();
    assert.equal(lines.length, expected.length + 1);
    expected.forEach((figure, index) => {
      const begin = ["timeliness", figure.at.measure, figure.group, figure.period, figure.value ?? "", figure.printed];
      assert.ok(lines[index + 1].startsWith(begin.join(",")), lines[index + 1]);
      assert.ok(lines[index + 1].includes(figure.quote));
    });
    await page.close();
  });

  test("toSVG gives a picture with a title and every figure in its description", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    const svg = await ask(page, "toSVG");
    const { options, headline } = await page.look();
    const inside = (tag) => svg.match(new RegExp(`<${tag}\\b[^>]*>([^<]*)</${tag}>`))[1].replaceAll("&amp;", "&");
    assert.match(svg, /<svg [^>]*role="img"[^>]*lang="en"/);
    assert.equal(inside("title"), headline);
    for (const { label } of options) assert.ok(inside("desc").includes(label), label);
    for (const figure of new Dataset("timeliness").hinted()) assert.ok(!figure.printed || svg.includes(`>\n${figure.printed}\n<`), figure.printed);
    await page.close();
  });

  test("toPNG gives a picture twice as large as the page shows, or as asked", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    const sizes = await page.run(async () => {
      const chart = document.querySelector("impact-chart");
      const found = [];
      for (const scale of [undefined, 1]) {
        const blob = await chart.toPNG(scale);
        const { width } = await createImageBitmap(blob);
        found.push([blob.type, width]);
      }
      return [...found, chart.clientWidth];
    });
    const [[type, double], [, single], width] = sizes;
    assert.equal(type, "image/png");
    assert.ok(Math.abs(double - 2 * width) <= 2 && Math.abs(single - width) <= 2, `${sizes}`);
    await page.close();
  });

  test("toCSV starts a chart that is far away, and so does select's first call", async () => {
    const page = await reader.open();
    await page.run(() => (document.querySelector("main").className = "far"));
    await page.put({ src: "/www/data/timeliness.json" });
    await page.run(() => {
      const space = document.createElement("div");
      space.className = "far";
      document.querySelector("main").prepend(space);
    });
    const csv = await ask(page, "toCSV");
    assert.ok(csv.includes("82%"));
    await page.close();
  });

  test("drawn is heard once, bubbling and composed, and leaves a mark with the source", async () => {
    const page = await reader.open();
    await page.hear("impact-chart:drawn", "impact-chart:error");
    await page.show("timeliness");
    const heard = await page.heard();
    assert.deepEqual(heard.map(({ type, composed, target }) => [type, composed, target]), [["impact-chart:drawn", true, "impact-chart"]]);
    const marks = await page.run(() => performance.getEntriesByName("impact-chart:drawn").map(({ detail }) => detail));
    assert.deepEqual(marks, [{ src: "/www/data/timeliness.json" }]);
    await page.close();
  });

  test("ready is pending until the chart is near, and a new src makes a new one", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    const same = await page.run(async () => {
      const chart = document.querySelector("impact-chart");
      const before = chart.ready;
      const isSame = chart.ready === before;
      chart.src = "ignored: there is no such property";
      chart.setAttribute("src", "/www/data/awareness.json");
      const isNew = chart.ready !== before;
      await chart.ready;
      return [isSame, isNew];
    });
    assert.deepEqual(same, [true, true]);
    assert.equal((await page.look()).headline, new Dataset("awareness").headline("en"));
    await page.close();
  });

  test("a changed view is told of, with the state", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    await page.hear("impact-chart:change");
    const { state } = await set(page, "to", "2021-22");
    const heard = await page.heard();
    assert.deepEqual(heard.map(({ detail, composed }) => [detail, composed]), [[state, true]]);
    assert.equal(state.to, "2021-22");
    await page.close();
  });

  test("attributes change the chart in place", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    await page.run(() => (window[Symbol.for("section")] = document.querySelector("impact-chart").shadowRoot.querySelector("section")));

    assert.equal((await set(page, "kind", "bar")).state.kind, "bar");
    const short = await set(page, "to", "2021-22");
    assert.deepEqual(short.figures.map(({ printed }) => printed), ["82%", "83%", "91%", "90%"]);
    assert.equal(short.options.length, 4);
    assert.equal(short.headline, new Dataset("timeliness").json.label, "the headline is not true of a narrower view");
    assert.deepEqual((await set(page, "from", "2019/20")).figures.map(({ printed }) => printed), ["83%", "91%", "90%"]);
    await set(page, "from", null);
    assert.equal((await set(page, "to", null)).figures.length, 6);
    const two = await set(page, "groups", "core-independent all-cases");
    assert.deepEqual(two.state.groups, ["core-independent", "all-cases"]);
    assert.ok(two.figures.some(({ printed }) => printed === "nearly 80%"));
    await set(page, "groups", null);

    const welsh = await set(page, "lang", "cy");
    assert.equal(welsh.lang, "cy");
    assert.equal(welsh.headline, new Dataset("timeliness").headline("cy"));
    assert.equal((await set(page, "lang", "en")).lang, "en");

    assert.equal((await set(page, "heading-level", "2")).heading, "h2");
    assert.equal((await set(page, "heading-level", "9")).heading, "h6");
    const { plot } = await set(page, "height", "500");
    assert.ok(plot.height >= 500 && plot.height < 580, `${plot.height}: 500 and room for names above and below`);
    await set(page, "height", null);

    const light = await ground(page);
    await set(page, "theme", "dark");
    assert.notDeepEqual(await ground(page), light);

    const same = await page.run(() => window[Symbol.for("section")] === document.querySelector("impact-chart").shadowRoot.querySelector("section"));
    assert.ok(same, "the section was made anew");
    await page.close();
  });

  test("what an attribute asks for in vain is passed over", async () => {
    const page = (await reader.open()).expects(/"pie" is not offered/);
    const vain = { kind: "pie", from: "never", to: "2018-22", groups: "nobody", where: "x:y z", height: "-3", "heading-level": "h", lang: "xx" };
    const chart = await page.look(await page.show("timeliness", vain));
    assert.equal(chart.figures.length, 6);
    assert.ok(chart.drawn && chart.lang === "en" && /^h[2-6]$/.test(chart.heading));
    await page.close();
  });

  test("the language is the nearest one around", async () => {
    const page = await reader.open();
    await page.run(() => (document.querySelector("main").lang = "cy"));
    assert.equal((await page.look(await page.show("timeliness"))).lang, "cy");
    await page.close();
  });

  test("data may be text, an object, bytes, or a script element within", async () => {
    const page = await reader.open("tests/pages/site/declared.html");
    await page.drawn(1);
    assert.deepEqual((await page.look(1)).rows.map((row) => row.value), ["3", "5"]);

    const forms = await page.run(async (text) => {
      const found = [];
      for (const data of [text, `\ufeff${text}`, JSON.parse(text), new TextEncoder().encode(text).buffer, new TextEncoder().encode(text)]) {
        const chart = document.createElement("impact-chart");
        chart.data = data;
        document.querySelector("main").append(chart);
        chart.scrollIntoView();
        await chart.ready;
        found.push(chart.figures.map(({ printed }) => printed).join(" "));
      }
      return found;
    }, text("timeliness.json"));
    assert.deepEqual(forms, Array(5).fill("82% 83% 91% 90%  83%"));
    await page.close();
  });

  test("the same place in new data is chosen anew", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    await page.hear("impact-chart:select");
    const choose = () => page.run(() => document.querySelector("impact-chart").select("core-independent", "2020-21"));
    await choose();
    await page.run(async (text) => {
      const chart = document.querySelector("impact-chart");
      chart.data = text;
      await chart.ready;
    }, text("timeliness.json"));
    assert.equal((await page.look()).state.focus, null, "new data has no place yet");
    await choose();
    assert.equal((await page.heard()).length, 2);
    await page.close();
  });

  test("new data takes the place of the old", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    const headline = await page.run(async (text) => {
      const chart = document.querySelector("impact-chart");
      chart.data = text;
      await chart.ready;
      return chart.shadowRoot.querySelector(".impact-headline").textContent;
    }, text("awareness.json"));
    assert.equal(headline, new Dataset("awareness").headline("en"));
    await page.close();
  });

  test("a page's own colours and styles reach in by custom properties and parts, and nothing else does", async () => {
    const page = await reader.open();
    await page.show("timeliness");
    const colour = () => page.run(() => {
      const root = document.querySelector("impact-chart").shadowRoot;
      return getComputedStyle(root.querySelector(".impact-headline")).color;
    });
    const before = await colour();
    await page.run(() => document.querySelector("impact-chart").style.setProperty("--impact-text", "rgb(1, 2, 3)"));
    assert.notEqual(await colour(), before);
    assert.equal(await colour(), "rgb(1, 2, 3)");
    await page.close();
  });

  test("loaded twice, the first stays", async () => {
    const page = await reader.open();
    const same = await page.run(async () => {
      const first = customElements.get("impact-chart");
      await import("/pkg/impact-charts.js?again");
      return customElements.get("impact-chart") === first;
    });
    assert.ok(same);
    assert.ok((await page.look(await page.show("timeliness"))).drawn);
    await page.close();
  });
});

const ground = (page) => page.run(() => getComputedStyle(document.querySelector("impact-chart")).backgroundColor);
