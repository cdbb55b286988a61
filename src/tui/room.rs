//! The room's screen, for a projector: large, little, slow.
//!
//! It shows what everybody in the room may know, and never a count of what is still hidden. What
//! does not fit stands closer; what then does not fit is said to be left out, and read aloud.

mod answers;
mod hot_wash;
mod position;
mod reveal;
mod situation;
mod statements;
mod stop;
mod verdict;

pub(super) use answers::{answer_rows, settled_words};
pub use hot_wash::HotWash;
pub(super) use position::position_rows;
pub(super) use stop::draw as draw_stop;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::session::view::{ClockState, RoomContent, RoomView};

use super::too_small::{self, Needed};
use super::{Paint, frame};

/// The least that the room's screen can be read on.
pub const ROOM_NEEDS: Needed = Needed { columns: 40, rows: 12 };

/// How much air there is between the parts of a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spacing {
    Roomy,
    Plain,
    Tight,
}

impl Spacing {
    const ALL: [Self; 3] = [Self::Roomy, Self::Plain, Self::Tight];

    /// Empty rows between two zones.
    fn zones(self) -> usize {
        match self {
            Self::Roomy => 2,
            Self::Plain => 1,
            Self::Tight => 0,
        }
    }

    /// Empty rows within a zone.
    fn parts(self) -> usize {
        match self {
            Self::Roomy => 1,
            Self::Plain | Self::Tight => 0,
        }
    }
}

/// Draws the room's screen. `hot_wash` is what it shows on that page, once there is a review.
pub fn draw(
    buffer: &mut Buffer,
    area: Rect,
    view: &RoomView,
    hot_wash: Option<&HotWash>,
    paint: &Paint,
) {
    if let ClockState::RealWorldStop(reason) = &view.clock.state {
        stop::draw(buffer, area, reason, paint);
        return;
    }
    let marking = frame::words(&view.marking, paint);
    if view.content == RoomContent::Blank {
        frame::banner(buffer, area, paint);
        frame::marking(buffer, area, [marking, ""], paint);
        return;
    }
    if !ROOM_NEEDS.fits(area) {
        too_small::draw(buffer, area, ROOM_NEEDS, paint);
        return;
    }
    let clock = frame::clock(&view.clock, paint);
    frame::titled(buffer, area, frame::words(&view.title, paint), &clock, paint);
    let over = view.clock.state == ClockState::Ended;
    let in_hand =
        view.current_move.as_ref().filter(|_| !over).map(|it| frame::move_name(it, paint));
    frame::marking(buffer, area, [marking, in_hand.as_deref().unwrap_or_default()], paint);
    let body = body(area);
    match &view.content {
        RoomContent::Blank => {}
        RoomContent::HotWash(answers) => {
            // The truth and the facts are told after ENDEX only, whoever asks for the page.
            if let Some(hot_wash) = hot_wash.filter(|_| over) {
                hot_wash.draw(buffer, body, answers, paint);
            }
        }
        RoomContent::Situation { .. } => situation::draw(buffer, body, view, paint),
        RoomContent::Decision(reveal) => reveal::draw(buffer, body, reveal, paint),
        RoomContent::Statements(record) => statements::draw(buffer, body, record, paint),
    }
}

/// The rows between banner and marking, with a margin that grows with the screen.
fn body(area: Rect) -> Rect {
    let inner = frame::inside(area, (area.width / 36).max(2));
    let above = if area.height >= 30 { 2 } else { 1 };
    Rect { y: area.y + above, height: area.height.saturating_sub(above + 1), ..inner }
}
