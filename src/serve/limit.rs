//! What people at other terminals can make grow, and how far.

use std::time::Duration;

/// Wrong answers on one connection; the last of them ends it.
pub const LOGIN_TRIES_MAX: u32 = 3;
/// How often a name is asked for before that counts as a wrong answer.
pub const NAME_ASKS_MAX: u32 = 5;
/// How long a connection may take to log in, and then to say what it wants.
pub const LOGIN_GRACE_SECONDS: u64 = 60;
/// How long a wrong answer takes to be refused, whatever was wrong with it.
pub const LOGIN_REFUSAL_MILLISECONDS: u64 = 1_000;
/// Wrong answers of one address that are refused after that long; each further one takes twice as
/// long as the one before it.
pub const WRONG_UNSLOWED_MAX: u32 = 3;
/// How often that doubles.
pub const WRONG_DOUBLINGS_MAX: u32 = 4;
/// Wrong answers of one address until it is locked. A room may share one address.
pub const WRONG_BY_ADDRESS_MAX: u32 = 20;
/// After so long one wrong answer of an address counts no more.
pub const WRONG_FORGIVEN_SECONDS: u64 = 300;
/// Addresses whose wrong answers are counted; past them the least of them is forgotten.
pub const ADDRESSES_WATCHED_MAX: usize = 4096;
/// Connections that have not logged in yet, in all.
pub const LOGINS_AT_ONCE_MAX: usize = 64;
/// Connections from one address that have not logged in yet. A room may share one address.
pub const LOGINS_BY_ADDRESS_MAX: usize = 16;
/// Connections in all, unless a larger room is asked for.
pub const CONNECTIONS_MAX: usize = 128;
/// The largest room that can be asked for. Each connection keeps two files open.
pub const ROOM_CONNECTIONS_MAX: usize = 1_000;

/// What a session keeps about its logins.
pub const LOGINS_BYTES_MAX: u64 = 1024 * 1024;
/// A file of public keys.
pub const KEYS_BYTES_MAX: u64 = 256 * 1024;
/// Keys in it.
pub const KEYS_MAX: usize = 1_000;
/// A join code as it is typed.
pub const CODE_BYTES_MAX: usize = 64;
/// A person's name as it is typed: more than any that the rules take.
pub const PERSON_BYTES_MAX: usize = 512;
/// An environment variable that is looked at; a longer one is not.
pub const ENVIRONMENT_BYTES_MAX: usize = 64;
/// What is asked for in place of a shell.
pub const REQUEST_BYTES_MAX: usize = 128;

/// Past its login's grace, a client that says nothing so much longer is asked whether it is there.
pub const KEEPALIVE_SLACK_SECONDS: u64 = 1;
/// Unanswered questions of this kind until a client counts as gone.
pub const KEEPALIVE_MISSES_MAX: usize = 1;

/// What a client may send before it waits for us.
pub const CHANNEL_WINDOW_BYTES: u32 = 256 * 1024;
pub const PACKET_BYTES_MAX: u32 = 32 * 1024;
/// A client that takes less at once would cost a packet for every few letters of a frame.
pub const PACKET_BYTES_MIN: usize = 1024;
/// Packets of one client that wait for its seat; past them its connection is not read.
pub const PACKETS_WAITING_MAX: usize = 8;
/// Packets of a seat that wait for its connection.
pub const PACKETS_LEAVING_MAX: usize = 1;
/// What the machine may hold of what a slow client has not read yet: old frames, mostly.
pub const SEND_BUFFER_BYTES: u32 = 64 * 1024;
/// How long a frame or a line may take to be sent; then the client counts as gone.
pub const WRITE_SECONDS_MAX: u64 = 20;
/// How long saying goodbye may take.
pub const FAREWELL_SECONDS_MAX: u64 = 5;

/// One frame in so long at most, in the long run.
pub const FRAME_MILLISECONDS: u64 = 16;
/// Frames that may go ahead of that after a rest.
pub const FRAMES_AHEAD_MAX: u32 = 1;
/// A larger window is drawn in its upper left corner only.
pub const WINDOW_COLUMNS_MAX: u16 = 400;
pub const WINDOW_ROWS_MAX: u16 = 150;
/// What a window counts as that tells no size.
pub const WINDOW_COLUMNS_UNTOLD: u16 = 80;
pub const WINDOW_ROWS_UNTOLD: u16 = 24;

/// Bytes of input that a seat takes before it looks at everything else again.
pub const BITE_BYTES: usize = 256;
/// One paste.
pub const PASTE_BYTES_MAX: usize = 64 * 1024;
/// An escape sequence that may be a key.
pub const SEQUENCE_BYTES_MAX: usize = 32;
/// An escape sequence that means nothing to us; past it what follows is taken as typed.
pub const UNKNOWN_SEQUENCE_BYTES_MAX: usize = 4 * 1024;
/// How long an escape sequence may pause; then it is none.
pub const ESCAPE_MILLISECONDS: u64 = 30;

/// Acts of one seat whose answers have not come yet.
pub const ACTS_WAITING_MAX: usize = 16;
/// How long what is typed waits before it goes to control's desk.
pub const DRAFTS_EVERY_MILLISECONDS: u64 = 200;

/// How often control is told at most that somebody is at the keys of a seat.
pub const KEYS_TOLD_EVERY_SECONDS: u64 = 30;
/// One line of a dialogue in JSON.
pub const LINE_BYTES_MAX: usize = 64 * 1024;
/// Lines that are taken while their sender does not read the answers.
pub const LINES_AHEAD_BYTES_MAX: usize = 1024 * 1024;

/// The limits that a large room sets higher and a test lower than most need them.
#[derive(Clone, Debug)]
pub struct Limits {
    pub login_grace: Duration,
    pub login_refusal: Duration,
    pub wrong_by_address: u32,
    pub wrong_forgiven: Duration,
    pub logins_at_once: usize,
    pub logins_by_address: usize,
    pub connections: usize,
    pub write: Duration,
    pub farewell: Duration,
}

impl Limits {
    /// Limits for a room of so many connections. Of those who share one address a quarter may log
    /// in at once, and half of all.
    pub fn for_connections(connections: usize) -> Self {
        Self {
            logins_at_once: LOGINS_AT_ONCE_MAX.max(connections / 2),
            logins_by_address: LOGINS_BY_ADDRESS_MAX.max(connections / 4),
            connections,
            ..Self::default()
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            login_grace: Duration::from_secs(LOGIN_GRACE_SECONDS),
            login_refusal: Duration::from_millis(LOGIN_REFUSAL_MILLISECONDS),
            wrong_by_address: WRONG_BY_ADDRESS_MAX,
            wrong_forgiven: Duration::from_secs(WRONG_FORGIVEN_SECONDS),
            logins_at_once: LOGINS_AT_ONCE_MAX,
            logins_by_address: LOGINS_BY_ADDRESS_MAX,
            connections: CONNECTIONS_MAX,
            write: Duration::from_secs(WRITE_SECONDS_MAX),
            farewell: Duration::from_secs(FAREWELL_SECONDS_MAX),
        }
    }
}
