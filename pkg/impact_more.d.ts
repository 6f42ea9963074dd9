/* tslint:disable */
/* eslint-disable */

export function __wbg_reset_state(): void;

/**
 * The question whose answer is open, by its place in the list, or -1.
 */
export function asked(handle: number): number;

/**
 * The cell of the figure at a point, or -1.
 */
export function at(handle: number, x: number, y: number): number;

/**
 * A citation of the chart; `address` is where it stands.
 */
export function citation(handle: number, digest: string, address: string): string;

/**
 * Lets go of a widget and all it held.
 */
export function close(handle: number): void;

/**
 * A link, or another text, was copied; or it was not, and is shown to be copied by hand.
 */
export function copied(handle: number, is_link: boolean, text: string): void;

/**
 * The id of the dataset, for the names of files.
 */
export function dataset(handle: number): string;

/**
 * Lays out, `width` CSS pixels wide with labels of `font` pixels, and makes the steps of the page part. Whether what is
 * asked for takes the other wasm, which is fetched at a reader's first press.
 */
export function draw(handle: number, width: number, font: number): boolean;

/**
 * Makes the figures in view in reading order, or only the one in focus, the [`text`]: a JSON list.
 */
export function figures(handle: number, only_focused: boolean): void;

/**
 * The cell of a figure in view by the ids of its categories, or -1. In turn, a line each: the name of a dimension ("" is
 * that of groups, ":" that of time), and the id along it.
 */
export function find(handle: number, at: string): number;

/**
 * The focus has come to the figure of a cell, or, with -1, left the plot. The steps of ring and tooltip are made.
 */
export function focus(handle: number, cell: number): void;

/**
 * Takes a link's text over. Returns the attributes it asks for, names and values in turn; the rest waits for
 * [`followed`].
 */
export function follow(handle: number, text: string): string[];

/**
 * The attributes of a link are set: what it chose is chosen, and what of it means nothing here is told.
 */
export function followed(handle: number): void;

/**
 * A key went down on a figure: the cell to go to; -2 where the focus stays; -3 where the chart is to be drawn again; -1
 * where the key is the page's.
 */
export function key(handle: number, key: string): number;

/**
 * The tags of every language, for the build; the first is built in everywhere.
 */
export function languages(): string;

/**
 * Takes a language over, from the lines of its file (`impact-words-….txt`). The wasm that is fetched at a reader's first
 * press has every language built in.
 */
export function learn(lines: string): void;

/**
 * The pointer has left the plot. Whether ring and tooltip have changed.
 */
export function leave(handle: number): boolean;

/**
 * The view as short text for an address: what differs from the view that these attributes open. With a cell, its figure
 * is chosen there; with less than -1 the chart is shown, wherever the reader is.
 */
export function link(handle: number, names: string[], values: string[], cell: number): string;

/**
 * Reads data, laid flat: see `flat.rs`. Whether it could; what is wrong with it, for the console, is then the [`text`].
 */
export function load(handle: number, steps: Uint32Array | number[], text: string): boolean;

/**
 * Reads a long line: `steps` and `text` are what it is of, laid flat (see `flat.rs`). Whether it could; what is wrong
 * with it, for the console, is then the text.
 */
export function load_long(handle: number, steps: Uint32Array | number[], text: string, values: Float64Array | number[], positions: Float64Array | number[]): boolean;

/**
 * A file was made, by this name; or, with none, it could not be.
 */
export function made(handle: number, name: string): void;

/**
 * Takes over the widths of the page's letters, in thousandths of the font size: printable ASCII, regular, then bold.
 */
export function measure(handle: number, widths: Uint32Array | number[]): void;

/**
 * Makes a widget. Returns its number.
 */
export function open(): number;

/**
 * The strokes of the ink (see `strokes.rs`), with `ratio` device pixels a CSS pixel. `scheme` is `light`, `dark`, or the
 * forced colours of text and page.
 */
export function paint(handle: number, ratio: number, scheme: string): Uint32Array;

/**
 * The cell of the figure that was chosen, or -1.
 */
export function picked(handle: number): number;

/**
 * The pointer is at a point of the plot. Whether ring and tooltip have changed, whose steps are then made.
 */
export function point(handle: number, x: number, y: number): boolean;

/**
 * The figure of a cell as a sentence for an article; `address` is where it stands.
 */
export function quotation(handle: number, cell: number, address: string): string;

/**
 * What of all that the page asks for is not done, and why, for the console; nothing where all is, or it was told.
 */
export function refused(handle: number): string;

/**
 * Sets what an attribute asks for; or `pick`, a figure that is chosen (empty for none), `panel`, whether the choices are
 * open (`true`), and `status`, a message for the reader.
 */
export function set(handle: number, name: string, value: string): void;

/**
 * Every choice was given up.
 */
export function started_again(handle: number): void;

/**
 * Makes what the reader looks at the [`text`]: a JSON object.
 */
export function state(handle: number): void;

/**
 * The steps last made: see `export::html`.
 */
export function steps(handle: number): Uint32Array;

/**
 * The text of the steps last made, or the last answer.
 */
export function text(handle: number): string;

/**
 * The lines of a language's file, for the build.
 */
export function words(lang: string): string;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly asked: (a: number) => number;
    readonly at: (a: number, b: number, c: number) => number;
    readonly citation: (a: number, b: number, c: number, d: number, e: number) => [number, number];
    readonly close: (a: number) => void;
    readonly copied: (a: number, b: number, c: number, d: number) => void;
    readonly dataset: (a: number) => [number, number];
    readonly draw: (a: number, b: number, c: number) => number;
    readonly figures: (a: number, b: number) => void;
    readonly find: (a: number, b: number, c: number) => number;
    readonly focus: (a: number, b: number) => void;
    readonly follow: (a: number, b: number, c: number) => [number, number];
    readonly followed: (a: number) => void;
    readonly key: (a: number, b: number, c: number) => number;
    readonly languages: () => [number, number];
    readonly learn: (a: number, b: number) => void;
    readonly leave: (a: number) => number;
    readonly link: (a: number, b: number, c: number, d: number, e: number, f: number) => [number, number];
    readonly load: (a: number, b: number, c: number, d: number, e: number) => number;
    readonly load_long: (a: number, b: number, c: number, d: number, e: number, f: number, g: number, h: number, i: number) => number;
    readonly made: (a: number, b: number, c: number) => void;
    readonly measure: (a: number, b: number, c: number) => void;
    readonly open: () => number;
    readonly paint: (a: number, b: number, c: number, d: number) => [number, number];
    readonly picked: (a: number) => number;
    readonly point: (a: number, b: number, c: number) => number;
    readonly quotation: (a: number, b: number, c: number, d: number) => [number, number];
    readonly refused: (a: number) => [number, number];
    readonly set: (a: number, b: number, c: number, d: number, e: number) => void;
    readonly started_again: (a: number) => void;
    readonly state: (a: number) => void;
    readonly steps: (a: number) => [number, number];
    readonly text: (a: number) => [number, number];
    readonly words: (a: number, b: number) => [number, number];
    readonly __wbindgen_malloc: (a: number, b: number) => number;
    readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
    readonly __wbindgen_free: (a: number, b: number, c: number) => void;
    readonly __wbindgen_externrefs: WebAssembly.Table;
    readonly __externref_drop_slice: (a: number, b: number) => void;
    readonly __externref_table_alloc: () => number;
    readonly __wbindgen_start: () => void;
}

export type SyncInitInput = BufferSource | WebAssembly.Module;

/**
 * Instantiates the given `module`, which can either be bytes or
 * a precompiled `WebAssembly.Module`.
 *
 * @param {{ module: SyncInitInput }} module - Passing `SyncInitInput` directly is deprecated.
 *
 * @returns {InitOutput}
 */
export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;

/**
 * If `module_or_path` is {RequestInfo} or {URL}, makes a request and
 * for everything else, calls `WebAssembly.instantiate` directly.
 *
 * @param {{ module_or_path: InitInput | Promise<InitInput> }} module_or_path - Passing `InitInput` directly is deprecated.
 *
 * @returns {Promise<InitOutput>}
 */
export default function __wbg_init (module_or_path?: { module_or_path: InitInput | Promise<InitInput> } | InitInput | Promise<InitInput>): Promise<InitOutput>;
