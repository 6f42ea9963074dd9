//! Topics: what the datasets are about, in the order in which a reader meets them.

use super::tables::Tables;
use crate::data::Text;

/// A topic.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Topic {
    /// Its id, which ends in addresses.
    pub id: String,
    /// Its name.
    pub label: Text,
    /// The ids of its datasets, in their order.
    pub datasets: Vec<String>,
}

/// Every topic of the tables; none where they have no table of them.
pub fn topics(tables: &Tables) -> Vec<Topic> {
    let of_topic = |id: &str| {
        let datasets = tables.datasets.rows().filter(|row| row.get("topic") == id);
        datasets.map(|row| row.get("id").into()).collect()
    };
    let topics = tables.topics.rows();
    topics
        .map(|row| {
            let id = row.get("id");
            Topic { id: id.into(), label: row.said("label"), datasets: of_topic(id) }
        })
        .collect()
}
