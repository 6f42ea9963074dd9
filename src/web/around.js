// What the page and its reader have chosen around an element: language and colours.

export const FORCED = "(forced-colors: active)";
export const CONTRAST = "(prefers-contrast: more)";
export const DARK = "(prefers-color-scheme: dark)";

export const languageAround = (element) => {
  // By its attribute: a form's `lang` may be a field of that name.
  for (let at = element; at; at = at.parentNode ?? at.host) {
    const lang = at.getAttribute?.("lang");
    if (lang) return lang;
  }
  return "en";
};

const lists = {};
const matches = (query) => (lists[query] ??= matchMedia(query)).matches;

// The colours for the wasm to paint in (src/web/colours.rs). Who wants more contrast gets all ink in the colour of text.
export const scheme = (style, theme) => {
  if (matches(FORCED) || matches(CONTRAST)) return `${style.color}|${style.backgroundColor}`;
  return theme === "dark" || (theme === "auto" && matches(DARK)) ? "dark" : "light";
};

// What a layout depends on beside its data: where the key is another, the chart is drawn again.
export const looks = (element) => {
  const style = getComputedStyle(element);
  // A page that resets every element would leave it no width.
  if (style.display === "inline") element.style.display = "block";
  const { fontFamily, letterSpacing, wordSpacing } = style;
  const font = Math.max(14, 0.875 * parseFloat(getComputedStyle(document.documentElement).fontSize));
  const width = element.clientWidth;
  const key = [width, font, fontFamily, letterSpacing, wordSpacing].join();
  return { style, width, font, fontFamily, letterSpacing, wordSpacing, key };
};
