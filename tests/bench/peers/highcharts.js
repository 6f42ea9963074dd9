// Highcharts with the modules that give it keyboard, words and files.
import Highcharts from "highcharts/esm/highcharts.js";
import "highcharts/esm/modules/accessibility.js";
import "highcharts/esm/modules/exporting.js";

const BLUE = "#12436d";
const plain = { animation: false, color: BLUE };
const common = (named) => ({ credits: { enabled: false }, legend: { enabled: named } });

export const draw = (at, { isLine, title, labels, values, targets }) => {
  const series = [{ ...plain, name: "Per cent", data: values }];
  if (targets) series.push({ ...plain, name: "Target", color: "#0b0c0c", data: targets });
  return Highcharts.chart(at, {
    ...common(!!targets),
    chart: { type: isLine ? "line" : "bar", animation: false },
    title: { text: title },
    xAxis: { categories: labels },
    yAxis: { min: 0, max: 100, title: { text: null } },
    series,
  });
};

export const place = draw;
export const update = (chart, { values }) => chart.series[0].setData(values, true, false);

export const long = (at, x, y) =>
  Highcharts.chart(at, {
    ...common(false),
    chart: { animation: false },
    title: { text: null },
    yAxis: { min: 0, max: 100 },
    series: [{ ...plain, lineWidth: 1, data: Array.from(x, (x, index) => [x, y[index]]) }],
  });

export const resize = (chart, width, height) => chart.setSize(width, height, false);
export const remove = (chart) => chart.destroy();
