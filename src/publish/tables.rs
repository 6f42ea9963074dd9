//! The publisher's tables: which there are, and which columns each has.

use super::damage::mend;
use super::encoding::decode;
use super::table::{Table, column};
use crate::data::{Problem, Text};
use crate::words::Words;

/// The id under which the publication may say at which address the public folder is.
pub const ADDRESS: &str = "address";

/// A file of a folder: its name, and its bytes or why those can't be read.
pub type Found = (String, Result<Vec<u8>, Problem>);

/// The columns of a table, as names separated by spaces; `label_*` is one column a language.
pub struct Shape {
    /// Its name, without the ending.
    pub name: &'static str,
    /// Whether there is nothing to publish without it.
    pub needed: bool,
    /// Those it must have.
    pub columns: &'static str,
    /// Columns that may be left out.
    pub further: &'static str,
}

/// Declares the tables, a line each: its name, whether it is needed, its columns, and those that may be left out.
macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident: $needed:literal, $columns:literal, $further:literal;)*) => {
        /// The tables of one publication.
        #[derive(Debug, Default)]
        pub struct Tables {
            $($(#[$doc])* pub $name: Table,)*
            /// What is wrong with the files and the shapes of the tables.
            pub problems: Vec<Problem>,
        }

        /// Every table as it is declared.
        pub const SHAPES: &[Shape] = &[
            $(Shape { name: stringify!($name), needed: $needed, columns: $columns, further: $further },)*
        ];

        impl Tables {
            /// Every table.
            pub fn each(&self) -> Vec<&Table> {
                vec![$(&self.$name,)*]
            }

            /// From the tables in the order they are declared.
            fn of(mut tables: impl Iterator<Item = Table>, problems: Vec<Problem>) -> Self {
                Self { $($name: tables.next().unwrap_or_default(),)* problems }
            }
        }
    };
}

tables! {
    /// Who publishes, whose the figures are, which place they speak of.
    publication: true, "id *", "";
    /// The documents.
    sources: true, "id title publisher published address", "file";
    /// What the datasets are about, a row a topic.
    topics: false, "id label_*", "";
    /// One row a published file.
    datasets: true, "id label_* headline_* subtitle_* kind along groups where from to", "topic";
    /// What is measured, in which unit.
    measures: true, "id dataset kind unit symbol decimals label_* who_* note_*", "whole survey";
    /// Who is counted.
    groups: true, "dataset id label_* base note_*", "";
    /// One figure a row.
    figures: true,
        "dataset measure group period value printed printed_* unit status qualifier note_* source quote locator",
        "base interval fieldwork";
    /// Targets that the public body set itself.
    targets: false, "dataset measure group period value printed label_* source quote locator", "";
    /// Further wordings of the same figures.
    also: false, "dataset measure group period printed source quote locator note_*", "";
    /// What revised figures were before.
    earlier: false, "dataset measure group period value printed source note_*", "";
    /// Breaks in series.
    breaks: false, "dataset group before text_*", "";
    /// Notes.
    notes: false, "dataset measure group period date short_* text_* source quote", "";
    /// Questions that figures raise, with their answers.
    questions: false, "dataset id text_* answer_* figures source quote locator", "";
    /// Findings that somebody has looked at: the figure or text is right as it is, and why.
    looked: false, "table dataset measure group period id finding reason", "";
}

impl Tables {
    /// Reads the tables of a folder: their bytes, or text.
    pub fn read<B: AsRef<[u8]>>(files: &[(String, Result<B, Problem>)]) -> Self {
        let mut problems = Vec::new();
        for (name, file) in files.iter().filter(|(name, _)| !Self::is_table(name)) {
            let remedy = "take it out of the folder, or give it the name of a table";
            problems.push(Problem::publish("FILE_UNKNOWN", name, none_of_them("file", like(file)), remedy));
        }
        let tables: Vec<Table> = SHAPES.iter().map(|shape| read_one(shape, files, &mut problems)).collect();
        Self::of(tables.into_iter(), problems)
    }

    /// Whether the needed tables are there to look ids up in.
    pub fn are_whole(&self) -> bool {
        SHAPES.iter().zip(self.each()).all(|(shape, table)| !shape.needed || table.is_there())
    }

    /// Whether all of every table was read.
    pub fn are_sure(&self) -> bool {
        self.each().into_iter().all(Table::is_sure)
    }

    /// What the publication says of itself under this id.
    pub fn published(&self, id: &str) -> Text {
        self.publication.rows().find(|row| row.get("id") == id).map(|row| row.said("")).unwrap_or_default()
    }

    /// The names of the files that were there.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.each().into_iter().filter(|table| table.columns().next().is_some()).map(|table| table.name.as_str())
    }

    /// Whether a file of this name is one of the tables.
    pub fn is_table(name: &str) -> bool {
        SHAPES.iter().any(|shape| name == file_name(shape))
    }
}

/// The table whose columns a file of another name has, no more and no less than may be.
pub fn like<B: AsRef<[u8]>>(file: &Result<B, Problem>) -> Option<&'static Shape> {
    let mut passed_over = Vec::new();
    let text = decode("", file.as_ref().ok()?.as_ref(), &mut passed_over)?;
    let table = Table::read("", text.lines().next()?, &mut passed_over);
    let is_like = |shape: &&Shape| {
        let (columns, further) = (expand(shape.columns), expand(shape.further));
        let is_known = |name: &str| name.is_empty() || columns.iter().chain(&further).any(|known| known == name);
        columns.iter().all(|column| table.has(column)) && table.columns().all(is_known)
    };
    SHAPES.iter().find(is_like)
}

/// What is said of a file or sheet that has the name of no table.
pub fn none_of_them(what: &str, like: Option<&Shape>) -> String {
    let like = like.map(|shape| format!(", with the columns of {}", file_name(shape))).unwrap_or_default();
    format!("a {what} that is none of the tables{like}")
}

/// The name of a table's file.
pub fn file_name(shape: &Shape) -> String {
    format!("{}.csv", shape.name)
}

fn read_one<B: AsRef<[u8]>>(
    shape: &Shape,
    files: &[(String, Result<B, Problem>)],
    problems: &mut Vec<Problem>,
) -> Table {
    let name = file_name(shape);
    match files.iter().find(|(known, _)| *known == name) {
        Some((_, Ok(file))) => {
            let Some(text) = decode(&name, file.as_ref(), problems) else { return Table::absent(&name) };
            let mut table = Table::read(&name, &text, problems);
            check_columns(&mut table, shape, problems);
            mend(&mut table, problems);
            return table;
        }
        Some((_, Err(problem))) => problems.push(Problem { place: name.clone(), ..problem.clone() }),
        None if shape.needed => {
            let remedy = "put the table into the folder of tables";
            problems.push(Problem::publish("FILE_MISSING", &name, "no such file", remedy));
        }
        None => {}
    }
    Table::absent(&name)
}

/// Column names with `*` put as each language. The first language of `printed` is the source's own, without a tag.
pub fn expand(columns: &str) -> Vec<String> {
    let expand = |name: &str| match name.strip_suffix('*') {
        None => vec![name.to_string()],
        Some(stem) => {
            let tags = Words::every().into_iter().map(|words| words.lang()).skip(usize::from(stem == "printed_"));
            tags.map(|tag| column(stem.trim_end_matches('_'), tag)).collect()
        }
    };
    columns.split_whitespace().flat_map(expand).collect()
}

/// Names of columns that differ in nothing but capitals, spaces and signs.
fn is_meant(name: &str, column: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    letters(name) == letters(column)
}

/// Reads columns by the names that were surely meant, so that what else is wrong is found as well.
fn rename(table: &mut Table, columns: &[String], problems: &mut Vec<Problem>) {
    let names: Vec<String> =
        table.columns().filter(|name| !columns.iter().any(|known| known == name)).map(String::from).collect();
    for name in names {
        let Some(meant) = columns.iter().find(|column| is_meant(&name, column) && !table.has(column)) else { continue };
        let found = format!("the column {name:?}, read as {meant:?}");
        problems.push(Problem::publish("COLUMN_RENAMED", table.header_place(&name), found, "give it that name"));
        table.rename(&name, meant);
    }
}

/// The same for a table of figures that stands alone.
pub fn rename_figures(table: &mut Table, problems: &mut Vec<Problem>) {
    let figures = SHAPES.iter().filter(|shape| shape.name == "figures");
    let columns: Vec<String> =
        figures.flat_map(|shape| [expand(shape.columns), expand(shape.further)].concat()).collect();
    rename(table, &columns, problems);
}

fn check_columns(table: &mut Table, shape: &Shape, problems: &mut Vec<Problem>) {
    if !table.is_there() {
        return; // said already
    }
    let (columns, further) = (expand(shape.columns), expand(shape.further));
    rename(table, &[&columns[..], &further].concat(), problems);
    if columns.iter().any(|column| !table.has(column)) {
        table.set_lacking();
    }
    let missing: Vec<&String> = columns.iter().filter(|column| !table.has(column)).collect();
    let is_known = |name: &str| columns.iter().chain(&further).any(|known| known == name);
    let unknown: Vec<&str> = table.columns().filter(|name| !name.is_empty() && !is_known(name)).collect();
    if let ([missing], [unknown]) = (&missing[..], &unknown[..]) {
        let found = format!("the column {unknown:?}, where {missing:?} belongs");
        let remedy = "give it that name, or take it out and add the column that belongs there";
        problems.push(Problem::publish("COLUMN_RENAMED", table.header_place(unknown), found, remedy));
        return;
    }
    for missing in missing {
        let found = format!("no column {missing:?}");
        let remedy = "add it; where nothing is known, leave its fields empty";
        problems.push(Problem::publish("COLUMN_MISSING", table.header_place(missing), found, remedy));
    }
    for unknown in unknown {
        let found = format!("the column {unknown:?}, which is not known; known are {}", columns.join(" "));
        let remedy = "correct its name, or take it out";
        problems.push(Problem::publish("COLUMN_UNKNOWN", table.header_place(unknown), found, remedy));
    }
}

/// Whether a header is one of figures, with further columns or not: what readers download is.
pub fn is_figures(table: &Table) -> bool {
    ["measure", "group", "period", "value"].iter().all(|column| table.has(column))
}

/// The columns a table of figures must have to be checked on its own.
pub fn check_figure_columns(table: &Table, problems: &mut Vec<Problem>) {
    for missing in ["printed", "unit", "source", "quote"].iter().filter(|column| !table.has(column)) {
        let found = format!("no column {missing:?}");
        problems.push(Problem::publish("COLUMN_MISSING", table.header_place(missing), found, "add it"));
    }
}
