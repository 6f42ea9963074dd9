//! Where figures come from: documents, and the sentences in them.

use super::Text;

/// A document that published figures. What is not known about it stays empty, and is said to be unknown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// The id that figures name it by.
    pub id: String,
    /// Its title, in its own language.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// The date of publication, `2022-11-16`; empty where not known.
    pub published: String,
    /// Where it can be read; empty where not known.
    pub address: String,
}

/// The sentence that published a figure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quote {
    /// The id of the [`Source`].
    pub source: String,
    /// The sentence, word for word, in the document's language.
    pub text: String,
    /// Where in the document it stands.
    pub locator: String,
}

/// The same figure as worded elsewhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wording {
    /// How it was printed there.
    pub printed: String,
    /// The sentence there.
    pub quote: Quote,
    /// What differs.
    pub note: Text,
}

/// What a figure was before it was revised.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Earlier {
    /// The value then.
    pub value: Option<f64>,
    /// How it was printed then.
    pub printed: String,
    /// The document that printed it.
    pub source: String,
    /// Why it was revised.
    pub note: Text,
}
