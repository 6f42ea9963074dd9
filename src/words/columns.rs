//! How the columns of a file of figures are headed in each language, and which column a heading stands for.

use super::{Entry, HEADINGS, Words};

/// Declares the columns, in order: what a language has to give, and how many there are.
macro_rules! columns {
    ($($(#[$for:meta])* $name:ident,)*) => {
        /// The headings of one language. What they are called here are the names of the columns, which stay; those of the
        /// publisher's table `figures.csv` among them.
        pub struct Columns {
            $($(#[$for])* pub $name: Entry,)*
        }

        /// How many there are.
        pub const COLUMNS: usize = [$(stringify!($name)),*].len();

        impl Columns {
            /// Every heading with the name of its column, in order.
            pub const fn each(&self) -> [(&'static str, Entry); COLUMNS] {
                [$((stringify!($name), self.$name),)*]
            }
        }
    };
}

columns! {
    /// Id of the dataset.
    dataset,
    /// Id of what is measured.
    measure,
    /// Id of who is counted.
    group,
    /// Id of the period.
    period,
    /// The number that places a mark.
    value,
    /// How the source wrote it.
    printed,
    /// Our wording of it in Welsh.
    printed_cy,
    /// Id of the unit.
    unit,
    /// Codes, such as p for provisional.
    status,
    /// How the figure is less than exact: a code such as almost.
    qualifier,
    /// The note, in English.
    note_en,
    /// The note, in Welsh.
    note_cy,
    /// Id of the document.
    source,
    /// The sentence that published it.
    quote,
    /// Where in the document that stands.
    locator,
    /// How many a share is of.
    base,
    /// The interval in which the true value lies in 95 of 100 samples.
    interval,
    /// When a survey asked.
    fieldwork,
    /// The group's name for readers.
    group_label,
    /// The period's name for readers.
    period_label,
    /// Its days, from and to.
    period_dates,
    /// The document's title.
    source_title,
    /// The target, as printed.
    target,
    /// Why what comes before may not be compared.
    break_before,
    /// What the figure was before it was revised.
    earlier,
    /// The version of the data's profile.
    data_profile,
    /// The digest of the data's file.
    data_digest,
}

impl Columns {
    /// Those that go with `words`.
    #[inline] // compiled where it is used, so that a wasm without files has nothing of it
    pub fn of(words: &Words) -> &'static Self {
        &HEADINGS[words.index()]
    }

    /// The name of the column with this heading, in whatever language: `gwerth` is `value`. A heading of none stays.
    #[inline]
    pub fn name(heading: &str) -> &str {
        let mut known = HEADINGS.iter().flat_map(Self::each);
        known.find(|(_, known)| known.0 == heading).map_or(heading, |(name, _)| name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_stands_for_one_column_and_the_first_language_has_the_names() {
        let mut seen: Vec<(&str, &str)> = Vec::new();
        for columns in &HEADINGS {
            for (name, heading) in columns.each() {
                assert_eq!(Columns::name(heading.0), name);
                assert!(seen.iter().all(|(other, known)| *other == name || *known != heading.0), "{}", heading.0);
                seen.push((name, heading.0));
            }
        }
        assert!(HEADINGS[0].each().iter().all(|(name, heading)| *name == heading.0));
        assert_eq!(Columns::name("Gwerth?"), "Gwerth?");
    }
}
