//! Reading a journal leniently: what still holds of one that was damaged.

use std::path::Path;

use crate::session::{Record, Seq};

use super::read::{lines, split_torn};
use super::{Attempt, Head, JournalError, LineFault, line};

/// What is left of a journal.
#[derive(Clone, Debug, PartialEq)]
pub struct Salvaged {
    /// The records up to the first line that does not hold: the only ones that are certain.
    pub records: Vec<Record>,
    pub head: Head,
    pub broken: Option<Break>,
    /// Bytes after the last newline: a record that was never acknowledged.
    pub torn_bytes: usize,
}

/// Where the chain ends, and what stands behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// Counted from one.
    pub line: u64,
    pub fault: LineFault,
    /// The lines behind the break, the broken one not among them.
    pub behind: u64,
    /// Those of them whose own text is unhurt. What went before them is not certain any more, so
    /// they are not played.
    pub unhurt: Vec<Seq>,
}

/// Reads as much of the journal at `path` as holds.
pub fn salvage(path: &Path) -> Result<Salvaged, JournalError> {
    let bytes =
        std::fs::read(path).map_err(|error| JournalError::io(Attempt::Read, path, error))?;
    Ok(salvage_bytes(&bytes))
}

fn salvage_bytes(bytes: &[u8]) -> Salvaged {
    let (whole, torn) = split_torn(bytes);
    let mut head = Head::start();
    let mut records = vec![];
    let mut rest = lines(whole);
    let fault = rest.find_map(|text| match line::parse(text, &mut head) {
        Ok(record) => {
            records.push(record);
            None
        }
        Err(fault) => Some(fault),
    });
    let broken = fault.map(|fault| {
        let behind: Vec<Option<Seq>> = rest.map(line::unhurt).collect();
        Break {
            line: head.next.0 + 1,
            fault,
            behind: u64::try_from(behind.len()).expect("lines fit 64 bits"),
            unhurt: behind.into_iter().flatten().collect(),
        }
    });
    Salvaged { records, head, broken, torn_bytes: torn.len() }
}
