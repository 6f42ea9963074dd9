//! The table of all figures: sorted, filtered, a page at a time, and what has changed since a period.

use impact_charts::publish::explore::Explorer;
use impact_charts::words::Words;

fn open() -> Explorer {
    let mut text = String::from("place,sex,year,value,status\n");
    for place in 0..60 {
        for (sex, more) in [("women", 0), ("men", 1000)] {
            for year in [2003, 2001, 2002] {
                text += &format!("Place {place},{sex},{year},{},\n", place * 10 + year - 2000 + more);
            }
        }
    }
    text += "Nowhere,men,2001,,c\n";
    Explorer::open("t.csv", text.as_bytes())
}

fn table(explorer: &Explorer) -> String {
    explorer.table(Words::of("en")).text
}

fn values(explorer: &Explorer) -> Vec<Option<f64>> {
    let dataset = &explorer.found[0].dataset;
    explorer.listed_cells().iter().map(|cell| dataset.value(*cell)).collect()
}

#[test]
fn every_figure_is_a_row_and_a_page_is_written() {
    let mut explorer = open();
    assert_eq!(explorer.listed_cells().len(), 361);
    assert!(table(&explorer).contains("Rows 1 to 100 of 361."));
    explorer.rows.page = 3;
    assert!(table(&explorer).contains("Rows 301 to 361 of 361."));
    explorer.rows.page = 99;
    assert!(table(&explorer).contains("Rows 301 to 361 of 361."), "there is no page 99");
}

#[test]
fn a_column_sorts_and_sorts_the_other_way_round() {
    let mut explorer = open();
    explorer.rows.sort(3);
    let rising = values(&explorer);
    assert_eq!((rising[0], rising[1], rising[360]), (None, Some(1.0), Some(1593.0)));
    explorer.rows.sort(3);
    assert_eq!(values(&explorer).into_iter().rev().collect::<Vec<_>>(), rising);
    // Periods by time, whatever their order in the file; what is equal stays in its order.
    explorer.rows.sort(2);
    let dataset = &explorer.found[0].dataset;
    let years: Vec<&str> = explorer.listed_cells().iter().map(|cell| dataset.category(*cell, 2).id.as_str()).collect();
    assert!(years.is_sorted() && years[0] == "2001", "{years:?}");
    assert!(!explorer.rows.is_falling, "another column begins anew");
}

#[test]
fn parts_of_names_leave_the_rows_that_have_all_of_them() {
    let mut explorer = open();
    explorer.rows.part = "PLACE 5 women".into();
    assert_eq!(explorer.listed_cells().len(), 45, "5, 15, 25, 35, 45 and 50 to 59, three years each");
    explorer.rows.part = "somewhere".into();
    assert!(table(&explorer).contains("No figure has this in its names."));
    explorer.rows.part.clear();
    explorer.rows.only_drawn = true;
    let drawn = explorer.drawn().expect("figures");
    assert_eq!(explorer.listed_cells().len(), (0..drawn.cells()).filter(|cell| drawn.is_figure(*cell)).count());
}

#[test]
fn what_has_changed_since_a_period_is_told_and_why_not() {
    let mut explorer = open();
    explorer.rows.part = "nowhere".into();
    let time = explorer.found[0].dataset.dimensions[2].find("2001");
    explorer.rows.since = time;
    assert!(table(&explorer).contains("Change since 2001, worked out here"));
    explorer.rows.part = "place 7 men".into();
    let said = table(&explorer);
    assert!(said.contains("+2") && said.contains("+1") && said.contains("1,073"), "{said}");
    explorer.rows.since = Some(999);
    assert!(!table(&explorer).contains("worked out here"));
}
