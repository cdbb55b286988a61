//! Whether a what-if begins as the session that it names did.

use std::path::Path;

use crate::journal;
use crate::lang::Words;
use crate::session::{Forked, NotItsOrigin, Record, begins_as, origin};

use super::super::{Failure, places};
use super::{Checked, Holds};

pub(super) fn checked(
    asked: Option<&Path>,
    records: &[Record],
    words: &Words,
) -> Result<Checked, Failure> {
    let (told, holds) = match (origin(records), asked) {
        (None, None) => (words.text("verify-origin-none"), Holds::NotAsked),
        (None, Some(_)) => (words.text("verify-origin-no-fork"), Holds::No),
        (Some(forked), None) => (named("verify-origin-not-asked", forked, words), Holds::NotAsked),
        (Some(forked), Some(asked)) => {
            let theirs = journal::read(&places::find(Some(asked))?)?;
            match begins_as(records, forked, &theirs.records, &theirs.head.digest) {
                Ok(()) => (named("verify-origin-fits", forked, words), Holds::Yes),
                Err(fault) => (otherwise(&fault, words), Holds::No),
            }
        }
    };
    Ok(Checked { label: "verify-origin", told, holds })
}

fn named(key: &str, forked: &Forked, words: &Words) -> String {
    let session = forked.session.to_string();
    words.say(key, &[("session", session.into()), ("records", forked.records.into())])
}

fn otherwise(fault: &NotItsOrigin, words: &Words) -> String {
    match fault {
        NotItsOrigin::OtherSession { named, found } => words.say(
            "verify-origin-other-session",
            &[("named", named.to_string().into()), ("found", found.to_string().into())],
        ),
        NotItsOrigin::TooShort { named, found } => words.say(
            "verify-origin-too-short",
            &[("named", (*named).into()), ("found", (*found).into())],
        ),
        NotItsOrigin::OtherDigest { record } => {
            words.say("verify-origin-other-digest", &[("record", record.0.into())])
        }
        NotItsOrigin::Differs { record } => {
            words.say("verify-origin-differs", &[("record", record.0.into())])
        }
    }
}
