//! The notes that publishing adds by itself: what shares add up to, and surveys of which nobody said how sure they are.
#![cfg(not(target_arch = "wasm32"))]

use impact_charts::data::{Dataset, Text};
use impact_charts::publish::{self, Tables};
use std::path::Path;

const SAMPLE: &str = "No sample size or margin of error is given in the reports used here.";

/// The measures of the tables of tests, each with its marks `whole,survey`.
fn measures(in_time: &str, cases: &str, heard: &str) -> String {
    format!(
        "id,dataset,kind,unit,symbol,decimals,label_en,label_cy,who_en,who_cy,note_en,note_cy,whole,survey\n\
         in-time,timely,share,percent,%,0,Completed in time,Cwblhawyd mewn pryd,Cases,Achosion,,,{in_time}\n\
         cases,timely,count,count,,0,Cases,Achosion,Cases,Achosion,,,{cases}\n\
         heard,heard,share,percent,%,0,Heard of us,Wedi clywed amdanom,People,Pobl,,,{heard}\n"
    )
}

/// The datasets of the tables of tests, with those of `changes` in their place.
fn datasets(changes: &[(&str, String)]) -> Vec<Dataset> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/problems/tables/base");
    let mut files = publish::read(&folder).expect("the tables of tests");
    for (name, text) in changes {
        let file = files.iter_mut().find(|(known, _)| known == name).expect("a table of this name");
        file.1 = Ok(text.clone().into());
    }
    publish::datasets(&Tables::read(&files)).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// A table of tests, as it stands.
fn base(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/problems/tables/base").join(name);
    std::fs::read_to_string(path).expect("a table of tests")
}

/// The shares of those who had and had not heard, one after the other, each a printed form, in the years from 2019.
fn heard(years: &[[&str; 2]]) -> String {
    let rows = base("figures.csv").lines().filter(|line| !line.starts_with("heard")).collect::<Vec<_>>().join("\n");
    let row = |year: usize, group: &str, share: &str| {
        let value = share.trim_start_matches("about ").trim_end_matches('%');
        let qualifier = if share.starts_with("about") { "about" } else { "" };
        format!("\nheard,heard,{group},{year},{value},{share},tua,percent,,{qualifier},,,letter,{share} of them,page 1")
    };
    let years = years
        .iter()
        .enumerate()
        .map(|(index, [public, others])| row(2019 + index, "public", public) + &row(2019 + index, "others", others));
    rows + &years.collect::<String>()
}

fn with_others() -> (&'static str, String) {
    ("groups.csv", base("groups.csv") + "heard,others,Others,Eraill,,,\n")
}

fn said(notes: &[Text], lang: &str) -> Vec<String> {
    notes.iter().map(|note| note.only(lang).expect("a note in this language").to_string()).collect()
}

/// The notes of each period of the dataset of those who had heard.
fn at_periods(years: &[[&str; 2]], marks: &str) -> Vec<Vec<String>> {
    let any_kind = base("datasets.csv").replace(",dot,", ",,");
    let changes = [
        with_others(),
        ("datasets.csv", any_kind),
        ("figures.csv", heard(years)),
        ("measures.csv", measures(",", ",", marks)),
    ];
    let heard = datasets(&changes).remove(1);
    heard.dimensions[2].categories.iter().map(|period| said(&period.notes, "en")).collect()
}

#[test]
fn shares_of_one_whole_say_what_they_add_up_to() {
    let notes = at_periods(&[["60%", "40%"], ["60.5%", "39%"], ["60%", "41%"]], "yes,");
    let note = |year: &str, sum: &str| {
        vec![format!(
            "The shares for {year} add up to {sum}, not 100. This sum was added up here and is not a published figure."
        )]
    };
    assert_eq!(notes, [vec![], note("2020", "99.5"), note("2021", "101")]);
}

#[test]
fn nothing_is_said_of_shares_that_are_no_parts_or_not_exact() {
    assert_eq!(at_periods(&[["60%", "20%"]], ","), [Vec::<String>::new()]);
    assert_eq!(at_periods(&[["60%", "about 20%"]], "yes,"), [Vec::<String>::new()]);
}

#[test]
fn a_sum_is_said_in_welsh_with_the_period_after_a_comma() {
    let changes = [
        with_others(),
        ("figures.csv", heard(&[["60%", "39%"]]).replace(",2019,", ",2018-M10..2019-M12,")),
        ("measures.csv", measures(",", ",", "yes,")),
    ];
    let heard = datasets(&changes).remove(1);
    assert_eq!(
        said(&heard.dimensions[2].categories[0].notes, "cy"),
        ["Cyfanswm y cyfrannau, Hydref 2018 i Ragfyr 2019: 99, nid 100. Cyfrifwyd y cyfanswm hwn yma; nid ffigur \
             cyhoeddedig mohono."]
    );
}

#[test]
fn where_there_are_several_measures_a_sum_is_said_of_its_own() {
    let figures = base("figures.csv")
        .replace(
            "timely,in-time,all,2018-19,80,nearly 80%,bron i 80%,percent,,almost",
            "timely,in-time,all,2018-19,17,17%,,percent,,",
        )
        .replace("nearly 80% of all cases", "17% of all cases");
    let changes = [("figures.csv", figures), ("measures.csv", measures("yes,", ",", ","))];
    let timely = datasets(&changes).remove(0);
    let [measures, _, periods] = &timely.dimensions[..] else { panic!("three dimensions") };
    assert_eq!(said(&measures.categories[0].notes, "en").len(), 1);
    assert!(measures.categories[0].notes[0].own().starts_with("The shares for 2018/19 add up to 99, not 100."));
    assert!(measures.categories[1].notes.is_empty() && periods.categories.iter().all(|period| period.notes.is_empty()));
}

#[test]
fn a_survey_of_which_nothing_is_known_says_so_once() {
    let marked = datasets(&[("measures.csv", measures(",", ",", ",yes"))]).remove(1);
    assert_eq!(said(&marked.notes, "en"), [SAMPLE]);
    let own = format!("heard,,,,,,,{SAMPLE},\"{}\",,\n", said(&marked.notes, "cy")[0]);
    let again = [("measures.csv", measures(",", ",", ",yes")), ("notes.csv", base("notes.csv") + &own)];
    assert_eq!(said(&datasets(&again).remove(1).notes, "en"), [SAMPLE]);
    for marks in [",", ",noted"] {
        let noted = base("notes.csv") + "heard,,,,,,,How many answered is not known.,Ni wyddys faint a atebodd.,,\n";
        let other = datasets(&[("measures.csv", measures(",", ",", marks)), ("notes.csv", noted)]).remove(1);
        assert_eq!(said(&other.notes, "en"), ["How many answered is not known."], "{marks}");
    }
}

#[test]
fn a_survey_that_says_how_many_were_asked_needs_no_note() {
    let known = |column: &str, field: &str| {
        let mut lines: Vec<String> = base("figures.csv").lines().map(|line| format!("{line},")).collect();
        lines[0] += column;
        *lines.last_mut().expect("a figure") += field;
        let changes = [("figures.csv", lines.join("\n")), ("measures.csv", measures(",", ",", ",yes"))];
        datasets(&changes).remove(1).notes
    };
    assert_eq!(known("base", "1200"), []);
    assert_eq!(known("interval", "47% to 53%"), []);
    assert_eq!(known("base", "").len(), 1);
}

#[test]
fn where_only_some_figures_have_a_base_the_others_say_that_they_have_none() {
    let mut lines: Vec<String> = base("figures.csv").lines().map(|line| format!("{line},")).collect();
    lines[0] += "base";
    lines[1] += "1200";
    let changes = [("figures.csv", lines.join("\n")), ("measures.csv", measures(",yes", ",", ","))];
    let timely = datasets(&changes).remove(0);
    let notes: Vec<&str> = timely.facts.iter().map(|(_, facts)| facts.note.own()).collect();
    let reason = "Not in the documents used here.";
    assert_eq!(notes, ["", SAMPLE, SAMPLE, reason, ""], "with a base, without, without, no value, another measure");
    assert!(timely.dimensions[0].categories.iter().all(|measure| measure.notes.is_empty()));
}
