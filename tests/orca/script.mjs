// A walk as a text that a person can read: each key, and below it what was said, an utterance a line.
// Left out, for it comes and goes: Orca names this mode only when it has noticed that the page is loaded; and in Chromium,
// where the option that has the focus counts as selected, it sometimes asks before that is so.
const UNSURE = ["Browse mode", "not selected."];
const LANGUAGES = { en: "English", cy: "Welsh" };
const KEYS = { 2: "2 (to the heading)", t: "t (to the table)", Return: "Enter" };

const PLACES = {
  arrival: "Read line by line, from the heading before the chart to the plot",
  "reading on": "Read on, over the plot",
  figures: "In by Tab, and along the figures",
  ends: "The ends",
  pinned: "Details",
  closed: "Details",
  after: "Out by Tab",
  table: "The table",
};

export function script({ engine, lang, id }, { steps, chart }) {
  const lines = [`What Orca says: ${engine}, ${LANGUAGES[lang]}, ${id}`];
  let before = {};
  for (const step of joined(steps, chart.before)) {
    if (PLACES[step.place] !== PLACES[before.place]) lines.push("", PLACES[step.place]);
    lines.push(`  ${KEYS[step.key] ?? step.key}`);
    const said = step.said.filter((words) => !UNSURE.includes(words));
    lines.push(...(said.length ? said : ["(nothing)"]).map((words) => `    ${words}`));
    before = step;
  }
  return `${lines.join("\n")}\n`;
}

// The lines read on arrival as one step, with paragraphs whole: where they wrap depends on the machine's fonts.
function joined(steps, paragraphs) {
  const isLine = ({ place, key }) => place === "arrival" && key === "Down";
  const said = wrapped(steps.filter(isLine).flatMap(({ said }) => said), paragraphs);
  const others = steps.filter((step) => !isLine(step));
  return [others[0], { key: "Down, to the end of the help", place: "arrival", said }, ...others.slice(1)];
}

// Orca ends each line with a full stop, so one in the middle of a paragraph may be the line's.
function wrapped(lines, paragraphs) {
  const together = (a, b) => [`${a} ${b}`, `${a.replace(/\.$/, "")} ${b}`];
  const isText = (words) => paragraphs.some((text) => `${text}.`.includes(words) || text.includes(words));
  return lines.reduce((done, line) => {
    const whole = done.length ? together(done.at(-1), line).find(isText) : undefined;
    return whole ? [...done.slice(0, -1), whole] : [...done, line];
  }, []);
}

// The lines that differ, with three of context: - was expected, + was said. Nothing where all are the same.
export function difference(expected, said) {
  const [a, b] = [expected.split("\n"), said.split("\n")];
  // The longest common subsequence from each place on.
  const longest = Array.from({ length: a.length + 1 }, () => Array(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i][j] = a[i] === b[j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
    }
  }
  const lines = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) lines.push(`  ${a[(j++, i++)]}`);
    else if (i < a.length && (j === b.length || longest[i + 1][j] >= longest[i][j + 1])) lines.push(`- ${a[i++]}`);
    else lines.push(`+ ${b[j++]}`);
  }
  const isNear = (at) => lines.slice(Math.max(0, at - 3), at + 4).some((line) => line[0] !== " ");
  return lines.filter((_, at) => isNear(at)).join("\n");
}
