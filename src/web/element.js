// <impact-chart>: forwards what the browser says to the wasm, and decides nothing about data. It keeps the listeners, so
// that after a trap a new instance can take the old one's place.

import { DARK, FORCED, languageAround, scheme } from "./around.js";
import { Failure, attempt, failWith, sentence } from "./failure.js";
import { start, startFiles, startStyle } from "./start.js";
import { flat, ink, letters, write } from "./steps.js";

const WISHES = ["kind", "from", "to", "groups", "where", "view", "theme", "heading-level", "height"];
const NEAR = "400px 0px";

const living = new Set();

// After a trap the instance may be anything: a new one takes its place, and every chart is built again from its own
// attributes and data. The one that trapped is not.
const replace = (glue, culprit) => {
  glue.__wbg_reset_state();
  const others = [...living].filter((chart) => chart !== culprit);
  others.forEach((chart) => chart._forget());
  others.forEach((chart) => chart._build());
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
  #drawn = false;

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
      this.#run++; // what is still loading comes too late
      this.#chosen = undefined;
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
      this.#tell("change", this.state);
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
    const cell = this.#call("find", at.flat().join("\n")) ?? -1;
    if (cell >= 0) this.#go(cell);
    return cell >= 0;
  }

  toCSV() {
    return this.#take("csv");
  }

  toSVG() {
    return this.#take("svg");
  }

  async toPNG(scale = 2) {
    const canvas = document.createElement("canvas");
    await this.#order((glue, ...order) => glue.picture(canvas, ...order, scale));
    return new Promise((resolve) => canvas.toBlob(resolve));
  }

  #take(format) {
    return this.#order((glue, ...order) => glue.take(format, ...order));
  }

  async #order(make) {
    await this._start();
    const glue = await startFiles();
    const names = [...WISHES, "lang"];
    return make(glue, this.#input, names, names.map((name) => this.#wish(name)), this.#width || 640);
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

  // Builds the widget from attributes and data that are at hand, if it does not stand: a trap while others are built
  // again has built some of them already.
  _build() {
    if (this.#input === undefined || this.#handle !== undefined) return;
    this.#handle = this.#glue.open();
    for (const name of [...WISHES, "lang"]) this.#call("set", name, this.#wish(name));
    const wrong = this.#call("load", ...attempt("data", () => flat(this.#input)));
    if (wrong) throw new Failure("data", wrong);
    this.#draw();
    // Built again after a trap: the reader is where they were.
    if (this.#chosen === undefined) return;
    this.#arrive(this.#chosen);
    if (!this.#root.activeElement) this.#depart();
  }

  #renew() {
    this.#drawn = false;
    this.#ready = {};
    this.#ready.promise = new Promise((resolve, reject) => Object.assign(this.#ready, { resolve, reject }));
    this.#ready.promise.catch(() => {});
  }

  #restart() {
    if (!this.#started) return;
    if (this.#handle !== undefined) this.#call("close");
    this._forget();
    this.#chosen = undefined;
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
      this.#drawn = true;
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

  // Style, slot for the fallback, a line for failures, and the section; what a declarative root has is kept.
  async #furnish() {
    const root = this.#root;
    const find = (selector, make) => {
      const found = root.querySelector(selector);
      if (found) return found;
      const made = make();
      root.append(made);
      return made;
    };
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
    if (!root.querySelector("link")?.sheet) root.adoptedStyleSheets = [await startStyle()];
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
      if (cellOf(event.target) >= 0) this.#depart();
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

  #depart() {
    this.#call("focus", -1);
    this.#writeOver();
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
    const strokes = this.#call("paint", devicePixelRatio, scheme(style, this.getAttribute("theme")));
    if (canvas && strokes) ink(canvas, this.#width, parseFloat(canvas.parentNode.style.height), strokes);
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
    const message = sentence(failure.kind, language);
    const line = this.#root.querySelector(".impact-error");
    if (line) {
      line.lang = language;
      line.textContent = message;
      this.#reveal(false);
    }
    console.error(`impact-chart: ${message}`, failure.cause ?? "");
    if (this.#handle !== undefined) this.#call("close");
    this._forget();
    this.#input = undefined; // or it would be tried again after the next trap
    if (this.#drawn) this.#renew();
    this.#ready.reject(new Error(message, { cause: failure.cause }));
    this.#tell("error", { message });
  }

  #tell(type, detail = null) {
    this.dispatchEvent(new CustomEvent(`impact-chart:${type}`, { bubbles: true, composed: true, detail }));
  }
}

// Paper, colours and sharpness are the reader's: when they change, charts are drawn again.
const redrawAll = () => living.forEach((chart) => chart._redraw());
for (const query of [FORCED, DARK]) {
  matchMedia(query).addEventListener("change", redrawAll);
}
addEventListener("beforeprint", () => living.forEach((chart) => chart._start()));

// Loaded twice, or beside another version: the first stays.
if (!customElements.get("impact-chart")) customElements.define("impact-chart", ImpactChart);
