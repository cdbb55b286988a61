//! The names of roles, standings and kinds.

use crate::exercise::{Authority, Depth, EscalationClass, InjectKind, Language, Role};
use crate::session::view::{AnswerKind, ClockState, Consent};
use crate::session::{
    Confidence, ConsentAnswer, ConsentStanding, DraftAnswer, Field, Life, PassOnForm, PauseCause,
    Phase, Presence, Settlement, Stage, Thing,
};

use super::Words;

impl Words {
    pub fn role(&self, role: Role) -> String {
        self.text(match role {
            Role::Director => "role-director",
            Role::Facilitator => "role-facilitator",
            Role::Simcell => "role-simcell",
            Role::Evaluator => "role-evaluator",
            Role::Observer => "role-observer",
            Role::Lead => "role-lead",
            Role::Player => "role-player",
            Role::Engine => "role-engine",
        })
    }

    pub fn phase(&self, phase: &Phase) -> String {
        self.text(match phase {
            Phase::Preparing => "phase-preparing",
            Phase::Running => "phase-running",
            Phase::Paused(_) => "phase-paused",
            Phase::Resumed { .. } => "phase-resumed",
            Phase::Ended => "phase-ended",
        })
    }

    pub fn clock_state(&self, state: &ClockState) -> String {
        self.text(match state {
            ClockState::NotStarted => "phase-preparing",
            ClockState::Running => "phase-running",
            ClockState::Paused(_) => "phase-paused",
            ClockState::Resumed { .. } => "phase-resumed",
            ClockState::Ended => "phase-ended",
            ClockState::RealWorldStop(_) => "phase-real-world",
        })
    }

    /// Why the clock stands.
    pub fn pause_cause(&self, cause: &PauseCause) -> String {
        match cause {
            PauseCause::ByHand => self.text("pause-by-hand"),
            PauseCause::Suspended { gap_ms } => {
                self.say("pause-suspended", &[("gap", self.wall(*gap_ms).into())])
            }
            PauseCause::Cascade => self.text("pause-cascade"),
        }
    }

    pub fn presence(&self, presence: Presence) -> String {
        self.text(match presence {
            Presence::Present => "presence-present",
            Presence::Absent => "presence-absent",
        })
    }

    pub fn kind(&self, kind: InjectKind) -> String {
        self.text(match kind {
            InjectKind::Contextual => "kind-contextual",
            InjectKind::Action => "kind-action",
            InjectKind::Contingency => "kind-contingency",
            InjectKind::Expected => "kind-expected",
        })
    }

    pub fn life(&self, life: Life) -> String {
        self.text(match life {
            Life::Planned => "life-planned",
            Life::Released => "life-released",
            Life::Closed => "life-closed",
            Life::Skipped => "life-skipped",
            Life::Recalled => "life-recalled",
        })
    }

    pub fn form(&self, form: &PassOnForm) -> String {
        self.text(match form {
            PassOnForm::Full => "passing-full",
            PassOnForm::Summary(_) => "passing-summary",
            PassOnForm::Spoken(_) => "passing-spoken",
        })
    }

    pub fn consent(&self, standing: ConsentStanding) -> String {
        self.text(match standing {
            ConsentStanding::NotNeeded => "consent-not-needed",
            ConsentStanding::NotAsked => "consent-not-asked",
            ConsentStanding::Waiting => "consent-waiting",
            ConsentStanding::Granted => "consent-granted",
            ConsentStanding::Refused => "consent-refused",
        })
    }

    /// A request for consent, as the cell that asked sees it.
    pub fn consent_asked(&self, consent: Consent) -> String {
        self.consent(match consent {
            Consent::Waiting => ConsentStanding::Waiting,
            Consent::Granted => ConsentStanding::Granted,
            Consent::Refused => ConsentStanding::Refused,
        })
    }

    pub fn consent_answer(&self, answer: ConsentAnswer) -> String {
        self.consent(match answer {
            ConsentAnswer::Granted => ConsentStanding::Granted,
            ConsentAnswer::Refused => ConsentStanding::Refused,
        })
    }

    pub fn depth(&self, depth: Depth) -> String {
        self.text(match depth {
            Depth::Record => "depth-record",
            Depth::Positions => "depth-positions",
            Depth::Full => "depth-full",
        })
    }

    pub fn authority(&self, authority: Authority) -> String {
        self.text(match authority {
            Authority::Sole => "authority-sole",
            Authority::Joint => "authority-joint",
        })
    }

    pub fn stage(&self, stage: Stage) -> String {
        self.text(match stage {
            Stage::Planned => "stage-planned",
            Stage::Open => "stage-open",
            Stage::Revealed => "stage-revealed",
            Stage::Drafted => "stage-drafted",
            Stage::Referred => "stage-referred",
            Stage::Settled => "stage-settled",
        })
    }

    pub fn confidence(&self, confidence: Confidence) -> String {
        self.text(match confidence {
            Confidence::Low => "confidence-low",
            Confidence::Medium => "confidence-medium",
            Confidence::High => "confidence-high",
        })
    }

    pub fn class(&self, class: EscalationClass) -> String {
        self.text(match class {
            EscalationClass::DeEscalation => "class-de-escalation",
            EscalationClass::StatusQuo => "class-status-quo",
            EscalationClass::Posturing => "class-posturing",
            EscalationClass::NonViolent => "class-non-violent",
            EscalationClass::Violent => "class-violent",
            EscalationClass::Nuclear => "class-nuclear",
        })
    }

    pub fn draft_answer(&self, answer: &DraftAnswer) -> String {
        self.text(match answer {
            DraftAnswer::Concur => "answer-concur",
            DraftAnswer::ConcurWithChanges { .. } => "answer-concur-with-changes",
            DraftAnswer::NonConcur { .. } => "answer-non-concur",
        })
    }

    pub fn answer_kind(&self, kind: AnswerKind) -> String {
        self.text(match kind {
            AnswerKind::Waiting => "answer-waiting",
            AnswerKind::Concur => "answer-concur",
            AnswerKind::ConcurWithChanges => "answer-concur-with-changes",
            AnswerKind::NonConcur => "answer-non-concur",
            AnswerKind::Silent => "answer-silent",
        })
    }

    pub fn settlement(&self, settlement: &Settlement) -> String {
        self.text(match settlement {
            Settlement::Unified => "settlement-unified",
            Settlement::ByLead { .. } => "settlement-by-lead",
            Settlement::Referred { .. } => "settlement-referred",
            Settlement::Recorded => "settlement-recorded",
            Settlement::Lapsed => "settlement-lapsed",
        })
    }

    /// A language in its own words, for a menu.
    pub fn language_name(&self, language: Language) -> String {
        self.text(match language {
            Language::Ko => "language-ko",
            Language::En => "language-en",
        })
    }

    pub fn field(&self, field: Field) -> String {
        self.text(match field {
            Field::Person => "field-person",
            Field::Title => "field-title",
            Field::Sender => "field-sender",
            Field::Channel => "field-channel",
            Field::Passage => "field-passage",
            Field::Summary => "field-summary",
            Field::Reason => "field-reason",
            Field::Explanation => "field-explanation",
            Field::Other => "field-other",
            Field::Draft => "field-draft",
            Field::Replacement => "field-replacement",
            Field::Alternative => "field-alternative",
            Field::Question => "field-question",
            Field::Conditions => "field-conditions",
            Field::Outcome => "field-outcome",
            Field::Note => "field-note",
            Field::Statement => "field-statement",
            Field::Message => "field-message",
            Field::Subject => "field-subject",
            Field::Answer => "field-answer",
            Field::Report => "field-report",
            Field::Feedback => "field-feedback",
            Field::Observation => "field-observation",
            Field::Evaluator => "field-evaluator",
            Field::Comment => "field-comment",
            Field::Action => "field-action",
            Field::Effect => "field-effect",
            Field::Reasons => "field-reasons",
            Field::Argument => "field-argument",
        })
    }

    pub fn thing(&self, thing: Thing) -> String {
        self.text(match thing {
            Thing::Seat => "thing-seat",
            Thing::Cell => "thing-cell",
            Thing::Move => "thing-move",
            Thing::Inject => "thing-inject",
            Thing::Item => "thing-item",
            Thing::Passage => "thing-passage",
            Thing::Fact => "thing-fact",
            Thing::Decision => "thing-decision",
            Thing::Choice => "thing-choice",
            Thing::ConsentRequest => "thing-consent-request",
            Thing::Branch => "thing-branch",
            Thing::Record => "thing-record",
            Thing::Statement => "thing-statement",
            Thing::Message => "thing-message",
            Thing::Request => "thing-request",
            Thing::Task => "thing-task",
            Thing::Audience => "thing-audience",
            Thing::Slot => "thing-slot",
            Thing::SlotValue => "thing-slot-value",
            Thing::Organization => "thing-organization",
            Thing::PreparedAnswer => "thing-prepared-answer",
            Thing::Forecast => "thing-forecast",
            Thing::Note => "thing-note",
            Thing::Probe => "thing-probe",
            Thing::ProbeAnswer => "thing-probe-answer",
            Thing::WashQuestion => "thing-wash-question",
            Thing::WashAnswer => "thing-wash-answer",
            Thing::Objective => "thing-objective",
            Thing::CriticalTask => "thing-critical-task",
            Thing::Observation => "thing-observation",
            Thing::Rating => "thing-rating",
            Thing::Comment => "thing-comment",
            Thing::FreeMove => "thing-free-move",
            Thing::Argument => "thing-argument",
            Thing::Ruling => "thing-ruling",
            Thing::Variable => "thing-variable",
            Thing::Effect => "thing-effect",
        })
    }
}
