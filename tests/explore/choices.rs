//! The first choices, what may be chosen after them, and what a link keeps of it.

use super::open;
use impact_charts::publish::explore::{Choice, Explorer, Use};
use impact_charts::words::Words;

fn uses(explorer: &Explorer) -> Vec<Use> {
    let count = explorer.foreign().map_or(0, |foreign| foreign.dataset.dimensions.len());
    (0..count).map(|at| explorer.choice.used(at)).collect()
}

#[test]
fn time_runs_along_and_the_smallest_other_dimension_stands_side_by_side() {
    let explorer = open("bundle.json");
    assert_eq!(uses(&explorer), [Use::Fixed, Use::Groups, Use::Along]);
    assert_eq!(explorer.choice.fixed[0], 0, "the whole, of which others are parts");
    assert_eq!(explorer.kinds(Words::of("en")).0, "slope", "two periods");
    assert_eq!(explorer.plain_kind(Words::of("en")), "slope", "it is what the form says suits");
}

#[test]
fn without_time_the_groups_are_rows() {
    let mut explorer = open("bundle.json");
    explorer.look_at(1);
    assert_eq!((uses(&explorer), explorer.choice.groups.clone()), (vec![Use::Groups], vec![0, 2]));
    assert_ne!(explorer.kinds(Words::of("en")).0, "line");
}

#[test]
fn wholes_and_parts_are_not_taken_together_at_first() {
    let mut explorer = open("bundle.json");
    explorer.choice.use_for(&explorer.found[0], 0, Use::Groups);
    assert_eq!(explorer.choice.groups, [1, 2], "the parts alone");
    assert_eq!(uses(&explorer), [Use::Groups, Use::Fixed, Use::Along]);
    let told = |explorer: &Explorer| explorer.facts(Words::of("en")).text.contains("don't add them up");
    assert!(!told(&explorer));
    explorer.choice.show(&explorer.found[0].dataset, 0, true);
    assert!(told(&explorer));
}

#[test]
fn different_units_never_share_an_axis() {
    let mut explorer = open("months.json");
    let foreign = &explorer.found[0];
    assert_eq!(Choice::uses(&foreign.dataset, 0), [Use::Fixed]);
    explorer.choice.use_for(foreign, 0, Use::Groups);
    assert_eq!(explorer.choice.group, Some(1), "the wish is passed over");
    assert!(explorer.facts(Words::of("en")).text.contains("no axis is true of both"));
}

#[test]
fn what_is_fixed_always_has_a_figure() {
    let mut text = String::from("place,who,year,value\n");
    for (place, who) in [("a", "total"), ("b", "x"), ("c", "y")] {
        for year in 2001..2004 {
            let value = if who == "y" { "5" } else { "" };
            text += &format!("{place},{who},{year},{value}\n");
        }
    }
    let explorer = Explorer::open("t.csv", text.as_bytes());
    let dataset = explorer.drawn().expect("a dataset");
    assert!(dataset.values.iter().any(|value| value.is_finite()), "{:?}", explorer.choice);
}

#[test]
fn what_is_shown_is_said_in_words() {
    let explorer = open("bundle.json");
    let (english, welsh) = (explorer.facts(Words::of("en")).text, explorer.facts(Words::of("cy")).text);
    for said in [
        "Port: All ports, one of 3.",
        "Side by side: Way, 2 of 2.",
        "Along the chart: Year.",
        "Office of Made-up Statistics",
    ] {
        assert!(english.contains(said), "no {said:?} in {english}");
    }
    assert!(welsh.contains("Port: All ports, un o 3."), "{welsh}");
}

#[test]
fn a_link_gives_the_same_choice_back() {
    let mut explorer = open("bundle.json");
    assert!(explorer.link().is_empty());
    let found = &explorer.found[0];
    explorer.choice.use_for(found, 0, Use::Groups);
    explorer.choice.show(&found.dataset, 1, false);
    explorer.choice.fix(&found.dataset, 1, 1);
    explorer.choice.kind = "bar".into();
    let mut other = open("bundle.json");
    for (name, value) in explorer.link() {
        other.follow(name, &value);
    }
    assert_eq!(other.choice, explorer.choice);
    for (name, value) in [("at", "nothing"), ("group", "nowhere"), ("dataset", "99"), ("shown", "?"), ("odd", "")] {
        other.follow(name, value);
    }
    assert!(other.picture().is_some());
}

#[test]
fn a_long_list_is_shortened_and_keeps_what_is_shown() {
    let mut text = String::from("place,year,value\n");
    for place in 0..300 {
        text += &format!("Place {place},2001,{place}\nPlace {place},2002,1\n");
    }
    let mut explorer = Explorer::open("t.csv", text.as_bytes());
    let form = |explorer: &Explorer| explorer.form(Words::of("en")).text;
    // The largest stands there at first, and the first two hundred beside it.
    assert!(form(&explorer).contains("Not listed: 99."));
    explorer.find(0, "PLACE 28");
    let found = form(&explorer);
    assert!(found.contains("Place 289") && found.contains("Place 299") && !found.contains("Place 150"), "{found}");
}

#[test]
fn a_figure_alone_and_a_file_without_any_are_drawn_too() {
    for text in ["place,value\na,5\n", "place,value\na,\nb,\n"] {
        let explorer = Explorer::open("t.csv", text.as_bytes());
        let picture = explorer.picture().expect("a picture").json;
        assert!(impact_charts::data::read_text(&picture).is_ok(), "{picture}");
    }
}

/// Twelve places over forty years, the first ten of which have no figures.
fn places() -> Explorer {
    let mut text = String::from("place,year,value\n");
    for place in 0..12 {
        for year in 1980..2020 {
            let value = if year < 1990 { ":".into() } else { (year - 1980 + place).to_string() };
            text += &format!("Place {place},{year},{value}\n");
        }
    }
    let mut explorer = Explorer::open("t.csv", text.as_bytes());
    explorer.choice.use_for(&explorer.found[0], 0, Use::Groups);
    explorer
}

fn attribute(explorer: &Explorer, name: &str) -> String {
    let picture = explorer.picture().expect("a picture");
    picture.attributes.into_iter().find(|(known, _)| *known == name).expect("an attribute").1
}

#[test]
fn it_begins_with_the_first_figure_and_the_range_is_the_readers() {
    let explorer = places();
    let years = |explorer: &Explorer| explorer.drawn().expect("figures").dimensions.last().map(|d| d.categories.len());
    assert_eq!(years(&explorer), Some(30), "from 1990");
    let mut explorer = explorer;
    let dataset = explorer.found[0].dataset.clone();
    explorer.choice.reach(&dataset, false, 5);
    assert_eq!(years(&explorer), Some(35));
    explorer.choice.reach(&dataset, true, 3);
    assert_eq!((explorer.choice.range, years(&explorer)), (Some((3, 3)), Some(1)), "the first gives way");
    explorer.choice.reach(&dataset, true, 39);
    explorer.choice.reach(&dataset, false, 0);
    assert_eq!((explorer.choice.range, years(&explorer)), (None, Some(40)));
}

#[test]
fn of_many_lines_some_are_highlighted() {
    let mut explorer = places();
    let foreign = &explorer.found[0];
    assert_eq!((explorer.choice.groups.len(), explorer.choice.lit.len()), (4, 0));
    (4..8).for_each(|place| explorer.choice.show(&foreign.dataset, place, true));
    assert_eq!(explorer.choice.lit, [explorer.choice.groups[0]], "one stands out until the reader says which");
    assert_eq!(explorer.kinds(Words::of("en")).0, "line");
    explorer.choice.light(5, true);
    explorer.choice.light(11, true);
    assert_eq!(attribute(&explorer, "highlight"), "Place_0 Place_5", "what is not shown is not highlighted");
    explorer.choice.show(&explorer.found[0].dataset.clone(), 5, false);
    assert_eq!(attribute(&explorer, "highlight"), "Place_0");
    let said = explorer.facts(Words::of("en")).text;
    assert!(said.contains("Highlighted: 1."), "{said}");
}

#[test]
fn two_periods_of_many_are_laid_side_by_side() {
    let mut explorer = places();
    assert!(explorer.kinds(Words::of("en")).1.contains(&"slope"));
    explorer.choice.kind = "slope".into();
    let drawn = explorer.drawn().expect("figures");
    let years: Vec<&str> =
        drawn.dimensions.last().map(|d| d.categories.iter().map(|c| c.id.as_str()).collect()).unwrap();
    assert_eq!(years, ["1990", "2019"]);
    let (kind, suited) = explorer.kinds(Words::of("en"));
    assert_eq!(kind, "slope");
    assert!(suited.contains(&"line") && !suited.contains(&"dot"), "what suits all periods: {suited:?}");
    let link = explorer.link();
    assert!(link.contains(&("kind", "slope".into())), "{link:?}");
}

#[test]
fn of_more_rows_than_are_looked_through_the_largest_are_shown() {
    let rows: Vec<String> = (0..40).map(|place| format!("Place {place},{}", (place * 17) % 41)).collect();
    let explorer = Explorer::open("t.csv", format!("place,value\n{}\n", rows.join("\n")).as_bytes());
    let drawn = explorer.drawn().expect("figures");
    assert_eq!(drawn.values.len(), 12);
    assert!(drawn.values.windows(2).all(|pair| pair[0] >= pair[1]) && drawn.values[0] == 40.0, "{:?}", drawn.values);
    assert!(drawn.label.own().contains("place: 12/40"), "{}", drawn.label.own());
}
