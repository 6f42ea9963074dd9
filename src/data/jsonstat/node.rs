//! A place in a JSON document, which can say where it stands.

use super::super::{Dimension, Level, Problem, Text, read_number};
use super::json::Json;
use super::places::{Ids, Names};
use crate::cut;
use crate::data::problem::{found, remedy};
use std::cell::RefCell;

/// A document being read: its language, and what is wrong with it.
pub struct Document<'a> {
    json: &'a Json,
    lang: &'a str,
    /// Every place that was looked at but the root: from which place, and which of its members or items. A path is
    /// spelt out only where there is a problem.
    steps: RefCell<Vec<(usize, usize)>>,
    problems: RefCell<Vec<Problem>>,
    ids: Ids,
}

impl<'a> Document<'a> {
    /// A document written in `lang`.
    pub fn new(json: &'a Json, lang: &'a str) -> Self {
        Self { json, lang, steps: RefCell::default(), problems: RefCell::default(), ids: Ids::default() }
    }

    /// The document itself.
    pub fn root(&'a self) -> Node<'a> {
        Node { json: self.json, name: "", place: 0, document: self }
    }

    /// What was found.
    pub fn problems(self) -> Vec<Problem> {
        self.problems.into_inner()
    }

    /// The path to a place, and what stands there.
    fn path(&self, place: usize) -> (String, &'a Json) {
        if place == 0 {
            return (String::new(), self.json);
        }
        let (from, index) = self.steps.borrow()[place - 1];
        let (mut path, json) = self.path(from);
        match json {
            Json::Map(members) => {
                let (name, member) = &members[index];
                if from > 0 {
                    path.push('.');
                }
                path.push_str(name);
                (path, member)
            }
            Json::List(list) => {
                path.push('[');
                push_digits(&mut path, index);
                path.push(']');
                (path, &list[index])
            }
            _ => (path, json),
        }
    }
}

/// Without the standard formatting of numbers, which nothing else in the widget needs.
fn push_digits(text: &mut String, number: usize) {
    if number > 9 {
        push_digits(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

/// A value, and where it stands.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    json: &'a Json,
    name: &'a str,
    place: usize,
    document: &'a Document<'a>,
}

impl<'a> Node<'a> {
    /// The value as it stands.
    pub fn json(&self) -> &'a Json {
        self.json
    }

    /// Its name, where it is a member of an object.
    pub fn name(&self) -> &'a str {
        self.name
    }

    /// The index of the category with this id in the dimension at `index` of the dataset that is read from this document.
    pub fn find(&self, index: usize, dimension: &Dimension, id: &str) -> Option<usize> {
        self.document.ids.find(index, dimension, id)
    }

    /// Adds a problem found here. The widget is built without the words, so it leaves out handing them on as well.
    #[inline(always)]
    pub fn report(&self, level: Level, code: &'static str, found: String, remedy: &'static str) {
        if cfg!(feature = "desk") { self.add(level, code, found, remedy) } else { self.add_bare(level, code) }
    }

    #[inline(never)]
    fn add_bare(&self, level: Level, code: &'static str) {
        self.add(level, code, String::new(), "");
    }

    fn add(&self, level: Level, code: &'static str, found: String, remedy: &'static str) {
        let place = if self.place == 0 { "the file".into() } else { self.document.path(self.place).0 };
        self.document.problems.borrow_mut().push(Problem { level, code, place, found, remedy });
    }

    #[inline(never)]
    fn wrong(&self, wanted: &str) {
        let found = found!("{} where {wanted} belongs", self.json.describe());
        self.report(Level::Warn, "WRONG_TYPE", found, remedy!("write it as the format says, or leave it out"));
    }

    fn step(&self, index: usize, name: &'a str, json: &'a Json) -> Self {
        let mut steps = self.document.steps.borrow_mut();
        steps.push((self.place, index));
        Self { json, name, place: steps.len(), document: self.document }
    }

    /// The member `key`; none where it is absent or null.
    pub fn get(&self, key: &str) -> Option<Self> {
        self.member(self.json.find(key)?)
    }

    /// The member that stands at a position.
    pub fn member(&self, index: usize) -> Option<Self> {
        let Json::Map(members) = self.json else { return None };
        let (name, json) = &members[index];
        Some(self.step(index, name, json))
    }

    /// Reads the members of an object, in order.
    ///
    /// A visitor and no list of nodes: the loop is there once, not at every list that is read.
    pub fn each_member(&self, read: &mut dyn FnMut(&Self)) {
        let Json::Map(members) = self.json else { return self.wrong("an object") };
        let names = Names::of(self.json);
        for (key, _) in members {
            if let Some(member) = names.node(self, key) {
                read(&member);
            }
        }
    }

    /// Reads the items of a list.
    pub fn each_item(&self, read: &mut dyn FnMut(&Self)) {
        let Json::List(list) = self.json else { return self.wrong("a list") };
        for (index, json) in list.iter().enumerate() {
            read(&self.step(index, "", json));
        }
    }

    /// A string; empty, and a problem, where it is none.
    #[inline(never)]
    pub fn text(&self) -> &'a str {
        self.json.text().unwrap_or_else(|| {
            self.wrong("text");
            ""
        })
    }

    /// A finite number; numbers written as text are read too.
    pub fn number(&self) -> Option<f64> {
        let number = number(self.json);
        if number.is_none() {
            self.wrong("a number");
        }
        number
    }

    /// A string with its translations.
    pub fn said(&self) -> Text {
        match self.json {
            Json::Said(said) => said.clone(),
            _ => Text::new(self.document.lang, self.text()),
        }
    }

    /// [`text`](Self::text) of the member `key`, empty where absent.
    #[inline(never)]
    pub fn text_at(&self, key: &str) -> &'a str {
        self.get(key).map_or("", |node| node.text())
    }

    /// [`text_at`](Self::text_at) to keep.
    #[inline(never)]
    pub fn string_at(&self, key: &str) -> String {
        self.text_at(key).into()
    }

    /// [`number`](Self::number) of the member `key`, none where absent.
    pub fn number_at(&self, key: &str) -> Option<f64> {
        self.get(key)?.number()
    }

    /// [`said`](Self::said) of the member `key`, empty where absent.
    #[inline(never)]
    pub fn said_at(&self, key: &str) -> Text {
        self.get(key).map_or_else(Text::default, |node| node.said())
    }

    /// [`each_member`](Self::each_member) of the member `key`, none where absent.
    #[inline(never)]
    pub fn members_at(&self, key: &str, read: &mut dyn FnMut(&Self)) {
        if let Some(node) = self.get(key) {
            node.each_member(read);
        }
    }

    /// [`each_item`](Self::each_item) of the member `key`, none where absent.
    #[inline(never)]
    pub fn items_at(&self, key: &str, read: &mut dyn FnMut(&Self)) {
        if let Some(node) = self.get(key) {
            node.each_item(read);
        }
    }

    /// [`said`](Self::said) of each item of the list `key`.
    pub fn said_items_at(&self, key: &str) -> Vec<Text> {
        let mut said = Vec::new();
        self.items_at(key, &mut |item| said.push(item.said()));
        said
    }

    /// [`text`](Self::text) of each item of the list `key`.
    pub fn strings_at(&self, key: &str) -> Vec<String> {
        let mut strings = Vec::new();
        self.items_at(key, &mut |item| strings.push(item.text().into()));
        strings
    }
}

/// Numbers have 15 digits before the point at most, which are exact and can be written out.
const MOST: f64 = 1e15;

/// A number, also where it is written as text; none where it is beyond what can be shown as it is.
#[inline(never)]
pub fn number(json: &Json) -> Option<f64> {
    let number = match json {
        Json::Number(number) => *number,
        _ => read_number(cut::trimmed(json.text()?, ' '))?,
    };
    (number.abs() < MOST).then_some(number)
}
