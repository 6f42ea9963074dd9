// What a reader is told when a chart fails, when there may be no wasm to say it. A test holds these equal to src/words.
const FAILURES = {
  en: {
    fetch: "The chart could not be loaded: its figures could not be fetched.",
    data: "The chart is not shown, because its figures could not be read safely.",
    start: "The chart could not be started in this browser.",
    stop: "The chart stopped because of a fault.",
    more: "This part could not be fetched. The chart itself still works.",
    again: "Try again",
  },
  cy: {
    fetch: "Ni ellid llwytho'r siart: ni ellid cael gafael ar ei ffigurau.",
    data: "Nid yw'r siart yn cael ei ddangos, gan na ellid darllen ei ffigurau'n ddiogel.",
    start: "Ni ellid cychwyn y siart yn y porwr hwn.",
    stop: "Peidiodd y siart oherwydd nam.",
    more: "Ni ellid cael gafael ar y rhan hon. Mae'r siart ei hun yn dal i weithio.",
    again: "Rhowch gynnig arall arni",
  },
};

export class Failure extends Error {
  constructor(kind, cause) {
    super(kind, { cause });
    this.kind = kind;
  }
}

export const failWith = (kind) => (cause) => {
  throw cause instanceof Failure ? cause : new Failure(kind, cause);
};

export const attempt = (kind, make) => {
  try {
    return make();
  } catch (cause) {
    return failWith(kind)(cause);
  }
};

// The language that is spoken to a reader of a language tag.
export const spoken = (lang) => {
  const primary = lang.split("-")[0].toLowerCase();
  return Object.hasOwn(FAILURES, primary) ? primary : "en";
};

// The sentence for a kind of failure, in a language that has one.
export const sentence = (kind, language) => FAILURES[language][kind];

// Writes it on its line, with a button: what failed may work by now.
export const tell = (line, message, language) => {
  const again = document.createElement("button");
  again.name = "again";
  again.className = "impact-button";
  again.textContent = sentence("again", language);
  line.lang = language;
  line.replaceChildren(message, " ", again);
};

// Who pressed it goes on with the chart, or stands on it again; not who has gone elsewhere meanwhile.
export const goOn = (chart, root, back) => {
  if (![document.body, chart].includes(document.activeElement)) return;
  const again = root.querySelector(".impact-error:not([hidden]) button");
  if (again) again.focus();
  else back();
};
