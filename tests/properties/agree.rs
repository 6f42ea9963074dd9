//! A figure is the same wherever a reader meets it: a place on the chart, an option, a row of the table, a row of the file.

use super::{always, same};
use impact_charts::chart::{Brief, Ruler, Size, describe, kind};
use impact_charts::data::Dataset;
use impact_charts::export::controls::Offer;
use impact_charts::export::html::write;
use impact_charts::export::part::{Part, section};
use impact_charts::export::plot::{Over, plot};
use impact_charts::export::{csv, meant};
use impact_charts::view::readout::{readout, value};
use impact_charts::words::Words;

/// What stands between two marks, as often as they do.
fn between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    text.split(from).skip(1).filter_map(|rest| Some(rest.split_once(to)?.0)).collect()
}

fn plain(html: &str) -> String {
    html.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// What is said of the figures by each of their options.
fn options(page: &str) -> Vec<String> {
    let all = between(page, "role=\"option\"", ">");
    all.iter().flat_map(|option| between(option, "aria-label=\"", "\"")).map(plain).collect()
}

/// The values in the table, row by row.
fn rows(page: &str) -> Vec<String> {
    let body = between(page, "<tbody", "</tbody>");
    let rows = body.iter().flat_map(|body| body.split("<tr").skip(1));
    let first = |row: &str| between(row, "class=\"impact-number\"", "</td>").first().map(|cell| cell.to_string());
    rows.filter_map(first).map(|cell| plain(cell.split_once('>').map_or("", |(_, text)| text))).collect()
}

/// The values and printed forms of the file, row by row, as they were meant.
fn fields(file: &str) -> Vec<[String; 3]> {
    let mut reader = csv::Reader::from_reader(file.trim_start_matches('\u{feff}').as_bytes());
    let record = |row: Result<csv::StringRecord, _>| {
        let row = row.expect("as many fields as headings");
        [4, 5, 6].map(|at| meant(&row[at]).to_string())
    };
    reader.records().map(record).collect()
}

fn expected_fields(dataset: &Dataset, cell: usize) -> [String; 3] {
    let printed = |lang: Option<&str>| {
        let facts = dataset.facts(cell);
        facts.and_then(|facts| lang.map_or(Some(facts.printed.own()), |lang| facts.printed.only(lang)))
    };
    let own = printed(None).unwrap_or_default();
    [
        dataset.value(cell).map_or(String::new(), |value| value.to_string()),
        own.into(),
        printed(Some("cy")).unwrap_or_default().into(),
    ]
}

#[test]
fn every_figure_in_view_is_a_place_an_option_a_row_and_a_line_of_the_file() {
    always(200, |plan, look| {
        for profile in [true, false] {
            let dataset = plan.dataset(profile);
            let view = look.view(&dataset);
            let words = Words::of(if look.welsh { "cy" } else { "en" });
            let brief = Brief { dataset: &dataset, view: &view, words, ruler: &Ruler::default() };
            let scene = describe(brief, Size { width: look.width, height: look.height, font: look.font });
            let part = Part { dataset: &dataset, view: &view, words, level: 3 };
            let offer = Offer { kind: kind(&brief), ..Offer::default() };
            let page = write(&section(part, &offer, |html| plot(html, part, &scene, &Over::default())), 0, false);
            let cells = view.cells(&dataset);
            let said = |cell: &usize| readout(&dataset, &view, words, *cell).text;
            same("options", options(&page), cells.iter().map(said).collect())?;
            let shown = |cell: &usize| value(&dataset, words, *cell).text.into_owned();
            same("rows", rows(&page), cells.iter().map(shown).collect())?;
            let lines = fields(&csv(part, "0123456789ab"));
            same("lines", lines, cells.iter().map(|cell| expected_fields(&dataset, *cell)).collect())?;
            same("places", scene.places.iter().map(|place| place.anchor.0).collect(), cells.clone())?;
            for cell in cells.iter().filter(|cell| dataset.value(**cell).is_some()) {
                same("the value in its sentence", said(cell).contains(&shown(cell)), true)?;
            }
        }
        Ok(())
    });
}
