//! What the pages say of the data: the charts as they stand before any script runs, their tables for what knows no
//! declared shadow root, the list of all figures, what machines are told of them, and what shows where a page is linked.
//!
//! A page marks the place: `<!-- chart:timeliness level=3 -->` … `<!-- /chart -->` and, after it in the same element,
//! `<!-- fallback:timeliness level=3 -->` … `<!-- /fallback -->`; `<!-- list:figures -->` … `<!-- /list -->` (also `topics`,
//! `file`, `tables`, `pages`); `<!-- dataset:timeliness awareness -->` … `<!-- /dataset -->` (`dataset:*` for all); in the
//! head, `<!-- preview:timeliness -->` … `<!-- /preview -->`; or, in the publisher's guide, `<!-- guide:findings -->` …
//! `<!-- /guide -->`. What stands between the two is ours; all else in the page is written by hand.

use super::folder::{File, list};
use super::guide;
use super::list::{contents, figures, file_link, links};
use super::open_graph::{self, properties};
use super::schema_org::block;
use super::tables::{ADDRESS, Tables};
use super::topic::{Topic, topics};
use super::{DATA, TABLES};
use crate::data::{Dataset, Problem, Text};
use crate::export::html::{self, Html};
use crate::export::part::{Part, fallback};
use crate::export::still::still;
use crate::view::{View, Wish};
use crate::words::Words;
use std::path::Path;
use std::{fs, io};

/// The level of the headline, where the mark does not say it.
const LEVEL: u8 = 3;
/// The script of a page with charts; their styles stand beside it.
const SCRIPT: &str = "impact-charts.js";

/// What pages are filled from.
#[derive(Clone, Copy)]
struct Published<'a> {
    datasets: &'a [Dataset],
    topics: &'a [Topic],
    territory: &'a Text,
    tables: &'a Tables,
    pages: &'a [(String, String)],
    /// The address of the public folder, where it is known.
    site: &'a Text,
}

/// The pages in `folder` with all that is marked renewed from the tables and the datasets made of them. They are written together with the data, so that
/// a page never shows other figures than its files.
///
/// # Errors
/// Where a page can't be read, or marks a place that can't be filled.
pub fn pages(folder: &Path, tables: &Tables, datasets: &[Dataset]) -> io::Result<Vec<File>> {
    let mut read = Vec::new();
    for path in list(folder, "html")? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).map_err(|error| io::Error::other(format!("{name}: {error}")))?;
        read.push((name, text));
    }
    let pages = renew(&read, tables, datasets);
    pages.into_iter().map(|page| page.map_err(|problem| io::Error::other(problem.line()))).collect()
}

/// Each of the pages, a name and a text, with all that is marked renewed; or what is wrong with a mark of it.
pub fn renew(pages: &[(String, String)], tables: &Tables, datasets: &[Dataset]) -> Vec<Result<File, Problem>> {
    let territory = &tables.published("territory");
    let site = &tables.published(ADDRESS);
    let published = Published { datasets, topics: &topics(tables), territory, site, tables, pages };
    let page = |(name, text): &(String, String)| match fill(text, name, published) {
        Ok(text) => Ok(File::of(name, text)),
        Err(found) => Err(Problem::publish("PAGE_MARK", name, found, "mend the mark in the page")),
    };
    pages.iter().map(page).collect()
}

/// The page of this name with every marked place filled.
fn fill(page: &str, name: &str, published: Published) -> Result<String, String> {
    let words = Words::of(language(page));
    let of_mark = |name, mark: &str, make: &dyn Fn(Part) -> Html| of_chart(name, mark, published.datasets, words, make);
    let page = fill_each(page, "fallback", |mark, depth| {
        Ok(html::write(&of_mark("fallback", mark, &fallback)?, depth, true))
    })?;
    let page = fill_each(&page, "chart", |mark, depth| {
        let pkg = pkg(&page).ok_or(format!("chart:{mark} needs {SCRIPT} in its page: add the script that draws it"))?;
        Ok(html::write(&of_mark("chart", mark, &|part| still(part, &pkg))?, depth, false))
    })?;
    let page = fill_each(&page, "list", |mark, depth| of_all(mark, published, words, depth))?;
    let page = fill_each(&page, "guide", |mark, depth| Ok(html::write(&guide::part(mark, words)?, depth, false)))?;
    let page = fill_each(&page, "dataset", |mark, _| described(mark, published, words.lang()))?;
    fill_each(&page, "preview", |mark, depth| previewed(mark, &page, name, published, words, depth))
}

/// The page with every place of one name filled by what `inside` makes of its mark and its depth.
fn fill_each(page: &str, name: &str, inside: impl Fn(&str, usize) -> Result<String, String>) -> Result<String, String> {
    let (begin, end) = (format!("<!-- {name}:"), format!("<!-- /{name} -->"));
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, marked)) = rest.split_once(&begin) {
        let (mark, old) = marked.split_once("-->").ok_or(format!("a {name} mark is not closed: end it with -->"))?;
        let (old, after) = old.split_once(&end).ok_or_else(|| format!("no {end} after {name}:{mark}"))?;
        if old.contains(&begin) {
            return Err(format!("no {end} after {name}:{mark}"));
        }
        let line = before.rsplit('\n').next().unwrap_or_default();
        let depth = (line.len() - line.trim_start().len()) / 2;
        let indent = "  ".repeat(depth);
        let inside = inside(mark.trim(), depth)?;
        out.push_str(&format!("{before}{begin}{mark}-->\n{indent}{inside}\n{indent}{end}"));
        rest = after;
    }
    Ok(out + rest)
}

/// What a mark `list:` asks for: all `figures`, links to their `topics`, or one to the `file` of them; links to the
/// `tables` they come from, or to the `pages` that are renewed with them.
fn of_all(mark: &str, published: Published, words: &Words, depth: usize) -> Result<String, String> {
    let Published { datasets, topics, tables, pages, .. } = published;
    let made = match mark {
        "file" => file_link(datasets, words),
        "tables" => links(tables.files().map(|name| (format!("{DATA}/{TABLES}/{name}"), name))),
        "pages" => links(
            pages.iter().filter(|(_, text)| text.contains("<!-- /")).map(|(name, _)| (name.clone(), name.as_str())),
        ),
        "figures" | "topics" if topics.is_empty() => {
            return Err(format!("list:{mark} needs topics: write topics.csv, and a column topic in datasets.csv"));
        }
        "figures" => figures(topics, datasets, words),
        "topics" => contents(topics, words),
        _ => {
            return Err(format!(
                "list:{mark} is not understood: write list:figures, list:topics, list:file, list:tables or list:pages"
            ));
        }
    };
    Ok(html::write(&made, depth, false))
}

/// What machines are told of the datasets that a mark names, or of all: `*`.
fn described(mark: &str, published: Published, lang: &str) -> Result<String, String> {
    let named: Vec<&Dataset> = match mark {
        "*" => published.datasets.iter().collect(),
        "" => return Err("dataset: names no dataset: write ids with spaces between, or * for all".into()),
        ids => ids.split_whitespace().map(|id| find(id, "dataset", published.datasets)).collect::<Result<_, _>>()?,
    };
    Ok(block(&named, published.territory, lang))
}

/// What shows where the page is linked: the picture of the chart that a mark names, under the page's own title.
fn previewed(
    mark: &str,
    page: &str,
    name: &str,
    published: Published,
    words: &Words,
    depth: usize,
) -> Result<String, String> {
    let dataset = find(mark, "preview", published.datasets)?;
    let between = |begin: &str, end: &str, what: &str| {
        let found = page.split_once(begin).and_then(|(_, rest)| rest.split_once(end));
        found.map(|(text, _)| plain(text)).ok_or(format!("preview:{mark} needs a {what} in its page: write it"))
    };
    let title = between("<title>", "</title>", "title")?;
    let description = between("<meta name=\"description\" content=\"", "\"", "description")?;
    let site = published.site.get(words.lang()).text;
    let page = open_graph::Page { name, title: &title, description: &description, site };
    let view = View::open(dataset, &Wish::default());
    Ok(properties(&page, Part { dataset, view: &view, words, level: LEVEL }, depth))
}

/// Text of a page without what HTML makes of its letters.
fn plain(html: &str) -> String {
    let letters = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    letters.iter().fold(html.to_string(), |text, (written, letter)| text.replace(written, letter))
}

/// The dataset that a mark of this name names.
fn find<'a>(id: &str, mark: &str, datasets: &'a [Dataset]) -> Result<&'a Dataset, String> {
    let found = datasets.iter().find(|dataset| dataset.id == id);
    found.ok_or_else(|| format!("{mark}:{id} names no dataset"))
}

/// What is made of the chart that a mark asks for: `timeliness level=3`.
fn of_chart(
    name: &str,
    mark: &str,
    datasets: &[Dataset],
    words: &Words,
    make: &dyn Fn(Part) -> Html,
) -> Result<Html, String> {
    let mut said = mark.split_whitespace();
    let dataset = find(said.next().unwrap_or_default(), name, datasets)?;
    let mut level = LEVEL;
    for word in said {
        let asked = word.strip_prefix("level=").and_then(|level| level.parse().ok());
        level = asked
            .filter(|level| (2..=6).contains(level))
            .ok_or_else(|| format!("{word:?} in the mark {name}:{mark} is not understood: write level=2 to level=6"))?;
    }
    let view = View::open(dataset, &Wish::default());
    Ok(make(Part { dataset, view: &view, words, level }))
}

/// The address of the folder with the charts' script and style, as this page says it.
fn pkg(page: &str) -> Option<String> {
    let (before, _) = page.split_once(&format!("{SCRIPT}\""))?;
    let (_, folder) = before.rsplit_once('"')?;
    Some(folder.into())
}

/// The language that a page says it is in.
fn language(page: &str) -> &str {
    let tag = page.split_once("<html").and_then(|(_, rest)| rest.split_once('>')).map_or("", |(tag, _)| tag);
    tag.split_once("lang=\"").and_then(|(_, rest)| rest.split_once('"')).map_or("", |(lang, _)| lang)
}

#[cfg(test)]
mod tests {
    use super::{Published, Tables, language};
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

    fn fill(page: &str, datasets: &[Dataset]) -> Result<String, String> {
        let (none, tables) = (&Text::default(), &Tables::default());
        super::fill(
            page,
            "page.html",
            Published { datasets, topics: &[], territory: none, site: none, tables, pages: &[] },
        )
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
    fn a_chart_stands_in_a_declared_root_with_the_style_beside_the_script() {
        let mark = "<!-- chart:one level=2 --><!-- /chart -->";
        let page = format!("<script type=\"module\" src=\"../pkg/impact-charts.js\"></script>\n{mark}");
        let filled = fill(&page, &datasets()).unwrap();
        assert!(filled.contains("<link rel=\"stylesheet\" href=\"../pkg/impact-charts.css\">"), "{filled}");
        assert!(filled.contains("<template shadowrootmode=\"open\">") && filled.contains("<h2 class="), "{filled}");
        assert_eq!(fill(&filled, &datasets()).unwrap(), filled);
        assert!(fill(mark, &datasets()).unwrap_err().starts_with("chart:one level=2 needs impact-charts.js"));
    }

    #[test]
    fn a_card_has_whole_addresses_where_the_site_is_known_and_else_says_none() {
        let page = "<html lang=\"cy\">\n  <title>Un &amp; dau</title><meta name=\"description\" content=\"d\">\n  \
                    <!-- preview:one --><!-- /preview -->";
        let mut site = Text::new("en", "https://charts.example/www/");
        let filled = |site: &Text| {
            let (territory, tables) = (&Text::default(), &Tables::default());
            let published = Published { datasets: &datasets(), topics: &[], territory, site, tables, pages: &[] };
            super::fill(page, "page.cy.html", published).unwrap()
        };
        let unknown = filled(&Text::default());
        assert!(unknown.contains("property=\"og:title\" content=\"Un &amp; dau\">"), "{unknown}");
        assert!(unknown.contains("content=\"data/previews/one.cy.png\">") && !unknown.contains("og:url"), "{unknown}");
        site.add("cy", "https://siartiau.example");
        let known = filled(&site);
        assert!(known.contains("property=\"og:url\" content=\"https://siartiau.example/page.cy.html\">"), "{known}");
        assert!(known.contains("content=\"https://siartiau.example/data/previews/one.cy.png\">"), "{known}");
        assert!(known.contains("content=\"cy_GB\">") && known.contains("alternate\" content=\"en_GB\">"), "{known}");
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
        assert_eq!(said("<!-- dataset:one two --><!-- /dataset -->"), "dataset:two names no dataset");
        assert!(said("<!-- dataset: --><!-- /dataset -->").contains("or * for all"));
        assert!(said("<!-- preview:one --><!-- /preview -->").starts_with("preview:one needs a title in its page"));
        assert!(said("<!-- list:figures --><!-- /list -->").contains("write topics.csv"));
        assert_eq!(
            said("<!-- list:all --><!-- /list -->"),
            "list:all is not understood: write list:figures, list:topics, list:file, list:tables or list:pages"
        );
    }

    #[test]
    fn the_language_is_the_one_of_the_root() {
        assert_eq!(language("<!doctype html><html lang=\"cy\" dir=\"ltr\"><p lang=\"en\">"), "cy");
        assert_eq!(language("<p lang=\"en\">"), "");
    }
}
