//! Rows by what stands in some of their columns: each is found without a walk through the table.

use super::table::{Row, Table};
use std::collections::HashMap;

/// What tells one figure from another.
pub const FIGURE: [&str; 4] = ["dataset", "measure", "group", "period"];

/// The rows of a table by the texts in `N` columns. Its order is never walked, so that it decides nothing.
pub struct Index<'t, const N: usize> {
    columns: [&'static str; N],
    rows: HashMap<[&'t str; N], Vec<Row<'t>>>,
}

impl<'t, const N: usize> Index<'t, N> {
    /// Of every row of a table.
    pub fn new(table: &'t Table, columns: [&'static str; N]) -> Self {
        Self::of(table.rows(), columns)
    }

    /// Of some rows.
    pub fn of(all: impl Iterator<Item = Row<'t>>, columns: [&'static str; N]) -> Self {
        let mut rows: HashMap<_, Vec<Row>> = HashMap::new();
        for row in all {
            rows.entry(columns.map(|column| row.get(column))).or_default().push(row);
        }
        Self { columns, rows }
    }

    /// The rows with these texts, in their order.
    pub fn get(&self, texts: [&'t str; N]) -> &[Row<'t>] {
        self.rows.get(&texts).map_or(&[], Vec::as_slice)
    }

    /// The rows with the texts that another row has in these columns.
    pub fn like(&self, row: Row<'t>) -> &[Row<'t>] {
        self.get(self.columns.map(|column| row.get(column)))
    }

    /// The rows with these texts, taken apart by the texts: each lot once, in the order of its first row.
    pub fn lots(&self) -> Vec<&[Row<'t>]> {
        let mut lots: Vec<&[Row]> = self.rows.values().map(Vec::as_slice).collect();
        lots.sort_by_key(|lot| lot[0].number());
        lots
    }
}
