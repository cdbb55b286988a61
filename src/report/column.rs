//! How wide the columns of a table are where no browser works it out.

use crate::lang::{visible, width};

use super::unbroken;

/// How many columns of a terminal a line of a table has room for, in the widest of the fonts that
/// office programs fall back to.
const LINE: usize = 98;
/// What the space to both sides of a cell takes, and a little more.
const PADDING: usize = 3;
/// What one column may ask for: longer texts wrap.
const ASKED_MAX: usize = 44;
/// What every column gets.
const ASKED_MIN: usize = 5;
/// A longer word is broken where the column ends.
const WORD_MAX: usize = 14;

/// What a column asks for, in columns of a terminal.
#[derive(Clone, Copy, Default)]
struct Asked {
    /// Its widest moment or figure: these are never broken.
    figure: usize,
    word: usize,
    line: usize,
}

impl Asked {
    fn of(text: &str) -> Self {
        Self {
            figure: unbroken::widest(&visible(text)),
            word: longest_word(text),
            line: longest_line(text),
        }
    }

    fn or(self, other: Self) -> Self {
        Self {
            figure: self.figure.max(other.figure),
            word: self.word.max(other.word),
            line: self.line.max(other.line),
        }
    }

    /// With the space around it.
    fn bounded(self) -> Self {
        let figure = self.figure.max(ASKED_MIN);
        let word = self.word.min(WORD_MAX).max(figure);
        let line = self.line.clamp(word, ASKED_MAX.max(word));
        Self { figure: figure + PADDING, word: word + PADDING, line: line + PADDING }
    }
}

/// Shares `total` among the columns by what stands in them: first to each what its figures take, so
/// that no moment is broken in two, then what its longest word takes, then the rest to where there
/// is more to say.
pub(super) fn shares(head: &[String], rows: &[Vec<String>], total: usize) -> Vec<usize> {
    let asked = asked(head, rows);
    let mut given = vec![0; asked.len()];
    let mut left = LINE * PARTS;
    for wanted in [
        asked.iter().map(|own| own.figure).collect::<Vec<_>>(),
        asked.iter().map(|own| own.word).collect(),
        asked.iter().map(|own| own.line).collect(),
    ] {
        left -= give(&mut given, &wanted, left);
    }
    let all: usize = given.iter().sum();
    let mut shares: Vec<usize> = given.iter().map(|own| total * own / all.max(1)).collect();
    let used: usize = shares.iter().sum();
    if let Some(last) = shares.last_mut() {
        *last += total - used;
    }
    shares
}

/// Whether the words of a table do not all fit beside each other, so that smaller letters serve.
pub(super) fn is_dense(head: &[String], rows: &[Vec<String>]) -> bool {
    asked(head, rows).iter().map(|own| own.word).sum::<usize>() > LINE
}

fn asked(head: &[String], rows: &[Vec<String>]) -> Vec<Asked> {
    let of = |column: usize| {
        let below = rows.iter().filter_map(|row| row.get(column));
        let cells = std::iter::once(&head[column]).chain(below);
        cells.map(|text| Asked::of(text)).fold(Asked::default(), Asked::or).bounded()
    };
    (0..head.len()).map(of).collect()
}

/// Widths are reckoned in parts of a column, so that rounding takes little.
const PARTS: usize = 100;

/// Raises what is given toward what is wanted, as far as what is left goes; tells what it took.
fn give(given: &mut [usize], wanted: &[usize], left: usize) -> usize {
    let lacks = |(given, wanted): (&usize, &usize)| (wanted * PARTS).saturating_sub(*given);
    let lacking: Vec<usize> = given.iter().zip(wanted).map(lacks).collect();
    let all: usize = lacking.iter().sum();
    let mut took = 0;
    for (own, lacking) in given.iter_mut().zip(lacking) {
        let more = if all <= left { lacking } else { left * lacking / all };
        *own += more;
        took += more;
    }
    took
}

/// How many lines a text takes in a column where words are not broken.
pub(super) fn lines(text: &str, wide: usize) -> usize {
    let of_line = |line: &str| {
        let (mut lines, mut used) = (1, 0);
        for word in line.split_whitespace().map(width) {
            let space = usize::from(used > 0);
            if used + space + word <= wide {
                used += space + word;
                continue;
            }
            lines += space + word.saturating_sub(1) / wide;
            used = word.saturating_sub(1) % wide + 1;
        }
        lines
    };
    visible(text).lines().map(of_line).sum()
}

/// In columns of a terminal.
pub(super) fn longest_word(text: &str) -> usize {
    let text = unbroken::joined(&visible(text));
    unbroken::words(&text).map(width).max().unwrap_or(0)
}

/// In columns of a terminal.
pub(super) fn longest_line(text: &str) -> usize {
    visible(text).lines().map(width).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn columns_share_all_of_the_width_by_what_stands_in_them() {
        let head = words(&["시각", "내용"]);
        let rows = vec![words(&["T+00:01:00", &"말".repeat(200)])];
        let shares = shares(&head, &rows, 9_638);
        assert_eq!(shares.iter().sum::<usize>(), 9_638);
        // Thirteen columns of the moment and what is around it, of the sixty that are asked for.
        assert!((2_085..=2_090).contains(&shares[0]), "{shares:?}");
        assert!(super::shares(&[], &[], 100).is_empty());
    }

    #[test]
    fn a_moment_keeps_its_room_among_columns_that_want_more_than_there_is() {
        let head = words(&["예측", "판단", "자체 판단", "AI 판단", "최종 판단", "실제"]);
        let long = "의사결정지원체계발전위원회";
        let moment = "매우 높음, 82% (T+00:07:40)";
        let rows = vec![words(&[long, long, moment, long, moment, long])];
        let shares = shares(&head, &rows, LINE);
        for column in [2, 4] {
            assert!(shares[column] >= "(T+00:07:40)".len() + PADDING - 1, "{shares:?}");
        }
    }
}
