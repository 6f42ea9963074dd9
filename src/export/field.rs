//! A field of a table that leaves us, so that no spreadsheet runs it as a formula, and back.

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The field with an apostrophe before it, where a spreadsheet would run it; one that has such an apostrophe already gets
/// another, so that each reads back as it was. Plain numbers stay as they are.
pub fn harmless(field: &str) -> String {
    let is_number = field.parse::<f64>().is_ok_and(f64::is_finite);
    if is_formula(field) && !is_number { ["'", field].concat() } else { field.into() }
}

fn is_formula(field: &str) -> bool {
    field.trim_start_matches('\'').starts_with(FORMULA)
}

/// The field as it was meant, without that apostrophe.
pub fn meant(field: &str) -> &str {
    field.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_field_is_taken_for_a_formula_and_each_reads_back() {
        for (field, written) in [
            ("=1+1", "'=1+1"),
            ("+1+1", "'+1+1"),
            ("-inf", "'-inf"),
            ("@SUM(1)", "'@SUM(1)"),
            ("\t=1", "'\t=1"),
            ("+44", "+44"),
            ("-5.5", "-5.5"),
            ("82%", "82%"),
            ("'tis", "'tis"),
            ("'=1+1", "''=1+1"),
        ] {
            assert_eq!(harmless(field), written);
            assert_eq!(meant(written), field);
        }
    }
}
