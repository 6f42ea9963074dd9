//! What other tables are asked for, found at once: the rules stay as quick where there are a million figures.

use super::super::index::{FIGURE, Index};
use super::super::table::Row;
use super::super::tables::Tables;
use std::collections::HashSet;

pub struct Known<'t> {
    pub sources: Index<'t, 1>,
    pub datasets: Index<'t, 1>,
    pub measures: Index<'t, 2>,
    pub groups: Index<'t, 2>,
    pub earlier: Index<'t, 4>,
    pub measures_of: Index<'t, 1>,
    pub groups_of: Index<'t, 1>,
    pub figures_of: Index<'t, 1>,
    /// The figures of a measure and group: an index of single figures would be as large as their table.
    pub series: Index<'t, 3>,
    /// Each dataset with the periods it has figures for.
    periods: HashSet<[&'t str; 2]>,
}

impl<'t> Known<'t> {
    pub fn of(tables: &'t Tables) -> Self {
        let Tables { sources, datasets, measures, groups, figures, earlier, .. } = tables;
        Self {
            sources: Index::new(sources, ["id"]),
            datasets: Index::new(datasets, ["id"]),
            measures: Index::new(measures, ["dataset", "id"]),
            groups: Index::new(groups, ["dataset", "id"]),
            earlier: Index::new(earlier, FIGURE),
            measures_of: Index::new(measures, ["dataset"]),
            groups_of: Index::new(groups, ["dataset"]),
            figures_of: Index::new(figures, ["dataset"]),
            series: Index::new(figures, ["dataset", "measure", "group"]),
            periods: figures.rows().map(|row| ["dataset", "period"].map(|column| row.get(column))).collect(),
        }
    }

    /// Whether a dataset has a figure for a period.
    pub fn has_period(&self, dataset: &'t str, period: &'t str) -> bool {
        self.periods.contains(&[dataset, period])
    }

    /// The figure with these ids.
    pub fn figure(&self, [dataset, measure, group, period]: [&'t str; 4]) -> Option<Row<'t>> {
        let series = self.series.get([dataset, measure, group]);
        series.iter().find(|row| row.get("period") == period).copied()
    }

    /// The figure with the ids that another row has.
    pub fn figure_of(&self, row: Row<'t>) -> Option<Row<'t>> {
        self.figure(FIGURE.map(|column| row.get(column)))
    }
}
