// Writes package.json and build.json into a freshly built pkg/.   node pkg-meta.mjs DIR WHERE_STD_CAME_FROM
// build.json says what the bytes came out of: with the same tools they come out the same (pkg-check.sh).
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { digests } from "./integrity.mjs";

const [dir, std] = process.argv.slice(2);
const cargo = readFileSync(new URL("../../Cargo.toml", import.meta.url), "utf8");
const field = (name) => cargo.match(new RegExp(`^${name} *= *"(.*)"`, "m"))[1];
const run = (...command) => execFileSync(command[0], command.slice(1), { encoding: "utf8" }).trim();
const write = (name, value) => writeFileSync(join(dir, name), `${JSON.stringify(value, null, 2)}\n`);

write("package.json", {
  name: field("name"),
  version: field("version"),
  description: field("description"),
  license: field("license"),
  type: "module",
  main: "./impact-charts.js",
  types: "./impact-charts.d.ts",
  customElements: "./custom-elements.json",
  exports: {
    ".": { types: "./impact-charts.d.ts", default: "./impact-charts.js" },
    "./impact-charts.css": "./impact-charts.css",
    "./impact_charts.js": { types: "./impact_charts.d.ts", default: "./impact_charts.js" },
    "./impact_charts_bg.wasm": "./impact_charts_bg.wasm",
    "./impact-more.js": "./impact-more.js",
    "./impact_more.js": { types: "./impact_more.d.ts", default: "./impact_more.js" },
    "./impact_more_bg.wasm": "./impact_more_bg.wasm",
    "./impact_files.js": { types: "./impact_files.d.ts", default: "./impact_files.js" },
    "./impact_files_bg.wasm": "./impact_files_bg.wasm",
    "./custom-elements.json": "./custom-elements.json",
    "./package.json": "./package.json",
  },
  files: ["*.js", "*.wasm", "*.txt", "*.css", "*.d.ts", "build.json", "custom-elements.json"],
  sideEffects: ["./impact-charts.js", "./impact-charts.css"], // importing the first defines the element
});

const rustc = run(process.env.RUSTC || "rustc", "-vV").split("\n");
const said = (name) => rustc.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
const npm = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")).packages;
const sha256 = (name) => createHash("sha256").update(readFileSync(join(dir, name))).digest("hex");

write("build.json", {
  tools: {
    rustc: said("release"),
    commit: said("commit-hash"),
    llvm: said("LLVM version"),
    cargo: run("cargo", "-V").split(" ")[1],
    std,
    "wasm-bindgen": run("wasm-bindgen", "--version").split(" ")[1],
    binaryen: npm["node_modules/binaryen"].version,
    esbuild: npm["node_modules/esbuild"].version,
  },
  sha256: Object.fromEntries(readdirSync(dir).sort().map((name) => [name, sha256(name)])),
  integrity: digests(dir),
});
