// What a reader's browser fetches for www/index.html with every chart scrolled into view, and what it weighs: bytes, and
// bytes after brotli at its strongest, which is what a good server sends. Ends with 1 where script, wasm and style together
// weigh more than the limit: the size of Chart.js with all that such charts do not need shaken out.
//   node tests/size.mjs
import { brotliCompressSync, constants } from "node:zlib";
import { Reader } from "./pages/driver.mjs";

const LIMIT = 53_273;
const COUNTED = /\.(js|wasm|css)$/;

const weigh = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;

const reader = await new Reader("chromium").arrive();
const page = await reader.open("www/index.html");
await page.drawn();
const names = [...new Set(page.fetched)].sort((a, b) => COUNTED.test(b) - COUNTED.test(a) || a.localeCompare(b));
const weighed = async (name) => {
  const bytes = Buffer.from(await (await fetch(`${page.url}/${name}`)).arrayBuffer());
  return { name, bytes: bytes.length, brotli: weigh(bytes) };
};
const files = await Promise.all(names.map(weighed));
const more = await Promise.all(["impact_more_bg.wasm", "impact_more.js", "impact-more.js"].map((name) => weighed(`pkg/${name}`)));
const words = await weighed("pkg/impact-words-cy.txt");
await reader.leave();

const line = (name, bytes, brotli) =>
  console.log(`${name.padEnd(34)}${bytes.toLocaleString("en").padStart(10)}${brotli.toLocaleString("en").padStart(10)}`);
const sum = (files, what) => files.reduce((sum, file) => sum + file[what], 0);
const counted = files.filter(({ name }) => COUNTED.test(name));

console.log(`${"fetched by www/index.html".padEnd(34)}${"bytes".padStart(10)}${"brotli 11".padStart(10)}`);
for (const { name, bytes, brotli } of files) line(name, bytes, brotli);
line("all", sum(files, "bytes"), sum(files, "brotli"));
line("script, wasm and style", sum(counted, "bytes"), sum(counted, "brotli"));
line("at the first press", sum(more, "bytes"), sum(more, "brotli"));
line("the words of a page in Welsh", words.bytes, words.brotli);
const left = LIMIT - sum(counted, "brotli");
const verdict = left >= 0 ? `${left.toLocaleString("en")} under` : `${(-left).toLocaleString("en")} OVER`;
console.log(`limit ${LIMIT.toLocaleString("en")}: ${verdict}`);
if (left < 0) process.exit(1);
