//! What the exercise is made of: who is in it, what is so in its world, its branches, its papers.

use crate::exercise::{Depth, EscalationClass, FactId, InjectKind, Shown, Variable};
use crate::report::page::Page;
use crate::report::print::handout;
use crate::report::prose;

use super::{Desk, Node};

pub(super) fn overview(desk: &Desk<'_>, page: &mut Page) {
    let exercise = desk.exercise;
    page.chapter(&desk.text("manual-overview"));
    let rows = [
        ("manual-exercise", desk.named()),
        ("guide-summary", desk.shown(&exercise.summary)),
        ("guide-clock", desk.clock()),
        ("guide-pace", desk.words.time_scale(exercise.clock.scale)),
        ("guide-simcell", desk.absent()),
        ("guide-patience", patience(desk)),
    ];
    let rows = rows.map(|(key, value)| vec![desk.text(key), value]);
    page.table(&[desk.text("manual-item"), desk.text("manual-content")], &rows);
    let seats = exercise.cells.values().flat_map(|cell| {
        cell.seats.iter().map(|seat| {
            let id = seat.id.to_string();
            vec![desk.shown(&cell.name), desk.shown(&seat.title), desk.words.role(seat.role), id]
        })
    });
    let keys = ["manual-cell", "print-card-seat", "manual-role", "guide-seat-id"];
    page.table(&keys.map(|key| desk.text(key)), &seats.collect::<Vec<_>>());
    page.heading(3, &desk.text("manual-situation"));
    prose::put(page, 4, exercise.premise.get(desk.words.language()));
}

fn patience(desk: &Desk<'_>) -> String {
    let limits = desk.exercise.patience;
    let span = |span| desk.words.duration(span).into();
    let args = [
        ("silent", span(limits.silent)),
        ("deadline", span(limits.near_deadline)),
        ("kept", span(limits.not_passed_on)),
        ("unanswered", span(limits.unanswered)),
    ];
    desk.say("guide-patience-is", &args)
}

/// What was really so, the facts with who is brought them, and the quantities of the world.
pub(super) fn truth(desk: &Desk<'_>, page: &mut Page) {
    let exercise = desk.exercise;
    page.chapter(&desk.text("guide-truth"));
    for line in exercise.truth.summary.get(desk.words.language()).lines() {
        page.paragraph(line);
    }
    for point in &exercise.truth.points {
        page.point(&desk.shown(point));
    }
    let facts = exercise.facts.values().map(|fact| {
        let needed = fact.needed_by.iter().map(|id| desk.words.decision(id));
        vec![
            fact.id.to_string(),
            desk.shown(&fact.statement),
            holds(desk, fact.holds),
            brought_by(desk, &fact.id),
            needed.collect::<Vec<_>>().join(", "),
        ]
    });
    let facts: Vec<_> = facts.collect();
    if !facts.is_empty() {
        page.heading(3, &desk.text("guide-facts"));
        let keys = ["fact", "statement", "holds", "brought", "needed"];
        page.table(&keys.map(|key| desk.text(&format!("guide-fact-{key}"))), &facts);
    }
    world(desk, page);
}

pub(super) fn holds(desk: &Desk<'_>, holds: Option<bool>) -> String {
    desk.text(match holds {
        Some(true) => "guide-holds",
        Some(false) => "guide-holds-not",
        None => "guide-holds-open",
    })
}

/// Which injects and answers bring a fact, and to whom: `01-3 (외교부)`.
pub(super) fn brought_by(desk: &Desk<'_>, fact: &FactId) -> String {
    let exercise = desk.exercise;
    let injects = exercise.injects.values().filter(|inject| {
        inject.kind != InjectKind::Expected
            && inject.passages.iter().any(|passage| passage.facts.contains(fact))
    });
    let injects = injects.map(|inject| {
        let cells = desk.words.cells(&inject.to, exercise);
        format!("{} ({cells})", inject.id)
    });
    let answers = exercise
        .answers
        .values()
        .filter(|answer| answer.passages.iter().any(|passage| passage.facts.contains(fact)));
    let answers = answers.map(|answer| desk.called(&Node::Answer(answer.id.clone())));
    let all: Vec<String> = injects.chain(answers).collect();
    if all.is_empty() { desk.text("guide-brought-by-none") } else { all.join(", ") }
}

fn world(desk: &Desk<'_>, page: &mut Page) {
    let exercise = desk.exercise;
    let rows: Vec<_> = exercise.variables.values().map(|it| variable(desk, it)).collect();
    if !rows.is_empty() {
        page.heading(3, &desk.text("guide-variables"));
        let keys = ["variable", "start", "range", "thresholds", "shown"];
        page.table(&keys.map(|key| desk.text(&format!("guide-world-{key}"))), &rows);
    }
    let rungs = EscalationClass::ALL.into_iter().filter_map(|class| {
        let own = exercise.escalation.rungs.get(&class)?;
        Some(vec![class.rung().to_string(), desk.words.class(class), desk.shown(own)])
    });
    let rungs: Vec<_> = rungs.collect();
    if !rungs.is_empty() {
        page.heading(3, &desk.text("guide-escalation"));
        let keys = ["guide-rung", "guide-column-class", "guide-rung-words"];
        page.table(&keys.map(|key| desk.text(key)), &rungs);
        desk.labeled(page, "guide-world-shown", &shown_to(desk, exercise.escalation.shown));
    }
}

fn variable(desk: &Desk<'_>, variable: &Variable) -> Vec<String> {
    let unit = variable.unit.as_ref().map(|unit| desk.shown(unit));
    let title = desk.shown(&variable.title);
    let title = unit.map_or_else(|| title.clone(), |unit| format!("{title} ({unit})"));
    let range = [("min", variable.min.into()), ("max", variable.max.into())];
    let thresholds = variable.thresholds.iter();
    let thresholds = thresholds.map(|it| format!("{}: {}", it.at, desk.shown(&it.text)));
    vec![
        title,
        variable.start.to_string(),
        desk.say("guide-world-range-is", &range),
        thresholds.collect::<Vec<_>>().join(" / "),
        shown_to(desk, variable.shown),
    ]
}

fn shown_to(desk: &Desk<'_>, shown: Shown) -> String {
    desk.text(match shown {
        Shown::Control => "guide-shown-control",
        Shown::Room => "guide-shown-room",
    })
}

pub(super) fn branches(desk: &Desk<'_>, page: &mut Page) {
    let exercise = desk.exercise;
    if exercise.branches.is_empty() {
        return;
    }
    page.chapter(&desk.text("guide-branches"));
    let rows = exercise.branches.values().map(|branch| {
        vec![
            branch.id.to_string(),
            desk.shown(&branch.title),
            desk.words.condition(&branch.when, exercise),
            desk.words.effects(&branch.effects, exercise),
        ]
    });
    let keys = ["guide-branch", "guide-branch-title", "guide-column-when", "guide-column-effects"];
    page.table(&keys.map(|key| desk.text(key)), &rows.collect::<Vec<_>>());
}

/// What has to be printed and laid out.
pub(super) fn materials(desk: &Desk<'_>, page: &mut Page) {
    let exercise = desk.exercise;
    page.chapter(&desk.text("guide-materials"));
    page.paragraph(&desk.text("guide-materials-how"));
    let cards = |cell| {
        let asked = exercise.decisions.values();
        asked.filter(|it| it.requires(cell) && it.depth != Depth::Record).count()
    };
    let rows = exercise.cells.keys().map(|cell| {
        let sheets = handout::numbered(exercise, cell).len();
        let seats = exercise.cells.get(cell).map_or(0, |cell| cell.seats.len());
        let counts = [sheets, cards(cell), seats].map(|count| count.to_string());
        std::iter::once(desk.words.cell(cell, exercise)).chain(counts).collect()
    });
    let keys = ["manual-cell", "guide-sheets", "guide-cards", "guide-places"];
    page.table(&keys.map(|key| desk.text(key)), &rows.collect::<Vec<Vec<_>>>());
    for point in 1..=6 {
        page.point(&desk.text(&format!("guide-material-{point}")));
    }
}
