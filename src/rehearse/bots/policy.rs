//! How bots play: what each policy does, how often and how soon. docs/rehearse.md has both tables.

use serde::Serialize;

/// A way to play. None is right or wrong: each shows an author another course of the exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Policy {
    Cooperative,
    Siloed,
    Hasty,
    OverTrusting,
    Silent,
    Random,
}

/// What a bot may do when it sees occasion for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Habit {
    Acknowledge,
    /// 전파: what its cell alone was given, once for each other cell.
    PassOn,
    AskConsent,
    /// 조치결과
    Reply,
    /// Another cell's request for information.
    Answer,
    /// Of each organization, the other cells and control, once in a move.
    Ask,
    /// A message to each other cell that a decision concerns.
    Tell,
    Position,
    Draft,
    /// To a draft or a statement of another cell.
    Respond,
    Settle,
    /// Goes on without agreement: settles alone, or refers up.
    GoOn,
    ActAlone,
    /// A statement after each decision.
    Speak,
    AskClearance,
    Release,
    /// A task: its lead, or a part in it.
    Take,
    Finish,
    /// A forecast, the own judgment and the final one.
    Judge,
    Probe,
    /// A free move in each move, and arguments about others'.
    MoveFreely,
    /// After ENDEX.
    Wash,
}

/// Which way a bot leans where it does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaning {
    /// Passes on a summary, and not the words.
    Summary,
    /// Keeps back what its source has not consented to.
    Respect,
    /// Concurs, or clears.
    Agree,
    /// Where it does not agree: asks for other words, and does not object.
    Change,
    /// The final judgment is the AI's.
    Follow,
    Unsure,
    /// Says in public what was agreed, point by point.
    KeepTheLine,
    /// Takes the first option of the list.
    FirstOption,
    /// Answers with words of its own, and with none of the options.
    OwnWords,
    /// Releases a statement that was objected to, and does not withdraw it.
    ReleaseAnyway,
    /// Leaves to the other seats of the cell what they may do too.
    ShareWork,
    /// Keys what was said up to two minutes before.
    KeyLater,
}

/// How often something is done where there is occasion for it, and how long after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// In percent.
    pub chance: u8,
    /// In minutes.
    pub from: u16,
    pub to: u16,
}

const NEVER: Pace = Pace { chance: 0, from: 0, to: 0 };

const fn pace(chance: u8, from: u16, to: u16) -> Pace {
    Pace { chance, from, to }
}

/// In the order of [`Policy::ALL`].
pub const PACES: [(Habit, [Pace; 6]); 22] = {
    use Habit as H;
    let (some, half) = (pace(50, 0, 15), pace(50, 0, 30));
    [
        (
            H::Acknowledge,
            [
                pace(100, 0, 2),
                pace(95, 1, 6),
                pace(95, 0, 1),
                pace(100, 0, 2),
                pace(50, 10, 25),
                half,
            ],
        ),
        (
            H::PassOn,
            [pace(95, 1, 4), pace(30, 15, 40), pace(60, 12, 30), pace(75, 3, 10), NEVER, half],
        ),
        (H::AskConsent, [pace(100, 0, 1), pace(50, 5, 10), NEVER, pace(60, 1, 3), NEVER, some]),
        (
            H::Reply,
            [pace(95, 3, 10), pace(80, 3, 12), pace(70, 0, 3), pace(90, 3, 10), NEVER, half],
        ),
        (
            H::Answer,
            [pace(95, 1, 5), pace(30, 10, 25), pace(60, 0, 4), pace(80, 2, 8), NEVER, half],
        ),
        (
            H::Ask,
            [
                pace(70, 1, 6),
                pace(40, 2, 10),
                pace(10, 0, 2),
                pace(15, 4, 10),
                NEVER,
                pace(30, 0, 20),
            ],
        ),
        (H::Tell, [pace(80, 1, 4), NEVER, pace(20, 0, 3), pace(40, 2, 6), NEVER, pace(30, 0, 15)]),
        (
            H::Position,
            [pace(100, 6, 10), pace(95, 6, 12), pace(100, 0, 1), pace(100, 3, 6), NEVER, some],
        ),
        (
            H::Draft,
            [pace(100, 2, 4), pace(90, 4, 8), pace(100, 0, 1), pace(100, 1, 3), NEVER, some],
        ),
        (
            H::Respond,
            [pace(100, 1, 3), pace(80, 4, 9), pace(90, 0, 1), pace(100, 0, 2), NEVER, some],
        ),
        (
            H::Settle,
            [pace(100, 0, 1), pace(100, 1, 3), pace(100, 0, 1), pace(100, 0, 1), NEVER, some],
        ),
        (
            H::GoOn,
            [pace(60, 12, 15), pace(90, 6, 10), pace(100, 1, 2), pace(90, 6, 10), NEVER, some],
        ),
        (H::ActAlone, [NEVER, pace(15, 10, 30), pace(15, 0, 5), NEVER, NEVER, pace(10, 0, 30)]),
        (H::Speak, [pace(90, 3, 6), pace(90, 2, 8), pace(100, 0, 1), pace(90, 2, 5), NEVER, some]),
        (
            H::AskClearance,
            [pace(95, 0, 1), pace(20, 0, 3), pace(10, 0, 1), pace(80, 0, 1), NEVER, some],
        ),
        (
            H::Release,
            [pace(100, 1, 2), pace(95, 1, 5), pace(100, 0, 1), pace(100, 1, 2), NEVER, some],
        ),
        (H::Take, [pace(90, 1, 4), pace(60, 3, 12), pace(80, 0, 1), pace(80, 1, 4), NEVER, half]),
        (
            H::Finish,
            [pace(90, 10, 20), pace(80, 10, 25), pace(60, 2, 6), pace(90, 10, 20), NEVER, half],
        ),
        (
            H::Judge,
            [pace(100, 1, 4), pace(95, 2, 6), pace(100, 0, 1), pace(100, 0, 2), NEVER, half],
        ),
        (
            H::Probe,
            [
                pace(100, 0, 0),
                pace(100, 0, 0),
                pace(100, 0, 0),
                pace(100, 0, 0),
                NEVER,
                pace(50, 0, 0),
            ],
        ),
        (
            H::MoveFreely,
            [
                pace(10, 5, 15),
                pace(15, 5, 20),
                pace(30, 0, 5),
                pace(5, 5, 15),
                NEVER,
                pace(20, 0, 20),
            ],
        ),
        (
            H::Wash,
            [
                pace(100, 0, 0),
                pace(70, 0, 0),
                pace(60, 0, 0),
                pace(90, 0, 0),
                NEVER,
                pace(50, 0, 0),
            ],
        ),
    ]
};

/// In percent, in the order of [`Policy::ALL`].
pub const LEANINGS: [(Leaning, [u8; 6]); 12] = [
    (Leaning::Summary, [5, 60, 40, 30, 0, 50]),
    (Leaning::Respect, [100, 90, 10, 60, 100, 50]),
    (Leaning::Agree, [85, 40, 75, 90, 0, 50]),
    (Leaning::Change, [80, 30, 30, 60, 0, 50]),
    (Leaning::Follow, [50, 25, 60, 95, 0, 50]),
    (Leaning::Unsure, [15, 30, 5, 5, 100, 33]),
    (Leaning::KeepTheLine, [95, 50, 60, 85, 0, 50]),
    (Leaning::FirstOption, [0, 0, 60, 30, 0, 0]),
    (Leaning::OwnWords, [0, 0, 0, 0, 0, 15]),
    (Leaning::ReleaseAnyway, [0, 90, 100, 40, 0, 50]),
    (Leaning::ShareWork, [80, 40, 10, 60, 0, 50]),
    (Leaning::KeyLater, [20, 20, 0, 10, 0, 50]),
];

impl Policy {
    pub const ALL: [Self; 6] = [
        Self::Cooperative,
        Self::Siloed,
        Self::Hasty,
        Self::OverTrusting,
        Self::Silent,
        Self::Random,
    ];

    /// As it stands on the command line and in JSON: `over-trusting`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Cooperative => "cooperative",
            Self::Siloed => "siloed",
            Self::Hasty => "hasty",
            Self::OverTrusting => "over-trusting",
            Self::Silent => "silent",
            Self::Random => "random",
        }
    }

    pub fn pace(self, habit: Habit) -> Pace {
        let row = PACES.iter().find(|(row, _)| *row == habit);
        row.map_or(NEVER, |(_, paces)| paces[self as usize])
    }

    /// In percent.
    pub fn leaning(self, leaning: Leaning) -> u8 {
        let row = LEANINGS.iter().find(|(row, _)| *row == leaning);
        row.map_or(0, |(_, leanings)| leanings[self as usize])
    }
}
