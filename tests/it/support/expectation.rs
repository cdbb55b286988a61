//! Problems that a fixture announces beside its own lines.

use whitecell::diagnostic::Diagnostic;

/// Code, line, column; a line of zero is the file as a whole.
pub(crate) type Expected = (String, usize, usize);

/// Reads `#! code@column code@column` at the end of lines.
pub(crate) fn announced(text: &str) -> Vec<Expected> {
    let mut expected: Vec<Expected> = text
        .lines()
        .enumerate()
        .filter_map(|(index, line)| Some((index + 1, line.split_once("#! ")?.1)))
        .flat_map(|(line, list)| {
            list.split_whitespace().map(move |item| {
                let (code, column) = item.split_once('@').expect("code@column");
                (code.to_owned(), line, column.parse().expect("a column"))
            })
        })
        .collect();
    expected.sort_by_key(|(code, line, column)| (*line, *column, code.clone()));
    expected
}

/// What was found, in the same form and order.
pub(crate) fn found(problems: &[Diagnostic]) -> Vec<Expected> {
    let mut found: Vec<Expected> = problems
        .iter()
        .map(|problem| {
            let (line, column) = problem.place.map_or((0, 0), |place| (place.line, place.column));
            (problem.problem.code().to_owned(), line, column)
        })
        .collect();
    found.sort_by_key(|(code, line, column)| (*line, *column, code.clone()));
    found
}
