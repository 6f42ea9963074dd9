// What crosses between the page and the wasm, as rows of plain numbers and one text: data and letters' widths in, the page
// part and its ink out. The other half of each agreement is named where it is.

// Lays parsed JSON flat for the wasm to read (src/web/flat.rs): steps and text.
const halves = new Uint32Array(2);
const whole = new Float64Array(halves.buffer);
export const flat = (value) => {
  const steps = [];
  let text = "";
  const walk = (value) => {
    if (typeof value === "string") {
      steps.push((value.length << 3) | 2);
      text += value;
    } else if (typeof value === "number") {
      whole[0] = value;
      steps.push(1, ...halves);
    } else if (typeof value === "boolean") {
      steps.push(value ? 4 : 3);
    } else if (Array.isArray(value)) {
      steps.push(5);
      value.forEach(walk);
      steps.push(7);
    } else if (value && typeof value === "object") {
      steps.push(6);
      for (const member of Object.entries(value)) member.forEach(walk);
      steps.push(7);
    } else steps.push(0);
  };
  walk(value);
  return [Uint32Array.from(steps), text];
};

// The widths of a font's letters, which the wasm lays out by: printable ASCII, regular, then bold. A reader's own spacing
// between letters and words counts as part of each.
const measured = new Map();
export const letters = ({ font, fontFamily, letterSpacing, wordSpacing }) => {
  const [apart, words] = [letterSpacing, wordSpacing].map((space) => ((parseFloat(space) || 0) / font) * 1000);
  const key = [fontFamily, apart, words].join();
  if (!measured.has(key)) {
    const pen = document.createElement("canvas").getContext("2d");
    const widths = ["", "bold "].flatMap((weight) => {
      pen.font = `${weight}100px ${fontFamily}`;
      return Array.from({ length: 95 }, (_, index) => {
        return pen.measureText(String.fromCharCode(32 + index)).width * 10 + apart + (index ? 0 : words);
      });
    });
    measured.set(key, Uint32Array.from(widths));
  }
  return measured.get(key);
};

const clear = (node) => {
  while (node) {
    const gone = node;
    node = node.nextSibling;
    gone.remove();
  }
};

// Takes off an element what it wore before it was taken over. Whether a table is open is the reader's to say.
const strip = (element, names) => {
  for (const name of element.getAttributeNames()) {
    if (!names.includes(name) && name !== "style" && name !== "open") element.removeAttribute(name);
  }
};

// Writes the steps that the wasm made (src/export/html.rs) as the children of an element. Nodes that stand are taken
// over one by one, so that focus, selection and open tables survive a new language or view.
export const write = (root, steps, text) => {
  let at = 0;
  let next = 0;
  const fill = (parent) => {
    let standing = parent.firstChild;
    const names = [];
    let name;
    const put = (made) => {
      if (standing) standing.replaceWith(made);
      else parent.append(made);
      return made;
    };
    while (next < steps.length) {
      const step = steps[next++];
      const said = text.slice(at, (at += step >>> 3));
      let node = standing;
      switch (step & 7) {
        case 0:
          // What was written as text has white space between its elements.
          while (standing?.nodeType === 3 && !standing.data.trim()) {
            node = standing.nextSibling;
            standing.remove();
            standing = node;
          }
          if (node?.localName !== said) node = put(document.createElement(said));
          standing = node.nextSibling;
          fill(node);
          break;
        case 2:
          name = said;
          break;
        case 3:
          if (name[0] === ":") {
            // What was set last is kept beside it: to set it again would cost as much.
            if (parent[name] !== said) parent.style.setProperty(name.slice(1), (parent[name] = said));
          } else if (name[0] === ".") parent[name.slice(1)] = said;
          else {
            names.push(name);
            if (parent.getAttribute(name) !== said) parent.setAttribute(name, said);
          }
          break;
        case 4:
          if (node?.nodeType !== 3) node = put(document.createTextNode(said));
          else if (node.data !== said) node.data = said;
          standing = node.nextSibling;
          break;
        case 5:
          next++;
          return;
        case 1:
          if (parent.attributes.length > names.length) strip(parent, names);
          return clear(standing);
      }
    }
    clear(standing);
  };
  fill(root);
};

// Puts the strokes that the wasm made (src/web/strokes.rs) on a canvas; without any it lets go of its pixels.
export const ink = (canvas, width, words) => {
  canvas.width = words ? Math.round(width * devicePixelRatio) : 0;
  if (!words) return;
  const strokes = new Int32Array(words.buffer);
  canvas.height = Math.round(parseFloat(canvas.parentNode.style.height) * devicePixelRatio);
  const pen = canvas.getContext("2d");
  pen.lineJoin = "round";
  let last;
  for (let at = 0; at < strokes.length; ) {
    const what = strokes[at++];
    const colour = strokes[at++];
    const thick = strokes[at++];
    const end = strokes[at++] + at;
    if (last !== colour) pen.fillStyle = pen.strokeStyle = `#${(last = colour).toString(16).padStart(6, "0")}`;
    if (what & 4) pen.fillRect(strokes[at], strokes[at + 1], strokes[at + 2], strokes[at + 3]);
    else {
      pen.lineWidth = thick;
      // A line of an odd width is sharp between two pixels.
      const half = what & 1 ? 0 : (thick % 2) / 2;
      pen.beginPath();
      if (what & 2) pen.arc(strokes[at], strokes[at + 1], strokes[at + 2], 0, 7);
      else for (; at < end; at += 2) pen.lineTo(strokes[at] + half, strokes[at + 1] + half);
      if (what & 1) pen.fill();
      else pen.stroke();
    }
    at = end;
  }
};
