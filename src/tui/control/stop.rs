//! The real-world stop: nothing else is on the screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{Moment, Scene, footer, header, line};

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
    let theme = moment.theme();
    buffer.set_style(area, theme.real_world());
    let message = footer::message(scene, area.width, moment.paint);
    let keys = footer::keys(scene.hints, area.width, moment.paint);
    let mut lines = vec![
        Line::default(),
        Line::default(),
        Line::styled(format!("  {}", moment.text("stop-title")), theme.real_world()),
        Line::default(),
    ];
    let mut say = |text: &str| {
        lines.extend(line::wrapped(text, area.width, 2, theme.real_world()));
        lines.push(Line::default());
    };
    if !reason.trim().is_empty() {
        say(&moment.say("stop-reason", &[("reason", reason.into())]));
    }
    say(&moment.text("stop-what-to-do"));
    say(&moment.say("stop-clock", &[("time", moment.t.to_string().into())]));
    for key in scene.next_keys {
        let args = [("key", (&key.key).into()), ("label", (&key.label).into())];
        say(&moment.say("stop-key", &args));
    }
    line::draw(buffer, area, &lines);
    header::banner(buffer, Rect { height: 1, ..area }, moment);
    let foot: Vec<Line<'_>> = message.into_iter().chain(keys).collect();
    let rows = super::rows(&foot).min(area.height / 3);
    let foot_area = Rect { y: area.bottom() - rows, height: rows, ..area };
    line::draw(buffer, foot_area, &foot);
}
