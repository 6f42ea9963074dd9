//! The strings of those who publish: no reader's page carries them.

use super::strings::strings;
use super::{Entry, Phrase};

/// Notes that publishing adds to a dataset. They stand in the published files.
pub struct Noted {
    /// Shares of one whole that don't add up to 100: `{period}` `{sum}`.
    pub sum_off: Entry,
    /// Figures of a survey without sample size or margin of error.
    pub sample_unknown: Entry,
}

impl Noted {
    /// Every sentence with its name.
    pub fn each(&self) -> [(&'static str, Entry); 2] {
        [("sum_off", self.sum_off), ("sample_unknown", self.sample_unknown)]
    }
}

strings! {
    /// What is written into pages and data when they are published, and nowhere else: no chart carries it.
    Listed, Listing, ListingKey:
    /// Column heading, and the name of a dimension.
    measure,
    /// Names the links to the topics.
    topics,
    /// Column heading.
    printed_value,
    /// Where there is nothing to say in a column.
    none,
    /// Stands in for a chart until it is drawn.
    in_table,
    /// Links the file of all figures: `{size}` in kilobytes.
    whole_file,
}

strings! {
    /// What the publisher's desk says.
    DeskSaid, DeskWords, DeskKey:
    /// Column heading: where in the file.
    place,
    /// Column heading.
    finding,
    /// Column heading, and before what to do about a change.
    to_do,
    /// Column heading: how sure a finding is.
    sure,
    /// How sure: nothing can be read.
    unreadable,
    /// How sure: nothing is published while it stands.
    wrong,
    /// How sure: it may be right.
    doubt,
    /// After the name of a link that opens another tab.
    new_tab,
    /// So many findings are not shown: `{n}`
    more_findings,
    /// Heads what the publisher alone can fill in.
    blanks,
    /// What is on the desk: so many tables `{given}`, and so many taken as they are `{published}`
    read,
    /// So many charts come of it: `{datasets}`
    charts,
    /// What was found: `{wrong}` `{doubts}`
    counts,
    /// Nothing was found.
    fine,
    /// What to do next, where something must be mended.
    next_mend,
    /// What to do next, where something is worth a look and nothing worse.
    next_look,
    /// What to do next, where nothing was found.
    next_save,
    /// What to do next, where nothing would change.
    next_change,
    /// Heads changes: what was not there before.
    heading_added,
    /// Heads changes.
    heading_revised,
    /// Heads changes.
    heading_withdrawn,
    /// Heads changes.
    heading_reworded,
    /// Heads changes.
    heading_redefined,
    /// A change: `{was}` `{now}`
    was_now,
    /// A text in quotation marks: `{text}`
    quoted,
    /// In place of a text that is not there.
    nothing,
    /// Publishing would change nothing.
    unchanged,
    /// What is published could not be fetched.
    nothing_compared,
    /// Saves the archive: `{size}` in kilobytes, so many `{files}`.
    save,
    /// Why nothing can be saved.
    not_saved,
    /// The archive was made.
    saved,
    /// Heads the charts that are new or have changed: `{n}`
    charts_changed,
    /// Heads the others: `{n}`
    charts_same,
}

strings! {
    /// What the explorer says.
    ExploreSaid, ExploreWords, ExploreKey:
    /// Heads the choice between the datasets of a file.
    which,
    /// Names a list to choose from.
    pick,
    /// Names the choice of what a dimension is used for.
    used,
    /// A use of a dimension.
    use_along,
    /// A use of a dimension.
    use_groups,
    /// A use of a dimension.
    use_fixed,
    /// Names a field that looks in a long list: `{n}` entries.
    find,
    /// So many entries of a list are left out: `{n}`
    not_listed,
    /// No more groups than `{n}` are shown.
    full,
    /// Heads the choice of the kind of chart.
    kind,
    /// Why a line is not offered.
    why_line,
    /// Why squares are not offered.
    why_squares,
    /// Why dots are not offered.
    why_dot,
    /// Why two periods are not offered side by side.
    why_slope,
    /// Why small charts are not offered.
    why_multiples,
    /// After the kind that would be drawn where none is asked for.
    suits,
    /// Names the highlighting of groups.
    highlight,
    /// So many groups at most are highlighted: `{n}`
    lit_full,
    /// On each picture: figures are rounded to so many decimals `{n}`
    rounded,
    /// So many groups are highlighted: `{n}`
    some_lit,
    /// Names the choice of the period that is the first.
    first_period,
    /// Names the choice of the period that is the last.
    last_period,
    /// Some periods alone are shown: `{from}` `{to}`
    periods_shown,
    /// Column heading: the figures.
    value_column,
    /// Column heading: by how much each figure differs from that of `{period}`
    change_since,
    /// Which rows are shown: `{from}` `{to}` of `{all}`
    rows,
    /// There is no row.
    no_rows,
    /// Turns to the page before.
    page_before,
    /// Turns to the next page.
    page_after,
    /// Names a field: only rows with this in their names.
    row_part,
    /// Names a switch: only what the chart shows.
    row_drawn,
    /// Names a list: the period since which changes are shown.
    row_since,
    /// In that list: no changes.
    row_since_none,
    /// A file is open: `{name}` `{figures}` `{cells}`
    opened,
    /// A file without figures is open: `{name}` `{cells}`
    no_figures,
    /// A file could not be opened: `{name}`
    not_opened,
    /// On each picture: whose figures these are not. `{name}` of the file.
    mark,
    /// Whose figures these are not.
    not_ours,
    /// The same of a file that says of itself that it is ours: `{name}`
    unproved,
    /// Who published them: `{source}`
    source_given,
    /// The file names no source.
    no_source,
    /// When they were updated: `{date}`
    updated_given,
    /// A dimension runs along: `{dimension}`
    all_along,
    /// So many of a dimension are shown: `{dimension}` `{n}` `{all}`
    some_of,
    /// One of a dimension is shown: `{dimension}` `{category}` `{all}`
    one_of,
    /// Measures are not shown together.
    units_apart,
    /// Some groups are parts of others.
    parts_within,
    /// So many figures have a status: `{n}`
    coded,
    /// Heads what is doubtful: `{n}`
    doubtful,
    /// Heads why it can't be read: `{n}`
    unopened,
    /// Further findings: `{n}`
    further,
}
