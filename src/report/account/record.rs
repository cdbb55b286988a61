//! What should be known of the record itself: who keyed it, where the clock stood, what was mended.

use crate::lang::LogLine;
use crate::review::{Corrected, Gap, NoteReview, Pause, RealWorldStop};
use crate::session::{About, Entry, Event, Happening, SeatEvent, TableEvent};

use super::{Edition, Page, Paper, at, time};

pub(super) fn write(paper: &Paper<'_>, page: &mut Page) {
    page.appendix(&paper.text("report-appendix"), &paper.text("report-record"));
    keying(paper, page);
    let clock = &paper.aar.clock;
    let pauses = clock.pauses.iter().map(|pause| paused(paper, pause));
    listed(paper, page, "report-pauses", pauses.collect());
    let gaps = clock.gaps.iter().map(|gap| resumed(paper, gap));
    listed(paper, page, "report-gaps", gaps.collect());
    let jumps = clock.jumps.iter().map(|jump| {
        let span = ("span", paper.words.duration(jump.skipped).into());
        paper.say("report-jump", &[("at", at(jump.at)), ("to", time(jump.to)), span])
    });
    listed(paper, page, "report-jumps", jumps.collect());
    let scales = clock.scales.iter().map(|change| {
        let scale = ("scale", paper.words.time_scale(change.scale).into());
        paper.say("report-scale", &[("at", at(change.at)), scale])
    });
    listed(paper, page, "report-scales", scales.collect());
    let stops = clock.stops.iter().flat_map(|stop| stopped(paper, stop));
    listed(paper, page, "report-stops", stops.collect());
    if paper.edition == Edition::Participants {
        return;
    }
    let notes = paper.aar.notes.iter().map(|note| noted(paper, note));
    listed(paper, page, "report-notes", notes.collect());
    let hand_overs = paper.aar.hand_overs.iter().map(|given| {
        let seat = ("seat", paper.seat(&given.seat).into());
        paper
            .say("report-note-plain", &[("at", at(given.at)), seat, ("note", (&given.note).into())])
    });
    listed(paper, page, "report-hand-overs", hand_overs.collect());
    seat_acts(paper, page);
    let corrections = paper.aar.corrections.iter().map(|correction| corrected(paper, correction));
    listed(paper, page, "report-corrections", corrections.collect());
}

/// Where control did anything with a seat: whoever sat there is not named.
fn seat_acts(paper: &Paper<'_>, page: &mut Page) {
    let acts = paper.aar.seat_acts.iter().map(|own| {
        let what = paper.words.seat_event(&own.seat, &own.event, paper.names());
        paper.say("report-seat-act", &[("at", at(own.at)), ("what", what.into())])
    });
    let acts: Vec<String> = acts.collect();
    if !acts.is_empty() {
        listed(paper, page, "report-seat-acts", acts);
    }
}

fn noted(paper: &Paper<'_>, note: &NoteReview) -> String {
    let (at, seat) = (("at", at(note.at)), ("seat", paper.seat(&note.seat).into()));
    let text = ("note", (&note.text).into());
    let subject = match &note.about {
        About::Session => return paper.say("report-note-plain", &[at, seat, text]),
        About::Cell(id) => paper.cell(id),
        About::Inject(id) => paper.inject(id),
        About::Decision(id) => paper.words.decision(id),
    };
    paper.say("report-note", &[at, seat, ("subject", subject.into()), text])
}

fn listed(paper: &Paper<'_>, page: &mut Page, key: &str, lines: Vec<String>) {
    if lines.is_empty() {
        page.labeled(&paper.text(key), &paper.text("report-nothing"));
        return;
    }
    page.label(&paper.text(key));
    for line in lines {
        page.sub(&line);
    }
}

fn keying(paper: &Paper<'_>, page: &mut Page) {
    let keying = &paper.aar.keying;
    let args = [
        ("acts", keying.acts.into()),
        ("others", keying.for_others.into()),
        ("earlier", keying.said_earlier.into()),
    ];
    page.labeled(&paper.text("report-keying"), &paper.say("report-keyed", &args));
    for pair in &keying.pairs {
        let args = [
            ("by", paper.seat(&pair.by).into()),
            ("seat", paper.seat(&pair.seat).into()),
            ("acts", pair.acts.into()),
        ];
        page.sub(&paper.say("report-keyed-pair", &args));
    }
}

fn paused(paper: &Paper<'_>, pause: &Pause) -> String {
    let stopped = paper.aar.clock.stops.iter().any(|stop| stop.at.record == pause.at.record);
    let cause = if stopped {
        paper.text("report-pause-stop")
    } else {
        paper.words.pause_cause(&pause.cause)
    };
    let cause = ("cause", cause.into());
    match pause.wall_ms {
        Some(wall) => {
            let length = ("length", paper.words.wall(wall).into());
            paper.say("report-pause", &[("at", at(pause.at)), cause, length])
        }
        None => paper.say("report-pause-open", &[("at", at(pause.at)), cause]),
    }
}

fn resumed(paper: &Paper<'_>, gap: &Gap) -> String {
    let length = ("length", paper.words.wall(gap.gap_ms).into());
    if gap.torn_bytes == 0 {
        return paper.say("report-gap", &[("at", at(gap.at)), length]);
    }
    let bytes = ("bytes", gap.torn_bytes.into());
    paper.say("report-gap-torn", &[("at", at(gap.at)), length, bytes])
}

fn stopped(paper: &Paper<'_>, stop: &RealWorldStop) -> [String; 2] {
    let args = [
        ("at", at(stop.at)),
        ("seat", paper.seat(&stop.seat).into()),
        ("reason", paper.spoken(&stop.reason).into()),
    ];
    let note = stop.note.as_deref().unwrap_or_default();
    let lifted = match stop.lifted {
        Some(lifted) => {
            let note = ("note", paper.spoken(note).into());
            paper.say("report-stop-lifted", &[("at", at(lifted)), note])
        }
        None => paper.text("report-stop-open"),
    };
    [paper.say("report-stop", &args), lifted]
}

fn corrected(paper: &Paper<'_>, correction: &Corrected) -> String {
    let what = mended(paper, correction);
    paper.say("report-correction-at", &[("at", at(correction.at)), ("what", what.into())])
}

/// What a record says, a line for each thing that happened; persons are not named.
pub(super) fn told(paper: &Paper<'_>, entry: &Entry) -> Vec<LogLine> {
    let mut lines = paper.words.happening(entry, paper.names());
    for (happening, line) in entry.happenings.iter().zip(&mut lines) {
        if let Some(what) = unnamed(paper, happening) {
            line.what = what;
        }
    }
    lines
}

/// What names a person, in words that do not.
fn unnamed(paper: &Paper<'_>, happening: &Happening) -> Option<String> {
    let Happening::Event(event) = happening else { return None };
    if let Event::Table(TableEvent::SeatTaken { .. }) = &**event {
        return Some(paper.text("book-seat-taken"));
    }
    if let Event::Seat { event: SeatEvent::Replaced { .. }, .. } = &**event {
        return Some(paper.text("book-seat-replaced"));
    }
    let Event::Table(TableEvent::HandedOver { note, .. }) = &**event else { return None };
    Some(paper.say("book-handed-over", &[("note", note.into())]))
}

/// A correction with what the earlier record says.
pub(super) fn mended(paper: &Paper<'_>, correction: &Corrected) -> String {
    let earlier = paper.aar.timeline.iter().find(|entry| entry.seq == correction.earlier);
    let said = earlier.map(|entry| told(paper, entry)).unwrap_or_default();
    let said: Vec<String> = said.into_iter().map(|line| line.what).collect();
    let key = if correction.taken_back { "report-correction-back" } else { "report-correction" };
    let args = [
        ("record", correction.earlier.0.into()),
        ("earlier", said.join(", ").into()),
        ("note", paper.spoken(&correction.note).into()),
    ];
    paper.say(key, &args)
}
