// A hostile page around a chart, and hostile data within: the same figures, or none.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";

const figuresOf = (page, index = 0) =>
  page.run((index) => document.querySelectorAll("impact-chart")[index].figures.map(({ period, printed }) => `${period} ${printed}`), index);

inEachBrowser("malice", (reader) => {
  test("a page that has added to the prototypes of built-in objects gets the same figures", async () => {
    const plain = await reader.open();
    await plain.show("timeliness");
    const expected = await figuresOf(plain);
    const named = async (page) => (await page.look()).options.map(({ box, ...option }) => option);
    const options = await named(plain);
    await plain.close();
    const page = await reader.open(undefined, { early: addToPrototypes });
    await page.show("timeliness");
    assert.deepEqual(await figuresOf(page), expected);
    assert.deepEqual(await named(page), options);
    await page.run(() => document.querySelector("impact-chart").setAttribute("kind", "bar"));
    assert.deepEqual(await figuresOf(page), expected);
    await page.close();
  });

  test("labels with markup, turned letters and names of prototypes stay text in a living chart", async () => {
    const page = await reader.open();
    const hostile = ["<img src=x onerror=alert(1)>", "\u202e%28", "__proto__", "constructor", "]]></script>"];
    // Keys of the data too: in brackets the name makes a member, as JSON.parse does, and sets no prototype.
    const label = { ["__proto__"]: "Proto", constructor: "Constructor" };
    const data = {
      version: "2.0", class: "dataset", label: hostile[0], id: ["g", "t"], size: [5, 1], role: { time: ["t"] },
      dimension: {
        g: { category: { index: hostile, label } },
        t: { category: { index: ["2011"] } },
      },
      value: [1, 2, 3, 4, 5],
    };
    const index = await page.put({}, { data: JSON.stringify(data) });
    await page.drawn(index);
    const found = await page.run(() => {
      const { shadowRoot, figures } = document.querySelector("impact-chart");
      const strange = shadowRoot.querySelectorAll("img, script, iframe, object, [onerror], [onload]").length;
      return { strange, groups: figures.map(({ group }) => group), polluted: {}.index !== undefined };
    });
    assert.deepEqual(found, { strange: 0, groups: hostile, polluted: false });
    const said = (await page.look()).options.map(({ label }) => label);
    assert.deepEqual(said.slice(2, 4), ["Proto: 3.", "Constructor: 4."]);
    await page.close();
  });

  test("attributes with the names that every object has are asked in vain, and the language is English", async () => {
    const page = (await reader.open()).expects(/^impact-chart: /, /404/);
    for (const name of ["constructor", "__proto__", "toString"]) {
      const index = await page.put({ src: "/www/data/timeliness.json", kind: name, groups: name, from: name, lang: name });
      await page.drawn(index);
      const { lang, figures, drawn } = await page.look(index);
      assert.deepEqual([drawn, lang, figures.length], [true, "en", 6], name);
      const failing = await page.put({ src: "/www/data/absent.json", lang: name });
      assert.equal(await page.outcome(failing), "The chart could not be loaded: its figures could not be fetched.", name);
    }
    await page.close();
  });

  test("a flood of forged messages changes nothing, and the page still answers", async () => {
    const page = await reader.open("www/embed.html?src=data/timeliness.json");
    await page.drawn();
    const before = await figuresOf(page);
    const answered = await page.run(async () => {
      const forged = [{ sentinel: "amp", type: "embed-size", height: 1e9 }, "impact-chart:heights", null, { data: "x".repeat(1e4) }];
      for (let times = 0; times < 20_000; times++) postMessage(forged[times % forged.length], "*");
      await new Promise((done) => setTimeout(done, 50));
      return document.documentElement.scrollHeight < 5000;
    });
    assert.ok(answered);
    assert.deepEqual(await figuresOf(page), before);
    await page.run(() => document.querySelector("impact-chart").setAttribute("view", "table"));
    assert.equal((await page.look()).rows.length, before.length);
    await page.close();
  });
});

// What old libraries of scripts do, and worse: names that a loop over any object or list meets, and lists that write
// themselves into JSON in another way.
function addToPrototypes() {
  for (const { prototype } of [Object, Array, String, Function, Promise]) {
    for (const name of ["extra", "each", "kind", "groups", "handle", "view"]) prototype[name] = () => "added";
  }
  Array.prototype.toJSON = function () {
    return `[${this.length}]`;
  };
  String.prototype.toJSON = () => "added";
}
