// Lines of more points than the screen has pixels, given as lists of numbers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";

const COUNT = 100_000;

// Puts a long line on the page, made there: so many numbers take too long to be sent.
const put = (page, header = {}, { count = COUNT, attributes = {} } = {}) =>
  page.run(
    async (header, count, attributes) => {
      const chart = document.createElement("impact-chart");
      for (const [name, value] of Object.entries(attributes)) chart.setAttribute(name, value);
      let seed = 7;
      const values = Float64Array.from({ length: count }, (_, at) => {
        seed = (seed * 48271) % 2147483647;
        return 50 + 30 * Math.sin((at / count) * 20) + (seed / 2147483647) * 10;
      });
      values[count >> 1] = 99;
      values[count >> 2] = 1;
      chart.data = { label: "Calls answered", unit: "calls", along: "Second", values, ...header };
      document.querySelector("main").append(chart);
      chart.select();
      return chart.ready.then(() => "drawn", (error) => error.message);
    },
    header, count, attributes,
  );

// The highest and the lowest row of ink in each column of pixels: of our chart, and of every point drawn, three pixels high, and
// joined to the one before; placed by the rings around the first, the last, the highest and the lowest figure.
function reaches() {
  const chart = document.querySelector("impact-chart");
  const root = chart.shadowRoot;
  const canvas = root.querySelector("canvas");
  const box = canvas.getBoundingClientRect();
  const figures = chart.figures.map(({ period, value }) => ({ place: Number(period), value }));
  const middle = ({ place }) => {
    chart.select({ along: `${place}` });
    const ring = root.querySelector(".impact-ring").getBoundingClientRect();
    return [ring.x + ring.width / 2 - box.x, ring.y + ring.height / 2 - box.y];
  };
  const by = (key, sign) => figures.toSorted((a, b) => sign * (a[key] - b[key]))[0];
  const line = (from, to, a, b) => (value) => a + ((value - from) / (to - from)) * (b - a);
  const [first, last, low, high] = [by("place", 1), by("place", -1), by("value", 1), by("value", -1)];
  const x = line(first.place, last.place, middle(first)[0], middle(last)[0]);
  const y = line(low.value, high.value, middle(low)[1], middle(high)[1]);

  const copy = document.createElement("canvas");
  Object.assign(copy, { width: canvas.width, height: canvas.height });
  const pen = copy.getContext("2d", { willReadFrequently: true });
  pen.drawImage(canvas, 0, 0);
  const at = (pixels, column, row) => pixels.subarray((row * copy.width + column) * 4, (row * copy.width + column) * 4 + 4);
  const isLine = ([red, green, blue, alpha]) => alpha > 100 && blue > red + 40 && green < 120;
  const columns = (isInk) => {
    const pixels = pen.getImageData(0, 0, copy.width, copy.height).data;
    return Array.from({ length: copy.width }, (_, column) => {
      const rows = Array.from({ length: copy.height }, (_, row) => row).filter((row) => isInk(at(pixels, column, row)));
      return [rows[0] ?? -1, rows.at(-1) ?? -1];
    });
  };
  const ours = columns(isLine);

  pen.reset();
  pen.fillStyle = "#12436d";
  let before;
  chart.data.values.forEach((value, place) => {
    const row = Math.round(y(value));
    const [top, bottom] = [Math.min(row, before ?? row), Math.max(row, before ?? row)];
    pen.fillRect(Math.round(x(place)), top - 1, 1, bottom - top + 3);
    before = row;
  });
  return { ours, every: columns(isLine), marked: [low, high].map((figure) => Math.round(middle(figure)[0])) };
}

// Its labels of values: what they say, and how many pixels of the line lie under each.
function underLabels() {
  const root = document.querySelector("impact-chart").shadowRoot;
  const canvas = root.querySelector("canvas");
  const box = canvas.getBoundingClientRect();
  const copy = document.createElement("canvas");
  Object.assign(copy, { width: canvas.width, height: canvas.height });
  const pen = copy.getContext("2d", { willReadFrequently: true });
  pen.drawImage(canvas, 0, 0);
  const values = [...root.querySelectorAll(".impact-label")].filter((label) => Number(getComputedStyle(label).fontWeight) > 500);
  return values.map((label) => {
    const { x, y, width, height } = label.getBoundingClientRect();
    const { data } = pen.getImageData(x - box.x, y - box.y, width, height);
    const isLine = (at) => data[at + 3] > 100 && data[at + 2] > data[at] + 40;
    return [label.textContent, Array.from({ length: data.length / 4 }, (_, pixel) => pixel * 4).filter(isLine).length];
  });
}

inEachBrowser("long lines", (reader) => {
  test("every column of pixels reaches as far as if every point were drawn", async () => {
    const page = await reader.open();
    assert.equal(await put(page), "drawn");
    const { ours, every, marked } = await page.run(reaches);
    // Around the two marked figures their dots lie over the line.
    const isFree = (column) => marked.every((mark) => Math.abs(mark - column) > 9);
    const apart = ours.map(([top, bottom], column) => Math.max(Math.abs(top - every[column][0]), Math.abs(bottom - every[column][1])));
    const off = apart.map((rows, column) => [column, rows]).filter(([column, rows]) => isFree(column) && rows > 0);
    // The rings say where the axes are to a tenth of a pixel: here and there another row is the nearest. To the row: tests/properties.
    assert.deepEqual(off.filter(([, rows]) => rows > 1), []);
    assert.ok(off.length < 40, `${off.length} columns`);
    assert.ok(every.filter(([top]) => top >= 0).length > 600);
    await page.close();
  });

  test("few figures are told of it: ends, extremes and what stands at the marks, in words, options and table alike", async () => {
    const page = await reader.open();
    await put(page);
    const seen = await page.look();
    const places = ["0", "20000", "25000", "40000", "50000", "60000", "80000", "99999"];
    assert.deepEqual(seen.figures.map(({ period }) => period), places);
    assert.equal(seen.options.length, places.length);
    assert.equal(seen.rows.length, places.length);
    assert.equal(seen.state.kind, "long");
    assert.match(seen.text, /Line chart with 100,000 values\./);
    assert.match(seen.text, /Highest: 99\u00a0calls \(50,000\)\. Lowest: 1\u00a0calls \(25,000\)\./);
    assert.match(seen.text, /The line is drawn through 100,000 points\./);
    await page.close();
  });

  test("a pointer reads any point: of those that lie together, the one it is nearest to", async () => {
    const page = await reader.open();
    await put(page);
    const box = await page.run(() => {
      const chart = document.querySelector("impact-chart");
      chart.scrollIntoView();
      chart.select({ along: "50000" });
      const { x, y, width, height } = chart.shadowRoot.querySelector(".impact-ring").getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.move(box.x - 1, box.y + 3);
    assert.equal((await page.look()).tip, "50,000: 99\u00a0calls.");
    await page.mouse.move(box.x + 30, box.y + 60);
    const [, place, value] = /^([\d,]+): ([\d.]+)\u00a0calls\.$/.exec((await page.look()).tip);
    const known = await page.run((place) => document.querySelector("impact-chart").data.values[place], Number(place.replace(",", "")));
    assert.ok(Math.abs(known - Number(value)) < 1e-6, `${place}: ${value}, not ${known}`);
    await page.close();
  });

  test("a finger reads any point too", { skip: reader.engine !== "chromium" && "no taps over BiDi" }, async () => {
    const page = await reader.open();
    await put(page);
    const box = await page.run(() => {
      const chart = document.querySelector("impact-chart");
      chart.scrollIntoView();
      const { x, y, width, height } = chart.shadowRoot.querySelector(".impact-plot").getBoundingClientRect();
      return { x: x + width * 0.33, y: y + height * 0.5 };
    });
    await page.tab.touchscreen.tap(box.x, box.y);
    await new Promise((wait) => setTimeout(wait, 600));
    assert.match((await page.look()).tip ?? "none", /^2[5-9],\d{3}: [\d.]+\u00a0calls\.$/);
    await page.close();
  });

  test("a part of it, by its attributes or the reader's choice, has figures of its own", async () => {
    const page = await reader.open();
    await put(page, {}, { attributes: { from: "24000", to: "26000" } });
    const periods = () => page.run(() => document.querySelector("impact-chart").figures.map(({ period }) => Number(period)));
    const part = await periods();
    assert.deepEqual([part[0], part.at(-1)], [24000, 26000]);
    assert.ok(part.includes(25000));
    assert.ok(part.length > 5);
    const seen = await page.look();
    assert.match(seen.text, /Line chart with 2,001 values\./);
    assert.deepEqual([seen.state.from, seen.state.to], ["24000", "26000"]);
    await page.run(() => document.querySelector("impact-chart").removeAttribute("from"));
    assert.equal((await periods())[0], 0);
    // What was chosen is the same figure, whatever its number is by now.
    await page.run(() => document.querySelector("impact-chart").select({ along: "25000" }));
    await page.press("Enter");
    await page.run(() => document.querySelector("impact-chart").setAttribute("from", "24500"));
    assert.match((await page.look()).text, /25,000: 1\u00a0calls/);
    await page.close();
  });

  test("points may stand at days and at places of their own, and be missing", async () => {
    const page = await reader.open();
    await put(page, { from: "2018-04-01" }, { count: 3000 });
    assert.match((await page.look()).text, /1 January 2020/);
    const found = await page.run(async () => {
      const chart = document.querySelector("impact-chart");
      chart.data = { label: "Steps", positions: [0, 1, 5, 9], values: [1, NaN, 3, 4] };
      await chart.ready;
      return chart.figures.map(({ period, value }) => [period, value]);
    });
    assert.deepEqual(found, [["0", 1], ["5", 3], ["9", 4]]);
    await page.close();
  });

  test("all of its points can be taken away, as CSV and JSON; the picture as SVG", async () => {
    const page = await reader.open();
    await put(page, {}, { count: 5000 });
    const [csv, json, svg, png] = await page.run(async () => {
      const chart = document.querySelector("impact-chart");
      return [await chart.toCSV(), await chart.toJSON(), await chart.toSVG(), (await chart.toPNG(1)).size];
    });
    const lines = csv.split("\r\n").slice(0, -1);
    assert.equal(lines[0], "\ufeffSecond,Calls answered (calls)");
    assert.equal(lines.length, 5001);
    assert.equal(lines[2501], "2500,99");
    const values = JSON.parse(json).values;
    assert.deepEqual([values.length, values[1250]], [5000, 1]);
    assert.match(svg, /<polyline/);
    assert.ok(png > 2000);
    await page.close();
  });

  test("what can't be placed is told, and the chart's fallback stays", async () => {
    const page = await reader.open();
    page.expects(/could not be read safely/);
    for (const header of [{ step: 0 }, { step: 1e300 }, { label: "" }, { values: [1e300, -1e300] }, { positions: [2, 1] }, { values: [null, "two"] }]) {
      assert.match(await put(page, header), /could not be read safely/, JSON.stringify(Object.keys(header)));
      await page.run(() => document.querySelector("impact-chart").remove());
    }
    await page.close();
  });

  test("the labels of the highest and the lowest stand where no line is, at any width, light and dark", async () => {
    for (const width of [320, 640, 1280]) {
      for (const theme of ["light", "dark"]) {
        const page = await reader.open(undefined, { width });
        await put(page, {}, { count: 3000, attributes: { theme } });
        // From day to day up and down as far as it goes: in every column there is line from the least to the greatest.
        await page.run(() => {
          const chart = document.querySelector("impact-chart");
          let seed = 7;
          const calls = () => 5 + Math.round(((seed = (seed * 48271) % 2147483647) / 2147483647) * 790);
          chart.data = { ...chart.data, from: "2018-04-01", values: Float64Array.from({ length: 3000 }, calls) };
          return chart.ready;
        });
        assert.deepEqual(await page.run(underLabels), [["795\u00a0calls", 0], ["5\u00a0calls", 0]], `${width} ${theme}`);
        await page.close();
      }
    }
  });

  test("from a part there is one way to all of it; no two of its points are said to be left out", async () => {
    const page = await reader.open();
    await put(page, { from: "2018-04-01" }, { count: 3000, attributes: { from: "2020-01-01", to: "2020-03-31" } });
    const beyond = () => page.run(() => {
      const line = document.querySelector("impact-chart").shadowRoot.querySelector(".impact-beyond");
      return line.hidden ? "" : line.textContent;
    });
    assert.equal(await beyond(), "Show the whole line");
    await page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector('[name="whole"]').focus());
    await page.press("Enter");
    await page.until(() => document.querySelector("impact-chart").figures[0].period === "2018-04-01");
    assert.equal(await beyond(), "");
    const { state } = await page.look();
    assert.deepEqual([state.from, state.to], ["2018-04-01", "2026-06-17"]);
    assert.match((await page.focus()).name, /^impact-figure-/);
    await page.close();
  });

  test("what no document says is left out, and whose figures they are is said", async () => {
    const page = await reader.open();
    await put(page, {}, { count: 3000, attributes: { view: "sources" } });
    await page.until(() => document.querySelector("impact-chart").shadowRoot.querySelector('[name="cite"]') !== null);
    const seen = () => page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector("section").innerText);
    const text = await seen();
    for (const empty of [/no quote/, /not computed/, /Data:/, /Sources?\n/]) assert.doesNotMatch(text.replace("Chart\nTable\nSources", ""), empty);
    const [svg, cited] = await page.run(async () => {
      const chart = document.querySelector("impact-chart");
      Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("no")) } });
      chart.shadowRoot.querySelector('[name="cite"]').click();
      const field = () => chart.shadowRoot.querySelector(".impact-link textarea");
      while (!field()) await new Promise(requestAnimationFrame);
      return [await chart.toSVG(), field().value];
    });
    assert.match(cited, /^“Calls answered” \(chart\)\. http/);
    assert.doesNotMatch(svg, /Data:/);
    await page.run(() => {
      const chart = document.querySelector("impact-chart");
      chart.data = { ...chart.data, source: "The exchange" };
      return chart.ready;
    });
    assert.match(await seen(), /\nSource\n+The exchange/);
    await page.close();
  });

  test("its unit has a name in each language", async () => {
    const page = await reader.open();
    await put(page, { label: { en: "Calls", cy: "Galwadau" }, unit: { en: "calls", cy: "galwad" } }, { count: 3000, attributes: { lang: "cy" } });
    const seen = await page.look();
    assert.equal(seen.subtitle, "galwad");
    assert.match(seen.rows[0].value, /\u00a0galwad$/);
    assert.ok(seen.cells.some((cell) => /\(galwad\)/.test(cell)), seen.cells[1]);
    assert.ok(seen.labels.some(({ text }) => text === "99\u00a0galwad"));
    assert.ok(seen.labels.some(({ text }) => text === "100\u00a0galwad"));
    assert.doesNotMatch(seen.text, /calls/);
    assert.ok(seen.figures.every(({ unit }) => unit === "calls"));
    await page.run(() => (document.querySelector("impact-chart").lang = "en"));
    assert.match((await page.look()).rows[0].value, /\u00a0calls$/);
    const csv = await page.run(() => document.querySelector("impact-chart").toCSV());
    assert.match(csv, /^\ufeffSecond,Calls \(calls\)/);
    await page.close();
  });

  test("what is wrong with it is named to the page's developer", async () => {
    const page = await reader.open();
    page.expects(/could not be read safely/);
    const wrong = [
      [{ values: [] }, "data.values [NO_POINTS]"],
      [{ from: "April" }, "data.from [NO_DAY]"],
      [{ from: true }, "data.from [NO_DAY]"],
      [{ step: 0 }, "data.step [NOT_IN_ORDER]"],
      [{ label: "" }, "data.label [NO_LABEL]"],
    ];
    for (const [header, told] of wrong) {
      const said = await page.run(async (header) => {
        const chart = document.createElement("impact-chart");
        chart.data = { label: "Calls", values: [1, 2], ...header };
        document.querySelector("main").append(chart);
        chart.select();
        const cause = await chart.ready.then(() => "drawn", (error) => String(error.cause));
        chart.remove();
        return cause;
      }, header);
      assert.ok(said.includes(told), said);
    }
    await page.close();
  });

  test("by keyboard a reader comes to points between those told: of a shorter part others are told", async () => {
    const page = await reader.open();
    await put(page, { from: "2018-04-01" }, { count: 3000 });
    const root = (selector) => page.run((selector) => document.querySelector("impact-chart").shadowRoot.querySelector(selector)?.focus(), selector);
    const periods = async () => (await page.look()).figures.map(({ period }) => period);
    const before = await periods();
    assert.match((await page.look()).text, /Of a shorter part, chosen under “Change what is shown”, they give others\./);
    await root('[name="panel"]');
    await page.press("Enter");
    await page.until(() => document.querySelector("impact-chart").shadowRoot.querySelector("select[name=from]") !== null);
    await root("select[name=from]");
    await page.press("ArrowDown");
    await page.until((first) => document.querySelector("impact-chart").figures[0].period !== first, before[0]);
    await root("select[name=to]");
    for (let steps = 2; steps < before.length - 1; steps++) await page.press("ArrowUp");
    const after = await periods();
    assert.equal(after[0], before[1]);
    assert.ok(after.at(-1) < before.at(-1), after.join(" "));
    assert.ok(after.filter((period) => !before.includes(period)).length > 2, after.join(" "));
    await root('[role=option][tabindex="0"]');
    await page.press("Home", "ArrowRight");
    assert.equal((await page.look()).state.focus.period, after[1]);
    await page.close();
  });
});
