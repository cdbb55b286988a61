//! The command itself: what it refuses, and where it writes.

use std::fs;

use tempfile::TempDir;

use super::{printed, whitecell};
use crate::support::ministries::fixture;

/// What is told on standard error, and the exit code.
fn refused(arguments: &[&str]) -> (String, Option<i32>) {
    let output = whitecell(arguments);
    assert!(output.stdout.is_empty(), "{arguments:?}");
    (String::from_utf8_lossy(&output.stderr).into_owned(), output.status.code())
}

#[test]
fn what_does_not_exist_is_named_with_what_does() {
    let own = ["--lang", "en", "show", "twelve-minutes"];
    let show = |more: &[&str]| refused(&[&own[..], more].concat());
    let (told, code) = show(&["--inject", "99-9"]);
    assert!(told.contains("no inject '99-9'. There are: 02-1"), "{told}");
    assert_eq!(code, Some(2));
    let (told, code) = show(&["--manual", "--cell", "mfoa"]);
    assert!(told.contains("no cell 'mfoa'. There are: mofa, mnd"), "{told}");
    assert_eq!(code, Some(2));
    let (told, code) = show(&["--cell", "mofa"]);
    assert!(told.contains("--cell goes with --inject or --manual"), "{told}");
    assert_eq!(code, Some(2));
    let (told, code) = show(&["--book", "--format", "json"]);
    assert!(told.contains("not written as json. It can be: md, html, docx"), "{told}");
    assert_eq!(code, Some(2));
    let (told, code) = refused(&["--lang", "ko", "show", "no-such-exercise"]);
    assert!(told.contains("'no-such-exercise' 연습을 찾지 못했습니다"), "{told}");
    assert_eq!(code, Some(2));
}

#[test]
fn two_papers_at_once_and_narrow_tables_are_usage_errors() {
    for more in [["--manual", "--book"], ["--columns", "20"], ["--graph", "svg"]] {
        let (_, code) = refused(&[&["show", "twelve-minutes"][..], &more[..]].concat());
        assert_eq!(code, Some(2), "{more:?}");
    }
}

#[test]
fn a_file_with_errors_is_told_line_by_line() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("broken.yaml");
    let text = fs::read_to_string(fixture("exercises/crossroads.yaml")).expect("a fixture");
    fs::write(&path, text.replace("to: [mofa]", "to: [mfoa]")).expect("written");
    let (told, code) = refused(&["--lang", "en", "show", &path.to_string_lossy(), "--manual"]);
    assert!(told.contains("mfoa") && told.contains("broken.yaml:"), "{told}");
    assert_eq!(code, Some(2));
}

#[test]
fn nothing_is_written_over_unless_asked() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("manual.html");
    let name = path.to_str().unwrap();
    let wish = ["--lang", "en", "show", "twelve-minutes", "--manual", "-o", name];
    assert!(printed(&wish).contains("manual.html"));
    let first = fs::read_to_string(&path).expect("it was written");
    assert!(first.starts_with("<!DOCTYPE html>"), "the ending says what it is");
    fs::write(&path, "somebody's own").expect("written");
    let (told, code) = refused(&wish);
    assert!(told.contains("is there already. Add --force"), "{told}");
    assert_eq!(code, Some(1));
    assert_eq!(fs::read_to_string(&path).expect("it is there"), "somebody's own");
    printed(&[&wish[..], &["--force"]].concat());
    assert_eq!(fs::read_to_string(&path).expect("it is there"), first);
}

#[cfg(unix)]
#[test]
fn what_is_secret_is_written_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("book.md");
    printed(&["show", "twelve-minutes", "--book", "-o", &path.to_string_lossy()]);
    let mode = fs::metadata(&path).expect("it was written").permissions().mode();
    assert_eq!(mode & 0o077, 0);
}

#[test]
fn where_there_is_no_terminal_a_table_has_eighty_columns() {
    let piped = printed(&["--lang", "ko", "show", "twelve-minutes"]);
    assert_eq!(piped, printed(&["--lang", "ko", "show", "twelve-minutes", "--columns", "80"]));
    let json = printed(&["show", "twelve-minutes", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    assert_eq!(json["run_of_show"], 1);
}
