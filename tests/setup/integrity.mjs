// What a page can hold the files of pkg/ to (Subresource Integrity), as lines to paste.
//   node integrity.mjs [ADDRESS]      (/pkg/: where the page finds the folder)
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const PKG = fileURLToPath(new URL("../../pkg", import.meta.url));

const digest = (kind, bytes) => `${kind}-${createHash(kind).update(bytes).digest("base64")}`;

// The digest of each script and style of a folder, by its name.
export function digests(folder) {
  const names = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name)).sort();
  return Object.fromEntries(names.map((name) => [name, digest("sha384", readFileSync(join(folder, name)))]));
}

// The lines for a page, and the source that its policy needs for the import map, which no file can hold.
export function lines(folder, address) {
  const { "impact-charts.js": script, "impact-charts.css": style, ...loaded } = digests(folder);
  const map = JSON.stringify({ integrity: Object.fromEntries(Object.entries(loaded).map(([name, each]) => [address + name, each])) });
  return {
    map: `<script type="importmap">${map}</script>`,
    script: `<script type="module" src="${address}impact-charts.js" integrity="${script}"></script>`,
    style: `<link rel="stylesheet" href="${address}impact-charts.css" integrity="${style}">`,
    source: `'${digest("sha256", map)}'`,
    within: `'${style}'`,
  };
}

export const told = ({ map, script, style, source, within }) => `In the page's head, in this order; the first line is for what the script loads later:

${map}
${script}

In your policy, after 'self' in script-src, for that first line: ${source}

Where a rendered chart links its style:

${style}

Where it has its style within (impact-charts render --style), in your policy, after 'self' in style-src: ${within}`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const address = process.argv[2] ?? "/pkg/";
  console.log(`Integrity of pkg/, where a page finds it at ${address} (www/README.md says what it is good for).\n${told(lines(PKG, address))}`);
}
