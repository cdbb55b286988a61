//! What the others of the cell are writing, word for word as they write it: to be read, and to be
//! taken into one's own form. The lead hands in.

use std::collections::BTreeMap;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::exercise::{Role, SeatId};
use crate::lang;
use crate::session::view::{CellView, ClockState, OwnSeat};
use crate::tui::cell::Open;
use crate::tui::form::{self, CellAct, Form, Values};
use crate::tui::message::MessageKind;
use crate::tui::{Effect, Key, KeyCode, Paint};

use super::offer::Offers;
use super::{Layer, Player, PlayerScene};

/// Drafts by seat and by the names that its screen chose, as they lie on the desk.
pub type Drafts = BTreeMap<SeatId, BTreeMap<String, String>>;

/// How much of a draft stands where it is only announced.
const GLANCE_COLUMNS: usize = 24;

/// Which draft is read, and how many of its rows have gone up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Reading {
    at: usize,
    scroll: usize,
}

/// A draft of somebody else's.
pub(super) struct Draft {
    act: CellAct,
    /// `이 과장`, or the seat's title where nobody sits.
    who: String,
    values: Values,
    form: Form,
}

impl Player {
    /// What the cell's other seats are writing, as far as it can be written now.
    pub(super) fn drafts_of_others(&self, scene: &PlayerScene<'_>) -> Vec<Draft> {
        let mut drafts = vec![];
        // After ENDEX each seat answers for itself.
        if scene.view.clock.state == ClockState::Ended {
            return drafts;
        }
        for (seat, named) in scene.drafts.iter().filter(|(seat, _)| **seat != self.seat) {
            let Some(own) = scene.view.seats.iter().find(|own| own.seat == *seat) else { continue };
            let read = named.iter().filter_map(|named| self.draft(own, named, scene.view));
            drafts.extend(read);
        }
        drafts
    }

    fn draft(
        &self,
        own: &OwnSeat,
        (name, text): (&String, &String),
        view: &CellView,
    ) -> Option<Draft> {
        let act = form::shared_act(name, &view.cell)?;
        let offers = Offers { view, seat: Some(own), hand: &Open::Background };
        if !offers.is_due(&act) {
            return None;
        }
        let values: Values = serde_json::from_str(text).ok()?;
        let mut form = form::build_act(act.clone(), view, self.words())?;
        form.restore(&values);
        let title = own.title.get(self.language);
        let who = lang::one_line(own.person.as_deref().unwrap_or(title));
        let is_empty = form.said().iter().all(|(_, text)| text.is_empty());
        (!is_empty).then_some(Draft { act, who, values, form })
    }

    /// Who else writes what the form in hand is for.
    pub(super) fn beside(&self, form: &Form, scene: &PlayerScene<'_>) -> Option<String> {
        let drafts = self.drafts_of_others(scene);
        let same = drafts.into_iter().find(|draft| Some(&draft.act) == form.purpose.act())?;
        Some(self.words().say("drafts-beside", &[("who", same.who.into())]))
    }

    pub(super) fn open_drafts(&mut self, scene: &PlayerScene<'_>) -> Vec<Effect> {
        let drafts = self.drafts_of_others(scene);
        let words = self.words();
        let mut at = 0;
        if let Some(Layer::Form(form)) = self.layers.last_mut() {
            if drafts.is_empty() {
                form.problem = Some(words.text("note-nobody-writes"));
            }
            let same = drafts.iter().position(|draft| Some(&draft.act) == form.purpose.act());
            at = same.unwrap_or(0);
        } else if drafts.is_empty() {
            self.say(MessageKind::Note, "note-nobody-writes");
        }
        if !drafts.is_empty() {
            self.layers.push(Layer::Drafts(Reading { at, scroll: 0 }));
        }
        vec![]
    }

    pub(super) fn on_drafts_key(&mut self, key: Key, scene: &PlayerScene<'_>) -> Vec<Effect> {
        let drafts = self.drafts_of_others(scene);
        let Some(Layer::Drafts(reading)) = self.layers.last_mut() else { return vec![] };
        let last = drafts.len().saturating_sub(1);
        let Reading { at, scroll } = *reading;
        let at = at.min(last);
        *reading = match key.code {
            KeyCode::Up => Reading { at: at.saturating_sub(1), scroll: 0 },
            KeyCode::Down => Reading { at: (at + 1).min(last), scroll: 0 },
            KeyCode::PageUp => Reading { at, scroll: scroll.saturating_sub(1) },
            KeyCode::PageDown => Reading { at, scroll: scroll.saturating_add(1) },
            KeyCode::Enter | KeyCode::Esc => {
                self.layers.pop();
                let taken = drafts.into_iter().nth(at).filter(|_| key.code == KeyCode::Enter);
                return taken.map_or_else(Vec::new, |draft| self.take(&draft, scene));
            }
            KeyCode::Char(_)
            | KeyCode::Tab
            | KeyCode::BackTab
            | KeyCode::Backspace
            | KeyCode::Delete
            | KeyCode::Left
            | KeyCode::Right
            | KeyCode::Home
            | KeyCode::End
            | KeyCode::F(_) => Reading { at, scroll },
        };
        vec![]
    }

    /// Takes the words into one's own form; what stood in a text there comes back with undo.
    fn take(&mut self, draft: &Draft, scene: &PlayerScene<'_>) -> Vec<Effect> {
        let is_open = |layer: Option<&Layer>| match layer {
            Some(Layer::Form(form)) => form.purpose.act() == Some(&draft.act),
            Some(Layer::Menu(_) | Layer::Help { .. } | Layer::Drafts(_)) | None => false,
        };
        let mut effects = vec![];
        if !is_open(self.layers.last()) {
            if let Err(why) = self.may_write(scene) {
                self.tell(why, scene);
                return vec![];
            }
            if matches!(self.layers.last(), Some(Layer::Form(_))) {
                effects.extend(self.close_form());
            }
            self.open_form(draft.act.clone(), scene);
        }
        let Some(Layer::Form(form)) = self.layers.last_mut() else { return effects };
        form.take(&draft.values);
        effects.extend(self.sending.keep(form));
        self.told(effects, scene)
    }

    /// What is typed, as it goes out: the room reads along what the lead writes, and only that.
    pub(super) fn told(&self, effects: Vec<Effect>, scene: &PlayerScene<'_>) -> Vec<Effect> {
        let leads = self.own(scene.view).is_some_and(|own| own.role == Role::Lead);
        let goes = |effect: &Effect| leads || !matches!(effect, Effect::LiveDraft { .. });
        effects.into_iter().filter(goes).collect()
    }

    /// One row: who writes what, and how it begins.
    pub(super) fn glance(&self, scene: &PlayerScene<'_>) -> Option<String> {
        let drafts = self.drafts_of_others(scene);
        let first = drafts.first()?;
        let text = lang::fit(&lang::one_line(&first.form.written()), GLANCE_COLUMNS);
        let args = [
            ("who", first.who.as_str().into()),
            ("what", first.form.title.as_str().into()),
            ("text", text.into()),
            ("more", (drafts.len() - 1).into()),
        ];
        let key = if drafts.len() > 1 { "drafts-glance-more" } else { "drafts-glance" };
        Some(self.words().say(key, &args))
    }
}

/// Draws the drafts: who writes what, and the words of the one in hand.
pub(super) fn draw(
    buffer: &mut Buffer,
    area: Rect,
    (drafts, reading): (&[Draft], Reading),
    paint: &Paint,
) {
    let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
    let mut rows = vec![(paint.text("drafts-title"), paint.theme.strong())];
    let at = reading.at.min(drafts.len().saturating_sub(1));
    for (index, draft) in drafts.iter().enumerate() {
        let (mark, style) =
            if index == at { (">", paint.theme.next()) } else { (" ", paint.theme.text()) };
        rows.push((format!("{mark} {}  {}", draft.who, draft.form.title), style));
    }
    let end = area.bottom().saturating_sub(2);
    let mut y = area.y;
    // The one in hand stays in sight, however many there are.
    let room = usize::from(area.height / 3).max(2);
    let first = (at + 2).saturating_sub(room);
    for (row, style) in rows.iter().skip(first).take(room) {
        paint.line(buffer, (inner.x, y), inner.width, row, *style);
        y += 1;
    }
    paint.rule(buffer, area, y);
    y += 1;
    let shown = drafts.get(at).map_or_else(Vec::new, |draft| words(draft, inner.width, paint));
    let scroll = reading.scroll.min(shown.len().saturating_sub(usize::from(end.saturating_sub(y))));
    for ((row, style), y) in shown.iter().skip(scroll).zip(y..end) {
        paint.line(buffer, (inner.x, y), inner.width, row, *style);
    }
    paint.rule(buffer, area, end);
    let keys = paint.text(if drafts.is_empty() { "note-nobody-writes" } else { "drafts-keys" });
    paint.line(buffer, (inner.x, end + 1), inner.width, &keys, paint.theme.past());
}

/// Each field that has something in it, under its label.
fn words(draft: &Draft, columns: u16, paint: &Paint) -> Vec<(String, Style)> {
    let mut rows = vec![];
    for (label, text) in draft.form.said().into_iter().filter(|(_, text)| !text.is_empty()) {
        rows.push((label, paint.theme.past()));
        let text = lang::wrap(&lang::visible(&text), usize::from(columns.saturating_sub(2)));
        rows.extend(text.into_iter().map(|row| (format!("  {row}"), paint.theme.text())));
    }
    rows
}
