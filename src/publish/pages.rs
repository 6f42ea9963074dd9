//! The fallback tables in the pages: what a reader sees where no script runs.
//!
//! A page marks the place: `<!-- fallback:timeliness level=3 -->` … `<!-- /fallback -->`. What stands between the two is
//! ours; all else in the page is written by hand.

use super::folder::{File, list};
use crate::data::Dataset;
use crate::export::html;
use crate::export::part::{Part, fallback};
use crate::view::{View, Wish};
use crate::words::Words;
use std::path::Path;
use std::{fs, io};

const BEGIN: &str = "<!-- fallback:";
const END: &str = "<!-- /fallback -->";
/// The level of the headline, where the mark does not say it.
const LEVEL: u8 = 3;

/// The pages in `folder` with their tables renewed from the datasets. They are written together with the data, so that
/// a page never shows other figures than its files.
///
/// # Errors
/// Where a page can't be read, or marks a place that can't be filled.
pub fn pages(folder: &Path, datasets: &[Dataset]) -> io::Result<Vec<File>> {
    let mut pages = Vec::new();
    for path in list(folder, "html")? {
        let name = path.file_name().unwrap_or_default();
        let fault = |what: String| io::Error::other(format!("{}: {what}", name.display()));
        let text = fs::read_to_string(&path).map_err(|error| fault(error.to_string()))?;
        pages.push(File { path: name.into(), text: fill(&text, datasets).map_err(fault)? });
    }
    Ok(pages)
}

/// The page with every marked place filled.
fn fill(page: &str, datasets: &[Dataset]) -> Result<String, String> {
    let words = Words::of(language(page));
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, marked)) = rest.split_once(BEGIN) {
        let (mark, inside) = marked.split_once("-->").ok_or("a fallback mark is not closed: end it with -->")?;
        let (old, after) = inside.split_once(END).ok_or_else(|| format!("no {END} after fallback:{mark}"))?;
        if old.contains(BEGIN) {
            return Err(format!("no {END} after fallback:{mark}"));
        }
        let line = before.rsplit('\n').next().unwrap_or_default();
        let depth = (line.len() - line.trim_start().len()) / 2;
        let indent = "  ".repeat(depth);
        let table = table(mark.trim(), datasets, words, depth)?;
        out.push_str(&format!("{before}{BEGIN}{mark}-->\n{indent}{table}\n{indent}{END}"));
        rest = after;
    }
    Ok(out + rest)
}

/// The table that a mark asks for: `timeliness level=3`.
fn table(mark: &str, datasets: &[Dataset], words: &Words, depth: usize) -> Result<String, String> {
    let mut said = mark.split_whitespace();
    let id = said.next().unwrap_or_default();
    let dataset = datasets.iter().find(|dataset| dataset.id == id);
    let dataset = dataset.ok_or_else(|| format!("fallback:{id} names no dataset"))?;
    let mut level = LEVEL;
    for word in said {
        let asked = word.strip_prefix("level=").and_then(|level| level.parse().ok());
        level = asked.filter(|level| (2..=6).contains(level)).ok_or_else(|| {
            format!("{word:?} in the mark fallback:{mark} is not understood: write level=2 to level=6")
        })?;
    }
    let view = View::open(dataset, &Wish::default());
    Ok(html::write(&fallback(Part { dataset, view: &view, words, level }), depth, true))
}

/// The language that a page says it is in.
fn language(page: &str) -> &str {
    let tag = page.split_once("<html").and_then(|(_, rest)| rest.split_once('>')).map_or("", |(tag, _)| tag);
    tag.split_once("lang=\"").and_then(|(_, rest)| rest.split_once('"')).map_or("", |(lang, _)| lang)
}

#[cfg(test)]
mod tests {
    use super::{fill, language};
    use crate::data::{Category, Dataset, Dimension, Text};

    fn datasets() -> Vec<Dataset> {
        let mut headline = Text::new("en", "One & two");
        headline.add("cy", "Un & dau");
        vec![Dataset { id: "one".into(), label: headline, ..dataset() }]
    }

    fn dataset() -> Dataset {
        let category = Category { id: "all".into(), label: Text::new("en", "All"), ..Category::default() };
        let dimension = Dimension { id: "group".into(), categories: vec![category], ..Dimension::default() };
        Dataset { dimensions: vec![dimension], values: vec![1.0], ..Dataset::default() }
    }

    #[test]
    fn a_place_is_filled_in_the_language_of_the_page_and_again_with_the_same() {
        let page = "<html lang=\"cy\">\n  <!-- fallback:one level=4 --> old <!-- /fallback -->\n</html>";
        let once = fill(page, &datasets()).unwrap();
        assert!(once.contains("level=4 -->\n  <h4>Un &amp; dau</h4>"), "{once}");
        assert!(once.ends_with("\n  <!-- /fallback -->\n</html>") && !once.contains("old"), "{once}");
        assert_eq!(fill(&once, &datasets()).unwrap(), once);
    }

    #[test]
    fn a_page_without_marks_stays_as_it_is() {
        assert_eq!(fill("<p>plain</p>", &datasets()).unwrap(), "<p>plain</p>");
    }

    #[test]
    fn what_is_wrong_with_a_mark_is_said() {
        let said = |page: &str| fill(page, &datasets()).unwrap_err();
        assert_eq!(said("<!-- fallback:two --><!-- /fallback -->"), "fallback:two names no dataset");
        assert!(said("<!-- fallback:one --><p>").starts_with("no <!-- /fallback --> after fallback:one"));
        assert!(said("<!-- fallback:one --> <!-- fallback:one --><!-- /fallback -->").starts_with("no <!-- /"));
        assert!(said("<!-- fallback:one level=9 --><!-- /fallback -->").contains("level=9"));
        assert!(said("<!-- fallback:one ").contains("not closed"));
    }

    #[test]
    fn the_language_is_the_one_of_the_root() {
        assert_eq!(language("<!doctype html><html lang=\"cy\" dir=\"ltr\"><p lang=\"en\">"), "cy");
        assert_eq!(language("<p lang=\"en\">"), "");
    }
}
