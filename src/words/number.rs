//! Numbers as readers write them: the same in English and Welsh, `1,234.5`.

/// More decimals than this are never shown.
const MOST_DECIMALS: u32 = 6;

/// A number with its thousands separated, and with `decimals`, or as many as it has.
///
/// Written without the standard formatting of floats, which would double the size of what readers download.
pub fn number(value: f64, decimals: Option<u8>) -> String {
    let decimals = decimals.map_or_else(|| own_decimals(value), |decimals| u32::from(decimals).min(MOST_DECIMALS));
    let scale = 10u64.pow(decimals);
    let scaled = (value.abs() * scale as f64).round() as u64;
    let mut text = grouped(scaled / scale);
    if decimals > 0 {
        let fraction = (scaled % scale).to_string();
        text.push('.');
        text.extend(std::iter::repeat_n('0', decimals as usize - fraction.len()));
        text.push_str(&fraction);
    }
    if value < 0.0 && scaled > 0 {
        text.insert(0, '−');
    }
    text
}

/// The fewest decimals that lose nothing that a reader could see.
fn own_decimals(value: f64) -> u32 {
    let exact = |decimals: &u32| {
        let scaled = value.abs() * 10u64.pow(*decimals) as f64;
        (scaled - scaled.round()).abs() <= scaled * 1e-12
    };
    (0..MOST_DECIMALS).find(exact).unwrap_or(MOST_DECIMALS)
}

fn grouped(whole: u64) -> String {
    let digits = whole.to_string();
    let mut text = String::new();
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
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
