//! Data from the page: what JSON.parse made, as `steps.js` lays it flat, in two plain values.
//!
//! serde-wasm-bindgen reads the same from JavaScript's own objects; in the widget it would bring the standard library's
//! float formatting and a call into the page for every value: some 3 KB of download. The files door uses it.

use crate::cut;
use crate::data::Json;

/// What comes next. Part of the agreement with `element.js`.
const NUMBER: u32 = 1;
const TEXT: u32 = 2;
const FALSE: u32 = 3;
const TRUE: u32 = 4;
const LIST: u32 = 5;
const MAP: u32 = 6;
const END: u32 = 7;

/// Data laid flat, being read.
pub struct Flat<'a> {
    /// What comes next in the lowest three bits, above them how many UTF-16 units of the text belong to it. A number is
    /// followed by the lower and the upper half of its 64 bits.
    pub steps: std::slice::Iter<'a, u32>,
    /// All texts, one after the other.
    pub text: &'a str,
    /// How deep the next value stands.
    pub depth: usize,
}

impl Flat<'_> {
    /// The next value. What ends too early reads as nothing.
    pub fn read(&mut self) -> Json {
        self.next().unwrap_or(Json::Null)
    }

    /// The next value; none where a list or an object ends, and for ever after where it nests deeper than anything we
    /// read: that could exhaust the stack.
    fn next(&mut self) -> Option<Json> {
        if self.depth > Json::DEEPEST {
            self.steps = [].iter();
        }
        self.depth += 1;
        let value = self.value();
        self.depth -= 1;
        value
    }

    fn value(&mut self) -> Option<Json> {
        let step = *self.steps.next()?;
        Some(match step & 7 {
            NUMBER => {
                let (low, high) = (u64::from(*self.steps.next()?), u64::from(*self.steps.next()?));
                Json::Number(f64::from_bits(high << 32 | low))
            }
            TEXT => Json::Text(self.take(step >> 3)),
            FALSE => Json::Bool(false),
            TRUE => Json::Bool(true),
            LIST => {
                let mut list = Vec::new();
                while let Some(item) = self.next() {
                    list.push(item);
                }
                Json::List(list)
            }
            MAP => {
                let mut members = Vec::new();
                while let Some(Json::Text(key)) = self.next() {
                    members.push((key, self.read()));
                }
                Json::Map(members)
            }
            END => return None,
            _ => Json::Null,
        })
    }

    /// The next letters, as many as make so many UTF-16 units.
    fn take(&mut self, units: u32) -> String {
        let mut left = units;
        let is_next = |byte: u8| {
            let is_next = left == 0 && cut::units(byte) > 0;
            left = left.saturating_sub(cut::units(byte));
            is_next
        };
        let end = self.text.bytes().position(is_next).unwrap_or(self.text.len());
        let (text, rest) = self.text.split_at(end);
        self.text = rest;
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_laid_flat_reads_back() {
        // {"ŵ": [1.5, null, "😀b", true], "": {}}
        let text = |units: u32| units << 3 | TEXT;
        let bits = 1.5f64.to_bits();
        let number = [NUMBER, bits as u32, (bits >> 32) as u32];
        let mut steps = vec![MAP, text(1), LIST];
        steps.extend(number);
        steps.extend([0, text(3), TRUE, END, text(0), MAP, END, END]);
        let mut flat = Flat { steps: steps.iter(), text: "ŵ😀b", depth: 0 };
        let list = vec![Json::Number(1.5), Json::Null, Json::Text("😀b".into()), Json::Bool(true)];
        let map = vec![("ŵ".into(), Json::List(list)), (String::new(), Json::Map(Vec::new()))];
        assert_eq!(flat.read(), Json::Map(map));
    }

    #[test]
    fn what_nests_too_deep_ends_there() {
        let steps = [LIST; 100_000];
        let mut flat = Flat { steps: steps.iter(), text: "", depth: 0 };
        assert!(matches!(flat.read(), Json::List(_)));
        assert_eq!(flat.read(), Json::Null);
    }

    #[test]
    fn what_ends_too_early_is_no_panic() {
        let steps = [MAP, 8 << 3 | TEXT, LIST, NUMBER];
        let mut flat = Flat { steps: steps.iter(), text: "ab", depth: 0 };
        assert!(matches!(flat.read(), Json::Map(_)));
    }
}
