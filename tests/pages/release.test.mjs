// The archive of `make release`, unpacked into an empty folder on a server that knows types of files and nothing else: at the
// root of a site and in a folder of it, the pages do what they do here.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { FEW, inEachBrowser } from "./driver.mjs";
import { Dataset } from "./published.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CHARTS = ["timeliness", "recommendations", "awareness"];
const PAGES = { en: "www/index.html", cy: "www/index.cy.html" };
const WITHHELD = /\.(br|gz)$|^(README\.md|SHA256SUMS|LICENSE)$/; // what has no place of its own in pkg/ or www/

const around = mkdtempSync(join(tmpdir(), "released-"));
after(() => rmSync(around, { recursive: true }));

const digest = (bytes) => createHash("sha256").update(bytes).digest("hex");
const release = (out, seconds) =>
  execFileSync("node", ["tests/setup/release.mjs", out], { cwd: ROOT, encoding: "utf8", env: { ...process.env, SOURCE_DATE_EPOCH: seconds } });

// The archive, made once, and unpacked at the root of a site and in a folder of it.
const { version } = JSON.parse(readFileSync(join(ROOT, "pkg/package.json"), "utf8"));
const NAME = `impact-charts-${version}`;
const ARCHIVE = join(around, `${NAME}.tar.gz`);
const SITES = { "at the root": ["site", ""], "in a folder": ["other", "statistics/charts/"] };
release(around, "1700000000");
for (const [site, folder] of Object.values(SITES)) {
  const place = join(around, site, folder);
  mkdirSync(place, { recursive: true });
  execFileSync("tar", ["-xzf", ARCHIVE, "--strip-components=1", "-C", place]);
}
const here = join(around, "site");
const names = readdirSync(here, { recursive: true }).filter((name) => statSync(join(here, name)).isFile()).sort();
const file = (name) => readFileSync(join(here, name));

const TYPES = {
  ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json",
  ".txt": "text/plain", ".csv": "text/csv", ".svg": "image/svg+xml", ".png": "image/png",
};

// A file where the address says, with its type, or none; no policy, no folder's first page, nothing rewritten or packed.
async function bare(root) {
  const server = createServer((request, response) => {
    const path = join(root, new URL(request.url, "http://any").pathname);
    const type = TYPES[extname(path)];
    if (!type || !existsSync(path)) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": type }).end(readFileSync(path));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const close = () => new Promise((done) => (server.close(done), server.closeAllConnections()));
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}

test("the same tree gives the same bytes, and its time is the one that is named", () => {
  const again = join(around, "again");
  assert.equal(release(again, "1700000000").split(" ")[0], digest(readFileSync(ARCHIVE)));
  assert.notEqual(release(again, "1700000001").split(" ")[0], digest(readFileSync(ARCHIVE)));
  assert.equal(statSync(join(here, "www/index.html")).mtimeMs, 1_700_000_000_000);
});

test("every file has its digest, and what is packed is what stands beside it", () => {
  execFileSync("sha256sum", ["-c", "--quiet", "SHA256SUMS"], { cwd: here });
  const summed = file("SHA256SUMS").toString().trim().split("\n").map((line) => line.split("  ")[1]);
  assert.deepEqual(summed.sort(), names.filter((name) => name !== "SHA256SUMS"));
  const packed = names.filter((name) => /\.(br|gz)$/.test(name));
  const unpack = { ".br": brotliDecompressSync, ".gz": gunzipSync };
  for (const name of packed) assert.ok(unpack[extname(name)](file(name)).equals(file(name.slice(0, -3))), name);
  const served = names.filter((name) => /\.(js|css|wasm|txt|json|html|csv)$/.test(name));
  for (const name of served) for (const ending of [".br", ".gz"]) assert.ok(packed.includes(name + ending), name + ending);
});

test("all of pkg/ and www/ is there, the tables that the page for publishing starts from as well; nothing names a folder that is not", () => {
  const ours = execFileSync("git", ["ls-files", "pkg", "www"], { cwd: ROOT, encoding: "utf8" }).trim().split("\n");
  const expected = ours.filter((name) => !/^www\/README\.md$/.test(name)).map((name) => name.replace(/^pkg\//, `pkg-${version}/`));
  assert.deepEqual(names.filter((name) => !WITHHELD.test(name)), expected.filter((name) => !WITHHELD.test(name)).sort());
  for (const name of names.filter((name) => /^www\/.*\.(html|js)$/.test(name))) assert.doesNotMatch(file(name).toString(), /\/pkg\//, name);
  assert.match(file("README.md").toString(), /^## Hosting\n[^]*nginx[^]*Apache[^]*^## Integrity\n[^]*sha384-/m);
  assert.ok(file(`pkg-${version}/THIRD-PARTY.txt`).length > 1000 && file("LICENSE").toString().startsWith("MIT"));
});

for (const [where, [root, folder]] of Object.entries(SITES)) {
  inEachBrowser(`released, ${where}`, (reader) => {
    for (const [lang, address] of Object.entries(PAGES)) {
      test(`${address}: three charts are drawn, their figures are those published, and what a press fetches comes`, async () => {
        const site = await bare(join(around, root));
        const page = await reader.open(folder + address, { site });
        await page.drawn();
        for (const [index, id] of CHARTS.entries()) {
          const chart = await page.look(index);
          assert.ok(chart.drawn && !chart.fallback && chart.ink.painted > 500, id);
          assert.deepEqual([chart.lang, chart.headline], [lang, new Dataset(id).headline(lang)]);
          assert.deepEqual(chart.figures.map(({ printed }) => printed), new Dataset(id).hinted(lang).map(({ printed }) => printed));
        }
        const [csv, png] = await page.run(async () => {
          const chart = document.querySelector("impact-chart");
          return [await chart.toCSV(), (await chart.toPNG(1)).size];
        });
        assert.ok(csv.includes("timeliness") && png > 1000);
        const beside = page.fetched.filter((path) => !path.startsWith(`${folder}www/`) && !path.startsWith(`${folder}pkg-${version}/`));
        assert.deepEqual(beside.filter((path) => !path.startsWith("blob:")), []);
        await page.close();
        await site.close();
      });
    }

    test("every link of every page leads to a file of the archive", async () => {
      const site = await bare(join(around, root));
      for (const name of names.filter((name) => name.endsWith(".html"))) {
        const page = await reader.open(folder + name, { site });
        const links = await page.run(() => {
          const all = [...document.querySelectorAll("a[href], link[href], script[src]")].map((each) => each.href || each.src);
          return [...new Set(all.filter((link) => link.startsWith(location.origin)).map((link) => link.replace(/[?#].*/, "")))];
        });
        assert.ok(links.length > 0, name);
        for (const link of links) assert.equal((await fetch(link)).status, 200, `${name}: ${link}`);
        await page.tab.close();
      }
      await site.close();
    });
  }, FEW);
}
