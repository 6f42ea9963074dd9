// A page on which the bench works: it draws, changes, measures and removes with the verbs of one of tests/bench/peers.
import * as verbs from "peer";
import { charted, read } from "./figures.js";

const peer = { ...verbs }; // one may have fewer than others

const SIZE = [640, 370]; // CSS pixels of a chart

const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

const place = () => {
  const made = document.createElement("div");
  made.className = "place";
  [made.style.width, made.style.height] = SIZE.map((length) => `${length}px`);
  document.querySelector("main").append(made);
  return made;
};

// What was asked for is done when its ink can be read: a canvas keeps strokes until then. An SVG is done when it is laid out.
const settle = (place) => {
  const canvases = [place, ...place.querySelectorAll("impact-chart")].flatMap((within) => [...(within.shadowRoot ?? within).querySelectorAll("canvas")]);
  for (const canvas of canvases) if (canvas.width) canvas.getContext("2d").getImageData(0, 0, 1, 1);
  place.getBoundingClientRect();
};

const took = async (place, work) => {
  const start = performance.now();
  const made = await work();
  settle(place);
  return [performance.now() - start, made];
};

// The dataset of a chart with other values, as a new file would bring them.
const changed = (chart, turn) => {
  const json = structuredClone(chart.json);
  json.value = json.value.map((value, at) => (value === null ? null : 20 + ((turn * 37 + at * 11) % 75)));
  return charted(json);
};

// A wave with spikes, the same each time.
const wave = (count) => {
  const x = Float64Array.from({ length: count }, (_, at) => at);
  let seed = 7;
  const y = x.map((at) => {
    seed = (seed * 48271) % 2147483647;
    return 50 + 30 * Math.sin((at / count) * 20) + (seed / 2147483647) * 10;
  });
  y[count >> 1] = 99;
  y[count >> 2] = 1;
  return [x, y];
};

let charts, stands;

window.bench = {
  frame,
  can: (verb) => verb in peer,

  async three(names) {
    charts ??= await Promise.all(names.map(read));
    stands = [];
    for (const chart of charts) {
      const at = place();
      stands.push({ at, made: await peer.draw(at, chart) });
    }
    await frame();
    return stands.map(({ at }) => at.getBoundingClientRect().toJSON());
  },

  // As many changes of a chart's data, one a frame.
  async change(times) {
    const turns = Array.from({ length: times }, (_, turn) => changed(charts[0], turn));
    return async () => {
      for (const turn of turns) {
        await peer.update(stands[0].made, turn);
        await frame();
      }
    };
  },

  async long(count) {
    const [x, y] = wave(count);
    const at = place();
    await peer.prepare?.(at);
    const [draw, made] = await took(at, () => peer.long(at, x, y));
    await frame();
    at.style.width = `${SIZE[0] - 80}px`;
    const [redraw] = await took(at, () => peer.resize(made, SIZE[0] - 80, SIZE[1]));
    await frame();
    peer.remove(made);
    at.remove();
    return { draw, redraw };
  },

  // Many charts on one page. What draws a chart only when it comes near is not made to draw the others.
  async many(times) {
    charts ??= await Promise.all(["timeliness"].map(read));
    const made = [];
    for (let count = 0; count < times; count++) made.push(await peer.place(place(), charts[0]));
    for (const one of made) await peer.whenNear?.(one);
    for (let frames = 0; frames < 5; frames++) await frame();
  },

  // To the end of the page, half a screen at a time.
  async scroll() {
    while (scrollY + innerHeight < document.documentElement.scrollHeight - 1) {
      scrollBy(0, innerHeight / 2);
      for (let frames = 0; frames < 3; frames++) await frame();
    }
  },

  // Charts made and removed, ten at a time.
  async churn(times) {
    charts ??= await Promise.all(["timeliness"].map(read));
    for (let round = 0; round < times / 10; round++) {
      const places = Array.from({ length: 10 }, place);
      const made = [];
      for (const at of places) made.push(await peer.draw(at, charts[0]));
      await frame();
      made.forEach((one) => peer.remove(one));
      places.forEach((at) => at.remove());
      await frame();
    }
  },
};
