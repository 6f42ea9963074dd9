//! What the reader looks at: which dimension runs along, which groups and periods are in view, what is in focus.

mod compare;
mod open;
pub mod readout;
mod update;

pub use compare::{Change, change, precision, target_gap};
pub use open::Wish;
pub use update::{Event, update};

use crate::data::{Dataset, Text};
use crate::scene::Anchor;

/// What stands in the place of the plot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Show {
    /// The plot, with the table folded.
    #[default]
    Chart,
    /// The table, open, and no plot.
    Table,
}

impl Show {
    /// From the value of the attribute `view`.
    pub fn from_id(id: &str) -> Self {
        if id == "table" { Self::Table } else { Self::Chart }
    }

    /// The value of the attribute `view`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Chart => "chart",
            Self::Table => "table",
        }
    }
}

/// A reader's view of a dataset. Every index in it is one of that dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The kind of chart wished for; `chart` knows which there are.
    pub kind: String,
    /// The dimension that runs along the chart.
    pub along: usize,
    /// The dimension whose categories are the groups.
    pub group: Option<usize>,
    /// The dimension of time.
    pub time: Option<usize>,
    /// The groups in view, in the dataset's order.
    pub groups: Vec<usize>,
    /// The first and last period in view.
    pub range: (usize, usize),
    /// One category a dimension: what those are fixed at that neither groups nor time run through.
    pub fixed: Vec<usize>,
    /// What stands in the place of the plot.
    pub show: Show,
    /// The figure in focus.
    pub focus: Option<Anchor>,
    /// Whether its tooltip stays.
    pub pinned: bool,
}

/// Figures read one after the other with the left and right arrow keys.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The group they belong to; none where one series holds all.
    pub group: Option<usize>,
    /// Their cells, in reading order.
    pub cells: Vec<usize>,
}

impl View {
    /// The cell of a group in a period.
    pub fn cell(&self, dataset: &Dataset, group: usize, period: usize) -> usize {
        let mut at = self.fixed.clone();
        if let Some(dimension) = self.group {
            at[dimension] = group;
        }
        if let Some(dimension) = self.time {
            at[dimension] = period;
        }
        dataset.cell(&at)
    }

    /// The periods in view.
    pub fn periods(&self) -> impl DoubleEndedIterator<Item = usize> + Clone + use<> {
        self.range.0..self.range.1 + 1
    }

    /// The cells of a group that are figures, in order of time.
    pub fn figures_of(&self, dataset: &Dataset, group: usize) -> Vec<usize> {
        let cells = self.periods().map(|period| self.cell(dataset, group, period));
        cells.filter(|cell| dataset.is_figure(*cell)).collect()
    }

    /// All figures in view, as series in reading order: one series a group; or one alone, where no group has two figures.
    pub fn series(&self, dataset: &Dataset) -> Vec<Series> {
        let of = |group: &usize| Series { group: Some(*group), cells: self.figures_of(dataset, *group) };
        let mut series: Vec<Series> = self.groups.iter().map(of).filter(|series| !series.cells.is_empty()).collect();
        if series.len() < 2 || series.iter().all(|series| series.cells.len() == 1) {
            let cells = series.into_iter().flat_map(|series| series.cells).collect();
            series = vec![Series { group: None, cells }];
        }
        series
    }

    /// The name of a group.
    pub fn group_label<'a>(&self, dataset: &'a Dataset, group: usize) -> Option<&'a Text> {
        Some(&dataset.dimensions[self.group?].categories.get(group)?.label)
    }

    /// The name of the period of a cell.
    pub fn period_label<'a>(&self, dataset: &'a Dataset, cell: usize) -> Option<&'a Text> {
        Some(&dataset.category(cell, self.time?).label)
    }

    /// Whether all figures in view are of one period.
    pub fn is_one_period(&self, dataset: &Dataset) -> bool {
        let Some(time) = self.time else { return true };
        let mut periods = self.series(dataset).into_iter().flat_map(|s| s.cells).map(|c| dataset.category_of(c, time));
        let first = periods.next();
        periods.all(|period| Some(period) == first)
    }

    /// Whether it shows just what the publisher proposed, so that the headline is true of it.
    pub fn is_hinted(&self, dataset: &Dataset) -> bool {
        let hinted = View::open(dataset, &Wish::default());
        self.groups == hinted.groups && self.range == hinted.range && self.fixed == hinted.fixed
    }
}
