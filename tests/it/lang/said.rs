//! What the program says is in the files.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::{files, languages};

/// The keys that stand in `text` as the first argument of `text("…")` or `say("…")`.
fn keys(text: &str) -> Vec<&str> {
    let calls = ["text(", "say("];
    let arguments = calls.iter().flat_map(|call| text.split(call).skip(1));
    let literals = arguments.filter_map(|rest| rest.trim_start().strip_prefix('"'));
    literals.filter_map(|rest| rest.split('"').next()).filter(|key| is_key(key)).collect()
}

/// Names of form fields are said by other `text` methods; they are single words.
fn is_key(key: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    key.contains('-') && key.chars().all(plain)
}

/// The rooms that speak; the words of others are data.
const SPEAKING: [&str; 5] = ["cli", "intake", "lang", "report", "tui"];

fn visit(folder: &Path, found: &mut impl FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).expect("the sources are readable") {
        let path = entry.expect("the sources are readable").path();
        if path.is_dir() {
            visit(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found(&path, &fs::read_to_string(&path).expect("a source file is text"));
        }
    }
}

#[test]
fn every_name_that_the_program_says_is_in_the_files() {
    let mut count = 0;
    let mut check = |path: &Path, text: &str| {
        for key in keys(text) {
            count += 1;
            for words in languages() {
                let (language, path) = (words.language(), path.display());
                assert!(words.has(key), "{language}: no words for {key}, said in {path}");
            }
        }
    };
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for room in SPEAKING {
        visit(&sources.join(room), &mut check);
    }
    assert!(count > 100, "only {count} names were found");
}

/// Names that are put together: `ask-kind-` and a kind, `refused-` and a code.
const PUT_TOGETHER: [&str; 27] = [
    "act-",
    "ask-confidence-",
    "ask-correct-",
    "ask-form-",
    "ask-jump-",
    "ask-kind-",
    "ask-silence-",
    "asking-",
    "book-",
    "desk-broken-",
    "diag-",
    "draft-hot-wash-",
    "element-",
    "finding-",
    "import-head-",
    "guide-",
    "manual-",
    "new-ask-",
    "new-proposed-",
    "pattern-",
    "plan-",
    "question-",
    "refused-",
    "report-",
    "review-ask-",
    // A test of the schema holds these against the fields of the format.
    "schema-",
    "sheet-",
];

#[test]
fn every_name_in_the_files_is_said() {
    let mut sources = String::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    visit(&folder, &mut |_, text| sources.push_str(text));
    let literals: BTreeSet<&str> = sources.split('"').collect();
    let said = |key: &str| {
        let put_together = PUT_TOGETHER.iter().any(|start| key.starts_with(start));
        let base = ["-help", "-with"].iter().find_map(|end| key.strip_suffix(end));
        put_together || literals.contains(base.unwrap_or(key)) || literals.contains(key)
    };
    let keys = files::keys();
    let unsaid: Vec<_> = keys.iter().filter(|key| !said(key)).collect();
    assert!(unsaid.is_empty(), "nobody says {unsaid:?}");
}

#[test]
fn names_are_found_in_calls() {
    let text = r#"words.text("a-b"); self.say("c-d", &[]); say(
        "e-f", x); filled.text("reason"); say(key)"#;
    assert_eq!(keys(text), ["a-b", "c-d", "e-f"]);
}
