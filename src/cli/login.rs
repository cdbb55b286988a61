//! How people log in at a hosted table, as the command line says it and as it goes wrong.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context as _;
use clap::ValueEnum;

use crate::exercise::Exercise;
use crate::journal::beside;
use crate::lang::{Arg, Words};
use crate::serve::{
    Codes, KeyFault, KeyFileError, LineFault, LoginError, LoginFiles, LoginSettings, Logins,
    SessionSecret, Uses, check_keys,
};

use super::Failure;
use super::failure::shown;

#[derive(Debug, clap::Args)]
pub(super) struct LoginArgs {
    /// Whom a join code is for; `none` lets in keys alone. Without this, --single-use and --keys a
    /// kept session has the logins that it had
    #[arg(long, value_enum, value_name = "cell|seat|none")]
    codes: Option<CodesFor>,
    /// A join code lets in one person, who may come back with it to the same seat
    #[arg(long)]
    single_use: bool,
    /// Public keys that open seats: lines of `authorized_keys` with the options cell=,
    /// role= and name=
    #[arg(long, value_name = "FILE")]
    keys: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum CodesFor {
    Cell,
    Seat,
    None,
}

impl LoginArgs {
    /// What was said about logins; none where nothing was.
    fn settings(&self) -> Result<Option<LoginSettings>, Failure> {
        if self.codes.is_none() && !self.single_use && self.keys.is_none() {
            return Ok(None);
        }
        let codes = match self.codes {
            Some(CodesFor::None) if self.keys.is_none() => return Err(Failure::NobodyCanEnter),
            Some(CodesFor::None) => Codes::None,
            Some(CodesFor::Cell) | None => Codes::Cell,
            Some(CodesFor::Seat) => Codes::Seat,
        };
        let uses = if self.single_use { Uses::Once } else { Uses::Many };
        // The session may be brought back from another folder.
        let keys = self.keys.as_ref().map(std::path::absolute);
        let keys = keys.transpose().context("find the file of keys")?;
        Ok(Some(LoginSettings { codes, uses, keys }))
    }

    /// Tells what is wrong with the keys before a session is begun for them.
    pub(super) fn check(&self, exercise: &Exercise) -> Result<(), Failure> {
        let settings = self.settings()?;
        let keys = settings.as_ref().and_then(|settings| settings.keys.as_ref());
        Ok(keys.map_or(Ok(()), |path| check_keys(path, exercise)).map_err(LoginError::Keys)?)
    }

    /// The logins of a session, kept beside its journal.
    pub(super) fn open(&self, journal: &Path, exercise: Arc<Exercise>) -> Result<Logins, Failure> {
        let files = LoginFiles {
            secret: SessionSecret::open(&beside(journal, "secret"))?,
            kept: beside(journal, "logins"),
            settings: self.settings()?,
        };
        Ok(Logins::open(exercise, files)?)
    }
}

/// What is wrong with a file of keys, every line of it.
pub(super) fn key_file_text(error: &KeyFileError, words: &Words) -> String {
    match error {
        KeyFileError::Read { path, source } => {
            let (path, why) = (shown(path), source.to_string());
            let args = [("path", Arg::from(path.as_str())), ("why", why.as_str().into())];
            words.say("keys-unreadable", &args)
        }
        KeyFileError::NotAText { path } => {
            words.say("keys-not-a-text", &[("path", shown(path).as_str().into())])
        }
        KeyFileError::Exposed { path, mode } => {
            let (path, mode) = (shown(path), format!("{mode:03o}"));
            let args = [("path", Arg::from(path.as_str())), ("mode", mode.as_str().into())];
            words.say("keys-exposed", &args)
        }
        KeyFileError::Count { path, count: 0 } => {
            words.say("keys-none", &[("path", shown(path).as_str().into())])
        }
        KeyFileError::Count { path, count } => {
            let path = shown(path);
            let limit = crate::serve::limit::KEYS_MAX;
            let args = [
                ("path", path.as_str().into()),
                ("count", (*count).into()),
                ("limit", limit.into()),
            ];
            words.say("keys-too-many", &args)
        }
        KeyFileError::Lines { path, faults } => {
            let path = shown(path);
            let lines = faults.iter().map(|LineFault { line, fault }| {
                let fault = key_fault_text(fault, words);
                let args = [
                    ("path", Arg::from(path.as_str())),
                    ("line", Arg::from(*line)),
                    ("fault", fault.as_str().into()),
                ];
                words.say("keys-line", &args)
            });
            lines.collect::<Vec<_>>().join("\n")
        }
    }
}

fn key_fault_text(fault: &KeyFault, words: &Words) -> String {
    let one = |key, name, value: &str| words.say(key, &[(name, value.into())]);
    match fault {
        KeyFault::NoKey => words.text("keys-line-none"),
        KeyFault::OpenQuote => words.text("keys-line-open-quote"),
        KeyFault::Kind { kind } => one("keys-line-kind", "kind", kind),
        KeyFault::UnknownOption { option } => one("keys-line-unknown-option", "option", option),
        KeyFault::NoValue { option } => one("keys-line-no-value", "option", option),
        KeyFault::Twice { option } => one("keys-line-twice", "option", option),
        KeyFault::NoSuchCell { cell, cells } => {
            let args = [("cell", Arg::from(cell.as_str())), ("cells", cells.as_str().into())];
            words.say("keys-line-no-such-cell", &args)
        }
        KeyFault::NoSuchRole { role, roles } => {
            let args = [("role", Arg::from(role.as_str())), ("roles", roles.as_str().into())];
            words.say("keys-line-no-such-role", &args)
        }
        KeyFault::NoPlace => words.text("keys-line-no-place"),
        KeyFault::NoCell { role } => one("keys-line-no-cell", "role", role),
        KeyFault::NotInACell { role } => one("keys-line-not-in-a-cell", "role", role),
        KeyFault::NoSuchSeat { cell, role } => {
            let args = [("cell", Arg::from(cell.as_str())), ("role", (*role).into())];
            words.say("keys-line-no-such-seat", &args)
        }
        KeyFault::Name { limit } => words.say("keys-line-name", &[("limit", (*limit).into())]),
    }
}
