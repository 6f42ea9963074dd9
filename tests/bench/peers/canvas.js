// A canvas as one would write it by hand: axis, marks, labels, and a tooltip that follows the pointer.
const BLUE = "#12436d";
const LEFT = 44;
const BELOW = 28;

const fitted = (canvas, width, height) => {
  canvas.width = Math.round(width * devicePixelRatio);
  canvas.height = Math.round(height * devicePixelRatio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const pen = canvas.getContext("2d");
  pen.scale(devicePixelRatio, devicePixelRatio);
  pen.font = "14px Arial, sans-serif";
  return pen;
};

const axis = (pen, width, yOf) => {
  pen.textAlign = "left";
  for (const tick of [0, 25, 50, 75, 100]) {
    pen.fillStyle = "#484949";
    pen.fillText(tick, 0, yOf(tick) + 5);
    pen.fillStyle = "#d9d9d9";
    pen.fillRect(LEFT, yOf(tick), width - LEFT, 1);
  }
};

const paint = (chart) => {
  const { canvas, figures, width, height } = chart;
  const { isLine, labels, values, targets } = figures;
  const pen = fitted(canvas, width, height);
  const slot = (width - LEFT) / labels.length;
  const xOf = (at) => LEFT + slot * (at + 0.5);
  const yOf = (value) => 20 + (height - BELOW - 20) * (1 - value / 100);
  chart.points = values.map((value, at) => ({ x: xOf(at), y: yOf(value ?? 0), text: `${labels[at]}: ${value ?? "no data"}` }));
  axis(pen, width, yOf);
  pen.textAlign = "center";
  pen.fillStyle = "#0b0c0c";
  labels.forEach((label, at) => pen.fillText(label, xOf(at), height - 8, slot));
  targets?.forEach((target, at) => target !== null && pen.fillRect(xOf(at) - 20, yOf(target), 40, 2));
  pen.fillStyle = pen.strokeStyle = BLUE;
  if (!isLine) return values.forEach((value, at) => pen.fillRect(xOf(at) - slot * 0.3, yOf(value), slot * 0.6, yOf(0) - yOf(value)));
  pen.lineWidth = 3;
  pen.beginPath();
  values.forEach((value, at) => {
    if (value === null) return;
    if (at && values[at - 1] !== null) pen.lineTo(xOf(at), yOf(value));
    else pen.moveTo(xOf(at), yOf(value));
  });
  pen.stroke();
  values.forEach((value, at) => {
    if (value === null) return;
    pen.beginPath();
    pen.arc(xOf(at), yOf(value), 5, 0, 7);
    pen.fill();
  });
};

const listen = (chart, at) => {
  const tip = document.createElement("div");
  tip.hidden = true;
  Object.assign(tip.style, { position: "absolute", padding: "4px 8px", background: "#0b0c0c", color: "#fff", pointerEvents: "none" });
  at.append(tip);
  chart.canvas.addEventListener("pointermove", ({ offsetX }) => {
    const distance = ({ x }) => Math.abs(x - offsetX);
    const nearest = chart.points.reduce((best, point) => (distance(point) < distance(best) ? point : best));
    tip.hidden = false;
    tip.textContent = nearest.text;
    tip.style.left = `${nearest.x}px`;
    tip.style.top = `${nearest.y}px`;
  });
  chart.canvas.addEventListener("pointerleave", () => (tip.hidden = true));
};

const canvasIn = (at) => {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  at.style.position = "relative";
  at.append(canvas);
  return { canvas, width: at.clientWidth, height: at.clientHeight };
};

export const draw = (at, figures) => {
  const chart = { ...canvasIn(at), figures };
  chart.canvas.setAttribute("aria-label", figures.title);
  paint(chart);
  listen(chart, at);
  return chart;
};

export const place = draw;

export const update = (chart, figures) => {
  chart.figures = figures;
  paint(chart);
};

const paintLong = ({ canvas, x, y, width, height }) => {
  const pen = fitted(canvas, width, height);
  const yOf = (value) => 20 + (height - BELOW - 20) * (1 - value / 100);
  axis(pen, width, yOf);
  pen.strokeStyle = BLUE;
  const step = (width - LEFT) / (x.length - 1);
  pen.beginPath();
  for (let at = 0; at < x.length; at++) pen.lineTo(LEFT + at * step, yOf(y[at]));
  pen.stroke();
};

export const long = (at, x, y) => {
  const chart = { ...canvasIn(at), x, y };
  paintLong(chart);
  return chart;
};

export const resize = (chart, width, height) => paintLong(Object.assign(chart, { width, height }));
export const remove = ({ canvas }) => canvas.parentNode?.replaceChildren();
