//! What must hold of any file before its figures are read: no key stands twice, so that it is clear which is meant, and no
//! letter turns the direction of what stands after it, a figure's digits among it.

use super::super::{Problem, is_unseen};
use super::json::Json;
use std::borrow::Cow;

/// Members that hold no figure, and name none.
const BESIDE: [&str; 3] = ["extension", "link", "note"];

/// Takes out of a dataset what must not be in it, and says so.
///
/// # Errors
/// Where a key stands twice.
pub fn sound(json: &mut Json) -> Result<Option<Problem>, Problem> {
    if let Some((place, key)) = twice(json) {
        let place = if place.is_empty() { "the file".into() } else { place.join(".") };
        let remedy = "ask the publisher which of the two is meant, and keep that one";
        return Err(Problem::stop("KEY_TWICE", place, format!("the key {key:?} twice"), remedy));
    }
    let found = "letters that are not seen and turn or hide others, a figure's digits among them: left out";
    Ok(straightened(json).then(|| Problem::warn("TEXT_TURNED", "the file", found, "take them out of it")))
}

/// A text without letters that are not seen, such as those that turn its direction.
pub fn straight(text: &str) -> Cow<'_, str> {
    if text.contains(is_unseen) { Cow::Owned(text.replace(is_unseen, "")) } else { Cow::Borrowed(text) }
}

/// A key that stands twice in an object, and the way to that object.
fn twice(json: &Json) -> Option<(Vec<&str>, &str)> {
    match json {
        Json::Map(members) => {
            let mut keys: Vec<&str> = members.iter().map(|(key, _)| key.as_str()).collect();
            keys.sort_unstable();
            if let Some(pair) = keys.windows(2).find(|pair| pair[0] == pair[1]) {
                return Some((Vec::new(), pair[0]));
            }
            members.iter().filter(|(key, _)| !BESIDE.contains(&key.as_str())).find_map(|(key, member)| {
                let (mut place, found) = twice(member)?;
                place.insert(0, key);
                Some((place, found))
            })
        }
        Json::List(items) => items.iter().find_map(twice),
        _ => None,
    }
}

/// Straightens every text; whether there was any to straighten.
fn straightened(json: &mut Json) -> bool {
    let mend = |text: &mut String| match straight(text) {
        Cow::Owned(mended) => {
            *text = mended;
            true
        }
        Cow::Borrowed(_) => false,
    };
    match json {
        Json::Text(text) => mend(text),
        Json::List(items) => items.iter_mut().fold(false, |any, item| straightened(item) | any),
        Json::Map(members) => {
            members.iter_mut().fold(false, |any, (key, member)| mend(key) | straightened(member) | any)
        }
        _ => false,
    }
}
