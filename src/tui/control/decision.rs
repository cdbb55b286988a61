//! A decision: the question, where it stands, the options, the positions, how it ended.

use std::cmp::Ordering;

use ratatui::style::Style;

use crate::exercise::{Basis, Choice, Decision, DecisionId, Depth, ExerciseTime, NormItem};
use crate::lang;
use crate::session::view::ControlDecision;
use crate::session::{Chosen, Settlement, Stage};

use super::page::Page;
use super::{Moment, rounds};

/// Between one stage and the next.
const BETWEEN: &str = " > ";

/// How far it is on the record, and who may take it.
pub(super) fn kind(moment: Moment<'_>, id: &DecisionId) -> String {
    let meant = moment.view.exercise.decisions.get(id);
    meant.map(|meant| moment.words().depth(meant.depth)).unwrap_or_default()
}

/// A decision and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Matter<'a> {
    pub(super) moment: Moment<'a>,
    pub(super) meant: &'a Decision,
    pub(super) state: &'a ControlDecision,
}

impl Matter<'_> {
    pub(super) fn chosen(&self, chosen: &Chosen) -> String {
        let moment = self.moment;
        let words = moment.words().chosen(chosen, &self.meant.id, &moment.view.exercise);
        match chosen {
            Chosen::Option(_) => words,
            Chosen::Other(_) => format!("{}: {words}", moment.text("choice-other")),
        }
    }
}

pub(super) fn write(page: &mut Page<'_>, moment: Moment<'_>, id: &DecisionId) {
    let found = moment.view.exercise.decisions.get(id).zip(moment.view.decisions.get(id));
    let Some((meant, state)) = found else { return };
    let matter = Matter { moment, meant, state };
    page.text(meant.question.get(moment.paint.language()), moment.theme().strong());
    page.gap();
    stages(page, &matter);
    page.gap();
    who(page, &matter);
    deadline(page, &matter);
    page.gap();
    outcome(page, &matter);
    rounds::write(page, &matter);
    options(page, &matter);
    page.gap();
    page.block("item-lapse", &meant.lapse.text);
    if let Some(notes) = &meant.notes {
        page.block("item-notes", notes);
    }
}

/// The way it goes; the present stage stands in brackets.
fn stages(page: &mut Page<'_>, matter: &Matter<'_>) {
    let (moment, stage) = (matter.moment, matter.state.stage);
    let referred = matter.state.referral.is_some();
    let way: Vec<(Stage, &str)> = [
        (Stage::Open, "way-open"),
        (Stage::Revealed, "way-revealed"),
        (Stage::Drafted, "way-drafted"),
        (Stage::Referred, "way-referred"),
        (Stage::Settled, "way-settled"),
    ]
    .into_iter()
    .filter(|(stage, _)| match (stage, matter.meant.depth) {
        (Stage::Referred, _) => referred,
        (Stage::Revealed, Depth::Record) | (Stage::Drafted, Depth::Record | Depth::Positions) => {
            false
        }
        (
            Stage::Planned | Stage::Open | Stage::Revealed | Stage::Drafted | Stage::Settled,
            Depth::Record | Depth::Positions | Depth::Full,
        ) => true,
    })
    .collect();
    let mut row: Vec<(String, Style)> = vec![];
    for (place, (each, key)) in way.iter().enumerate() {
        let key = match (each, matter.meant.depth) {
            (Stage::Open, Depth::Record) => "way-record",
            _ => key,
        };
        let name = moment.text(key);
        let piece = match each.cmp(&stage) {
            Ordering::Equal => (format!("[{name}]"), moment.theme().strong()),
            Ordering::Less => (name, moment.theme().past()),
            Ordering::Greater => (name, moment.theme().text()),
        };
        let width: usize = row.iter().chain([&piece]).map(|(text, _)| lang::width(text)).sum();
        if width + BETWEEN.len() > usize::from(page.sheet.columns()) {
            page.pieces(&std::mem::take(&mut row));
        }
        if place > 0 {
            row.push((BETWEEN.to_owned(), moment.theme().past()));
        }
        row.push(piece);
    }
    page.pieces(&row);
}

/// 주관, 협조, 권한, 회부.
fn who(page: &mut Page<'_>, matter: &Matter<'_>) {
    let (moment, meant) = (matter.moment, matter.meant);
    let style = moment.theme().text();
    let authority = moment.words().authority(meant.authority);
    page.field("item-lead", &format!("{}   {authority}", moment.cell(&meant.lead)), style);
    if !meant.supporting.is_empty() {
        page.field("item-supporting", &moment.cells(&meant.supporting), style);
    }
    if let Some(body) = &meant.refer_to {
        page.field("item-refer-to", &moment.of_author(body), style);
    }
}

fn deadline(page: &mut Page<'_>, matter: &Matter<'_>) {
    let (moment, state) = (matter.moment, matter.state);
    let open = !matches!(state.stage, Stage::Planned | Stage::Settled);
    let (text, style) = match (state.deadline, matter.meant.deadline) {
        (Some(deadline), _) if open => countdown(moment, deadline),
        (None, Some(deadline)) if state.stage == Stage::Planned => {
            let length = moment.words().duration(deadline.within);
            let text = moment.say("item-deadline-within", &[("length", length.into())]);
            (text, moment.theme().text())
        }
        (_, _) => return,
    };
    let hard = matter.meant.deadline.is_some_and(|deadline| deadline.hard);
    let text = if hard { format!("{text}   {}", moment.text("deadline-lapses")) } else { text };
    page.field("item-deadline", &text, style);
}

fn countdown(moment: Moment<'_>, deadline: ExerciseTime) -> (String, Style) {
    let style = if deadline <= moment.t {
        moment.theme().overdue()
    } else if deadline.since(moment.t) <= moment.view.exercise.patience.near_deadline {
        moment.theme().strong()
    } else {
        moment.theme().text()
    };
    (moment.left(deadline), style)
}

/// How it ended, who acted alone, what went up.
fn outcome(page: &mut Page<'_>, matter: &Matter<'_>) {
    let (moment, state) = (matter.moment, matter.state);
    let (text, strong) = (moment.theme().text(), moment.theme().strong());
    if let Some(settled) = &state.settled {
        let how = moment.words().settlement(&settled.settlement);
        page.field("item-outcome", &format!("{}   {how}", moment.hour(settled.at)), strong);
        if let Some(chosen) = &settled.chosen {
            page.labelled("", &matter.chosen(chosen), strong);
        }
        page.labelled("", settled.text.trim(), text);
        match &settled.settlement {
            Settlement::ByLead { dissent } => {
                page.field("item-dissent", &moment.cells(dissent), text);
            }
            Settlement::Referred { reason, conditions } => {
                page.field("item-reason", reason, text);
                if !conditions.trim().is_empty() {
                    page.field("item-conditions", conditions, text);
                }
            }
            Settlement::Unified | Settlement::Recorded | Settlement::Lapsed => {}
        }
        page.gap();
    }
    if let Some(referral) = &state.referral {
        let by = referral
            .cell
            .as_ref()
            .map_or_else(|| moment.text("role-engine"), |cell| moment.cell(cell));
        let head = format!("{}   {by}", moment.hour(referral.at));
        page.field("run-referred", &head, text);
        page.labelled("", &referral.question, text);
        page.gap();
    }
    for alone in &state.alone {
        let head = format!("{}   {}", moment.hour(alone.at), moment.cell(&alone.cell));
        page.field("item-alone", &head, strong);
        page.labelled("", &matter.chosen(&alone.chosen), strong);
        page.labelled("", &alone.explanation, text);
        page.gap();
    }
}

fn options(page: &mut Page<'_>, matter: &Matter<'_>) {
    let moment = matter.moment;
    page.text(&moment.text("item-choices"), moment.theme().past());
    for (place, choice) in matter.meant.choices.iter().enumerate() {
        option(page, moment, place + 1, choice);
    }
}

fn option(page: &mut Page<'_>, moment: Moment<'_>, number: usize, choice: &Choice) {
    let class = moment.words().class(choice.class);
    let title = format!("{number}. {}  [{class}]", moment.of_author(&choice.title));
    page.text(&title, moment.theme().text());
    page.aside(|page| {
        for id in &choice.norms {
            let norm = moment.view.exercise.norms.get(id);
            let words = norm.map(|norm| norm_words(moment, norm)).unwrap_or_default();
            let label = id.to_string();
            page.labelled(&label, &words, moment.theme().past());
        }
    });
}

/// The paraphrase; the theme alone where the source was not read whole.
fn norm_words(moment: Moment<'_>, norm: &NormItem) -> String {
    let text = match norm.basis {
        Basis::Founding | Basis::Source => &norm.paraphrase,
        Basis::Partial | Basis::Knowledge => &norm.theme,
    };
    lang::one_line(text.get(moment.paint.language()))
}
