//! A dataset of any length, as a file would bring it: months, one group, a figure each.

use std::fmt::Write;

const MONTHS: usize = 12;

/// A monthly series with so many figures, as JSON-stat 2.0.
pub fn series(figures: usize) -> String {
    let [mut ids, mut values] = [const { String::new() }; 2];
    for month in 0..figures {
        let comma = if month == 0 { "" } else { "," };
        write!(ids, "{comma}\"{}-M{:02}\"", 1800 + month / MONTHS, 1 + month % MONTHS).expect("a string takes all");
        write!(values, "{comma}{}", 400 + month * 7919 % 97).expect("a string takes all");
    }
    format!(
        r#"{{"version":"2.0","class":"dataset","label":"Cases opened","id":["measure","period"],"size":[1,{figures}],
        "role":{{"time":["period"],"metric":["measure"]}},"dimension":{{"measure":{{"category":{{"index":["cases"],
        "label":{{"cases":"Cases"}},"unit":{{"cases":{{"label":"count","decimals":0}}}}}}}},
        "period":{{"category":{{"index":[{ids}]}}}}}},"value":[{values}]}}"#
    )
}
