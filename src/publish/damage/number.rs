//! Numbers as people and spreadsheets write them, where a table wants digits and a point.

use super::super::quote;
use super::super::table::Field;
use super::Damage;

/// A number of which a spreadsheet has kept the first digits only.
pub const SHORTENED: &str = "NUMBER_SHORTENED";

const REMEDY: &str = "write digits, with a point before decimals: no commas, spaces, signs or units";

pub fn look(field: &str, at: Field) -> Option<Damage> {
    if field.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    shortened(field, at).or_else(|| as_text(field))
}

/// `1.2E+05`: sure only where the printed form says the same number.
fn shortened(field: &str, at: Field) -> Option<Damage> {
    let (digits, power) = field.split_once(['e', 'E'])?;
    let is_short = digits.parse::<f64>().is_ok() && power.parse::<i32>().is_ok();
    let value: f64 = field.parse().ok().filter(|_| is_short)?;
    let found = format!("{field:?}, which a spreadsheet shows for a long number");
    if quote::number(at.row.get("printed")) == Some(value) {
        return Damage::mended("NUMBER_AS_TEXT", found, REMEDY, value.to_string());
    }
    Damage::refused(SHORTENED, found, "write the number with all its digits, and format the column as text")
}

/// A number with signs in it that only people need: `1,234`, `82 %`, `８２`, `66,7`.
fn as_text(field: &str) -> Option<Damage> {
    let narrow: String = field.chars().map(narrow).collect();
    let bare = narrow.trim_start_matches('\'').trim_end_matches('%').trim();
    let meant = joined(bare).or_else(|| with_point(bare)).unwrap_or_else(|| bare.to_string());
    let is_number = meant.parse::<f64>().is_ok_and(f64::is_finite) && !meant.contains(['e', 'E', '+']);
    (is_number && meant != field)
        .then(|| Damage::mended("NUMBER_AS_TEXT", format!("the number {field:?} written as text"), REMEDY, meant))?
}

/// A letter as a keyboard has it: full-width digits, every kind of space, the minus of print.
fn narrow(letter: char) -> char {
    match letter {
        '０'..='９' | '．' | '，' | '％' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '−' | '–' => '-',
        letter if letter.is_whitespace() => ' ',
        letter => letter,
    }
}

/// A number in groups of three digits, put together: `1,234,567` or `1 234`.
fn joined(text: &str) -> Option<String> {
    let (whole, part) = text.split_once('.').map_or((text, None), |(whole, part)| (whole, Some(part)));
    let separator = whole.chars().find(|letter| [',', ' '].contains(letter))?;
    let mut groups = whole.trim_start_matches('-').split(separator);
    let digits = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let is_grouped = groups.next().is_some_and(|first| digits(first) && first.len() <= 3)
        && groups.all(|group| digits(group) && group.len() == 3);
    let whole = whole.replace(separator, "");
    is_grouped.then(|| part.map_or(whole.clone(), |part| format!("{whole}.{part}")))
}

/// A comma before decimals, as most of Europe writes it: one, and not before three digits.
fn with_point(text: &str) -> Option<String> {
    let (whole, part) = text.split_once(',')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (digits(whole.trim_start_matches('-')) && digits(part) && part.len() != 3).then(|| format!("{whole}.{part}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(text: &str) -> Option<String> {
        as_text(text)?.meant
    }

    #[test]
    fn numbers_that_people_write_are_read_where_they_have_one_meaning() {
        for (text, number) in [
            ("1,234", "1234"),
            ("1,234,567.5", "1234567.5"),
            ("1 234", "1234"),
            ("1\u{a0}234", "1234"),
            ("82%", "82"),
            ("82 %", "82"),
            ("82\u{a0}%", "82"),
            ("８２", "82"),
            ("66,7", "66.7"),
            ("−5", "-5"),
            ("'82", "82"),
        ] {
            assert_eq!(meant(text).as_deref(), Some(number), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_or_needs_nothing_is_left() {
        for text in ["82", "66.7", "-5", "half", "1/3", "12,34,5", "1.234,5", "£82", "82-83", "1,2,3"] {
            assert_eq!(meant(text), None, "{text}");
        }
    }
}
