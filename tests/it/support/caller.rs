//! A client that can do what `ssh` would not: it answers, asks and sends what a test says. While a
//! test does not wait for it, it does nothing at all, not even read.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use russh::client::{self, Config, Handle, Handler, KeyboardInteractiveAuthResponse, Msg};
use russh::keys::PublicKeyOrCertificate;
use russh::{ChannelMsg, ChannelReadHalf, ChannelWriteHalf, Error};
use tokio::runtime::{Builder, Runtime};
use tokio::time::{sleep, timeout};

use super::reception::{House, PATIENCE};

pub(crate) struct Caller {
    runtime: Runtime,
    handle: Handle<AnyHost>,
}

pub(crate) struct AnyHost;

impl Handler for AnyHost {
    type Error = Error;

    async fn check_server_key(&mut self, _key: &PublicKeyOrCertificate) -> Result<bool, Error> {
        Ok(true)
    }
}

/// What came of an answer at the door.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Reply {
    Asked(usize),
    In,
    Refused { methods: usize },
    Cut,
}

/// A channel that was opened, and what has come on it.
pub(crate) struct Call {
    caller: Caller,
    pub(crate) write: ChannelWriteHalf<Msg>,
    got: Arc<Mutex<Got>>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Got {
    pub(crate) out: Vec<u8>,
    pub(crate) err: Vec<u8>,
    pub(crate) status: Option<u32>,
    pub(crate) granted: usize,
    pub(crate) refused: usize,
    pub(crate) closed: bool,
}

impl Got {
    pub(crate) fn shows(&self, text: &str) -> bool {
        self.out.windows(text.len()).any(|window| window == text.as_bytes())
    }
}

impl Caller {
    pub(crate) fn connect(house: &House) -> Self {
        Self::connect_with(house, Config::default())
    }

    pub(crate) fn connect_with(house: &House, config: Config) -> Self {
        let runtime = Builder::new_current_thread().enable_all().build().expect("it starts");
        let to = ("127.0.0.1", house.port());
        let connected = client::connect(Arc::new(config), to, AnyHost);
        let handle = runtime.block_on(connected).expect("somebody listens");
        Self { runtime, handle }
    }

    pub(crate) fn run<T>(&self, future: impl Future<Output = T>) -> T {
        let patient = async { timeout(PATIENCE, future).await };
        self.runtime.block_on(patient).expect("it comes in time")
    }

    pub(crate) fn start(&mut self, user: &str) -> Reply {
        let Self { runtime, handle } = self;
        let user = user.to_owned();
        reply(runtime.block_on(async {
            timeout(PATIENCE, handle.authenticate_keyboard_interactive_start(user, None)).await
        }))
    }

    pub(crate) fn answer(&mut self, answers: &[&str]) -> Reply {
        let answers = answers.iter().map(|answer| (*answer).to_owned()).collect();
        let Self { runtime, handle } = self;
        reply(runtime.block_on(async {
            timeout(PATIENCE, handle.authenticate_keyboard_interactive_respond(answers)).await
        }))
    }

    /// Logged in.
    pub(crate) fn enter(house: &House, user: &str, person: &str) -> Self {
        let mut caller = Self::connect(house);
        assert_eq!(caller.start(user), Reply::Asked(2));
        assert_eq!(caller.answer(&[&house.code(user), person]), Reply::In);
        caller
    }

    pub(crate) fn handle(&self) -> &Handle<AnyHost> {
        &self.handle
    }

    /// Opens a session channel.
    pub(crate) fn open(self) -> Call {
        let channel = self.run(self.handle.channel_open_session()).expect("there is a seat");
        let (read, write) = channel.split();
        let got = Arc::new(Mutex::new(Got::default()));
        self.runtime.spawn(collect(read, got.clone()));
        Call { caller: self, write, got }
    }
}

fn reply(
    answered: Result<Result<KeyboardInteractiveAuthResponse, Error>, tokio::time::error::Elapsed>,
) -> Reply {
    use KeyboardInteractiveAuthResponse::{Failure, InfoRequest, Success};
    match answered.expect("it comes in time") {
        Ok(Success) => Reply::In,
        Ok(Failure { remaining_methods, .. }) => {
            Reply::Refused { methods: remaining_methods.iter().count() }
        }
        Ok(InfoRequest { prompts, name, instructions }) => {
            assert_eq!((name.as_str(), instructions.as_str()), ("", ""));
            Reply::Asked(prompts.len())
        }
        Err(_) => Reply::Cut,
    }
}

async fn collect(mut read: ChannelReadHalf, got: Arc<Mutex<Got>>) {
    while let Some(message) = read.wait().await {
        let mut got = got.lock().unwrap();
        if let ChannelMsg::Data { data } = message {
            got.out.extend_from_slice(&data);
        } else if let ChannelMsg::ExtendedData { data, .. } = message {
            got.err.extend_from_slice(&data);
        } else if let ChannelMsg::ExitStatus { exit_status } = message {
            got.status = Some(exit_status);
        } else if matches!(message, ChannelMsg::Success) {
            got.granted += 1;
        } else if matches!(message, ChannelMsg::Failure) {
            got.refused += 1;
        }
    }
    got.lock().unwrap().closed = true;
}

impl Call {
    /// A screen on a terminal of this size.
    pub(crate) fn screen(house: &House, user: &str, columns: u32, rows: u32) -> Self {
        let call = Caller::enter(house, user, "김외교").open();
        let asked = async {
            call.write.request_pty(true, "xterm", columns, rows, 0, 0, &[]).await?;
            call.write.request_shell(true).await
        };
        call.caller.run(asked).expect("it is still there");
        call.until("a screen", |got| got.shows("\x1b[?1049h"))
    }

    pub(crate) fn run<T>(&self, future: impl Future<Output = T>) -> T {
        self.caller.run(future)
    }

    pub(crate) fn send(&self, bytes: &[u8]) {
        self.run(self.write.data_bytes(bytes.to_vec())).expect("it is still there");
    }

    pub(crate) fn resize(&self, columns: u32, rows: u32) {
        self.run(self.write.window_change(columns, rows, 0, 0)).expect("it is still there");
    }

    pub(crate) fn got(&self) -> Got {
        self.got.lock().unwrap().clone()
    }

    /// Forgets what has come so far.
    pub(crate) fn clear(&self) {
        self.got.lock().unwrap().out.clear();
    }

    pub(crate) fn until(self, name: &str, holds: impl Fn(&Got) -> bool) -> Self {
        self.until_so(name, || holds(&self.got.lock().unwrap()));
        self
    }

    /// Waits for something outside, while what comes is read.
    pub(crate) fn until_so(&self, name: &str, holds: impl Fn() -> bool) {
        const LOOK_EVERY: Duration = Duration::from_millis(2);
        let waited = async {
            while !holds() {
                sleep(LOOK_EVERY).await;
            }
        };
        let in_time = self.caller.runtime.block_on(async { timeout(PATIENCE, waited).await });
        let got = self.got();
        let end = String::from_utf8_lossy(&got.out[got.out.len().saturating_sub(2000)..]);
        assert!(in_time.is_ok(), "waited for {name}; {:?} {:?} {end:?}", got.status, got.closed);
    }

    /// Everything up to the end.
    pub(crate) fn ends(self) -> Got {
        self.until("the end", |got| got.closed).got()
    }
}
