//! Charts as fragments of HTML, for pages that someone else writes: each stands without script, and comes alive with it.

use super::folder::File;
use crate::data::Dataset;
use crate::export::html::{Html, write};
use crate::export::part::{Part, fallback};
use crate::export::still::{still, style_link};
use crate::view::{View, Wish};
use crate::words::Words;

/// What a fragment is told of the page it will stand in.
#[derive(Clone, Debug)]
pub struct Place {
    /// The address of the folder with the charts' script and style.
    pub pkg: String,
    /// The address of the folder with the published data.
    pub data: String,
    /// The level of the headlines, 2 to 6.
    pub level: u8,
    /// The style of the charts, to stand in each; where there is none it is linked. One that is linked is waited for before
    /// anything of the chart is seen.
    pub style: Option<String>,
}

/// A fragment for each dataset in each of the languages: `timeliness.en.html`.
pub fn fragments(datasets: &[Dataset], languages: &[&str], place: &Place) -> Vec<File> {
    let of_dataset = |dataset| languages.iter().map(move |lang| fragment(dataset, Words::of(lang), place));
    datasets.iter().flat_map(of_dataset).collect()
}

/// The element with its declared root. Where that is not known, or a filter took it away, the element's children stand:
/// the same table, so that no reader is sent elsewhere for the figures.
fn fragment(dataset: &Dataset, words: &Words, place: &Place) -> File {
    let view = View::open(dataset, &Wish::default());
    let part = Part { dataset, view: &view, words, level: place.level };
    let (id, lang) = (&dataset.id, words.lang());
    let src = format!("{}/{id}.json", place.data.trim_end_matches('/'));
    let pkg = format!("{}/", place.pkg.trim_end_matches('/'));
    let mut element = Html::default();
    element
        .open("impact-chart")
        .set("src", &src)
        .set("lang", lang)
        .set("heading-level", &place.level.to_string())
        .text("");
    let (mut root, table) = (write(&still(part, &pkg), 1, false), write(&fallback(part), 1, true));
    if let Some(style) = &place.style {
        let link = write(&style_link(&pkg), 0, false);
        root = root.replacen(&link, &format!("<style>{style}</style>"), 1);
    }
    let text = format!("{}\n  {root}\n  {table}\n</impact-chart>\n", write(&element, 0, false));
    File::of(format!("{id}.{lang}.html"), text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::{Category, Dimension, Text};

    #[test]
    fn a_fragment_is_one_element_with_its_root_and_its_table_in_its_language() {
        let mut label = Text::new("en", "One & two");
        label.add("cy", "Un & dau");
        let category = Category { id: "all".into(), label: Text::new("en", "All"), ..Category::default() };
        let dimension = Dimension { id: "group".into(), categories: vec![category], ..Dimension::default() };
        let dataset =
            Dataset { id: "one".into(), label, dimensions: vec![dimension], values: vec![1.0], ..Dataset::default() };
        let place = Place { pkg: "/a\"b/".into(), data: "data/".into(), level: 2, style: None };
        let datasets = [dataset];
        let files = fragments(&datasets, &["en", "cy"], &place);
        let names: Vec<_> = files.iter().map(|file| file.path.display().to_string()).collect();
        assert_eq!(names, ["one.en.html", "one.cy.html"]);
        let text = files[1].text();
        assert!(
            text.starts_with("<impact-chart src=\"data/one.json\" lang=\"cy\" heading-level=\"2\">\n  <template"),
            "{text}"
        );
        assert!(text.contains("href=\"/a&quot;b/impact-charts.css\">"), "{text}");
        assert_eq!(text.matches("<caption>Un &amp; dau</caption>").count(), 2, "{text}");
        assert!(text.contains("<h2>Un &amp; dau</h2>") && text.ends_with("\n</impact-chart>\n"), "{text}");
        assert_eq!(text.matches("<svg").count(), 3, "{text}");
        // As it is, to the byte: a page's policy knows it by its digest.
        let style = Some("a>b{content:\"&\"}".into());
        let styled = fragments(&datasets, &["cy"], &Place { style, ..place })[0].text().to_owned();
        assert!(
            styled.contains("<template shadowrootmode=\"open\">\n    <style>a>b{content:\"&\"}</style>"),
            "{styled}"
        );
        assert!(!styled.contains("/impact-charts.css"), "{styled}");
    }
}
