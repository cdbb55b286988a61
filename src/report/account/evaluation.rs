//! What was observed by objective, how tasks were rated, and each ministry's own comment.

use crate::review::{ObservationReview, RatingReview};

use super::{Page, Paper, at};

pub(super) fn write(paper: &Paper<'_>, page: &mut Page) {
    page.chapter(&paper.text("report-evaluation"));
    observations(paper, page);
    ratings(paper, page);
    comments(paper, page);
}

fn observations(paper: &Paper<'_>, page: &mut Page) {
    if paper.aar.observations.is_empty() {
        page.point(&paper.text("report-observation-none"));
        return;
    }
    for id in paper.exercise.objectives.keys() {
        let on_it = paper.aar.observations.iter().filter(|it| it.objective == *id);
        let told: Vec<_> = on_it.map(|observation| observed(paper, observation)).collect();
        if !told.is_empty() {
            page.label(&paper.words.objective(id, paper.exercise));
            for line in &told {
                page.sub(line);
            }
        }
    }
}

fn observed(paper: &Paper<'_>, observation: &ObservationReview) -> String {
    let mut args = vec![
        ("at", at(observation.at)),
        ("cell", paper.cell(&observation.cell).into()),
        ("bearing", paper.words.bearing(observation.bearing).into()),
        ("text", (&observation.text).into()),
    ];
    let Some(record) = observation.record else { return paper.say("report-observation", &args) };
    args.push(("record", record.0.into()));
    paper.say("report-observation-on", &args)
}

/// Each evaluator's last rating of a task; the earlier ones stay in the record.
fn ratings(paper: &Paper<'_>, page: &mut Page) {
    if !paper.exercise.evaluation.ratings {
        return;
    }
    let counting: Vec<_> = paper.aar.ratings.iter().filter(|rating| rating.counts).collect();
    page.label(&paper.text("report-ratings"));
    if counting.is_empty() {
        page.sub(&paper.text("report-rating-none"));
        return;
    }
    page.sub(&paper.text("report-rating-meaning"));
    let keys = ["task", "evaluator", "rating", "answers", "evidence", "text"];
    let heads = keys.map(|key| paper.text(&format!("report-rating-{key}")));
    let rows: Vec<_> = counting.iter().map(|rating| rated(paper, rating)).collect();
    page.table(&heads, &rows);
}

fn rated(paper: &Paper<'_>, review: &RatingReview) -> Vec<String> {
    let answers = review.answers;
    let said = [
        (answers.achieved, "achieved"),
        (answers.harmed_others, "harmed"),
        (answers.unsafe_for_people, "unsafe"),
        (answers.followed_plans, "followed"),
        (answers.gap_noted, "gap"),
    ];
    let said = said.map(|(yes, key)| {
        let answer = paper.text(if yes { "report-rating-yes" } else { "report-rating-no" });
        paper.say(&format!("report-rating-asked-{key}"), &[("answer", answer.into())])
    });
    let evidence: Vec<_> = review.evidence.iter().map(|seq| seq.0.to_string()).collect();
    vec![
        paper.words.critical_task(&review.task, paper.exercise),
        review.evaluator.clone(),
        paper.words.rating(review.rating),
        said.join(", "),
        evidence.join(", "),
        review.text.clone(),
    ]
}

/// Each ministry's own word, in its own place.
fn comments(paper: &Paper<'_>, page: &mut Page) {
    let counting = paper.aar.comments.iter().filter(|comment| comment.counts);
    let mut counting: Vec<_> = counting.collect();
    if counting.is_empty() {
        return;
    }
    // In the ministries' own order, whoever wrote last.
    counting.sort_by_key(|comment| paper.exercise.cells.get_index_of(&comment.cell));
    page.heading(3, &paper.text("report-comments"));
    for comment in counting {
        let args = [("cell", paper.cell(&comment.cell).into()), ("at", at(comment.at))];
        page.paragraph(&paper.say("report-comment", &args));
        page.quote(&comment.text);
    }
}
