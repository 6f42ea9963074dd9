//! The summary, the comparison with a chosen figure, and the link to a view: made-up series, and the sentences expected.

use impact_charts::data::{Break, Dataset, Facts, Qualifier, Target, Text, read_text};
use impact_charts::scene::Anchor;
use impact_charts::view::readout::readout;
use impact_charts::view::{Event, View, Wish, against, link, summary, update};
use impact_charts::words::Words;

/// What a made-up dataset has beside its numbers.
#[derive(Clone, Copy, PartialEq)]
enum With {
    Nothing,
    /// A target of 85% for 2019/20.
    Target,
    /// A break before 2020/21.
    Break,
}

/// A dataset of one group or more along financial years from 2018/19: a row a group, a number, `-` for not available, or a
/// number with `~` before it for "about".
fn dataset(rows: &[&[&str]], with: With) -> Dataset {
    let years = &["2018-19", "2019-20", "2020-21", "2021-22"][..rows[0].len()];
    let groups = &["a", "b", "c", "d"][..rows.len()];
    let cells: Vec<&str> = rows.iter().flat_map(|row| row.iter().copied()).collect();
    let value = |cell: &&str| serde_json::from_str(cell.trim_start_matches('~')).unwrap_or(serde_json::Value::Null);
    let missing = cells.iter().enumerate().filter(|(_, cell)| **cell == "-");
    let text = serde_json::json!({
        "version": "2.0", "class": "dataset", "label": "Made-up shares", "id": ["measure", "group", "period"],
        "size": [1, groups.len(), years.len()], "role": {"time": ["period"], "metric": ["measure"]},
        "value": cells.iter().map(value).collect::<Vec<serde_json::Value>>(),
        "status": missing.map(|(at, _)| (at.to_string(), "x".into())).collect::<serde_json::Map<_, serde_json::Value>>(),
        "dimension": {
            "measure": {"category": {"index": ["m"], "label": {"m": "Share"}, "unit": {"m": {"label": "percent", "symbol": "%"}}}},
            "group": {"category": {"index": groups, "label": labels(groups, &|id| format!("Group {id}"))}},
            "period": {"category": {"index": years, "label": labels(years, &|id| id.replace('-', "/"))}},
        },
    });
    let mut dataset = read_text(&text.to_string()).unwrap_or_else(|problems| panic!("{problems:?}")).dataset;
    for (cell, _) in cells.iter().enumerate().filter(|(_, cell)| cell.starts_with('~')) {
        dataset.facts.push((cell, Facts { qualifier: Some(Qualifier::About), ..Facts::default() }));
    }
    dataset.facts.sort_by_key(|(cell, _)| *cell);
    if with == With::Target {
        dataset.targets.push(Target { cell: 1, value: 85.0, printed: "85%".into(), ..Target::default() });
    }
    if with == With::Break {
        dataset.breaks.push(Break {
            dimension: 2,
            before: 2,
            group: None,
            text: Text::new("en", "The count changed."),
        });
    }
    dataset
}

fn labels(ids: &[&str], label: &dyn Fn(&str) -> String) -> serde_json::Map<String, serde_json::Value> {
    ids.iter().map(|id| (id.to_string(), label(id).into())).collect()
}

fn said(dataset: &Dataset, lang: &str) -> String {
    let (view, words) = (View::open(dataset, &Wish::default()), Words::of(lang));
    summary(dataset, &view, words, impact_charts::words::Choices::of(words).kind("line")).join(" ")
}

#[test]
fn the_summary_is_in_whole_sentences_that_the_figures_bear_out() {
    for (what, rows, with, english, welsh) in [
        (
            "one value",
            &[&["82"][..]][..],
            With::Nothing,
            "Line chart with 1 value. 2018/19: 82%.",
            "Siart llinell gyda 1 gwerth. 2018/19: 82%.",
        ),
        (
            "two equal",
            &[&["82", "82"][..]],
            With::Nothing,
            "Line chart with 2 values. Group a: the same in 2018/19 and in 2019/20, 82%.",
            "Siart llinell gyda 2 werth. Group a: yr un gwerth, 82%, yn 2018/19 ac yn 2019/20.",
        ),
        (
            "all missing",
            &[&["-", "-"][..]],
            With::Nothing,
            "Line chart with 0 values. No data: 2018/19, 2019/20.",
            "Siart llinell gyda 0 gwerth. Dim data: 2018/19, 2019/20.",
        ),
        (
            "a fall, with a gap",
            &[&["90", "-", "83"][..]],
            With::Nothing,
            "Line chart with 2 values. Group a: fell from 90% in 2018/19 to 83% in 2020/21. No data: 2019/20.",
            "Siart llinell gyda 2 werth. Group a: gostyngodd o 90% yn 2018/19 i 83% yn 2020/21. Dim data: 2019/20.",
        ),
        (
            "a rise, and a target of one year",
            &[&["82", "90", "83"][..]],
            With::Target,
            "Line chart with 3 values. Group a: rose from 82% in 2018/19 to 83% in 2020/21. Highest: 90% (2019/20). Lowest: 82% (2018/19). \
             2019/20: 5 percentage points above the 85% target.",
            "Siart llinell gyda 3 gwerth. Group a: cododd o 82% yn 2018/19 i 83% yn 2020/21. Uchaf: 90% (2019/20). Isaf: 82% (2018/19). \
             2019/20: 5 pwynt canran yn uwch na'r targed o 85%.",
        ),
        (
            "approximate ends",
            &[&["~50", "~67"][..]],
            With::Nothing,
            "Line chart with 2 values. Group a: first about 50% (2018/19), last about 67% (2019/20).",
            "Siart llinell gyda 2 werth. Group a: tua 50% (2018/19) oedd y gwerth cyntaf, tua 67% (2019/20) yr olaf.",
        ),
        (
            "a target for what is not exact",
            &[&["82", "~90"][..]],
            With::Target,
            "Line chart with 2 values. Group a: first 82% (2018/19), last about 90% (2019/20). 2019/20: the target was 85%.",
            "Siart llinell gyda 2 werth. Group a: 82% (2018/19) oedd y gwerth cyntaf, tua 90% (2019/20) yr olaf. 2019/20: 85% oedd y targed.",
        ),
        (
            "a break",
            &[&["82", "83", "91"][..]],
            With::Break,
            "Line chart with 3 values. Group a: first 82% (2018/19), last 91% (2020/21). Break before 2020/21: The count changed.",
            "Siart llinell gyda 3 gwerth. Group a: 82% (2018/19) oedd y gwerth cyntaf, 91% (2020/21) yr olaf. Toriad yn y gyfres cyn 2020/21: The count changed.",
        ),
    ] {
        let dataset = dataset(rows, with);
        assert_eq!(said(&dataset, "en"), english, "{what}");
        assert_eq!(said(&dataset, "cy"), welsh, "{what}");
    }
}

/// What is said of each figure while the second of them is chosen.
fn read_against(dataset: &Dataset, chosen: usize) -> Vec<String> {
    let mut view = View::open(dataset, &Wish::default());
    view.picked = Some(Anchor(view.cells(dataset)[chosen]));
    let words = Words::of("en");
    let cells = view.cells(dataset).into_iter();
    cells.map(|cell| readout(dataset, &view, words, cell).text).chain(against::lines(dataset, &view, words)).collect()
}

#[test]
fn the_others_are_read_against_the_chosen_one_or_say_why_not() {
    assert_eq!(
        read_against(&dataset(&[&["82", "~83", "-", "91"]], With::Nothing), 3),
        [
            "2018/19: 82%. 9 percentage points less than 2021/22.",
            "2019/20: about 83%. Not compared with 2021/22: one of the two is not an exact figure.",
            "2020/21: no data. Not available.",
            "2021/22: 91%.",
            "Other values are shown as the difference from 2021/22, 91%.",
            "Not compared, 2019/20: one of the two is not an exact figure.",
        ]
    );
    let broken = read_against(&dataset(&[&["82", "83", "91"]], With::Break), 0);
    assert_eq!(broken[1], "2019/20: 83%. 1 percentage point more than 2018/19.");
    assert!(
        broken[2].ends_with("Not compared with 2018/19: the series breaks between them. The count changed."),
        "{broken:?}"
    );
    let groups = read_against(&dataset(&[&["82"], &["82"]], With::Nothing), 0);
    assert!(
        groups[1].starts_with("Group b: 82%. Not compared with Group a: they count different things"),
        "{groups:?}"
    );
    assert_eq!(groups[2], "No other value shown can be compared with Group a, 82%.");
}

#[test]
fn a_chosen_figure_is_given_up_by_choosing_it_again_or_by_escape() {
    let dataset = dataset(&[&["82", "83"]], With::Nothing);
    let mut view = View::open(&dataset, &Wish::default());
    let words = Words::of("en");
    let ruler = impact_charts::chart::Ruler::default();
    let brief = impact_charts::chart::Brief { dataset: &dataset, view: &view, words, ruler: &ruler };
    let scene =
        impact_charts::chart::describe(brief, impact_charts::chart::Size { width: 600.0, height: None, font: 14.0 });
    let first = scene.places[0].anchor;
    update(&mut view, &scene, Event::Focus(first));
    for (event, picked) in
        [(Event::Pick, Some(first)), (Event::Pick, None), (Event::Pick, Some(first)), (Event::Escape, None)]
    {
        assert!(update(&mut view, &scene, event));
        assert_eq!(view.picked, picked);
    }
    assert!(!update(&mut view, &scene, Event::Escape), "nothing to give up: the key is the page's");
}

#[test]
fn the_publisher_s_periods_are_shown_unless_the_wish_can_be_met() {
    let mut dataset = dataset(&[&["82", "83", "91", "90"]], With::Nothing);
    dataset.hint.range = (Some(1), Some(2));
    let shown = |from: &str, to: &str| {
        View::open(&dataset, &Wish { from: from.into(), to: to.into(), ..Wish::default() }).range
    };
    assert_eq!(shown("", ""), (1, 2));
    assert_eq!(shown("2018-19", ""), (0, 2));
    assert_eq!(shown("2021-22", ""), (3, 3), "from beyond the last that is hinted: to the end");
    assert_eq!(shown("", "2018-19"), (0, 0), "to before the earliest that is hinted: from the beginning");
    assert_eq!(shown("2021-22", "2018-19"), (1, 2), "ends that contradict each other are no wish");
    assert_eq!(shown("1066", "soon"), (1, 2));
}

#[test]
fn attributes_that_the_figures_can_not_meet_are_told() {
    let dataset = dataset(&[&["82", "83", "91"], &["1", "2", "3"]], With::Nothing);
    let wish = |from: &str, to: &str, groups: &str| Wish {
        from: from.into(),
        to: to.into(),
        groups: groups.into(),
        ..Wish::default()
    };
    let unmet = |wish: Wish| (View::open(&dataset, &wish).is_unmet, link::unmet(&dataset, &wish));
    for met in [wish("", "", ""), wish("2018-19", "2019/20", "b a"), wish("2019/20", "2019-20", "a")] {
        assert_eq!(unmet(met.clone()), (false, None), "{met:?}");
    }
    let why = "can't be met by these figures: the publisher's choice stands";
    for (wish, said) in [
        (wish("2018-2019", "", ""), "from=\"2018-2019\""),
        (wish("", "1066", "b nosuch"), "to=\"1066\" groups=\"b nosuch\""),
        (wish("2020-21", "2018-19", ""), "from=\"2020-21\" to=\"2018-19\""),
    ] {
        assert_eq!(unmet(wish), (true, Some(format!("{said} {why}"))));
    }
    let shown = |show: &str| Wish { show: show.into(), ..Wish::default() };
    assert_eq!(unmet(shown("graph")), (true, Some(format!("view=\"graph\" {why}"))));
    for show in ["chart", "table", "sources"] {
        assert_eq!(unmet(shown(show)), (false, None), "{show}");
    }
    // Nothing is fetched for this alone: it is told beside others.
    let fixed = Wish { fixed: "measure:none".into(), ..Wish::default() };
    assert_eq!(unmet(fixed), (false, Some(format!("where=\"measure:none\" {why}"))));
}

#[test]
fn a_link_holds_what_differs_from_the_start_and_reads_back() {
    let dataset = dataset(&[&["82", "83", "91"], &["1", "2", "3"]], With::Nothing);
    let start = View::open(&dataset, &Wish::default());
    assert_eq!(link::write(&dataset, &start, &Wish::default(), ""), "");
    let wish = Wish { kind: "bar".into(), from: "2019-20".into(), groups: "b".into(), ..Wish::default() };
    let mut view = View::open(&dataset, &wish);
    view.picked = Some(Anchor(view.cells(&dataset)[1]));
    let text = link::write(&dataset, &view, &Wish::default(), "cy");
    assert_eq!(text, "kind=bar&from=2019-20&to=2020-21&groups=b&lang=cy&pick=m+b+2020-21");
    let (known, unknown) = link::read(&dataset, &["line", "bar"], &text);
    let known: Vec<(&str, &str)> = known.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(known[..4], [("kind", "bar"), ("from", "2019-20"), ("to", "2020-21"), ("groups", "b")]);
    assert_eq!(link::cell(&dataset, known[5].1), view.picked.map(|picked| picked.0));
    assert!(unknown.is_empty());
}

#[test]
fn what_a_link_says_that_means_nothing_here_is_passed_over_and_told() {
    let dataset = dataset(&[&["82", "83"]], With::Nothing);
    let text = "kind=pie&from=2019-20&to=1066&groups=z&where=x:y&lang=xx&pick=m+a&src=evil&%zz=1&from=%ff";
    let (known, unknown) = link::read(&dataset, &["line"], text);
    assert_eq!(known, [("from".to_string(), "2019-20".to_string())]);
    let told = ["kind=pie", "to=1066", "groups=z", "where=x:y", "lang=xx", "pick=m+a", "src=evil", "%zz=1", "from=%ff"];
    assert_eq!(unknown, told);
}
