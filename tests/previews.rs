//! The pictures of charts that are published: there, of one size, of the tables as they are, and with the words that
//! readers are told.
#![cfg(not(target_arch = "wasm32"))]

use impact_charts::data::Dataset;
use impact_charts::publish::{self, Tables};
use impact_charts::view::{View, Wish, readout::readout};
use impact_charts::words::Words;
use std::fs;
use std::path::{Path, PathBuf};

/// A picture that is as large as this is no preview any more.
const LARGEST: usize = 60_000;

fn www() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("www")
}

fn datasets() -> Vec<Dataset> {
    let tables = Tables::read(&publish::read(&www().join("data/tables")).expect("the folder of tables"));
    publish::datasets(&tables).unwrap_or_else(|problems| panic!("{}", problems[0]))
}

/// Each dataset in each language, with its committed picture.
fn each(mut look: impl FnMut(&Dataset, &Words, &[u8])) {
    for dataset in datasets() {
        for words in Words::every() {
            let path = www().join(publish::picture_of(&dataset.id, words.lang()));
            look(&dataset, words, &fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())));
        }
    }
}

/// What the file says under this name.
fn said(picture: &[u8], name: &str) -> String {
    let reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().expect("a PNG");
    let chunk = reader.info().utf8_text.iter().find(|chunk| chunk.keyword == name);
    chunk.unwrap_or_else(|| panic!("no {name}")).get_text().expect("a text")
}

#[test]
fn every_dataset_has_a_small_picture_of_one_size_in_each_language() {
    each(|dataset, _, picture| {
        let reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().expect("a PNG");
        assert_eq!(reader.info().size(), (1200, 630), "{}", dataset.id);
        assert!(picture.len() < LARGEST, "{} has {} bytes", dataset.id, picture.len());
    });
    let there = fs::read_dir(www().join("data/previews")).expect("the folder of pictures").count();
    assert_eq!(there, datasets().len() * Words::every().len(), "a picture of no dataset");
}

/// The pixels of a picture. Its bytes are packed, and another version of the packer packs them in another way.
fn pixels(picture: &[u8]) -> Vec<u8> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    reader.next_frame(&mut pixels).expect("pixels");
    pixels
}

/// Drawn anew, none taken over: the same tables give the same picture.
#[test]
fn the_pictures_are_what_publishing_gives_now() {
    for file in publish::previews(&datasets(), &|_| None).expect("pictures") {
        let committed = fs::read(www().join(&file.path)).expect("a committed picture");
        let is_new = pixels(&committed) == pixels(&file.bytes);
        assert!(is_new, "{} is out of date: run `impact-charts publish`", file.path.display());
    }
}

#[test]
fn a_picture_says_of_its_figures_what_readers_are_told() {
    each(|dataset, words, picture| {
        let told = said(picture, "Description");
        assert!(told.starts_with(dataset.headline.get(words.lang()).text), "{told}");
        let view = View::open(dataset, &Wish::default());
        for cell in view.cells(dataset) {
            let said = readout(dataset, &view, words, cell);
            assert!(told.contains(&said.text), "{}: no {:?} in {told:?}", dataset.id, said.text);
        }
        assert_eq!(said(picture, "Copyright"), dataset.rights.get(words.lang()).text);
    });
}

#[test]
fn a_page_that_is_linked_shows_a_picture_that_is_there_with_its_words() {
    for (page, lang) in [("index.html", "en"), ("index.cy.html", "cy")] {
        let html = fs::read_to_string(www().join(page)).expect("a page");
        let (head, _) = html.split_once("</head>").expect("a head");
        let property = |name: &str| {
            let (_, rest) = head.split_once(&format!("<meta property=\"{name}\" content=\"")).expect(name);
            rest.split_once("\">").expect("its end").0.to_string()
        };
        let (_, path) =
            property("og:image").split_once("data/").map(|(a, b)| (a.to_string(), b.to_string())).expect("data");
        let picture = fs::read(www().join("data").join(path)).expect("the picture that the page names");
        assert_eq!(
            property("og:image:alt").replace("&quot;", "\"").replace("&amp;", "&"),
            said(&picture, "Description")
        );
        assert_eq!([property("og:image:width"), property("og:image:height")], ["1200", "630"]);
        assert_eq!(property("og:locale"), format!("{lang}_GB"));
        assert_ne!(property("og:locale:alternate"), property("og:locale"));
        assert!(head.contains(&format!("<title>{}</title>", property("og:title"))), "{page}");
        // Nobody knows the address of the site, so none is said.
        assert!(!head.contains("og:url") && !property("og:image").contains("://"), "{page}");
    }
}
