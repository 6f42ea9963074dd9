//! A [`Dataset`] to JSON-stat 2.0 with our profile. Reading what this writes gives the same dataset back.

use super::super::{
    Break, Category, Dataset, Dimension, Facts, Hint, Question, Quote, Remark, Role, Source, Target, Text,
};
use super::PROFILE;
use serde_json::{Map, Value, json};

/// The published file: one line feed at its end, the same bytes for the same dataset.
pub fn write(dataset: &Dataset) -> String {
    let mut text = serde_json::to_string_pretty(&document(dataset)).unwrap_or_default();
    text.push('\n');
    text
}

/// Figures that others published, without our profile, for a chart of them: `mark` says whose they are in each language,
/// and stands on every picture made of them.
pub fn write_explored(dataset: &Dataset, mark: &Text) -> String {
    let mut document = document(dataset);
    let said: Map<String, Value> = mark.others("").map(|(lang, text)| (lang.into(), text.into())).collect();
    document["extension"] = json!({"explored": said});
    document.to_string()
}

/// An object being written, together with its translations, which mirror its paths.
#[derive(Default)]
struct Object {
    own: Map<String, Value>,
    translated: Vec<(String, Map<String, Value>)>,
}

impl Object {
    fn put(&mut self, key: &str, value: impl Into<Value>) {
        self.own.insert(key.into(), value.into());
    }

    /// Leaves out what is empty.
    fn put_text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.put(key, text);
        }
    }

    fn said(&mut self, key: &str, text: &Text, own: &str) {
        self.put_text(key, text.get(own).text);
        for (lang, said) in text.others(own) {
            self.translation(lang).insert(key.into(), said.into());
        }
    }

    fn translation(&mut self, lang: &str) -> &mut Map<String, Value> {
        let found = self.translated.iter().position(|(known, _)| known == lang).unwrap_or_else(|| {
            self.translated.push((lang.into(), Map::new()));
            self.translated.len() - 1
        });
        &mut self.translated[found].1
    }

    /// An object within this one, left out where it is empty.
    fn nest(&mut self, key: &str, inner: Object) {
        if !inner.own.is_empty() {
            self.put(key, inner.own);
        }
        for (lang, translated) in inner.translated {
            self.translation(&lang).insert(key.into(), translated.into());
        }
    }

    /// A list of objects. A translated item stands at the same position, or names the same `at`.
    fn list(&mut self, key: &str, items: Vec<Object>, by_at: bool) {
        if items.is_empty() {
            return;
        }
        let mut langs: Vec<String> = Vec::new();
        items.iter().flat_map(|item| &item.translated).for_each(|(lang, _)| {
            if !langs.contains(lang) {
                langs.push(lang.clone());
            }
        });
        for lang in langs {
            let translated = |item: &Object| {
                let mut found = item.translated.iter().find(|(known, _)| *known == lang).map(|(_, map)| map.clone());
                if let (Some(map), true) = (found.as_mut(), by_at) {
                    map.insert("at".into(), item.own.get("at").cloned().unwrap_or_default());
                }
                found
            };
            let all: Vec<Value> = match by_at {
                true => items.iter().filter_map(translated).map(Value::Object).collect(),
                false => items.iter().map(|item| Value::Object(translated(item).unwrap_or_default())).collect(),
            };
            self.translation(&lang).insert(key.into(), all.into());
        }
        self.put(key, items.into_iter().map(|item| Value::Object(item.own)).collect::<Vec<_>>());
    }

    fn notes(&mut self, key: &str, notes: &[Text], own: &str) {
        if notes.is_empty() {
            return;
        }
        self.put(key, notes.iter().map(|note| Value::from(note.get(own).text)).collect::<Vec<_>>());
        let langs: Vec<String> = notes[0].others(own).map(|(lang, _)| lang.to_string()).collect();
        for lang in langs {
            let said: Vec<Value> = notes.iter().map(|note| note.get(&lang).text.into()).collect();
            self.translation(&lang).insert(key.into(), said.into());
        }
    }
}

fn document(dataset: &Dataset) -> Value {
    let own = dataset.lang.as_str();
    let mut root = Object::default();
    root.put("version", "2.0");
    root.put("class", "dataset");
    root.said("label", &dataset.label, own);
    root.said("source", &dataset.publisher, own);
    root.notes("note", &dataset.notes, own);
    root.put("id", dataset.dimensions.iter().map(|d| Value::from(d.id.clone())).collect::<Vec<_>>());
    root.put("size", dataset.dimensions.iter().map(|d| Value::from(d.categories.len())).collect::<Vec<_>>());
    root.put("role", roles(dataset));
    let mut dimensions = Object::default();
    for each in &dataset.dimensions {
        dimensions.nest(&each.id, dimension(each, own));
    }
    root.nest("dimension", dimensions);
    root.put("value", (0..dataset.cells()).map(|cell| number(dataset.number(cell))).collect::<Vec<_>>());
    let status = status(dataset);
    if !status.is_empty() {
        root.put("status", status);
    }
    let mut extension = Object::default();
    extension.nest("impact", impact(dataset, own));
    root.nest("extension", extension);
    let translated: Map<String, Value> = root.translated.into_iter().map(|(lang, map)| (lang, map.into())).collect();
    let mut own = root.own;
    if !translated.is_empty() {
        own["extension"]["impact"]["i18n"] = translated.into();
    }
    own.into()
}

/// Whole numbers without a decimal point, as publishers write them.
fn number(value: Option<f64>) -> Value {
    match value {
        Some(value) if value.fract() == 0.0 && value.abs() < 1e15 => json!(value as i64),
        value => json!(value),
    }
}

fn roles(dataset: &Dataset) -> Map<String, Value> {
    let of = |role: Role| {
        let ids = dataset.dimensions.iter().filter(|d| d.role == role).map(|d| Value::from(d.id.clone()));
        ids.collect::<Vec<_>>()
    };
    [("time", Role::Time), ("geo", Role::Geo), ("metric", Role::Metric)]
        .into_iter()
        .map(|(name, role)| (name.to_string(), of(role)))
        .filter(|(_, ids)| !ids.is_empty())
        .map(|(name, ids)| (name, ids.into()))
        .collect()
}

fn dimension(dimension: &Dimension, own: &str) -> Object {
    let mut object = Object::default();
    object.said("label", &dimension.label, own);
    let mut category = Object::default();
    category.put("index", dimension.categories.iter().map(|c| Value::from(c.id.clone())).collect::<Vec<_>>());
    let (mut labels, mut notes, mut units) = (Object::default(), Object::default(), Object::default());
    for each in &dimension.categories {
        labels.said(&each.id, &each.label, own);
        notes.notes(&each.id, &each.notes, own);
        if let Some(unit) = unit(each) {
            units.put(&each.id, unit);
        }
    }
    category.nest("label", labels);
    category.nest("unit", units);
    category.nest("note", notes);
    object.nest("category", category);
    object
}

fn unit(category: &Category) -> Option<Value> {
    let unit = category.unit.as_ref()?;
    let mut object = Map::new();
    object.insert("label".into(), unit.id.clone().into());
    if !unit.symbol.is_empty() {
        object.insert("symbol".into(), unit.symbol.clone().into());
        object.insert("position".into(), "end".into());
    }
    if let Some(decimals) = unit.decimals {
        object.insert("decimals".into(), decimals.into());
    }
    Some(object.into())
}

fn status(dataset: &Dataset) -> Map<String, Value> {
    let coded = dataset.facts.iter().filter(|(_, facts)| !facts.status.is_empty());
    coded.map(|(cell, facts)| (cell.to_string(), facts.status.join(" ").into())).collect()
}

fn impact(dataset: &Dataset, own: &str) -> Object {
    let mut object = Object::default();
    object.put("profile", PROFILE);
    object.put_text("dataset", &dataset.id);
    object.put("lang", own);
    object.said("headline", &dataset.headline, own);
    object.said("subtitle", &dataset.subtitle, own);
    object.said("publisher", &dataset.publisher, own);
    object.said("rights", &dataset.rights, own);
    object.nest("view", hint(&dataset.hint, dataset));
    object.nest("period", periods(dataset));
    object.nest("base", bases(dataset));
    let cells = dataset.facts.iter().filter_map(|(cell, facts)| one_cell(*cell, facts, dataset, own)).collect();
    object.list("cells", cells, true);
    object.list("targets", dataset.targets.iter().map(|target| one_target(target, dataset, own)).collect(), false);
    object.list("breaks", dataset.breaks.iter().map(|found| one_break(found, dataset, own)).collect(), false);
    object.list("remarks", dataset.remarks.iter().map(|remark| one_remark(remark, dataset, own)).collect(), false);
    let questions = dataset.questions.iter().map(|question| one_question(question, dataset, own)).collect();
    object.list("questions", questions, false);
    let mut sources = Object::default();
    dataset.sources.iter().for_each(|source| sources.nest(&source.id, one_source(source)));
    object.nest("sources", sources);
    object
}

fn periods(dataset: &Dataset) -> Object {
    let mut object = Object::default();
    let time = dataset.dimensions.iter().filter(|dimension| dimension.role == Role::Time);
    for category in time.flat_map(|dimension| &dimension.categories) {
        if let Some(period) = category.period {
            object.put(&category.id, period.iso());
        }
    }
    object
}

fn bases(dataset: &Dataset) -> Object {
    let mut object = Object::default();
    for dimension in &dataset.dimensions {
        let mut bases = Object::default();
        for category in &dimension.categories {
            bases.put_text(&category.id, category.base.as_deref().unwrap_or_default());
        }
        object.nest(&dimension.id, bases);
    }
    object
}

fn at(cell: usize, dataset: &Dataset) -> Map<String, Value> {
    dataset
        .dimensions
        .iter()
        .zip(dataset.at(cell))
        .map(|(d, at)| (d.id.clone(), d.categories[at].id.clone().into()))
        .collect()
}

fn one_place((dimension, category): (usize, usize), dataset: &Dataset) -> Map<String, Value> {
    let dimension = &dataset.dimensions[dimension];
    Map::from_iter([(dimension.id.clone(), dimension.categories[category].id.clone().into())])
}

fn put_quote(object: &mut Object, quote: &Quote) {
    object.put_text("source", &quote.source);
    object.put_text("quote", &quote.text);
    object.put_text("locator", &quote.locator);
}

fn one_cell(cell: usize, facts: &Facts, dataset: &Dataset, own: &str) -> Option<Object> {
    if facts.is_bare() {
        return None;
    }
    let mut object = Object::default();
    object.put("at", at(cell, dataset));
    object.said("printed", &facts.printed, own);
    object.put_text("qualifier", facts.qualifier.map(|qualifier| qualifier.code()).unwrap_or_default());
    put_quote(&mut object, &facts.quote);
    object.said("note", &facts.note, own);
    if facts.base.is_some() {
        object.put("base", number(facts.base));
    }
    object.put_text("interval", &facts.interval);
    object.put_text("fieldwork", &facts.fieldwork);
    let wording = |wording: &super::super::Wording| {
        let mut object = Object::default();
        object.put_text("printed", &wording.printed);
        put_quote(&mut object, &wording.quote);
        object.said("note", &wording.note, own);
        object
    };
    object.list("also", facts.also.iter().map(wording).collect(), false);
    let earlier = |earlier: &super::super::Earlier| {
        let mut object = Object::default();
        object.put("value", number(earlier.value));
        object.put_text("printed", &earlier.printed);
        object.put_text("source", &earlier.source);
        object.said("note", &earlier.note, own);
        object
    };
    object.list("was", facts.was.iter().map(earlier).collect(), false);
    Some(object)
}

fn one_target(target: &Target, dataset: &Dataset, own: &str) -> Object {
    let mut object = Object::default();
    object.put("at", at(target.cell, dataset));
    object.put("value", number(Some(target.value)));
    object.put_text("printed", &target.printed);
    object.said("label", &target.label, own);
    put_quote(&mut object, &target.quote);
    object
}

fn one_break(found: &Break, dataset: &Dataset, own: &str) -> Object {
    let dimension = &dataset.dimensions[found.dimension];
    let mut object = Object::default();
    object.put("dim", dimension.id.clone());
    object.put("before", dimension.categories[found.before].id.clone());
    if let Some(group) = found.group {
        object.put("at", one_place(group, dataset));
    }
    object.said("text", &found.text, own);
    object
}

fn one_remark(remark: &Remark, dataset: &Dataset, own: &str) -> Object {
    let mut object = Object::default();
    if let Some(day) = remark.day {
        object.put("date", super::super::Period { first: day, last: day }.iso()[..10].to_string());
    }
    if let Some(at) = remark.at {
        object.put("at", one_place(at, dataset));
    }
    object.said("short", &remark.short, own);
    object.said("text", &remark.text, own);
    put_quote(&mut object, &remark.quote);
    object
}

fn one_question(question: &Question, dataset: &Dataset, own: &str) -> Object {
    let mut object = Object::default();
    object.put("id", question.id.clone());
    object.said("text", &question.text, own);
    object.said("answer", &question.answer, own);
    put_quote(&mut object, &question.quote);
    let place = |cell: &usize| Value::Object(Map::from_iter([("at".into(), at(*cell, dataset).into())]));
    if !question.cells.is_empty() {
        object.put("cells", question.cells.iter().map(place).collect::<Vec<_>>());
    }
    object
}

fn one_source(source: &Source) -> Object {
    let mut object = Object::default();
    object.put("title", source.title.clone());
    object.put_text("publisher", &source.publisher);
    object.put_text("published", &source.published);
    object.put_text("address", &source.address);
    object
}

fn hint(hint: &Hint, dataset: &Dataset) -> Object {
    let mut object = Object::default();
    object.put_text("kind", &hint.kind);
    if let Some(along) = hint.along {
        object.put("along", dataset.dimensions[along].id.clone());
    }
    if let (Some(group), false) = (dataset.group_dimension(), hint.groups.is_empty()) {
        let id = |index: &usize| Value::from(dataset.dimensions[group].categories[*index].id.clone());
        object.put("groups", hint.groups.iter().map(id).collect::<Vec<_>>());
    }
    if !hint.fixed.is_empty() {
        let fixed: Map<String, Value> = hint.fixed.iter().flat_map(|place| one_place(*place, dataset)).collect();
        object.put("where", fixed);
    }
    if let Some(time) = dataset.role(Role::Time) {
        let id = |index: usize| dataset.dimensions[time].categories[index].id.clone();
        object.put_text("from", &hint.range.0.map(id).unwrap_or_default());
        object.put_text("to", &hint.range.1.map(id).unwrap_or_default());
    }
    object
}
