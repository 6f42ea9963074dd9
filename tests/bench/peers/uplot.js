// uPlot. It draws no lying bars and has no tooltip: its values stand in the legend, which follows the pointer.
import uPlot from "uplot";

const BLUE = "#12436d";
const SIZE = { width: 640, height: 330 }; // the legend stands below
const settled = () => new Promise((done) => queueMicrotask(done)); // it draws in a microtask

export const draw = async (at, { isLine, title, labels, values, targets }) => {
  const paths = isLine ? undefined : uPlot.paths.bars({ size: [0.6, 100] });
  const series = [{ value: (_, at) => labels[at] }, { label: "Per cent", stroke: BLUE, fill: isLine ? undefined : BLUE, width: 2, paths }];
  const data = [labels.map((_, at) => at), values];
  if (targets) {
    series.push({ label: "Target", stroke: "#0b0c0c", points: { show: true } });
    data.push(targets);
  }
  const axes = [{ splits: () => data[0], values: () => labels }, {}];
  const scales = { x: { time: false, range: [-0.5, labels.length - 0.5] }, y: { range: [0, 100] } };
  const chart = new uPlot({ ...SIZE, title, series, axes, scales }, data, at);
  await settled();
  return chart;
};

export const place = draw;

export const update = (chart, { values, targets }) => {
  chart.setData([values.map((_, at) => at), values, ...(targets ? [targets] : [])]);
  return settled();
};

export const long = async (at, x, y) => {
  const scales = { x: { time: false }, y: { range: [0, 100] } };
  const chart = new uPlot({ ...SIZE, series: [{}, { stroke: BLUE, width: 1 }], scales }, [x, y], at);
  await settled();
  return chart;
};

export const resize = (chart, width, height) => {
  chart.setSize({ width, height: height - 40 });
  return settled();
};

export const remove = (chart) => chart.destroy();
