//! The public pages as files: their tables are what publishing gives now, and twins say the same in two languages. What
//! they do in a browser is held by the tests beside this file.
#![cfg(not(target_arch = "wasm32"))]

mod described;

use impact_charts::publish::{self, File, Tables};
use std::fs;
use std::path::{Path, PathBuf};

fn www() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("www")
}

fn pages() -> Vec<File> {
    let tables = Tables::read(&publish::read(&www().join("data/tables")).expect("the folder of tables"));
    let datasets = publish::datasets(&tables).unwrap_or_else(|problems| panic!("{}", problems[0]));
    publish::pages(&www(), &tables, &datasets).expect("pages that can be filled")
}

fn committed(name: &str) -> String {
    fs::read_to_string(www().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn the_tables_in_the_pages_are_what_publishing_gives_now() {
    let pages = pages();
    assert!(pages.len() >= 2, "index.html and its twin");
    for page in pages {
        let name = page.path.display().to_string();
        assert!(committed(&name) == page.text(), "{name} is out of date: run `impact-charts publish`");
    }
}

/// The page for frames speaks the language that its address asks for.
const IN_BOTH: &str = "embed.html";

/// Each page has its twin, each links the other, and both are built alike: the same elements in the same order.
#[test]
fn every_page_has_a_welsh_twin_of_the_same_build() {
    let names: Vec<String> = pages().iter().map(|page| page.path.display().to_string()).collect();
    for name in names.iter().filter(|name| !name.ends_with(".cy.html") && *name != IN_BOTH) {
        let twin = name.replace(".html", ".cy.html");
        let (english, welsh) = (committed(name), committed(&twin));
        assert!(english.contains("<html lang=\"en\">") && welsh.contains("<html lang=\"cy\">"), "{name}");
        assert!(english.contains(&format!("<a href=\"{twin}\" lang=\"cy\" hreflang=\"cy\">Cymraeg</a>")), "{name}");
        assert!(welsh.contains(&format!("<a href=\"{name}\" lang=\"en\" hreflang=\"en\">English</a>")), "{twin}");
        assert_eq!(build(&english), build(&welsh), "{name} and {twin} differ in build");
    }
}

/// The names of the elements outside the marked tables, in order, but what is only fetched early.
fn build(page: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let parts = ["<!-- list:", "<!-- chart:", "<!-- dataset:", "<!-- preview:"]
        .iter()
        .fold(page.split("<!-- fallback:").collect::<Vec<_>>(), |parts, mark| {
            parts.into_iter().flat_map(|part| part.split(mark)).collect()
        });
    let parts = parts.into_iter();
    for (index, part) in parts.enumerate() {
        let own = if index == 0 { part } else { part.split_once("<!-- /").map_or("", |(_, own)| own) };
        // What is fetched early differs: the words of one language are built in.
        let tags = own.split('<').skip(1).filter(|tag| !tag.starts_with("link rel=\"preload\""));
        names.extend(tags.map(|tag| tag.split([' ', '>', '\n']).next().unwrap_or_default()));
    }
    names
}

/// What a strict policy forbids, and what would tie a page to one address.
#[test]
fn pages_have_no_script_or_style_of_their_own_and_no_address_but_relative_ones() {
    for page in pages() {
        let name = page.path.display();
        for (number, line) in page.text().lines().enumerate() {
            let place = format!("{name}, line {}: {line}", number + 1);
            assert!(!line.contains(" style=") && !line.contains("<style") && !line.contains(" onclick="), "{place}");
            assert!(!line.contains("<script") || SCRIPTS.contains(&line.trim()), "{place}");
            let is_root_address = ["src=\"/", "href=\"/"].iter().any(|address| line.contains(address));
            assert!(!is_root_address || line.contains("&lt;"), "{place}");
        }
    }
}

const SCRIPTS: [&str; 7] = [
    "<script type=\"module\" src=\"../pkg/impact-explore.js\"></script>",
    "<script type=\"module\" src=\"index.js\"></script>",
    // Data, which no browser runs.
    "<script type=\"application/ld+json\">",
    "<script type=\"module\" src=\"../pkg/impact-charts.js\"></script>",
    "<script type=\"module\" src=\"../pkg/impact-desk.js\"></script>",
    "<script type=\"module\" src=\"figures.js\"></script>",
    "<script type=\"module\" src=\"embed.js\"></script>",
];
