//! The matrix: a row a way of being less than sure, a column a place where a reader meets it.

use super::door::{Met, meet};
use super::page::{between, csv_rows, page, svg_texts, table};
use super::rows::{CELL, Row, Whose, rows};
use super::scenes::scene;
use super::{hold, none};
use impact_charts::chart::Ruler;
use impact_charts::data::Facts;
use impact_charts::export::part::Part;
use impact_charts::export::svg;
use impact_charts::scene::{Dash, Fill, Mark, Role, Scene, Shape};
use impact_charts::view::readout::{is_doubtful, readout, value};
use impact_charts::view::{View, Wish};
use impact_charts::words::{Choices, Words};
use std::collections::BTreeMap;
use std::sync::OnceLock;

const KINDS: [&str; 4] = ["line", "bar", "dot", "squares"];

/// All that is seen of the figure of a row, drawn as one kind in one language.
struct Seen {
    /// How the mark is filled; none where there is none.
    fill: Option<Fill>,
    /// Where the stub of a bound points to.
    stub: Option<&'static str>,
    /// How it is joined to the figure before.
    joined: &'static str,
    label: String,
    met: Met,
    row: Vec<String>,
    key: String,
    csv: BTreeMap<String, String>,
    svg: Vec<String>,
    desc: String,
    /// All that leaves the chart, to be searched.
    whole: String,
}

fn see(row: &Row, kind: &str, words: &Words) -> Seen {
    let dataset = &row.dataset;
    let view = View::open(dataset, &Wish { kind: kind.into(), ..Wish::default() });
    let part = Part { dataset, view: &view, words, level: 3 };
    let drawn = scene(dataset, &view, words, &Ruler::default(), 640.0, 14.0);
    let html = page(dataset, &view, words);
    let file = svg(part, 640.0, "");
    let csv = csv_rows(part).pop().expect("a row a figure");
    let met = match row.file() {
        Some(file) => meet(&file, kind, words.lang(), CELL),
        None => {
            let text = readout(dataset, &view, words, CELL).text;
            Met { option: text.clone(), tooltip: text, figures: String::new() }
        }
    };
    let (svg, desc) = (svg_texts(&file), between(&file, "<desc", "</desc>"));
    let whole =
        [&html, &svg.join(" "), &desc, &met.figures, &csv["value"], &csv["printed"]].map(String::as_str).join(" ");
    Seen {
        fill: drawn.marks.iter().find_map(fill),
        stub: drawn.marks.iter().find_map(stub),
        joined: joined(&drawn),
        label: drawn.marks.iter().find_map(label).unwrap_or_default(),
        row: table(&html).pop().expect("a row a figure"),
        key: between(&html, "class=\"impact-key\"", "</p>").trim().into(),
        svg,
        desc,
        met,
        csv,
        whole,
    }
}

fn is_its(mark: &Mark) -> bool {
    mark.anchor.is_some_and(|anchor| anchor.0 == CELL)
}

fn fill(mark: &Mark) -> Option<Fill> {
    match mark.shape {
        Shape::Dot { fill, .. } | Shape::Bar { fill, .. } | Shape::Square { fill, .. } if is_its(mark) => Some(fill),
        _ => None,
    }
}

fn label(mark: &Mark) -> Option<String> {
    match &mark.shape {
        Shape::Text { lines, .. } if is_its(mark) => Some(lines.join(" ")),
        _ => None,
    }
}

/// A short rule in the colour of the series.
fn stub(mark: &Mark) -> Option<&'static str> {
    let Shape::Rule { from, to, dash: Dash::Solid } = &mark.shape else { return None };
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let is_short = matches!(mark.role, Role::Series(_)) && dx.abs().max(dy.abs()) < 10.0;
    let way = match (dx, dy) {
        (_, dy) if dy < 0.0 => "up",
        (_, dy) if dy > 0.0 => "down",
        (dx, _) if dx > 0.0 => "right",
        _ => "left",
    };
    is_short.then_some(way)
}

/// The line, or the arrow, that joins the two figures.
fn joined(scene: &Scene) -> &'static str {
    let dash = scene.marks.iter().find_map(|mark| match (&mark.shape, mark.role) {
        (Shape::Line { dash, .. }, _) | (Shape::Rule { dash, .. }, Role::Neutral) => Some(*dash),
        _ => None,
    });
    match dash {
        Some(Dash::Solid) => "solid",
        Some(_) => "dashed",
        None => "not",
    }
}

/// What is said in each kind, with the names of the kinds where it is not the same in all.
fn by_kind(said: Vec<String>) -> String {
    let mut groups: Vec<(Vec<&str>, String)> = Vec::new();
    for (kind, said) in KINDS.into_iter().zip(said) {
        match groups.iter_mut().find(|(_, known)| *known == said) {
            Some((kinds, _)) => kinds.push(kind),
            None => groups.push((vec![kind], said)),
        }
    }
    match &groups[..] {
        [(_, said)] => said.clone(),
        groups => {
            groups.iter().map(|(kinds, said)| format!("{}: {said}", kinds.join(", "))).collect::<Vec<_>>().join("; ")
        }
    }
}

/// The row as the expected file has it: a line a column.
fn written(row: &Row, seen: &[Seen]) -> String {
    let each = |of: &dyn Fn(&Seen) -> String| by_kind(seen.iter().map(of).collect());
    let fields = CSV.iter().map(|name| (name, &seen[0].csv[*name])).filter(|(_, value)| !value.is_empty());
    let columns = [
        ("mark", each(&mark)),
        ("joined", each(&|seen| seen.joined.into())),
        ("label", each(&|seen| seen.label.clone())),
        ("tooltip", each(&|seen| seen.met.tooltip.clone())),
        ("option", each(&|seen| seen.met.option.clone())),
        ("table", each(&|seen| seen.row.join(" | "))),
        ("key", each(&|seen| seen.key.clone())),
        ("csv", fields.map(|(name, value)| format!("{name} {value}")).collect::<Vec<_>>().join("; ")),
        ("svg", each(&face)),
        ("desc", each(&|seen| seen.desc.clone())),
    ];
    let lines = columns.map(|(name, text)| format!("{name:<8} {}\n", if text.is_empty() { "–" } else { &text }));
    format!("== {}\n{}\n", row.name, lines.concat())
}

/// The fields of CSV that say what a figure is and how sure.
const CSV: [&str; 10] = [
    "value",
    "printed",
    "printed_cy",
    "status",
    "qualifier",
    "base",
    "interval",
    "fieldwork",
    "break_before",
    "earlier",
];

fn mark(seen: &Seen) -> String {
    let fill = seen.fill.map_or("none".to_string(), |fill| format!("{fill:?}").to_lowercase());
    seen.stub.map_or(fill.clone(), |stub| format!("{fill}, stub {stub}"))
}

/// What of an SVG's face is of the figure: its label, and whether the key stands under it.
fn face(seen: &Seen) -> String {
    let text = seen.svg.join(" ");
    let label = if text.contains(&seen.label) { &seen.label } else { "no label" };
    let key = if !seen.key.is_empty() && text.contains(&seen.key) { ", and the key" } else { "" };
    [label, key].concat()
}

/// A language, a row of the matrix, and how it is seen in each kind.
type Looked = (&'static Words, Row, [Seen; KINDS.len()]);

/// The whole matrix, seen once for all tests.
fn matrix() -> &'static [Looked] {
    static MATRIX: OnceLock<Vec<Looked>> = OnceLock::new();
    MATRIX.get_or_init(|| {
        let mut matrix = Vec::new();
        for words in Words::every() {
            for row in rows() {
                let seen = KINDS.map(|kind| see(&row, kind, words));
                matrix.push((words, row, seen));
            }
        }
        matrix
    })
}

#[test]
fn the_matrix_reads_as_expected() {
    for words in Words::every() {
        let rows = matrix().iter().filter(|(of, ..)| of.lang() == words.lang());
        let text: String = rows.map(|(_, row, seen)| written(row, seen)).collect();
        hold(&format!("matrix-{}.txt", words.lang()), &text);
    }
}

/// Calls `check` with every row in every kind and language; it gives what is wrong.
fn every(check: impl Fn(&Row, &Seen, &str, &'static Words) -> Vec<String>) {
    let mut faults = Vec::new();
    for (words, row, each) in matrix() {
        for (kind, seen) in KINDS.into_iter().zip(each) {
            let found = check(row, seen, kind, words);
            faults.extend(found.iter().map(|fault| format!("{}, {kind}, {}: {fault}", row.name, words.lang())));
        }
    }
    none(faults);
}

/// What is wrong, of several things that must hold.
fn unless(rules: &[(bool, String)]) -> Vec<String> {
    rules.iter().filter(|(holds, _)| !holds).map(|(_, fault)| fault.clone()).collect()
}

#[test]
fn every_place_says_the_same() {
    every(|row, seen, _, words| {
        let shown = value(&row.dataset, words, CELL).text;
        let Seen { met, label, key, svg, desc, .. } = seen;
        let face = svg.join(" ");
        unless(&[
            (met.tooltip == met.option, format!("{:?} is shown, {:?} is spoken", met.tooltip, met.option)),
            (label.contains(&*shown), format!("the label {label:?} lacks {shown:?}")),
            (seen.row.contains(&shown.to_string()), format!("the row {:?} lacks {shown:?}", seen.row)),
            (desc.contains(&met.option), format!("the description {desc:?} lacks {:?}", met.option)),
            (face.contains(label.as_str()), format!("{face:?} lacks the label {label:?}")),
            (face.contains(key.as_str()), format!("{face:?} lacks the key {key:?}")),
        ])
    });
}

#[test]
fn a_mark_is_hollow_or_hatched_where_the_figure_is_less_than_exact_and_nowhere_else() {
    every(|row, seen, kind, _| {
        let large = if kind == "bar" || kind == "squares" { Fill::Hatched } else { Fill::Hollow };
        let expected = match row.dataset.value(CELL) {
            Some(_) if is_doubtful(&row.dataset, CELL) => Some(large),
            Some(_) => Some(Fill::Full),
            None => None,
        };
        // Of a share of 0 no square is filled.
        let is_empty = kind == "squares" && row.dataset.value(CELL) == Some(0.0);
        let is_right = is_empty || seen.fill == expected;
        let dashed = seen.joined != "solid" || expected == Some(Fill::Full);
        unless(&[
            (is_right, format!("{:?}, not {expected:?}", seen.fill)),
            (dashed, format!("a {} line to what is {expected:?}", seen.joined)),
        ])
    });
}

#[test]
fn the_key_explains_all_that_is_in_use_and_nothing_else() {
    every(|row, seen, _, words| {
        let codes = |text: &str, end: &str| -> Vec<String> {
            let code = |piece: &str| Some(piece.split_once(end)?.0.to_string()).filter(|code| !code.contains(' '));
            text.split('[').skip(1).filter_map(code).collect()
        };
        let (used, told) = (codes(&seen.label, "]"), codes(&seen.key, "]:"));
        let has = |text: &str| seen.key.contains(text);
        // A small base stands beside the value as `(n = 40)`.
        let is_small = seen.label.contains("(n = ");
        let is_hollow = seen.fill.map_or(row.dataset.value(CELL).is_some(), |fill| fill != Fill::Full);
        unless(&[
            (used == told, format!("the label has the codes {used:?}, the key {told:?}")),
            (has(Choices::of(words).base_key().text()) == is_small, format!("{:?}: {:?}", seen.label, seen.key)),
            (has(words.hollow_key().text()) == is_hollow, format!("{:?}, and the key says {:?}", seen.fill, seen.key)),
            (
                has(Choices::of(words).bound_key().text()) == seen.stub.is_some(),
                format!("the stub {:?}, and the key says {:?}", seen.stub, seen.key),
            ),
        ])
    });
}

#[test]
fn csv_keeps_what_the_data_says() {
    every(|row, seen, _, _| {
        let none = Facts::default();
        let facts = row.dataset.facts(CELL).unwrap_or(&none);
        let qualifier = facts.qualifier.map_or("", |qualifier| qualifier.code());
        let base = facts.base.map(|base| base.to_string()).unwrap_or_default();
        let pairs = [
            ("status", facts.status.join(" ")),
            ("qualifier", qualifier.into()),
            ("base", base),
            ("interval", facts.interval.clone()),
            ("fieldwork", facts.fieldwork.clone()),
        ];
        let differs = pairs.into_iter().filter(|(name, text)| seen.csv[*name] != *text);
        differs.map(|(name, text)| format!("{name} is {:?}, not {text:?}", seen.csv[name])).collect()
    });
}

#[test]
fn a_figure_without_a_value_shows_none_anywhere() {
    every(|row, seen, _, _| {
        let is_shown = row.dataset.value(CELL).is_some();
        // No other number of a row has these digits.
        let has = seen.whole.contains("85");
        let is_zero = row.dataset.value(CELL) == Some(0.0);
        unless(&[(is_zero || has == is_shown, format!("85 is there: {has}; shown: {is_shown}"))])
    });
    assert!(rows().iter().any(|row| row.whose == Whose::Others && row.dataset.number(CELL) == Some(85.0)));
}
