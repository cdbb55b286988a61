//! An inject as its addressees read it, and what control knows about it.

use crate::exercise::{CellId, Inject, InjectId, Text};
use crate::lang;
use crate::session::{InjectState, Life};

use super::sheet::Sheet;
use super::{Moment, passage};

/// What kind of inject it is, and how it went or goes out.
pub(super) fn kind(moment: Moment<'_>, id: &InjectId) -> String {
    moment.view.inject(id).map(|inject| moment.words().kind(inject.kind)).unwrap_or_default()
}

pub(super) fn write(page: &mut Sheet<'_>, moment: Moment<'_>, id: &InjectId) {
    let Some((meant, state)) = moment.view.inject(id).zip(moment.view.injects.get(id)) else {
        return;
    };
    head(page, moment, meant, state);
    page.gap();
    for number in 1..=meant.passages.len() {
        passage::write(page, moment, meant, state, number);
        page.gap();
    }
    if let Some(request) = &meant.request {
        author(page, "item-request", request);
    }
    passage::consents_waiting(page, moment, id);
    page.gap();
    reasons(page, moment, state);
    if let Some(expected) = &meant.expected_action {
        author(page, "item-expected", expected);
        page.gap();
    }
    if let Some(notes) = &meant.notes {
        author(page, "item-notes", notes);
    }
}

/// 발신, 수신, 일시, 경로, 처리기한.
fn head(page: &mut Sheet<'_>, moment: Moment<'_>, meant: &Inject, state: &InjectState) {
    let theme = moment.theme();
    let title = moment.of_author(&moment.view.title(&meant.id));
    // The pane's own title may have been cut.
    if lang::width(&title) + lang::width(meant.id.as_str()) + 16 > page.room(0) {
        page.text(&title, theme.strong());
        page.gap();
    }
    let from = moment.of_author(&moment.view.sender_name(&meant.from));
    let channel = moment.of_author(&meant.channel);
    page.field("item-from", &format!("{from}   {channel}"), theme.text());
    page.field("item-to", &addressees(moment, meant, state), theme.text());
    if let Some(at) = state.released_at {
        let when = format!("{}   {at}", moment.hour(at));
        page.field("item-time", &when, theme.text());
    }
    if let Some(within) = meant.reply_within {
        reply_within(page, moment, state, within);
    }
}

fn reply_within(
    page: &mut Sheet<'_>,
    moment: Moment<'_>,
    state: &InjectState,
    within: crate::exercise::Span,
) {
    let theme = moment.theme();
    let length = moment.words().duration(within);
    let Some(at) = state.released_at else {
        let text = moment.say("item-reply-after", &[("length", length.into())]);
        return page.field("item-reply-by", &text, theme.text());
    };
    let by = at + within;
    let hour = moment.hour(by);
    if by >= moment.t {
        let left = by.since(moment.t).to_string();
        let args = [("hour", hour.into()), ("left", left.into())];
        return page.field("item-reply-by", &moment.say("item-left", &args), theme.text());
    }
    let late = moment.t.since(by).to_string();
    let args = [("hour", hour.into()), ("late", late.into())];
    page.field("item-reply-by", &moment.say("item-late", &args), theme.text());
}

/// Who it goes to; once it is out, who has acknowledged it and when.
fn addressees(moment: Moment<'_>, meant: &Inject, state: &InjectState) -> String {
    if state.deliveries.is_empty() {
        return moment.cells(&meant.to);
    }
    let each = state.deliveries.iter().map(|(cell, delivery)| {
        let name = moment.cell(cell);
        let read = match delivery.acknowledged {
            Some(at) => {
                let hour = moment.hour(at);
                moment.say("item-read", &[("cell", name.into()), ("hour", hour.into())])
            }
            None => moment.say("item-unread", &[("cell", name.into())]),
        };
        match delivery.again {
            Some(at) => {
                let hour = moment.hour(at);
                moment.say("item-again", &[("read", read.into()), ("hour", hour.into())])
            }
            None => read,
        }
    });
    each.collect::<Vec<_>>().join("   ")
}

/// Why it is not as, or not where, the author put it.
fn reasons(page: &mut Sheet<'_>, moment: Moment<'_>, state: &InjectState) {
    let theme = moment.theme();
    if let Some((at, cause)) = state.due.as_ref().filter(|_| state.life == Life::Planned) {
        let cause = moment.words().due_cause(cause, &moment.view.exercise);
        page.field("item-due", &format!("{}   {cause}", moment.hour(*at)), theme.text());
    }
    if let Some(amendment) = &state.amendment {
        page.field("item-amended", &amendment.reason, theme.text());
    }
    let Some(reason) = &state.reason else { return page.gap() };
    match state.life {
        Life::Skipped => page.field("item-skipped", reason, theme.text()),
        Life::Recalled => {
            page.field("item-recalled", reason, theme.text());
            let read: Vec<&CellId> = state.read_by.iter().collect();
            if !read.is_empty() {
                page.field("item-read-by", &moment.cells(read), theme.text());
            }
        }
        Life::Planned | Life::Released | Life::Closed => {}
    }
    page.gap();
}

/// An author's text beside its label.
pub(super) fn author(page: &mut Sheet<'_>, key: &str, text: &Text) {
    let text = text.get(page.paint.language()).trim_end().to_owned();
    let style = page.theme().text();
    page.field(key, &text, style);
}
