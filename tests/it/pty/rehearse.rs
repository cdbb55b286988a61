//! `whitecell rehearse --bots`, as somebody types it: told, kept, interrupted, refused.

use std::process::{Command, Stdio};

use super::place::Place;

#[test]
fn bots_are_told_in_both_languages_and_nothing_is_kept() {
    let place = Place::new();
    let bots = ["rehearse", "twelve-minutes", "--bots", "all", "--runs", "1"];
    let (code, korean, told) = place.says(&bots);
    assert_eq!((code, told.as_str()), (0, ""));
    assert!(korean.contains("협조형") && korean.contains("누구의 성적도 아닙니다"), "{korean}");
    let one = ["--lang", "en", "rehearse", "twelve-minutes", "--bots", "silent", "--runs", "1"];
    let english = place.says(&one).1;
    assert!(english.contains("Bots: one run of each policy, seeds 1 to 1."), "{english}");
    // One policy alone: beside each count the seed to see it by.
    assert!(english.contains("first\n") && english.contains("seed\n"), "{english}");
    for text in [&korean, &english] {
        // A command to be copied stays in one piece.
        let lines = text.lines().filter(|line| !line.starts_with("  whitecell "));
        let wide = lines.into_iter().find(|line| whitecell::lang::width(line) > 80);
        assert_eq!(wide, None);
    }
    assert!(place.files(".journal").is_empty());
}

#[test]
fn ctrl_c_keeps_what_there_is() {
    let place = Place::new();
    let folder = place.path().join("kept");
    let kept = folder.display().to_string();
    let bots = ["rehearse", "twelve-minutes", "--bots", "silent", "--runs", "1000"];
    let bots = [&bots[..], &["--out", &kept, "--format", "json"]].concat();
    let mut child = place.without_terminal(&bots);
    let child = child.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let journals = || std::fs::read_dir(&folder).map_or(0, Iterator::count);
    while journals() < 2 {
        std::thread::yield_now();
    }
    let id = child.id().to_string();
    let sent = Command::new("/bin/sh").args(["-c", "kill -INT \"$0\"", &id]).status().unwrap();
    assert!(sent.success());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130));
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["interrupted"], true);
    let docs = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rehearse.md");
    let docs = std::fs::read_to_string(docs).unwrap();
    let policy = &told["policies"][0];
    let summary = &policy["summary"];
    let lists = ["injects", "branches", "objectives", "decisions", "endings", "measures"];
    let firsts = lists.map(|list| &summary[list][0]);
    let decision = &summary["decisions"][0];
    let within = [&decision["opened"], &decision["options"][0]];
    for part in [&told, policy, summary].into_iter().chain(firsts).chain(within) {
        for field in part.as_object().unwrap().keys() {
            assert!(
                docs.contains(&format!("`{field}`")) || docs.contains(&format!("{field}[]`")),
                "{field}"
            );
        }
    }
    let runs = told["policies"][0]["summary"]["runs"].as_u64().unwrap();
    assert!((2..1_000).contains(&runs), "{runs}");
    assert_eq!(journals() as u64, runs);
    assert!(String::from_utf8_lossy(&output.stderr).contains("중단했습니다"));
    // What was kept is a session like any other.
    let first = folder.join("twelve-minutes-silent-1.journal").display().to_string();
    assert_eq!(place.says(&["verify", &first]).0, 0);
    let again = ["rehearse", "twelve-minutes", "--bots", "silent", "--out", &kept];
    let (code, _, told) = place.says(&again);
    assert_eq!(code, 1);
    assert!(told.contains(&first), "nothing is written over: {told}");
}

#[test]
fn what_cannot_be_played_is_told() {
    let place = Place::new();
    let broken = place.path().join("broken.yaml");
    std::fs::write(&broken, "format: 1\n").unwrap();
    let broken = broken.display().to_string();
    let cases: [(&[&str], &str); 7] = [
        (&["rehearse", "twelve-minutes", "--bots", "clever"], "clever"),
        (&["rehearse", "twelve-minutes", "--bots", "silent", "--runs", "0"], "0"),
        (&["rehearse", "twelve-minutes", "--bots", "silent", "--runs", "10001"], "10000"),
        (&["rehearse", "twelve-minutes"], "MOVES"),
        (&["rehearse", "twelve-minutes", "m.jsonl", "--runs", "3"], "--runs"),
        (&["rehearse", &broken, "--bots", "silent"], "broken.yaml"),
        (&["rehearse", "twelve-minutes", "--bots", "all", "--runs", "500", "--out", "x"], "1,000"),
    ];
    for (arguments, expected) in cases {
        let (code, out, told) = place.says(arguments);
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}: {told}");
        assert!(told.contains(expected), "{arguments:?}: {told}");
    }
}
