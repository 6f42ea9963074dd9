//! The numbers of a column as whoever wrote it writes numbers: `1234.5`, `1,234.5` or `1.234,5`. What a comma means is told
//! by the column as a whole; where it is not clear, no number with one is read.

use crate::data::read_number;

/// What a comma in a number means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Comma {
    /// Nothing that is sure.
    #[default]
    Unsure,
    /// Decimals stand after it.
    Decimal,
    /// It stands before each three digits.
    Thousand,
}

impl Comma {
    /// What it means in a column of these texts. `1,500` may be either, and tells nothing.
    pub fn of<'t>(texts: impl Iterator<Item = &'t str> + Clone) -> Self {
        let tells = |comma: Self| {
            let other = if comma == Self::Decimal { Self::Thousand } else { Self::Decimal };
            move |text: &str| text.contains(',') && comma.read(text).is_some() && other.read(text).is_none()
        };
        match (texts.clone().any(tells(Self::Decimal)), texts.clone().any(tells(Self::Thousand))) {
            (true, false) => Self::Decimal,
            (false, true) => Self::Thousand,
            _ => Self::Unsure,
        }
    }

    /// The number that a text is.
    pub fn read(self, text: &str) -> Option<f64> {
        let (point, group) = match self {
            Self::Unsure => return plain(text),
            Self::Decimal => (',', '.'),
            Self::Thousand => ('.', ','),
        };
        let (whole, part) = text.split_once(point).map_or((text, None), |(whole, part)| (whole, Some(part)));
        let whole = joined(whole, group)?;
        plain(&part.map_or(whole.clone(), |part| format!("{whole}.{part}")))
    }
}

/// Digits with a point before decimals, or with an exponent.
fn plain(text: &str) -> Option<f64> {
    read_number(text).or_else(|| text.parse().ok().filter(|value: &f64| value.is_finite()))
}

/// Groups of three digits, put together.
fn joined(whole: &str, separator: char) -> Option<String> {
    let (first, rest) = whole.split_once(separator).map_or((whole, None), |(first, rest)| (first, Some(rest)));
    let is_group = |group: &str| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
    let is_first = (1..=3).contains(&first.trim_start_matches('-').len());
    let is_grouped = rest.is_none_or(|rest| is_first && rest.split(separator).all(is_group));
    is_grouped.then(|| whole.replace(separator, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(texts: &[&str]) -> Vec<Option<f64>> {
        let comma = Comma::of(texts.iter().copied());
        texts.iter().map(|text| comma.read(text)).collect()
    }

    #[test]
    fn a_column_tells_what_its_commas_mean() {
        assert_eq!(read(&["1,5", "1.234,5", "2,250", "3"]), [Some(1.5), Some(1234.5), Some(2.25), Some(3.0)]);
        assert_eq!(read(&["1,234.5", "2,250", "0.5", "1e3"]), [Some(1234.5), Some(2250.0), Some(0.5), Some(1000.0)]);
        assert_eq!(read(&["1,234,567", "12"]), [Some(1_234_567.0), Some(12.0)]);
    }

    #[test]
    fn what_is_not_sure_is_no_number() {
        assert_eq!(read(&["1,500", "2,250", "3"]), [None, None, Some(3.0)]);
        assert_eq!(read(&["1,5", "1,234.5", "2.5"]), [None, None, Some(2.5)], "both in one column");
        assert_eq!(read(&["1,5", "2.5"]), [Some(1.5), None], "a point that groups nothing");
        assert_eq!(read(&["two", "", "#REF!", "inf", "1,,5"]), [None; 5]);
    }
}
