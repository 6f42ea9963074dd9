//! Previews: a chart as a picture of 1200 × 630 pixels, one a dataset and language, for what shows a link as a card and
//! for whoever needs a picture. Made natively alone: rasteriser and font have no place in a reader's download.

mod columns;
mod layout;
mod picture;

use super::digest;
use super::folder::File;
use super::open_graph::{picture_of, told};
use crate::data::Dataset;
use crate::export::html::{Html, write};
use crate::export::part::Part;
use crate::export::still;
use crate::view::{View, Wish};
use crate::words::Words;
use std::path::Path;

/// The name under which a picture's file keeps the digest of what it was made from.
const SOURCE: &str = "Source";

/// A picture of each dataset in each language. Drawing them is slow, so that one is drawn only where `old`, which gives the
/// bytes that stand at a path, has none that was made from the same drawing and words.
///
/// # Errors
/// A sentence, where a picture can't be made.
pub fn previews(datasets: &[Dataset], old: &dyn Fn(&Path) -> Option<Vec<u8>>) -> Result<Vec<File>, String> {
    let mut files = Vec::new();
    for dataset in datasets {
        let view = View::open(dataset, &Wish::default());
        for words in Words::every() {
            let path = picture_of(&dataset.id, words.lang());
            let part = Part { dataset, view: &view, words, level: 2 };
            let bytes = preview(part, old(path.as_ref())).map_err(|error| format!("{path}: {error}"))?;
            files.push(File::of(path, bytes));
        }
    }
    Ok(files)
}

/// The picture of one chart: the old one, where it is of the same.
fn preview(part: Part, old: Option<Vec<u8>>) -> Result<Vec<u8>, String> {
    let (svg, told) = (drawing(part), told(part));
    let own = |text: &crate::data::Text| text.get(part.words.lang()).text.to_string();
    let (title, author, rights) = (own(part.headline()), own(&part.dataset.publisher), own(&part.dataset.rights));
    let made_from = digest([&svg, &told, &title, &author, &rights].map(String::as_str).concat().as_bytes());
    let is_same = |png: &Vec<u8>| picture::said(png, SOURCE).as_ref() == Some(&made_from);
    if let Some(old) = old.filter(is_same) {
        return Ok(old);
    }
    let mut said = vec![
        ("Title", &title),
        ("Description", &told),
        ("Author", &author),
        ("Copyright", &rights),
        (SOURCE, &made_from),
    ];
    said.retain(|(_, text)| !text.is_empty());
    picture::picture(&svg, &said.into_iter().map(|(name, text)| (name, text.as_str())).collect::<Vec<_>>())
}

/// The preview as SVG.
fn drawing(part: Part) -> String {
    let mut html = Html::default();
    let (width, height) = (layout::WIDTH.to_string(), layout::HEIGHT.to_string());
    html.open("svg").set("xmlns", "http://www.w3.org/2000/svg").set("width", &width).set("height", &height);
    html.set("font-family", picture::FAMILY);
    html.open("path").set("fill", "#ffffff").set("d", &format!("M0 0h{width}v{height}H0z")).close();
    for placed in layout::layout(part) {
        still::enlarged(&mut html, &placed.scene, (placed.x, placed.y), placed.times);
    }
    html.close();
    write(&html, 0, false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Text;
    use crate::publish::{Tables, datasets, read};
    use resvg::tiny_skia::Rect;
    use resvg::usvg;

    fn published() -> Vec<Dataset> {
        let www = Path::new(env!("CARGO_MANIFEST_DIR")).join("www");
        datasets(&Tables::read(&read(&www.join("data/tables")).unwrap())).unwrap()
    }

    /// The words of a drawing, each with the box it fills.
    fn words_of(svg: &str) -> Vec<(String, Rect)> {
        let tree = picture::tree(svg).unwrap();
        let said = |text: &usvg::Text| text.chunks().iter().map(|chunk| chunk.text()).collect::<String>();
        let texts = picture::tests::texts(tree.root());
        texts.into_iter().map(|text| (said(text), text.abs_bounding_box())).collect()
    }

    /// What is wrong with where the words of a preview stand.
    fn faults(part: Part) -> Vec<String> {
        let words = words_of(&drawing(part));
        assert!(words.len() > 3, "{}: words were not drawn", part.dataset.id);
        let mut faults = Vec::new();
        for (index, (text, at)) in words.iter().enumerate() {
            let inside = at.left() >= 20.0 && at.top() >= 20.0 && at.right() <= 1180.0 && at.bottom() <= 610.0;
            if !inside {
                faults.push(format!("{}: {text:?} is cut off: {at:?}", part.dataset.id));
            }
            for (other, place) in &words[..index] {
                if at.intersect(place).is_some() {
                    faults.push(format!("{}: {text:?} lies upon {other:?}", part.dataset.id));
                }
            }
        }
        faults
    }

    fn each(datasets: &[Dataset], mut look: impl FnMut(Part)) {
        for dataset in datasets {
            let view = View::open(dataset, &Wish::default());
            Words::every().into_iter().for_each(|words| look(Part { dataset, view: &view, words, level: 2 }));
        }
    }

    #[test]
    fn no_word_is_cut_off_or_lies_upon_another() {
        let mut found = Vec::new();
        each(&published(), |part| found.extend(faults(part)));
        assert_eq!(found, Vec::<String>::new());
    }

    #[test]
    fn the_chart_is_large_enough_to_be_read_at_half_its_size() {
        each(&published(), |part| {
            let [_, plot, _] = layout::layout(part);
            assert!(plot.times >= 1.2, "{} in {}: {}", part.dataset.id, part.words.lang(), plot.times);
        });
    }

    #[test]
    fn long_texts_make_room_and_are_whole() {
        let long = "Ymchwiliadau annibynnol craidd a gwblhawyd o fewn deuddeg mis. ".repeat(5);
        for mut dataset in published() {
            dataset.headline = Text::new("en", long.trim());
            dataset.subtitle = Text::new("en", long.trim());
            let view = View::open(&dataset, &Wish::default());
            let part = Part { dataset: &dataset, view: &view, words: Words::of("en"), level: 2 };
            assert_eq!(faults(part), Vec::<String>::new());
            let said: Vec<String> = words_of(&drawing(part)).into_iter().map(|(text, _)| text).collect();
            assert!(said.join(" ").contains(&format!("{} {}", long.trim(), long.trim())), "{said:?}");
        }
    }

    #[test]
    fn a_picture_is_drawn_anew_only_where_it_is_of_something_else() {
        let published = published();
        let one = &published[..1];
        let first = previews(one, &|_| None).unwrap();
        let marked = |file: &File| [&file.bytes[..], b"as it was"].concat();
        let kept = previews(one, &|path| first.iter().find(|file| file.path == path).map(marked)).unwrap();
        assert!(first.iter().zip(&kept).all(|(new, old)| marked(new) == old.bytes));
        let mut changed = one.to_vec();
        changed[0].rights = Text::new("en", "whose they are");
        let new = previews(&changed, &|path| first.iter().find(|file| file.path == path).map(marked)).unwrap();
        assert!(first.iter().zip(&new).all(|(old, new)| old.bytes != new.bytes && marked(old) != new.bytes));
    }
}
