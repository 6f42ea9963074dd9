//! JSON-stat to a [`Dataset`]: the dimensions, the column, and the profile's facts, each with its problems.
//!
//! Loops and plain matches instead of chains of adapters: each chain is code of its own that every reader downloads.

use super::super::{
    Break, Category, Dataset, Dimension, Earlier, Facts, Hint, Level, Period, Qualifier, Quote, Remark, Role, Source,
    Target, Text, Unit, Wording, read_number,
};
use super::PROFILE;
use super::json::Json;
use super::node::{Node, number};
use crate::data::problem::{found, remedy};

/// More cells than this are not counted out: nobody can read them, and the product may overflow.
const MOST_CELLS: usize = 50_000_000;

/// The language a document says it was written in.
pub fn language(json: &Json) -> String {
    let lang = json.get("extension").and_then(|extension| extension.get("impact")?.get("lang")?.text());
    lang.filter(|lang| !lang.is_empty()).unwrap_or("en").into()
}

/// Puts a document's translations beside its own texts.
pub fn translate(json: &mut Json, own: &str) {
    let impact = json.get_mut("extension").and_then(|extension| extension.get_mut("impact"));
    let Some(Json::Map(translations)) = impact.and_then(|impact| impact.get_mut("i18n")).map(std::mem::take) else {
        return;
    };
    for (lang, translation) in &translations {
        json.translate(own, lang, translation);
    }
}

/// The dataset in a document. `None` only with a problem that stops.
pub fn dataset(root: &Node, lang: &str) -> Option<Dataset> {
    is_dataset(root)?;
    let mut dataset = Dataset {
        label: root.said_at("label"),
        notes: root.said_items_at("note"),
        lang: lang.into(),
        dimensions: dimensions(root)?,
        ..Dataset::default()
    };
    let mut cells = Some(1usize);
    for dimension in &dataset.dimensions {
        cells =
            cells.and_then(|cells| cells.checked_mul(dimension.categories.len())).filter(|cells| *cells <= MOST_CELLS);
    }
    if cells.is_none() {
        root.report(
            Level::Stop,
            "CUBE_SIZE_OVERFLOW",
            found!("more cells than can be counted"),
            remedy!("publish it in parts"),
        );
    }
    dataset.values = values(root, cells?);
    statuses(root, &mut dataset, cells?);
    if let Some(impact) = root.get("extension").and_then(|extension| extension.get("impact")) {
        profile(&impact, &mut dataset);
    }
    Some(dataset)
}

/// Whether it says that it is a JSON-stat 2.0 dataset, and one we can read.
fn is_dataset(root: &Node) -> Option<()> {
    let Json::Map(_) = root.json() else {
        let found = found!("{} where an object belongs", root.json().describe());
        root.report(Level::Stop, "NOT_JSON_STAT", found, remedy!("give a JSON-stat 2.0 dataset"));
        return None;
    };
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

/// An id that stands twice.
fn twice(ids: &[String]) -> Option<&String> {
    ids.iter().enumerate().find(|(index, id)| ids[..*index].contains(id)).map(|(_, id)| id)
}

fn dimensions(root: &Node) -> Option<Vec<Dimension>> {
    let ids = root.strings_at("id");
    let mut sizes = Vec::new();
    root.items_at("size", &mut |size| sizes.push(size.number().map(|size| size as usize)));
    if ids.is_empty() || ids.len() != sizes.len() {
        let found = found!("{} ids and {} sizes", ids.len(), sizes.len());
        root.report(Level::Stop, "SIZE_LEN_MISMATCH", found, remedy!("give one size for each id"));
        return None;
    }
    if let Some(id) = twice(&ids) {
        root.report(
            Level::Stop,
            "DIM_ID_TWICE",
            found!("the dimension {id:?} twice"),
            remedy!("name each dimension once"),
        );
        return None;
    }
    let described = root.get("dimension");
    let mut dimensions = Vec::new();
    for (id, size) in ids.into_iter().zip(sizes) {
        let Some(node) = described.as_ref().and_then(|described| described.get(&id)) else {
            let found = found!("no dimension {id:?}, which \"id\" names");
            root.report(Level::Stop, "DIM_KEY_ID_MISMATCH", found, remedy!("describe it, or take it out of \"id\""));
            return None;
        };
        let (label, categories) = (node.said_at("label"), categories(&node, size)?);
        dimensions.push(Dimension { id, label, role: Role::Other, categories });
    }
    roles(root, &mut dimensions);
    Some(dimensions)
}

fn categories(node: &Node, size: Option<usize>) -> Option<Vec<Category>> {
    let category = node.get("category");
    let ids = category.as_ref().map_or_else(Vec::new, category_ids);
    if Some(ids.len()) != size {
        let found = found!("{} categories where \"size\" says {}", ids.len(), size.unwrap_or(0));
        node.report(Level::Stop, "CAT_LEN_MISMATCH", found, remedy!("make the two agree"));
        return None;
    }
    if let Some(id) = twice(&ids) {
        node.report(Level::Stop, "CAT_ID_TWICE", found!("the category {id:?} twice"), remedy!("give each id once"));
        return None;
    }
    let member = |key: &str| category.as_ref().and_then(|category| category.get(key));
    let (labels, units, notes) = (member("label"), member("unit"), member("note"));
    let mut categories = Vec::new();
    for id in ids {
        let label = labels.as_ref().map_or_else(Text::default, |labels| labels.said_at(&id));
        categories.push(Category {
            label: if label.is_empty() { Text::new("", &id) } else { label },
            notes: notes.as_ref().map_or_else(Vec::new, |notes| notes.said_items_at(&id)),
            unit: units.as_ref().and_then(|units| Some(unit(&units.get(&id)?))),
            period: None,
            base: None,
            id,
        });
    }
    Some(categories)
}

/// Category ids in order: `index` is a list, or an object of positions, or absent where there is one.
fn category_ids(category: &Node) -> Vec<String> {
    let Some(index) = category.get("index") else {
        let mut ids = Vec::new();
        category.members_at("label", &mut |label| ids.push(label.name().into()));
        return ids;
    };
    let Json::Map(members) = index.json() else {
        return category.strings_at("index");
    };
    let mut ids = vec![None; members.len()];
    for (id, at) in members {
        if let Some(place) = number(at).and_then(|at| ids.get_mut(at as usize)) {
            *place = Some(id);
        }
    }
    if ids.contains(&None) {
        let found = found!("positions that are not 0, 1, 2 and so on");
        index.report(Level::Stop, "CAT_INDEX_NOT_PERMUTATION", found, remedy!("give each category its own position"));
    }
    // Where a place stays empty, any id will do: nothing is drawn from such a file.
    ids.into_iter().zip(members).map(|(id, (other, _))| id.unwrap_or(other).clone()).collect()
}

fn unit(node: &Node) -> Unit {
    Unit {
        id: node.string_at("label"),
        symbol: node.string_at("symbol"),
        decimals: node.number_at("decimals").map(|decimals| decimals as u8),
    }
}

fn roles(root: &Node, dimensions: &mut [Dimension]) {
    let roles = root.get("role");
    for (name, role) in [("time", Role::Time), ("geo", Role::Geo), ("metric", Role::Metric)] {
        let Some(roles) = &roles else { break };
        roles.items_at(name, &mut |id| {
            let text = id.text();
            match dimensions.iter_mut().find(|dimension| dimension.id == text) {
                Some(dimension) => dimension.role = role,
                None => {
                    let found = found!("the dimension {text:?}, which there is not");
                    id.report(Level::Warn, "ROLE_ID_UNKNOWN", found, remedy!("name a dimension of \"id\""));
                }
            }
        });
    }
    // A dimension whose every id reads as a period is one of time, said or not.
    let mut said = dimensions.iter().any(|dimension| dimension.role == Role::Time);
    for dimension in dimensions {
        for category in &mut dimension.categories {
            category.period = Period::from_id(&category.id);
        }
        if !said && !dimension.categories.is_empty() && dimension.categories.iter().all(|c| c.period.is_some()) {
            said = true;
            dimension.role = Role::Time;
        }
        if dimension.role != Role::Time {
            dimension.categories.iter_mut().for_each(|category| category.period = None);
        }
    }
}

/// The numeric column: a list of every cell, or an object by position. NaN where there is no number.
fn values(root: &Node, cells: usize) -> Vec<f64> {
    let mut column = Vec::new();
    let Some(node) = root.get("value") else {
        root.report(Level::Stop, "VALUE_MISSING", found!("no \"value\""), remedy!("give the figures"));
        return column;
    };
    match node.json() {
        Json::List(list) if list.len() == cells || list.is_empty() => {
            for value in list {
                column.push(one_value(&node, column.len(), value));
            }
        }
        Json::List(list) => {
            let found = found!("{} values for {cells} cells", list.len());
            node.report(
                Level::Stop,
                "VALUE_LEN_MISMATCH",
                found,
                remedy!("give one value a cell, null where there is none"),
            );
        }
        Json::Map(members) => {
            for (key, value) in members {
                let Some(cell) = position(&node, key, cells) else {
                    continue;
                };
                if column.len() <= cell {
                    column.resize(cell + 1, f64::NAN);
                }
                column[cell] = one_value(&node, cell, value);
            }
        }
        other => {
            let found = found!("{} where a list or an object belongs", other.describe());
            node.report(Level::Stop, "VALUE_LEN_MISMATCH", found, remedy!("give one value a cell"));
        }
    }
    column
}

#[inline(never)]
fn one_value(node: &Node, cell: usize, value: &Json) -> f64 {
    match (value, number(value)) {
        (Json::Null, _) => f64::NAN,
        (Json::Number(_), Some(number)) => number,
        (_, read) => {
            let found = found!("{} as value {cell}", value.describe());
            node.report(Level::Warn, "VALUE_NOT_NUMBER", found, remedy!("give a finite number, or null"));
            read.unwrap_or(f64::NAN)
        }
    }
}

/// A cell from a key of a sparse object: plain decimal digits, inside the cube.
fn position(node: &Node, key: &str, cells: usize) -> Option<usize> {
    let is_plain = key == "0" || (!key.starts_with('0') && key.bytes().all(|byte| byte.is_ascii_digit()));
    let cell = read_number(key).map(|cell| cell as usize).filter(|cell| is_plain && *cell < cells);
    if cell.is_none() {
        let found = found!("the key {key:?} in a cube of {cells} cells");
        node.report(Level::Warn, "SPARSE_KEY_OUT_OF_RANGE", found, remedy!("use positions from 0 in plain digits"));
    }
    cell
}

/// `status`: one for all as text, a list of every cell, or an object by position.
fn statuses(root: &Node, dataset: &mut Dataset, cells: usize) {
    let Some(node) = root.get("status") else { return };
    match node.json() {
        Json::List(list) => {
            for (cell, codes) in list.iter().take(cells).enumerate() {
                status(dataset, cell, codes);
            }
        }
        Json::Map(members) => {
            for (key, codes) in members {
                if let Some(cell) = position(&node, key, cells) {
                    status(dataset, cell, codes);
                }
            }
        }
        all => {
            for cell in 0..cells.min(dataset.values.len()) {
                status(dataset, cell, all);
            }
        }
    }
}

#[inline(never)]
fn status(dataset: &mut Dataset, cell: usize, codes: &Json) {
    let mut status = Vec::new();
    for code in codes.text().unwrap_or_default().split(' ') {
        if !code.is_empty() {
            status.push(code.to_ascii_lowercase());
        }
    }
    if !status.is_empty() {
        facts(dataset, cell).status = status;
    }
}

/// What is known of a cell so far, to add to.
#[inline(never)]
fn facts(dataset: &mut Dataset, cell: usize) -> &mut Facts {
    let index = match dataset.facts.binary_search_by_key(&cell, |(at, _)| *at) {
        Ok(index) => index,
        Err(index) => {
            dataset.facts.insert(index, (cell, Facts::default()));
            index
        }
    };
    &mut dataset.facts[index].1
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
    dataset.id = impact.string_at("dataset");
    dataset.headline = impact.said_at("headline");
    dataset.subtitle = impact.said_at("subtitle");
    dataset.publisher = impact.said_at("publisher");
    dataset.rights = impact.said_at("rights");
    periods(impact, dataset);
    bases(impact, dataset);
    impact.members_at("sources", &mut |node| dataset.sources.push(one_source(node)));
    impact.items_at("cells", &mut |node| one_cell(node, dataset));
    impact.items_at("targets", &mut |node| {
        if let Some(target) = one_target(node, dataset) {
            dataset.targets.push(target);
        }
    });
    impact.items_at("breaks", &mut |node| {
        if let Some(found) = one_break(node, dataset) {
            dataset.breaks.push(found);
        }
    });
    impact.items_at("remarks", &mut |node| dataset.remarks.push(one_remark(node, dataset)));
    if let Some(view) = impact.get("view") {
        dataset.hint = hint(&view, dataset);
    }
}

fn periods(impact: &Node, dataset: &mut Dataset) {
    impact.members_at("period", &mut |days| {
        let period = Period::from_iso(days.text());
        if period.is_none() {
            let found = found!("{}", days.json().describe());
            days.report(Level::Warn, "PERIOD_DATES", found, remedy!("write \"2018-04-01/2019-03-31\""));
        }
        for dimension in &mut dataset.dimensions {
            if let (Role::Time, Some(category)) = (dimension.role, dimension.find(days.name())) {
                dimension.categories[category].period = period;
            }
        }
    });
}

fn bases(impact: &Node, dataset: &mut Dataset) {
    impact.members_at("base", &mut |members| {
        members.each_member(&mut |base| match place(dataset, members.name(), base.name()) {
            Some((dimension, category)) => {
                dataset.dimensions[dimension].categories[category].base = Some(base.text().into());
            }
            None => unknown_place(base),
        });
    });
}

/// A category, named by the ids of its dimension and its own.
#[inline(never)]
fn place(dataset: &Dataset, dimension: &str, category: &str) -> Option<(usize, usize)> {
    let dimension = dataset.dimension(dimension)?;
    Some((dimension, dataset.dimensions[dimension].find(category)?))
}

fn unknown_place(node: &Node) {
    let found = match node.json().text() {
        Some(id) => found!("the id {id:?}, which the dataset does not have"),
        _ => found!("a category that the dataset does not have"),
    };
    node.report(Level::Warn, "AT_UNKNOWN", found, remedy!("use the ids of the dimensions above"));
}

/// The category that a member names: its name is a dimension's id, its text a category's.
fn named(node: &Node, dataset: &Dataset) -> Option<(usize, usize)> {
    place(dataset, node.name(), node.text())
}

/// The categories that `at` names, by index; what it leaves out is left out.
fn places(node: &Node, dataset: &Dataset) -> Option<Vec<(usize, usize)>> {
    let mut places = Some(Vec::new());
    node.members_at("at", &mut |id| match (&mut places, named(id, dataset)) {
        (Some(known), Some(place)) => known.push(place),
        (Some(_), None) => {
            unknown_place(id);
            places = None;
        }
        _ => {}
    });
    places
}

/// The cell that `at` names; a dimension of one category may be left out.
fn cell(node: &Node, dataset: &Dataset) -> Option<usize> {
    let places = places(node, dataset)?;
    let mut at = Vec::new();
    for (dimension, described) in dataset.dimensions.iter().enumerate() {
        match places.iter().find(|(named, _)| *named == dimension) {
            Some((_, category)) => at.push(*category),
            None if described.categories.len() == 1 => at.push(0),
            None => {
                let found = found!("an \"at\" that does not name one cell");
                node.report(Level::Warn, "AT_INCOMPLETE", found, remedy!("name a category of every dimension"));
                return None;
            }
        }
    }
    Some(dataset.cell(&at))
}

#[inline(never)]
fn quote(node: &Node) -> Quote {
    Quote { source: node.string_at("source"), text: node.string_at("quote"), locator: node.string_at("locator") }
}

fn one_source(node: &Node) -> Source {
    Source {
        id: node.name().into(),
        title: node.string_at("title"),
        publisher: node.string_at("publisher"),
        published: node.string_at("published"),
        address: node.string_at("address"),
    }
}

fn one_cell(node: &Node, dataset: &mut Dataset) {
    let Some(cell) = cell(node, dataset) else { return };
    let facts = facts(dataset, cell);
    if !facts.is_bare() {
        node.report(
            Level::Warn,
            "FIGURE_TWICE",
            found!("a figure that stands above already"),
            remedy!("give each figure once"),
        );
        return;
    }
    *facts = Facts {
        printed: node.said_at("printed"),
        status: std::mem::take(&mut facts.status),
        qualifier: qualifier(node),
        note: node.said_at("note"),
        quote: quote(node),
        base: node.number_at("base"),
        interval: node.string_at("interval"),
        fieldwork: node.string_at("fieldwork"),
        also: Vec::new(),
        was: Vec::new(),
    };
    node.items_at("also", &mut |node| {
        facts.also.push(Wording { printed: node.string_at("printed"), quote: quote(node), note: node.said_at("note") });
    });
    node.items_at("was", &mut |node| {
        facts.was.push(Earlier {
            value: node.number_at("value"),
            printed: node.string_at("printed"),
            source: node.string_at("source"),
            note: node.said_at("note"),
        });
    });
}

fn qualifier(node: &Node) -> Option<Qualifier> {
    let code = node.text_at("qualifier");
    let qualifier = Qualifier::from_code(code);
    if qualifier.is_none() && !code.is_empty() {
        let found = found!("the qualifier {code:?}");
        node.report(Level::Warn, "QUALIFIER_UNKNOWN", found, remedy!("use about, almost, over, at-least or at-most"));
    }
    qualifier
}

fn one_target(node: &Node, dataset: &Dataset) -> Option<Target> {
    Some(Target {
        cell: cell(node, dataset)?,
        value: node.number_at("value")?,
        printed: node.string_at("printed"),
        label: node.said_at("label"),
        quote: quote(node),
    })
}

fn one_break(node: &Node, dataset: &Dataset) -> Option<Break> {
    let before = place(dataset, node.text_at("dim"), node.text_at("before"));
    if before.is_none() {
        unknown_place(node);
    }
    let (dimension, before) = before?;
    Some(Break { dimension, before, group: places(node, dataset)?.first().copied(), text: node.said_at("text") })
}

fn one_remark(node: &Node, dataset: &Dataset) -> Remark {
    Remark {
        day: node.get("date").and_then(|date| Some(Period::from_id(date.text())?.first)),
        at: places(node, dataset).and_then(|places| places.first().copied()),
        short: node.said_at("short"),
        text: node.said_at("text"),
        quote: quote(node),
    }
}

fn hint(node: &Node, dataset: &Dataset) -> Hint {
    let period = |key: &str| dataset.dimensions[dataset.role(Role::Time)?].find(node.text_at(key));
    let (mut groups, mut fixed) = (Vec::new(), Vec::new());
    let group = dataset.group_dimension();
    node.items_at("groups", &mut |id| {
        if let Some(index) = group.and_then(|group| dataset.dimensions[group].find(id.text())) {
            groups.push(index);
        }
    });
    node.members_at("where", &mut |id| {
        if let Some(place) = named(id, dataset) {
            fixed.push(place);
        }
    });
    Hint {
        kind: node.string_at("kind"),
        along: dataset.dimension(node.text_at("along")),
        groups,
        fixed,
        range: (period("from"), period("to")),
    }
}
