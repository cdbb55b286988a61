//! A seat's screen: input to its face, frames from it, one on its way at a time.
//!
//! While a frame is on its way the face goes on taking input and news; when the way is free, what
//! it shows by then is drawn once. So a slow client skips to the latest, and nothing queues up.

use std::cell::RefCell;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use tokio::select;
use tokio::time::{Instant, Sleep, sleep, sleep_until};

use crate::tui::{Input, Key};

use super::closing::Closing;
use super::intake::{Intake, Taken};
use super::keyboard::Keyboard;
use super::limit::{FRAME_MILLISECONDS, FRAMES_AHEAD_MAX};
use super::outlet::{Outlet, Stuck};
use super::painter::{self, Painter};
use super::reception::{BoxFuture, Face, Flow};
use super::request::Size;
use super::visit::Ending;

/// The terminal that a face is shown on.
pub(super) struct Screen {
    pub(super) intake: Intake,
    pub(super) outlet: Outlet,
    pub(super) size: Size,
    pub(super) closing: Closing,
    /// Set once the terminal is to be given back.
    pub(super) taken: Arc<AtomicBool>,
}

thread_local! {
    /// What faces draw on, one for all of a thread: the cells of a screen take 200 kB, too much to
    /// be taken anew for each frame or to be kept for each seat.
    static CANVAS: RefCell<Buffer> = RefCell::new(Buffer::empty(Rect::ZERO));
}

type Seating = BoxFuture<'static, Result<Box<dyn Face>, String>>;

impl Screen {
    /// Shows the face until its guest leaves, the table closes, or the client is gone.
    pub(super) async fn run(mut self, seating: Seating) -> Ending {
        let mut face = match self.seat(seating).await {
            Ok(face) => face,
            Err(ending) => return ending,
        };
        self.taken.store(true, Ordering::SeqCst);
        match self.show(&mut *face).await {
            Ok(()) => Ending::Left { words: face.farewell() },
            Err(Stuck) => Ending::Gone,
        }
    }

    /// Waits for the face; what is typed before it is there goes nowhere.
    async fn seat(&mut self, mut seating: Seating) -> Result<Box<dyn Face>, Ending> {
        loop {
            select! {
                seated = &mut seating => {
                    return seated.map_err(|words| Ending::NotSeated { words });
                }
                taken = self.intake.next() => match taken {
                    Taken::Bytes(_) => {}
                    Taken::Window(size) => self.size = size,
                    Taken::End | Taken::Gone => return Err(Ending::Gone),
                },
                () = self.closing.closed() => {
                    return Err(Ending::NotSeated { words: String::new() });
                }
            }
        }
    }

    async fn show(mut self, face: &mut dyn Face) -> Result<(), Stuck> {
        let mut shown = Shown::new(face, self.size);
        let mut pace = Pace::from(Instant::now());
        let mut sending = Sending::Frame(self.send(painter::TAKE.to_owned()));
        while shown.stays() {
            // What is ready goes before what is waited for: a frame's way would else be held up by
            // setting up all waits anew at each of its steps.
            select! {
                biased;
                sent = sending.done() => {
                    sent?;
                    sending = Sending::Nothing;
                }
                () = pace.turn(), if shown.stale && sending.is_free() => {
                    pace.take(Instant::now());
                    let frame = shown.draw();
                    if !frame.is_empty() {
                        sending = Sending::Frame(self.send(frame));
                    }
                }
                () = shown.face.changed() => shown.stale = true,
                () = self.closing.closed() => break,
                () = silence(&mut shown.silence) => shown.settle(),
                taken = self.intake.next() => shown.take(taken)?,
            }
        }
        // What still comes in is for nobody, and must not keep the way out closed.
        drop(self.intake);
        if sending.is_free() { Ok(()) } else { sending.done().await }
    }

    fn send(&self, frame: String) -> BoxFuture<'static, Result<(), Stuck>> {
        Box::pin(self.outlet.clone().send(frame.into_bytes()))
    }
}

/// When the next frame may go. In the long run it is one frame in so many milliseconds; after a
/// rest a few may follow at once, so that what happens right after the turn of a second, when every
/// clock is drawn anew, need not wait.
struct Pace {
    /// When the next frame would go if none had gone ahead of its time.
    due: Instant,
}

impl Pace {
    const EVERY: Duration = Duration::from_millis(FRAME_MILLISECONDS);

    fn from(now: Instant) -> Self {
        Self { due: now }
    }

    /// From when on a frame may go.
    fn opens(&self) -> Option<Instant> {
        self.due.checked_sub(Self::EVERY * FRAMES_AHEAD_MAX)
    }

    /// Waits until a frame may go. Where it may, no timer is asked: one takes a millisecond.
    async fn turn(&self) {
        if let Some(opens) = self.opens().filter(|opens| *opens > Instant::now()) {
            sleep_until(opens).await;
        }
    }

    /// A frame goes.
    fn take(&mut self, now: Instant) {
        self.due = self.due.max(now) + Self::EVERY;
    }
}

/// What is on its way to the client.
pub(super) enum Sending {
    Nothing,
    Frame(BoxFuture<'static, Result<(), Stuck>>),
}

impl Sending {
    pub(super) fn is_free(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    /// Waits until it has been sent; when there is nothing, for ever.
    pub(super) async fn done(&mut self) -> Result<(), Stuck> {
        match self {
            Self::Nothing => std::future::pending().await,
            Self::Frame(sending) => sending.await,
        }
    }
}

/// Waits until there has been silence for long enough; when nobody waits for that, for ever.
async fn silence(silence: &mut Option<Pin<Box<Sleep>>>) {
    match silence {
        Some(silence) => silence.await,
        None => std::future::pending().await,
    }
}

/// A face, and what its terminal shows of it.
struct Shown<'a> {
    face: &'a mut dyn Face,
    keyboard: Keyboard,
    /// Runs while an escape sequence may still go on.
    silence: Option<Pin<Box<Sleep>>>,
    painter: Painter,
    size: Size,
    told: Option<Size>,
    stale: bool,
    flow: Flow,
}

impl<'a> Shown<'a> {
    fn new(face: &'a mut dyn Face, size: Size) -> Self {
        Self {
            face,
            keyboard: Keyboard::default(),
            silence: None,
            painter: Painter::new(),
            size,
            told: None,
            stale: true,
            flow: Flow::Stay,
        }
    }

    fn stays(&self) -> bool {
        self.flow == Flow::Stay && !self.face.is_over()
    }

    fn take(&mut self, taken: Taken) -> Result<(), Stuck> {
        match taken {
            Taken::Bytes(bytes) => {
                let mut inputs = vec![];
                self.keyboard.take(&bytes, &mut inputs);
                self.silence = self.keyboard.patience().map(|patience| Box::pin(sleep(patience)));
                self.give(inputs);
            }
            Taken::Window(size) => {
                self.size = size;
                self.stale = true;
            }
            // Nobody is left to type.
            Taken::End => self.flow = Flow::Leave,
            Taken::Gone => return Err(Stuck),
        }
        Ok(())
    }

    fn settle(&mut self) {
        self.silence = None;
        let mut inputs = vec![];
        self.keyboard.settle(&mut inputs);
        self.give(inputs);
    }

    fn give(&mut self, inputs: Vec<Input>) {
        if !inputs.is_empty() {
            self.tell_size();
            self.stale = true;
        }
        for input in inputs {
            if input == Input::Key(Key::ctrl('l')) {
                self.painter.forget();
                continue;
            }
            if self.face.on_input(input) == Flow::Leave {
                self.flow = Flow::Leave;
                return;
            }
        }
    }

    /// The face knows its size before it has to do with it; of many changes it hears the last.
    fn tell_size(&mut self) {
        if self.told != Some(self.size) {
            self.told = Some(self.size);
            let Size { columns, rows } = self.size;
            self.face.on_input(Input::Resize { columns, rows });
        }
    }

    fn draw(&mut self) -> String {
        self.tell_size();
        self.stale = false;
        let area = Rect::new(0, 0, self.size.columns, self.size.rows);
        // It is blank between frames; of one whose drawing broke nothing is kept.
        let mut canvas = CANVAS.take();
        canvas.resize(area);
        let drawn = self.face.draw(&mut canvas, area);
        let mut frame = self.painter.paint(&canvas, &drawn);
        wipe(&mut canvas, drawn.shared.as_deref());
        CANVAS.set(canvas);
        if self.face.takes_bell() {
            frame.push_str(painter::BELL);
        }
        frame
    }
}

/// Makes a canvas blank again, apart from rows that nothing was drawn on.
fn wipe(canvas: &mut Buffer, shared: Option<&Buffer>) {
    let width = usize::from(canvas.area.width);
    let blank = shared.map_or(0..0, |rows| rows.area.y..rows.area.bottom());
    let (above, below) = (usize::from(blank.start) * width, usize::from(blank.end) * width);
    canvas.content[..above].iter_mut().for_each(Cell::reset);
    canvas.content[below..].iter_mut().for_each(Cell::reset);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_a_rest_frames_follow_at_once_and_then_one_in_so_long() {
        let start = Instant::now() + Duration::from_mins(1);
        let mut pace = Pace::from(start);
        let mut gone = vec![];
        for rest in [Duration::ZERO, Duration::from_secs(1)] {
            let mut now = gone.last().map_or(start, |last| *last + rest);
            for _ in 0..4 {
                now = now.max(pace.opens().expect("the clock is far from its beginning"));
                pace.take(now);
                gone.push(now);
            }
        }
        let after: Vec<u128> =
            gone.windows(2).map(|pair| pair[1].duration_since(pair[0]).as_millis()).collect();
        assert_eq!(after, [0, 16, 16, 1_000, 0, 16, 16]);
    }
}
