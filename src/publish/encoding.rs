//! Bytes to text: UTF-8, and what spreadsheets write where they are not told otherwise. These few lines, since a crate for
//! every encoding would weigh more in a page than all else that reads tables.

use crate::data::Problem;
use std::borrow::Cow;

/// What files begin with that are no text, whatever they are called.
const OTHERS: [(&[u8], &str); 5] = [
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a packed file"),
    (b"\xd0\xcf\x11\xe0", "an old document or workbook of an office program"),
];

/// The text of a file. One in another encoding is read where that is sure, and said; else it is refused.
pub fn decode<'a>(name: &str, bytes: &'a [u8], problems: &mut Vec<Problem>) -> Option<Cow<'a, str>> {
    if let Some((_, kind)) = OTHERS.iter().find(|(start, _)| bytes.starts_with(start)) {
        let remedy = "get the figures in it as a JSON-stat file or a table in CSV UTF-8";
        problems.push(Problem::stop("NOT_A_TEXT", name, format!("{kind} instead of a text"), remedy));
        return None;
    }
    let good = match std::str::from_utf8(bytes) {
        Ok(text) => return Some(Cow::Borrowed(text)),
        Err(error) => error.valid_up_to(),
    };
    let remedy = "save the file as UTF-8; in a spreadsheet, as CSV UTF-8";
    let Some((encoding, text)) = other(bytes) else {
        let row = bytes[..good].iter().filter(|byte| **byte == b'\n').count() + 1;
        let found = format!("a letter in row {row} that is not UTF-8");
        problems.push(Problem::stop("NOT_UTF8", name, found, remedy));
        return None;
    };
    let found = format!("letters in the encoding {encoding} instead of UTF-8, read as such");
    problems.push(Problem::warn("ENCODING", name, found, remedy));
    Some(Cow::Owned(text))
}

/// The name of another encoding, and the text read so.
fn other(bytes: &[u8]) -> Option<(&'static str, String)> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Some(("UTF-16", utf16(bytes)?));
    }
    Some(("Windows-1252", windows(bytes)?))
}

/// What spreadsheets call Unicode text; the byte-order mark says which byte of two comes first.
fn utf16(bytes: &[u8]) -> Option<String> {
    let read = if bytes[0] == 0xff { u16::from_le_bytes } else { u16::from_be_bytes };
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| read([pair[0], pair[1]])).collect();
    String::from_utf16(&units).ok().filter(|_| bytes.len().is_multiple_of(2))
}

/// What stands at 0x80 to 0x9f in Windows-1252; a blank where nothing does.
const WINDOWS: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/// The letters beyond ASCII that these tables are written with. Another encoding read as this one has others.
const WRITTEN: &str = "€…‘’“”•–—\u{a0}£©®°·½¼¾ÀÁÂÄÈÉÊËÎÏÔÖÛÜàáâäçèéêëìíîïñòóôöùúûüýÿ";

/// Plain CSV of a spreadsheet under Windows, where nothing in it speaks against it.
fn windows(bytes: &[u8]) -> Option<String> {
    let text: String = bytes.iter().map(|byte| letter(*byte)).collect();
    text.chars().all(|letter| letter.is_ascii() || WRITTEN.contains(letter)).then_some(text)
}

fn letter(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS.chars().nth(usize::from(byte - 0x80)).filter(|c| *c != ' ').unwrap_or('\u{fffd}'),
        _ => char::from(byte),
    }
}

/// The byte of a letter in Windows-1252.
fn byte(letter: char) -> Option<u8> {
    match WINDOWS.chars().position(|known| known == letter && letter != ' ') {
        Some(at) => Some(0x80 + at as u8),
        None => u8::try_from(u32::from(letter)).ok(),
    }
}

/// A text that was UTF-8, and was read as Windows-1252 on its way: what it was. Only where every letter agrees.
pub fn unbroken(text: &str) -> Option<String> {
    if !text.contains(['Ã', 'Â', 'â', 'Å']) {
        return None;
    }
    let bytes: Vec<u8> = text.chars().map(byte).collect::<Option<_>>()?;
    String::from_utf8(bytes).ok().filter(|read| read != text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (Option<String>, Vec<&'static str>) {
        let mut problems = Vec::new();
        let text = decode("t.csv", bytes, &mut problems).map(Cow::into_owned);
        (text, problems.iter().map(|problem| problem.code).collect())
    }

    #[test]
    fn what_spreadsheets_write_is_read() {
        assert_eq!(read("ŵ".as_bytes()), (Some("ŵ".into()), vec![]));
        assert_eq!(read(b"\x93\x9620\xa3\x94 c\xf4r"), (Some("“–20£” côr".into()), vec!["ENCODING"]));
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        assert_eq!(read(&wide("\u{feff}dŵr")), (Some("\u{feff}dŵr".into()), vec!["ENCODING"]));
    }

    #[test]
    fn what_is_not_sure_is_refused() {
        for bytes in [&b"caf\x8e"[..], b"\xff\xfea", b"\x81"] {
            assert_eq!(read(bytes), (None, vec!["NOT_UTF8"]));
        }
    }

    #[test]
    fn text_read_in_the_wrong_encoding_is_read_back() {
        assert_eq!(unbroken("dÅµr â€“ tÅ·").as_deref(), Some("dŵr – tŷ"));
        for sound in ["gân", "â", "Åland", "café"] {
            assert_eq!(unbroken(sound), None);
        }
    }
}
