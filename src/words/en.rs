//! English.

use super::Sure::High;
use super::{Entry, Failures, Words};

const fn e(text: &'static str) -> Entry {
    Entry(text, High)
}

/// The strings.
pub const WORDS: Words = Words {
    tag: "en",
    name: "English",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    plural: |n| if n == 1 { 1 } else { 5 },
    points: [
        "percentage points",
        "percentage point",
        "percentage points",
        "percentage points",
        "percentage points",
        "percentage points",
    ],
    point: e("{place}: {value}."),
    point_missing: e("{place}: no data. {reason}"),
    target_above: e("{d} {points} above the {target} target."),
    target_below: e("{d} {points} below the {target} target."),
    target_on: e("On target."),
    change_up: e("Up {d} {points} on the year before."),
    change_down: e("Down {d} {points} on the year before."),
    change_none: e("No change on the year before."),
    not_comparable: e("Not comparable with earlier years: {reason}"),
    key_help: e("Use the left and right arrow keys to move between values."),
    key_help_both: e(
        "Use the left and right arrow keys to move between values, and up and down to move between groups.",
    ),
    show_table: e("Show data as a table"),
    scroll_table: e("Scrollable table"),
    no_data: e("no data"),
    notes: e("Notes"),
    sources: e("Sources"),
    source: e("Source: {list}"),
    one_source: e("Source"),
    published: e("published {date}"),
    date_unknown: e("date of publication not known"),
    address_unknown: e("address not known"),
    period: e("Period"),
    group: e("Group"),
    value: e("Value ({unit})"),
    target: e("Target"),
    no_target: e("none stated"),
    remarks: e("Remarks"),
    percent: e("per cent"),
    count: e("number"),
    days: e("days"),
    in_days: e("{n} days"),
    about: e("about {v}"),
    almost: e("almost {v}"),
    over: e("more than {v}"),
    at_least: e("at least {v}"),
    at_most: e("at most {v}"),
    provisional: e("Provisional"),
    revised: e("Revised"),
    estimated: e("Estimated"),
    forecast: e("Forecast"),
    series_break: e("Break in series"),
    low_reliability: e("Low reliability"),
    low_figure: e("Rounds to 0 but is not 0"),
    confidential: e("Confidential"),
    not_available: e("Not available"),
    not_applicable: e("Not applicable"),
    none_recorded: e("None recorded"),
    status_unknown: e("Marked {code}; meaning not given"),
    hollow_key: e("Hollow: worded or rounded in the source, so the place is approximate."),
    range: e("{from} to {to}"),
};

/// What a reader is told when a chart fails.
pub const FAILURES: Failures = Failures {
    fetch: e("The chart could not be loaded: its figures could not be fetched."),
    data: e("The chart is not shown, because its figures could not be read safely."),
    start: e("The chart could not be started in this browser."),
    stop: e("The chart stopped because of a fault."),
};
