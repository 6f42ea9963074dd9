// Writes the words of each language that is not built into the first wasm as a file of lines, from the wasm that has all.
//   pkg-words.mjs PKG_DIR
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [dir] = process.argv.slice(2);
const glue = await import(pathToFileURL(`${dir}/impact_more.js`));
glue.initSync({ module: await readFile(`${dir}/impact_more_bg.wasm`) });
for (const lang of glue.languages().split(" ").slice(1)) await writeFile(`${dir}/impact-words-${lang}.txt`, glue.words(lang));
