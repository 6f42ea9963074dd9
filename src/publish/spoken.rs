//! Sentences read for what they name: periods and numbers, in digits.

use super::label::is_month;
use super::quote::number;
use crate::data::Period;

/// One word of a sentence, as it stands between spaces, without the punctuation around it.
#[derive(Clone, Copy, Debug)]
pub struct Word<'t> {
    pub text: &'t str,
    pub means: Meaning,
}

/// What a word means in itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Meaning {
    Period(Period),
    Number(f64),
    Other,
}

/// The words of a sentence.
pub fn words(sentence: &str) -> Vec<Word<'_>> {
    let is_around = |letter: char| !letter.is_alphanumeric() && letter != '%';
    let texts = sentence.split_whitespace().flat_map(|part| part.split('(')).map(|part| part.trim_matches(is_around));
    let mut words: Vec<Word> = Vec::new();
    for text in texts.filter(|text| !text.is_empty()) {
        let means = meaning(text, || words.last().is_some_and(|before| is_month(before.text)));
        words.push(Word { text, means });
    }
    words
}

/// The periods that a sentence names.
pub fn periods(sentence: &str) -> Vec<Period> {
    let period = |word: Word| if let Meaning::Period(period) = word.means { Some(period) } else { None };
    if !sentence.contains(|letter: char| letter.is_ascii_digit()) {
        return Vec::new();
    }
    words(sentence).into_iter().filter_map(period).collect()
}

fn meaning(text: &str, after_month: impl FnOnce() -> bool) -> Meaning {
    if !text.starts_with(|first: char| first.is_ascii_digit()) {
        return Meaning::Other;
    }
    if let Some(period) = year(text) {
        // Days and months are not told apart: a sentence that names May names its year.
        return Meaning::Period(period);
    }
    match number(text) {
        Some(value) if !after_month() => Meaning::Number(value), // not the 5 of May 5
        _ => Meaning::Other,
    }
}

/// A year as sentences write it: `2019`, `2018/19`, `2018-19`, `2018–2019`.
fn year(text: &str) -> Option<Period> {
    if !(text.starts_with("19") || text.starts_with("20")) || text.len() < 4 {
        return None;
    }
    let plain = text.replace(['/', '–', '—'], "-");
    let short = plain.split_once('-').filter(|(_, to)| to.len() == 4);
    let id = short.map_or_else(|| plain.clone(), |(from, to)| format!("{from}-{}", to.get(2..).unwrap_or_default()));
    Period::from_id(&id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_and_numbers_are_told_apart() {
        let named = |text| periods(text).into_iter().map(Period::iso).collect::<Vec<_>>();
        assert_eq!(named("In 2018/19, the IOPC"), ["2018-04-01/2019-03-31"]);
        assert_eq!(
            named("from half in 2019 to two-thirds in 2021-22 (2020)."),
            ["2019-01-01/2019-12-31", "2021-04-01/2022-03-31", "2020-01-01/2020-12-31"]
        );
        assert!(named("we received 5,423 referrals, 82% of them; 2,019 in all").is_empty());
        let number = |word: &Word| if let Meaning::Number(value) = word.means { Some(value) } else { None };
        let numbers = |text| words(text).iter().filter_map(number).collect::<Vec<_>>();
        assert_eq!(numbers("82%, then 1,161 of 2.5 (7) in 2018/19 by May 5"), [82.0, 1161.0, 2.5, 7.0]);
        assert_eq!(numbers("85,2% of 1,161,000"), [85.2, 1_161_000.0]);
    }
}
