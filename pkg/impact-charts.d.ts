/** What the reader looks at. */
export interface ImpactChartState {
  kind: string;
  from: string;
  to: string;
  groups: string[];
  where: Record<string, string>;
  view: "chart" | "table" | "sources";
  lang: string;
  focus: ImpactChartFigure | null;
}

/** One published figure. */
export interface ImpactChartFigure {
  group: string;
  period: string;
  at: Record<string, string>;
  /** Null only for the statuses that show no value. */
  value: number | null;
  /** How the source wrote it. */
  printed: string;
  /** `percent`, `count`, `days`, or as published. */
  unit: string;
  status: string;
  qualifier: string;
  note: string;
  /** The document's title. */
  source: string;
  quote: string;
}

/** `<impact-chart>`. */
export declare class ImpactChart extends HTMLElement {
  /** Resolved once drawn; rejected with an Error in the reader's words. A new `src` makes a new one. */
  readonly ready: Promise<void>;
  readonly state: ImpactChartState | null;
  /** Those in view, in reading order. */
  readonly figures: ImpactChartFigure[];
  /** Instead of `src`. */
  data: string | object | ArrayBuffer | undefined;
  /** False where there is no such figure. */
  select(group: string, period: string): boolean;
  select(at: Record<string, string>): boolean;
  toCSV(): Promise<string>;
  /** The whole data, as JSON-stat text. */
  toJSON(): Promise<string>;
  toSVG(): Promise<string>;
  /** `scale` device pixels a CSS pixel. */
  toPNG(scale?: number): Promise<Blob>;
}

declare global {
  interface HTMLElementTagNameMap {
    "impact-chart": ImpactChart;
  }
  interface GlobalEventHandlersEventMap {
    "impact-chart:drawn": CustomEvent<null>;
    "impact-chart:select": CustomEvent<ImpactChartFigure>;
    "impact-chart:change": CustomEvent<ImpactChartState>;
    "impact-chart:error": CustomEvent<{ message: string }>;
  }
}
