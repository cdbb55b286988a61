//! What reviewers wrote: the improvement plan, and notes on moments.

use crate::lang;
use crate::review::notebook::{PlanItem, Written};

use super::super::row::Row;
use super::Teller;

pub(super) fn plan(teller: &Teller<'_>) -> Vec<Row> {
    let rows = teller.review.book.plan().into_iter();
    rows.map(|(written, row)| planned(teller, written, row)).collect()
}

fn planned(teller: &Teller<'_>, written: &Written, row: &PlanItem) -> Row {
    let line = |key: &str, text: &str| {
        if text.is_empty() { String::new() } else { format!("{}  {text}", teller.text(key)) }
    };
    let element = row.element.map(|element| teller.words().element(element));
    let span = [row.start.as_str(), row.end.as_str()];
    let span = if span == ["", ""] { String::new() } else { span.join(" ~ ") };
    Row::new(lang::one_line(&row.issue), row.records.iter().copied()).of(written.item).with([
        line("review-ask-capability", &row.capability),
        line("review-ask-action", &row.action),
        line("review-ask-element", &element.unwrap_or_default()),
        line("review-ask-owner", &row.owner),
        line("review-ask-contact", &row.contact),
        line("review-ask-span", &span),
        by(teller, written),
    ])
}

pub(super) fn notes(teller: &Teller<'_>) -> Vec<Row> {
    let notes = teller.review.book.notes().into_iter();
    let told = notes.map(|(written, note)| {
        let place = teller.review.playback.place_of(note.record);
        let entry = place.and_then(|place| teller.review.playback.history().get(place));
        let at = entry.map(|entry| entry.t.to_string()).unwrap_or_default();
        let what = entry.map(|entry| {
            let lines = teller.words().happening(entry, teller.review.names());
            lines.first().map(|line| format!("{}  {}", line.who, line.what)).unwrap_or_default()
        });
        let title = format!("{at}  {}", lang::one_line(&note.text));
        Row::new(title, [note.record]).of(written.item).with(what).with([by(teller, written)])
    });
    told.collect()
}

fn by(teller: &Teller<'_>, written: &Written) -> String {
    let at = written.at.format("%Y-%m-%d %H:%M UTC").to_string();
    teller.say("review-written-by", &[("by", (&written.by).into()), ("at", at.into())])
}
