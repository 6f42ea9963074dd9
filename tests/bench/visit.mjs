// A visit to a page in a browser that knows nothing yet: a context of its own, with an empty cache, and so a process of its own.
import { existsSync, readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run",
  "--disable-component-update", "--disable-sync",
];
const TALL = { width: 720, height: 5200 }; // three charts are near
export const USUAL = { width: 720, height: 900 };

// 1.6 Mbit/s down, 0.75 up, 150 ms to the first byte of each answer: Lighthouse's slow 4G.
export const SLOW = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };

export const launch = () => {
  const found = [process.env.CHROME, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  return puppeteer.launch({ executablePath: found.find((path) => path && existsSync(path)), headless: true, args: FLAGS, protocolTimeout: 600_000 });
};

// What is seen of a page from its first moment: when the first chart's picture, and when three live charts, are on screen. A
// frame begins, has all that was drawn before it, and is done when the task after it runs.
function watch() {
  const seen = (window[Symbol.for("seen")] = {});
  const { port1, port2 } = new MessageChannel();
  let due = [];
  port1.onmessage = () => {
    for (const what of due) seen[what] ??= performance.now();
    due = [];
  };
  const live = () => performance.getEntriesByType("mark").filter(({ name }) => /^(impact-chart:)?drawn$/.test(name)).length;
  const pictures = () =>
    [...document.querySelectorAll("impact-chart, .place")].filter((at) => {
      const root = at.shadowRoot ?? at;
      const isStyled = [...root.querySelectorAll("link")].every(({ sheet }) => sheet);
      return isStyled && [...root.querySelectorAll("svg")].some((svg) => svg.getBoundingClientRect().height);
    }).length;
  const look = () => {
    const drawn = live();
    if (drawn > 0 || (!seen.first && pictures() > 0)) due.push("first");
    if (drawn >= 3) due.push("three");
    if (due.length) port2.postMessage(0);
    if (!seen.three) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

// How long each process that shows pages has been at work.
async function renderers(browser) {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return new Map(processInfo.filter(({ type }) => type === "renderer").map(({ id, cpuTime }) => [id, cpuTime]));
}

export class Visit {
  fetched = []; // paths that were sent

  static async begin(browser, { slow, cpu, screen = TALL } = {}) {
    const visit = new Visit();
    visit.browser = browser;
    visit.processes = await renderers(browser);
    visit.context = await browser.createBrowserContext();
    visit.tab = await visit.context.newPage();
    visit.said = [];
    visit.tab.on("pageerror", ({ message }) => visit.said.push(message));
    visit.tab.on("response", (response) => !response.fromCache() && visit.fetched.push(new URL(response.url()).pathname));
    visit.session = await visit.tab.createCDPSession();
    await visit.session.send("Performance.enable", { timeDomain: "threadTicks" }); // what others do on the machine is not in it
    await visit.session.send("Network.enable");
    await visit.tab.setViewport(screen);
    if (slow) await visit.session.send("Network.emulateNetworkConditions", SLOW);
    if (cpu) await visit.session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
    await visit.tab.evaluateOnNewDocument(watch);
    return visit;
  }

  // Opens a page and waits until what is asked for is on screen: milliseconds since the page was asked for.
  async open(url, what) {
    await this.tab.goto(url, { waitUntil: "load" });
    await this.tab.waitForFunction((what) => !what || window[Symbol.for("seen")][what], { polling: 50, timeout: 20_000 }, what);
    if (this.said.length) throw new Error(`${url}: ${this.said.join("; ")}`);
    return this.tab.evaluate(() => window[Symbol.for("seen")]);
  }

  run(work, ...values) {
    return this.tab.evaluate(work, ...values);
  }

  async metrics() {
    const { metrics } = await this.session.send("Performance.getMetrics");
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  // Milliseconds that the main thread was at work meanwhile.
  async busy(work) {
    const before = await this.metrics();
    await work();
    return ((await this.metrics()).TaskDuration - before.TaskDuration) * 1000;
  }

  async rubbishGone() {
    for (let times = 0; times < 3; times++) await this.session.send("HeapProfiler.collectGarbage");
  }

  // Megabytes that the page's process has for itself, where the system tells. The page's is the one that has worked most since
  // the visit began: browsers keep others ready.
  async memory() {
    await this.rubbishGone();
    const worked = [...(await renderers(this.browser))].map(([id, time]) => [time - (this.processes.get(id) ?? 0), id]);
    const tells = `/proc/${worked.sort(([a], [b]) => b - a)[0][1]}/smaps_rollup`;
    if (!existsSync(tells)) return null;
    const said = readFileSync(tells, "latin1");
    const sum = [...said.matchAll(/^Private_\w+:\s+(\d+) kB/gm)].reduce((sum, [, size]) => sum + Number(size), 0);
    return sum / 1024;
  }

  end() {
    return this.context.close();
  }
}
