//! Ids: given, well formed, once; and every id that a row names is one that there is.

use super::super::named;
use super::super::table::{Row, Table};
use super::super::tables::{ADDRESS, Tables};
use super::known::Known;
use super::{is_silent, placed, problem, whole};
use crate::data::{Problem, check_period};
use crate::words::Words;
use std::collections::HashSet;

/// The texts that a publication has.
const PUBLICATION: [&str; 3] = ["publisher", "rights", "territory"];

pub fn check(tables: &Tables, problems: &mut Vec<Problem>) {
    let tables_with_ids = [
        &tables.publication,
        &tables.sources,
        &tables.topics,
        &tables.datasets,
        &tables.measures,
        &tables.groups,
        &tables.questions,
    ];
    tables_with_ids.into_iter().filter(|table| table.has("id")).for_each(|table| own_ids(table, problems));
    publication(&tables.publication, problems);
}

/// Every id that a row names.
pub fn check_named<'t>(tables: &'t Tables, known: &Known<'t>, problems: &mut Vec<Problem>) {
    let Tables { measures, groups, figures, targets, also, earlier, .. } = tables;
    for table in [measures, groups, figures, targets, also, earlier] {
        whole(table).for_each(|row| named(row, tables, known, true, problems));
    }
    for table in [&tables.breaks, &tables.notes, &tables.questions] {
        whole(table).for_each(|row| named(row, tables, known, false, problems));
    }
    if tables.figures.is_sure() && tables.measures.is_sure() && !tables.questions.lacks_columns() {
        whole(&tables.questions).for_each(|row| asked(row, known, problems));
    }
    let of_figures = [(also, "a further wording"), (earlier, "an earlier value")];
    for (table, what) in of_figures.into_iter().filter(|(table, _)| tables.figures.is_sure() && !table.lacks_columns())
    {
        whole(table).for_each(|row| problems.extend(of_figure(row, what, known)));
    }
    topics(tables, problems);
}

/// A topic that is named is there, and where there are topics each dataset has one, and each topic a dataset.
fn topics(tables: &Tables, problems: &mut Vec<Problem>) {
    let (topics, datasets) = (&tables.topics, &tables.datasets);
    if !datasets.is_sure() || topics.lacks_columns() {
        return; // what one names may be where the other was not read
    }
    let ids: Vec<&str> = topics.rows().map(|row| row.get("id")).collect();
    if !ids.is_empty() && !datasets.has("topic") {
        let remedy = "add it, with an id of topics.csv for each dataset";
        let place = datasets.header_place("topic");
        problems.push(Problem::publish("COLUMN_MISSING", place, "no column \"topic\"", remedy));
        return; // so no topic has a dataset
    }
    for row in whole(datasets) {
        let is_fine = ids.contains(&row.get("topic"));
        problems.extend(unknown(row, "topic", !ids.is_empty(), "TOPIC_UNKNOWN", topics, is_fine, || ids.clone()));
    }
    for row in whole(topics).filter(|topic| datasets.rows().all(|row| row.get("topic") != topic.get("id"))) {
        let remedy = "name it in datasets.csv, or take it out";
        problems.push(problem(row, "id", "TOPIC_EMPTY", "a topic without datasets", remedy));
    }
}

/// The ids that a table gives: they end in addresses and names of files.
fn own_ids(table: &Table, problems: &mut Vec<Problem>) {
    let mut seen: HashSet<(&str, &str)> = HashSet::new();
    for row in whole(table) {
        let (dataset, id) = (row.get("dataset"), row.get("id"));
        let is_plain = id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if id.is_empty() || !is_plain || id == "index" {
            let found = if id.is_empty() { "no id".into() } else { format!("the id {id:?}") };
            let remedy = "use lower-case letters, digits and hyphens, and not the word index";
            problems.push(problem(row, "id", "ID_FORM", found, remedy));
        } else if seen.contains(&(dataset, id)) {
            let found = format!("the id {id:?}, which stands above already");
            problems.push(problem(row, "id", "ID_TWICE", found, "give each id once"));
        }
        seen.insert((dataset, id));
    }
}

fn publication(table: &Table, problems: &mut Vec<Problem>) {
    if !table.is_sure() {
        return;
    }
    let ids: Vec<&str> = table.rows().map(|row| row.get("id")).collect();
    let is_known = |row: &Row| PUBLICATION.contains(&row.get("id")) || row.get("id") == ADDRESS;
    for row in whole(table).filter(|row| !is_known(row)) {
        let found = format!("the id {:?}", row.get("id"));
        problems.push(problem(row, "id", "ID_UNKNOWN", found, "use publisher, rights, territory or address"));
    }
    for missing in PUBLICATION.iter().filter(|id| !ids.contains(id) && table.is_there()) {
        let found = format!("no row {missing:?}");
        problems.push(Problem::publish("ROW_MISSING", &table.name, found, "add it, in every language"));
    }
    for row in whole(table).filter(|row| row.get("id") == ADDRESS) {
        for column in Words::every().map(|words| table.column("", words.lang())) {
            problems.extend(site_address(row, &column));
        }
    }
}

/// The address of the public folder: a whole one in every language, or none.
fn site_address(row: Row, column: &str) -> Option<Problem> {
    let address = row.get(column);
    let is_whole = ["https://", "http://"].iter().any(|start| address.starts_with(start));
    if is_whole || is_silent(row, "") {
        return None;
    }
    let (found, remedy) = match address {
        "" => ("no address, where another language has one".into(), "write it: it may be the same in every language"),
        _ => (format!("the address {address:?}"), "begin it with https://, or take the row out"),
    };
    Some(problem(row, column, "SITE_ADDRESS", found, remedy))
}

/// The ids that a row names. `all` says that it must name one of each that it has a column for.
fn named<'t>(row: Row<'t>, tables: &'t Tables, known: &Known<'t>, all: bool, problems: &mut Vec<Problem>) {
    let dataset = row.get("dataset");
    if !row.table().has("dataset") || !tables.datasets.is_sure() {
        return; // what it names can't be looked up
    }
    let is_known = !known.datasets.get([dataset]).is_empty();
    let datasets = || ids(tables.datasets.rows(), "id");
    if let Some(found) = unknown(row, "dataset", true, "DATASET_UNKNOWN", &tables.datasets, is_known, datasets) {
        problems.push(found);
        return; // what else it names can't be looked up
    }
    let (measure, group) = (row.get("measure"), row.get("group"));
    let is_measure = !known.measures.get([dataset, measure]).is_empty();
    let measures = || ids(known.measures_of.get([dataset]).iter().copied(), "id");
    problems.extend(unknown(row, "measure", all, "MEASURE_UNKNOWN", &tables.measures, is_measure, measures));
    let is_group = !known.groups.get([dataset, group]).is_empty();
    let groups = || ids(known.groups_of.get([dataset]).iter().copied(), "id");
    problems.extend(unknown(row, "group", all, "GROUP_UNKNOWN", &tables.groups, is_group, groups));
    problems.extend(period(row, tables, known, all));
}

/// Periods of figures must read in one way; those of notes and breaks must be one of those.
fn period<'t>(row: Row<'t>, tables: &'t Tables, known: &Known<'t>, all: bool) -> Option<Problem> {
    let column = if row.table().has("before") { "before" } else { "period" };
    let id = row.get(column);
    if !row.table().has(column) || (id.is_empty() && !all && column == "period") {
        return None;
    }
    if all {
        return placed(row, column, check_period(id, ""));
    }
    let dataset = row.get("dataset");
    let is_known = known.has_period(dataset, id);
    let periods = || ids(known.figures_of.get([dataset]).iter().copied(), "period");
    unknown(row, column, true, "PERIOD_UNKNOWN", &tables.figures, is_known, periods)
}

/// What stands in a column, each once.
fn ids<'t>(rows: impl Iterator<Item = Row<'t>>, column: &str) -> Vec<&'t str> {
    let mut ids: Vec<&str> = rows.map(|row| row.get(column)).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// An id that is not there, where its column is; `ids` are those that are.
fn unknown<'t>(
    row: Row,
    column: &str,
    all: bool,
    code: &'static str,
    table: &Table,
    is_known: bool,
    ids: impl FnOnce() -> Vec<&'t str>,
) -> Option<Problem> {
    let id = row.get(column);
    if is_known || !table.is_sure() || !row.table().has(column) || (id.is_empty() && !all) {
        return None;
    }
    let mut ids = ids();
    ids.sort_unstable();
    let noun = if column == "before" { "period" } else { column };
    let what = if id.is_empty() { format!("no {noun}") } else { format!("the {noun} {id:?}") };
    let known = if ids.is_empty() { "none for it".into() } else { ids.join(", ") };
    let remedy = "correct the id, or add a row for it to that table";
    Some(problem(row, column, code, format!("{what}; {} has {known}", table.name), remedy))
}

/// What is told of a figure must be of one that there is.
fn of_figure<'t>(row: Row<'t>, what: &str, known: &Known<'t>) -> Option<Problem> {
    if known.datasets.get([row.get("dataset")]).is_empty() || known.figure_of(row).is_some() {
        return None;
    }
    let found = format!("{what} of a figure that is not there");
    Some(problem(row, "period", "FIGURE_UNKNOWN", found, "name the measure, group and period of a figure"))
}

/// The figures that a question is about.
fn asked<'t>(row: Row<'t>, known: &Known<'t>, problems: &mut Vec<Problem>) {
    let dataset = row.get("dataset");
    let measures: Vec<&str> = known.measures_of.get([dataset]).iter().map(|measure| measure.get("id")).collect();
    let is_there = |[measure, group, period]: [&'t str; 3]| known.figure([dataset, measure, group, period]).is_some();
    for place in row.get("figures").split_whitespace() {
        if !named::named(place, &measures).is_some_and(is_there) {
            let found = format!("{place:?}, which is no figure of {dataset:?}");
            let remedy = "write group:period, or measure:group:period where there are several measures";
            problems.push(problem(row, "figures", "FIGURE_UNKNOWN", found, remedy));
        }
    }
}
