/* tslint:disable */
/* eslint-disable */

export function __wbg_reset_state(): void;

/**
 * Paints the sheet on a canvas, `ratio` device pixels a CSS pixel, and sizes the canvas for it. Whether it could.
 */
export function picture(canvas: HTMLCanvasElement, data: any, asked: string[], width: number, ratio: number, points?: Float64Array | number[] | null, places?: Float64Array | number[] | null): boolean;

/**
 * Makes a file: `csv`, or `svg` so many CSS pixels wide. `asked` is what the element asks for, name and value in turn; a
 * long line has its `points`. Nothing, where the data can't be read or the format is another.
 */
export function take(format: string, data: any, asked: string[], width: number, points?: Float64Array | number[] | null, places?: Float64Array | number[] | null): string | undefined;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly picture: (a: any, b: any, c: number, d: number, e: number, f: number, g: number, h: number, i: number, j: number) => number;
    readonly take: (a: number, b: number, c: any, d: number, e: number, f: number, g: number, h: number, i: number, j: number) => [number, number];
    readonly __wbindgen_malloc: (a: number, b: number) => number;
    readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
    readonly __wbindgen_free: (a: number, b: number, c: number) => void;
    readonly __wbindgen_exn_store: (a: number) => void;
    readonly __externref_table_alloc: () => number;
    readonly __wbindgen_externrefs: WebAssembly.Table;
    readonly __externref_drop_slice: (a: number, b: number) => void;
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
