//! Scenarios of IcebergTTX: injects that lead to each other by what is chosen.

mod course;

use serde_json::{Map, Value};

use crate::diagnostic::Problem;
use crate::exercise::{DecisionId, InjectId, InjectKind, Span, Trigger};
use crate::yaml::limit;

use super::document::{is_empty, kept, list, number, objects, text};
use super::draft::{DraftDecision, DraftOption};
use super::found::{At, Found};
use super::raw::{Given, Raw, Sheet, Timed};
use super::text::slug;
use super::time::When;

use course::Course;

type Object = Map<String, Value>;

const FIELDS: [&str; 8] = [
    "title",
    "description",
    "metadata",
    "participant_teams",
    "injects",
    "start_inject_id",
    "schema_version",
    "tags",
];
const INJECT_FIELDS: [&str; 8] = [
    "id",
    "title",
    "content",
    "target_teams",
    "sequence_order",
    "options",
    "expected_actions",
    "triggers_communications",
];
const LENGTH_UNKNOWN: Span = Span::minutes(90);

/// Whether a document is one of these scenarios.
pub(super) fn is_one(document: &Object) -> bool {
    document.contains_key("injects")
        && (document.contains_key("participant_teams") || document.contains_key("start_inject_id"))
}

pub(super) fn read(document: &Object) -> Sheet {
    let metadata = document.get("metadata").and_then(Value::as_object);
    let minutes = metadata.and_then(|it| number(it, "estimated_duration_minutes"));
    let length = minutes.and_then(|it| u64::try_from(it).ok()).filter(|it| *it > 0);
    let mut sheet = Sheet {
        title: text(document, "title"),
        summary: text(document, "description"),
        length: length.map(|minutes| Span::minutes(minutes.min(limit::SPAN_HOURS_MAX * 60))),
        ..Sheet::default()
    };
    let kept_beside = document.iter().filter(|(field, _)| !FIELDS.contains(&field.as_str()));
    let author = metadata.into_iter().flatten();
    let beside = author.filter(|(field, _)| *field != "estimated_duration_minutes");
    let tags = document.iter().filter(|(field, _)| *field == "tags");
    for (field, value) in
        beside.chain(tags).chain(kept_beside).filter(|(_, value)| !is_empty(value))
    {
        sheet.comments.push(kept(field, value));
    }
    let teams: Vec<(String, String)> = objects(document, "participant_teams")
        .filter_map(|(_, team)| {
            let id = text(team, "id")?;
            let label = text(team, "label").unwrap_or_else(|| id.clone());
            Some((id, label.replace([',', ';', '/', '&'], " ")))
        })
        .collect();
    sheet.cells = teams.iter().map(|(_, label)| label.clone()).collect();
    let mut injects: Vec<(usize, &Object)> = objects(document, "injects").collect();
    injects.sort_by_key(|(_, inject)| number(inject, "sequence_order").unwrap_or(i64::MAX));
    let length = sheet.length.unwrap_or(LENGTH_UNKNOWN);
    let start = text(document, "start_inject_id").and_then(|id| slug(&id));
    let course = Course::of(&injects, start.as_deref(), length, &mut sheet.found);
    let reading = Reading { teams: &teams, course: &course };
    for (index, inject) in injects {
        reading.inject(index, inject, &mut sheet);
    }
    sheet.rows_read = sheet.rows.len();
    sheet
}

struct Reading<'a> {
    teams: &'a [(String, String)],
    course: &'a Course,
}

/// The id that an inject of a scenario has here.
fn id_of(inject: &Object) -> Option<InjectId> {
    InjectId::new(&slug(&text(inject, "id")?)?).ok()
}

impl Reading<'_> {
    fn inject(&self, index: usize, inject: &Object, sheet: &mut Sheet) {
        let at = At::Path(format!("injects[{index}]"));
        let id = id_of(inject);
        let when = id.as_ref().and_then(|id| self.course.when(id));
        let written = text(inject, "id").unwrap_or_default();
        let conditional = matches!(when, Some(When::Condition(_)));
        let actions = list(inject, "expected_actions").iter().filter_map(Value::as_str);
        let actions: Vec<String> = actions.map(|action| format!("- {action}")).collect();
        let mut raw = Raw {
            number: text(inject, "id").map(|id| Given::new(id, &at)),
            when: when.map(|when| Timed { when, written, at: at.clone() }),
            kind: conditional.then_some(InjectKind::Contingency),
            to: self.to(inject, &at),
            title: text(inject, "title"),
            passages: text(inject, "content").into_iter().collect(),
            expected: (!actions.is_empty()).then(|| actions.join("\n")),
            at: at.clone(),
            ..Raw::default()
        };
        let unasked = inject.iter().filter(|(field, _)| !INJECT_FIELDS.contains(&field.as_str()));
        for (field, value) in unasked.filter(|(_, value)| !is_empty(value)) {
            raw.comments.push(kept(field, value));
        }
        self.decision(inject, (&at, id.as_ref()), &mut raw, sheet);
        let messages = messages(inject, (&at, id.as_ref()), &raw, sheet);
        sheet.rows.push(raw);
        sheet.rows.extend(messages);
    }

    fn names(&self, inject: &Object) -> Vec<String> {
        let ids = list(inject, "target_teams").iter().filter_map(Value::as_str);
        let label = |id: &str| self.teams.iter().find(|(known, _)| known == id);
        ids.map(|id| label(id).map_or(id.to_owned(), |(_, label)| label.clone())).collect()
    }

    fn to(&self, inject: &Object, at: &At) -> Option<Given> {
        let names = self.names(inject);
        (!names.is_empty()).then(|| Given::new(names.join(", "), at))
    }

    /// What players choose, where there is a choice; one way on is none.
    fn decision(
        &self,
        inject: &Object,
        (at, id): (&At, Option<&InjectId>),
        raw: &mut Raw,
        sheet: &mut Sheet,
    ) {
        let options = course::options(inject);
        let decision = id.and_then(|id| self.course.decision(id).map(|decision| (id, decision)));
        let Some((id, decision)) = decision else {
            let labels = options.into_iter().map(|option| option.title);
            raw.notes.extend(labels);
            return;
        };
        let past = options.get(limit::OPTIONS_MAX..).unwrap_or_default();
        if !past.is_empty() {
            let count_max = limit::OPTIONS_MAX;
            sheet.found.push(Found::new(Problem::ImportTooManyOptions { count_max }, at));
            raw.comments.extend(past.iter().map(|option| option.title.clone()));
        }
        let title = raw.title.clone().unwrap_or_else(|| id.to_string());
        let cells = self.names(inject);
        let cells = if cells.is_empty() { sheet.cells.clone() } else { cells };
        let options = options.into_iter().take(limit::OPTIONS_MAX);
        let options = options.map(|option| DraftOption { id: option.id, title: option.title });
        let decision = DraftDecision {
            id: decision.clone(),
            question: title.clone(),
            title,
            after: Some(id.clone()),
            cells: vec![],
            options: options.collect(),
        };
        sheet.decisions.push((decision, cells));
    }
}

/// Messages from outside that follow an inject.
fn messages(
    inject: &Object,
    (at, id): (&At, Option<&InjectId>),
    parent: &Raw,
    sheet: &mut Sheet,
) -> Vec<Raw> {
    let mut messages = vec![];
    for (index, message) in objects(inject, "triggers_communications") {
        let at = At::Path(format!("{at}.triggers_communications[{index}]"));
        if text(message, "direction").is_some_and(|direction| direction != "inbound") {
            sheet.lost.push((at.to_string(), 1));
            continue;
        }
        let seconds = number(message, "delay_after_release_seconds").unwrap_or(0);
        let delay = Span::seconds(u64::try_from(seconds).unwrap_or(0).min(1_000_000));
        let after = id.map(|id| {
            let when = When::After { event: Trigger::Released(id.clone()), delay };
            Timed { when, written: format!("{id} +{seconds}s"), at: at.clone() }
        });
        let name = id.map(|id| Given::new(format!("{id}-{}", index + 1), &at));
        messages.push(Raw {
            number: name,
            when: after,
            from: text(message, "external_entity").map(|name| Given::new(name, &at)),
            to: parent.to.clone(),
            title: text(message, "subject"),
            passages: text(message, "body").into_iter().collect(),
            at,
            ..Raw::default()
        });
    }
    messages
}

/// The id of the decision with this number.
fn decision_id(number: usize) -> DecisionId {
    DecisionId::new(&format!("d{number}")).expect("a letter and a number")
}
