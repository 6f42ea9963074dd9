//! The file of figures that a chart gives: headed in the reader's language, the same figures in each, read back by the
//! check with the same findings, and harmless in a spreadsheet.
#![cfg(not(target_arch = "wasm32"))]

use impact_charts::chart::told;
use impact_charts::data::{Dataset, Json, Long, Problem, Text, read_text};
use impact_charts::export::part::Part;
use impact_charts::export::{csv, meant, points_csv, svg};
use impact_charts::publish;
use impact_charts::view::{View, Wish};
use impact_charts::words::{COLUMNS, Columns, Words};
use std::fs;
use std::path::Path;

/// Columns in the reader's language.
const WORDED: [&str; 4] = ["group_label", "period_label", "break_before", "earlier"];

/// What begins a formula in a spreadsheet.
const BEGINS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

fn published() -> Vec<Dataset> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/data");
    let paths = publish::list(&folder, "json").expect("the published files");
    let read = |path| Some(read_text(&fs::read_to_string(path).expect("a file")).ok()?.dataset);
    let datasets: Vec<Dataset> = paths.iter().filter_map(read).collect();
    assert!(datasets.len() >= 10, "{} datasets", datasets.len());
    datasets
}

/// The file of all figures of a dataset.
fn file(dataset: &Dataset, lang: &str) -> String {
    let all: Vec<&str> = match dataset.group_dimension() {
        Some(group) => dataset.dimensions[group].categories.iter().map(|category| category.id.as_str()).collect(),
        None => Vec::new(),
    };
    let view = View::open(dataset, &Wish { groups: all.join(" "), ..Wish::default() });
    csv(Part { dataset, view: &view, words: Words::of(lang), level: 3 }, "0123456789ab")
}

/// Its lines, the headings among them, as they stand in the file.
fn lines(file: &str) -> Vec<Vec<String>> {
    let text = file.strip_prefix('\u{feff}').expect("the mark by which spreadsheets know UTF-8");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|line| line.expect("as many fields as headings").iter().map(String::from).collect()).collect()
}

fn problems(file: &str) -> Vec<Problem> {
    publish::check_csv("taken.csv", file).problems
}

#[test]
fn headings_are_in_the_readers_language_and_the_figures_are_the_same() {
    for dataset in published() {
        let [english, welsh] = ["en", "cy"].map(|lang| lines(&file(&dataset, lang)));
        assert_eq!(english[0].len(), COLUMNS);
        assert_eq!(english[0][..4], ["dataset", "measure", "group", "period"]);
        assert_eq!(welsh[0][..4], ["set ddata", "mesur", "grŵp", "cyfnod"]);
        assert_eq!(welsh[0].iter().map(|heading| Columns::name(heading)).collect::<Vec<_>>(), english[0]);
        assert!(english.len() > 1 && english.len() == welsh.len(), "{}", dataset.id);
        for (at, name) in english[0].iter().enumerate().filter(|(_, name)| !WORDED.contains(&name.as_str())) {
            let column = |lines: &[Vec<String>]| lines[1..].iter().map(|line| line[at].clone()).collect::<Vec<_>>();
            assert_eq!(column(&english), column(&welsh), "{}: {name}", dataset.id);
        }
    }
}

#[test]
fn each_language_reads_back_with_nothing_wrong() {
    for dataset in published() {
        for lang in ["en", "cy"] {
            assert_eq!(problems(&file(&dataset, lang)), [], "{} in {lang}", dataset.id);
        }
    }
}

/// The faults that a hand might make in a file it was given.
const FAULTS: [(&str, &str); 4] = [
    (",82,82%,", ",many,82%,"), // no number
    (",90,90%,", ",190,190%,"), // a share above 100
    (",percent,", ",per cent,"),
    (",2019-20,", ",2018-19,"), // a figure twice
];

#[test]
fn the_same_faults_are_found_in_either_language() {
    let timeliness = published().into_iter().find(|dataset| dataset.id == "timeliness").expect("timeliness");
    for (right, wrong) in FAULTS {
        let [english, welsh] = ["en", "cy"].map(|lang| {
            let file = file(&timeliness, lang);
            assert!(file.contains(right), "no {right} in {file}");
            problems(&file.replace(right, wrong))
        });
        assert!(!english.is_empty(), "nothing is wrong with {wrong}");
        assert_eq!(english, welsh);
    }
}

/// A dataset whose every text would be a formula.
fn hostile(formula: &str) -> Dataset {
    let mut dataset = published().swap_remove(0);
    let text = Text::new("en", formula);
    for (_, facts) in &mut dataset.facts {
        (facts.printed, facts.note) = (text.clone(), text.clone());
        (facts.interval, facts.fieldwork) = (formula.into(), formula.into());
        (facts.quote.text, facts.quote.locator) = (formula.into(), formula.into());
    }
    for category in dataset.dimensions.iter_mut().flat_map(|dimension| &mut dimension.categories) {
        category.label = text.clone();
    }
    dataset.sources.iter_mut().for_each(|source| source.title = formula.into());
    dataset
}

#[test]
fn formulas_in_the_data_run_in_neither_language_and_read_back_as_they_were() {
    for formula in
        ["=1+1", "=HYPERLINK(\"https://example.org\",\"ŵ\")", "+A1", "-inf", "@SUM(A1:A9)", "\t=1", "-1+1|x!A1"]
    {
        for lang in ["en", "cy"] {
            let lines = lines(&file(&hostile(formula), lang));
            let fields: Vec<&String> = lines.iter().flatten().collect();
            assert!(fields.iter().all(|field| !field.starts_with(BEGINS)), "{formula} in {lang}: {fields:?}");
            let same = fields.iter().filter(|field| meant(field) == formula).count();
            assert!(same >= 9 * (lines.len() - 1), "{formula} in {lang}: {same} fields hold it");
        }
    }
}

/// What is made of a long line, of the part in view that is wished for.
fn of_line(header: &str, points: [&[f64]; 2], from: &str, lang: &str, make: impl Fn(Part) -> String) -> String {
    let header: Json = serde_json::from_str(header).expect("a header");
    let wish = Wish { from: from.into(), ..Wish::default() };
    let [values, positions] = points.map(<[f64]>::to_vec);
    let dataset = told(Long::read(&header, values, positions).expect("a line"), &wish);
    let view = View::open(&dataset, &wish);
    make(Part { dataset: &dataset, view: &view, words: Words::of(lang), level: 3 })
}

/// Its points as a file.
fn points(header: &str, values: &[f64], positions: &[f64], from: &str, lang: &str) -> String {
    of_line(header, [values, positions], from, lang, |part| points_csv(part, part.dataset.long.as_ref().unwrap()))
}

#[test]
fn the_picture_of_a_long_line_says_whose_figures_they_are() {
    let header = r#"{"label":"Calls","source":{"en":"A made-up body","cy":"Corff gwneud"}}"#;
    for (lang, source) in [("en", ">\nA made-up body\n<"), ("cy", ">\nCorff gwneud\n<")] {
        let picture = of_line(header, [&[1.0, 2.0, 4.0], &[]], "", lang, |part| svg(part, 640.0, ""));
        assert_eq!(picture.matches(source).count(), 1, "{lang}: {picture}");
    }
}

#[test]
fn the_points_of_a_long_line_have_their_days_all_their_digits_and_gaps() {
    let header = r#"{"label":{"en":"Calls, a day","cy":"Galwadau"},"unit":"calls","from":"2020-02-28"}"#;
    let values = [1234.5678901, f64::NAN, -3.0, 0.1];
    let english = points(header, &values, &[], "", "en");
    assert_eq!(
        english,
        "\u{feff}Period,\"Calls, a day (calls)\"\r\n2020-02-28,1234.5678901\r\n2020-02-29,\r\n2020-03-01,-3\r\n2020-03-02,0.1\r\n"
    );
    let welsh = points(header, &values, &[], "2020-03-01", "cy");
    assert_eq!(welsh, "\u{feff}Cyfnod,Galwadau (calls)\r\n2020-03-01,-3\r\n2020-03-02,0.1\r\n", "what is in view");
}

#[test]
fn the_points_of_a_long_line_have_their_own_places_and_no_unit_that_nobody_gave() {
    let header = r#"{"label":"=1+1","along":"Seconds","from":0.5}"#;
    let file = points(header, &[7.0, 8.0], &[0.0, 2.25], "", "en");
    assert_eq!(file, "\u{feff}Seconds,'=1+1\r\n0.5,7\r\n2.75,8\r\n");
}
