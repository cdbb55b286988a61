//! A decision as a required cell sees it: the question, its own position, and after the reveal
//! everybody's.

use crate::exercise::{CellId, Depth};
use crate::session::view::{CellDecision, CellView};
use crate::session::{Chosen, Expectation, Position, Stage};
use crate::tui::room::{answer_rows, position_rows, settled_words};
use crate::tui::sheet::{Sheet, columns_of};
use crate::tui::{Paint, frame};

pub(super) fn sheet(
    view: &CellView,
    decision: &CellDecision,
    columns: u16,
    paint: &Paint,
) -> Sheet {
    let theme = paint.theme;
    let mut sheet = Sheet::new(columns);
    let name = paint.words.decision(&decision.id);
    sheet.text(&format!("{name}  {}", frame::words(&decision.title, paint)), theme.strong());
    sheet.text(&procedure(view, decision, paint), theme.past());
    if let Some(at) = decision.deadline.filter(|_| decision.stage == Stage::Open) {
        let late = at <= view.clock.time_at(paint.now);
        let deadline = frame::deadline(&view.clock, at, paint);
        let words = format!("{}  {deadline}", paint.text("item-deadline"));
        sheet.text(&words, if late { theme.overdue() } else { theme.next() });
    }
    sheet.gap(1);
    sheet.text(frame::words(&decision.question, paint), theme.text());
    sheet.gap(1);
    // What is in hand comes first: the words to answer stand over the positions behind them.
    let before = sheet.height();
    joint(&mut sheet, view, decision, paint);
    if sheet.height() > before {
        sheet.gap(1);
    }
    match decision.stage {
        Stage::Planned | Stage::Open => before_reveal(&mut sheet, view, decision, paint),
        Stage::Revealed | Stage::Drafted | Stage::Referred | Stage::Settled => {
            after_reveal(&mut sheet, decision, paint);
        }
    }
    sheet
}

/// 주관, 협조, 권한.
fn procedure(view: &CellView, decision: &CellDecision, paint: &Paint) -> String {
    let supporting: Vec<String> =
        decision.supporting.iter().map(|cell| name(view, cell, paint)).collect();
    let mut words =
        vec![format!("{} {}", paint.text("item-lead"), name(view, &decision.lead, paint))];
    if !supporting.is_empty() {
        let supporting = paint.words.list(&supporting);
        words.push(format!("{} {supporting}", paint.text("item-supporting")));
    }
    words.push(paint.words.authority(decision.authority));
    words.push(match (decision.stage, decision.depth) {
        (Stage::Open, Depth::Record) => paint.text("way-record"),
        (
            Stage::Planned
            | Stage::Open
            | Stage::Revealed
            | Stage::Drafted
            | Stage::Referred
            | Stage::Settled,
            Depth::Record | Depth::Positions | Depth::Full,
        ) => paint.words.stage(decision.stage),
    });
    words.join("   ")
}

fn before_reveal(sheet: &mut Sheet, view: &CellView, decision: &CellDecision, paint: &Paint) {
    let theme = paint.theme;
    for (index, (_, title)) in decision.choices.iter().enumerate() {
        let mark = format!("{}.", index + 1);
        sheet.labelled((&mark, theme.past()), 3, frame::words(title, paint), theme.text());
    }
    sheet.indented(3, &paint.text("reveal-other-allowed"), theme.past());
    sheet.gap(1);
    if let Some(own) = &decision.own {
        own_position(sheet, view, decision, own, paint);
        sheet.gap(1);
    }
    let how = match decision.depth {
        Depth::Record => "player-outcome-is-recorded",
        Depth::Positions | Depth::Full => "player-sealed-until-reveal",
    };
    sheet.text(&paint.text(how), theme.past());
}

/// The cell's own position while it is sealed from everybody else.
fn own_position(
    sheet: &mut Sheet,
    view: &CellView,
    decision: &CellDecision,
    own: &Position,
    paint: &Paint,
) {
    let theme = paint.theme;
    sheet.text(&paint.text("player-own-position"), theme.past());
    let chosen = decision.words_of(&own.chosen);
    sheet.indented(3, frame::words(&chosen, paint), theme.strong());
    let sure = paint.words.confidence(own.confidence);
    sheet.indented(3, &format!("{} {sure}", paint.text("room-confidence")), theme.text());
    sheet.indented(3, &own.reason, theme.text());
    for (cell, expected) in &own.expects {
        let args = [("cell", name(view, cell, paint).into())];
        let label = paint.words.say("room-expected-of", &args);
        let expected = match expected {
            Expectation::Option(id) => {
                let choice = decision.words_of(&Chosen::Option(id.clone()));
                frame::words(&choice, paint).to_owned()
            }
            Expectation::Other => paint.text("room-expected-other"),
        };
        sheet.indented(3, &format!("{label}: {expected}"), theme.text());
    }
}

fn after_reveal(sheet: &mut Sheet, decision: &CellDecision, paint: &Paint) {
    for column in &decision.columns {
        sheet.append(0, position_rows(column, sheet.columns(), paint));
        sheet.gap(1);
    }
}

/// The joint words and how it ended.
fn joint(sheet: &mut Sheet, view: &CellView, decision: &CellDecision, paint: &Paint) {
    let theme = paint.theme;
    if let Some((settlement, chosen, text)) = &decision.settled {
        let lead = name(view, &decision.lead, paint);
        sheet.text(&settled_words(settlement, &lead, paint), theme.next());
        if let Some(chosen) = chosen {
            sheet.indented(3, frame::words(chosen, paint), theme.text());
        }
        sheet.indented(3, text, theme.strong());
    } else if let Some(draft) = &decision.draft {
        let lead = name(view, &draft.by, paint);
        let args = [("lead", lead.into()), ("round", draft.round.into())];
        sheet.text(&paint.words.say("room-draft-round", &args), theme.next());
        let chosen = decision.words_of(&draft.chosen);
        sheet.indented(3, frame::words(&chosen, paint), theme.text());
        sheet.indented(3, &draft.text, theme.strong());
        if let Some(until) = draft.silence_at {
            let args = [("until", until.to_string().into())];
            sheet.indented(3, &paint.words.say("player-silence", &args), theme.past());
        }
        for answer in &draft.answers {
            answer_rows(sheet, answer, paint);
        }
    }
    for (chosen, explanation) in &decision.alone {
        let label = paint.text("item-alone");
        let indent = columns_of(&label) + 2;
        let words = frame::words(chosen, paint);
        sheet.labelled((&label, theme.past()), indent, words, theme.strong());
        sheet.indented(indent, explanation, theme.text());
    }
}

/// A cell's name as this one knows it.
fn name(view: &CellView, cell: &CellId, paint: &Paint) -> String {
    if *cell == view.cell {
        return frame::words(&view.name, paint).to_owned();
    }
    let other = view.others.iter().find(|(id, _)| id == cell);
    other.map_or_else(|| cell.to_string(), |(_, name)| frame::words(name, paint).to_owned())
}
