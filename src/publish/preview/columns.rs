//! The rows of a chart in columns: a wide picture has no room for many under one another.

use crate::chart::Brief;
use crate::scene::{Anchor, Rect, Role, Scene};

/// The scene with its rows in so many columns, `gap` apart: those of the first groups in the first.
pub fn columns(brief: Brief, scene: Scene, columns: usize, gap: f64) -> Scene {
    let tops = tops(brief, &scene);
    if columns < 2 || tops.len() < 2 {
        return scene;
    }
    let starts: Vec<f64> = tops.iter().step_by(tops.len().div_ceil(columns)).copied().collect();
    let column = |y: f64| starts.iter().rposition(|start| y >= start - 0.5).unwrap_or(0);
    let mut ends = starts.clone();
    for place in &scene.places {
        let end = &mut ends[column(place.band.y)];
        *end = end.max(place.band.bottom());
    }
    let mut made = Scene { width: (scene.width + gap) * starts.len() as f64 - gap, ..Scene::default() };
    made.height = starts.iter().zip(&ends).map(|(start, end)| end - start).fold(0.0, f64::max);
    for mut mark in scene.marks {
        let Rect { y, .. } = mark.shape.bounds();
        let column = column(y);
        // The rule between two rows sets nothing apart where a column ends.
        if mark.role != Role::Grid || y <= ends[column] {
            mark.shape.shift((scene.width + gap) * column as f64, -starts[column]);
            made.marks.push(mark);
        }
    }
    made
}

/// Where the row of each group begins.
fn tops(brief: Brief, scene: &Scene) -> Vec<f64> {
    let first = |group: &usize| brief.view.figures_of(brief.dataset, *group).first().copied();
    let top = |cell: usize| scene.place(Anchor(cell)).map(|place| place.band.y);
    brief.view.groups.iter().filter_map(first).filter_map(top).collect()
}
