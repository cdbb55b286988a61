//! `whitecell replay`: what one seat saw, as a recording that any terminal plays.

mod camera;
mod cast;

use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::exercise::{CellId, Exercise, Seat, SeatId};
use crate::journal;
use crate::lang::Words;
use crate::session::{Event, Record, State, TableEvent, replay};
use crate::terminal::Rect;

use camera::{Camera, Look, Place};
use cast::{Cast, Head, Pace};

use super::failure::shown;
use super::{Exit, Failure, Options, places, words};

/// The largest screen that is recorded, either way.
const SIDE_CELLS_MAX: u16 = 400;
/// How many records are drawn between two lines of progress.
const PROGRESS_RECORDS: usize = 500;
/// Leaves the terminal of whoever watched as it is used to be.
const LEAVE: &str = "\x1b[0m\x1b[?25h";
/// Fastest and slowest.
const SPEEDS: std::ops::RangeInclusive<f64> = 0.01..=1_000.0;

/// Writes what a seat saw, record by record, as an asciinema recording
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The session: its journal, or a part of its name; the latest one when left out
    session: Option<PathBuf>,
    /// Where to write the recording (asciicast, version 2)
    #[arg(long, value_name = "OUT.cast")]
    cast: PathBuf,
    /// A seat's own terminal, a player's or one of control's
    #[arg(long, value_name = "SEAT", conflicts_with = "screen")]
    seat: Option<String>,
    /// `control`, `room`, or a cell's screen
    #[arg(long, value_name = "control|room|CELL", default_value = "control")]
    screen: String,
    /// Columns and rows
    #[arg(long, default_value = "80x24", value_parser = size)]
    size: (u16, u16),
    /// How many times as fast as it went on the wall
    #[arg(long, default_value_t = 1.0, value_parser = speed)]
    speed: f64,
    /// The longest wait in the recording: `2s`, `500ms`, or `none`
    #[arg(long, default_value = "2s", value_parser = idle)]
    idle: Idle,
    /// Write over a file that is there
    #[arg(long)]
    force: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Idle(Option<Duration>);

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    let spoken = Words::of(options.language());
    let path = places::find(args.session.as_deref())?;
    if args.cast.exists() && !args.force {
        let cast = shown(&args.cast);
        return Err(Failure::told(spoken.say("replay-exists", &[("path", cast.into())])));
    }
    let whole = journal::read(&path)?;
    let Some((exercise, _)) = replay(&whole.records) else {
        return Err(Failure::NotASession { path });
    };
    let place = place(args, &exercise, spoken)?;
    if !whole.torn.is_empty() || journal::is_held(&path) {
        words::tell(&spoken.say("replay-so-far", &[("records", whole.records.len().into())]));
    }
    let title = title(&place, &exercise, spoken);
    let reel = Reel { exercise: &exercise, records: &whole.records, place: &place, title: &title };
    let part = journal::beside(&args.cast, "part");
    let made = reel.write(&part, args, options, spoken);
    let frames = match made.and_then(|frames| fs::rename(&part, &args.cast).map(|()| frames)) {
        Ok(frames) => frames,
        Err(source) => {
            fs::remove_file(&part).ok();
            return Err(Failure::write(&args.cast, source));
        }
    };
    let cast = shown(&args.cast);
    let told = [("path", cast.into()), ("frames", frames.into())];
    words::print(&format!("{}\n", spoken.say("replay-written", &told)));
    Ok(Exit::Success)
}

/// What is recorded.
struct Reel<'a> {
    exercise: &'a Arc<Exercise>,
    records: &'a [Record],
    place: &'a Place,
    title: &'a str,
}

impl Reel<'_> {
    /// Writes the recording and tells how many frames it has.
    fn write(
        &self,
        path: &Path,
        args: &Args,
        options: &Options,
        words: &Words,
    ) -> io::Result<usize> {
        let (columns, rows) = args.size;
        let began = self.records.first().map(|first| first.at).unwrap_or_default();
        let head = Head { columns, rows, title: self.title, began };
        let mut cast = Cast::begin(BufWriter::new(private(path)?), &head)?;
        let look = Look {
            language: options.language(),
            theme: options.theme(),
            area: Rect::new(0, 0, columns, rows),
        };
        let mut camera = Camera::new(self.exercise, self.records, self.place, look);
        let pace = Pace { speed: args.speed, idle: args.idle.0 };
        let mut state = State::new(self.exercise);
        let (mut at, mut frames, mut before) = (Duration::ZERO, 0, began);
        for (place, record) in self.records.iter().enumerate() {
            state.apply(self.exercise, record);
            tell(place, self.records.len(), words);
            // What happened at one instant is seen at once.
            let is_instant = |next: &Record| next.at == record.at;
            let label = label(record, words);
            if label.is_none() && self.records.get(place + 1).is_some_and(is_instant) {
                continue;
            }
            let painted = camera.shoot(&state);
            if painted.is_empty() && label.is_none() {
                continue;
            }
            // From one event to the next, however many records changed nothing between.
            at += pace.wait((record.at - before).to_std().unwrap_or_default());
            before = record.at;
            if let Some(label) = label {
                cast.marker(at, &label)?;
            }
            if !painted.is_empty() {
                cast.output(at, &painted)?;
                frames += 1;
            }
        }
        cast.output(at, LEAVE)?;
        cast.end()?;
        Ok(frames)
    }
}

/// Shows how far it is, where somebody looks on.
fn tell(place: usize, all: usize, words: &Words) {
    if !place.is_multiple_of(PROGRESS_RECORDS) || place == 0 || !io::stderr().is_terminal() {
        return;
    }
    let told = words.say("replay-progress", &[("done", place.into()), ("all", all.into())]);
    write!(io::stderr().lock(), "\r{told}\x1b[K").ok();
    if place + PROGRESS_RECORDS >= all {
        write!(io::stderr().lock(), "\r\x1b[K").ok();
    }
}

/// STARTEX and ENDEX, for a player to go to.
fn label(record: &Record, words: &Words) -> Option<String> {
    let key = record.events.iter().find_map(|event| {
        if *event == Event::Table(TableEvent::ExerciseStarted) {
            return Some("replay-started");
        }
        (*event == Event::Table(TableEvent::ExerciseEnded)).then_some("replay-ended")
    })?;
    Some(words.text(key))
}

fn title(place: &Place, exercise: &Exercise, words: &Words) -> String {
    let args = [
        ("title", exercise.title.get(words.language()).into()),
        ("place", camera::named(place, exercise, words).into()),
    ];
    words.say("replay-title", &args)
}

/// Whose screen was asked for.
fn place(args: &Args, exercise: &Exercise, words: &Words) -> Result<Place, Failure> {
    if let Some(name) = &args.seat {
        let id = SeatId::new(name).ok().filter(|id| *id != Seat::engine());
        let seat = id.and_then(|id| exercise.seat(&id));
        return seat.map(of_seat).ok_or_else(|| {
            let seats = exercise.seats().into_iter().map(|seat| seat.id);
            let seats = seats.filter(|id| *id != Seat::engine()).map(|id| id.to_string());
            let seats = seats.collect::<Vec<_>>().join(", ");
            let told = [("name", name.as_str().into()), ("seats", seats.into())];
            Failure::told(words.say("replay-no-seat", &told))
        });
    }
    match args.screen.as_str() {
        "control" => return Ok(Place::Control),
        "room" => return Ok(Place::Room),
        _ => {}
    }
    let cell = CellId::new(&args.screen).ok().filter(|id| exercise.cells.contains_key(id));
    cell.map(Place::Cell).ok_or_else(|| {
        let cells = exercise.cells.keys().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let told = [("name", args.screen.as_str().into()), ("cells", cells.into())];
        Failure::told(words.say("replay-no-screen", &told))
    })
}

fn of_seat(seat: Seat) -> Place {
    match &seat.cell {
        Some(cell) => Place::Player { cell: cell.clone(), seat: seat.id },
        None if seat.id == Seat::facilitator() => Place::Control,
        None => Place::Post(seat),
    }
}

/// A new file for its owner alone: it shows what the session holds.
fn private(path: &Path) -> io::Result<File> {
    let mut options = fs::OpenOptions::new();
    journal::for_us_alone(options.write(true).create(true).truncate(true)).open(path)
}

fn size(text: &str) -> Result<(u16, u16), String> {
    let wanted = || format!("80x24; at most {SIDE_CELLS_MAX} columns and rows");
    let (columns, rows) = text.split_once('x').ok_or_else(wanted)?;
    let side = |text: &str| {
        let side = text.parse::<u16>().ok();
        side.filter(|side| (1..=SIDE_CELLS_MAX).contains(side)).ok_or_else(wanted)
    };
    Ok((side(columns)?, side(rows)?))
}

fn speed(text: &str) -> Result<f64, String> {
    let wanted = || format!("{} - {}", SPEEDS.start(), SPEEDS.end());
    text.parse::<f64>().ok().filter(|speed| SPEEDS.contains(speed)).ok_or_else(wanted)
}

fn idle(text: &str) -> Result<Idle, String> {
    if text == "none" {
        return Ok(Idle(None));
    }
    let seconds = match (text.strip_suffix("ms"), text.strip_suffix('s')) {
        (Some(milliseconds), _) => milliseconds.parse::<f64>().map(|number| number / 1_000.0),
        (None, Some(seconds)) => seconds.parse::<f64>(),
        (None, None) => text.parse::<f64>(),
    };
    let wanted = || "2s | 500ms | none".to_owned();
    let idle = seconds.ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    idle.map(|idle| Idle(Some(idle))).ok_or_else(wanted)
}
