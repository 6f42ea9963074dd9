//! Long axes: months and quarters that have no room for their names are named by their years.

use impact_charts::chart::{Brief, Ruler, Size, describe};
use impact_charts::publish::explore::Explorer;
use impact_charts::scene::{Scene, Shape};
use impact_charts::view::{View, Wish};
use impact_charts::words::Words;

/// The scene of a series that begins with this period; `id` is that of the period so many steps later.
fn scene(id: impl Fn(usize) -> String, count: usize, width: f64) -> Scene {
    let rows: Vec<String> = (0..count).map(|step| format!("{},{}", id(step), step % 17)).collect();
    let explorer = Explorer::open("t.csv", format!("period,value\n{}\n", rows.join("\n")).as_bytes());
    let dataset = explorer.drawn().expect("figures");
    let (view, ruler) = (View::open(&dataset, &Wish::default()), Ruler::default());
    let brief = Brief { dataset: &dataset, view: &view, words: Words::of("en"), ruler: &ruler };
    describe(brief, Size { width, height: None, font: 14.0 })
}

/// The names under the plot, left to right, none of which meets the next.
fn names(scene: &Scene) -> Vec<String> {
    let below = scene.height - 30.0;
    let mut names = Vec::new();
    for mark in &scene.marks {
        if let Shape::Text { lines, at, .. } = &mark.shape
            && at.y > below
            && mark.anchor.is_none()
            && at.x > 20.0
        {
            names.push((mark.shape.bounds(), lines.join(" ")));
        }
    }
    for pair in names.windows(2) {
        assert!(pair[0].0.right() < pair[1].0.x, "{names:?}");
    }
    names.into_iter().map(|(_, name)| name).collect()
}

fn month(step: usize) -> String {
    format!("{}-{:02}", 2014 + (step + 3) / 12, (step + 3) % 12 + 1)
}

#[test]
fn months_of_many_years_are_named_by_years() {
    let wide = names(&scene(month, 120, 900.0));
    assert_eq!(wide, ["2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024"]);
    let narrow = names(&scene(month, 120, 320.0));
    assert!(narrow.len() >= 4 && narrow.iter().all(|name| wide.contains(name)), "{narrow:?}");
}

#[test]
fn quarters_are_named_by_years_and_few_months_by_themselves() {
    let quarters = names(&scene(|step| format!("{}-Q{}", 2018 + step / 4, step % 4 + 1), 28, 400.0));
    assert!(quarters.contains(&"2019".into()) && quarters.len() >= 4, "{quarters:?}");
    let months = names(&scene(month, 6, 700.0));
    assert_eq!(months.first().map(String::as_str), Some("2014-04"), "{months:?}");
}

#[test]
fn many_periods_without_days_still_have_names() {
    let weeks = names(&scene(|step| format!("W{step}"), 150, 700.0));
    assert!(weeks.len() >= 2, "{weeks:?}");
    let years = names(&scene(|step| (1850 + step).to_string(), 170, 700.0));
    assert!(years.len() >= 8 && years.last().map(String::as_str) == Some("2019"), "{years:?}");
}
