//! What `places.rs` is to the desk, for the wasm of a page: there are few to look through, and an index would be more code
//! than it saves.

use super::super::Dimension;
use super::json::Json;
use super::node::Node;

/// The members of an object.
#[derive(Default)]
pub struct Names;

impl Names {
    /// Those of an object.
    pub fn of(_: &Json) -> Self {
        Self
    }

    /// The member `name` of that object.
    pub fn get<'a>(&self, json: &'a Json, name: &str) -> Option<&'a Json> {
        json.get(name)
    }

    /// The same, as a place.
    pub fn node<'a>(&self, node: &Node<'a>, name: &str) -> Option<Node<'a>> {
        node.get(name)
    }
}

/// The categories of each dimension.
#[derive(Default)]
pub struct Ids;

impl Ids {
    /// The index of the category with this id in a dimension of the dataset being read, which stands at an index.
    pub fn find(&self, _: usize, dimension: &Dimension, id: &str) -> Option<usize> {
        dimension.find(id)
    }
}

/// The items of a list.
pub struct Places<'a>(&'a [Json]);

impl<'a> Places<'a> {
    /// Those of these items.
    pub fn of(items: &'a [Json]) -> Self {
        Self(items)
    }

    /// The first item that says nothing of its place but what `item` says of its own.
    pub fn find(&self, item: &Json) -> Option<&'a Json> {
        let here = item.get("at")?;
        let is_there = |other: &&Json| match other.get("at") {
            Some(Json::Map(there)) => {
                there.iter().all(|(key, id)| here.get(key).is_some_and(|own| own.text() == id.text()))
            }
            _ => false,
        };
        self.0.iter().find(is_there)
    }
}
