// Every state that a reader can meet the public page in: a name, and how one comes there once its charts are drawn. Tests
// of what must hold everywhere go through this list, so a new state is one line here.
//   `bring(page)` goes there; `site` is how the page is served where that is the state.

export const PAGES = { en: "www/index.html", cy: "www/index.cy.html" };

// Sets an attribute of every chart.
const all = (name, value) => async (page) => {
  await page.run((name, value) => {
    for (const chart of document.querySelectorAll("impact-chart:not(details *)")) chart.setAttribute(name, value);
  }, name, value);
  await page.drawn();
};

// The focus on a figure of the first chart, by keyboard from the stop before it.
export async function onFigure(page, ...keys) {
  await page.run(() => {
    const chart = document.querySelector("impact-chart:not(details *)");
    chart.scrollIntoView();
    chart.shadowRoot.querySelector("[role=option][tabindex='0']").focus();
  });
  await page.press("ArrowRight", ...keys);
  await page.settled();
}

// Opens all that opens, in the page and in its charts, and waits for the charts that come to light by it.
export async function open(page) {
  await page.run(async () => {
    const roots = () => [document, ...[...document.querySelectorAll("impact-chart")].map((chart) => chart.shadowRoot)];
    const unfold = () => roots().flatMap((root) => [...root.querySelectorAll("details")]).forEach((each) => (each.open = true));
    unfold();
    for (const chart of document.querySelectorAll("impact-chart")) {
      chart.scrollIntoView();
      await chart.ready;
    }
    unfold();
    scrollTo(0, 0);
  });
  await page.settled();
}

const absent = (page) =>
  page.run(async () => {
    for (const chart of document.querySelectorAll("impact-chart:not(details *)")) {
      chart.setAttribute("src", "data/absent.json");
      await chart.ready.catch(() => {});
    }
  });

const hovered = async (page) => {
  await page.run(() => document.querySelector("impact-chart:not(details *)").scrollIntoView());
  const { x, y, width, height } = (await page.look()).options[2].box;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.settled();
};

// Presses every button of the charts that has this name, where it has this value.
const press = (name, value) => async (page) => {
  await page.run((name, value) => {
    for (const chart of document.querySelectorAll("impact-chart:not(details *)")) {
      const button = [...chart.shadowRoot.querySelectorAll(`button[name="${name}"]`)].find((each) => value === undefined || each.value === value);
      if (!button) throw new Error(`no button ${name} ${value}`);
      button.click();
    }
  }, name, value);
  await page.settled();
  await page.drawn();
};

export const STATES = [
  { name: "as it opens", bring: () => {} },
  { name: "tables open", bring: open },
  { name: "on a figure, with its tooltip", bring: (page) => onFigure(page), shows: "tip" },
  { name: "pointing at a figure", bring: hovered, shows: "tip" },
  { name: "details held", bring: (page) => onFigure(page, "Enter"), shows: "tip" },
  { name: "as tables", bring: all("view", "table") },
  { name: "sources in full", bring: press("view", "sources") },
  { name: "choosing what is shown", bring: press("panel") },
  { name: "link copied", bring: press("copy") },
  { name: "taking away", bring: press("take") },
  { name: "a question answered", bring: press("ask", "0") },
  { name: "in the other language", bring: press("lang") },
  { name: "dark", bring: all("theme", "dark") },
  { name: "dark, on a figure", bring: async (page) => (await all("theme", "dark")(page), onFigure(page)), shows: "tip" },
  { name: "lines", bring: all("kind", "line"), fails: [/not offered/] },
  { name: "bars", bring: all("kind", "bar"), fails: [/not offered/] },
  { name: "dots", bring: all("kind", "dot"), fails: [/not offered/] },
  { name: "squares", bring: all("kind", "squares"), fails: [/not offered/] },
  { name: "on a phone, tables open", bring: async (page) => (await page.resize(320, 640), open(page)) },
  { name: "figures that cannot be fetched", bring: absent, fails: [/^impact-chart: /, /404/] },
  {
    name: "where no script runs",
    bring: () => {},
    policy: "default-src 'none'; style-src 'self'; img-src 'self'",
    fails: [/script|policy|failed/i],
  },
];

// The public page, in a language and a state.
export async function visit(reader, lang, state, size = {}) {
  const site = state.policy && (await reader.elsewhere({ policy: state.policy }));
  const page = (await reader.open(PAGES[lang], { site: site || undefined, ...size })).expects(...(state.fails ?? []));
  if (!state.policy) await page.drawn();
  await state.bring(page);
  return page;
}
