//! How late what is due goes out by itself.

use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

use anyhow::Context as _;
use whitecell::journal;
use whitecell::session::{Event, InjectEvent, Record, TableEvent};

use crate::figures::Spread;

use super::JOURNAL;
use super::client::{self, Client};
use super::exercise::{self, Room};

/// Well past the last of them.
const PATIENCE: Duration = Duration::from_secs(120);

pub(super) struct Lateness {
    /// By the record: from when it was due to when control recorded it.
    pub(super) recorded: Spread,
    /// From when it was due to the last seat's screen.
    pub(super) last: Spread,
}

/// Watches the numbered injects go out, of which the first is due in a few seconds.
pub(super) async fn watch(
    clients: &mut [Client],
    folder: &Path,
    autos: usize,
) -> anyhow::Result<Lateness> {
    let ordered = Instant::now();
    let due = |number: usize| Duration::from_millis(Room::auto_due_ms(number));
    let mut shown = vec![];
    for number in 0..autos {
        // Before that nobody looks at the screens either: it would cost what is measured.
        tokio::time::sleep_until((ordered + due(number)).into()).await;
        let title = exercise::title(&exercise::auto(number));
        let seen = client::all_see(clients, &title, PATIENCE).await?;
        shown.extend(seen.into_iter().max());
    }
    let whole = journal::read(&folder.join(JOURNAL)).context("read the run's journal")?;
    let started = whole.records.iter().find(|record| is_start(record)).context("find STARTEX")?;
    let recorded = (0..autos).filter_map(|number| {
        let id = exercise::auto(number);
        let record = whole.records.iter().find(|record| releases(record, &id))?;
        Some(Duration::from_millis(record.t.0).saturating_sub(due(number)))
    });
    let started = moment(SystemTime::from(started.at)).context("STARTEX was after now")?;
    let last = shown
        .iter()
        .enumerate()
        .map(|(number, at)| at.saturating_duration_since(started + due(number)));
    Ok(Lateness { recorded: Spread::of(recorded.collect()), last: Spread::of(last.collect()) })
}

fn is_start(record: &Record) -> bool {
    record.events.iter().any(|event| matches!(event, Event::Table(TableEvent::ExerciseStarted)))
}

fn releases(record: &Record, id: &str) -> bool {
    record.events.iter().any(|event| {
        matches!(event, Event::Inject { id: inject, event: InjectEvent::Released { .. } }
            if inject.as_str() == id)
    })
}

/// A moment of the wall's clock on the one that spans are measured with.
fn moment(wall: SystemTime) -> Option<Instant> {
    Instant::now().checked_sub(SystemTime::now().duration_since(wall).ok()?)
}
