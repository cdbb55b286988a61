//! Which session it was, and how far it came.

use crate::exercise::{CellId, Exercise, Role};
use crate::review::{Completeness, Crossing, DecisionReview, Length, SeatReview};

use super::{Page, Paper, at};

/// What an after-action report opens with and no exercise holds: what it belongs to, who held it
/// and whom to ask. It is written in by hand.
const BY_HAND: [&str; 4] = ["report-mission", "report-threat", "report-sponsor", "report-contact"];

/// Above an improvement plan that goes around alone: which exercise it comes from. Empty where
/// somebody has to write it in.
pub(super) fn title_block(paper: &Paper<'_>) -> Vec<(String, String)> {
    let title = paper.exercise.title.get(paper.language()).to_owned();
    let cells = paper.cells(paper.exercise.cells.keys());
    let known = [
        ("report-exercise", title),
        ("report-held", held(paper).unwrap_or_default()),
        ("report-situation", paper.exercise.summary.get(paper.language()).to_owned()),
        ("report-organizations", cells),
    ];
    let by_hand = BY_HAND.map(|key| (key, String::new()));
    known.into_iter().chain(by_hand).map(|(key, told)| (paper.text(key), told)).collect()
}

pub(super) fn write(paper: &Paper<'_>, page: &mut Page) {
    page.chapter(&paper.text("report-overview"));
    let overview = &paper.aar.overview;
    let Exercise { id, version, title, .. } = paper.exercise;
    let args = [
        ("title", title.get(paper.language()).into()),
        ("id", id.as_str().into()),
        ("version", version.into()),
    ];
    page.labeled(&paper.text("report-exercise"), &paper.say("report-exercise-named", &args));
    let situation = paper.exercise.summary.get(paper.language());
    page.labeled(&paper.text("report-situation"), situation);
    let none = || paper.text("report-none-yet");
    let session = overview.session.map_or_else(none, |session| session.to_string());
    page.labeled(&paper.text("report-session"), &session);
    if let Some(forked) = &overview.forked {
        let session = ("session", forked.session.to_string().into());
        let told = paper.say("report-forked-from", &[session, ("records", forked.records.into())]);
        page.labeled(&paper.text("report-forked"), &told);
    }
    page.labeled(&paper.text("report-held"), &held(paper).unwrap_or_else(none));
    page.labeled(&paper.text("report-clock"), &clock(paper));
    completeness(paper, page);
    scope(paper, page);
    objectives(paper, page);
    let cells = paper.cells(paper.exercise.cells.keys());
    page.labeled(&paper.text("report-organizations"), &cells);
    absent(paper, page);
    let by_hand = paper.text("report-by-hand");
    for key in BY_HAND {
        page.labeled(&paper.text(key), &by_hand);
    }
    let counted = paper.say("report-records-counted", &[("records", overview.records.into())]);
    page.labeled(&paper.text("report-records"), &counted);
}

/// A tabletop exercise, move by move.
fn scope(paper: &Paper<'_>, page: &mut Page) {
    let moves = paper.exercise.moves.values();
    let titles: Vec<String> =
        moves.map(|planned| planned.title.get(paper.language()).to_owned()).collect();
    let args = [("moves", paper.words.list(&titles).into())];
    page.labeled(&paper.text("report-scope"), &paper.say("report-scope-moves", &args));
}

fn objectives(paper: &Paper<'_>, page: &mut Page) {
    if paper.exercise.objectives.is_empty() {
        return;
    }
    page.label(&paper.text("report-objectives"));
    for id in paper.exercise.objectives.keys() {
        page.sub(&paper.words.objective(id, paper.exercise));
    }
}

/// Those whom the simulation cell spoke for.
fn absent(paper: &Paper<'_>, page: &mut Page) {
    let played = paper.exercise.organizations.values();
    let names: Vec<String> = played.map(|own| own.name.get(paper.language()).to_owned()).collect();
    if !names.is_empty() {
        page.labeled(&paper.text("report-simulated"), &paper.words.list(&names));
    }
}

/// What a reader with one minute takes away: how each decision ended, and what crossed.
pub(super) fn in_brief(paper: &Paper<'_>, page: &mut Page) {
    page.chapter(&paper.text("report-brief"));
    let opened = || paper.aar.decisions.iter().filter(|review| review.opened.is_some());
    if opened().next().is_none() {
        page.point(&paper.text("report-decision-none"));
        return;
    }
    page.label(&paper.text("report-decisions"));
    for review in opened() {
        page.sub(&ended(paper, review));
        for alone in &review.alone {
            let args = [("at", at(alone.at)), ("cell", paper.cell(&alone.cell).into())];
            page.sub_sub(&paper.say("report-brief-alone", &args));
        }
    }
    crossed(paper, page);
}

/// What was said in public, and how much of what only one cell was given came to another.
pub(super) fn crossed(paper: &Paper<'_>, page: &mut Page) {
    public(paper, page);
    let crossings = || paper.aar.facts.iter().map(|fact| &fact.crossing);
    let crossed = crossings().filter(|crossing| matches!(crossing, Crossing::Crossed { .. }));
    let unique = crossings().filter(|crossing| **crossing != Crossing::NotUnique);
    let args = [("all", unique.count().into()), ("crossed", crossed.count().into())];
    page.point(&paper.say("report-brief-facts", &args));
}

fn public(paper: &Paper<'_>, page: &mut Page) {
    let released = || paper.aar.statements.iter().filter_map(|review| review.released.as_ref());
    let uncleared = released().filter(|released| !released.uncleared.is_empty()).count();
    let said = released().count();
    if said > 0 {
        let args = [("said", said.into()), ("uncleared", uncleared.into())];
        page.point(&paper.say("report-brief-public", &args));
    }
}

pub(super) fn ended(paper: &Paper<'_>, review: &DecisionReview) -> String {
    let decision = ("decision", paper.words.decision_titled(&review.id, paper.exercise).into());
    let Some(settled) = &review.settled else {
        return paper.say("report-brief-open", &[decision]);
    };
    let settlement = ("settlement", paper.words.settlement(&settled.settlement).into());
    let at = ("at", at(settled.at));
    let Some(chosen) = &settled.chosen else {
        return paper.say("report-brief-ended", &[decision, settlement, at]);
    };
    let chosen = ("chosen", paper.words.chosen(chosen, &review.id, paper.exercise).into());
    paper.say("report-brief-chosen", &[decision, settlement, at, chosen])
}

pub(super) fn held(paper: &Paper<'_>) -> Option<String> {
    let overview = &paper.aar.overview;
    let zone = paper.exercise.clock.start.timezone();
    let (from, to) = (overview.opened_at?, overview.last_at?);
    let (from, to) = (from.with_timezone(&zone), to.with_timezone(&zone));
    let same_day = from.date_naive() == to.date_naive();
    let to = to.format(if same_day { "%H:%M" } else { "%Y-%m-%d %H:%M" }).to_string();
    let args = [
        ("from", from.format("%Y-%m-%d %H:%M").to_string().into()),
        ("to", to.into()),
        ("offset", from.format("%:z").to_string().into()),
    ];
    Some(paper.say("report-held-at", &args))
}

pub(super) fn clock(paper: &Paper<'_>) -> String {
    let overview = &paper.aar.overview;
    let plan = &paper.exercise.clock;
    let Some(started) = overview.started else { return paper.text("report-not-started") };
    let hour = |t| plan.at(t).format("%H:%M").to_string();
    let from = ("from", hour(started.t).into());
    let zone = ("zone", plan.zone.get(paper.language()).into());
    match (overview.ended, overview.played) {
        (Some(ended), Length::Took(span)) => {
            let to = ("to", hour(ended.t).into());
            let length = ("length", paper.words.duration(span).into());
            paper.say("report-clock-span", &[from, to, zone, length])
        }
        (Some(_) | None, _) => paper.say("report-clock-open", &[from, zone]),
    }
}

/// How far it came.
pub(super) fn state(paper: &Paper<'_>) -> String {
    paper.words.completeness(&paper.aar.completeness)
}

fn completeness(paper: &Paper<'_>, page: &mut Page) {
    let completeness = &paper.aar.completeness;
    page.labeled(&paper.text("report-state"), &state(paper));
    let Completeness::CutShort { moves_left, decisions_open, stopped_for_real_world } =
        completeness
    else {
        return;
    };
    if !moves_left.is_empty() {
        let titles = moves_left.iter().filter_map(|id| paper.exercise.moves.get(id));
        let titles: Vec<String> =
            titles.map(|planned| planned.title.get(paper.language()).to_owned()).collect();
        let moves = paper.words.list(&titles);
        page.sub(&paper.say("report-moves-left", &[("moves", moves.into())]));
    }
    if !decisions_open.is_empty() {
        let decisions = paper.decisions(decisions_open);
        page.sub(&paper.say("report-decisions-open", &[("decisions", decisions.into())]));
    }
    if *stopped_for_real_world {
        page.sub(&paper.text("report-stop-stands"));
    }
}

/// The appendix of participants: seats, never persons.
pub(super) fn seats(paper: &Paper<'_>, page: &mut Page) {
    page.appendix(&paper.text("report-appendix"), &paper.text("report-participants"));
    for cell in paper.exercise.cells.values() {
        let args = [
            ("cell", paper.cell(&cell.id).into()),
            ("seats", titles(paper, &cell.id, &was_there).into()),
        ];
        page.point(&paper.say("report-seats-of", &args));
        if paper.aar.overview.seats.iter().any(|seat| is_of(seat, &cell.id) && !was_there(seat)) {
            let args = [("seats", titles(paper, &cell.id, &|seat| !was_there(seat)).into())];
            page.sub(&paper.say("report-seats-empty", &args));
        }
    }
    let players = paper.aar.overview.seats.iter().filter(|seat| {
        let plays = matches!(seat.role, Role::Lead | Role::Player | Role::Observer);
        seat.cell.is_some() && plays && was_there(seat)
    });
    let (all, answered) = players.fold((0_u64, 0_u64), |(all, answered), seat| {
        (all + 1, answered + u64::from(seat.checked.is_some()))
    });
    let args = [("all", all.into()), ("answered", answered.into())];
    page.labeled(&paper.text("report-check"), &paper.say("report-check-counted", &args));
}

fn is_of(seat: &SeatReview, cell: &CellId) -> bool {
    seat.cell.as_ref() == Some(cell)
}

/// Somebody sat there, or acts were keyed for it.
pub(super) fn was_there(seat: &SeatReview) -> bool {
    seat.taken.is_some() || seat.acts > 0
}

/// The titles of a cell's seats, in the author's order. Titles may hold commas.
fn titles(paper: &Paper<'_>, cell: &CellId, wanted: &dyn Fn(&SeatReview) -> bool) -> String {
    let seats = paper.aar.overview.seats.iter().filter(|seat| is_of(seat, cell) && wanted(seat));
    let meant = seats.filter_map(|seat| paper.exercise.seat(&seat.seat));
    let titles = meant.map(|seat| seat.title.get(paper.language()).to_owned());
    let joined = titles.reduce(|all, title| {
        paper.say("report-seats-join", &[("first", all.into()), ("last", title.into())])
    });
    joined.unwrap_or_else(|| paper.text("report-none-yet"))
}

/// The moves as planned and as they went.
pub(super) fn moves(paper: &Paper<'_>, page: &mut Page) {
    let head = ["report-move", "report-began", "report-planned", "report-actual"];
    let head = head.map(|key| paper.text(key));
    let rows = paper.aar.moves.iter().map(|review| {
        let planned = paper.exercise.moves.get(&review.id);
        let title = planned.map_or(review.id.as_str(), |p| p.title.get(paper.language()));
        let began = review.began.map_or_else(String::new, |began| began.t.to_string());
        let plan = paper.words.duration(review.planned);
        vec![title.to_owned(), began, plan, paper.words.length(review.took)]
    });
    page.table(&head, &rows.collect::<Vec<_>>());
}
