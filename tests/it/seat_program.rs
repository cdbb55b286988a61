//! A program at a seat, over the real `ssh`: the example of the documentation plays a whole
//! rehearsal as the defence ministry.

use std::io::Read as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use whitecell::exercise::{Authority, CellId, Decision, Depth, ExerciseTime, Role};
use whitecell::journal;
use whitecell::session::view::{ControlView, PositionStatus, Views};
use whitecell::session::{
    Chosen, Confidence, ConsentAnswer, DecisionCommand, DraftAnswer, Event, Expectation,
    InjectCommand, InjectEvent, Life, PassageCommand, PassageEvent, Position, RevealWhen, SettleAs,
    Stage, TableCommand,
};

use crate::support::hosted::Hosted;
use crate::support::play::shipped;

const STEP: Duration = Duration::from_secs(20);

fn mnd() -> CellId {
    CellId::literal("mnd")
}

/// The example, on its way to the table.
fn example(hosted: &Hosted) -> Child {
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/seat-client.py");
    let options = [
        "-F",
        "/dev/null",
        "-o",
        "StrictHostKeyChecking=no",
        "-o",
        "UserKnownHostsFile=/dev/null",
        "-o",
        "LogLevel=ERROR",
        "-p",
    ];
    let mut command = Command::new("python3");
    command.arg(program).args(options).args([&hosted.port().to_string(), "mnd@127.0.0.1"]);
    command.env("WHITECELL_CODE", hosted.code("mnd")).env("WHITECELL_NAME", "박 준장");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().expect("Python is there")
}

/// Control and the foreign ministry, who wait for the defence ministry wherever they need it.
struct Others {
    hosted: Hosted,
}

impl Others {
    fn view(&self) -> Views {
        self.hosted.views()
    }

    fn play(&self) {
        self.hosted.until("the check of the program", |views| {
            views.cells[&mnd()].seats.iter().any(|own| own.role == Role::Lead && own.answered_check)
        });
        self.hosted.act("facilitator", TableCommand::StartExercise);
        let length = self.view().control.exercise.clock.length;
        let moves: Vec<_> = self.view().control.exercise.moves.keys().cloned().collect();
        let mut begun = 1;
        while self.now() < ExerciseTime::START + length {
            self.hosted.wait(STEP);
            let views = self.view();
            let current = views.control.current_move.as_ref().expect("it runs");
            if self.now() >= current.began + current.length && begun < moves.len() {
                let to = moves[begun].clone();
                self.hosted.act("facilitator", TableCommand::BeginMove { to });
                begun += 1;
            }
            self.release_offered();
            self.answer_consents();
            let decisions: Vec<Decision> =
                views.control.exercise.decisions.values().cloned().collect();
            for decision in &decisions {
                self.on_the_decision(decision);
            }
        }
        self.hosted.act("facilitator", TableCommand::EndExercise);
    }

    fn now(&self) -> ExerciseTime {
        let clock = &self.view().control.clock;
        clock.time_at(whitecell::control::Clock::wall(&*self.hosted.clock))
    }

    fn release_offered(&self) {
        let view = self.view().control;
        for (id, state) in &view.injects {
            let meant = view.inject(id).expect("it is there");
            if state.life == Life::Planned && state.is_offered() && !state.is_held(meant.hold) {
                self.hosted.act("facilitator", InjectCommand::Release.of(id));
            }
        }
        self.hosted.until("the program's acknowledgements", |views| {
            let received = &views.cells[&mnd()].received;
            received.iter().all(|item| item.acknowledged.is_some() || item.channel.is_none())
        });
    }

    fn answer_consents(&self) {
        let view = self.view().control;
        for (ask, _) in view.waiting_consents() {
            let answer = ConsentAnswer::Granted;
            self.hosted.act("simcell", PassageCommand::AnswerConsent { ask, answer });
        }
    }

    fn on_the_decision(&self, meant: &Decision) {
        let first = || Chosen::Option(meant.choices[0].id.clone());
        let act = |seat, command: DecisionCommand| self.hosted.act(seat, command.of(&meant.id));
        match stage(&self.view().control, meant) {
            Stage::Open if meant.depth == Depth::Record => {
                let (chosen, text) = (first(), "정한 대로".to_owned());
                act(
                    "facilitator",
                    DecisionCommand::RecordOutcome { line: [].into(), chosen, text },
                );
            }
            Stage::Open => {
                let expects = [(mnd(), Expectation::Option(meant.choices[0].id.clone()))].into();
                let (reason, confidence) = ("같은 판단".to_owned(), Confidence::Medium);
                let position = Position { chosen: first(), reason, confidence, expects };
                act("mofa-lead", DecisionCommand::TakePosition(position));
                self.hosted.until("the program's position", |views| {
                    let held = &views.control.decisions[&meant.id].positions[&mnd()];
                    *held != PositionStatus::Missing
                });
                act("facilitator", DecisionCommand::Reveal { when: RevealWhen::AllAreIn });
            }
            Stage::Revealed if meant.depth == Depth::Positions => {
                let (chosen, text) = (first(), "두 부처가 같이 판단함".to_owned());
                act(
                    "facilitator",
                    DecisionCommand::RecordOutcome { line: [].into(), chosen, text },
                );
            }
            Stage::Revealed | Stage::Drafted => self.agree(meant),
            Stage::Planned | Stage::Referred | Stage::Settled => {}
        }
    }

    /// Draft, concurrence and outcome, whoever leads.
    fn agree(&self, meant: &Decision) {
        assert_eq!(meant.authority, Authority::Joint);
        let act = |seat, command: DecisionCommand| self.hosted.act(seat, command.of(&meant.id));
        if meant.lead == mnd() {
            let drafted = |views: &Views| stage(&views.control, meant) != Stage::Revealed;
            self.hosted.until("the program's draft", drafted);
            let answer = DraftAnswer::Concur;
            act("mofa-lead", DecisionCommand::Answer { round: 1, answer });
        } else {
            let chosen = Chosen::Option(meant.choices[0].id.clone());
            let text = "함께 말한다".to_owned();
            let draft =
                DecisionCommand::Draft { line: [].into(), chosen, text, silence_within: None };
            act("mofa-lead", draft);
            self.hosted.until("the program's concurrence", |views| {
                let rounds = &views.control.decisions[&meant.id].rounds;
                rounds.last().is_some_and(|round| round.answers.contains_key(&mnd()))
            });
            act("mofa-lead", DecisionCommand::Settle { how: SettleAs::Unified });
        }
        let settled = |views: &Views| stage(&views.control, meant) == Stage::Settled;
        self.hosted.until("the outcome", settled);
    }
}

fn stage(view: &ControlView, meant: &Decision) -> Stage {
    view.decisions[&meant.id].stage
}

#[test]
fn the_example_plays_a_whole_rehearsal_as_the_defence_ministry() {
    let others = Others { hosted: Hosted::new(shipped("shadow-commander.yaml")) };
    let mut program = example(&others.hosted);
    others.play();
    let status = program.wait().expect("it ends");
    let mut told = String::new();
    program.stderr.take().expect("it is ours").read_to_string(&mut told).expect("it is text");
    assert!(status.success(), "{status}: {told}");
    assert_eq!(told, "", "nothing it did was refused");
    let whole = journal::read(&others.hosted.journal()).expect("it is whole");
    let own = whole.records.iter().filter(|record| record.seat.as_str() == "mnd-lead");
    let events: Vec<&Event> = own.flat_map(|record| &record.events).collect();
    let count = |is: &dyn Fn(&Event) -> bool| events.iter().filter(|event| is(event)).count();
    let acknowledged =
        count(&|it| matches!(it, Event::Inject { event: InjectEvent::Acknowledged { .. }, .. }));
    let passed_on = count(&|it| matches!(it, Event::Passage(PassageEvent::PassedOn { .. })));
    assert!(
        acknowledged >= 5 && passed_on >= 8,
        "{acknowledged} acknowledged, {passed_on} passed on"
    );
    let settled =
        others.view().control.decisions.values().filter(|it| it.stage == Stage::Settled).count();
    // The fourth opens only after another choice.
    assert_eq!(settled, 3);
}
