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

/** A text, or one a language: `{ en: "Calls", cy: "Galwadau" }`. */
export type ImpactChartText = string | Record<string, string>;

/** A line of many points, as lists of numbers. It is drawn as one line through all of them; few are told apart. */
export interface ImpactChartLine {
  /** What is measured. */
  label: ImpactChartText;
  /** One value a point; what is not finite is missing. A `Float64Array` is not copied in the page. */
  values: Float64Array | ArrayLike<number>;
  /** What runs along, such as "Day". */
  along?: ImpactChartText;
  /** `percent`, or the name of the unit as it stands after a number. */
  unit?: ImpactChartText;
  /** How many decimals are shown, 0 to 6. */
  decimals?: number;
  /** Where the first point stands: a number, or a day such as "2018-04-01". */
  from?: number | string;
  /** How far each stands from the one before; in whole days after a day. */
  step?: number;
  /** Where each point stands, counted from `from`, in order: instead of `step`. */
  positions?: Float64Array | ArrayLike<number>;
  note?: ImpactChartText;
  /** Whose figures they are. */
  source?: ImpactChartText;
}

/** `<impact-chart>`. */
export declare class ImpactChart extends HTMLElement {
  /** Resolved once drawn; rejected with an Error in the reader's words. A new `src` makes a new one. */
  readonly ready: Promise<void>;
  readonly state: ImpactChartState | null;
  /** Those in view, in reading order. */
  readonly figures: ImpactChartFigure[];
  /** Instead of `src`. */
  data: string | object | ArrayBuffer | ImpactChartLine | undefined;
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
