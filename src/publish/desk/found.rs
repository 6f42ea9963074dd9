//! Findings as a reader of the page meets them: a table a file, a row a finding, in the order of the rows to mend.

use super::super::{Each, explain};
use super::Outcome;
use crate::data::{Level, Problem};
use crate::export::html::Html;
use crate::words::{DeskWords, Phrase, Words, number};

/// The address of the guide's page in a language.
fn guide(words: &Words) -> &'static str {
    if words.lang() == "cy" { "guide.cy.html" } else { "guide.html" }
}

/// So many rows are written: a page of more could not be read, and would be slow. The rest is told by number.
const MOST: usize = 500;

/// All that was found, and what the publisher alone can fill in.
pub fn found(outcome: &Outcome, words: &'static Words) -> Html {
    let desk = DeskWords::of(words);
    let mut html = Html::default();
    if outcome.problems.is_empty() {
        html.open("p").text(desk.fine().text()).close();
    }
    html.open("p").text(next(outcome, &desk).text()).close();
    let mut rest: &[Problem] = &outcome.problems[..outcome.problems.len().min(MOST)];
    while let Some(first) = rest.first() {
        let file = file(first);
        let (of_file, others) = rest.split_at(rest.iter().take_while(|problem| self::file(problem) == file).count());
        table(&mut html, file, of_file, words);
        rest = others;
    }
    let left = outcome.problems.len().saturating_sub(MOST);
    if left > 0 {
        html.open("p").text(&desk.more_findings().fill(&[("n", &number(left as f64, None))])).close();
    }
    if !outcome.blanks.is_empty() {
        html.open("details").open("summary").text(desk.blanks().text()).close().open("ul");
        for blank in &outcome.blanks {
            html.open("li").said(&blank.to_string(), "en", words.lang()).close();
        }
        html.close().close();
    }
    html
}

/// What to do next.
fn next(outcome: &Outcome, desk: &DeskWords) -> Phrase {
    let is_same = outcome.changes.as_ref().is_some_and(Vec::is_empty);
    match (outcome.problems.iter().any(Problem::forbids), outcome.problems.is_empty()) {
        (true, _) => desk.next_mend(),
        (false, false) => desk.next_look(),
        (false, true) if is_same => desk.next_change(),
        (false, true) => desk.next_save(),
    }
}

/// The file that a problem is in.
fn file(problem: &Problem) -> &str {
    let place = &problem.place;
    place.find(", row ").map_or(place.as_str(), |end| &place[..end])
}

fn table(html: &mut Html, file: &str, problems: &[Problem], words: &'static Words) {
    let desk = DeskWords::of(words);
    html.open("section").open("h3").text(file).close();
    html.open("table").set("role", "table").set("aria-label", file);
    html.open("thead").set("role", "rowgroup").open("tr").set("role", "row");
    let columns = [desk.place(), desk.finding(), desk.to_do(), desk.sure()].map(|phrase| phrase.text());
    for name in columns {
        html.open("th").set("role", "columnheader").set("scope", "col").text(name).close();
    }
    html.close().close().open("tbody").set("role", "rowgroup");
    for problem in problems {
        row(html, problem, file, columns, words);
    }
    html.close().close().close();
}

fn row(html: &mut Html, problem: &Problem, file: &str, columns: [&str; 4], words: &'static Words) {
    let [place, finding, to_do, sure] = columns;
    let desk = DeskWords::of(words);
    html.open("tr").set("role", "row").set("class", if problem.forbids() { "wrong" } else { "doubt" });
    html.open("th").set("role", "rowheader").set("scope", "row").set("data-label", place);
    html.said(problem.place[file.len()..].trim_start_matches(", "), "en", words.lang()).close();
    cell(html, finding).open("span").said(&problem.found, "en", words.lang()).close();
    let title = explain(problem.code).map_or(problem.code, |explained| in_language(&explained.title, words));
    html.text(" ").open("a").set("href", &format!("{}#{}", guide(words), problem.code));
    html.set("target", "_blank").text(&[title, " ", desk.new_tab().text()].concat()).close().close();
    cell(html, to_do).open("span");
    match explain(problem.code).filter(|_| words.lang() != "en") {
        Some(explained) => html.text(in_language(&explained.remedy, words)),
        None => html.said(problem.remedy, "en", words.lang()),
    };
    html.close().close();
    let level = match problem.level {
        Level::Stop => desk.unreadable(),
        Level::Publish => desk.wrong(),
        Level::Warn => desk.doubt(),
    };
    cell(html, sure).open("b").text(level.text()).close().close().close();
}

/// A sentence that is there in each language.
fn in_language(each: &Each, words: &Words) -> &'static str {
    each[words.index()]
}

/// A cell; where rows are shown as blocks, its column's name stands before it.
fn cell<'a>(html: &'a mut Html, column: &str) -> &'a mut Html {
    html.open("td").set("role", "cell").set("data-label", column)
}
