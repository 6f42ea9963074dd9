//! JSON-stat to a [`Dataset`]: the dimensions, the column and the statuses, each with its problems.
//!
//! Loops and plain matches instead of chains of adapters: each chain is code of its own that every reader downloads.

use super::super::{Break, Category, Dataset, Dimension, Level, Period, Role, Text, Unit, read_number};
use super::json::Json;
use super::node::{Node, number};
use super::places::Names;
use super::profile::profile;
use crate::MORE;
use crate::cut;
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
    // Of thousands each would be put in between, were they read before the cells, which stand in order.
    let is_late = cfg!(feature = "desk");
    if !is_late {
        statuses(root, &mut dataset, cells?);
    }
    if let Some(impact) = root.get("extension").and_then(|extension| extension.get("impact")) {
        profile(&impact, &mut dataset);
    }
    if is_late {
        statuses(root, &mut dataset, cells?);
    }
    if MORE && !dataset.profile {
        breaks(&mut dataset);
        if let Some(extension) = root.get("extension") {
            let rights = &mut dataset.rights;
            extension.members_at("explored", &mut |said| rights.add(said.name(), said.text()));
        }
    }
    Some(dataset)
}

/// A status `b` is a break of its group before its period: files of others can't say more of one.
fn breaks(dataset: &mut Dataset) {
    let (time, group) = (dataset.role(Role::Time), dataset.group_dimension());
    let Some(time) = time else { return };
    let broken = dataset.facts.iter().filter(|(_, facts)| facts.has("b"));
    let place = |cell: usize, dimension: usize| (dimension, dataset.category_of(cell, dimension));
    let mut places: Vec<_> =
        broken.map(|(cell, _)| (place(*cell, time).1, group.map(|group| place(*cell, group)))).collect();
    places.sort_unstable();
    places.dedup();
    let found = |(before, group)| Break { dimension: time, before, group, text: Text::default() };
    dataset.breaks = places.into_iter().map(found).collect();
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

/// An id that stands twice. Files of others have thousands of ids, which are not all compared with all.
fn twice(ids: &[String]) -> Option<&String> {
    if cfg!(feature = "desk") {
        let mut known = std::collections::HashSet::new();
        return ids.iter().find(|id| !known.insert(*id));
    }
    ids.iter().enumerate().find(|(index, id)| ids[..*index].contains(id)).map(|(_, id)| id)
}

fn dimensions(root: &Node) -> Option<Vec<Dimension>> {
    let ids = root.strings_at("id");
    let mut sizes = Vec::new();
    root.items_at("size", &mut |size| sizes.push(size.number().map(|size| size as usize)));
    if ids.is_empty() || ids.len() != sizes.len() {
        let found = found!("{} ids and {} sizes", ids.len(), sizes.len());
        root.report(Level::Stop, "ID_SIZE_LEN_MISMATCH", found, remedy!("give one size for each id"));
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

fn categories<'a>(node: &Node<'a>, size: Option<usize>) -> Option<Vec<Category>> {
    let category = node.get("category");
    let ids = category.as_ref().map_or_else(Vec::new, category_ids);
    if Some(ids.len()) != size {
        let found = found!("{} categories where \"size\" says {}", ids.len(), size.unwrap_or(0));
        node.report(Level::Stop, "INDEX_COUNT_MISMATCH", found, remedy!("make the two agree"));
        return None;
    }
    if let Some(id) = twice(&ids) {
        node.report(Level::Stop, "CAT_ID_TWICE", found!("the category {id:?} twice"), remedy!("give each id once"));
        return None;
    }
    let member = |key: &str| category.as_ref().and_then(|category| category.get(key));
    let (labels, units, notes) = (member("label"), member("unit"), member("note"));
    let of = |node: Option<Node<'a>>| node.map_or_else(Names::default, |node| Names::of(node.json()));
    let (known_labels, known_units) = (of(labels), of(units));
    let mut categories = Vec::new();
    for id in ids {
        let label = labels.as_ref().and_then(|labels| known_labels.node(labels, &id));
        let label = label.map_or_else(Text::default, |label| label.said());
        categories.push(Category {
            label: if label.is_empty() { Text::new("", &id) } else { label },
            notes: notes.as_ref().map_or_else(Vec::new, |notes| notes.said_items_at(&id)),
            unit: units.as_ref().and_then(|units| Some(unit(&known_units.node(units, &id)?))),
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
        index.report(Level::Stop, "INDEX_POSITIONS_INVALID", found, remedy!("give each category its own position"));
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
            node.report(Level::Warn, "VALUE_NOT_NUMBER", found, remedy!("give a number of at most 15 digits, or null"));
            read.unwrap_or(f64::NAN)
        }
    }
}

/// A cell from a key of a sparse object: plain decimal digits, inside the cube.
fn position(node: &Node, key: &str, cells: usize) -> Option<usize> {
    let is_plain = key == "0" || (!key.starts_with('0') && key.bytes().all(|byte| byte.is_ascii_digit()));
    let cell = read_number(key).map(|cell| cell as usize).filter(|cell| is_plain && *cell < cells);
    if cell.is_none() {
        let found = found!("the key {key:?}, which is no position among {cells} cells: left out");
        let is_status = cfg!(feature = "desk") && node.name() == "status";
        let code = if is_status { "STATUS_KEY_OUT_OF_RANGE" } else { "SPARSE_KEY_OUT_OF_RANGE" };
        node.report(Level::Warn, code, found, remedy!("use positions from 0 in plain digits"));
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
    for code in cut::pieces(codes.text().unwrap_or_default(), ' ') {
        if !code.is_empty() {
            status.push(code.to_ascii_lowercase());
        }
    }
    if !status.is_empty() {
        dataset.facts_mut(cell).status = status;
    }
}
