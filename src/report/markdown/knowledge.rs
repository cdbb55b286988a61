//! Who knew what when.

use crate::exercise::CellId;
use crate::review::{Crossing, FactReview, How, InTime, PassOnReview};
use crate::session::{ConsentStanding, PassOnForm};

use super::page::Page;
use super::{Paper, at};

pub(super) fn write(paper: &Paper<'_>, page: &mut Page) {
    page.heading(2, &paper.text("report-knowledge"));
    table(paper, page);
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
        row.push(paper.words.length(review.shared_after));
        row
    });
    page.table(&head, &rows.collect::<Vec<_>>());
}

fn statement(paper: &Paper<'_>, review: &FactReview) -> String {
    paper.words.fact(&review.fact, paper.exercise)
}

/// A fact with the decisions that needed it.
fn fact(paper: &Paper<'_>, review: &FactReview) -> String {
    if review.needs.is_empty() {
        return statement(paper, review);
    }
    let decisions = paper.decisions(review.needs.iter().map(|need| &need.decision));
    let args = [("fact", statement(paper, review).into()), ("decisions", decisions.into())];
    paper.say("report-fact-needed", &args)
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

fn unique(paper: &Paper<'_>, page: &mut Page) {
    page.label(&paper.text("report-unique"));
    let mut any = false;
    for review in &paper.aar.facts {
        let fact = ("fact", statement(paper, review).into());
        match &review.crossing {
            Crossing::NotUnique => continue,
            Crossing::Never { of } => {
                let args = [fact, ("of", paper.cell(of).into())];
                page.sub(&paper.say("report-unique-never", &args));
            }
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
        any = true;
        for need in &review.needs {
            let InTime::No { without } = &need.in_time else { continue };
            let args = [
                ("decision", paper.words.decision(&need.decision).into()),
                ("without", paper.cells(without).into()),
            ];
            page.sub_sub(&paper.say("report-unique-late", &args));
        }
    }
    if !any {
        page.sub(&paper.text("report-unique-none"));
    }
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
