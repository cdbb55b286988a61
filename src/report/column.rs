//! How wide the columns of a table are where no browser works it out.

use crate::lang::{visible, width};

/// How many columns of a terminal a line of a table has room for.
const LINE: usize = 84;
/// What one column may ask for: longer texts wrap.
const ASKED_MAX: usize = 44;
/// What every column gets.
const ASKED_MIN: usize = 7;
/// A longer word is broken where the column ends.
const WORD_MAX: usize = 14;

/// Shares `total` among the columns by what stands in them: first to each what its longest word
/// takes, so that no moment is broken in two, then the rest to where there is more to say.
pub(super) fn shares(head: &[String], rows: &[Vec<String>], total: usize) -> Vec<usize> {
    let columns: Vec<(usize, usize)> = (0..head.len())
        .map(|column| {
            let below = rows.iter().filter_map(|row| row.get(column));
            let cells = std::iter::once(&head[column]).chain(below);
            let (line, word) = cells.fold((0, 0), |(line, word), text| {
                (line.max(longest_line(text)), word.max(longest_word(text)))
            });
            let word = (word + 1).clamp(ASKED_MIN, WORD_MAX);
            (word, line.clamp(word, ASKED_MAX))
        })
        .collect();
    let words: usize = columns.iter().map(|(word, _)| word).sum();
    let more: usize = columns.iter().map(|(word, line)| line - word).sum();
    let (least, rest) = if words < LINE {
        (total * words / LINE, total - total * words / LINE)
    } else {
        (total, 0)
    };
    let share = |(word, line): &(usize, usize)| {
        let by_more = (rest * (line - word)).checked_div(more);
        let own = by_more.unwrap_or_else(|| rest * word / words);
        least * word / words.max(1) + own
    };
    let mut shares: Vec<usize> = columns.iter().map(share).collect();
    let given: usize = shares.iter().sum();
    if let Some(last) = shares.last_mut() {
        *last += total - given;
    }
    shares
}

/// In columns of a terminal.
pub(super) fn longest_word(text: &str) -> usize {
    visible(text).split_whitespace().map(width).max().unwrap_or(0)
}

/// In columns of a terminal.
pub(super) fn longest_line(text: &str) -> usize {
    visible(text).lines().map(width).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_share_all_of_the_width_by_what_stands_in_them() {
        let words = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let head: Vec<String> = words(&["시각", "내용"]);
        let rows = vec![words(&["T+00:01:00", &"말".repeat(200)])];
        let shares = shares(&head, &rows, 9_638);
        assert_eq!(shares.iter().sum::<usize>(), 9_638);
        // Ten columns of the moment and one of space, of 84, and nothing of the rest.
        assert!((1_258..=1_263).contains(&shares[0]), "{shares:?}");
        assert!(super::shares(&[], &[], 100).is_empty());
    }
}
