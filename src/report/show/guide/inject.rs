//! An inject in the facilitator's book.

use crate::exercise::{Inject, InjectKind};
use crate::report::page::Page;
use crate::report::print::handout;

use super::{Desk, Node, Row};

pub(super) fn write(desk: &Desk<'_>, page: &mut Page, row: &Row<'_>, inject: &Inject) {
    let title = format!("{} {}", inject.id, desk.shown(&inject.title));
    desk.item_heading(page, row, &title);
    let line = desk.row(row);
    let kind = format!("{}{}{}", line.kind, desk.text("guide-comma"), line.mode);
    desk.labeled(page, "guide-column-kind", &kind);
    desk.labeled(page, "guide-column-when", &line.note);
    if inject.kind != InjectKind::Expected {
        let from = handout::sender(desk.exercise, &inject.from, desk.words);
        desk.labeled(page, "guide-column-from", &from);
        desk.labeled(page, "guide-column-to", &line.to);
        desk.labeled(page, "print-channel", &desk.shown(&inject.channel));
        desk.told(page, "print-request", inject.request.as_ref());
        if let Some(within) = inject.reply_within {
            let span = ("span", desk.words.duration(within).into());
            desk.labeled(page, "print-reply-by", &desk.say("print-reply-within", &[span]));
        }
        desk.passages(page, &inject.passages);
    }
    let after = desk.led_on(&[Node::Inject(inject.id.clone())]);
    if inject.passages.len() > 1 || inject.passages.iter().any(|it| !it.facts.is_empty()) {
        page.heading(4, &desk.text("guide-to-facilitator"));
    }
    desk.told(page, "guide-expected", inject.expected_action.as_ref());
    desk.told(page, "guide-notes", inject.notes.as_ref());
    desk.tell_follows(page, &after);
    desk.tell_objectives(page, &inject.objectives);
    desk.labeled(page, "guide-norms", &desk.norms(&inject.norms));
}
