//! Datasets that may be published, and views of them, made up: small cubes with what published figures have in them.

use impact_charts::data::{
    Break, Category, Dataset, Dimension, Earlier, Facts, Hint, KINDS, Period, Qualifier, Question, Quote, Remark, Role,
    Source, Target, Text, Unit,
};
use impact_charts::scene::Anchor;
use impact_charts::view::{View, Wish};
use proptest::prelude::*;

/// A figure to be, before it is known which measure it is of.
#[derive(Clone, Debug)]
pub struct Cell {
    /// 0 is nothing at all, 1 a status that shows none, 2 a bare status; else a value.
    kind: u8,
    /// In tenths of a hundred.
    value: i32,
    /// By place in [`STATUSES`].
    status: usize,
    qualifier: usize,
    base: u32,
    /// Note, target, interval, another wording and an earlier value, a bit each.
    has: u8,
}

/// Statuses of a figure with a value.
const STATUSES: [&[&str]; 8] = [&[], &[], &["p"], &["e"], &["f", "u"], &["low"], &["p", "e"], &["b"]];
/// Statuses that show none.
const SILENT: [&str; 4] = ["c", "x", "z", "w"];

fn cell() -> impl Strategy<Value = Cell> {
    let value = prop_oneof![Just(0), Just(1000), Just(500), Just(820), Just(815), 0..=1000i32, 960..=1000i32];
    (0..12u8, value, 0..STATUSES.len(), 0..12usize, prop_oneof![4 => Just(0), 1 => 1..200u32], any::<u8>()).prop_map(
        |(kind, value, status, qualifier, base, has)| Cell {
            kind,
            value,
            status,
            qualifier,
            base,
            has: has & (has / 2),
        },
    )
}

/// A dataset to be.
#[derive(Clone, Debug)]
pub struct Plan {
    /// How many categories: groups (none is no such dimension), another dimension, measures, periods.
    sizes: (usize, usize, usize, usize),
    /// Which dimension comes first.
    turn: usize,
    /// Percent, count or days.
    unit: usize,
    /// Financial years, calendar years, quarters, or ranges among years.
    periods: usize,
    labels: Vec<usize>,
    cells: Vec<Cell>,
    /// Whether it has breaks, remarks, questions, bases and notes, a bit each.
    has: u8,
    kind: usize,
    /// What of it the publisher proposes, by chance.
    hint: (usize, usize, usize),
}

/// Plans of datasets that may be published.
pub fn plan() -> impl Strategy<Value = Plan> {
    let sizes = (0..=5usize, 0..=3usize, 1..=2usize, 1..=9usize);
    let hint = (any::<u8>(), any::<u8>(), any::<u8>()).prop_map(|(a, b, c)| (a.into(), b.into(), c.into()));
    let labels = prop::collection::vec(0..LABELS.len(), 1..8);
    let cells = prop::collection::vec(cell(), 1..48);
    (sizes, 0..4usize, 0..3usize, 0..4usize, labels, cells, any::<u8>(), 0..5usize, hint).prop_map(
        |(sizes, turn, unit, periods, labels, cells, has, kind, hint)| Plan {
            sizes,
            turn,
            unit,
            periods,
            labels,
            cells,
            has,
            kind,
            hint,
        },
    )
}

/// Names as they occur; the longer Welsh ones have 40 letters.
const LABELS: [(&str, &str); 6] = [
    ("Core", "Craidd"),
    ("Independent investigations", "Ymchwiliadau annibynnol a gwblhawyd oll"),
    ("To a local force", "Argymhellion a wnaed i heddluoedd lleol."),
    ("A & B < C \"D\"", "Â ac Ŵ < Ŷ \"D\" ac ’r Heddlu yng Nghymru!!"),
    ("2", "2"),
    ("All people", "Pawb"),
];

/// A text in both languages.
fn both(en: &str, cy: &str) -> Text {
    let mut text = Text::new("en", en);
    text.add("cy", cy);
    text
}

fn category(id: String, label: Text) -> Category {
    Category { id, label, ..Category::default() }
}

fn quote(text: &str) -> Quote {
    Quote { source: "report".into(), text: text.into(), locator: "page 3".into() }
}

impl Plan {
    /// The dataset. `profile` is one as we publish; without it, it has numbers and statuses alone, as others' files do,
    /// and may have negative values.
    pub fn dataset(&self, profile: bool) -> Dataset {
        let mut dataset = self.cube(profile);
        dataset.values = vec![f64::NAN; dataset.cells()];
        for cell in 0..dataset.cells() {
            self.fill(&mut dataset, cell);
        }
        if (0..dataset.cells()).all(|cell| !dataset.is_figure(cell)) {
            dataset.values[0] = 50.0;
            dataset.facts =
                vec![(0, Facts { printed: Text::new("en", "50"), quote: quote("It was 50."), ..Facts::default() })];
        }
        if !profile {
            dataset
                .facts
                .iter_mut()
                .for_each(|(_, facts)| *facts = Facts { status: facts.status.clone(), ..Facts::default() });
            dataset.facts.retain(|(_, facts)| !facts.status.is_empty());
            return dataset;
        }
        self.furnish(&mut dataset);
        dataset
    }

    fn cube(&self, profile: bool) -> Dataset {
        let (groups, others, measures, periods) = self.sizes;
        let mut dimensions = Vec::new();
        let named = |id: &str, role: Role, categories: Vec<Category>| Dimension {
            id: id.into(),
            label: both(id, id),
            role,
            categories,
        };
        if groups > 0 {
            let of = |index| category(format!("group-{index}"), self.label(index));
            dimensions.push(named("group", Role::Other, (0..groups).map(of).collect()));
        }
        if others > 0 {
            let of = |index| category(format!("o{index}"), self.label(index + 3));
            dimensions.push(named("other", Role::Geo, (0..others).map(of).collect()));
        }
        if profile || measures > 1 {
            let of =
                |index| Category { unit: Some(self.unit()), ..category(format!("m{index}"), self.label(index + 1)) };
            dimensions.push(named("measure", Role::Metric, (0..measures).map(of).collect()));
        }
        if profile || periods > 1 || dimensions.is_empty() {
            dimensions.push(named("period", Role::Time, (0..periods).map(|index| self.period(index)).collect()));
        }
        let turn = self.turn % dimensions.len();
        dimensions.rotate_left(turn);
        let lang = if profile { "en" } else { "" };
        Dataset { lang: lang.into(), profile, dimensions, label: both("Name", "Enw"), ..Dataset::default() }
    }

    fn label(&self, index: usize) -> Text {
        let (en, cy) = LABELS[self.labels[index % self.labels.len()]];
        both(&format!("{en} {index}"), &format!("{cy} {index}"))
    }

    fn unit(&self) -> Unit {
        let (id, symbol) = [("percent", "%"), ("count", ""), ("days", "")][self.unit];
        Unit { id: id.into(), symbol: symbol.into(), decimals: None }
    }

    fn period(&self, index: usize) -> Category {
        let year = 2011 + index;
        let id = match self.periods {
            0 => format!("{year}-{:02}", (year + 1) % 100),
            1 => format!("{}", year + index / 4),
            2 => format!("{}-Q{}", 2011 + index / 4, index % 4 + 1),
            _ if index % 4 == 3 => format!("{}..{}", year - 1, year),
            _ => format!("{year}"),
        };
        let label = id.replace('-', "/").replace("..", " to ");
        Category { period: Period::from_id(&id), ..category(id, both(&label, &label.replace("to", "i"))) }
    }

    fn fill(&self, dataset: &mut Dataset, cell: usize) {
        let plan = &self.cells[cell % self.cells.len()];
        let mut facts = Facts::default();
        match plan.kind {
            0 => return,
            1 => {
                facts.status = vec![SILENT[plan.status % SILENT.len()].into()];
                if plan.has & 1 > 0 {
                    facts.note = both("the survey was not run", "ni chynhaliwyd yr arolwg");
                }
            }
            2 => facts.status = vec!["p".into()],
            _ => self.value(dataset, cell, plan, &mut facts),
        }
        let target = plan.has & 2 > 0 && dataset.profile;
        if target {
            let label = both("80% target", "Targed o 80% i'w gyrraedd");
            let quote = quote("The target is 80%.");
            dataset.targets.push(Target { cell, value: 80.0, printed: "80%".into(), label, quote });
        }
        dataset.facts.push((cell, facts));
    }

    fn value(&self, dataset: &mut Dataset, cell: usize, plan: &Cell, facts: &mut Facts) {
        let is_share = self.unit == 0 && dataset.profile;
        let sign = if !is_share && plan.value % 7 == 3 { -1.0 } else { 1.0 };
        let value = sign * f64::from(plan.value * if self.unit == 1 { 37 } else { 1 }) / 10.0;
        dataset.values[cell] = value;
        facts.status = STATUSES[plan.status].iter().map(|code| (*code).into()).collect();
        facts.qualifier = Qualifier::CODES.get(plan.qualifier).map(|(_, qualifier)| *qualifier);
        facts.printed = match plan.qualifier {
            0 => both(&format!("about {value}"), &format!("tua {value}")),
            _ => Text::new("en", &format!("{value}{}", if is_share { "%" } else { "" })),
        };
        facts.quote = quote("The sentence, \"word for word\".");
        facts.base = (plan.base > 0).then(|| plan.base.into());
        if plan.has & 1 > 0 {
            facts.note = both("a note", "nodyn");
        }
        if plan.has & 4 > 0 {
            facts.interval = "± 2".into();
            facts.fieldwork = "May 2018".into();
        }
        if plan.has & 8 > 0 {
            facts.status.push("r".into());
            let was = Earlier {
                value: Some(7.0),
                printed: "7".into(),
                source: "report".into(),
                note: both("a slip", "gwall"),
            };
            facts.was.push(was);
        }
    }

    /// What stands around the figures.
    fn furnish(&self, dataset: &mut Dataset) {
        dataset.id = "made-up".into();
        dataset.headline = both("What it shows", "Yr hyn a welir");
        dataset.subtitle = both("Of whom", "O bwy");
        dataset.publisher = both("Publisher", "Cyhoeddwr");
        dataset.rights = both("Rights", "Hawliau");
        let title = "A report; with \"quotes\", and commas".to_string();
        dataset.sources = vec![Source { id: "report".into(), title, ..Source::default() }];
        let first = (0..dataset.cells()).find(|cell| dataset.is_figure(*cell)).unwrap_or_default();
        let last = (0..dataset.cells()).rfind(|cell| dataset.is_figure(*cell)).unwrap_or_default();
        let time = dataset.role(Role::Time).expect("a dimension of time");
        let periods = dataset.dimensions[time].categories.len();
        let has = |bit: u8| self.has >> bit & 1 > 0;
        if has(0) && periods > 1 {
            let text = both("counted in another way", "yn cael ei gyfrif mewn ffordd arall");
            let before = 1 + self.hint.0 % (periods - 1);
            dataset.breaks.push(Break { dimension: time, before, group: None, text });
        }
        if has(1) {
            let (short, text) = (both("a law", "deddf newydd sbon"), both("A law came.", "Daeth deddf."));
            dataset.remarks.push(Remark { day: Some(15_500), short, text, ..Remark::default() });
        }
        if has(2) {
            let (text, answer) = (both("Why?", "Pam?"), both("So.", "Felly."));
            let mut cells = vec![first, last];
            cells.dedup();
            dataset.questions.push(Question { id: "why".into(), text, answer, cells, quote: Quote::default() });
        }
        if has(3)
            && let Some(group) = dataset.group_dimension()
        {
            let all = dataset.dimensions[group].categories.iter_mut();
            all.enumerate().for_each(|(index, category)| category.base = (index != 1).then(|| "all".into()));
        }
        if has(4) {
            dataset.notes.push(both("A note on all.", "Nodyn ar y cyfan."));
        }
        dataset.hint = self.proposed(dataset, time);
    }

    fn proposed(&self, dataset: &Dataset, time: usize) -> Hint {
        let mut hint = Hint { kind: KINDS.get(self.kind).copied().unwrap_or_default().into(), ..Hint::default() };
        let (a, b, c) = self.hint;
        hint.along = (a.is_multiple_of(3)).then_some(time);
        let periods = dataset.dimensions[time].categories.len();
        if b.is_multiple_of(3) {
            let (from, to) = (a % periods, b % periods);
            hint.range = (Some(from.min(to)), Some(from.max(to)));
        }
        if let Some(group) = dataset.group_dimension().filter(|_| c.is_multiple_of(3)) {
            hint.groups = (0..dataset.dimensions[group].categories.len()).filter(|at| c >> at & 1 > 0).collect();
        }
        if let Some(metric) = dataset.role(Role::Metric).filter(|_| c.is_multiple_of(2)) {
            hint.fixed = vec![(metric, c % dataset.dimensions[metric].categories.len())];
        }
        hint
    }
}

/// A view to be: what an element's attributes ask for, and what a reader pressed.
#[derive(Clone, Debug)]
pub struct Look {
    kind: usize,
    range: Option<(usize, usize)>,
    groups: usize,
    fixed: Option<usize>,
    show: usize,
    pressed: usize,
    /// In Welsh.
    pub welsh: bool,
    /// Of the plot.
    pub width: f64,
    /// Of its letters.
    pub font: f64,
    /// How much wider they are than those we know.
    pub wider: f64,
    /// Where someone set it.
    pub height: Option<f64>,
}

/// Ways to look at a dataset.
pub fn look() -> impl Strategy<Value = Look> {
    let range = prop::option::of((0..20usize, 0..20usize));
    let size = (prop_oneof![Just(320.0), Just(640.0), 280.0..1600.0f64], prop_oneof![Just(14.0), 14.0..28.0f64]);
    let height = prop::option::weighted(0.2, 100.0..900.0f64);
    let picks = (0..6usize, range, 0..64usize, prop::option::of(0..4usize), 0..3usize, 0..40usize);
    (picks, any::<bool>(), size, prop_oneof![Just(1.0), Just(1.15)], height).prop_map(
        |((kind, range, groups, fixed, show, pressed), welsh, (width, font), wider, height)| Look {
            kind,
            range,
            groups,
            fixed,
            show,
            pressed,
            welsh,
            width,
            font,
            wider,
            height,
        },
    )
}

impl Look {
    /// What attributes ask for.
    pub fn wish(&self, dataset: &Dataset) -> Wish {
        let ids = |dimension: usize| {
            dataset.dimensions[dimension].categories.iter().map(|category| category.id.as_str()).collect::<Vec<_>>()
        };
        let mut wish = Wish { kind: KINDS.get(self.kind).copied().unwrap_or_default().into(), ..Wish::default() };
        if let (Some(time), Some((from, to))) = (dataset.role(Role::Time), self.range) {
            let ids = ids(time);
            (wish.from, wish.to) = (ids[from % ids.len()].into(), ids[to % ids.len()].into());
        }
        if let Some(group) = dataset.group_dimension() {
            let chosen = ids(group).into_iter().enumerate().filter(|(at, _)| self.groups >> at & 1 > 0);
            wish.groups = chosen.map(|(_, id)| id).collect::<Vec<_>>().join(" ");
        }
        if let Some(at) = self.fixed {
            let dimension = &dataset.dimensions[at % dataset.dimensions.len()];
            wish.fixed =
                format!("{}:{}", dimension.id, dimension.categories[self.pressed % dimension.categories.len()].id);
        }
        wish.show = ["chart", "table", "sources"][self.show].into();
        wish
    }

    /// The view, after a press on one of its figures or on a question.
    pub fn view(&self, dataset: &Dataset) -> View {
        let mut view = View::open(dataset, &self.wish(dataset));
        if self.pressed % 5 == 4 && !dataset.questions.is_empty() {
            view.ask(dataset, Some(0));
        }
        let cells = view.cells(dataset);
        if self.pressed.is_multiple_of(3) && !cells.is_empty() {
            view.picked = Some(Anchor(cells[self.pressed % cells.len()]));
        }
        view
    }
}
