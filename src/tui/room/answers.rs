//! The joint words while they are written, the answers to them, and how the decision ended.

use crate::session::Settlement;
use crate::session::view::{AnswerKind, AnswerView, Reveal};
use crate::tui::sheet::{Sheet, columns_of};
use crate::tui::{Paint, frame};

use super::Spacing;

/// How the joint words are set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    pub(super) columns: u16,
    pub(super) spacing: Spacing,
    /// The rows the draft may take.
    pub(super) draft_rows: usize,
}

/// The draft, its answers and the settlement, as far as they are there.
pub(super) fn sheet(reveal: &Reveal, setting: Setting, paint: &Paint) -> Sheet {
    let mut sheet = Sheet::new(setting.columns);
    if reveal.settled.is_some() {
        settlement(&mut sheet, reveal, setting, paint);
        return sheet;
    }
    if reveal.draft.is_some() {
        draft(&mut sheet, reveal, setting, paint);
    }
    if reveal.referred {
        sheet.gap(setting.spacing.parts());
        sheet.text(&paint.text("room-referred"), paint.theme.next());
    }
    sheet
}

fn draft(sheet: &mut Sheet, reveal: &Reveal, setting: Setting, paint: &Paint) {
    let round = reveal.round.unwrap_or(0) + u32::from(reveal.being_written);
    let args = [("lead", frame::words(&reveal.lead, paint).into()), ("round", round.into())];
    sheet.text(&paint.words.say("room-draft-round", &args), paint.theme.next());
    let state = if reveal.being_written { "room-being-written" } else { "reveal-in-hand" };
    sheet.right(&paint.text(state), paint.theme.past());
    sheet.gap(setting.spacing.parts());
    sheet.append(3, words(reveal, setting, paint));
    let Some(answered) = reveal.round.filter(|_| !reveal.answers.is_empty()) else { return };
    sheet.gap(setting.spacing.parts());
    if reveal.being_written {
        let label = paint.words.say("reveal-answers-to", &[("round", answered.into())]);
        sheet.text(&label, paint.theme.past());
    }
    for view in &reveal.answers {
        answer_rows(sheet, view, paint);
    }
}

/// The draft's words; while they are written, their end with a bar where the next ones come.
fn words(reveal: &Reveal, setting: Setting, paint: &Paint) -> Sheet {
    let text = reveal.draft.as_deref().unwrap_or_default();
    let columns = setting.columns.saturating_sub(6);
    let mut sheet = Sheet::new(columns);
    let style = paint.theme.strong();
    if !reveal.being_written {
        sheet.text(text, style);
        let rest = |rows: usize| paint.words.say("room-rest", &[("rows", rows.into())]);
        sheet.keep(setting.draft_rows, rest, paint.theme.past());
        return sheet;
    }
    sheet.text(&format!("{text}_"), style);
    let before = |rows: usize| paint.words.say("room-before", &[("rows", rows.into())]);
    sheet.keep_end(setting.draft_rows, before, paint.theme.past());
    sheet
}

/// One cell's answer, with its words.
pub(in crate::tui) fn answer_rows(sheet: &mut Sheet, view: &AnswerView, paint: &Paint) {
    let theme = paint.theme;
    let cell = frame::words(&view.cell, paint);
    let (kind, style) = match view.kind {
        AnswerKind::Waiting => ("reveal-waiting", theme.past()),
        AnswerKind::Concur => ("answer-concur", theme.strong()),
        AnswerKind::ConcurWithChanges => ("answer-concur-with-changes", theme.strong()),
        AnswerKind::NonConcur => ("answer-non-concur", theme.strong()),
        AnswerKind::Silent => ("reveal-silent", theme.text()),
    };
    let after = 3 + columns_of(cell) + 3;
    sheet.row([(3, cell, theme.text()), (after, &paint.text(kind), style)]);
    let labels: &[&str] = match view.kind {
        AnswerKind::Waiting | AnswerKind::Concur | AnswerKind::Silent => &[],
        AnswerKind::ConcurWithChanges => &["reveal-replacement"],
        AnswerKind::NonConcur => &["room-reason", "reveal-alternative"],
    };
    for (label, words) in labels.iter().zip(&view.words) {
        labelled(sheet, label, words, paint);
    }
}

fn labelled(sheet: &mut Sheet, label: &str, words: &str, paint: &Paint) {
    if words.trim().is_empty() {
        return;
    }
    let label = paint.text(label);
    let mut own = Sheet::new(sheet.columns().saturating_sub(6));
    let indent = columns_of(&label) + 2;
    own.labelled((&label, paint.theme.past()), indent, words, paint.theme.text());
    sheet.append(6, own);
}

fn settlement(sheet: &mut Sheet, reveal: &Reveal, setting: Setting, paint: &Paint) {
    let Some((settlement, chosen, text)) = &reveal.settled else { return };
    let lead = frame::words(&reveal.lead, paint);
    sheet.text(&settled_words(settlement, lead, paint), paint.theme.next());
    sheet.gap(setting.spacing.parts());
    let mut own = Sheet::new(setting.columns.saturating_sub(6));
    if let Some(chosen) = chosen {
        own.text(frame::words(chosen, paint), paint.theme.text());
    }
    if !text.trim().is_empty() {
        own.text(text, paint.theme.strong());
    }
    let rest = |rows: usize| paint.words.say("room-rest", &[("rows", rows.into())]);
    own.keep(setting.draft_rows, rest, paint.theme.past());
    sheet.append(3, own);
    if let Settlement::Referred { reason, conditions } = settlement {
        labelled(sheet, "room-reason", reason, paint);
        labelled(sheet, "reveal-conditions", conditions, paint);
    }
    for view in reveal.answers.iter().filter(|view| is_dissent(view.kind, settlement)) {
        answer_rows(sheet, view, paint);
    }
}

/// Whether an answer stands beside the decision as what the lead decided over.
fn is_dissent(kind: AnswerKind, settlement: &Settlement) -> bool {
    let over = match settlement {
        Settlement::ByLead { .. } => true,
        Settlement::Unified
        | Settlement::Referred { .. }
        | Settlement::Recorded
        | Settlement::Lapsed => false,
    };
    over && !matches!(kind, AnswerKind::Concur | AnswerKind::Silent)
}

/// How it ended, in a word or two.
pub(in crate::tui) fn settled_words(settlement: &Settlement, lead: &str, paint: &Paint) -> String {
    let key = match settlement {
        Settlement::Unified => "reveal-unified",
        Settlement::ByLead { .. } => {
            return paint.words.say("reveal-by-lead", &[("cell", lead.into())]);
        }
        Settlement::Referred { .. } => "reveal-from-above",
        Settlement::Recorded => "reveal-recorded",
        Settlement::Lapsed => "room-lapsed",
    };
    paint.text(key)
}
