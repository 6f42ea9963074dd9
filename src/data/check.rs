//! The rules of our profile: what may be published. One rule, one function; each adds every problem it finds.

use super::honest::target_not_covered;
use super::number::read_number;
use super::problem::{found, remedy};
use super::{Dataset, Facts, Period, Problem, Quote, Role, STATUS_CODES, Text, is_unseen};

/// The languages in which everything readers read must stand.
const LANGUAGES: [&str; 2] = ["en", "cy"];

/// The units that readers are told of in words.
pub(super) const UNITS: [&str; 3] = ["percent", "count", "days"];

/// A rule adds what it finds.
type Rule = fn(&Dataset, &mut Vec<Problem>);

/// The rules without which a chart could lie: checked again in every reader's page.
const ALWAYS: [Rule; 4] = [periods, shares, statuses, quotes];

/// What else is checked before publishing.
const BEFORE_PUBLISHING: [Rule; 7] = [units, figures, bases, targets, revisions, languages, markup];

/// Every way in which `dataset` may not be published as it is.
pub fn check(dataset: &Dataset) -> Vec<Problem> {
    let mut problems = Vec::new();
    ALWAYS.iter().for_each(|rule| rule(dataset, &mut problems));
    if cfg!(feature = "desk") {
        BEFORE_PUBLISHING.iter().for_each(|rule| rule(dataset, &mut problems));
    }
    problems
}

/// Names a cell for a publisher: `group core, period 2021-22`.
fn place(dataset: &Dataset, cell: usize) -> String {
    let mut place = String::new();
    for (index, dimension) in dataset.dimensions.iter().enumerate() {
        if index > 0 {
            place.push_str(", ");
        }
        place.push_str(&dimension.id);
        place.push(' ');
        place.push_str(&dataset.category(cell, index).id);
    }
    place
}

/// Adds a problem of a cell, if there is one.
fn add(problems: &mut Vec<Problem>, dataset: &Dataset, cell: usize, found: Option<Problem>) {
    if let Some(problem) = found {
        problems.push(Problem { place: place(dataset, cell), ..problem });
    }
}

fn figure_cells(dataset: &Dataset) -> impl Iterator<Item = (usize, Option<&Facts>)> {
    (0..dataset.cells()).filter(|cell| dataset.is_figure(*cell)).map(|cell| (cell, dataset.facts(cell)))
}

fn units(dataset: &Dataset, problems: &mut Vec<Problem>) {
    const REMEDY: &str = "give it in \"category.unit\" of the dimension of measures";
    let Some(metric) = dataset.role(Role::Metric) else {
        problems.push(Problem::publish("UNIT_MISSING", "role.metric", "no dimension of measures", REMEDY));
        return;
    };
    for category in &dataset.dimensions[metric].categories {
        match category.unit.as_ref().map(|unit| unit.id.as_str()) {
            None | Some("") => {
                let place = format!("the measure {}", category.id);
                problems.push(Problem::publish("UNIT_MISSING", place, "no unit", REMEDY));
            }
            Some(unit) => problems.extend(check_unit(unit, &format!("the measure {}", category.id))),
        }
    }
}

/// A unit must be one that readers are told of in words.
pub fn check_unit(unit: &str, place: &str) -> Option<Problem> {
    let found = || format!("the unit {unit:?}");
    (!UNITS.contains(&unit)).then(|| Problem::publish("UNIT_UNKNOWN", place, found(), "use percent, count or days"))
}

fn periods(dataset: &Dataset, problems: &mut Vec<Problem>) {
    let Some(time) = dataset.role(Role::Time) else {
        problems.push(Problem::publish(
            "TIME_MISSING",
            "role.time",
            found!("no dimension of time"),
            remedy!("name it in \"role.time\""),
        ));
        return;
    };
    for category in dataset.dimensions[time].categories.iter().filter(|category| category.period.is_none()) {
        problems.extend(check_period(&category.id, &["the dimension ", &dataset.dimensions[time].id].concat()));
    }
}

/// A period must read in one way only.
pub fn check_period(id: &str, place: &str) -> Option<Problem> {
    let remedy = remedy!("write 2018-19, 2019, 2018-M01, or a range with two dots: 2018..2022");
    let found =
        || if id.is_empty() { found!("no period") } else { found!("the period {id:?}, which {}", why_none(id)) };
    Period::from_id(id).is_none().then(|| Problem::publish("PERIOD_UNDECLARED", place, found(), remedy))
}

/// Why an id is no period.
fn why_none(id: &str) -> &'static str {
    let is_range = id.split_once(['-', '/']).is_some_and(|(from, to)| {
        from.len() == 4 && matches!(to.len(), 2 | 4) && (from.to_string() + to).bytes().all(|b| b.is_ascii_digit())
    });
    if is_range { "can be read in more than one way" } else { "is in no form that is known" }
}

fn figures(dataset: &Dataset, problems: &mut Vec<Problem>) {
    if figure_cells(dataset).next().is_none() {
        problems.push(Problem::publish("NO_FIGURES", "value", "not one figure", "give at least one"));
    }
    for (cell, facts) in figure_cells(dataset) {
        let printed = facts.is_some_and(|facts| !facts.printed.is_empty());
        if dataset.value(cell).is_some() && !printed {
            let remedy = "copy how the source wrote it into \"printed\"";
            problems.push(Problem::publish("PRINTED_MISSING", place(dataset, cell), "no printed form", remedy));
        }
        if let Some(facts) = facts.filter(|facts| dataset.number(cell).is_none() && !facts.shows_value()) {
            add(problems, dataset, cell, check_hidden(facts.printed.own(), ""));
        }
    }
}

/// What shows no value must not print one: exports carry it. A sign for the missing value, such as `[c]`, may stand.
pub fn check_hidden(printed: &str, place: &str) -> Option<Problem> {
    let number = printed.trim().trim_end_matches('%').replace(',', "");
    let found = || format!("{printed:?} printed, and a status that shows no value");
    let remedy = "take out the one that is wrong";
    read_number(number.trim()).map(|_| Problem::publish("STATUS_WITH_VALUE", place, found(), remedy))
}

fn bases(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (cell, facts) in &dataset.facts {
        if let Some(base) = facts.base {
            add(problems, dataset, *cell, check_base(&base.to_string(), ""));
        }
    }
}

/// A base is counted: cases or people.
pub fn check_base(base: &str, place: &str) -> Option<Problem> {
    let is_counted = base.parse().is_ok_and(|base: u64| base > 0);
    let remedy = "write digits only: how many cases or people the figure is a share of";
    let found = || format!("the base {base:?}, where a whole number above 0 belongs");
    (!is_counted).then(|| Problem::publish("BASE_NOT_COUNTED", place, found(), remedy))
}

fn targets(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for target in dataset.targets.iter().filter(|target| !dataset.is_figure(target.cell)) {
        problems.push(target_not_covered(format!("the target for {}", place(dataset, target.cell))));
    }
}

fn shares(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (cell, _) in figure_cells(dataset) {
        if let Some(value) = dataset.number(cell) {
            share(dataset, problems, cell, value);
        }
    }
    for target in &dataset.targets {
        share(dataset, problems, target.cell, target.value);
    }
}

fn share(dataset: &Dataset, problems: &mut Vec<Problem>, cell: usize, value: f64) {
    if dataset.unit(cell).is_some_and(|unit| unit.is_share()) {
        add(problems, dataset, cell, check_share(value, ""));
    }
}

/// A share must lie between 0 and 100.
pub fn check_share(value: f64, place: &str) -> Option<Problem> {
    let remedy = remedy!("correct the value, or the unit");
    (!(0.0..=100.0).contains(&value))
        .then(|| Problem::publish("SHARE_RANGE", place, found!("a share of {value}, not between 0 and 100"), remedy))
}

fn statuses(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (cell, facts) in &dataset.facts {
        for code in &facts.status {
            add(problems, dataset, *cell, check_status(code, ""));
        }
        if dataset.number(*cell).is_some() && !facts.shows_value() {
            let (found, remedy) =
                (found!("a value, and a status that shows none"), remedy!("take out the one that is wrong"));
            add(problems, dataset, *cell, Some(Problem::publish("STATUS_WITH_VALUE", "", found, remedy)));
        }
    }
}

/// A status must be one whose meaning readers are told.
pub fn check_status(code: &str, place: &str) -> Option<Problem> {
    let remedy = remedy!("use one of p r e f b u low c x z w");
    let found = || found!("the status {code:?}");
    (!STATUS_CODES.contains(&code)).then(|| Problem::publish("STATUS_UNKNOWN", place, found(), remedy))
}

fn quotes(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (cell, facts) in figure_cells(dataset).filter(|(cell, _)| dataset.value(*cell).is_some()) {
        add(problems, dataset, cell, check_quote(dataset, facts.map(|facts| &facts.quote)));
    }
    for target in &dataset.targets {
        if let Some(problem) = check_quote(dataset, Some(&target.quote)) {
            problems.push(Problem { place: ["the target for ", &place(dataset, target.cell)].concat(), ..problem });
        }
    }
}

fn check_quote(dataset: &Dataset, quote: Option<&Quote>) -> Option<Problem> {
    let Some(quote) = quote.filter(|quote| !quote.text.chars().all(char::is_whitespace)) else {
        let remedy = remedy!("copy the sentence that published it into \"quote\"");
        return Some(Problem::publish("QUOTE_MISSING", "", found!("a figure without a quote"), remedy));
    };
    if dataset.source(&quote.source).is_some() {
        return None;
    }
    let remedy = remedy!("name a document of \"sources\"");
    Some(Problem::publish("SOURCE_UNKNOWN", "", found!("the source {:?}", quote.source), remedy))
}

/// A figure is revised where its status says so, and nowhere else; and what changed is told.
fn revisions(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (cell, facts) in &dataset.facts {
        let mut say = |code, found, remedy| {
            problems.push(Problem::publish(code, place(dataset, *cell), found, remedy));
        };
        if facts.has("r") && facts.was.is_empty() && facts.note.is_empty() {
            let remedy = "give what it was in \"was\", or say in \"note\" what was revised";
            say("REVISION_UNSAID", "the status r, with neither an earlier value nor a note".into(), remedy);
        }
        if !facts.has("r") && !facts.was.is_empty() {
            say("REVISED_STATUS", "an earlier value, and no status r".into(), "add r to the status");
        }
        for earlier in &facts.was {
            if earlier.note.is_empty() {
                let remedy = "write why the figure was revised into \"note\"";
                say("REVISION_UNSAID", format!("the earlier value {:?} without a note", earlier.printed), remedy);
            }
            if dataset.source(&earlier.source).is_none() {
                let found = format!("the source {:?} of an earlier value", earlier.source);
                say("SOURCE_UNKNOWN", found, "name a document of \"sources\"");
            }
        }
    }
}

/// Everything readers read, with its place. Quotes, titles of documents and `also` are not ours to translate.
fn texts(dataset: &Dataset) -> Vec<(String, &Text)> {
    let mut texts = vec![
        ("label".to_string(), &dataset.label),
        ("headline".into(), &dataset.headline),
        ("subtitle".into(), &dataset.subtitle),
        ("publisher".into(), &dataset.publisher),
        ("rights".into(), &dataset.rights),
    ];
    texts.extend(dataset.notes.iter().map(|note| ("note".into(), note)));
    for dimension in &dataset.dimensions {
        texts.push((format!("the dimension {}", dimension.id), &dimension.label));
        for category in &dimension.categories {
            let place = || format!("the {} {}", dimension.id, category.id);
            texts.push((place(), &category.label));
            texts.extend(category.notes.iter().map(|note| (place(), note)));
        }
    }
    for (cell, facts) in &dataset.facts {
        texts.push((place(dataset, *cell), &facts.note));
        texts.extend(facts.was.iter().map(|earlier| (place(dataset, *cell), &earlier.note)));
        if facts.printed.own().chars().any(char::is_alphabetic) {
            texts.push((place(dataset, *cell), &facts.printed));
        }
    }
    texts.extend(dataset.targets.iter().map(|target| ("targets".into(), &target.label)));
    texts.extend(dataset.breaks.iter().map(|found| ("breaks".into(), &found.text)));
    for remark in &dataset.remarks {
        texts.push(("remarks".into(), &remark.short));
        texts.push(("remarks".into(), &remark.text));
    }
    texts
}

fn languages(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (place, text) in texts(dataset).into_iter().filter(|(_, text)| !text.is_empty()) {
        // A number or a year reads the same in every language.
        if !text.own().chars().any(char::is_alphabetic) {
            continue;
        }
        for lang in LANGUAGES.iter().filter(|lang| text.only(lang).is_none()) {
            let found = format!("no text in {lang:?} for {:?}", text.own());
            problems.push(Problem::publish("LANGUAGE_MISSING", place.clone(), found, "translate it"));
        }
    }
    for (name, text) in [("label", &dataset.label), ("headline", &dataset.headline), ("subtitle", &dataset.subtitle)] {
        if text.is_empty() {
            problems.push(Problem::publish("TEXT_MISSING", name, "nothing", "write it, in both languages"));
        }
    }
}

fn markup(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (place, text) in texts(dataset) {
        for lang in LANGUAGES {
            problems.extend(text.only(lang).and_then(|text| check_markup(text, &place)));
        }
    }
}

/// Readers see a text letter by letter, so it may hold no markup, and no letter that turns or hides others.
pub fn check_markup(text: &str, place: &str) -> Option<Problem> {
    let remedy = "write plain text: it is shown to readers letter by letter";
    (has_markup(text) || text.contains(is_unseen))
        .then(|| Problem::publish("MARKUP", place, format!("markup in {text:?}"), remedy))
}

/// Whether a text holds a tag or a character reference.
fn has_markup(text: &str) -> bool {
    let tag = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
    text.split('<').skip(1).any(|rest| tag(rest) && rest.contains('>')) || text.contains("&amp;") || text.contains("&#")
}
