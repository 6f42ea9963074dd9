//! What the properties and the fuzzing found, each as a case: these broke a rule, were mended, and must not come back.

use impact_charts::chart::{Brief, Ruler, Size, describe};
use impact_charts::data::{Dataset, read_text, write};
use impact_charts::scene::{Scene, Shape};
use impact_charts::view::{View, Wish, link};
use impact_charts::words::{Words, number};

/// Figures of groups by periods in percent, with a value where one is given.
fn dataset(groups: &[&str], periods: &[&str], values: &str, status: &str) -> Dataset {
    let list = |ids: &[&str]| format!("[\"{}\"]", ids.join("\",\""));
    let text = format!(
        "{{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"group\",\"period\"],\"size\":[{},{}],\"role\":{{\"time\":[\"period\"]}},
        \"dimension\":{{\"group\":{{\"category\":{{\"index\":{}}}}},\"period\":{{\"category\":{{\"index\":{}}}}}}},
        \"value\":{values},\"status\":{status}}}",
        groups.len(),
        periods.len(),
        list(groups),
        list(periods)
    );
    read_text(&text).expect("a dataset").dataset
}

fn drawn(dataset: &Dataset, kind: &str, width: f64) -> Scene {
    let view = View::open(dataset, &Wish { kind: kind.into(), ..Wish::default() });
    let brief = Brief { dataset, view: &view, words: Words::of("en"), ruler: &Ruler::default() };
    describe(brief, Size { width, height: None, font: 14.0 })
}

fn texts(scene: &Scene) -> Vec<String> {
    let text = |shape: &Shape| if let Shape::Text { lines, .. } = shape { Some(lines.join(" ")) } else { None };
    scene.marks.iter().filter_map(|mark| text(&mark.shape)).collect()
}

/// A bar of a longer period had no slot, and with it the figure was neither drawn nor to be reached.
#[test]
fn a_figure_of_a_longer_period_has_its_bar() {
    let dataset = dataset(&["a"], &["2011", "2012", "2012..2013", "2014"], "[50, 60, 70, 80]", "{}");
    let scene = drawn(&dataset, "bar", 640.0);
    assert_eq!(scene.places.len(), 4);
    assert!(texts(&scene).iter().any(|text| text.contains("70")), "{scene}");
}

/// A link that named other groups left out the periods, where these were those that the chart opens with: it then opened
/// with all periods that the other groups have.
#[test]
fn a_link_to_other_groups_keeps_the_periods() {
    let mut dataset = dataset(&["a", "b"], &["2011", "2012"], "[1, null, 3, 4]", "{}");
    dataset.hint.groups = vec![0];
    let first = Wish::default();
    let view = View::open(&dataset, &Wish { groups: "a b".into(), to: "2011".into(), ..Wish::default() });
    assert_eq!(link::write(&dataset, &view, &first, ""), "from=2011&to=2011&groups=a+b");
}

/// Numbers are read as the ones nearest to their digits, as a browser reads them: some were one bit off.
#[test]
fn each_number_is_the_one_nearest_to_its_digits() {
    for digits in ["1061.8999999999999", "0.1", "2316.2000000000003", "122.416294033786585"] {
        let dataset = dataset(&["a"], &["2011"], &format!("[{digits}]"), "{}");
        assert_eq!(dataset.number(0).map(f64::to_bits), digits.parse().ok().map(f64::to_bits), "{digits}");
        assert_eq!(read_text(&write(&dataset)).err().map(|problems| problems.len() > 9), Some(false));
    }
}

/// Values beside each other at the same height lay on one another: what can't stand free is left to table and tooltip.
#[test]
fn equal_values_of_four_groups_are_not_written_over_each_other() {
    let dataset = dataset(&["a", "b", "c", "d"], &["2011", "2012"], "[50, 50, 50, 50, 50, 50, 50, 50]", "{}");
    let scene = drawn(&dataset, "line", 320.0);
    assert_eq!(scene.places.len(), 8, "each is a place all the same");
    assert_eq!(texts(&scene).iter().filter(|text| *text == "50").count(), 4, "{scene}");
}

/// A range of values as wide as numbers go made the ticks of the axis run without end, and what has more digits than a
/// number holds was written as another number.
#[test]
fn numbers_beyond_what_can_be_shown_are_none() {
    let values = ["[1e308, -1e308]", "[1.7976931348623157e308, 1e15]", "[-1e15, 1e20]"];
    for values in values {
        let dataset = dataset(&["a"], &["2011", "2012"], values, "{}");
        assert_eq!([dataset.number(0), dataset.number(1)], [None, None], "{values}");
    }
    for values in ["[999999999999999, -999999999999999]", "[5e-324, 0]", "[-5e-324, 1e-310]", "[1e14, 1e-300]"] {
        let dataset = dataset(&["a"], &["2011", "2012"], values, "{}");
        for kind in impact_charts::data::KINDS {
            for mark in &drawn(&dataset, kind, 640.0).marks {
                let at = mark.shape.bounds();
                let lengths = [at.x, at.y, at.width, at.height];
                assert!(lengths.iter().all(|length| length.is_finite() && length.abs() < 1e5), "{values} {mark}");
            }
        }
    }
    assert_eq!(number(999_999_999_999_999.0, Some(6)), "999,999,999,999,999");
}
