//! A text in one or more languages, and which of them a reader gets.

/// A text in the languages it was written in; the first is the dataset's own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text(Vec<(String, String)>);

/// No text.
pub static NONE: Text = Text(Vec::new());

/// What a reader gets of a [`Text`]: the words, and the tag of the language they are in, so that a page can mark them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Said<'a> {
    /// The words.
    pub text: &'a str,
    /// The language tag of the words, such as `cy`.
    pub lang: &'a str,
}

impl Text {
    /// A text in one language.
    pub fn new(lang: &str, text: &str) -> Self {
        Self(vec![(lang.into(), text.into())])
    }

    /// Adds the same text in another language; an empty one is not added.
    pub fn add(&mut self, lang: &str, text: &str) {
        if !text.is_empty() {
            self.0.push((lang.into(), text.into()));
        }
    }

    /// The text in `lang`, else in the language it was first written in; empty where there is no text at all.
    pub fn get(&self, lang: &str) -> Said<'_> {
        let found = self.0.iter().find(|(tag, _)| tag == lang).or_else(|| self.0.first());
        found.map_or(Said { text: "", lang: "" }, |(lang, text)| Said { text, lang })
    }

    /// The text in exactly `lang`.
    pub fn only(&self, lang: &str) -> Option<&str> {
        self.0.iter().find(|(tag, _)| tag == lang).map(|(_, text)| text.as_str())
    }

    /// The text in every language but `lang`.
    pub fn others(&self, lang: &str) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter(move |(tag, _)| tag != lang).map(|(tag, text)| (tag.as_str(), text.as_str()))
    }

    /// The text as first written.
    pub fn own(&self) -> &str {
        self.0.first().map_or("", |(_, text)| text)
    }

    /// Whether nothing is said in any language.
    pub fn is_empty(&self) -> bool {
        self.own().is_empty()
    }
}

/// Whether a letter is not seen, and may change what is: control characters, those that turn the direction of what
/// follows (`82%` then reads as `%28`), and those without width. What joins the letters of a script is none of them.
pub fn is_unseen(letter: char) -> bool {
    (letter.is_control() && !matches!(letter, '\t' | '\n' | '\r'))
        || matches!(letter, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
