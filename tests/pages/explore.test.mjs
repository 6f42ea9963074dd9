// The explorer: a reader's own file, a published series or an address, and a chart of it, in one page under the strict policy.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { POLICY } from "../serve.mjs";
import { axe, ibm } from "./checkers.mjs";
import { inEachBrowser } from "./driver.mjs";

const file = (name) => readFileSync(new URL(`../explore/files/${name}`, import.meta.url), "utf8");

const start = async (reader, address = "www/explore.html", options) => {
  const page = await reader.open(address, options);
  await page.until(() => document.querySelectorAll("#series option").length > 1);
  return page;
};

// Chooses a file as a reader does.
const give = async (page, name, text) => {
  await page.run((name, text) => {
    const list = new DataTransfer();
    list.items.add(new File([text], name));
    const files = document.querySelector("#files");
    files.files = list.files;
    files.dispatchEvent(new Event("change", { bubbles: true }));
  }, name, text);
  await said(page, name);
};

const said = (page, part) => page.until((part) => document.querySelector("#status").textContent.includes(part), part);
const text = (page, selector) => page.run((selector) => document.querySelector(selector).textContent, selector);
const state = (page) => page.run(() => document.querySelector("#chart").state);
const shown = (page) => page.run(() => document.querySelector("#chart").figures.map(({ value }) => value));

// Chooses in the form that was made of the file: the control `name` of the dimension headed `legend`.
const choose = (page, legend, name, value, on = true) =>
  page.run((legend, name, value, on) => {
    const sets = [...document.querySelectorAll("#form fieldset")];
    const all = [...sets.find((set) => set.querySelector("legend").textContent === legend).querySelectorAll(`[name="${name}"]`)];
    const box = all.find((each) => each.type === "checkbox" && each.value === value);
    const control = box ?? all[0];
    if (box) box.checked = on;
    else control.value = value;
    control.dispatchEvent(new Event(name === "find" ? "input" : "change", { bubbles: true }));
  }, legend, name, value, on);

// What IBM's checker only asks a person (POTENTIAL) was gone through by hand: each field has its label beside it, lists that
// belong together stand in a fieldset, the focus is seen.
const checked = async (page) => [...(await axe(page)), ...(await ibm(page)).filter((line) => line.includes(" FAIL | "))];

inEachBrowser("explore", (reader) => {
  test("a file of another body is drawn at once, said to be theirs, and sent nowhere", async () => {
    const page = await start(reader);
    const before = page.asked.size;
    await give(page, "bundle.json", file("bundle.json"));
    await page.drawn(0);
    await page.until(() => document.querySelector("#chart").state?.kind === "slope");
    assert.deepEqual(await shown(page), [10, 20.5, 30, null]);
    assert.match(await text(page, "#facts"), /not published by this site.*Office of Made-up Statistics.*Port: All ports, one of 3/s);
    await page.until(() => document.querySelector("#chart").shadowRoot.textContent.includes("Not published by this site. Drawn from the file: bundle.json."));
    assert.match(await text(page, "#whence"), /sent nowhere/);
    assert.equal(await page.run(() => location.hash), "");
    assert.equal(await page.run(() => document.querySelector("#facts b, #chart b, #form b")), null);
    const svg = await page.run(() => document.querySelector("#chart").toSVG());
    assert.match(svg, /Not published by this site/);
    const asked = [...page.asked].slice(before).filter((each) => !each.startsWith("GET data:")); // Firefox's own fonts
    assert.ok(asked.every((each) => /^GET (pkg|www)\//.test(each)), asked.join("\n"));
    await page.close();
  });

  test("the form chooses what stands side by side, what is fixed, the kind and the dataset", async () => {
    const page = await start(reader);
    await give(page, "bundle.json", file("bundle.json"));
    await page.drawn(0);
    await choose(page, "Port", "use", "groups");
    await page.until(() => document.querySelector("#chart").state?.groups.join() === "n,s");
    await choose(page, "Port", "group", "0");
    await page.until(() => document.querySelector("#chart").state?.groups.join() === "all,n,s");
    assert.match(await text(page, "#facts"), /don't add them up/);
    await choose(page, "Kind of chart", "kind", "bar");
    await page.until(() => document.querySelector("#chart").state?.kind === "bar");
    await choose(page, "The datasets in this file", "dataset", "1");
    await page.until(() => document.querySelector("#chart").state?.groups.join() === "sail,oar");
    assert.match(await text(page, "#form"), /not offered, because it needs two periods/);
    await page.close();
  });

  test("a published series is drawn with its quotes, and the address opens the same view again", async () => {
    const page = await start(reader);
    await page.run(() => {
      const series = document.querySelector("#series");
      series.value = "timeliness";
      series.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await said(page, "timeliness.json");
    await page.drawn(0);
    const figures = await page.run(() => document.querySelector("#chart").figures);
    assert.deepEqual(figures.filter(({ value, quote }) => value !== null && !quote), []);
    assert.equal(figures.length, 6);
    assert.doesNotMatch(await page.run(() => document.querySelector("#chart").shadowRoot.textContent), /Not published by this site/);
    assert.doesNotMatch(await text(page, "#facts"), /not published by this site/);
    await choose(page, "Kind of chart", "kind", "bar");
    await page.until(() => location.hash.includes("kind=bar"));
    const hash = await page.run(() => location.hash);
    const again = await start(reader, `www/explore.cy.html${hash}`);
    await said(again, "timeliness.json");
    await again.drawn(0);
    assert.equal((await state(again)).kind, "bar");
    assert.equal((await state(again)).lang, "cy");
    await again.close();
    await page.close();
  });

  test("what can't be opened is said in plain words, and the file before is gone from the page", async () => {
    const page = await start(reader);
    await give(page, "bundle.json", file("bundle.json"));
    await give(page, "page.json", "<!doctype html>");
    assert.match(await text(page, "#facts"), /a web page instead of data/);
    assert.equal(await page.run(() => document.querySelector("#picture").hidden), true);
    const many = { version: "2.0", class: "dataset", id: ["a"], size: [3000000], value: [], dimension: { a: {} } };
    await give(page, "many.json", JSON.stringify(many));
    assert.match(await text(page, "#facts"), /3000000 cells; up to 2000000/);
    await give(page, "tidy.csv", file("tidy.csv"));
    await page.drawn(0);
    assert.ok((await shown(page)).length > 1);
    await page.close();
  });

  const from = async (page, address) => {
    await page.run((address) => {
      document.querySelector("#address").value = address;
      document.querySelector("#fetch").requestSubmit();
    }, address);
  };

  test("an address: the page's own policy, another site's refusal and an answer without a file are told apart", async () => {
    const other = await reader.elsewhere();
    const address = `${other.url}/tests/explore/files/months.json`;
    const strict = await start(reader);
    strict.expects(/connect-src/, /Content.Security.Policy/, /failed:/, /policy:/);
    await from(strict, address);
    await said(strict, "its own policy forbids it");
    await from(strict, "mailto:someone");
    await said(strict, "That is no address");
    await from(strict, "/www/nowhere.json");
    strict.expects(/404/);
    await said(strict, "The site answered: 404");
    await from(strict, "/tests/explore/files/months.json");
    await said(strict, "months.json is open");
    await strict.close();
    const open = await reader.elsewhere({ policy: POLICY.replace("connect-src 'self'", "connect-src *") });
    const page = await start(reader, "www/explore.html", { site: open });
    page.expects(/CORS/, /Cross-Origin/, /failed:/, /ERR_FAILED/, /fetched from elsewhere/);
    await from(page, address);
    await said(page, "the other site does not let this page read it");
    await page.close();
  });

  test("figures are sorted, filtered and paged, told since a period, and the focus stays where it is", async () => {
    const rows = Array.from({ length: 60 }, (_, place) => [2001, 2002, 2003].map((year) => `Place ${place},${year},${place * 10 + year - 2000}`)).flat();
    const page = await start(reader);
    await give(page, "rows.csv", `place,year,value\n${rows.join("\n")}\n`);
    const first = () => page.run(() => [...document.querySelectorAll("#table tbody tr:first-child > *")].map((cell) => cell.textContent));
    assert.deepEqual(await first(), ["Place 0", "2001", "1"]);
    assert.match(await text(page, "#rows-said"), /^Rows 1 to 100 of 180\.$/);
    await page.run(() => document.querySelector('#table [name=sort][value="2"]').focus());
    await page.keyboard.press("Enter");
    await page.until(() => document.querySelector("#table [aria-sort=ascending]") !== null);
    await page.keyboard.press("Enter");
    await page.until(() => document.querySelector("#table [aria-sort=descending]") !== null);
    assert.deepEqual(await first(), ["Place 59", "2003", "593"]);
    await page.run(() => document.querySelector("#table [name=part]").focus());
    await page.keyboard.type("59");
    await page.until(() => document.querySelector("#rows-said").textContent === "Rows 1 to 3 of 3.");
    assert.equal(await page.run(() => document.activeElement.name), "part");
    await page.run(() => {
      const since = document.querySelector("#table [name=since]");
      since.value = [...since.options].find(({ text }) => text === "2001").value;
      since.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await page.until(() => document.querySelector("#table thead").textContent.includes("Change since 2001, worked out here"));
    assert.deepEqual(await first(), ["Place 59", "2003", "593", "+2"]);
    assert.equal(await page.run(() => document.querySelector("#table table").ariaRowCount ?? document.querySelector("#table table").getAttribute("aria-rowcount")), "4");
    await page.close();
  });

  test("of many lines some are highlighted, and the others are grey; a range of years is the reader's", async () => {
    const rows = Array.from({ length: 8 }, (_, place) => [2001, 2002, 2003, 2004].map((year) => `Place ${place},${year},${place * 10 + year - 2000}`)).flat();
    const page = await start(reader);
    await give(page, "rows.csv", `place,year,value\n${rows.join("\n")}\n`);
    await choose(page, "place", "use", "groups");
    for (const place of ["4", "5", "6"]) {
      await page.until((place) => document.querySelector(`#form [name=group][value="${place}"]`) !== null, place);
      await choose(page, "place", "group", place);
    }
    await page.until(() => document.querySelector("#chart").state?.groups.length === 7);
    await page.until(() => document.querySelector("#chart").hasAttribute("highlight"));
    await choose(page, "place", "lit", "5");
    await page.until(() => document.querySelector("#chart").getAttribute("highlight").split(" ").includes("Place_5"));
    await page.until(() => document.querySelector("#chart").state?.kind === "line");
    await choose(page, "Kind of chart", "kind", "multiples");
    await page.until(() => document.querySelector("#chart").state?.kind === "multiples");
    await choose(page, "year", "from", "1");
    await page.until(() => document.querySelector("#chart").state?.from === "2002");
    assert.equal((await shown(page)).length, 21);
    // One option a figure, each within the plot and in a group that has nothing of an option.
    const astray = await page.run(() => {
      const root = document.querySelector("#chart").shadowRoot;
      const plot = root.querySelector(".impact-plot").getBoundingClientRect();
      const options = [...root.querySelectorAll("[role=option]")].map((option) => option.getBoundingClientRect());
      const outside = options.filter(({ left, right }) => left < plot.left - 1 || right > plot.right + 1);
      return [options.length, outside.length, root.querySelectorAll("[role=group][style], .impact-options [role=group][id]").length];
    });
    assert.deepEqual(astray, [21, 0, 0]);
    await page.close();
  });

  test("what takes a moment can be given up, and what was open stays", async () => {
    const page = await start(reader);
    await give(page, "bundle.json", file("bundle.json"));
    await page.drawn(0);
    const before = page.tab.workers?.().length;
    await page.run(() => {
      const list = new DataTransfer();
      const rows = ["place,year,value"];
      for (let place = 0; place < 60000; place++) rows.push(`Place ${place % 600},${1900 + Math.floor(place / 600)},${place}`);
      list.items.add(new File([rows.join("\n")], "large.csv"));
      const seen = new MutationObserver(() => {
        if (document.querySelector("#progress").hidden) return;
        seen.disconnect();
        document.querySelector("#stop").click();
      });
      seen.observe(document.querySelector("#progress"), { attributes: true });
      document.querySelector("#files").files = list.files;
      document.querySelector("#files").dispatchEvent(new Event("change", { bubbles: true }));
    });
    await said(page, "Reading was stopped.");
    const isEnded = () => page.tab.workers === undefined || page.tab.workers().length === before;
    for (let turns = 0; turns < 60 && !isEnded(); turns++) await new Promise((wait) => setTimeout(wait, 50));
    assert.ok(isEnded(), "the worker that was reading is ended");
    assert.deepEqual(await shown(page), [10, 20.5, 30, null]);
    await choose(page, "Kind of chart", "kind", "line");
    await page.until(() => document.querySelector("#chart").state?.kind === "line");
    await page.close();
  });

  test("where no worker may start, the page reads by itself", async () => {
    const site = await reader.elsewhere({ policy: POLICY.replace("trusted-types impact-explore", "trusted-types 'none'") });
    const page = await start(reader, "www/explore.html", { site });
    page.expects(/TrustedTypePolicy|trusted-types|Trusted ?Type/i);
    await give(page, "bundle.json", file("bundle.json"));
    await page.drawn(0);
    assert.deepEqual(await shown(page), [10, 20.5, 30, null]);
    await page.close();
  });

  for (const address of ["www/explore.html", "www/explore.cy.html"]) {
    test(`${address}, with a file and without: two checkers find nothing at 320 and 1000 px, and nothing runs over its edge`, async () => {
      for (const width of [320, 1000]) {
        const page = await start(reader, address, { width, height: 900 });
        const found = await checked(page);
        await give(page, "bundle.json", file("bundle.json"));
        await page.run(() => document.querySelector("#chart").scrollIntoView());
        await page.drawn(0);
        await page.until(() => document.querySelector("#chart").state?.kind === "slope");
        found.push(...(await checked(page)));
        assert.deepEqual(found, [], `${width} px`);
        const over = await page.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(over, 0);
        await page.close();
      }
    });
  }

  test("a long list is searched by keyboard, and the focus stays in the field", async () => {
    const rows = Array.from({ length: 300 }, (_, place) => `Place ${place},2001,${place}\nPlace ${place},2002,1`);
    const page = await start(reader);
    await give(page, "long.csv", `place,year,value\n${rows.join("\n")}\n`);
    await page.drawn(0);
    await page.run(() => document.querySelector("#form [name=find]").focus());
    await page.keyboard.type("298");
    await page.until(() => document.querySelectorAll("#form [name=fixed] option").length === 2);
    assert.equal(await page.run(() => document.activeElement.name), "find");
    await choose(page, "place", "fixed", "298");
    await page.until(() => document.querySelector("#chart").figures[0]?.value === 298);
    await page.close();
  });
}, ["chromium", "firefox"]);
