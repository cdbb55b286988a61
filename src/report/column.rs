//! How wide the columns of a table are where no browser works it out.

use crate::lang::{visible, width};

/// What one column may ask for, in columns of a terminal: longer texts wrap.
const ASKED_MAX: usize = 44;
/// What every column gets, so that no word of a head is broken in the middle of a table of many.
const ASKED_MIN: usize = 7;

/// Shares `total` among the columns by what stands in them.
pub(super) fn shares(head: &[String], rows: &[Vec<String>], total: usize) -> Vec<usize> {
    let asked: Vec<usize> = (0..head.len())
        .map(|column| {
            let below = rows.iter().filter_map(|row| row.get(column));
            let cells = std::iter::once(&head[column]).chain(below);
            cells.map(|text| longest_line(text)).max().unwrap_or(0).clamp(ASKED_MIN, ASKED_MAX)
        })
        .collect();
    let all: usize = asked.iter().sum();
    let mut shares: Vec<usize> = asked.iter().map(|asked| total * asked / all.max(1)).collect();
    let given: usize = shares.iter().sum();
    if let Some(last) = shares.last_mut() {
        *last += total - given;
    }
    shares
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
        assert_eq!(shares[0], 9_638 * 10 / 54);
        assert!(super::shares(&[], &[], 100).is_empty());
    }
}
