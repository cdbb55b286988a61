//! What a cell can do with its statements, messages, requests and tasks: the same menu on the
//! cell's own screen and on the console, where it is keyed for the cell.

mod title;

use crate::exercise::{CellId, SeatId};
use crate::lang::Words;
use crate::session::view::{
    ForecastView, FreeMoveView, MessageView, ProbeView, RequestView, StatementView, TaskView,
};
use crate::session::{
    Clearance, Command, ForecastStage, FreeMoveCommand, ItemCommand, MessageStage, Part, Side,
    StatementCommand, StatementStage, TaskCommand,
};

use super::form::{Board, CellAct, ExchangeAct, Item};
use super::menu;

use title::short;
pub(super) use title::{
    forecast_title, free_move_parts, free_move_title, message_title, outcome_title, request_title,
    statement_title, task_title,
};

/// What a line of the menu comes to.
#[derive(Clone, Debug)]
pub(super) enum PaperDeed {
    Form(CellAct),
    Send(Command),
    /// It cannot be taken back.
    Confirm {
        question: String,
        text: String,
        yes: String,
        command: Command,
    },
}

/// A line of the menu.
pub(super) struct Offer {
    pub(super) label: String,
    pub(super) deed: PaperDeed,
}

/// How a line of the menu names what it is about.
struct Paper {
    number: String,
    title: String,
}

/// What may be done, by whom.
pub(super) struct Papers<'a> {
    pub(super) board: Board<'a>,
    /// Whether whoever acts submits for the cell.
    pub(super) lead: bool,
    /// The seat that acts; none on the console, which keys for every one of them.
    pub(super) seat: Option<SeatId>,
    /// ENDEX is past: what is left is to say what one thinks of it.
    pub(super) over: bool,
    /// What is in hand asks for a report on what was done.
    pub(super) report: Option<Item>,
    pub(super) words: &'a Words,
}

impl Papers<'_> {
    /// What can be done with the paper of this number, or with all of them and new ones.
    pub(super) fn offers(&self, number: Option<u32>) -> Vec<Offer> {
        if self.over {
            return if number.is_none() { self.after_endex() } else { vec![] };
        }
        if let Some(probe) = self.board.probe {
            return if number.is_none() { self.on_probe(probe) } else { vec![] };
        }
        let wanted = |own: u32| number.is_none_or(|number| number == own);
        let exchange = self.board.exchange;
        let mut offers = vec![];
        for own in exchange.statements.iter().filter(|own| wanted(own.number)) {
            self.on_statement(own, &mut offers);
        }
        for own in exchange.requests.iter().filter(|own| wanted(own.number)) {
            self.on_request(own, &mut offers);
        }
        for own in exchange.messages.iter().filter(|own| wanted(own.number)) {
            self.on_message(own, &mut offers);
        }
        for own in exchange.tasks.iter().filter(|own| wanted(own.number)) {
            self.on_task(own, &mut offers);
        }
        for own in exchange.forecasts.iter().filter(|own| wanted(own.number)) {
            self.on_forecast(own, &mut offers);
        }
        for own in exchange.free_moves.iter().filter(|own| wanted(own.number)) {
            self.on_free_move(own, &mut offers);
        }
        if number.is_none() {
            self.new_ones(&mut offers);
        }
        offers
    }

    /// The menu over all of them; what is in hand comes first.
    pub(super) fn menu<C: Clone>(
        &self,
        hand: Option<u32>,
        choice: impl Fn(PaperDeed) -> C,
    ) -> menu::Menu<C> {
        let mut offers = hand.map_or_else(Vec::new, |number| self.offers(Some(number)));
        if offers.is_empty() {
            offers = self.offers(None);
        } else {
            self.new_ones(&mut offers);
        }
        let items = offers
            .into_iter()
            .map(|offer| menu::Item { label: offer.label, choice: choice(offer.deed) });
        menu::Menu::new(self.words.text("papers-title"), items.collect())
    }

    /// While it lies before the cell there is nothing else to write.
    fn on_probe(&self, probe: &ProbeView) -> Vec<Offer> {
        if !self.lead {
            return vec![];
        }
        let key = if probe.own.is_some() { "papers-probe-again" } else { "papers-probe" };
        vec![Offer { label: self.words.text(key), deed: self.form(ExchangeAct::Probe) }]
    }

    /// The author's questions, one of one's own, the feedback form, and the ministry's comment.
    fn after_endex(&self) -> Vec<Offer> {
        let wash = self.board.wash;
        let language = self.words.language();
        let answers = (0..).zip(&wash.questions).map(|(index, question)| {
            let args = [("question", short(question.get(language)).into())];
            let label = self.words.say("papers-wash", &args);
            Offer { label, deed: self.form(ExchangeAct::Wash { question: Some(index) }) }
        });
        let other = Offer {
            label: self.words.text("papers-wash-other"),
            deed: self.form(ExchangeAct::Wash { question: None }),
        };
        answers.chain([other]).chain(self.feedback()).chain(self.comment()).collect()
    }

    /// The lead attaches what the ministry says to it.
    fn comment(&self) -> Option<Offer> {
        let given = self.board.comment.is_some();
        let key = if given { "papers-attach-again" } else { "papers-attach" };
        let deed = self.form(ExchangeAct::Comment);
        self.lead.then(|| Offer { label: self.words.text(key), deed })
    }

    /// One's own form; on the console that of each of the cell's seats.
    fn feedback(&self) -> Vec<Offer> {
        let given = |seat: &SeatId| self.board.wash.feedback.contains(seat);
        if let Some(own) = &self.seat {
            let key = if given(own) { "papers-feedback-again" } else { "papers-feedback" };
            let deed = self.form(ExchangeAct::Feedback { seat: None });
            return vec![Offer { label: self.words.text(key), deed }];
        }
        let seats = (0..).zip(&self.board.seats).map(|(place, (seat, title))| {
            let again = given(seat);
            let key = if again { "papers-feedback-for-again" } else { "papers-feedback-for" };
            let args = [("seat", title.get(self.words.language()).into())];
            let deed = self.form(ExchangeAct::Feedback { seat: Some(place) });
            Offer { label: self.words.say(key, &args), deed }
        });
        seats.collect()
    }

    fn cell(&self) -> CellId {
        self.board.own.0.clone()
    }

    fn form(&self, act: ExchangeAct) -> PaperDeed {
        PaperDeed::Form(CellAct::Exchange { cell: self.cell(), act })
    }

    /// `국방부-6 협의 요청: 발표문 (동맹)`: what is cut off on a narrow screen is never the deed.
    fn offer(&self, paper: &Paper, key: &str, deed: PaperDeed) -> Offer {
        let label = format!("{} {}: {}", paper.number, self.words.text(key), paper.title);
        Offer { label, deed }
    }

    fn new_ones(&self, offers: &mut Vec<Offer>) {
        let mut add = |key: &str, deed| {
            offers.push(Offer { label: self.words.text(key), deed });
        };
        if let Some(item) = &self.report {
            let item = item.clone();
            add("papers-report", PaperDeed::Form(CellAct::Report { cell: self.cell(), item }));
        }
        add("papers-new-statement", self.form(ExchangeAct::NewStatement));
        if !self.board.others.is_empty() {
            add("papers-new-message", self.form(ExchangeAct::NewMessage));
        }
        add("papers-new-request", self.form(ExchangeAct::NewRequest));
        if self.lead {
            add("papers-new-task", self.form(ExchangeAct::NewTask));
            add("papers-new-free-move", self.form(ExchangeAct::FreeMove));
        }
    }

    fn on_statement(&self, own: &StatementView, offers: &mut Vec<Offer>) {
        if matches!(own.stage, StatementStage::Released | StatementStage::Withdrawn) {
            return;
        }
        let paper = self.named(own.number, statement_title(own, self.words));
        let number = own.number;
        let send =
            |command: StatementCommand| PaperDeed::Send(ItemCommand::Statement(command).of(number));
        let mut add = |key: &str, deed| offers.push(self.offer(&paper, key, deed));
        if !own.own {
            let Some(round) = own.round.filter(|_| self.lead) else { return };
            let clear = StatementCommand::Answer { round, answer: Clearance::Clear };
            add("papers-clear", send(clear));
            add("papers-changes", self.form(ExchangeAct::Changes { number, round }));
            add("papers-object", self.form(ExchangeAct::Object { number, round }));
            return;
        }
        add("papers-revise", self.form(ExchangeAct::Revise { number }));
        if !self.lead {
            return;
        }
        for (_, _, answer) in &own.answers {
            if let Some(Clearance::ClearWithChanges { wording }) = answer {
                add("papers-adopt", send(StatementCommand::Revise { wording: wording.clone() }));
            }
        }
        let cleared = own.stage == StatementStage::Cleared;
        if own.round.is_none() && !cleared && !self.board.others.is_empty() {
            add("papers-ask-clearance", send(StatementCommand::AskClearance));
        }
        let [key, question, yes] = if cleared {
            ["papers-release", "papers-release-question", "papers-release-yes"]
        } else {
            [
                "papers-release-uncleared",
                "papers-uncleared-question",
                "papers-release-uncleared-yes",
            ]
        };
        let release = PaperDeed::Confirm {
            question: self.words.text(question),
            text: own.wording.text.clone(),
            yes: self.words.text(yes),
            command: ItemCommand::Statement(StatementCommand::Release).of(number),
        };
        add(key, release);
        add("papers-withdraw", send(StatementCommand::Withdraw));
    }

    fn on_message(&self, own: &MessageView, offers: &mut Vec<Offer>) {
        if own.own || own.stage != MessageStage::Delivered {
            return;
        }
        let paper = self.named(own.number, message_title(own, self.words));
        let read = PaperDeed::Send(ItemCommand::Acknowledge.of(own.number));
        offers.push(self.offer(&paper, "papers-read", read));
    }

    fn on_request(&self, own: &RequestView, offers: &mut Vec<Offer>) {
        if !own.is_waiting() {
            return;
        }
        let paper = self.named(own.number, request_title(own, self.words));
        let number = own.number;
        let mut add = |key: &str, deed| offers.push(self.offer(&paper, key, deed));
        if own.own {
            let withdraw = ItemCommand::WithdrawRequest.of(number);
            add("papers-withdraw-request", PaperDeed::Send(withdraw));
            return;
        }
        add("papers-answer", self.form(ExchangeAct::Answer { number }));
        if self.lead {
            add("papers-assign", self.form(ExchangeAct::Assign { number }));
        }
    }

    fn on_task(&self, own: &TaskView, offers: &mut Vec<Offer>) {
        if own.done.is_some() {
            return;
        }
        let paper = self.named(own.number, task_title(own, self.words));
        let number = own.number;
        let send = |command: TaskCommand| PaperDeed::Send(ItemCommand::Task(command).of(number));
        let mut add = |key: &str, deed| offers.push(self.offer(&paper, key, deed));
        let leads = own.part == Some(Part::Lead);
        if leads {
            add("papers-finish", self.form(ExchangeAct::Finish { number }));
        }
        if !self.lead {
            return;
        }
        if leads && !self.board.others.is_empty() {
            add("papers-hand-over", self.form(ExchangeAct::HandOver { number }));
        }
        if !leads {
            add("papers-take-lead", send(TaskCommand::Take { part: Part::Lead }));
        }
        if own.part.is_none() {
            add("papers-take-support", send(TaskCommand::Take { part: Part::Support }));
        } else {
            add("papers-leave", send(TaskCommand::Leave));
        }
    }

    /// Only the seat that the author named gives it.
    fn on_forecast(&self, own: &ForecastView, offers: &mut Vec<Offer>) {
        if self.seat.as_ref().is_some_and(|seat| *seat != own.seat) {
            return;
        }
        let number = own.number;
        let (key, act) = match own.stage() {
            ForecastStage::Open => ("papers-judge", ExchangeAct::Judge { number }),
            ForecastStage::Advised => ("papers-conclude", ExchangeAct::Conclude { number }),
            ForecastStage::Concluded => return,
        };
        let paper = self.named(number, forecast_title(own, self.words));
        offers.push(self.offer(&paper, key, self.form(act)));
    }

    /// Everybody argues once it is open; its author may take it back.
    fn on_free_move(&self, own: &FreeMoveView, offers: &mut Vec<Offer>) {
        if !own.is_waiting() {
            return;
        }
        let paper = self.named(own.number, free_move_title(own, self.words));
        let number = own.number;
        let mut add = |key: &str, deed| offers.push(self.offer(&paper, key, deed));
        if own.open {
            let argue = |side| self.form(ExchangeAct::Argue { number, side });
            add("papers-argue-for", argue(Side::For));
            add("papers-argue-against", argue(Side::Against));
        }
        if own.own && self.lead {
            let withdraw = ItemCommand::FreeMove(FreeMoveCommand::Withdraw).of(number);
            add("papers-withdraw", PaperDeed::Send(withdraw));
        }
    }

    fn named(&self, number: u32, title: String) -> Paper {
        let name = self.board.own.1.get(self.words.language());
        let args = [("cell", name.into()), ("number", number.into())];
        Paper { number: self.words.say("player-number", &args), title }
    }
}
