//! An inject in the facilitator's book.

use crate::exercise::{Inject, InjectKind};
use crate::report::page::Page;
use crate::report::print::handout;

use super::{Desk, Node, Row};

pub(super) fn write(desk: &Desk<'_>, page: &mut Page, row: &Row<'_>, inject: &Inject) {
    let title = format!("{} {}", inject.id, desk.shown(&inject.title));
    desk.item_heading(page, row, &title);
    let line = desk.row(row);
    desk.labeled(page, "guide-column-kind", &desk.kind_and_mode(&line));
    desk.labeled(page, "guide-column-when", &line.note);
    if inject.kind != InjectKind::Expected {
        let from = handout::sender(desk.exercise, &inject.from, desk.words);
        let way = [
            ("from", from.into()),
            ("to", line.to.as_str().into()),
            ("channel", desk.shown(&inject.channel).into()),
        ];
        desk.labeled(page, "show-column-from-to", &desk.say("guide-way", &way));
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
