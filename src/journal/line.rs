//! One record, one line: JSON with the digest of its own text as the last field.

use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use crate::session::{Digest, RECORD_VERSION, Record, Seq, upcast};

use super::{Head, LineFault};

/// The longest line, in bytes without its newline. Only an exercise's own document comes near.
pub const LINE_BYTES_MAX: usize = 16 * 1024 * 1024;

/// What stands between the text and its digest.
const SUM_FIELD: &[u8] = b",\"sum\":\"";
const CLOSING: &[u8] = b"\"}";
const DIGEST_CHARS: usize = 64;
const TAIL_BYTES: usize = SUM_FIELD.len() + DIGEST_CHARS + CLOSING.len();

/// A record as it stands in the file, ready to be appended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    seq: Seq,
    /// With the newline.
    bytes: Vec<u8>,
    digest: Digest,
}

/// Why a record cannot be written as a line.
#[derive(Debug, thiserror::Error)]
pub enum LineError {
    #[error("record {seq} takes {bytes} bytes; the limit is {LINE_BYTES_MAX}")]
    TooLong { seq: Seq, bytes: usize },
    #[error("write record {seq} as JSON")]
    Json {
        seq: Seq,
        #[source]
        source: serde_json::Error,
    },
}

impl Line {
    /// Writes a record, which names the line before it in `prev`.
    pub fn write(record: &Record) -> Result<Self, LineError> {
        let seq = record.seq;
        let mut bytes =
            serde_json::to_vec(record).map_err(|source| LineError::Json { seq, source })?;
        let brace = bytes.pop();
        assert_eq!(brace, Some(b'}'), "a record is a JSON object");
        let sum = digest(&bytes);
        bytes.extend_from_slice(SUM_FIELD);
        bytes.extend_from_slice(sum.0.as_bytes());
        bytes.extend_from_slice(CLOSING);
        if bytes.len() > LINE_BYTES_MAX {
            return Err(LineError::TooLong { seq, bytes: bytes.len() });
        }
        let digest = digest(&bytes);
        bytes.push(b'\n');
        Ok(Self { seq, bytes, digest })
    }

    pub fn seq(&self) -> Seq {
        self.seq
    }

    /// The line with its newline.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The head of a journal that ends with this line.
    pub fn head(&self) -> Head {
        Head { next: self.seq.next(), digest: self.digest.clone() }
    }
}

/// Reads the line (without its newline) that follows `head`, and moves `head` behind it.
pub(super) fn parse(line: &[u8], head: &mut Head) -> Result<Record, LineFault> {
    if line.len() > LINE_BYTES_MAX {
        return Err(LineFault::TooLong);
    }
    let text = checked_text(line)?;
    let record = record(text)?;
    if record.seq != head.next {
        return Err(LineFault::WrongSeq { expected: head.next, found: record.seq });
    }
    if record.prev != head.digest {
        return Err(LineFault::WrongPrev);
    }
    *head = Head { next: record.seq.next(), digest: digest(line) };
    Ok(record)
}

/// The line up to its digest, once the digest fits.
fn checked_text(line: &[u8]) -> Result<&[u8], LineFault> {
    let split = line.len().checked_sub(TAIL_BYTES).ok_or(LineFault::NoSum)?;
    let (text, tail) = line.split_at(split);
    let sum = tail.strip_prefix(SUM_FIELD).and_then(|rest| rest.strip_suffix(CLOSING));
    let sum = sum.ok_or(LineFault::NoSum)?;
    if sum != digest(text).0.as_bytes() {
        return Err(LineFault::WrongSum);
    }
    Ok(text)
}

/// The place of a line whose own digest fits, whatever stands before it.
pub(super) fn unhurt(line: &[u8]) -> Option<Seq> {
    record(checked_text(line).ok()?).ok().map(|record| record.seq)
}

/// The only field that every version of a record has.
#[derive(Deserialize)]
struct Versioned {
    v: u32,
}

fn record(text: &[u8]) -> Result<Record, LineFault> {
    let not_a_record = |error: serde_json::Error| LineFault::NotARecord(error.to_string());
    let mut json = text.to_vec();
    json.push(b'}');
    let Versioned { v } = serde_json::from_slice(&json).map_err(not_a_record)?;
    if v == RECORD_VERSION {
        return serde_json::from_slice(&json).map_err(not_a_record);
    }
    let value = serde_json::from_slice(&json).map_err(not_a_record)?;
    serde_json::from_value(upcast(v, value)?).map_err(not_a_record)
}

/// SHA-256 in lower-case hexadecimal.
pub(super) fn digest(bytes: &[u8]) -> Digest {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(DIGEST_CHARS);
    for byte in Sha256::digest(bytes) {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    Digest(text)
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use uuid::Uuid;

    use crate::exercise::{ExerciseTime, Seat};
    use crate::session::{MoveKey, RecordId, TableEvent};

    use super::*;

    fn record(head: &Head) -> Record {
        Record {
            v: RECORD_VERSION,
            seq: head.next,
            id: RecordId(Uuid::nil()),
            move_id: MoveKey(Uuid::nil()),
            at: DateTime::UNIX_EPOCH,
            t: ExerciseTime(1_500),
            said_at: None,
            seat: Seat::engine(),
            by: Seat::engine(),
            events: vec![TableEvent::ClockMarked.into()],
            prev: head.digest.clone(),
        }
    }

    fn line(head: &Head) -> Line {
        Line::write(&record(head)).expect("a short record fits")
    }

    fn without_newline(line: &Line) -> &[u8] {
        line.bytes().strip_suffix(b"\n").expect("a line ends with a newline")
    }

    #[test]
    fn a_line_reads_back_as_its_record() {
        let mut head = Head::start();
        let line = line(&head);
        assert_eq!(parse(without_newline(&line), &mut head), Ok(record(&Head::start())));
        assert_eq!(head, line.head());
    }

    #[test]
    fn the_digest_is_the_last_field() {
        let line = line(&Head::start());
        let text = std::str::from_utf8(line.bytes()).expect("JSON is UTF-8");
        let (before, sum) = text.rsplit_once(",\"sum\":\"").expect("there is a sum");
        assert_eq!(sum, format!("{}\"}}\n", digest(before.as_bytes())));
    }

    #[test]
    fn a_digest_is_sha_256_in_lower_case_hexadecimal() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(digest(b"").0, empty);
    }

    #[test]
    fn a_line_out_of_place_is_told_by_its_number_and_by_its_chain() {
        let first = line(&Head::start());
        let mut later = Head { next: Seq(3), digest: first.head().digest };
        let wrong = LineFault::WrongSeq { expected: Seq(3), found: Seq(0) };
        assert_eq!(parse(without_newline(&first), &mut later), Err(wrong));

        let second = line(&first.head());
        let mut other = Head { next: Seq(1), digest: digest(b"another line") };
        assert_eq!(parse(without_newline(&second), &mut other), Err(LineFault::WrongPrev));
    }

    #[test]
    fn a_newer_version_is_told_from_a_broken_line() {
        let newer = Record { v: RECORD_VERSION + 1, ..record(&Head::start()) };
        let line = Line::write(&newer).expect("a short record fits");
        let fault = parse(without_newline(&line), &mut Head::start());
        assert!(matches!(fault, Err(LineFault::Version(_))), "{fault:?}");
    }

    #[test]
    fn a_line_that_is_no_record_is_refused() {
        let cases: [(&[u8], LineFault); 3] = [
            (b"", LineFault::NoSum),
            (b"{}", LineFault::NoSum),
            (&[b'x'; TAIL_BYTES + 4], LineFault::NoSum),
        ];
        for (line, fault) in cases {
            assert_eq!(parse(line, &mut Head::start()), Err(fault));
        }
    }
}
