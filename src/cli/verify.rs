//! `whitecell verify`: whether a journal is whole, which exercise was played, and who signed it.

pub(super) mod difference;
mod origin;

use std::fs;
use std::path::{Path, PathBuf};

use crate::exercise::Exercise;
use crate::journal::{self, Whole};
use crate::lang::{self, Arg, Words};
use crate::session::{Event, Record, TableEvent, replay};
use crate::signature::{self, KnownKey};

use super::failure::shown;
use super::sign::signature_of;
use super::{Exit, Failure, Options, exercises, places, words};

/// How wide the column of what was looked at is.
const LABEL_COLUMNS: usize = 12;
/// A digest is told by its first digits; the journal has all of them.
const DIGEST_CHARS_SHOWN: usize = 16;

/// Checks a session's chain, the exercise in it, and its signature
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The session: its journal, or a part of its name; the latest one when left out
    session: Option<PathBuf>,
    /// Whether this exercise was played: a YAML file, or the id of a shipped one
    #[arg(long, value_name = "EXERCISE")]
    exercise: Option<String>,
    /// Of a what-if: whether it begins as this session did
    #[arg(long, value_name = "SESSION")]
    origin: Option<PathBuf>,
    /// Whether this key signed it: a public key, as ssh-keygen makes one
    #[arg(long, value_name = "FILE.pub")]
    key: Option<PathBuf>,
}

/// What came of one thing that was looked at.
struct Checked {
    label: &'static str,
    told: String,
    holds: Holds,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    Yes,
    No,
    /// It was not asked for, and there is nothing to say against it.
    NotAsked,
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    let words = Words::of(options.language());
    let path = places::find(args.session.as_deref())?;
    let known = args.key.as_deref().map(KnownKey::open).transpose()?;
    let bytes = fs::read(&path).map_err(|source| Failure::read(&path, source))?;
    let whole = journal::read_bytes(&path, &bytes)?;
    let Some((played, _)) = replay(&whole.records) else {
        return Err(Failure::NotASession { path });
    };
    let checked = [
        chain(&path, &whole, words),
        exercise(args.exercise.as_deref(), &played, &whole.records, words)?,
        origin::checked(args.origin.as_deref(), &whole.records, words)?,
        signed(&path, &bytes, known.as_ref(), words)?,
    ];
    words::print(&format!("{}\n", shown(&path)));
    for Checked { label, told, .. } in &checked {
        words::print(&format!("{} {told}\n", lang::pad(&words.text(label), LABEL_COLUMNS)));
    }
    let holds = checked.iter().all(|checked| checked.holds != Holds::No);
    Ok(if holds { Exit::Success } else { Exit::Failure })
}

fn chain(path: &Path, whole: &Whole, words: &Words) -> Checked {
    let digest: String = whole.head.digest.0.chars().take(DIGEST_CHARS_SHOWN).collect();
    let told = [("records", Arg::Number(whole.head.next.0)), ("digest", digest.as_str().into())];
    let (key, holds) = if whole.torn.is_empty() {
        ("verify-chain-whole", Holds::Yes)
    } else if journal::is_held(path) {
        // A line that is being written while we look.
        ("verify-chain-growing", Holds::Yes)
    } else {
        ("verify-chain-torn", Holds::No)
    };
    Checked { label: "verify-chain", told: words.say(key, &told), holds }
}

fn exercise(
    asked: Option<&str>,
    played: &Exercise,
    records: &[Record],
    words: &Words,
) -> Result<Checked, Failure> {
    let title = played.title.get(words.language());
    let mut told = vec![("title", Arg::from(title)), ("version", played.version.as_str().into())];
    let names;
    let (key, holds) = match asked {
        None => ("verify-exercise-not-asked", Holds::NotAsked),
        Some(name) => {
            let ready = exercises::open(name)?;
            let found = if played.id == ready.exercise.id {
                difference::between(played, &ready.exercise)
            } else {
                vec![format!("id ({})", ready.exercise.id)]
            };
            if digest(records) == Some(&ready.source_digest) {
                ("verify-exercise-same-file", Holds::Yes)
            } else if found.is_empty() {
                ("verify-exercise-same-meaning", Holds::Yes)
            } else {
                names = found.join(", ");
                told.push(("names", names.as_str().into()));
                ("verify-exercise-differs", Holds::No)
            }
        }
    };
    Ok(Checked { label: "verify-exercise", told: words.say(key, &told), holds })
}

/// The digest of the file that the session's exercise was read from.
fn digest(records: &[Record]) -> Option<&String> {
    let Event::Table(TableEvent::SessionOpened(opened)) = records.first()?.events.first()? else {
        return None;
    };
    Some(&opened.source_digest)
}

fn signed(
    path: &Path,
    bytes: &[u8],
    known: Option<&KnownKey>,
    words: &Words,
) -> Result<Checked, Failure> {
    let file = signature_of(path);
    let label = "verify-signature";
    if !file.exists() {
        let holds = if known.is_some() { Holds::No } else { Holds::NotAsked };
        return Ok(Checked { label, told: words.text("verify-signature-none"), holds });
    }
    let armored = fs::read(&file).map_err(|source| Failure::read(&file, source))?;
    let signer = match signature::check(&armored, bytes) {
        Ok(signer) => signer,
        Err(fault) => {
            let told = super::fault::of_signature(&fault, words);
            return Ok(Checked { label, told, holds: Holds::No });
        }
    };
    let (key, holds) = match known {
        None => ("verify-signature-fits", Holds::Yes),
        Some(known) if signer.is(known) => ("verify-signature-known", Holds::Yes),
        Some(_) => ("verify-signature-of-another", Holds::No),
    };
    let signer = signer.to_string();
    let told = words.say(key, &[("key", signer.as_str().into())]);
    Ok(Checked { label, told, holds })
}
