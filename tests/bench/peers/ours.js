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

export const remove = (chart) => chart.remove();
