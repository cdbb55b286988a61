//! What stands at the right of a line of the run of show, and how pressing it is.

use ratatui::style::Style;

use crate::exercise::{
    Decision, DecisionId, Depth, ExerciseTime, Inject, InjectId, InjectKind, MoveId, Release,
    Timing, Trigger,
};
use crate::session::view::{ClockState, ControlDecision, PositionStatus, RunItem, RunLine};
use crate::session::{InjectState, Life, Settlement, Stage};

use super::Moment;

/// How a line of the run of show stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Past,
    /// At the table now.
    Present,
    /// Offered: a key does it.
    Offered,
    /// Past its time.
    Overdue,
    Planned,
}

impl Standing {
    pub(super) fn style(self, moment: Moment<'_>) -> Style {
        match self {
            Self::Past => moment.theme().past(),
            Self::Present | Self::Planned => moment.theme().text(),
            Self::Offered => moment.theme().next(),
            Self::Overdue => moment.theme().overdue(),
        }
    }
}

/// The state of a line in a word or two, and how pressing it is.
pub(super) fn of(moment: Moment<'_>, line: &RunLine) -> (String, Standing) {
    match &line.item {
        RunItem::Inject(id) => inject(moment, id, line),
        RunItem::Decision(id) => decision(moment, id, line),
        RunItem::Move(id) => movement(moment, id, line),
    }
}

fn inject(moment: Moment<'_>, id: &InjectId, line: &RunLine) -> (String, Standing) {
    let Some((meant, state)) = moment.view.inject(id).zip(moment.view.injects.get(id)) else {
        return (String::new(), Standing::Planned);
    };
    let word = |key| moment.text(key);
    match state.life {
        Life::Closed => (word("run-done"), Standing::Past),
        Life::Skipped => (word("run-skipped"), Standing::Past),
        Life::Recalled => (word("run-recalled"), Standing::Past),
        Life::Released => received(moment, state),
        Life::Planned if meant.kind == InjectKind::Expected => {
            let due = if state.due.is_some() { Standing::Present } else { Standing::Planned };
            (word("run-expected"), due)
        }
        Life::Planned => match &state.due {
            Some(_) if state.is_held(meant.hold) => (word("run-held-due"), Standing::Offered),
            Some((at, _)) => (offered(moment, *at), Standing::Offered),
            None if state.is_held(meant.hold) => {
                let waits = matches!(meant.timing, Timing::When(_));
                (word(if waits { "run-held-condition" } else { "run-held" }), Standing::Planned)
            }
            None => (planned_inject(moment, line, meant), Standing::Planned),
        },
    }
}

fn received(moment: Moment<'_>, state: &InjectState) -> (String, Standing) {
    let count = state.deliveries.len();
    let read = state.deliveries.values().filter(|one| one.acknowledged.is_some()).count();
    let text = moment.say("run-received", &[("n", read.into()), ("of", count.into())]);
    (text, if read == count { Standing::Past } else { Standing::Present })
}

fn offered(moment: Moment<'_>, at: ExerciseTime) -> String {
    let minutes = moment.t.since(at).as_minutes();
    match minutes {
        0 => moment.text("run-offered"),
        _ => moment.say("run-offered-for", &[("n", minutes.into())]),
    }
}

fn decision(moment: Moment<'_>, id: &DecisionId, line: &RunLine) -> (String, Standing) {
    let meant = moment.view.exercise.decisions.get(id);
    let Some((meant, state)) = meant.zip(moment.view.decisions.get(id)) else {
        return (String::new(), Standing::Planned);
    };
    let late = state.deadline.filter(|deadline| *deadline <= moment.t);
    let (text, standing) = match state.stage {
        Stage::Planned => {
            return (planned(moment, line, &meant.opens), Standing::Planned);
        }
        Stage::Open => open(moment, meant, state),
        Stage::Revealed => (moment.text("run-revealed"), Standing::Present),
        Stage::Drafted => {
            let round = state.rounds.last().map_or(0, |round| round.number);
            (moment.say("run-draft", &[("round", round.into())]), Standing::Present)
        }
        Stage::Referred => return (moment.text("run-referred"), Standing::Present),
        Stage::Settled => {
            let lapsed = state
                .settled
                .as_ref()
                .is_some_and(|settled| matches!(settled.settlement, Settlement::Lapsed));
            let key = if lapsed { "run-lapsed" } else { "run-decided" };
            return (moment.text(key), Standing::Past);
        }
    };
    late.map_or((text, standing), |deadline| overdue(moment, deadline))
}

/// How long something is past its time.
fn overdue(moment: Moment<'_>, since: ExerciseTime) -> (String, Standing) {
    let late = moment.t.since(since).to_string();
    (moment.say("run-overdue", &[("late", late.into())]), Standing::Overdue)
}

fn open(moment: Moment<'_>, meant: &Decision, state: &ControlDecision) -> (String, Standing) {
    if meant.depth == Depth::Record {
        return (moment.text("run-move-now"), Standing::Present);
    }
    let count = state.positions.len();
    let given = state.positions.values().filter(|one| **one != PositionStatus::Missing).count();
    let text = moment.say("run-positions", &[("n", given.into()), ("of", count.into())]);
    (text, if given == count { Standing::Offered } else { Standing::Present })
}

fn movement(moment: Moment<'_>, id: &MoveId, line: &RunLine) -> (String, Standing) {
    let current = moment.view.current_move.as_ref();
    let number = moment.view.exercise.moves.get_index_of(id).map(|index| index + 1);
    if !line.happened {
        return (time(line.at), Standing::Planned);
    }
    let Some(now) = current.filter(|current| Some(current.number) == number) else {
        return (time(line.at), Standing::Past);
    };
    if moment.view.clock.state == ClockState::Ended {
        return (time(line.at), Standing::Past);
    }
    let end = now.began + now.length;
    if moment.t > end {
        return overdue(moment, end);
    }
    (moment.text("run-move-now"), Standing::Present)
}

/// As [`planned`]; what goes out without a key says so.
fn planned_inject(moment: Moment<'_>, line: &RunLine, meant: &Inject) -> String {
    let planned = planned(moment, line, &meant.timing);
    match meant.release {
        Release::Auto => format!("{planned} {}", moment.text("run-auto")),
        Release::Offered => planned,
    }
}

/// `T+24`, or what it waits for.
fn planned(moment: Moment<'_>, line: &RunLine, timing: &Timing) -> String {
    match timing {
        Timing::At(_) | Timing::After { .. } if line.at.is_some() => time(line.at),
        Timing::At(_) => String::new(),
        Timing::After { event, .. } => after(moment, event),
        Timing::When(_) => moment.text("run-condition"),
        Timing::Control => moment.text("run-control"),
    }
}

fn after(moment: Moment<'_>, event: &Trigger) -> String {
    let event = match event {
        Trigger::Released(inject) => inject.to_string(),
        Trigger::Opened(id) | Trigger::Revealed(id) | Trigger::Decided(id) => {
            moment.words().decision(id)
        }
        Trigger::MoveBegan(id) => {
            let moves = &moment.view.exercise.moves;
            moves
                .get_index_of(id)
                .map_or_else(String::new, |index| format!("{}/{}", index + 1, moves.len()))
        }
        Trigger::BranchTaken(_) => moment.text("run-branch"),
    };
    moment.say("run-after", &[("event", event.into())])
}

/// `T+24`: minutes are enough to plan by.
fn time(at: Option<ExerciseTime>) -> String {
    at.map_or_else(String::new, |at| format!("T+{}", at.0 / 60_000))
}
