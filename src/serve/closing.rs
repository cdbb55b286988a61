//! The end of the host, known to everybody who waits for something.

use tokio::sync::watch;

/// Told when the host closes.
#[derive(Clone, Debug)]
pub(super) struct Closing {
    closes: watch::Receiver<bool>,
}

/// Closes the host; dropping it does, too.
#[derive(Debug)]
pub(super) struct Close {
    close: watch::Sender<bool>,
}

pub(super) fn closing() -> (Close, Closing) {
    let (close, closes) = watch::channel(false);
    (Close { close }, Closing { closes })
}

impl Close {
    pub(super) fn close(&self) {
        self.close.send_replace(true);
    }
}

impl Closing {
    /// Waits until the host closes.
    pub(super) async fn closed(&mut self) {
        self.closes.wait_for(|closes| *closes).await.ok();
    }
}
