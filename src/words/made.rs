//! A language that is made while the program runs: tests make one from English, to see that every text a reader gets
//! comes from here or from the data, and that longer words still fit.

use super::{Choices, Entry, WRITTEN, Words};
use std::cell::RefCell;

thread_local! {
    static MADE: RefCell<Vec<(&'static str, &'static Choices)>> = const { RefCell::new(Vec::new()) };
}

impl Words {
    /// A language from the first one: `change` gets the name and the text of each string, and gives the text in the new
    /// language. Its `tag` should be of no language that there is. Known to the thread that made it, and never given back.
    pub fn make(change: impl Fn(&str, &str) -> String) -> &'static Words {
        let (said, chosen, ..) = WRITTEN[0];
        let changed = |(name, entry): (&'static str, Entry)| -> &'static str { change(name, entry.0).leak() };
        let (mut words, mut choices) = (said.read(), chosen.read());
        words.0.iter_mut().zip(said.each()).for_each(|(text, entry)| *text = changed(entry));
        choices.0.iter_mut().zip(chosen.each()).for_each(|(text, entry)| *text = changed(entry));
        let choices: &'static Choices = Box::leak(Box::new(choices));
        MADE.with_borrow_mut(|made| made.push((words.tag().0, choices)));
        Box::leak(Box::new(words))
    }
}

/// The choices of a language that was made.
pub(super) fn choices(words: &Words) -> Option<&'static Choices> {
    MADE.with_borrow(|made| made.iter().rev().find(|(tag, _)| *tag == words.tag().0).map(|(_, choices)| *choices))
}
