//! The parts of the guide's pages that come from the code: findings, tables with their columns, statuses, qualifiers.

use super::super::tables::{SHAPES, Shape, expand, file_name};
use super::Each;
use super::columns::held;
use super::findings::{Explained, TOPICS};
use crate::data::{Qualifier, STATUS_CODES, VALUELESS};
use crate::export::html::Html;
use crate::view::readout::{qualifier_words, status_words};
use crate::words::Words;

const TO_DO: Each = ["To do:", "I'w wneud:"];
const NEEDED: Each = ["Nothing can be published without it.", "Ni ellir cyhoeddi dim hebddo."];
const OPTIONAL: Each = ["The table is optional.", "Mae'r tabl yn ddewisol."];
const COLUMN_IS_OPTIONAL: Each = ["The column is optional.", "Mae'r golofn yn ddewisol."];
const NO_VALUE: Each = ["Leave the value empty.", "Gadewch y gwerth yn wag."];

/// What stands in the place that a mark `guide:` names.
pub fn part(mark: &str, words: &Words) -> Result<Html, String> {
    let language = words.index();
    let mut html = Html::default();
    match mark {
        "topics" => topics(&mut html, language),
        "findings" => findings(&mut html, language),
        "tables" => SHAPES.iter().for_each(|shape| table(&mut html, shape, language)),
        "statuses" => statuses(&mut html, words, language),
        "qualifiers" => qualifiers(&mut html, words),
        _ => return Err(format!("guide:{mark} is not understood: write guide:{}", PARTS.join(", guide:"))),
    }
    Ok(html)
}

const PARTS: [&str; 5] = ["topics", "findings", "tables", "statuses", "qualifiers"];

/// Links to the findings, by what they are about.
fn topics(html: &mut Html, language: usize) {
    html.open("ul");
    for topic in &TOPICS {
        html.open("li").open("a").set("href", &format!("#{}", anchor(topic.id)));
        html.text(topic.title[language]).close().close();
    }
    html.close();
}

fn anchor(topic: &str) -> String {
    format!("findings-{topic}")
}

fn findings(html: &mut Html, language: usize) {
    for topic in &TOPICS {
        html.open("section").open("h3").set("id", &anchor(topic.id)).text(topic.title[language]).close();
        topic.findings.iter().for_each(|explained| finding(html, explained, language));
        html.close();
    }
}

fn finding(html: &mut Html, explained: &Explained, language: usize) {
    let Explained { code, title, means, remedy, .. } = explained;
    html.open("h4").set("id", code).text(title[language]).text(" ").open("code").text(code).close().close();
    html.open("p").text(means[language]).close();
    html.open("p").open("b").text(TO_DO[language]).close().text(" ").text(remedy[language]).close();
}

fn table(html: &mut Html, shape: &Shape, language: usize) {
    let name = file_name(shape);
    let needed = if shape.needed { NEEDED } else { OPTIONAL };
    html.open("section")
        .open("h3")
        .set("id", &format!("table-{}", shape.name))
        .open("code")
        .text(&name)
        .close()
        .close();
    html.open("p").text(holds(shape, "", language)).text(" ").text(needed[language]).close().open("dl");
    for (columns, note) in [(shape.columns, ""), (shape.further, COLUMN_IS_OPTIONAL[language])] {
        columns
            .split_whitespace()
            .for_each(|column| entry(html, &expand(column), &[holds(shape, column, language), note]));
    }
    html.close().close();
}

fn holds(shape: &Shape, column: &str, language: usize) -> &'static str {
    held(shape.name, column).map_or("", |held| held.holds[language])
}

fn statuses(html: &mut Html, words: &Words, language: usize) {
    html.open("dl");
    for code in STATUS_CODES {
        let means = [&status_words(words, code), "."].concat();
        entry(html, &[code.into()], &[&means, if VALUELESS.contains(&code) { NO_VALUE[language] } else { "" }]);
    }
    html.close();
}

/// Each with what a reader is shown for a figure that has it.
fn qualifiers(html: &mut Html, words: &Words) {
    html.open("dl");
    for (code, qualifier) in Qualifier::CODES {
        entry(html, &[code.into()], &[&qualifier_words(words, qualifier).fill(&[("v", "80%")])]);
    }
    html.close();
}

/// Names, and what is said of them.
fn entry(html: &mut Html, names: &[String], said: &[&str]) {
    html.open("dt");
    for (index, name) in names.iter().enumerate() {
        html.text(if index == 0 { "" } else { " " }).open("code").text(name).close();
    }
    html.close().open("dd").text(said.join(" ").trim()).close();
}
