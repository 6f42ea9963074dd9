//! Numbers as readers write them: the same in English and Welsh, `1,234.5`.

/// More decimals than this are not shown, but of what would be 0 with them.
const MOST_DECIMALS: u32 = 6;
/// More than this no float has that is not next to nothing.
const ALL_DECIMALS: u32 = 15;
/// A float holds whole numbers up to here: no more digits are written.
const EXACT: f64 = 9e15;

/// A number with its thousands separated, and with `shown` decimals, or as many as it has.
///
/// Written without the standard formatting of floats, which would double the size of what readers download.
pub fn number(value: f64, shown: Option<u8>) -> String {
    written(value, shown.map_or_else(|| decimals(value), |shown| u32::from(shown).min(MOST_DECIMALS)))
}

/// A number with all its decimals.
pub fn whole_number(value: f64) -> String {
    written(value, fewest(value, ALL_DECIMALS))
}

fn written(value: f64, mut decimals: u32) -> String {
    while decimals > 0 && value.abs() * 10u64.pow(decimals) as f64 > EXACT {
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
    fewest(value, if value.abs() < 1e-6 { ALL_DECIMALS } else { MOST_DECIMALS })
}

fn fewest(value: f64, most: u32) -> u32 {
    let exact = |decimals: &u32| {
        let scaled = value.abs() * 10u64.pow(*decimals) as f64;
        (scaled - scaled.round()).abs() <= scaled * 1e-12
    };
    (0..most).find(exact).unwrap_or(most)
}

#[cfg(test)]
mod tests {
    use super::{number, whole_number};

    #[test]
    fn what_is_not_0_is_not_said_to_be() {
        assert_eq!([number(4e-7, None), number(-1.5e-9, None)], ["0.0000004", "−0.0000000015"]);
        assert_eq!([number(0.123_456_789, None), whole_number(0.123_456_789)], ["0.123457", "0.123456789"]);
        assert_eq!(number(2e13, Some(6)), "20,000,000,000,000.00", "as many decimals as a float holds");
        assert_eq!(
            [whole_number(0.1 + 0.2), whole_number(1e15), whole_number(0.0)],
            ["0.3", "1,000,000,000,000,000", "0"]
        );
    }

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
