//! Shares that are parts of one whole, added up: to find what can't be, and to say where they don't come to 100.
//!
//! In whole numbers of the last published decimal, so that nothing but the figures is added.

use super::index::Index;
use super::quote::{decimals, number};
use super::table::Row;
use super::tables::Tables;

/// Statuses that make a figure less than sure.
const UNSURE: [&str; 3] = ["e", "f", "u"];

/// The shares of one measure in one period, added up.
#[derive(Debug)]
pub struct Sum<'t> {
    /// The measure.
    pub measure: Row<'t>,
    /// The id of the period.
    pub period: &'t str,
    /// The figures.
    pub parts: Vec<Row<'t>>,
    /// How many decimals the sum has.
    pub decimals: u8,
    /// The sum, in units of its last decimal.
    units: i64,
    /// Twice the most that rounding could have added, in the same units.
    rounding: i64,
}

impl<'t> Sum<'t> {
    /// Adds up what is exact; none where a part is not, or where there is but one.
    fn of(measure: Row<'t>, period: &'t str, parts: Vec<Row<'t>>) -> Option<Self> {
        let exact: Vec<(f64, u8)> = parts.iter().map(|part| exact(*part)).collect::<Option<_>>()?;
        let decimals = exact.iter().map(|(_, decimals)| *decimals).max().filter(|_| exact.len() > 1)?;
        let units = exact.iter().map(|(value, _)| (value * ten_to(decimals) as f64).round() as i64).sum();
        let rounding = exact.iter().map(|(_, own)| ten_to(decimals - own)).sum();
        Some(Self { measure, period, parts, decimals, units, rounding })
    }

    /// The sum.
    pub fn value(&self) -> f64 {
        self.units as f64 / ten_to(self.decimals) as f64
    }

    /// Whether it is just 100.
    pub fn is_whole(&self) -> bool {
        self.over() == 0
    }

    /// Whether it is over 100 by more than rounding could give: half of the last decimal for each part.
    pub fn is_too_much(&self) -> bool {
        self.over() * 2 > self.rounding
    }

    fn over(&self) -> i64 {
        self.units - 100 * ten_to(self.decimals)
    }
}

fn ten_to(decimals: u8) -> i64 {
    10i64.pow(decimals.into())
}

/// Every sum of the tables: of each measure whose groups are parts of one whole, in each period that has all of them.
pub fn sums<'t>(tables: &'t Tables) -> Vec<Sum<'t>> {
    let wholes: Vec<Row> = tables.measures.rows().filter(|measure| measure.get("whole") == "yes").collect();
    if wholes.is_empty() {
        return Vec::new();
    }
    let figures = Index::new(&tables.figures, ["dataset", "measure"]);
    let of_measure = |row: Row<'t>| of_measure(row, figures.get([row.get("dataset"), row.get("id")]));
    wholes.into_iter().flat_map(of_measure).collect()
}

fn of_measure<'t>(measure: Row<'t>, figures: &[Row<'t>]) -> Vec<Sum<'t>> {
    let groups = different(figures, "group").len();
    let by_period = Index::of(figures.iter().copied(), ["period"]);
    let in_period = |period: &'t str| (period, by_period.get([period]).to_vec());
    let periods = different(figures, "period").into_iter().map(in_period);
    let each_once = |parts: &[Row]| parts.len() == groups && different(parts, "group").len() == groups;
    let whole = periods.filter(|(_, parts): &(_, Vec<Row>)| each_once(parts));
    whole.filter_map(|(period, parts)| Sum::of(measure, period, parts)).collect()
}

/// What stands in a column, each once.
fn different<'t>(rows: &[Row<'t>], column: &str) -> Vec<&'t str> {
    let mut found: Vec<&str> = rows.iter().map(|row| row.get(column)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The value of a figure and the decimals it was published with, where it is exact: a number without a qualifier, and
/// one that a share can have.
fn exact(figure: Row) -> Option<(f64, u8)> {
    let is_sure = figure.get("qualifier").is_empty()
        && !figure.get("status").to_lowercase().split_whitespace().any(|code| UNSURE.contains(&code));
    let value: f64 = figure.get("value").parse().ok().filter(|value| is_sure && (0.0..=100.0).contains(value))?;
    let printed = figure.get("printed");
    (number(printed) == Some(value)).then_some((value, decimals(printed)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sums of rows of figures of one measure, of which it is said that its groups are parts of one whole.
    fn of_rows(rows: &str) -> Vec<(f64, bool, bool)> {
        let figures = format!("dataset,measure,group,period,value,printed,qualifier,status\n{rows}");
        let measures = "id,dataset,whole\nm,d,yes\n";
        let file = |name: &str, text: &str| (name.to_string(), Ok(text.to_string()));
        let tables = Tables::read(&[file("figures.csv", &figures), file("measures.csv", measures)]);
        sums(&tables).iter().map(|sum| (sum.value(), sum.is_whole(), sum.is_too_much())).collect()
    }

    /// The sum of figures of one period, each given as value, printed form, qualifier and status.
    fn sum(figures: &[[&str; 4]]) -> Vec<(f64, bool, bool)> {
        let rows = figures.iter().enumerate().map(|(group, row)| format!("d,m,g{group},2019,{}\n", row.join(",")));
        of_rows(&rows.collect::<String>())
    }

    #[test]
    fn shares_are_added_at_the_precision_they_were_published_with() {
        let exact = |values: &[&str]| {
            let printed: Vec<String> = values.iter().map(|value| format!("{value}%")).collect();
            let figures: Vec<[&str; 4]> = values.iter().zip(&printed).map(|(v, p)| [*v, p.as_str(), "", ""]).collect();
            sum(&figures)
        };
        assert_eq!(exact(&["60", "40"]), [(100.0, true, false)]);
        assert_eq!(exact(&["33", "33", "33"]), [(99.0, false, false)]);
        assert_eq!(exact(&["33.3", "33.3", "33.3"]), [(99.9, false, false)]);
        assert_eq!(exact(&["0.1", "0.2", "99.7"]), [(100.0, true, false)]);
        assert_eq!(exact(&["34", "34", "33"]), [(101.0, false, false)], "half of one for each of three");
        assert_eq!(exact(&["34", "34", "34"]), [(102.0, false, true)]);
        assert_eq!(exact(&["50.5", "50"]), [(100.5, false, false)], "half of a tenth, and half of one");
        assert_eq!(exact(&["50.6", "50"]), [(100.6, false, true)]);
        assert_eq!(exact(&["90"]), [], "one part is no sum");
    }

    #[test]
    fn nothing_is_added_where_a_part_is_not_exact() {
        let with = |part: [&str; 4]| sum(&[["60", "60%", "", ""], part]);
        assert_eq!(with(["30", "30%", "", "p r"]).len(), 1, "provisional figures are exact as far as they go");
        for part in [
            ["30", "about 30%", "about", ""],
            ["30", "30%", "", "e"],
            ["30", "30%", "", "f"],
            ["30", "30%", "", "p u"],
            ["33.3", "a third", "", ""],
            ["1e300", "1e300", "", ""],
            ["", "", "", "x"],
        ] {
            assert_eq!(with(part), [], "{part:?}");
        }
    }

    #[test]
    fn nothing_is_added_in_a_period_that_lacks_a_part_or_has_one_twice() {
        let row = |group: &str, year: &str| format!("d,m,{group},{year},33,33%,,\n");
        let all = ["a", "b", "c"].map(|group| row(group, "2019")).concat();
        let some = ["a", "b"].map(|group| row(group, "2020")).concat();
        let twice = ["a", "b", "c", "c"].map(|group| row(group, "2021")).concat();
        assert_eq!(of_rows(&(all + &some + &twice)), [(99.0, false, false)]);
    }
}
