//! `figures.csv`: every published figure and target with its quote, one a row, for readers to download.

use super::table::column;
use crate::data::{Category, Dataset, Period, Qualifier, Quote, Text};
use crate::export::harmless;
use crate::words::Words;

/// How its header begins, by which it is known from other tables.
pub const FIRST_COLUMNS: &str = "dataset,measure,group,period,figure_or_target,";

/// One figure or target, as a list of fields with the names of their columns.
type Fields = Vec<(String, String)>;

/// The file: UTF-8 with a byte-order mark, which spreadsheets need.
pub fn download(datasets: &[Dataset]) -> String {
    // One row at a time: all of them as fields would take ten times the room of the file.
    let mut rows = datasets.iter().flat_map(rows).peekable();
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    // Writing to memory does not fail.
    let header = rows.peek().map(|row| row.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>());
    header.into_iter().for_each(|header| drop(writer.write_record(header)));
    rows.for_each(|row| drop(writer.write_record(row.iter().map(|(_, field)| harmless(field)))));
    let bytes = writer.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8(bytes).unwrap_or_default())
}

fn rows(dataset: &Dataset) -> impl Iterator<Item = Fields> {
    let figures = (0..dataset.cells()).filter(|cell| dataset.is_figure(*cell)).map(|cell| figure(dataset, cell));
    figures.chain(dataset.targets.iter().map(|target| self::target(dataset, target)))
}

/// What a row says beyond its place, the same for figures and targets.
struct Said<'a> {
    value: Option<f64>,
    printed: &'a Text,
    status: String,
    qualifier: Option<Qualifier>,
    note: &'a Text,
    quote: &'a Quote,
}

fn figure(dataset: &Dataset, cell: usize) -> Fields {
    let facts = dataset.facts(cell).cloned().unwrap_or_default();
    let said = Said {
        value: dataset.value(cell),
        printed: &facts.printed,
        status: facts.status.join(" "),
        qualifier: facts.qualifier,
        note: &facts.note,
        quote: &facts.quote,
    };
    fields(dataset, cell, "figure", &said)
}

fn target(dataset: &Dataset, target: &crate::data::Target) -> Fields {
    let printed = Text::new(&dataset.lang, &target.printed);
    let said = Said {
        value: Some(target.value),
        printed: &printed,
        status: String::new(),
        qualifier: None,
        note: &target.label,
        quote: &target.quote,
    };
    fields(dataset, target.cell, "target", &said)
}

fn fields(dataset: &Dataset, cell: usize, kind: &str, said: &Said) -> Fields {
    let mut fields = place(dataset, cell);
    let mut put = |name: &str, field: String| fields.push((name.into(), field));
    put("figure_or_target", kind.into());
    put("value", said.value.map(|value| value.to_string()).unwrap_or_default());
    put("printed", said.printed.own().into());
    for words in Words::every().into_iter().skip(1) {
        put(&column("printed", words.lang()), said.printed.only(words.lang()).unwrap_or_default().into());
    }
    put("unit", dataset.unit(cell).map(|unit| unit.id.clone()).unwrap_or_default());
    put("status", said.status.clone());
    put("qualifier", said.qualifier.map(Qualifier::code).unwrap_or_default().into());
    labels(dataset, cell, said.note, &mut put);
    let source = dataset.source(&said.quote.source).cloned().unwrap_or_default();
    put("source", said.quote.source.clone());
    put("source_title", source.title);
    put("source_publisher", source.publisher);
    put("source_published", source.published);
    put("source_address", source.address);
    put("quote", said.quote.text.clone());
    put("locator", said.quote.locator.clone());
    fields
}

/// The ids that name the figure.
fn place(dataset: &Dataset, cell: usize) -> Fields {
    let mut fields = vec![("dataset".to_string(), dataset.id.clone())];
    for (index, dimension) in dataset.dimensions.iter().enumerate() {
        fields.push((dimension.id.clone(), dataset.category(cell, index).id.clone()));
    }
    fields
}

/// The names of the ids in every language, the days of the period, and the note.
fn labels(dataset: &Dataset, cell: usize, note: &Text, put: &mut impl FnMut(&str, String)) {
    let categories: Vec<(&str, &Category)> = (0..dataset.dimensions.len())
        .map(|index| (dataset.dimensions[index].id.as_str(), dataset.category(cell, index)))
        .collect();
    let mut texts = vec![("dataset_label".to_string(), &dataset.label)];
    texts.extend(categories.iter().map(|(id, category)| (format!("{id}_label"), &category.label)));
    texts.push(("note".into(), note));
    for (stem, text) in texts {
        for words in Words::every() {
            put(&column(&stem, words.lang()), text.get(words.lang()).text.into());
        }
    }
    let period = categories.iter().find_map(|(_, category)| category.period);
    put("period_dates", period.map(Period::iso).unwrap_or_default());
}
