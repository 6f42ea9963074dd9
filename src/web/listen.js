// What a reader does in a chart, told to the element: pointer, keys, focus, controls.

// A pointer that leaves the plot may come back; one that rests can move on to the tooltip, which would be in the way of one
// that sweeps over the plot.
const GRACE = 300;

const plotOf = (target) => target?.closest?.(".impact-plot");
const tipOf = (target) => target.closest(".impact-tip");
const cellOf = (target) => Number(/^impact-figure-(\d+)$/.exec(target.id)?.[1] ?? -1);

// Where the pointer is in the plot.
const at = (event, plot) => {
  const box = plot.getBoundingClientRect();
  const scale = box.width / plot.offsetWidth; // of a page that magnifies
  return [(event.clientX - box.x) / scale, (event.clientY - box.y) / scale];
};

export const listen = (root, chart) => {
  let leaving, resting;
  const on = (type, hear) => root.addEventListener(type, hear);
  on("pointermove", (event) => {
    clearTimeout(leaving);
    const plot = plotOf(event.target);
    if (!plot || tipOf(event.target)) return;
    chart._point(...at(event, plot));
    clearTimeout(resting);
    resting = setTimeout(() => root.querySelector(".impact-tip")?.classList.add("impact-rest"), GRACE);
  });
  on("pointerout", (event) => {
    if (!plotOf(event.target) || plotOf(event.relatedTarget)) return;
    clearTimeout(leaving);
    leaving = setTimeout(() => chart._leave(), GRACE);
  });
  on("click", (event) => {
    const { target } = event;
    const button = target.closest("button");
    const plot = plotOf(target);
    if (button) chart._choose(button.name, button.value);
    else if (target.closest(".impact-summary")) chart._grow();
    // What is only read stays: a finger leaves as it is lifted.
    else if (plot && !tipOf(target)) chart._press(...at(event, plot)) || clearTimeout(leaving);
  });
  on("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || cellOf(event.target) < 0) return;
    if (!chart._key(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  on("focusin", (event) => {
    const cell = cellOf(event.target);
    if (cell >= 0) chart._arrive(cell);
  });
  on("focusout", (event) => {
    if (cellOf(event.target) >= 0) chart._depart();
  });
  on("change", ({ target }) => chart._choose(target.name, target.value));
};
