//! 핵심역량 분석: objectives and critical tasks with their ratings where tasks are rated, then by
//! objective what was strong and what is to be better, each with its reference.

use crate::exercise::{Objective, ObjectiveId};
use crate::review::ObservationReview;
use crate::session::Bearing;

use super::{Edition, Page, Paper, at, evaluation};

pub(super) fn write(paper: &Paper<'_>, page: &mut Page) {
    page.chapter(&paper.text("analysis-objectives"));
    table(paper, page);
    match paper.edition {
        Edition::Participants => page.paragraph(&paper.text("analysis-control-only")),
        Edition::Facilitator => {
            evaluation::ratings(paper, page);
            observations(paper, page);
        }
    }
}

/// Objectives, their critical tasks and, where tasks are rated, each evaluator's last rating.
fn table(paper: &Paper<'_>, page: &mut Page) {
    let rated = paper.exercise.evaluation.ratings && paper.edition == Edition::Facilitator;
    let mut keys = vec!["analysis-objective", "analysis-task"];
    keys.extend(rated.then_some("analysis-ratings"));
    let head: Vec<String> = keys.iter().map(|key| paper.text(key)).collect();
    let rows = paper.exercise.objectives.values().flat_map(|meant| rows(paper, meant, rated));
    page.table(&head, &rows.collect::<Vec<_>>());
}

fn rows(paper: &Paper<'_>, meant: &Objective, rated: bool) -> Vec<Vec<String>> {
    let title = paper.words.objective(&meant.id, paper.exercise);
    if meant.tasks.is_empty() {
        return vec![vec![title]];
    }
    let tasks = meant.tasks.iter().map(|task| {
        let mut row = vec![title.clone(), task.title.get(paper.language()).to_owned()];
        let own = paper.aar.ratings.iter().filter(|own| own.counts && own.task == task.id);
        let letters: Vec<String> = own.map(|own| paper.words.rating_letter(own.rating)).collect();
        row.extend(rated.then(|| letters.join(", ")));
        row
    });
    tasks.collect()
}

fn observations(paper: &Paper<'_>, page: &mut Page) {
    if paper.aar.observations.is_empty() {
        page.point(&paper.text("report-observation-none"));
        return;
    }
    for id in paper.exercise.objectives.keys() {
        let on_it = || paper.aar.observations.iter().filter(move |own| own.objective == *id);
        if on_it().next().is_none() {
            continue;
        }
        page.heading(3, &paper.words.objective(id, paper.exercise));
        for bearing in [Bearing::Strength, Bearing::Improvement, Bearing::Neutral] {
            of_bearing(paper, page, id, bearing);
        }
    }
}

fn of_bearing(paper: &Paper<'_>, page: &mut Page, id: &ObjectiveId, bearing: Bearing) {
    let own = paper.aar.observations.iter();
    let own = own.filter(|own| own.objective == *id && own.bearing == bearing);
    let told: Vec<String> = own.map(|observation| observed(paper, observation)).collect();
    if told.is_empty() {
        return;
    }
    page.label(&paper.text(match bearing {
        Bearing::Strength => "analysis-strengths",
        Bearing::Improvement => "analysis-improvements",
        Bearing::Neutral => "analysis-neutral",
    }));
    for line in told {
        page.sub(&line);
    }
}

fn observed(paper: &Paper<'_>, observation: &ObservationReview) -> String {
    let mut args = vec![
        ("at", at(observation.at)),
        ("cell", paper.cell(&observation.cell).into()),
        ("text", (&observation.text).into()),
    ];
    let Some(record) = observation.record else { return paper.say("analysis-observed", &args) };
    args.push(("record", record.0.into()));
    paper.say("analysis-observed-on", &args)
}
