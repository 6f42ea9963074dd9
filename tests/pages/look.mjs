// What there is to see of a chart on the page, as plain values. This function is run in the page: it stands alone.
export function look(index) {
  const chart = document.querySelectorAll("impact-chart:not(details *)")[index];
  const root = chart.shadowRoot;
  const all = (selector) => [...(root?.querySelectorAll(selector) ?? [])];
  const one = (selector) => root?.querySelector(selector);
  const box = (element) => {
    const { x, y, width, height, right, bottom } = element.getBoundingClientRect();
    return { x, y, width, height, right, bottom };
  };
  // Space above and below the letters of a line, which a reader's own line height makes larger.
  const air = (element) => {
    const { lineHeight, fontSize } = getComputedStyle(element);
    return Math.max(0, parseFloat(lineHeight) - parseFloat(fontSize) * 1.15) / 2;
  };
  const isSeen = (element) => Boolean(element) && element.checkVisibility() && element.getBoundingClientRect().height > 0;
  const canvas = one("canvas");

  // Pixels that are painted, and how many colours they have.
  const ink = () => {
    if (!canvas?.width || !canvas.height) return { painted: 0, colours: 0 };
    // Read from a copy: browsers warn of reading a canvas that is drawn on.
    const copy = document.createElement("canvas");
    Object.assign(copy, { width: canvas.width, height: canvas.height });
    const pen = copy.getContext("2d", { willReadFrequently: true });
    pen.drawImage(canvas, 0, 0);
    const { data } = pen.getImageData(0, 0, copy.width, copy.height);
    const pixels = new Uint32Array(data.buffer);
    const painted = pixels.filter((pixel) => pixel >>> 24 > 0);
    return { painted: painted.length, colours: new Set(painted).size };
  };

  return {
    // What stands in the place of the chart.
    fallback: isSeen(one("slot")) || [...chart.children].some((child) => child.checkVisibility()),
    failure: isSeen(one(".impact-error")) ? one(".impact-error").firstChild.data : null,
    failureLang: one(".impact-error")?.lang ?? null,
    drawn: isSeen(one("section")) && isSeen(canvas),
    lang: one("section")?.lang ?? null,
    heading: one(".impact-headline")?.localName ?? null,
    headline: one(".impact-headline")?.textContent ?? null,
    subtitle: one(".impact-subtitle")?.textContent ?? null,
    help: one(".impact-help")?.textContent ?? null,
    text: one("section")?.textContent ?? "",
    ink: ink(),
    canvas: canvas && { width: canvas.width, height: canvas.height, box: box(canvas), hidden: canvas.getAttribute("aria-hidden") },
    plot: one(".impact-plot") && box(one(".impact-plot")),
    options: all("[role=option]").map((option) => ({
      id: option.id,
      label: option.getAttribute("aria-label"),
      stop: option.tabIndex === 0,
      position: Number(option.getAttribute("aria-posinset")),
      of: Number(option.getAttribute("aria-setsize")),
      box: box(option),
    })),
    groups: all("[role=listbox] [role=group]").map((group) => group.getAttribute("aria-label")),
    // The names at the beginning of each row, and its value.
    rows: all("tbody tr").map((row) => ({
      names: [...row.querySelectorAll("th")].map((cell) => cell.textContent),
      value: row.querySelector("td").textContent,
    })),
    cells: all("th, td").map((cell) => cell.textContent),
    labels: all(".impact-label").map((label) => ({ text: label.textContent, box: box(label), air: air(label) })),
    tip: isSeen(one(".impact-tip")) ? one(".impact-tip").textContent : null,
    tipBox: isSeen(one(".impact-tip")) ? box(one(".impact-tip")) : null,
    ring: isSeen(one(".impact-ring")),
    status: one("[role=status]")?.textContent ?? null,
    figures: chart.figures,
    state: chart.state,
    width: chart.clientWidth,
  };
}
