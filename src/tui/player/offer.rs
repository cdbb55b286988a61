//! What a seat may do now: computed from the cell's view and the seat's role, in the order in which
//! the rules ask. The rules have the last word; what stands on the screen is what they grant.

use crate::exercise::{Authority, Depth, Role};
use crate::lang::Words;
use crate::session::view::{
    AnswerKind, CellDecision, CellView, ClockState, DraftView, OwnSeat, PassageView, ReceivedView,
    Source,
};
use crate::session::{
    ALONE_ACTS_MAX, Act, Command, ItemCommand, MessageStage, ROUNDS_MAX, Refused, SettleAs, Stage,
    TableCommand, Thing,
};
use crate::tui::cell::{Open, is_agreed, own_answer};
use crate::tui::form::{CellAct, Handling, Held, Item, Material, receivers};
use crate::tui::keymap::Say;
use crate::tui::papers::Papers;

use super::question::Question;

/// What a key comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    Send(Command),
    /// It needs words first.
    Form(CellAct),
    /// It is asked once more.
    Ask(Question),
}

/// Why it comes to nothing now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Why {
    Rule(Refused),
    /// The name of the words for it.
    Says(&'static str),
}

impl From<Refused> for Why {
    fn from(refused: Refused) -> Self {
        Self::Rule(refused)
    }
}

/// Everything that a seat may do, with what is in hand.
#[derive(Clone, Copy)]
pub(super) struct Offers<'a> {
    pub(super) view: &'a CellView,
    pub(super) seat: Option<&'a OwnSeat>,
    pub(super) hand: &'a Open,
}

impl<'a> Offers<'a> {
    /// What the key amounts to now.
    pub(super) fn deed(&self, say: Say) -> Result<Deed, Why> {
        match say {
            Say::Check => self.check(),
            Say::Acknowledge => self.acknowledge(),
            Say::PassOn => self.pass_on(),
            Say::AskConsent => self.ask_consent(),
            Say::Position => self.of_any(|it| self.position(it)),
            Say::Draft => self.of_any(|it| self.draft(it)),
            Say::Concur => self.of_any(|it| self.concur(it)),
            Say::Changes => self.of_any(|it| {
                let (decision, cell) = (it.id.clone(), self.view.cell.clone());
                let round = self.answering(it)?.round;
                Ok(Deed::Form(CellAct::Changes { decision, cell, round }))
            }),
            Say::NonConcur => self.of_any(|it| {
                let (decision, cell) = (it.id.clone(), self.view.cell.clone());
                let round = self.answering(it)?.round;
                Ok(Deed::Form(CellAct::NonConcur { decision, cell, round }))
            }),
            Say::Settle => self.of_any(|it| self.settle(it, SettleAs::Unified)),
            Say::SettleByLead => self.in_hand(|it| self.settle(it, SettleAs::ByLead)),
            Say::Refer => self.in_hand(|it| self.refer(it)),
            Say::Alone => self.in_hand(|it| self.alone(it)),
            Say::Presence => Err(Why::Says("note-no-key")),
        }
    }

    /// Whether the deed is about what is in hand.
    pub(super) fn is_of_hand(&self, deed: &Deed) -> bool {
        let decision = match deed {
            Deed::Send(Command::Table(_)) => return *self.hand == Open::Background,
            Deed::Send(_) => return true,
            Deed::Form(act) => act.decision(),
            Deed::Ask(question) => Some(question.decision()),
        };
        decision.is_none_or(|id| *self.hand == Open::Decision(id.clone()))
    }

    fn role(&self) -> Result<Role, Why> {
        self.seat.map(|seat| seat.role).ok_or(Refused::NoSuch { thing: Thing::Seat }.into())
    }

    fn needs_player(&self) -> Result<(), Why> {
        let role = self.role()?;
        if matches!(role, Role::Lead | Role::Player) {
            return Ok(());
        }
        Err(Refused::NotYourRole { role, act: Act::ActForCell }.into())
    }

    fn needs_lead(&self) -> Result<(), Why> {
        let role = self.role()?;
        if role == Role::Lead {
            return Ok(());
        }
        Err(Refused::NotYourRole { role, act: Act::SubmitForCell }.into())
    }

    fn needs_decision_lead(&self, decision: &CellDecision) -> Result<(), Why> {
        self.needs_lead()?;
        if decision.lead == self.view.cell {
            return Ok(());
        }
        Err(Refused::NotYourRole { role: Role::Lead, act: Act::LeadDecision }.into())
    }

    fn needs_play(&self) -> Result<(), Why> {
        match self.view.clock.state {
            ClockState::Running | ClockState::Paused(_) | ClockState::Resumed { .. } => Ok(()),
            ClockState::NotStarted => Err(Why::Says("note-before-start")),
            ClockState::Ended => Err(Refused::ExerciseOver.into()),
            ClockState::RealWorldStop(_) => Err(Refused::StoppedForRealWorld.into()),
        }
    }

    /// Every seat that plays answers once, before STARTEX.
    fn check(&self) -> Result<Deed, Why> {
        self.needs_player()?;
        if self.seat.is_some_and(|seat| seat.answered_check) {
            return Err(Refused::AlreadyAnswered.into());
        }
        if self.view.clock.state != ClockState::NotStarted {
            return Err(Why::Says("note-check-over"));
        }
        Ok(Deed::Send(TableCommand::AnswerCheck.into()))
    }

    fn item(&self) -> Result<&'a ReceivedView, Why> {
        self.needs_player()?;
        self.needs_play()?;
        let Open::Received(number) = self.hand else { return Err(Why::Says("note-take-item")) };
        let item = self.view.received.iter().find(|item| item.number == *number);
        item.ok_or(Refused::NoSuch { thing: Thing::Item }.into())
    }

    /// Whether there is anything that the seat could write now.
    pub(super) fn can_write(&self) -> bool {
        self.needs_player().is_ok() && self.needs_play().is_ok()
    }

    /// What the cell writes, with what is in hand; none where the seat may not write now.
    pub(super) fn papers(&self, words: &'a Words) -> Result<Papers<'a>, Why> {
        self.needs_player()?;
        self.needs_play()?;
        let board = self.view.board(&self.view.cell).ok_or(Why::Says("note-no-key"))?;
        let report = match self.hand {
            Open::Received(number) => Some(Item::Received(*number)),
            Open::Decision(_) | Open::Paper(_) | Open::Background => None,
        };
        let asks = |item: &Item| self.view.wanted(&self.view.cell, item).is_some();
        let report = report.filter(asks);
        Ok(Papers { board, lead: self.needs_lead().is_ok(), report, words })
    }

    /// Whether something can be done with the paper in hand.
    pub(super) fn has_paper_in_hand(&self, words: &'a Words) -> bool {
        let Ok(papers) = self.papers(words) else { return false };
        let Open::Paper(number) = self.hand else { return papers.report.is_some() };
        !papers.offers(Some(*number)).is_empty()
    }

    fn acknowledge(&self) -> Result<Deed, Why> {
        if let Open::Paper(number) = self.hand {
            self.needs_player()?;
            self.needs_play()?;
            let mut messages = self.view.exchange.messages.iter();
            let message = messages.find(|own| own.number == *number);
            return match message.map(|own| (own.own, own.stage)) {
                Some((false, MessageStage::Delivered)) => {
                    Ok(Deed::Send(ItemCommand::Acknowledge.of(*number)))
                }
                Some((false, _)) => Err(Refused::AlreadyAcknowledged.into()),
                Some((true, _)) | None => Err(Why::Says("note-not-acknowledged")),
            };
        }
        let item = self.item()?;
        match item.source {
            Source::Cell { .. } => Err(Why::Says("note-not-acknowledged")),
            Source::Inject { .. } if item.recalled => Err(Refused::AlreadyRecalled.into()),
            Source::Inject { .. } if item.acknowledged.is_some() => {
                Err(Refused::AlreadyAcknowledged.into())
            }
            Source::Inject { .. } => Ok(Deed::Send(ItemCommand::Acknowledge.of(item.number))),
        }
    }

    /// Whether anything of the item in hand is left to be handled so.
    fn is_left(&self, item: &Item, handling: Handling) -> bool {
        let held = Held { cell: &self.view.cell, item, handling };
        self.view.paper(&held).is_some_and(|paper| !paper.passages.is_empty())
    }

    fn pass_on(&self) -> Result<Deed, Why> {
        let received = self.item()?;
        let (cell, item) = (self.view.cell.clone(), Item::Received(received.number));
        if received.passages.is_empty() {
            return Err(Refused::NoSuch { thing: Thing::Passage }.into());
        }
        if receivers(self.view, received).next().is_none() {
            return Err(Why::Says("note-known-there"));
        }
        if !self.is_left(&item, Handling::PassOn) {
            return Err(Refused::AlreadyPassedOn.into());
        }
        Ok(Deed::Form(CellAct::PassOn { cell, item }))
    }

    fn ask_consent(&self) -> Result<Deed, Why> {
        let received = self.item()?;
        let (cell, item) = (self.view.cell.clone(), Item::Received(received.number));
        if self.is_left(&item, Handling::AskConsent) {
            return Ok(Deed::Form(CellAct::AskConsent { cell, item }));
        }
        let asked = |passage: &PassageView| !passage.consents.is_empty();
        let refused = if received.passages.iter().any(asked) {
            Refused::AlreadyAsked
        } else {
            Refused::NoConsentNeeded
        };
        Err(refused.into())
    }

    /// About the decision in hand, or else the first one with which it is possible.
    fn of_any(&self, with: impl Fn(&CellDecision) -> Result<Deed, Why>) -> Result<Deed, Why> {
        self.needs_lead()?;
        self.needs_play()?;
        let is_in_hand = |it: &&CellDecision| *self.hand == Open::Decision(it.id.clone());
        let in_hand = self.view.decisions.iter().filter(is_in_hand);
        let others = self.view.decisions.iter().filter(|it| !is_in_hand(it));
        let mut why = None;
        for decision in in_hand.chain(others) {
            match with(decision) {
                Ok(deed) => return Ok(deed),
                Err(own) => why = why.or(Some(own)),
            }
        }
        Err(why.unwrap_or(Why::Says("note-no-decision")))
    }

    /// About the decision in hand and no other: it has consequences.
    fn in_hand(&self, with: impl Fn(&CellDecision) -> Result<Deed, Why>) -> Result<Deed, Why> {
        self.needs_lead()?;
        self.needs_play()?;
        let found =
            self.view.decisions.iter().find(|it| *self.hand == Open::Decision(it.id.clone()));
        with(found.ok_or(Why::Says("note-take-decision"))?)
    }

    fn position(&self, decision: &CellDecision) -> Result<Deed, Why> {
        if decision.depth == Depth::Record {
            return Err(Refused::NoPositionsAtThisDepth.into());
        }
        needs_in_hand(decision)?;
        if decision.stage != Stage::Open && decision.own.is_some() {
            return Err(Refused::AlreadyRevealed.into());
        }
        let (decision, cell) = (decision.id.clone(), self.view.cell.clone());
        Ok(Deed::Form(CellAct::Position { decision, cell }))
    }

    fn draft(&self, decision: &CellDecision) -> Result<Deed, Why> {
        self.needs_decision_lead(decision)?;
        needs_draft_depth(decision)?;
        needs_in_hand(decision)?;
        if decision.stage == Stage::Open {
            return Err(Refused::NotRevealed.into());
        }
        let rounds = decision.draft.as_ref().map_or(0, |draft| draft.round as usize);
        if rounds >= ROUNDS_MAX {
            return Err(Refused::TooMany { thing: Thing::Decision, limit: ROUNDS_MAX }.into());
        }
        let (decision, cell) = (decision.id.clone(), self.view.cell.clone());
        Ok(Deed::Form(CellAct::Draft { decision, cell }))
    }

    /// The draft that waits for this cell's word.
    fn answering<'d>(&self, decision: &'d CellDecision) -> Result<&'d DraftView, Why> {
        needs_draft_depth(decision)?;
        needs_in_hand(decision)?;
        let draft = decision.draft.as_ref().ok_or(Refused::NoDraft)?;
        if draft.by == self.view.cell {
            return Err(Refused::DraftersAgreeByDrafting.into());
        }
        Ok(draft)
    }

    fn concur(&self, decision: &CellDecision) -> Result<Deed, Why> {
        let draft = self.answering(decision)?;
        if own_answer(self.view, draft) == Some(AnswerKind::Concur) {
            return Err(Why::Says("note-concurred"));
        }
        let (decision, round) = (decision.id.clone(), draft.round);
        Ok(Deed::Ask(Question::Concur { decision, round }))
    }

    fn settle(&self, decision: &CellDecision, how: SettleAs) -> Result<Deed, Why> {
        self.needs_decision_lead(decision)?;
        needs_draft_depth(decision)?;
        if how == SettleAs::ByLead && decision.authority == Authority::Joint {
            return Err(Refused::AuthorityIsJoint.into());
        }
        needs_in_hand(decision)?;
        let draft = decision.draft.as_ref().ok_or(Refused::NoDraft)?;
        match (how, is_agreed(draft)) {
            (SettleAs::Unified, false) => Err(self.dissent(draft).into()),
            (SettleAs::ByLead, true) => Err(Refused::AllConcurred.into()),
            (SettleAs::Unified, true) | (SettleAs::ByLead, false) => {
                Ok(Deed::Ask(Question::Settle { decision: decision.id.clone(), how }))
            }
        }
    }

    fn dissent(&self, draft: &DraftView) -> Refused {
        let others = draft.answers.iter().filter(|answer| match answer.kind {
            AnswerKind::Waiting | AnswerKind::ConcurWithChanges | AnswerKind::NonConcur => true,
            AnswerKind::Concur | AnswerKind::Silent => false,
        });
        let cells = others.filter_map(|answer| {
            let known = self.view.others.iter().find(|(_, name)| *name == answer.cell);
            known.map(|(cell, _)| cell.clone())
        });
        Refused::NotAllConcurred { cells: cells.collect() }
    }

    fn refer(&self, decision: &CellDecision) -> Result<Deed, Why> {
        if decision.refer_to.is_none() {
            return Err(Refused::NowhereToRefer.into());
        }
        match decision.stage {
            Stage::Planned => return Err(Refused::NotOpen.into()),
            Stage::Referred => return Err(Refused::AlreadyReferred.into()),
            Stage::Settled => return Err(Refused::AlreadySettled.into()),
            Stage::Open if decision.depth != Depth::Record => {
                return Err(Refused::NotRevealed.into());
            }
            Stage::Open | Stage::Revealed | Stage::Drafted => {}
        }
        let (decision, cell) = (decision.id.clone(), Some(self.view.cell.clone()));
        Ok(Deed::Form(CellAct::Refer { decision, cell }))
    }

    fn alone(&self, decision: &CellDecision) -> Result<Deed, Why> {
        if decision.authority == Authority::Sole && decision.lead == self.view.cell {
            return Err(Refused::NotAlone.into());
        }
        if decision.alone.len() >= ALONE_ACTS_MAX {
            return Err(Refused::TooMany { thing: Thing::Decision, limit: ALONE_ACTS_MAX }.into());
        }
        let (decision, cell) = (decision.id.clone(), self.view.cell.clone());
        Ok(Deed::Form(CellAct::Alone { decision, cell }))
    }
}

fn needs_draft_depth(decision: &CellDecision) -> Result<(), Why> {
    match decision.depth {
        Depth::Full => Ok(()),
        Depth::Record | Depth::Positions => Err(Refused::NoDraftAtThisDepth.into()),
    }
}

/// It is open, not settled, and still with the ministries.
fn needs_in_hand(decision: &CellDecision) -> Result<(), Why> {
    match decision.stage {
        Stage::Planned => Err(Refused::NotOpen.into()),
        Stage::Open | Stage::Revealed | Stage::Drafted => Ok(()),
        Stage::Referred => Err(Refused::WithTheHigherBody.into()),
        Stage::Settled => Err(Refused::AlreadySettled.into()),
    }
}
