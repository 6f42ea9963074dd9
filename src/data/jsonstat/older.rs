//! A dataset in any dress that was met in the wild, as a plain JSON-stat 2.0 one: what stood below `dimension` in 1.x,
//! sizes and numbers written as text, and the ways to write a status.

use super::super::{Dataset, Problem, STATUS_CODES};
use super::foreign::Child;
use super::json::Json;
use super::node::number;

/// More cells than this are not opened: a page would stand still over them.
const MOST_CELLS: usize = 2_000_000;

/// A dataset rewritten, and what has no place in it.
pub struct Rewritten {
    /// The dataset.
    pub json: Json,
    /// Who published it, as the file says.
    pub source: String,
    /// When it was updated, as the file says.
    pub updated: String,
    /// Whether it says which dimension is that of time.
    pub names_time: bool,
    /// Which categories are parts of which.
    pub children: Children,
    /// What was found on the way.
    pub problems: Vec<Problem>,
}

/// Ids of wholes, each with those of its parts.
type Wholes = Vec<(String, Vec<String>)>;

/// The wholes of each dimension.
#[derive(Default)]
pub struct Children(Vec<(String, Wholes)>);

/// Rewrites a dataset.
///
/// # Errors
/// Where it declares more cells than are opened.
pub fn rewritten(mut json: Json) -> Result<Rewritten, Problem> {
    let mut problems = Vec::new();
    let mut described = taken(&mut json, "dimension");
    let mut either = |json: &mut Json, key: &str| match taken(json, key) {
        Json::Null => taken(&mut described, key),
        found => found,
    };
    let [ids, sizes, roles] = ["id", "size", "role"].map(|key| either(&mut json, key));
    let ids = match texts(&ids) {
        ids if ids.is_empty() => names(&described),
        ids => ids,
    };
    let mut notes = strings(taken(&mut json, "note"));
    let (mut dimensions, mut children, mut counts) = (Vec::new(), Children::default(), Vec::new());
    for id in &ids {
        let mut dimension = taken(&mut described, id);
        notes.extend(strings(taken(&mut dimension, "note")));
        children.0.push((id.clone(), parts(dimension.get("category"))));
        counts.push(mend(&mut dimension));
        dimensions.push((id.clone(), dimension));
    }
    let sizes = sizes_of(&sizes, &counts, &mut problems);
    let cells = cells(&sizes)?;
    let names_time = roles.get("time").is_some();
    let value = values(taken(&mut json, "value"), &mut problems);
    let members = [
        ("version", text("2.0")),
        ("class", text("dataset")),
        ("label", Json::Text(said(&taken(&mut json, "label")))),
        ("note", Json::List(notes)),
        ("id", Json::List(ids.iter().map(|id| text(id)).collect())),
        ("size", Json::List(sizes.iter().map(|size| Json::Number(*size as f64)).collect())),
        ("role", roles),
        ("dimension", Json::Map(dimensions)),
        ("value", value),
        ("status", status(taken(&mut json, "status"), cells, &mut problems)),
    ];
    let source = said(&taken(&mut json, "source"));
    let updated = said(&taken(&mut json, "updated"));
    let json = Json::Map(members.into_iter().map(|(key, member)| (key.into(), member)).collect());
    Ok(Rewritten { json, source, updated, names_time, children, problems })
}

/// The member `key`, taken out; null where there is none.
fn taken(json: &mut Json, key: &str) -> Json {
    json.get_mut(key).map(std::mem::take).unwrap_or_default()
}

fn text(text: &str) -> Json {
    Json::Text(text.into())
}

/// A text or a number as text.
fn said(json: &Json) -> String {
    match json {
        Json::Number(number) => number.to_string(),
        json => json.text().unwrap_or_default().trim().into(),
    }
}

/// The texts of a list; numbers are texts too.
fn texts(json: &Json) -> Vec<String> {
    let Json::List(items) = json else { return Vec::new() };
    items.iter().map(said).collect()
}

/// One text, a list of them, or an object of them, as a list of texts.
fn strings(json: Json) -> Vec<Json> {
    let items = match json {
        Json::List(items) => items,
        Json::Map(members) => members.into_iter().map(|(_, member)| member).collect(),
        one => vec![one],
    };
    items.iter().map(said).filter(|said| !said.is_empty()).map(Json::Text).collect()
}

/// The dimensions that are described, where no list of them is given.
fn names(described: &Json) -> Vec<String> {
    let Json::Map(members) = described else { return Vec::new() };
    members.iter().filter(|(_, member)| member.get("category").is_some()).map(|(name, _)| name.clone()).collect()
}

/// Puts the categories of a dimension in the form of 2.0, and counts them.
fn mend(dimension: &mut Json) -> usize {
    let Some(category) = dimension.get_mut("category") else { return 0 };
    if let Some(Json::List(ids)) = category.get_mut("index") {
        ids.iter_mut().for_each(|id| *id = Json::Text(said(id)));
    }
    if let Some(Json::Map(notes)) = category.get_mut("note") {
        notes.iter_mut().for_each(|(_, note)| *note = Json::List(strings(std::mem::take(note))));
    }
    if let Some(Json::Map(units)) = category.get_mut("unit") {
        units.iter_mut().for_each(|(_, unit)| *unit = mended_unit(unit));
    }
    match category.get("index").or(category.get("label")) {
        Some(Json::Map(members)) => members.len(),
        Some(Json::List(ids)) => ids.len(),
        _ => 0,
    }
}

/// A unit: some name it `base`. A symbol that belongs before the number becomes a part of the name.
fn mended_unit(unit: &Json) -> Json {
    let get = |key: &str| unit.get(key).map(said).unwrap_or_default();
    let mut label = [get("label"), get("base")].into_iter().find(|label| !label.is_empty()).unwrap_or_default();
    let mut members = Vec::new();
    match (get("symbol"), get("position").as_str()) {
        (symbol, _) if symbol.is_empty() => {}
        (symbol, "start") => label = [symbol, label].join(" ").trim_end().into(),
        (symbol, _) => members.push(("symbol".into(), Json::Text(symbol))),
    }
    members.insert(0, ("label".into(), Json::Text(label)));
    let decimals = unit.get("decimals").and_then(number).filter(|decimals| (0.0..=9.0).contains(decimals));
    members.extend(decimals.map(|decimals| ("decimals".into(), Json::Number(decimals))));
    Json::Map(members)
}

/// The wholes of a dimension with their parts.
fn parts(category: Option<&Json>) -> Wholes {
    let Some(Json::Map(wholes)) = category.and_then(|category| category.get("child")) else { return Vec::new() };
    wholes.iter().map(|(whole, parts)| (whole.clone(), texts(parts))).collect()
}

/// The sizes; where there are fewer than dimensions, those of the categories.
fn sizes_of(sizes: &Json, counts: &[usize], problems: &mut Vec<Problem>) -> Vec<usize> {
    let given: Vec<Option<usize>> = match sizes {
        Json::List(sizes) => sizes.iter().map(whole).collect(),
        _ => Vec::new(),
    };
    if given.len() == counts.len() && given.iter().all(Option::is_some) {
        return given.into_iter().flatten().collect();
    }
    let known = given.iter().flatten().count();
    let found = format!("sizes given: {known}, dimensions: {}; the categories were counted instead", counts.len());
    problems.push(Problem::warn("ID_SIZE_LEN_MISMATCH", "size", found, "give one size for each id, a whole number"));
    counts.to_vec()
}

/// A size: a whole number.
fn whole(size: &Json) -> Option<usize> {
    number(size).filter(|size| *size >= 0.0 && size.fract() == 0.0).map(|size| size as usize)
}

/// How many cells there are, before anything is made of them.
fn cells(sizes: &[usize]) -> Result<usize, Problem> {
    let all = sizes.iter().try_fold(1usize, |cells, size| cells.checked_mul(*size));
    all.filter(|cells| *cells <= MOST_CELLS).ok_or_else(|| {
        let many = all.map_or("more cells than can be counted".into(), |cells| format!("{cells} cells"));
        let found = format!("{many}; up to {MOST_CELLS} can be opened");
        Problem::stop("CUBE_SIZE_OVERFLOW", "size", found, "ask the publisher's site for a part of it")
    })
}

/// The numbers: those written as text are read, and what is no number is none.
fn values(mut value: Json, problems: &mut Vec<Problem>) -> Json {
    let (mut as_text, mut none) = (0usize, Vec::new());
    let mut mend = |value: &mut Json| {
        if matches!(value, Json::Number(_) | Json::Null) {
            return;
        }
        match number(value) {
            Some(number) => {
                as_text += 1;
                *value = Json::Number(number);
            }
            None => {
                none.push(value.describe());
                *value = Json::Null;
            }
        }
    };
    match &mut value {
        Json::List(list) => list.iter_mut().for_each(&mut mend),
        Json::Map(members) => members.iter_mut().for_each(|(_, value)| mend(value)),
        _ => {}
    }
    let mut say = |found| problems.push(Problem::warn("VALUE_NOT_NUMBER", "value", found, "give numbers, or null"));
    if as_text > 0 {
        say(format!("numbers written as text, read as numbers: {as_text}"));
    }
    if let Some(first) = none.first() {
        say(format!("values that are no numbers, such as {first}, shown as missing: {}", none.len()));
    }
    value
}

/// A status by cell, or one for all, with its codes apart.
fn status(status: Json, cells: usize, problems: &mut Vec<Problem>) -> Json {
    match status {
        Json::Map(mut members) => {
            // An office wrote the list a level deeper.
            if let Some(at) = members.iter().position(|(key, member)| key == "value" && matches!(member, Json::List(_)))
            {
                return self::status(members.swap_remove(at).1, cells, problems);
            }
            members.iter_mut().for_each(|(_, code)| *code = codes(code));
            Json::Map(members)
        }
        Json::List(list) if list.len() == 1 && cells != 1 => codes(&list[0]),
        Json::List(mut list) => {
            if list.len() != cells && !list.is_empty() {
                let found = format!("statuses: {}, cells: {cells}; whose they are is not sure", list.len());
                problems.push(Problem::warn("STATUS_LEN_MISMATCH", "status", found, "give one a cell"));
            }
            list.iter_mut().for_each(|code| *code = codes(code));
            Json::List(list)
        }
        all => codes(&all),
    }
}

/// Codes with spaces between: some write a bar before or between them, some write flags of one letter together.
fn codes(json: &Json) -> Json {
    let (mut all, given) = (Vec::new(), said(json).to_lowercase());
    for code in given.split(['|', ' ', ',']).filter(|code| !code.is_empty()) {
        let is_known = |letter: char| STATUS_CODES.contains(&letter.to_string().as_str());
        if !STATUS_CODES.contains(&code) && code.len() > 1 && code.chars().all(is_known) {
            all.extend(code.chars().map(String::from));
        } else {
            all.push(code.to_string());
        }
    }
    if all.is_empty() { Json::Null } else { Json::Text(all.join(" ")) }
}

impl Children {
    /// The parts by index. Of a dimension that goes round in a circle none is kept.
    pub fn within(self, dataset: &Dataset, problems: &mut Vec<Problem>) -> Vec<Child> {
        let mut all = Vec::new();
        for (dimension, (id, wholes)) in self.0.iter().enumerate() {
            let find = |id: &str| dataset.dimensions[dimension].find(id);
            let (mut found, mut unknown) = (Vec::new(), Vec::new());
            for (whole, parts) in wholes {
                let (known, strange): (Vec<_>, Vec<_>) = parts.iter().partition(|part| find(part).is_some());
                unknown.extend(strange.into_iter().chain(find(whole).is_none().then_some(whole)));
                let Some(parent) = find(whole) else { continue };
                found.extend(known.iter().filter_map(|part| Some(Child { dimension, parent, child: find(part)? })));
            }
            if let Some(first) = unknown.first() {
                let what = format!("parts or wholes of {id:?} that are no categories of it, such as {first:?}");
                problems.push(Problem::warn("CHILD_ID_UNKNOWN", "child", what, "name categories of the dimension"));
            }
            if is_circle(&found, dataset.dimensions[dimension].categories.len()) {
                let what = format!("categories of {id:?} that are parts of themselves");
                problems.push(Problem::warn("CHILD_CYCLE", "child", what, "name the parts of each whole once"));
            } else {
                all.append(&mut found);
            }
        }
        all
    }
}

/// Whether some category is, through its parts, a part of itself.
fn is_circle(children: &[Child], count: usize) -> bool {
    let mut parents: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut left = vec![0usize; count];
    for child in children {
        parents[child.child].push(child.parent);
        left[child.parent] += 1;
    }
    // Taking away what has no parts left, again and again, must take away everything.
    let mut bare: Vec<usize> = (0..count).filter(|at| left[*at] == 0).collect();
    let mut gone = 0;
    while let Some(at) = bare.pop() {
        gone += 1;
        for parent in std::mem::take(&mut parents[at]) {
            left[parent] -= 1;
            if left[parent] == 0 {
                bare.push(parent);
            }
        }
    }
    gone < count
}
