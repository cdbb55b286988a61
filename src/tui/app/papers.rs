//! What is keyed for a cell about its statements, messages, requests and tasks, and what control
//! answers itself.

use crate::exercise::{CellId, SeatId};
use crate::lang::Words;
use crate::session::view::{ClockState, ControlView};
use crate::tui::form::{Item, Material, Purpose};
use crate::tui::papers::{PaperDeed, Papers};

use crate::tui::Effect;

use super::App;
use super::menus::{Menu, MenuChoice, MenuItem};

impl App {
    /// The menu of what `cell` writes, or wrote so many minutes ago.
    pub(super) fn papers(
        &self,
        cell: &CellId,
        minutes_ago: u64,
        view: &ControlView,
    ) -> Option<Menu> {
        let inject = self.console.selected_inject(view).map(Item::Inject);
        let report = inject.filter(|item| view.wanted(cell, item).is_some());
        let over = view.clock.state == ClockState::Ended;
        let papers = Papers {
            board: view.board(cell)?,
            lead: true,
            seat: None,
            over,
            report,
            words: self.words(),
        };
        let lead = view.exercise.lead_seat(cell)?;
        let said = |choice| MenuChoice::Earlier(minutes_ago, Box::new(choice));
        Some(papers.menu(None, |deed| choice(deed, &lead.id, said, self.words())))
    }
}

impl App {
    /// What every ministry answers and thinks of it, and what was answered in the room.
    pub(super) fn wash(&mut self, view: &ControlView) -> Vec<Effect> {
        let (words, language) = (self.words(), self.language);
        let cells = view.cells.iter().filter_map(|line| {
            let args = [("cell", line.name.get(language).into())];
            let menu = self.papers(&line.id, 0, view)?;
            let choice = MenuChoice::Menu(Box::new(menu));
            Some(MenuItem { label: words.say("menu-wash-cell", &args), choice })
        });
        let mut items: Vec<MenuItem> = cells.collect();
        items.extend((0..).zip(&view.wash.questions).map(|(question, asked)| {
            let args = [("question", asked.get(language).into())];
            let choice = MenuChoice::Form(Purpose::Wash { question });
            MenuItem { label: words.say("menu-wash-room", &args), choice }
        }));
        self.menu(Some(Menu::new(words.text("menu-wash"), items)))
    }
}

fn choice(
    deed: PaperDeed,
    seat: &SeatId,
    said: impl Fn(MenuChoice) -> MenuChoice,
    words: &Words,
) -> MenuChoice {
    match deed {
        PaperDeed::Form(act) => said(MenuChoice::Form(Purpose::Act(act))),
        PaperDeed::Send(command) => said(MenuChoice::KeyFor(seat.clone(), command)),
        PaperDeed::Confirm { question, text, yes, command } => {
            let no = MenuItem { label: words.text("menu-no"), choice: MenuChoice::Nothing };
            let submit = said(MenuChoice::KeyFor(seat.clone(), command));
            let title = yes.clone();
            let yes = MenuItem { label: yes, choice: submit };
            let menu = Menu::new(title, vec![no, yes]).about(vec![question, text]);
            MenuChoice::Menu(Box::new(menu))
        }
    }
}
