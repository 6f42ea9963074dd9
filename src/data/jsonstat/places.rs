//! Where members, categories and items stand, by their names: of thousands each is found at once. `few.rs` stands in for
//! this in the wasm of a page.

use super::super::Dimension;
use super::json::Json;
use super::node::Node;
use std::cell::RefCell;
use std::collections::HashMap;

/// Where the members of an object stand.
#[derive(Default)]
pub struct Names<'a>(Option<HashMap<&'a str, Option<usize>>>);

impl<'a> Names<'a> {
    /// Those of an object; none where they are as soon looked through.
    pub fn of(json: &'a Json) -> Self {
        const FEW: usize = 16;
        let Json::Map(members) = json else { return Self(None) };
        let place = |(index, (name, member)): (usize, &'a (String, Json))| {
            (name.as_str(), (*member != Json::Null).then_some(index))
        };
        Self((members.len() > FEW).then(|| members.iter().enumerate().map(place).collect()))
    }

    /// The member `name` of that object, as [`Json::get`] gives it.
    pub fn get<'b>(&self, json: &'b Json, name: &str) -> Option<&'b Json> {
        let Json::Map(members) = json else { return None };
        Some(&members[self.find(json, name)?].1)
    }

    /// The same, as a place.
    pub fn node<'b>(&self, node: &Node<'b>, name: &str) -> Option<Node<'b>> {
        node.member(self.find(node.json(), name)?)
    }

    fn find(&self, json: &Json, name: &str) -> Option<usize> {
        match &self.0 {
            Some(names) => *names.get(name)?,
            None => json.find(name),
        }
    }
}

/// Where the categories of each dimension that was asked for stand, in order of their ids.
#[derive(Default)]
pub struct Ids(RefCell<HashMap<usize, Vec<usize>>>);

impl Ids {
    /// The index of the category with this id in a dimension of the dataset being read, which stands at an index.
    pub fn find(&self, index: usize, dimension: &Dimension, id: &str) -> Option<usize> {
        let id_at = |at: &usize| dimension.categories[*at].id.as_str();
        let mut orders = self.0.borrow_mut();
        let order = orders.entry(index).or_insert_with(|| {
            let mut order: Vec<usize> = (0..dimension.categories.len()).collect();
            order.sort_by(|a, b| id_at(a).cmp(id_at(b)));
            order
        });
        Some(order[order.binary_search_by(|at| id_at(at).cmp(id)).ok()?])
    }
}

/// The items of a list by what their member `at` says.
pub struct Places<'a>(Vec<Named<'a>>);

/// Items that name the same dimensions; most likely all of a list do.
struct Named<'a> {
    dimensions: Vec<&'a str>,
    items: HashMap<Vec<Option<&'a str>>, (usize, &'a Json)>,
}

impl<'a> Places<'a> {
    /// Those of these items.
    pub fn of(items: &'a [Json]) -> Self {
        let mut all: Vec<Named> = Vec::new();
        for item in items.iter().enumerate() {
            let Some(Json::Map(at)) = item.1.get("at") else { continue };
            let (dimensions, ids): (Vec<_>, Vec<_>) = at.iter().map(|(name, id)| (name.as_str(), id.text())).unzip();
            let known = all.iter().position(|named| named.dimensions == dimensions).unwrap_or_else(|| {
                all.push(Named { dimensions, items: HashMap::new() });
                all.len() - 1
            });
            all[known].items.entry(ids).or_insert(item);
        }
        Self(all)
    }

    /// The first item that says nothing of its place but what `item` says of its own.
    pub fn find(&self, item: &Json) -> Option<&'a Json> {
        let at = item.get("at")?;
        let among = |named: &Named<'a>| {
            let ids: Option<Vec<_>> = named.dimensions.iter().map(|name| Some(at.get(name)?.text())).collect();
            named.items.get(&ids?).copied()
        };
        self.0.iter().filter_map(among).min_by_key(|(index, _)| *index).map(|(_, item)| item)
    }
}
