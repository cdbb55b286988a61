//! Each decision in full.

use crate::exercise::{CellId, Decision, ExerciseTime, Span};
use crate::review::{
    DecisionReview, ExpectationReview, Fulfilment, Length, PositionReview, Standing, StepKind,
    Unknown,
};
use crate::session::{Position, Settlement};

use super::{Page, Paper, at, picture, public, round, time};

pub(super) fn write(paper: &Paper<'_>, page: &mut Page) {
    page.chapter(&paper.text("report-decisions"));
    let (opened, unopened): (Vec<_>, Vec<_>) =
        paper.aar.decisions.iter().partition(|review| review.opened.is_some());
    if opened.is_empty() {
        page.point(&paper.text("report-decision-none"));
    }
    page.chart(picture::rounds(paper));
    page.chart(picture::latency(paper));
    page.chart(picture::escalation(paper));
    for review in opened {
        let Some(meant) = paper.exercise.decisions.get(&review.id) else { continue };
        one(paper, page, meant, review);
    }
    if !unopened.is_empty() {
        let decisions = paper.decisions(unopened.into_iter().map(|review| &review.id));
        let args = [("decisions", decisions.into())];
        page.paragraph(&paper.say("report-decision-unopened", &args));
    }
}

fn one(paper: &Paper<'_>, page: &mut Page, meant: &Decision, review: &DecisionReview) {
    page.heading(3, &paper.words.decision_titled(&meant.id, paper.exercise));
    matter(paper, page, meant);
    opening(paper, page, review);
    outcome(paper, page, meant, review);
    positions(paper, page, review);
    round::write(paper, page, review);
    steps(paper, page, review);
}

fn matter(paper: &Paper<'_>, page: &mut Page, meant: &Decision) {
    let language = paper.language();
    page.labeled(&paper.text("report-decision-question"), meant.question.get(language));
    page.labeled(&paper.text("report-decision-lead"), &paper.cell(&meant.lead));
    page.labeled(&paper.text("report-decision-supporting"), &paper.cells(&meant.supporting));
    let authority = paper.words.authority(meant.authority);
    page.labeled(&paper.text("report-decision-authority"), &authority);
    page.label(&paper.text("report-decision-options"));
    for choice in &meant.choices {
        page.sub(choice.title.get(language));
    }
}

fn opening(paper: &Paper<'_>, page: &mut Page, review: &DecisionReview) {
    let Some(opening) = &review.opened else { return };
    let cause = paper.words.due_cause(&opening.cause, paper.exercise);
    let args = [("at", at(opening.at)), ("cause", cause.into())];
    page.labeled(
        &paper.text("report-decision-opened"),
        &paper.say("report-decision-opened-at", &args),
    );
    if let Some(deadline) = opening.deadline {
        page.labeled(&paper.text("report-decision-deadline"), &deadline.to_string());
    }
    for extension in &review.extensions {
        let args = [("at", at(extension.at)), ("to", time(extension.to))];
        page.sub(&paper.say("report-decision-extended", &args));
    }
}

/// How it ended stands before how it came to that.
fn outcome(paper: &Paper<'_>, page: &mut Page, meant: &Decision, review: &DecisionReview) {
    let label = paper.text("report-outcome");
    let Some(settled) = &review.settled else {
        page.labeled(&label, &paper.text("report-outcome-none"));
        return;
    };
    let settlement = paper.words.settlement(&settled.settlement);
    let mut args = vec![("at", at(settled.at)), ("settlement", settlement.into())];
    let key = match past_deadline(review, settled.at.t) {
        None => "report-outcome-at",
        Some(past) => {
            args.push(("past", paper.words.duration(past).into()));
            "report-outcome-past"
        }
    };
    page.labeled(&label, &paper.say(key, &args));
    if let Some(chosen) = &settled.chosen {
        let chosen = paper.words.chosen(chosen, &meant.id, paper.exercise);
        page.sub(&paper.say("report-outcome-chosen", &[("chosen", chosen.into())]));
    }
    let worded = |page: &mut Page, key, words: &str| {
        page.sub(&paper.say(key, &[("words", paper.spoken(words).into())]));
    };
    match &settled.settlement {
        Settlement::ByLead { dissent } => {
            let cells = paper.cells(dissent);
            page.sub(&paper.say("report-outcome-dissent", &[("cells", cells.into())]));
        }
        Settlement::Referred { reason, conditions } => {
            worded(page, "report-outcome-reason", reason);
            worded(page, "report-outcome-conditions", conditions);
        }
        Settlement::Lapsed => {
            worded(page, "report-outcome-lapse", meant.lapse.text.get(paper.language()));
        }
        Settlement::Unified | Settlement::Recorded => {}
    }
    if !settled.text.is_empty() {
        page.quote(&settled.text);
        public::line(paper, page, &review.id, &settled.line);
    }
}

/// How far past its deadline, as it stood at the end, a decision was settled.
fn past_deadline(review: &DecisionReview, settled: ExerciseTime) -> Option<Span> {
    let moved = review.extensions.last().map(|extension| extension.to);
    let deadline = moved.or(review.opened.as_ref()?.deadline)?;
    (settled > deadline).then(|| settled.since(deadline))
}

/// Positions side by side, a column a cell.
fn positions(paper: &Paper<'_>, page: &mut Page, review: &DecisionReview) {
    if review.positions.is_empty() {
        return;
    }
    page.heading(4, &paper.text("report-positions"));
    let mut head = vec![String::new()];
    head.extend(review.required.iter().map(|cell| paper.cell(cell)));
    let row = |key: &str, tell: &dyn Fn(&CellId) -> String| {
        let mut row = vec![paper.text(key)];
        row.extend(review.required.iter().map(tell));
        row
    };
    let open = |cell: &CellId| review.position_of(cell).map(|position| position.content.open());
    let told = |cell: &CellId, tell: &dyn Fn(&Position) -> String| {
        open(cell).flatten().map_or_else(String::new, tell)
    };
    let mut rows = vec![
        row("report-chosen", &|cell| match open(cell) {
            None => paper.text("report-positions-none"),
            Some(None) => paper.text("report-sealed"),
            Some(Some(own)) => paper.words.chosen(&own.chosen, &review.id, paper.exercise),
        }),
        row("report-reason", &|cell| told(cell, &|position| position.reason.clone())),
        row("report-confidence", &|cell| {
            told(cell, &|position| paper.words.confidence(position.confidence))
        }),
        row("report-expected", &|cell| expectations(paper, review, cell)),
        row("report-submitted", &|cell| {
            review.position_of(cell).map_or_else(String::new, |given| submitted(paper, given))
        }),
    ];
    let replaced = |cell: &CellId| {
        let own = review.positions.iter().filter(|position| position.cell == *cell);
        own.filter(|position| position.standing == Standing::Replaced).count()
    };
    if review.required.iter().any(|cell| replaced(cell) > 0) {
        rows.push(row("report-changed", &|cell| replaced(cell).to_string()));
    }
    page.table(&head, &rows);
    revealed(paper, page, review);
}

fn revealed(paper: &Paper<'_>, page: &mut Page, review: &DecisionReview) {
    let revealed = match &review.reveal {
        None => paper.text("report-not-revealed"),
        Some(reveal) if reveal.missing.is_empty() => reveal.at.t.to_string(),
        Some(reveal) => {
            let args = [("at", at(reveal.at)), ("cells", paper.cells(&reveal.missing).into())];
            paper.say("report-revealed-missing", &args)
        }
    };
    page.labeled(&paper.text("report-revealed"), &revealed);
}

fn submitted(paper: &Paper<'_>, given: &PositionReview) -> String {
    if given.late {
        return paper.say("report-submitted-late", &[("at", at(given.at))]);
    }
    match given.past_deadline {
        None => given.at.t.to_string(),
        Some(past) => {
            let past = ("past", paper.words.duration(past).into());
            paper.say("report-submitted-past", &[("at", at(given.at)), past])
        }
    }
}

fn expectations(paper: &Paper<'_>, review: &DecisionReview, cell: &CellId) -> String {
    let own: Vec<_> = review.expectations.iter().filter(|other| other.cell == *cell).collect();
    if !own.is_empty() {
        let told = own.into_iter().map(|expectation| expected(paper, review, expectation));
        return told.collect::<Vec<_>>().join(" / ");
    }
    // Nothing was revealed to compare it with.
    let position = review.position_of(cell).and_then(|position| position.content.open());
    let expects = position.map(|position| &position.expects).into_iter().flatten();
    let told = expects.map(|(of, expected)| {
        let expected = paper.words.expectation(expected, &review.id, paper.exercise);
        let args = [("of", paper.cell(of).into()), ("expected", expected.into())];
        paper.say("report-expected-open", &args)
    });
    told.collect::<Vec<_>>().join(" / ")
}

fn expected(paper: &Paper<'_>, review: &DecisionReview, expectation: &ExpectationReview) -> String {
    let key = match expectation.fulfilment {
        Fulfilment::Right => "report-expected-right",
        Fulfilment::Wrong => "report-expected-wrong",
        Fulfilment::NothingToCompare => "report-expected-open",
    };
    let expected = paper.words.expectation(&expectation.expected, &review.id, paper.exercise);
    paper.say(key, &[("of", paper.cell(&expectation.of).into()), ("expected", expected.into())])
}

fn steps(paper: &Paper<'_>, page: &mut Page, review: &DecisionReview) {
    let told = review.steps.iter().filter(|step| {
        let absent = step.kind == StepKind::Referral && review.referral.is_none();
        !absent && step.took != Length::Unknown(Unknown::NotAsked)
    });
    page.heading(4, &paper.text("report-steps"));
    let head = ["report-step", "report-took"].map(|key| paper.text(key));
    let rows = told.map(|step| vec![paper.words.step(step.kind), paper.words.length(step.took)]);
    page.table(&head, &rows.collect::<Vec<_>>());
}
