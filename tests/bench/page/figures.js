// The published JSON as the other libraries take it: what the dataset proposes to show first, as labels and values. Ours
// gets the JSON as it is.
const idsOf = ({ index }) => (Array.isArray(index) ? index : Object.keys(index));

export const charted = (json) => {
  const { view, headline, targets = [] } = json.extension.impact;
  const [, groups, periods] = json.id.map((id) => json.dimension[id].category);
  const [groupIds, periodIds] = [idsOf(groups), idsOf(periods)];
  const range = [view.from ? periodIds.indexOf(view.from) : 0, view.to ? periodIds.indexOf(view.to) : periodIds.length - 1];
  const rows = [];
  for (const group of view.groups ?? groupIds) {
    for (let period = range[0]; period <= range[1]; period++) {
      const value = json.value[groupIds.indexOf(group) * periodIds.length + period];
      const label = periods.label[periodIds[period]];
      const target = targets.find(({ at }) => at.group === group && at.period === periodIds[period])?.value ?? null;
      rows.push({ label: view.kind === "line" ? label : `${groups.label[group]}, ${label}`, value, target });
    }
  }
  // A line keeps the place of what is missing.
  const shown = view.kind === "line" ? rows : rows.filter(({ value }) => value !== null);
  return {
    json,
    title: headline,
    isLine: view.kind === "line",
    labels: shown.map(({ label }) => label),
    values: shown.map(({ value }) => value),
    targets: shown.some(({ target }) => target !== null) ? shown.map(({ target }) => target) : null,
  };
};

export const read = async (name) => charted(await (await fetch(`/www/data/${name}.json`)).json());
