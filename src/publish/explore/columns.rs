//! A tidy table of anyone's, a figure a row: which column holds the figures, and what the others say of them.

mod numbers;

use super::super::table::{Row, Table};
use crate::data::{Category, Dataset, Dimension, Facts, Foreign, Problem, Role, Text, Unit, straight, when};
use numbers::Comma;
use std::collections::HashMap;

/// More cells than this are not laid out.
const MOST_CELLS: usize = 2_000_000;

const VALUES: [&str; 8] = ["value", "obs_value", "observation", "figure", "v4_0", "v4_1", "v4_2", "v4_3"];
const STATUSES: [&str; 6] = ["obs_flag", "obs_status", "status", "flag", "flags", "data marking"];
const UNITS: [&str; 3] = ["unit", "unit_measure", "unit of measure"];
/// Columns that say the same of every row, and nothing of a figure.
const SILENT: [&str; 4] = ["dataflow", "last update", "structure", "structure_id"];

/// The dataset of a table.
///
/// # Errors
/// Where it is not sure which column holds figures, a figure stands twice, or there are more cells than are opened.
pub fn read(table: &Table) -> Result<Foreign, Problem> {
    let rows: Vec<Row> = table.rows().filter(|row| row.is_whole()).collect();
    let names: Vec<&str> = table.columns().filter(|column| !column.is_empty()).collect();
    shape(table, &rows, &names)?;
    let find = |known: &[&str]| names.iter().copied().find(|name| known.contains(&name.to_lowercase().as_str()));
    let value = find(&VALUES).map_or_else(|| numeric(table, &rows, &names), Ok)?;
    let status = find(&STATUSES);
    let is_dimension =
        |name: &&str| Some(*name) != status && *name != value && !SILENT.contains(&name.to_lowercase().as_str());
    let columns: Vec<&str> = names.iter().copied().filter(is_dimension).collect();
    if columns.is_empty() {
        let remedy = "open a table whose other columns say what each figure is of: a year, a group";
        return Err(Problem::stop(
            "NO_DATASET",
            &table.name,
            "a column of figures, and nothing that says of what",
            remedy,
        ));
    }
    let mut dimensions: Vec<Dimension> = columns.iter().map(|column| dimension(column, &rows)).collect();
    let cells = dimensions.iter().try_fold(1usize, |cells, d| cells.checked_mul(d.categories.len()));
    if cells.is_none_or(|cells| cells > MOST_CELLS) {
        let found = format!("more than {MOST_CELLS} places for its {} figures", rows.len());
        let remedy = "open a part of it, or take out columns that only describe others";
        return Err(Problem::stop("CUBE_SIZE_OVERFLOW", &table.name, found, remedy));
    }
    let mut problems = left_out(table);
    roles(&mut dimensions, &mut problems);
    let mut dataset = Dataset { lang: "en".into(), dimensions, ..Dataset::default() };
    fill(&mut dataset, &rows, &columns, value, status)?;
    problems.extend(no_numbers(&rows, value));
    Ok(Foreign { dataset, problems, ..Foreign::default() })
}

/// Whether it has rows, and columns that can be told from each other.
fn shape(table: &Table, rows: &[Row], names: &[&str]) -> Result<(), Problem> {
    if let Some((_, name)) = names.iter().enumerate().find(|(at, name)| names[..*at].contains(name)) {
        let found = format!("the column {name:?} twice, so that it is not clear what a figure is of");
        return Err(Problem::stop("COLUMN_TWICE", table.header_place(name), found, "give each column its own name"));
    }
    if rows.is_empty() {
        let remedy = "open a JSON-stat file, or a table with a figure in each row";
        return Err(Problem::stop("EMPTY", &table.name, "no row of figures below its first line", remedy));
    }
    Ok(())
}

/// The rows of another length than the header: nobody knows which of their fields is which.
fn left_out(table: &Table) -> Vec<Problem> {
    let count = table.rows().filter(|row| !row.is_whole()).count();
    let found = format!("rows of another length than the header, left out: {count}");
    let told = Problem::warn("ROW_LENGTH", &table.name, found, "mend them: what they hold is not on the chart");
    (count > 0).then_some(told).into_iter().collect()
}

/// The only column in which every row has a number, or nothing, and which is not of years.
fn numeric<'n>(table: &Table, rows: &[Row], names: &[&'n str]) -> Result<&'n str, Problem> {
    let is_numeric = |name: &&str| {
        let filled = || rows.iter().map(|row| row.get(name)).filter(|text| !text.is_empty());
        let comma = Comma::of(filled());
        filled().next().is_some() && filled().all(|text| comma.read(text).is_some())
    };
    let is_time = |name: &&str| when::likely(&[dimension(name, rows)]).is_some();
    let found: Vec<&str> = names.iter().copied().filter(is_numeric).filter(|name| !is_time(name)).collect();
    match found[..] {
        [one] => Ok(one),
        [] => {
            let remedy = "open a table with a figure a row, in a column named value, or a JSON-stat file";
            Err(Problem::stop("VALUE_COLUMN_MISSING", &table.name, "no column of figures", remedy))
        }
        _ => {
            let found = format!("more than one column of numbers: {}", found.join(", "));
            let remedy = "put each figure into a row of its own, in a column named value";
            Err(Problem::stop("VALUE_COLUMN_UNSURE", &table.name, found, remedy))
        }
    }
}

/// What stands in the column of figures and is none.
fn no_numbers(rows: &[Row], value: &str) -> Option<Problem> {
    let filled = || rows.iter().map(|row| row.get(value)).filter(|text| !text.is_empty());
    let comma = Comma::of(filled());
    let none: Vec<&str> = filled().filter(|text| comma.read(text).is_none()).collect();
    let found = format!("values that are no numbers, such as {:?}, shown as missing: {}", none.first()?, none.len());
    let remedy = "write digits, with a point before decimals, or nothing";
    Some(Problem::warn("VALUE_NOT_NUMBER", format!("the column {value:?}"), found, remedy))
}

fn dimension(column: &str, rows: &[Row]) -> Dimension {
    let (mut known, mut categories) = (HashMap::new(), Vec::new());
    for row in rows {
        let text = row.get(column);
        known.entry(text).or_insert_with(|| {
            let label = Text::new("", &straight(text));
            categories.push(Category { id: text.into(), label, ..Category::default() });
        });
    }
    Dimension { id: column.into(), label: Text::new("", &straight(column)), categories, ..Dimension::default() }
}

/// Which column is time, and which the unit: tables name neither.
fn roles(dimensions: &mut [Dimension], problems: &mut Vec<Problem>) {
    if let Some(time) = when::likely(dimensions) {
        let periods = when::periods(&dimensions[time]);
        let dimension = &mut dimensions[time];
        dimension.role = Role::Time;
        dimension.categories.iter_mut().zip(periods).for_each(|(category, period)| category.period = period);
        dimension.categories.sort_by_key(|category| category.period);
        let found = format!("the column {:?} reads as time", dimension.id);
        problems.push(Problem::warn("ROLE_GUESSED", "the header", found, "look at the chart: is it?"));
    }
    let is_unit = |d: &&mut Dimension| UNITS.contains(&d.id.to_lowercase().as_str());
    if let Some(unit) = dimensions.iter_mut().find(is_unit) {
        unit.role = Role::Metric;
        for category in &mut unit.categories {
            category.unit = Some(Unit { id: category.id.clone(), ..Unit::default() });
        }
    }
}

fn fill(
    dataset: &mut Dataset,
    rows: &[Row],
    columns: &[&str],
    value: &str,
    status: Option<&str>,
) -> Result<(), Problem> {
    let places: Vec<HashMap<&str, usize>> = dataset
        .dimensions
        .iter()
        .map(|d| d.categories.iter().enumerate().map(|(at, category)| (category.id.as_str(), at)).collect())
        .collect();
    let mut facts = Vec::new();
    let comma = Comma::of(rows.iter().map(|row| row.get(value)));
    let (mut values, mut taken) = (vec![f64::NAN; dataset.cells()], vec![false; dataset.cells()]);
    for row in rows {
        let at: Vec<usize> = places.iter().zip(columns).map(|(places, column)| places[row.get(column)]).collect();
        let cell = dataset.cell(&at);
        if std::mem::replace(&mut taken[cell], true) {
            let remedy = "open a table in which the columns beside the figure tell each row from every other";
            return Err(Problem::stop("FIGURE_TWICE", row.place(value), "a figure that stands above already", remedy));
        }
        values[cell] = comma.read(row.get(value)).unwrap_or(f64::NAN);
        let codes = status.map_or("", |status| row.get(status)).to_lowercase();
        if !codes.is_empty() {
            let status = codes.split_whitespace().map(String::from).collect();
            facts.push((cell, Facts { status, ..Facts::default() }));
        }
    }
    facts.sort_by_key(|(cell, _)| *cell);
    (dataset.values, dataset.facts) = (values, facts);
    Ok(())
}
