//! Cutting text at a plain letter. The standard library's searchers are made for long texts and cost a reader's download
//! a kilobyte; what is cut here is a few words long.

/// What stands before and after the first `at`; none where there is none.
#[inline(never)]
pub fn once(text: &str, at: char) -> Option<(&str, &str)> {
    let index = text.bytes().position(|byte| char::from(byte) == at)?;
    Some((text.get(..index)?, text.get(index + 1..)?))
}

/// The pieces between each `at`; the whole where there is none.
pub fn pieces(text: &str, at: char) -> Pieces<'_> {
    Pieces { rest: Some(text), at }
}

/// See [`pieces`].
#[derive(Clone, Debug)]
pub struct Pieces<'a> {
    rest: Option<&'a str>,
    at: char,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let rest = self.rest?;
        let (piece, rest) = once(rest, self.at).map_or((rest, None), |(piece, rest)| (piece, Some(rest)));
        self.rest = rest;
        Some(piece)
    }
}

/// Without any `of` at either end.
#[inline(never)]
pub fn trimmed(mut text: &str, of: char) -> &str {
    let of = u8::try_from(of).unwrap_or(b' ');
    while let [first, ..] = text.as_bytes()
        && *first == of
    {
        text = text.get(1..).unwrap_or_default();
    }
    while let [.., last] = text.as_bytes()
        && *last == of
    {
        text = text.get(..text.len() - 1).unwrap_or_default();
    }
    text
}

/// How many of JavaScript's units, two bytes each, the letter takes that begins with this byte; none within a letter.
pub fn units(byte: u8) -> u32 {
    match byte {
        0x80..0xc0 => 0,
        0xf0.. => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::{once, pieces, trimmed, units};

    #[test]
    fn cuts_as_the_standard_library_does() {
        for text in ["", "a", "a b", " a  b ", "ŵ y", "  ", "2018-19-", "😀 é"] {
            for at in [' ', '-', 'a'] {
                assert_eq!(once(text, at), text.split_once(at), "{text:?} {at:?}");
                assert!(pieces(text, at).eq(text.split(at)), "{text:?} {at:?}");
                assert_eq!(trimmed(text, at), text.trim_matches(at), "{text:?} {at:?}");
            }
        }
    }

    #[test]
    fn units_are_counted_as_javascript_does() {
        for text in ["", "a", "ŵ y", "😀 é\u{ffff}\u{10000}"] {
            assert_eq!(text.bytes().map(units).sum::<u32>() as usize, text.encode_utf16().count(), "{text:?}");
        }
    }
}
