// A true trap in the wasm: the chart that caused it says so, and the others come back with a new instance.
//
// How to make one honestly: the same wasm with its memory limited (as on a small device), and data that does not fit into
// it. Rust then has no way out but `unreachable`. Nothing of ours is changed but the limit.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { inEachBrowser } from "./driver.mjs";

const ROOT = process.env.SITE ?? fileURLToPath(new URL("../..", import.meta.url));
const PAGES = 64; // of 64 KiB
const STOPPED = "The chart stopped because of a fault.";

const small = mkdtempSync(join(tmpdir(), "impact-small-"));
mkdirSync(join(small, "pkg"));
cpSync(join(ROOT, "pkg"), join(small, "pkg"), { recursive: true, dereference: true });
for (const folder of ["www", "tests"]) symlinkSync(resolve(ROOT, folder), join(small, folder));
const wasm = join(small, "pkg/impact_charts_bg.wasm");
writeFileSync(wasm, limited(readFileSync(wasm), PAGES));
after(() => rmSync(small, { recursive: true }));

inEachBrowser("trap", (reader) => {
  test("a trap stops one chart, and its neighbours come back, with the reader's place, and work", async () => {
    const site = await reader.elsewhere({ root: small });
    const page = (await reader.open(undefined, { site })).expects(/^impact-chart: /);
    await page.hear("impact-chart:error");
    await page.show("timeliness");
    await page.show("awareness", { lang: "cy" });
    await page.run(() => document.querySelector("impact-chart").select("core-independent", "2020-21"));
    await page.put({}, { data: enormous() });
    assert.equal(await page.outcome(2), STOPPED);
    assert.match(page.cause, /unreachable|memory/i, "a trap of the wasm itself");

    const broken = await page.look(2);
    assert.ok(broken.fallback && !broken.drawn);
    assert.equal(broken.failure, STOPPED);
    assert.deepEqual((await page.heard()).map(({ detail }) => detail.message), [STOPPED]);

    await page.settled();
    for (const index of [0, 1]) {
      const chart = await page.look(index);
      assert.ok(chart.drawn && chart.failure === null, `the chart ${index} did not come back`);
      assert.ok(chart.ink.painted > 200 && chart.figures.length > 0);
    }
    const first = await page.look(0);
    assert.equal(first.state.focus?.printed, "91%", "the reader's place is kept");
    await page.run(() => document.querySelector("impact-chart").shadowRoot.querySelector("[role=option][tabindex='0']").focus());
    await page.press("ArrowRight");
    assert.match((await page.focus()).label, /^2021\/22: 90%/);

    // A chart made afterwards, and one trap more: it is no matter how often.
    await page.show("recommendations");
    await page.put({}, { data: enormous() });
    assert.equal(await page.outcome(4), STOPPED);
    assert.ok((await page.look(3)).drawn && (await page.look(0)).drawn);
    await page.close();
  });

  test("a chart that was drawn and then stops says so, and a new ready rejects", async () => {
    const site = await reader.elsewhere({ root: small });
    const page = (await reader.open(undefined, { site })).expects(/^impact-chart: /);
    await page.show("timeliness");
    await page.show("awareness");
    await page.run(() => document.querySelector("impact-chart").setAttribute("kind", "x".repeat(8e6)));
    assert.equal(await page.outcome(0), STOPPED);
    const stopped = await page.look(0);
    assert.ok(stopped.fallback && !stopped.drawn && stopped.failure === STOPPED);
    assert.ok((await page.look(1)).drawn);
    await page.close();
  });

  test("a chart that failed before is left alone by the trap of another", async () => {
    const site = await reader.elsewhere({ root: small });
    const page = (await reader.open(undefined, { site })).expects(/^impact-chart: /);
    await page.put({ src: "/tests/problems/json/wrong-class.json" });
    await page.outcome(0);
    await page.show("timeliness");
    await page.put({}, { data: enormous() });
    assert.equal(await page.outcome(2), STOPPED);
    assert.ok((await page.look(1)).drawn);
    assert.equal((await page.look(0)).failure, "The chart is not shown, because its figures could not be read safely.");
    assert.equal(page.said.length, 2, page.said.join("\n"));
    await page.close();
  });

  test("the chart that stopped draws again with other data", async () => {
    const site = await reader.elsewhere({ root: small });
    const page = (await reader.open(undefined, { site })).expects(/^impact-chart: /);
    await page.put({}, { data: enormous() });
    assert.equal(await page.outcome(0), STOPPED);
    await page.run(() => {
      const chart = document.querySelector("impact-chart");
      chart.data = undefined;
      chart.setAttribute("src", "/www/data/timeliness.json");
    });
    assert.equal(await page.outcome(0), "drawn");
    await page.close();
  });
});

// A proper dataset, but for a label of eight million letters.
function enormous() {
  return {
    version: "2.0",
    class: "dataset",
    label: "x".repeat(8e6),
    id: ["group"],
    size: [1],
    dimension: { group: { category: { index: ["a"], label: { a: "First" } } } },
    value: [3],
  };
}

// The module with so many pages of memory and no more: rewrites its memory section.
function limited(bytes, pages) {
  const out = [bytes.subarray(0, 8)];
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    const [size, begin] = number(bytes, at + 1);
    const end = begin + size;
    if (id === 5) {
      const [least] = number(bytes, begin + 2); // one memory, its flags, its least size
      const body = Buffer.from([1, 1, ...leb(least), ...leb(Math.max(least, pages))]);
      out.push(Buffer.from([5, ...leb(body.length)]), body);
    } else {
      out.push(bytes.subarray(at, end));
    }
    at = end;
  }
  return Buffer.concat(out);
}

// An unsigned LEB128 number and where the next byte is.
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

function leb(value) {
  const out = [];
  for (; value > 127; value = Math.floor(value / 128)) out.push((value % 128) | 128);
  return [...out, value];
}
