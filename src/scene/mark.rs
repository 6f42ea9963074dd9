//! Marks: shapes with a role and, where they stand for a figure, an anchor.

/// A figure, named by its cell in the dataset's cube.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Anchor(pub usize);

/// A point in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width, never negative.
    pub width: f64,
    /// Height, never negative.
    pub height: f64,
}

impl Rect {
    /// A rectangle around a point.
    pub fn around(centre: Point, width: f64, height: f64) -> Self {
        Self { x: centre.x - width / 2.0, y: centre.y - height / 2.0, width, height }
    }

    /// The right edge.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// The lower edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// The middle.
    pub fn centre(&self) -> Point {
        Point { x: self.x + self.width / 2.0, y: self.y + self.height / 2.0 }
    }

    /// Whether the two share any area.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// Whether the point lies in it, its left and upper edges included.
    pub fn contains(&self, point: Point) -> bool {
        (self.x..self.right()).contains(&point.x) && (self.y..self.bottom()).contains(&point.y)
    }

    /// The smallest rectangle around both.
    pub fn join(&self, other: &Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let (right, bottom) = (self.right().max(other.right()), self.bottom().max(other.bottom()));
        Self { x, y, width: right - x, height: bottom - y }
    }

    /// The same rectangle, moved.
    pub fn moved(&self, dx: f64, dy: f64) -> Self {
        Self { x: self.x + dx, y: self.y + dy, ..*self }
    }

    /// The square of a point's distance from its middle: of two that lie over each other one is nearer all the same.
    pub fn distance_squared(&self, point: Point) -> f64 {
        let middle = self.centre();
        let (x, y) = (middle.x - point.x, middle.y - point.y);
        x * x + y * y
    }
}

/// What a mark is for. Colours, widths and their dark, printed and forced forms follow from it, in `draw`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A series, counted from 0.
    Series(usize),
    /// A figure beside the point: another population, an earlier period.
    Neutral,
    /// Main text.
    Text,
    /// Text that stands back.
    Quiet,
    /// Text inside a mark of the series.
    Inside(usize),
    /// A hair line behind the marks.
    Grid,
    /// The zero line and other axes.
    Axis,
    /// A target.
    Target,
    /// A break in a series, or a dated note.
    Break,
    /// An empty square: the part of a hundred that the figure leaves.
    Empty,
}

/// How an outline is broken up, in CSS pixels of ink and gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Dash {
    /// Unbroken.
    #[default]
    Solid,
    /// Long strokes: a target.
    Long,
    /// Short strokes: what is not a series.
    Short,
}

/// How a shape is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Fill {
    /// Filled with its colour.
    #[default]
    Full,
    /// Outlined, white inside: the figure is not exact.
    Hollow,
    /// Outlined and hatched: the figure is not exact, and the shape is large.
    Hatched,
}

/// Where a text stands from its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Align {
    /// To the right of it.
    #[default]
    Start,
    /// Centred on it.
    Middle,
    /// To the left of it.
    End,
}

/// The sizes of text on a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum TextSize {
    /// Labels.
    #[default]
    Label,
    /// Values beside marks: labels, bold.
    Value,
    /// A value that is the picture: beside its squares.
    Figure,
    /// A headline, on a sheet.
    Headline,
    /// A subtitle, on a sheet.
    Body,
}

impl TextSize {
    /// How large it is, in sizes of a label.
    pub fn times(self) -> f64 {
        match self {
            Self::Headline | Self::Figure => 1.5,
            Self::Body => 1.125,
            Self::Label | Self::Value => 1.0,
        }
    }

    /// Whether it is bold.
    pub fn is_bold(self) -> bool {
        matches!(self, Self::Value | Self::Figure | Self::Headline)
    }
}

/// The geometry of a mark.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// One line over a column of points, each with its figure.
    Line {
        /// The points, left to right.
        points: Vec<Point>,
        /// How it is broken up.
        dash: Dash,
    },
    /// A straight line that is not a series.
    Rule {
        /// One end.
        from: Point,
        /// The other end.
        to: Point,
        /// How it is broken up.
        dash: Dash,
    },
    /// A bar.
    Bar {
        /// Its place.
        rect: Rect,
        /// How it is filled.
        fill: Fill,
    },
    /// One of a hundred.
    Square {
        /// Its place.
        rect: Rect,
        /// How it is filled.
        fill: Fill,
    },
    /// A point.
    Dot {
        /// Its centre.
        centre: Point,
        /// Half its width.
        radius: f64,
        /// How it is filled.
        fill: Fill,
    },
    /// A filled triangle: the head of an arrow.
    Head {
        /// Its tip.
        tip: Point,
        /// Its length; negative where it points to the left.
        length: f64,
    },
    /// Text of one or more lines.
    Text {
        /// Where its first line stands: the middle of the line's height.
        at: Point,
        /// Which side of the point.
        align: Align,
        /// How large.
        size: TextSize,
        /// The lines.
        lines: Vec<String>,
        /// From line to line.
        leading: f64,
        /// How wide it is, as the ruler measured it.
        width: f64,
    },
}

/// The rectangle that lines of text fill, the first of which stands at a point.
pub fn text_bounds(at: Point, align: Align, width: f64, leading: f64, lines: usize) -> Rect {
    let x = match align {
        Align::Start => at.x,
        Align::Middle => at.x - width / 2.0,
        Align::End => at.x - width,
    };
    Rect { x, y: at.y - leading / 2.0, width, height: leading * lines as f64 }
}

impl Shape {
    /// The rectangle it fills.
    pub fn bounds(&self) -> Rect {
        match self {
            Self::Line { points, .. } => {
                let spot = |point: &Point| Rect { x: point.x, y: point.y, width: 0.0, height: 0.0 };
                points.iter().map(spot).reduce(|a, b| a.join(&b)).unwrap_or_default()
            }
            Self::Rule { from, to, .. } => Rect {
                x: from.x.min(to.x),
                y: from.y.min(to.y),
                width: (from.x - to.x).abs(),
                height: (from.y - to.y).abs(),
            },
            Self::Bar { rect, .. } | Self::Square { rect, .. } => *rect,
            Self::Dot { centre, radius, .. } => Rect::around(*centre, radius * 2.0, radius * 2.0),
            Self::Head { tip, length } => {
                Rect { x: tip.x.min(tip.x - length), y: tip.y - 4.0, width: length.abs(), height: 8.0 }
            }
            Self::Text { at, align, lines, leading, width, .. } => {
                text_bounds(*at, *align, *width, *leading, lines.len())
            }
        }
    }

    /// Moves it.
    pub fn shift(&mut self, dx: f64, dy: f64) {
        let shift = |point: &mut Point| *point = Point { x: point.x + dx, y: point.y + dy };
        match self {
            Self::Line { points, .. } => points.iter_mut().for_each(shift),
            Self::Rule { from, to, .. } => {
                shift(from);
                shift(to);
            }
            Self::Bar { rect, .. } | Self::Square { rect, .. } => *rect = rect.moved(dx, dy),
            Self::Dot { centre: point, .. } | Self::Head { tip: point, .. } | Self::Text { at: point, .. } => {
                shift(point)
            }
        }
    }
}

/// A shape, what it is for, and the figure it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The geometry.
    pub shape: Shape,
    /// What it is for.
    pub role: Role,
    /// The figure, if it stands for one.
    pub anchor: Option<Anchor>,
}

impl Mark {
    /// A mark that stands for no figure.
    pub fn new(role: Role, shape: Shape) -> Self {
        Self { shape, role, anchor: None }
    }

    /// A mark of a figure.
    pub fn of(anchor: Anchor, role: Role, shape: Shape) -> Self {
        Self { shape, role, anchor: Some(anchor) }
    }
}
