//! The charts beside the tables: of those measures of which two figures may be compared. A number that stands alone is
//! no chart.

use super::super::dataset::{GROUP, MEASURE, PERIOD};
use crate::data::Dataset;
use crate::export::html::Html;
use crate::view::{View, Wish, between};
use crate::words::{Listing, Words};
use std::ops::RangeInclusive;

/// A chart of one measure of a dataset: the groups that have figures to compare, over the periods of those.
pub struct Chart<'a> {
    dataset: &'a Dataset,
    measure: usize,
    groups: Vec<usize>,
    periods: RangeInclusive<usize>,
}

/// The charts of a dataset, one a measure at most.
pub fn charts(dataset: &Dataset) -> Vec<Chart<'_>> {
    (0..dataset.dimensions[MEASURE].categories.len()).filter_map(|measure| chart(dataset, measure)).collect()
}

fn chart(dataset: &Dataset, measure: usize) -> Option<Chart<'_>> {
    let view = View::open(dataset, &Wish::default());
    let cells: Vec<usize> =
        (0..dataset.cells()).filter(|cell| dataset.category_of(*cell, MEASURE) == measure).collect();
    let has_other =
        |cell: usize| cells.iter().any(|other| *other != cell && between(dataset, &view, cell, *other).is_ok());
    let at = |dimension: usize| {
        let compared = cells.iter().filter(|cell| has_other(**cell));
        let mut found: Vec<usize> = compared.map(|cell| dataset.category_of(*cell, dimension)).collect();
        found.sort_unstable();
        found.dedup();
        found
    };
    let (groups, periods) = (at(GROUP), at(PERIOD));
    Some(Chart { dataset, measure, groups, periods: *periods.first()?..=*periods.last()? })
}

impl Chart<'_> {
    /// Tells it from the others on the page.
    pub fn id(&self) -> String {
        format!("{}.{}", self.dataset.id, self.id_of(MEASURE, self.measure))
    }

    /// Whether a cell of a dataset is one of its figures.
    pub fn has(&self, dataset: &Dataset, cell: usize) -> bool {
        let at = dataset.at(cell);
        dataset.id == self.dataset.id
            && at[MEASURE] == self.measure
            && self.groups.contains(&at[GROUP])
            && self.periods.contains(&at[PERIOD])
    }

    fn id_of(&self, dimension: usize, category: usize) -> &str {
        &self.dataset.dimensions[dimension].categories[category].id
    }

    /// Folded, so that nothing of it is fetched before a reader opens it.
    pub fn write(&self, html: &mut Html, words: &Words) {
        let measures = &self.dataset.dimensions[MEASURE].categories;
        let name = measures[self.measure].label.get(words.lang());
        let summary = words.about_place().fill(&[("place", words.chart().text()), ("text", name.text)]);
        html.open("details").set("data-chart", &self.id()).open("summary").text(&summary).close();
        html.open("impact-chart").set("src", &format!("data/{}.json", self.dataset.id)).set("heading-level", "3");
        if measures.len() > 1 {
            html.set("where", &format!("measure:{}", self.id_of(MEASURE, self.measure)));
        }
        let groups: Vec<&str> = self.groups.iter().map(|group| self.id_of(GROUP, *group)).collect();
        html.set("groups", &groups.join(" "));
        html.set("from", self.id_of(PERIOD, *self.periods.start())).set("to", self.id_of(PERIOD, *self.periods.end()));
        html.open("p").text(Listing::of(words).in_table().text()).close().close().close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::{Tables, datasets, read};
    use std::path::Path;

    /// The charts of the published tables, told as a person would who has read their notes.
    #[test]
    fn figures_that_may_be_compared_make_a_chart_and_single_numbers_make_none() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/data/tables");
        let tables = Tables::read(&read(&folder).expect("the tables"));
        let mut told = Vec::new();
        for dataset in datasets(&tables).expect("tables without a fault") {
            for chart in charts(&dataset) {
                let groups: Vec<&str> = chart.groups.iter().map(|group| chart.id_of(GROUP, *group)).collect();
                let [from, to] = [chart.periods.start(), chart.periods.end()].map(|at| chart.id_of(PERIOD, *at));
                told.push(format!("{}: {}, {from} to {to}", chart.id(), groups.join(" ")));
            }
        }
        let expected = [
            "timeliness.timeliness-12-months: core-independent, 2018-19 to 2023-24",
            "recommendations.recommendation-acceptance: local national, 2021-22 to 2021-22",
            "reviews.reviews-completed: all, 2021-22 to 2023-24",
            "after-final-report.caseload: investigations, 2018-M01 to 2019-M12",
            "after-final-report.average-age: investigations, 2018-M01 to 2019-M12",
        ];
        assert_eq!(told, expected);
    }
}
