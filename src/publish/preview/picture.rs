//! A drawing to a picture: SVG to pixels in a font of ours, and those to a PNG with a palette, with words in it.

use super::layout::{HEIGHT, WIDTH};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

/// Liberation Sans, as wide as Arial and Helvetica, whose widths the ruler keeps. Its licence stands beside it.
const FONTS: [&[u8]; 2] =
    [include_bytes!("font/LiberationSans-Regular.ttf"), include_bytes!("font/LiberationSans-Bold.ttf")];
/// Its name.
pub const FAMILY: &str = "Liberation Sans";

/// No font of the machine: the same drawing is the same picture everywhere.
static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    FONTS.iter().for_each(|font| fonts.load_font_data(font.to_vec()));
    Options { font_family: FAMILY.into(), fontdb: Arc::new(fonts), ..Options::default() }
});

/// Words in a picture's file, each under one of the names that PNG has for them.
pub type Said<'a> = [(&'static str, &'a str)];

/// The drawing, as what the rasteriser draws.
///
/// # Errors
/// Where it is no SVG.
pub fn tree(svg: &str) -> Result<Tree, String> {
    Tree::from_str(svg, &OPTIONS).map_err(|error| error.to_string())
}

/// The drawing as a PNG.
///
/// # Errors
/// Where it is no SVG, or can't be packed.
pub fn picture(svg: &str, said: &Said) -> Result<Vec<u8>, String> {
    let mut pixels = Pixmap::new(WIDTH, HEIGHT).ok_or("no room for a picture")?;
    resvg::render(&tree(svg)?, Transform::identity(), &mut pixels.as_mut());
    let colours: Vec<Colour> = pixels.data().chunks_exact(4).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    packed(&colours, said).map_err(|error| error.to_string())
}

/// What a picture's file says under a name.
pub fn said(png: &[u8], name: &str) -> Option<String> {
    let reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().ok()?;
    let chunk = reader.info().utf8_text.iter().find(|chunk| chunk.keyword == name)?;
    chunk.get_text().ok()
}

type Colour = [u8; 3];

fn packed(colours: &[Colour], said: &Said) -> Result<Vec<u8>, png::EncodingError> {
    let palette = palette(colours);
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, WIDTH, HEIGHT);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(palette.concat());
    encoder.set_deflate_compression(png::DeflateCompression::Level(9));
    encoder.set_filter(png::Filter::NoFilter);
    for (name, text) in said {
        encoder.add_itxt_chunk((*name).into(), (*text).into())?;
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indices(colours, &palette))?;
    writer.finish()?;
    Ok(file)
}

/// The most common colours; all others are those of edges between two of them.
fn palette(colours: &[Colour]) -> Vec<Colour> {
    const MOST: usize = 256;
    let mut counts: BTreeMap<Colour, usize> = BTreeMap::new();
    for run in colours.chunk_by(|a, b| a == b) {
        *counts.entry(run[0]).or_default() += run.len();
    }
    let mut palette: Vec<(Colour, usize)> = counts.into_iter().collect();
    palette.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    palette.into_iter().take(MOST).map(|(colour, _)| colour).collect()
}

/// Each pixel's place in the palette, or that of the colour nearest to it.
fn indices(colours: &[Colour], palette: &[Colour]) -> Vec<u8> {
    let mut known: BTreeMap<Colour, u8> = BTreeMap::new();
    let mut indices = Vec::with_capacity(colours.len());
    for run in colours.chunk_by(|a, b| a == b) {
        let index = *known.entry(run[0]).or_insert_with(|| nearest(run[0], palette));
        indices.resize(indices.len() + run.len(), index);
    }
    indices
}

fn nearest(colour: Colour, palette: &[Colour]) -> u8 {
    let apart =
        |other: &Colour| -> u32 { colour.iter().zip(other).map(|(a, b)| u32::from(a.abs_diff(*b)).pow(2)).sum() };
    let place = palette.iter().enumerate().min_by_key(|(_, other)| apart(other));
    place.map_or(0, |(place, _)| place as u8)
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use resvg::usvg::{Group, Node, Text};
    use std::collections::BTreeSet;
    use std::path::Path;

    /// The texts of a drawing.
    pub fn texts(group: &Group) -> Vec<&Text> {
        let mut found = Vec::new();
        for node in group.children() {
            match node {
                Node::Group(group) => found.extend(texts(group)),
                Node::Text(text) => found.push(&**text),
                _ => {}
            }
        }
        found
    }

    /// The letters of these that the font has no shape for, in the weight that is asked for.
    fn without_shape(letters: &BTreeSet<char>, weight: u32) -> Vec<String> {
        let text: String = letters.iter().flat_map(|letter| [*letter, ' ']).collect();
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text font-weight=\"{weight}\">{text}</text></svg>"
        );
        let tree = tree(&svg).unwrap();
        let spans = texts(tree.root()).into_iter().flat_map(Text::layouted);
        let glyphs: Vec<_> = spans.flat_map(|span| &span.positioned_glyphs).collect();
        assert!(glyphs.len() >= letters.len(), "letters were left out");
        glyphs.iter().filter(|glyph| glyph.id.0 == 0).map(|glyph| glyph.text.clone()).collect()
    }

    /// The letters of every file in a folder whose name ends so.
    fn letters(folder: &str, ending: &str) -> BTreeSet<char> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let files = super::super::super::list(&folder, ending).unwrap();
        let texts: Vec<String> = files.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
        assert!(texts.len() > 2);
        texts.concat().chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{feff}').collect()
    }

    #[test]
    fn the_font_has_every_letter_of_every_word_and_table() {
        let mut shipped = letters("src/words", "rs");
        shipped.extend(letters("www/data/tables", "csv"));
        shipped.extend("âêîôûŵŷÂÊÎÔÛŴŶáéíóúàèìòùäëïöüẁẃẅỳÿ".chars());
        for weight in [400, 700] {
            assert_eq!(without_shape(&shipped, weight), Vec::<String>::new(), "in weight {weight}");
        }
        assert_eq!(without_shape(&['字'].into(), 400), ["字"], "a letter that it does not have");
    }

    #[test]
    fn a_picture_holds_the_words_it_was_given() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";
        let png = picture(svg, &[("Title", "tŷ")]).unwrap();
        assert_eq!(said(&png, "Title").as_deref(), Some("tŷ"));
        assert_eq!(said(&png, "Author"), None);
        assert_eq!(said(b"no picture", "Title"), None);
        assert!(picture("no drawing", &[]).is_err());
    }

    #[test]
    fn of_too_many_colours_the_rare_ones_become_the_nearest() {
        let common = (0..=255).flat_map(|grey| [[grey, grey, grey]; 2]);
        let colours: Vec<Colour> = common.chain([[250, 250, 251], [9, 1, 9]]).collect();
        let palette = palette(&colours);
        assert_eq!(palette.len(), 256);
        let drawn: Vec<Colour> =
            indices(&colours, &palette).into_iter().map(|index| palette[usize::from(index)]).collect();
        assert_eq!(drawn[..512], colours[..512]);
        assert_eq!(drawn[512..], [[250, 250, 250], [6, 6, 6]]);
    }
}
