//! Quotes: that a figure stands in its sentence, and the sentence in its document.

/// Words before a number that say how exact it is, as sources write them.
const BEFORE: [&str; 12] = [
    "over",
    "more than",
    "almost",
    "nearly",
    "around",
    "about",
    "some",
    "approximately",
    "at least",
    "at most",
    "up to",
    "roughly",
];

/// Units that a source may write anywhere else in the sentence.
const AFTER: [&str; 2] = [" days", " per cent"];

/// A text with what a copy loses or adds taken away: the stars of lost mark-up, and the kind of white space.
pub fn squeeze(text: &str) -> String {
    text.replace('*', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The number of a printed form, or its word, without the words and units around it: `nearly 80%` gives `80%`.
fn core(printed: &str) -> String {
    let printed = squeeze(printed).to_lowercase();
    let mut core = printed.as_str();
    for word in BEFORE {
        if let Some(rest) = core.strip_prefix(word).filter(|rest| rest.starts_with(' ')) {
            core = rest.trim_start();
        }
    }
    AFTER.iter().find_map(|unit| core.strip_suffix(unit)).unwrap_or(core).to_string()
}

/// Whether a printed form stands in its quote as a word or number of its own: `2%` does not stand in `82%`.
pub fn holds(quote: &str, printed: &str) -> bool {
    // Most stand there letter by letter, and need no copies to be compared.
    !quote.contains('*') && has(quote, printed) || has(&squeeze(quote).to_lowercase(), &core(printed))
}

/// Whether a text has a part that is a word or number of its own.
fn has(text: &str, part: &str) -> bool {
    !part.is_empty() && text.match_indices(part).any(|(at, _)| stands_alone(text, at, at + part.len()))
}

fn stands_alone(text: &str, from: usize, to: usize) -> bool {
    let mut before = text[..from].chars().rev();
    let mut after = text[to..].chars();
    let is_inside = |next: Option<char>, one_on: Option<char>| match next {
        Some(',' | '.') => one_on.is_some_and(|c| c.is_ascii_digit()), // the 161 of 1,161
        Some(c) => c.is_alphanumeric(),
        None => false,
    };
    !is_inside(before.next(), before.next()) && !is_inside(after.next(), after.next())
}

/// The number that a printed form writes in digits; none where it is in words or a fraction.
pub fn number(printed: &str) -> Option<f64> {
    let plain = |text: &str| text.strip_suffix('%').unwrap_or(text).trim().parse().ok();
    plain(printed).or_else(|| plain(&with_point(&core(printed))))
}

/// A number without the commas between its thousands. One comma before any other than three digits is a point.
fn with_point(text: &str) -> String {
    let digits = |part: &str| part.chars().take_while(char::is_ascii_digit).count();
    match text.split_once(',') {
        Some((whole, part)) if digits(part) != 3 && !part.contains([',', '.']) => format!("{whole}.{part}"),
        _ => text.replace(',', ""),
    }
}

/// How many decimals a printed form writes; none where there are more than are ever shown.
pub fn decimals(printed: &str) -> Option<u8> {
    if !printed.contains('.') {
        return Some(0);
    }
    let after_point = core(printed).split_once('.').map_or(0, |(_, after)| after.matches(char::is_numeric).count());
    u8::try_from(after_point).ok().filter(|decimals| *decimals <= 6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_stands_in_its_quote_whatever_is_written_around_it() {
        for (printed, quote) in [
            ("82%", "we completed **82% of\nindependent investigations**"),
            ("nearly 80%", "We closed nearly  80% of cases"),
            ("200 days", "have been waiting 200 days"),
            ("ten", "We made ten national recommendations"),
            ("two-thirds", "from half in 2019 to two-thirds in 2021/22"),
            ("1/3", "the outcome of 1/3 of valid reviews"),
            ("over a third", "over a third of our core investigations"),
            ("half", "Half of the public"),
            ("90%", "achieving 90%."),
        ] {
            assert!(holds(quote, printed), "{printed:?} in {quote:?}");
        }
    }

    #[test]
    fn a_part_of_a_longer_number_or_word_is_not_the_figure() {
        for (printed, quote) in
            [("2%", "82% of"), ("161", "completed 1,161 reviews"), ("ten", "often"), ("", "any"), ("1", "1.5")]
        {
            assert!(!holds(quote, printed), "{printed:?} in {quote:?}");
        }
    }

    #[test]
    fn digits_are_read_and_words_are_not() {
        assert_eq!(
            ["82%", "over 22,000", "122 days", "1.5"].map(number),
            [Some(82.0), Some(22000.0), Some(122.0), Some(1.5)]
        );
        assert_eq!(
            ["85,2%", "about 66,75", "1,234,567.5", "1,161 cases"].map(number),
            [Some(85.2), Some(66.75), Some(1_234_567.5), None]
        );
        assert_eq!(["ten", "1/3", "two-thirds"].map(number), [None; 3]);
        assert_eq!(["82%", "82.0 per cent", "about 1,234.25"].map(decimals), [Some(0), Some(1), Some(2)]);
        assert_eq!(decimals("0.1234567"), None);
    }
}
