//! Plays one session of a pair and writes down all that leaves the table for MND.

use std::sync::Arc;
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tokio::sync::watch;
use whitecell::control::{Clock as _, Footing, Gallery, Reply, Sight, Standing};
use whitecell::exercise::{Language, SeatId};
use whitecell::serve::view_line;
use whitecell::session::view::{CellView, LiveDrafts, Views};
use whitecell::session::{Addressee, Command, RequestState, StatementState, TableCommand};
use whitecell::tui::{Player, PlayerScene, Shade, Theme};

use crate::support::control_table::{Table, opened_with, wall};
use crate::support::dice::Dice;
use crate::support::exercise::{cell as cell_id, decision_id};
use crate::support::play::NO_DRAFTS;

use super::script::evaluation::{after_endex, said_by_others};
use super::script::exchange::{LAST_HIDDEN, SEEN, owner};
use super::script::{Act, steps, unseen};
use super::world::{SECONDS, world};

/// A hand in the view, to show that it would be noticed.
pub(super) type Plant = fn(&mut CellView, u64);

/// What MND got: when it was woken and what it read, and how its own acts were answered.
#[derive(Debug, PartialEq)]
pub(super) struct Account {
    pub(super) wakes: Vec<Wake>,
    pub(super) replies: Vec<String>,
    /// Its screen when it was over, in both languages.
    pub(super) screens: Vec<Buffer>,
}

#[derive(Debug, PartialEq)]
pub(super) struct Wake {
    pub(super) at: Duration,
    pub(super) lines: [String; 2],
}

struct Witness {
    table: Table,
    hidden: Dice,
    views: Views,
    gallery: Gallery,
    news: watch::Receiver<Arc<Sight>>,
    drafts: LiveDrafts,
    plant: Option<Plant>,
    account: Account,
}

/// Plays the pair's session with this hidden seed.
pub(super) fn play(common: u64, hidden: u64, plant: Option<Plant>) -> Account {
    let table = opened_with(world(common, hidden));
    let drafts = LiveDrafts::new();
    let views = table.control.views(&drafts);
    let gallery = Gallery::new(&views, &footing());
    let news = gallery.cell(&cell_id("mnd")).expect("MND is a cell");
    let account = Account { wakes: vec![], replies: vec![], screens: vec![] };
    let hidden = Dice::new(hidden ^ 0x5eed);
    let mut witness = Witness { table, hidden, views, gallery, news, drafts, plant, account };
    witness.table.accepted("facilitator", TableCommand::StartExercise);
    witness.publish();
    for step in steps(common) {
        witness.beside();
        witness.wait_until(step.at_seconds);
        witness.beside();
        for act in step.acts {
            witness.act(&act);
        }
    }
    witness.wait_until(SECONDS);
    witness.draw();
    for act in after_endex(common) {
        witness.act(&act);
        let theirs = said_by_others(&mut witness.hidden);
        witness.act(&theirs);
    }
    witness.draw();
    witness.account
}

fn footing() -> Footing {
    Footing { standing: Standing::Writing, unkept: Some([].into()) }
}

impl Witness {
    /// As the loop around control does: what waits to be done is done on the way.
    fn wait_until(&mut self, seconds: u64) {
        let end = Duration::from_secs(seconds);
        loop {
            let left = end.saturating_sub(self.table.clock.monotonic());
            if left.is_zero() {
                return;
            }
            let wake = self.table.control.next_wake().unwrap_or(left);
            self.table.clock.advance(wake.min(left));
            let before = self.table.control.head().next;
            self.table.control.tick();
            if self.table.control.head().next != before {
                self.publish();
            }
        }
    }

    fn act(&mut self, act: &Act) {
        let Some(command) = self.found(&act.command) else { return };
        let reply = self.table.act(act.seat.as_str(), command);
        self.publish();
        if act.seat.as_str().starts_with("mnd") {
            // Not the number of the record, which a cell never sees.
            let accepted = matches!(reply, Reply::Accepted { .. });
            let answer = if accepted { "accepted".to_owned() } else { format!("{reply:?}") };
            self.account.replies.push(answer);
        }
    }

    /// The command about what the marker in it stands for; none where there is no such thing yet.
    fn found(&self, command: &Command) -> Option<Command> {
        let view = &self.views.control;
        let last = |position: Option<usize>| u32::try_from(position?).ok();
        if let Command::Statement { id, command } = command {
            let (owner, hidden) = (owner(*id), *id == LAST_HIDDEN);
            let wanted = |own: &StatementState| {
                own.cell == owner && (own.audience.as_str() != SEEN) == hidden
            };
            return Some(command.clone().of(last(view.statements.iter().rposition(wanted))?));
        }
        if let Command::Request { id, command } = command {
            let (owner, seen) = (owner(*id), Addressee::Cell(cell_id("mnd")));
            let hidden = *id == LAST_HIDDEN;
            let wanted = |own: &RequestState| own.cell == owner && !(hidden && own.to == seen);
            return Some(command.clone().of(last(view.requests.iter().rposition(wanted))?));
        }
        Some(command.clone())
    }

    /// What happens that MND may not notice.
    fn beside(&mut self) {
        for _ in 0..self.hidden.below(3) {
            let asks = self.views.control.waiting_consents();
            let theirs = asks.filter(|(_, ask)| ask.cell != cell_id("mnd")).map(|(ask, _)| ask);
            let act = unseen(&mut self.hidden, &theirs.collect::<Vec<_>>());
            self.act(&act);
        }
        let words = self.hidden.words();
        self.drafts.insert(decision_id("d1"), words);
        self.publish();
    }

    fn publish(&mut self) {
        let mut views = self.table.control.views(&self.drafts);
        if let Some(plant) = self.plant {
            let mnd = views.cells.get_mut(&cell_id("mnd")).expect("MND is a cell");
            plant(Arc::make_mut(mnd), self.table.control.head().next.0);
        }
        self.views = views.sharing(&self.views);
        self.gallery.hang(&self.views, &footing());
        if self.news.has_changed().expect("the gallery is open") {
            let sight = self.news.borrow_and_update().clone();
            let lines = Language::ALL.map(|language| view_line(&sight, language));
            let at = self.table.clock.monotonic();
            self.account.wakes.push(Wake { at, lines });
        }
    }

    fn draw(&mut self) {
        let sight = self.news.borrow().clone();
        for language in Language::ALL {
            let area = Rect::new(0, 0, 80, 24);
            let mut buffer = Buffer::empty(area);
            let now = wall() + self.table.clock.monotonic();
            let (seat, theme) = (SeatId::literal("mnd-lead"), Theme::new(Shade::Dark));
            let scene = PlayerScene { view: &sight.view, now, notice: None, drafts: &NO_DRAFTS };
            Player::new(seat, language, theme, [].into()).draw(&mut buffer, area, &scene);
            self.account.screens.push(buffer);
        }
    }
}
