//! What a spreadsheet does to a table behind its keeper's back, one idea a file. Each is named with its place; where it is
//! sure what was meant, the table is read so, else the field is refused.

mod id;
mod letters;
mod number;
mod period;

use super::table::{Field, Table};
use crate::data::Problem;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// What happened to a field.
pub struct Damage {
    code: &'static str,
    /// What stands there, in words.
    found: String,
    remedy: &'static str,
    meant: Meant,
}

/// What a damaged field is read as.
enum Meant {
    /// What was surely meant.
    This(String),
    /// As it stands: it may be no damage.
    AsItStands,
    /// Nothing: nobody knows what was meant.
    Unknown,
}

impl Damage {
    fn mended(code: &'static str, found: String, remedy: &'static str, meant: String) -> Option<Self> {
        Some(Self { code, found, remedy, meant: Meant::This(meant) })
    }

    fn doubted(code: &'static str, found: String, remedy: &'static str) -> Option<Self> {
        Some(Self { code, found, remedy, meant: Meant::AsItStands })
    }

    fn refused(code: &'static str, found: String, remedy: &'static str) -> Option<Self> {
        Some(Self { code, found, remedy, meant: Meant::Unknown })
    }

    /// As a finding: worth a look where the table is read on, a problem where it can't be.
    fn told(&self, place: String) -> Problem {
        match &self.meant {
            Meant::This(meant) => {
                Problem::warn(self.code, place, format!("{}, read as {meant:?}", self.found), self.remedy)
            }
            Meant::AsItStands => Problem::warn(self.code, place, self.found.clone(), self.remedy),
            Meant::Unknown => Problem::publish(self.code, place, self.found.clone(), self.remedy),
        }
    }

    fn read_as(self, field: &str) -> String {
        match self.meant {
            Meant::This(meant) => meant,
            Meant::AsItStands => field.into(),
            Meant::Unknown => String::new(),
        }
    }
}

/// Looks for one kind of damage in a field.
type Look = fn(&str, Field) -> Option<Damage>;

/// What is looked for in a column, in this order: the letters of every field, then what belongs there.
fn looks(column: &str) -> &'static [Look] {
    match column {
        "value" | "base" | "decimals" => &[letters::look, number::look],
        "period" | "before" | "from" | "to" => &[letters::look, period::look],
        "date" | "published" => &[letters::look, period::look_at_day],
        "printed" => &[letters::look, period::look_at_printed],
        "dataset" | "measure" | "group" | "id" | "source" | "topic" | "unit" | "kind" | "qualifier" | "along"
        | "survey" | "whole" | "table" => &[letters::look, id::look],
        _ => &[letters::look],
    }
}

/// Reads every field as it was meant where that is sure, and tells of all that is damaged.
pub fn mend(table: &mut Table, problems: &mut Vec<Problem>) {
    table.mend(|field| {
        let mut meant = Cow::Borrowed(field.raw);
        for look in looks(field.column) {
            if let Some(damage) = look(&meant, field) {
                problems.push(damage.told(field.row.place(field.column)));
                meant = Cow::Owned(damage.read_as(&meant));
            }
        }
        match meant {
            Cow::Borrowed(_) => None,
            Cow::Owned(text) => Some(text),
        }
    });
}

/// The names of damage that is refused.
const REFUSED: [&str; 6] =
    [letters::ERROR, letters::BOOLEAN, letters::LOST, number::SHORTENED, period::DATE_MADE, period::DAY_UNSURE];

/// Takes out what else is found in a field that is refused as damaged, and the tabs that come with UTF-16: one mistake is
/// told once.
pub fn only_said(problems: &mut Vec<Problem>) {
    let is_refusal = |problem: &Problem| problem.forbids() && REFUSED.contains(&problem.code);
    let refused: BTreeSet<String> = problems.iter().filter(|p| is_refusal(p)).map(|p| p.place.clone()).collect();
    let files = problems.iter().filter(|problem| problem.code == "ENCODING").map(|problem| problem.place.clone());
    let files: Vec<String> = files.collect();
    let is_of_file = |place: &str| files.iter().any(|file| place.split(", row").next() == Some(file));
    problems.retain(|problem| {
        let is_told = refused.contains(&problem.place) && !is_refusal(problem);
        !is_told && !(problem.code == "SEPARATOR" && is_of_file(&problem.place))
    });
}
