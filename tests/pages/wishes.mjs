// What readers have set on their own machines, and how each engine is told of it: Chromium by what it shows a page,
// Firefox by preferences, WebKitGTK by GTK's settings. Where an engine has no such setting stands what was tried.
import { test } from "node:test";
import { FEW, inEachBrowser, Reader } from "./driver.mjs";

const NOT_IN_WEBKIT = "not possible: WebKitGTK has no forced colours (tried: GTK's themes HighContrast and HighContrastInverse; it then says prefers-contrast alone)";

const forced = (text, ground) => ({
  "browser.display.document_color_use": 2,
  "browser.display.foreground_color": text,
  "browser.display.background_color": ground,
});

export const WISHES = {
  "forced colours, light": {
    query: "(forced-colors: active)",
    chromium: { "forced-colors": "active", "prefers-color-scheme": "light" },
    firefox: { extraPrefsFirefox: forced("#000000", "#FFFFFF") },
    webkit: NOT_IN_WEBKIT,
  },
  "forced colours, dark": {
    query: "(forced-colors: active) and (prefers-color-scheme: dark)",
    chromium: { "forced-colors": "active", "prefers-color-scheme": "dark" },
    firefox: { extraPrefsFirefox: forced("#FFFFFF", "#000000") },
    webkit: NOT_IN_WEBKIT,
  },
  "more contrast": {
    query: "(prefers-contrast: more)",
    chromium: { "prefers-contrast": "more" },
    firefox: { extraPrefsFirefox: { "ui.useAccessibilityTheme": 1 } },
    webkit: { settings: ["gtk-theme-name=HighContrast"] },
  },
  "less motion": {
    query: "(prefers-reduced-motion: reduce)",
    chromium: { "prefers-reduced-motion": "reduce" },
    firefox: { extraPrefsFirefox: { "ui.prefersReducedMotion": 1 } },
    webkit: { settings: ["gtk-enable-animations=0"] },
  },
};

// A test in each engine for a reader who has wished this: `run(open)`, where `open` opens pages so. `cannot` says of an
// engine why this one test is not possible there.
export function asWished(wish, name, run, cannot = {}) {
  const { query, ...told } = { ...WISHES[wish], ...cannot };
  for (const [engine, how] of Object.entries(told).filter(([engine]) => FEW.includes(engine))) {
    inEachBrowser(wish, () => {
      test(name, { skip: typeof how === "string" && how }, async () => {
        const reader = await new Reader(engine).arrive(engine === "chromium" ? {} : how);
        try {
          await run(async (address, options = {}) => {
            const page = await reader.open(address, { ...options, ...(engine === "chromium" && { media: how }) });
            if (!(await page.run((query) => matchMedia(query).matches, query))) throw new Error(`the engine does not say ${query}`);
            return page;
          }, engine);
        } finally {
          await reader.leave();
        }
      });
    }, [engine]);
  }
}
