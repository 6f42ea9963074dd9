// What does not fit on a page, as sentences; nothing where all does.

// Labels that leave the plot, and pairs that overlap: by more than the rounding of a pixel.
export function crowded({ plot, labels, width }) {
  const faults = [];
  const letters = ({ text, box, air }) => ({ text, box: { ...box, y: box.y + air, bottom: box.bottom - air } });
  const seen = labels.filter(({ text }) => text.trim() !== "").map(letters);
  for (const { text, box } of seen) {
    const isOut = box.x < plot.x - 1 || box.right > plot.right + 1 || box.y < plot.y - 1 || box.bottom > plot.bottom + 1;
    if (isOut) faults.push(`"${text}" leaves the plot at ${width}`);
  }
  seen.forEach((a, index) => {
    for (const b of seen.slice(index + 1)) {
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.x, b.box.x);
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.y, b.box.y);
      if (across > 1 && down > 1) faults.push(`"${a.text}" and "${b.text}" overlap at ${width} by ${across.toFixed(1)} × ${down.toFixed(1)}`);
    }
  });
  return faults;
}

// Text of the page part that does not fit its box, in every chart.
export const cut = (page) =>
  page.run(() =>
    [...document.querySelectorAll("impact-chart")].flatMap((chart) => {
      const texts = [...(chart.shadowRoot?.querySelectorAll("section :is(h2, h3, h4, p, li, button, summary, caption, th, td), section > div:not(.impact-plot)") ?? [])];
      return texts.filter((each) => each.checkVisibility() && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0).map((each) => `${each.localName}.${each.className} is cut at ${innerWidth}: ${each.textContent.slice(0, 40)}`);
    }),
  );

// How far the page scrolls sideways, which it must not.
export const sideways = async (page) => {
  const [far, wide] = await page.run(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  return far > wide ? [`the page scrolls sideways: ${far} of ${wide} px`] : [];
};

// Text smaller than 14 pixels.
export const small = (page) =>
  page.run(() =>
    [...document.querySelectorAll("impact-chart")].flatMap((chart) =>
      [...(chart.shadowRoot?.querySelectorAll("section *") ?? [])]
        .filter((each) => each.checkVisibility() && [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
        .filter((each) => parseFloat(getComputedStyle(each).fontSize) < 14)
        .map((each) => `${each.localName}.${each.className} has ${getComputedStyle(each).fontSize}`),
    ),
  );

// All of it for each chart on the page.
export async function misfits(page) {
  const count = await page.run(() => document.querySelectorAll("impact-chart:not(details *)").length);
  const faults = [...(await cut(page)), ...(await sideways(page)), ...(await small(page))];
  for (let index = 0; index < count; index++) faults.push(...crowded(await page.look(index)));
  return [...new Set(faults)];
}
