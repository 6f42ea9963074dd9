// impact-charts, by its element. The page of three charts needs no script of its own: see ../site.mjs.
import "/pkg/impact-charts.js";

export const place = (at, { json }) => {
  const chart = document.createElement("impact-chart");
  chart.data = json;
  at.append(chart);
  return chart;
};

export const draw = async (at, figures) => {
  const chart = place(at, figures);
  chart.select(); // a method starts a chart, wherever it stands
  await chart.ready;
  return chart;
};

// A chart draws when it comes near: in view, or 400 pixels from it.
export const whenNear = (chart) => chart.getBoundingClientRect().top < innerHeight + 400 && chart.ready;

export const update = (chart, { json }) => {
  chart.data = json;
  return chart.ready;
};

// The code for lists of numbers comes with the first of them, once a page; the others' is there already.
let isThere;
export const prepare = async (at) => {
  if (isThere) return;
  isThere = true;
  remove(await long(at, [0, 1], Float64Array.of(0, 1)));
};

export const long = async (at, x, y) => {
  const chart = place(at, { json: { label: "A wave", values: y } });
  chart.select();
  await chart.ready;
  return chart;
};

// Its observer would draw it in the next frame; another height draws it at once, as wide as its place is by now.
export const resize = (chart, width, height) => chart.setAttribute("height", `${height - 60}`);

export const remove = (chart) => chart.remove();
