//! Communications in the facilitator's book: public words, lines that fail, prepared answers.

use crate::exercise::MessageFault;
use crate::report::page::Page;

use super::Desk;

pub(super) fn write(desk: &Desk<'_>, page: &mut Page) {
    page.gather(&desk.text("guide-talk"));
    statements(desk, page);
    lines(desk, page);
    answers(desk, page);
    page.close();
}

fn statements(desk: &Desk<'_>, page: &mut Page) {
    let plan = &desk.exercise.statements;
    page.chapter(&desk.text("guide-statements"));
    let audiences: Vec<String> = plan.audiences.values().map(|it| desk.shown(it)).collect();
    desk.labeled(page, "guide-audiences", &audiences.join(", "));
    let clearing = if plan.clearance.is_empty() {
        desk.text("guide-clearance-all")
    } else {
        desk.words.cells(&plan.clearance, desk.exercise)
    };
    desk.labeled(page, "guide-clearance", &clearing);
    let rows = plan.slots.values().map(|slot| {
        let values: Vec<String> = slot.values.values().map(|it| desk.shown(it)).collect();
        vec![desk.shown(&slot.title), values.join(" / ")]
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        page.table(&["guide-slot", "guide-slot-values"].map(|key| desk.text(key)), &rows);
    }
}

fn lines(desk: &Desk<'_>, page: &mut Page) {
    if desk.exercise.faulty_lines.is_empty() {
        return;
    }
    page.chapter(&desk.text("guide-lines"));
    for (index, line) in desk.exercise.faulty_lines.iter().enumerate() {
        page.heading(3, &desk.line(index));
        desk.labeled(page, "guide-column-when", &desk.words.condition(&line.when, desk.exercise));
        let (key, span) = match line.fault {
            MessageFault::Delay(span) => ("guide-line-delay", span),
            MessageFault::NoAnswer { shown_after } => ("guide-line-no-answer", shown_after),
        };
        let span = ("span", desk.words.duration(span).into());
        desk.labeled(page, "guide-line-fault", &desk.say(key, &[span]));
        desk.told(page, "guide-notes", line.notes.as_ref());
    }
}

fn answers(desk: &Desk<'_>, page: &mut Page) {
    if desk.exercise.answers.is_empty() {
        return;
    }
    page.chapter(&desk.text("guide-answers"));
    for answer in desk.exercise.answers.values() {
        let of = answer.of.as_ref().and_then(|of| desk.exercise.organizations.get(of));
        let of = of.map_or_else(|| desk.text("addressee-control"), |of| desk.shown(&of.name));
        page.heading(3, &format!("{} ({of})", answer.id));
        desk.told(page, "guide-about", Some(&answer.about));
        desk.labeled(page, "print-channel", &desk.shown(&answer.channel));
        desk.passages(page, &answer.passages);
    }
}
