//! Labels in a column, moved apart where they would meet.

/// Where labels stand whose wanted middles are given from the top down: each as near to its own as the others allow, `gap`
/// apart at least, none below `bottom` while there is room above.
pub(super) fn spread(wanted: &[f64], gap: f64, bottom: f64) -> Vec<f64> {
    let mut places: Vec<f64> = Vec::new();
    for middle in wanted {
        let free = places.last().map_or(f64::NEG_INFINITY, |before| before + gap);
        places.push(middle.max(free));
    }
    let mut free = bottom;
    for place in places.iter_mut().rev() {
        *place = place.min(free);
        free = *place - gap;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn labels_that_would_meet_move_apart_and_stay_above_the_bottom() {
        assert_eq!(spread(&[10.0, 50.0], 20.0, 100.0), [10.0, 50.0]);
        assert_eq!(spread(&[10.0, 15.0, 50.0], 20.0, 100.0), [10.0, 30.0, 50.0]);
        assert_eq!(spread(&[90.0, 95.0], 20.0, 100.0), [80.0, 100.0]);
        assert_eq!(spread(&[], 20.0, 100.0), [0.0; 0]);
    }
}
