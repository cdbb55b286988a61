//! The screen is too small for the console: how much it needs, and the clock meanwhile.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::exercise::Language;
use crate::lang::Words;

use super::frame::{COLUMNS_MIN, ROWS_MIN};
use super::{Moment, sheet};

pub(super) fn draw(buffer: &mut Buffer, area: Rect, moment: Moment<'_>) {
    let theme = moment.theme();
    let state = moment.words().clock_state(&moment.view.clock.state);
    let mut lines = vec![
        Line::styled(moment.text("banner-exercise"), theme.banner()),
        Line::styled(format!("{}  {state}", moment.t), theme.strong()),
    ];
    let own = moment.paint.language();
    for language in [own, own.other()] {
        lines.extend(sheet::wrapped(&needed(language, area), area.width, 0, theme.text()));
    }
    sheet::draw(buffer, area, &lines);
}

/// Said in both languages: whoever sets up the screen may read only one.
fn needed(language: Language, area: Rect) -> String {
    let args = [
        ("columns", u32::from(COLUMNS_MIN).into()),
        ("rows", u32::from(ROWS_MIN).into()),
        ("has-columns", u32::from(area.width).into()),
        ("has-rows", u32::from(area.height).into()),
    ];
    Words::of(language).say("small-screen", &args)
}
