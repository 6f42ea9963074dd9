// Who is compared, each as its users would ship it. `packages` are named with their versions in the table, and looked for in
// tests/bench/package.json. `isStill`: nothing of it is alive. `isSame`: it differs from ours in its page alone.
export const BASE = "chartjs"; // what ratios are to

export const CONTESTANTS = [
  { name: "ours", title: "impact-charts" },
  { name: "alone", title: "impact-charts, without rendered fragments", isSame: true },
  { name: "within", title: "impact-charts, its style in the page", isSame: true },
  { name: "chartjs", title: "Chart.js, tree-shaken", packages: ["chart.js"] },
  { name: "uplot", title: "uPlot", packages: ["uplot"] },
  { name: "highcharts", title: "Highcharts + accessibility + exporting", packages: ["highcharts"] },
  { name: "echarts", title: "ECharts, tree-shaken, canvas", packages: ["echarts"] },
  { name: "canvas", title: "hand-written canvas, no library" },
  { name: "svg", title: "three inline SVGs, no script", isStill: true },
];
