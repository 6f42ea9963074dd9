// The script of a page with three charts: each is drawn as soon as its data is there. "peer" is one of tests/bench/peers.
import { draw } from "peer";
import { read } from "./figures.js";

const show = async (place) => {
  await draw(place, await read(place.dataset.chart));
  performance.mark("drawn");
};

document.querySelectorAll(".place").forEach(show);
