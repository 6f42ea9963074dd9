//! A place in a JSON document: it knows its path, and the same path in each translation.

use super::super::{Level, Problem, Text};
use super::json::Json;
use crate::data::problem::{found, remedy};
use crate::data::read_number;
use std::cell::RefCell;

/// A value, where it stands, and what the translations say there.
#[derive(Clone)]
pub struct Node<'a> {
    json: &'a Json,
    path: String,
    lang: &'a str,
    translations: Vec<(&'a str, &'a Json)>,
    problems: &'a RefCell<Vec<Problem>>,
}

impl<'a> Node<'a> {
    /// The document itself. Problems found at it or below it are added to `problems`.
    pub fn root(
        json: &'a Json,
        lang: &'a str,
        translations: Vec<(&'a str, &'a Json)>,
        problems: &'a RefCell<Vec<Problem>>,
    ) -> Self {
        Self { json, path: String::new(), lang, translations, problems }
    }

    /// The value as it stands.
    pub fn json(&self) -> &'a Json {
        self.json
    }

    /// Adds a problem found here.
    pub fn report(&self, level: Level, code: &'static str, found: String, remedy: &'static str) {
        let place = if self.path.is_empty() { "the file".into() } else { self.path.clone() };
        self.problems.borrow_mut().push(Problem { level, code, place, found, remedy });
    }

    fn wrong(&self, wanted: &str) {
        let found = found!("{} where {wanted} belongs", self.json.describe());
        self.report(Level::Warn, "WRONG_TYPE", found, remedy!("write it as the format says, or leave it out"));
    }

    /// The member `key`; none where it is absent or null.
    pub fn get(&self, key: &str) -> Option<Self> {
        let json = self.json.get(key)?;
        Some(self.child(json, if self.path.is_empty() { key.into() } else { format!("{}.{key}", self.path) }, |t| {
            t.get(key)
        }))
    }

    /// The value at a path of members.
    pub fn find(&self, path: &[&str]) -> Option<Self> {
        path.iter().try_fold(self.clone(), |node, key| node.get(key))
    }

    fn child(&self, json: &'a Json, path: String, same: impl Fn(&'a Json) -> Option<&'a Json>) -> Self {
        let translations = self.translations.iter().filter_map(|(lang, t)| Some((*lang, same(t)?))).collect();
        Self { json, path, lang: self.lang, translations, problems: self.problems }
    }

    /// The members of an object, in order.
    pub fn members(&self) -> Vec<(&'a str, Self)> {
        let Json::Map(members) = self.json else {
            self.wrong("an object");
            return Vec::new();
        };
        members.iter().filter_map(|(key, _)| Some((key.as_str(), self.get(key)?))).collect()
    }

    /// The items of a list; translations are matched by position.
    pub fn items(&self) -> Vec<Self> {
        self.items_by(|_, index, list| list.get(index))
    }

    /// The items of a list; translations are matched by their member `at`.
    pub fn items_by_at(&self) -> Vec<Self> {
        self.items_by(|item, _, list| list.iter().find(|other| other.get("at") == item.get("at")))
    }

    fn items_by(&self, same: impl Fn(&Json, usize, &'a [Json]) -> Option<&'a Json>) -> Vec<Self> {
        let Json::List(list) = self.json else {
            self.wrong("a list");
            return Vec::new();
        };
        let item = |(index, json): (usize, &'a Json)| {
            self.child(json, format!("{}[{index}]", self.path), |translation| match translation {
                Json::List(others) => same(json, index, others),
                _ => None,
            })
        };
        list.iter().enumerate().map(item).collect()
    }

    /// A string; empty, and a problem, where it is none.
    pub fn text(&self) -> String {
        match self.json {
            Json::Text(text) => text.clone(),
            _ => {
                self.wrong("text");
                String::new()
            }
        }
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
        let mut said = Text::new(self.lang, &self.text());
        for (lang, translation) in &self.translations {
            if let Json::Text(text) = translation {
                said.add(lang, text);
            }
        }
        said
    }

    /// [`text`](Self::text) of the member `key`, empty where absent.
    pub fn text_at(&self, key: &str) -> String {
        self.get(key).map(|node| node.text()).unwrap_or_default()
    }

    /// [`said`](Self::said) of the member `key`, empty where absent.
    pub fn said_at(&self, key: &str) -> Text {
        self.get(key).map(|node| node.said()).unwrap_or_default()
    }

    /// [`members`](Self::members) of the member `key`, none where absent.
    pub fn members_at(&self, key: &str) -> Vec<(&'a str, Self)> {
        self.get(key).map(|node| node.members()).unwrap_or_default()
    }

    /// [`items`](Self::items) of the member `key`, none where absent.
    pub fn items_at(&self, key: &str) -> Vec<Self> {
        self.get(key).map(|node| node.items()).unwrap_or_default()
    }
}

/// A finite number, also where it is written as text.
pub fn number(json: &Json) -> Option<f64> {
    match json {
        Json::Number(number) => Some(*number),
        Json::Text(text) => read_number(text.trim_matches(' ')),
        _ => None,
    }
    .filter(|number| number.is_finite())
}
