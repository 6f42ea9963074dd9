//! Ids and code words that a spreadsheet has corrected: a capital letter at the start, a long dash for a hyphen.

use super::super::table::Field;
use super::Damage;

pub fn look(field: &str, _: Field) -> Option<Damage> {
    let is_id =
        |text: &str| text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if is_id(field) {
        return None;
    }
    let mut letters = field.chars().map(plain);
    let plain: String = letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect();
    let remedy = "write it in small letters with hyphens, and switch automatic correction off";
    is_id(&plain).then(|| {
        Damage::mended("ID_CORRECTED", format!("{field:?}, as automatic correction writes it"), remedy, plain)
    })?
}

fn plain(letter: char) -> char {
    match letter {
        '–' | '—' | '−' | '\u{2010}' | '\u{2011}' | '\u{ad}' => '-',
        letter => letter,
    }
}
