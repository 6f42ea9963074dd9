//! Files that other bodies publish: JSON-stat 2.0 and 1.x, bundles, collections, and what servers send instead. Each dataset
//! is made a plain 2.0 one first (`older`), so that one reader reads them all.

use super::super::{Dataset, Dimension, Level, Problem, Role, Text, Unit, is_unseen, when};
use super::json::Json;
use super::older::{Rewritten, rewritten};
use super::{Reading, parse, read_json};

/// A dataset of a file, ours or another body's.
#[derive(Debug, Default)]
pub struct Foreign {
    /// The dataset. Of another body's file the periods are known as far as they can be told, whatever form they are in.
    pub dataset: Dataset,
    /// What is doubtful about it.
    pub problems: Vec<Problem>,
    /// Which categories stand below which, in each dimension.
    pub children: Vec<Child>,
    /// When it was updated, as it stands in the file.
    pub updated: String,
}

/// A category that is a part of another one. Nothing is ever added up over both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Child {
    /// Their dimension.
    pub dimension: usize,
    /// The whole, as a category.
    pub parent: usize,
    /// The part.
    pub child: usize,
}

/// Every dataset of a file that can be read, and what is wrong with the rest of it.
pub fn read_foreign(text: &str) -> (Vec<Foreign>, Vec<Problem>) {
    let all = match parse(text).and_then(datasets) {
        Ok(all) => all,
        Err(problem) => return (Vec::new(), vec![problem]),
    };
    let (mut found, mut problems) = (Vec::new(), Vec::new());
    for (name, json) in all {
        match one(&name, json) {
            Ok(foreign) => found.push(foreign),
            Err(wrong) => problems.extend(wrong),
        }
    }
    (found, problems)
}

fn is_dataset(json: &Json) -> bool {
    json.get("dimension").is_some() && json.get("value").is_some()
}

/// The datasets of a document, each with its name where it has one.
fn datasets(json: Json) -> Result<Vec<(String, Json)>, Problem> {
    let class = json.get("class").and_then(Json::text).unwrap_or_default().to_string();
    match class.as_str() {
        "dataset" => return Ok(vec![(String::new(), json)]),
        "collection" => return items(json),
        "dimension" => {
            let remedy = "open a dataset that uses it";
            return Err(Problem::stop("NO_DATASET", "the file", "a dimension alone, without figures", remedy));
        }
        _ if is_dataset(&json) => return Ok(vec![(String::new(), json)]),
        _ => {}
    }
    if let Some(said) = ["error", "warning"].iter().find_map(|key| json.get(key)) {
        let found = format!("an answer without data: {}", label(said).unwrap_or("the publisher gives no reason"));
        let remedy = "ask the publisher's site again, for less at once or a little later";
        return Err(Problem::stop("ANSWER_WITHOUT_DATA", "the file", found, remedy));
    }
    let Json::Map(members) = json else {
        let found = format!("{} where a dataset belongs", json.describe());
        return Err(Problem::stop("NOT_JSON_STAT", "the file", found, "open a JSON-stat file or a tidy CSV file"));
    };
    let all: Vec<(String, Json)> = members.into_iter().filter(|(_, member)| is_dataset(member)).collect();
    if all.is_empty() {
        let found = "JSON without a dataset in the form JSON-stat";
        return Err(Problem::stop("NOT_JSON_STAT", "the file", found, "open a JSON-stat file or a tidy CSV file"));
    }
    Ok(all)
}

/// The text of an error, however deep it stands in it.
fn label(json: &Json) -> Option<&str> {
    match json {
        Json::List(items) => items.iter().find_map(label),
        Json::Map(_) => ["label", "message", "detail"].iter().find_map(|key| json.get(key)).and_then(label),
        json => json.text(),
    }
}

/// The datasets that stand in a collection itself; of one that only lists addresses, their names.
fn items(mut json: Json) -> Result<Vec<(String, Json)>, Problem> {
    let list = json.get_mut("link").and_then(|link| link.get_mut("item")).map(std::mem::take);
    let Some(Json::List(items)) = list else {
        return Err(Problem::stop("NO_DATASET", "the file", "a collection of nothing", "open one of its datasets"));
    };
    let names: Vec<String> = items.iter().filter_map(|item| Some(item.get("label")?.text()?.to_string())).collect();
    let all: Vec<(String, Json)> = items.into_iter().filter(is_dataset).map(|item| (String::new(), item)).collect();
    if all.is_empty() {
        let found = format!("a list of datasets that stand elsewhere: {}", names.join("; "));
        return Err(Problem::stop("NO_DATASET", "the file", found, "open one of the files it lists"));
    }
    Ok(all)
}

fn one(name: &str, json: Json) -> Result<Foreign, Vec<Problem>> {
    let is_ours = json.get("extension").and_then(|extension| extension.get("impact")?.get("profile")).is_some();
    if is_ours {
        return read_json(json).map(|Reading { dataset, problems }| Foreign {
            dataset,
            problems,
            ..Foreign::default()
        });
    }
    let json = seen(json);
    let Rewritten { json, source, updated, names_time, children, mut problems } =
        rewritten(json).map_err(|problem| vec![problem])?;
    let reading = match read_json(json) {
        Ok(reading) => reading,
        Err(mut stopped) => {
            stopped.retain(|problem| problem.level == Level::Stop);
            return Err(stopped);
        }
    };
    let mut dataset = reading.dataset;
    problems.extend(reading.problems);
    dataset.publisher = if source.is_empty() { Text::default() } else { Text::new("", &source) };
    if dataset.label.is_empty() && !matches!(name, "" | "dataset") {
        dataset.label = Text::new("", name);
    }
    time(&mut dataset, names_time, &mut problems);
    units(&mut dataset, &mut problems);
    let children = children.within(&dataset, &mut problems);
    Ok(Foreign { dataset, problems, children, updated })
}

/// The same without the letters that turn or hide others: nobody knows who wrote it.
fn seen(json: Json) -> Json {
    let plain = |text: String| text.replace(is_unseen, "");
    match json {
        Json::Text(text) => Json::Text(plain(text)),
        Json::List(items) => Json::List(items.into_iter().map(seen).collect()),
        Json::Map(members) => Json::Map(members.into_iter().map(|(key, value)| (plain(key), seen(value))).collect()),
        other => other,
    }
}

/// Finds the dimension of time where the file names none, and the days of each period.
fn time(dataset: &mut Dataset, is_named: bool, problems: &mut Vec<Problem>) {
    let Some(time) = (if is_named { dataset.role(Role::Time) } else { guessed_time(dataset, problems) }) else {
        return;
    };
    let dimension = &mut dataset.dimensions[time];
    let periods = when::periods(dimension);
    let is_sure = periods.iter().all(Option::is_some);
    if !is_sure {
        let found = format!("periods in {:?} whose days can't be told: shown in the order of the file", dimension.id);
        problems.push(Problem::warn(
            "PERIOD_DAYS_UNKNOWN",
            "the dimension of time",
            found,
            "write periods as 2018 or 2018M01",
        ));
    }
    for (category, period) in dimension.categories.iter_mut().zip(periods) {
        category.period = period.filter(|_| is_sure);
    }
}

/// The dimension that reads as time; what the reader took for it by four digits alone is looked at again.
fn guessed_time(dataset: &mut Dataset, problems: &mut Vec<Problem>) -> Option<usize> {
    for dimension in dataset.dimensions.iter_mut().filter(|dimension| dimension.role == Role::Time) {
        dimension.role = Role::Other;
        dimension.categories.iter_mut().for_each(|category| category.period = None);
    }
    let time = when::likely(&dataset.dimensions)?;
    let dimension = &mut dataset.dimensions[time];
    dimension.role = Role::Time;
    let found = format!("no dimension named as that of time; {:?} reads as one", dimension.id);
    problems.push(Problem::warn("ROLE_GUESSED", "role", found, "name it in \"role\""));
    Some(time)
}

/// Takes a dimension named `unit` for that of measures, where none is named as such: different units must not meet on
/// an axis.
fn units(dataset: &mut Dataset, problems: &mut Vec<Problem>) {
    if dataset.role(Role::Metric).is_some() {
        return;
    }
    let is_unit = |id: &str| matches!(id.to_lowercase().as_str(), "unit" | "units" | "unit_measure");
    let has_units = |d: &Dimension| d.categories.iter().any(|category| category.unit.is_some());
    let Some(found) = dataset.dimensions.iter().position(|d| d.role == Role::Other && (is_unit(&d.id) || has_units(d)))
    else {
        return;
    };
    let dimension = &mut dataset.dimensions[found];
    dimension.role = Role::Metric;
    for category in dimension.categories.iter_mut().filter(|category| category.unit.is_none()) {
        let id = category.label.own().to_string();
        category.unit = Some(Unit { id, ..Default::default() });
    }
    let found = format!("no dimension named as that of measures; {:?} reads as one", dimension.id);
    problems.push(Problem::warn("ROLE_GUESSED", "role", found, "name it in \"role\""));
}
