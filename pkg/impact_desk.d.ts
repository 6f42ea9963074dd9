/* tslint:disable */
/* eslint-disable */

/**
 * A desk in a language.
 */
export class Desk {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * The archive.
     */
    archive(): Uint8Array;
    /**
     * Makes the changes the steps and text.
     */
    changed(): void;
    /**
     * Makes the findings the [`steps`](Self::steps) and [`text`](Self::text).
     */
    found(): void;
    /**
     * Heads the charts that have changed, or the others.
     */
    heading(changed: boolean): string;
    /**
     * The ids of the datasets that are new or have changed, or of the others.
     */
    ids(changed: boolean): string[];
    /**
     * A dataset as it would be published.
     */
    json(id: string): string;
    /**
     * An empty desk that speaks this language.
     */
    constructor(lang: string);
    /**
     * What the button says that saves the archive; nothing, where there is none.
     */
    offer(): string;
    /**
     * Tells what is published, a JSON file at a time.
     */
    publish_before(text: string): boolean;
    /**
     * Puts a file there, whatever it is.
     */
    put(name: string, bytes: Uint8Array | number[]): void;
    /**
     * Puts a page there, to be renewed.
     */
    put_page(name: string, text: string): void;
    /**
     * Puts a published table there, where none of its name is.
     */
    put_published(name: string, text: string): void;
    /**
     * How it stands, in a sentence or two.
     */
    said(): string;
    /**
     * The steps that write what was made last.
     */
    steps(): Uint32Array;
    /**
     * The text they speak of.
     */
    text(): string;
    /**
     * Says that the archive was made, or why there is none.
     */
    told(saved: boolean): string;
    /**
     * Works out what is made of it all.
     */
    work(): void;
}

/**
 * An explorer in a language.
 */
export class Explorer {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * The value of one of the chart's attributes; empty where it is not set.
     */
    attribute(name: string): string;
    /**
     * Takes over what was chosen in a control of the form. `is_on` is for one of many.
     */
    choose(name: string, dimension: number, value: string, is_on: boolean): void;
    /**
     * Makes what is known of the file the [`steps`](Self::steps) and [`text`](Self::text).
     */
    facts(): void;
    /**
     * Follows one part of a link.
     */
    follow(name: string, value: string): void;
    /**
     * Makes the form the steps and text.
     */
    form(): void;
    /**
     * Whether there is a figure to draw.
     */
    has_figures(): boolean;
    /**
     * What differs from the first choice, in turn a name and a value.
     */
    link(): string[];
    /**
     * One with no file open.
     */
    constructor(lang: string);
    /**
     * Opens a file in place of the one before; `is_published` where it comes from this site's own list. Whether there is
     * something to look at in it.
     */
    open(name: string, bytes: Uint8Array | number[], is_published: boolean): boolean;
    /**
     * Makes what a chart is given: its data is the answer, its attributes the [`attribute`](Self::attribute)s.
     */
    picture(): string;
    /**
     * How it stands, in a sentence.
     */
    said(): string;
    /**
     * The steps that write what was made last.
     */
    steps(): Uint32Array;
    /**
     * Makes the table of figures the steps and text.
     */
    table(): void;
    /**
     * The text they speak of.
     */
    text(): string;
}

export function __wbg_reset_state(): void;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly __wbg_desk_free: (a: number, b: number) => void;
    readonly __wbg_explorer_free: (a: number, b: number) => void;
    readonly desk_archive: (a: number) => [number, number];
    readonly desk_changed: (a: number) => void;
    readonly desk_found: (a: number) => void;
    readonly desk_heading: (a: number, b: number) => [number, number];
    readonly desk_ids: (a: number, b: number) => [number, number];
    readonly desk_json: (a: number, b: number, c: number) => [number, number];
    readonly desk_new: (a: number, b: number) => number;
    readonly desk_offer: (a: number) => [number, number];
    readonly desk_publish_before: (a: number, b: number, c: number) => number;
    readonly desk_put: (a: number, b: number, c: number, d: number, e: number) => void;
    readonly desk_put_page: (a: number, b: number, c: number, d: number, e: number) => void;
    readonly desk_put_published: (a: number, b: number, c: number, d: number, e: number) => void;
    readonly desk_said: (a: number) => [number, number];
    readonly desk_steps: (a: number) => [number, number];
    readonly desk_text: (a: number) => [number, number];
    readonly desk_told: (a: number, b: number) => [number, number];
    readonly desk_work: (a: number) => void;
    readonly explorer_attribute: (a: number, b: number, c: number) => [number, number];
    readonly explorer_choose: (a: number, b: number, c: number, d: number, e: number, f: number, g: number) => void;
    readonly explorer_facts: (a: number) => void;
    readonly explorer_follow: (a: number, b: number, c: number, d: number, e: number) => void;
    readonly explorer_form: (a: number) => void;
    readonly explorer_has_figures: (a: number) => number;
    readonly explorer_link: (a: number) => [number, number];
    readonly explorer_new: (a: number, b: number) => number;
    readonly explorer_open: (a: number, b: number, c: number, d: number, e: number, f: number) => number;
    readonly explorer_picture: (a: number) => [number, number];
    readonly explorer_said: (a: number) => [number, number];
    readonly explorer_steps: (a: number) => [number, number];
    readonly explorer_table: (a: number) => void;
    readonly explorer_text: (a: number) => [number, number];
    readonly __wbindgen_externrefs: WebAssembly.Table;
    readonly __wbindgen_free: (a: number, b: number, c: number) => void;
    readonly __externref_drop_slice: (a: number, b: number) => void;
    readonly __wbindgen_malloc: (a: number, b: number) => number;
    readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
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
