//! How wide a text is: from a table of letter widths, so that the same inputs give the same scene on every machine.

use crate::MORE;
use crate::cut;

/// Printable ASCII, from the space on: the letters whose widths a ruler keeps.
pub const LETTERS: usize = 95;

/// Widths of letters in thousandths of the font size. In the page it is filled by measuring the page's own font; the
/// stored one is for files and tests.
#[derive(Clone, Debug, PartialEq)]
pub struct Ruler {
    regular: [u16; LETTERS],
    bold: [u16; LETTERS],
}

/// The advance widths of Helvetica, as in Adobe's published font metrics; Arial and its free likes share them.
const REGULAR: [u16; LETTERS] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];

/// Helvetica Bold.
const BOLD: [u16; LETTERS] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
    556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
    280, 389, 584,
];

impl Default for Ruler {
    fn default() -> Self {
        // The first wasm measures the page's own font before it lays anything out.
        if MORE { Self { regular: REGULAR, bold: BOLD } } else { Self::of(&[]) }
    }
}

impl Ruler {
    /// A ruler from measured widths, regular then bold; letters that are missing are as wide as none.
    pub fn of(widths: &[u32]) -> Self {
        let table =
            |start: usize| std::array::from_fn(|index| widths.get(start + index).map_or(0, |width| *width as u16));
        Self { regular: table(0), bold: table(LETTERS) }
    }

    /// The same ruler for a font so many times as wide.
    pub fn widened(&self, times: f64) -> Self {
        let wider = |table: &[u16; LETTERS]| table.map(|width| (f64::from(width) * times) as u16);
        Self { regular: wider(&self.regular), bold: wider(&self.bold) }
    }

    /// The width of `text` at a font size.
    pub fn width(&self, text: &str, font: f64, bold: bool) -> f64 {
        let table = if bold { &self.bold } else { &self.regular };
        let thousandths: u32 = text.chars().map(|letter| u32::from(letter_width(table, letter))).sum();
        f64::from(thousandths) * font / 1000.0
    }

    /// Breaks a text into lines no wider than `width`, at spaces; a single word may be wider.
    pub fn wrap(&self, text: &str, width: f64, font: f64, bold: bool) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in cut::pieces(text, ' ').filter(|word| !word.is_empty()) {
            match lines.last_mut() {
                Some(line) if self.width(&[line.as_str(), " ", word].concat(), font, bold) <= width => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.into()),
            }
        }
        lines
    }
}

/// A letter outside the table is as wide as the one it is built on, else as a wide one.
fn letter_width(table: &[u16; LETTERS], letter: char) -> u16 {
    let base = match letter {
        'â' | 'á' | 'à' | 'ä' => 'a',
        'ê' | 'é' | 'è' | 'ë' => 'e',
        'î' | 'í' | 'ì' | 'ï' => 'i',
        'ô' | 'ó' | 'ò' | 'ö' => 'o',
        'û' | 'ú' | 'ù' | 'ü' => 'u',
        'ŵ' => 'w',
        'ŷ' => 'y',
        'Â' => 'A',
        'Ô' => 'O',
        'Ŵ' => 'W',
        'Ŷ' => 'Y',
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        '–' | '−' => '=',
        '\u{a0}' => ' ',
        ' '..='~' => letter,
        _ => 'M',
    };
    table[base as usize - ' ' as usize]
}

#[cfg(test)]
mod tests {
    use super::{LETTERS, Ruler};

    #[test]
    fn measured_widths_are_those_of_regular_letters_then_of_bold_ones() {
        let widths: Vec<u32> = (0..2 * LETTERS as u32).collect();
        let ruler = Ruler::of(&widths);
        assert_eq!((ruler.width(" !", 1000.0, false), ruler.width("~", 1000.0, false)), (1.0, 94.0));
        assert_eq!((ruler.width(" ", 1000.0, true), ruler.width("~", 1000.0, true)), (95.0, 189.0));
        assert_eq!(Ruler::of(&widths[..LETTERS + 1]).width(" !", 1000.0, true), 95.0, "one that is missing is none");
    }

    #[test]
    fn widths_add_up_and_accents_cost_nothing() {
        let ruler = Ruler::default();
        assert_eq!(ruler.width("100%", 10.0, false), 25.57);
        assert_eq!(ruler.width("ŵyl", 14.0, true), ruler.width("wyl", 14.0, true));
        assert!(ruler.widened(1.15).width("82%", 14.0, false) > ruler.width("82%", 14.0, false) * 1.14);
    }

    #[test]
    fn lines_break_at_spaces_and_never_lose_a_word() {
        let ruler = Ruler::default();
        let lines = ruler.wrap("Recommendations to a local force", 100.0, 14.0, false);
        assert_eq!(lines.join(" "), "Recommendations to a local force");
        assert_eq!(lines.len(), 2);
        assert!(lines[1..].iter().all(|line| ruler.width(line, 14.0, false) <= 100.0));
    }
}
