//! An inject as its addressees read it, and what control knows about it.

use crate::exercise::{Inject, InjectId, Language, Span};
use crate::session::{Delivery, InjectState, Life};

use super::page::Page;
use super::{Moment, passage};

/// Its id and its title.
pub(super) fn title(moment: Moment<'_>, id: &InjectId) -> String {
    format!("{id}  {}", moment.of_author(&moment.view.title(id)))
}

/// Whom it goes to.
pub(super) fn addressees(moment: Moment<'_>, id: &InjectId) -> String {
    let Some(inject) = moment.view.inject(id) else { return String::new() };
    match inject.to.len() {
        0 => String::new(),
        count if count == moment.view.cells.len() => moment.text("item-to-all"),
        _ => moment.say("item-only-to", &[("cells", moment.cells(&inject.to).into())]),
    }
}

pub(super) fn write(page: &mut Page<'_>, moment: Moment<'_>, id: &InjectId) {
    let Some((meant, state)) = moment.view.inject(id).zip(moment.view.injects.get(id)) else {
        return;
    };
    head(page, moment, meant, state);
    page.gap();
    for number in 1..=meant.passages.len() {
        passage::write(page, moment, (meant, state), number);
        page.gap();
    }
    if let Some(request) = &meant.request {
        page.field("item-request", &moment.of_author(request), moment.theme().text());
    }
    page.gap();
    reasons(page, moment, state);
    page.gap();
    if let Some(expected) = &meant.expected_action {
        page.block("item-expected-action", expected);
    }
    if let Some(notes) = &meant.notes {
        page.block("item-notes", notes);
    }
}

/// 발신, 수신, 일시, 경로, 처리기한.
fn head(page: &mut Page<'_>, moment: Moment<'_>, meant: &Inject, state: &InjectState) {
    let theme = moment.theme();
    let from = moment.of_author(&moment.view.sender_name(&meant.from));
    let channel = moment.of_author(&meant.channel);
    let mut kind = moment.words().kind(meant.kind);
    if moment.view.composed.contains_key(&meant.id) {
        kind = format!("{kind}, {}", moment.text("item-written-at-table"));
    }
    page.field("item-from", &format!("{from}   {channel} ({kind})"), theme.text());
    if state.deliveries.is_empty() {
        page.field("item-to", &moment.cells(&meant.to), theme.text());
    } else {
        let each = state
            .deliveries
            .iter()
            .map(|(cell, delivery)| delivered(moment, &moment.cell(cell), delivery));
        page.field("item-to", &each.collect::<Vec<_>>().join("\n"), theme.text());
    }
    if let Some(at) = state.released_at {
        let form = match moment.paint.language() {
            Language::Ko => "%-m.%-d. %H:%M",
            Language::En => "%-d %b %H:%M",
        };
        let when = moment.view.exercise.clock.at(at).format(form);
        page.field("item-date", &format!("{when}   {at}"), theme.text());
    }
    if let Some(within) = meant.reply_within {
        let text = reply_within(moment, state, within);
        page.field("item-reply-by", &text, theme.text());
    }
}

fn reply_within(moment: Moment<'_>, state: &InjectState, within: Span) -> String {
    match state.released_at {
        None => {
            let length = moment.words().duration(within);
            moment.say("item-reply-after", &[("length", length.into())])
        }
        Some(at) => moment.left(at + within),
    }
}

/// Who has it, and whether it was acknowledged.
fn delivered(moment: Moment<'_>, cell: &str, delivery: &Delivery) -> String {
    let read = match delivery.acknowledged {
        Some(at) => {
            let hour = moment.hour(at);
            moment.say("item-acknowledged", &[("cell", cell.into()), ("at", hour.into())])
        }
        None => moment.say("item-unread", &[("cell", cell.into())]),
    };
    match delivery.again {
        Some(at) => {
            let hour = moment.hour(at);
            moment.say("item-again", &[("read", read.into()), ("at", hour.into())])
        }
        None => read,
    }
}

/// Why it is not as, or not where, the author put it.
fn reasons(page: &mut Page<'_>, moment: Moment<'_>, state: &InjectState) {
    let style = moment.theme().text();
    if let Some((at, cause)) = state.due.as_ref().filter(|_| state.life == Life::Planned) {
        let cause = moment.words().due_cause(cause, &moment.view.exercise);
        page.field("run-offered", &format!("{}   {cause}", moment.hour(*at)), style);
    }
    if let Some(amendment) = &state.amendment {
        page.field("item-amended", &amendment.reason, style);
    }
    let Some(reason) = &state.reason else { return };
    match state.life {
        Life::Skipped => page.field("run-skipped", reason, style),
        Life::Recalled => {
            page.field("run-recalled", reason, style);
            if !state.read_by.is_empty() {
                page.field("item-read-by", &moment.cells(&state.read_by), style);
            }
        }
        Life::Planned | Life::Released | Life::Closed => {}
    }
}
