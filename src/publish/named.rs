//! A figure as a table names it in one field: `group:period`, or `measure:group:period` where there are several measures.

/// The ids of measure, group and period. `measures` are those of the dataset: where there is one, it need not be named.
pub fn named<'t>(place: &'t str, measures: &[&'t str]) -> Option<[&'t str; 3]> {
    match (&place.split(':').collect::<Vec<_>>()[..], measures) {
        ([group, period], [only]) => Some([only, group, period]),
        ([measure, group, period], _) => Some([measure, group, period]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn a_measure_may_be_left_out_where_there_is_one() {
        assert_eq!(named("core:2018-19", &["in-time"]), Some(["in-time", "core", "2018-19"]));
        assert_eq!(named("cases:core:2018-19", &["in-time", "cases"]), Some(["cases", "core", "2018-19"]));
        assert_eq!(named("core:2018-19", &["in-time", "cases"]), None);
        assert_eq!(named("2018-19", &["in-time"]), None);
        assert_eq!(named("a:b:c:d", &["in-time"]), None);
    }
}
