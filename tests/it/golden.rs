//! The shipped exercises, played well and poorly: the same journal each time, and reports that
//! are read before they are accepted.
//!
//! What a change does to the reports is seen with `INSTA_UPDATE=always scripts/test golden` and
//! `git diff tests/it/snapshots`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::support::ministries::fixture;

fn whitecell(arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_whitecell"));
    let output = command.env_clear().args(arguments).output().expect("it runs");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {told}");
    String::from_utf8(output.stdout).expect("it is text")
}

/// Plays `tests/fixtures/moves/EXERCISE.how.jsonl` in Korean; every move is granted.
pub(crate) fn play(folder: &Path, exercise: &str, how: &str, seed: &str) -> PathBuf {
    play_in("ko", folder, exercise, how, seed)
}

fn play_in(language: &str, folder: &Path, exercise: &str, how: &str, seed: &str) -> PathBuf {
    let moves = fixture(&format!("moves/{exercise}.{how}.jsonl"));
    let journal = folder.join(format!("{exercise}.{how}.{language}.{seed}.journal"));
    let (moves, path) = (moves.to_string_lossy(), journal.to_string_lossy());
    let played = ["rehearse", exercise, &moves, "--session", &path, "--seed", seed];
    whitecell(&[&["--lang", language][..], &played].concat());
    journal
}

fn report(journal: &Path, language: &str, format: &str) -> String {
    let path = journal.to_string_lossy();
    whitecell(&["--lang", language, "report", &path, "--format", format])
}

/// Whether anything but the marking of every page is Korean.
fn has_hangul(text: &str) -> bool {
    text.replace("연습 EXERCISE", "").contains(|sign| ('가'..='힣').contains(&sign))
}

fn golden(exercise: &str, how: &str) {
    let folder = TempDir::new().expect("a folder");
    for language in ["ko", "en"] {
        let journal = play_in(language, folder.path(), exercise, how, "1");
        let name = format!("{exercise}.{how}.{language}");
        let text = report(&journal, language, "md");
        assert!(language == "ko" || !has_hangul(&text), "{name}: all of it is in English");
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!(name, text);
        });
    }
}

#[test]
fn shadow_commander_played_well() {
    golden("shadow-commander", "good");
}

#[test]
fn shadow_commander_played_poorly() {
    golden("shadow-commander", "poor");
}

#[test]
fn twelve_minutes_played_well() {
    golden("twelve-minutes", "good");
}

#[test]
fn twelve_minutes_played_poorly() {
    golden("twelve-minutes", "poor");
}

#[test]
fn folded_protein_played_well() {
    golden("folded-protein", "good");
}

#[test]
fn folded_protein_played_poorly() {
    golden("folded-protein", "poor");
}

#[test]
fn empty_loop_played_well() {
    golden("empty-loop", "good");
}

#[test]
fn empty_loop_played_poorly() {
    golden("empty-loop", "poor");
}

#[test]
fn blank_signature_played_well() {
    golden("blank-signature", "good");
}

#[test]
fn blank_signature_played_poorly() {
    golden("blank-signature", "poor");
}

#[test]
fn blocked_chip_played_well() {
    golden("blocked-chip", "good");
}

#[test]
fn blocked_chip_played_poorly() {
    golden("blocked-chip", "poor");
}

#[test]
fn guests_who_came_played_well() {
    golden("guests-who-came", "good");
}

#[test]
fn guests_who_came_played_poorly() {
    golden("guests-who-came", "poor");
}

#[test]
fn two_briefings_played_well() {
    golden("two-briefings", "good");
}

#[test]
fn two_briefings_played_poorly() {
    golden("two-briefings", "poor");
}

#[test]
fn three_hundred_sixty_played_well() {
    golden("three-hundred-sixty", "good");
}

#[test]
fn three_hundred_sixty_played_poorly() {
    golden("three-hundred-sixty", "poor");
}

#[test]
fn last_paragraph_played_well() {
    golden("last-paragraph", "good");
}

#[test]
fn last_paragraph_played_poorly() {
    golden("last-paragraph", "poor");
}

#[test]
fn twelve_minutes_as_a_document() {
    let folder = TempDir::new().expect("a folder");
    let journal = play(folder.path(), "twelve-minutes", "poor", "1");
    let program = format!("\"program\": \"{}\"", env!("CARGO_PKG_VERSION"));
    let text = report(&journal, "ko", "json").replace(&program, "\"program\": \"…\"");
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!("twelve-minutes.poor.json", text);
    });
}

#[test]
fn the_same_moves_give_the_same_journal() {
    let (once, again) = (TempDir::new().expect("a folder"), TempDir::new().expect("a folder"));
    let bytes = |folder: &TempDir, seed| {
        fs::read(play(folder.path(), "twelve-minutes", "good", seed)).expect("it was written")
    };
    assert!(bytes(&once, "1") == bytes(&again, "1"), "the same seed, the same bytes");
    assert!(bytes(&once, "2") != bytes(&again, "3"), "ids come from the seed");
}
