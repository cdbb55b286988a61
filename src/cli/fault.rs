//! What is wrong with a line of a journal, in words for people.

use crate::journal::{LINE_BYTES_MAX, LineFault};
use crate::lang::{Arg, Words};
use crate::session::{RECORD_VERSION, UpcastError};

/// The fault as a sentence.
pub(super) fn text(fault: &LineFault, words: &Words) -> String {
    match fault {
        LineFault::TooLong => words.say("fault-too-long", &[("bytes", LINE_BYTES_MAX.into())]),
        LineFault::NoSum => words.text("fault-no-sum"),
        LineFault::WrongSum => words.text("fault-wrong-sum"),
        LineFault::WrongPrev => words.text("fault-wrong-prev"),
        LineFault::WrongSeq { expected, found } => words.say(
            "fault-wrong-seq",
            &[("expected", Arg::from(expected.0)), ("found", found.0.into())],
        ),
        LineFault::Version(UpcastError::Newer { found }) => words
            .say("fault-newer", &[("found", Arg::from(*found)), ("known", RECORD_VERSION.into())]),
        LineFault::Version(UpcastError::Unknown { found }) => {
            words.say("fault-unknown-version", &[("found", (*found).into())])
        }
        LineFault::NotARecord(why) => {
            words.say("fault-not-a-record", &[("why", why.as_str().into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::exercise::Language;
    use crate::session::Seq;

    use super::*;

    #[test]
    fn every_fault_is_a_sentence() {
        let faults = [
            LineFault::TooLong,
            LineFault::NoSum,
            LineFault::WrongSum,
            LineFault::WrongPrev,
            LineFault::WrongSeq { expected: Seq(1), found: Seq(3) },
            LineFault::Version(UpcastError::Newer { found: 9 }),
            LineFault::Version(UpcastError::Unknown { found: 0 }),
            LineFault::NotARecord("EOF".to_owned()),
        ];
        for language in Language::ALL {
            for fault in &faults {
                let said = text(fault, Words::of(language));
                assert!(said.ends_with('.') && !said.contains(['{', '⟨']), "{said}");
            }
        }
    }
}
