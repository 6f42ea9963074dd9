//! English.

use super::Sure::High;
#[cfg(not(target_arch = "wasm32"))]
use super::Noted;
use super::{Chosen, Entry, Failures, Said};

const fn e(text: &'static str) -> Entry {
    Entry(text, High)
}

/// The strings.
pub const SAID: Said = Said {
    tag: e("en"),
    name: e("English"),
    months: e("January February March April May June July August September October November December"),
    plural: e("5155555"),
    points: e(
        "percentage points|percentage point|percentage points|percentage points|percentage points|percentage points",
    ),
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
    in_days: e("{n} days|{n} day|{n} days|{n} days|{n} days|{n} days"),
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
    hollow_key: e("Hollow or hatched: not an exact figure; its words or letters say how."),
    range: e("{from} to {to}"),
    views: e("View"),
    chart: e("Chart"),
    table: e("Table"),
    change_view: e("Change what is shown"),
    copy_link: e("Copy link"),
    about_place: e("{place}: {text}"),
    left_out: e("Published but not shown:"),
    show_it: e("Show {list}"),
};

/// What is said once a reader has begun to choose.
pub const CHOSEN: Chosen = Chosen {
    short_points: e("points|point|points|points|points|points"),
    values: e("values|value|values|values|values|values"),
    line: e("Line chart"),
    squares: e("Chart of squares"),
    dot: e("Dot chart"),
    bar: e("Bar chart"),
    with_values: e("{kind} with {n} {values}."),
    ends: e("{name}: first {a} ({from}), last {b} ({to})."),
    extremes: e("Highest: {a} ({high}). Lowest: {b} ({low})."),
    missing: e("No data: {list}."),
    break_at: e("Break before {from}: {reason}"),
    target_set: e("{from}: the target was {target}."),
    rose: e("{name}: rose from {a} in {from} to {b} in {to}."),
    fell: e("{name}: fell from {a} in {from} to {b} in {to}."),
    same_ends: e("{name}: the same in {from} and in {to}, {a}."),
    pinned: e("Details pinned."),
    unpinned: e("Details closed."),
    also: e("In other words elsewhere:"),
    no_quote: e("The file gives no quote for this figure."),
    where_from: e("Where this figure comes from"),
    choices: e("What is shown"),
    from: e("From"),
    to: e("To"),
    groups: e("Groups"),
    kinds: e("Kind of chart"),
    start_again: e("Back to the start"),
    copied: e("Link copied."),
    not_copied: e("It could not be copied. It is selected, ready to copy."),
    link: e("Link to this view"),
    link_unknown: e("These parts of the link were not understood: {list}."),
    started_again: e("Back at the start."),
    more_than: e("{d} more than {place}."),
    less_than: e("{d} less than {place}."),
    same_as: e("The same as {place}."),
    not_against: e("Not compared with {place}: {reason}"),
    why_missing: e("there is no value."),
    why_inexact: e("one of the two is not an exact figure."),
    why_population: e("they count different things, or the reports do not say that they count the same things."),
    why_length: e("they cover different lengths of time."),
    why_broken: e("the series breaks between them. {reason}"),
    against: e("Other values are shown as the difference from {place}, {value}."),
    against_none: e("No other value shown can be compared with {place}, {value}."),
    not_compared: e("Not compared, {list}: {reason}"),
    leave: e("Stop comparing"),
    difference: e("Difference from {place}"),
    bound_key: e("A short line points to where the exact figure lies."),
    small_base: e("Base under 50: {n}"),
    earlier: e("Earlier value: {value}"),
    quote_figure: e("Quote this figure"),
    cite: e("Cite this chart"),
    text_copied: e("Copied."),
    text_to_copy: e("Text to copy"),
    close_answer: e("Close the answer"),
    base: e("Base: {n}."),
    interval: e("95% interval: {text}."),
    fieldwork: e("Fieldwork: {text}."),
    data_file: e("Data: profile {version}, digest {digest}."),
    no_digest: e("not computed"),
    citation: e("{publisher}: “{title}” (chart). {sources}. {data}"),
};

/// What is written into pages and data when they are published.
#[cfg(not(target_arch = "wasm32"))]
pub const LISTED: super::Listed = super::Listed {
    measure: e("Measure"),
    topics: e("Topics"),
    printed_value: e("Value"),
    none: e("none"),
    in_table: e("The figures of this chart are in the table above."),
    whole_file: e("All figures and targets in one file, each with its quote and document (CSV, {size} KB)"),
};

/// What a reader is told when a chart fails.
pub const FAILURES: Failures = Failures {
    fetch: e("The chart could not be loaded: its figures could not be fetched."),
    data: e("The chart is not shown, because its figures could not be read safely."),
    start: e("The chart could not be started in this browser."),
    stop: e("The chart stopped because of a fault."),
    more: e("This part could not be fetched. The chart itself still works."),
};

/// Notes that publishing adds to a dataset.
#[cfg(not(target_arch = "wasm32"))]
pub const NOTED: Noted = Noted {
    sum_off: e(
        "The shares for {period} add up to {sum}, not 100. This sum was added up here and is not a published figure.",
    ),
    sample_unknown: e("No sample size or margin of error is given in the reports used here."),
};
