//! Any JSON, kept as it stands: keys in order, repeated ones too. One reader works on it, whoever parsed it, and so can
//! name every problem instead of the first.

use super::super::Text;
use super::super::problem::TOO_DEEP;
use super::places::{Names, Places};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// One JSON value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Json {
    /// `null`, and what JavaScript leaves undefined.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// Any number; from JavaScript it may be NaN or infinite.
    Number(f64),
    /// A string.
    Text(String),
    /// A string together with its translations: what [`translate`](Self::translate) makes of one.
    Said(Text),
    /// An array.
    List(Vec<Json>),
    /// An object.
    Map(Vec<(String, Json)>),
}

impl Json {
    /// Nothing we read nests deeper; a file that does is refused before it can exhaust the stack.
    pub const DEEPEST: usize = 32;

    /// What it is, in words for a publisher.
    pub fn describe(&self) -> String {
        match self {
            Self::Null => "nothing".into(),
            Self::Bool(value) => format!("{value}"),
            Self::Number(value) => format!("the number {value}"),
            Self::Text(_) | Self::Said(_) => {
                format!("the text {:?}", self.text().unwrap_or_default().chars().take(60).collect::<String>())
            }
            Self::List(list) => format!("a list of {}", list.len()),
            Self::Map(_) => "an object".into(),
        }
    }

    /// The letters of a string, as first written.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Said(said) => Some(said.own()),
            _ => None,
        }
    }

    /// Where the member `key` of an object stands; the last one, as JSON.parse takes it, where it stands twice. None
    /// where it is null.
    pub fn find(&self, key: &str) -> Option<usize> {
        let Self::Map(members) = self else { return None };
        let found = members.iter().rposition(|(name, _)| name == key)?;
        (!matches!(members[found].1, Self::Null)).then_some(found)
    }

    /// The member `key` of an object, as [`find`](Self::find) finds it.
    pub fn get(&self, key: &str) -> Option<&Json> {
        let Self::Map(members) = self else { return None };
        Some(&members[self.find(key)?].1)
    }

    /// The member `key` of an object, to change.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Json> {
        let found = self.find(key)?;
        let Self::Map(members) = self else { return None };
        Some(&mut members[found].1)
    }

    /// Puts what `other` says in `lang` beside each string of this one, whose language is `own`. Members are matched by
    /// name and items by position; the items of `cells` by their member `at`.
    pub fn translate(&mut self, own: &str, lang: &str, other: &Json) {
        match (self, other) {
            (Self::Said(said), Self::Text(text)) => said.add(lang, text),
            (this @ Self::Text(_), Self::Text(text)) => {
                let mut said = Text::new(own, this.text().unwrap_or_default());
                said.add(lang, text);
                *this = Self::Said(said);
            }
            (Self::Map(members), Self::Map(_)) => {
                let names = Names::of(other);
                for (key, value) in members {
                    match (value, names.get(other, key)) {
                        (Self::List(items), Some(Self::List(others))) => {
                            translate_items(items, own, lang, others, key == "cells");
                        }
                        (value, Some(other)) => value.translate(own, lang, other),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
}

fn translate_items(items: &mut [Json], own: &str, lang: &str, others: &[Json], by_place: bool) {
    let places = Places::of(if by_place { others } else { &[] });
    for (index, item) in items.iter_mut().enumerate() {
        let found = if by_place { places.find(item) } else { others.get(index) };
        if let Some(other) = found {
            item.translate(own, lang, other);
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Depth(0).deserialize(deserializer)
    }
}

/// How deep the value being read stands.
#[derive(Clone, Copy)]
struct Depth(usize);

impl<'de> DeserializeSeed<'de> for Depth {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        if self.0 > Json::DEEPEST {
            return Err(D::Error::custom(TOO_DEEP));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Depth {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_none<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.into()))
    }

    fn visit_string<E>(self, value: String) -> Result<Json, E> {
        Ok(Json::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Depth(self.0 + 1))? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Json, A::Error> {
        let mut map = Vec::new();
        while let Some(key) = members.next_key()? {
            map.push((key, members.next_value_seed(Depth(self.0 + 1))?));
        }
        Ok(Json::Map(map))
    }
}
