//! Answers in JSON: nothing else on standard output, in the shape that its schema says.

use super::{Answer, place, run};
use jsonschema::Validator;
use serde_json::Value;
use std::fs;
use std::path::Path;

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The answer of a command, held against its schema.
fn answer(folder: &Path, arguments: &[&str]) -> (i32, Value) {
    let Answer { code, out, err } = run(folder, &[arguments, &["--json"]].concat());
    assert_eq!(err, "", "{arguments:?}");
    let answer: Value = serde_json::from_str(&out).unwrap_or_else(|error| panic!("{arguments:?}: {error}\n{out}"));
    let schema: Value = serde_json::from_str(&run(folder, &["schema", arguments[0]]).out).expect("a schema");
    let schema = closed(schema);
    let faults: Vec<String> = match Validator::new(&schema).expect("a schema").validate(&answer) {
        Ok(()) => Vec::new(),
        Err(errors) => errors.map(|error| format!("{}: {error}", error.instance_path)).collect(),
    };
    assert_eq!(faults, Vec::<String>::new(), "{arguments:?}");
    assert_eq!(answer["version"], 1);
    (code, answer)
}

/// The schema with no room for members that it does not name.
fn closed(schema: Value) -> Value {
    match schema {
        Value::Object(members) => {
            let is_object = members.contains_key("properties");
            let mut members: serde_json::Map<_, _> =
                members.into_iter().map(|(name, value)| (name, closed(value))).collect();
            if is_object {
                members.insert("additionalProperties".into(), false.into());
            }
            members.into()
        }
        Value::Array(items) => items.into_iter().map(closed).collect(),
        other => other,
    }
}

#[test]
fn check_answers_in_json() {
    let (code, good) = answer(repository(), &["check", "--digest", "www/data/timeliness.json"]);
    assert_eq!((code, &good["problems"], &good["files"]), (0, &0.into(), &1.into()));
    assert_eq!(good["digests"][0]["digest"].as_str().map(str::len), Some(12));
    let (code, bad) = answer(repository(), &["check", "tests/problems/json/share-over-100.json"]);
    assert_eq!((code, &bad["problems"]), (1, &1.into()));
    let problem = &bad["reports"][0]["problems"][0];
    assert_eq!((&problem["level"], &problem["code"]), (&"publish".into(), &"SHARE_RANGE".into()));
    let (code, theirs) = answer(repository(), &["check", "tests/problems/json/warn-role-unknown.json"]);
    assert_eq!((code, &theirs["problems"], &theirs["warnings"]), (0, &0.into(), &1.into()));
    let tables = "tests/problems/tables/base";
    let (code, tables) = answer(repository(), &["check", tables, "--sources", "tests/problems/documents"]);
    assert_eq!((code, &tables["quotes"]), (0, &8.into()));
    assert!(tables["reports"][0]["blanks"].as_array().is_some_and(|blanks| !blanks.is_empty()), "{tables}");
}

#[test]
fn publish_render_and_diff_answer_in_json() {
    let place = place("json");
    run(&place, &["new", "site"]);
    let (code, first) = answer(&place, &["publish", "site"]);
    assert_eq!((code, &first["published"], &first["unchanged"]), (0, &true.into(), &0.into()));
    // Two datasets, their list, the download, and a picture of each dataset in each language.
    assert_eq!(first["written"].as_array().map(Vec::len), Some(8));
    let (_, second) = answer(&place, &["publish", "site"]);
    assert_eq!((&second["unchanged"], &second["written"]), (&8.into(), &Value::Array(Vec::new())));
    let (code, rendered) = answer(&place, &["render", "site/data", "--out", "out"]);
    assert_eq!((code, &rendered["datasets"]), (0, &2.into()));
    assert_eq!(rendered["written"].as_array().map(Vec::len), Some(4));

    fs::create_dir_all(place.join("old")).unwrap();
    fs::copy(place.join("site/data/answered.json"), place.join("old/answered.json")).unwrap();
    let figures = place.join("site/data/tables/figures.csv");
    let text = fs::read_to_string(&figures).unwrap();
    fs::write(&figures, text.replace(",81,81%,", ",82,82%,").replace("it was 81%", "it was 82%")).unwrap();
    let (code, changed) = answer(&place, &["diff", "old/answered.json", "site/data/tables"]);
    assert_eq!((code, &changed["counts"]["revised"], &changed["counts"]["problems"]), (1, &1.into(), &1.into()));

    fs::write(&figures, text.replace(",81,81%,", ",181,181%,")).unwrap();
    let (code, refused) = answer(&place, &["publish", "site"]);
    assert_eq!((code, &refused["published"], &refused["written"]), (1, &false.into(), &Value::Array(Vec::new())));
    assert!(!refused["problems"].as_array().expect("problems").is_empty());
}

#[test]
fn what_cannot_be_done_leaves_standard_output_empty() {
    let place = place("json-none");
    for arguments in [&["check"][..], &["publish"], &["diff", "a", "b"], &["render", "a", "--out", "b"], &["describe"]]
    {
        let answer = run(&place, &[arguments, &["--json"]].concat());
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{arguments:?}");
        assert!(!answer.err.is_empty(), "{arguments:?}");
    }
}

#[test]
fn describe_answers_in_json_of_every_file_there_is() {
    let mut described = 0;
    for folder in ["www/data", "tests/problems/json", "tests/problems/foreign", "tests/problems/csv"] {
        for path in fs::read_dir(repository().join(folder)).expect("a folder").map(|entry| entry.unwrap().path()) {
            if path.extension().is_some_and(|ending| ending == "json" || ending == "csv") {
                let (code, told) = answer(repository(), &["describe", &path.display().to_string()]);
                assert_eq!(code == 0, told["datasets"].as_array().is_some_and(|list| !list.is_empty()), "{told}");
                assert!(code == 0 || told["problems"].as_array().is_some_and(|list| !list.is_empty()), "{told}");
                described += 1;
            }
        }
    }
    assert!(described > 90, "{described} files");
}
