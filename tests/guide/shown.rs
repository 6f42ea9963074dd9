//! What the guide shows is what the command said: the steps of the guide are followed in a fresh folder, and each text
//! stands in its pages between `<!-- shown:NAME -->` and `<!-- /shown -->`. After a change that is meant,
//! `UPDATE=1 cargo test --test guide` writes them anew: read them before you keep them.
//!
//! A folder of `story` holds the tables that a step changes, whole. They go on from what `impact-charts new` writes.

use impact_charts::publish::TOPICS;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

pub const PAGES: [&str; 2] = ["guide.html", "guide.cy.html"];

/// A folder in which the guide's steps are followed, and what was shown so far, each by its name.
struct Story {
    place: PathBuf,
    shown: Vec<(&'static str, String)>,
}

impl Story {
    fn begin() -> Self {
        let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("guide");
        let _ = fs::remove_dir_all(&place);
        fs::create_dir_all(&place).expect("a folder");
        Self { place, shown: Vec::new() }
    }

    /// Shows a command with what it says.
    fn say(&mut self, name: &'static str, command: &str) {
        let arguments: Vec<&str> = command.split(' ').skip(1).collect();
        let text = said(&self.place, &arguments);
        self.shown.push((name, format!("{command}\n\n{}", text.trim())));
    }

    /// Puts the tables of a step in place.
    fn change(&self, step: &str) {
        for path in files(&told(step)) {
            fs::copy(&path, self.tables().join(path.file_name().expect("a name"))).expect("a table");
        }
    }

    /// Shows the rows that a step adds to one of its tables, or changes, as a person types them: column by column.
    fn rows(&mut self, name: &'static str, step: &str, table: &str) {
        let (old, new) = (records(&self.tables().join(table)), records(&told(step).join(table)));
        let header = &new[0];
        let added = new.iter().enumerate().skip(1).filter(|(_, row)| !old.contains(row));
        let typed = |(index, row): (usize, &csv::StringRecord)| {
            let fields = header.iter().zip(row).filter(|(_, field)| !field.is_empty());
            let fields: Vec<String> = fields.map(|(column, field)| format!("  {column}: {field}")).collect();
            format!("{table}, row {}\n{}", index + 1, fields.join("\n"))
        };
        self.shown.push((name, added.map(typed).collect::<Vec<_>>().join("\n\n")));
    }

    fn tables(&self) -> PathBuf {
        self.place.join("site/data/tables")
    }
}

/// What the command says in a folder.
fn said(place: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_impact-charts"));
    let output = command.args(arguments).current_dir(place).output().expect("the command runs");
    let text = [output.stdout, output.stderr].concat();
    String::from_utf8(text).expect("the command prints UTF-8").replace('\\', "/")
}

fn www(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("www").join(name)
}

/// The folder with the tables of a step.
fn told(step: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/guide/story").join(step)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect()
}

/// The header and the rows of a table; none where it is not there.
fn records(path: &Path) -> Vec<csv::StringRecord> {
    let text = fs::read_to_string(path).unwrap_or_default();
    let reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.into_records().map(|record| record.expect("a whole row")).collect()
}

/// The steps of the guide, one after the other: followed once for all tests.
static SHOWN: LazyLock<Vec<(&'static str, String)>> = LazyLock::new(|| {
    let mut story = Story::begin();
    story.say("new", "impact-charts new site");
    story.say("check-new", "impact-charts check site");
    story.say("publish-new", "impact-charts publish site");
    fs::copy(told("report-2025.txt"), story.place.join("site/documents/report-2025.txt")).expect("a document");

    story.rows("year-as-typed", "1-year-as-typed", "figures.csv");
    story.change("1-year-as-typed");
    story.say("check-as-typed", "impact-charts check site/data/tables");
    story.rows("year-source", "2-year", "sources.csv");
    story.change("2-year");
    story.say("check-year", "impact-charts check site/data/tables");
    story.say("check-quotes", "impact-charts check site/data/tables --sources site/documents");
    story.say("diff-year", "impact-charts diff site/data site/data/tables");
    story.say("publish-year", "impact-charts publish site");

    story.change("3-figure-overwritten");
    story.say("diff-overwritten", "impact-charts diff site/data site/data/tables");
    story.rows("earlier", "4-figure-corrected", "earlier.csv");
    story.change("4-figure-corrected");
    story.say("diff-corrected", "impact-charts diff site/data site/data/tables");
    story.say("publish-corrected", "impact-charts publish site");

    story.rows("break", "5-definition", "breaks.csv");
    story.change("5-definition");
    story.say("diff-definition", "impact-charts diff site/data site/data/tables");
    story.say("publish-definition", "impact-charts publish site");
    story.shown
});

/// As HTML, with each finding linked to what it means.
fn linked(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let codes = TOPICS.iter().flat_map(|topic| topic.findings).map(|explained| explained.code);
    codes.fold(text, |text, code| text.replace(&format!("[{code}]"), &format!("[<a href=\"#{code}\">{code}</a>]")))
}

/// The page with each marked place filled, and the names of the places in order.
fn filled(page: &str, shown: &[(&str, String)]) -> (String, Vec<String>) {
    let (mut out, mut names, mut rest) = (String::new(), Vec::new(), page);
    while let Some((before, marked)) = rest.split_once("<!-- shown:") {
        let (name, old) = marked.split_once(" -->").expect("the end of a mark");
        let (_, after) = old.split_once("<!-- /shown -->").expect("the end of what is shown");
        let (_, text) = shown.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("nothing is {name}"));
        out += &format!("{before}<!-- shown:{name} -->{}<!-- /shown -->", linked(text));
        names.push(name.to_string());
        rest = after;
    }
    (out + rest, names)
}

#[test]
fn what_the_guide_shows_is_what_the_command_says() {
    for name in PAGES {
        let path = www(name);
        let page = fs::read_to_string(&path).expect("the guide").replace("\r\n", "\n");
        let (new, names) = filled(&page, &SHOWN);
        for (each, _) in SHOWN.iter() {
            assert_eq!(names.iter().filter(|known| known == each).count(), 1, "{name} shows {each} once");
        }
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &new).expect("the guide can be written");
        } else {
            let differs = page.lines().zip(new.lines()).find(|(old, new)| old != new);
            assert!(page == new, "{name}: {differs:?}. If the new words are better: UPDATE=1 cargo test --test guide");
        }
    }
}

/// The steps end well where the guide says so, and only there.
#[test]
fn the_steps_of_the_guide_end_as_it_says() {
    let said = |name: &str| &SHOWN.iter().find(|(known, _)| *known == name).expect(name).1;
    let ends = [
        ("check-new", "nothing wrong"),
        ("check-as-typed", "3 problems"),
        ("check-year", "nothing wrong"),
        ("check-quotes", "nothing wrong"),
        ("diff-year", "nothing wrong"),
        ("diff-overwritten", "1 problem"),
        ("diff-corrected", "nothing wrong"),
        ("diff-definition", "nothing wrong"),
    ];
    for (name, end) in ends {
        assert!(said(name).ends_with(end), "{name}: {}", said(name));
    }
}

/// How sure a finding is, in the words that `check` puts before it.
#[test]
fn the_guide_names_how_sure_findings_are_as_check_does() {
    let help = said(Path::new("."), &["check", "--help"]);
    for words in ["can't be read", "must be mended", "worth a look"] {
        assert!(help.contains(&format!("\n  {words} ")), "{help}");
        for name in PAGES {
            let page = fs::read_to_string(www(name)).expect("the guide");
            assert!(page.contains(&format!(">{words}</code>")), "{name}: {words}");
        }
    }
}
