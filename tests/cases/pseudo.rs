//! A language that nobody speaks, made from English: each vowel accented and doubled, 40% longer, in brackets. What a
//! reader gets in it and is not so changed has come past the words and the data's texts.

use impact_charts::data::{Dataset, Text};
use impact_charts::words::Words;

/// The tag of the language.
pub const TAG: &str = "qps";

const PLAIN: [char; 14] = ['a', 'e', 'i', 'o', 'u', 'w', 'y', 'A', 'E', 'I', 'O', 'U', 'W', 'Y'];

/// The language.
pub fn words() -> &'static Words {
    Words::make(|name, text| match name {
        "tag" => TAG.into(),
        // One form a class of plurals, one word a month.
        "points" | "values" | "short_points" => text.split('|').map(pseudo).collect::<Vec<_>>().join("|"),
        "months" => text.split(' ').map(pseudo).collect::<Vec<_>>().join(" "),
        _ => pseudo(text),
    })
}

/// A text in the language, what stands in braces kept; a number has no letters and stays as it is.
pub fn pseudo(text: &str) -> String {
    let mut out = String::new();
    let (mut is_kept, mut letters) = (false, 0);
    for letter in text.chars() {
        is_kept = letter == '{' || (is_kept && letter != '}');
        let accented = if is_kept { None } else { accented(letter) };
        letters += usize::from(letter.is_alphabetic() && !is_kept);
        match accented {
            Some(accented) => out.extend([accented].into_iter().chain(accented.to_lowercase())),
            None => out.push(letter),
        }
    }
    if letters == 0 {
        return text.into();
    }
    let longer = (text.chars().count() * 7).div_ceil(5).saturating_sub(out.chars().count() + 2);
    // A word of its own where there are several: lines may break before it.
    let gap = if text.contains(' ') && longer > 0 { " " } else { "" };
    format!("[{out}{gap}{}]", "~".repeat(longer))
}

/// The vowels, with an accent that costs no width.
fn accented(letter: char) -> Option<char> {
    let at = PLAIN.iter().position(|known| *known == letter)?;
    "âêîôûŵŷÂÊÎÔÛŴŶ".chars().nth(at)
}

/// The dataset with each of its texts in the language too.
pub fn told(mut dataset: Dataset) -> Dataset {
    let d = &mut dataset;
    let whole = [&mut d.label, &mut d.headline, &mut d.subtitle, &mut d.publisher, &mut d.rights];
    whole.into_iter().chain(&mut d.notes).for_each(tell);
    for dimension in &mut d.dimensions {
        tell(&mut dimension.label);
        for category in &mut dimension.categories {
            tell(&mut category.label);
            category.notes.iter_mut().for_each(tell);
        }
    }
    for (_, facts) in &mut d.facts {
        tell(&mut facts.printed);
        tell(&mut facts.note);
        facts.also.iter_mut().for_each(|wording| tell(&mut wording.note));
        facts.was.iter_mut().for_each(|earlier| tell(&mut earlier.note));
    }
    d.targets.iter_mut().for_each(|target| tell(&mut target.label));
    d.breaks.iter_mut().for_each(|found| tell(&mut found.text));
    for remark in &mut d.remarks {
        tell(&mut remark.short);
        tell(&mut remark.text);
    }
    for question in &mut d.questions {
        tell(&mut question.text);
        tell(&mut question.answer);
    }
    dataset
}

/// Adds the language to a text; English stays first, so that who reads that one is found out.
fn tell(text: &mut Text) {
    let own = text.own().to_string();
    text.add(TAG, &pseudo(&own));
}

/// Why a text is not in the language: a plain vowel, or letters outside of brackets. None where it is, or has no letters.
pub fn fault(text: &str) -> Option<String> {
    let (mut depth, mut bare) = (0usize, String::new());
    for letter in text.chars() {
        match letter {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            letter if depth == 0 && letter.is_alphabetic() => bare.push(letter),
            _ => {}
        }
    }
    let plain = text.split_whitespace().find(|word| word.contains(PLAIN));
    match (plain, bare.is_empty()) {
        (Some(word), _) => Some(format!("{word:?} in {text:?}")),
        (None, false) => Some(format!("no brackets around {bare:?} in {text:?}")),
        (None, true) => None,
    }
}
