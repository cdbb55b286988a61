//! The problems found so far, and their places once all are known.

use super::limit;
use super::node::Mark;
use crate::diagnostic::{Diagnostic, Place, Problem, Severity};

struct Finding {
    problem: Problem,
    mark: Option<Mark>,
    related: Option<Mark>,
}

/// Collects problems. Lines and columns are counted once at the end: counting them one by one
/// would read a long file again for each problem.
#[derive(Default)]
pub(super) struct Findings {
    found: Vec<Finding>,
    left_out: usize,
    errors: usize,
    likeness_searches: usize,
}

impl Findings {
    pub(super) fn add(&mut self, problem: Problem, mark: Mark) {
        self.push(Finding { problem, mark: Some(mark), related: None });
    }

    pub(super) fn add_related(&mut self, problem: Problem, mark: Mark, related: Mark) {
        self.push(Finding { problem, mark: Some(mark), related: Some(related) });
    }

    pub(super) fn about_file(&mut self, problem: Problem) {
        self.push(Finding { problem, mark: None, related: None });
    }

    fn push(&mut self, finding: Finding) {
        if finding.problem.severity() == Severity::Error {
            self.errors += 1;
        }
        if self.is_full() {
            self.left_out += 1;
        } else {
            self.found.push(finding);
        }
    }

    /// Whether further problems are only counted, so that details of them are not worth the work.
    pub(super) fn is_full(&self) -> bool {
        self.found.len() >= limit::PROBLEMS_MAX
    }

    pub(super) fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// The name that was probably meant. A search through many names is granted only so often,
    /// or a large file with every name wrong would take minutes.
    pub(super) fn near<'n>(
        &mut self,
        name: &str,
        known: impl ExactSizeIterator<Item = &'n str>,
    ) -> Option<String> {
        if self.is_full() {
            return None;
        }
        if known.len() > limit::NAMES_SHOWN_MAX {
            self.likeness_searches += 1;
            if self.likeness_searches > limit::LIKENESS_SEARCHES_MAX {
                return None;
            }
        }
        near(name, known)
    }

    /// Every problem in the order of the file, those about the whole file first.
    pub(super) fn into_diagnostics(mut self, text: &str) -> Vec<Diagnostic> {
        if self.left_out > 0 {
            let problem = Problem::ProblemsLeftOut { count: self.left_out };
            self.found.push(Finding { problem, mark: None, related: None });
        }
        let mut offsets: Vec<usize> = self
            .found
            .iter()
            .flat_map(|finding| finding.mark.into_iter().chain(finding.related))
            .map(|mark| mark.start as usize)
            .collect();
        offsets.sort_unstable();
        offsets.dedup();
        let positions = positions(text, &offsets);
        let place = |mark: Mark| {
            let start = mark.start as usize;
            let index = offsets.binary_search(&start).ok()?;
            let (line, column) = *positions.get(index)?;
            Some(Place { line, column, start, end: end_in_line(text, start, mark.end as usize) })
        };
        let mut diagnostics: Vec<Diagnostic> = self
            .found
            .into_iter()
            .map(|finding| Diagnostic {
                severity: finding.problem.severity(),
                place: finding.mark.and_then(place),
                related: finding.related.and_then(place),
                problem: finding.problem,
            })
            .collect();
        diagnostics.sort_by_key(|diagnostic| diagnostic.place.map(|place| place.start));
        diagnostics
    }
}

/// Where a mark is.
pub(super) fn place_of(text: &str, mark: Mark) -> Place {
    let start = mark.start as usize;
    let (line, column) = positions(text, &[start]).first().copied().unwrap_or((1, 1));
    Place { line, column, start, end: end_in_line(text, start, mark.end as usize) }
}

/// Line and column of each offset, which come sorted, in one reading of the text.
fn positions(text: &str, offsets: &[usize]) -> Vec<(usize, usize)> {
    let mut positions = Vec::with_capacity(offsets.len());
    let (mut line, mut column) = (1, 1);
    let mut wanted = offsets.iter().peekable();
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        while wanted.next_if(|offset| **offset <= at).is_some() {
            positions.push((line, column));
        }
        if wanted.peek().is_none() {
            return positions;
        }
        let ends_line = character == '\n'
            || character == '\r' && characters.peek().is_none_or(|(_, next)| *next != '\n');
        if ends_line {
            (line, column) = (line + 1, 1);
        } else {
            column += 1;
        }
    }
    positions.extend(wanted.map(|_| (line, column)));
    positions
}

/// Where a mark ends, cut at the end of its first line and at least one character long, so that a
/// paragraph is marked by its beginning and a place without length can be seen.
fn end_in_line(text: &str, start: usize, end: usize) -> usize {
    let Some(rest) = text.get(start..) else { return start };
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let mut length = end.saturating_sub(start).clamp(first, rest.len());
    while !rest.is_char_boundary(length) {
        length += 1;
    }
    // Not past the mark: a file in one line would be read to its end for each finding.
    let ends_line = rest.get(..length).and_then(|marked| marked.find(['\n', '\r']));
    start + ends_line.unwrap_or(length)
}

/// The known name that differs least, when it differs little.
pub(super) fn near<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Option<String> {
    let length = name.chars().count();
    if length > 2 * crate::exercise::ID_CHARS_MAX {
        return None;
    }
    // Of two letters, every other name is one letter away.
    let allowed = match length {
        0..=2 => 0,
        3..=5 => length / 3,
        _ => (length / 3).min(4),
    };
    let folded = name.to_lowercase();
    known
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= allowed)
        .map(|candidate| {
            (strsim::damerau_levenshtein(&folded, &candidate.to_lowercase()), candidate)
        })
        .filter(|(distance, candidate)| *distance <= allowed && !differ_in_digits(name, candidate))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.to_owned())
}

/// Whether only digits tell two names apart: `d7` is no misspelling of `d1`.
fn differ_in_digits(left: &str, right: &str) -> bool {
    let letters = |name: &str| name.replace(|c: char| c.is_ascii_digit(), "");
    letters(left) == letters(right)
}

/// The names a hint lists: all of a few, none of very many.
pub(super) fn listed<'n>(known: impl ExactSizeIterator<Item = &'n str>) -> Vec<String> {
    if known.len() > limit::NAMES_SHOWN_MAX * 2 {
        return Vec::new();
    }
    known.map(str::to_owned).collect()
}
