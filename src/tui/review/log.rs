//! The records around the cursor, one line each.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::lang;
use crate::tui::Paint;

use super::Review;

const NUMBER_COLUMNS: usize = 6;
const TIME_COLUMNS: usize = 10;
const WHO_COLUMNS_MAX: usize = 18;

impl Review {
    /// The record at the cursor stands in the middle, unless there are few before it.
    pub(super) fn draw_log(&self, buffer: &mut Buffer, area: Rect, paint: &Paint) {
        let rows = usize::from(area.height);
        let stops = self.stops();
        let at = self.playback.at();
        // The last stop by the cursor is the one in hand.
        let in_hand = stops.partition_point(|place| *place <= at).saturating_sub(1);
        let first = in_hand.saturating_sub(rows / 2).min(stops.len().saturating_sub(rows));
        for ((index, place), y) in stops.iter().enumerate().skip(first).zip(area.y..area.bottom()) {
            self.draw_record(
                buffer,
                Rect { y, height: 1, ..area },
                (*place, index == in_hand),
                paint,
            );
        }
    }

    fn draw_record(
        &self,
        buffer: &mut Buffer,
        area: Rect,
        (place, in_hand): (usize, bool),
        paint: &Paint,
    ) {
        let Some(entry) = self.playback.history().get(place) else { return };
        let lines = self.words().happening(entry, self.names());
        let Some(first) = lines.first() else { return };
        let what: Vec<&str> = lines.iter().map(|line| line.what.as_str()).collect();
        let theme = paint.theme;
        let later = place > self.playback.at();
        let style = match (in_hand, later) {
            (true, _) => theme.strong(),
            (false, true) => theme.past(),
            (false, false) => theme.text(),
        };
        let mark = if in_hand { ">" } else { " " };
        let noted = self.is_noted(entry.seq);
        let number = lang::pad_left(&entry.seq.to_string(), NUMBER_COLUMNS);
        let time = lang::pad(&entry.t.to_string(), TIME_COLUMNS);
        let who = lang::pad(&first.who, WHO_COLUMNS_MAX);
        let head = format!("{mark} {number}  {time}  {who}  ");
        let aside = first.aside.clone().unwrap_or_default();
        let note = if noted { format!(" [{}]", paint.text("review-noted")) } else { String::new() };
        let line = format!("{head}{}{note}  {aside}", what.join("; "));
        paint.line(buffer, (area.x, area.y), area.width, line.trim_end(), style);
    }

    fn is_noted(&self, seq: crate::session::Seq) -> bool {
        self.book.notes().iter().any(|(_, note)| note.record == seq)
    }
}
