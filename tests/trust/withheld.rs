//! Every comparison that a reader is refused, with the words that stand in its place: in each published dataset, and in
//! the made-up series.

use super::page::{page, table};
use super::scenes::{all_published, scene};
use super::series::made_up;
use super::{hold, none};
use impact_charts::chart::Ruler;
use impact_charts::data::{Dataset, Role};
use impact_charts::scene::{Anchor, Shape};
use impact_charts::view::readout::{readout, value, whole_place};
use impact_charts::view::{Change, View, Why, Wish, against, between, change};
use impact_charts::words::Words;
use std::fmt::Write;

fn datasets() -> Vec<Dataset> {
    let mut datasets = all_published();
    datasets.sort_by(|a, b| a.id.cmp(&b.id));
    datasets.push(made_up());
    datasets
}

/// A view of all figures of each measure of a dataset.
fn views(dataset: &Dataset) -> Vec<View> {
    let all = View::open(&Dataset { hint: Default::default(), ..dataset.clone() }, &Wish::default());
    let Some(metric) = dataset.role(Role::Metric) else { return vec![all] };
    let measures = dataset.dimensions[metric].categories.iter();
    let wish = |id: &str| Wish { fixed: format!("{}:{id}", dataset.dimensions[metric].id), ..Wish::default() };
    let plain = Dataset { hint: Default::default(), ..dataset.clone() };
    measures.map(|measure| View::open(&plain, &wish(&measure.id))).collect()
}

/// Calls `work` with each dataset, view, and pair of figures of it of which the second is chosen.
fn every_pair(mut work: impl FnMut(&Dataset, &View, usize, usize)) {
    for dataset in datasets() {
        for view in views(&dataset) {
            let cells = view.cells(&dataset);
            for chosen in cells.iter().filter(|cell| dataset.value(**cell).is_some()) {
                let view = View { picked: Some(Anchor(*chosen)), ..view.clone() };
                cells.iter().filter(|cell| *cell != chosen).for_each(|cell| work(&dataset, &view, *cell, *chosen));
            }
        }
    }
}

fn measure<'a>(dataset: &'a Dataset, view: &View, words: &Words) -> &'a str {
    let metric = dataset.role(Role::Metric).expect("measures");
    dataset.dimensions[metric].categories[view.fixed[metric]].label.get(words.lang()).text
}

/// The words for each refused pair, each pair once, under its dataset and measure.
#[test]
fn every_refused_pair_has_its_words() {
    for words in Words::every() {
        let mut text = String::new();
        let mut before = String::new();
        every_pair(|dataset, view, cell, chosen| {
            let refused = matches!(between(dataset, view, cell, chosen), Err(why) if why != Why::Missing);
            if !refused || cell < chosen {
                return;
            }
            let head = format!("== {}: {}\n", dataset.id, measure(dataset, view, words));
            if head != before {
                text += &head;
                before = head;
            }
            let place = whole_place(dataset, view, words, cell);
            let sentence = against::sentence(dataset, view, words, cell).expect("a refusal in words");
            writeln!(text, "{place}, {}: {sentence}", value(dataset, words, cell).text).expect("text");
        });
        hold(&format!("withheld-{}.txt", words.lang()), &text);
    }
}

/// What is said of a figure whose change on the year before is withheld.
#[test]
fn every_withheld_change_has_its_words() {
    for words in Words::every() {
        let mut text = String::new();
        for dataset in datasets() {
            for view in views(&dataset) {
                let time = view.time.expect("periods");
                let is_withheld = |cell: &usize| {
                    let period = dataset.category_of(*cell, time);
                    let has_earlier = (0..period).any(|period| dataset.is_figure(dataset.beside(*cell, time, period)));
                    has_earlier && !matches!(change(&dataset, &view, *cell), Some(Change::By(_)))
                };
                let withheld: Vec<usize> = view.cells(&dataset).into_iter().filter(is_withheld).collect();
                if !withheld.is_empty() {
                    writeln!(text, "== {}: {}", dataset.id, measure(&dataset, &view, words)).expect("text");
                }
                for cell in withheld {
                    let group = view.group.map(|group| dataset.category(cell, group).label.get(words.lang()).text);
                    let said = readout(&dataset, &view, words, cell).text;
                    writeln!(text, "{} | {said}", group.unwrap_or_default()).expect("text");
                }
            }
        }
        hold(&format!("change-{}.txt", words.lang()), &text);
    }
}

/// Whether a text says a difference: a sign and a number, or so many points.
fn says_a_difference(text: &str, words: &Words) -> bool {
    let points = words.form(words.points(), 5.0);
    text.contains(points) || text.starts_with(['+', '−', '±'])
}

#[test]
fn no_refused_pair_gets_a_number_or_a_sign() {
    let mut faults = Vec::new();
    let (mut refused, mut allowed) = (0, 0);
    every_pair(|dataset, view, cell, chosen| {
        for words in Words::every() {
            let label = against::label(dataset, view, words, cell);
            let field = against::cell(dataset, view, words, cell).unwrap_or_default();
            let sentence = against::sentence(dataset, view, words, cell).unwrap_or_default();
            let differs = [&*field, &sentence].into_iter().any(|text| says_a_difference(text, words));
            match between(dataset, view, cell, chosen) {
                Ok(_) => allowed += usize::from(label.is_some()),
                Err(_) => {
                    refused += 1;
                    if differs || label.is_some() {
                        faults.push(format!("{} {cell} {chosen}: {label:?} {field:?} {sentence:?}", dataset.id));
                    }
                }
            }
        }
    });
    none(faults);
    assert!(refused > 100 && allowed > 50, "{refused} refused, {allowed} allowed");
}

/// The same on the page: neither a label of the chart nor a cell of the table says by how much.
#[test]
fn no_refused_pair_gets_a_number_on_the_page() {
    let words = Words::of("en");
    for dataset in datasets() {
        for view in views(&dataset) {
            let Some(chosen) = view.cells(&dataset).into_iter().rfind(|cell| dataset.value(*cell).is_some()) else {
                continue;
            };
            let view = View { picked: Some(Anchor(chosen)), ..view };
            let rows = table(&page(&dataset, &view, words));
            let drawn = scene(&dataset, &view, words, &Ruler::default(), 960.0, 14.0);
            for (cell, row) in view.cells(&dataset).into_iter().zip(&rows[1..]) {
                if between(&dataset, &view, cell, chosen).is_ok() || cell == chosen {
                    continue;
                }
                assert!(!row.iter().any(|field| says_a_difference(field, words)), "{}: {row:?}", dataset.id);
                for mark in drawn.marks.iter().filter(|mark| mark.anchor == Some(Anchor(cell))) {
                    let Shape::Text { lines, .. } = &mark.shape else { continue };
                    assert!(!says_a_difference(&lines.join(" "), words), "{}: {mark}", dataset.id);
                }
            }
        }
    }
}
