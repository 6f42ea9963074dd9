//! A question is opened: one about two figures or more narrows the view to these, set beside each other.

use super::View;
use crate::data::Dataset;

impl View {
    /// Opens the answer to a question of the dataset, by its place in the list; none closes it, and leaves the rest as it
    /// is.
    pub fn ask(&mut self, dataset: &Dataset, question: Option<usize>) {
        self.asked = question.filter(|at| *at < dataset.questions.len());
        let Some(question) = self.narrowing(dataset) else { return };
        let cells = question.cells.clone();
        self.kind = "dot".into();
        self.fixed = dataset.at(cells[0]);
        let along = |dimension: usize| {
            let mut categories: Vec<usize> = cells.iter().map(|cell| dataset.category_of(*cell, dimension)).collect();
            categories.sort_unstable();
            categories.dedup();
            categories
        };
        if let Some(group) = self.group {
            self.groups = along(group);
        }
        if let Some(time) = self.time {
            let periods = along(time);
            self.range = (periods[0], periods[periods.len() - 1]);
        }
    }
}
