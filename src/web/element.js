// <impact-chart>: forwards what the browser says to the wasm, and decides nothing about data. It keeps the listeners, so
// that after a trap a new instance can take the old one's place.

const HERE = import.meta.url;
const WISHES = ["kind", "from", "to", "groups", "where", "view", "theme", "heading-level", "height"];
const NEAR = "400px 0px";

// For readers, when there is no wasm to say it. A test holds these equal to src/words.
const FAILURES = {
  en: {
    fetch: "The chart could not be loaded: its figures could not be fetched.",
    data: "The chart is not shown, because its figures could not be read safely.",
    start: "The chart could not be started in this browser.",
    stop: "The chart stopped because of a fault.",
  },
  cy: {
    fetch: "Ni ellid llwytho'r siart: ni ellid cael gafael ar ei ffigurau.",
    data: "Nid yw'r siart yn cael ei ddangos, gan na ellid darllen ei ffigurau'n ddiogel.",
    start: "Ni ellid cychwyn y siart yn y porwr hwn.",
    stop: "Peidiodd y siart oherwydd nam.",
  },
};

class Failure extends Error {
  constructor(kind, cause) {
    super(kind, { cause });
    this.kind = kind;
  }
}

const failWith = (kind) => (cause) => {
  throw cause instanceof Failure ? cause : new Failure(kind, cause);
};

// One instance for all charts of a page. Module and bytes are asked for at the same time.
let engine;
const living = new Set();

const start = () =>
  (engine ??= (async () => {
    const bytes = fetch(new URL("impact_charts_bg.wasm", HERE));
    bytes.catch(() => {});
    const glue = await import("./impact_charts.js");
    await glue.default({ module_or_path: bytes });
    return glue;
  })().catch((cause) => {
    engine = undefined;
    return failWith("start")(cause);
  }));

// The files door: CSV and SVG, fetched when a reader asks for one.
let files;

const startFiles = () =>
  (files ??= import("./impact_files.js")
    .then(async (glue) => {
      await glue.default();
      return glue;
    })
    .catch((cause) => {
      files = undefined;
      return failWith("start")(cause);
    }));

// After a trap the instance may be anything: a new one takes its place, and every chart is built again from its own
// attributes and data. The one that trapped is not.
const replace = (glue, culprit) => {
  glue.__wbg_reset_state();
  const others = [...living].filter((chart) => chart !== culprit);
  others.forEach((chart) => chart._forget());
  others.forEach((chart) => chart._build());
};

const clear = (node) => {
  while (node) {
    const gone = node;
    node = node.nextSibling;
    gone.remove();
  }
};

// Writes the steps that the wasm made (src/export/html.rs) as the children of an element. Nodes that stand are taken
// over one by one, so that focus, selection and open tables survive a new language or view.
const write = (root, steps, text) => {
  let at = 0;
  let next = 0;
  const fill = (parent) => {
    let standing = parent.firstChild;
    let name;
    const take = (suits, make) => {
      let node = standing;
      if (!node || !suits(node)) {
        node = make();
        if (standing) standing.replaceWith(node);
        else parent.append(node);
      }
      standing = node.nextSibling;
      return node;
    };
    while (next < steps.length) {
      const step = steps[next++];
      const said = text.slice(at, (at += step >>> 3));
      switch (step & 7) {
        case 0:
          fill(take((node) => node.localName === said, () => document.createElement(said)));
          break;
        case 2:
          name = said;
          break;
        case 3:
          if (name[0] === ":") parent.style.setProperty(name.slice(1), said);
          else if (parent.getAttribute(name) !== said) parent.setAttribute(name, said);
          break;
        case 4:
          parent.removeAttribute(name);
          break;
        case 5: {
          const node = take((node) => node.nodeType === 3, () => document.createTextNode(said));
          if (node.data !== said) node.data = said;
          break;
        }
        case 6:
          next++;
          return;
        case 1:
          return clear(standing);
      }
    }
    clear(standing);
  };
  fill(root);
};

// The widths of a font's letters, which the wasm lays out by: printable ASCII, regular, then bold.
const measured = new Map();
const letters = (family) => {
  if (!measured.has(family)) {
    const pen = document.createElement("canvas").getContext("2d");
    const widths = ["", "bold "].flatMap((weight) => {
      pen.font = `${weight}100px ${family}`;
      return Array.from({ length: 95 }, (_, index) => pen.measureText(String.fromCharCode(32 + index)).width * 10);
    });
    measured.set(family, Uint16Array.from(widths));
  }
  return measured.get(family);
};

const matches = (query) => matchMedia(query).matches;
const FORCED = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

const languageAround = (element) => {
  for (let at = element; at; at = at.parentNode ?? at.host) {
    if (at.lang) return at.lang;
  }
  return "en";
};

const near = new IntersectionObserver(
  (entries) => entries.forEach(({ isIntersecting, target }) => isIntersecting && target._start()),
  { rootMargin: NEAR },
);

const sized = new ResizeObserver((entries) => entries.forEach(({ target }) => target._resized()));

export class ImpactChart extends HTMLElement {
  static observedAttributes = ["src", "lang", ...WISHES];

  #handle;
  #glue;
  #input;
  #data;
  #root;
  #ready;
  #run = 0;
  #width = 0;
  #started = false;

  constructor() {
    super();
    this.#root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    this.#renew();
  }

  connectedCallback() {
    living.add(this);
    near.observe(this);
    sized.observe(this);
  }

  disconnectedCallback() {
    near.unobserve(this);
    sized.unobserve(this);
    // Moved within the page it comes back at once, and keeps the reader's view.
    queueMicrotask(() => {
      if (this.isConnected) return;
      living.delete(this);
      if (this.#handle !== undefined) this.#call("close");
      this._forget();
      this.#started = false;
      this.#renew();
    });
  }

  connectedMoveCallback() {}

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === "src") {
      this.#input = undefined;
      this.#restart();
    } else if (this.#handle !== undefined) {
      this.#call("set", name, this.#wish(name));
      this.#draw();
    }
  }

  get ready() {
    return this.#ready.promise;
  }

  get data() {
    return this.#data;
  }

  set data(data) {
    this.#data = data;
    this.#input = undefined;
    this.#restart();
  }

  get state() {
    return JSON.parse(this.#call("state") ?? "null");
  }

  get figures() {
    return JSON.parse(this.#call("figures", false) ?? "[]");
  }

  select(group, period) {
    this._start();
    const at = typeof group === "object" ? Object.entries(group ?? {}) : [["", group], [":", period]];
    const cell = this.#call("find", at.map(([name]) => name), at.map(([, id]) => String(id))) ?? -1;
    if (cell >= 0) this.#go(cell);
    return cell >= 0;
  }

  toCSV() {
    return this.#take("csv");
  }

  toSVG() {
    return this.#take("svg");
  }

  async #take(format) {
    await this._start();
    const glue = await startFiles();
    const names = [...WISHES, "lang"];
    return glue.take(format, this.#input, names, names.map((name) => this.#wish(name)), this.#width || 640);
  }

  #wish(name) {
    return name === "lang" ? languageAround(this) : (this.getAttribute(name) ?? "");
  }

  // Begins to load, once; the promise of being drawn.
  _start() {
    if (!this.#started) {
      this.#started = true;
      this.#begin(++this.#run);
    }
    return this.#ready.promise;
  }

  _resized() {
    if (this.clientWidth !== this.#width) this._redraw();
  }

  _redraw() {
    if (this.#handle !== undefined && this.#glue) this.#draw();
  }

  // Forgets a widget that is no more.
  _forget() {
    this.#handle = undefined;
  }

  // Builds the widget from attributes and data that are at hand.
  _build() {
    if (this.#input === undefined) return;
    this.#handle = this.#glue.open();
    for (const name of [...WISHES, "lang"]) this.#call("set", name, this.#wish(name));
    const wrong = this.#call("load", this.#input);
    if (wrong) throw new Failure("data", wrong);
    this.#draw();
  }

  #renew() {
    this.#ready = Promise.withResolvers?.() ?? resolvers();
    this.#ready.promise.catch(() => {});
  }

  #restart() {
    if (!this.#started) return;
    if (this.#handle !== undefined) this.#call("close");
    this._forget();
    this.#renew();
    this.#begin(++this.#run);
  }

  async #begin(run) {
    try {
      const [glue, input] = await Promise.all([start(), this.#read(), this.#furnish()]);
      if (run !== this.#run) return;
      this.#glue = glue;
      this.#input = input;
      this._build();
      if (this.#handle === undefined) return;
      this.#reveal(true);
      performance.mark("impact-chart:drawn", { detail: { src: this.getAttribute("src") } });
      this.#tell("drawn");
      this.#ready.resolve();
    } catch (cause) {
      if (run === this.#run) this.#fail(cause instanceof Failure ? cause : new Failure("start", cause));
    }
  }

  // The data, parsed: from an attribute, a property, or a script element within.
  async #read() {
    const given = this.#data ?? (await this.#bytes());
    if (typeof given === "object" && !(given instanceof ArrayBuffer) && !ArrayBuffer.isView(given)) return given;
    const text = typeof given === "string" ? given.replace(/^\ufeff/, "") : new TextDecoder().decode(given);
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw new Failure("data", `${cause.message} (the file begins: ${text.slice(0, 60)})`);
    }
  }

  async #bytes() {
    const src = this.getAttribute("src");
    if (!src) return this.querySelector('script[type="application/json"]')?.textContent ?? "";
    const answer = await fetch(new URL(src, this.baseURI)).catch(failWith("fetch"));
    if (!answer.ok) throw new Failure("fetch", `${answer.status} ${answer.url}`);
    return answer.arrayBuffer().catch(failWith("fetch"));
  }

  // Stylesheet, slot for the fallback, a line for failures, and the section; what a declarative root has is kept.
  async #furnish() {
    const root = this.#root;
    const find = (selector, make) => {
      const found = root.querySelector(selector);
      if (found) return found;
      const made = make();
      root.append(made);
      return made;
    };
    const link = find("link", () => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = new URL("impact-charts.css", HERE);
      return link;
    });
    find("slot", () => document.createElement("slot"));
    find(".impact-error", () => {
      const line = document.createElement("p");
      line.className = "impact-error";
      line.setAttribute("part", "impact-error");
      line.hidden = true;
      return line;
    });
    find("section", () => {
      const section = document.createElement("section");
      section.hidden = true;
      return section;
    });
    this.#listen();
    if (link.sheet) return;
    await new Promise((resolve, reject) => {
      link.addEventListener("load", resolve, { once: true });
      link.addEventListener("error", reject, { once: true });
    }).catch(failWith("start"));
  }

  #listens = false;
  #listen() {
    if (this.#listens) return;
    this.#listens = true;
    const on = (type, hear) => this.#root.addEventListener(type, hear);
    const plotOf = (target) => target?.closest?.(".impact-plot");
    const cellOf = (target) => Number(/^impact-figure-(\d+)$/.exec(target.id)?.[1] ?? -1);
    const at = (event, plot) => {
      const box = plot.getBoundingClientRect();
      return [event.clientX - box.x, event.clientY - box.y];
    };
    on("pointermove", (event) => {
      const plot = plotOf(event.target);
      if (plot && this.#call("point", ...at(event, plot))) this.#writeOver();
    });
    on("pointerout", (event) => {
      if (plotOf(event.target) && !plotOf(event.relatedTarget) && this.#call("leave")) this.#writeOver();
    });
    on("click", (event) => {
      const plot = plotOf(event.target);
      const cell = plot ? this.#call("at", ...at(event, plot)) : -1;
      if (cell >= 0) this.#go(cell);
    });
    on("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || cellOf(event.target) < 0) return;
      const cell = this.#call("key", event.key);
      if (cell === undefined || cell === -1) return;
      event.preventDefault();
      event.stopPropagation();
      if (cell >= 0) this.#go(cell);
      else this.#writeOver();
    });
    on("focusin", (event) => {
      const cell = cellOf(event.target);
      if (cell >= 0) this.#arrive(cell);
    });
    on("focusout", (event) => {
      if (cellOf(event.target) < 0) return;
      this.#call("focus", -1);
      this.#writeOver();
    });
  }

  // Moves the focus to the figure of a cell.
  #go(cell) {
    const option = this.#root.getElementById(`impact-figure-${cell}`);
    option?.focus();
    if (this.#chosen !== cell) this.#arrive(cell);
  }

  // The focus has come to a figure, by whichever way.
  #chosen;
  #arrive(cell) {
    this.#call("focus", cell);
    this.#writeOver();
    for (const stop of this.#root.querySelectorAll('[role="option"][tabindex="0"]')) stop.tabIndex = -1;
    const option = this.#root.getElementById(`impact-figure-${cell}`);
    if (option) option.tabIndex = 0;
    if (this.#chosen === cell) return;
    this.#chosen = cell;
    this.#tell("select", JSON.parse(this.#call("figures", true) ?? "[]")[0] ?? null);
  }

  // Calls into the wasm. Whatever comes out of it as an exception is a fault there: see replace.
  #call(name, ...values) {
    if (this.#handle === undefined) return undefined;
    try {
      return this.#glue[name](this.#handle, ...values);
    } catch (cause) {
      this._forget();
      this.#fail(new Failure("stop", cause));
      replace(this.#glue, this);
      return undefined;
    }
  }

  #draw() {
    this.#width = this.clientWidth;
    const style = getComputedStyle(this);
    const font = Math.max(14, 0.875 * parseFloat(getComputedStyle(document.documentElement).fontSize));
    this.#call("measure", letters(style.fontFamily));
    this.#call("draw", this.#width, font);
    this.#write("section");
    const canvas = this.#root.querySelector(".impact-ink");
    if (!canvas || this.#handle === undefined) return;
    // The scene knows its height; the canvas fills the box that has it.
    const ratio = devicePixelRatio;
    canvas.width = Math.round(this.#width * ratio);
    canvas.height = Math.round(parseFloat(canvas.parentNode.style.height) * ratio);
    canvas.getContext("2d").lineJoin = "round";
    this.#call("paint", canvas, ratio, this.#scheme(style));
  }

  #scheme(style) {
    if (matches(FORCED)) return `${style.color}|${style.backgroundColor}`;
    const theme = this.getAttribute("theme");
    return theme === "dark" || (theme === "auto" && matches(DARK)) ? "dark" : "light";
  }

  #write(selector) {
    const steps = this.#call("steps");
    if (steps?.length) write(this.#root.querySelector(selector), steps, this.#call("text"));
  }

  #writeOver() {
    this.#write(".impact-over");
  }

  #reveal(drawn) {
    this.#root.querySelector("section").hidden = !drawn;
    this.#root.querySelector("slot").hidden = drawn;
    this.#root.querySelector(".impact-error").hidden = drawn;
  }

  #fail(failure) {
    const language = languageAround(this).startsWith("cy") ? "cy" : "en";
    const message = FAILURES[language][failure.kind];
    const line = this.#root.querySelector(".impact-error");
    if (line) {
      line.lang = language;
      line.textContent = message;
      this.#reveal(false);
    }
    console.error(`impact-chart: ${message}`, failure.cause ?? "");
    if (this.#handle !== undefined) this.#call("close");
    this._forget();
    this.#ready.reject(new Error(message, { cause: failure.cause }));
    this.#tell("error", { message });
  }

  #tell(type, detail = null) {
    this.dispatchEvent(new CustomEvent(`impact-chart:${type}`, { bubbles: true, composed: true, detail }));
  }
}

const resolvers = () => {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
};

// Paper, colours and sharpness are the reader's: when they change, charts are drawn again.
const redrawAll = () => living.forEach((chart) => chart._redraw());
for (const query of [FORCED, DARK]) {
  matchMedia(query).addEventListener("change", redrawAll);
}
addEventListener("beforeprint", () => living.forEach((chart) => chart._start()));

// Loaded twice, or beside another version: the first stays.
if (!customElements.get("impact-chart")) customElements.define("impact-chart", ImpactChart);
