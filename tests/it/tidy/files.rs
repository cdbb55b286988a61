//! Files: how long, how wide, how named, and that the compiler reads each of them.

use unicode_width::UnicodeWidthStr;

use super::tokens::tokens;
use super::{SourceFile, Violation};

const FILE_LINES_MAX: usize = 400;
/// As wide as a terminal shows it: a Hangul syllable takes two columns.
const LINE_COLUMNS_MAX: usize = 100;

pub(super) fn check_size(file: &SourceFile) -> Vec<Violation> {
    if !file.is_rust() {
        return Vec::new();
    }
    let mut violations = Vec::new();
    let lines = file.text.lines().count();
    if lines > FILE_LINES_MAX {
        let what = format!("{lines} lines, {FILE_LINES_MAX} at most: one idea a file");
        violations.push(file.violation(lines, what));
    }
    for (index, line) in file.text.lines().enumerate() {
        let columns = line.width();
        if columns > LINE_COLUMNS_MAX {
            let what = format!("{columns} columns, {LINE_COLUMNS_MAX} at most");
            violations.push(file.violation(index + 1, what));
        }
    }
    violations
}

pub(super) fn check_name(file: &SourceFile) -> Vec<Violation> {
    let mut violations = Vec::new();
    if file.is_rust() && file.path.ends_with("/mod.rs") {
        violations.push(file.violation(1, "write foo.rs beside foo/, not foo/mod.rs"));
    }
    violations
}

/// Source files that no parent declares: they are never compiled, and their tests never run.
pub(super) fn forgotten(files: &[SourceFile]) -> Vec<Violation> {
    let mut violations = Vec::new();
    for file in files.iter().filter(|file| file.is_rust() && !is_root(&file.path)) {
        let Some((parents, name)) = parents(&file.path) else {
            violations.push(file.violation(1, "tests are one binary: move this to tests/it/"));
            continue;
        };
        let declared = files
            .iter()
            .filter(|parent| parents.contains(&parent.path))
            .any(|parent| declares(parent, name));
        if !declared {
            let what = format!("forgotten: no `mod {name};` in {}", parents.join(" or "));
            violations.push(file.violation(1, what));
        }
    }
    violations
}

fn is_root(path: &str) -> bool {
    matches!(path, "src/lib.rs" | "src/main.rs" | "tests/it/main.rs")
        || path.starts_with("benches/")
}

/// Where a file is to be declared, and under which name.
fn parents(path: &str) -> Option<(Vec<String>, &str)> {
    let (folder, name) = path.strip_suffix(".rs")?.rsplit_once('/')?;
    let parents = match folder {
        "src" => vec!["src/lib.rs".to_owned(), "src/main.rs".to_owned()],
        "tests/it" => vec!["tests/it/main.rs".to_owned()],
        "tests" => return None,
        _ => vec![format!("{folder}.rs")],
    };
    Some((parents, name))
}

fn declares(parent: &SourceFile, name: &str) -> bool {
    let tokens = tokens(&parent.text);
    tokens.windows(3).any(|window| {
        let [keyword, module, end] = [window[0].text, window[1].text, window[2].text];
        keyword == "mod" && module == name && end == ";"
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_is_caught() {
        let fits = "x\n".repeat(FILE_LINES_MAX);
        assert!(check_size(&SourceFile::new("src/a.rs", &fits)).is_empty());
        assert_eq!(check_size(&SourceFile::new("src/a.rs", &(fits + "x\n"))).len(), 1);
    }

    #[test]
    fn a_wide_line_is_caught_by_its_columns() {
        let fits = format!("x\n// {}", "부".repeat(48));
        assert!(check_size(&SourceFile::new("tests/it/a.rs", &fits)).is_empty());
        let wide = format!("x\n// {}", "부".repeat(49));
        let found = check_size(&SourceFile::new("tests/it/a.rs", &wide));
        assert_eq!(found.iter().map(|violation| violation.line).collect::<Vec<_>>(), [2]);
        assert!(check_size(&SourceFile::new("docs/a.md", &wide)).is_empty());
    }

    #[test]
    fn a_module_file_inside_its_folder_is_caught() {
        assert_eq!(check_name(&SourceFile::new("src/session/mod.rs", "")).len(), 1);
        assert!(check_name(&SourceFile::new("src/session/model.rs", "")).is_empty());
    }

    #[test]
    fn a_forgotten_file_is_caught() {
        let files = [
            SourceFile::new("src/lib.rs", "pub mod session;\n// mod lost;"),
            SourceFile::new("src/session.rs", "mod decide;"),
            SourceFile::new("src/session/decide.rs", ""),
            SourceFile::new("src/session/event.rs", ""),
            SourceFile::new("src/lost.rs", ""),
            SourceFile::new("tests/it/main.rs", "mod tidy;"),
            SourceFile::new("tests/it/tidy.rs", ""),
            SourceFile::new("tests/it/rules.rs", ""),
            SourceFile::new("tests/second.rs", ""),
        ];
        let found: Vec<_> = forgotten(&files).into_iter().map(|violation| violation.path).collect();
        let expected =
            ["src/session/event.rs", "src/lost.rs", "tests/it/rules.rs", "tests/second.rs"];
        assert_eq!(found, expected);
    }
}
