//! Documents, and that figures name one that there is.

use super::super::tables::Tables;
use super::known::Known;
use super::{is_day, problem, whole};
use crate::data::Problem;

pub fn check<'t>(tables: &'t Tables, known: &Known<'t>, problems: &mut Vec<Problem>) {
    documents(tables, problems);
    if !tables.are_whole() || !tables.sources.is_sure() {
        return;
    }
    let ids = || tables.sources.rows().map(|row| row.get("id")).collect::<Vec<_>>().join(", ");
    let Tables { figures, targets, also, earlier, notes, questions, .. } = tables;
    for table in [figures, targets, also, earlier, notes, questions] {
        for row in whole(table) {
            let source = row.get("source");
            if !source.is_empty() && known.sources.get([source]).is_empty() {
                let found = format!("the source {source:?}; sources.csv has {}", ids());
                let remedy = "correct the id, or add a row for it to sources.csv";
                problems.push(problem(row, "source", "SOURCE_UNKNOWN", found, remedy));
            }
        }
    }
}

fn documents(tables: &Tables, problems: &mut Vec<Problem>) {
    for row in whole(&tables.sources) {
        if row.get("title").is_empty() && row.table().has("title") {
            problems.push(problem(row, "title", "TEXT_MISSING", "a document without a title", "write its title"));
        }
        let published = row.get("published");
        if !published.is_empty() && !is_day(published) {
            let found = format!("the date {published:?}");
            problems.push(problem(row, "published", "DATE", found, "write it as 2022-11-16, or leave it empty"));
        }
        let address = row.get("address");
        if !address.is_empty() && !["https://", "http://"].iter().any(|start| address.starts_with(start)) {
            let (found, remedy) = (format!("the address {address:?}"), "begin it with https://, or leave it empty");
            problems.push(problem(row, "address", "ADDRESS", found, remedy));
        }
    }
}
