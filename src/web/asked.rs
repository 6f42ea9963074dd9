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
    pub height: Option<f64>,
}

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
                self.height = read_number(value).filter(|height| (100.0..=2000.0).contains(height));
                return false;
            }
            _ => return false,
        };
        *wished = value.into();
        !matches!(name, "lang" | "theme" | "controls")
    }
}
