//! Files made to do harm: each is refused, or stands as the text it is. What holds in a page is in `tests/pages`; the list
//! of threats, with the test of each, is `SECURITY.md`.
#![cfg(not(target_arch = "wasm32"))]

use impact_charts::data::{Dataset, check, read_text};
use impact_charts::export::html::write;
use impact_charts::export::part::Part;
use impact_charts::export::still::still;
use impact_charts::export::{csv, svg};
use impact_charts::publish::desk::Desk;
use impact_charts::publish::explore::Explorer;
use impact_charts::view::{View, Wish};
use impact_charts::words::Words;
use rust_xlsxwriter::Workbook;
use std::io::{Cursor, Read, Write};
use zip::write::{SimpleFileOptions, ZipWriter};

/// A small file of figures with a text in every place that readers read.
fn with(text: &str) -> String {
    let text = serde_json::to_string(text).expect("a text");
    format!(
        "{{\"version\":\"2.0\",\"class\":\"dataset\",\"label\":{text},\"source\":{text},\"note\":[{text}],\"id\":[\"g\",\"t\"],
        \"size\":[2,2],\"role\":{{\"time\":[\"t\"]}},\"dimension\":{{\"g\":{{\"label\":{text},\"category\":{{\"index\":[\"a\",\"b\"],
        \"label\":{{\"a\":{text}}}}}}},\"t\":{{\"label\":{text},\"category\":{{\"index\":[\"2011\",\"2012\"],\"label\":{{\"2011\":{text}}}}}}}}},
        \"value\":[1,2,3,4],\"status\":[{text},\"\",\"\",\"\"]}}"
    )
}

fn read(text: &str) -> Dataset {
    read_text(&with(text)).expect("a dataset of others").dataset
}

/// Everything that is made of a dataset for a page or a file.
fn made(dataset: &Dataset) -> [String; 3] {
    let view = View::open(dataset, &Wish::default());
    let part = Part { dataset, view: &view, words: Words::of("en"), level: 3 };
    [write(&still(part, "/pkg"), 0, false), svg(part, 640.0, ""), csv(part, "")]
}

#[test]
fn markup_stays_the_text_it_is() {
    for text in
        ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "</template></style>"]
    {
        let [page, picture, _] = made(&read(text));
        for out in [page, picture] {
            for tag in ["<script", "<img", "<svg onload", "</style>", "onerror=alert(1)>"] {
                assert!(!out.contains(tag), "{tag} of {text}");
            }
        }
    }
}

#[test]
fn names_of_objects_are_names_like_any_other() {
    for text in ["__proto__", "constructor", "toString"] {
        let file = with("p").replace("\"a\"", &format!("\"{text}\""));
        let dataset = read_text(&file).expect("a dataset").dataset;
        assert_eq!(dataset.dimensions[0].categories[0].id, text);
        assert_eq!(dataset.value(0), Some(1.0));
    }
}

#[test]
fn nesting_a_million_deep_is_refused() {
    for [open, close] in [["[", "]"], ["{\"a\":", "}"]] {
        let deep = open.repeat(1_000_000) + "1" + &close.repeat(1_000_000);
        let problems = read_text(&deep).expect_err("a problem");
        assert!(problems.iter().any(|problem| problem.code == "RECURSION_LIMIT"), "{problems:?}");
        let explorer = Explorer::open("a.json", deep.as_bytes());
        assert!(explorer.found.is_empty() && !explorer.problems.is_empty());
    }
}

/// Twenty letters each, of which labels of megabytes are made: many words, and one.
const PIECES: [&str; 2] = ["twenty letters it is", "twenty-letters-it-is"];

/// A small file with a label of so many kilobytes, and the label.
fn labelled(piece: &str, kilobytes: usize) -> (Dataset, String) {
    let label = piece.repeat(kilobytes * 50);
    let text = with("p").replacen("{\"a\":\"p\"}", &format!("{{\"a\":\"{label}\"}}"), 1);
    (read_text(&text).expect("a dataset").dataset, label)
}

/// Unoptimised code takes its time over ten megabytes: the page and the picture are made of a part of that. Were all letters
/// gone over for each of them, this would not end before its suite is stopped: such work is 10^11 steps.
#[test]
fn a_label_of_megabytes_is_shown_as_any_other() {
    for piece in PIECES {
        let (dataset, label) = labelled(piece, 300);
        let [page, _, file] = made(&dataset);
        assert!(page.contains(&label[..1000]) && file.contains(&label));
    }
    let (dataset, label) = labelled(PIECES[0], 10_000);
    let view = View::open(&dataset, &Wish::default());
    let part = Part { dataset: &dataset, view: &view, words: Words::of("en"), level: 3 };
    assert!(csv(part, "").contains(&label));
}

#[test]
fn what_turns_or_hides_letters_is_not_published_and_not_shown() {
    for letter in ['\u{202e}', '\u{2066}', '\u{200b}', '\u{7}', '\u{1b}', '\u{feff}'] {
        let text = format!("Done {letter}%28");
        let explorer = Explorer::open("a.json", with(&text).as_bytes());
        let drawn = explorer.picture().expect("a picture").json;
        assert!(
            !drawn.contains(letter) && !drawn.contains(&format!("\\u{:04x}", letter as u32)),
            "{letter:?} in {drawn}"
        );
        let mut ours = std::fs::read_to_string("www/data/timeliness.json").expect("a file");
        let at = ours.find("\"headline\": \"").expect("a headline") + 13;
        ours.insert_str(at, &format!("\\u{:04x}", letter as u32));
        let problems = read_text(&ours).expect_err("a problem");
        assert!(problems.iter().any(|problem| problem.code == "MARKUP"), "{letter:?}: {problems:?}");
    }
    let good = std::fs::read_to_string("www/data/timeliness.json").expect("a file");
    assert_eq!(check(&read_text(&good).expect("a dataset").dataset).len(), 0);
}

/// What the desk says of a workbook.
fn refused(bytes: &[u8]) -> Vec<String> {
    let mut desk = Desk::default();
    desk.put("tables.xlsx", bytes);
    let problems = desk.outcome().problems;
    problems.iter().filter(|problem| problem.code == "WORKBOOK_UNREADABLE").map(|problem| problem.line()).collect()
}

/// A zip whose one part is so many megabytes of spaces, and says that it is as many bytes as `claimed`.
fn bomb(megabytes: usize, claimed: u32) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("xl/workbook.xml", SimpleFileOptions::default()).expect("a part");
    let block = vec![b' '; 1 << 20];
    (0..megabytes).for_each(|_| zip.write_all(&block).expect("a megabyte"));
    let mut bytes = zip.finish().expect("a zip").into_inner();
    let size = ((megabytes << 20) as u32).to_le_bytes();
    let places: Vec<usize> = bytes.windows(4).enumerate().filter(|(_, four)| *four == size).map(|(at, _)| at).collect();
    assert_eq!(places.len(), 2, "the size stands before the part and in the list of parts");
    places.into_iter().for_each(|at| bytes[at..at + 4].copy_from_slice(&claimed.to_le_bytes()));
    bytes
}

#[test]
fn a_workbook_that_unpacks_to_more_than_memory_holds_is_refused() {
    let said = refused(&bomb(2, 300 << 20));
    assert!(said.len() == 1 && said[0].contains("unpacks to more than 256 MB"), "{said:?}");
}

/// The answer above rests on it.
#[test]
fn a_part_of_a_workbook_gives_no_more_than_it_says() {
    let bytes = bomb(2, 10);
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes[..])).expect("a zip");
    let mut part = archive.by_index(0).expect("a part");
    let (mut piece, mut unpacked) = (vec![0; 4096], 0);
    while let Ok(count @ 1..) = part.read(&mut piece) {
        unpacked += count;
    }
    assert!(unpacked <= 4096, "{unpacked}");
    assert_eq!(refused(&bytes).len(), 1);
}

#[test]
fn two_cells_at_the_corners_of_a_sheet_are_no_table() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "a").and_then(|sheet| sheet.write_string(1_048_575, 16_383, "b")).expect("two cells");
    let said = refused(&book.save_to_buffer().expect("a workbook"));
    assert!(said.len() == 1 && said[0].contains("spans 1048576 rows and 16384 columns"), "{said:?}");
}
