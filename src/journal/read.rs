//! Reading a journal strictly: every line whole, in order, and chained.

use std::fs;
use std::path::Path;

use crate::session::Record;

use super::{Attempt, Head, JournalError, line};

/// All that a journal holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole {
    pub records: Vec<Record>,
    pub head: Head,
    /// How many bytes the whole lines take.
    pub length: u64,
    /// What comes after the last newline: a record that was being written when the power went.
    pub torn: Vec<u8>,
}

/// Reads the journal at `path`, which may be open for writing elsewhere.
pub fn read(path: &Path) -> Result<Whole, JournalError> {
    let bytes = fs::read(path).map_err(|error| JournalError::io(Attempt::Read, path, error))?;
    read_bytes(path, &bytes)
}

/// Reads `bytes` as the journal that `path` names in an error.
pub fn read_bytes(path: &Path, bytes: &[u8]) -> Result<Whole, JournalError> {
    let mut head = Head::start();
    let mut records = vec![];
    let (whole, torn) = split_torn(bytes);
    for text in lines(whole) {
        let number = head.next.0 + 1;
        let record = line::parse(text, &mut head).map_err(|fault| JournalError::Line {
            path: path.to_owned(),
            line: number,
            fault,
        })?;
        records.push(record);
    }
    let length = u64::try_from(whole.len()).expect("a length fits 64 bits");
    Ok(Whole { records, head, length, torn: torn.to_vec() })
}

/// The whole lines, and what follows the last newline.
pub(super) fn split_torn(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    bytes.split_at(end)
}

/// The lines of `whole`, each without its newline.
pub(super) fn lines(whole: &[u8]) -> impl Iterator<Item = &[u8]> {
    whole.split_inclusive(|byte| *byte == b'\n').map(|line| &line[..line.len() - 1])
}
