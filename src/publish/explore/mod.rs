//! The explorer: any JSON-stat or tidy CSV file, opened in the reader's own browser, and a chart of it that is not
//! misleading. Figures of others are drawn as theirs: every picture says that this site did not publish them.

mod choice;
mod columns;
mod facts;
mod form;
mod link;
mod slice;

use super::alone::alone;
use super::encoding::decode;
use super::table::Table;
use super::tables::is_figures;
use crate::chart::{Brief, Ruler, kind, kinds};
use crate::data::{Dataset, Foreign, Problem, Text, is_unseen, read_foreign, read_text, write, write_explored};
use crate::view::{View, Wish};
use crate::words::{ExploreWords, Words};

pub use choice::{Choice, Use};

/// A file that is open, and what is drawn of it.
#[derive(Debug, Default)]
pub struct Explorer {
    /// The name of the file.
    pub name: String,
    /// Its datasets.
    pub found: Vec<Foreign>,
    /// Why it, or a part of it, can't be read.
    pub problems: Vec<Problem>,
    /// Which of its datasets is looked at.
    pub at: usize,
    /// What is drawn of that.
    pub choice: Choice,
    /// What is looked for in each dimension.
    finds: Vec<String>,
    /// Whether no group was named yet by the link that is followed.
    is_fresh: bool,
    /// The text of the file, where this site published it: its figures are drawn byte for byte as they stand.
    published: Option<String>,
}

/// What is given to a chart.
#[derive(Debug, Default, PartialEq)]
pub struct Picture {
    /// The data.
    pub json: String,
    /// The chart's attributes.
    pub attributes: Vec<(&'static str, String)>,
}

impl Explorer {
    /// Opens a file that this site published.
    pub fn open_published(name: &str, bytes: &[u8]) -> Self {
        let published = String::from_utf8(bytes.to_vec()).ok();
        Self { published, ..Self::open(name, bytes) }
    }

    /// Opens a file, whatever it is. One with our profile is drawn with all that the profile says of its figures; that this
    /// site published it is what anyone can write into a file, and is not believed.
    pub fn open(name: &str, bytes: &[u8]) -> Self {
        let mut explorer = Self { name: name.into(), ..Self::default() };
        let Some(text) = text(name, bytes, &mut explorer.problems) else { return explorer };
        // Nobody knows who wrote it: letters that turn or hide others go. Written by number in JSON, they go where it is read.
        let text = text.replace(is_unseen, "");
        let start = text.trim_start();
        let is_json = start.starts_with(['{', '[', '<']) || start.is_empty();
        let (found, problems) = if is_json { read_foreign(&text) } else { table(name, &text) };
        explorer.found = found;
        explorer.problems.extend(problems);
        explorer.look_at(0);
        explorer
    }

    /// Looks at one of the datasets.
    pub fn look_at(&mut self, at: usize) {
        let Some(foreign) = self.found.get(at) else { return };
        self.at = at;
        self.choice = Choice::first(foreign);
        self.is_fresh = true;
        self.finds = vec![String::new(); foreign.dataset.dimensions.len()];
    }

    /// The dataset that is looked at.
    pub fn foreign(&self) -> Option<&Foreign> {
        self.found.get(self.at)
    }

    /// Looks for part of a name in a dimension.
    pub fn find(&mut self, dimension: usize, part: &str) {
        if let Some(find) = self.finds.get_mut(dimension) {
            *find = part.to_lowercase();
        }
    }

    /// What is drawn, as a dataset of its own.
    pub fn drawn(&self) -> Option<Dataset> {
        let foreign = self.foreign()?;
        Some(match foreign.dataset.profile {
            true => Dataset { rights: self.rights(foreign), ..foreign.dataset.clone() },
            false => slice::slice(foreign, &self.choice, &self.name),
        })
    }

    /// What a chart is given.
    pub fn picture(&self) -> Option<Picture> {
        let (foreign, drawn) = (self.foreign()?, self.drawn()?);
        let json = match &self.published {
            Some(text) => text.clone(),
            None if drawn.profile => write(&drawn),
            None => write_explored(&drawn, &self.mark()),
        };
        let (groups, fixed) = self.asked(foreign);
        let kind = ("kind", self.choice.kind.clone());
        Some(Picture { json, attributes: vec![kind, ("groups", groups), ("where", fixed)] })
    }

    /// What is chosen of a dataset that is drawn whole, as a chart's attributes; of others only that is drawn.
    fn asked(&self, foreign: &Foreign) -> (String, String) {
        if foreign.dataset.profile { link::attributes(&foreign.dataset, &self.choice) } else { Default::default() }
    }

    /// Whose the figures are, before what the file itself says of rights.
    fn rights(&self, foreign: &Foreign) -> Text {
        let own = &foreign.dataset.rights;
        let mark = self.mark();
        if mark.is_empty() {
            return own.clone();
        }
        let mut rights = Text::default();
        for words in Words::every() {
            let lang = words.lang();
            rights.add(lang, [mark.get(lang).text, own.get(lang).text].join(" ").trim_end());
        }
        rights
    }

    /// Whose figures these are, in every language: it stands on each picture. Nothing for what this site published.
    pub fn mark(&self) -> Text {
        let mut mark = Text::default();
        let Some(foreign) = self.foreign().filter(|_| !self.is_ours()) else { return mark };
        for words in Words::every() {
            let explore = ExploreWords::of(words);
            let phrase = if foreign.dataset.profile { explore.unproved() } else { explore.mark() };
            let mut said = phrase.fill(&[("name", &self.name)]);
            let source = foreign.dataset.publisher.own();
            if !source.is_empty() {
                said = [said, explore.source_given().fill(&[("source", source)])].join(" ");
            }
            mark.add(words.lang(), &said);
        }
        mark
    }

    /// The kind that is drawn, and all that suit.
    pub fn kinds(&self, words: &Words) -> (&'static str, Vec<&'static str>) {
        let Some(drawn) = self.drawn() else { return ("", Vec::new()) };
        let (groups, fixed) = self.foreign().map(|foreign| self.asked(foreign)).unwrap_or_default();
        let wish = Wish { kind: self.choice.kind.clone(), groups, fixed, ..Wish::default() };
        let (view, ruler) = (View::open(&drawn, &wish), Ruler::default());
        let brief = Brief { dataset: &drawn, view: &view, words, ruler: &ruler };
        (kind(&brief), kinds(&brief))
    }

    /// Whether this site published the figures.
    pub fn is_ours(&self) -> bool {
        self.published.is_some()
    }
}

/// The text of a file; a workbook or an archive has none.
fn text(name: &str, bytes: &[u8], problems: &mut Vec<Problem>) -> Option<String> {
    if bytes.starts_with(b"PK") {
        let remedy = "open it in a spreadsheet and save the sheet as CSV UTF-8";
        problems.push(Problem::stop("WORKBOOK", name, "a workbook or an archive", remedy));
        return None;
    }
    Some(decode(name, bytes, problems)?.into_owned())
}

/// The datasets of a table: our columns, or anyone's.
fn table(name: &str, text: &str) -> (Vec<Foreign>, Vec<Problem>) {
    let mut problems = Vec::new();
    let table = Table::read(name, text, &mut problems);
    if !is_figures(&table) {
        return match columns::read(&table) {
            Ok(mut foreign) => {
                foreign.problems.extend(problems);
                (vec![foreign], Vec::new())
            }
            Err(problem) => (Vec::new(), vec![problem]),
        };
    }
    let mut found = Vec::new();
    for dataset in alone(&table) {
        match whole(name, dataset) {
            Ok(dataset) => found.push(Foreign { dataset, ..Foreign::default() }),
            Err(wrong) => problems.extend(wrong),
        }
    }
    (found, problems)
}

/// A dataset of a table in our columns: with our profile where it keeps its rules, so that words such as "about" are drawn
/// as they were printed. One that does not keep them is drawn plainly, unless that would make a figure surer than it is.
fn whole(name: &str, dataset: Dataset) -> Result<Dataset, Vec<Problem>> {
    let mut subtitle = Text::default();
    for words in Words::every() {
        subtitle.add(words.lang(), &ExploreWords::of(words).unproved().fill(&[("name", name)]));
    }
    let claimed = Dataset { profile: true, headline: dataset.label.clone(), subtitle, ..dataset.clone() };
    let is_plain = dataset.facts.iter().all(|(_, facts)| facts.qualifier.is_none());
    match read_text(&write(&claimed)) {
        Ok(reading) => Ok(reading.dataset),
        Err(_) if is_plain => Ok(dataset),
        Err(problems) => Err(problems),
    }
}
