// What the page and its reader have chosen around an element: language and colours.

export const FORCED = "(forced-colors: active)";
export const DARK = "(prefers-color-scheme: dark)";

export const languageAround = (element) => {
  for (let at = element; at; at = at.parentNode ?? at.host) {
    if (at.lang) return at.lang;
  }
  return "en";
};

const matches = (query) => matchMedia(query).matches;

// The colours for the wasm to paint in (src/web/colours.rs).
export const scheme = (style, theme) => {
  if (matches(FORCED)) return `${style.color}|${style.backgroundColor}`;
  return theme === "dark" || (theme === "auto" && matches(DARK)) ? "dark" : "light";
};
