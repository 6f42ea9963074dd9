//! Every figure of a dataset as a table that sorts, filters and turns pages: what is not looked at is not written.

use super::Explorer;
use super::form::select;
use super::slice::called;
use crate::data::{Dataset, Role};
use crate::export::html::Html;
use crate::scene::Anchor;
use crate::view::readout::{flags, missing_reason, value};
use crate::view::{View, Wish, against};
use crate::words::{ExploreWords, Words, number};

/// So many rows a page.
const PAGE: usize = 100;

/// What is asked of the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    /// The column it is sorted by: a dimension, or the number of dimensions for the values; the file's order where none is.
    pub sorted: Option<usize>,
    /// From the last to the first, or from the greatest to the least.
    pub is_falling: bool,
    /// Parts of names, separated by spaces: each row has all of them.
    pub part: String,
    /// Only what the chart shows.
    pub only_drawn: bool,
    /// The period since which changes are told.
    pub since: Option<usize>,
    /// The page, from 0.
    pub page: usize,
}

impl Rows {
    /// Sorts by a column; by the same once more, the other way round.
    pub fn sort(&mut self, column: usize) {
        self.is_falling = self.sorted == Some(column) && !self.is_falling;
        (self.sorted, self.page) = (Some(column), 0);
    }
}

impl Explorer {
    /// The cells of the table, sorted and filtered.
    pub fn listed_cells(&self) -> Vec<usize> {
        let Some(foreign) = self.foreign() else { return Vec::new() };
        let dataset = &foreign.dataset;
        let has_parts = parts(dataset, &self.rows.part);
        let drawn = self.rows.only_drawn.then(|| self.choice.drawn(dataset));
        let is_drawn = |cell: usize| {
            let of = |(at, drawn): (usize, &Vec<bool>)| drawn[dataset.category_of(cell, at)];
            drawn.as_ref().is_none_or(|drawn| drawn.iter().enumerate().all(of))
        };
        let is_meant = |cell: &usize| is_drawn(*cell) && has_parts(*cell);
        let mut cells: Vec<usize> = figures(dataset).filter(is_meant).collect();
        let Some(column) = self.rows.sorted else { return cells };
        match dataset.dimensions.get(column) {
            Some(_) => {
                let ranks = ranks(dataset, column);
                cells.sort_by_key(|cell| ranks[dataset.category_of(*cell, column)]);
            }
            None => cells.sort_by(|a, b| {
                let of = |cell: &usize| dataset.value(*cell).unwrap_or(f64::NEG_INFINITY);
                of(a).total_cmp(&of(b))
            }),
        }
        if self.rows.is_falling {
            cells.reverse();
        }
        cells
    }

    /// The table and what turns its pages, for the page. Each button says what it does (`name`) and with what (`value`).
    pub fn table(&self, words: &Words) -> Html {
        let explore = ExploreWords::of(words);
        let mut html = Html::default();
        let Some(foreign) = self.foreign() else { return html };
        let (dataset, cells) = (&foreign.dataset, self.listed_cells());
        let count = |count: usize| number(count as f64, None);
        let pages = cells.len().div_ceil(PAGE).max(1);
        let page = self.rows.page.min(pages - 1);
        let shown = &cells[page * PAGE..cells.len().min((page + 1) * PAGE)];
        let (from, to, all) = (count(page * PAGE + 1), count(page * PAGE + shown.len()), count(cells.len()));
        let said = match cells.is_empty() {
            true => explore.no_rows().text().into(),
            false => explore.rows().fill(&[("from", &from), ("to", &to), ("all", &all)]),
        };
        self.asks(&mut html, dataset, words);
        html.open("p").set("id", "rows-said").set("role", "status").text(&said).close();
        html.open("p").flag("hidden", pages < 2);
        let mut turn = |name: &str, to: usize, is_off: bool| {
            html.open("button").set("type", "button").set("name", "page").set("value", &to.to_string());
            html.flag("disabled", is_off).text(name).close().text(" ");
        };
        turn(explore.page_before().text(), page.saturating_sub(1), page == 0);
        turn(explore.page_after().text(), page + 1, page + 1 == pages);
        html.close();
        html.open("div").set("class", "rows").set("role", "region").set("tabindex", "0");
        html.set("aria-labelledby", "rows-heading");
        self.rows_table(&mut html, dataset, shown, page * PAGE, cells.len(), words);
        html.close();
        html
    }

    /// What can be asked of the table.
    fn asks(&self, html: &mut Html, dataset: &Dataset, words: &Words) {
        let explore = ExploreWords::of(words);
        html.open("div").set("class", "asks").open("p").open("label").text(explore.row_part().text()).text(" ");
        html.open("input").set("type", "search").set("name", "part").close().close().close();
        if let Some(time) = dataset.role(Role::Time) {
            let categories = &dataset.dimensions[time].categories;
            let mut order: Vec<usize> = (0..categories.len()).collect();
            order.sort_by_key(|at| categories[*at].period);
            let none = (String::new(), explore.row_since_none().text().into(), self.rows.since.is_none(), false);
            let period = |at: usize| {
                let label = categories[at].label.get(words.lang()).text.to_string();
                (at.to_string(), label, self.rows.since == Some(at), false)
            };
            let options = std::iter::once(none).chain(order.into_iter().map(period));
            select(html, "since", None, explore.row_since().text(), options);
        }
        html.open("p").open("label").open("input").set("type", "checkbox").set("name", "drawn");
        html.set(".checked", if self.rows.only_drawn { "true" } else { "" }).close();
        html.text(" ").text(explore.row_drawn().text()).close().close().close();
    }

    fn rows_table(
        &self,
        html: &mut Html,
        dataset: &Dataset,
        shown: &[usize],
        before: usize,
        all: usize,
        words: &Words,
    ) {
        let columns = columns(dataset);
        html.open("table").set("aria-rowcount", &(all + 1).to_string());
        html.open("thead").open("tr").set("aria-rowindex", "1");
        for column in &columns {
            self.heading(html, *column, called(&dataset.dimensions[*column]));
        }
        self.heading(html, dataset.dimensions.len(), ExploreWords::of(words).value_column().text());
        let since = self.rows.since.zip(dataset.role(Role::Time));
        if let Some((since, time)) = since.filter(|(since, time)| *since < dataset.dimensions[*time].categories.len()) {
            let period = dataset.dimensions[time].categories[since].label.get(words.lang()).text;
            let said = ExploreWords::of(words).change_since().fill(&[("period", period)]);
            html.open("th").set("scope", "col").text(&said).close();
        }
        let has_remarks = shown.iter().any(|cell| !remark(dataset, words, *cell).is_empty());
        if has_remarks {
            html.open("th").set("scope", "col").text(words.remarks().text()).close();
        }
        html.close().close().open("tbody");
        let view = View::open(dataset, &Wish::default());
        for (row, cell) in shown.iter().enumerate() {
            html.open("tr").set("aria-rowindex", &(before + row + 2).to_string());
            for column in &columns {
                let label = dataset.category(*cell, *column).label.get(words.lang());
                html.open("th").set("scope", "row").said(label.text, label.lang, words.lang()).close();
            }
            let value = value(dataset, words, *cell);
            html.open("td").set("class", "number").said(&value.text, value.lang, words.lang()).close();
            if let Some((since, time)) = since {
                let base = Anchor(dataset.beside(*cell, time, since));
                let change = against::cell(dataset, &View { picked: Some(base), ..view.clone() }, words, *cell);
                html.open("td").set("class", "number").text(&change.unwrap_or("–".into())).close();
            }
            if has_remarks {
                let remark = remark(dataset, words, *cell);
                html.open("td").text(if remark.is_empty() { "–" } else { &remark }).close();
            }
            html.close();
        }
        html.close().close();
    }

    /// The heading of a column, which sorts by it.
    fn heading(&self, html: &mut Html, column: usize, name: &str) {
        let is_sorted = self.rows.sorted == Some(column);
        html.open("th").set("scope", "col");
        if is_sorted {
            html.set("aria-sort", if self.rows.is_falling { "descending" } else { "ascending" });
        }
        html.open("button").set("type", "button").set("name", "sort").set("value", &column.to_string()).text(name);
        if is_sorted {
            html.open("span").set("aria-hidden", "true").text(if self.rows.is_falling { " ↓" } else { " ↑" }).close();
        }
        html.close().close();
    }
}

/// The figures of a dataset, in the file's order.
fn figures(dataset: &Dataset) -> impl Iterator<Item = usize> + '_ {
    // What lies behind the last value and the last fact is empty, however much is declared.
    let last = dataset.facts.last().map_or(0, |(cell, _)| cell + 1);
    (0..dataset.values.len().max(last).min(dataset.cells())).filter(|cell| dataset.is_figure(*cell))
}

/// The dimensions that tell one row from another.
fn columns(dataset: &Dataset) -> Vec<usize> {
    (0..dataset.dimensions.len()).filter(|at| dataset.dimensions[*at].categories.len() > 1).collect()
}

/// In which order the categories of a dimension stand: periods in time, others as the file has them.
fn ranks(dataset: &Dataset, dimension: usize) -> Vec<usize> {
    let categories = &dataset.dimensions[dimension].categories;
    let mut order: Vec<usize> = (0..categories.len()).collect();
    order.sort_by_key(|at| categories[*at].period);
    let mut ranks = vec![0; order.len()];
    order.iter().enumerate().for_each(|(rank, at)| ranks[*at] = rank);
    ranks
}

/// Whether a cell has every part of a name that is looked for, each in one of its categories.
fn parts<'a>(dataset: &'a Dataset, part: &str) -> impl Fn(usize) -> bool + 'a {
    let has = |part: &str| -> Vec<Vec<bool>> {
        let holds = |text: &str| text.to_lowercase().contains(part);
        let found = |category: &crate::data::Category| {
            holds(category.label.own()) || category.label.others("").any(|(_, text)| holds(text))
        };
        dataset.dimensions.iter().map(|d| d.categories.iter().map(found).collect()).collect()
    };
    let found: Vec<Vec<Vec<bool>>> = part.to_lowercase().split_whitespace().map(has).collect();
    move |cell| found.iter().all(|part| part.iter().enumerate().any(|(at, found)| found[dataset.category_of(cell, at)]))
}

/// Statuses in words; for a figure without a value, why.
fn remark(dataset: &Dataset, words: &Words, cell: usize) -> String {
    match dataset.value(cell) {
        None => missing_reason(dataset, words, cell),
        Some(_) => flags(dataset, words, cell).join(". "),
    }
}
