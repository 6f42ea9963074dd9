//! Everything readers read that is not data: one file per language, looked up by tag.
//!
//! A language is one file beside this one, and its name in one list below. A sentence is whole: what varies stands in
//! braces and is put in by [`fill`], so that a translator sees what a reader will read.

mod columns;
mod list;
#[cfg(feature = "desk")]
mod made;
mod number;
#[cfg(feature = "desk")]
mod publisher;
mod strings;
mod time;

use crate::MORE;
use crate::cut;
pub use columns::{COLUMNS, Columns};
pub use list::{Choices, Chosen, Failures, Said, Words};
pub use number::{decimals, digits, number, whole_number};
#[cfg(feature = "desk")]
pub use publisher::{DeskSaid, DeskWords, ExploreSaid, ExploreWords, Listed, Listing, Noted};
use std::cell::RefCell;
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

/// One string of the interface, as a language gives it.
#[derive(Clone, Copy, Debug)]
pub struct Entry(pub &'static str, pub Sure);

/// The same, as readers get it.
#[derive(Clone, Copy, Debug)]
pub struct Phrase(&'static str);

macro_rules! languages {
    ($first:ident $(, $other:ident)*) => {
        mod $first;
        $(mod $other;)*

        const COUNT: usize = [stringify!($first) $(, stringify!($other))*].len();

        /// The sentences for failures, by language tag.
        pub const FAILURES: [(&str, Failures); COUNT] =
            [(stringify!($first), $first::FAILURES) $(, (stringify!($other), $other::FAILURES))*];

        /// The headings of a file of figures, in the order of [`LANGUAGES`].
        pub const HEADINGS: [Columns; COUNT] = [$first::COLUMNS $(, $other::COLUMNS)*];

        /// The notes that publishing adds, by language tag.
        #[cfg(feature = "desk")]
        pub const NOTED: [(&str, Noted); COUNT] =
            [(stringify!($first), $first::NOTED) $(, (stringify!($other), $other::NOTED))*];

        /// Every language with its own name, the first for readers of a language we do not have.
        pub const LANGUAGES: [(&str, &str); COUNT] =
            [($first::SAID.tag.0, $first::SAID.name.0) $(, ($other::SAID.tag.0, $other::SAID.name.0))*];

        /// Every language as it was written, in the order of [`LANGUAGES`].
        #[cfg(feature = "desk")]
        pub const WRITTEN: [(&Said, &Chosen, &Listed, &DeskSaid, &ExploreSaid); COUNT] = [
            (&$first::SAID, &$first::CHOSEN, &$first::LISTED, &$first::DESK, &$first::EXPLORE)
            $(, (&$other::SAID, &$other::CHOSEN, &$other::LISTED, &$other::DESK, &$other::EXPLORE))*
        ];

        static FIRST: Words = $first::SAID.read();
        static OTHERS: [Words; COUNT - 1] = [$($other::SAID.read()),*];
        static CHOICES: [Choices; COUNT] = [$first::CHOSEN.read() $(, $other::CHOSEN.read())*];
    };
}

// A language is a file beside this one, and its name here.
languages! { en, cy }

impl Words {
    /// The words for a language tag: `cy-GB` reads as `cy`, an unknown one as the first.
    ///
    /// Where every byte is paid by readers, only the first is built in; the others are [learned](Self::learn).
    pub fn of(tag: &str) -> &'static Words {
        let primary = cut::pieces(tag, '-').next().unwrap_or_default();
        let is_meant = |words: &&'static Words| words.tag().0.eq_ignore_ascii_case(primary);
        let found = match MORE {
            true => OTHERS.iter().find(is_meant),
            false => LEARNED.with_borrow(|learned| learned.iter().copied().find(is_meant)),
        };
        found.unwrap_or(&FIRST)
    }

    /// The words of every language, in the order of [`LANGUAGES`].
    #[cfg(feature = "desk")]
    pub fn every() -> [&'static Words; LANGUAGES.len()] {
        std::array::from_fn(|index| if index == 0 { &FIRST } else { &OTHERS[index - 1] })
    }

    /// A language from the lines of its file, which [`lines`](Self::lines) writes.
    pub fn learn(file: String) {
        let mut words = Words([""; _]);
        let mut lines = cut::pieces(file.leak(), '\n');
        for text in &mut words.0 {
            // A file of another version has other lines.
            let Some(line) = lines.next() else { return };
            *text = line;
        }
        LEARNED.with_borrow_mut(|learned| learned.push(Box::leak(Box::new(words))));
    }

    /// The tag of the language.
    pub fn lang(&self) -> &'static str {
        self.tag().0
    }

    /// Where the language stands in [`LANGUAGES`].
    pub fn index(&self) -> usize {
        LANGUAGES.iter().position(|(tag, _)| *tag == self.tag().0).unwrap_or(0)
    }

    /// The texts, a line each.
    pub fn lines(&self) -> String {
        self.0.join("\n")
    }

    /// The name of a month, 1 to 12.
    pub fn month(&self, month: i32) -> &'static str {
        cut::pieces(self.months().0, ' ').nth(month as usize - 1).unwrap_or_default()
    }

    /// The form of a noun after a number; numbers with decimals take the last.
    pub fn form(&self, forms: Phrase, value: f64) -> &'static str {
        let of_whole = || self.plural().0.as_bytes().get(value as usize).map_or(5, |class| usize::from(class - b'0'));
        let class = if value.fract() == 0.0 { of_whole() } else { 5 };
        cut::pieces(forms.0, '|').nth(class).unwrap_or(forms.0)
    }
}

thread_local! {
    static LEARNED: RefCell<Vec<&'static Words>> = const { RefCell::new(Vec::new()) };
}

impl Choices {
    /// Those that go with `words`.
    pub fn of(words: &Words) -> &'static Choices {
        #[cfg(feature = "desk")]
        if let Some(choices) = made::choices(words) {
            return choices;
        }
        &CHOICES[words.index()]
    }

    /// The name of a kind of chart.
    pub fn kind(&self, id: &str) -> Phrase {
        match id {
            "line" | "long" => self.line(),
            "squares" => self.squares(),
            "dot" => self.dot(),
            "slope" => self.slope(),
            "multiples" => self.multiples(),
            _ => self.bar(),
        }
    }
}

#[cfg(feature = "desk")]
impl Listing {
    /// Those that go with `words`.
    pub fn of(words: &Words) -> Self {
        WRITTEN[words.index()].2.read()
    }
}

#[cfg(feature = "desk")]
impl DeskWords {
    /// Those that go with `words`.
    pub fn of(words: &Words) -> Self {
        WRITTEN[words.index()].3.read()
    }
}

#[cfg(feature = "desk")]
impl ExploreWords {
    /// Those that go with `words`.
    pub fn of(words: &Words) -> Self {
        WRITTEN[words.index()].4.read()
    }
}

impl Phrase {
    /// The string as it stands.
    pub fn text(self) -> &'static str {
        self.0
    }

    /// The string with its placeholders filled.
    pub fn fill(self, parts: &[(&str, &str)]) -> String {
        fill(self.0, parts)
    }
}

/// Puts `parts` where their names stand in braces.
pub fn fill(template: &str, parts: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, after)) = cut::once(rest, '{') {
        let (name, after) = cut::once(after, '}').unwrap_or((after, ""));
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
        let all = |language: usize| {
            let (said, chosen, listed, desk, explore) = WRITTEN[language];
            let each = said.each().into_iter().chain(chosen.each()).chain(listed.each()).chain(desk.each());
            let each = each.chain(explore.each());
            let each = each.chain(FAILURES[language].1.each()).chain(NOTED[language].1.each());
            each.chain(HEADINGS[language].each()).collect::<Vec<_>>()
        };
        for (language, (tag, _)) in LANGUAGES.iter().enumerate().skip(1) {
            for ((key, own), (_, english)) in all(language).into_iter().zip(all(0)) {
                assert!(!own.0.trim().is_empty(), "{tag}: {key} is empty");
                let has_words = own.0.split(['{', '}']).step_by(2).any(|part| part.chars().any(char::is_alphabetic));
                assert!(own.0 != english.0 || !has_words, "{tag}: {key} is still English");
                assert_eq!(placeholders(own.0), placeholders(english.0), "{tag}: {key}");
            }
        }
    }

    #[test]
    fn an_unknown_language_reads_as_the_first() {
        assert_eq!(Words::of("cy-GB").lang(), "cy");
        assert_eq!(Words::of("CY").lang(), "cy");
        assert_eq!(Words::of("fr").lang(), "en");
        assert_eq!(Words::of("").lang(), "en");
    }

    #[test]
    fn placeholders_are_filled_and_what_is_filled_in_is_not_read_again() {
        assert_eq!(fill("{a}: {b}.", &[("a", "{b}"), ("b", "2")]), "{b}: 2.");
        assert_eq!(fill("no placeholder", &[]), "no placeholder");
    }

    #[test]
    fn welsh_nouns_mutate_after_their_numbers() {
        let cy = Words::of("cy");
        let after = |n: f64| cy.form(cy.points(), n);
        assert_eq!((after(1.0), after(2.0), after(3.0)), ("pwynt canran", "bwynt canran", "phwynt canran"));
        assert_eq!((after(6.0), after(5.0), after(1.2)), ("phwynt canran", "pwynt canran", "pwynt canran"));
    }
}
