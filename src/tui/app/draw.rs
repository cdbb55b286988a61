//! Drawing the display and the layers over it, from the bottom up.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::exercise::Span;
use crate::tui::curtain::Behind;
use crate::tui::form::Form;
use crate::tui::{cell, control, curtain, form, frame, notice, room, too_small};

use super::{App, Display, Layer, Paint, Scene};

impl App {
    /// Draws everything and tells where the cursor stands, if a text is in hand.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, scene: &Scene<'_>) -> Option<Position> {
        self.size = (area.width, area.height);
        self.console.follow(&scene.views.control);
        self.keep_hot_wash(scene);
        self.renew_join(scene);
        let paint = self.paint(scene.now);
        self.draw_display(buffer, area, scene, &paint);
        if !control::NEEDED.fits(area) {
            self.draw_small(buffer, area, scene, &paint);
            return None;
        }
        let mut cursor = None;
        for layer in &self.layers {
            cursor = draw_layer(buffer, area, layer, scene, &paint);
            if let Layer::Seats(list) = layer {
                let told = self.footing();
                list.draw(buffer, area, (&scene.views.control, told.as_ref()), &paint);
            }
            if let Layer::Help { scroll } = layer {
                frame::clear(buffer, area, &paint);
                self.help().draw(buffer, area, *scroll, &paint);
            }
        }
        cursor
    }

    /// A display may have room where the layers over it have none. The curtain always has: it is
    /// what keeps one display from those who look at another.
    fn draw_small(&self, buffer: &mut Buffer, area: Rect, scene: &Scene<'_>, paint: &Paint) {
        match self.layers.last() {
            Some(layer @ Layer::Curtain { .. }) => {
                draw_layer(buffer, area, layer, scene, paint);
            }
            Some(
                Layer::Form { .. }
                | Layer::Speech(_)
                | Layer::Watch { .. }
                | Layer::Menu(_)
                | Layer::Seats(_)
                | Layer::Find(_)
                | Layer::Help { .. },
            ) => {
                frame::clear(buffer, area, paint);
                too_small::draw(buffer, area, control::NEEDED, paint);
            }
            None => {}
        }
    }

    fn draw_display(&self, buffer: &mut Buffer, area: Rect, scene: &Scene<'_>, paint: &Paint) {
        let notice = scene.notice.map(|notice| paint.text(notice::words(notice)));
        match &self.display {
            Display::Control => {
                // Nobody else is told of a locked address.
                let notice = notice.clone().or_else(|| self.locked_notice());
                let notice = notice.or_else(|| self.muted_notice(&scene.views.control));
                let hints = self.hints(scene);
                let next_keys = self.next_keys(scene);
                let message = self.footing();
                let who = self.who(&scene.views.control);
                let scene = control::Scene {
                    view: &scene.views.control,
                    console: &self.console,
                    hints: &hints,
                    next_keys: &next_keys,
                    message: message.as_ref(),
                    notice: notice.as_deref(),
                    who: who.as_deref(),
                };
                control::draw(buffer, area, &scene, paint);
            }
            Display::Room => {
                room::draw(buffer, area, &scene.views.room, self.hot_wash.as_ref(), paint);
            }
            Display::Cell(id) => {
                if let Some(view) = scene.views.cells.get(id) {
                    cell::draw(buffer, area, view, &self.cell_screen, paint);
                }
            }
        }
        if let Some(text) = notice.filter(|_| self.display != Display::Control) {
            notice::draw(buffer, area, &text, paint);
        }
    }

    /// The message under the console: who is speaking, while a spoken act waits for its second key.
    fn footing(&self) -> Option<control::Message> {
        if let Some(Layer::Watch { .. }) = self.layers.last() {
            let text = self.words().text("observe-which");
            return Some(control::Message { kind: control::MessageKind::Ask, text });
        }
        let Some(Layer::Speech(speech)) = self.layers.last() else { return self.message.clone() };
        let minutes = speech.minutes_ago.to_string();
        let said = match speech.minutes_ago {
            0 => self.words().text("said-now"),
            _ => self.words().say("said-ago", &[("minutes", minutes.as_str().into())]),
        };
        let text = self.words().say("say-which", &[("said", said.as_str().into())]);
        Some(control::Message { kind: control::MessageKind::Ask, text })
    }
}

/// The part of the screen that a form or a menu covers: the right two thirds, so that one can read
/// while writing.
pub(super) fn form_area(area: Rect) -> Rect {
    let width = (area.width * 2 / 3).max(control::NEEDED.columns - 26).min(area.width);
    Rect { x: area.right() - width, y: area.y + 2, width, height: area.height.saturating_sub(3) }
}

/// When it was said, or seen.
fn said(form: &Form, minutes_ago: u64, scene: &Scene<'_>, paint: &Paint) -> Option<String> {
    if !form.purpose.is_spoken() {
        return None;
    }
    if let Some(at) = form.purpose.observed_at() {
        let at = at.before(Span::minutes(minutes_ago));
        let at = paint.words.clock(at, &scene.views.control.exercise.clock);
        return Some(paint.words.say("observed-at", &[("at", at.into())]));
    }
    let minutes = minutes_ago.to_string();
    Some(match minutes_ago {
        0 => paint.text("said-now"),
        _ => paint.words.say("said-ago", &[("minutes", minutes.as_str().into())]),
    })
}

fn draw_layer(
    buffer: &mut Buffer,
    area: Rect,
    layer: &Layer,
    scene: &Scene<'_>,
    paint: &Paint,
) -> Option<Position> {
    match layer {
        Layer::Form { form, minutes_ago } => {
            let part = form_area(area);
            frame::clear(buffer, part, paint);
            let said = said(form, *minutes_ago, scene, paint);
            let keys = if said.is_some() { "ask-keys" } else { "ask-player-keys" };
            let foot = form::Foot { said: said.as_deref(), keys };
            form::draw(buffer, frame::beside_bar(part), form, foot, paint)
        }
        // The list of seats is drawn with what its last act came to, the help with whose it is.
        Layer::Speech(_) | Layer::Watch { .. } | Layer::Seats(_) | Layer::Help { .. } => None,
        Layer::Menu(menu) => {
            let whole = form_area(area);
            let height = menu.height(whole.width.saturating_sub(1)).min(whole.height);
            let part = Rect { y: area.y + (area.height - height) / 2, height, ..whole };
            frame::clear(buffer, part, paint);
            menu.draw(buffer, frame::beside_bar(part), paint);
            None
        }
        Layer::Find(find) => {
            let part = form_area(area);
            frame::clear(buffer, part, paint);
            Some(find.draw(buffer, frame::beside_bar(part), &scene.views.control, paint))
        }
        Layer::Curtain { to } => {
            let behind = match to {
                Display::Control => Behind::Control,
                Display::Room => Behind::Room,
                Display::Cell(id) => Behind::Cell(
                    scene.views.cells.get(id).map(|view| view.name.clone()).unwrap_or_default(),
                ),
            };
            curtain::draw(buffer, area, &behind, paint);
            None
        }
    }
}
