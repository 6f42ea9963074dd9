//! JSON-stat to a [`Dataset`]: the dimensions, the column, and the profile's facts, each with its problems.

use super::super::{
    Break, Category, Dataset, Dimension, Earlier, Facts, Hint, Level, Period, Problem, Qualifier, Quote, Remark, Role,
    Source, Target, Text, Unit, Wording,
};
use super::PROFILE;
use super::json::Json;
use super::node::{Node, number};
use crate::data::problem::{found, remedy};
use std::cell::RefCell;

/// More cells than this are not counted out: nobody can read them, and the product may overflow.
const MOST_CELLS: usize = 50_000_000;

/// The dataset in `json`; what is wrong goes to `problems`. `None` only with a problem that stops.
pub fn dataset<'a>(json: &'a Json, problems: &'a RefCell<Vec<Problem>>) -> Option<Dataset> {
    let impact = json.get("extension").and_then(|extension| extension.get("impact"));
    let text_of = |json: Option<&'a Json>| match json {
        Some(Json::Text(text)) => text.as_str(),
        _ => "",
    };
    let lang = match text_of(impact.and_then(|impact| impact.get("lang"))) {
        "" => "en",
        lang => lang,
    };
    let translations = match impact.and_then(|impact| impact.get("i18n")) {
        Some(Json::Map(members)) => members.iter().map(|(lang, json)| (lang.as_str(), json)).collect(),
        _ => Vec::new(),
    };
    let root = Node::root(json, lang, translations, problems);
    is_dataset(&root)?;
    let dimensions = dimensions(&root)?;
    let mut dataset = Dataset {
        label: root.said_at("label"),
        notes: said_items(&root, "note"),
        lang: lang.into(),
        dimensions,
        ..Dataset::default()
    };
    let cells = dataset.dimensions.iter().try_fold(1usize, |cells, d| cells.checked_mul(d.categories.len()));
    if cells.is_none_or(|cells| cells > MOST_CELLS) {
        root.report(
            Level::Stop,
            "CUBE_SIZE_OVERFLOW",
            found!("more cells than can be counted"),
            remedy!("publish it in parts"),
        );
        return None;
    }
    dataset.values = values(&root, dataset.cells());
    statuses(&root, &mut dataset);
    if let Some(impact) = root.find(&["extension", "impact"]) {
        profile(&impact, &mut dataset);
    }
    Some(dataset)
}

/// Whether it says that it is a JSON-stat 2.0 dataset, and one we can read.
fn is_dataset(root: &Node) -> Option<()> {
    if !matches!(root.json(), Json::Map(_)) {
        let found = found!("{} where an object belongs", root.json().describe());
        root.report(Level::Stop, "NOT_JSON_STAT", found, remedy!("give a JSON-stat 2.0 dataset"));
        return None;
    }
    let class = root.text_at("class");
    if class != "dataset" {
        let found = if class.is_empty() { found!("no class") } else { found!("the class {class:?}") };
        root.report(Level::Stop, "WRONG_CLASS", found, remedy!("give a file with \"class\": \"dataset\""));
        return None;
    }
    let version = root.text_at("version");
    if version != "2.0" {
        root.report(
            Level::Stop,
            "WRONG_VERSION",
            found!("the version {version:?}"),
            remedy!("give a file with \"version\": \"2.0\""),
        );
        return None;
    }
    Some(())
}

fn dimensions(root: &Node) -> Option<Vec<Dimension>> {
    let ids: Vec<String> = root.items_at("id").iter().map(Node::text).collect();
    let sizes: Vec<Option<usize>> =
        root.items_at("size").iter().map(|size| size.number().map(|n| n as usize)).collect();
    if ids.is_empty() || ids.len() != sizes.len() {
        let found = found!("{} ids and {} sizes", ids.len(), sizes.len());
        root.report(Level::Stop, "SIZE_LEN_MISMATCH", found, remedy!("give one size for each id"));
        return None;
    }
    for (index, id) in ids.iter().enumerate() {
        if ids[..index].contains(id) {
            root.report(
                Level::Stop,
                "DIM_ID_TWICE",
                found!("the dimension {id:?} twice"),
                remedy!("name each dimension once"),
            );
            return None;
        }
    }
    let mut dimensions = Vec::new();
    for (id, size) in ids.iter().zip(sizes) {
        dimensions.push(dimension(root, id, size)?);
    }
    roles(root, &mut dimensions);
    Some(dimensions)
}

fn dimension(root: &Node, id: &str, size: Option<usize>) -> Option<Dimension> {
    let Some(node) = root.find(&["dimension", id]) else {
        let found = found!("no dimension {id:?}, which \"id\" names");
        root.report(Level::Stop, "DIM_KEY_ID_MISMATCH", found, remedy!("describe it, or take it out of \"id\""));
        return None;
    };
    let category = node.get("category");
    let ids = category.as_ref().map(category_ids).unwrap_or_default();
    if Some(ids.len()) != size {
        let found = found!("{} categories where \"size\" says {}", ids.len(), size.unwrap_or(0));
        node.report(Level::Stop, "CAT_LEN_MISMATCH", found, remedy!("make the two agree"));
        return None;
    }
    for (index, id) in ids.iter().enumerate() {
        if ids[..index].contains(id) {
            node.report(Level::Stop, "CAT_ID_TWICE", found!("the category {id:?} twice"), remedy!("give each id once"));
            return None;
        }
    }
    let categories = ids.into_iter().map(|id| one_category(category.as_ref(), id)).collect();
    Some(Dimension { id: id.into(), label: node.said_at("label"), role: Role::Other, categories })
}

/// Category ids in order: `index` is a list, or an object of positions, or absent where there is one.
fn category_ids(category: &Node) -> Vec<String> {
    let Some(index) = category.get("index") else {
        return category.members_at("label").iter().map(|(id, _)| (*id).to_string()).collect();
    };
    let Json::Map(members) = index.json() else {
        return index.items().iter().map(Node::text).collect();
    };
    let mut placed: Vec<(usize, &String)> =
        members.iter().map(|(id, at)| (number(at).unwrap_or(f64::MAX) as usize, id)).collect();
    placed.sort_unstable();
    if placed.iter().enumerate().any(|(place, (at, _))| place != *at) {
        let found = found!("positions that are not 0, 1, 2 and so on");
        index.report(Level::Stop, "CAT_INDEX_NOT_PERMUTATION", found, remedy!("give each category its own position"));
    }
    placed.into_iter().map(|(_, id)| id.clone()).collect()
}

fn one_category(category: Option<&Node>, id: String) -> Category {
    let at = |key: &str| category.and_then(|category| category.find(&[key, &id]));
    let label = at("label").map(|label| label.said()).unwrap_or_default();
    let unit = at("unit").map(|unit| Unit {
        id: unit.text_at("label"),
        symbol: unit.text_at("symbol"),
        decimals: unit.get("decimals").and_then(|decimals| decimals.number()).map(|decimals| decimals as u8),
    });
    let notes = at("note").map(|note| note.items().iter().map(Node::said).collect()).unwrap_or_default();
    let label = if label.is_empty() { Text::new("", &id) } else { label };
    Category { label, notes, unit, id, ..Category::default() }
}

fn roles(root: &Node, dimensions: &mut [Dimension]) {
    for (name, role) in [("time", Role::Time), ("geo", Role::Geo), ("metric", Role::Metric)] {
        let Some(listed) = root.find(&["role", name]) else { continue };
        for id in listed.items() {
            match dimensions.iter_mut().find(|dimension| dimension.id == id.text()) {
                Some(dimension) => dimension.role = role,
                None => {
                    let found = found!("the dimension {:?}, which there is not", id.text());
                    id.report(Level::Warn, "ROLE_ID_UNKNOWN", found, remedy!("name a dimension of \"id\""));
                }
            }
        }
    }
    // A dimension whose every id reads as a period is one of time, said or not.
    if dimensions.iter().all(|dimension| dimension.role != Role::Time) {
        let is_time = |dimension: &&mut Dimension| {
            !dimension.categories.is_empty() && dimension.categories.iter().all(|c| Period::from_id(&c.id).is_some())
        };
        if let Some(dimension) = dimensions.iter_mut().find(is_time) {
            dimension.role = Role::Time;
        }
    }
    for dimension in dimensions.iter_mut().filter(|dimension| dimension.role == Role::Time) {
        for category in &mut dimension.categories {
            category.period = Period::from_id(&category.id);
        }
    }
}

/// The numeric column: a list of every cell, or an object by position. NaN where there is no number.
fn values(root: &Node, cells: usize) -> Vec<f64> {
    let Some(node) = root.get("value") else {
        root.report(Level::Stop, "VALUE_MISSING", "no \"value\"".into(), remedy!("give the figures"));
        return Vec::new();
    };
    match node.json() {
        Json::List(list) if list.len() == cells || list.is_empty() => {
            list.iter().enumerate().map(|(cell, value)| one_value(&node, cell, value)).collect()
        }
        Json::List(list) => {
            let found = found!("{} values for {cells} cells", list.len());
            node.report(
                Level::Stop,
                "VALUE_LEN_MISMATCH",
                found,
                remedy!("give one value a cell, null where there is none"),
            );
            Vec::new()
        }
        Json::Map(members) => {
            let mut column = Vec::new();
            for (key, value) in members {
                let Some(cell) = position(&node, key, cells) else { continue };
                if column.len() <= cell {
                    column.resize(cell + 1, f64::NAN);
                }
                column[cell] = one_value(&node, cell, value);
            }
            column
        }
        other => {
            let found = found!("{} where a list or an object belongs", other.describe());
            node.report(Level::Stop, "VALUE_LEN_MISMATCH", found, remedy!("give one value a cell"));
            Vec::new()
        }
    }
}

fn one_value(node: &Node, cell: usize, value: &Json) -> f64 {
    match (value, number(value)) {
        (Json::Null, _) => f64::NAN,
        (Json::Number(_), Some(number)) => number,
        (_, found) => {
            let what = found!("{} as value {cell}", value.describe());
            node.report(Level::Warn, "VALUE_NOT_NUMBER", what, remedy!("give a finite number, or null"));
            found.unwrap_or(f64::NAN)
        }
    }
}

/// A cell from a key of a sparse object: plain decimal digits, inside the cube.
fn position(node: &Node, key: &str, cells: usize) -> Option<usize> {
    let cell = key.parse().ok().filter(|cell: &usize| *cell < cells && cell.to_string() == key);
    if cell.is_none() {
        let found = found!("the key {key:?} in a cube of {cells} cells");
        node.report(Level::Warn, "SPARSE_KEY_OUT_OF_RANGE", found, remedy!("use positions from 0 in plain digits"));
    }
    cell
}

/// `status`: one for all as text, a list of every cell, or an object by position.
fn statuses(root: &Node, dataset: &mut Dataset) {
    let Some(node) = root.get("status") else { return };
    let cells = dataset.cells();
    let mut placed: Vec<(usize, &str)> = match node.json() {
        Json::Text(all) => (0..cells.min(dataset.values.len())).map(|cell| (cell, all.as_str())).collect(),
        Json::List(list) => list.iter().take(cells).enumerate().filter_map(|(c, s)| Some((c, text(s)?))).collect(),
        Json::Map(members) => {
            members.iter().filter_map(|(key, s)| Some((position(&node, key, cells)?, text(s)?))).collect()
        }
        _ => Vec::new(),
    };
    placed.sort();
    placed.dedup_by_key(|(cell, _)| *cell);
    for (cell, codes) in placed {
        let status: Vec<String> =
            codes.split(' ').filter(|code| !code.is_empty()).map(str::to_ascii_lowercase).collect();
        if !status.is_empty() {
            dataset.facts.push((cell, Facts { status, ..Facts::default() }));
        }
    }
}

fn text(json: &Json) -> Option<&str> {
    match json {
        Json::Text(text) => Some(text),
        _ => None,
    }
}

fn said_items(node: &Node, key: &str) -> Vec<Text> {
    node.items_at(key).iter().map(Node::said).collect()
}

/// What our profile adds, under `extension.impact`.
fn profile(impact: &Node, dataset: &mut Dataset) {
    let version = impact.text_at("profile");
    if version != PROFILE {
        let found = found!("the profile {version:?}");
        impact.report(Level::Stop, "WRONG_PROFILE", found, remedy!("this reader knows profile \"1\": use a newer one"));
        return;
    }
    dataset.profile = true;
    dataset.id = impact.text_at("dataset");
    dataset.headline = impact.said_at("headline");
    dataset.subtitle = impact.said_at("subtitle");
    dataset.publisher = impact.said_at("publisher");
    dataset.rights = impact.said_at("rights");
    periods(impact, dataset);
    bases(impact, dataset);
    dataset.sources = impact.members_at("sources").iter().map(|(id, source)| one_source(id, source)).collect();
    for cell in impact.get("cells").map(|cells| cells.items_by_at()).unwrap_or_default() {
        one_cell(&cell, dataset);
    }
    dataset.targets = impact.items_at("targets").iter().filter_map(|node| one_target(node, dataset)).collect();
    dataset.breaks = impact.items_at("breaks").iter().filter_map(|node| one_break(node, dataset)).collect();
    dataset.remarks = impact.items_at("remarks").iter().map(|node| one_remark(node, dataset)).collect();
    if let Some(view) = impact.get("view") {
        dataset.hint = hint(&view, dataset);
    }
}

fn periods(impact: &Node, dataset: &mut Dataset) {
    for (id, days) in impact.members_at("period") {
        let period = Period::from_iso(&days.text());
        if period.is_none() {
            let found = found!("{}", days.json().describe());
            days.report(Level::Warn, "PERIOD_DATES", found, remedy!("write \"2018-04-01/2019-03-31\""));
        }
        for dimension in dataset.dimensions.iter_mut().filter(|dimension| dimension.role == Role::Time) {
            if let Some(category) = dimension.categories.iter_mut().find(|category| category.id == id) {
                category.period = period;
            }
        }
    }
}

fn bases(impact: &Node, dataset: &mut Dataset) {
    for (dimension, members) in impact.members_at("base") {
        for (id, base) in members.members() {
            let found = dataset.dimension(dimension).and_then(|d| Some((d, dataset.dimensions[d].find(id)?)));
            match found {
                Some((dimension, category)) => {
                    dataset.dimensions[dimension].categories[category].base = Some(base.text())
                }
                None => unknown_place(&base),
            }
        }
    }
}

fn unknown_place(node: &Node) {
    let found = match node.json() {
        Json::Text(id) => format!("the id {id:?}, which the dataset does not have"),
        _ => "a category that the dataset does not have".into(),
    };
    node.report(Level::Warn, "AT_UNKNOWN", found, remedy!("use the ids of the dimensions above"));
}

/// The categories that `at` names, by index; what it leaves out is left out.
fn places(node: &Node, dataset: &Dataset) -> Option<Vec<(usize, usize)>> {
    let mut places = Vec::new();
    for (dimension, id) in node.members_at("at") {
        let found = dataset.dimension(dimension).and_then(|d| Some((d, dataset.dimensions[d].find(&id.text())?)));
        if found.is_none() {
            unknown_place(&id);
        }
        places.push(found?);
    }
    Some(places)
}

/// The cell that `at` names; a dimension of one category may be left out.
fn cell(node: &Node, dataset: &Dataset) -> Option<usize> {
    let places = places(node, dataset)?;
    let category = |dimension: usize| {
        let named = places.iter().find(|(d, _)| *d == dimension).map(|(_, category)| *category);
        named.or_else(|| (dataset.dimensions[dimension].categories.len() == 1).then_some(0))
    };
    let at: Option<Vec<usize>> = (0..dataset.dimensions.len()).map(category).collect();
    if at.is_none() {
        let found = "an \"at\" that does not name one cell".into();
        node.report(Level::Warn, "AT_INCOMPLETE", found, remedy!("name a category of every dimension"));
    }
    at.map(|at| dataset.cell(&at))
}

fn quote(node: &Node) -> Quote {
    Quote { source: node.text_at("source"), text: node.text_at("quote"), locator: node.text_at("locator") }
}

fn one_source(id: &str, node: &Node) -> Source {
    Source {
        id: id.into(),
        title: node.text_at("title"),
        publisher: node.text_at("publisher"),
        published: node.text_at("published"),
        address: node.text_at("address"),
    }
}

fn one_cell(node: &Node, dataset: &mut Dataset) {
    let Some(cell) = cell(node, dataset) else { return };
    let index = match dataset.facts.binary_search_by_key(&cell, |(at, _)| *at) {
        Ok(index) => index,
        Err(index) => {
            dataset.facts.insert(index, (cell, Facts::default()));
            index
        }
    };
    let facts = &mut dataset.facts[index].1;
    if *facts != (Facts { status: facts.status.clone(), ..Facts::default() }) {
        node.report(
            Level::Warn,
            "FIGURE_TWICE",
            found!("a figure that stands above already"),
            remedy!("give each figure once"),
        );
        return;
    }
    let qualifier = node.text_at("qualifier");
    if !qualifier.is_empty() {
        facts.qualifier = Qualifier::from_code(&qualifier);
        if facts.qualifier.is_none() {
            let found = found!("the qualifier {qualifier:?}");
            node.report(
                Level::Warn,
                "QUALIFIER_UNKNOWN",
                found,
                remedy!("use about, almost, over, at-least or at-most"),
            );
        }
    }
    facts.printed = node.said_at("printed");
    facts.note = node.said_at("note");
    facts.quote = quote(node);
    facts.base = node.get("base").and_then(|base| base.number());
    facts.interval = node.text_at("interval");
    facts.fieldwork = node.text_at("fieldwork");
    let wording =
        |node: &Node| Wording { printed: node.text_at("printed"), quote: quote(node), note: node.said_at("note") };
    facts.also = node.items_at("also").iter().map(wording).collect();
    facts.was = node.items_at("was").iter().map(earlier).collect();
}

fn earlier(node: &Node) -> Earlier {
    Earlier {
        value: node.get("value").and_then(|value| value.number()),
        printed: node.text_at("printed"),
        source: node.text_at("source"),
        note: node.said_at("note"),
    }
}

fn one_target(node: &Node, dataset: &Dataset) -> Option<Target> {
    Some(Target {
        cell: cell(node, dataset)?,
        value: node.get("value")?.number()?,
        printed: node.text_at("printed"),
        label: node.said_at("label"),
        quote: quote(node),
    })
}

fn one_break(node: &Node, dataset: &Dataset) -> Option<Break> {
    let dimension = dataset.dimension(&node.text_at("dim"));
    let place = dimension.and_then(|d| Some((d, dataset.dimensions[d].find(&node.text_at("before"))?)));
    if place.is_none() {
        unknown_place(node);
    }
    let (dimension, before) = place?;
    Some(Break { dimension, before, group: places(node, dataset)?.first().copied(), text: node.said_at("text") })
}

fn one_remark(node: &Node, dataset: &Dataset) -> Remark {
    Remark {
        day: node.get("date").and_then(|date| Some(Period::from_id(&date.text())?.first)),
        at: places(node, dataset).and_then(|places| places.first().copied()),
        short: node.said_at("short"),
        text: node.said_at("text"),
        quote: quote(node),
    }
}

fn hint(node: &Node, dataset: &Dataset) -> Hint {
    let time = dataset.role(Role::Time);
    let period = |key: &str| time.and_then(|time| dataset.dimensions[time].find(&node.text_at(key)));
    let group = dataset.group_dimension();
    let groups = node.items_at("groups");
    let find = |id: &Node| group.and_then(|group| dataset.dimensions[group].find(&id.text()));
    let fixed = |(dimension, id): &(&str, Node)| {
        let dimension = dataset.dimension(dimension)?;
        Some((dimension, dataset.dimensions[dimension].find(&id.text())?))
    };
    Hint {
        kind: node.text_at("kind"),
        along: dataset.dimension(&node.text_at("along")),
        groups: groups.iter().filter_map(find).collect(),
        fixed: node.members_at("where").iter().filter_map(fixed).collect(),
        range: (period("from"), period("to")),
    }
}
