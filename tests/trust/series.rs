//! A made-up series that has what the published ones lack: two groups, a break in one of them, a revised figure with what
//! it was, a figure that is withheld, an estimate, a provisional last year, and targets that change from year to year.
//! What a reader gets of it is read in expected files.

use super::page::{between, csv_rows, page, table};
use super::scenes::{here, outside, overlaps, scene};
use super::{hold, none};
use impact_charts::chart::Ruler;
use impact_charts::data::{Dataset, read_text, write};
use impact_charts::export::part::Part;
use impact_charts::export::svg;
use impact_charts::publish::{self, Tables};
use impact_charts::scene::{Mark, Role, Scene, Shape};
use impact_charts::view::readout::readout;
use impact_charts::view::{View, Wish, summary};
use impact_charts::words::{Choices, Words};
use std::fmt::Write;

/// The dataset, as the tables give it.
pub fn made_up() -> Dataset {
    let tables = Tables::read(&publish::read(&here().join("tests/trust/tables")).expect("the tables"));
    publish::datasets(&tables).unwrap_or_else(|problems| panic!("{}", problems[0])).remove(0)
}

fn view(dataset: &Dataset, kind: &str) -> View {
    View::open(dataset, &Wish { kind: kind.into(), ..Wish::default() })
}

/// The published file, which pages read.
#[test]
fn the_published_file_is_what_the_tables_give() {
    let text = write(&made_up());
    hold("made-up.json", &text);
    let read = read_text(&text).unwrap_or_else(|problems| panic!("{}", problems[0])).dataset;
    assert_eq!(format!("{read:?}"), format!("{:?}", made_up()));
}

fn drawn(kind: &str, lang: &str, width: f64) -> Scene {
    let dataset = made_up();
    scene(&dataset, &view(&dataset, kind), Words::of(lang), &Ruler::default(), width, 14.0)
}

#[test]
fn scenes_look_as_expected() {
    for (name, kind, width) in
        [("line", "line", 960.0), ("bar", "bar", 640.0), ("columns", "bar", 1280.0), ("dot", "dot", 960.0)]
    {
        hold(&format!("made-up-{name}.txt"), &drawn(kind, "en", width).to_string());
    }
}

#[test]
fn nothing_lies_on_another_or_leaves_the_plot() {
    let mut faults = Vec::new();
    for kind in ["line", "bar"] {
        for lang in ["en", "cy"] {
            for width in [320.0, 480.0, 640.0, 768.0, 960.0, 1280.0] {
                let scene = drawn(kind, lang, width);
                let found = overlaps(&scene).into_iter().chain(outside(&scene));
                faults.extend(found.map(|fault| format!("{kind} in {lang} at {width}: {fault}")));
            }
        }
    }
    none(faults);
}

/// The middle of the slot of a period, by its name under the axis.
fn slot(scene: &Scene, name: &str) -> f64 {
    let is_name = |lines: &[String]| lines.concat() == name;
    let found = scene.marks.iter().find_map(|mark| match &mark.shape {
        Shape::Text { at, lines, .. } if is_name(lines) => Some(at.x),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("no {name}"))
}

#[test]
fn no_line_runs_across_a_break_or_a_missing_figure() {
    let dataset = made_up();
    for width in [320.0, 960.0] {
        let scene = drawn("line", "en", width);
        let (before, after) = (scene.places[1].ink.centre(), scene.places[2].ink.centre());
        let missing = scene.places[4].band.centre().x;
        assert!(dataset.value(scene.places[4].anchor.0).is_none());
        let north = scene.places[..7].iter().map(|place| place.ink.centre());
        let north: Vec<_> = north.collect();
        for mark in &scene.marks {
            let Shape::Line { points, .. } = &mark.shape else { continue };
            if !points.iter().all(|point| north.iter().any(|at| at.x == point.x && at.y == point.y)) {
                continue; // of the other group
            }
            let (first, last) = (points[0].x, points[points.len() - 1].x);
            assert!(last <= before.x || first >= after.x, "{mark} crosses the break");
            assert!(last < missing || first > missing, "{mark} crosses a missing figure");
        }
    }
}

/// A target stands in the slots of the years it was set for; where it changes from one to the next, it steps.
#[test]
fn targets_stand_in_their_years_and_step_where_they_change() {
    let scene = drawn("line", "en", 960.0);
    let targets: Vec<_> =
        scene.marks.iter().filter(|mark| mark.role == Role::Target).map(|mark| mark.shape.bounds()).collect();
    let years = |level: f64| -> Vec<&str> {
        let all = ["2016/17", "2017/18", "2018/19", "2019/20", "2020/21", "2021/22", "2022/23"];
        let is_there = |year: &&str| {
            let x = slot(&scene, year);
            targets
                .iter()
                .any(|line| line.height == 0.0 && (line.y - level).abs() < 0.01 && line.x <= x && x <= line.right())
        };
        all.into_iter().filter(is_there).collect()
    };
    // 0 and 100 have their rules at these heights.
    let ticks: Vec<f64> = scene
        .marks
        .iter()
        .filter(|mark| matches!(mark.role, Role::Axis | Role::Grid))
        .map(|mark| mark.shape.bounds().y)
        .collect();
    let (bottom, top) =
        (ticks.iter().copied().fold(0.0, f64::max), ticks.iter().copied().fold(f64::INFINITY, f64::min));
    let at = |value: f64| bottom - (bottom - top) * value / 100.0;
    assert_eq!(years(at(70.0)), ["2018/19", "2019/20"]);
    assert_eq!(years(at(75.0)), ["2020/21"]);
    assert_eq!(years(at(85.0)), ["2022/23"]);
    assert_eq!(years(at(65.0)), ["2020/21", "2021/22"]);
    let steps: Vec<_> = targets.iter().filter(|line| line.height > 0.0).collect();
    assert_eq!(steps.len(), 1, "{steps:?}");
    assert!((steps[0].y - at(75.0)).abs() < 0.01 && (steps[0].bottom() - at(70.0)).abs() < 0.01, "{steps:?}");
}

/// Where bars of both groups stand in one slot, a key names the groups, and a target lies over its own group's bars.
#[test]
fn upright_bars_name_their_groups_and_keep_targets_apart() {
    let scene = drawn("bar", "en", 1280.0);
    let has = |text: &str| {
        scene.marks.iter().any(|mark| matches!(&mark.shape, Shape::Text { lines, .. } if lines == &[text]))
    };
    assert!(has("North") && has("South"));
    let is_bar = |mark: &&Mark| matches!(mark.shape, Shape::Bar { .. });
    let bars: Vec<&Mark> = scene.marks.iter().filter(is_bar).collect();
    // Of 65% the height: the target of the South.
    let level = |value: f64| {
        let tallest = bars.iter().find(|bar| bar.anchor == Some(scene.places[6].anchor)).expect("80%").shape.bounds();
        tallest.bottom() - tallest.height * value / 80.0
    };
    let targets = scene.marks.iter().filter(|mark| mark.role == Role::Target).map(|mark| mark.shape.bounds());
    let mut count = 0;
    for target in targets {
        let own = if (target.y - level(65.0)).abs() < 0.1 { Role::Series(1) } else { Role::Series(0) };
        for bar in bars.iter().filter(|bar| bar.role != own) {
            let bounds = bar.shape.bounds();
            let shared = target.right().min(bounds.right()) - target.x.max(bounds.x);
            assert!(shared < 1.0, "a target of {own:?} over {bar}");
        }
        count += 1;
    }
    assert_eq!(count, 6);
}

/// All that is said: spoken texts, the summary, the table, the key and CSV.
#[test]
fn all_that_is_said_reads_as_expected() {
    for words in Words::every() {
        let dataset = made_up();
        let view = view(&dataset, "line");
        let part = Part { dataset: &dataset, view: &view, words, level: 3 };
        let html = page(&dataset, &view, words);
        let mut text = String::from("spoken\n");
        for series in view.series(&dataset) {
            let group = series.group.and_then(|group| view.group_label(&dataset, group));
            writeln!(text, "  {}", group.map_or("", |label| label.get(words.lang()).text)).expect("text");
            for cell in series.cells {
                writeln!(text, "    {}", readout(&dataset, &view, words, cell).text).expect("text");
            }
        }
        text += "summary\n";
        for sentence in summary(&dataset, &view, words, Choices::of(words).kind("line")) {
            writeln!(text, "  {sentence}").expect("text");
        }
        text += "table\n";
        table(&html).iter().for_each(|row| writeln!(text, "  {}", row.join(" | ")).expect("text"));
        writeln!(text, "key\n  {}\ncsv", between(&html, "class=\"impact-key\"", "</p>").trim()).expect("text");
        for row in csv_rows(part) {
            let names = [
                "group",
                "period",
                "value",
                "printed",
                "status",
                "note_en",
                "note_cy",
                "target",
                "break_before",
                "earlier",
            ];
            let fields = names.map(|name| if row[name].is_empty() { "–" } else { &row[name] });
            writeln!(text, "  {}", fields.join(" | ")).expect("text");
        }
        hold(&format!("made-up-{}.txt", words.lang()), &text);
    }
}

/// The SVG says on its face and in its description what the page says.
#[test]
fn the_svg_says_the_same() {
    for words in Words::every() {
        let dataset = made_up();
        for kind in ["line", "bar"] {
            let view = view(&dataset, kind);
            let file = svg(Part { dataset: &dataset, view: &view, words, level: 3 }, 960.0, "");
            let desc = between(&file, "<desc", "</desc>");
            for cell in view.cells(&dataset) {
                let said = readout(&dataset, &view, words, cell).text;
                assert!(desc.contains(&said), "{said}");
            }
        }
    }
}
