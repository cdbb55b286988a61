//! A session in which a great deal happens: control decides every record of it, on a clock that is
//! moved by hand.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{bail, ensure};
use uuid::Uuid;
use whitecell::control::{
    Control, ManualClock, Opening, Reply, SeededIds, Submission, Surroundings,
};
use whitecell::diagnostic::Source;
use whitecell::exercise::{CellId, ChoiceId, DecisionId, Language, SeatId};
use whitecell::journal::{Disk, FileJournal};
use whitecell::session::{
    Actor, Chosen, Command, Confidence, DecisionCommand, Expectation, MoveKey, Position, SessionId,
    TableCommand,
};
use whitecell::yaml::{self, NormCatalogue};

use crate::load::Room;

/// Acts that are handed in together.
const GROUP_ACTS: u64 = 100;
/// Between two groups, on the session's clock.
const STEP: Duration = Duration::from_millis(20);
/// When it begins, on that clock.
const BEGINNING: &str = "2026-11-03T05:00:00Z";

/// Whether the exercise is over in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Until {
    UnderWay,
    Endex,
}

/// Plays until the journal at `path`, which is made, holds `count` records.
pub(crate) fn play(path: &Path, count: u64, until: Until) -> anyhow::Result<()> {
    let clock = Arc::new(ManualClock::new(BEGINNING.parse()?));
    let journal = FileJournal::start(path, Disk::create(path)?);
    let surroundings = Surroundings { clock: clock.clone(), ids: Box::new(SeededIds::new(1)) };
    let mut control = Control::create(journal, opening()?, surroundings)?;
    let start = submission(0, "facilitator", TableCommand::StartExercise.into());
    ensure!(matches!(control.submit(&start), Reply::Accepted { .. }), "STARTEX is refused");
    control.tick();
    let mut number = 0;
    loop {
        let last = u64::from(until == Until::Endex);
        let left = count.saturating_sub(control.head().next.0 + last);
        if left == 0 && until == Until::Endex {
            let end = submission(number + 1, "facilitator", TableCommand::EndExercise.into());
            ensure!(matches!(control.submit(&end), Reply::Accepted { .. }), "ENDEX is refused");
        }
        if left == 0 {
            return Ok(());
        }
        let acts: Vec<Submission> =
            (0..left.min(GROUP_ACTS)).map(|more| act(number + more)).collect();
        number += left.min(GROUP_ACTS);
        for reply in control.submit_all(&acts) {
            if !matches!(reply, Reply::Accepted { .. }) {
                bail!("an act is answered {reply:?}");
            }
        }
        clock.advance(STEP);
    }
}

fn opening() -> anyhow::Result<Opening> {
    let room = Room { seats: 8, cells: 2, autos: 1, releases: 1, decisions: 1 };
    let source = Source::new(Path::new("durability.yaml"), room.yaml());
    let outcome = yaml::parse(&source, &NormCatalogue::default());
    let Some(exercise) = outcome.exercise else { bail!("{:?}", outcome.problems.first()) };
    Ok(Opening {
        session: SessionId(Uuid::from_u128(7)),
        exercise: Arc::new(exercise),
        source_digest: "0".repeat(64),
        language: Language::Ko,
    })
}

/// In turn a position that takes the place of an earlier one, and a pause or its end.
fn act(number: u64) -> Submission {
    match number % 8 {
        3 => submission(number + 1, "facilitator", TableCommand::Pause.into()),
        4 => submission(number + 1, "facilitator", TableCommand::ResumeClock.into()),
        other => {
            let own = usize::from(other % 2 == 0);
            let (lead, expected) = [("c1-1", "c2"), ("c2-1", "c1")][own];
            submission(number + 1, lead, position(number, expected))
        }
    }
}

fn position(number: u64, expected: &'static str) -> Command {
    let choice = |id| ChoiceId::literal(id);
    let position = Position {
        chosen: Chosen::Option(choice(if number % 3 == 0 { "raise" } else { "hotline" })),
        reason: format!(
            "직통선으로 먼저 묻고, 답이 없으면 10분 뒤에 다시 정한다. 판단 {number}차."
        ),
        confidence: Confidence::Medium,
        expects: BTreeMap::from([(
            CellId::literal(expected),
            Expectation::Option(choice("raise")),
        )]),
    };
    DecisionCommand::TakePosition(position).of(&DecisionId::literal("d0"))
}

fn submission(number: u64, seat: &'static str, command: Command) -> Submission {
    let key = MoveKey(Uuid::from_u128(u128::from(number) + 1));
    Submission { actor: Actor::own(SeatId::literal(seat)), key, command, said: None }
}
