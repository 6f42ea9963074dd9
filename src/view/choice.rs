//! What a reader may choose from.

use super::View;
use crate::data::Dataset;

impl View {
    /// The periods in which a group in view has a figure, in view or not.
    pub fn choice_of_periods(&self, dataset: &Dataset) -> Vec<usize> {
        let Some(time) = self.time else { return Vec::new() };
        let has =
            |period: &usize| self.groups.iter().any(|group| dataset.is_figure(self.cell(dataset, *group, *period)));
        (0..dataset.dimensions[time].categories.len()).filter(has).collect()
    }

    /// The groups that have a figure in any period.
    pub fn choice_of_groups(&self, dataset: &Dataset) -> Vec<usize> {
        let (Some(group), Some(time)) = (self.group, self.time) else { return Vec::new() };
        let periods = dataset.dimensions[time].categories.len();
        let has = |group: &usize| (0..periods).any(|period| dataset.is_figure(self.cell(dataset, *group, period)));
        (0..dataset.dimensions[group].categories.len()).filter(has).collect()
    }
}
