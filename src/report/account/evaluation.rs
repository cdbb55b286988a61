//! How tasks were rated, and room for each ministry's own comment.

use crate::review::RatingReview;
use crate::session::RatingAnswers;

use super::{Page, Paper, at};

/// Each evaluator's last rating of a task; the earlier ones stay in the record.
pub(super) fn ratings(paper: &Paper<'_>, page: &mut Page) {
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

/// What was asked, each with its answer.
pub(super) fn answers(paper: &Paper<'_>, answers: RatingAnswers) -> String {
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
    said.join(", ")
}

fn rated(paper: &Paper<'_>, review: &RatingReview) -> Vec<String> {
    let evidence: Vec<_> = review.evidence.iter().map(|seq| seq.0.to_string()).collect();
    vec![
        paper.words.critical_task(&review.task, paper.exercise),
        review.evaluator.clone(),
        paper.words.rating(review.rating),
        answers(paper, review.answers),
        evidence.join(", "),
        review.text.clone(),
    ]
}

/// 부처 의견: room for each ministry's own word, filled in where it has handed one in.
pub(super) fn comments(paper: &Paper<'_>, page: &mut Page) {
    page.chapter(&paper.text("report-comments"));
    page.paragraph(&paper.text("report-comments-note"));
    for cell in paper.exercise.cells.keys() {
        let own = paper.aar.comments.iter().find(|own| own.counts && own.cell == *cell);
        let name = ("cell", paper.cell(cell).into());
        match own {
            None => page.room(&paper.say("report-comment-room", &[name]), None),
            Some(own) => {
                let title = paper.say("report-comment", &[name, ("at", at(own.at))]);
                page.room(&title, Some(&own.text));
            }
        }
    }
}
