//! What goes out comes back: published files, links, and the same scene from the same inputs.

use super::{always, same};
use impact_charts::chart::{Brief, Ruler, Size, describe};
use impact_charts::data::{Dataset, check, read_text, write};
use impact_charts::view::{View, Wish, link};
use impact_charts::words::Words;

/// The numbers as bits: a missing one is equal to a missing one.
fn apart(mut dataset: Dataset) -> (Dataset, Vec<Option<u64>>) {
    let values = (0..dataset.cells()).map(|cell| dataset.number(cell).map(f64::to_bits)).collect();
    dataset.values.clear();
    (dataset, values)
}

#[test]
fn what_is_made_up_may_be_published_and_reads_back_as_it_was() {
    always(300, |plan, _| {
        let dataset = plan.dataset(true);
        same("rules broken", check(&dataset).iter().map(|problem| problem.line()).collect::<Vec<_>>(), vec![])?;
        let text = write(&dataset);
        let reading = read_text(&text).map_err(|problems| format!("{problems:?}"))?;
        same("written again", write(&reading.dataset), text)?;
        let ((read, values), (written, expected)) = (apart(reading.dataset), apart(dataset));
        same("values", values, expected)?;
        same("dataset", format!("{read:#?}"), format!("{written:#?}"))
    });
}

/// What of a view can be seen; not what a page asked for in vain. What other dimensions are fixed at says nothing of those that are run through.
fn seen(dataset: &Dataset, view: &View) -> View {
    let mut view = View { focus: None, is_unmet: false, ..view.clone() };
    for dimension in [view.group, view.time].into_iter().flatten() {
        view.fixed[dimension] = 0;
    }
    view.fixed.iter_mut().zip(&dataset.dimensions).for_each(|(at, of)| *at = (*at).min(of.categories.len() - 1));
    view
}

/// Opens a link as the element does: attributes first, then what was chosen.
fn follow(dataset: &Dataset, first: &Wish, text: &str) -> (View, Vec<String>) {
    let (known, unknown) = link::read(dataset, &impact_charts::data::KINDS, text);
    let mut wish = first.clone();
    let (mut asked, mut picked) = (None, None);
    for (name, value) in known {
        match name.as_str() {
            "kind" => wish.kind = value,
            "from" => wish.from = value,
            "to" => wish.to = value,
            "groups" => wish.groups = value,
            "where" => wish.fixed = value,
            "view" => wish.show = value,
            "ask" => asked = link::question(dataset, &value),
            "pick" => picked = link::cell(dataset, &value),
            _ => {}
        }
    }
    let mut view = View::open(dataset, &wish);
    view.ask(dataset, asked);
    view.picked = picked.map(impact_charts::scene::Anchor);
    (view, unknown)
}

#[test]
fn a_link_opens_the_view_it_was_taken_from() {
    always(600, |plan, look| {
        let dataset = plan.dataset(true);
        let view = look.view(&dataset);
        let first = Wish::default();
        let text = link::write(&dataset, &view, &first, "");
        let (opened, unknown) = follow(&dataset, &first, &text);
        same("parts that mean nothing", unknown, vec![])?;
        same(&text, seen(&dataset, &opened), seen(&dataset, &view))
    });
}

#[test]
fn the_same_inputs_give_the_same_scene() {
    always(100, |plan, look| {
        let once = || {
            let dataset = plan.dataset(true);
            let brief = Brief {
                dataset: &dataset,
                view: &look.view(&dataset),
                words: Words::of(if look.welsh { "cy" } else { "en" }),
                ruler: &Ruler::default().widened(look.wider),
            };
            describe(brief, Size { width: look.width, height: look.height, font: look.font }).to_string()
        };
        same("scene", once(), once())
    });
}
