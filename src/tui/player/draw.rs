//! Drawing a player's screen: the cell's screen, what may be done under the text in hand, and the
//! layers over it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use crate::lang;
use crate::session::view::ClockState;
use crate::tui::cell::{self, CELL_NEEDS, Listed, Look, Panes};
use crate::tui::hint::{self, Hint};
use crate::tui::keymap::Action;
use crate::tui::sheet::columns_of;
use crate::tui::{Drawn, Paint, form, frame, line, room, too_small};

use super::foot::{BETWEEN_COLUMNS, Foot, OFFER_COLUMNS};
use super::sketch::{self, Below, Over, Sitter, Stance};
use super::{Layer, Player, PlayerScene, colleague, is_stopped};

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
        let Drawn { cursor, shared } = self.draw_apart(buffer, area, scene);
        if let Some(shared) = shared {
            sketch::copy(&shared, buffer);
        }
        cursor
    }

    /// The same, without the rows that other seats have too.
    pub fn draw_apart(
        &mut self,
        buffer: &mut Buffer,
        area: Rect,
        scene: &PlayerScene<'_>,
    ) -> Drawn {
        self.size = (area.width, area.height);
        let paint = self.paint(scene.now);
        let mut end = area.bottom();
        let mut shared = None;
        if let ClockState::RealWorldStop(reason) = &scene.view.clock.state {
            self.draw_stop(buffer, area, reason, &paint);
        } else if CELL_NEEDS.fits(area) {
            let below = self.draw_screen(buffer, area, scene, &paint);
            if self.layers.is_empty() {
                shared = Some(below.rows);
            } else {
                sketch::copy(&below.rows, buffer);
            }
            end = below.end;
        } else {
            too_small::draw(buffer, area, CELL_NEEDS, &paint);
        }
        let cursor = self.draw_layers(buffer, (area, end), scene, &paint);
        Drawn { cursor, shared }
    }

    fn draw_layers(
        &self,
        buffer: &mut Buffer,
        (area, end): (Rect, u16),
        scene: &PlayerScene<'_>,
        paint: &Paint,
    ) -> Option<Position> {
        match self.top(scene) {
            Some(_) if CELL_NEEDS.fits(area) => {
                let mut cursor = None;
                let stopped = is_stopped(scene.view);
                let shown = |layer: &&Layer| !(stopped && matches!(layer, Layer::Form(_)));
                for layer in self.layers.iter().filter(shown) {
                    cursor = self.draw_layer(buffer, (area, end), layer, (scene, paint));
                }
                cursor
            }
            Some(Layer::Menu(menu)) => {
                // Whoever wants to leave can, however small the window is.
                frame::clear(buffer, area, paint);
                frame::banner(buffer, area, paint);
                let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
                menu.clone().about(vec![]).draw(buffer, below, paint);
                None
            }
            Some(Layer::Form(_) | Layer::Help { .. } | Layer::Drafts(_)) | None => None,
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
        let hints: Vec<Hint> = actions.iter().filter_map(|action| self.hint(*action)).collect();
        let room = hint::Room { columns: area.width, rows: 1, between: BETWEEN_COLUMNS, all: None };
        let lines = hint::lines(&hints, room, paint);
        line::draw(buffer, Rect { y: area.bottom() - 1, height: 1, ..area }, &lines);
    }

    /// Draws the first row, and finds what is below it.
    fn draw_screen(
        &self,
        buffer: &mut Buffer,
        area: Rect,
        scene: &PlayerScene<'_>,
        paint: &Paint,
    ) -> Below {
        let person = self.own(scene.view).map_or_else(String::new, |own| {
            let title = frame::words(&own.title, paint);
            let name = own.person.as_deref().unwrap_or(title);
            format!("{name} ({})", paint.words.role(own.role))
        });
        cell::draw_person(buffer, area, scene.view, &person, paint);
        let stance = self.stance((buffer.area, area), scene, paint);
        sketch::shared(scene.view, stance, |rows| self.draw_below(rows, area, scene, paint))
    }

    fn stance(
        &self,
        (buffer, area): (Rect, Rect),
        scene: &PlayerScene<'_>,
        paint: &Paint,
    ) -> Stance {
        let top = (area.y + 1).min(buffer.bottom());
        let height = area.bottom().clamp(top, buffer.bottom()) - top;
        let sitter = self.own(scene.view).map(|own| Sitter {
            role: own.role,
            muted: own.muted.clone(),
            answered_check: own.answered_check,
        });
        let forecasts = &scene.view.exchange.forecasts;
        let is_alone = scene.view.clock.state == ClockState::Ended
            || forecasts.iter().any(|forecast| forecast.seat == self.seat);
        Stance {
            now: paint.now,
            whole: Rect { y: top, height, ..buffer },
            area,
            line: self.screen.line.clone(),
            pane: self.screen.pane,
            scroll: self.screen.scroll,
            sitter,
            alone: is_alone.then(|| self.seat.clone()),
            glance: self.glance(scene),
            message: self.message.clone(),
            notice: scene.notice,
            over: self.over(),
            language: paint.language(),
            theme: paint.theme,
        }
    }

    fn over(&self) -> Over {
        let is_writing = |it: &Layer| matches!(it, Layer::Form(_) | Layer::Drafts(_));
        if self.layers.iter().any(is_writing) {
            Over::Writing
        } else if let Some(Layer::Menu(_)) = self.layers.last() {
            Over::Question
        } else {
            Over::Nothing
        }
    }

    /// Draws all but the first row; tells on which row the foot begins. It goes by the view and the
    /// stance alone, since others are shown the same.
    fn draw_below(
        &self,
        buffer: &mut Buffer,
        area: Rect,
        scene: &PlayerScene<'_>,
        paint: &Paint,
    ) -> u16 {
        let listed = self.screen.listed(scene.view, paint);
        let next = self.next(scene, &listed, paint);
        cell::draw_time(buffer, area, scene.view, next.as_ref(), paint);
        marking(buffer, area, scene, paint);
        let mut foot = self.foot(area, scene, &listed, paint);
        if self.over() == Over::Question {
            foot.keys.fill(Line::default());
        }
        let mut panes = foot.panes(area);
        let writes = self.over() == Over::Writing;
        if writes {
            panes.list.height = area.bottom() - panes.list.y;
        }
        let look = Look { view: scene.view, panes, paint };
        let shown = self.screen.draw_panes(buffer, &look, &listed);
        if writes {
            return area.bottom();
        }
        draw_foot(buffer, area, (&foot, panes, shown), paint);
        foot.rule(area)
    }

    /// What comes next for this seat, and whether it is late.
    fn next(
        &self,
        scene: &PlayerScene<'_>,
        listed: &Listed<'_>,
        paint: &Paint,
    ) -> Option<(String, bool)> {
        let t = scene.view.clock.time_at(scene.now);
        self.own_tasks(scene, &listed.tasks).first().map(|task| {
            let mut words = task.words(scene.view, paint);
            if let Some(left) = task.left(t, paint) {
                words = format!("{words}  {left}");
            }
            (paint.words.say("seat-next", &[("task", words.into())]), task.is_late(t))
        })
    }
}

/// Draws what can be done with the text in hand under the rows of it that are shown, and the foot.
fn draw_foot(
    buffer: &mut Buffer,
    area: Rect,
    (foot, panes, shown): (&Foot, Panes, u16),
    paint: &Paint,
) {
    let top = panes.text.y + shown + 1;
    for (row, y) in foot.under.iter().zip(top..) {
        draw_offers(buffer, Rect { y, height: 1, ..panes.text }, row, paint);
    }
    let rule = foot.rule(area);
    paint.rule(buffer, area, rule);
    let standing = Rect { y: rule + 1, height: rows(&foot.standing), ..area };
    line::draw(buffer, standing, &foot.standing);
    let keys = Rect { y: standing.bottom(), height: rows(&foot.keys), ..area };
    line::draw(buffer, keys, &foot.keys);
}

/// What can be done with the text in hand, one beside the other.
fn draw_offers(buffer: &mut Buffer, area: Rect, offers: &[Hint], paint: &Paint) {
    let mut x = area.x;
    let mut put = |words: &str, after: u16, style| {
        paint.line(buffer, (x, area.y), area.right().saturating_sub(x), words, style);
        x = x.saturating_add(columns_of(words) + after);
    };
    for offer in offers {
        put(&format!("[{}]", offer.key), 1, paint.theme.key());
        put(&offer.label, OFFER_COLUMNS, paint.theme.text());
    }
}

/// The marking stands in the rule under the head, where no layer covers it.
fn marking(buffer: &mut Buffer, area: Rect, scene: &PlayerScene<'_>, paint: &Paint) {
    let marking = lang::fit(frame::words(&scene.view.marking, paint), usize::from(area.width / 2));
    let words = format!(" {marking} ");
    let x = area.right().saturating_sub(columns_of(&words) + 1);
    paint.line(buffer, (x, area.y + 2), columns_of(&words), &words, paint.theme.past());
}

impl Player {
    /// Draws a layer; a question stands over the foot, which begins at row `end`.
    fn draw_layer(
        &self,
        buffer: &mut Buffer,
        (area, end): (Rect, u16),
        layer: &Layer,
        (scene, paint): (&PlayerScene<'_>, &Paint),
    ) -> Option<Position> {
        let part = form_part(area);
        match layer {
            Layer::Form(form) => {
                frame::clear(buffer, part, paint);
                let beside = self.beside(form, scene);
                let foot = form::Foot { said: beside.as_deref(), keys: "ask-player-keys" };
                form::draw(buffer, frame::beside_bar(part), form, foot, paint)
            }
            Layer::Menu(menu) => {
                let room = end.saturating_sub(part.y);
                let height = menu.height(part.width.saturating_sub(1)).saturating_add(1).min(room);
                let part = Rect { y: end - height, height, ..part };
                frame::clear(buffer, part, paint);
                let inner = frame::beside_bar(part);
                paint.rule(buffer, inner, inner.y);
                let below = Rect { y: inner.y + 1, height: height.saturating_sub(1), ..inner };
                menu.draw(buffer, below, paint);
                None
            }
            Layer::Help { scroll } => {
                frame::clear(buffer, area, paint);
                self.help(scene.view).draw(buffer, area, *scroll, paint);
                None
            }
            Layer::Drafts(reading) => {
                frame::clear(buffer, part, paint);
                let drafts = self.drafts_of_others(scene);
                colleague::draw(buffer, frame::beside_bar(part), (&drafts, *reading), paint);
                None
            }
        }
    }
}

pub(super) fn rows(lines: &[Line<'_>]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}
