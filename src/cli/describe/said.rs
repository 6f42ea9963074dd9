//! What is told of a file, for a terminal.

use super::super::print::{coloured, heading};
use super::super::shape::{Dataset, Described, Dimension, Figure, Place, Remark};
use impact_charts::data::Problem;
use impact_charts::publish::{counted, sure};

/// So many figures stand in the table; the rest is counted.
const MOST_ROWS: usize = 30;
/// So many ids of a dimension are named.
const MOST_IDS: usize = 8;

/// Everything, as lines.
pub fn said(described: &Described, found: &[Problem]) -> String {
    let mut parts = vec![format!("{}: {}", described.file, counted(described.datasets.len(), "dataset"))];
    if !found.is_empty() {
        let line = |problem: &Problem| format!("{} {problem}", coloured(problem.level, sure(problem.level)));
        parts.push(section(&format!("Problems: {}", found.len()), found.iter().map(line)));
    }
    parts.extend(described.datasets.iter().map(one));
    parts.join("\n\n")
}

/// A heading with lines under it; nothing where there are none.
fn section(title: &str, lines: impl IntoIterator<Item = String>) -> String {
    let mut said = heading(title);
    lines.into_iter().for_each(|line| said += &format!("\n  {line}"));
    said
}

fn one(dataset: &Dataset) -> String {
    let parts = [
        what(dataset),
        section("Dimensions", dataset.dimensions.iter().map(dimension)),
        section(
            "Statuses",
            dataset
                .statuses
                .iter()
                .map(|status| format!("[{}] {}: {}", status.code, status.meaning, counted(status.figures, "figure"))),
        ),
        section("Targets", dataset.targets.iter().map(|target| format!("{}: {}", place(&target.at), target.printed))),
        section(
            "Notes",
            dataset.notes.iter().cloned().chain(dataset.remarks.iter().map(remark)).chain(on_ids(dataset)),
        ),
        section("Sources", dataset.sources.iter().map(source)),
        section("What would be drawn", drawn(dataset)),
        section("What readers are told first", dataset.summary.iter().cloned()),
        section("The figures in view", figures(&dataset.in_view)),
    ];
    let is_filled = |part: &String| part.contains('\n');
    parts.into_iter().filter(is_filled).collect::<Vec<_>>().join("\n\n")
}

fn what(dataset: &Dataset) -> String {
    let id = if dataset.id.is_empty() { "A dataset without an id" } else { &dataset.id };
    let profile = if dataset.ours { "with our profile: every rule of it is kept" } else { "without our profile" };
    let count = format!("{} in {}, {profile}", counted(dataset.figures, "figure"), counted(dataset.cells, "cell"));
    let texts = [&dataset.label, &dataset.headline, &dataset.subtitle, &dataset.publisher, &dataset.rights];
    let texts = texts.into_iter().filter(|text| !text.is_empty()).cloned();
    let unit = dataset.units.iter().map(|unit| {
        let symbol = if unit.symbol.is_empty() { String::new() } else { format!(" ({})", unit.symbol) };
        format!("{} is in {}{symbol}", unit.measure, if unit.unit.is_empty() { "no unit" } else { &unit.unit })
    });
    section(id, texts.chain([count]).chain(unit))
}

fn dimension(dimension: &Dimension) -> String {
    let ids: Vec<&str> = dimension.categories.iter().map(|category| category.id.as_str()).collect();
    let ids = match ids.len() {
        0..=MOST_IDS => ids.join(" "),
        all => format!("{} … {}", ids[..MOST_IDS - 1].join(" "), ids[all - 1]),
    };
    format!("{} ({}, {}): {ids}", dimension.id, dimension.role, dimension.size)
}

fn place(place: &Place) -> String {
    place.values().filter_map(|id| id.as_str()).collect::<Vec<_>>().join(", ")
}

fn remark(remark: &Remark) -> String {
    let what = if remark.is_break { "break before " } else { "" };
    format!("{what}{}{}: {}", remark.date.as_deref().unwrap_or_default(), place(&remark.at), remark.text)
}

/// The notes on groups, periods and measures.
fn on_ids(dataset: &Dataset) -> impl Iterator<Item = String> {
    let categories = dataset.dimensions.iter().flat_map(|dimension| &dimension.categories);
    categories.flat_map(|category| category.notes.iter().map(|note| format!("{}: {note}", category.id)))
}

fn source(source: &super::super::shape::Source) -> String {
    let known = |text: &str, unknown: &str| if text.is_empty() { unknown.to_string() } else { text.to_string() };
    let (date, address) = (known(&source.published, "date not known"), known(&source.address, "address not known"));
    format!("{}, {date}, {address}: {}", source.title, counted(source.figures, "figure"))
}

fn drawn(dataset: &Dataset) -> Vec<String> {
    let drawn = &dataset.drawn;
    let among = if drawn.groups_asked_for { "as the file asks" } else { "all that have a figure in view" };
    let mut lines = vec![format!("{}: {}", drawn.kind, drawn.why)];
    let range = if drawn.from.is_empty() { String::new() } else { format!(", {} to {}", drawn.from, drawn.to) };
    lines.push(format!("along {}{range}", drawn.along));
    lines.push(format!("{}, {among}: {}", counted(drawn.groups.len(), "group"), drawn.groups.join(" ")));
    lines.extend(
        drawn
            .fixed
            .iter()
            .map(|(dimension, id)| format!("{dimension} is fixed at {}", id.as_str().unwrap_or_default())),
    );
    lines
}

/// The figures as columns: group, period, value and statuses.
fn figures(figures: &[Figure]) -> Vec<String> {
    let shown = &figures[..figures.len().min(MOST_ROWS)];
    let width =
        |field: fn(&Figure) -> &String| shown.iter().map(|figure| field(figure).chars().count()).max().unwrap_or(0);
    let (group, period, said) = (width(|f| &f.group), width(|f| &f.period), width(|f| &f.said));
    let row = |figure: &Figure| {
        let status: Vec<String> = figure.status.iter().map(|code| format!("[{code}]")).collect();
        let Figure { group: of, period: at, said: value, .. } = figure;
        format!("{of:group$}  {at:period$}  {value:>said$}  {}", status.join(" ")).trim_end().to_string()
    };
    let mut rows: Vec<String> = shown.iter().map(row).collect();
    if figures.len() > shown.len() {
        rows.push(format!("and {} more: all stand in --json", figures.len() - shown.len()));
    }
    rows
}
