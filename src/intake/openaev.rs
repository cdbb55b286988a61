//! Scenarios and exercises as OpenAEV (once OpenBAS) exports them.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::exercise::Span;

use super::document::{count, is_empty, kept, list, number, objects, plain, text};
use super::found::At;
use super::raw::{Given, Raw, Sheet, Timed};
use super::time::{self, When};

type Object = Map<String, Value>;

/// What the export's sections are called before their names, by kind: of a scenario, of an
/// exercise, and of injects that were picked out of either.
const PREFIXES: [&str; 3] = ["scenario_", "exercise_", INJECTS_ALONE];
/// Their `information` is the list of injects itself.
const INJECTS_ALONE: &str = "inject_";
pub(super) const INJECTS: &str = "inject_information";
/// Sections that become something.
const CARRIED: [&str; 7] =
    ["information", "teams", "injects", "objectives", "tags", "articles", "lessons_questions"];
/// Fields of an inject that become something, or say only how it is kept there.
const INJECT_FIELDS: [&str; 14] = [
    "inject_id",
    "inject_title",
    "inject_description",
    "inject_content",
    "inject_all_teams",
    "inject_depends_duration",
    "inject_teams",
    "inject_enabled",
    "inject_tags",
    "inject_injector_contract",
    "inject_depends_on",
    "inject_documents",
    "inject_created_at",
    "inject_updated_at",
];
const CONTENT_FIELDS: [&str; 6] =
    ["subject", "body", "message", "content", "expectations", "articles"];
const INFORMATION_FIELDS: [&str; 5] = ["id", "name", "description", "subtitle", "mail_from"];

/// What the sections of an export are called by; none of another document.
pub(super) fn prefix(document: &Object) -> Option<&'static str> {
    PREFIXES.into_iter().find(|prefix| document.contains_key(&format!("{prefix}information")))
}

pub(super) fn read(document: &Object, prefix: &str) -> Sheet {
    let section = |name: &str| format!("{prefix}{name}");
    let mut sheet = Sheet::default();
    let empty = Object::new();
    let information =
        document.get(&section("information")).and_then(Value::as_object).unwrap_or(&empty);
    let told = |name: &str| text(information, &section(name));
    sheet.title = told("name");
    sheet.summary = told("subtitle");
    sheet.premise = told("description").map(|text| plain(&text));
    let known = |field: &str| INFORMATION_FIELDS.iter().any(|name| section(name) == field);
    for (field, value) in
        information.iter().filter(|(field, value)| !known(field) && !is_empty(value))
    {
        sheet.comments.push(kept(field, value));
    }
    let reading = Reading {
        teams: named(document, &section("teams"), ("team_id", "team_name")),
        tags: named(document, &section("tags"), ("tag_id", "tag_name")),
        articles: articles(document, &section("articles")),
        sender: told("mail_from"),
    };
    for name in reading.teams.values() {
        if !sheet.cells.contains(name) {
            sheet.cells.push(name.clone());
        }
    }
    for (_, objective) in objects(document, &section("objectives")) {
        sheet.objectives.extend(text(objective, "objective_title"));
        sheet.comments.extend(text(objective, "objective_description"));
    }
    for (_, question) in objects(document, &section("lessons_questions")) {
        sheet.hot_wash.extend(text(question, "lessons_question_content"));
        sheet.comments.extend(text(question, "lessons_question_explanation"));
    }
    let mut rows: Vec<(i64, Raw)> = vec![];
    let injects = section(if prefix == INJECTS_ALONE { "information" } else { "injects" });
    for (index, inject) in objects(document, &injects) {
        let at = At::Path(format!("{injects}[{index}]"));
        rows.push(reading.inject(inject, at, &mut sheet));
    }
    rows.sort_by_key(|(seconds, _)| *seconds);
    sheet.rows_read = rows.len();
    sheet.rows = rows.into_iter().map(|(_, row)| row).collect();
    for (field, value) in document {
        let carried = CARRIED.iter().any(|name| section(name) == *field);
        if !carried && field != "export_version" && !is_empty(value) {
            sheet.lost.push((field.clone(), count(value)));
        }
    }
    sheet
}

/// Names by ids.
fn named(document: &Object, section: &str, (id, name): (&str, &str)) -> BTreeMap<String, String> {
    let items = objects(document, section);
    items.filter_map(|(_, item)| Some((text(item, id)?, text(item, name)?))).collect()
}

fn articles(document: &Object, section: &str) -> BTreeMap<String, String> {
    let items = objects(document, section).filter_map(|(_, article)| {
        let parts = [text(article, "article_name"), text(article, "article_author")];
        let head: Vec<String> = parts.into_iter().flatten().collect();
        let content = text(article, "article_content").map(|text| plain(&text));
        let text_of = [head.join(", "), content.unwrap_or_default()].join("\n\n");
        Some((text(article, "article_id")?, text_of))
    });
    items.collect()
}

/// What injects name by their ids.
struct Reading {
    teams: BTreeMap<String, String>,
    tags: BTreeMap<String, String>,
    articles: BTreeMap<String, String>,
    sender: Option<String>,
}

impl Reading {
    fn inject(&self, inject: &Object, at: At, sheet: &mut Sheet) -> (i64, Raw) {
        let seconds = number(inject, "inject_depends_duration").unwrap_or(0);
        let milliseconds = seconds.saturating_mul(1_000);
        let written = u64::try_from(milliseconds).map_or(seconds.to_string(), |milliseconds| {
            format!("T+{}", time::span(Span(milliseconds)))
        });
        let when = Timed { when: When::Since(milliseconds), written, at: at.clone() };
        let empty = Object::new();
        let content = inject.get("inject_content").and_then(Value::as_object).unwrap_or(&empty);
        let mut raw = Raw {
            when: Some(when),
            title: text(inject, "inject_title"),
            from: self.sender.as_ref().map(|sender| Given::new(sender.clone(), &at)),
            channel: channel(inject),
            to: self.to(inject, &at),
            to_all: inject.get("inject_all_teams") == Some(&Value::Bool(true)),
            hold: inject.get("inject_enabled") == Some(&Value::Bool(false)),
            passages: self.passages(content, sheet),
            expected: expected(content),
            at,
            ..Raw::default()
        };
        raw.notes.extend(text(inject, "inject_description").map(|text| plain(&text)));
        let tags = list(inject, "inject_tags").iter().filter_map(Value::as_str);
        raw.notes.extend(tags.filter_map(|id| self.tags.get(id).cloned()));
        let unasked = inject.iter().filter(|(field, _)| !INJECT_FIELDS.contains(&field.as_str()));
        let unsaid = content.iter().filter(|(field, _)| !CONTENT_FIELDS.contains(&field.as_str()));
        for (field, value) in unasked.chain(unsaid).filter(|(_, value)| !is_empty(value)) {
            raw.comments.push(kept(field, value));
        }
        raw.comments.extend(scores(content));
        if raw.hold {
            raw.comments.push("inject_enabled: false".to_owned());
        }
        for field in ["inject_depends_on", "inject_documents"] {
            let Some(value) = inject.get(field).filter(|value| !is_empty(value)) else { continue };
            raw.comments.push(kept(field, value));
            lose(sheet, field, count(value));
        }
        if contract(inject)
            .is_some_and(|contract| contract.contains_key("injector_contract_payload"))
        {
            lose(sheet, "injector_contract_payload", 1);
        }
        (seconds, raw)
    }

    fn to(&self, inject: &Object, at: &At) -> Option<Given> {
        let ids = list(inject, "inject_teams").iter();
        // A team of the export has its id, one of its content is whole.
        let names = ids.filter_map(|team| {
            let id = team.as_str().map(str::to_owned);
            let id = id.or_else(|| text(team.as_object()?, "team_id"))?;
            Some(self.teams.get(&id).cloned().unwrap_or(id))
        });
        let names: Vec<String> =
            names.map(|name| name.replace([',', ';', '/', '&'], " ")).collect();
        (!names.is_empty()).then(|| Given::new(names.join(", "), at))
    }

    fn passages(&self, content: &Object, sheet: &mut Sheet) -> Vec<String> {
        let mut passages = vec![];
        let body = ["body", "message", "content"].iter().find_map(|field| text(content, field));
        let body = body.map(|text| plain(&text));
        let parts = [text(content, "subject"), body];
        let text_of: Vec<String> = parts.into_iter().flatten().collect();
        if !text_of.is_empty() {
            passages.push(text_of.join("\n\n"));
        }
        for id in list(content, "articles").iter().filter_map(Value::as_str) {
            match self.articles.get(id) {
                Some(article) => passages.push(article.clone()),
                None => lose(sheet, "articles", 1),
            }
        }
        passages
    }
}

fn lose(sheet: &mut Sheet, what: &str, more: usize) {
    match sheet.lost.iter_mut().find(|(known, _)| known == what) {
        Some((_, count)) => *count += more,
        None => sheet.lost.push((what.to_owned(), more)),
    }
}

fn contract(inject: &Object) -> Option<&Object> {
    inject.get("inject_injector_contract")?.as_object()
}

/// What kind of injector sends it.
fn channel(inject: &Object) -> Option<String> {
    let contract = contract(inject)?;
    let labels = contract.get("injector_contract_labels").and_then(Value::as_object);
    labels
        .and_then(|labels| text(labels, "en").or_else(|| text(labels, "fr")))
        .or_else(|| text(contract, "injector_contract_injector_type_name"))
}

fn expected(content: &Object) -> Option<String> {
    let lines = objects(content, "expectations").filter_map(|(_, expectation)| {
        let parts =
            [text(expectation, "expectation_name"), text(expectation, "expectation_description")];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(": "))
    });
    let lines: Vec<String> = lines.collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// What an expectation holds beside its words: how it is scored, and until when.
fn scores(content: &Object) -> Vec<String> {
    const WORDS: [&str; 2] = ["expectation_name", "expectation_description"];
    let fields = objects(content, "expectations").flat_map(|(_, expectation)| expectation.iter());
    let beside =
        fields.filter(|(field, value)| !WORDS.contains(&field.as_str()) && !is_empty(value));
    beside.map(|(field, value)| kept(field, value)).collect()
}
