//! One table: a CSV file with a header, whose every field knows its place as a spreadsheet shows it.

use crate::data::{Problem, Text};
use crate::export::meant;
use crate::words::{Columns, LANGUAGES, Words};

/// A table as kept by hand.
#[derive(Debug, Default)]
pub struct Table {
    /// The name of its file.
    pub name: String,
    header: Vec<String>,
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Line {
    /// Its number in a spreadsheet; the header is 1.
    number: usize,
    fields: Vec<String>,
}

/// One row of a table.
#[derive(Clone, Copy, Debug)]
pub struct Row<'t> {
    table: &'t Table,
    line: &'t Line,
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
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut feeds_inside = 0;
        for record in reader.records() {
            match record {
                Ok(record) => {
                    let number = line_number(text, &record) - feeds_inside;
                    feeds_inside += record.iter().map(|field| field.matches('\n').count()).sum::<usize>();
                    table.take(Line { number, fields: record.iter().map(clean).collect() }, problems);
                }
                Err(error) => {
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
    fn take(&mut self, line: Line, problems: &mut Vec<Problem>) {
        if self.header.is_empty() {
            self.header = line.fields.iter().map(|heading| Columns::name(heading).into()).collect();
            self.check_header(line.number, problems);
        } else if self.is_separated() && line.fields.iter().any(|field| !field.is_empty()) {
            self.check_line(&line, problems);
            self.lines.push(line);
        }
    }

    fn check_header(&self, number: usize, problems: &mut Vec<Problem>) {
        let place = |index: usize| format!("{}, row {number}, column {}", self.name, letter(index));
        if !self.is_separated() {
            let remedy = "save it with commas between the columns";
            problems.push(Problem::publish("SEPARATOR", place(0), "semicolons between the columns", remedy));
            return;
        }
        for (index, column) in self.header.iter().enumerate() {
            if !column.is_empty() && self.header[..index].contains(column) {
                let found = format!("the column {column:?} for the second time");
                problems.push(Problem::publish("COLUMN_TWICE", place(index), found, "keep one of the two"));
            }
        }
    }

    fn check_line(&self, line: &Line, problems: &mut Vec<Problem>) {
        let place = format!("{}, row {}", self.name, line.number);
        let filled = line.fields.iter().rposition(|field| !field.is_empty()).map_or(0, |last| last + 1);
        if line.fields.iter().any(|field| field.contains('\n')) {
            let remedy = "close the quotation mark, or take the line break out";
            problems.push(Problem::publish("LINE_BREAK", place, "a field that runs over several lines", remedy));
        } else if filled > self.header.len() || line.fields.len() < self.header.len() {
            let found = format!("{} fields where the header has {}", line.fields.len(), self.header.len());
            let remedy = "put a text with a comma in it into quotation marks, and keep every separator";
            problems.push(Problem::publish("ROW_LENGTH", place, found, remedy));
        }
    }

    /// Whether it is there, with commas between its columns.
    pub fn is_separated(&self) -> bool {
        match &self.header[..] {
            [] => false,
            [only] => !only.contains(';'),
            _ => true,
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
        self.lines.iter().map(|line| Row { table: self, line })
    }
}

impl<'t> Row<'t> {
    /// The field in this column, without the white space around it; empty where there is none.
    pub fn get(self, column: &str) -> &'t str {
        let field = self.table.index(column).and_then(|index| self.line.fields.get(index));
        field.map_or("", String::as_str)
    }

    /// Whether each column has its field. Of other rows nothing is sure but that their length is wrong.
    pub fn is_whole(self) -> bool {
        self.line.fields.len() >= self.table.header.len()
            && self.line.fields.iter().skip(self.table.header.len()).all(String::is_empty)
    }

    /// The table it is a row of.
    pub fn table(self) -> &'t Table {
        self.table
    }

    /// Its number in a spreadsheet.
    pub fn number(self) -> usize {
        self.line.number
    }

    /// Where its field in this column stands: `figures.csv, row 12, column E (value)`.
    pub fn place(self, column: &str) -> String {
        let row = format!("{}, row {}", self.table.name, self.line.number);
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

/// The line a record begins on. The reader gives the one after the record before, blank lines not counted.
fn line_number(text: &str, record: &csv::StringRecord) -> usize {
    let Some(position) = record.position() else { return 1 };
    let rest = text.as_bytes().get(position.byte() as usize..).unwrap_or_default();
    let blank = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).filter(|byte| **byte == b'\n').count();
    position.line() as usize + blank
}

/// A field as meant: no white space around it, nor the apostrophe that keeps a spreadsheet from reading a formula.
fn clean(field: &str) -> String {
    meant(field.trim()).into()
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
