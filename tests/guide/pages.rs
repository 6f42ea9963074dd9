//! The guide's pages, read as files: both hold the same places, every code has its own, and no link leads nowhere.

use super::shown::PAGES;
use impact_charts::publish::TOPICS;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn www() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("www")
}

fn page(name: &str) -> String {
    fs::read_to_string(www().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Every value of an attribute.
fn each<'p>(page: &'p str, attribute: &str) -> Vec<&'p str> {
    let start = format!(" {attribute}=\"");
    page.split(start.as_str()).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect()
}

#[test]
fn every_code_has_its_place_in_each_page() {
    for name in PAGES {
        let page = page(name);
        let ids = each(&page, "id");
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "{name}: an id stands twice");
        for explained in TOPICS.iter().flat_map(|topic| topic.findings) {
            assert!(ids.contains(&explained.code), "{name} lacks {}: publish", explained.code);
        }
    }
}

#[test]
fn both_pages_hold_the_same_places() {
    let [en, cy] = PAGES.map(page);
    assert_eq!(each(&en, "id"), each(&cy, "id"));
    assert_eq!(en.matches("<li>").count(), cy.matches("<li>").count());
}

#[test]
fn links_lead_to_what_is_there() {
    for name in PAGES {
        let text = page(name);
        for link in each(&text, "href").into_iter().filter(|link| !link.contains("://")) {
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let there = if file.is_empty() { name } else { file };
            assert!(www().join(there).is_file(), "{name}: {link}");
            assert!(anchor.is_empty() || each(&page(there), "id").contains(&anchor), "{name}: {link}");
        }
    }
}

/// The guide is found from the public page.
#[test]
fn the_public_pages_link_the_guide() {
    for (index, guide) in ["index.html", "index.cy.html"].into_iter().zip(PAGES) {
        assert!(each(&page(index), "href").contains(&guide), "{index}");
    }
}
