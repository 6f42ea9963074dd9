//! Numbers written as text, as some publishers and style sheets do.

use crate::cut;

/// Reads a plain decimal number: `-12.50`. No exponent, no separators, at most 15 digits, which a float holds exactly.
///
/// The standard parser also takes `1e308` and `inf`, and brings 15 KB of tables that every reader would download.
pub fn read_number(text: &str) -> Option<f64> {
    let (digits, sign) = text.strip_prefix('-').map_or((text, 1.0), |rest| (rest, -1.0));
    let (whole, part) = cut::once(digits, '.').unwrap_or((digits, ""));
    let count = whole.len() + part.len();
    if whole.is_empty() || count > 15 || digits.ends_with('.') {
        return None;
    }
    let mut value = 0u64;
    for digit in whole.bytes().chain(part.bytes()) {
        value = value * 10 + u64::from(digit.is_ascii_digit().then(|| digit - b'0')?);
    }
    // Both are exact, so this one division rounds as the standard parser does.
    Some(sign * value as f64 / 10u64.pow(part.len() as u32) as f64)
}

#[cfg(test)]
mod tests {
    use super::read_number;

    #[test]
    fn plain_numbers_read_as_the_standard_parser_reads_them() {
        for text in ["0", "100.0", "-3", "66.7", "0.1", "123456789012.345", "007", "0.30", "-0.05"] {
            assert_eq!(read_number(text), text.parse().ok(), "{text}");
        }
    }

    #[test]
    fn all_else_is_no_number() {
        for text in ["", ".", "-", ".5", "5.", "1e3", "1,000", "NaN", "inf", "1 000", "12345678901234567", "0x10"] {
            assert_eq!(read_number(text), None, "{text}");
        }
    }
}
