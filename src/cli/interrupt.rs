//! Ctrl-C during long work that keeps what there is.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use anyhow::Context as _;

/// A flag that Ctrl-C raises; a second one ends the program at once.
pub(super) fn listen() -> anyhow::Result<Arc<AtomicBool>> {
    let stop = Arc::new(AtomicBool::new(false));
    let signal = signal_hook::consts::SIGINT;
    signal_hook::flag::register_conditional_shutdown(signal, 130, stop.clone())
        .and_then(|_| signal_hook::flag::register(signal, stop.clone()))
        .context("listen for Ctrl-C")?;
    Ok(stop)
}
