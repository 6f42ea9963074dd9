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
