//! What is asked once more before it is done, and whether somebody means to leave.

use crate::exercise::DecisionId;
use crate::lang::Words;
use crate::session::view::CellView;
use crate::session::{Command, DecisionCommand, DraftAnswer, SettleAs, TableCommand};
use crate::tui::Effect;
use crate::tui::menu::{Item, Menu};
use crate::tui::papers::PaperDeed;

use super::{Layer, Player, PlayerScene};

/// What cannot be taken back, or ends something for everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Question {
    Concur { decision: DecisionId, round: u32 },
    Settle { decision: DecisionId, how: SettleAs },
}

/// What an answer to a question does.
#[derive(Clone, Debug)]
pub(super) enum Choice {
    Nothing,
    Submit(Command),
    Paper(PaperDeed),
    Leave,
}

impl Question {
    pub(super) fn decision(&self) -> &DecisionId {
        match self {
            Self::Concur { decision, .. } | Self::Settle { decision, .. } => decision,
        }
    }

    fn command(&self) -> Command {
        match self {
            Self::Concur { decision, round } => {
                DecisionCommand::Answer { round: *round, answer: DraftAnswer::Concur }.of(decision)
            }
            Self::Settle { decision, how } => DecisionCommand::Settle { how: *how }.of(decision),
        }
    }

    /// The menu that asks it, over the words it is about; none when they are no longer there.
    pub(super) fn menu(&self, view: &CellView, words: &Words) -> Option<Menu<Choice>> {
        let decision = view.decisions.iter().find(|known| known.id == *self.decision())?;
        let draft = decision.draft.as_ref()?;
        let (title, yes) = match self {
            Self::Concur { .. } => ("menu-concur", "menu-concur-yes"),
            Self::Settle { how: SettleAs::Unified, .. } => ("menu-settle", "menu-settle-yes"),
            Self::Settle { how: SettleAs::ByLead, .. } => ("menu-by-lead", "menu-by-lead-yes"),
        };
        let title = words.say(
            title,
            &[("decision", words.decision(&decision.id).into()), ("round", draft.round.into())],
        );
        let chosen = decision.words_of(&draft.chosen);
        let mut text = vec![chosen.get(words.language()).to_owned(), draft.text.clone()];
        if matches!(self, Self::Settle { how: SettleAs::ByLead, .. }) {
            text.push(words.text("menu-by-lead-note"));
        }
        let no = Item { label: words.text("menu-not-yet"), choice: Choice::Nothing };
        let yes = Item { label: words.text(yes), choice: Choice::Submit(self.command()) };
        Some(Menu::new(title, vec![no, yes]).about(text))
    }
}

/// Anybody may stop the exercise for something real; control alone lifts it.
pub(super) fn real_world(words: &Words) -> Menu<Choice> {
    let stop = TableCommand::StopForRealWorld { reason: String::new() };
    let no = Item { label: words.text("menu-real-world-no"), choice: Choice::Nothing };
    let yes =
        Item { label: words.text("menu-real-world-yes"), choice: Choice::Submit(stop.into()) };
    let about = vec![words.text("menu-real-world-note")];
    Menu::new(words.text("menu-real-world"), vec![no, yes]).about(about)
}

/// Leaving keeps the seat's place and what was being written.
fn leave(words: &Words) -> Menu<Choice> {
    let no = Item { label: words.text("menu-stay"), choice: Choice::Nothing };
    let yes = Item { label: words.text("menu-leave-yes"), choice: Choice::Leave };
    Menu::new(words.text("menu-leave"), vec![no, yes]).about(vec![words.text("menu-leave-note")])
}

impl Player {
    pub(super) fn on_choice(&mut self, choice: Choice, scene: &PlayerScene<'_>) -> Vec<Effect> {
        match choice {
            Choice::Paper(PaperDeed::Form(act)) => self.open_form(act, scene),
            Choice::Paper(PaperDeed::Confirm { question, text, yes, command }) => {
                let no = Item { label: self.words().text("menu-not-yet"), choice: Choice::Nothing };
                let title = yes.clone();
                let yes = Item { label: yes, choice: Choice::Submit(command) };
                let menu = Menu::new(title, vec![no, yes]).about(vec![question, text]);
                self.layers.push(Layer::Menu(menu));
                vec![]
            }
            Choice::Nothing => vec![],
            Choice::Submit(command) | Choice::Paper(PaperDeed::Send(command)) => self.send(command),
            Choice::Leave => {
                let mut effects = vec![];
                while let Some(layer) = self.layers.pop() {
                    if let Layer::Form(form) = layer {
                        effects.extend(self.sending.close(&form).0);
                    }
                }
                effects.push(Effect::Quit);
                effects
            }
        }
    }

    /// Leaving is asked once, over whatever is on the screen.
    pub(super) fn leave(&mut self) -> Vec<Effect> {
        if !matches!(self.layers.last(), Some(Layer::Menu(_))) {
            self.layers.push(Layer::Menu(leave(self.words())));
        }
        vec![]
    }
}
