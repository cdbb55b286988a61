//! The paths that sessions of one exercise took, side by side, and where they parted.
//!
//! Nothing here orders sessions: they stand as they were given.

use std::collections::BTreeSet;
use std::mem::discriminant;

use serde::Serialize;

use crate::exercise::{
    BranchId, CellId, DecisionId, EscalationClass, Exercise, InjectId, VariableId,
};
use crate::session::{Chosen, Event, Happening, Record, Seq, Settlement, WorldEvent};

use super::{Aar, Completeness, DecisionReview, Fate, InjectReview, Length, Moment, timeline};

/// One session and what it taught.
#[derive(Clone, Copy, Debug)]
pub struct Walked<'a> {
    pub exercise: &'a Exercise,
    pub records: &'a [Record],
    pub aar: &'a Aar,
}

/// Where a session can go one way or another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Point {
    Decision(DecisionId),
    Branch(BranchId),
    Inject(InjectId),
}

/// What came of it in one session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Came {
    /// The exercise of that session has no such thing.
    NoSuch,
    NotOpened,
    /// Opened, and not settled.
    Open,
    Settled {
        settlement: Settlement,
        chosen: Option<Chosen>,
    },
    NotTaken,
    Taken,
    Inject(Fate),
}

/// One session at a point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Passed {
    pub came: Came,
    /// When that was so; none where nothing happened.
    pub at: Option<Moment>,
}

/// All sessions at a point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Leg {
    pub point: Point,
    /// In the order of the sessions.
    pub sessions: Vec<Passed>,
    /// Whether the same came of it everywhere, at whatever time.
    pub alike: bool,
}

/// The first record that is not the same in every session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Apart {
    pub record: Seq,
    /// When it happened; none in a session that ends before it.
    pub sessions: Vec<Option<Moment>>,
}

/// How a session ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ending {
    pub completeness: Completeness,
    /// ENDEX
    pub ended: Option<Moment>,
    pub played: Length,
    /// Every variable as it stood in the end, in the author's order.
    pub variables: Vec<(VariableId, i64)>,
    pub highest: Option<EscalationClass>,
}

/// The paths side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Paths {
    /// None where every record is the same.
    pub apart: Option<Apart>,
    /// The decision or the branch at which they parted first.
    pub parted: Option<Leg>,
    /// Decisions, then branches, then injects, each in the author's order.
    pub legs: Vec<Leg>,
    pub endings: Vec<Ending>,
}

/// The paths of `sessions`, in their order.
pub fn paths(sessions: &[Walked<'_>]) -> Paths {
    let legs: Vec<Leg> = points(sessions).into_iter().map(|point| leg(point, sessions)).collect();
    let turned = legs.iter().filter(|leg| match leg.point {
        Point::Decision(_) | Point::Branch(_) => !leg.alike,
        Point::Inject(_) => false,
    });
    // What never happened in one session differs from when it happened in another.
    let parted = turned.min_by_key(|leg| leg.sessions.iter().filter_map(|own| own.at).min());
    Paths {
        apart: apart(sessions),
        parted: parted.cloned(),
        endings: sessions.iter().map(ending).collect(),
        legs,
    }
}

/// Every point of any of the exercises, and the injects that were written at a table.
fn points(sessions: &[Walked<'_>]) -> Vec<Point> {
    let exercises = || sessions.iter().map(|session| session.exercise);
    let decisions = exercises().flat_map(|exercise| exercise.decisions.keys().cloned());
    let branches = exercises().flat_map(|exercise| exercise.branches.keys().cloned());
    let injects = sessions.iter().flat_map(|session| &session.aar.injects);
    let injects = injects.map(|review| Point::Inject(review.id.clone()));
    let all = decisions.map(Point::Decision).chain(branches.map(Point::Branch)).chain(injects);
    let mut points: Vec<Point> = vec![];
    for point in all {
        if !points.contains(&point) {
            points.push(point);
        }
    }
    points
}

fn leg(point: Point, sessions: &[Walked<'_>]) -> Leg {
    let passed: Vec<Passed> = sessions.iter().map(|session| pass(&point, session)).collect();
    let alike = passed.windows(2).all(|pair| is_same(&pair[0].came, &pair[1].came));
    Leg { point, sessions: passed, alike }
}

fn pass(point: &Point, session: &Walked<'_>) -> Passed {
    let none = Passed { came: Came::NoSuch, at: None };
    let Aar { decisions, injects, timeline, .. } = session.aar;
    match point {
        Point::Decision(id) => decisions.iter().find(|own| own.id == *id).map_or(none, decided),
        Point::Inject(id) => injects.iter().find(|own| own.id == *id).map_or(none, injected),
        Point::Branch(id) if !session.exercise.branches.contains_key(id) => none,
        Point::Branch(id) => {
            let taken = timeline
                .iter()
                .find(|entry| entry.happenings.iter().any(|happening| takes_branch(happening, id)));
            let came = if taken.is_some() { Came::Taken } else { Came::NotTaken };
            Passed { came, at: taken.map(timeline::moment) }
        }
    }
}

fn decided(review: &DecisionReview) -> Passed {
    match (&review.settled, &review.opened) {
        (Some(settled), _) => Passed {
            came: Came::Settled {
                settlement: settled.settlement.clone(),
                chosen: settled.chosen.clone(),
            },
            at: Some(settled.at),
        },
        (None, Some(opening)) => Passed { came: Came::Open, at: Some(opening.at) },
        (None, None) => Passed { came: Came::NotOpened, at: None },
    }
}

fn injected(review: &InjectReview) -> Passed {
    let released = review.released.as_ref().map(|released| released.at);
    let skipped = review.skipped.as_ref().map(|skipped| skipped.at);
    Passed { came: Came::Inject(review.fate), at: released.or(skipped).or(review.due) }
}

fn takes_branch(happening: &Happening, id: &BranchId) -> bool {
    let Happening::Event(event) = happening else { return false };
    matches!(&**event, Event::World(WorldEvent::BranchTaken { branch }) if branch == id)
}

/// The same way and the same choice; the words of a reason may be others.
fn is_same(one: &Came, other: &Came) -> bool {
    match (one, other) {
        (
            Came::Settled { settlement: one, chosen: first },
            Came::Settled { settlement: other, chosen: second },
        ) => {
            discriminant(one) == discriminant(other)
                && dissent(one) == dissent(other)
                && first == second
        }
        (one, other) => one == other,
    }
}

fn dissent(settlement: &Settlement) -> Option<&BTreeSet<CellId>> {
    let Settlement::ByLead { dissent } = settlement else { return None };
    Some(dissent)
}

fn apart(sessions: &[Walked<'_>]) -> Option<Apart> {
    let longest = sessions.iter().map(|session| session.records.len()).max().unwrap_or(0);
    let first = sessions.first()?;
    // The first record opens each session under its own name.
    let place = (1..longest).find(|place| {
        let same =
            |session: &Walked<'_>| match (first.records.get(*place), session.records.get(*place)) {
                (Some(one), Some(other)) => is_same_act(one, other),
                (one, other) => one.is_none() && other.is_none(),
            };
        !sessions.iter().all(same)
    })?;
    let record = Seq(u64::try_from(place).expect("a journal fits 64 bits"));
    let at = |session: &Walked<'_>| {
        let own = session.records.get(place)?;
        Some(Moment { t: own.happened_at(), record: own.seq })
    };
    Some(Apart { record, sessions: sessions.iter().map(at).collect() })
}

/// Who did what when; ids and the hour on the wall are each session's own.
fn is_same_act(one: &Record, other: &Record) -> bool {
    let same_time = (one.t, one.said_at) == (other.t, other.said_at);
    same_time && one.seat == other.seat && one.events == other.events
}

fn ending(session: &Walked<'_>) -> Ending {
    let Aar { overview, world, completeness, .. } = session.aar;
    let variables = session.exercise.variables.values().map(|variable| {
        let mut changes = world.changes.iter().filter(|change| change.variable == variable.id);
        let last = changes.next_back().map_or(variable.start, |change| change.to);
        (variable.id.clone(), last)
    });
    Ending {
        completeness: completeness.clone(),
        ended: overview.ended,
        played: overview.played,
        variables: variables.collect(),
        highest: world.escalation.highest,
    }
}
