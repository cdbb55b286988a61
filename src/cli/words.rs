//! Which language the interface speaks, and how the command line speaks it.

use std::env;
use std::io::{self, Write as _};

use crate::exercise::Language;
use crate::lang;

/// The language of the locale (`LC_ALL`, `LC_MESSAGES`, `LANG`).
pub(super) fn locale() -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    lang::from_locale(set.as_deref().unwrap_or_default())
}

/// The name of the login, as who writes beside a journal.
pub(super) fn login() -> String {
    let named = ["USER", "LOGNAME", "USERNAME"]
        .into_iter()
        .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    named.unwrap_or_else(|| "reviewer".to_owned())
}

/// Prints to standard output. Who closes the pipe has read enough.
pub(super) fn print(text: &str) {
    print_bytes(text.as_bytes());
}

/// The same of what need not be text.
pub(super) fn print_bytes(bytes: &[u8]) {
    let mut out = io::stdout().lock();
    out.write_all(bytes).and_then(|()| out.flush()).ok();
}

/// Prints a line to standard error.
pub(super) fn tell(text: &str) {
    writeln!(io::stderr().lock(), "{text}").ok();
}
