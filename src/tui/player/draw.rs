//! Drawing a player's screen: the cell's screen, what may be done under the text in hand, and the
//! layers over it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use crate::lang;
use crate::session::view::ClockState;
use crate::tui::cell::{self, CELL_NEEDS, Head, Look, Panes};
use crate::tui::hint::{self, Hint};
use crate::tui::keymap::{Action, BINDINGS, Say, Scope};
use crate::tui::sheet::columns_of;
use crate::tui::{Paint, form, frame, help, line, room, too_small};

use super::offer::{Deed, Offers};
use super::{Layer, Player, PlayerScene, is_stopped};

/// Between one key and the next.
const BETWEEN_COLUMNS: u16 = 2;
/// From this height on the keys may take a second row.
const TALL_ROWS_MIN: u16 = 32;

/// What the player's help tells.
const PLAYER_HELP: help::Help = help::Help {
    rule: "help-player-rule",
    places: &[(Scope::Player, "help-player")],
    rows: &[
        ("Up Down", "help-player-move"),
        ("Tab Enter", "help-player-pane"),
        ("PgDn", "help-player-page"),
        ("Ctrl+S", "help-player-send"),
        ("Esc", "help-player-close"),
    ],
};

/// The part that a form or a question takes: the right pane, down to the last row.
pub(super) fn form_part(area: Rect) -> Rect {
    let list = Panes::of(area).list;
    let x = list.right() + 1;
    let y = list.y.min(area.bottom());
    Rect { x, y, width: area.right().saturating_sub(x), height: area.bottom().saturating_sub(y) }
}

impl Player {
    /// Draws everything and tells where the cursor stands, if a text is in hand.
    pub fn draw(
        &mut self,
        buffer: &mut Buffer,
        area: Rect,
        scene: &PlayerScene<'_>,
    ) -> Option<Position> {
        self.size = (area.width, area.height);
        let paint = self.paint(scene.now);
        if let ClockState::RealWorldStop(reason) = &scene.view.clock.state {
            self.draw_stop(buffer, area, reason, &paint);
        } else if CELL_NEEDS.fits(area) {
            self.draw_screen(buffer, area, scene, &paint);
        } else {
            too_small::draw(buffer, area, CELL_NEEDS, &paint);
        }
        match self.top(scene) {
            Some(_) if CELL_NEEDS.fits(area) => {
                let mut cursor = None;
                let stopped = is_stopped(scene.view);
                let shown = |layer: &&Layer| !(stopped && matches!(layer, Layer::Form(_)));
                for layer in self.layers.iter().filter(shown) {
                    cursor = draw_layer(buffer, area, layer, &paint);
                }
                cursor
            }
            Some(Layer::Menu(menu)) => {
                // Whoever wants to leave can, however small the window is.
                frame::clear(buffer, area, &paint);
                menu.draw(buffer, area, &paint);
                None
            }
            Some(Layer::Form(_) | Layer::Help { .. }) | None => None,
        }
    }

    /// Something real: nothing is on the screen but that, and the keys that still mean something.
    fn draw_stop(&self, buffer: &mut Buffer, area: Rect, reason: &str, paint: &Paint) {
        if area.height < CELL_NEEDS.rows {
            room::draw_stop(buffer, area, reason, paint);
            return;
        }
        room::draw_stop(buffer, Rect { height: area.height - 1, ..area }, reason, paint);
        let actions = [Action::Help, Action::Language, Action::Quit];
        let hints: Vec<Hint> = actions.iter().filter_map(|action| self.hint(*action, "")).collect();
        let room = hint::Room { columns: area.width, rows: 1, between: BETWEEN_COLUMNS.into() };
        let lines = hint::lines(&hints, room, paint);
        line::draw(buffer, Rect { y: area.bottom() - 1, height: 1, ..area }, &lines);
    }

    fn draw_screen(&self, buffer: &mut Buffer, area: Rect, scene: &PlayerScene<'_>, paint: &Paint) {
        cell::draw_head(buffer, area, scene.view, &self.head(scene, paint), paint);
        marking(buffer, area, scene, paint);
        let mut panes = self.panes(area, scene, paint);
        let writes = self.layers.iter().any(|layer| matches!(layer, Layer::Form(_)));
        if writes {
            // The list stays readable while somebody writes beside it.
            panes.list.height = area.bottom() - panes.list.y;
        }
        let look = Look { view: scene.view, panes, paint };
        let shown = self.screen.draw_panes(buffer, &look);
        if writes {
            return;
        }
        let under = self.under(panes.text.width, scene, paint);
        let top = panes.text.y + shown + 1;
        for (row, y) in under.iter().zip(top..) {
            let mut x = panes.text.x;
            for offer in row {
                let key = format!("[{}]", offer.key);
                let room = panes.text.right().saturating_sub(x);
                paint.line(buffer, (x, y), room, &key, paint.theme.key());
                let x_label = x + columns_of(&key) + 1;
                let room = panes.text.right().saturating_sub(x_label);
                paint.line(buffer, (x_label, y), room, &offer.label, paint.theme.text());
                x = x_label + columns_of(&offer.label) + OFFER_COLUMNS;
            }
        }
        let (standing, keys) = self.foot(area, scene, paint);
        let rule = area.bottom() - 1 - rows(&standing) - rows(&keys);
        paint.rule(buffer, area, rule);
        let lines: Vec<Line<'_>> = standing.into_iter().chain(keys).collect();
        line::draw(buffer, Rect { y: rule + 1, height: rows(&lines), ..area }, &lines);
    }

    /// What stands over the keys, and the keys.
    fn foot(
        &self,
        area: Rect,
        scene: &PlayerScene<'_>,
        paint: &Paint,
    ) -> (Vec<Line<'static>>, Vec<Line<'static>>) {
        let mut standing = self.standing(area.width, scene, paint);
        standing.truncate(usize::from(area.height / 5));
        let key_rows = if area.height >= TALL_ROWS_MIN { 2 } else { 1 };
        let help = self.hint(Action::Help, "").map(|help| Line::from(help.spans(paint).to_vec()));
        let help = help.unwrap_or_default();
        let columns = area.width.saturating_sub(columns_of_line(&help) + BETWEEN_COLUMNS);
        let room = hint::Room { columns, rows: key_rows, between: BETWEEN_COLUMNS.into() };
        let mut keys = hint::lines(&self.hints(scene), room, paint);
        // Help is always in sight, whatever else there is no room for.
        if let Some(last) = keys.last_mut() {
            let right = area.width.saturating_sub(columns_of_line(&help) + 1);
            let gap = right.saturating_sub(columns_of_line(last));
            last.push_span(" ".repeat(gap.into()));
            last.spans.extend(help.spans);
        }
        (standing, keys)
    }

    /// Where the panes stand over what is at the foot.
    pub(super) fn panes(&self, area: Rect, scene: &PlayerScene<'_>, paint: &Paint) -> Panes {
        let (standing, keys) = self.foot(area, scene, paint);
        let panes = Panes::of(area);
        let under = self.under(panes.text.width, scene, paint).len();
        let under = u16::try_from(if under > 0 { under + 1 } else { 0 }).unwrap_or(0);
        panes.over(rows(&standing) + rows(&keys) - 1, under)
    }

    fn head(&self, scene: &PlayerScene<'_>, paint: &Paint) -> Head {
        let person = self.own(scene.view).map_or_else(String::new, |own| {
            let title = frame::words(&own.title, paint);
            let name = own.person.as_deref().unwrap_or(title);
            format!("{name} ({})", paint.words.role(own.role))
        });
        let t = scene.view.clock.time_at(scene.now);
        let next = self.tasks(scene).first().map(|task| {
            let mut words = task.words(scene.view, paint);
            if let Some(left) = task.left(t, paint) {
                words = format!("{words}  {left}");
            }
            (paint.words.say("seat-next", &[("task", words.into())]), task.is_late(t))
        });
        Head { person, next }
    }

    fn hint(&self, action: Action, label: &str) -> Option<Hint> {
        let row = BINDINGS.iter().find(|row| row.scope == Scope::Player && row.action == action)?;
        let hint = Hint::of(row, self.words());
        Some(if label.is_empty() { hint } else { Hint { label: label.to_owned(), ..hint } })
    }

    /// The keys that do something now, most needed first; help stands beside them.
    pub(super) fn hints(&self, scene: &PlayerScene<'_>) -> Vec<Hint> {
        let hand = self.screen.open(scene.view, &self.paint(scene.now));
        let offers = Offers { view: scene.view, seat: self.own(scene.view), hand: &hand };
        let possible = |action: Action| {
            if let Action::Say(say) = action {
                return offers.deed(say).is_ok();
            }
            action != Action::DoNext || !self.tasks(scene).is_empty()
        };
        let own = BINDINGS.iter().filter(|row| row.scope == Scope::Player);
        let mut hints: Vec<Hint> = vec![];
        for row in own.filter(|row| possible(row.action)) {
            if row.action == Action::Help {
                // Help has a place of its own; moving about comes before what is rarely done.
                let label = self.words().text("key-next-pane");
                hints.push(Hint { key: "Tab".to_owned(), label });
            } else {
                hints.push(Hint::of(row, self.words()));
            }
        }
        hints
    }

    /// What can be done with the text in hand, in the rows that it takes under it.
    fn under(&self, columns: u16, scene: &PlayerScene<'_>, paint: &Paint) -> Vec<Vec<Hint>> {
        let hand = self.screen.open(scene.view, &self.paint(scene.now));
        let offers = Offers { view: scene.view, seat: self.own(scene.view), hand: &hand };
        let mut rows: Vec<Vec<Hint>> = vec![];
        let mut taken = 0;
        for row in BINDINGS.iter().filter(|row| row.scope == Scope::Player) {
            let Action::Say(say) = row.action else { continue };
            let Ok(deed) = offers.deed(say) else { continue };
            if !offers.is_of_hand(&deed) {
                continue;
            }
            let Some(offer) = self.hint(row.action, &label(say, &deed, scene, paint)) else {
                continue;
            };
            let wide = columns_of(&offer.key) + 3 + columns_of(&offer.label);
            match rows.last_mut() {
                Some(row) if taken + OFFER_COLUMNS + wide <= columns => {
                    taken += OFFER_COLUMNS + wide;
                    row.push(offer);
                }
                Some(_) | None => {
                    taken = wide;
                    rows.push(vec![offer]);
                }
            }
        }
        rows
    }
}

/// Between one offer under the text and the next.
const OFFER_COLUMNS: u16 = 3;

/// What an offer says where it can say more than its key's label.
fn label(say: Say, deed: &Deed, scene: &PlayerScene<'_>, paint: &Paint) -> String {
    let again =
        |key: &str, later: &str, is_later: bool| paint.text(if is_later { later } else { key });
    let decision = match deed {
        Deed::Form(act) => act.decision(),
        Deed::Send(_) | Deed::Ask(_) => None,
    };
    let decision = scene.view.decisions.iter().find(|known| Some(&known.id) == decision);
    match say {
        Say::PassOn => match scene.view.others.as_slice() {
            [(_, name)] => {
                let name = frame::words(name, paint);
                paint.words.say("offer-pass-on-to", &[("cell", name.into())])
            }
            _ => paint.text("offer-pass-on"),
        },
        Say::Position => {
            let own = decision.is_some_and(|decision| decision.own.is_some());
            again("offer-position", "offer-position-again", own)
        }
        Say::Draft => {
            let draft = decision.is_some_and(|decision| decision.draft.is_some());
            again("offer-draft", "offer-draft-again", draft)
        }
        Say::Check => paint.text("offer-check"),
        Say::Acknowledge
        | Say::AskConsent
        | Say::Concur
        | Say::Changes
        | Say::NonConcur
        | Say::Settle
        | Say::SettleByLead
        | Say::Refer
        | Say::Alone
        | Say::Presence => String::new(),
    }
}

/// The marking stands in the rule under the head, where no layer covers it.
fn marking(buffer: &mut Buffer, area: Rect, scene: &PlayerScene<'_>, paint: &Paint) {
    let marking = lang::fit(frame::words(&scene.view.marking, paint), usize::from(area.width / 2));
    let words = format!(" {marking} ");
    let x = area.right().saturating_sub(columns_of(&words) + 1);
    paint.line(buffer, (x, area.y + 2), columns_of(&words), &words, paint.theme.past());
}

fn draw_layer(buffer: &mut Buffer, area: Rect, layer: &Layer, paint: &Paint) -> Option<Position> {
    let part = form_part(area);
    match layer {
        Layer::Form(form) => {
            frame::clear(buffer, part, paint);
            let foot = form::Foot { said: None, keys: "ask-player-keys" };
            form::draw(buffer, frame::beside_bar(part), form, foot, paint)
        }
        Layer::Menu(menu) => {
            let height = menu.height(part.width.saturating_sub(1)).min(part.height);
            let part = Rect { y: part.y + (part.height - height) / 2, height, ..part };
            frame::clear(buffer, part, paint);
            menu.draw(buffer, frame::beside_bar(part), paint);
            None
        }
        Layer::Help { scroll } => {
            frame::clear(buffer, area, paint);
            help::draw(buffer, area, (&PLAYER_HELP, *scroll), paint);
            None
        }
    }
}

fn columns_of_line(line: &Line<'_>) -> u16 {
    u16::try_from(line.width()).unwrap_or(u16::MAX)
}

fn rows(lines: &[Line<'_>]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}
