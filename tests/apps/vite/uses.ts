// A use of every property, method and event, as the types promise them. What must not be allowed says so: a line below
// `@ts-expect-error` that is allowed after all is an error.
import { ImpactChart, type ImpactChartFigure, type ImpactChartState } from "impact-charts";

export async function use(chart: ImpactChart): Promise<string[]> {
  const drawn: undefined | void = await chart.ready;
  const figure: ImpactChartFigure | undefined = chart.figures[0];
  chart.data = JSON.stringify({});
  chart.data = { version: "2.0" };
  chart.data = new ArrayBuffer(0);
  chart.data = undefined;
  const found: boolean[] = [chart.select("core-independent", "2021-22"), chart.select({ group: "core-independent" })];
  const texts: string[] = [await chart.toCSV(), await chart.toSVG()];
  const pictures: Blob[] = [await chart.toPNG(), await chart.toPNG(3)];
  return [...texts, ...found.map(String), ...pictures.map(({ type }) => type), String(drawn), ...(figure ? told(figure) : [])];
}

function told(figure: ImpactChartFigure): string[] {
  const { group, period, at, value, printed, unit, status, qualifier, note, source, quote } = figure;
  const place: string | undefined = at["group"];
  const rounded: string = value === null ? "" : value.toFixed(0);
  return [group, period, place ?? "", rounded, printed, unit, status, qualifier, note, source, quote];
}

function looked({ kind, from, to, groups, where, view, lang, focus }: ImpactChartState): string[] {
  const fixed: string | undefined = where["measure"];
  const shown: "chart" | "table" | "sources" = view;
  return [kind, from, to, ...groups, fixed ?? "", shown, lang, focus?.printed ?? ""];
}

const chart = document.createElement("impact-chart");
chart.setAttribute("src", "timeliness.json");
chart.addEventListener("impact-chart:drawn", ({ detail }) => { const nothing: null = detail; return nothing; });
chart.addEventListener("impact-chart:select", ({ detail }) => told(detail));
document.addEventListener("impact-chart:change", ({ detail }) => looked(detail));
addEventListener("impact-chart:error", ({ detail }) => detail.message.length);

const isOurs: boolean = document.querySelector("impact-chart") instanceof ImpactChart;
const state: ImpactChartState | null = chart.state;
export const all = { isOurs, state: state ? looked(state) : [] };

// @ts-expect-error: it may be null
chart.state.kind;
// @ts-expect-error: it may not be there
chart.figures[0].printed;
// @ts-expect-error: it may be null
(figure: ImpactChartFigure) => figure.value + 1;
// @ts-expect-error: read only
chart.ready = Promise.resolve();
// @ts-expect-error: a group alone is no place
chart.select("core-independent");
// @ts-expect-error: there is no such event
chart.addEventListener("impact-chart:chosen", ({ detail }) => detail);
