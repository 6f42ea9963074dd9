//! Everything readers read that is not data: one file per language, looked up by tag.
//!
//! A language is one file beside this one, and one row in [`LANGUAGES`]. A sentence is whole: what varies stands in
//! braces and is put in by [`fill`], so that a translator sees what a reader will read.

mod cy;
mod en;
mod number;
mod time;

pub use number::{decimals, number};
pub use time::{day, period};

/// How sure we are of a string, from a fluent reader's point of view. Listed for translators; not shown to readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    /// Seen in public use for the same thing.
    High,
    /// Follows the rules of the language; not seen in this use.
    Medium,
    /// To be asked.
    Low,
}

/// One string of the interface.
#[derive(Clone, Copy, Debug)]
pub struct Entry(pub &'static str, pub Sure);

/// The forms of a noun after a number, by plural class: zero, one, two, few, many, other.
pub type Forms = [&'static str; 6];

/// Declares the strings once: a language that lacks one does not compile.
macro_rules! words {
    ($($(#[$doc:meta])* $key:ident,)*) => {
        /// The strings and number habits of one language.
        pub struct Words {
            /// The language tag, such as `cy`.
            pub tag: &'static str,
            /// The language's name in itself.
            pub name: &'static str,
            /// The months, January first.
            pub months: [&'static str; 12],
            /// The plural class of a whole number, as an index of [`Forms`].
            pub plural: fn(u64) -> usize,
            /// "percentage point" after a number.
            pub points: Forms,
            $($(#[$doc])* pub $key: Entry,)*
        }

        impl Words {
            /// Every string with its name, for lists and tests.
            pub fn each(&self) -> Vec<(&'static str, Entry)> {
                vec![$((stringify!($key), self.$key),)*]
            }
        }
    };
}

words! {
    /// Names the option of a value in a chart of one series: `{place}: {value}.`
    point,
    /// A figure without a value: `{place}: no data. {reason}`
    point_missing,
    /// How far above the target, `{d}` `{points}` `{target}`.
    target_above,
    /// How far below the target.
    target_below,
    /// Exactly the target.
    target_on,
    /// A rise on the period before.
    change_up,
    /// A fall.
    change_down,
    /// Neither.
    change_none,
    /// Not comparable with earlier periods: `{reason}`.
    not_comparable,
    /// The help above the plot, where left and right move.
    key_help,
    /// The help above the plot, where up and down move as well.
    key_help_both,
    /// The summary of the table.
    show_table,
    /// The name of the region a wide table scrolls in.
    scroll_table,
    /// Two words in the slot of a missing figure.
    no_data,
    /// Heads the notes.
    notes,
    /// Heads several documents.
    sources,
    /// `Source: {list}`
    source,
    /// Heads one document.
    one_source,
    /// A document's date: `published {date}`
    published,
    /// Where a document's date is not known.
    date_unknown,
    /// Where a document's address is not known.
    address_unknown,
    /// Column heading.
    period,
    /// Column heading.
    group,
    /// Column heading: `Value ({unit})`
    value,
    /// Column heading.
    target,
    /// Where no target is given.
    no_target,
    /// Column heading.
    remarks,
    /// Unit in a heading.
    percent,
    /// Unit in a heading.
    count,
    /// Unit in a heading.
    days,
    /// `{n} days`
    in_days,
    /// Qualifier for files without printed words.
    about,
    /// Qualifier.
    almost,
    /// Qualifier.
    over,
    /// Qualifier.
    at_least,
    /// Qualifier.
    at_most,
    /// Status p.
    provisional,
    /// Status r.
    revised,
    /// Status e.
    estimated,
    /// Status f.
    forecast,
    /// Status b.
    series_break,
    /// Status u.
    low_reliability,
    /// Status low.
    low_figure,
    /// Status c.
    confidential,
    /// Status x.
    not_available,
    /// Status z.
    not_applicable,
    /// Status w.
    none_recorded,
    /// A status nobody explained: `{code}`
    status_unknown,
    /// A chart is outlined where a figure is not exact.
    hollow_key,
    /// A range of periods: `{from} to {to}`
    range,
}

/// What a reader is told when a chart fails. Apart from the rest, because the script has to say it where there is no wasm:
/// a copy stands in `web/failure.js`, which a test holds equal, and none in the wasm.
pub struct Failures {
    /// The data could not be fetched.
    pub fetch: Entry,
    /// The data could not be read.
    pub data: Entry,
    /// The chart program could not be started.
    pub start: Entry,
    /// The chart stopped.
    pub stop: Entry,
}

impl Failures {
    /// Every sentence with the name that the script has for it.
    pub fn each(&self) -> [(&'static str, Entry); 4] {
        [("fetch", self.fetch), ("data", self.data), ("start", self.start), ("stop", self.stop)]
    }
}

/// The sentences for failures, by language tag.
pub const FAILURES: [(&str, Failures); 2] = [("en", en::FAILURES), ("cy", cy::FAILURES)];

/// Every language, the first for readers of a language we do not have.
pub const LANGUAGES: [&Words; 2] = [&en::WORDS, &cy::WORDS];

impl Words {
    /// The words for a language tag: `cy-GB` reads as `cy`, an unknown one as the first.
    pub fn of(tag: &str) -> &'static Words {
        let primary = tag.split('-').next().unwrap_or_default();
        LANGUAGES.iter().find(|words| words.tag.eq_ignore_ascii_case(primary)).unwrap_or(&LANGUAGES[0])
    }

    /// The form of a noun after a number; numbers with decimals take the last.
    pub fn form(&self, forms: &Forms, value: f64) -> &'static str {
        let class = if value.fract() == 0.0 { (self.plural)(value as u64) } else { 5 };
        forms[class]
    }
}

impl Entry {
    /// The string as it stands.
    pub fn text(&self) -> &'static str {
        self.0
    }

    /// The string with its placeholders filled.
    pub fn fill(&self, parts: &[(&str, &str)]) -> String {
        fill(self.0, parts)
    }
}

/// Puts `parts` where their names stand in braces.
pub fn fill(template: &str, parts: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        filled.push_str(before);
        for (part, text) in parts {
            if *part == name {
                filled.push_str(text);
            }
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The placeholders of a template, in alphabetical order.
    fn placeholders(template: &str) -> Vec<&str> {
        let mut names: Vec<&str> =
            template.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect();
        names.sort();
        names.dedup();
        names
    }

    #[test]
    fn every_language_has_every_string_and_its_own() {
        for words in &LANGUAGES[1..] {
            let all = |words: &Words| {
                let failures = FAILURES.iter().find(|(tag, _)| *tag == words.tag).expect("failures in every language");
                words.each().into_iter().chain(failures.1.each()).collect::<Vec<_>>()
            };
            for ((key, own), (_, english)) in all(words).into_iter().zip(all(LANGUAGES[0])) {
                assert!(!own.0.trim().is_empty(), "{}: {key} is empty", words.tag);
                let has_words = own.0.split(['{', '}']).step_by(2).any(|part| part.chars().any(char::is_alphabetic));
                assert!(own.0 != english.0 || !has_words, "{}: {key} is still English", words.tag);
                assert_eq!(placeholders(own.0), placeholders(english.0), "{}: {key}", words.tag);
            }
        }
    }

    #[test]
    fn an_unknown_language_reads_as_the_first() {
        assert_eq!(Words::of("cy-GB").tag, "cy");
        assert_eq!(Words::of("CY").tag, "cy");
        assert_eq!(Words::of("fr").tag, "en");
        assert_eq!(Words::of("").tag, "en");
    }

    #[test]
    fn placeholders_are_filled_and_what_is_filled_in_is_not_read_again() {
        assert_eq!(fill("{a}: {b}.", &[("a", "{b}"), ("b", "2")]), "{b}: 2.");
        assert_eq!(fill("no placeholder", &[]), "no placeholder");
    }

    #[test]
    fn welsh_nouns_mutate_after_their_numbers() {
        let cy = Words::of("cy");
        let after = |n: f64| cy.form(&cy.points, n);
        assert_eq!((after(1.0), after(2.0), after(3.0)), ("pwynt canran", "bwynt canran", "phwynt canran"));
        assert_eq!((after(6.0), after(5.0), after(1.2)), ("phwynt canran", "pwynt canran", "pwynt canran"));
    }
}
