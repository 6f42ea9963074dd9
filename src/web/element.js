// <impact-chart>: forwards what the browser says to the wasm, and decides nothing about data. It keeps the listeners, so
// that after a trap a new instance can take the old one's place.

import { languageAround, looks, scheme } from "./around.js";
import { read, takeOver } from "./data.js";
import { Failure, attempt, goOn, sentence, spoken, tell } from "./failure.js";
import { furnish, reveal } from "./furnish.js";
import { listen } from "./listen.js";
import { arrive, fileOf, grow, leave, replace, unwatch } from "./page.js";
import { promised } from "./promised.js";
import { knows, lateStyle, start, startWords } from "./start.js";
import { flat, ink, letters, write } from "./steps.js";

const ATTRIBUTES = "kind from to groups highlight where view theme controls heading-level height lang".split(" ");
const LOOKS = ["theme", "controls", "heading-level", "height"]; // these change no word
const PAPER = 680; // CSS pixels that fit on a sheet of A4 or Letter

export class ImpactChart extends HTMLElement {
  static observedAttributes = ["src", ...ATTRIBUTES];

  #handle;
  #glue;
  #input;
  #given;
  #laid; // what is drawn, whatever a script does to what it gave
  #data;
  #root;
  #ready;
  #run = 0;
  #width = 0;
  #started = false;
  #drawn = false;
  #lang;
  #first;
  #look;
  #picked = -1;
  #printing = false;
  #resting = false;
  #open = false;

  constructor() {
    super();
    this.#root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    this.#root.adoptedStyleSheets = [lateStyle];
    listen(this.#root, this);
    this.#renew();
  }

  connectedCallback() {
    takeOver(this);
    arrive(this);
  }
  connectedMoveCallback() {}
  adoptedCallback() { this.#restart(); } // another document takes away the style that charts of this one share

  disconnectedCallback() {
    unwatch(this);
    // Moved within the page it comes back at once, and keeps the reader's view.
    queueMicrotask(() => {
      if (this.isConnected) return;
      leave(this);
      if (this.#handle !== undefined) this.#call("close");
      this._forget();
      this.#run++; // what is still loading comes too late
      this.#chosen = undefined;
      this.#picked = -1;
      this.#started = false;
      this.#renew();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === "src") {
      this.#input = undefined;
      this.#restart();
    } else if (name === "lang") {
      this._speak();
    } else if (this.#handle !== undefined) {
      this.#change(name, before);
    }
  }

  // The language around may have changed. Its words may have to be fetched.
  _speak() {
    const lang = this.#wish("lang");
    if (this.#handle === undefined || lang === this.#lang) return;
    this.#lang = lang;
    if (knows(lang)) this.#change("lang");
    else startWords(lang).then(() => this.#lang === lang && this.#handle !== undefined && this.#change("lang"), () => this._grow());
  }

  #change(name, before) {
    const details = this.#root.querySelector("details");
    if (before === "table") details.open = false; // opened by the view that is left
    const summary = details.querySelector("p");
    if (summary.textContent && !LOOKS.includes(name)) {
      summary.textContent = ""; // rendered with the page, of the view before
      this._grow();
    }
    this.#call("set", name, this.#wish(name));
    this._draw();
    this.#tell("change", this.state);
  }

  get ready() { return this.#ready.promise; }
  get data() { return this.#data; }
  set data(data) {
    this.#data = data;
    this.#input = undefined;
    this.#restart();
  }

  get state() { return this.#ask("state"); }
  get figures() { return this.#ask("figures", false) ?? []; }

  select(group, period) {
    this._start();
    const at = typeof group === "object" ? Object.entries(group ?? {}) : [["", group], [":", period]];
    const cell = this.#call("find", at.flat().join("\n")) ?? -1;
    if (cell >= 0) this.#go(cell);
    return cell >= 0;
  }

  toCSV() { return fileOf(this, "csv"); }
  toJSON() { return fileOf(this, "json"); }
  toSVG() { return fileOf(this, "svg"); }
  toPNG(scale = 2) { return fileOf(this, "png", scale); }

  #wish(name) { return name === "lang" ? languageAround(this) : (this.getAttribute(name) ?? ""); }

  // Begins to load, once; the promise of being drawn.
  _start() {
    if (!this.#started) {
      this.#started = true;
      this.#begin(++this.#run);
    }
    return this.#ready.promise;
  }

  // In a frame of its own: a change of height within the observer's turn would be reported as an error.
  _resized() {
    requestAnimationFrame(() => !this.#printing && this.#look && looks(this).key !== this.#look.key && this._draw());
  }

  // Far from what is seen, or near again.
  _rest(resting) {
    if (this.#resting === resting) return;
    this.#resting = resting;
    if (this.#look) this.#ink();
  }

  _draw() {
    this.#look = looks(this);
    if (this.#handle !== undefined) this.#lay();
  }

  // Forgets a widget that is no more.
  _forget() { this.#handle = undefined; }

  // Builds the widget from attributes and data that are at hand, if it does not stand: a trap while others are built
  // again has built some of them already.
  _build() {
    if (this.#input === undefined || this.#handle !== undefined) return;
    this.#handle = this.#glue.open();
    this.#lang = this.#wish("lang");
    for (const name of ATTRIBUTES) this.#wish(name) && this.#call("set", name, this.#wish(name));
    const read = this.#call("load", ...this.#laid, [this.#given]);
    if (read !== undefined && !read) throw new Failure("data", this.#call("text"));
    if (this.#picked >= 0) this.#call("set", "pick", `${this.#picked}`);
    else this.#call("set", "status", this.#root.querySelector(".impact-status")?.textContent ?? "");
    this.#lay(); // as it was looked at before: to look again would lay out the charts that have just been written
    // Built again after a trap: the reader is where they were.
    if (this.#chosen === undefined) return;
    this._arrive(this.#chosen);
    if (!this.#root.activeElement) this._depart();
  }

  #renew() {
    this.#drawn = false;
    this.#ready = promised(this.#ready);
  }

  #restart() {
    if (!this.#started) return;
    if (this.#handle !== undefined) this.#call("close");
    this._forget();
    this.#chosen = this.#first = undefined;
    this.#picked = -1;
    this.#renew();
    this.#begin(++this.#run);
  }

  async #begin(run) {
    try {
      this.#look = looks(this);
      const words = startWords(languageAround(this));
      const all = Promise.all([start(), read(this, this.#data), furnish(this.#root), words]);
      letters(this.#look); // measured while the rest is on its way
      const [, input] = await all;
      const glue = await start();
      if (run !== this.#run) return;
      this.#glue = glue;
      [this.#input, this.#given] = input;
      this.#laid = attempt("data", () => flat(this.#input));
      this._build();
      if (this.#handle === undefined) return;
      reveal(this.#root, true);
      performance.mark("impact-chart:drawn", { detail: { src: this.getAttribute("src") } });
      this.#drawn = true;
      this.#tell("drawn");
      this.#ready.resolve();
    } catch (cause) {
      if (run === this.#run) this.#fail(cause instanceof Failure ? cause : new Failure("start", cause));
    }
  }

  _point(x, y) { this.#call("point", x, y) && this.#writeOver(); }
  _leave() { this.#call("leave") && this.#writeOver(); }

  // A figure is pressed: it is gone to, and chosen; or, if it was, no longer. Where there is none, what is there is read.
  _press(x, y) {
    const cell = this.#call("at", x, y) ?? -1;
    if (cell < 0) return this._point(x, y);
    this.#go(cell);
    return this._key(" ");
  }

  // Whether the key was the chart's.
  _key(key) {
    const cell = this.#call("key", key) ?? -1;
    if (cell === -1) return false;
    if (cell === -3) this._draw();
    else if (cell >= 0) this.#go(cell);
    else this.#writeOver();
    return true;
  }

  // A control was used. What is not an attribute is done by what is fetched at the first press.
  _choose(name, value) {
    if (name === "again") return this.#again();
    this.#remember();
    const more = this._grow();
    if (ATTRIBUTES.includes(name)) this.setAttribute(name, value);
    else if (name === "table") {
      const details = this.#root.querySelector("details");
      details.open = true;
      details.firstChild.focus();
    } else more.then((found) => found?.act(this._hands(), name, value));
    if (!this.#root.activeElement) this.#back();
  }

  // What the page asked for, before its reader or a link chose.
  #remember() { this.#first ??= ATTRIBUTES.map((name) => [name, this.getAttribute(name)]); }

  // What failed may work by now.
  #again() {
    this.#restart();
    const go = () => goOn(this, this.#root, () => this.#back());
    this.#ready.promise.then(go, go);
  }

  // A control that had the focus is gone: the reader goes on with the chart, or with its table.
  #back() {
    const option = this.#root.querySelector('.impact-option[tabindex="0"]');
    if (option?.getClientRects().length) option.focus();
    else this.#root.querySelector("summary").focus();
  }

  _hands() {
    return {
      ...{ element: this, root: this.#root, input: this.#input, given: this.#given },
      first: this.#first ?? [],
      width: this.#width || 640,
      wishes: () => ATTRIBUTES.map((name) => [name, this.#wish(name)]),
      start: () => (this.#remember(), this._start()),
      call: (...order) => this.#call(...order),
      draw: () => this._draw(),
      back: () => this.#back(),
      tell: () => this.#tell("change", this.state),
    };
  }

  // What can do more takes over; the reader is told where it can't be fetched.
  async _grow() {
    try {
      return await grow();
    } catch {
      const line = this.#root.querySelector(".impact-status");
      if (line) line.textContent = sentence("more", spoken(languageAround(this)));
    }
  }

  _adopt(glue) {
    if (this.#glue === glue || this.#handle === undefined) return;
    this.#call("close");
    this._forget();
    this.#glue = glue;
    this._build();
  }

  // For paper: light, the table open, and the page's address below.
  _print(printing) {
    this.#printing = printing;
    if (this.#handle === undefined) return;
    const details = this.#root.querySelector("details");
    if (printing) {
      this.#open = details.open;
      this.#root.querySelector("section").dataset.address = location.href;
    }
    details.open = printing || this.#open;
    this._draw();
  }
  // Moves the focus to the figure of a cell.
  #go(cell) {
    const option = this.#root.getElementById(`impact-figure-${cell}`);
    option?.focus();
    if (this.#chosen !== cell) this._arrive(cell);
  }

  // The focus has come to a figure, by whichever way.
  #chosen;
  _arrive(cell) {
    this.#call("focus", cell);
    this.#writeOver();
    const option = this.#root.getElementById(`impact-figure-${cell}`);
    if (option) {
      for (const stop of this.#root.querySelectorAll('[role="option"][tabindex="0"]')) stop.tabIndex = -1;
      option.tabIndex = 0;
    }
    if (this.#chosen === cell) return;
    this.#chosen = cell;
    this.#tell("select", this.#ask("figures", true)?.[0] ?? null);
  }

  _depart() { this.#call("focus", -1), this.#writeOver(); }

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

  #ask(...order) { return this.#call(...order), JSON.parse(this.#call("text") || "null"); }

  #lay() {
    const { width, font } = this.#look;
    this.#width = this.#printing ? Math.min(width, PAPER) : width;
    this.#call("measure", letters(this.#look));
    const more = this.#call("draw", this.#width, font);
    this.#write("section");
    this.#ink();
    this.#picked = this.#call("picked") ?? -1;
    if (more) this._grow().then((found) => found?.tell(this._hands()));
  }

  #ink() {
    const canvas = this.#root.querySelector(".impact-ink");
    const theme = this.#printing ? "light" : this.getAttribute("theme");
    const shown = !this.#resting || this.#printing;
    const strokes = shown && this.#call("paint", devicePixelRatio, scheme(this.#look.style, theme));
    if (canvas) ink(canvas, this.#width, strokes);
  }

  #write(selector) {
    const steps = this.#call("steps");
    if (steps?.length) write(this.#root.querySelector(selector), steps, this.#call("text"));
  }

  #writeOver() { this.#write(".impact-over"); }

  #fail(failure) {
    const language = spoken(languageAround(this));
    const message = sentence(failure.kind, language);
    const line = this.#root.querySelector(".impact-error");
    if (line) {
      tell(line, message, language);
      reveal(this.#root, false);
    }
    console.error(`impact-chart: ${message}`, failure.cause ?? "");
    if (this.#handle !== undefined) this.#call("close");
    this._forget();
    this.#input = undefined; // or it would be tried again after the next trap
    if (this.#drawn) this.#renew();
    this.#ready.reject(new Error(message, { cause: failure.cause }));
    this.#tell("error", { message });
  }

  #tell(type, detail = null) { this.dispatchEvent(new CustomEvent(`impact-chart:${type}`, { bubbles: true, composed: true, detail })); }
}

// Loaded twice, or beside another version: the first stays.
if (!customElements.get("impact-chart")) customElements.define("impact-chart", ImpactChart);
