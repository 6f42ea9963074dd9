//! Nothing is overwritten in silence, and nothing stands half written.

use super::{Answer, files, place, run};
use std::fs;
use std::process::{Command, Stdio};
use std::time::Duration;

#[test]
fn publish_renews_its_own_files_and_refuses_those_of_others() {
    let place = place("refused");
    run(&place, &["new", "."]);
    assert_eq!(run(&place, &["publish", "."]).code, 0);
    let ours = files(&place);
    // An older publication of ours is renewed.
    let older = ours["data/ways.json"].replace("Made up: by", "Made up, by");
    fs::write(place.join("data/ways.json"), older).unwrap();
    assert_eq!(run(&place, &["publish", "."]).out.matches("wrote ").count(), 1);
    assert_eq!(files(&place), ours);

    for (name, theirs) in [("ways.json", "{\"mine\": 1}"), ("figures.csv", "a,b\n1,2\n"), ("index.json", "not JSON")] {
        let path = place.join("data").join(name);
        fs::write(&path, theirs).unwrap();
        let before = files(&place);
        let answer = run(&place, &["publish", "."]);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{name}");
        assert!(
            answer.err.contains(&format!("\n  ./data/{name}\n")) && answer.err.contains("--force"),
            "{}",
            answer.err
        );
        assert_eq!(files(&place), before, "{name}");
        assert_eq!(run(&place, &["publish", ".", "--force"]).code, 0);
        assert_eq!(files(&place), ours, "{name}");
    }
}

#[test]
fn a_folder_in_the_place_of_a_file_is_refused_even_with_force() {
    let place = place("refused-folder");
    run(&place, &["new", "."]);
    fs::create_dir_all(place.join("data/ways.json/mine")).unwrap();
    let before = files(&place);
    for more in [&[][..], &["--force"]] {
        let answer = run(&place, &[&["publish", "."], more].concat());
        assert_eq!(answer.code, 2);
        assert!(answer.err.contains("ways.json"), "{}", answer.err);
        assert_eq!(files(&place), before);
    }
}

#[test]
fn render_renews_its_own_fragments_and_refuses_other_files() {
    let place = place("refused-render");
    run(&place, &["new", "."]);
    run(&place, &["publish", "."]);
    let render = |more: &[&str]| run(&place, &[&["render", "data", "--out", "out"], more].concat());
    assert_eq!(render(&[]).code, 0);
    assert_eq!(render(&["--level", "2"]).out.matches("wrote ").count(), 4);
    fs::write(place.join("out/ways.cy.html"), "<h1>Mine</h1>").unwrap();
    let before = files(&place);
    let answer = render(&[]);
    assert_eq!((answer.code, answer.out.as_str()), (2, ""));
    assert!(
        answer.err.starts_with("impact-charts: 1 file there") && answer.err.contains("ways.cy.html"),
        "{}",
        answer.err
    );
    assert_eq!(files(&place), before);
    assert_eq!(render(&["--force"]).code, 0);
    assert!(files(&place)["out/ways.cy.html"].starts_with("<impact-chart "));
}

/// A command that is killed while it publishes leaves each file as it was or as it will be.
#[test]
fn a_command_that_is_killed_leaves_whole_files() {
    let place = place("killed");
    run(&place, &["new", "."]);
    run(&place, &["publish", "."]);
    let old = files(&place);
    let topics = place.join("data/tables/publication.csv");
    let text = fs::read_to_string(&topics).unwrap().replace("no rights are claimed", "no rights at all are claimed");
    fs::write(&topics, text).unwrap();
    let mut kept = Vec::new();
    for wait in [0, 2, 4, 8, 16, 32] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_impact-charts"));
        let publishing = command.args(["publish", "."]).current_dir(&place).stdout(Stdio::null()).spawn();
        let mut publishing = publishing.expect("the command runs");
        std::thread::sleep(Duration::from_millis(wait));
        let _ = publishing.kill();
        publishing.wait().unwrap();
        kept.push(files(&place));
    }
    assert_eq!(run(&place, &["publish", "."]).code, 0);
    let new = files(&place);
    assert_ne!(old["data/ways.json"], new["data/ways.json"]);
    for kept in kept {
        for (name, text) in kept.iter().filter(|(name, _)| name.ends_with(".json")) {
            assert!(*text == old[name] || *text == new[name], "{name} is neither old nor new");
        }
    }
}

/// Colour is for terminals; who asks for it in a pipe gets it, and NO_COLOR has the last word.
#[test]
fn colour_is_asked_for_or_left_out() {
    let said = |variables: &[(&str, &str)]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_impact-charts"));
        for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
            command.env_remove(name);
        }
        let file = "tests/problems/json/share-over-100.json";
        let output =
            command.args(["check", file]).envs(variables.iter().copied()).current_dir(env!("CARGO_MANIFEST_DIR"));
        String::from_utf8(output.output().expect("the command runs").stdout).unwrap()
    };
    let plain = said(&[]);
    assert!(!plain.contains('\u{1b}') && plain.contains("  must be mended "), "{plain}");
    assert!(
        said(&[("CLICOLOR_FORCE", "1")]).contains("\u{1b}[31mmust be mended\u{1b}[0m"),
        "{:?}",
        said(&[("CLICOLOR_FORCE", "1")])
    );
    assert_eq!(said(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]), plain);
}

/// Who closes the pipe has read enough.
#[test]
fn a_closed_pipe_is_no_fault() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_impact-charts"));
    let command = command.args(["check", "www/data"]).current_dir(env!("CARGO_MANIFEST_DIR"));
    let mut running = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the command runs");
    drop(running.stdout.take());
    let output = running.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn a_published_figure_does_not_change_without_a_word_to_readers() {
    let place = place("untold");
    run(&place, &["new", "."]);
    run(&place, &["publish", "."]);
    let published = files(&place);
    let table = place.join("data/tables/figures.csv");
    let text = fs::read_to_string(&table).unwrap();
    let row = text.lines().nth(1).expect("a figure");
    let gone = text.replacen(&format!("{row}\n"), "", 1);
    fs::write(&table, &gone).unwrap();
    let Answer { code, out, .. } = run(&place, &["publish", "."]);
    assert!(code == 1 && out.contains("readers are not told [CHANGE_UNTOLD]"), "{code} {out}");
    assert!(out.contains("nothing was published"), "{out}");
    let mut now = files(&place);
    now.insert("data/tables/figures.csv".into(), text);
    assert!(now == published, "something was written");
}
