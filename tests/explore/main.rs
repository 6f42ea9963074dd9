//! The explorer: what others publish is read as it was meant, the first choices are honest, and what is drawn of it says
//! whose it is.
#![cfg(not(target_arch = "wasm32"))]

mod axes;
mod choices;
mod malformed;
mod rows;

use impact_charts::chart::{Brief, Ruler, Size, describe};
use impact_charts::data::{Dataset, Role, read_text};
use impact_charts::publish::explore::{Explorer, Use};
use impact_charts::view::{View, Wish};
use impact_charts::words::Words;
use std::fs;
use std::path::Path;

fn open(name: &str) -> Explorer {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/explore/files").join(name);
    Explorer::open(name, &fs::read(path).expect("a file"))
}

fn codes(explorer: &Explorer) -> Vec<&'static str> {
    let doubts = explorer.found.iter().flat_map(|found| &found.problems);
    explorer.problems.iter().chain(doubts).map(|problem| problem.code).collect()
}

/// What a chart reads of what it is given.
fn drawn(explorer: &Explorer) -> Dataset {
    let picture = explorer.picture().expect("a picture");
    read_text(&picture.json).expect("a dataset that charts read").dataset
}

#[test]
fn a_bundle_of_the_first_version_is_read_whole() {
    let explorer = open("bundle.json");
    assert_eq!(explorer.found.len(), 2);
    assert_eq!(codes(&explorer), ["VALUE_NOT_NUMBER", "VALUE_NOT_NUMBER"]);
    let first = &explorer.found[0];
    assert_eq!(first.dataset.publisher.own(), "Office of Made-up Statistics");
    assert_eq!((first.dataset.number(1), first.dataset.number(3)), (Some(20.5), None));
    assert!(first.dataset.facts(11).is_some_and(|facts| facts.has("e")), "one status for all");
    assert_eq!(first.dataset.notes[0].own(), "Ports as of 2020");
    assert_eq!(first.children.len(), 2);
    let boats = &explorer.found[1].dataset;
    assert_eq!((boats.value(0), boats.value(1)), (Some(3.0), None), "a confidential value is not shown");
}

#[test]
fn roles_that_are_missing_are_found_and_said() {
    let explorer = open("months.json");
    assert_eq!(codes(&explorer), ["ROLE_GUESSED", "ROLE_GUESSED"]);
    let dataset = &explorer.found[0].dataset;
    let roles: Vec<Role> = dataset.dimensions.iter().map(|dimension| dimension.role).collect();
    assert_eq!(roles, [Role::Metric, Role::Other, Role::Time]);
    let march = dataset.dimensions[2].categories[0].period.expect("days");
    assert_eq!(march.iso(), "2020-03-01/2020-03-31");
    assert_eq!(dataset.facts(0).expect("facts").status, ["e", "p"]);
}

#[test]
fn a_tidy_table_of_anyones_is_read_by_what_its_columns_hold() {
    let explorer = open("tidy.csv");
    assert_eq!(codes(&explorer), ["ROLE_GUESSED", "VALUE_NOT_NUMBER"]);
    let dataset = &explorer.found[0].dataset;
    assert_eq!(
        dataset.dimensions.iter().map(|d| d.id.as_str()).collect::<Vec<_>>(),
        ["freq", "geo", "sex", "TIME_PERIOD"]
    );
    assert_eq!(dataset.values.iter().filter(|value| value.is_finite()).sum::<f64>(), 71.5);
    let provisional = dataset.facts.iter().find(|(_, facts)| facts.has("p")).expect("a status").0;
    assert_eq!(dataset.number(provisional), Some(11.0));
}

/// Periods without days stand one after the other, all as wide, and in the order of the file.
#[test]
fn periods_whose_days_are_not_known_are_said_and_drawn_as_the_file_has_them() {
    let text = r#"{"version": "2.0", "class": "dataset", "id": ["when"], "size": [3], "role": {"time": ["when"]},
        "dimension": {"when": {"category": {"index": ["2019", "after the move", "2018"]}}}, "value": [1, 2, 4]}"#;
    let explorer = Explorer::open("a.json", text.as_bytes());
    assert_eq!(codes(&explorer), ["PERIOD_DAYS_UNKNOWN"]);
    let dataset = drawn(&explorer);
    let view = View::open(&dataset, &Wish { kind: "line".into(), ..Wish::default() });
    let brief = Brief { dataset: &dataset, view: &view, words: Words::of("en"), ruler: &Ruler::default() };
    let scene = describe(brief, Size { width: 640.0, height: None, font: 14.0 });
    let x: Vec<f64> = scene.places.iter().map(|place| place.ink.centre().x).collect();
    assert!(x.len() == 3 && (x[1] - x[0] - (x[2] - x[1])).abs() < 0.01 && x[1] - x[0] > 50.0, "{x:?}");
    let said = |period: usize| dataset.dimensions[0].categories[period].id.as_str();
    assert_eq!([0, 1, 2].map(said), ["2019", "after the move", "2018"]);
}

/// Files older than the standard, or beside it, that offices were seen to write.
#[test]
fn a_file_that_does_not_list_its_dimensions_and_nests_its_status_is_read() {
    let text = r#"{"class": "dataset", "label": "Boats", "note": {"one": "As counted.", "two": "At noon."},
        "dimension": {"port": {"category": {"index": {"n": 0, "s": 1}, "note": {"n": "Closed in May."}}},
                      "year": {"category": {"index": ["2019", "2020"]}}, "other": {"label": "no dimension"}},
        "value": [1, 2, 3, 4], "status": {"value": ["", "p", "", "e"]}}"#;
    let explorer = Explorer::open("a.json", text.as_bytes());
    let dataset = &explorer.found[0].dataset;
    assert_eq!(dataset.dimensions.iter().map(|d| d.id.as_str()).collect::<Vec<_>>(), ["port", "year"]);
    assert_eq!(dataset.notes.iter().map(|note| note.own()).collect::<Vec<_>>(), ["As counted.", "At noon."]);
    assert_eq!(dataset.dimensions[0].categories[0].notes[0].own(), "Closed in May.");
    let marked: Vec<(usize, &str)> =
        dataset.facts.iter().map(|(cell, facts)| (*cell, facts.status[0].as_str())).collect();
    assert_eq!(marked, [(1, "p"), (3, "e")]);
}

#[test]
fn what_can_not_be_opened_is_said_in_plain_words() {
    let cases: [(&str, &str, &str); 12] = [
        ("a.json", "", "EMPTY"),
        ("a.json", "<!doctype html><p>Not found", "WEB_PAGE"),
        ("a.json", "{\"value\": [NaN]}", "NOT_FINITE"),
        ("a.json", "{\"a\": 1}", "NOT_JSON_STAT"),
        ("a.json", "[1, 2]", "NOT_JSON_STAT"),
        ("a.json", "{\"error\": [{\"status\": 400, \"label\": \"No such dataset\"}]}", "ANSWER_WITHOUT_DATA"),
        ("a.json", "{\"class\": \"dimension\", \"category\": {}}", "NO_DATASET"),
        (
            "a.json",
            "{\"class\": \"collection\", \"link\": {\"item\": [{\"href\": \"b.json\", \"label\": \"B\"}]}}",
            "NO_DATASET",
        ),
        ("a.xlsx", "PK\u{3}\u{4}", "WORKBOOK"),
        ("a.csv", "a,b\nx,y\n", "VALUE_COLUMN_MISSING"),
        ("a.csv", "a,value\nx,1\nx,2\n", "FIGURE_TWICE"),
        (
            "a.json",
            "{\"version\": \"2.0\", \"class\": \"dataset\", \"id\": [\"a\"], \"size\": [2], \"value\": [1, 2],
              \"dimension\": {\"a\": {\"category\": {\"index\": {\"x\": 0, \"y\": 5}}}}}",
            "INDEX_POSITIONS_INVALID",
        ),
    ];
    for (name, text, code) in cases {
        let explorer = Explorer::open(name, text.as_bytes());
        assert!(explorer.found.is_empty() && explorer.picture().is_none(), "{text}");
        assert_eq!(codes(&explorer), [code], "{text}");
    }
}

#[test]
fn what_is_odd_and_can_be_read_is_read() {
    let of = |more: &str, dimension: &str| {
        let text = format!(
            "{{\"version\": \"2.0\", \"class\": \"dataset\", \"id\": [\"a\"], \"dimension\": {{\"a\": {dimension}}}, {more}}}"
        );
        Explorer::open("a.json", text.as_bytes())
    };
    let two = "{\"category\": {\"index\": [\"__proto__\", \"\u{5d0}\"]}}";
    assert_eq!(
        codes(&of("\"size\": [2], \"value\": {\"007\": 1, \"-1\": 2, \"1e3\": 3, \"1\": 4}", two)),
        ["SPARSE_KEY_OUT_OF_RANGE"; 3]
    );
    assert_eq!(codes(&of("\"size\": [], \"value\": [1, 2]", two)), ["ID_SIZE_LEN_MISMATCH"]);
    let empty = of("\"size\": [0], \"value\": []", "{\"category\": {\"index\": []}}");
    assert_eq!((empty.found.len(), empty.found[0].dataset.cells()), (1, 0));
    assert!(empty.picture().is_some());
    let circle = "{\"category\": {\"index\": [\"x\", \"y\"], \"child\": {\"x\": [\"y\"], \"y\": [\"x\"]}}}";
    let circle = of("\"size\": [2], \"value\": [1, 2]", circle);
    assert_eq!(codes(&circle), ["CHILD_CYCLE"]);
    assert!(circle.found[0].children.is_empty());
}

#[test]
fn more_cells_than_a_page_can_hold_are_refused_before_anything_is_made_of_them() {
    let of = |sizes: &str| {
        let text = format!(
            "{{\"class\": \"dataset\", \"version\": \"2.0\", \"id\": [\"a\", \"b\"], \"size\": {sizes}, \"value\": [],
               \"dimension\": {{\"a\": {{\"category\": {{\"index\": []}}}}, \"b\": {{\"category\": {{\"index\": []}}}}}}}}"
        );
        codes(&Explorer::open("a.json", text.as_bytes()))
    };
    assert_eq!(of("[3000, 1000]"), ["CUBE_SIZE_OVERFLOW"]);
    assert_eq!(of("[999999999999999, 999999999999999]"), ["CUBE_SIZE_OVERFLOW"]);
    assert_eq!(of("[18446744073709551615, 3]"), ["ID_SIZE_LEN_MISMATCH"]);
    assert_eq!(of("[2000, 1000]"), ["INDEX_COUNT_MISMATCH"]);
    // Two columns of a table, each with as many names as it has rows.
    let table = |rows: usize| {
        let line = |row: usize| format!("a{row},b{row},{row}\n");
        let text = format!("place,name,value\n{}", (0..rows).map(line).collect::<String>());
        codes(&Explorer::open("a.csv", text.as_bytes()))
    };
    assert_eq!(table(1500), ["CUBE_SIZE_OVERFLOW"]);
    assert!(!table(150).contains(&"CUBE_SIZE_OVERFLOW"));
}

#[test]
fn every_picture_of_others_figures_says_so_and_keeps_their_marks() {
    let mut explorer = open("months.json");
    let dataset = drawn(&explorer);
    assert!(!dataset.profile);
    for (lang, start) in [("en", "Not published by this site."), ("cy", "Heb eu cyhoeddi gan y wefan hon.")] {
        let mark = dataset.rights.only(lang).expect("a mark");
        assert!(mark.starts_with(start) && mark.contains("months.json") && mark.contains("Made-up"), "{mark}");
    }
    assert_eq!(dataset.facts.iter().map(|(_, facts)| facts.status.join(" ")).collect::<Vec<_>>(), ["e p", "b"]);
    let time = dataset.role(Role::Time).expect("time");
    let ids: Vec<&str> = dataset.dimensions[time].categories.iter().map(|c| c.id.as_str()).collect();
    assert_eq!(ids, ["2020-M01", "2020-M02", "2020-M03"], "in order of time");
    assert_eq!(dataset.values[..3].iter().map(|v| v.is_finite()).collect::<Vec<_>>(), [true, false, true]);
    let measure = dataset.role(Role::Metric).expect("a measure");
    assert_eq!(dataset.dimensions[measure].categories[0].label.own(), "Number", "said once");
    explorer.choice.use_for(&explorer.found[0], 1, Use::Fixed);
    assert_eq!(drawn(&explorer).label.own(), "Vacancies (Place: Beland)");
}

#[test]
fn our_own_figures_are_drawn_as_they_are_published() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/data/timeliness.json");
    let text = fs::read_to_string(path).expect("a published file");
    let explorer = Explorer::open_published("timeliness.json", text.as_bytes());
    assert!(explorer.is_ours() && explorer.mark().is_empty());
    let picture = explorer.picture().expect("a picture");
    assert_eq!(picture.json, text);
    // The years that the publisher proposes, in the form as on the chart.
    let years: Vec<&str> = picture.attributes.iter().map(|(_, value)| value.as_str()).rev().take(2).collect();
    assert_eq!(years, ["2023-24", "2018-19"]);
    assert!(explorer.link().is_empty());
}

/// Anyone can write our profile into a file: it says how sure a figure is, and not whose it is.
#[test]
fn a_file_that_says_it_is_ours_is_drawn_as_surely_as_it_says_and_marked() {
    let www = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/data");
    for name in ["awareness.json", "figures.csv"] {
        let mut explorer = Explorer::open(name, &fs::read(www.join(name)).expect("a file"));
        let is_awareness = |found: &impact_charts::data::Foreign| found.dataset.id == "awareness";
        explorer.look_at(explorer.found.iter().position(is_awareness).expect("awareness"));
        assert!(!explorer.is_ours());
        let dataset = drawn(&explorer);
        for (lang, end) in [("en", "is not known."), ("cy", "a'i cyhoeddodd.")] {
            let mark = dataset.rights.only(lang).expect("a mark");
            assert!(mark.contains(name) && mark.contains(end), "{mark}");
        }
        let figures = dataset.facts.iter().filter(|(_, facts)| facts.qualifier.is_some());
        let printed: Vec<&str> = figures.map(|(_, facts)| facts.printed.own()).collect();
        assert_eq!(printed, ["half", "two-thirds"], "{name}");
    }
}
