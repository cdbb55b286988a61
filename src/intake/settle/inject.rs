//! One row as an inject.

use crate::diagnostic::Problem;
use crate::exercise::{CellId, FactId, InjectId, InjectKind, Language, ObjectiveId, Trigger};
use crate::yaml::limit;

use super::super::cells::{Cells, Named, names};
use super::super::draft::{DraftFact, DraftInject, DraftObjective, DraftSender, DraftTiming};
use super::super::fact::Carried;
use super::super::found::{At, Found};
use super::super::message::made_title;
use super::super::moment::Course;
use super::super::raw::{Given, Raw};
use super::super::text::{Fitting, parts};
use super::super::time::When;

/// What rows are settled against.
pub(super) struct Bench<'a> {
    pub(super) course: &'a mut Course,
    pub(super) cells: &'a Cells<'a>,
    pub(super) ids: &'a [InjectId],
    pub(super) objectives: &'a [DraftObjective],
    pub(super) facts: &'a mut Vec<DraftFact>,
    pub(super) found: &'a mut Vec<Found>,
}

impl Bench<'_> {
    pub(super) fn inject(&mut self, mut row: Raw, id: InjectId) -> DraftInject {
        let timed_at = row.when.as_ref().map_or(&row.at, |timed| &timed.at).clone();
        let timing = self.timing(&mut row, &id);
        let to = self.addressees(&mut row);
        let kind = kind(&row, &timing);
        let from = row.from.take().and_then(|from| self.sender(&from, &mut row.comments));
        let mut comments = std::mem::take(&mut row.comments);
        let mut fitting = Fitting { at: &row.at, found: self.found, comments: &mut comments };
        let (mut passages, begins) = passages(&row.passages, &mut fitting);
        let facts = facts(&row.facts, &begins, self.facts, &mut fitting);
        let title = title(&row, &passages, &mut fitting);
        if kind == InjectKind::Expected && passages.len() == 1 && passages[0] == title {
            passages.clear();
        }
        if passages.is_empty() && kind != InjectKind::Expected {
            fitting.found.push(Found::new(Problem::ImportNoText, &row.at));
            passages.push(title.clone());
        }
        let mut prose = |field: &str, text: Option<&String>, max: usize| {
            text.and_then(|text| fitting.prose(field, text, max))
        };
        let request = prose("request", row.request.as_ref(), limit::REQUEST_GRAPHEMES_MAX);
        let expected =
            prose("expected_action", row.expected.as_ref(), limit::EXPECTED_ACTION_GRAPHEMES_MAX);
        let notes = Some(row.notes.join("\n"));
        let notes = prose("notes", notes.as_ref(), limit::NOTES_GRAPHEMES_MAX);
        let channel = row.channel.as_deref();
        let channel =
            channel.and_then(|text| fitting.line("channel", text, limit::CHANNEL_GRAPHEMES_MAX));
        let objectives = self.objectives(&row.objectives);
        // What nobody is given, or has a condition, waits for control.
        let bound = !matches!(timing, DraftTiming::At(_));
        let hold = row.hold
            || (kind == InjectKind::Contingency && !bound)
            || (to.1 == Addressed::Nobody && kind != InjectKind::Expected);
        DraftInject {
            at: row.at,
            id,
            kind,
            hold: hold && timing != DraftTiming::Control,
            timing,
            timed_at,
            release: row.release,
            to: to.0,
            from,
            channel,
            title,
            reply_within: row.reply_within.filter(|_| request.is_some()),
            request,
            passages,
            facts,
            expected,
            notes,
            objectives,
            comments,
        }
    }

    fn timing(&mut self, row: &mut Raw, id: &InjectId) -> DraftTiming {
        if let Some(at) = self.course.fixed(row, self.found) {
            return DraftTiming::At(at);
        }
        let Some(timed) = row.when.take() else {
            return DraftTiming::Control;
        };
        match timed.when {
            When::After { event, delay } if self.is_there(&event, id) => {
                return DraftTiming::After { event, delay };
            }
            When::After { .. } => {
                let problem = Problem::ImportUnknownEvent { written: timed.written.clone() };
                self.found.push(Found::new(problem, &timed.at));
            }
            When::Condition(condition) => return DraftTiming::When(condition),
            When::Control => return DraftTiming::Control,
            When::Since(_) | When::OfDay { .. } | When::Moment(_) => {}
        }
        row.comments.push(timed.written);
        DraftTiming::Control
    }

    /// Whether a time can be counted from it. A decision that no row is will be made.
    fn is_there(&self, event: &Trigger, own: &InjectId) -> bool {
        match event {
            Trigger::Released(id) => id != own && self.ids.contains(id),
            // Whether a row says what takes a branch is looked at once all are read.
            Trigger::Opened(_)
            | Trigger::Revealed(_)
            | Trigger::Decided(_)
            | Trigger::BranchTaken(_) => true,
            // Moves of a sheet have names and no ids.
            Trigger::MoveBegan(_) => false,
        }
    }

    fn addressees(&mut self, row: &mut Raw) -> (Vec<CellId>, Addressed) {
        let mut to: Vec<CellId> = vec![];
        let mut all = row.to_all;
        let given = row.to.take();
        for name in given.iter().flat_map(|to| names(&to.value)) {
            match self.cells.find(name) {
                Named::Cell(id) if to.contains(&id) => {}
                Named::Cell(id) => to.push(id),
                Named::Everybody => all = true,
                Named::Control | Named::Unknown => {
                    let at = given.as_ref().map_or(&row.at, |to| &to.at);
                    let problem = Problem::ImportControlAddressed { name: name.to_owned() };
                    self.found.push(Found::new(problem, at));
                    row.comments.push(name.to_owned());
                }
            }
        }
        if all {
            return (self.cells.all(), Addressed::Somebody);
        }
        if !to.is_empty() {
            return (to, Addressed::Somebody);
        }
        if row.kind == Some(InjectKind::Expected) {
            return (vec![], Addressed::Nobody);
        }
        if given.is_none() {
            self.found.push(Found::new(Problem::ImportNobodyAddressed, &row.at));
        }
        (self.cells.all(), Addressed::Nobody)
    }

    fn sender(&mut self, from: &Given, comments: &mut Vec<String>) -> Option<DraftSender> {
        let named = self.cells.find(&from.value);
        if let Named::Cell(id) = &named
            && self.cells.all().contains(id)
        {
            return Some(DraftSender::Cell(id.clone()));
        }
        let mut fitting = Fitting { at: &from.at, found: self.found, comments };
        let name = fitting.line("from", &from.value, limit::NAME_GRAPHEMES_MAX)?;
        Some(DraftSender::Named(name))
    }

    fn objectives(&self, written: &[String]) -> Vec<ObjectiveId> {
        let of = |text: &String| {
            let title = crate::lang::one_line(text);
            let known = self.objectives.iter().find(|known| known.title == title.trim());
            known.map(|known| known.id.clone())
        };
        let mut ids: Vec<ObjectiveId> = vec![];
        for id in written.iter().filter_map(of) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Addressed {
    Somebody,
    Nobody,
}

fn kind(row: &Raw, timing: &DraftTiming) -> InjectKind {
    let conditional = matches!(timing, DraftTiming::When(_));
    match row.kind {
        Some(InjectKind::Contingency) => InjectKind::Contingency,
        Some(InjectKind::Expected) => InjectKind::Expected,
        Some(InjectKind::Action) => InjectKind::Action,
        None if conditional => InjectKind::Contingency,
        None if row.request.is_some() => InjectKind::Action,
        Some(InjectKind::Contextual) | None => InjectKind::Contextual,
    }
}

/// Passages that fit, and which of them each of the row's own begins with.
fn passages(written: &[String], fitting: &mut Fitting<'_>) -> (Vec<String>, Vec<usize>) {
    let (mut passages, mut begins) = (vec![], vec![]);
    for text in written {
        begins.push(passages.len());
        let fit = parts(text, limit::PASSAGE_GRAPHEMES_MAX - 100).into_iter();
        passages.extend(
            fit.filter_map(|text| fitting.prose("text", &text, limit::PASSAGE_GRAPHEMES_MAX)),
        );
    }
    let past = passages.split_off(passages.len().min(limit::PASSAGES_MAX));
    if !past.is_empty() {
        let count_max = limit::PASSAGES_MAX;
        fitting.found.push(Found::new(Problem::ImportTooManyPassages { count_max }, fitting.at));
        fitting.comments.extend(past);
    }
    (passages, begins)
}

/// The facts of a row with their passages; what there is no room for, or no passage, stays beside.
fn facts(
    carried: &[Carried],
    begins: &[usize],
    known: &mut Vec<DraftFact>,
    fitting: &mut Fitting<'_>,
) -> Vec<(usize, FactId)> {
    let mut facts: Vec<(usize, FactId)> = vec![];
    for one in carried {
        let passage = begins.get(one.passage - 1).filter(|begin| **begin < limit::PASSAGES_MAX);
        let fits = |passage: &&usize| {
            let there = facts.iter().filter(|(other, _)| other == *passage).count();
            there < limit::FACTS_PER_PASSAGE_MAX
        };
        let is_known = known.iter().any(|fact| fact.id == one.fact);
        let room = is_known || known.len() < limit::FACTS_MAX;
        let Some(passage) = passage.filter(fits).filter(|_| room) else {
            fitting.comments.push(one.written(Language::En));
            continue;
        };
        facts.push((*passage, one.fact.clone()));
        if !is_known {
            let statement = one.statement.as_deref();
            let statement = statement
                .and_then(|text| fitting.line("facts", text, limit::STATEMENT_GRAPHEMES_MAX));
            known.push(DraftFact { id: one.fact.clone(), statement });
        }
    }
    facts
}

/// The row's own title, or one made of its text. A title that is cut stands whole in the text.
fn title(row: &Raw, passages: &[String], fitting: &mut Fitting<'_>) -> String {
    let own = row.title.as_deref();
    if let Some(title) =
        own.and_then(|text| fitting.line("title", text, limit::TITLE_GRAPHEMES_MAX))
    {
        return title;
    }
    let text = passages.first().or(row.expected.as_ref()).or(row.notes.first());
    let made = text.map(|text| made_title(text)).filter(|title| !title.is_empty());
    let made = made.unwrap_or_else(|| row.at.to_string());
    let title = crate::lang::one_line(&made).trim().to_owned();
    let at: &At = fitting.at;
    fitting.found.push(Found::new(Problem::ImportTitleMade { title: title.clone() }, at));
    title
}
