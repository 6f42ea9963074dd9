//! What each category of a dataset holds: counted once, however often it is asked.

use crate::data::Dataset;

/// Of each dimension, of each of its categories.
#[derive(Debug, Default)]
pub struct Held {
    /// How many figures with a value it has.
    pub counts: Vec<Vec<usize>>,
    /// What their sizes add up to: a measure of where there is something to see, and shown nowhere.
    pub sums: Vec<Vec<f64>>,
}

impl Held {
    /// Counts.
    pub fn of(dataset: &Dataset) -> Self {
        let counts: Vec<Vec<usize>> = dataset.dimensions.iter().map(|d| vec![0; d.categories.len()]).collect();
        let sums = counts.iter().map(|counts| vec![0.0; counts.len()]).collect();
        let mut held = Self { counts, sums };
        if dataset.cells() == 0 {
            return held;
        }
        let mut at = vec![0; held.counts.len()];
        for cell in 0..dataset.values.len() {
            if let Some(value) = dataset.value(cell) {
                for (dimension, at) in at.iter().enumerate() {
                    held.counts[dimension][*at] += 1;
                    held.sums[dimension][*at] += value.abs();
                }
            }
            step(&mut at, &held.counts);
        }
        held
    }

    /// How many figures with a value there are.
    pub fn figures(&self) -> usize {
        self.counts.first().map_or(0, |counts| counts.iter().sum())
    }
}

/// The next cell: the last dimension runs fastest.
fn step(at: &mut [usize], counts: &[Vec<usize>]) {
    for (place, counts) in at.iter_mut().zip(counts).rev() {
        *place += 1;
        if *place < counts.len() {
            return;
        }
        *place = 0;
    }
}
