// A reader who uses all that a page and its charts offer, once each, by mouse or by keyboard. What is offered is looked up
// again after every use; what was used is what the browser says a person's event came to, not what was meant.
//   const { offered, used } = await use(page, "mouse")      names of controls, such as "timeliness: button view=table"

// Times a control is gone for before it is given up: another figure may lie where a mouse points, and what was there may be
// gone again. Between two goes something else is used, if there is anything.
const PATIENCE = 12;

// Steps back on the way to what once brought a control.
const FARTHEST = 9;

// What comes and goes is used at once; what takes away others' offers comes later, and the language of a chart
// at its end.
const LATER = [
  [/: button pick$/, 1],
  [/: figure /, 2],
  [/: button (ask \(open\)$|from|to=)/, 3],
  [/: (select|button (groups|kind|ask=))/, 4],
  [/: button view=/, 5],
  [/: button reset$/, 6],
  [/: button (panel|take) \(open\)$|: button ask$/, 7],
  [/: button lang=/, 8],
  [/^builder: select src$/, 9],
];
const rank = (name) => LATER.findLast(([pattern]) => pattern.test(name))?.[1] ?? 0;
const place = (name) => name.split(": ")[0];

export async function use(page, hand) {
  await page.run(watch);
  const pending = follow(page.tab);
  const [broughtBy, tried] = [new Map(), new Map()];
  for (let last; ; ) {
    const { offered, used } = await page.run(look);
    for (const { name } of offered) if (!broughtBy.has(name)) broughtBy.set(name, last);
    const wanted = [...broughtBy.keys()].filter((name) => !used.includes(name) && (tried.get(name) ?? 0) < PATIENCE);
    const others = wanted.filter((name) => name !== last);
    const next = choose(others, offered, broughtBy) ?? choose(wanted, offered, broughtBy);
    if (!next) return { offered: [...broughtBy.keys()].sort(), used: used.sort() };
    tried.set(next.wish, (tried.get(next.wish) ?? 0) + 1);
    await HANDS[next.control.isForKeys ? "keyboard" : hand](page, next.control);
    await rests(page, pending);
    last = next.control.name;
  }
}

// The next to use, place by place, the builder's form at the end: of those that are offered there the one of least rank, else
// what once brought one that is gone.
function choose(wanted, offered, broughtBy) {
  const places = [...new Set(wanted.map(place))].sort((a, b) => (a === "builder") - (b === "builder"));
  for (const here of places) {
    const own = wanted.filter((name) => place(name) === here);
    const [control] = offered.filter(({ name }) => own.includes(name)).sort((a, b) => rank(a.name) - rank(b.name));
    if (control) return { wish: control.name, control };
    for (const wish of own) {
      for (let way = broughtBy.get(wish), steps = 0; way && steps < FARTHEST; way = broughtBy.get(way), steps++) {
        const control = offered.find(({ name }) => name === way);
        if (control) return { wish, control };
      }
    }
  }
  return null;
}

const HANDS = {
  async mouse(page, { index, tag, type }) {
    // A list of choices is the browser's own, not the page's; a number is typed.
    if (tag === "select" || type === "number") return HANDS.keyboard(page, { index, tag, type });
    const { x, y } = await page.run(reach, index);
    await page.mouse.click(x, y);
  },

  async keyboard(page, { index, tag, type }) {
    const before = await page.run(hold, index);
    const keys = { select: "ArrowDown", region: "ArrowRight", textarea: "End", number: "ArrowUp", checkbox: " ", radio: " " };
    await page.press(keys[type] ?? keys[tag] ?? "Enter");
    if (type === "number") await page.press("Tab"); // a number counts when it is left
    if (tag === "select" && (await page.run(valueOf, index)) === before) await page.press("ArrowUp");
  },
};

// The requests that are under way, from now on.
function follow(tab) {
  const pending = new Set();
  tab.on("request", (request) => pending.add(request));
  for (const end of ["requestfinished", "requestfailed"]) tab.on(end, (request) => pending.delete(request));
  return pending;
}

// Until nothing is fetched any more and the page has drawn.
async function rests(page, pending) {
  await page.settled();
  for (let turns = 0; turns < 30 && pending.size > 0; turns++) await new Promise((done) => setTimeout(done, 20));
  await page.settled();
}

// In the page: what is offered now, kept in order for what follows, and what was used so far.
function look() {
  const found = [];
  const [, used] = window[Symbol.for("hands")];
  const name = window[Symbol.for("name")];
  const isThere = (each) => each.checkVisibility({ visibilityProperty: true }) && !each.disabled;
  const INSIDE = "button, select, input, textarea, summary, [role=option], [role=region][tabindex='0']";
  const walk = (root) => {
    for (const each of root.querySelectorAll("*")) {
      if (each.matches(INSIDE) && isThere(each)) found.push(each);
      if (!each.shadowRoot) continue;
      each.shadowRoot.addEventListener("change", window[Symbol.for("keep")], { capture: true }); // it does not leave the root
      walk(each.shadowRoot);
    }
  };
  walk(document);
  window[Symbol.for("hands")][0] = found;
  const offered = found.map((each, index) => ({
    index,
    name: name(each),
    tag: each.role === "region" ? "region" : each.localName,
    type: each.type,
    // A region is scrolled by its keys; the way past the plot shows itself to those who come by keyboard.
    isForKeys: each.role === "region" || each.name === "table",
  }));
  return { offered, used: [...used] };
}

// In the page, once: names of controls, and a record of those that a person's event came to.
function watch() {
  const place = (each) => {
    const chart = each.getRootNode().host;
    const id = chart?.getAttribute("src")?.match(/([\w-]+)\.json/)[1];
    if (!chart) return each.closest("form") ? "builder" : "page";
    return chart.closest("form") ? "chart of the builder" : chart.closest("details") ? `${id}, folded` : id;
  };
  const what = (each) => {
    if (each.role === "option") return `figure ${each.id.replace(/\D+/, "")}`;
    if (each.role === "region") return "region of the table";
    if (/summary|textarea|select/.test(each.localName)) return [each.localName, each.name].filter(Boolean).join(" ");
    if (each.id) return `button ${each.id}`;
    // A switch of groups carries those that would then be in view: it is named by its place.
    const nth = () => [...each.getRootNode().querySelectorAll(`[name="${each.name}"]`)].indexOf(each) + 1;
    const value = each.type === "number" ? "" : each.name === "groups" && each.localName === "button" ? nth() : each.value;
    return `${each.localName} ${each.name}${value === "" ? "" : `=${value}`}${each.ariaExpanded === "true" ? " (open)" : ""}`;
  };
  const name = (each) => `${place(each)}: ${what(each)}`;
  const used = new Set();
  window[Symbol.for("hands")] = [[], used];
  window[Symbol.for("name")] = name;
  // Where a press on the plot went: the figure that then has the focus.
  const arrived = () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (at.role === "option") used.add(name(at));
  };
  // What shows that a control did what it is for: a press that went through, another value, or a key that was heard.
  const proof = (each) => {
    if (each.matches("button, summary, [type=checkbox], [type=radio]")) return "click";
    return each.matches("select, [type=number]") ? "change" : "keydown";
  };
  // Before the chart's own listener, which may change what the control is called.
  const keep = (event) => {
    if (!event.isTrusted) return;
    const [target] = event.composedPath();
    const control = target.closest?.("button, select, input, textarea, summary, [role=region], [role=option]");
    if (!control || control.role === "option") setTimeout(arrived);
    else if (event.type === proof(control) || control.matches("textarea")) used.add(name(control));
  };
  for (const type of ["click", "keydown", "change"]) addEventListener(type, keep, { capture: true });
  window[Symbol.for("keep")] = keep;
}

// In the page: the middle of a control, in the window, where a mouse can press it.
function reach(index) {
  const each = window[Symbol.for("hands")][0][index];
  each.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = each.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

// In the page: the focus on a control, and its value.
function hold(index) {
  const each = window[Symbol.for("hands")][0][index];
  each.focus();
  return each.value;
}

const valueOf = (index) => window[Symbol.for("hands")][0][index].value;
