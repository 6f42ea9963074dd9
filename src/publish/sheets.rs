//! The sheets of a workbook as tables: each as the text of a CSV file, cell for cell, so that rows and columns keep their
//! numbers and letters.

use super::tables::Found;
use crate::data::Problem;
use calamine::{Data, ExcelDateTime, Range, Reader, StyleRange, Xlsx, XlsxError};
use std::io::Cursor;

/// How a workbook's name ends.
pub const WORKBOOK: &str = ".xlsx";
/// More than this many bytes unpacked is no workbook of tables: a small file can be made to unpack to more than memory
/// holds.
const MOST: u64 = 256 << 20;
/// More cells than this, the empty ones among them, are no table: two cells at the far corners of a sheet span billions.
const MOST_CELLS: u64 = 4_000_000;
/// Of a number as a spreadsheet computes it, so many digits are shown; what lies behind them is its rounding.
const DIGITS: usize = 15;

/// A workbook as tables, each named as the file it would be: the sheet `figures` is `figures.csv`.
///
/// # Errors
/// A problem, where it is no workbook.
pub fn sheets(name: &str, bytes: &[u8]) -> Result<Vec<Found>, Problem> {
    let unreadable = |error: String| {
        let remedy = "open it in a spreadsheet and save it again as .xlsx, or save each sheet as CSV UTF-8";
        Problem::stop("WORKBOOK_UNREADABLE", name, format!("a workbook that can't be read: {error}"), remedy)
    };
    check_size(bytes).map_err(unreadable)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| unreadable(error.to_string()))?;
    let mut found = Vec::new();
    for sheet in book.sheet_names() {
        check_extent(&mut book, &sheet).map_err(unreadable)?;
        let cells = book.worksheet_range(&sheet).map_err(|error| unreadable(error.to_string()))?;
        let styles = book.worksheet_style(&sheet).unwrap_or_else(|_| StyleRange::empty());
        if !cells.is_empty() {
            found.push((format!("{sheet}.csv"), Ok(csv(&cells, &styles))));
        }
    }
    Ok(found)
}

/// Renames the places of problems: what is said of `figures.csv` is about the sheet `figures` of the workbook.
pub fn in_sheets(book: &str, tables: &[Found], problems: &mut [Problem]) {
    for problem in problems {
        let of =
            |(file, _): &&Found| problem.place.strip_prefix(file.as_str()).is_some_and(|rest| !rest.starts_with('.'));
        if let Some((file, _)) = tables.iter().find(of) {
            let sheet = file.trim_end_matches(".csv");
            problem.place = format!("{book}, sheet {sheet}{}", &problem.place[file.len()..]);
        }
    }
}

/// Whether its parts, as it says itself, fit into memory. None gives more than it says: `zip` holds that.
fn check_size(bytes: &[u8]) -> Result<(), String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let parts = 0..archive.len();
    let unpacked: u64 = parts.map(|index| archive.by_index_raw(index).map_or(0, |part| part.size())).sum();
    let megabytes = MOST >> 20;
    if unpacked > MOST { Err(format!("it unpacks to more than {megabytes} MB")) } else { Ok(()) }
}

/// Whether the cells of a sheet, laid out with the empty ones between them, fit into memory.
fn check_extent(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<(), String> {
    let said = |error: XlsxError| error.to_string();
    let mut cells = book.worksheet_cells_reader(sheet).map_err(said)?;
    let (mut rows, mut columns) = (0, 0);
    let mut reach = |(row, column): (u32, u32)| {
        (rows, columns) = (rows.max(u64::from(row) + 1), columns.max(u64::from(column) + 1));
    };
    while let Some(cell) = cells.next_cell().map_err(said)? {
        reach(cell.get_position());
    }
    drop(cells);
    // Formats are laid out like values.
    let mut cells = book.worksheet_cells_reader(sheet).map_err(said)?;
    while let Some((row, column, _)) = cells.next_style_id().map_err(said)? {
        reach((row, column));
    }
    let is_table = rows * columns <= MOST_CELLS;
    if is_table { Ok(()) } else { Err(format!("the sheet {sheet} spans {rows} rows and {columns} columns")) }
}

/// A sheet as the bytes of a CSV file.
fn csv(cells: &Range<Data>, styles: &StyleRange) -> Vec<u8> {
    let (top, left) = cells.start().unwrap_or_default();
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    let mut records: Vec<Vec<String>> = (0..top).map(|_| vec![String::new()]).collect();
    for (row, line) in cells.rows().enumerate() {
        let before = (0..left).map(|_| String::new());
        let at = |column: usize| (top + row as u32, left + column as u32);
        let format = |column| styles.get(at(column)).and_then(|style| style.number_format.as_ref());
        let field = |(column, cell)| shown(cell, format(column).map_or("", |format| &format.format_code));
        records.push(before.chain(line.iter().enumerate().map(field)).collect());
    }
    // Into memory, where writing does not fail.
    let written = records.iter().try_for_each(|record| writer.write_record(record));
    writer.into_inner().ok().filter(|_| written.is_ok()).unwrap_or_default()
}

/// A cell as its sheet shows it, as far as that matters to a table: a share as `82%`, a date as a date.
fn shown(cell: &Data, format: &str) -> String {
    match cell {
        Data::Float(value) => number(*value, format),
        Data::Int(value) => number(*value as f64, format),
        Data::DateTime(date) => day(date, format),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(value) => value.to_string().to_uppercase(),
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

fn number(value: f64, format: &str) -> String {
    let rounded = |value: f64| format!("{value:.*e}", DIGITS - 1).parse().unwrap_or(value);
    match format.strip_suffix('%') {
        None if format.contains("#,##") => grouped(&rounded(value).to_string()),
        None => rounded(value).to_string(),
        Some(format) => {
            let decimals = format.split_once('.').map_or(0, |(_, decimals)| decimals.len());
            format!("{:.decimals$}%", rounded(value * 100.0))
        }
    }
}

/// A number with commas between its thousands: a spreadsheet that reads `1,161` keeps 1161, and shows it like this.
fn grouped(number: &str) -> String {
    let (whole, rest) = number.split_at(number.find('.').unwrap_or(number.len()));
    let starts =
        |at: usize| at > 0 && (whole.len() - at).is_multiple_of(3) && whole.as_bytes()[at - 1].is_ascii_digit();
    let digit = |(at, digit)| starts(at).then_some(',').into_iter().chain([digit]);
    whole.char_indices().flat_map(digit).chain(rest.chars()).collect()
}

/// The months as a spreadsheet in English shows them: what is made of `2011/12` when it takes it for a date.
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A date: with its day, or, where the cell shows month and year alone, as `Dec-11`, which is no period of ours.
fn day(date: &ExcelDateTime, format: &str) -> String {
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    match format.contains('d') || format.is_empty() {
        true => format!("{year:04}-{month:02}-{day:02}"),
        false => format!("{}-{:02}", MONTHS[usize::from(month).clamp(1, 12) - 1], year % 100),
    }
}
