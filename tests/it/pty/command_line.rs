//! The command line: exit codes, words, and what it refuses to begin.

use std::fs;
use std::io::{BufRead as _, BufReader};

use super::Place;

/// A file that is no exercise yet.
fn bad(place: &Place) -> String {
    let path = place.path().join("bad.yaml");
    fs::write(&path, "format: 1\nid: bad\ntitel: 오타\n").expect("there is room");
    path.display().to_string()
}

#[test]
fn a_file_with_problems_is_checked_and_not_run() {
    let place = Place::new();
    let bad = bad(&place);
    let (code, problems, errors) = place.says(&["check", &bad]);
    assert_eq!((code, errors.as_str()), (2, ""));
    assert!(problems.contains("titel") && problems.contains("bad.yaml:3"), "{problems}");
    let told = place.window(&["run", &bad]).ends(2);
    assert!(told.contains("titel"), "{told}");
    assert!(!place.path().join("state").exists(), "nothing was begun");
    let told = place.window(&["run", "shadow-comander"]).ends(2);
    assert!(told.contains("shadow-commander"), "{told}");
    assert!(!place.path().join("state").exists(), "nothing was begun");
}

#[test]
fn without_a_terminal_it_says_what_to_do_and_begins_nothing() {
    let place = Place::new();
    for arguments in [&["run", "twelve-minutes"][..], &[], &["screen"], &["resume"]] {
        let (code, out, told) = place.says(arguments);
        assert_eq!((code, out.as_str()), (1, ""), "{arguments:?}: {told}");
        let nothing_kept = told.contains("저장된 세션이 없습니다");
        assert!(told.contains("터미널에서만 열 수 있습니다") || nothing_kept, "{told}");
    }
    assert!(!place.path().join("state").exists(), "nothing was begun");
}

#[test]
fn every_way_to_end_has_its_code() {
    let place = Place::new();
    for (arguments, expected) in [
        (&["check", "--situations", "100", "shadow-commander", "twelve-minutes"][..], 0),
        (&["check", "--situations", "100", "--strict", "twelve-minutes"], 0),
        (&["--version"], 0),
        (&["--help"], 0),
        (&["sessions"], 0),
        (&["--lang", "de", "sessions"], 2),
        (&["no-such-command"], 2),
        (&["report"], 1),
        (&["report", "no-such-session"], 1),
        (&["check", "no-such-exercise"], 2),
    ] {
        let (code, out, told) = place.says(arguments);
        assert_eq!(code, expected, "{arguments:?}: {out}{told}");
        assert!(!told.contains("panicked") && !told.contains('⟨'), "{told}");
        assert_eq!(told.is_empty(), expected == 0, "{arguments:?}: {told}");
    }
    let nothing = place.says(&["report"]).2;
    assert_eq!(nothing, "저장된 세션이 없습니다. whitecell run 으로 시작하십시오.\n");
}

#[test]
fn the_help_names_every_shipped_exercise() {
    let place = Place::new();
    for command in ["run", "host", "rehearse"] {
        let (code, help, _) = place.says(&[command, "--help"]);
        assert_eq!(code, 0, "{command}");
        let named = crate::shipped::SHIPPED.into_iter().all(|id| help.contains(id));
        assert!(named, "{command}: {help}");
    }
}

#[test]
fn a_reader_who_has_read_enough_is_no_error() {
    let place = Place::new();
    let window = place.window(&["run", "twelve-minutes"]).shows("연습을 개시할 수 있습니다.");
    window.keys("q").shows("세션은 남습니다").keys("2").ends(0);
    let mut head = place.without_terminal(&["report"]).spawn().unwrap();
    let mut first = String::new();
    BufReader::new(head.stdout.take().unwrap()).read_line(&mut first).unwrap();
    assert!(first.contains("연습 EXERCISE"), "{first}");
    let mut nobody = place.without_terminal(&["report"]).spawn().unwrap();
    drop(nobody.stdout.take());
    for child in [head, nobody] {
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &[][..]));
    }
}

#[test]
fn the_language_and_the_colors_come_from_where_they_are_set() {
    let place = Place::new();
    let arguments = ["--lang", "en", "run", "twelve-minutes"];
    let english = place.window_with(&arguments, &[("NO_COLOR", "1")]).shows("Run of show");
    assert!(!english.has_color());
    let english =
        english.keys("?").shows("any other key closes").keys("x").hides("any other key closes");
    english.keys("q").shows("Yes, close").keys("2").ends(0);
    let korean = place.window(&["resume"]).shows("진행 순서");
    assert!(korean.has_color());
    korean.keys("q").shows("세션은 남습니다").keys("2").ends(0);
    let locale = place.window_with(&["screen"], &[("LANG", "en_US.UTF-8")]).shows("EXERCISE");
    locale.shows("before STARTEX").keys("q").ends(0);
}

/// Three decisions at one time, each with a branch for each of its five options: 216 endings.
fn of_many_endings() -> String {
    let mut text = String::from(
        "format: 1\nid: many\nversion: \"1.0\"\ntitle: Many\nsummary: A summary.\n\
         premise: A premise.\nmarking: EXERCISE\nlanguages: [en]\n\
         clock: {start: \"2027-03-02T09:00:00+09:00\", zone: Garam time, length: 10m}\n\
         cells: {a: {name: A, seats: [{id: a-lead, title: Lead, role: lead}]}}\n\
         moves: [{id: all, title: All of it, length: 10m}]\ninjects:\n\
         \x20 - {id: i1, kind: contextual, at: 0m, to: [a], from: {name: Desk}, channel: cable, \
         title: Title, passages: [{text: Text.}]}\ndecisions:\n",
    );
    let mut branches = String::from("branches:\n");
    for decision in ["d1", "d2", "d3"] {
        let head = [
            format!("  - id: {decision}"),
            "    title: Title\n    question: What now?\n    depth: record\n    at: 1m".to_owned(),
            "    lead: a\n    authority: sole\n    lapse: {text: Nothing.}\n    options:\n"
                .to_owned(),
        ];
        text.push_str(&head.join("\n"));
        for option in 1..=5 {
            let line = format!("      - {{id: o{option}, title: Title, class: status-quo}}\n");
            text.push_str(&line);
            let line = format!(
                "  - {{id: {decision}-{option}, title: Title, effects: [], \
                 when: 'chosen(\"{decision}\") == \"o{option}\"'}}\n"
            );
            branches.push_str(&line);
        }
    }
    text + &branches + "truth: {summary: So it was.}\n"
}

#[test]
fn of_many_endings_a_play_to_each_branch_is_told_and_all_of_them_when_asked_for() {
    let place = Place::new();
    let path = place.path().join("many.yaml");
    fs::write(&path, of_many_endings()).expect("there is room");
    let (code, out, told) = place.says(&["--lang", "en", "check", &path.display().to_string()]);
    assert_eq!(code, 0, "{out}{told}");
    assert!(out.contains("216 endings."), "{out}");
    assert!(!out.contains("Ending 1:") && out.contains("--plays lists all"), "{out}");
    let to_branch = |line: &&str| line.starts_with("  T+") && line.ends_with("(Title)");
    assert_eq!(out.lines().filter(to_branch).count(), 15, "{out}");
    let all = ["--lang", "en", "check", "--plays", &path.display().to_string()];
    let (_, out, _) = place.says(&all);
    assert!(out.contains("Ending 216:") && !out.contains("Ending 217:"), "{out}");
}
