//! What was said in public: each statement with its clearance, and where words differ.

use crate::review::{Aar, StatementReview, With};
use crate::session::Clearance;

use super::super::row::Row;
use super::Teller;

pub(super) fn rows(teller: &Teller<'_>, aar: &Aar) -> Vec<Row> {
    let mut rows: Vec<Row> = aar.statements.iter().map(|own| statement(teller, own)).collect();
    let differing =
        aar.public.comparisons.iter().filter(|own| own.contradicting().next().is_some());
    let differing: Vec<Row> = differing
        .filter_map(|own| {
            let said = aar.statements.get(usize::try_from(own.statement).ok()?)?;
            let at = said.released.as_ref()?.at;
            let (with, other) = match &own.with {
                With::Statement(id) => {
                    let other = aar.statements.get(usize::try_from(*id).ok()?)?;
                    let name = teller.words().statement_number(*id);
                    (format!("{name} ({})", teller.cell(&other.cell)), other.released.as_ref()?.at)
                }
                With::Line(id) => {
                    let line = aar.public.line(id)?;
                    let decision = teller.words().decision(id);
                    (teller.say("report-line-of", &[("decision", decision.into())]), line.at)
                }
            };
            let name = teller.words().statement_number(own.statement);
            let title = format!("{name} ({})  /  {with}", teller.cell(&said.cell));
            let lines = own.contradicting().map(|row| {
                let value = |place: usize| {
                    let value = row.values.get(place).and_then(Option::as_ref);
                    value.map(|id| teller.words().slot_value(&row.slot, id, teller.exercise()))
                };
                let args = [
                    ("slot", teller.words().slot(&row.slot, teller.exercise()).into()),
                    ("first", value(0).unwrap_or_default().into()),
                    ("second", value(1).unwrap_or_default().into()),
                ];
                teller.say("report-contradiction-on", &args)
            });
            Some(Row::new(title, [at.record, other.record]).with(lines))
        })
        .collect();
    if !differing.is_empty() {
        rows.push(Row::heading(teller.text("verdict-contradict")));
        rows.extend(differing);
    }
    rows
}

fn statement(teller: &Teller<'_>, own: &StatementReview) -> Row {
    let words = teller.words();
    let name = words.statement_number(own.id);
    let audience = words.audience(&own.audience, teller.exercise());
    let standing = match (&own.released, own.withdrawn) {
        (Some(released), _) if released.uncleared.is_empty() => {
            teller.say("report-released-cleared", &[("at", released.at.t.to_string().into())])
        }
        (Some(released), _) => {
            let cells = teller.cells(&released.uncleared);
            let at = released.at.t.to_string();
            teller.say("report-released-uncleared", &[("at", at.into()), ("cells", cells.into())])
        }
        (None, Some(at)) => {
            teller.say("report-statement-withdrawn", &[("at", at.t.to_string().into())])
        }
        (None, None) => teller.text("report-statement-kept"),
    };
    let title = format!("{name}  {} ({audience})  {standing}", teller.cell(&own.cell));
    let mut records = vec![];
    records.extend(own.wordings.iter().map(|wording| wording.at.record));
    records.extend(own.released.iter().map(|released| released.at.record));
    records.extend(own.withdrawn.iter().map(|at| at.record));
    let mut lines = vec![own.wording().text.clone()];
    for round in &own.rounds {
        records.push(round.at.record);
        for answer in &round.answers {
            records.push(answer.at.record);
            let said = words.clearance(&answer.answer);
            let wanted = match &answer.answer {
                Clearance::Clear => String::new(),
                Clearance::ClearWithChanges { wording } => wording.text.clone(),
                Clearance::Object { reason } => reason.clone(),
            };
            lines.push(format!("{}  {}  {said}  {wanted}", answer.at.t, teller.cell(&answer.cell)));
        }
    }
    Row::new(title, records).with(lines)
}
