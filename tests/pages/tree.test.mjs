// What a screen reader is given: Chromium's own accessibility tree of the public page. A list of figures for each chart,
// each named by its place and value as the table has them, counted, in its language; and nothing of the drawing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./driver.mjs";
import { Dataset } from "./published.mjs";
import { open, PAGES, visit } from "./states.mjs";

const CHARTS = ["timeliness", "recommendations", "awareness"];
const DRAWING = ["Canvas", "image", "img", "graphics-document", "figure"];

inEachBrowser("tree", (reader) => {
  for (const lang of Object.keys(PAGES)) {
    test(`every figure is an option with its place and value (${lang})`, async () => {
      const page = await visit(reader, lang, { bring: () => {} });
      const tree = await Tree.of(page);
      const lists = tree.all("listbox");
      assert.equal(lists.length, CHARTS.length);
      for (const [index, id] of CHARTS.entries()) {
        const expected = new Dataset(id).hinted(lang);
        const options = tree.under(lists[index], "option");
        const { rows, options: shown } = await page.look(index);
        assert.equal(lists[index].name, new Dataset(id).headline(lang), "a list has the chart's name");
        assert.equal(options.length, expected.length, `${id}: one option a figure`);
        assert.equal(rows.length, expected.length, `${id}: one row a figure`);
        options.forEach((option, place) => {
          const { periodLabel, groupLabel, shown } = expected[place];
          const row = rows[place];
          assert.ok(option.name.includes(row.value) && row.value === shown, `"${option.name}" and the row's "${row.value}"`);
          const named = row.names.some((name) => name && option.name.startsWith(name)) || option.name.startsWith(periodLabel) || option.name.startsWith(groupLabel);
          assert.ok(named, `"${option.name}" does not begin with its place: ${row.names}`);
          assert.ok(option.focusable);
        });
        assert.deepEqual(options.map(({ name }) => name), shown.map(({ label }) => label));
      }
      await page.close();
    });

    test(`options are counted from one to their number in each group, in their language (${lang})`, async () => {
      const page = await visit(reader, lang, { bring: () => {} });
      const tree = await Tree.of(page);
      for (const [index, list] of tree.all("listbox").entries()) {
        const groups = tree.under(list, "group");
        const { groups: names } = await page.look(index);
        assert.deepEqual(groups.map(({ name }) => name), names);
        for (const group of groups.length ? groups : [list]) {
          const options = tree.under(group, "option");
          const counts = await Promise.all(options.map((option) => tree.more(option)));
          // None is called selected or not: readers would say "not selected" at each.
          assert.deepEqual(counts, options.map((_, place) => [place + 1, options.length, null, lang]));
        }
      }
      await page.close();
    });

    test(`nothing of the drawing is told, nor its tooltip twice, and the headings are in order (${lang})`, async () => {
      const page = await visit(reader, lang, { bring: open });
      const tree = await Tree.of(page);
      assert.deepEqual(tree.nodes.filter(({ role, ignored }) => !ignored && DRAWING.includes(role)).map(({ role, name }) => `${role} ${name}`), []);
      const levels = tree.all("heading").map(({ level }) => level);
      assert.equal(levels[0], 1);
      levels.slice(1).forEach((level, index) => assert.ok(level <= levels[index] + 1 && level > 1, `headings ${levels}`));
      assert.equal(tree.all("status").length, 4, "one status a chart");
      assert.deepEqual(tree.all("table").map(({ name }) => Boolean(name)), Array(4).fill(true), "each table is named by its caption");
      await page.close();
    });
  }
}, ["chromium"]); // the others give their whole tree to the system's own interface alone: of them, element by element

inEachBrowser("names", (reader) => {
  for (const lang of Object.keys(PAGES)) {
    test(`the engine computes the role and name of every figure as they are meant (${lang})`, async () => {
      const page = await visit(reader, lang, { bring: () => {} });
      for (const [index, id] of CHARTS.entries()) {
        const { options, rows } = await page.look(index);
        options.forEach(({ label }, place) => assert.ok(label.includes(rows[place].value), `"${label}" and the row's "${rows[place].value}"`));
        const expected = options.map(({ label }) => ["option", label]);
        assert.deepEqual(await computed(page, index, "option", options.map(({ label }) => label)), expected);
        const headline = new Dataset(id).headline(lang);
        assert.deepEqual(await computed(page, index, "listbox", [headline]), [["listbox", headline]]);
      }
      await page.close();
    });
  }
}, ["firefox", "webkit"]);

// Role and name of each element of a role in a chart. WebKitGTK is asked what it computes; Firefox finds elements by what
// it computes, so it is asked for each name.
async function computed(page, index, role, names) {
  if (page.engine === "webkit") return page.tab.computed(`document.querySelectorAll("impact-chart:not(details *)")[${index}].shadowRoot.querySelectorAll("[role=${role}]")`);
  const section = await page.tab.evaluateHandle(
    (index) => document.querySelectorAll("impact-chart:not(details *)")[index].shadowRoot.querySelector("section"), index,
  );
  const found = [];
  for (const name of names) {
    const those = await section.asElement().$$(`aria/${name}[role="${role}"]`);
    if (those.length === 1) found.push([role, name]);
  }
  const all = await section.asElement().$$(`aria/[role="${role}"]`);
  assert.equal(all.length, names.length, `every ${role} has a name that was asked for`);
  return found;
}

class Tree {
  static async of(page) {
    const session = await page.tab.createCDPSession();
    await session.send("Accessibility.enable");
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    return new Tree(session, nodes);
  }

  constructor(session, nodes) {
    this.session = session;
    const property = (node, name) => node.properties?.find((each) => each.name === name)?.value.value;
    this.nodes = nodes.map((node) => ({
      id: node.nodeId,
      parent: node.parentId,
      dom: node.backendDOMNodeId,
      ignored: node.ignored,
      role: node.role?.value ?? "",
      name: node.name?.value ?? "",
      level: property(node, "level"),
      focusable: property(node, "focusable"),
    }));
    this.byId = new Map(this.nodes.map((node) => [node.id, node]));
  }

  all(role) {
    return this.nodes.filter((node) => node.role === role && !node.ignored);
  }

  under(top, role) {
    const isUnder = (node) => node && (node.parent === top.id || isUnder(this.byId.get(node.parent)));
    return this.all(role).filter(isUnder);
  }

  // Place, count, selection and language, which this form of the tree leaves out: asked of the element that a node stands for.
  async more({ dom }) {
    const { object } = await this.session.send("DOM.resolveNode", { backendNodeId: dom });
    const ask = "function () { return [Number(this.ariaPosInSet), Number(this.ariaSetSize), this.ariaSelected, ['en', 'cy'].filter((lang) => this.matches(`:lang(${lang})`)).join()] }";
    const { result } = await this.session.send("Runtime.callFunctionOn", { objectId: object.objectId, functionDeclaration: ask, returnByValue: true });
    return result.value;
  }
}
