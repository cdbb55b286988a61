//! What was said in public and what went between the ministries, a row each.

use crate::report::book::{Cell, Sheet};
use crate::review::Standing;
use crate::session::{Part, RequestAnswer};

use super::super::Paper;
use super::when;

impl Paper<'_> {
    pub(super) fn standing(&self, standing: Standing) -> String {
        self.text(match standing {
            Standing::Stands => "book-stands",
            Standing::Replaced => "book-replaced",
            Standing::Withdrawn(_) => "book-withdrawn",
        })
    }
}

pub(super) fn statements(paper: &Paper<'_>) -> Sheet {
    let heads = [
        "number",
        "cell",
        "audience",
        "drafted",
        "revisions",
        "released-at",
        "uncleared",
        "withdrawn-at",
        "said",
        "slots",
    ];
    let rows = paper.aar.statements.iter().map(|review| {
        let released = review.released.as_ref();
        let wording = review.wording();
        let slots = wording.slots.iter().map(|(slot, value)| {
            let named = paper.words.slot_value(slot, value, paper.exercise);
            format!("{}: {named}", paper.words.slot(slot, paper.exercise))
        });
        vec![
            Cell::text(paper.words.statement_number(review.id)),
            Cell::text(paper.cell(&review.cell)),
            Cell::text(paper.words.audience(&review.audience, paper.exercise)),
            when(review.wordings.first().map(|first| first.at)),
            Cell::count(review.wordings.len() - 1),
            when(released.map(|released| released.at)),
            Cell::text(released.map(|it| paper.cells(&it.uncleared)).unwrap_or_default()),
            when(review.withdrawn),
            Cell::text(&wording.text),
            Cell::text(slots.collect::<Vec<_>>().join("\n")),
        ]
    });
    paper.sheet("statements", &heads, rows.collect())
}

pub(super) fn requests(paper: &Paper<'_>) -> Sheet {
    let heads = [
        "number", "cell", "to", "subject", "question", "asked", "reply-by", "answered", "answer",
        "latency", "overdue",
    ];
    let rows = paper.aar.requests.iter().map(|review| {
        let answered = review.answered.as_ref();
        let answer = answered.map(|reply| match &reply.answer {
            RequestAnswer::Words(words) => words.clone(),
            RequestAnswer::Inject(inject) => paper.inject(inject),
        });
        vec![
            Cell::text(paper.words.request_number(review.id)),
            Cell::text(paper.cell(&review.cell)),
            Cell::text(paper.words.addressee(&review.to, paper.exercise)),
            Cell::text(&review.subject),
            Cell::text(&review.question),
            Cell::time(review.asked.t),
            review.reply_by.map_or(Cell::Empty, Cell::time),
            when(answered.map(|reply| reply.at)),
            Cell::text(answer.unwrap_or_default()),
            paper.took(review.took),
            review.overdue.map_or(Cell::Empty, Cell::Length),
        ]
    });
    paper.sheet("requests", &heads, rows.collect())
}

pub(super) fn tasks(paper: &Paper<'_>) -> Sheet {
    let heads = [
        "task",
        "opened-by",
        "opened-at",
        "leads",
        "due",
        "done-at",
        "latency",
        "unowned",
        "double",
        "overdue",
    ];
    let rows = paper.aar.tasks.iter().map(|review| {
        let by = review.by.as_ref().map(|cell| paper.cell(cell));
        let leads = review.parts.iter().filter(|part| part.part == Some(Part::Lead));
        let leads = leads.map(|part| format!("{} ({})", paper.cell(&part.cell), part.at.t));
        vec![
            Cell::text(review.title.get(paper.language())),
            Cell::text(by.unwrap_or_else(|| paper.text("addressee-control"))),
            Cell::time(review.opened.t),
            Cell::text(leads.collect::<Vec<_>>().join("\n")),
            review.due.map_or(Cell::Empty, Cell::time),
            when(review.done.as_ref().map(|done| done.at)),
            paper.took(review.took),
            Cell::Length(review.unowned),
            Cell::count(review.double.len()),
            review.overdue.map_or(Cell::Empty, Cell::Length),
        ]
    });
    paper.sheet("tasks", &heads, rows.collect())
}
