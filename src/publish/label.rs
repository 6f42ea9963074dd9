//! The names of periods: `2018/19`, `2019`, `January 2018 to October 2019`, in every language.

use crate::data::{Period, Text, date};
use crate::words::{LANGUAGES, Words, day};
use std::sync::LazyLock;

/// The name of the period with this id, `2018-19` or `2018-M01..2019-M10`.
pub fn label(id: &str) -> Text {
    let mut text = Text::new(LANGUAGES[0].0, &name(id, Words::every()[0]));
    // A year reads the same in every language, so it is written once.
    if text.own().chars().any(char::is_alphabetic) {
        Words::every().into_iter().skip(1).for_each(|words| text.add(words.lang(), &name(id, words)));
    }
    text
}

fn name(id: &str, words: &Words) -> String {
    match id.split_once("..") {
        Some((from, to)) => range(words, &one(from, words), &one(to, words)),
        None => one(id, words),
    }
}

/// The name of a period that is no range.
fn one(id: &str, words: &Words) -> String {
    let (Some(period), Some((year, rest))) = (Period::from_id(id), id.split_once('-')) else {
        return id.into();
    };
    let month = |day: i32| words.month(date(day).1);
    match rest.chars().next() {
        Some('M') => format!("{} {year}", month(period.first)),
        Some('Q') => format!("{} {year}", range(words, month(period.first), month(period.last))),
        _ if rest.contains('-') => day(words, date(period.first)),
        _ => format!("{year}/{rest}"),
    }
}

fn range(words: &Words, from: &str, to: &str) -> String {
    words.range().fill(&[("from", from), ("to", &after_to(words, to))])
}

/// Welsh softens the first letter of what follows `i`: Rhagfyr, but `i Ragfyr`.
fn after_to(words: &Words, to: &str) -> String {
    if words.lang() != "cy" {
        return to.into();
    }
    let softened = SOFTENED.iter().find_map(|(hard, soft)| Some(format!("{soft}{}", to.strip_prefix(hard)?)));
    softened.unwrap_or_else(|| to.into())
}

/// Whether a word is the name of a month, in any language.
pub fn is_month(word: &str) -> bool {
    static MONTHS: LazyLock<Vec<&str>> = LazyLock::new(|| {
        Words::every().into_iter().flat_map(|words| (1..=12).map(|month| words.month(month))).collect()
    });
    MONTHS.iter().any(|month| month.eq_ignore_ascii_case(word)) || SOFTENED.iter().any(|(_, soft)| *soft == word)
}

/// The Welsh months that change, and what they become.
const SOFTENED: [(&str, &str); 7] = [
    ("Mawrth", "Fawrth"),
    ("Mai", "Fai"),
    ("Mehefin", "Fehefin"),
    ("Gorffennaf", "Orffennaf"),
    ("Medi", "Fedi"),
    ("Tachwedd", "Dachwedd"),
    ("Rhagfyr", "Ragfyr"),
];

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn periods_are_named_as_readers_say_them() {
        for (id, en, cy) in [
            ("2018-19", "2018/19", "2018/19"),
            ("2019", "2019", "2019"),
            ("2018-M01", "January 2018", "Ionawr 2018"),
            ("2018-M01..2019-M10", "January 2018 to October 2019", "Ionawr 2018 i Hydref 2019"),
            ("2004-M04..2019-M12", "April 2004 to December 2019", "Ebrill 2004 i Ragfyr 2019"),
            ("2015..2020", "2015 to 2020", "2015 i 2020"),
            ("2018-19..2021-22", "2018/19 to 2021/22", "2018/19 i 2021/22"),
            ("2018-Q1", "January to March 2018", "Ionawr i Fawrth 2018"),
            ("2022-11-16", "16 November 2022", "16 Tachwedd 2022"),
        ] {
            let text = label(id);
            assert_eq!((text.get("en").text, text.get("cy").text), (en, cy), "{id}");
        }
    }
}
