//! A table of figures that stands alone, such as a download, as datasets: what its own columns say, and no more.

use super::dataset::{dimension, facts, quote};
use super::label::label;
use super::lots::Cells;
use super::table::{Row, Table};
use super::tables::is_figures;
use crate::data::{Category, Dataset, Dimension, Period, Role, Source, Target, Text, Unit};
use crate::words::{LANGUAGES, Listing};
use std::collections::{BTreeMap, BTreeSet};

/// More cells than this are not laid out: a table names only some of them.
const MOST_CELLS: usize = 10_000_000;

/// The datasets of a table of figures, in the order in which it names them, without those that are too wide to lay out;
/// none where it is no such table.
pub fn alone(table: &Table) -> Vec<Dataset> {
    let rows: Vec<Row> = table.rows().filter(|row| row.is_whole() && is_figures(table)).collect();
    each(&rows, |row| row.get("dataset")).into_iter().filter_map(|(id, rows)| dataset(id, &rows)).collect()
}

/// The rows by what `name` gives of them, in the order of their first.
fn each<'t>(rows: &[Row<'t>], name: impl Fn(Row<'t>) -> &'t str) -> Vec<(&'t str, Vec<Row<'t>>)> {
    let mut places = BTreeMap::new();
    let mut found: Vec<(&str, Vec<Row>)> = Vec::new();
    for row in rows {
        let place = *places.entry(name(*row)).or_insert_with(|| {
            found.push((name(*row), Vec::new()));
            found.len() - 1
        });
        found[place].1.push(*row);
    }
    found
}

fn dataset(id: &str, rows: &[Row]) -> Option<Dataset> {
    let first = rows.first()?;
    let mut dataset = Dataset {
        id: id.into(),
        label: first.said("dataset_label"),
        lang: LANGUAGES[0].0.into(),
        dimensions: dimensions(rows),
        sources: sources(rows),
        ..Dataset::default()
    };
    let mut sizes = dataset.dimensions.iter().map(|dimension| dimension.categories.len());
    sizes.try_fold(1usize, |cells, size| cells.checked_mul(size).filter(|cells| *cells <= MOST_CELLS))?;
    dataset.values = vec![f64::NAN; dataset.cells()];
    let cells = Cells::of(&dataset);
    rows.iter().for_each(|row| take(*row, &cells, &mut dataset));
    dataset.facts.sort_by_key(|(cell, _)| *cell);
    dataset.facts.dedup_by_key(|(cell, _)| *cell);
    Some(dataset)
}

fn dimensions(rows: &[Row]) -> Vec<Dimension> {
    let measure = dimension("measure", |words| Listing::of(words).measure().text(), Role::Metric);
    let group = dimension("group", |words| words.group().text(), Role::Other);
    let period = dimension("period", |words| words.period().text(), Role::Time);
    vec![
        Dimension { categories: measures(rows), ..measure },
        Dimension { categories: categories(rows, "group"), ..group },
        Dimension { categories: periods(rows), ..period },
    ]
}

/// The ids of a column with their names, where there is a column of those.
fn categories(rows: &[Row], column: &str) -> Vec<Category> {
    let category = |(id, rows): (&str, Vec<Row>)| {
        let said = rows[0].said(&format!("{column}_label"));
        let label = if said.is_empty() { Text::new("", id) } else { said };
        Category { id: id.into(), label, ..Category::default() }
    };
    each(rows, |row| row.get(column)).into_iter().map(category).collect()
}

fn measures(rows: &[Row]) -> Vec<Category> {
    let mut measures = categories(rows, "measure");
    for (measure, (_, rows)) in measures.iter_mut().zip(each(rows, |row| row.get("measure"))) {
        let id = rows[0].get("unit").to_string();
        let symbol = if id == "percent" { "%".into() } else { String::new() };
        measure.unit = Some(Unit { id, symbol, decimals: None });
    }
    measures
}

fn periods(rows: &[Row]) -> Vec<Category> {
    let mut periods = categories(rows, "period");
    for period in &mut periods {
        period.period = Period::from_id(&period.id);
        period.label = label(&period.id);
    }
    periods.sort_by(|one, other| (one.period, &one.id).cmp(&(other.period, &other.id)));
    periods
}

fn sources(rows: &[Row]) -> Vec<Source> {
    let mut known = BTreeSet::new();
    let named = rows.iter().filter(|row| !row.get("source").is_empty());
    let source = |row: &Row| Source {
        id: row.get("source").into(),
        title: row.get("source_title").into(),
        publisher: row.get("source_publisher").into(),
        published: row.get("source_published").into(),
        address: row.get("source_address").into(),
    };
    named.filter(|row| known.insert(row.get("source"))).map(source).collect()
}

/// Puts a row, of a figure or of a target, into its cell.
fn take(row: Row, cells: &Cells, dataset: &mut Dataset) {
    let Some(cell) = cells.cell(row) else { return };
    let value = row.get("value").parse().ok().filter(|value: &f64| value.is_finite());
    if row.get("figure_or_target") == "target" {
        let (printed, label) = (row.get("printed").to_string(), row.said("note"));
        dataset.targets.extend(value.map(|value| Target { cell, value, printed, label, quote: quote(row) }));
        return;
    }
    dataset.values[cell] = value.unwrap_or(f64::NAN);
    dataset.facts.push((cell, facts(row)));
}
