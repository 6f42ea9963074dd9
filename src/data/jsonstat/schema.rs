//! The published JSON as a JSON Schema: what a file must look like, for any validator. What a schema can't say, such as
//! that an id is one of the ids above, the reader says.
//!
//! Each member is declared once. What stands at the same path under `i18n` is made from the same declaration: the members
//! that readers read, and nothing else.

use super::super::check::UNITS;
use super::super::{KINDS, Qualifier, STATUS_CODES};
use super::PROFILE;
use serde_json::{Map, Value, json};

/// What a value may be; and what may stand in its place in a translation, where readers read any of it.
struct Shape {
    own: Value,
    said: Option<Value>,
}

/// A member: its name, whether it must be there, what it is, and its shape.
type Member = (&'static str, bool, &'static str, Shape);

/// A value that reads the same in every language.
fn plain(own: Value) -> Shape {
    Shape { own, said: None }
}

fn text() -> Shape {
    plain(json!({"type": "string", "minLength": 1}))
}

/// A text that may be empty, where nothing is known.
fn any_text() -> Shape {
    plain(json!({"type": "string"}))
}

fn one_of(values: &[&str]) -> Shape {
    plain(json!({"enum": values}))
}

/// What readers read: without markup, in every language.
fn said() -> Shape {
    let own = json!({"type": "string", "not": {"pattern": "<[A-Za-z/!][^<]*>|&amp;|&#"}});
    Shape { said: Some(own.clone()), own }
}

fn list(item: Shape) -> Shape {
    let of = |items: Value| json!({"type": "array", "items": items});
    Shape { own: of(item.own), said: item.said.map(of) }
}

/// An object whose members are named by ids.
fn by_id(member: Shape) -> Shape {
    let of = |member: Value| json!({"type": "object", "additionalProperties": member});
    Shape { own: of(member.own), said: member.said.map(of) }
}

/// The ids that name a place, by dimension.
fn at() -> Shape {
    by_id(text())
}

/// An object with these members and no others.
fn object(members: Vec<Member>) -> Shape {
    let (mut own, mut said, mut needed) = (Map::new(), Map::new(), Vec::new());
    for (name, is_needed, what, shape) in members {
        own.insert(name.into(), described(shape.own, what));
        said.extend(shape.said.map(|said| (name.into(), said)));
        needed.extend(is_needed.then_some(name));
    }
    let closed =
        |members: Map<String, Value>| json!({"type": "object", "properties": members, "additionalProperties": false});
    let is_read = !said.is_empty();
    let mut own = closed(own);
    own["required"] = json!(needed);
    Shape { own, said: is_read.then(|| closed(said)) }
}

fn described(mut shape: Value, what: &str) -> Value {
    shape["description"] = what.into();
    shape
}

/// A list of objects whose translations are matched by their member `at`.
fn by_at(members: Vec<Member>) -> Shape {
    let mut item = object(members);
    if let Some(said) = &mut item.said {
        said["properties"]["at"] = at().own;
        said["required"] = json!(["at"]);
    }
    list(item)
}

const NEEDED: bool = true;
const IF_KNOWN: bool = false;

/// A published dataset.
pub fn profile_schema() -> Value {
    whole(
        "A published dataset: JSON-stat 2.0 with our profile",
        object(vec![
            ("version", NEEDED, "the version of JSON-stat", one_of(&["2.0"])),
            ("class", NEEDED, "what the file is", one_of(&["dataset"])),
            ("label", NEEDED, "the neutral name", said()),
            ("source", IF_KNOWN, "who published the figures", said()),
            ("note", IF_KNOWN, "notes on the whole", list(said())),
            ("id", NEEDED, "the dimensions, in order", ids()),
            (
                "size",
                NEEDED,
                "how many ids each has",
                plain(json!({"type": "array", "items": {"type": "integer", "minimum": 1}})),
            ),
            ("role", NEEDED, "what the dimensions are of", role()),
            ("dimension", NEEDED, "the dimensions by id", by_id(dimension())),
            (
                "value",
                NEEDED,
                "one number a cell, row-major; null where there is none",
                plain(json!({"type": "array", "items": {"type": ["number", "null"]}})),
            ),
            ("status", IF_KNOWN, "status codes by position, several with spaces between", status()),
            ("extension", NEEDED, "what our profile adds", object(vec![("impact", NEEDED, "our profile", impact())])),
        ]),
    )
}

/// The list of published datasets.
pub fn index_schema() -> Value {
    let item = object(vec![
        ("class", NEEDED, "what the file is", one_of(&["dataset"])),
        ("href", NEEDED, "the address of the file, relative to this one", text()),
        ("label", NEEDED, "the neutral name", said()),
    ]);
    whole(
        "The list of published datasets: a JSON-stat 2.0 collection",
        object(vec![
            ("version", NEEDED, "the version of JSON-stat", one_of(&["2.0"])),
            ("class", NEEDED, "what the file is", one_of(&["collection"])),
            ("label", NEEDED, "who published the figures", said()),
            ("link", NEEDED, "the files", object(vec![("item", NEEDED, "a file each", list(item))])),
            (
                "extension",
                NEEDED,
                "what our profile adds",
                object(vec![("impact", NEEDED, "our profile", object(version()))]),
            ),
        ]),
    )
}

/// The schema of a file, with its translations: for each other language what readers read, at the same paths.
fn whole(title: &str, file: Shape) -> Value {
    let mut schema = file.own;
    let said = file.said.unwrap_or_default();
    let i18n = json!({"type": "object", "additionalProperties": said});
    let impact = &mut schema["properties"]["extension"]["properties"]["impact"];
    impact["properties"]["i18n"] = described(i18n, "the texts in other languages, at the same paths");
    let head = json!({"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title});
    let (Value::Object(mut head), Value::Object(rest)) = (head, schema) else { return Value::Null };
    head.extend(rest);
    head.into()
}

fn version() -> Vec<Member> {
    vec![
        ("profile", NEEDED, "the version of these additions", one_of(&[PROFILE])),
        ("lang", NEEDED, "the language the file is written in first", text()),
    ]
}

fn ids() -> Shape {
    plain(json!({"type": "array", "items": {"type": "string", "minLength": 1}, "uniqueItems": true}))
}

fn role() -> Shape {
    object(vec![
        ("time", NEEDED, "periods", ids()),
        ("geo", IF_KNOWN, "places", ids()),
        ("metric", NEEDED, "measures, each with a unit", ids()),
    ])
}

fn dimension() -> Shape {
    let unit = object(vec![
        ("label", NEEDED, "what is counted", one_of(&UNITS)),
        ("symbol", IF_KNOWN, "what stands beside the number", text()),
        ("position", IF_KNOWN, "where the symbol stands", one_of(&["end"])),
        ("decimals", IF_KNOWN, "how many are shown", plain(json!({"type": "integer", "minimum": 0, "maximum": 6}))),
    ]);
    let category = object(vec![
        ("index", NEEDED, "the ids, in order", ids()),
        ("label", IF_KNOWN, "their names", by_id(said())),
        ("unit", IF_KNOWN, "their units, on the dimension of measures", by_id(unit)),
        ("note", IF_KNOWN, "notes on them", by_id(list(said()))),
    ]);
    object(vec![("label", IF_KNOWN, "its name", said()), ("category", NEEDED, "its ids", category)])
}

fn status() -> Shape {
    let codes = STATUS_CODES.join("|");
    let codes = json!({"type": "string", "pattern": format!("^({codes})( ({codes}))*$")});
    plain(json!({"type": "object", "patternProperties": {"^(0|[1-9][0-9]*)$": codes}, "additionalProperties": false}))
}

fn days() -> Shape {
    let day = r"\d{4}-\d{2}-\d{2}";
    plain(json!({"type": "string", "pattern": format!("^{day}/{day}$")}))
}

fn impact() -> Shape {
    let mut members = version();
    members.extend([
        ("dataset", NEEDED, "the id, and the name of the file", text()),
        ("headline", NEEDED, "true of the view that `view` proposes, and of no other", said()),
        ("subtitle", NEEDED, "measure, unit, who is counted, place, period", said()),
        ("publisher", IF_KNOWN, "who published the figures", said()),
        ("rights", IF_KNOWN, "how they may be used", said()),
        ("view", IF_KNOWN, "what to show first", view()),
        ("period", IF_KNOWN, "the first and last day of each period", by_id(days())),
        ("base", IF_KNOWN, "what groups are a share of, by dimension and id", by_id(by_id(text()))),
        ("cells", IF_KNOWN, "what is known of figures", by_at(cell())),
        ("targets", IF_KNOWN, "levels the public body set itself", list(object(target()))),
        ("breaks", IF_KNOWN, "changes of definition", list(object(found_break()))),
        ("remarks", IF_KNOWN, "notes with a place", list(object(remark()))),
        ("questions", IF_KNOWN, "questions that the figures raise", list(object(question()))),
        ("sources", IF_KNOWN, "the documents by id", by_id(object(source()))),
    ]);
    object(members)
}

fn view() -> Shape {
    let axis = object(vec![("from", IF_KNOWN, "where the axis starts", plain(json!({"const": 0})))]);
    object(vec![
        ("kind", IF_KNOWN, "the kind of chart", one_of(&KINDS)),
        ("along", IF_KNOWN, "the dimension that runs along it", text()),
        ("groups", IF_KNOWN, "the groups in view", ids()),
        ("where", IF_KNOWN, "what other dimensions are fixed at", at()),
        ("from", IF_KNOWN, "the first period", text()),
        ("to", IF_KNOWN, "the last", text()),
        ("axis", IF_KNOWN, "the chart chooses its axis, which starts at 0", axis),
    ])
}

/// The sentence that published a figure.
fn quote(is_needed: bool) -> [Member; 3] {
    [
        ("source", is_needed, "the id of the document", text()),
        ("quote", is_needed, "the sentence, word for word", text()),
        ("locator", IF_KNOWN, "where in the document it stands", text()),
    ]
}

fn cell() -> Vec<Member> {
    let qualifiers = Qualifier::CODES.map(|(code, _)| code);
    let mut also: Vec<Member> =
        vec![("printed", IF_KNOWN, "how it was printed there", text()), ("note", IF_KNOWN, "what differs", said())];
    also.extend(quote(IF_KNOWN));
    let was = vec![
        ("value", NEEDED, "the value then", plain(json!({"type": ["number", "null"]}))),
        ("printed", IF_KNOWN, "how it was printed then", text()),
        ("source", NEEDED, "the document that printed it", text()),
        ("note", NEEDED, "why it was revised", said()),
    ];
    let mut members: Vec<Member> = vec![
        ("at", NEEDED, "the ids that name it, by dimension", at()),
        ("printed", IF_KNOWN, "how the source wrote it", said()),
        ("qualifier", IF_KNOWN, "how it is less than exact", one_of(&qualifiers)),
        ("note", IF_KNOWN, "a remark for readers", said()),
        ("base", IF_KNOWN, "how many it is a share of", plain(json!({"type": "integer", "minimum": 1}))),
        ("interval", IF_KNOWN, "the published 95% interval, as printed", text()),
        ("fieldwork", IF_KNOWN, "when a survey asked, as printed", text()),
        ("also", IF_KNOWN, "the same figure as worded elsewhere", list(object(also))),
        ("was", IF_KNOWN, "what it was before it was revised, the newest first", list(object(was))),
    ];
    members.extend(quote(IF_KNOWN));
    members
}

fn target() -> Vec<Member> {
    let mut members: Vec<Member> = vec![
        ("at", NEEDED, "the figure it was set for", at()),
        ("value", NEEDED, "the level, in the figure's unit", plain(json!({"type": "number"}))),
        ("printed", IF_KNOWN, "how the source wrote it", text()),
        ("label", IF_KNOWN, "a short name for the chart", said()),
    ];
    members.extend(quote(NEEDED));
    members
}

fn found_break() -> Vec<Member> {
    vec![
        ("dim", NEEDED, "the dimension it cuts", text()),
        ("before", NEEDED, "the first id after it", text()),
        ("at", IF_KNOWN, "the group it concerns", at()),
        ("text", NEEDED, "why, as a sentence", said()),
    ]
}

fn remark() -> Vec<Member> {
    let day = plain(json!({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}));
    let mut members: Vec<Member> = vec![
        ("date", IF_KNOWN, "the day it speaks of", day),
        ("at", IF_KNOWN, "the id it speaks of", at()),
        ("short", IF_KNOWN, "a few words for the chart", said()),
        ("text", NEEDED, "the whole sentence, for the notes", said()),
    ];
    members.extend(quote(IF_KNOWN));
    members
}

fn question() -> Vec<Member> {
    let figure = object(vec![("at", NEEDED, "the ids that name it", at())]);
    let mut members: Vec<Member> = vec![
        ("id", NEEDED, "its id, as in links", text()),
        ("text", NEEDED, "the question, as a reader would ask it", said()),
        ("answer", NEEDED, "the answer, in a few sentences", said()),
        ("cells", IF_KNOWN, "the figures it is about", list(figure)),
    ];
    members.extend(quote(IF_KNOWN));
    members
}

fn source() -> Vec<Member> {
    vec![
        ("title", NEEDED, "its title, in its own language", any_text()),
        ("publisher", IF_KNOWN, "who published it", text()),
        ("published", IF_KNOWN, "the date of publication", text()),
        ("address", IF_KNOWN, "where it can be read", text()),
    ]
}
