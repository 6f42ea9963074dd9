//! What a chart tells the script around it: how it stands, and whether the wasm of every page can show what is in view.
#![cfg(not(target_arch = "wasm32"))]

use impact_charts::data::{Dataset, Earlier, Facts, Qualifier, read_text};
use impact_charts::export::json::state;
use impact_charts::export::part::Part;
use impact_charts::scene::Anchor;
use impact_charts::view::{Show, View, Wish};
use impact_charts::words::Words;
use serde_json::{Value, json};

fn published(name: &str) -> Dataset {
    let text = std::fs::read_to_string(format!("www/data/{name}.json")).expect("a published file");
    read_text(&text).expect("a dataset").dataset
}

fn told(dataset: &Dataset, view: &View, kind: &str) -> Value {
    serde_json::from_str(&state(dataset, view, "cy", kind)).expect("JSON")
}

#[test]
fn the_state_names_what_is_in_view_by_the_ids_of_the_data() {
    let dataset = published("timeliness");
    let wish = Wish {
        from: "2019-20".into(),
        to: "2021-22".into(),
        groups: "core-independent all-cases".into(),
        ..Wish::default()
    };
    let mut view = View::open(&dataset, &wish);
    let mut expected = json!({
        "kind": "bar", "from": "2019-20", "to": "2021-22", "groups": ["core-independent", "all-cases"],
        "where": {"measure": "timeliness-12-months"}, "view": "chart", "lang": "cy", "focus": null,
    });
    assert_eq!(told(&dataset, &view, "bar"), expected);
    view.focus = view.cells(&dataset).first().map(|cell| Anchor(*cell));
    view.show = Show::Table;
    let mut found = told(&dataset, &view, "line");
    let focus = found["focus"].take();
    assert_eq!(
        (&focus["group"], &focus["period"], &focus["printed"]),
        (&json!("core-independent"), &json!("2019-20"), &json!("83%"))
    );
    expected["kind"] = json!("line");
    expected["view"] = json!("table");
    assert_eq!(found, expected);
}

/// The dataset with one figure in view, which has these facts and no others.
fn with(change: impl Fn(&mut Facts)) -> Dataset {
    let mut dataset = published("timeliness");
    dataset.facts.iter_mut().for_each(|(_, facts)| {
        *facts = Facts { printed: facts.printed.clone(), ..Facts::default() };
        change(facts);
    });
    dataset
}

fn is_rare(dataset: &Dataset, kind: &str) -> bool {
    let view = View::open(dataset, &Wish::default());
    Part { dataset, view: &view, words: Words::of("en"), level: 3 }.is_rare(kind)
}

#[test]
fn each_rare_fact_in_view_asks_for_the_wasm_that_shows_it() {
    let plain = with(|_| {});
    assert!(!is_rare(&plain, "line"));
    for code in ["x", "b"] {
        assert!(!is_rare(&with(|facts| facts.status = vec![code.into()]), "line"), "{code} is shown on every page");
    }
    assert!(!is_rare(&with(|facts| facts.qualifier = Some(Qualifier::About)), "line"));
    for qualifier in [Qualifier::Over, Qualifier::AtLeast, Qualifier::Almost, Qualifier::AtMost] {
        assert!(is_rare(&with(|facts| facts.qualifier = Some(qualifier)), "line"), "{qualifier:?}");
    }
    assert!(is_rare(&with(|facts| facts.status = vec!["x".into(), "p".into()]), "line"), "provisional");
    assert!(is_rare(&with(|facts| facts.base = Some(40.0)), "line"), "a base");
    assert!(is_rare(&with(|facts| facts.was = vec![Earlier::default()]), "line"), "an earlier value");
}

#[test]
fn figures_of_others_and_rules_over_bars_ask_for_it_too() {
    let plain = with(|_| {});
    assert!(is_rare(&Dataset { profile: false, ..plain.clone() }, "line"), "figures of others");
    assert_eq!(
        (is_rare(&plain, "bar"), is_rare(&Dataset { targets: Vec::new(), breaks: Vec::new(), ..plain }, "bar")),
        (true, false)
    );
}
