//! The tables of a run, as docs/performance.md has them.

use crate::figures::{milliseconds, say};

use super::positions;
use super::room::Measured;

pub(super) fn print(rooms: &[Measured], positions: &positions::Measured) {
    say("### From a release to the screens, in ms\n");
    say("| seats | last seat p50 | p95 | p99 | any seat p50 | p95 | p99 | bare last p50 | p95 | \
        p99 | p95 to bare |");
    say("|---|---|---|---|---|---|---|---|---|---|---|");
    for room in rooms {
        let (last, each) = (room.last.cells(), room.each.cells());
        let bare = room.bare_last.cells();
        say(&format!("| {} | {last} | {each} | {bare} | {} |", room.seats, ratio(room)));
    }
    say("\n### What it takes\n");
    say("| seats | all logged in | frame, bytes | CPU a release, ms | bare | CPU at rest, one \
        core | memory, MiB | KiB a seat | bare KiB a seat |");
    say("|---|---|---|---|---|---|---|---|---|");
    for room in rooms {
        say(&cost(room));
    }
    say("\n### Injects that go out by themselves: how late, in ms\n");
    say("| seats | on record p50 | p95 | p99 | last seat's screen p50 | p95 | p99 |");
    say("|---|---|---|---|---|---|---|");
    for room in rooms {
        let (recorded, last) = (room.lateness.recorded.cells(), room.lateness.last.cells());
        say(&format!("| {} | {recorded} | {last} |", room.seats));
    }
    say("\n### At one instant, over SSH\n");
    say("| act | handed in | accepted | p50 ms | p95 | p99 | slowest |");
    say("|---|---|---|---|---|---|---|");
    let acts = [
        ("communications check, each its own seat", positions.seats, &positions.checks),
        ("position of a lead", positions.asked, &positions.positions),
    ];
    for (name, asked, spread) in acts {
        let slowest = milliseconds(spread.longest());
        let (count, cells) = (spread.count(), spread.cells());
        say(&format!("| {name} | {asked} | {count} | {cells} | {slowest} |"));
    }
}

fn ratio(room: &Measured) -> String {
    match (room.last.percentile(95), room.bare_last.percentile(95)) {
        (Some(own), Some(bare)) => format!("{:.2}", own.as_secs_f64() / bare.as_secs_f64()),
        (None, _) | (_, None) => "-".to_owned(),
    }
}

fn cost(room: &Measured) -> String {
    let memory = &room.memory;
    format!(
        "| {} | {:.1} s | {} | {} | {} | {:.1} % | {} to {} | {} | {} |",
        room.seats,
        room.login.as_secs_f64(),
        room.frame_bytes,
        milliseconds(Some(room.release_work)),
        milliseconds(Some(room.bare_work)),
        room.resting_share * 100.0,
        memory.empty_kibibytes / 1_024,
        memory.full_kibibytes / 1_024,
        memory.per_seat_kibibytes(room.seats),
        room.bare_memory.per_seat_kibibytes(room.seats),
    )
}
