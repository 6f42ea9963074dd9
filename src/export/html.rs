//! A page part as a row of steps, with two writers: text here, for pages and files; elements in `web/element.js`, for
//! the living page. Steps and the text they speak of cross to the page as two plain values, which costs a reader's
//! download far less than a call for every element.
//!
//! Text from data is text in both writers: it is escaped here and becomes a text node there, so it can never be markup.
//! Each step says how long its text is; no letter in a text can end it.

use crate::cut;

/// What a step does. Its text is a tag, an attribute's name, an attribute's value, or text. Part of the agreement with
/// `element.js`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Step {
    /// An element begins.
    Open = 0,
    /// The element ends.
    Close = 1,
    /// Names an attribute of the element just begun; with a colon before it, a property of its style, which a strict
    /// style policy lets script set.
    Name = 2,
    /// Its value. What an element that stands wears beside those that are named is taken off it.
    Value = 3,
    /// Text.
    Text = 4,
    /// The inside of the element just begun belongs to someone else: who takes over a standing element leaves it alone.
    Own = 5,
}

/// HTML being made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Html {
    /// The steps: what to do in the lowest three bits, above them how many UTF-16 units of the text belong to it.
    pub steps: Vec<u32>,
    /// The texts of all steps, one after the other.
    pub text: String,
}

// The methods are called some hundred times: they stay calls, so that readers download their bodies once.
impl Html {
    /// Begins an element.
    #[inline(never)]
    pub fn open(&mut self, tag: &str) -> &mut Self {
        self.push(Step::Open, tag)
    }

    /// Begins an element with a class and a part of the same name, so that a page around a shadow root can style it. More
    /// attributes may follow the name: `impact-plot role=group`.
    #[inline(never)]
    pub fn part(&mut self, tag: &str, name: &str) -> &mut Self {
        let mut words = cut::pieces(name, ' ');
        let name = words.next().unwrap_or_default();
        self.open(tag).set("class", name).set("part", name);
        for (name, value) in words.filter_map(|word| cut::once(word, '=')) {
            self.set(name, value);
        }
        self
    }

    /// Gives the element just begun an attribute, or, with a colon before its name, a style.
    #[inline(never)]
    pub fn set(&mut self, name: &str, value: &str) -> &mut Self {
        self.push(Step::Name, name).push(Step::Value, value)
    }

    /// Gives it an attribute that has no value, or leaves it without.
    #[inline(never)]
    pub fn flag(&mut self, name: &str, is_set: bool) -> &mut Self {
        if is_set { self.set(name, "") } else { self }
    }

    /// Marks its language, where that differs from the one around.
    #[inline(never)]
    pub fn lang(&mut self, lang: &str, around: &str) -> &mut Self {
        if lang.is_empty() || lang == around { self } else { self.set("lang", lang) }
    }

    /// Writes text in a language, and marks that on the element just begun where it differs from the one around. What has
    /// no letter, such as `57%`, is in every language.
    #[inline(never)]
    pub fn said(&mut self, text: &str, lang: &str, around: &str) -> &mut Self {
        let has_letters = text.bytes().any(|byte| byte.is_ascii_alphabetic());
        self.lang(if has_letters { lang } else { "" }, around).text(text)
    }

    /// Leaves its inside to someone else.
    pub fn own(&mut self) -> &mut Self {
        self.push(Step::Own, "")
    }

    /// Writes text.
    #[inline(never)]
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.push(Step::Text, text)
    }

    /// Ends the element last begun.
    #[inline(never)]
    pub fn close(&mut self) -> &mut Self {
        self.push(Step::Close, "")
    }

    /// Adds the steps of other HTML.
    #[cfg(feature = "desk")]
    pub fn append(&mut self, other: Self) -> &mut Self {
        self.steps.extend(other.steps);
        self.text.push_str(&other.text);
        self
    }

    #[inline(never)]
    fn push(&mut self, step: Step, text: &str) -> &mut Self {
        self.steps.push(text.bytes().map(cut::units).sum::<u32>() << 3 | step as u32);
        self.text.push_str(text);
        self
    }
}

#[cfg(feature = "desk")]
pub use writer::write;

#[cfg(feature = "desk")]
mod writer {
    use super::{Html, Step};

    const STEPS: [Step; 6] = [Step::Open, Step::Close, Step::Name, Step::Value, Step::Text, Step::Own];
    /// Attributes that mean nothing outside the chart.
    const INNER: [&str; 3] = ["class", "part", "id"];
    /// Elements that hold elements: their end stands on a line of its own.
    const BLOCKS: [&str; 13] =
        ["div", "nav", "section", "table", "thead", "tbody", "tr", "ul", "dl", "details", "template", "svg", "g"];
    /// Elements that have no inside, and so no end.
    const VOID: [&str; 2] = ["link", "meta"];

    /// The steps with their texts.
    fn read(html: &Html) -> Vec<(Step, String)> {
        let units: Vec<u16> = html.text.encode_utf16().collect();
        let mut at = 0;
        let step = |code: &u32| {
            let length = (code >> 3) as usize;
            at += length;
            (STEPS[(code & 7) as usize], String::from_utf16_lossy(&units[at - length..at]))
        };
        html.steps.iter().map(step).collect()
    }

    /// As HTML text, each block on a line of its own, indented by `depth` steps. `plain` leaves out the attributes that
    /// mean nothing outside the chart.
    pub fn write(html: &Html, depth: usize, plain: bool) -> String {
        let mut out = String::new();
        let mut open: Vec<String> = Vec::new();
        let mut name = String::new();
        let mut before: Option<Step> = None;
        for (step, text) in read(html) {
            let in_tag = matches!(before, Some(Step::Open | Step::Value | Step::Own));
            if in_tag && matches!(step, Step::Open | Step::Close | Step::Text) {
                out.push('>');
            }
            match step {
                Step::Open => {
                    if before.is_some_and(|before| before != Step::Text) {
                        indent(depth + open.len(), &mut out);
                    }
                    out.push('<');
                    out.push_str(&text);
                    open.push(text);
                }
                Step::Name => name = text,
                Step::Value if name.starts_with(':') || (plain && INNER.contains(&name.as_str())) => {}
                Step::Value => attribute(&name, &text, &mut out),
                Step::Own => {}
                Step::Text => escape(&text, &mut out),
                Step::Close => {
                    let tag = open.pop().unwrap_or_default();
                    if before == Some(Step::Close) && BLOCKS.contains(&tag.as_str()) {
                        indent(depth + open.len(), &mut out);
                    }
                    if !VOID.contains(&tag.as_str()) {
                        out.push_str("</");
                        out.push_str(&tag);
                        out.push('>');
                    }
                }
            }
            before = Some(step);
        }
        out
    }

    fn attribute(name: &str, value: &str, out: &mut String) {
        out.push(' ');
        out.push_str(name);
        if !value.is_empty() {
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
    }

    fn indent(depth: usize, out: &mut String) {
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
    }

    /// Escapes text for element content and for attribute values in double quotes.
    fn escape(text: &str, out: &mut String) {
        for letter in text.chars() {
            match letter {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '"' => out.push_str("&quot;"),
                letter => out.push(letter),
            }
        }
    }
}

#[cfg(all(test, feature = "desk"))]
mod tests {
    use super::*;

    #[test]
    fn text_is_never_markup() {
        let mut html = Html::default();
        html.open("p").set("title", "a \"b\" <c>").text("<script>alert(1)</script> & ŵ 😀").close();
        assert_eq!(
            write(&html, 0, false),
            "<p title=\"a &quot;b&quot; &lt;c&gt;\">&lt;script&gt;alert(1)&lt;/script&gt; &amp; ŵ 😀</p>"
        );
    }

    #[test]
    fn absent_attributes_are_not_written_and_blocks_stand_on_lines() {
        let mut html = Html::default();
        html.part("ul", "impact-x").flag("hidden", true).lang("en", "en");
        html.open("li").set(":left", "1px").text("a").open("b").text("c").close().close().close();
        assert_eq!(write(&html, 1, true), "<ul hidden>\n    <li>a<b>c</b></li>\n  </ul>");
    }
}
