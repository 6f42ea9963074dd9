// Writes tests/out/impact-charts-VERSION.tar.gz: all that a static host needs, and nothing that it must run or rewrite.
//   node release.mjs [OUT_DIR]      (tests/out)
// The folder of scripts has the version in its name, in the pages too: it may be kept for a year, and a page that a browser
// kept never meets the script of one version with the wasm of another. Each text and wasm stands there in brotli and gzip
// as well. The same commit gives the same bytes: names are sorted, owners are none, and every file has the commit's time.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { lines, told } from "./integrity.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PACKED = /\.(js|css|wasm|txt|json|html|csv|svg|md)$/;
// For those who work on the pages; the parts of it that a server's keepers need are in the archive's own.
const WITHHELD = ["www/README.md"];

const die = (why) => {
  console.error(`release: ${why}`);
  process.exit(1);
};
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const files = (folder) =>
  readdirSync(folder, { recursive: true }).sort().map((name) => join(folder, name)).filter((path) => statSync(path).isFile());

const { version } = JSON.parse(readFileSync(join(ROOT, "pkg/package.json"), "utf8"));
const NAME = `impact-charts-${version}`;
const PKG = `pkg-${version}`;

// A server takes a file's time and length for its identity: two releases with one time could be mistaken for each other.
function time() {
  if (process.env.SOURCE_DATE_EPOCH) return process.env.SOURCE_DATE_EPOCH;
  try {
    const git = (...order) => execFileSync("git", order, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    if (git("status", "--porcelain", "pkg", "www")) console.error("release: pkg/ or www/ holds what is not committed; commit it before you publish");
    return git("log", "-1", "--format=%ct");
  } catch {
    return die("there is no commit to take the time of; name it in seconds: SOURCE_DATE_EPOCH=$(date +%s) make release");
  }
}

// pkg/ is what the build made: a file that was changed since, or that the build does not know, is not published.
function intact() {
  const { sha256: built } = JSON.parse(readFileSync(join(ROOT, "pkg/build.json"), "utf8"));
  for (const name of readdirSync(join(ROOT, "pkg")).filter((name) => name !== "build.json")) {
    if (built[name] !== sha256(readFileSync(join(ROOT, "pkg", name)))) die(`pkg/${name} is not what was built: run make build`);
  }
}

// In the pages the folder of scripts is called what it is in the archive.
function name(folder) {
  for (const path of files(folder).filter((path) => /\.(html|js)$/.test(path))) {
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replaceAll("/pkg/", `/${PKG}/`).replaceAll("<code>pkg</code>", `<code>${PKG}</code>`));
  }
}

function pack(folder) {
  for (const path of files(folder).filter((path) => PACKED.test(path))) {
    const bytes = readFileSync(path);
    const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_LGWIN: window, BROTLI_PARAM_SIZE_HINT: size } = constants;
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [quality]: 11, [window]: 24, [size]: bytes.length } }));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

// The host's own page: what is here, what the guide says of hosting, and lines to paste.
function readme() {
  const parts = readFileSync(join(ROOT, "www/README.md"), "utf8").split(/^(?=## )/m);
  const part = (name) => parts.find((part) => part.startsWith(`## ${name}\n`))?.trim() ?? die(`www/README.md has no part ${name}`);
  return `# impact-charts ${version}, for a web server

Unpack this beside other files, at the root of a site or in a folder of it, and open \`www/index.html\`. Nothing is built,
run or fetched from elsewhere.

\`\`\`sh
tar -xzf ${NAME}.tar.gz && cd ${NAME} && sha256sum -c --quiet SHA256SUMS
cp -rp ${PKG} www /srv/site/        # your site's folder
\`\`\`

| here | what it is |
|---|---|
| \`${PKG}/\` | the element: script, wasm, style, words; its licences in \`THIRD-PARTY.txt\` |
| \`www/\` | the pages, in English and Welsh, and \`data/\`: the figures with their sources |
| \`*.br\`, \`*.gz\` | the same files, packed, for servers that send such as they are |
| \`SHA256SUMS\` | the digest of every file |

Where this text says \`pkg/\`, read \`${PKG}/\`.

${part("Hosting")}

${part("Integrity")}

## Lines to paste

\`\`\`text
${told(lines(join(ROOT, "pkg"), `/${PKG}/`))}
\`\`\`
`;
}

function fill(folder) {
  cpSync(join(ROOT, "pkg"), join(folder, PKG), { recursive: true });
  const isPublic = (path) => !WITHHELD.includes(relative(ROOT, path));
  cpSync(join(ROOT, "www"), join(folder, "www"), { recursive: true, filter: isPublic });
  cpSync(join(ROOT, "LICENSE"), join(folder, "LICENSE"));
  name(join(folder, "www"));
  pack(join(folder, PKG));
  pack(join(folder, "www"));
  writeFileSync(join(folder, "README.md"), readme());
  const sums = files(folder).map((path) => `${sha256(readFileSync(path))}  ${relative(folder, path)}\n`);
  writeFileSync(join(folder, "SHA256SUMS"), sums.join(""));
}

function archive(around, seconds) {
  const same = ["--sort=name", `--mtime=@${seconds}`, "--owner=0", "--group=0", "--numeric-owner", "--mode=u=rwX,go=rX", "--format=ustar"];
  const tar = execFileSync("tar", [...same, "-cf", "-", NAME], { cwd: around, maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: "C" } });
  return gzipSync(tar, { level: 9 });
}

const out = resolve(process.argv[2] ?? join(ROOT, "tests/out"));
for (const path of ["pkg/build.json", "www/data/index.json"]) if (!existsSync(join(ROOT, path))) die(`${path} is missing: run make build`);
const seconds = time();
intact();
const around = mkdtempSync(join(tmpdir(), "impact-release-"));
try {
  fill(join(around, NAME));
  const bytes = archive(around, seconds);
  const path = join(out, `${NAME}.tar.gz`);
  mkdirSync(out, { recursive: true });
  writeFileSync(path, bytes);
  console.log(`${sha256(bytes)}  ${path}`);
} finally {
  rmSync(around, { recursive: true, force: true });
}
