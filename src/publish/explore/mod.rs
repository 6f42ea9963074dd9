//! The explorer: any JSON-stat or tidy CSV file, opened in the reader's own browser, and a chart of it that is not
//! misleading. Figures of others are drawn as theirs: every picture says that this site did not publish them.

mod choice;
mod columns;
mod facts;
mod first;
mod form;
mod held;
mod link;
mod rows;
mod slice;

use super::alone::alone;
use super::encoding::decode;
use super::table::Table;
use super::tables::is_figures;
use crate::chart::{Brief, Ruler, every_kind, kind};
use crate::data::{Dataset, Foreign, Problem, Role, Text, read_foreign, read_text, write, write_explored};
use crate::view::{View, Wish};
use crate::words::{ExploreWords, Words, number};

pub use choice::{Choice, Use};
pub use rows::Rows;

use held::Held;

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
    /// The same before anything was chosen.
    first: Choice,
    /// What there is to choose from.
    held: Held,
    /// What is asked of the table.
    pub rows: Rows,
    /// What is looked for in each dimension.
    finds: Vec<String>,
    /// Whether no group was named yet by the link that is followed.
    is_fresh: bool,
    /// The same of groups that are highlighted.
    is_unlit: bool,
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
        let start = text.trim_start_matches('\u{feff}').trim_start();
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
        self.held = Held::of(&foreign.dataset);
        self.first = Choice::first(foreign, &self.held);
        self.choice = self.first.clone();
        self.rows = Rows::default();
        (self.is_fresh, self.is_unlit) = (true, true);
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

    /// Whether there is a figure to draw.
    pub fn has_figures(&self) -> bool {
        self.drawn().is_some_and(|drawn| (0..drawn.cells()).any(|cell| drawn.is_figure(cell)))
    }

    /// What is drawn, as a dataset of its own.
    pub fn drawn(&self) -> Option<Dataset> {
        self.drawn_as(&self.choice)
    }

    /// The same by another choice.
    fn drawn_as(&self, choice: &Choice) -> Option<Dataset> {
        let foreign = self.foreign()?;
        Some(match foreign.dataset.profile {
            true => Dataset { rights: self.rights(foreign), ..foreign.dataset.clone() },
            false => slice::slice(foreign, choice, &self.name),
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
        let Wish { kind, groups, highlight, fixed, from, to, .. } = wish(foreign, &self.choice);
        let named = [
            ("kind", kind),
            ("groups", groups),
            ("highlight", highlight),
            ("where", fixed),
            ("from", from),
            ("to", to),
        ];
        Some(Picture { json, attributes: named.into() })
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
            if let Some(decimals) = self.rounded() {
                let n = number(f64::from(decimals), None);
                said = [said, explore.rounded().fill(&[("n", &n)])].join(" ");
            }
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
        // Two periods of many can be laid side by side; alone they would suit kinds that all of them do not.
        let (_, mut suited) = self.suited("", words);
        if !suited.contains(&"slope") && self.suited("slope", words).0 == "slope" {
            suited.push("slope");
        }
        (self.suited(&self.choice.kind, words).0, suited)
    }

    /// The kind that is drawn where none is asked for.
    pub fn plain_kind(&self, words: &Words) -> &'static str {
        let is_pair = self.foreign().is_some_and(|foreign| self.choice.is_pair(&foreign.dataset));
        self.suited(if is_pair { "slope" } else { "" }, words).0
    }

    /// The kind that is drawn where this one is asked for, and all that suit what it draws.
    fn suited(&self, asked: &str, words: &Words) -> (&'static str, Vec<&'static str>) {
        let choice = Choice { kind: asked.into(), ..self.choice.clone() };
        let Some((foreign, drawn)) = self.foreign().zip(self.drawn_as(&choice)) else { return Default::default() };
        let (view, ruler) = (View::open(&drawn, &wish(foreign, &choice)), Ruler::default());
        let brief = Brief { dataset: &drawn, view: &view, words, ruler: &ruler };
        (kind(&brief), every_kind(&brief))
    }

    /// To how many decimals figures are rounded that the file has more of.
    fn rounded(&self) -> Option<u8> {
        let decimals = |dataset: &Dataset, at: usize| {
            let metric = dataset.role(Role::Metric)?;
            dataset.dimensions[metric].categories.get(at)?.unit.as_ref()?.decimals
        };
        let foreign = self.foreign().filter(|_| !self.is_whole())?;
        let metric = foreign.dataset.role(Role::Metric)?;
        let own = decimals(&foreign.dataset, *self.choice.fixed.get(metric)?);
        decimals(&self.drawn()?, 0).filter(|decimals| own != Some(*decimals))
    }

    /// Whether the dataset is drawn whole, its attributes saying what of it.
    fn is_whole(&self) -> bool {
        self.foreign().is_some_and(|foreign| foreign.dataset.profile)
    }

    /// Whether this site published the figures.
    pub fn is_ours(&self) -> bool {
        self.published.is_some()
    }
}

/// What is chosen, as a chart's attributes; of a part of a dataset only what the part does not say of itself.
fn wish(foreign: &Foreign, choice: &Choice) -> Wish {
    match foreign.dataset.profile {
        true => link::attributes(&foreign.dataset, choice),
        false => {
            Wish { kind: choice.kind.clone(), highlight: slice::highlight(&foreign.dataset, choice), ..Wish::default() }
        }
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
