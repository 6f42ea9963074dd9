//! What an element asks for by its attributes, and the data it gives.

use crate::cut;
use crate::data::read_number;
use crate::view::Wish;

/// The attributes of an element, as far as the wasm reads them.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// What the view is to show.
    pub wish: Wish,
    /// The language tag.
    pub lang: String,
    /// `light`, `dark` or `auto`.
    pub theme: String,
    /// `all`, `none`, or the parts that are offered.
    pub controls: String,
    /// The level of the headline.
    pub level: u8,
    /// The height of the plot.
    height: Option<f64>,
}

#[cfg(feature = "more")]
const THEMES: &str = "light dark auto";
#[cfg(feature = "more")]
const PARTS: &str = "all none views years groups kinds download share questions";
const HEIGHTS: std::ops::RangeInclusive<f64> = 100.0..=2000.0;

impl Default for Asked {
    fn default() -> Self {
        Self {
            wish: Wish::default(),
            lang: String::new(),
            theme: String::new(),
            controls: String::new(),
            level: 3,
            height: None,
        }
    }
}

impl Asked {
    /// Takes an attribute over; empty where it is absent. Whether the view may be another by it.
    pub fn set(&mut self, name: &str, value: &str) -> bool {
        let value = cut::trimmed(value, ' ');
        let wished = match name {
            "kind" => &mut self.wish.kind,
            "from" => &mut self.wish.from,
            "to" => &mut self.wish.to,
            "groups" => &mut self.wish.groups,
            "highlight" => &mut self.wish.highlight,
            "where" => &mut self.wish.fixed,
            "view" => &mut self.wish.show,
            "lang" => &mut self.lang,
            "theme" => &mut self.theme,
            "controls" => &mut self.controls,
            "heading-level" => {
                self.level = read_number(value).map_or(3, |level| level as u8);
                return false;
            }
            "height" => {
                self.height = read_number(value);
                return false;
            }
            _ => return false,
        };
        *wished = value.into();
        !matches!(name, "lang" | "theme" | "controls")
    }

    /// The height of the plot, where it is one that can be drawn.
    pub fn height(&self) -> Option<f64> {
        self.height.filter(|height| HEIGHTS.contains(height))
    }

    /// Whether those attributes mean something that do not depend on the data.
    #[cfg(feature = "more")]
    pub fn is_plain(&self) -> bool {
        are_of(THEMES, &self.theme) && are_of(PARTS, &self.controls) && self.height == self.height()
    }

    /// Those that mean nothing, each with what it may be, for the console.
    #[cfg(feature = "more")]
    pub fn odd(&self) -> Vec<String> {
        let height = crate::words::number(self.height.unwrap_or_default(), None);
        let checks = [
            (are_of(THEMES, &self.theme), ["theme=\"", &self.theme, "\" is none of ", THEMES].concat()),
            (are_of(PARTS, &self.controls), ["controls=\"", &self.controls, "\" names more than ", PARTS].concat()),
            (self.height == self.height(), ["height=\"", &height, "\" is not 100 to 2000 pixels"].concat()),
        ];
        checks.into_iter().filter(|(is_met, _)| !is_met).map(|(_, said)| said).collect()
    }
}

/// Whether each word is one of a list.
#[cfg(feature = "more")]
fn are_of(list: &str, words: &str) -> bool {
    cut::pieces(words, ' ').all(|word| word.is_empty() || cut::pieces(list, ' ').any(|one| one == word))
}

#[cfg(test)]
mod tests {
    use super::Asked;

    /// What is told of attributes.
    fn told(attributes: &[(&str, &str)]) -> Vec<String> {
        let mut asked = Asked::default();
        for (name, value) in attributes {
            asked.set(name, value);
        }
        let odd = asked.odd();
        assert_eq!(odd.is_empty(), asked.is_plain());
        odd
    }

    #[test]
    fn attributes_that_mean_nothing_are_told_with_what_they_may_be() {
        assert_eq!(told(&[]), [""; 0]);
        let right = [("theme", "dark"), ("controls", " views  years "), ("height", "100")];
        assert_eq!(told(&right), [""; 0]);
        assert_eq!(told(&right.map(|(name, _)| (name, ""))), [""; 0]);
        let wrong = [("theme", "drak"), ("controls", "views year"), ("height", "4000")];
        let said = [
            "theme=\"drak\" is none of light dark auto",
            "controls=\"views year\" names more than all none views years groups kinds download share questions",
            "height=\"4,000\" is not 100 to 2000 pixels",
        ];
        assert_eq!(told(&wrong), said);
        for (attribute, words) in wrong.iter().zip(said) {
            assert_eq!(told(&[*attribute]), [words]);
        }
    }

    #[test]
    fn a_height_that_cant_be_drawn_is_left_out() {
        let height = |value| {
            let mut asked = Asked::default();
            asked.set("height", value);
            asked.height()
        };
        assert_eq!([height("300"), height("99"), height("tall"), height("")], [Some(300.0), None, None, None]);
    }
}
