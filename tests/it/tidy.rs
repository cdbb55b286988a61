//! Checks of the repository itself: what the compiler cannot hold, a test does.
//!
//! A rule is a function from a file to its violations. Each is run over the whole repository here,
//! and over a few lines with a violation planted in them beside the rule.

mod audience;
mod dependencies;
mod files;
mod globs;
mod layers;
mod machine_paths;
mod paths;
mod purity;
mod tokens;

use std::fmt;
use std::fs;
use std::path::Path;

/// A file of the repository.
struct SourceFile {
    /// From the repository's root, with `/` between folders.
    path: String,
    text: String,
}

/// A place where a rule is broken.
#[derive(Debug, PartialEq, Eq)]
struct Violation {
    path: String,
    /// Counted from one.
    line: usize,
    what: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.what)
    }
}

impl SourceFile {
    fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    fn violation(&self, line: usize, what: impl Into<String>) -> Violation {
        Violation { path: self.path.clone(), line, what: what.into() }
    }

    /// Whether the file is Rust of the library, the program or the tests.
    fn is_rust(&self) -> bool {
        self.path.strip_suffix(".rs").is_some_and(|stem| {
            stem.starts_with("src/") || stem.starts_with("tests/") || stem.starts_with("benches/")
        })
    }
}

/// Every text file of the repository, in the order of their paths.
fn repository() -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(root, "", &mut files);
    files.sort_by(|left, right| left.path.cmp(&right.path));
    files
}

fn collect(root: &Path, folder: &str, files: &mut Vec<SourceFile>) {
    for entry in fs::read_dir(root.join(folder)).expect("a folder of the repository is readable") {
        let entry = entry.expect("an entry of the repository is readable");
        let name = entry.file_name().into_string().expect("file names are UTF-8");
        let kind = entry.file_type().expect("an entry of the repository has a type");
        let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
        if kind.is_dir() && is_ours(&entry.path(), &path) {
            collect(root, &path, files);
        } else if kind.is_file() && path != ".git" {
            // What is not UTF-8 is not text: a spreadsheet among the fixtures.
            if let Ok(text) = fs::read_to_string(entry.path()) {
                files.push(SourceFile { path, text });
            }
        }
    }
}

/// Whether a folder is the repository's own: not what cargo built, not an editor's or git's, and
/// not the sessions that somebody played from the checkout.
fn is_ours(folder: &Path, path: &str) -> bool {
    let foreign = path == "sessions" || (path.starts_with('.') && path != ".ci");
    !foreign && !folder.join("CACHEDIR.TAG").exists()
}

fn assert_none(violations: &[Violation]) {
    let lines: Vec<String> = violations.iter().map(Violation::to_string).collect();
    assert!(lines.is_empty(), "{} violations\n{}", lines.len(), lines.join("\n"));
}

fn hold(rule: fn(&SourceFile) -> Vec<Violation>) {
    assert_none(&repository().iter().flat_map(rule).collect::<Vec<_>>());
}

#[test]
fn the_rules_see_the_repository() {
    let files = repository();
    for path in ["Cargo.toml", "src/lib.rs", "src/exercise/id.rs", "tests/it/tidy.rs"] {
        assert!(files.iter().any(|file| file.path == path), "{path} is not among the files");
    }
    let layered = files.iter().flat_map(paths::paths).any(|path| path.segments[0] == "crate");
    assert!(layered, "no path from the crate's root was found");
}

#[test]
fn rooms_name_only_the_rooms_that_the_table_allows() {
    hold(layers::check);
}

#[test]
fn pure_rooms_never_name_the_world() {
    hold(purity::check);
}

#[test]
fn dependencies_stay_in_the_room_that_knows_them() {
    hold(dependencies::check);
}

#[test]
fn files_are_short_and_narrow() {
    hold(files::check_size);
}

#[test]
fn modules_stand_beside_their_folders() {
    hold(files::check_name);
}

#[test]
fn no_source_file_is_forgotten() {
    assert_none(&files::forgotten(&repository()));
}

#[test]
fn a_cells_screens_name_nothing_that_sees_more() {
    hold(audience::check);
}

#[test]
fn imports_are_named() {
    hold(globs::check);
}

#[test]
fn no_text_names_a_place_on_somebodys_machine() {
    hold(machine_paths::check);
}
