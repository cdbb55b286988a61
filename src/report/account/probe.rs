//! Probes: each question with what every cell answered and what was so.

use crate::exercise::{ChoiceId, ProbeQuestion};
use crate::review::ProbeReview;
use crate::session::ProbeAnswer;

use super::{Page, Paper, at};

pub(super) fn write(paper: &Paper<'_>, page: &mut Page) {
    if paper.exercise.probes.is_empty() {
        return;
    }
    page.chapter(&paper.text("report-probes"));
    if paper.aar.probes.is_empty() {
        page.point(&paper.text("report-probes-none"));
    }
    for probe in &paper.aar.probes {
        one(paper, page, probe);
    }
}

fn one(paper: &Paper<'_>, page: &mut Page, probe: &ProbeReview) {
    let Some(meant) = paper.exercise.probes.get(&probe.id) else { return };
    page.heading(3, meant.title.get(paper.language()));
    let Some(closed) = probe.closed else {
        page.point(&paper.say("report-probe-open", &[("from", at(probe.begun))]));
        return;
    };
    let args = [("from", at(probe.begun)), ("to", at(closed))];
    page.point(&paper.say("report-probe-held", &args));
    if !probe.missing.is_empty() {
        let cells = paper.cells(&probe.missing);
        page.point(&paper.say("report-probe-missing", &[("cells", cells.into())]));
    }
    let mut heads = vec![paper.text("report-probe-question")];
    heads.extend(probe.answers.keys().map(|cell| paper.cell(cell)));
    heads.push(paper.text("report-probe-right"));
    let rows = meant.questions.iter().enumerate().map(|(index, question)| {
        let mut row = vec![question.text.get(paper.language()).to_owned()];
        let answers = probe.answers.values().map(|answers| answers.get(index));
        row.extend(answers.map(|answer| said(paper, question, answer)));
        row.push(right(paper, question, probe.right.get(index)));
        row
    });
    page.table(&heads, &rows.collect::<Vec<_>>());
}

fn said(paper: &Paper<'_>, question: &ProbeQuestion, answer: Option<&ProbeAnswer>) -> String {
    match answer {
        Some(ProbeAnswer::Option(id)) => option(paper, question, id),
        Some(ProbeAnswer::Unsure) => paper.text("probe-unsure"),
        None => String::new(),
    }
}

fn option(paper: &Paper<'_>, question: &ProbeQuestion, id: &ChoiceId) -> String {
    question.option(id).map(|text| text.get(paper.language()).to_owned()).unwrap_or_default()
}

/// Before ENDEX it is not told; the author may leave it open.
fn right(paper: &Paper<'_>, question: &ProbeQuestion, right: Option<&Option<ChoiceId>>) -> String {
    match right {
        Some(Some(id)) => option(paper, question, id),
        Some(None) => paper.text("report-probe-right-open"),
        None => paper.text("report-probe-right-later"),
    }
}
