//! One table: a CSV file with a header, whose every field knows its place as a spreadsheet shows it.

use super::fields::Fields;
use crate::data::{Problem, Text};
use crate::export::meant;
use crate::words::{Columns, LANGUAGES, Words};
use csv::StringRecord;

/// A table as kept by hand.
#[derive(Debug, Default)]
pub struct Table {
    /// The name of its file.
    pub name: String,
    header: Vec<String>,
    lines: Vec<Line>,
    fields: Fields,
    /// Whether a row may be missing: one was not read, or is in a field of another.
    is_cut: bool,
    /// Whether it has not each column that it must have.
    lacks: bool,
}

#[derive(Debug)]
struct Line {
    /// Its number in a spreadsheet; the header is 1.
    number: usize,
    /// Whether each column has its field.
    is_whole: bool,
}

/// One field of a row, as it stands in the file.
#[derive(Clone, Copy, Debug)]
pub struct Field<'t> {
    /// Its row.
    pub row: Row<'t>,
    /// The name of its column.
    pub column: &'t str,
    /// What stands there, letter by letter.
    pub raw: &'t str,
}

/// One row of a table.
#[derive(Clone, Copy, Debug)]
pub struct Row<'t> {
    table: &'t Table,
    line: usize,
}

impl Table {
    /// A table whose file is not there.
    pub fn absent(name: &str) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// Reads a table; what is wrong with its shape goes to `problems`, and the rest is read all the same.
    pub fn read(name: &str, text: &str, problems: &mut Vec<Problem>) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let mut table = Self::absent(name);
        let separator = separator(text);
        if separator != ',' {
            problems.push(other_separator(name, separator));
        }
        let mut reader = csv::ReaderBuilder::new();
        reader.has_headers(false).flexible(true).delimiter(separator as u8);
        let mut reader = reader.from_reader(text.as_bytes());
        let (mut record, mut feeds_inside) = (StringRecord::new(), 0);
        loop {
            match reader.read_record(&mut record) {
                Ok(true) => {
                    let number = line_number(text, &record) - feeds_inside;
                    feeds_inside += record.as_slice().matches('\n').count();
                    table.take(number, &record, problems);
                }
                Ok(false) => break,
                Err(error) => {
                    table.is_cut = true;
                    problems.push(Problem::publish("CSV", name, error.to_string(), "save it again as CSV UTF-8"))
                }
            }
        }
        if table.header.is_empty() {
            problems.push(Problem::publish("EMPTY", name, "it is empty", "write its header, then its rows"));
        }
        table
    }

    /// Takes the first line as the header, in whatever language, and later ones as rows. Rows of nothing but separators,
    /// as spreadsheets leave them at the end, are no rows.
    fn take(&mut self, number: usize, fields: &StringRecord, problems: &mut Vec<Problem>) {
        if self.header.is_empty() {
            self.header = fields.iter().map(|heading| Columns::name(clean(heading)).into()).collect();
            self.fields = Fields::of_width(self.header.len());
            self.check_header(number, problems);
        } else if fields.iter().any(|field| !clean(field).is_empty()) {
            let is_whole = self.check_line(number, fields, problems);
            self.is_cut |= !is_whole;
            self.lines.push(Line { number, is_whole });
            self.fields.push(fields.iter());
        }
    }

    fn check_header(&self, number: usize, problems: &mut Vec<Problem>) {
        let place = |index: usize| format!("{}, row {number}, column {}", self.name, letter(index));
        for (index, column) in self.header.iter().enumerate() {
            if !column.is_empty() && self.header[..index].contains(column) {
                let found = format!("the column {column:?} for the second time");
                problems.push(Problem::publish("COLUMN_TWICE", place(index), found, "keep one of the two"));
            }
        }
    }

    /// Whether each column of a line has its field; tells where not.
    fn check_line(&self, number: usize, fields: &StringRecord, problems: &mut Vec<Problem>) -> bool {
        let place = || format!("{}, row {number}", self.name);
        let mut beyond = fields.iter().skip(self.header.len());
        let is_long = fields.len() >= self.header.len() && beyond.all(|field| clean(field).is_empty());
        if is_split(fields) {
            let found = "a text with a comma in it between curly quotation marks";
            problems.push(Problem::publish("CURLY_QUOTES", place(), found, "put it between straight ones: \""));
        } else if fields.as_slice().contains('\n') {
            let remedy = "close the quotation mark, or take the line break out";
            problems.push(Problem::publish("LINE_BREAK", place(), "a field that runs over several lines", remedy));
        } else if !is_long {
            let found = format!("{} fields where the header has {}", fields.len(), self.header.len());
            let remedy = "put a text with a comma in it into quotation marks, and keep every separator";
            problems.push(Problem::publish("ROW_LENGTH", place(), found, remedy));
        } else {
            return true;
        }
        false
    }

    /// Whether all of it was read: what another table names and is not in this one may be there otherwise.
    pub fn is_sure(&self) -> bool {
        !self.is_cut && !self.lacks
    }

    /// Whether it has not each column that it must have: an empty field says nothing then.
    pub fn lacks_columns(&self) -> bool {
        self.lacks
    }

    /// Says that a column is missing.
    pub fn set_lacking(&mut self) {
        self.lacks = true;
    }

    /// Reads a column by another name than it has.
    pub fn rename(&mut self, column: &str, meant: &str) {
        if let Some(index) = self.index(column) {
            self.header[index] = meant.into();
        }
    }

    /// Whether it is there.
    pub fn is_there(&self) -> bool {
        !self.header.is_empty()
    }

    /// Reads fields as they were meant: `read` gives the text of a field that stands otherwise. Rows of another length
    /// are left alone, as nobody knows which field is which.
    pub fn mend(&mut self, mut read: impl FnMut(Field) -> Option<String>) {
        let mut meant = Vec::new();
        for row in self.rows().filter(|row| row.is_whole()) {
            for (index, column) in self.header.iter().enumerate() {
                let raw = self.fields.get(row.line, index);
                let text = if raw.is_empty() { None } else { read(Field { row, column, raw }) };
                meant.extend(text.map(|text| ((row.line, index), text)));
            }
        }
        if !meant.is_empty() {
            self.fields = self.fields.with(meant);
        }
    }

    /// The names of its columns.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.header.iter().map(String::as_str)
    }

    /// Whether it has this column.
    pub fn has(&self, column: &str) -> bool {
        self.index(column).is_some()
    }

    /// The texts it has in more than one language, by the name of their columns without the tag.
    pub fn stems(&self) -> Vec<String> {
        let other = LANGUAGES[1].0;
        let stem = |name: &str| {
            if name == other { Some("") } else { name.strip_suffix(other)?.strip_suffix('_') }.map(String::from)
        };
        self.columns().filter_map(stem).collect()
    }

    /// The column of a text in a language; a column `stem` is in the first language.
    pub fn column(&self, stem: &str, lang: &str) -> String {
        if lang == LANGUAGES[0].0 && self.has(stem) { stem.into() } else { column(stem, lang) }
    }

    fn index(&self, column: &str) -> Option<usize> {
        self.header.iter().position(|known| known == column)
    }

    /// Where a column is named.
    pub fn header_place(&self, column: &str) -> String {
        match self.index(column) {
            Some(index) => format!("{}, row 1, column {} ({column})", self.name, letter(index)),
            None => format!("{}, row 1", self.name),
        }
    }

    /// Every row.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.lines.len()).map(|line| Row { table: self, line })
    }
}

impl<'t> Row<'t> {
    /// The field in this column, without the white space around it; empty where there is none.
    pub fn get(self, column: &str) -> &'t str {
        self.table.index(column).map_or("", |index| clean(self.table.fields.get(self.line, index)))
    }

    /// Whether each column has its field. Of other rows nothing is sure but that their length is wrong.
    pub fn is_whole(self) -> bool {
        self.table.lines[self.line].is_whole
    }

    /// The table it is a row of.
    pub fn table(self) -> &'t Table {
        self.table
    }

    /// Its number in a spreadsheet.
    pub fn number(self) -> usize {
        self.table.lines[self.line].number
    }

    /// Where its field in this column stands: `figures.csv, row 12, column E (value)`.
    pub fn place(self, column: &str) -> String {
        let row = format!("{}, row {}", self.table.name, self.number());
        self.table
            .index(column)
            .map_or_else(|| row.clone(), |index| format!("{row}, column {} ({column})", letter(index)))
    }

    /// The fields `stem_en`, `stem_cy` and so on as one text; a column `stem` is in the first language.
    pub fn said(self, stem: &str) -> Text {
        let first = LANGUAGES[0].0;
        let mut said = Text::new(first, self.get(&self.table.column(stem, first)));
        for words in Words::every().into_iter().skip(1) {
            said.add(words.lang(), self.get(&column(stem, words.lang())));
        }
        if said.is_empty() { Text::default() } else { said }
    }
}

/// The column that holds a text in one language: `label_cy`, or `cy` where the text has no name.
pub fn column(stem: &str, lang: &str) -> String {
    if stem.is_empty() { lang.into() } else { format!("{stem}_{lang}") }
}

/// Whether curly quotation marks were meant to hold a text together: the reader knows straight ones only.
fn is_split(fields: &StringRecord) -> bool {
    const CURLY: [char; 3] = ['“', '”', '„'];
    let opens = |field: &str| field.trim().starts_with(CURLY) && field.matches(CURLY).count() == 1;
    let closes = |field: &str| field.trim().ends_with(CURLY) && field.matches(CURLY).count() == 1;
    fields.iter().position(opens).is_some_and(|first| fields.iter().skip(first + 1).any(closes))
}

/// What stands between the columns, by the first line: spreadsheets of other countries write semicolons, and tabs
/// where a sheet is saved as text. A header with a comma has commas.
fn separator(text: &str) -> char {
    let first = text.lines().next().unwrap_or_default();
    [',', '\t', ';'].into_iter().find(|separator| first.contains(*separator)).unwrap_or(',')
}

fn other_separator(name: &str, separator: char) -> Problem {
    let what = if separator == ';' { "semicolons" } else { "tabs" };
    let found = format!("{what} between the columns, read as such");
    Problem::warn("SEPARATOR", format!("{name}, row 1"), found, "save it as CSV UTF-8, with commas between the columns")
}

/// The line a record begins on. The reader gives the one after the record before, blank lines not counted.
fn line_number(text: &str, record: &StringRecord) -> usize {
    let Some(position) = record.position() else { return 1 };
    let rest = text.as_bytes().get(position.byte() as usize..).unwrap_or_default();
    let blank = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).filter(|byte| **byte == b'\n').count();
    position.line() as usize + blank
}

/// A field as meant: no white space around it, nor the apostrophe that keeps a spreadsheet from reading a formula.
fn clean(field: &str) -> &str {
    // Nearly every field begins and ends with a letter or digit: there is nothing to take away.
    let is_plain = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_alphanumeric);
    let bytes = field.as_bytes();
    if is_plain(bytes.first()) && is_plain(bytes.last()) { field } else { meant(field.trim()) }
}

/// The letter a spreadsheet gives to a column: A to Z, then AA.
fn letter(index: usize) -> String {
    let last = char::from(b'A' + (index % 26) as u8);
    if index < 26 { last.into() } else { format!("{}{last}", letter(index / 26 - 1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Table, Vec<Problem>) {
        let mut problems = Vec::new();
        (Table::read("t.csv", text, &mut problems), problems)
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_does() {
        let (table, _) = read("\u{feff}a,b\r\n1,2\r\n\r\n,\r\n\"x\ny\",3\r\n4,5\r\n");
        let numbers: Vec<usize> = table.rows().map(Row::number).collect();
        assert_eq!(numbers, [2, 5, 6]);
        assert_eq!(table.rows().last().map(|row| row.place("b")), Some("t.csv, row 6, column B (b)".into()));
    }

    #[test]
    fn columns_have_letters_as_in_a_spreadsheet() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letter), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn the_apostrophe_before_a_formula_is_no_part_of_the_text() {
        assert_eq!(["'=1", "'tis", " x "].map(clean), ["=1", "'tis", "x"]);
    }

    #[test]
    fn separators_that_a_spreadsheet_adds_are_no_fault() {
        let (table, problems) = read("a,b\n1,2,,\n,,,\n");
        assert_eq!((table.rows().count(), problems.len()), (1, 0));
    }

    #[test]
    fn a_row_of_another_length_is_said_and_the_rest_is_read() {
        let (table, problems) = read("a,b\n1\n1,2,3\n4,5\n");
        assert_eq!(problems.iter().map(|p| p.code).collect::<Vec<_>>(), ["ROW_LENGTH", "ROW_LENGTH"]);
        assert_eq!(table.rows().filter(|row| row.is_whole()).count(), 1);
    }
}
