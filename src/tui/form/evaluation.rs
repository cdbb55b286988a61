//! Observations and ratings: the fields, and the commands that they amount to.

use std::collections::BTreeMap;

use crate::exercise::{CellId, CriticalTaskId, ObjectiveId, PassageRef, Role, Seat, SeatId};
use crate::lang::{self, Words};
use crate::session::view::ControlView;
use crate::session::{
    Actor, Bearing, Command, Entry, EvaluationCommand, EvaluationEvent, Event, Happening,
    InjectEvent, NewObservation, NewRating, PassageEvent, RatingAnswers, Seq,
};

use super::act::Asked;
use super::ask::Ask;
use super::filled::Filled;
use super::{Choice, EvaluationAct, Field, FieldInput, Form, Purpose};

/// The name of the field that takes records by their numbers.
pub(super) const EVIDENCE: &str = "evidence";
/// The same by ticks.
const RECORDS: &str = "records";
const SEAT: &str = "seat";
const EVALUATOR: &str = "evaluator";
const YES: &str = "yes";
const NO: &str = "no";

/// How much of a record stands in the list of them: two rows of a narrow form.
const RECORD_COLUMNS: usize = 80;

/// The guide's questions, by the names of their fields and of their words.
const QUESTIONS: [(&str, &str); 5] = [
    ("achieved", "ask-rate-achieved"),
    ("harmed", "ask-rate-harmed"),
    ("unsafe", "ask-rate-unsafe"),
    ("followed", "ask-rate-followed"),
    ("gap", "ask-rate-gap"),
];

/// The name of the title's words.
pub(super) fn title(act: &EvaluationAct) -> &'static str {
    match act {
        EvaluationAct::Observe { .. } => "ask-title-observe",
        EvaluationAct::Rate { .. } => "ask-title-rate",
    }
}

/// What the act asks; none when the task is no longer there.
pub(super) fn fields(act: &EvaluationAct, view: &ControlView, ask: Ask) -> Option<Asked> {
    match act {
        EvaluationAct::Observe { objective, record, .. } => {
            Some((vec![], observe(view, ask, objective.as_ref(), *record)))
        }
        EvaluationAct::Rate { task, evaluator, record } => {
            rate(view, ask, &Rated { task, again: evaluator.as_deref() }, *record)
        }
    }
}

/// The command that the form amounts to, or the name of the field that has to be filled first.
pub(super) fn wish(
    act: &EvaluationAct,
    filled: &Filled,
    by: &SeatId,
) -> Result<(Actor, Command), String> {
    let command = match act {
        EvaluationAct::Observe { cell, .. } => observation(cell, filled)?,
        EvaluationAct::Rate { task, .. } => rating(task, filled)?,
    };
    let seat = SeatId::new(&filled.text(SEAT)).unwrap_or_else(|_| by.clone());
    Ok((Actor { seat, by: by.clone() }, command.into()))
}

/// What is rated, and by whom once more.
#[derive(Clone, Copy)]
struct Rated<'a> {
    task: &'a CriticalTaskId,
    again: Option<&'a str>,
}

/// Which way it points and what was seen; then what it belongs to, as far as that is not said yet.
fn observe(
    view: &ControlView,
    ask: Ask,
    objective: Option<&ObjectiveId>,
    record: Option<Seq>,
) -> Vec<Field> {
    let language = ask.words.language();
    let objectives = view.exercise.objectives.values().map(|own| Choice {
        value: own.id.to_string(),
        label: format!("{}  {}", own.id, own.title.get(language)),
    });
    let bearings = ask.options("bearing", Bearing::ALL.map(Bearing::id));
    let held = objective.map_or("", ObjectiveId::as_str);
    let mut fields = vec![
        ask.choice("bearing", "ask-observe-bearing", bearings),
        ask.area("text", "ask-observe-text", ""),
        ask.choice("objective", "ask-observe-objective", objectives.collect()).holding(held),
    ];
    let entry = record.and_then(|record| view.log.iter().find(|entry| entry.seq == record));
    let told = entry.and_then(|entry| told(view, entry, ask.words));
    fields.extend(told.map(|record| ask.ticks(RECORDS, "ask-observe-record", vec![record])));
    fields.push(seats(ask, &Seat::facilitator()));
    fields
}

/// The questions, the records that bear it out, and why. The rating itself is not asked for.
fn rate(view: &ControlView, ask: Ask, rated: &Rated<'_>, record: Option<Seq>) -> Option<Asked> {
    let objective = view.exercise.objectives.values();
    let mut objective = objective.filter(|own| own.tasks.iter().any(|task| task.id == *rated.task));
    let objective = objective.next()?;
    let words = ask.words;
    let by_evaluator = view.ratings.iter().rev().find(|own| {
        own.task == *rated.task && rated.again.is_some_and(|again| own.evaluator == again)
    });
    let answers = by_evaluator.map(|own| answered(own.answers)).unwrap_or_default();
    let mut fields =
        vec![ask.line_with(EVALUATOR, "ask-rate-evaluator", rated.again.unwrap_or(""))];
    fields.extend(QUESTIONS.map(|(name, label)| {
        let options = ask.options("report-rating", [YES, NO]);
        ask.choice(name, label, options).holding(answers.get(name).copied().unwrap_or(""))
    }));
    let mut ticked: Vec<Seq> = by_evaluator.map(|own| own.evidence.clone()).unwrap_or_default();
    ticked.extend(record);
    let records = evidence(view, &objective.id, &ticked, words);
    if !records.is_empty() {
        let held: Vec<String> = ticked.iter().map(Seq::to_string).collect();
        let mut field = ask.ticks(RECORDS, "ask-rate-records", records);
        field = field.holding(&held.join(" "));
        fields.push(field);
    }
    fields.push(ask.line(EVIDENCE, "ask-rate-evidence"));
    fields.push(ask.area("text", "ask-rate-text", by_evaluator.map_or("", |own| &own.text)));
    fields.push(seats(ask, &Seat::evaluator()));
    let objective = words.objective(&objective.id, &view.exercise);
    let task = words.critical_task(rated.task, &view.exercise);
    Some((vec![objective, task, words.text("ask-rate-note")], fields))
}

/// Who saw it or rated it: the act is theirs, whoever keys it.
fn seats(ask: Ask, first: &SeatId) -> Field {
    let seats = Seat::control_seats().into_iter();
    let seats = seats.filter(|seat| seat.role == Role::Evaluator || seat.role.runs_exercise());
    let language = ask.words.language();
    let seats = seats.map(|seat| Choice {
        value: seat.id.to_string(),
        label: seat.title.get(language).to_owned(),
    });
    ask.choice(SEAT, "ask-observe-seat", seats.collect()).holding(first.as_str())
}

/// Whoever keys it is who saw it; an evaluator's own name stands where it is asked for.
pub(super) fn keyed_by(form: &mut Form, seat: &Seat, view: &ControlView, words: &Words) {
    if !seat.role.runs_exercise() {
        form.fields.retain(|field| field.name != SEAT);
    }
    let observes = matches!(form.purpose, Purpose::Evaluation(EvaluationAct::Observe { .. }));
    let person = view.seats.get(&seat.id).and_then(|own| own.person.as_deref());
    for field in &mut form.fields {
        match (&mut field.input, field.name.as_str()) {
            (FieldInput::Choice { options, chosen }, SEAT) if observes => {
                let value = seat.id.to_string();
                let label = seat.title.get(words.language()).to_owned();
                let own = options.iter().position(|option| option.value == value);
                *chosen = own.or_else(|| {
                    options.push(Choice { value, label });
                    Some(options.len() - 1)
                });
            }
            (FieldInput::Text(editor), EVALUATOR)
                if editor.is_empty() && seat.role == Role::Evaluator =>
            {
                *editor = editor.replaced(person.unwrap_or_default());
            }
            (_, _) => {}
        }
    }
}

fn answered(answers: RatingAnswers) -> BTreeMap<&'static str, &'static str> {
    let RatingAnswers { achieved, harmed_others, unsafe_for_people, followed_plans, gap_noted } =
        answers;
    let answers = [achieved, harmed_others, unsafe_for_people, followed_plans, gap_noted];
    let names = QUESTIONS.iter().map(|(name, _)| *name);
    names.zip(answers.map(|yes| if yes { YES } else { NO })).collect()
}

/// The records about the objective, the newest first, with those that are ticked already.
fn evidence(
    view: &ControlView,
    objective: &ObjectiveId,
    ticked: &[Seq],
    words: &Words,
) -> Vec<Choice> {
    let about = |entry: &&Entry| {
        let own = !entry.happenings.iter().all(is_offer);
        ticked.contains(&entry.seq) || own && concerns(view, entry).any(|own| own == objective)
    };
    let entries = view.log.iter().rev().filter(about);
    entries.filter_map(|entry| told(view, entry, words)).collect()
}

/// That something fell due shows nothing of anybody.
fn is_offer(happening: &Happening) -> bool {
    let Happening::Event(event) = happening else { return false };
    matches!(**event, Event::Inject { event: InjectEvent::FellDue { .. }, .. })
}

/// The objectives of what the record is about.
pub(in crate::tui) fn concerns<'a>(
    view: &'a ControlView,
    entry: &'a Entry,
) -> impl Iterator<Item = &'a ObjectiveId> {
    entry.happenings.iter().flat_map(move |happening| objectives(view, happening))
}

fn objectives<'a>(view: &'a ControlView, happening: &'a Happening) -> &'a [ObjectiveId] {
    let exercise = &view.exercise;
    let decision = |id| exercise.decisions.get(id).map(|meant| meant.objectives.as_slice());
    let inject = |id| exercise.injects.get(id).map(|meant| meant.objectives.as_slice());
    let of = match happening {
        Happening::SealedPosition { decision: id, .. } => decision(id),
        Happening::SealedAnswers { .. } => None,
        Happening::Event(event) => match &**event {
            Event::Inject { id, .. } => inject(id),
            Event::Passage(event) => passage(view, event).and_then(|own| inject(&own.inject)),
            Event::Decision { id, .. } => decision(id),
            Event::Forecast { id, .. } => {
                exercise.forecasts.get(id).map(|meant| meant.objectives.as_slice())
            }
            Event::Evaluation(EvaluationEvent::Observed { objective, .. }) => {
                Some(std::slice::from_ref(objective))
            }
            Event::Table(_)
            | Event::Seat { .. }
            | Event::World(_)
            | Event::Statement { .. }
            | Event::Message { .. }
            | Event::Request { .. }
            | Event::Task { .. }
            | Event::Noted { .. }
            | Event::WashAnswered { .. }
            | Event::FeedbackGiven { .. }
            | Event::Probe { .. }
            | Event::Evaluation(
                EvaluationEvent::Rated { .. } | EvaluationEvent::Commented { .. },
            )
            | Event::FreeMove { .. }
            | Event::Ruled(_)
            | Event::Corrected { .. } => None,
        },
    };
    of.unwrap_or_default()
}

/// What was passed on, or asked about.
fn passage<'a>(view: &'a ControlView, event: &'a PassageEvent) -> Option<&'a PassageRef> {
    match event {
        PassageEvent::ConsentAsked { passage, .. } | PassageEvent::PassedOn { passage, .. } => {
            Some(passage)
        }
        PassageEvent::ConsentAnswered { ask, .. } => {
            view.consents.get(*ask as usize).map(|own| &own.passage)
        }
        PassageEvent::PassOnRetracted { pass_on } => {
            view.pass_ons.get(*pass_on as usize).map(|own| &own.passage)
        }
    }
}

/// `136번 10:41 외교부 대표: …`
fn told(view: &ControlView, entry: &Entry, words: &Words) -> Option<Choice> {
    let record = entry.seq;
    let lines = words.happening(entry, view);
    let who = lines.first()?.who.clone();
    let what = lines.into_iter().map(|line| line.what).collect::<Vec<_>>().join(" ");
    let clock = view.exercise.clock.at(entry.t).format("%H:%M").to_string();
    let number = words.say("record-number", &[("record", record.to_string().into())]);
    let label = format!("{number} {clock} {who}: {what}");
    Some(Choice {
        value: record.to_string(),
        label: lang::fit(&lang::one_line(&label), RECORD_COLUMNS),
    })
}

fn observation(cell: &CellId, filled: &Filled) -> Result<EvaluationCommand, String> {
    let bearing = filled.needed("bearing")?;
    let bearing = Bearing::ALL.into_iter().find(|own| own.id() == bearing);
    let objective = filled.needed("objective")?;
    Ok(EvaluationCommand::Observe(NewObservation {
        cell: cell.clone(),
        objective: ObjectiveId::new(&objective).map_err(|_| "objective".to_owned())?,
        bearing: bearing.ok_or("bearing")?,
        text: filled.text("text"),
        record: ticked(filled).into_iter().next(),
    }))
}

fn rating(task: &CriticalTaskId, filled: &Filled) -> Result<EvaluationCommand, String> {
    let yes = |name: &str| filled.needed(name).map(|answer| answer == YES);
    let answers = RatingAnswers {
        achieved: yes("achieved")?,
        harmed_others: yes("harmed")?,
        unsafe_for_people: yes("unsafe")?,
        followed_plans: yes("followed")?,
        gap_noted: yes("gap")?,
    };
    let mut evidence = ticked(filled);
    evidence.extend(numbered(&filled.text(EVIDENCE)).ok_or(EVIDENCE)?);
    Ok(EvaluationCommand::Rate(NewRating {
        task: task.clone(),
        evaluator: filled.text(EVALUATOR),
        answers,
        evidence,
        text: filled.text("text"),
    }))
}

fn ticked(filled: &Filled) -> Vec<Seq> {
    filled.text(RECORDS).split(' ').filter_map(|number| number.parse().ok().map(Seq)).collect()
}

/// Numbers apart by commas or spaces; none where something else was written.
fn numbered(text: &str) -> Option<Vec<Seq>> {
    let parts = text.split([',', ' ', '\u{3001}']).filter(|part| !part.is_empty());
    parts.map(|part| part.parse().ok().map(Seq)).collect()
}
