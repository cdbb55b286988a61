//! Where the sessions parted, what they went through, and how each ended.

use crate::review::Fate;
use crate::review::path::{Came, Leg, Passed, Point};

use super::{Page, Paper, letter};

/// The first record that is not the same, and the first decision or branch.
pub(super) fn parted(paper: &Paper<'_>, page: &mut Page) {
    page.chapter(&paper.text("compare-parted"));
    match &paper.paths.apart {
        None => page.point(&paper.text("compare-apart-nowhere")),
        Some(apart) => {
            let args = [("record", apart.record.0.into())];
            page.labeled(&paper.text("compare-apart"), &paper.say("compare-apart-at", &args));
            for (place, moment) in apart.sessions.iter().enumerate() {
                let session = ("session", letter(place).into());
                page.sub(&match moment {
                    Some(at) => {
                        paper.say("compare-apart-time", &[session, ("at", at.t.to_string().into())])
                    }
                    None => paper.say("compare-apart-none", &[session]),
                });
            }
        }
    }
    let Some(leg) = &paper.paths.parted else {
        page.point(&paper.text("compare-parted-nowhere"));
        return;
    };
    page.labeled(&paper.text("compare-parted-first"), &name(paper, &leg.point));
    for (place, passed) in leg.sessions.iter().enumerate() {
        let told = told(paper, (&leg.point, place), passed);
        let args = [("session", letter(place).into()), ("told", told.into())];
        page.sub(&paper.say("compare-parted-in", &args));
    }
}

/// Every decision and branch, and the injects that differ.
pub(super) fn taken(paper: &Paper<'_>, page: &mut Page) {
    page.chapter(&paper.text("compare-path"));
    let legs = |wanted: fn(&Point) -> bool| {
        let legs = paper.paths.legs.iter().filter(move |leg| wanted(&leg.point));
        legs.collect::<Vec<&Leg>>()
    };
    let decisions = legs(|point| matches!(point, Point::Decision(_)));
    page.heading(3, &paper.text("compare-decisions"));
    table(paper, page, "compare-decision", &decisions);
    let branches = legs(|point| matches!(point, Point::Branch(_)));
    if !branches.is_empty() {
        page.heading(3, &paper.text("compare-branches"));
        table(paper, page, "compare-branch", &branches);
    }
    page.heading(3, &paper.text("compare-injects"));
    let injects = legs(|point| matches!(point, Point::Inject(_)));
    let (same, other): (Vec<_>, Vec<_>) = injects.into_iter().partition(|leg| leg.alike);
    page.paragraph(&paper.say("compare-injects-alike", &[("count", same.len().into())]));
    if !other.is_empty() {
        table(paper, page, "report-inject", &other);
    }
}

fn table(paper: &Paper<'_>, page: &mut Page, label: &str, legs: &[&Leg]) {
    let mut head = paper.head(label);
    head.push(paper.text("compare-outcome"));
    let rows = legs.iter().map(|leg| {
        let passed = leg.sessions.iter().enumerate();
        let told = passed.map(|(place, passed)| told(paper, (&leg.point, place), passed));
        let mut row: Vec<String> = std::iter::once(name(paper, &leg.point)).chain(told).collect();
        row.push(paper.text(if leg.alike { "compare-alike" } else { "compare-otherwise" }));
        row
    });
    page.table(&head, &rows.collect::<Vec<_>>());
}

fn name(paper: &Paper<'_>, point: &Point) -> String {
    let words = paper.words;
    match point {
        Point::Decision(id) => paper.named(
            |names| words.decision_titled(id, names.exercise),
            |exercise| exercise.decisions.contains_key(id),
        ),
        Point::Branch(id) => paper.named(
            |names| words.branch(id, names.exercise),
            |exercise| exercise.branches.contains_key(id),
        ),
        Point::Inject(id) => {
            let composed = paper
                .sessions
                .iter()
                .find_map(|session| session.walked.aar.composed.get(id))
                .map(|inject| inject.title.get(words.language()));
            match composed {
                Some(title) => format!("{id} {title}"),
                None => paper.named(
                    |names| words.inject(id, names),
                    |exercise| exercise.injects.contains_key(id),
                ),
            }
        }
    }
}

/// What came of it, when, and in which record.
fn told(paper: &Paper<'_>, (point, place): (&Point, usize), passed: &Passed) -> String {
    // What a session that goes on has not decided may still be decided.
    let came = if paper.is_over(place) {
        came(paper, point, &passed.came)
    } else if passed.came == Came::Open {
        paper.text("compare-open-yet")
    } else if passed.came == Came::NotOpened {
        paper.text("compare-not-opened-yet")
    } else {
        came(paper, point, &passed.came)
    };
    let Some(at) = passed.at else { return came };
    let args =
        [("came", came.into()), ("at", at.t.to_string().into()), ("record", at.record.0.into())];
    paper.say("compare-came-at", &args)
}

fn came(paper: &Paper<'_>, point: &Point, came: &Came) -> String {
    match came {
        Came::NoSuch => paper.text("compare-no-such"),
        Came::NotOpened => paper.text("compare-not-opened"),
        Came::Open => paper.text("compare-open"),
        Came::Taken => paper.text("compare-branch-taken"),
        Came::NotTaken => paper.text("compare-branch-not-taken"),
        Came::Inject(fate) => paper.text(fate_words(*fate)),
        Came::Settled { settlement, chosen } => {
            let settlement = paper.words.settlement(settlement);
            let (Some(chosen), Point::Decision(id)) = (chosen, point) else { return settlement };
            let chosen = paper.named(
                |names| paper.words.chosen(chosen, id, names.exercise),
                |exercise| exercise.decisions.contains_key(id),
            );
            let args = [("settlement", settlement.into()), ("chosen", chosen.into())];
            paper.say("compare-settled", &args)
        }
    }
}

fn fate_words(fate: Fate) -> &'static str {
    match fate {
        Fate::Released => "compare-fate-released",
        Fate::Closed => "compare-fate-closed",
        Fate::Recalled => "compare-fate-recalled",
        Fate::Skipped => "compare-fate-skipped",
        Fate::Held => "compare-fate-held",
        Fate::Offered => "compare-fate-offered",
        Fate::NotDue => "compare-fate-not-due",
        Fate::Marker => "compare-fate-marker",
    }
}

/// ENDEX, the length of play, the world's variables and the highest class on the escalation line.
pub(super) fn ended(paper: &Paper<'_>, page: &mut Page) {
    page.chapter(&paper.text("compare-endings"));
    let endings = &paper.paths.endings;
    let row = |label: String, told: Vec<String>| {
        std::iter::once(label).chain(told).collect::<Vec<String>>()
    };
    let none = || paper.text("compare-none");
    let mut rows = vec![
        row(
            paper.text("report-state"),
            paper.sessions.iter().map(|session| paper.state(session)).collect(),
        ),
        row(
            paper.text("compare-ended"),
            endings.iter().map(|own| own.ended.map_or_else(none, |at| at.t.to_string())).collect(),
        ),
        row(
            paper.text("compare-played"),
            endings.iter().map(|own| paper.words.length(own.played)).collect(),
        ),
        row(
            paper.text("compare-escalation"),
            endings
                .iter()
                .map(|own| own.highest.map_or_else(none, |class| paper.words.class(class)))
                .collect(),
        ),
    ];
    rows.extend(variables(paper, &none));
    page.table(&paper.head("compare-ending"), &rows);
}

fn variables(paper: &Paper<'_>, none: &dyn Fn() -> String) -> Vec<Vec<String>> {
    let mut ids = vec![];
    for (id, _) in paper.paths.endings.iter().flat_map(|ending| &ending.variables) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let language = paper.words.language();
    let rows = ids.into_iter().map(|id| {
        let title = paper.named(
            |names| {
                let meant = names.exercise.variables.get(id);
                meant.map_or(id.as_str(), |meant| meant.title.get(language)).to_owned()
            },
            |exercise| exercise.variables.contains_key(id),
        );
        let values = paper.paths.endings.iter().zip(paper.sessions).map(|(ending, session)| {
            let value = ending.variables.iter().find(|(own, _)| own == id);
            value.map_or_else(none, |(_, value)| {
                paper.words.variable_value(id, *value, session.walked.exercise)
            })
        });
        std::iter::once(title).chain(values).collect()
    });
    rows.collect()
}
