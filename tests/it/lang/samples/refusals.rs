//! One of each refusal.

use whitecell::exercise::{ProbabilityGrade, Role, TimeScale};
use whitecell::session::{Act, Field, Refused, Thing};

use super::{T, each, mnd, mofa, one_of_each};

fn acts() -> Vec<Refused> {
    let acts = one_of_each!(Act {
        Act::RunExercise => [Act::RunExercise],
        Act::AnswerForOrganization => [Act::AnswerForOrganization],
        Act::SubmitForCell => [Act::SubmitForCell],
        Act::ActForCell => [Act::ActForCell],
        Act::LeadDecision => [Act::LeadDecision],
        Act::TakeSeat => [Act::TakeSeat],
        Act::Engine => [Act::Engine],
    });
    each(acts, |act| Refused::NotYourRole { role: Role::Player, act })
}

fn fields() -> Vec<Field> {
    one_of_each!(Field {
        Field::Person => [Field::Person],
        Field::Title => [Field::Title],
        Field::Sender => [Field::Sender],
        Field::Channel => [Field::Channel],
        Field::Passage => [Field::Passage],
        Field::Summary => [Field::Summary],
        Field::Reason => [Field::Reason],
        Field::Explanation => [Field::Explanation],
        Field::Other => [Field::Other],
        Field::Draft => [Field::Draft],
        Field::Replacement => [Field::Replacement],
        Field::Alternative => [Field::Alternative],
        Field::Question => [Field::Question],
        Field::Conditions => [Field::Conditions],
        Field::Outcome => [Field::Outcome],
        Field::Note => [Field::Note],
        Field::Statement => [Field::Statement],
        Field::Message => [Field::Message],
        Field::Subject => [Field::Subject],
        Field::Answer => [Field::Answer],
        Field::Report => [Field::Report],
    })
}

fn things() -> Vec<Thing> {
    one_of_each!(Thing {
        Thing::Seat => [Thing::Seat],
        Thing::Cell => [Thing::Cell],
        Thing::Move => [Thing::Move],
        Thing::Inject => [Thing::Inject],
        Thing::Item => [Thing::Item],
        Thing::Passage => [Thing::Passage],
        Thing::Fact => [Thing::Fact],
        Thing::Decision => [Thing::Decision],
        Thing::Choice => [Thing::Choice],
        Thing::ConsentRequest => [Thing::ConsentRequest],
        Thing::Branch => [Thing::Branch],
        Thing::Record => [Thing::Record],
        Thing::Statement => [Thing::Statement],
        Thing::Message => [Thing::Message],
        Thing::Request => [Thing::Request],
        Thing::Task => [Thing::Task],
        Thing::Audience => [Thing::Audience],
        Thing::Slot => [Thing::Slot],
        Thing::SlotValue => [Thing::SlotValue],
        Thing::Organization => [Thing::Organization],
        Thing::PreparedAnswer => [Thing::PreparedAnswer],
        Thing::Forecast => [Thing::Forecast],
        Thing::Note => [Thing::Note],
    })
}

fn too_long(field: Field) -> Refused {
    Refused::TooLong { field, limit: 40, length: 43 }
}

#[expect(clippy::too_many_lines, reason = "a table: a line a refusal")]
pub(crate) fn refusals() -> Vec<Refused> {
    one_of_each!(Refused {
        Refused::NoSuch { .. } => each(things(), |thing| Refused::NoSuch { thing }),
        Refused::MayNotKeyFor => [Refused::MayNotKeyFor],
        Refused::NotYourRole { .. } => acts(),
        Refused::Empty { .. } => each(fields(), |field| Refused::Empty { field }),
        Refused::TooLong { .. } => each(fields(), too_long),
        Refused::TooMany { .. } => each(things(), |thing| Refused::TooMany { thing, limit: 20 }),
        Refused::SaidTooLongAgo { .. } => [Refused::SaidTooLongAgo { limit_minutes: 60 }],
        Refused::SaidBefore { .. } => [Refused::SaidBefore { earliest: T }],
        Refused::NotStarted => [Refused::NotStarted],
        Refused::AlreadyStarted => [Refused::AlreadyStarted],
        Refused::AlreadyPaused => [Refused::AlreadyPaused],
        Refused::NotPaused => [Refused::NotPaused],
        Refused::ExerciseOver => [Refused::ExerciseOver],
        Refused::StoppedForRealWorld => [Refused::StoppedForRealWorld],
        Refused::NotStopped => [Refused::NotStopped],
        Refused::AlreadyThere => [Refused::AlreadyThere],
        Refused::NothingHandedOver => [Refused::NothingHandedOver],
        Refused::ScaleOutOfRange { .. } => {
            [Refused::ScaleOutOfRange { min: TimeScale::MIN, max: TimeScale::MAX }]
        },
        Refused::JumpBack { .. } => [Refused::JumpBack { now: T }],
        Refused::JumpTooFar { .. } => [Refused::JumpTooFar { limit_minutes: 1_440 }],
        Refused::SeatTaken => [Refused::SeatTaken],
        Refused::SeatEmpty => [Refused::SeatEmpty],
        Refused::AlreadyAnswered => [Refused::AlreadyAnswered],
        Refused::AlreadyReleased => [Refused::AlreadyReleased],
        Refused::NotReleased => [Refused::NotReleased],
        Refused::AlreadySkipped => [Refused::AlreadySkipped],
        Refused::AlreadyHeld => [Refused::AlreadyHeld],
        Refused::NotHeld => [Refused::NotHeld],
        Refused::AlreadyRecalled => [Refused::AlreadyRecalled],
        Refused::AlreadyClosed => [Refused::AlreadyClosed],
        Refused::AlreadyDue => [Refused::AlreadyDue],
        Refused::NeverSent => [Refused::NeverSent],
        Refused::NoAddressee => [Refused::NoAddressee],
        Refused::NotAddressed => [Refused::NotAddressed],
        Refused::NotOver => [Refused::NotOver],
        Refused::NotDue => [Refused::NotDue],
        Refused::NeedsAKey => [Refused::NeedsAKey],
        Refused::NotHeldInFull => [Refused::NotHeldInFull],
        Refused::NothingAmended => [Refused::NothingAmended],
        Refused::WrongPassageCount { .. } => [Refused::WrongPassageCount { expected: 2, given: 3 }],
        Refused::AlreadyAcknowledged => [Refused::AlreadyAcknowledged],
        Refused::ToYourself => [Refused::ToYourself],
        Refused::AlreadyPassedOn => [Refused::AlreadyPassedOn],
        Refused::NoConsentNeeded => [Refused::NoConsentNeeded],
        Refused::AlreadyAsked => [Refused::AlreadyAsked],
        Refused::ConsentAnswered => [Refused::ConsentAnswered],
        Refused::OnlyControlTicksFacts => [Refused::OnlyControlTicksFacts],
        Refused::NotOpen => [Refused::NotOpen],
        Refused::AlreadyOpen => [Refused::AlreadyOpen],
        Refused::AlreadySettled => [Refused::AlreadySettled],
        Refused::NoPositionsAtThisDepth => [Refused::NoPositionsAtThisDepth],
        Refused::NoDraftAtThisDepth => [Refused::NoDraftAtThisDepth],
        Refused::AlreadyRevealed => [Refused::AlreadyRevealed],
        Refused::NotRevealed => [Refused::NotRevealed],
        Refused::PositionsMissing { .. } => [
            Refused::PositionsMissing { cells: [mofa(), mnd()].into() },
        ],
        Refused::NothingToReveal => [Refused::NothingToReveal],
        Refused::ExpectationMissing { .. } => [Refused::ExpectationMissing { cell: mofa() }],
        Refused::ExpectationOfOutsider { .. } => [Refused::ExpectationOfOutsider { cell: mofa() }],
        Refused::NoDraft => [Refused::NoDraft],
        Refused::StaleDraft { .. } => [Refused::StaleDraft { current: 2 }],
        Refused::DraftersAgreeByDrafting => [Refused::DraftersAgreeByDrafting],
        Refused::NotAllConcurred { .. } => [Refused::NotAllConcurred { cells: [mofa()].into() }],
        Refused::AllConcurred => [Refused::AllConcurred],
        Refused::AuthorityIsJoint => [Refused::AuthorityIsJoint],
        Refused::NowhereToRefer => [Refused::NowhereToRefer],
        Refused::AlreadyReferred => [Refused::AlreadyReferred],
        Refused::NotReferred => [Refused::NotReferred],
        Refused::WithTheHigherBody => [Refused::WithTheHigherBody],
        Refused::NotAlone => [Refused::NotAlone],
        Refused::NoDeadline => [Refused::NoDeadline],
        Refused::DeadlineNotReached => [Refused::DeadlineNotReached],
        Refused::ExtensionOutOfRange { .. } => [
            Refused::ExtensionOutOfRange { limit_minutes: 240 },
        ],
        Refused::SilenceNotDeclared => [Refused::SilenceNotDeclared],
        Refused::SilenceNotDue => [Refused::SilenceNotDue],
        Refused::NotYourStatement => [Refused::NotYourStatement],
        Refused::StatementOut => [Refused::StatementOut],
        Refused::StatementWithdrawn => [Refused::StatementWithdrawn],
        Refused::NobodyToClear => [Refused::NobodyToClear],
        Refused::AlreadyCleared => [Refused::AlreadyCleared],
        Refused::ClearanceWaiting => [Refused::ClearanceWaiting],
        Refused::ClearanceOvertaken => [Refused::ClearanceOvertaken],
        Refused::NothingChanged => [Refused::NothingChanged],
        Refused::MessageArrived => [Refused::MessageArrived],
        Refused::MessageUnanswered => [Refused::MessageUnanswered],
        Refused::NotYoursToAnswer => [Refused::NotYoursToAnswer],
        Refused::NotYourRequest => [Refused::NotYourRequest],
        Refused::RequestAnswered => [Refused::RequestAnswered],
        Refused::RequestWithdrawn => [Refused::RequestWithdrawn],
        Refused::NothingAsked => [Refused::NothingAsked],
        Refused::AnswerOfAnother => [Refused::AnswerOfAnother],
        Refused::TaskDone => [Refused::TaskDone],
        Refused::NotYourTask => [Refused::NotYourTask],
        Refused::AlreadyYourTask => [Refused::AlreadyYourTask],
        Refused::ReplyTimeOutOfRange { .. } => [
            Refused::ReplyTimeOutOfRange { limit_minutes: 240 },
        ],
        Refused::NotYourForecast => [Refused::NotYourForecast],
        Refused::OwnJudgementFirst => [Refused::OwnJudgementFirst],
        Refused::AlreadyJudged => [Refused::AlreadyJudged],
        Refused::ForecastOpen => [Refused::ForecastOpen],
        Refused::ForecastConcluded => [Refused::ForecastConcluded],
        Refused::NumberMissing => [Refused::NumberMissing],
        Refused::NoNumberWanted => [Refused::NoNumberWanted],
        Refused::NumberOutsideGrade { .. } => each(ProbabilityGrade::ALL, |grade| {
            Refused::NumberOutsideGrade { grade, low: 55, high: 80 }
        }),
        Refused::CannotTakeBack => [Refused::CannotTakeBack],
        Refused::RecallInstead => [Refused::RecallInstead],
    })
}
