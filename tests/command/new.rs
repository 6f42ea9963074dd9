//! Another public body begins: what `new` writes is whole, and nothing is wrong with it.

use super::{files, place, run};
use impact_charts::data::{Dataset, read_text};
use impact_charts::export::{part::Part, svg};
use impact_charts::publish::{self, Tables};
use impact_charts::view::{View, Wish};
use impact_charts::words::Words;
use std::fs;

#[test]
fn a_new_set_has_nothing_wrong_and_nothing_blank_and_its_quotes_stand_in_its_document() {
    let place = place("new");
    assert_eq!(run(&place, &["new", "site"]).code, 0);
    let checked = run(&place, &["check", "--sources", "site/documents", "site"]);
    assert_eq!((checked.code, checked.err.as_str()), (0, ""), "{}", checked.out);
    assert!(checked.out.contains("\n7 quotes found word for word in their documents\n"), "{}", checked.out);
    assert!(checked.out.contains("\n9 files checked: nothing wrong\n"), "{}", checked.out);
}

#[test]
fn the_readme_says_three_commands_that_run_and_the_charts_draw() {
    let place = place("new-readme");
    run(&place, &["new", "site"]);
    let site = place.join("site");
    let readme = fs::read_to_string(site.join("README.md")).unwrap();
    let (_, rest) = readme.split_once("```sh\n").expect("commands");
    let commands: Vec<&str> = rest.split_once("```").unwrap().0.lines().collect();
    assert_eq!(commands.len(), 3);
    for command in commands {
        let words: Vec<&str> = command.strip_prefix("impact-charts ").unwrap().split(' ').collect();
        let answer = run(&site, &words);
        assert_eq!(answer.code, 0, "{command}: {}{}", answer.out, answer.err);
    }
    for name in ["answered", "ways"] {
        let dataset = dataset(&fs::read_to_string(site.join(format!("data/{name}.json"))).unwrap());
        for lang in ["en", "cy"] {
            let drawn = drawn(&dataset, lang);
            assert!(drawn.contains(dataset.headline.only(lang).expect("a headline")), "{drawn}");
            assert!(fs::read_to_string(site.join(format!("fragments/{name}.{lang}.html"))).unwrap().contains("<svg"));
        }
    }
    assert_eq!(run(&site, &["check"]).code, 2, "there is no www here");
    assert_eq!(run(&site, &["check", "."]).code, 0);
}

fn dataset(text: &str) -> Dataset {
    read_text(text).expect("a dataset").dataset
}

fn drawn(dataset: &Dataset, lang: &str) -> String {
    let view = View::open(dataset, &Wish::default());
    svg(Part { dataset, view: &view, words: Words::of(lang), level: 2 }, 640.0, "")
}

/// Each row that the README speaks of is what it says.
#[test]
fn the_readme_names_the_rows_it_speaks_of() {
    let place = place("new-rows");
    run(&place, &["new", "."]);
    let tables = Tables::read(&publish::read(&place.join("data/tables")).unwrap());
    let field = |row: usize, column: &str| {
        let row = tables.figures.rows().find(|found| found.number() == row).expect("a row");
        row.get(column).to_string()
    };
    assert_eq!([field(4, "status"), field(6, "qualifier"), field(7, "status")], ["p", "almost", "x"]);
    assert_eq!([field(7, "value"), field(6, "printed_cy")], ["", "bron 460"]);
    assert_eq!(tables.targets.rows().map(|row| row.number()).collect::<Vec<_>>(), [2]);
    let dated = tables.notes.rows().find(|row| !row.get("date").is_empty()).expect("a note with a date");
    assert_eq!(dated.number(), 3);
}

#[test]
fn a_folder_with_anything_in_it_is_refused_and_stays_as_it_is() {
    let place = place("new-refused");
    fs::write(place.join(".hidden"), "mine").unwrap();
    fs::write(place.join("file"), "mine").unwrap();
    let before = files(&place);
    for (folder, said) in [(".", "is not empty"), ("file", "file: ")] {
        let answer = run(&place, &["new", folder]);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{folder}");
        assert!(answer.err.contains(said), "{}", answer.err);
    }
    assert_eq!(files(&place), before);
}
