// What a page of jsonstat-toolkit and Chart.js does with a file: parse it, take the first slice along its last dimension,
// and draw that as a line.
import Chart from "chart.js/auto";
import JSONstat from "jsonstat-toolkit";

const files = document.getElementById("files");
const status = document.getElementById("status");
let chart;

files.addEventListener("change", async () => {
  const [file] = files.files;
  const dataset = JSONstat(JSON.parse(await file.text())).Dataset(0);
  const last = dataset.id.length - 1;
  const along = dataset.Dimension(last);
  const first = dataset.id.map(() => 0);
  const figure = (_, at) => dataset.Data(first.with(last, at))?.value ?? null; // none of what stands empty
  const data = { labels: along.id.map((id) => along.Category(id).label), datasets: [{ data: along.id.map(figure) }] };
  chart?.destroy();
  chart = new Chart("canvas", { type: "line", data, options: { animation: false } });
  status.textContent = `${file.name} is open`;
});
