// The page under the screen reader, in a browser with a window: what only the page knows, so that what is said can be held
// against what is there. The browser's driver opens pages and asks; it presses no key.
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { pause } from "./desk.mjs";

const first = (...paths) => paths.find((path) => path && existsSync(path));

export const ENGINES = {
  firefox: {
    path: first(process.env.FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox"),
    launch: { browser: "firefox", args: ["--width=1200", "--height=950"] },
  },
  chromium: {
    path: first(process.env.CHROME, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"),
    launch: {
      browser: "chrome",
      // A bar that warns of testing would be read aloud.
      ignoreDefaultArgs: ["--enable-automation"],
      args: [
        "--force-renderer-accessibility", "--no-sandbox", "--test-type", "--disable-gpu", "--disable-dev-shm-usage",
        "--disable-background-networking", "--no-first-run", "--window-size=1200,950", "--window-position=0,0",
      ],
    },
  },
};

// Chromium would offer, aloud, to translate a page in Welsh. The home folder goes with the session.
function profile() {
  const folder = mkdtempSync(join(process.env.HOME, "chromium-"));
  mkdirSync(join(folder, "Default"));
  writeFileSync(join(folder, "Default", "Preferences"), JSON.stringify({ translate: { enabled: false } }));
  return { userDataDir: folder };
}

export class Page {
  async open(engine, address) {
    const { path, launch } = ENGINES[engine];
    const window = { headless: false, defaultViewport: null, ...(engine === "chromium" ? profile() : {}) };
    this.browser = await puppeteer.launch({ executablePath: path, ...window, ...launch });
    [this.tab] = await this.browser.pages();
    await this.tab.goto(address, { waitUntil: "load" });
    return this;
  }

  close() {
    return this.browser?.close();
  }

  // From the address bar, where a new window has the focus, to the page.
  async enter(desk) {
    const isThere = () => this.tab.evaluate(() => document.hasFocus());
    for (let presses = 0; presses < 6 && !(await isThere()); presses++) {
      await desk.press("F6");
      await pause(300);
    }
    if (!(await isThere())) throw new Error("the page did not get the focus");
  }

  again() {
    return this.tab.reload({ waitUntil: "load" });
  }

  // Scrolls each chart into view until it is drawn, and back.
  draw() {
    return this.tab.evaluate(async () => {
      for (const chart of document.querySelectorAll("impact-chart:not(details *)")) {
        chart.scrollIntoView();
        await chart.ready;
        await new Promise((done) => setTimeout(done, 200));
      }
      scrollTo(0, 0);
    });
  }

  // The chart below the heading with this id.
  chart(id) {
    return this.tab.evaluate((id) => {
      const plain = (element) => element.textContent.replace(/\s+/g, " ").trim();
      const heading = document.getElementById(id);
      const root = [...document.querySelectorAll("impact-chart:not(details *)")].find(
        (chart) => heading.compareDocumentPosition(chart) & Node.DOCUMENT_POSITION_FOLLOWING,
      ).shadowRoot;
      const section = root.querySelector("section");
      const children = [...section.children];
      const plot = children.findIndex((child) => child.querySelector("[role=listbox]"));
      const list = root.querySelector("[role=listbox]");
      return {
        title: document.title,
        heading: plain(heading),
        name: list.getAttribute("aria-label") ?? plain(root.getElementById(list.getAttribute("aria-labelledby"))),
        lang: section.lang,
        // The paragraphs before the plot; the last is where a reader stands before the first figure.
        before: children.slice(0, plot).filter((child) => child.checkVisibility()).map(plain).filter(Boolean),
        options: [...root.querySelectorAll("[role=option]")].map((option) => ({
          id: option.id,
          label: option.getAttribute("aria-label"),
          group: option.closest("[role=group]")?.getAttribute("aria-label") ?? null,
        })),
        status: plain(root.querySelector("[role=status], [aria-live]")),
        rows: [...root.querySelectorAll("tbody tr")].map((row) => ({
          names: [...row.querySelectorAll("th")].map(plain),
          value: plain(row.querySelector("td")),
        })),
      };
    }, id);
  }

  // What has the focus: its id, name and the words a reader should hear for it.
  focus() {
    return this.tab.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const words = (at.getAttribute("aria-label") ?? at.textContent).replace(/\s+/g, " ").trim();
      // The body has all the page's words.
      return { id: at.id, name: at.localName, role: at.getAttribute("role"), words: words.slice(0, 200) };
    });
  }
}
