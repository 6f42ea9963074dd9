//! A figure: one cell of the cube, with everything that is known about it.

use super::{Earlier, Quote, Text, Wording};

/// How a published figure is less than exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Qualifier {
    /// "about", "around", or worded ("half").
    About,
    /// "almost", "nearly": a little under.
    Almost,
    /// "over", "more than".
    Over,
    /// "at least".
    AtLeast,
    /// "at most", "up to".
    AtMost,
}

impl Qualifier {
    /// Every qualifier with its code in the published JSON.
    pub const CODES: [(&'static str, Self); 5] = [
        ("about", Self::About),
        ("almost", Self::Almost),
        ("over", Self::Over),
        ("at-least", Self::AtLeast),
        ("at-most", Self::AtMost),
    ];

    /// From its code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::CODES.iter().find(|(known, _)| *known == code).map(|(_, qualifier)| *qualifier)
    }

    /// Its code in the published JSON.
    pub fn code(self) -> &'static str {
        Self::CODES[self as usize].0
    }
}

/// Status codes of the UK's official statistics: what each says is in `words`.
/// <https://analysisfunction.civilservice.gov.uk/policy-store/symbols-in-tables-definitions-and-help/>
pub const STATUS_CODES: [&str; 11] = ["p", "r", "e", "f", "b", "u", "low", "c", "x", "z", "w"];

/// The statuses that show no value.
pub const VALUELESS: [&str; 4] = ["c", "x", "z", "w"];

/// What is known about a cell beyond its number. Most cells of other bodies' files have none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// How the source wrote the figure; other languages hold our wording for their readers.
    pub printed: Text,
    /// Status codes; those not among [`STATUS_CODES`] are kept as they stand.
    pub status: Vec<String>,
    /// How the figure is less than exact.
    pub qualifier: Option<Qualifier>,
    /// A remark for readers.
    pub note: Text,
    /// The sentence that published it.
    pub quote: Quote,
    /// How many cases or people the figure is a share of, as published.
    pub base: Option<f64>,
    /// The published 95% interval, as printed.
    pub interval: String,
    /// When a survey asked, as printed.
    pub fieldwork: String,
    /// Further wordings of the same figure.
    pub also: Vec<Wording>,
    /// Earlier values, newest first.
    pub was: Vec<Earlier>,
}

impl Facts {
    /// Whether the status allows a value to be shown.
    pub fn shows_value(&self) -> bool {
        !self.status.iter().any(|code| VALUELESS.contains(&code.as_str()))
    }

    /// Whether nothing is known but a status.
    pub fn is_bare(&self) -> bool {
        let Self { printed, status: _, qualifier, note, quote, base, interval, fieldwork, also, was } = self;
        let silent = [printed.own(), note.own(), &quote.source, &quote.text, &quote.locator, interval, fieldwork];
        silent.iter().all(|text| text.is_empty())
            && qualifier.is_none()
            && base.is_none()
            && also.is_empty()
            && was.is_empty()
    }

    /// Whether `code` is among its statuses.
    pub fn has(&self, code: &str) -> bool {
        self.status.iter().any(|known| known == code)
    }
}
