//! A place in a dataset, and what differs there.

use super::{Change, Kind};
use crate::data::{Quote, Text};
use crate::publish::table::column;

/// The ids that name a place, each with its dimension.
pub type At = Vec<(String, String)>;

/// A place in a dataset.
#[derive(Clone, Debug)]
pub struct Place {
    /// The id of the dataset.
    pub dataset: String,
    /// The ids that name the place in it.
    pub at: At,
}

impl Place {
    /// A change here.
    pub fn change(&self, kind: Kind, what: &str, was: Option<String>, now: Option<String>) -> Change {
        Change { kind, dataset: self.dataset.clone(), at: self.at.clone(), what: what.into(), was, now, remedy: None }
    }

    /// What differs between two fields; an empty one is none.
    pub fn field(&self, kind: Kind, what: &str, was: &str, now: &str) -> Option<Change> {
        let given = |text: &str| Some(text.to_string()).filter(|text| !text.is_empty());
        (was != now).then(|| self.change(kind, what, given(was), given(now)))
    }

    /// What differs between two texts, language by language, each under the name of its column.
    pub fn text(&self, kind: Kind, stem: &str, was: &Text, now: &Text) -> Vec<Change> {
        let every = |text: &'_ Text| text.others("").map(|(tag, _)| tag.to_string()).collect::<Vec<_>>();
        let mut tags = every(was);
        tags.extend(every(now).into_iter().filter(|tag| was.only(tag).is_none()));
        let said = |text: &'_ Text, tag: &str| text.only(tag).unwrap_or_default().to_string();
        let field = |tag: &String| self.field(kind, &column(stem, tag), &said(was, tag), &said(now, tag));
        tags.iter().filter_map(field).collect()
    }

    /// What differs between two lists of texts.
    pub fn texts(&self, kind: Kind, stem: &str, was: &[Text], now: &[Text]) -> Vec<Change> {
        unlike(was, now).into_iter().flat_map(|(was, now)| self.text(kind, stem, &was, &now)).collect()
    }

    /// What differs between two sentences and their documents. `of` says of what they are, where not of a figure.
    pub fn quote(&self, of: &str, was: &Quote, now: &Quote) -> Vec<Change> {
        let fields = [
            ("source", &was.source, &now.source),
            ("quote", &was.text, &now.text),
            ("locator", &was.locator, &now.locator),
        ];
        let field = |(name, was, now): (&str, &String, &String)| {
            self.field(Kind::Reworded, format!("{of} {name}").trim_start(), was, now)
        };
        fields.into_iter().filter_map(field).collect()
    }
}

/// What stands in one of two lists alone, side by side; where the other has no more, with nothing beside it.
pub fn unlike<T: Clone + Default + PartialEq>(was: &[T], now: &[T]) -> Vec<(T, T)> {
    let only = |list: &[T], other: &[T]| list.iter().filter(|item| !other.contains(item)).cloned().collect::<Vec<_>>();
    let (mut was, mut now) = (only(was, now), only(now, was));
    let length = was.len().max(now.len());
    was.resize(length, T::default());
    now.resize(length, T::default());
    was.into_iter().zip(now).collect()
}
