//! Which palette the reader sees: the page's theme, or the reader's own forced colours.

use crate::cut;
use crate::data::read_number;
use crate::draw::{Colour, Palette};

/// The palette of a scheme: `dark`; or the colours of text and page that the browser forces, as `rgb(…)|rgb(…)`; else
/// the light one.
pub fn palette(scheme: &str) -> Palette {
    match cut::once(scheme, '|') {
        Some((text, page)) => {
            Palette::forced(rgb(text).unwrap_or(Palette::LIGHT.text), rgb(page).unwrap_or(Palette::LIGHT.page))
        }
        None if scheme == "dark" => Palette::DARK,
        None => Palette::LIGHT,
    }
}

/// Reads `rgb(11, 12, 12)`, the form in which browsers give computed colours.
fn rgb(text: &str) -> Option<Colour> {
    let inside = cut::trimmed(cut::once(text, '(')?.1, ')');
    let mut parts = cut::pieces(inside, ',').map(|part| cut::trimmed(part, ' '));
    let mut level = || read_number(parts.next()?).map(|level| level as u8);
    Some(Colour(level()?, level()?, level()?))
}
