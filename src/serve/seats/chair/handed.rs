//! Drafts that were handed to a seat with what waited for another.

use std::collections::BTreeMap;

use tokio::sync::oneshot;

/// Drafts on their way from the desk, if any are.
#[derive(Debug, Default)]
pub(in crate::serve::seats) struct Handed(Option<oneshot::Receiver<BTreeMap<String, String>>>);

impl Handed {
    /// Waits for `drafts`; none where control has too much waiting.
    pub(super) fn expect(&mut self, drafts: Option<oneshot::Receiver<BTreeMap<String, String>>>) {
        self.0 = drafts;
    }

    /// The drafts, once they are there. A wait that is given up loses none of them.
    pub(in crate::serve::seats) async fn arrive(&mut self) -> BTreeMap<String, String> {
        let Some(drafts) = &mut self.0 else { return std::future::pending().await };
        let drafts = drafts.await.unwrap_or_default();
        self.0 = None;
        drafts
    }
}
