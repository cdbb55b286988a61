//! What a seat may do now: computed from the cell's view and the seat's role, in the order in which
//! the rules ask. The rules have the last word; what stands on the screen is what they grant.

mod decision;

use crate::exercise::Role;
use crate::lang::Words;
use crate::session::view::{
    CellDecision, CellView, ClockState, OwnSeat, PassageView, ReceivedView, Source,
};
use crate::session::{
    Act, Command, ItemCommand, MessageStage, Refused, SettleAs, TableCommand, Thing,
};
use crate::tui::cell::Open;
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
        if say != Say::Check {
            self.needs_unmuted()?;
        }
        match say {
            Say::Check => self.check(),
            Say::Acknowledge => self.acknowledge(),
            Say::PassOn => self.pass_on(),
            Say::AskConsent => self.ask_consent(),
            Say::Position => self.next_position(),
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

    fn needs_unmuted(&self) -> Result<(), Why> {
        let muted = self.seat.is_some_and(|seat| seat.muted.is_some());
        if muted { Err(Refused::Muted.into()) } else { Ok(()) }
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
        self.needs_leading_cell(decision)
    }

    fn needs_leading_cell(&self, decision: &CellDecision) -> Result<(), Why> {
        if decision.lead == self.view.cell {
            return Ok(());
        }
        Err(Refused::NotYourRole { role: Role::Lead, act: Act::LeadDecision }.into())
    }

    fn needs_play(&self) -> Result<(), Why> {
        match self.view.clock.state {
            ClockState::Running | ClockState::Paused(_) | ClockState::Resumed { .. } => {
                if self.view.probe.is_some() { Err(Refused::ProbeOpen.into()) } else { Ok(()) }
            }
            ClockState::NotStarted => Err(Why::Says("note-before-start")),
            ClockState::Ended => Err(Refused::ExerciseOver.into()),
            ClockState::RealWorldStop(_) => Err(Refused::StoppedForRealWorld.into()),
        }
    }

    /// ENDEX is past: what is left is to say what one thinks of it.
    fn is_over(&self) -> bool {
        self.view.clock.state == ClockState::Ended
    }

    /// Every seat answers once, before STARTEX.
    fn check(&self) -> Result<Deed, Why> {
        self.role()?;
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

    /// Whether the seat may take over what another one of the cell writes.
    pub(super) fn needs_writer(&self) -> Result<(), Why> {
        self.needs_player()?;
        self.needs_writing()
    }

    /// Whether there is anything that the seat could write now.
    pub(super) fn can_write(&self) -> bool {
        self.needs_unmuted().is_ok() && self.needs_player().is_ok() && self.needs_writing().is_ok()
    }

    /// In play anything; the lead answers a probe; after ENDEX what one thinks of it.
    fn needs_writing(&self) -> Result<(), Why> {
        match self.view.probe {
            _ if self.is_over() => Ok(()),
            Some(_) => self.needs_lead(),
            None => self.needs_play(),
        }
    }

    /// What the cell writes, with what is in hand; none where the seat may not write now.
    pub(super) fn papers(&self, words: &'a Words) -> Result<Papers<'a>, Why> {
        self.needs_unmuted()?;
        self.needs_player()?;
        self.needs_writing()?;
        let over = self.is_over();
        let board = self.view.board(&self.view.cell).ok_or(Why::Says("note-no-key"))?;
        let report = match self.hand {
            Open::Received(number) => Some(Item::Received(*number)),
            Open::Decision(_) | Open::Paper(_) | Open::Comment | Open::Background => None,
        };
        let asks = |item: &Item| self.view.wanted(&self.view.cell, item).is_some();
        let report = report.filter(|item| !over && asks(item));
        let seat = self.seat.map(|own| own.seat.clone());
        Ok(Papers { board, lead: self.needs_lead().is_ok(), seat, over, report, words })
    }

    /// Whether something can be done with the paper in hand.
    pub(super) fn has_paper_in_hand(&self, words: &'a Words) -> bool {
        let Ok(papers) = self.papers(words) else { return false };
        if *self.hand == Open::Comment {
            return papers.lead;
        }
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
}
