//! What a dataset proposes to show first: it must be there to be shown.

use super::super::label;
use super::super::table::{Row, Table};
use super::super::tables::Tables;
use super::known::Known;
use super::{doubt, problem, whole};
use crate::data::{Period, Problem, check_kind, units_on_one_axis};

pub fn check<'t>(tables: &'t Tables, known: &Known<'t>, problems: &mut Vec<Problem>) {
    let is_sure = [&tables.measures, &tables.groups, &tables.figures].into_iter().all(Table::is_sure)
        && !tables.datasets.lacks_columns();
    for row in whole(&tables.datasets) {
        problems.extend(check_kind(row.get("kind"), &row.place("kind")));
        problems.extend(along(row, known));
        if is_sure {
            problems.extend(groups(row, known));
            fixed(row, known, problems);
            range(row, known, problems);
            problems.extend(newest(row, known));
        }
    }
}

/// A chart over time that stops before the newest of its figures: the year that was added is not seen.
fn newest<'t>(row: Row<'t>, known: &Known<'t>) -> Option<Problem> {
    let last = Period::from_id(row.get("to")).filter(|_| matches!(row.get("along"), "" | "period"))?;
    if Period::from_id(row.get("from")).is_some_and(|from| from.first > last.first) {
        return None; // told as a range that goes backwards
    }
    let is_shown = |figure: &&Row| {
        let groups = row.get("groups");
        let is_group = groups.is_empty() || groups.split_whitespace().any(|group| group == figure.get("group"));
        let mut fixed = row.get("where").split_whitespace().filter_map(|place| place.strip_prefix("measure:"));
        is_group && fixed.next().is_none_or(|measure| measure == figure.get("measure"))
    };
    let figures = known.figures_of.get([row.get("id")]).iter().filter(is_shown);
    let later =
        figures.filter(|figure| Period::from_id(figure.get("period")).is_some_and(|period| period.first > last.last));
    let newest = later.max_by_key(|figure| Period::from_id(figure.get("period")).map(|period| period.first))?;
    let name = |id: &str| label::label(id).own().to_string();
    let found = format!("a chart up to {}, and a figure for {}", name(row.get("to")), name(newest.get("period")));
    Some(doubt(row, "to", "NEWEST_NOT_SHOWN", found, "let it go up to the newest period, or leave the field empty"))
}

/// The measures of a dataset, where they are in different units: only one of them can have the axis.
fn mixed<'t>(row: Row<'t>, known: &Known<'t>) -> Vec<&'t str> {
    let measures = known.measures_of.get([row.get("id")]);
    let differ = measures.iter().any(|measure| measure.get("unit") != measures[0].get("unit"));
    measures.iter().filter(|_| differ).map(|measure| measure.get("id")).collect()
}

fn along<'t>(row: Row<'t>, known: &Known<'t>) -> Option<Problem> {
    match row.get("along") {
        "" | "group" | "period" => None,
        "measure" if !mixed(row, known).is_empty() => Some(units_on_one_axis(&row.place("along"))),
        along => {
            let found = format!("the dimension {along:?}");
            Some(problem(row, "along", "HINT_UNKNOWN", found, "use group or period, or leave it empty"))
        }
    }
}

fn groups<'t>(row: Row<'t>, known: &Known<'t>) -> Vec<Problem> {
    let ids: Vec<&str> = known.groups_of.get([row.get("id")]).iter().map(|group| group.get("id")).collect();
    let mixed = mixed(row, known);
    let unknown = row.get("groups").split_whitespace().filter(|id| !ids.contains(id));
    let known = if ids.is_empty() { "none for it".into() } else { ids.join(", ") };
    let found = |id: &str| format!("the group {id:?}; groups.csv has {known}");
    let say = |id: &str| match mixed.contains(&id) {
        true => units_on_one_axis(&row.place("groups")),
        false => problem(row, "groups", "HINT_UNKNOWN", found(id), "name groups of this dataset"),
    };
    unknown.map(say).collect()
}

/// What is fixed must be there; and where measures differ in unit, it must be one of them.
fn fixed<'t>(row: Row<'t>, known: &Known<'t>, problems: &mut Vec<Problem>) {
    let names_measure = row.get("where").split_whitespace().any(|place| place.starts_with("measure:"));
    if !names_measure && !mixed(row, known).is_empty() {
        problems.push(units_on_one_axis(&row.place("where")));
    }
    for place in row.get("where").split_whitespace() {
        let is_known = place.split_once(':').is_some_and(|(dimension, id)| match dimension {
            "measure" => !known.measures.get([row.get("id"), id]).is_empty(),
            "group" => !known.groups.get([row.get("id"), id]).is_empty(),
            "period" => known.has_period(row.get("id"), id),
            _ => false,
        });
        if !is_known {
            let remedy = "write measure: or period: and an id of this dataset, such as measure:reviews";
            problems.push(problem(row, "where", "HINT_UNKNOWN", format!("{place:?}"), remedy));
        }
    }
}

fn range<'t>(row: Row<'t>, known: &Known<'t>, problems: &mut Vec<Problem>) {
    for column in ["from", "to"] {
        let id = row.get(column);
        if !id.is_empty() && !known.has_period(row.get("id"), id) {
            let found = format!("the period {id:?}, for which there is no figure");
            problems.push(problem(row, column, "HINT_UNKNOWN", found, "name a period of this dataset"));
        }
    }
    if let (Some(from), Some(to)) = (Period::from_id(row.get("from")), Period::from_id(row.get("to")))
        && from.first > to.first
    {
        let name = |column| label::label(row.get(column)).own().to_string();
        let found = format!("a range from {} to {}", name("from"), name("to"));
        problems.push(problem(row, "to", "HINT_RANGE", found, "put the earlier period first"));
    }
}
