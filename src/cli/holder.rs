//! Who we are, for the note beside a journal that we write.

use std::env;
use std::fs;
use std::process;

use crate::control::{Clock as _, SystemClock};
use crate::journal::Holder;

/// This process, as others will read of it.
pub(super) fn here() -> Holder {
    let user = ["USER", "LOGNAME"].into_iter().find_map(|name| env::var(name).ok());
    let host = ["/proc/sys/kernel/hostname", "/etc/hostname"]
        .into_iter()
        .find_map(|path| fs::read_to_string(path).ok());
    let unknown = || "?".to_owned();
    Holder {
        pid: process::id(),
        user: user.unwrap_or_else(unknown),
        host: host.map_or_else(unknown, |host| host.trim().to_owned()),
        since: SystemClock::new().wall(),
    }
}
