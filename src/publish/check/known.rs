//! What other tables are asked for, found at once: the rules stay as quick where there are a million figures.

use super::super::index::{FIGURE, Index};
use super::super::tables::Tables;

pub struct Known<'t> {
    pub sources: Index<'t, 1>,
    pub datasets: Index<'t, 1>,
    pub measures: Index<'t, 2>,
    pub groups: Index<'t, 2>,
    pub figures: Index<'t, 4>,
    pub earlier: Index<'t, 4>,
    pub measures_of: Index<'t, 1>,
    pub groups_of: Index<'t, 1>,
    pub figures_of: Index<'t, 1>,
    /// The figures of a dataset in a period.
    pub figures_in: Index<'t, 2>,
}

impl<'t> Known<'t> {
    pub fn of(tables: &'t Tables) -> Self {
        let Tables { sources, datasets, measures, groups, figures, earlier, .. } = tables;
        Self {
            sources: Index::new(sources, ["id"]),
            datasets: Index::new(datasets, ["id"]),
            measures: Index::new(measures, ["dataset", "id"]),
            groups: Index::new(groups, ["dataset", "id"]),
            figures: Index::new(figures, FIGURE),
            earlier: Index::new(earlier, FIGURE),
            measures_of: Index::new(measures, ["dataset"]),
            groups_of: Index::new(groups, ["dataset"]),
            figures_of: Index::new(figures, ["dataset"]),
            figures_in: Index::new(figures, ["dataset", "period"]),
        }
    }
}
