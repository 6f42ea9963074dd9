// Bytes as they arrive, told on the way, so that a reader sees that something happens.

// All bytes of a stream. `size` is how many are expected, 0 where nobody knows; `told` gets how many there are.
export const receive = async (stream, size, told) => {
  const [reader, parts] = [stream.getReader(), []];
  let count = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).arrayBuffer();
    parts.push(value);
    told((count += value.byteLength), size);
  }
};
