// Chart.js with what these charts need, and no more.
import {
  BarController, BarElement, CategoryScale, Chart, Legend, LineController, LineElement, LinearScale, PointElement, Tooltip,
} from "chart.js";

Chart.register(BarController, BarElement, CategoryScale, Legend, LineController, LineElement, LinearScale, PointElement, Tooltip);

const BLUE = "#12436d";
const plain = { animation: false, maintainAspectRatio: false };

export const draw = (at, { isLine, title, labels, values, targets }) => {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", title);
  at.append(canvas);
  const datasets = [{ label: "Per cent", data: values, borderColor: BLUE, backgroundColor: BLUE }];
  if (targets) datasets.push({ label: "Target", data: targets, borderColor: "#0b0c0c", pointStyle: "line", pointRadius: 12 });
  const scale = { min: 0, max: 100 };
  const plugins = { legend: { display: !!targets } };
  const options = { ...plain, plugins, indexAxis: isLine ? "x" : "y", scales: { [isLine ? "y" : "x"]: scale } };
  return new Chart(canvas, { type: isLine ? "line" : "bar", data: { labels, datasets }, options });
};

export const place = draw;

export const update = (chart, { values }) => {
  chart.data.datasets[0].data = values;
  chart.update("none");
};

export const long = (at, x, y) => {
  const canvas = document.createElement("canvas");
  at.append(canvas);
  const data = Array.from(x, (x, index) => ({ x, y: y[index] }));
  const datasets = [{ data, borderColor: BLUE, borderWidth: 1, pointRadius: 0 }];
  const plugins = { legend: { display: false } };
  const options = { ...plain, plugins, parsing: false, normalized: true, scales: { x: { type: "linear" }, y: { min: 0, max: 100 } } };
  return new Chart(canvas, { type: "line", data: { datasets }, options });
};

export const resize = (chart, width, height) => chart.resize(width, height);
export const remove = (chart) => chart.destroy();
