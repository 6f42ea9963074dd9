// Two checkers of accessibility, run in the page as it stands: axe-core by Deque and IBM's accessibility checker. Both come
// from npm as one file of script each; nothing is fetched, and the page's own policy stays.
import { readFileSync } from "node:fs";

const script = (path) => readFileSync(new URL(`../node_modules/${path}`, import.meta.url), "utf8");

const AXE = script("axe-core/axe.min.js");
const IBM = `${script("accessibility-checker-engine/ace.js")};globalThis.ace = ace;`;

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// What IBM's checker asks a person to confirm, or recommends, and why it holds here. A rule is passed over only at the
// places named; anything else it finds, and every plain failure, counts.
const ARGUED = [
  // Series differ by marker, dash and a label beside them, bars by their value; links are underlined.
  { rule: "style_color_misuse", at: /^\/html\[1\]\/head/ },
  // settings.test.mjs looks at the page in forced colours.
  { rule: "style_highcontrast_visible", at: /^\/html\[1\]\/head/ },
  // "left and right arrow keys" names keys; "above" is the order of reading, in which the table comes first.
  { rule: "text_sensory_misuse", at: /./, said: /'left, right'|'above'|'chwith|'uchod'/ },
  // The size of a survey's sample is no instruction.
  { rule: "text_sensory_misuse", at: /impact-chart/, said: /'size'$/ },
  // What a finding means, in the publisher's guide: sizes of samples, the right document, a file beside another.
  { rule: "text_sensory_misuse", at: /main\[1\]\/section\[\d+\]\/(p|h4|dl)/, said: /'(size|small, large|larger|round|right|below|beside|left)'/ },
  // A link that wraps: between its two lines stands other text.
  { rule: "element_tabbable_unobscured", at: /main\[1\]\/p\[1\]\/a/ },
  // The keys are heard at the shadow root, for all options; keyboard.test.mjs presses them.
  { rule: "aria_keyboard_handler_exists", at: /#document-fragment.*\/div/ },
  // A few words between quotation marks are how a source worded a value, or a term: no passage is quoted.
  { rule: "text_quoted_correctly", at: /impact-chart|\/section/, said: /'[^']{1,40}'$/ },
  // White words inside a dark bar: the checker sees the page behind the canvas. src/draw/palette.rs computes their contrast.
  { rule: "text_contrast_sufficient", at: /#document-fragment.*\/span/, said: /both detected as/, within: /impact-inside/ },
  // What is asked for in the search form is found while it is typed or chosen: there is nothing to submit.
  { rule: "form_submit_button_exists", at: /main\[1\]\/form\[1\]$/ },
  // Its fields have labels, each before its field; of one with nothing but options it says otherwise.
  { rule: "input_label_visible", at: /\/form\[1\].*\/select/ },
  // list.test.mjs looks at the focus of each, in pictures; publish.test.mjs at that of its page's.
  { rule: "style_focus_visible", at: /\/form\[1\]|main\[1\]\/div\[1\]\/section\[4\]/ },
  // What opens in another tab says so in its own words, which the checker knows in English alone.
  { rule: "a_target_warning", at: /main\[1\]\/div\[1\]\/section\[1\].*\/a\[\d+\]$/ },
  // The label of a field, on a line of its own: its words are bold, and no heading.
  { rule: "text_block_heading", at: /\/form\[1\]\/div\[1\]\/p\[1\]$/ },
  // A region that scrolls must be reached by keyboard, so that it can be scrolled (axe: scrollable-region-focusable).
  { rule: "element_tabbable_role_valid", at: /./, said: /'region'/ },
];

// Each answers with lines, one a fault: which rule, where, what.
export async function axe(page) {
  await page.tab.evaluate(AXE);
  const { violations, looked } = await page.run(async (tags) => {
    // It would copy linked styles into style elements of its own, which the page's policy refuses; no rule asked for needs them.
    // What stands between the tags of a drawn chart is in a slot that is hidden. Browsers leave it out, axe does not know.
    const exclude = [...document.querySelectorAll("impact-chart > *")].filter((each) => !each.checkVisibility());
    const { violations, passes } = await axe.run({ include: document, exclude }, { runOnly: tags, resultTypes: ["violations"], preload: false });
    return { looked: passes.length, violations: violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => [id, target.flat().join(" "), failureSummary])) };
  }, TAGS);
  if (looked < 15) throw new Error(`axe looked at next to nothing: ${looked} rules passed`);
  return violations.map((each) => each.join(" | "));
}

export async function ibm(page) {
  await page.tab.evaluate(IBM);
  const found = await page.run(async () => {
    const { results } = await new ace.Checker().check(document, ["WCAG_2_2"]);
    return results.map(({ ruleId, value, path, message, snippet }) => ({ rule: ruleId, kind: value.join(" "), at: path.dom, said: message, snippet }));
  });
  const passed = found.filter(({ kind }) => kind.endsWith("PASS"));
  if (passed.length < 50) throw new Error(`IBM's checker looked at next to nothing: ${passed.length} passed`);
  return found
    .filter((each) => !passed.includes(each) && !argued(each))
    .map(({ rule, kind, at, said }) => [rule, kind, at, said].join(" | "));
}

const argued = ({ rule, kind, at, said, snippet }) =>
  kind !== "VIOLATION FAIL" &&
  ARGUED.some((each) => each.rule === rule && each.at.test(at) && (each.said ?? /./).test(said) && (each.within ?? /./).test(snippet));
