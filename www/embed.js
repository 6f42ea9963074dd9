// One chart for a frame on another page. The address of this page says which: embed.html?src=data/timeliness.json&lang=cy.
// Only figures of this site: nobody shows their own under this publisher's name. Every word comes from the page.

const WISHES = ["kind", "from", "to", "groups", "where", "view", "theme", "controls", "height"];

const page = document.documentElement;
const asked = new URLSearchParams(location.search);
const chart = document.querySelector("impact-chart");
const refused = document.getElementById("refused");

// The address of data of this site, or nothing.
function own(src) {
  const address = URL.canParse(src, location.href) ? new URL(src, location.href) : {};
  const isWeb = /^https?:$/.test(address.protocol);
  return src && isWeb && address.origin === location.origin ? address.href : null;
}

function speak() {
  page.lang = /^cy\b/i.test(asked.get("lang") ?? "") ? "cy" : "en";
  for (const other of document.querySelectorAll(`body [lang]:not([lang="${page.lang}"])`)) other.remove();
}

function show(src) {
  chart.setAttribute("src", src);
  for (const name of WISHES) if (asked.has(name)) chart.setAttribute(name, asked.get(name));
}

function refuse() {
  chart.replaceWith(...chart.children);
  refused.hidden = false;
  document.title = refused.textContent.trim();
}

// The page is called what the chart is, in the language that the reader chose last.
function name() {
  page.lang = chart.state.lang;
  document.title = chart.shadowRoot.querySelector(".impact-headline").textContent;
}

// The height of what is here, for a page around that listens: as AMP's frames say it, and as Datawrapper's do. It goes to
// whoever has this page in a frame, and holds nothing else.
let announced;
function announce() {
  announced = Math.ceil(page.getBoundingClientRect().height);
  parent.postMessage({ sentinel: "amp", type: "embed-size", height: announced }, "*");
  parent.postMessage({ "datawrapper-height": { "impact-chart": announced } }, "*");
}

// A frame as high as was announced is one that follows: no scroll bar may come and go, and move the lines of text.
function follow() {
  page.classList.toggle("followed", Math.abs(innerHeight - announced) < 2);
}

const src = own(asked.get("src") ?? "");
speak();
if (src) show(src);
else refuse();
for (const event of ["drawn", "change"]) chart.addEventListener(`impact-chart:${event}`, name);
if (parent !== window) {
  new ResizeObserver(announce).observe(page);
  addEventListener("resize", follow);
  addEventListener("message", ({ data }) => data === "impact-chart:height" && announce());
}
