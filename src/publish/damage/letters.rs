//! What can happen to any field: a formula's error, white space around it, letters of another encoding.

use super::super::encoding::unbroken;
use super::super::table::Field;
use super::Damage;

/// A formula's error in the place of a text.
pub const ERROR: &str = "CELL_ERROR";
/// TRUE or FALSE in the place of a text.
pub const BOOLEAN: &str = "CELL_BOOLEAN";
/// A letter that is gone.
pub const LOST: &str = "LETTER_LOST";

/// What spreadsheets show where a formula fails, or a column is too narrow.
const ERRORS: [&str; 9] =
    ["#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#GETTING_DATA", "#SPILL!"];

pub fn look(field: &str, _: Field) -> Option<Damage> {
    // An id or a number: nothing can have happened to its letters.
    if field.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-%".contains(&byte)) {
        return None;
    }
    error(field).or_else(|| boolean(field)).or_else(|| lost(field)).or_else(|| around(field)).or_else(|| broken(field))
}

fn error(field: &str) -> Option<Damage> {
    let text = field.trim();
    let is_narrow = text.len() > 2 && text.bytes().all(|byte| byte == b'#');
    let is_error = ERRORS.contains(&text) || is_narrow || text.strip_prefix("Err:").is_some_and(|rest| rest.len() == 3);
    let remedy = "write what belongs there by hand: the spreadsheet has lost it";
    is_error
        .then(|| Damage::refused(ERROR, format!("{text}, which a spreadsheet writes where a cell fails"), remedy))?
}

fn boolean(field: &str) -> Option<Damage> {
    let text = field.trim();
    let remedy = "write what belongs there, and format the column as text";
    ["TRUE", "FALSE"].contains(&text).then(|| {
        Damage::refused(BOOLEAN, format!("{text}, which a spreadsheet makes of a word or a comparison"), remedy)
    })?
}

/// A letter that an encoding did not have: gone for good, or a question mark in the middle of a word.
fn lost(field: &str) -> Option<Damage> {
    let is_gone = field.contains('\u{fffd}');
    if !is_gone && !field.contains('?') {
        return None;
    }
    let letters: Vec<char> = field.chars().collect();
    let is_inside = |three: &[char]| three[1] == '?' && three[0].is_alphabetic() && three[2].is_lowercase();
    let remedy = "write the letter again, and save the table as CSV UTF-8";
    let is_asked = !field.contains("://") && letters.windows(3).any(is_inside);
    if is_gone {
        return Damage::refused(LOST, format!("a mark for a letter that is lost, in {field:?}"), remedy);
    }
    is_asked.then(|| Damage::doubted(LOST, format!("a question mark inside a word, in {field:?}"), remedy))?
}

/// White space around a field, with the kinds that are not seen.
fn around(field: &str) -> Option<Damage> {
    let is_blank = |letter: char| letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{feff}' | '\u{2060}');
    let inner = field.trim_matches(is_blank);
    (inner.len() < field.len() && !inner.is_empty()).then(|| {
        let what =
            if field.trim_matches(' ').len() == inner.len() { "a space" } else { "white space that is not seen" };
        let found = format!("{what} before or after the text");
        Damage::mended("SPACE_AROUND", found, "take it out", inner.into())
    })?
}

/// UTF-8 that was opened as something else and saved: `â€™` for an apostrophe.
fn broken(field: &str) -> Option<Damage> {
    let meant = unbroken(field)?;
    let remedy = "save the table as CSV UTF-8, and open it as such";
    Damage::mended("LETTERS_BROKEN", format!("letters that another encoding has broken, {field:?}"), remedy, meant)
}
