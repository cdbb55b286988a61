//! What is wrong with a line of a journal, with a signature, or with a key, in words for people.

use crate::journal::{LINE_BYTES_MAX, LineFault};
use crate::lang::{Arg, Words};
use crate::session::{RECORD_VERSION, UpcastError};
use crate::signature::{KeyError, NAMESPACE, SignatureFault};

use super::failure::{of_file, shown};

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

/// Why a signature confirms nothing.
pub(super) fn of_signature(fault: &SignatureFault, words: &Words) -> String {
    match fault {
        SignatureFault::NotASignature => words.text("verify-signature-unread"),
        SignatureFault::OtherPurpose { namespace } => words.say(
            "verify-signature-other-purpose",
            &[("found", namespace.as_str().into()), ("wanted", NAMESPACE.into())],
        ),
        SignatureFault::DoesNotFit => words.text("verify-signature-does-not-fit"),
    }
}

/// Why a key cannot be used, and what to do.
pub(super) fn of_key(error: &KeyError, words: &Words) -> String {
    let (key, path) = match error {
        KeyError::Read { path, source } => return of_file("program-read", path, source, words),
        KeyError::Exposed { path, .. } => ("program-key-exposed", path),
        KeyError::NotAKey { path, .. } => ("program-key-not-one", path),
        KeyError::Encrypted { path } => ("program-key-encrypted", path),
        KeyError::OtherKind { path, .. } => ("program-key-other-kind", path),
    };
    words.say(key, &[("path", shown(path).as_str().into()), ("namespace", NAMESPACE.into())])
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

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

    #[test]
    fn what_is_wrong_with_a_signature_or_a_key_is_a_sentence() {
        let path = || PathBuf::from("id_ed25519");
        let keys = [
            KeyError::Read { path: path(), source: std::io::ErrorKind::NotFound.into() },
            KeyError::Exposed { path: path(), mode: 0o644 },
            KeyError::Encrypted { path: path() },
        ];
        let signatures = [
            SignatureFault::NotASignature,
            SignatureFault::OtherPurpose { namespace: "file".to_owned() },
            SignatureFault::DoesNotFit,
        ];
        for language in Language::ALL {
            let words = Words::of(language);
            let keys = keys.iter().map(|error| of_key(error, words));
            for said in keys.chain(signatures.iter().map(|fault| of_signature(fault, words))) {
                assert!(!said.contains(['{', '⟨']), "{said}");
            }
        }
    }
}
