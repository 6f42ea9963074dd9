//! Small multiples: a small chart along time for each group, all on one scale.

use super::canvas::{Canvas, Size};
use super::line;
use super::{Brief, MOST_GROUPS};
use crate::scene::{Align, Role, Scene, TextSize};
use crate::view::View;

/// A panel is no narrower, but for want of room.
const NARROWEST: f64 = 220.0;
/// Space between panels.
const GAP: f64 = 24.0;

/// Two groups or more with figures along time.
pub(super) fn suits(brief: &Brief) -> bool {
    let view = brief.view;
    let runs = |group: &usize| view.figures_of(brief.dataset, *group).len() > 1;
    view.time.is_some() && (2..=MOST_GROUPS).contains(&view.groups.len()) && view.groups.iter().any(runs)
}

pub(super) fn describe(canvas: &mut Canvas) {
    let mut groups = canvas.brief.view.groups.clone();
    groups.retain(|group| !canvas.brief.view.figures_of(canvas.brief.dataset, *group).is_empty());
    let width = canvas.size.width;
    let columns = ((width + GAP) / (NARROWEST + GAP)).floor().clamp(1.0, 4.0).min(groups.len() as f64);
    let size = Size { width: (width - GAP * (columns - 1.0)) / columns, ..canvas.size };
    let mut top = 0.0;
    for row in groups.chunks(columns as usize) {
        let names = row.iter().map(|group| name(canvas, *group, size.width).len()).max().unwrap_or(1);
        let plot = top + canvas.leading() * names as f64;
        let mut bottom = plot;
        for (column, group) in row.iter().enumerate() {
            let left = column as f64 * (size.width + GAP);
            let lines = name(canvas, *group, size.width);
            let caption = canvas.caption(lines, TextSize::Value);
            canvas.write(None, Role::Text, caption, Align::Start, left, top + canvas.leading() / 2.0);
            bottom = bottom.max(plot + panel(canvas, *group, size, (left, plot)));
        }
        top = bottom + GAP;
    }
    canvas.scene.height = (top - GAP).max(canvas.leading());
}

fn name(canvas: &Canvas, group: usize, room: f64) -> Vec<String> {
    let label = canvas.brief.view.group_label(canvas.brief.dataset, group);
    canvas.wrap(label.map_or("", |label| canvas.said(label)), room)
}

/// Draws the chart of one group, and returns its height.
fn panel(canvas: &mut Canvas, group: usize, size: Size, (left, top): (f64, f64)) -> f64 {
    let view = View { groups: vec![group], ..canvas.brief.view.clone() };
    let brief = Brief { view: &view, ..canvas.brief };
    let height = Some(size.height.unwrap_or((size.width * 0.5).clamp(110.0, 180.0)));
    // It knows all figures in view, so that the panels share one scale.
    let mut inner = canvas.part(brief, Size { height, ..size });
    line::describe(&mut inner);
    let Scene { marks, places, height, .. } = inner.scene.moved(left, top);
    let own = view.figures_of(canvas.brief.dataset, group);
    canvas.scene.marks.extend(marks);
    canvas.scene.places.extend(places.into_iter().filter(|place| own.contains(&place.anchor.0)));
    height
}
