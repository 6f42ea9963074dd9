//! Where rows belong: the rows of each dataset, and the cell that a row names, found without a walk through all of them.

use super::table::{Row, Table};
use super::tables::Tables;
use crate::data::{Dataset, Dimension};
use std::collections::HashMap;

/// The rows of a table by their dataset, in their order.
pub struct Lot<'t>(HashMap<&'t str, Vec<Row<'t>>>);

impl<'t> Lot<'t> {
    fn new(table: &'t Table) -> Self {
        let mut lots: HashMap<&str, Vec<Row>> = HashMap::new();
        table.rows().for_each(|row| lots.entry(row.get("dataset")).or_default().push(row));
        Self(lots)
    }

    /// The rows that belong to a dataset.
    pub fn of(&self, dataset: &str) -> impl Iterator<Item = Row<'t>> {
        self.0.get(dataset).into_iter().flatten().copied()
    }
}

/// The tables whose rows belong to datasets.
pub struct Lots<'t> {
    pub measures: Lot<'t>,
    pub groups: Lot<'t>,
    pub figures: Lot<'t>,
    pub targets: Lot<'t>,
    pub also: Lot<'t>,
    pub earlier: Lot<'t>,
    pub breaks: Lot<'t>,
    pub notes: Lot<'t>,
    pub questions: Lot<'t>,
}

impl<'t> Lots<'t> {
    /// Of every table.
    pub fn of(tables: &'t Tables) -> Self {
        Self {
            measures: Lot::new(&tables.measures),
            groups: Lot::new(&tables.groups),
            figures: Lot::new(&tables.figures),
            targets: Lot::new(&tables.targets),
            also: Lot::new(&tables.also),
            earlier: Lot::new(&tables.earlier),
            breaks: Lot::new(&tables.breaks),
            notes: Lot::new(&tables.notes),
            questions: Lot::new(&tables.questions),
        }
    }
}

/// The cells of a dataset by the ids that name them.
pub struct Cells {
    /// The dimensions, each with its id and the places of its ids.
    dimensions: Vec<(String, HashMap<String, usize>)>,
    /// How many ids each has.
    sizes: Vec<usize>,
}

impl Cells {
    /// Of a dataset whose dimensions are whole.
    pub fn of(dataset: &Dataset) -> Self {
        let of_dimension = |dimension: &Dimension| {
            let ids = dimension.categories.iter().enumerate().rev(); // of two with one id, the first
            (dimension.id.clone(), ids.map(|(place, category)| (category.id.clone(), place)).collect())
        };
        let sizes = dataset.dimensions.iter().map(|dimension| dimension.categories.len()).collect();
        Self { dimensions: dataset.dimensions.iter().map(of_dimension).collect(), sizes }
    }

    /// The cell that a row names.
    pub fn cell(&self, row: Row) -> Option<usize> {
        self.dimensions.iter().zip(&self.sizes).try_fold(0, |cell, ((dimension, ids), size)| {
            let place = ids.get(row.get(dimension))?;
            Some(cell * size + place)
        })
    }

    /// Rows by the cell that they name, in their order.
    pub fn lots<'t>(&self, rows: impl Iterator<Item = Row<'t>>) -> HashMap<usize, Vec<Row<'t>>> {
        let mut lots: HashMap<usize, Vec<Row>> = HashMap::new();
        for row in rows {
            if let Some(cell) = self.cell(row) {
                lots.entry(cell).or_default().push(row);
            }
        }
        lots
    }
}
