//! Numbers as readers write them: the same in English and Welsh, `1,234.5`.

use crate::MORE;

/// More decimals than this are never shown.
const MOST_DECIMALS: u32 = 6;
/// A float holds whole numbers up to here: no more digits are written.
const EXACT: f64 = 9e15;

/// A number with its thousands separated, and with `shown` decimals, or as many as it has.
///
/// Written without the standard formatting of floats, which would double the size of what readers download.
pub fn number(value: f64, shown: Option<u8>) -> String {
    let mut decimals = shown.map_or_else(|| decimals(value), |shown| u32::from(shown).min(MOST_DECIMALS));
    while MORE && decimals > 0 && value.abs() * 10u64.pow(decimals) as f64 > EXACT {
        decimals -= 1;
    }
    let scaled = (value.abs() * 10u64.pow(decimals) as f64).round() as u64;
    let mut text = String::new();
    // Digit by digit from the last, until the one before the decimal point is written.
    let (mut left, mut place) = (scaled, 0);
    while left > 0 || place <= decimals {
        if place > decimals && (place - decimals).is_multiple_of(3) {
            text.insert(0, ',');
        }
        if place > 0 && place == decimals {
            text.insert(0, '.');
        }
        text.insert(0, char::from(b'0' + (left % 10) as u8));
        left /= 10;
        place += 1;
    }
    if value < 0.0 && scaled > 0 {
        text.insert(0, '−');
    }
    text
}

/// A whole number as digits alone, for ids, lengths and places: the standard formatting would cost readers a kilobyte.
pub fn digits(mut value: u64) -> String {
    let mut text = String::new();
    loop {
        text.insert(0, char::from(b'0' + (value % 10) as u8));
        value /= 10;
        if value == 0 {
            return text;
        }
    }
}

/// The fewest decimals that lose nothing that a reader could see.
pub fn decimals(value: f64) -> u32 {
    let exact = |decimals: &u32| {
        let scaled = value.abs() * 10u64.pow(*decimals) as f64;
        (scaled - scaled.round()).abs() <= scaled * 1e-12
    };
    (0..MOST_DECIMALS).find(exact).unwrap_or(MOST_DECIMALS)
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_read_as_readers_write_them() {
        for (value, decimals, text) in [
            (0.0, None, "0"),
            (90.0, Some(0), "90"),
            (1234.5, None, "1,234.5"),
            (66.7, None, "66.7"),
            (0.1 + 0.2, None, "0.3"),
            (22000.0, None, "22,000"),
            (1_234_567.0, Some(2), "1,234,567.00"),
            (-3.5, Some(0), "−4"),
            (-0.2, Some(0), "0"),
            (2.05, Some(1), "2.1"),
            (0.007, None, "0.007"),
        ] {
            assert_eq!(number(value, decimals), text, "{value} with {decimals:?}");
        }
    }
}
