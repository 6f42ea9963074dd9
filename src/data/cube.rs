//! The cube: dimensions, categories, and the cells where they meet.

use super::{Break, Facts, Hint, Period, Question, Remark, Source, Target, Text};

/// What a dimension is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Role {
    /// Periods.
    Time,
    /// Places.
    Geo,
    /// Measures, each with a unit.
    Metric,
    /// Anything else, such as groups.
    #[default]
    Other,
}

/// What a measure is counted in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unit {
    /// `percent`, `count`, `days`, or as published.
    pub id: String,
    /// What stands beside the number, such as `%`.
    pub symbol: String,
    /// How many decimals are shown; as many as the number has where `None`.
    pub decimals: Option<u8>,
}

impl Unit {
    /// Whether it is a share of a hundred.
    pub fn is_share(&self) -> bool {
        self.id == "percent" || self.symbol == "%"
    }
}

/// One id along a dimension.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Category {
    /// Its id, as in addresses and attributes.
    pub id: String,
    /// Its name.
    pub label: Text,
    /// What readers should know of it.
    pub notes: Vec<Text>,
    /// Its unit, on a dimension of measures.
    pub unit: Option<Unit>,
    /// Its days, on a dimension of time.
    pub period: Option<Period>,
    /// Categories that share a base may be subtracted from each other; without one, none may.
    pub base: Option<String>,
}

/// One direction of the cube.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dimension {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: Text,
    /// What it is of.
    pub role: Role,
    /// Its categories, in order.
    pub categories: Vec<Category>,
}

impl Dimension {
    /// The index of the category with this id.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.categories.iter().position(|category| category.id == id)
    }
}

/// Published figures, checked. A cell is named by its position, row-major: the last dimension runs fastest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dataset {
    /// Its id in the publisher's tables, and the name of its file.
    pub id: String,
    /// The neutral name.
    pub label: Text,
    /// What the hinted view shows, in a few words.
    pub headline: Text,
    /// Measure, unit, who is counted, place, period.
    pub subtitle: Text,
    /// Notes on the whole.
    pub notes: Vec<Text>,
    /// Who published the figures.
    pub publisher: Text,
    /// Whose they are and how they may be used.
    pub rights: Text,
    /// The language it was written in first.
    pub lang: String,
    /// Whether it claims our profile, and so was checked by its rules.
    pub profile: bool,
    /// The dimensions.
    pub dimensions: Vec<Dimension>,
    /// The numeric column; NaN where there is none, and shorter than the cube where the rest is empty.
    pub values: Vec<f64>,
    /// The side table, in order of cell.
    pub facts: Vec<(usize, Facts)>,
    /// The documents.
    pub sources: Vec<Source>,
    /// Targets.
    pub targets: Vec<Target>,
    /// Breaks in series.
    pub breaks: Vec<Break>,
    /// Notes with a place.
    pub remarks: Vec<Remark>,
    /// Questions that the figures raise.
    pub questions: Vec<Question>,
    /// What to show first.
    pub hint: Hint,
    /// The line that these are a few figures of.
    #[cfg(any(feature = "more", feature = "files", feature = "desk"))]
    pub long: Option<super::Long>,
}

impl Dataset {
    /// How many cells the cube has.
    pub fn cells(&self) -> usize {
        self.dimensions.iter().map(|dimension| dimension.categories.len()).product()
    }

    /// The cell where these categories meet, one a dimension.
    pub fn cell(&self, at: &[usize]) -> usize {
        self.dimensions.iter().zip(at).fold(0, |cell, (dimension, at)| cell * dimension.categories.len() + at)
    }

    /// How far apart two cells are that are neighbours along `dimension`.
    fn stride(&self, dimension: usize) -> usize {
        self.dimensions[dimension + 1..].iter().map(|d| d.categories.len()).product()
    }

    /// The category of `cell` along `dimension`.
    pub fn category_of(&self, cell: usize, dimension: usize) -> usize {
        cell / self.stride(dimension) % self.dimensions[dimension].categories.len()
    }

    /// The cell that differs from `cell` only in its category along `dimension`.
    pub fn beside(&self, cell: usize, dimension: usize, category: usize) -> usize {
        cell + category * self.stride(dimension) - self.category_of(cell, dimension) * self.stride(dimension)
    }

    /// The categories of `cell`, one a dimension.
    pub fn at(&self, cell: usize) -> Vec<usize> {
        (0..self.dimensions.len()).map(|dimension| self.category_of(cell, dimension)).collect()
    }

    /// The number in `cell`, if there is one, whatever its status allows to be shown.
    pub fn number(&self, cell: usize) -> Option<f64> {
        self.values.get(cell).copied().filter(|value| value.is_finite())
    }

    /// The number in `cell`, if there is one and its status allows it to be shown.
    pub fn value(&self, cell: usize) -> Option<f64> {
        self.number(cell).filter(|_| self.facts(cell).is_none_or(Facts::shows_value))
    }

    /// What else is known of `cell`.
    pub fn facts(&self, cell: usize) -> Option<&Facts> {
        let found = self.facts.binary_search_by_key(&cell, |(at, _)| *at).ok()?;
        Some(&self.facts[found].1)
    }

    /// What else is known of `cell`, to add to.
    #[inline(never)]
    pub(super) fn facts_mut(&mut self, cell: usize) -> &mut Facts {
        let index = match self.facts.binary_search_by_key(&cell, |(at, _)| *at) {
            Ok(index) => index,
            Err(index) => {
                self.facts.insert(index, (cell, Facts::default()));
                index
            }
        };
        &mut self.facts[index].1
    }

    /// Whether `cell` is a figure: a value, or a status that says why there is none.
    pub fn is_figure(&self, cell: usize) -> bool {
        self.number(cell).is_some() || self.facts(cell).is_some_and(|facts| !facts.status.is_empty())
    }

    /// The first dimension with this role.
    pub fn role(&self, role: Role) -> Option<usize> {
        self.dimensions.iter().position(|dimension| dimension.role == role)
    }

    /// The dimension whose categories are the groups: the first that is neither time nor measures and has a choice, else
    /// the first that is neither.
    pub fn group_dimension(&self) -> Option<usize> {
        let other = |d: &usize| matches!(self.dimensions[*d].role, Role::Other | Role::Geo);
        let choice = |d: &usize| other(d) && self.dimensions[*d].categories.len() > 1;
        let all = || 0..self.dimensions.len();
        all().find(choice).or_else(|| all().find(other))
    }

    /// The index of the dimension with this id.
    pub fn dimension(&self, id: &str) -> Option<usize> {
        self.dimensions.iter().position(|dimension| dimension.id == id)
    }

    /// The unit of `cell`.
    pub fn unit(&self, cell: usize) -> Option<&Unit> {
        let metric = self.role(Role::Metric)?;
        self.dimensions[metric].categories[self.category_of(cell, metric)].unit.as_ref()
    }

    /// The category of `cell` along the first dimension with this role.
    pub fn category(&self, cell: usize, dimension: usize) -> &Category {
        &self.dimensions[dimension].categories[self.category_of(cell, dimension)]
    }

    /// The document with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// How many points a long line is drawn through, of which these are a few; none for all else.
    pub fn points(&self) -> Option<usize> {
        #[cfg(any(feature = "more", feature = "files", feature = "desk"))]
        return self.long.as_ref().map(|long| long.shown);
        #[cfg(not(any(feature = "more", feature = "files", feature = "desk")))]
        None
    }

    /// What stands beside every number of a long line, in a language; none for all else, whose units have one symbol.
    pub fn symbol(&self, lang: &str) -> Option<String> {
        #[cfg(any(feature = "more", feature = "files", feature = "desk"))]
        return self.long.as_ref().map(|long| long.symbol(lang));
        #[cfg(not(any(feature = "more", feature = "files", feature = "desk")))]
        {
            let _ = lang;
            None
        }
    }

    /// The target set for `cell`.
    pub fn target(&self, cell: usize) -> Option<&Target> {
        self.targets.iter().find(|target| target.cell == cell)
    }
}
