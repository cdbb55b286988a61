//! The rounds of a decision with their words, its referral, and acts alone.

use crate::review::{AnswerReview, DecisionReview, RoundReview, Standing};
use crate::session::DraftAnswer;

use super::{Page, Paper, at, public, time};

pub(super) fn write(paper: &Paper<'_>, page: &mut Page, review: &DecisionReview) {
    for round in &review.rounds {
        one(paper, page, review, round);
    }
    if let Some(referral) = &review.referral {
        let question = ("question", paper.spoken(&referral.question).into());
        let told = match &referral.cell {
            Some(cell) => {
                let args = [("at", at(referral.at)), ("cell", paper.cell(cell).into()), question];
                paper.say("report-referral-by", &args)
            }
            None => paper.say("report-referral-control", &[("at", at(referral.at)), question]),
        };
        page.heading(4, &paper.text("report-referral"));
        page.point(&told);
    }
    if review.alone.is_empty() {
        return;
    }
    page.heading(4, &paper.text("report-alone"));
    for alone in &review.alone {
        let chosen = paper.words.chosen(&alone.chosen, &review.id, paper.exercise);
        let args = [
            ("at", at(alone.at)),
            ("cell", paper.cell(&alone.cell).into()),
            ("chosen", chosen.into()),
            ("explanation", paper.spoken(&alone.explanation).into()),
        ];
        page.point(&paper.say("report-alone-by", &args));
    }
}

fn one(paper: &Paper<'_>, page: &mut Page, review: &DecisionReview, round: &RoundReview) {
    page.heading(4, &paper.say("report-round", &[("number", round.number.into())]));
    let chosen = paper.words.chosen(&round.chosen, &review.id, paper.exercise);
    let args =
        [("at", at(round.at)), ("cell", paper.cell(&round.cell).into()), ("chosen", chosen.into())];
    page.paragraph(&paper.say("report-round-by", &args));
    page.quote(&round.text);
    if !round.line.is_empty() {
        public::line(paper, page, &review.id, &round.line);
    }
    if let Some(until) = round.silence_at {
        page.point(&paper.say("report-round-silence", &[("until", time(until))]));
    }
    for answer in &round.answers {
        answered(paper, page, answer);
    }
    let lone = |key, cell| paper.say(key, &[("cell", paper.cell(cell).into())]);
    for cell in &round.silent {
        page.point(&lone("report-answer-silent", cell));
    }
    for cell in &round.unanswered {
        page.point(&lone("report-answer-none", cell));
    }
}

fn answered(paper: &Paper<'_>, page: &mut Page, answer: &AnswerReview) {
    let key = match answer.standing {
        Standing::Stands => "report-answer",
        Standing::Replaced => "report-answer-replaced",
        Standing::Withdrawn(_) => "report-answer-withdrawn",
    };
    let args = [
        ("at", at(answer.at)),
        ("cell", paper.cell(&answer.cell).into()),
        ("answer", paper.words.draft_answer(&answer.answer).into()),
    ];
    page.point(&paper.say(key, &args));
    let words = |key, words: &str| paper.say(key, &[("words", words.into())]);
    match &answer.answer {
        DraftAnswer::Concur => {}
        DraftAnswer::ConcurWithChanges { replacement } => {
            page.sub(&words("report-answer-words", replacement));
        }
        DraftAnswer::NonConcur { reason, alternative } => {
            page.sub(&words("report-answer-reason", reason));
            page.sub(&words("report-answer-alternative", alternative));
        }
    }
}
