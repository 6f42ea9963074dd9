// ECharts with what these charts need, on its canvas. It paints in the next frame: "finished" says when.
import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

use([AriaComponent, BarChart, CanvasRenderer, GridComponent, LegendComponent, LineChart, TooltipComponent]);

const BLUE = "#12436d";
const finished = (chart) => new Promise((done) => chart.on("finished", function heard() {
  chart.off("finished", heard);
  done(chart);
}));

const shown = (at, option) => {
  const chart = init(at);
  const done = finished(chart);
  chart.setOption({ animation: false, aria: { enabled: true }, tooltip: { trigger: "axis" }, color: [BLUE, "#0b0c0c"], ...option });
  return done;
};

export const draw = (at, { isLine, labels, values, targets }) => {
  const category = { type: "category", data: labels };
  const value = { type: "value", min: 0, max: 100 };
  const series = [{ name: "Per cent", type: isLine ? "line" : "bar", data: values }];
  if (targets) series.push({ name: "Target", type: "line", data: targets });
  return shown(at, { xAxis: isLine ? category : value, yAxis: isLine ? value : category, legend: targets ? {} : undefined, series });
};

export const place = draw;

export const update = (chart, { values }) => {
  const done = finished(chart);
  chart.setOption({ series: [{ data: values }] });
  return done;
};

export const long = (at, x, y) => {
  const data = new Float64Array(2 * x.length);
  x.forEach((x, index) => ((data[2 * index] = x), (data[2 * index + 1] = y[index])));
  const series = [{ type: "line", data, showSymbol: false, lineStyle: { width: 1 }, dimensions: ["x", "y"] }];
  return shown(at, { xAxis: { type: "value", max: x.length }, yAxis: { min: 0, max: 100 }, series });
};

export const resize = (chart, width, height) => {
  const done = finished(chart);
  chart.resize({ width, height });
  return done;
};

export const remove = (chart) => chart.dispose();
