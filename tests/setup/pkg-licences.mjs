// Writes THIRD-PARTY.txt into a freshly built pkg/: whose code its wasm files contain, and under which licences, with
// their texts. Ends badly where a text is not to be found.   node pkg-licences.mjs DIR
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const [dir] = process.argv.slice(2);
const TARGET = "wasm32-unknown-unknown";
const DOORS = ["widget", "more", "files", "desk"]; // as build-pkg.sh builds them

// Crates that came without the text of their licence; it stands in licences/, as their authors publish it.
const KNOWN = {
  plotters: "plotters", "plotters-backend": "plotters", "plotters-svg": "plotters", rlsf: "rlsf",
  "the Rust standard library": "rust-std",
};

// The licences that this file knows how to keep, and words by which the text of each is known. All ask that their text goes
// along with what is given away, and no more of who gives it away unaltered; of a choice it is the first here. Whoever is
// under Apache-2.0 may add a notice of their own, which must then go along as well.
const TERMS = {
  MIT: "permission is hereby granted, free of charge, to any person obtaining",
  "Unicode-3.0": "unicode license v3",
  Zlib: "the origin of this software must not be misrepresented",
  "BSD-3-Clause": "redistributions in binary form must reproduce the above copyright notice",
  "BSL-1.0": "boost software license - version 1.0",
  "Apache-2.0": "apache license version 2.0",
};

const run = (...command) => execFileSync(command[0], command.slice(1), { encoding: "utf8", maxBuffer: 1 << 27 });
const plain = (text) => text.toLowerCase().replace(/\s+/g, " ");
const holds = (text, term) => plain(text).includes(TERMS[term]);
const known = (name) => readFileSync(new URL(`licences/${name}.txt`, import.meta.url), "utf8");

// The crates that are linked into the wasm of one door: "name version".
function linked(door) {
  const tree = run(
    "cargo", "tree", "--locked", "--target", TARGET, "--edges", "normal,no-proc-macro", "--prefix", "none",
    "--no-default-features", "--features", door, "--format", "{p}",
  );
  return [...tree.matchAll(/^(\S+) v(\S+)/gm)].map(([, name, version]) => `${name} ${version}`);
}

// What must be kept of a licence expression: of each of its parts one licence.
function terms(crate) {
  const needed = crate.license.replace(/[()]/g, "").split(" AND ");
  return needed.map((choice) => {
    const term = Object.keys(TERMS).find((term) => choice.split(/ OR |\//).includes(term));
    if (!term) throw new Error(`is under ${choice}, whose terms are not known here: read them, then add it to TERMS`);
    return term;
  });
}

// The texts that a crate must be given away with.
function texts(crate) {
  const files = crate.folder ? readdirSync(crate.folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name)).sort() : [];
  const found = files.map((name) => readFileSync(join(crate.folder, name), "utf8"));
  if (KNOWN[crate.name]) found.push(known(KNOWN[crate.name]));
  if (terms(crate).includes("Apache-2.0") && files.some((name) => /^notice/i.test(name))) {
    throw new Error("has a notice that must go along with it: read it, then write here how");
  }
  return terms(crate).map((term) => {
    const text = found.find((text) => holds(text, term));
    if (!text) throw new Error(`came without the text of ${term}: put it into licences/, from where its authors publish it`);
    return text.replaceAll("\r\n", "\n").trim();
  });
}

const metadata = JSON.parse(run("cargo", "metadata", "--locked", "--format-version", "1", "--filter-platform", TARGET));
const names = new Set(DOORS.flatMap(linked));
const crates = metadata.packages
  .filter(({ name, version, source }) => source && names.has(`${name} ${version}`))
  .map(({ name, version, license, manifest_path }) => ({ name, version, license: license ?? "no licence", folder: dirname(manifest_path) }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
const release = run(process.env.RUSTC || "rustc", "-vV").match(/^release: (.*)/m)[1];
crates.push({ name: "the Rust standard library", version: release, license: "MIT OR Apache-2.0" });

const byText = new Map(); // a text to the crates that come under it
const faults = [];
for (const crate of crates) {
  try {
    for (const text of texts(crate)) byText.set(text, [...(byText.get(text) ?? []), crate.name]);
  } catch ({ message }) {
    faults.push(`pkg-licences: ${crate.name} ${crate.version} ${message}`);
  }
}
if (faults.length > 0 || crates.length < 2) {
  console.error(faults.join("\n") || "pkg-licences: cargo named no crate");
  process.exit(1);
}

const list = crates.map(({ name, version, license }) => `  ${name} ${version}: ${license}`).join("\n");
const sections = [...byText].map(([text, names]) => `${"=".repeat(80)}\nOf ${names.join(", ")}:\n\n${text}\n`);
writeFileSync(join(dir, "THIRD-PARTY.txt"), `The .wasm files here contain code of others. Whose, and under which licence:

${list}

Where there is a choice of licences, this is used under the one whose text follows.

${sections.join("\n")}`);
