//! How a chart is looked at: links, attributes, presses, sizes.

use super::super::seeds;
use super::{dataset, drawn};
use impact_charts::chart::Size;
use impact_charts::data::KINDS;
use impact_charts::scene::Anchor;
use impact_charts::view::{Event, View, Wish, link, update};

const SIZE: Size = Size { width: 640.0, height: None, font: 14.0 };

pub fn links() -> Vec<Vec<u8>> {
    seeds::lines(
        "kind=bar&from=2018-19&to=2020-21&groups=core+other&where=measure:done&view=table&lang=cy\nask=why&pick=a+b+c\n%ff&&==&kind=pie",
    )
}

/// What a link asks for is known here, or told; a link of what it opens opens the same.
pub fn link_is_followed(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    let dataset = dataset("timeliness");
    let (known, unknown) = link::read(dataset, &KINDS, text);
    let parts = text.split('&').filter(|part| !part.is_empty()).count();
    assert_eq!(known.len() + unknown.len(), parts, "no part is passed over in silence");
    let ids: Vec<&str> = dataset
        .dimensions
        .iter()
        .flat_map(|dimension| &dimension.categories)
        .map(|category| category.id.as_str())
        .collect();
    for (name, value) in known.iter().filter(|(name, _)| ["from", "to", "groups", "highlight"].contains(&name.as_str()))
    {
        assert!(value.split(' ').all(|id| ids.contains(&id)), "{name} asks for {value:?}, which is not there");
    }
    let mut wish = Wish::default();
    for (name, value) in &known {
        match name.as_str() {
            "kind" => wish.kind.clone_from(value),
            "from" => wish.from.clone_from(value),
            "to" => wish.to.clone_from(value),
            "groups" => wish.groups.clone_from(value),
            "where" => wish.fixed.clone_from(value),
            _ => {}
        }
    }
    let view = View::open(dataset, &wish);
    let written = link::write(dataset, &view, &Wish::default(), "");
    assert_eq!(link::read(dataset, &KINDS, &written).1, Vec::<String>::new(), "{written}");
}

pub fn attributes() -> Vec<Vec<u8>> {
    seeds::lines("bar|2018-19|2020-21|core-independent|measure:x|table\nline|2018/19||a b c||chart\n|||||sources")
}

/// Whatever attributes ask for, something is shown, if there is anything.
pub fn attributes_are_met(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let mut parts = text.split('|').map(String::from);
    let mut next = || parts.next().unwrap_or_default();
    let wish =
        Wish { kind: next(), from: next(), to: next(), groups: next(), highlight: next(), fixed: next(), show: next() };
    for name in ["timeliness", "awareness"] {
        let dataset = dataset(name);
        let view = View::open(dataset, &wish);
        assert!(!view.cells(dataset).is_empty(), "{wish:?}");
        drawn(dataset, &view, SIZE);
    }
}

pub fn presses() -> Vec<Vec<u8>> {
    vec![b"faaaacccp.".to_vec(), vec![0, 1, 2, 3, 4, 5, 200, 201, 255], b"ffpeaacp".to_vec()]
}

/// However a reader goes about: what is in focus or chosen is a figure in view.
pub fn events_are_followed(input: &[u8]) {
    let dataset = dataset("awareness");
    let mut view = View::open(dataset, &Wish::default());
    let mut scene = drawn(dataset, &view, SIZE);
    for pair in input.chunks(2).take(200) {
        let by = isize::from(pair.last().copied().unwrap_or_default() as i8);
        let event = match pair[0] % 7 {
            0 => Event::Focus(Anchor(by.unsigned_abs())),
            1 => Event::Along(by),
            2 => Event::Across(by),
            3 => Event::Pick,
            4 => Event::Escape,
            5 => Event::Along(if by < 0 { isize::MIN } else { isize::MAX }),
            _ => {
                view.ask(dataset, usize::try_from(by).ok());
                view.picked = None;
                scene = drawn(dataset, &view, SIZE);
                continue;
            }
        };
        update(&mut view, &scene, event);
        let is_place = |anchor: Anchor| scene.place(anchor).is_some();
        assert!(view.picked.is_none_or(is_place), "{event:?}");
    }
}

pub fn sizes() -> Vec<Vec<u8>> {
    let of = |width: f64, height: f64, font: f64| {
        [width, height, font].iter().flat_map(|length| length.to_le_bytes()).collect::<Vec<u8>>()
    };
    vec![of(640.0, 300.0, 14.0), of(f64::INFINITY, f64::INFINITY, -1.0), of(0.0, 1e9, 1e308), of(1e-9, -5.0, 100.0)]
}

/// Whatever size a page gives a chart, even none, it is drawn.
pub fn any_size_is_drawn(input: &[u8]) {
    let length = |at: usize| {
        let length = input.get(at * 8..at * 8 + 8).map(|bytes| f64::from_le_bytes(bytes.try_into().expect("eight")));
        // A browser knows no length that is no number.
        length.filter(|length| !length.is_nan()).unwrap_or_default()
    };
    let dataset = dataset("recommendations");
    for kind in KINDS {
        let view = View::open(dataset, &Wish { kind: kind.into(), ..Wish::default() });
        // The element takes a height of 100 to 2000 alone.
        let height = Some(length(1)).filter(|height| (100.0..=2000.0).contains(height));
        drawn(dataset, &view, Size { width: length(0), height, font: length(2) });
    }
}
