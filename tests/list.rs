//! The pages of all figures, read as files beside the tables they were made from: every figure and target stands there
//! once, with all that must go with it, and nothing else does.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A row of a table of the publisher's, by column: not read by the code that is tested.
type Fields = BTreeMap<String, String>;

const PAGES: [(&str, &str); 2] = [("en", "figures.html"), ("cy", "figures.cy.html")];

fn www(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn table(name: &str) -> Vec<Fields> {
    let text = www(&format!("data/tables/{name}.csv"));
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.deserialize().map(|row| row.expect("a whole row")).collect()
}

/// The text of a piece of page, as it is read.
fn plain(html: &str) -> String {
    let outside = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let text = outside.collect::<Vec<_>>().concat().replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
    squeeze(&text.replace("&amp;", "&"))
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every row of the page: its id, and its HTML.
fn rows(page: &str) -> Vec<(String, String)> {
    let row = |part: &str| {
        let (id, rest) = part.split_once('"').expect("the end of an id");
        (id.to_string(), rest.split_once('>').expect("a tag").1.split("</tr>").next().expect("a row").to_string())
    };
    page.split("<tr role=\"row\" id=\"").skip(1).map(row).collect()
}

/// `timeliness.core-independent.2021-22`; the measure, where the dataset has several.
fn id(row: &Fields, measures: &[Fields], ending: &str) -> String {
    let several = measures.iter().filter(|measure| measure["dataset"] == row["dataset"]).count() > 1;
    let measure = if several { format!(".{}", row["measure"]) } else { String::new() };
    format!("{}{measure}.{}.{}{ending}", row["dataset"], row["group"], row["period"])
}

/// What a row of the page must say: of a figure, or of a target.
fn expected(row: &Fields, lang: &str, sources: &[Fields], also: &[Fields]) -> Vec<String> {
    let text = |column: &str| row.get(column).cloned().unwrap_or_default();
    let translated = text(&format!("printed_{lang}"));
    let printed = if translated.is_empty() { text("printed") } else { translated };
    let missing = if lang == "cy" { "dim data" } else { "no data" };
    let value = if text("value").is_empty() { missing.into() } else { printed };
    let mut said = vec![value, text("quote").replace('*', ""), text("locator"), text(&format!("note_{lang}"))];
    if let Some(source) = sources.iter().find(|source| source["id"] == row["source"]) {
        said.push(source["title"].clone());
        let unknown = if lang == "cy" { "dyddiad cyhoeddi anhysbys" } else { "date of publication not known" };
        let date = if source["published"].is_empty() { unknown } else { &source["published"][..4] };
        let address = if lang == "cy" { "cyfeiriad anhysbys" } else { "address not known" };
        said.extend([date, if source["address"].is_empty() { address } else { "" }].map(String::from));
    }
    const KEY: [&str; 4] = ["dataset", "measure", "group", "period"];
    for other in also.iter().filter(|other| KEY.iter().all(|column| other[*column] == row[*column])) {
        said.extend([
            other["quote"].replace('*', ""),
            other["locator"].clone(),
            other[&format!("note_{lang}")].clone(),
        ]);
    }
    said.retain(|text| !text.is_empty());
    said
}

#[test]
fn every_figure_and_target_stands_on_the_page_once_with_its_value_quote_and_document() {
    let (measures, sources) = (table("measures"), table("sources"));
    let (figures, targets, also) = (table("figures"), table("targets"), table("also"));
    for (lang, name) in PAGES {
        let rows = rows(&www(name));
        assert_eq!(rows.len(), figures.len() + targets.len(), "{name}");
        let figures = figures.iter().map(|row| (row, "", &also[..]));
        let targets = targets.iter().map(|row| (row, ".target", &[][..]));
        for (row, ending, also) in figures.chain(targets) {
            let id = id(row, &measures, ending);
            let found: Vec<&(String, String)> = rows.iter().filter(|(known, _)| *known == id).collect();
            assert_eq!(found.len(), 1, "{name}: {id}");
            let said = plain(&found[0].1);
            for part in expected(row, lang, &sources, also) {
                assert!(said.contains(&squeeze(&part)), "{name}, {id} lacks {part:?}:\n{said}");
            }
            let target = if lang == "cy" { "Targed: " } else { "Target: " };
            assert_eq!(said.contains(target), !ending.is_empty(), "{name}, {id}: {said}");
        }
    }
}

#[test]
fn every_figure_stands_under_its_topic_with_its_measure_group_and_period() {
    let (topics, datasets) = (table("topics"), table("datasets"));
    let (measures, groups, figures) = (table("measures"), table("groups"), table("figures"));
    for (lang, name) in PAGES {
        let page = www(name);
        let sections: Vec<&str> = page.split("<section>").skip(1).collect();
        assert_eq!(sections.len(), topics.len());
        for (topic, section) in topics.iter().zip(sections) {
            let label = format!("label_{lang}");
            assert_eq!(plain(section.split("<table").next().expect("a heading")), topic[&label]);
            let ids: Vec<&String> =
                datasets.iter().filter(|row| row["topic"] == topic["id"]).map(|row| &row["id"]).collect();
            for row in figures.iter().filter(|row| ids.contains(&&row["dataset"])) {
                let id = id(row, &measures, "");
                let (_, html) = rows(section).into_iter().find(|(known, _)| *known == id).expect(&id);
                let said = plain(&html).to_lowercase();
                let of = |table: &[Fields], column: &str| {
                    let is_meant = |known: &&Fields| known["dataset"] == row["dataset"] && known["id"] == row[column];
                    table.iter().find(is_meant).expect(column)[&label].to_lowercase()
                };
                for part in [of(&measures, "measure"), of(&groups, "group")] {
                    assert!(said.contains(&part), "{name}, {id} lacks {part:?}: {said}");
                }
                assert!(said.contains(&row["period"][..4]), "{name}, {id}: {said}");
            }
        }
    }
}

/// A quote is English on either page; on the Welsh one it says so, and so does the title of its document.
#[test]
fn quotes_and_titles_are_marked_as_english_on_the_welsh_page() {
    let (english, welsh) = (www(PAGES[0].1), www(PAGES[1].1));
    let count = |page: &str, what: &str| page.matches(what).count();
    for tag in ["q", "cite"] {
        assert_eq!(count(&english, &format!("<{tag} lang=")), 0);
        let all = count(&welsh, &format!("<{tag}"));
        assert!(all > 60 && all == count(&english, &format!("<{tag}>")), "{all} of <{tag}>");
    }
    // What has no letter, such as a quote of nothing but numbers, is in every language.
    assert_eq!(count(&welsh, "<q>"), 0);
}

#[test]
fn ids_are_given_once_and_cells_are_never_empty() {
    for (_, name) in PAGES {
        let page = www(name);
        let mut ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|part| part.split('"').next()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert!(all > 70 && ids.len() == all, "{name}: {all} ids, {} of them once", ids.len());
        for (id, html) in rows(&page) {
            let cells: Vec<String> = html.split("</td>").take(5).map(plain).collect();
            assert!(cells.len() == 5 && cells.iter().all(|cell| !cell.is_empty()), "{name}, {id}: {cells:?}");
        }
    }
}

#[test]
fn the_link_to_the_file_says_its_size() {
    let kilobytes = www("data/figures.csv").len().div_ceil(1000);
    for (_, name) in PAGES {
        assert!(www(name).contains(&format!("(CSV, {kilobytes} KB)</a>")), "{name}: {kilobytes} KB");
    }
}
