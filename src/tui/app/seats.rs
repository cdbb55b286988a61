//! The seats on the console: a row each, with who sits there and how the seat stands. Enter opens
//! what control can do with the one in hand.

mod deal;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::exercise::{Role, Seat, SeatId};
use crate::lang::{Words, fit, one_line, pad};
use crate::session::view::{ControlView, SeatStanding};
use crate::tui::control::Message;
use crate::tui::{Key, KeyCode, Paint, frame, line, message};

use super::{App, Effect, Layer, Scene};

/// The mark and the number before a row.
const MARK_COLUMNS: usize = 5;
/// What stands free at both sides.
const MARGIN_COLUMNS: u16 = 1;
/// The rows of the title, its rule, the heads, the rule at the foot and the keys.
const FRAME_ROWS: u16 = 5;

/// The list of seats, with one in hand.
#[derive(Clone, Debug, Default)]
pub(super) struct SeatList {
    at: usize,
}

/// What a key did to the list.
pub(super) enum Step {
    Stay,
    Leave,
    Open(SeatId),
}

/// The seats in the list's order: each cell's, then control's.
fn rows(view: &ControlView) -> Vec<Seat> {
    let (control, cells): (Vec<Seat>, Vec<Seat>) =
        view.all_seats().into_iter().partition(|seat| seat.cell.is_none());
    let control = control.into_iter().filter(|seat| seat.role != Role::Engine);
    cells.into_iter().chain(control).collect()
}

impl App {
    pub(super) fn open_seats(&mut self, seat: Option<&SeatId>, scene: &Scene<'_>) -> Vec<Effect> {
        let seats = rows(&scene.views.control);
        let at = seats.iter().position(|own| Some(&own.id) == seat).unwrap_or(0);
        self.layers.push(Layer::Seats(SeatList { at }));
        vec![]
    }

    pub(super) fn on_seats_key(&mut self, key: Key, scene: &Scene<'_>) -> Vec<Effect> {
        let Some(Layer::Seats(list)) = self.layers.last_mut() else { return vec![] };
        match list.on_key(key, &scene.views.control) {
            Step::Stay => vec![],
            Step::Leave => {
                self.layers.pop();
                vec![]
            }
            Step::Open(seat) => {
                self.message = None;
                let menu = deal::menu(&seat, &scene.views.control, scene.now, self.words());
                self.menu(menu)
            }
        }
    }
}

impl SeatList {
    fn on_key(&mut self, key: Key, view: &ControlView) -> Step {
        let seats = rows(view);
        let last = seats.len().saturating_sub(1);
        match key.code {
            KeyCode::Up => self.at = self.at.saturating_sub(1),
            KeyCode::Down | KeyCode::Tab => self.at = (self.at + 1).min(last),
            KeyCode::Home | KeyCode::PageUp => self.at = 0,
            KeyCode::End | KeyCode::PageDown => self.at = last,
            KeyCode::Char(c) => {
                let index = c.to_digit(10).and_then(|digit| (digit as usize).checked_sub(1));
                let Some(index) = index.filter(|index| *index <= last) else { return Step::Stay };
                self.at = index;
                return Step::Open(seats[index].id.clone());
            }
            KeyCode::Enter => return Step::Open(seats[self.at.min(last)].id.clone()),
            KeyCode::Esc => return Step::Leave,
            KeyCode::BackTab
            | KeyCode::Backspace
            | KeyCode::Delete
            | KeyCode::Left
            | KeyCode::Right
            | KeyCode::F(_) => {}
        }
        Step::Stay
    }

    /// Draws the list under the banner; `told` is what the last act came to.
    pub(super) fn draw(
        &self,
        buffer: &mut Buffer,
        screen: Rect,
        (view, told): (&ControlView, Option<&Message>),
        paint: &Paint,
    ) {
        let area = Rect { y: screen.y + 2, height: screen.height.saturating_sub(2), ..screen };
        frame::clear(buffer, area, paint);
        let inner = frame::inside(area, MARGIN_COLUMNS);
        let title = paint.text("menu-seats");
        paint.line(buffer, (inner.x, area.y), inner.width, &title, paint.theme.strong());
        paint.line_right(buffer, inner, area.y, &summary(view, paint), paint.theme.text());
        paint.rule(buffer, area, area.y + 1);
        let columns = Columns::of(inner.width);
        let heads = ["seats-seat", "seats-person", "seats-stands", "seats-check"];
        let heads = columns.row("", &heads.map(|key| paint.text(key)));
        paint.line(buffer, (inner.x, area.y + 2), inner.width, &heads, paint.theme.past());
        let told = message::lines(told, inner.width, paint);
        let told_rows = u16::try_from(told.len()).unwrap_or(0);
        let room = usize::from(area.height.saturating_sub(FRAME_ROWS + told_rows)).max(1);
        let seats = rows(view);
        let at = self.at.min(seats.len().saturating_sub(1));
        let first = (at + 1).saturating_sub(room);
        for ((index, seat), y) in seats.iter().enumerate().skip(first).take(room).zip(area.y + 3..)
        {
            let here = index == at;
            let style = if here { paint.theme.next() } else { paint.theme.text() };
            let number = if index < 9 { (index + 1).to_string() } else { String::new() };
            let mark = format!("{} {number}", if here { '>' } else { ' ' });
            let text = columns.row(&mark, &cells_of(seat, view, paint));
            paint.line(buffer, (inner.x, y), inner.width, &text, style);
        }
        let foot = area.bottom().saturating_sub(1);
        let top = foot.saturating_sub(told_rows);
        paint.rule(buffer, area, top.saturating_sub(1));
        line::draw(buffer, Rect { y: top, height: told_rows, ..inner }, &told);
        let keys = paint.text("seats-keys");
        paint.line(buffer, (inner.x, foot), inner.width, &keys, paint.theme.past());
    }
}

/// How many are connected, and how many are gone.
fn summary(view: &ControlView, paint: &Paint) -> String {
    let (mut connected, mut gone) = (0_usize, 0_usize);
    for seat in rows(view) {
        match view.standing(&seat, paint.now) {
            SeatStanding::Seated(_) | SeatStanding::Idle(_) | SeatStanding::Silent(_) => {
                connected += 1;
            }
            SeatStanding::Gone(_) => gone += 1,
            SeatStanding::Empty | SeatStanding::Beside => {}
        }
    }
    paint.words.say("seats-summary", &[("connected", connected.into()), ("gone", gone.into())])
}

/// Its title with its cell, its person, how it stands, and the check.
fn cells_of(seat: &Seat, view: &ControlView, paint: &Paint) -> [String; 4] {
    let own = view.seats.get(&seat.id);
    let person = own.and_then(|own| own.person.as_deref()).unwrap_or("-");
    let answered = own.is_some_and(|own| own.answered_check);
    let check = match own.and_then(|own| own.person.as_ref()) {
        None => "-".to_owned(),
        Some(_) if answered => paint.text("menu-check-done"),
        Some(_) => paint.text("menu-check-waiting"),
    };
    let muted = own.is_some_and(|own| own.muted.is_some());
    let last = match (muted, check.as_str()) {
        (false, _) => check,
        (true, "-") => paint.text("seats-muted"),
        (true, _) => format!("{check}, {}", paint.text("seats-muted")),
    };
    [
        paint.words.seat(&seat.id, &*view.exercise),
        one_line(person),
        stands(seat, view, paint.now, paint.words),
        last,
    ]
}

/// How the seat stands, in words; the facilitator's own is this console.
fn stands(
    seat: &Seat,
    view: &ControlView,
    now: chrono::DateTime<chrono::Utc>,
    words: &Words,
) -> String {
    let standing = view.standing(seat, now);
    let away = matches!(standing, SeatStanding::Empty | SeatStanding::Beside);
    if away && seat.id == Seat::facilitator() {
        return words.text("seats-console");
    }
    words.seat_standing(standing)
}

/// The widths of a row's parts.
struct Columns([usize; 4]);

impl Columns {
    /// The check has what its longest words take; the others share the rest.
    fn of(width: u16) -> Self {
        let rest = usize::from(width).saturating_sub(MARK_COLUMNS);
        let check = rest * 27 / 100;
        let stands = rest * 26 / 100;
        let person = rest * 19 / 100;
        Self([rest - check - stands - person, person, stands, check])
    }

    fn row(&self, mark: &str, parts: &[String; 4]) -> String {
        let mut row = pad(mark, MARK_COLUMNS);
        for (part, columns) in parts.iter().zip(self.0) {
            row.push_str(&pad(&fit(part, columns.saturating_sub(1)), columns));
        }
        row
    }
}
