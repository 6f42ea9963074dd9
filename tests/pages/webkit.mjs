// WebKitGTK as the driver's other engines are spoken to: the few of Puppeteer's names that the tests use, over WebDriver.
// WebDriver cannot run a script before a page's own, nor tell what a page says or fetches. So pages come through a little
// server between, which puts one script of ours first in each and notes what was asked for; all else passes unchanged.
import { spawn } from "node:child_process";
import { EventEmitter } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MINI = process.env.MINIBROWSER ?? "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

const SCREEN = [2400, 2000];

// Its tool bar asks for 447 pixels; a phone has 320.
const SLIM = "headerbar, headerbar *, entry, button, header, header * { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px }";

const KEYS = {
  Shift: "\uE008", Control: "\uE009", Alt: "\uE00A", Meta: "\uE03D", Tab: "\uE004", Enter: "\uE007", Escape: "\uE00C", " ": " ",
  PageUp: "\uE00E", PageDown: "\uE00F", End: "\uE010", Home: "\uE011", ArrowLeft: "\uE012", ArrowUp: "\uE013",
  ArrowRight: "\uE014", ArrowDown: "\uE015", Delete: "\uE017", F2: "\uE032",
};

const wait = (time) => new Promise((done) => setTimeout(done, time));

// `settings` are lines of GTK's settings.ini: the reader's own choices of theme and motion. `ratio` is the screen's.
export async function launch({ driver, settings = [], ratio = 1 }) {
  const home = mkdtempSync(join(tmpdir(), "impact-webkit-"));
  mkdirSync(join(home, "gtk-3.0"));
  writeFileSync(join(home, "gtk-3.0/gtk.css"), SLIM);
  writeFileSync(join(home, "gtk-3.0/settings.ini"), ["[Settings]", ...settings, ""].join("\n"));
  const port = await listen(createServer()).then(({ port, server }) => (server.close(), port));
  // Without a screen it hangs. A group of its own, so that screen, driver and browser end together.
  const command = ["-a", "-s", `-screen 0 ${SCREEN.join("x")}x24`, driver, `--port=${port}`];
  const env = { ...process.env, GDK_SCALE: ratio, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home };
  const child = spawn("xvfb-run", command, { env, detached: true, stdio: "ignore" });
  const end = () => {
    try {
      process.kill(-child.pid);
    } catch {} // it has ended by itself
    rmSync(home, { recursive: true, force: true });
  };
  process.once("exit", end);
  process.once("SIGTERM", () => process.exit(143));
  const wire = new Wire(`http://127.0.0.1:${port}`);
  try {
    await wire.begin();
  } catch (problem) {
    end();
    throw problem;
  }
  return new Browser(wire, async () => {
    await wire.send("DELETE", "").catch(() => {});
    process.off("exit", end);
    end();
  });
}

// WebDriver's own language: https://www.w3.org/TR/webdriver2/
class Wire {
  constructor(address) {
    this.address = address;
  }

  async begin() {
    for (let tries = 0; ; tries++) {
      if (await fetch(`${this.address}/status`).then((answer) => answer.ok, () => false)) break;
      if (tries > 100) throw new Error("WebKitWebDriver does not answer");
      await wait(100);
    }
    const wanted = { browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary: MINI, args: ["--automation"] } };
    const { sessionId } = await this.#ask("POST", "/session", { capabilities: { alwaysMatch: wanted } });
    this.session = `/session/${sessionId}`;
    await this.send("POST", "/timeouts", { script: 120_000, pageLoad: 60_000 });
  }

  send(method, path, body) {
    return this.#ask(method, this.session + path, body);
  }

  async #ask(method, path, body) {
    const signal = AbortSignal.timeout(130_000); // beyond its own time limits
    const answer = await fetch(this.address + path, { method, body: body && JSON.stringify(body), signal });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`WebKitWebDriver: ${value.error}: ${value.message}`);
    return value;
  }
}

class Browser {
  #between = new Map();

  constructor(wire, end) {
    Object.assign(this, { wire, end });
  }

  // One window serves for all tabs: tests have one open at a time.
  async newPage() {
    await this.wire.send("POST", "/url", { url: "about:blank" });
    this.tab = new Tab(this.wire);
    return this.tab;
  }

  // The address by which a site comes through the server between.
  async through(url) {
    if (!this.#between.has(url)) this.#between.set(url, await between(url, () => this.tab));
    return this.#between.get(url).address;
  }

  async close() {
    await this.end();
    for (const { server } of this.#between.values()) {
      server.close();
      server.closeAllConnections();
    }
  }
}

class Tab extends EventEmitter {
  early = [`(${listenIn})()`];

  constructor(wire) {
    super();
    this.wire = wire;
    const keys = (...actions) => this.#act({ type: "key", id: "keys", actions });
    const named = (type) => (key) => keys({ type, value: KEYS[key] ?? key });
    this.keyboard = {
      down: named("keyDown"),
      up: named("keyUp"),
      press: (key) => keys({ type: "keyDown", value: KEYS[key] ?? key }, { type: "keyUp", value: KEYS[key] ?? key }),
    };
    const move = (x, y) => ({ type: "pointerMove", duration: 0, x: Math.round(x), y: Math.round(y) });
    const mouse = (...actions) => this.#act({ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions });
    this.mouse = {
      move: (x, y) => mouse(move(x, y)),
      click: (x, y) => mouse(move(x, y), { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }),
    };
  }

  #act(source) {
    return this.wire.send("POST", "/actions", { actions: [source] });
  }

  async setViewport({ width, height, deviceScaleFactor = 1 }) {
    const size = () => this.wire.send("POST", "/execute/sync", { script: "return [innerWidth, innerHeight, outerHeight, devicePixelRatio]", args: [] });
    const [, inner, outer, ratio] = await size();
    if (ratio !== deviceScaleFactor) throw new Error("WebKitGTK has its pixels from the screen");
    const all = { width: Math.round(width), height: Math.round(height) + outer - inner };
    // The screen's pointer rests in its middle, and without a window manager the window below it has the focus: put the
    // tool bar there, where it points at nothing of the page.
    const [x, y] = [(SCREEN[0] - all.width) >> 1, (SCREEN[1] >> 1) - 5];
    await this.wire.send("POST", "/window/rect", { x, y, ...all });
    for (let tries = 0; (await size())[0] !== Math.round(width); tries++) {
      if (tries > 20) throw new Error(`the window does not go to ${width} pixels, but to ${await size()}`);
      await wait(25);
    }
  }

  async evaluateOnNewDocument(script) {
    this.early.push(`(${script})()`);
  }

  async goto(address) {
    const { pathname, search } = new URL(address);
    this.asked = pathname + search;
    await this.wire.send("POST", "/url", { url: address });
    return { status: () => this.status };
  }

  // A function, or text, run in the page. What the page has said meanwhile is told first.
  async evaluate(what, ...values) {
    const script = typeof what === "function" ? RUN.replace("WHAT", () => `(${what})`) : `${what};\nreturn {}`;
    const path = typeof what === "function" ? "/execute/async" : "/execute/sync";
    const absent = values.map((value) => value === undefined);
    const { value, problem, said = [] } = await this.wire.send("POST", path, { script, args: [values, absent] });
    for (const [type, text] of said) this.emit(type, type === "console" ? { type: () => "error", text: () => text } : { message: text });
    if (problem) throw new Error(problem);
    return value === undefined ? undefined : JSON.parse(value);
  }

  // Role and name, as the engine gives them to a screen reader, of the elements that an expression finds.
  async computed(expression) {
    const found = await this.wire.send("POST", "/execute/sync", { script: `return [...${expression}]`, args: [] });
    const of = (element, what) => this.wire.send("GET", `/element/${Object.values(element)[0]}/computed${what}`);
    return Promise.all(found.map((element) => Promise.all([of(element, "role"), of(element, "label")])));
  }

  async screenshot() {
    return Buffer.from(await this.wire.send("GET", "/screenshot"), "base64");
  }

  async close() {
    await this.wire.send("DELETE", "/actions");
    await this.wire.send("POST", "/url", { url: "about:blank" });
  }
}

// The answer comes as text: WebDriver sorts the names in an object.
const RUN = `
  const [values, absent, done] = arguments;
  const said = () => (window[Symbol.for("said")] ?? []).splice(0);
  Promise.resolve()
    .then(() => WHAT(...values.map((value, index) => (absent[index] ? undefined : value))))
    .then((value) => done({ value: JSON.stringify(value), said: said() }), (problem) => done({ problem: String(problem), said: said() }));`;

// In the page, first of all: what it complains of is kept.
function listenIn() {
  document.currentScript?.remove();
  const said = [];
  Object.defineProperty(window, Symbol.for("said"), { value: said });
  const tell = (values) => said.push(["console", values.map(String).join(" ")]);
  for (const name of ["error", "warn"]) {
    const own = console[name].bind(console);
    console[name] = (...values) => (tell(values), own(...values));
  }
  const own = console.assert.bind(console);
  console.assert = (holds, ...values) => (holds || tell(values), own(holds, ...values));
  addEventListener("error", (event) => event.message && said.push(["pageerror", event.message]));
  addEventListener("unhandledrejection", ({ reason }) => said.push(["pageerror", String(reason)]));
}

// A server in front of another.
async function between(url, tab) {
  const server = createServer(async (request, response) => {
    try {
      if (request.url === "/early.js") return response.setHeader("Content-Type", "text/javascript").end(tab().early.join(";\n"));
      const answer = await fetch(url + request.url, { redirect: "manual" });
      const isPage = answer.headers.get("content-type")?.startsWith("text/html");
      const body = Buffer.from(await answer.arrayBuffer());
      if (request.url === tab().asked) tab().status = answer.status;
      tab().emit("response", { url: () => url + request.url, fromCache: () => false });
      for (const [name, value] of answer.headers) if (!/^(content-length|connection|keep-alive|transfer-encoding|date)$/.test(name)) response.setHeader(name, value);
      response.writeHead(answer.status).end(isPage ? body.toString().replace("<head>", '<head><script src="/early.js"></script>') : body);
    } catch (problem) {
      response.writeHead(502).end(String(problem));
    }
  });
  const { port } = await listen(server);
  return { server, address: `http://127.0.0.1:${port}` };
}

const listen = (server) =>
  new Promise((done, failed) => {
    server.once("error", failed).listen(0, "127.0.0.1", () => done({ server, port: server.address().port }));
  });
