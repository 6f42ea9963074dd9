// The builder of embeds on the public page: the chart and the HTML follow what is chosen, and the HTML gives that chart.
import assert from "node:assert/strict";
import { test } from "node:test";
import { POLICY } from "../serve.mjs";
import { inEachBrowser } from "./driver.mjs";

const opened = async (page) => {
  await page.run(() => document.querySelector("#build").focus());
  await page.press("Enter");
  await page.until(() => Boolean(document.querySelector(".builder [name=html]")?.value));
};

// Chooses in the form as a reader does: the event follows the change.
const choose = (page, name, value) =>
  page.run((name, value) => {
    const all = [...document.querySelectorAll(`.builder [name="${name}"]`)];
    const field = all.find((each) => each.type === "radio" || each.type === "checkbox" ? each.value === value : true);
    if (field.type === "radio" || field.type === "checkbox") field.checked = !field.checked;
    else field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }, name, value);

// A page of someone else's, into which the HTML is pasted.
const pasted = async (reader, text) => {
  const site = await reader.elsewhere({ policy: POLICY.replace(/; require-trusted-types-for.*/, "") });
  const page = await reader.open(undefined, { site });
  await page.run((text) => document.querySelector("main").insertAdjacentHTML("beforeend", text), text);
  await page.drawn(0);
  return page;
};

const html = (page) => page.run(() => document.querySelector(".builder [name=html]").value);
const state = (page) => page.run(() => document.querySelector(".builder impact-chart").state);

inEachBrowser("builder", (reader) => {
  test("its code comes with the press; it opens by keyboard, under the strict policy, and shows the publisher's chart", async () => {
    const page = await reader.open("www/index.html");
    await page.drawn(0);
    assert.ok(!page.fetched.some((path) => path.includes("builder")));
    await opened(page);
    assert.equal(await page.run(() => document.activeElement.name), "src");
    assert.equal(
      await html(page),
      '<script type="module" src="/pkg/impact-charts.js"></script>\n<impact-chart src="/www/data/timeliness.json">\n<a href="/www/data/figures.csv">The figures (CSV)</a></impact-chart>',
    );
    await page.run(() => document.querySelector(".builder impact-chart").scrollIntoView());
    await page.until(() => Boolean(document.querySelector(".builder impact-chart").state));
    assert.deepEqual(await page.faults(), []);
    await page.close();
  });

  test("years, groups, kind, language, parts and height are in the chart at once, and in HTML that gives the same chart", async () => {
    const page = await reader.open("www/index.html");
    await opened(page);
    await page.run(() => document.querySelector(".builder impact-chart").scrollIntoView());
    for (const [name, value] of [["from", "2018-19"], ["to", "2021-22"], ["kind", "bar"], ["lang", "cy"], ["height", "300"], ["controls", "kinds"], ["what", "element"]]) {
      await choose(page, name, value);
    }
    await choose(page, "groups", "core-independent");
    await page.until(() => document.querySelector(".builder impact-chart").state?.to === "2021-22" && document.querySelector(".builder impact-chart").state.lang === "cy");
    await page.until(() => document.querySelector(".builder [name=html]").value.includes("core-independent"));
    const text = await html(page);
    assert.equal(
      text,
      '<impact-chart src="/www/data/timeliness.json" kind="bar" from="2018-19" to="2021-22" groups="core-independent" lang="cy" controls="views years groups download share questions" height="300">\n<a href="/www/data/figures.csv">The figures (CSV)</a></impact-chart>',
    );
    const here = await state(page);
    await page.close();

    const other = await pasted(reader, text);
    assert.deepEqual((await other.look()).state, here);
    await other.close();
  });

  test("a chart that stays as it is carries its data; a frame names page and sandbox; a kind that does not suit is told", async () => {
    const page = (await reader.open("www/index.cy.html")).expects(/not offered/);
    await opened(page);
    await page.run(() => document.querySelector(".builder impact-chart").scrollIntoView());
    await choose(page, "src", "awareness.json");
    await choose(page, "what", "element");
    await choose(page, "keeps", "fixed");
    await page.until(() => /^<impact-chart>\n<script type="application\/json">\{"version":"2\.0"/.test(document.querySelector(".builder [name=html]").value));
    const fixed = await html(page);
    const other = await pasted(reader, fixed);
    assert.deepEqual((await other.look()).figures.map(({ printed }) => printed), ["half", "two-thirds", "57%"]);
    await other.close();

    await choose(page, "what", "frame");
    await page.until(() => document.querySelector(".builder [name=html]").value.includes("iframe"));
    assert.match(await html(page), /<iframe src="http[^"]+\/www\/embed\.html\?src=data%2Fawareness\.json" title="Ymwybyddiaeth o'r IOPC" class="impact-chart".* sandbox="allow-scripts allow-same-origin/);
    await choose(page, "src", "recommendations.json");
    await choose(page, "kind", "line");
    await page.until(() => document.querySelector(".builder output").textContent.startsWith("Nid yw'r math hwn yn gweddu"));
    await page.close();
  });

  test("the HTML is copied by keyboard; where it can't be, it is selected", async () => {
    const page = await reader.open("www/index.html");
    await opened(page);
    await page.run(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.querySelector(".builder [name=copy]").focus();
    });
    await page.until(() => document.activeElement.name === "copy");
    await page.press("Enter");
    await page.until(() => document.querySelector(".builder output").textContent.startsWith("It could not be copied"));
    assert.ok(await page.run(() => document.querySelector(".builder [name=html]").selectionEnd > 100));
    await page.close();
  });
});
