//! Why a subcommand did not do what it was asked, in words for people.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use crate::control::ControlError;
use crate::diagnostic::{Diagnostic, Source};
use crate::exercise::Language;
use crate::journal::JournalError;
use crate::lang::{Arg, Words};
use crate::serve::{HostError, HostKeyError, LoginError, SecretFileError};
use crate::signature::KeyError;

use super::login::key_file_text;
use super::{Exit, diagnostics, fault, words};

/// A failure, to be told and turned into an exit code.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("no exercise `{name}`")]
    NoExercise { name: String, shipped: Vec<String> },
    #[error("the exercise has problems")]
    BadExercise { problems: Vec<Diagnostic>, text: Option<Source> },
    #[error("no session `{name}`")]
    NoSession { name: String },
    /// The latest session was asked for, and there is none.
    #[error("no session is kept here")]
    NothingKept,
    #[error(transparent)]
    Journal(#[from] JournalError),
    #[error(transparent)]
    Control(#[from] ControlError),
    #[error("this needs a terminal")]
    NoTerminal,
    /// A document of an office program was to be printed.
    #[error("this is no text for a terminal")]
    NotForATerminal,
    /// A report that goes around, of a session that runs.
    #[error("{path} has not come to ENDEX")]
    NotForParticipantsYet { path: PathBuf },
    #[error("{path} holds no session")]
    NotASession { path: PathBuf },
    #[error("write {path}")]
    Write {
        path: PathBuf,
        #[source]
        source: std::io::Error,
    },
    #[error("read {path}")]
    Read {
        path: PathBuf,
        #[source]
        source: std::io::Error,
    },
    /// Only what nothing is added to any more can be signed.
    #[error("{path} has not ended")]
    NotEnded { path: PathBuf },
    #[error("{path} is open for writing")]
    StillOpen { path: PathBuf },
    #[error("{path} exists already")]
    AlreadySigned { path: PathBuf },
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The seats at other terminals cannot be served.
    #[error(transparent)]
    Host(#[from] HostError),
    #[error(transparent)]
    HostKey(#[from] HostKeyError),
    #[error(transparent)]
    Secret(#[from] SecretFileError),
    #[error(transparent)]
    Login(#[from] LoginError),
    /// Neither codes nor keys.
    #[error("nobody could come in")]
    NobodyCanEnter,
    /// What a subcommand has to say for itself, in words already.
    #[error("{text}")]
    Told { text: String, exit: Exit },
    #[error(transparent)]
    Other(#[from] anyhow::Error),
}

impl Failure {
    /// What was asked for cannot be done, and why.
    pub(super) fn told(text: String) -> Self {
        Self::Told { text, exit: Exit::Failure }
    }

    /// A file cannot be used as it is, and why.
    pub(super) fn bad_file(text: String) -> Self {
        Self::Told { text, exit: Exit::BadFile }
    }

    pub(super) fn write(path: &Path, source: std::io::Error) -> Self {
        Self::Write { path: path.to_owned(), source }
    }

    pub(super) fn read(path: &Path, source: std::io::Error) -> Self {
        Self::Read { path: path.to_owned(), source }
    }

    /// Tells it on standard error, and which exit code it is.
    pub(super) fn tell(&self, language: Language) -> Exit {
        let color = std::io::stderr().is_terminal() && !super::is_colorless();
        words::tell(self.colored(language, color).trim_end());
        match self {
            Self::Told { exit, .. } => *exit,
            Self::BadExercise { .. }
            | Self::NoExercise { .. }
            | Self::Login(LoginError::Keys(_)) => Exit::BadFile,
            Self::NoSession { .. }
            | Self::NothingKept
            | Self::Journal(_)
            | Self::Control(_)
            | Self::NoTerminal
            | Self::NotForATerminal
            | Self::NotForParticipantsYet { .. }
            | Self::NotASession { .. }
            | Self::Write { .. }
            | Self::Read { .. }
            | Self::NotEnded { .. }
            | Self::StillOpen { .. }
            | Self::AlreadySigned { .. }
            | Self::Key(_)
            | Self::Host(_)
            | Self::HostKey(_)
            | Self::Secret(_)
            | Self::NobodyCanEnter
            | Self::Login(LoginError::File(_))
            | Self::Other(_) => Exit::Failure,
        }
    }

    /// The failure in words, without color.
    pub(super) fn in_words(&self, language: Language) -> String {
        self.colored(language, false)
    }

    pub(super) fn colored(&self, language: Language, color: bool) -> String {
        let words = Words::of(language);
        match self {
            Self::NoExercise { name, shipped } => {
                let shipped = shipped.join(", ");
                let args =
                    [("name", Arg::from(name.as_str())), ("shipped", shipped.as_str().into())];
                words.say("program-no-exercise", &args)
            }
            Self::BadExercise { problems, text } => {
                let empty = Source::new("", "");
                let text = text.as_ref().unwrap_or(&empty);
                diagnostics::render(problems, text, language, color)
            }
            Self::NoSession { name } => {
                words.say("program-no-session", &[("name", name.as_str().into())])
            }
            Self::NothingKept => words.text("program-nothing-kept"),
            Self::Journal(error) => journal_text(error, words),
            Self::Control(error) => {
                words.say("program-control", &[("why", Arg::from(chain(error).as_str()))])
            }
            Self::NoTerminal => words.text("program-no-terminal"),
            Self::NotForATerminal => words.text("program-not-for-a-terminal"),
            Self::NotForParticipantsYet { path } => {
                of_path("program-not-for-participants-yet", path, words)
            }
            Self::NotASession { path } => of_path("program-not-a-session", path, words),
            Self::NotEnded { path } => of_path("program-not-ended", path, words),
            Self::StillOpen { path } => of_path("program-still-open", path, words),
            Self::AlreadySigned { path } => of_path("program-already-signed", path, words),
            Self::Write { path, source } => of_file("program-write", path, source, words),
            Self::Read { path, source } => of_file("program-read", path, source, words),
            Self::Key(error) => fault::of_key(error, words),
            Self::Host(error) => host_text(error, words),
            Self::HostKey(HostKeyError::File(error))
            | Self::Secret(error)
            | Self::Login(LoginError::File(error)) => secret_text(error, words),
            Self::Login(LoginError::Keys(error)) => key_file_text(error, words),
            Self::NobodyCanEnter => words.text("program-nobody-can-enter"),
            Self::HostKey(
                HostKeyError::Unreadable { path, .. } | HostKeyError::OtherKind { path },
            ) => words.say("program-host-key", &[("path", shown(path).as_str().into())]),
            Self::Told { text, .. } => text.clone(),
            Self::Other(error) => format!("{error:#}"),
        }
    }
}

/// A path as it is shown.
pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn of_path(key: &str, path: &Path, words: &Words) -> String {
    words.say(key, &[("path", shown(path).as_str().into())])
}

pub(super) fn of_file(key: &str, path: &Path, source: &std::io::Error, words: &Words) -> String {
    let (path, why) = (shown(path), source.to_string());
    words.say(key, &[("path", path.as_str().into()), ("why", why.as_str().into())])
}

/// An error with what is behind it.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        text = format!("{text}: {error}");
        source = error.source();
    }
    text
}

fn host_text(error: &HostError, words: &Words) -> String {
    let (key, address) = match error {
        HostError::AddressInUse { address, .. } => ("program-address-in-use", address),
        HostError::NotPermitted { address, .. } => ("program-address-not-permitted", address),
        HostError::Listen { address, .. } => ("program-address", address),
        HostError::Threads { .. } => return chain(error),
    };
    let (address, why) = (address.to_string(), chain(error));
    words.say(key, &[("address", address.as_str().into()), ("why", why.as_str().into())])
}

fn secret_text(error: &SecretFileError, words: &Words) -> String {
    let (key, path) = match error {
        SecretFileError::Exposed { path, .. } => ("program-secret-exposed", path),
        SecretFileError::Damaged { path } => ("program-secret-damaged", path),
        SecretFileError::Make { path, .. } | SecretFileError::Read { path, .. } => {
            ("program-secret", path)
        }
    };
    let (path, why) = (shown(path), chain(error));
    words.say(key, &[("path", path.as_str().into()), ("why", why.as_str().into())])
}

fn journal_text(error: &JournalError, words: &Words) -> String {
    match error {
        JournalError::Held { path, holder } => {
            let (path, holder) =
                (shown(path), holder.as_ref().map_or_else(|| "?".to_owned(), ToString::to_string));
            let args = [("path", Arg::from(path.as_str())), ("holder", holder.as_str().into())];
            words.say("program-journal-held", &args)
        }
        JournalError::Line { path, line, fault } => {
            let (path, fault) = (shown(path), fault::text(fault, words));
            let args = [
                ("path", Arg::from(path.as_str())),
                ("line", Arg::Number(*line)),
                ("fault", fault.as_str().into()),
            ];
            words.say("program-journal-line", &args)
        }
        JournalError::Empty { path } => {
            words.say("program-journal-empty", &[("path", shown(path).as_str().into())])
        }
        JournalError::Exists { path } => {
            words.say("program-journal-exists", &[("path", shown(path).as_str().into())])
        }
        JournalError::Io { .. }
        | JournalError::Rewritten { .. }
        | JournalError::WrittenElsewhere { .. }
        | JournalError::ReadOnly { .. } => {
            words.say("program-journal", &[("why", Arg::from(chain(error).as_str()))])
        }
    }
}
