// Calls into the wasm of every page, by the names of src/web/door.rs. Numbers cross as they are; a text, and a list of u32,
// as an address and a length in the wasm's memory, as wasm-bindgen's exports take and give them. Its own script for them,
// which the other wasm files have, knows many more types, at three times the bytes.

const NAMES =
  "at close draw figures find focus key learn leave load measure open paint picked point set state steps text".split(" ");

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

let module;
let wasm;
const memory = (at, length) => new Uint8Array(wasm.memory.buffer, at, length);

const put = (list) => {
  const at = wasm.__wbindgen_malloc(list.byteLength, list.BYTES_PER_ELEMENT);
  memory(at, list.byteLength).set(new Uint8Array(list.buffer, 0, list.byteLength));
  return [at, list.length];
};

const take = ([at, length], size) => {
  const bytes = memory(at, length * size).slice();
  wasm.__wbindgen_free(at, length * size, size);
  return size > 1 ? new Uint32Array(bytes.buffer) : decoder.decode(bytes);
};

const pass = (value) => {
  if (typeof value === "string") return put(encoder.encode(value));
  return value?.buffer ? put(value) : value;
};

const call = (name) => (...values) => {
  const found = wasm[name](...values.flatMap(pass));
  return Array.isArray(found) ? take(found, name === "text" ? 1 : 4) : found;
};

// A new instance, which knows nothing of the old one.
const __wbg_reset_state = () => {
  // What the wasm asks of the page: to throw a message. The other is a table of objects, of which none ever crosses.
  const throws = (at, length) => {
    if (length) throw new Error(decoder.decode(memory(at, length)));
  };
  const asked = WebAssembly.Module.imports(module).map(({ name }) => [name, throws]);
  wasm = new WebAssembly.Instance(module, { "./impact_charts_bg.js": Object.fromEntries(asked) }).exports;
  wasm.__wbindgen_start();
};

export const glue = Object.fromEntries(NAMES.map((name) => [name, call(name)]));
glue.__wbg_reset_state = __wbg_reset_state;

export const begin = (compiled) => {
  module = compiled;
  __wbg_reset_state();
};
