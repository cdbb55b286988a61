//! One row of an MSEL.

use std::collections::BTreeMap;

use crate::diagnostic::Problem;
use crate::exercise::{BranchId, InjectKind, Release};
use crate::sheet::{Cell, Place, Value};

use super::super::column::Field;
use super::super::draft::DraftBranch;
use super::super::fact::Carried;
use super::super::found::{At, Found};
use super::super::label::{self, Label};
use super::super::message::{Message, Titled};
use super::super::raw::{Given, Raw, Sheet, Timed};
use super::super::time::{self, When};
use super::head::Head;

const STARTEX: [&str; 8] = [
    "startex",
    "start of exercise",
    "start ex",
    "연습 개시",
    "연습개시",
    "연습 시작",
    "연습시작",
    "상황 개시",
];
const ENDEX: [&str; 7] =
    ["endex", "end of exercise", "end ex", "연습 종료", "연습종료", "연습 끝", "상황 종료"];

/// What an event type says.
#[derive(Clone, Copy)]
enum EventType {
    /// Only that something is sent: whether something is asked tells the rest.
    Sent,
    Of(InjectKind),
}

const EVENT_TYPES: [(EventType, &[&str]); 5] = [
    (
        EventType::Of(InjectKind::Contingency),
        &[
            "contingency inject",
            "contingency",
            "contingent",
            "우발 상황메시지",
            "우발",
            "우발상황",
            "예비",
            "조건부",
        ],
    ),
    (
        EventType::Of(InjectKind::Expected),
        &[
            "expected action",
            "expected player action",
            "expected response",
            "예상 조치",
            "기대 행동",
            "예상조치",
            "기대행동",
        ],
    ),
    (EventType::Of(InjectKind::Action), &["action", "action inject", "조치 요구", "조치요구"]),
    (EventType::Of(InjectKind::Contextual), &["contextual", "contextual inject", "정황", "배경"]),
    (EventType::Sent, &["inject", "information", "event", "상황메시지", "상황"]),
];

/// A value as it is shown where it is kept as a text.
pub(super) fn shown(cell: &Cell) -> String {
    match &cell.value {
        Value::Date(_) | Value::Length(_) => match time::read(&cell.value) {
            Some(When::Moment(moment)) => moment.format("%Y-%m-%d %H:%M").to_string(),
            Some(When::OfDay { time, .. } | When::Since(time)) => clock(time),
            Some(When::After { .. } | When::Condition(_) | When::Control) | None => {
                cell.value.to_string()
            }
        },
        Value::Text(text) => text.trim().to_owned(),
        Value::Number(_) | Value::Truth(_) | Value::Fault(_) => cell.value.to_string(),
    }
}

fn clock(milliseconds: i64) -> String {
    let minutes = milliseconds / 60_000;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// A row while it is read, and what of it cannot be placed.
struct Reading<'a> {
    head: &'a Head,
    raw: Raw,
    description: Option<String>,
    scenario: Option<Timed>,
    /// Whether it has a time that was told as none.
    unreadable: bool,
    found: &'a mut Vec<Found>,
}

/// Reads a row into the sheet: as an inject, or as a mark of the clock.
pub(super) fn read(head: &Head, (row, cells): (u32, &BTreeMap<u32, Cell>), sheet: &mut Sheet) {
    let at = At::Row(row + 1);
    let raw = Raw { at, ..Raw::default() };
    let found = &mut sheet.found;
    let mut reading =
        Reading { head, raw, description: None, scenario: None, unreadable: false, found };
    let named = cells.iter().filter(|(column, _)| head.field(**column).is_some()).count();
    if named == 0 {
        // Beside the table, or far below it.
        for (column, cell) in cells {
            let place = Place { row, column: *column };
            let written = shown(cell);
            let problem = Problem::MselOutside { written: written.clone() };
            sheet.found.push(Found::new(problem, &At::Cell(place)));
            sheet.comments.push(format!("{place}: {written}"));
        }
        return;
    }
    for (column, cell) in cells {
        reading.cell(Place { row, column: *column }, cell);
    }
    let (raw, description) = reading.done();
    place(raw, description, head.titled(), sheet);
}

/// Puts a row where it belongs, once its title is known.
fn place(mut raw: Raw, description: Option<String>, titled: Titled, sheet: &mut Sheet) {
    let is = |text: &Option<String>, marks: &[&str]| {
        text.as_ref().is_some_and(|text| marks.contains(&text.trim().to_lowercase().as_str()))
    };
    let message = description.map(|text| Message::of(&text, titled)).unwrap_or_default();
    raw.title = raw.title.or(message.title);
    raw.passages.extend(message.passages);
    raw.request = raw.request.or(message.request);
    raw.reply_within = raw.reply_within.or(message.reply_within);
    let number = raw.number.as_ref().map(|number| number.value.clone());
    let is_mark =
        |marks: &[&str]| is(&raw.title, marks) || (raw.title.is_none() && is(&number, marks));
    let mark = match (is_mark(&STARTEX), is_mark(&ENDEX)) {
        (true, _) => &mut sheet.startex,
        (_, true) => &mut sheet.endex,
        (false, false) => {
            sheet.rows.push(raw);
            return;
        }
    };
    if mark.is_some() || raw.when.is_none() {
        sheet.rows.push(raw);
        return;
    }
    *mark = raw.when.take();
    let kept = raw.passages.into_iter().chain(raw.notes).chain(raw.comments).chain(raw.expected);
    let kept = kept.filter(|text| Some(text) != raw.title.as_ref());
    sheet.comments.extend(kept.map(|text| format!("{}: {text}", raw.at)));
}

impl Reading<'_> {
    fn cell(&mut self, place: Place, cell: &Cell) {
        let at = At::Cell(place);
        let text = shown(cell);
        if let Value::Fault(written) = &cell.value {
            let problem = Problem::MselFault { written: written.clone() };
            self.found.push(Found::new(problem, &at));
        }
        let Some(field) = self.head.field(place.column) else {
            self.keep(place, &text);
            return;
        };
        match field {
            Field::Number => self.raw.number = Some(Given::new(text, &at)),
            Field::Delivery | Field::Scenario => self.time(field, place, cell),
            Field::Kind => self.kind(place, &text),
            Field::From => self.raw.from = Some(Given::new(text, &at)),
            Field::To => self.to(&text, &at),
            Field::Objective => {
                let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
                self.raw.objectives.extend(lines.map(str::to_owned));
            }
            Field::ReplyWithin => match time::length(&cell.value) {
                Some(length) => self.raw.reply_within = Some(length),
                None => self.keep(place, &text),
            },
            Field::Notes => self.notes(&text),
            Field::Message => {
                let titled = self.head.titled();
                let message = Message::of(&text, titled);
                self.message(message);
            }
            Field::Description => self.description = Some(text),
            Field::Other => self.keep(place, &text),
            Field::Channel => self.once(|raw| &mut raw.channel, place, text),
            Field::Title => self.once(|raw| &mut raw.title, place, text),
            Field::Request => self.once(|raw| &mut raw.request, place, text),
            Field::Expected => self.once(|raw| &mut raw.expected, place, text),
            Field::Move => self.once(|raw| &mut raw.movement, place, text),
        }
    }

    /// Fills a field; what a second column of the kind says is kept beside it.
    fn once(&mut self, field: fn(&mut Raw) -> &mut Option<String>, place: Place, text: String) {
        let field = field(&mut self.raw);
        if field.as_ref().is_some_and(|before| *before != text) {
            self.keep(place, &text);
        } else {
            *field = Some(text);
        }
    }

    /// Keeps a value among the notes, under the head of its column.
    fn keep(&mut self, place: Place, text: &str) {
        let head = self.head.names.get(&place.column).cloned();
        let head = head.unwrap_or_else(|| place.column_letters());
        if self.head.field(place.column).is_none() && !self.head.names.contains_key(&place.column) {
            let problem = Problem::MselOutside { written: text.to_owned() };
            self.found.push(Found::new(problem, &At::Cell(place)));
        }
        self.raw.notes.push(format!("{head}: {text}"));
    }

    fn to(&mut self, text: &str, at: &At) {
        match &mut self.raw.to {
            Some(to) => to.value = format!("{}, {text}", to.value),
            None => self.raw.to = Some(Given::new(text.to_owned(), at)),
        }
    }

    fn kind(&mut self, place: Place, text: &str) {
        match event_type(text) {
            Some(EventType::Of(kind)) => self.raw.kind = Some(kind),
            Some(EventType::Sent) => {}
            None => self.keep(place, text),
        }
    }

    fn message(&mut self, message: Message) {
        let raw = &mut self.raw;
        raw.title = raw.title.take().or(message.title);
        raw.passages.extend(message.passages);
        raw.request = raw.request.take().or(message.request);
        raw.reply_within = raw.reply_within.or(message.reply_within);
    }

    /// Notes, and what their first lines carry for columns that are not there.
    fn notes(&mut self, text: &str) {
        let (labeled, rest) = label::leading(text);
        let at = self.raw.at.clone();
        for (label, value) in labeled {
            let raw = &mut self.raw;
            let length = time::length(&Value::Text(value.clone()));
            match (label, event_type(&value), length) {
                (Label::From, ..) if raw.from.is_none() => raw.from = Some(Given::new(value, &at)),
                (Label::Channel, ..) if raw.channel.is_none() => raw.channel = Some(value),
                (Label::Request, ..) if raw.request.is_none() => raw.request = Some(value),
                (Label::Objective, ..) => raw.objectives.push(value),
                (Label::Hold, ..) => raw.hold = true,
                (Label::Branch, ..) => match branch(&value) {
                    Some(branch) => raw.branches.push(branch),
                    None => raw.notes.push(value),
                },
                (Label::Fact, ..) => match Carried::read(&value) {
                    Some(carried) => raw.facts.push(carried),
                    None => raw.notes.push(value),
                },
                (Label::Release, ..) => raw.release = Release::Auto,
                (Label::ReplyWithin, _, Some(length)) => raw.reply_within = Some(length),
                (Label::Kind, Some(EventType::Of(kind)), _) => raw.kind = Some(kind),
                (Label::Kind, Some(EventType::Sent), _) => {}
                (
                    Label::From
                    | Label::Channel
                    | Label::Request
                    | Label::ReplyWithin
                    | Label::Kind,
                    ..,
                ) => raw.notes.push(value),
            }
        }
        if !rest.is_empty() {
            self.raw.notes.push(rest);
        }
    }

    fn time(&mut self, field: Field, place: Place, cell: &Cell) {
        let (at, written) = (At::Cell(place), shown(cell));
        let Some(when) = time::read(&cell.value) else {
            let problem = Problem::MselUnreadableTime { written: written.clone() };
            self.found.push(Found::new(problem, &at));
            self.unreadable = true;
            self.keep(place, &written);
            return;
        };
        let timed = Timed { when, written: written.clone(), at };
        let slot = if field == Field::Delivery { &mut self.raw.when } else { &mut self.scenario };
        match slot {
            Some(before) if before.when == timed.when => {}
            Some(_) => self.keep(place, &written),
            None => *slot = Some(timed),
        }
    }

    /// The row, and what its description says of it to players.
    fn done(mut self) -> (Raw, Option<String>) {
        match (&self.raw.when, self.scenario.take()) {
            (None, Some(scenario)) => self.raw.when = Some(scenario),
            (Some(_), Some(scenario)) => match scenario.when {
                When::Moment(moment) => self.raw.scenario = Some(moment),
                When::Since(_)
                | When::OfDay { .. }
                | When::After { .. }
                | When::Condition(_)
                | When::Control => {
                    if self.raw.when.as_ref().map(|timed| &timed.when) != Some(&scenario.when) {
                        self.raw.notes.push(scenario.written);
                    }
                }
            },
            (_, None) => {}
        }
        if self.raw.when.is_none() && !self.unreadable {
            self.found.push(Found::new(Problem::MselNoTime, &self.raw.at));
        }
        let Some(description) = self.description.take() else { return (self.raw, None) };
        // Beside a column for what players read, a description that carries labels is control's.
        let labeled = !label::leading(&description).0.is_empty();
        let is_control = labeled && self.head.has(Field::Message);
        if self.raw.passages.is_empty() && !is_control {
            return (self.raw, Some(description));
        }
        self.notes(&description);
        (self.raw, None)
    }
}

/// `hotline-asked chosen("d1") == "hotline"`
fn branch(text: &str) -> Option<DraftBranch> {
    let (id, when) = text.split_once(' ')?;
    Some(DraftBranch { id: BranchId::new(id).ok()?, when: when.trim().to_owned() })
}

/// None where it is no event type.
fn event_type(word: &str) -> Option<EventType> {
    let folded = word.trim().to_lowercase();
    let known = EVENT_TYPES.iter().find(|(_, words)| words.contains(&folded.as_str()));
    known.map(|(event_type, _)| *event_type)
}
