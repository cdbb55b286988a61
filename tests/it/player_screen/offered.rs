//! What stands on the screen as possible is what the rules grant, in every state of the small
//! exercise; and nothing that they would grant is missing.

use std::collections::BTreeMap;
use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use whitecell::exercise::{CellId, Language, SeatId};
use whitecell::lang::Words;
use whitecell::session::view::{CellView, LiveDrafts, Views};
use whitecell::session::{
    Command, ConsentAnswer, DraftAnswer, InjectCommand, PassOnForm, PauseCause, SettleAs,
    TableCommand, TableEvent,
};
use whitecell::tui::keymap::{Action, BINDINGS, Binding, Say, Scope, key_name};
use whitecell::tui::{Effect, Input, Key, KeyCode, Player, PlayerScene, Shade, Theme};

use crate::decision_table::every_state;
use crate::support::exercise::{cell, exercise};
use crate::support::grid::row;
use crate::support::play::NO_DRAFTS;
use crate::support::table::{Table, given};
use crate::support::wish::{
    answer, ask_consent, changes, consent, drafted, on, opened, pass_on, passage, release,
    revealed, settle, started, summary, take_back,
};

/// Wide enough for every key in the footer.
const WIDE: Rect = Rect { x: 0, y: 0, width: 260, height: 16 };
/// Large enough for a form.
const SMALL: Rect = Rect { x: 0, y: 0, width: 80, height: 20 };

const SEATS: [&str; 5] = ["mnd-lead", "mofa-lead", "mou-lead", "mofa-player", "mofa-observer"];

/// Where in the list a key is tried, in lines down from the first and then up: what came last, and
/// what came before it; the last decision, and the background.
const PLACES: [(usize, usize); 4] = [(0, 0), (1, 0), (8, 1), (8, 0)];

/// One seat's terminal at one moment of a table.
struct Trial<'a> {
    view: &'a Arc<CellView>,
    seat: &'a str,
    player: Player,
}

impl<'a> Trial<'a> {
    fn new(view: &'a Arc<CellView>, seat: &'a str, (downs, ups): (usize, usize)) -> Self {
        let id = SeatId::new(seat).expect("an id");
        let theme = Theme::new(Shade::Dark);
        let player = Player::new(id, Language::En, theme, BTreeMap::new());
        let mut trial = Self { view, seat, player };
        for _ in 0..downs {
            trial.press(Key::plain(KeyCode::Down));
        }
        for _ in 0..ups {
            trial.press(Key::plain(KeyCode::Up));
        }
        trial
    }

    fn scene(&self) -> PlayerScene<'a> {
        let now = self.view.clock.anchor.at;
        PlayerScene { view: self.view, now, notice: None, drafts: &NO_DRAFTS }
    }

    fn press(&mut self, key: Key) -> Vec<Effect> {
        let scene = self.scene();
        self.player.on_input(Input::Key(key), &scene)
    }

    /// The rows on the terminal, and whether a text is in hand.
    fn drawn(&mut self, area: Rect) -> (Vec<String>, bool) {
        let scene = self.scene();
        let mut buffer = Buffer::empty(area);
        let cursor = self.player.draw(&mut buffer, area, &scene);
        ((0..area.height).map(|y| row(&buffer, y)).collect(), cursor.is_some())
    }

    /// Presses a key and fills in or confirms whatever it asks; tells what was wished.
    fn wished(&mut self, key: Key) -> Option<Command> {
        let mut effects = self.press(key);
        if effects.is_empty() && self.asks("number or Enter") {
            effects = self.press(Key::char('2'));
        }
        if effects.is_empty() && self.asks("Ctrl+S send") {
            for _ in 0..8 {
                let (_, writes) = self.drawn(SMALL);
                self.press(if writes { Key::char('x') } else { Key::plain(KeyCode::Left) });
                self.press(Key::plain(KeyCode::Tab));
            }
            effects = self.press(Key::ctrl('s'));
        }
        let Some(Effect::Submit { wish, .. }) = effects.pop() else { return None };
        assert_eq!(wish.actor.seat.as_str(), self.seat);
        Some(wish.command)
    }

    /// Whether a menu or a form is open.
    fn asks(&mut self, words: &str) -> bool {
        self.drawn(SMALL).0.iter().any(|row| row.contains(words))
    }
}

/// Whether the seat writes it for its lead to hand in.
fn prepares(seat: &str, action: Action) -> bool {
    let of_lead = [Say::Position, Say::Draft, Say::Changes, Say::NonConcur];
    seat == "mofa-player" && matches!(action, Action::Say(say) if of_lead.contains(&say))
}

fn bindings() -> impl Iterator<Item = &'static Binding> {
    let player = BINDINGS.iter().filter(|row| row.scope == Scope::Player);
    player.filter(|row| matches!(row.action, Action::Say(_)))
}

/// Tries every key of a seat at a few places of its list; tells how many it was offered.
fn try_seat(name: &str, table: &Table, seat: &str, places: &[(usize, usize)]) -> usize {
    let views = Views::of(&table.state, &table.exercise, &LiveDrafts::new());
    let own = seat.split('-').next().expect("a cell's name");
    let view = &views.cells[&CellId::new(own).expect("an id")];
    let words = Words::of(Language::En);
    let mut count = 0;
    for place in places.iter().copied() {
        let (rows, _) = Trial::new(view, seat, place).drawn(WIDE);
        let keys = rows.last().expect("there are rows");
        let offered = |binding: &&Binding| {
            keys.contains(&format!(" {} {} ", key_name(binding.key), words.text(binding.words)))
        };
        let mut trial = Trial::new(view, seat, place);
        for binding in bindings().filter(|binding| !offered(binding)) {
            assert_eq!(trial.press(binding.key), [], "{name}, {seat} {place:?}: {keys}");
        }
        let opened = trial.asks("number or Enter") || trial.asks("Ctrl+S send");
        assert!(!opened, "{name}, {seat} {place:?}: more is possible than {keys}");
        for binding in bindings().filter(offered) {
            if prepares(seat, binding.action) {
                // The words are for the lead: the form opens, and is handed in by nobody else.
                let mut trial = Trial::new(view, seat, place);
                let wished = trial.wished(binding.key);
                assert!(wished.is_none() && trial.asks("Ctrl+S send"), "{name}, {seat}");
                continue;
            }
            let wished = Trial::new(view, seat, place).wished(binding.key);
            let command = wished.unwrap_or_else(|| panic!("{name}, {seat}: {}", binding.words));
            let outcome = table.when(seat, command.clone());
            assert!(outcome.0.is_ok(), "{name}, {seat}: {command:?}: {outcome:?}");
            count += 1;
        }
    }
    count
}

/// Papers at each of their stations.
fn papers() -> Vec<(&'static str, Table)> {
    let dealt = || started().at(10).does("facilitator", release("i1"));
    let asked = || dealt().does("mofa-lead", ask_consent(passage("i1", 1), "mnd"));
    let full = |number, to| pass_on(passage("i1", number), to, PassOnForm::Full);
    let told = || dealt().does("mofa-lead", pass_on(passage("i1", 1), "mnd", summary()));
    let recall = InjectCommand::Recall { reason: "so".to_owned() };
    let everybody = dealt()
        .does("mofa-lead", full(1, "mnd"))
        .does("mofa-lead", full(2, "mnd"))
        .does("mofa-lead", full(1, "mou"))
        .does("mofa-lead", full(2, "mou"));
    let told_then = told();
    let seq = told_then.last_seq();
    vec![
        ("dealt", dealt()),
        ("to both", started().at(10).does("facilitator", release("i2"))),
        ("acknowledged", dealt().does("mofa-lead", on("i1", InjectCommand::Acknowledge))),
        ("asked", asked()),
        ("granted", asked().does("simcell", consent(0, ConsentAnswer::Granted))),
        ("refused", asked().does("simcell", consent(0, ConsentAnswer::Refused))),
        ("told", told()),
        ("taken back", told_then.does("facilitator", take_back(seq))),
        ("told everybody", everybody),
        ("passed on whole", dealt().does("mofa-lead", full(1, "mnd"))),
        ("recalled", dealt().does("facilitator", on("i1", recall))),
    ]
}

/// Sessions that do not run.
fn standing() -> Vec<(&'static str, Table)> {
    let stop = || TableCommand::StopForRealWorld { reason: "fire".to_owned() };
    let unstarted = || given(exercise(), []);
    let event = |mut table: Table, event: TableEvent| {
        table.record(&crate::support::table::actor("engine"), vec![event.into()]);
        table
    };
    let agreed = || drafted().does("mofa-lead", answer(1, DraftAnswer::Concur));
    vec![
        ("before", unstarted()),
        ("checked", unstarted().does("mofa-lead", TableCommand::AnswerCheck)),
        ("started", started()),
        ("paused", opened().does("facilitator", TableCommand::Pause)),
        ("asleep", event(revealed(), TableEvent::Paused { cause: PauseCause::Cascade })),
        ("stopped", drafted().does("facilitator", stop())),
        ("stopped before", unstarted().does("facilitator", stop())),
        ("changed", drafted().does("mofa-lead", answer(1, changes()))),
        ("agreed and paused", agreed().does("facilitator", TableCommand::Pause)),
        ("settled", agreed().does("mnd-lead", settle(SettleAs::Unified))),
        ("over", agreed().does("facilitator", TableCommand::EndExercise)),
    ]
}

#[test]
fn every_key_on_a_decision_is_granted_and_none_is_missing() {
    let mut offered = 0;
    for (name, table) in every_state() {
        for seat in ["mnd-lead", "mofa-lead"] {
            offered += try_seat(&name, &table, seat, &[PLACES[0], PLACES[2]]);
        }
        assert_eq!(try_seat(&name, &table, "mofa-player", &[PLACES[2]]), 0, "only leads decide");
    }
    assert!(offered > 200, "{offered}");
}

#[test]
fn every_key_on_a_paper_is_granted_and_none_is_missing() {
    for (name, table) in papers() {
        for seat in SEATS {
            let offered = try_seat(name, &table, seat, &PLACES[..2]);
            assert!(!seat.ends_with("observer") || offered == 0, "{name}: an observer may nothing");
        }
    }
}

#[test]
fn a_session_that_stands_still_offers_what_it_grants() {
    for (name, table) in standing() {
        for seat in SEATS {
            try_seat(name, &table, seat, &[PLACES[0], PLACES[2], PLACES[3]]);
        }
    }
}

#[test]
fn somebody_who_has_no_seat_in_the_cell_is_offered_nothing() {
    let table = drafted();
    let views = Views::of(&table.state, &table.exercise, &LiveDrafts::new());
    let view = &views.cells[&cell("mofa")];
    for binding in bindings() {
        let wished = Trial::new(view, "facilitator", (0, 0)).wished(binding.key);
        assert_eq!(wished, None, "{:?}", binding.key);
    }
}
