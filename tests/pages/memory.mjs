// What a page holds: JavaScript's heap after its rubbish was taken out, the memory of all wasm, nodes and listeners. What
// the browser counts can be asked only of Chromium.

// Keeps the memory of every instance of wasm that is made; to be run before any script of the page.
export function keepMemories() {
  const memories = (window[Symbol.for("memories")] = []);
  const keep = (instance) => {
    memories.push(instance.exports.memory);
    return instance;
  };
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, { construct: (target, values) => keep(Reflect.construct(target, values)) });
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...values) => {
    const made = await instantiateStreaming(...values);
    keep(made.instance);
    return made;
  };
}

export async function held(page, session) {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { Nodes, JSEventListeners, JSHeapUsedSize } = await page.tab.metrics();
  const wasm = await page.run(() => window[Symbol.for("memories")].reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
  return { heap: JSHeapUsedSize, wasm, nodes: Nodes, listeners: JSEventListeners };
}
