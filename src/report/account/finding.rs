//! What was found on the record: what is worth looking at, and what went well.

use std::collections::BTreeSet;

use crate::exercise::{NormId, ObjectiveId};
use crate::review::{Question, Sign, moment};
use crate::session::Seq;

use super::{Page, Paper};

pub(super) fn write(paper: &Paper<'_>, page: &mut Page) {
    page.chapter(&paper.text("report-findings"));
    page.paragraph(&paper.text("report-findings-note"));
    for (sign, heading) in
        [(Sign::ToDiscuss, "report-findings-serious"), (Sign::Good, "report-findings-good")]
    {
        page.heading(3, &paper.text(heading));
        let found: Vec<&Question> =
            paper.aar.findings.iter().filter(|found| found.pattern.sign() == sign).collect();
        if found.is_empty() {
            page.point(&paper.text("report-findings-none"));
        }
        for alike in found.chunk_by(|one, other| name(paper, one) == name(paper, other)) {
            kind(paper, page, alike);
        }
    }
    tags(paper, page);
}

fn name(paper: &Paper<'_>, found: &Question) -> String {
    paper.words.pattern(&found.pattern)
}

/// Findings of one kind, and what they ask.
fn kind(paper: &Paper<'_>, page: &mut Page, alike: &[&Question]) {
    let Some(first) = alike.first() else { return };
    let args = [("name", name(paper, first).into()), ("count", alike.len().into())];
    page.label(&paper.say("report-finding-count", &args));
    for found in alike {
        page.sub(&paper.words.finding(found, paper.exercise));
        let records = records(paper, &found.records);
        page.sub_sub(&paper.say("report-finding-records", &[("records", records.into())]));
        let objectives = found.pattern.objectives(paper.exercise);
        let named = objectives.iter().map(called).collect::<Vec<_>>();
        let norms = found.pattern.norms(paper.exercise);
        let named = named.into_iter().chain(norms.iter().map(ToString::to_string));
        let named: Vec<String> = named.collect();
        if !named.is_empty() {
            let named = named.join(", ");
            page.sub_sub(&paper.say("report-finding-tags", &[("tags", named.into())]));
        }
    }
    if let Some(asking) = paper.words.asking(&first.pattern) {
        page.sub(&paper.say("report-finding-question", &[("question", asking.into())]));
    }
}

/// Each record with the exercise time of what it tells.
fn records(paper: &Paper<'_>, wanted: &[Seq]) -> String {
    let told = wanted.iter().filter_map(|seq| {
        let entry = paper.aar.timeline.iter().find(|entry| entry.seq == *seq)?;
        let args = [("record", seq.0.into()), ("at", moment(entry).t.to_string().into())];
        Some(paper.say("report-finding-record", &args))
    });
    told.collect::<Vec<_>>().join(", ")
}

/// An objective as people say it: O1.
fn called(id: &ObjectiveId) -> String {
    id.as_str().to_uppercase()
}

/// What the tags above stand for, once: norms in our own words, never the instrument's.
fn tags(paper: &Paper<'_>, page: &mut Page) {
    let patterns = || paper.aar.findings.iter().map(|found| &found.pattern);
    let objectives: BTreeSet<ObjectiveId> =
        patterns().flat_map(|pattern| pattern.objectives(paper.exercise)).collect();
    let norms: BTreeSet<NormId> =
        patterns().flat_map(|pattern| pattern.norms(paper.exercise)).collect();
    if objectives.is_empty() && norms.is_empty() {
        return;
    }
    page.heading(3, &paper.text("report-findings-tags"));
    page.paragraph(&paper.text("report-findings-tags-note"));
    for id in &objectives {
        let meant = paper.exercise.objectives.get(id).map(|it| it.title.get(paper.language()));
        page.labeled(&called(id), meant.unwrap_or_default());
    }
    for id in &norms {
        let item = paper.exercise.norms.get(id).map(|it| it.paraphrase.get(paper.language()));
        page.labeled(&id.to_string(), item.unwrap_or_default());
    }
}
