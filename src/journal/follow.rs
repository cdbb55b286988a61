//! Reading a journal along while somebody else writes it.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use crate::session::{Digest, Record, Seq};

use super::read::{lines, split_torn};
use super::{Attempt, Head, JournalError, LINE_BYTES_MAX, LineFault, line};

/// Yields the records of a journal as they come.
#[derive(Debug)]
pub struct Follower {
    path: PathBuf,
    head: Head,
    /// Where the last line that was yielded begins and ends.
    last: (u64, u64),
}

impl Follower {
    /// Follows the journal at `path` from its first record. The file need not exist yet when it is
    /// named, but must when it is polled.
    pub fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), head: Head::start(), last: (0, 0) }
    }

    /// Where the next record will stand.
    pub fn next(&self) -> Seq {
        self.head.next
    }

    /// How many bytes the whole lines take that were read so far.
    pub fn length(&self) -> u64 {
        self.last.1
    }

    /// The whole records that came since the last call. A line that is still being written is left
    /// for the next call. After an error a new follower has to begin from the first record.
    pub fn poll(&mut self) -> Result<Vec<Record>, JournalError> {
        let (begin, end) = self.last;
        let bytes = read_from(&self.path, begin)
            .map_err(|error| JournalError::io(Attempt::Read, &self.path, error))?;
        let known = usize::try_from(end - begin).expect("a line fits memory");
        if bytes.len() < known || !is_line(&bytes[..known], &self.head.digest) {
            return Err(JournalError::Rewritten { path: self.path.clone() });
        }
        let (whole, torn) = split_torn(&bytes[known..]);
        let mut records = vec![];
        for text in lines(whole) {
            let number = self.head.next.0;
            records.push(line::parse(text, &mut self.head).map_err(|f| self.fault(number, f))?);
            let begin = self.last.1;
            self.last = (begin, begin + u64::try_from(text.len()).expect("a length fits") + 1);
        }
        if torn.len() > LINE_BYTES_MAX {
            return Err(self.fault(self.head.next.0, LineFault::TooLong));
        }
        Ok(records)
    }

    fn fault(&self, seq: u64, fault: LineFault) -> JournalError {
        JournalError::Line { path: self.path.clone(), line: seq + 1, fault }
    }
}

/// Whether `bytes` are still the line with this digest; nothing is before the first line.
fn is_line(bytes: &[u8], digest: &Digest) -> bool {
    bytes.strip_suffix(b"\n").map_or(bytes.is_empty(), |text| line::digest(text) == *digest)
}

fn read_from(path: &Path, offset: u64) -> io::Result<Vec<u8>> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(offset))?;
    let mut bytes = vec![];
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}
