// A chart on other people's pages: what they say of every element does not reach into it. Font, text size and spacing do,
// so that it looks at home.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";
import { misfits } from "./fit.mjs";

const HOSTILE = "tests/pages/site/hostile.html";
const PUBLIC = "tests/pages/site/public.html";

// A chart with all open that a reader can open, once what that needs is there.
async function shown(reader, address, { dataset = "timeliness", set, ...options } = {}) {
  const page = await reader.open(address, options);
  if (set) await page.run(set);
  await page.show(dataset);
  await page.run(async () => {
    const { shadowRoot } = document.querySelector("impact-chart");
    const until = async (selector) => {
      while (!shadowRoot.querySelector(selector)) await new Promise(requestAnimationFrame);
    };
    shadowRoot.querySelector("details").open = true;
    shadowRoot.querySelector("button[name=panel]").click();
    await until(".impact-panel select");
    shadowRoot.querySelector("button[name=ask]").click();
    await until(".impact-answer p");
  });
  await page.settled();
  return page;
}

// Everything in a chart, a line each: what it is, how it looks, where it stands from the chart's corner, and its own text. Run
// in the page.
function seen() {
  const chart = document.querySelector("impact-chart");
  const corner = chart.getBoundingClientRect();
  const near = (number) => Math.round(number * 2) / 2;
  return [...chart.shadowRoot.querySelectorAll("section, section *")].map((element) => {
    const { display, color, backgroundColor, textAlign, textTransform, fontSize } = getComputedStyle(element);
    const { x, y, width, height } = element.getBoundingClientRect();
    const text = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join("");
    // What is not shown stands nowhere.
    const place = element.getClientRects().length > 0 ? [x - corner.x, y - corner.y, width, height].map(near).join(" ") : "";
    const look = [display, color, backgroundColor, textAlign, textTransform, fontSize].join(", ");
    return `${element.localName}.${element.className} [${look}] at ${place}: ${text}`;
  });
}

// Gives the plain page what a chart takes over from the hostile one: font, text size, spacing; and its width.
function alike() {
  document.documentElement.style.cssText = "font-family: initial; font-size: 62.5%";
  document.body.style.cssText = "margin: 0; letter-spacing: 3px";
}

inEachBrowser("looks", (reader) => {
  for (const dataset of ["timeliness", "recommendations", "awareness"]) {
    test(`${dataset}: on a page that resets and restyles every element, all is as on a plain one of the same font and spacing`, async () => {
      const read = async (...where) => {
        const page = await shown(reader, ...where);
        const lines = await page.run(seen);
        await page.close();
        return lines;
      };
      const expected = await read(undefined, { dataset, set: alike });
      const found = await read(HOSTILE, { dataset });
      assert.ok(expected.length > 100, `${expected.length} elements`);
      assert.equal(found.length, expected.length);
      assert.deepEqual(found.filter((line, index) => line !== expected[index]), []);
    });
  }

  test("there a table is a table, each button is seen, no letter is made a capital, and the page's spacing is taken over", async () => {
    const page = await shown(reader, HOSTILE);
    const found = await page.run(() => {
      const chart = document.querySelector("impact-chart");
      const all = (selector) => [...chart.shadowRoot.querySelectorAll(selector)];
      const style = (element, name) => getComputedStyle(element)[name];
      return {
        page: style(document.querySelector("main"), "textTransform"),
        tables: [...new Set(all("table").map((table) => style(table, "display")))],
        unseen: all("button").filter((button) => !button.closest("[hidden]") && !button.checkVisibility()).length,
        buttons: all("button").filter((button) => button.getBoundingClientRect().height > 0).length,
        capitals: all("section, section *").filter((each) => style(each, "textTransform") !== "none").length,
        spacing: style(chart.shadowRoot.querySelector(".impact-label"), "letterSpacing"),
        width: chart.clientWidth,
      };
    });
    assert.equal(found.page, "uppercase", "the page's style did not arrive");
    assert.deepEqual(found.tables, ["table"]);
    assert.equal(found.unseen, 0);
    assert.ok(found.buttons > 3, `${found.buttons} buttons`);
    assert.equal(found.capitals, 0);
    assert.equal(found.spacing, "3px");
    assert.ok(found.width > 600, `${found.width} px wide`);
    await page.close();
  });

  test("a page can still hide it", async () => {
    for (const address of [undefined, HOSTILE, PUBLIC]) {
      const page = await reader.open(address);
      const index = await page.show("timeliness");
      const height = await page.run((index) => {
        const chart = document.querySelectorAll("impact-chart")[index];
        chart.style.display = "none";
        return chart.getBoundingClientRect().height;
      }, index);
      assert.equal(height, 0);
      await page.close();
    }
  });

  for (const width of [320, 1000]) {
    test(`in the typography of public services it has their font, keeps its own colours, and fits (${width} px)`, async () => {
      const page = await reader.open(PUBLIC, { width });
      await page.show("timeliness");
      const found = await page.run(() => {
        const { shadowRoot } = document.querySelector("impact-chart");
        const style = (selector) => getComputedStyle(shadowRoot.querySelector(selector));
        const page = getComputedStyle(document.body);
        return {
          fonts: [...new Set([".impact-headline", ".impact-label", "td", "button"].map((each) => style(each).fontFamily))],
          own: page.fontFamily,
          text: style(".impact-headline").color,
          link: style("button").color,
          sizes: [style(".impact-subtitle").fontSize, page.fontSize],
        };
      });
      assert.deepEqual(found.fonts, [found.own]);
      assert.equal(found.text, "rgb(11, 12, 12)");
      assert.equal(found.link, "rgb(29, 95, 158)");
      assert.equal(found.sizes[0], found.sizes[1]);
      assert.deepEqual(await misfits(page), []);
      await page.close();
    });
  }
});
