//! The way out to one client, under the channel's flow control; everything sent has its time.

use std::sync::Arc;
use std::time::Duration;

use russh::server::Msg;
use russh::{ChannelWriteHalf, Error};
use tokio::time::timeout;

const STDERR: u32 = 1;

#[derive(Clone)]
pub(super) struct Outlet {
    channel: Arc<ChannelWriteHalf<Msg>>,
    patience: Duration,
}

/// The client is gone, or does not read.
#[derive(Debug)]
pub(super) struct Stuck;

impl Outlet {
    pub(super) fn new(channel: ChannelWriteHalf<Msg>, patience: Duration) -> Self {
        Self { channel: Arc::new(channel), patience }
    }

    /// Sends all of it, as fast as the client reads.
    pub(super) async fn send(self, bytes: Vec<u8>) -> Result<(), Stuck> {
        self.within(self.channel.data_bytes(bytes)).await
    }

    /// Sends it to where a program's errors go.
    pub(super) async fn complain(&self, words: &str) -> Result<(), Stuck> {
        self.within(self.channel.extended_data_bytes(STDERR, words.as_bytes().to_vec())).await
    }

    /// How long anything sent may take.
    pub(super) fn patience(&self) -> Duration {
        self.patience
    }

    /// Tells how it ended, and that nothing more comes.
    pub(super) async fn end(&self, status: u32) -> Result<(), Stuck> {
        let told = async {
            self.channel.exit_status(status).await?;
            self.channel.eof().await?;
            self.channel.close().await
        };
        self.within(told).await
    }

    async fn within(&self, sent: impl Future<Output = Result<(), Error>>) -> Result<(), Stuck> {
        match timeout(self.patience, sent).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(_)) | Err(_) => Err(Stuck),
        }
    }
}
