//! What the reader looks at: which dimension runs along, which groups and periods are in view, what is in focus.

pub mod against;
mod ask;
mod choice;
mod compare;
#[cfg(feature = "more")]
pub mod link;
mod open;
pub mod readout;
mod summary;
mod update;

pub use compare::{Change, Why, between, change, target_gap};
pub use open::Wish;
pub use summary::{is_in_sight, opening, summary};
pub use update::{Event, update};

use crate::MORE;
use crate::data::{Dataset, Question, Text};
use crate::scene::Anchor;

/// What stands in the place of the plot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Show {
    /// The plot, with the table folded.
    #[default]
    Chart,
    /// The table, open, and no plot.
    Table,
    /// Where each figure comes from, in place of both.
    Sources,
}

impl Show {
    /// From the value of the attribute `view`.
    pub fn from_id(id: &str) -> Self {
        match id {
            "table" => Self::Table,
            "sources" => Self::Sources,
            _ => Self::Chart,
        }
    }

    /// The value of the attribute `view`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Chart => "chart",
            Self::Table => "table",
            Self::Sources => "sources",
        }
    }
}

/// Groups that are highlighted.
#[cfg(any(feature = "more", feature = "files", feature = "desk"))]
pub type Lit = Vec<usize>;
/// The wasm of every page highlights nothing, and carries nothing for it.
#[cfg(not(any(feature = "more", feature = "files", feature = "desk")))]
pub type Lit = [usize; 0];

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
    /// The groups that are highlighted, so that the others stand back; none where all stand alike.
    pub lit: Lit,
    /// The first and last period in view.
    pub range: (usize, usize),
    /// One category a dimension: what those are fixed at that neither groups nor time run through.
    pub fixed: Vec<usize>,
    /// What stands in the place of the plot.
    pub show: Show,
    /// The figure in focus.
    pub focus: Option<Anchor>,
    /// The figure that was chosen: its details stay, and the others are read against it.
    pub picked: Option<Anchor>,
    /// The question whose answer is open, by its place in the dataset's list.
    pub asked: Option<usize>,
    /// Whether a period or a group was asked for that the dataset does not have, or periods that end before they begin.
    pub is_unmet: bool,
}

/// Figures read one after the other with the left and right arrow keys.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The group they belong to; none where one series holds all.
    pub group: Option<usize>,
    /// Their cells, in reading order.
    pub cells: Vec<usize>,
}

// What is asked from many places stays a call: readers download its body once.
impl View {
    /// The cell of a group in a period.
    pub fn cell(&self, dataset: &Dataset, group: usize, period: usize) -> usize {
        let mut cell = 0;
        for (index, dimension) in dataset.dimensions.iter().enumerate() {
            let category = match Some(index) {
                place if place == self.group => group,
                place if place == self.time => period,
                _ => self.fixed[index],
            };
            cell = cell * dimension.categories.len() + category;
        }
        cell
    }

    /// The question that narrows the view to the figures it is about: one about two or more.
    pub fn narrowing<'a>(&self, dataset: &'a Dataset) -> Option<&'a Question> {
        let asked = if MORE { self.asked } else { None };
        dataset.questions.get(asked?).filter(|question| question.cells.len() > 1)
    }

    /// Whether a cell within the view's groups and periods is a figure of it.
    pub fn is_shown(&self, dataset: &Dataset, cell: usize) -> bool {
        dataset.is_figure(cell) && self.narrowing(dataset).is_none_or(|question| question.cells.contains(&cell))
    }

    /// The periods in view.
    pub fn periods(&self) -> impl DoubleEndedIterator<Item = usize> + Clone + use<> {
        self.range.0..self.range.1 + 1
    }

    /// The cells of a group that are figures, in order of time.
    pub fn figures_of(&self, dataset: &Dataset, group: usize) -> Vec<usize> {
        let mut cells = Vec::new();
        for period in self.periods() {
            let cell = self.cell(dataset, group, period);
            if self.is_shown(dataset, cell) {
                cells.push(cell);
            }
        }
        cells
    }

    /// The cells of all figures in view, in reading order: group by group, each in order of time.
    #[inline(never)]
    pub fn cells(&self, dataset: &Dataset) -> Vec<usize> {
        let mut cells = Vec::new();
        for group in &self.groups {
            cells.append(&mut self.figures_of(dataset, *group));
        }
        cells
    }

    /// All figures in view, as series in reading order: one series a group; or one alone, where no group has two figures.
    #[inline(never)]
    pub fn series(&self, dataset: &Dataset) -> Vec<Series> {
        let (mut series, mut all, mut alone) = (Vec::new(), Vec::new(), true);
        for group in &self.groups {
            let cells = self.figures_of(dataset, *group);
            if !cells.is_empty() {
                all.extend_from_slice(&cells);
                alone &= cells.len() == 1;
                series.push(Series { group: Some(*group), cells });
            }
        }
        if alone || series.len() < 2 {
            series = vec![Series { group: None, cells: all }];
        }
        series
    }

    /// The name of a group.
    #[inline(never)]
    pub fn group_label<'a>(&self, dataset: &'a Dataset, group: usize) -> Option<&'a Text> {
        Some(&dataset.dimensions[self.group?].categories.get(group)?.label)
    }

    /// The name of the period of a cell.
    #[inline(never)]
    pub fn period_label<'a>(&self, dataset: &'a Dataset, cell: usize) -> Option<&'a Text> {
        Some(&dataset.category(cell, self.time?).label)
    }

    /// Whether all figures in view are of one period.
    pub fn is_one_period(&self, dataset: &Dataset) -> bool {
        let Some(time) = self.time else { return true };
        let cells = self.cells(dataset);
        let same = |pair: &[usize]| dataset.category_of(pair[0], time) == dataset.category_of(pair[1], time);
        cells.windows(2).all(same)
    }

    /// Whether it shows just what the publisher proposed, so that the headline is true of it.
    pub fn is_hinted(&self, dataset: &Dataset) -> bool {
        let hinted = View::open(dataset, &Wish::default());
        self.groups == hinted.groups && self.range == hinted.range && self.fixed == hinted.fixed
    }
}
