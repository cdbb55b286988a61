//! What people said of it after ENDEX.

use crate::review::{FeedbackCount, WashReview};
use crate::session::WashQuestion;

use super::Page;
use super::Paper;

pub(super) fn write(paper: &Paper<'_>, page: &mut Page) {
    page.chapter(&paper.text("report-wash"));
    if paper.aar.wash.is_empty() {
        page.point(&paper.text("report-wash-none"));
    }
    let mut told: Vec<&WashQuestion> = vec![];
    for answer in &paper.aar.wash {
        if told.contains(&&answer.question) {
            continue;
        }
        told.push(&answer.question);
        page.label(&question(paper, &answer.question));
        for other in paper.aar.wash.iter().filter(|other| other.question == answer.question) {
            page.sub(&answered(paper, other));
        }
    }
}

fn question(paper: &Paper<'_>, question: &WashQuestion) -> String {
    match question {
        WashQuestion::Author(index) => {
            let own = paper.exercise.hot_wash.get(*index as usize);
            own.map(|own| own.get(paper.language()).to_owned()).unwrap_or_default()
        }
        WashQuestion::Other(asked) => asked.clone(),
    }
}

fn answered(paper: &Paper<'_>, answer: &WashReview) -> String {
    let by = match &answer.cell {
        Some(cell) => paper.cell(cell),
        None => paper.text("report-wash-room"),
    };
    paper.say("report-wash-answer", &[("by", by.into()), ("text", (&answer.text).into())])
}

/// The forms that participants filled in, all together.
pub(super) fn feedback(paper: &Paper<'_>, page: &mut Page) {
    page.appendix(&paper.text("report-appendix"), &paper.text("report-feedback"));
    let feedback = &paper.aar.feedback;
    if feedback.forms == 0 {
        page.point(&paper.text("report-feedback-none"));
        return;
    }
    page.point(&paper.say("report-feedback-count", &[("forms", feedback.forms.into())]));
    let head = |key: &str| paper.text(&format!("report-feedback-{key}"));
    if feedback.items.is_empty() {
        page.point(&paper.text("report-feedback-too-few"));
        return;
    }
    let mut heads = vec![head("item")];
    heads.extend((1..=5).map(|mark: u8| mark.to_string()));
    heads.extend([head("answers"), head("mean")]);
    let rows: Vec<_> = feedback.items.iter().map(|item| row(paper, item)).collect();
    page.table(&heads, &rows);
    for (key, texts) in [
        ("strengths", &feedback.strengths),
        ("improvements", &feedback.improvements),
        ("unseen", &feedback.unseen),
        ("remarks", &feedback.remarks),
    ] {
        if !texts.is_empty() {
            page.label(&head(key));
        }
        for text in texts {
            page.sub(text);
        }
    }
}

fn row(paper: &Paper<'_>, count: &FeedbackCount) -> Vec<String> {
    let mean = count.mean.map(|mean| format!("{mean:.1}"));
    let mut row = vec![paper.words.feedback_item(count.item)];
    row.extend(count.counts.iter().map(usize::to_string));
    row.push(count.answers.to_string());
    row.push(mean.unwrap_or_else(|| paper.text("report-feedback-few")));
    row
}
