/* tslint:disable */
/* eslint-disable */

export function __wbg_reset_state(): void;

/**
 * The focus has left the plot.
 */
export function blur(handle: number): void;

/**
 * Lets go of a widget and all it held.
 */
export function close(handle: number): void;

/**
 * The figures in view as CSV.
 */
export function csv(handle: number): string;

/**
 * Lays out, paints and writes the page part, `width` CSS pixels wide.
 */
export function draw(handle: number, width: number): void;

/**
 * The figures in view, in reading order.
 */
export function figures(handle: number): any;

/**
 * The focus has come to an element of the plot. Whether another figure was chosen by that.
 */
export function focus(handle: number, id: string): boolean;

/**
 * The figure in focus, or null.
 */
export function focused(handle: number): any;

/**
 * A key went down on a figure. Whether it was one of ours; all others are the page's.
 */
export function key(handle: number, key: string): boolean;

/**
 * The pointer has left the plot.
 */
export function leave(handle: number): void;

/**
 * Reads data: JSON text, or what JSON.parse makes of it. Returns what is wrong with it, for the console; nothing where
 * nothing is.
 */
export function load(handle: number, data: any): string | undefined;

/**
 * Makes a widget for an element and its shadow root. Returns its number.
 */
export function open(host: HTMLElement, root: ShadowRoot): number;

/**
 * The pointer is at a point of the plot.
 */
export function point(handle: number, x: number, y: number): void;

/**
 * The plot was pressed at a point: the nearest figure takes the focus. Whether another figure was chosen.
 */
export function press(handle: number, x: number, y: number): boolean;

/**
 * Moves the focus to a figure: a group and a period, or an object of dimensions. Whether there is one.
 */
export function select(handle: number, group: any, period: any): boolean;

/**
 * Sets what an attribute asks for.
 */
export function set(handle: number, name: string, value: string): void;

/**
 * What the reader looks at.
 */
export function state(handle: number): any;

/**
 * The chart as an SVG file.
 */
export function svg(handle: number): string;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly blur: (a: number) => void;
    readonly close: (a: number) => void;
    readonly csv: (a: number) => [number, number];
    readonly draw: (a: number, b: number) => void;
    readonly figures: (a: number) => any;
    readonly focus: (a: number, b: number, c: number) => number;
    readonly focused: (a: number) => any;
    readonly key: (a: number, b: number, c: number) => number;
    readonly leave: (a: number) => void;
    readonly load: (a: number, b: any) => [number, number];
    readonly open: (a: any, b: any) => number;
    readonly point: (a: number, b: number, c: number) => void;
    readonly press: (a: number, b: number, c: number) => number;
    readonly select: (a: number, b: any, c: any) => number;
    readonly set: (a: number, b: number, c: number, d: number, e: number) => void;
    readonly state: (a: number) => any;
    readonly svg: (a: number) => [number, number];
    readonly __wbindgen_malloc: (a: number, b: number) => number;
    readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
    readonly __wbindgen_free: (a: number, b: number, c: number) => void;
    readonly __wbindgen_exn_store: (a: number) => void;
    readonly __externref_table_alloc: () => number;
    readonly __wbindgen_externrefs: WebAssembly.Table;
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
