//! The rows of the matrix: a share of 80% in 2020/21, and after it one figure that is less than sure in one way each.

use impact_charts::data::{
    Break, Category, Dataset, Dimension, Earlier, Facts, Period, Qualifier, Quote, Role, Source, Text, Unit, read_text,
    write,
};
use serde_json::Value;

/// The cell of the figure that a row is about.
pub const CELL: usize = 1;

/// Whose file the figure stands in.
#[derive(Clone, Copy, PartialEq)]
pub enum Whose {
    /// One that passes the rules of publishing.
    Ours,
    /// One that claims no profile: values and statuses alone.
    Others,
    /// One of our profile that lacks the printed form. It may not be published, and pages draw it all the same.
    Unprinted,
}

/// One figure, with what is known of it.
pub struct Row {
    pub name: String,
    pub whose: Whose,
    pub dataset: Dataset,
}

impl Row {
    /// The file, for the door; none where the rules of publishing, which stand in no page, would refuse it here.
    pub fn file(&self) -> Option<Value> {
        let mut file: Value = serde_json::from_str(&write(&self.dataset)).expect("JSON");
        if self.whose == Whose::Others {
            file.as_object_mut().expect("an object").remove("extension");
        }
        (self.whose != Whose::Unprinted).then_some(file)
    }
}

/// Every row: statuses, qualifiers, bases, earlier values.
pub fn rows() -> Vec<Row> {
    let mut rows = vec![row("exact", |_| {})];
    for code in ["p", "e", "f", "u"] {
        rows.push(row(code, |dataset| status(dataset, code)));
    }
    rows.push(row("r, and why", |dataset| {
        status(dataset, "r");
        facts(dataset).note = both("A late case was added.", "Ychwanegwyd achos hwyr.");
    }));
    rows.push(row("r, with what it was", revised));
    rows.push(row("p r", |dataset| {
        revised(dataset);
        status(dataset, "p r");
    }));
    rows.push(row("b", |dataset| {
        status(dataset, "b");
        let text = both("The count changed.", "Newidiodd y cyfrif.");
        dataset.breaks.push(Break { dimension: 2, before: 1, group: None, text });
    }));
    rows.push(row("low", |dataset| {
        status(dataset, "low");
        dataset.values[CELL] = 0.0;
        facts(dataset).printed = Text::new("en", "0%");
    }));
    for code in ["c", "x", "z", "w", "r x"] {
        rows.push(row(code, |dataset| missing(dataset, code)));
    }
    rows.push(row("c, and why", |dataset| {
        missing(dataset, "c");
        facts(dataset).note = both("Fewer than five people.", "Llai na phump o bobl.");
    }));
    rows.extend(qualified());
    rows.push(row("base 40", |dataset| facts(dataset).base = Some(40.0)));
    rows.push(row("base 1,204, interval, fieldwork", |dataset| {
        let facts = facts(dataset);
        facts.base = Some(1204.0);
        (facts.interval, facts.fieldwork) = ("82% to 88%".into(), "2022-02-07/2022-02-20".into());
    }));
    rows.extend(others());
    rows
}

/// Each qualifier as the source printed it, and in our words where no file says how.
fn qualified() -> Vec<Row> {
    let printed = ["around 85%", "nearly 85%", "over 85%", "at least 85%", "up to 85%"];
    let welsh = ["tua 85%", "bron i 85%", "dros 85%", "o leiaf 85%", "hyd at 85%"];
    let mut rows = Vec::new();
    for (at, (code, qualifier)) in Qualifier::CODES.into_iter().enumerate() {
        rows.push(row(code, |dataset| {
            *facts(dataset) =
                Facts { qualifier: Some(qualifier), printed: both(printed[at], welsh[at]), ..facts(dataset).clone() };
        }));
        let mut unprinted = row(&format!("{code}, not printed"), |dataset| {
            *facts(dataset) = Facts { qualifier: Some(qualifier), printed: Text::default(), ..facts(dataset).clone() };
        });
        unprinted.whose = Whose::Unprinted;
        rows.push(unprinted);
    }
    rows
}

/// What only files of others hold: a code that nobody knows, a break without its reason, a value that must not be shown.
fn others() -> Vec<Row> {
    let mut rows = Vec::new();
    for (name, code) in [("an unknown code", "q"), ("b without a reason", "b"), ("e", "e")] {
        rows.push((name.to_string(), code));
    }
    for code in ["c", "x", "z", "w"] {
        rows.push((format!("{code} with a value"), code));
    }
    let of_others = |(name, code): (String, &str)| {
        let mut row = row(&format!("{name}, another body's file"), |dataset| status(dataset, code));
        row.whose = Whose::Others;
        let text = row.file().expect("a file").to_string();
        row.dataset = read_text(&text).unwrap_or_else(|problems| panic!("{problems:?}")).dataset;
        row
    };
    rows.into_iter().map(of_others).collect()
}

fn row(name: &str, change: impl FnOnce(&mut Dataset)) -> Row {
    let mut dataset = plain();
    change(&mut dataset);
    Row { name: name.into(), whose: Whose::Ours, dataset }
}

fn facts(dataset: &mut Dataset) -> &mut Facts {
    &mut dataset.facts[CELL].1
}

fn status(dataset: &mut Dataset, codes: &str) {
    facts(dataset).status = codes.split(' ').map(str::to_string).collect();
}

fn missing(dataset: &mut Dataset, codes: &str) {
    dataset.values[CELL] = f64::NAN;
    let note = if codes.contains('r') { both("Withdrawn.", "Tynnwyd yn ôl.") } else { Text::default() };
    *facts(dataset) = Facts { note, ..Facts::default() };
    status(dataset, codes);
}

fn revised(dataset: &mut Dataset) {
    status(dataset, "r");
    let note = both("Cases were counted twice.", "Cyfrifwyd achosion ddwywaith.");
    facts(dataset).was = vec![Earlier { value: Some(88.0), printed: "88%".into(), source: "report".into(), note }];
}

pub fn both(english: &str, welsh: &str) -> Text {
    let mut text = Text::new("en", english);
    text.add("cy", welsh);
    text
}

/// Two exact shares of two years that follow one another.
fn plain() -> Dataset {
    let year = |id: &str, label: &str| Category {
        id: id.into(),
        label: Text::new("en", label),
        period: Period::from_id(id),
        ..Category::default()
    };
    let unit = Unit { id: "percent".into(), symbol: "%".into(), decimals: Some(0) };
    let measure = Category { unit: Some(unit), ..named("share", both("Made-up share", "Cyfran wneud")) };
    let dimension = |id: &str, label: Text, role, categories| Dimension { id: id.into(), label, role, categories };
    let fact = |printed: &str| Facts {
        printed: Text::new("en", printed),
        quote: Quote { source: "report".into(), text: format!("The share was {printed}."), locator: "Page 1".into() },
        ..Facts::default()
    };
    Dataset {
        id: "made-up".into(),
        label: both("Made-up share", "Cyfran wneud"),
        headline: both("A made-up share", "Cyfran wneud"),
        subtitle: both("Share, per cent", "Cyfran, y cant"),
        publisher: both("Made-up Office", "Swyddfa Wneud"),
        rights: both("Made up for a test", "Gwnaed ar gyfer prawf"),
        lang: "en".into(),
        profile: true,
        dimensions: vec![
            dimension("measure", both("Measure", "Mesur"), Role::Metric, vec![measure]),
            dimension("group", both("Group", "Grŵp"), Role::Other, vec![named("all", both("All cases", "Pob achos"))]),
            dimension(
                "period",
                both("Period", "Cyfnod"),
                Role::Time,
                vec![year("2020-21", "2020/21"), year("2021-22", "2021/22")],
            ),
        ],
        values: vec![80.0, 85.0],
        facts: vec![(0, fact("80%")), (CELL, fact("85%"))],
        sources: vec![Source {
            id: "report".into(),
            title: "Made-up report".into(),
            publisher: "Made-up Office".into(),
            ..Source::default()
        }],
        ..Dataset::default()
    }
}

fn named(id: &str, label: Text) -> Category {
    Category { id: id.into(), label, ..Category::default() }
}
