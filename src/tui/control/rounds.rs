//! Positions, and the rounds of drafts and answers.

use ratatui::style::Style;

use crate::exercise::CellId;
use crate::session::view::PositionStatus;
use crate::session::{DraftAnswer, Expectation, Held, Round};

use super::decision::Matter;
use super::page::Page;

pub(super) fn write(page: &mut Page<'_>, matter: &Matter<'_>) {
    for round in matter.state.rounds.iter().rev() {
        write_round(page, matter, round);
        page.gap();
    }
    if matter.state.opened_at.is_none() || matter.meant.depth == crate::exercise::Depth::Record {
        return;
    }
    let moment = matter.moment;
    page.text(&moment.text("item-positions"), moment.theme().past());
    for (cell, status) in &matter.state.positions {
        let name = moment.cell(cell);
        match status {
            PositionStatus::Missing => {
                page.labelled(&name, &moment.text("item-position-missing"), moment.theme().text());
            }
            PositionStatus::Sealed { at } => {
                let hour = moment.hour(*at);
                let sealed = moment.say("position-sealed-at", &[("hour", hour.into())]);
                page.labelled(&name, &sealed, moment.theme().text());
            }
            PositionStatus::Revealed(held) => revealed(page, matter, &name, held),
        }
    }
    page.gap();
}

/// A position that lies open: choice, confidence, reason, and what was expected of the others.
fn revealed(page: &mut Page<'_>, matter: &Matter<'_>, name: &str, held: &Held) {
    let moment = matter.moment;
    let (text, strong) = (moment.theme().text(), moment.theme().strong());
    page.labelled(name, &matter.chosen(&held.position.chosen), strong);
    let confidence = moment.words().confidence(held.position.confidence);
    let confidence = moment.say("position-confidence", &[("confidence", confidence.into())]);
    let late = if held.late { moment.text("position-late") } else { String::new() };
    page.labelled("", format!("{confidence}   {late}").trim_end(), text);
    page.labelled("", held.position.reason.trim(), text);
    for (of, expectation) in &held.position.expects {
        let (line, style) = expected(matter, of, expectation);
        page.labelled("", &line, style);
    }
    page.gap();
}

fn expected(matter: &Matter<'_>, of: &CellId, expectation: &Expectation) -> (String, Style) {
    let moment = matter.moment;
    let choice = match expectation {
        Expectation::Option(choice) => matter
            .meant
            .choice(choice)
            .map_or_else(|| choice.to_string(), |choice| moment.of_author(&choice.title)),
        Expectation::Other => moment.text("choice-other"),
    };
    let other = match matter.state.positions.get(of) {
        Some(PositionStatus::Revealed(held)) => Some(&held.position.chosen),
        Some(PositionStatus::Missing | PositionStatus::Sealed { .. }) | None => None,
    };
    let (key, style) = match other.map(|chosen| expectation.met_by(chosen)) {
        Some(true) => ("position-expected-right", moment.theme().text()),
        Some(false) => ("position-expected-wrong", moment.theme().strong()),
        None => ("position-expected", moment.theme().text()),
    };
    let args = [("cell", moment.cell(of).into()), ("choice", choice.into())];
    (moment.say(key, &args), style)
}

/// A draft and the answers to it.
fn write_round(page: &mut Page<'_>, matter: &Matter<'_>, round: &Round) {
    let moment = matter.moment;
    let in_hand = matter.state.rounds.last().is_some_and(|last| last.number == round.number);
    let (text, strong) = (moment.theme().text(), moment.theme().strong());
    let head = moment.say(
        "round-head",
        &[
            ("round", round.number.into()),
            ("cell", moment.cell(&round.cell).into()),
            ("hour", moment.hour(round.at).into()),
        ],
    );
    page.text(&head, moment.theme().past());
    page.aside(|page| {
        page.text(&matter.chosen(&round.chosen), if in_hand { strong } else { text });
        page.text(round.text.trim(), text);
    });
    if let Some(silence_at) = round.silence_at {
        let silence = moment.say("round-silence", &[("hour", moment.hour(silence_at).into())]);
        page.text(&silence, moment.theme().past());
    }
    for cell in matter.meant.required().filter(|cell| **cell != round.cell) {
        answer(page, matter, round, cell);
    }
}

fn answer(page: &mut Page<'_>, matter: &Matter<'_>, round: &Round, cell: &CellId) {
    let moment = matter.moment;
    let (text, strong) = (moment.theme().text(), moment.theme().strong());
    let name = moment.cell(cell);
    let Some(answered) = round.answers.get(cell) else {
        let key = if round.silent.contains(cell) { "answer-silent" } else { "answer-waiting" };
        return page.labelled(&name, &moment.text(key), text);
    };
    let kind = moment.words().draft_answer(&answered.answer);
    page.labelled(&name, &format!("{kind}   {}", moment.hour(answered.at)), strong);
    match &answered.answer {
        DraftAnswer::Concur => {}
        DraftAnswer::ConcurWithChanges { replacement } => {
            page.labelled("", replacement.trim(), text);
        }
        DraftAnswer::NonConcur { reason, alternative } => {
            page.labelled("", reason.trim(), text);
            let args = [("words", alternative.trim().into())];
            page.labelled("", &moment.say("round-alternative", &args), text);
        }
    }
}
