// The static server of `make serve` and of the page tests: this machine only, nothing cached, and on every answer the
// strictest policy that a site embedding us may have, so that nobody builds a page which needs more.
//   node tests/serve.mjs [port]          or   const { url, close } = await serve({ port, root, headers })
// `headers` are added to the policy; a name given as null is left out. `instead(path, response)` answers what it returns
// true for. `url` ends without a slash.
import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const HERE = fileURLToPath(new URL("..", import.meta.url));

export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob:",
  "require-trusted-types-for 'script'",
  "trusted-types impact-explore",
].join("; ");

export async function serve({ port = 0, root = HERE, headers = {}, instead } = {}) {
  const all = { "Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff", ...headers };
  const set = Object.entries(all).filter(([, value]) => value !== null);
  const files = sirv(root, { dev: true });
  const server = createServer((request, response) => {
    for (const [name, value] of set) response.setHeader(name, value);
    const [address, query = ""] = request.url.split(/(\?.*)/s);
    const path = readable(address);
    const absent = () => response.writeHead(404).end("Not found\n");
    if (!path) return absent();
    if (instead?.(path, response)) return;
    const folder = folderWithoutSlash(root, path, query);
    if (folder) response.writeHead(301, { Location: folder }).end();
    else files(request, response, absent);
  });
  await new Promise((done, failed) => server.once("error", failed).listen(port, "127.0.0.1", done));
  const close = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}

// `/www` must become `/www/`, as on any static host: else the links in it point beside it.
function folderWithoutSlash(root, path, rest) {
  return !path.endsWith("/") && existsSync(join(root, `${path}/`)) ? `${encodeURI(path)}/${rest}` : null;
}

// The path as written on disk, or nothing for one that names a hidden file or a host, or is no path at all.
function readable(address) {
  try {
    const path = decodeURIComponent(address);
    return path.startsWith("/") && !/\/[/.]|\\|\0/.test(path) ? path : null;
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.argv[2] ?? process.env.PORT ?? 8000);
  try {
    const instead = (path, response) => path === "/" && response.writeHead(302, { Location: "/www/index.html" }).end();
    const { url } = await serve({ port, instead });
    console.log(`Serving ${url}/www/index.html (stop with Ctrl-C)`);
  } catch (problem) {
    console.error(problem.code === "EADDRINUSE" ? `Port ${port} is taken: try make serve PORT=8001` : problem.message);
    process.exit(1);
  }
}
