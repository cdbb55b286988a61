//! What comes in on a channel, in bites: a client that sends a lot is not served before others.

use std::mem;

use russh::{ChannelMsg, ChannelReadHalf};
use tokio::task::yield_now;

use super::limit::BITE_BYTES;
use super::request::Size;

pub(super) struct Intake {
    channel: ChannelReadHalf,
    /// Bytes that came and were not taken yet, the next one last.
    held: Vec<u8>,
}

/// What came in.
pub(super) enum Taken {
    Bytes(Vec<u8>),
    Window(Size),
    /// The client sends no more.
    End,
    /// The client has left.
    Gone,
}

impl Intake {
    pub(super) fn new(channel: ChannelReadHalf) -> Self {
        Self { channel, held: vec![] }
    }

    /// Waits for what comes next. It may be dropped and asked for again.
    pub(super) async fn next(&mut self) -> Taken {
        loop {
            if !self.held.is_empty() {
                yield_now().await;
                return Taken::Bytes(self.bite());
            }
            let message = self.channel.wait().await;
            match message {
                None | Some(ChannelMsg::Close) => return Taken::Gone,
                Some(ChannelMsg::Eof) => return Taken::End,
                Some(other) => {
                    if let ChannelMsg::WindowChange { col_width, row_height, .. } = other {
                        return Taken::Window(Size::of(col_width, row_height));
                    }
                    if let ChannelMsg::Data { data } = other {
                        self.held = data.to_vec();
                        self.held.reverse();
                    }
                }
            }
        }
    }

    fn bite(&mut self) -> Vec<u8> {
        let rest = self.held.len().saturating_sub(BITE_BYTES);
        let mut bite = self.held.split_off(rest);
        bite.reverse();
        if rest == 0 {
            // A large packet's room is not kept.
            drop(mem::take(&mut self.held));
        }
        bite
    }
}
