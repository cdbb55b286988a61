//! The real-world stop: nothing else is on the screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::{Moment, Scene, footer, header, line};

/// Said in both languages, whoever looks.
const CALLS: [&str; 2] = ["실제상황", "REAL WORLD"];

pub(super) fn draw(
    buffer: &mut Buffer,
    area: Rect,
    moment: Moment<'_>,
    scene: &Scene<'_>,
    reason: &str,
) {
    if area.is_empty() {
        return;
    }
    let style = moment.theme().real_world();
    buffer.set_style(area, style);
    let lines = lines(moment, scene, (area.width, reason), style);
    let foot: Vec<Line<'_>> = footer::message(scene, area.width, moment.paint)
        .into_iter()
        .chain(footer::keys(scene.hints, area.width, moment.paint))
        .collect();
    let foot_rows = super::rows(&foot).min(area.height / 4);
    let spare = area.height.saturating_sub(super::rows(&lines) + foot_rows);
    let top = area.y + (spare / 3).min(area.height - 1);
    line::draw(buffer, Rect { y: top, height: area.bottom() - top, ..area }, &lines);
    let foot_area = Rect { y: area.bottom() - foot_rows, height: foot_rows, ..area };
    line::draw(buffer, foot_area, &foot);
    if spare > 2 {
        header::banner(buffer, Rect { height: 1, ..area }, moment);
    }
}

/// What has happened, why, what to do, and the key that ends it.
fn lines(
    moment: Moment<'_>,
    scene: &Scene<'_>,
    (columns, reason): (u16, &str),
    style: Style,
) -> Vec<Line<'static>> {
    let mut texts: Vec<String> = CALLS.iter().map(ToString::to_string).collect();
    if !reason.trim().is_empty() {
        texts.push(reason.to_owned());
    }
    texts.push(moment.text("stop-what-to-do"));
    texts.push(moment.say("stop-clock", &[("time", moment.t.to_string().into())]));
    texts.extend(scene.next_keys.iter().map(|key| {
        let args = [("key", (&key.key).into()), ("label", (&key.label).into())];
        moment.say("stop-key", &args)
    }));
    let mut lines = vec![];
    for text in texts {
        let rows = line::wrapped(&text, columns, 1, style).into_iter();
        lines.extend(rows.map(|row| centered(&row, columns, style)));
        lines.push(Line::default());
    }
    lines
}

fn centered(row: &Line<'_>, columns: u16, style: Style) -> Line<'static> {
    let text = row.to_string().trim().to_owned();
    let width = crate::lang::width(&text);
    let before = usize::from(columns).saturating_sub(width) / 2;
    Line::styled(" ".repeat(before) + &text, style)
}
