//! From values to pixels and back, with round ticks.

use crate::MORE;

/// A linear scale from a value range to a pixel range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The values at the two ends.
    pub domain: (f64, f64),
    /// The pixels at the two ends.
    pub range: (f64, f64),
}

impl Scale {
    /// Where a value stands.
    pub fn place(&self, value: f64) -> f64 {
        let ((low, high), (from, to)) = (self.domain, self.range);
        if high == low { from } else { from + (value - low) / (high - low) * (to - from) }
    }

    /// Which value stands at a pixel.
    pub fn value(&self, place: f64) -> f64 {
        let ((low, high), (from, to)) = (self.domain, self.range);
        if to == from { low } else { low + (place - from) / (to - from) * (high - low) }
    }
}

/// The range that an axis of these values covers, and its step. Shares of a hundred always stand on 0 to 100, all else
/// on a range that holds 0 and ends on a round number.
pub fn domain(values: &[f64], is_share: bool) -> ((f64, f64), f64) {
    let (mut low, mut high) = (0.0f64, 0.0f64);
    for value in values {
        (low, high) = (low.min(*value), high.max(*value));
    }
    if is_share && low >= 0.0 && high <= 100.0 {
        return ((0.0, 100.0), 25.0);
    }
    let mut step = round_step((high - low) / 4.0);
    // Between whole numbers there is nothing to mark where all values are whole.
    if MORE && step < 1.0 && values.iter().all(|value| value.fract() == 0.0) {
        step = 1.0;
    }
    ((step * (low / step).floor(), step * (high / step).ceil()), step)
}

/// The least of 1, 2, 2.5, 5 times a power of ten that is at least `step`; 1 for a range without extent.
fn round_step(step: f64) -> f64 {
    if !step.is_finite() || step <= 0.0 {
        return 1.0;
    }
    let mut power = 1.0;
    while power * 10.0 <= step {
        power *= 10.0;
    }
    while power > step {
        power /= 10.0;
    }
    let found = [1.0, 2.0, 2.5, 5.0].into_iter().find(|times| times * power >= step);
    found.unwrap_or(10.0) * power
}

/// The ticks of an axis, low to high.
pub fn ticks((low, high): (f64, f64), step: f64) -> Vec<f64> {
    let count = ((high - low) / step).round() as usize;
    (0..=count.min(20)).map(|index| low + step * index as f64).collect()
}

/// The round numbers within a range, so many steps of it or fewer.
#[cfg(any(feature = "more", feature = "files", feature = "desk"))]
pub fn ticks_within((low, high): (f64, f64), steps: f64) -> Vec<f64> {
    let step = round_step((high - low) / steps);
    let (first, last) = ((low / step).ceil(), (high / step).floor());
    let count = (last - first + 1.0).clamp(0.0, 20.0) as u32;
    (0..count).map(|index| (first + f64::from(index)) * step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_goes_there_and_back() {
        let scale = Scale { domain: (0.0, 100.0), range: (200.0, 0.0) };
        assert_eq!(scale.place(85.0), 30.0);
        assert_eq!(scale.value(30.0), 85.0);
        let flat = Scale { domain: (5.0, 5.0), range: (0.0, 9.0) };
        assert_eq!((flat.place(5.0), flat.value(3.0)), (0.0, 5.0));
    }

    #[test]
    fn shares_stand_on_a_hundred_and_counts_on_round_numbers() {
        let of = |values: &[f64], share| domain(values, share);
        assert_eq!(of(&[82.0, 91.0], true), ((0.0, 100.0), 25.0));
        assert_eq!(of(&[303.0, 349.0], false), ((0.0, 400.0), 100.0));
        assert_eq!(of(&[1161.0, 3157.0], false), ((0.0, 4000.0), 1000.0));
        assert_eq!(of(&[-3.0, 5.0], false), ((-4.0, 6.0), 2.0));
        assert_eq!(of(&[0.0], false), ((0.0, 0.0), 1.0));
        assert_eq!(of(&[130.0], true).0, (0.0, 150.0));
        assert_eq!(ticks((0.0, 400.0), 100.0), [0.0, 100.0, 200.0, 300.0, 400.0]);
    }

    #[test]
    fn every_size_of_number_gets_a_few_ticks_that_hold_it() {
        for power in -9..15 {
            for digit in 1..100 {
                let high = f64::from(digit) * 10f64.powi(power);
                let (range, step) = domain(&[high], false);
                assert!(range.1 >= high * (1.0 - 1e-9), "{high} in {range:?}");
                assert!((2..=6).contains(&ticks(range, step).len()), "{high}: {range:?} by {step}");
            }
        }
    }
}
