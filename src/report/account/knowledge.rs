//! Who knew what when.

use crate::exercise::{CellId, DecisionId};
use crate::review::{Crossing, FactReview, How, InTime, PassOnReview};
use crate::session::{ConsentStanding, PassOnForm};

use super::{Page, Paper, at, picture};

pub(super) fn write(paper: &Paper<'_>, page: &mut Page) {
    page.chapter(&paper.text("report-knowledge"));
    table(paper, page);
    page.chart(picture::knowledge(paper));
    unique(paper, page);
    page.label(&paper.text("report-passing"));
    if paper.aar.pass_ons.is_empty() {
        page.sub(&paper.text("report-passing-none"));
    }
    for pass_on in &paper.aar.pass_ons {
        passed(paper, page, pass_on);
    }
}

fn table(paper: &Paper<'_>, page: &mut Page) {
    let mut head = vec![paper.text("report-fact")];
    head.extend(paper.exercise.cells.keys().map(|cell| paper.cell(cell)));
    head.push(paper.text("report-shared"));
    let rows = paper.aar.facts.iter().map(|review| {
        let mut row = vec![fact(paper, review)];
        row.extend(review.cells.iter().map(|known| knew(paper, review, &known.cell)));
        let nobody = review.cells.iter().all(|known| known.learned.is_empty());
        row.push(if nobody {
            paper.text("report-shared-nobody")
        } else {
            paper.words.length(review.shared_after)
        });
        row
    });
    page.table(&head, &rows.collect::<Vec<_>>());
}

fn statement(paper: &Paper<'_>, review: &FactReview) -> String {
    paper.words.fact(&review.fact, paper.exercise)
}

/// A statement with the decisions that needed it and, once that may be told, whether it was so.
fn fact(paper: &Paper<'_>, review: &FactReview) -> String {
    let mut told = statement(paper, review);
    if !review.needs.is_empty() {
        let decisions = paper.decisions(review.needs.iter().map(|need| &need.decision));
        let args = [("fact", told.into()), ("decisions", decisions.into())];
        told = paper.say("report-fact-needed", &args);
    }
    let holds = paper.exercise.facts.get(&review.fact).and_then(|fact| fact.holds);
    if paper.is_over() && holds == Some(false) {
        told = paper.say("report-fact-false", &[("fact", told.into())]);
    }
    told
}

fn knew(paper: &Paper<'_>, review: &FactReview, cell: &CellId) -> String {
    let Some(learned) = review.first(cell) else { return paper.text("report-knew-not") };
    match &learned.how {
        How::Delivered { .. } => paper.say("report-knew-delivered", &[("at", at(learned.at))]),
        How::PassedOn { pass_on, from } => {
            let index = usize::try_from(*pass_on).unwrap_or(usize::MAX);
            let form = paper.aar.pass_ons.get(index).map(|on| paper.words.form(&on.form));
            let args = [
                ("at", at(learned.at)),
                ("from", paper.cell(from).into()),
                ("form", form.unwrap_or_default().into()),
            ];
            paper.say("report-knew-told", &args)
        }
    }
}

/// How much of what only one cell was given came across; what did not, or too late, by name.
fn unique(paper: &Paper<'_>, page: &mut Page) {
    let unique: Vec<&FactReview> =
        paper.aar.facts.iter().filter(|review| review.unique_to().is_some()).collect();
    let label = paper.text("report-unique");
    if unique.is_empty() {
        page.labeled(&label, &paper.text("report-unique-none"));
        return;
    }
    let crossed = |review: &&&FactReview| matches!(review.crossing, Crossing::Crossed { .. });
    let crossed = unique.iter().filter(crossed).count();
    let args = [("all", unique.len().into()), ("crossed", crossed.into())];
    page.labeled(&label, &paper.say("report-unique-counted", &args));
    for review in unique {
        let fact = ("fact", statement(paper, review).into());
        let late = decided_without(paper, review);
        match &review.crossing {
            Crossing::NotUnique => continue,
            Crossing::Never { of } => {
                let args = [fact, ("of", paper.cell(of).into())];
                page.sub(&paper.say("report-unique-never", &args));
            }
            Crossing::Crossed { .. } if late.is_empty() => continue,
            Crossing::Crossed { of, to, learned } => {
                let args = [
                    ("at", at(learned.at)),
                    ("to", paper.cell(to).into()),
                    ("of", paper.cell(of).into()),
                    fact,
                ];
                page.sub(&paper.say("report-unique-told", &args));
            }
        }
        for line in late {
            page.sub_sub(&line);
        }
    }
}

/// The decisions taken while one cell knew it and these others did not.
fn decided_without(paper: &Paper<'_>, review: &FactReview) -> Vec<String> {
    let Some(held) = review.unique_to().and_then(|of| review.first(of)) else { return vec![] };
    let mut without: Vec<(&Vec<CellId>, Vec<&DecisionId>)> = vec![];
    for need in review.needs.iter().filter(|need| need.settled.is_some_and(|at| held.at <= at)) {
        let InTime::No { without: cells } = &need.in_time else { continue };
        match without.iter_mut().find(|(same, _)| *same == cells) {
            Some((_, decisions)) => decisions.push(&need.decision),
            None => without.push((cells, vec![&need.decision])),
        }
    }
    let told = without.into_iter().map(|(cells, decisions)| {
        let args = [
            ("decisions", paper.decisions(decisions).into()),
            ("without", paper.cells(cells).into()),
        ];
        paper.say("report-unique-late", &args)
    });
    told.collect()
}

fn passed(paper: &Paper<'_>, page: &mut Page, pass_on: &PassOnReview) {
    let key = match pass_on.consent {
        ConsentStanding::NotNeeded => "report-passed",
        ConsentStanding::NotAsked
        | ConsentStanding::Waiting
        | ConsentStanding::Granted
        | ConsentStanding::Refused => "report-passed-consent",
    };
    let args = [
        ("at", at(pass_on.at)),
        ("from", paper.cell(&pass_on.from).into()),
        ("to", paper.cell(&pass_on.to).into()),
        ("passage", paper.words.passage(&pass_on.passage, paper.names()).into()),
        ("form", paper.words.form(&pass_on.form).into()),
        ("delay", paper.words.length(pass_on.delay).into()),
        ("consent", paper.words.consent(pass_on.consent).into()),
    ];
    page.sub(&paper.say(key, &args));
    if pass_on.retracted.is_some() {
        page.sub_sub(&paper.text("report-passed-retracted"));
    }
    match &pass_on.form {
        PassOnForm::Summary(words) | PassOnForm::Spoken(words) if !words.is_empty() => {
            page.sub_sub(&paper.say("report-passed-words", &[("words", words.into())]));
        }
        PassOnForm::Full | PassOnForm::Summary(_) | PassOnForm::Spoken(_) => {}
    }
}
