// The published files, read by the standard's own rules and not by the code that is tested.
import { readFileSync } from "node:fs";

const DATA = new URL("../../www/data/", import.meta.url);

export const text = (name) => readFileSync(new URL(name, DATA), "utf8");
export const json = (name) => JSON.parse(text(name));

// The ids of all datasets, in the order of the list.
export const datasets = () => json("index.json").link.item.map(({ href }) => href.replace(".json", ""));

export class Dataset {
  constructor(id) {
    this.id = id;
    this.json = json(`${id}.json`);
    this.own = this.json.extension.impact;
  }

  get #group() {
    const { time, metric } = this.json.role;
    return this.json.id.find((id) => !time.includes(id) && !metric.includes(id));
  }

  get #time() {
    return this.json.role.time[0];
  }

  ids(dimension) {
    return this.json.dimension[dimension].category.index;
  }

  label(dimension, id, lang) {
    const welsh = lang === "cy" ? this.own.i18n.cy.dimension?.[dimension]?.category?.label?.[id] : undefined;
    return welsh ?? this.json.dimension[dimension].category.label[id];
  }

  headline(lang) {
    return lang === "cy" ? this.own.i18n.cy.extension.impact.headline : this.own.headline;
  }

  #cell(list, at) {
    return list?.find((cell) => Object.entries(cell.at).every(([dimension, id]) => at[dimension] === id)) ?? {};
  }

  // The position of a cell: row-major.
  #position(at) {
    const step = (position, id, index) => position * this.json.size[index] + this.ids(id).indexOf(at[id]);
    return this.json.id.reduce(step, 0);
  }

  // Every figure of the view that the publisher proposes, in reading order: group by group, each in order of time.
  hinted(lang = "en") {
    const { groups = this.ids(this.#group), where = {}, from, to } = this.own.view;
    const periods = this.ids(this.#time);
    const begin = from ? periods.indexOf(from) : 0;
    const end = to ? periods.indexOf(to) : periods.length - 1;
    const fixed = Object.fromEntries(this.json.id.map((id) => [id, where[id] ?? this.ids(id)[0]]));
    const places = groups.flatMap((group) =>
      periods.slice(begin, end + 1).map((period) => ({ ...fixed, [this.#group]: group, [this.#time]: period })),
    );
    return places.map((at) => this.#figure(at, lang)).filter(({ value, status }) => value !== null || status);
  }

  #figure(at, lang) {
    const position = this.#position(at);
    const cell = this.#cell(this.own.cells, at);
    const welsh = lang === "cy" ? this.#cell(this.own.i18n.cy.extension.impact.cells, at) : {};
    const [group, period] = [at[this.#group], at[this.#time]];
    const value = this.json.value[position];
    const none = lang === "cy" ? "dim data" : "no data";
    return {
      at,
      group,
      period,
      value,
      printed: cell.printed ?? "",
      status: this.json.status?.[position] ?? "",
      unit: Object.values(this.json.dimension[this.json.role.metric[0]].category.unit)[
        this.ids(this.json.role.metric[0]).indexOf(at[this.json.role.metric[0]])
      ].label,
      shown: value === null ? none : (welsh.printed ?? cell.printed),
      groupLabel: this.label(this.#group, group, lang),
      periodLabel: this.label(this.#time, period, lang),
      quote: cell.quote ?? "",
    };
  }
}
