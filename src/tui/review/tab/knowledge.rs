//! Who knew what when, and what was passed on.

use crate::review::{Aar, Crossing, FactReview, How, PassOnReview};
use crate::session::PassOnForm;

use super::super::row::Row;
use super::Teller;

pub(super) fn rows(teller: &Teller<'_>, aar: &Aar) -> Vec<Row> {
    let came = |fact: &&FactReview| fact.cells.iter().any(|cell| !cell.learned.is_empty());
    let facts = aar.facts.iter().filter(came).map(|fact| one(teller, aar, fact));
    let mut rows = vec![Row::heading(teller.text("report-knowledge"))];
    rows.extend(facts);
    if rows.len() == 1 {
        return vec![];
    }
    if !aar.pass_ons.is_empty() {
        rows.push(Row::heading(teller.text("report-passing")));
        rows.extend(aar.pass_ons.iter().map(|own| passed(teller, own)));
    }
    rows
}

fn one(teller: &Teller<'_>, aar: &Aar, fact: &FactReview) -> Row {
    let words = teller.words();
    let mut title = words.fact(&fact.fact, teller.exercise());
    let meant = teller.exercise().facts.get(&fact.fact);
    let needed: Vec<String> =
        fact.needs.iter().map(|need| words.decision(&need.decision)).collect();
    if !needed.is_empty() {
        let args = [("fact", title.into()), ("decisions", words.list(&needed).into())];
        title = teller.say("report-fact-needed", &args);
    }
    // What was really so is told after ENDEX only.
    if teller.review.playback.is_over() && meant.and_then(|meant| meant.holds) == Some(false) {
        title = teller.say("report-fact-false", &[("fact", title.into())]);
    }
    let lines = fact.cells.iter().map(|known| {
        let cell = teller.cell(&known.cell);
        let told = match known.learned.first() {
            None => teller.text("report-knew-not"),
            Some(learned) => match &learned.how {
                How::Delivered { .. } => {
                    teller.say("report-knew-delivered", &[("at", learned.at.t.to_string().into())])
                }
                How::PassedOn { pass_on, from } => {
                    let own = usize::try_from(*pass_on).ok().and_then(|at| aar.pass_ons.get(at));
                    let form = own.map(|own| words.form(&own.form)).unwrap_or_default();
                    let args = [
                        ("at", learned.at.t.to_string().into()),
                        ("from", teller.cell(from).into()),
                        ("form", form.into()),
                    ];
                    teller.say("report-knew-told", &args)
                }
            },
        };
        format!("{cell}  {told}")
    });
    let crossing = match &fact.crossing {
        Crossing::NotUnique => None,
        Crossing::Never { of } => {
            Some(teller.say("review-never-crossed", &[("of", teller.cell(of).into())]))
        }
        Crossing::Crossed { .. } => {
            Some(format!("{}  {}", teller.text("report-shared"), words.length(fact.shared_after)))
        }
    };
    let learned = fact.cells.iter().flat_map(|known| &known.learned);
    Row::new(title, learned.map(|own| own.at.record)).with(lines).with(crossing)
}

fn passed(teller: &Teller<'_>, own: &PassOnReview) -> Row {
    let words = teller.words();
    let args = [
        ("from", teller.cell(&own.from).into()),
        ("to", teller.cell(&own.to).into()),
        ("passage", words.passage(&own.passage, teller.review.names()).into()),
        ("form", words.form(&own.form).into()),
        ("delay", words.length(own.delay).into()),
    ];
    let said = match &own.form {
        PassOnForm::Full => None,
        PassOnForm::Summary(text) | PassOnForm::Spoken(text) => Some(text.clone()),
    };
    let consent = words.consent(own.consent);
    let back = own.retracted.map(|_| teller.text("report-passed-retracted"));
    Row::at(own.at, &teller.say("review-passed", &args)).with(said).with([consent]).with(back)
}
