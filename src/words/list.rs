//! Which strings there are. Each is declared once, with what it is for: a language that lacks one does not compile.

use super::strings::strings;
use super::{Entry, Phrase};

strings! {
    /// What a chart says before anyone has chosen anything, and the number habits of one language.
    Said, Words, WordKey:
    /// The language tag, such as `cy`.
    tag,
    /// The language's name in itself.
    name,
    /// The months, January first, with spaces between.
    months,
    /// The plural class of 0 to 6, a digit each: 0 zero, 1 one, 2 two, 3 few, 4 many, 5 other. Greater numbers are 5.
    plural,
    /// "percentage point" after a number, by plural class, with `|` between.
    points,
    /// Names the option of a value in a chart of one series: `{place}: {value}.`
    point,
    /// A figure without a value: `{place}: no data. {reason}`
    point_missing,
    /// How far above the target, `{d}` `{points}` `{target}`.
    target_above,
    /// How far below the target.
    target_below,
    /// Exactly the target.
    target_on,
    /// A rise on the period before.
    change_up,
    /// A fall.
    change_down,
    /// Neither.
    change_none,
    /// Not comparable with earlier periods: `{reason}`.
    not_comparable,
    /// The help above the plot, where left and right move.
    key_help,
    /// The help above the plot, where up and down move as well.
    key_help_both,
    /// The summary of the table.
    show_table,
    /// The name of the region a wide table scrolls in.
    scroll_table,
    /// Two words in the slot of a missing figure.
    no_data,
    /// Heads the notes.
    notes,
    /// Heads several documents.
    sources,
    /// `Source: {list}`
    source,
    /// Heads one document.
    one_source,
    /// A document's date: `published {date}`
    published,
    /// Where a document's date is not known.
    date_unknown,
    /// Where a document's address is not known.
    address_unknown,
    /// Column heading.
    period,
    /// Column heading.
    group,
    /// Column heading: `Value ({unit})`
    value,
    /// Column heading.
    target,
    /// Where no target is given.
    no_target,
    /// Column heading.
    remarks,
    /// Unit in a heading.
    percent,
    /// Unit in a heading.
    count,
    /// Unit in a heading.
    days,
    /// `{n} days`, by plural class.
    in_days,
    /// Qualifier for files without printed words.
    about,
    /// Qualifier.
    almost,
    /// Qualifier.
    over,
    /// Qualifier.
    at_least,
    /// Qualifier.
    at_most,
    /// Status p.
    provisional,
    /// Status r.
    revised,
    /// Status e.
    estimated,
    /// Status f.
    forecast,
    /// Status b.
    series_break,
    /// Status u.
    low_reliability,
    /// Status low.
    low_figure,
    /// Status c.
    confidential,
    /// Status x.
    not_available,
    /// Status z.
    not_applicable,
    /// Status w.
    none_recorded,
    /// A status nobody explained: `{code}`
    status_unknown,
    /// A chart is outlined where a figure is not exact.
    hollow_key,
    /// A range of periods: `{from} to {to}`
    range,
    /// Names the row of views.
    views,
    /// A view.
    chart,
    /// A view.
    table,
    /// Opens the choice of years, groups and kinds.
    change_view,
    /// Copies the address of this view.
    copy_link,
    /// Opens the list of what can be taken away.
    download,
    /// A text about one of several: `{place}` `{text}`.
    about_place,
    /// Before a button that takes in what is published and not in view.
    left_out,
    /// That button: `{list}`
    show_it,
}

strings! {
    /// What is said once a reader has begun to choose: readers who never do don't fetch it.
    Chosen, Choices, ChoiceKey:
    /// "percentage point" in a label, short, after a number.
    short_points,
    /// "value" after a number.
    values,
    /// A kind of chart.
    line,
    /// A kind of chart.
    squares,
    /// A kind of chart.
    dot,
    /// A kind of chart.
    bar,
    /// A kind of chart.
    slope,
    /// A kind of chart.
    multiples,
    /// A note on a line of more points than figures: `{n}` points. `{view}` is what the choices are headed with.
    told_points,
    /// The button that leads from a part of a long line to all of it.
    whole_line,
    /// A note before it: `{n}` of `{all}` points have no value.
    missing_points,
    /// The summary begins: `{kind}` `{n}` `{values}`.
    with_values,
    /// The first and the last value, where nothing is to be said of their difference.
    ends,
    /// The highest and the lowest value: `{a}` `{high}` `{b}` `{low}`.
    extremes,
    /// Places without a value: `{list}`
    missing,
    /// Where a series breaks: `{from}` `{reason}`.
    break_at,
    /// A target for a figure that is not exact: `{target}` `{from}`.
    target_set,
    /// The last value above the first: `{name}` `{a}` `{from}` `{b}` `{to}`.
    rose,
    /// The last value below the first.
    fell,
    /// The last value equal to the first.
    same_ends,
    /// A message: a figure's details stay.
    pinned,
    /// A message: they are gone.
    unpinned,
    /// Before other wordings of a figure.
    also,
    /// A figure of a file that gives no quote.
    no_quote,
    /// Goes from the chosen figure to where it comes from.
    where_from,
    /// Names the panel of choices.
    choices,
    /// The first period in view.
    from,
    /// The last period in view.
    to,
    /// Names the choice of groups.
    groups,
    /// Names the choice of kinds.
    kinds,
    /// Gives up every choice.
    start_again,
    /// A message.
    copied,
    /// A message where the browser does not let a page copy: the link stands in a field.
    not_copied,
    /// Names that field.
    link,
    /// A message: parts of a link that mean nothing here: `{list}`
    link_unknown,
    /// A message: back to the start.
    started_again,
    /// Reads one figure against the one that was chosen: `{d}` `{place}`.
    more_than,
    /// Below it.
    less_than,
    /// Equal to it.
    same_as,
    /// Why it can't be: `{place}` `{reason}`.
    not_against,
    /// Reason.
    why_missing,
    /// Reason.
    why_inexact,
    /// Reason.
    why_population,
    /// Reason.
    why_length,
    /// Reason: `{reason}`.
    why_broken,
    /// Said under the chart while a figure is chosen: `{place}` `{value}`.
    against,
    /// The same, where nothing can be compared with it.
    against_none,
    /// Names those that can't be: `{list}` `{reason}`.
    not_compared,
    /// How to leave the comparison.
    leave,
    /// Column heading: `{place}`
    difference,
    /// A short line at a mark shows on which side of it the exact figure lies.
    bound_key,
    /// A share of few: `{n}`
    small_base,
    /// What the letter n beside a value means.
    base_key,
    /// What a revised figure was: `{value}`
    earlier,
    /// A file of the figures in view: `{n}`
    csv_file,
    /// The file that the chart is drawn from, with so many figures: `{n}`
    json_file,
    /// A picture that can be enlarged.
    svg_file,
    /// A picture, so many times as large: `{n}`
    png_file,
    /// Copies the table.
    copy_table,
    /// Prints the page.
    print,
    /// Hands the address on to another program.
    share,
    /// A file was made: `{name}`
    file_made,
    /// A file could not be made.
    file_failed,
    /// Copies a sentence about the figure, ready for an article.
    quote_figure,
    /// Copies a citation of the chart.
    cite,
    /// Said when either was copied.
    text_copied,
    /// Names a text that could not be copied.
    text_to_copy,
    /// Takes the answer to a question away.
    close_answer,
    /// How many a share is of: `{n}`
    base,
    /// The interval in which the true value lies in 95 of 100 samples: `{text}`
    interval,
    /// When a survey asked: `{text}`
    fieldwork,
    /// Which data it is: `{version}` of the profile, `{digest}` of the file.
    data_file,
    /// In place of a digest.
    no_digest,
    /// A citation of the chart begins: `{publisher}` `{title}`. Its documents and its data follow.
    citation,
}

/// What a reader is told when a chart fails. Apart from the rest, because the script has to say it where there is no wasm:
/// a copy stands in `web/failure.js`, which a test holds equal, and none in the wasm.
pub struct Failures {
    /// The data could not be fetched.
    pub fetch: Entry,
    /// The data could not be read.
    pub data: Entry,
    /// The chart program could not be started.
    pub start: Entry,
    /// The chart stopped.
    pub stop: Entry,
    /// What a choice needs could not be fetched; the chart goes on.
    pub more: Entry,
    /// The button after each of the others: a fault may have passed.
    pub again: Entry,
}

impl Failures {
    /// Every sentence with the name that the script has for it.
    pub fn each(&self) -> [(&'static str, Entry); 6] {
        [
            ("fetch", self.fetch),
            ("data", self.data),
            ("start", self.start),
            ("stop", self.stop),
            ("more", self.more),
            ("again", self.again),
        ]
    }
}
