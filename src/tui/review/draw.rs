//! Drawing the review: what it is, the tabs, the lanes, what is in hand, and the keys.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::lang;
use crate::tui::help::Help;
use crate::tui::hint::{self, Hint};
use crate::tui::keymap::{self, Action, ReviewKey, Scope};
use crate::tui::sheet::columns_of;
use crate::tui::{Paint, frame, line, message, too_small};

use super::cursor::Motion;
use super::layer::{Layer, Line, LineFor};
use super::tab::Tab;
use super::{Chain, REVIEW_NEEDS, Review, Signed, ask};

/// Keys of the review that are not in the table.
const MOVES: &[(&str, &str)] = &[
    ("Left Right", "help-review-step"),
    ("Shift+L/R", "help-review-minute"),
    ("Home End", "help-review-ends"),
    ("Up Down", "help-review-rows"),
    ("PgUp PgDn", "help-review-page"),
    ("Enter", "help-review-enter"),
    ("Tab 1-0", "help-review-tabs"),
    ("Esc", "help-review-back"),
    ("", "help-review-query"),
    ("", "help-review-letters"),
];

/// The rows of a sentence, and the row of a line that is typed.
const SENTENCE_ROWS: u16 = 2;

/// What the review's help tells.
pub(super) fn help() -> Help {
    Help::new("help-review-rule", MOVES).with((Scope::Review, "help-review"), |_| true)
}

impl Review {
    /// Draws everything and tells where the cursor stands, if something is typed.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect) -> Option<Position> {
        self.size = (area.width, area.height);
        let paint = self.paint();
        if self.screen.is_some() && area.height > 1 {
            self.draw_screen(buffer, area, &paint);
        } else if REVIEW_NEEDS.fits(area) {
            self.draw_review(buffer, area, &paint);
        } else {
            too_small::draw(buffer, area, REVIEW_NEEDS, &paint);
            return None;
        }
        self.draw_layer(buffer, area, &paint)
    }

    fn draw_review(&mut self, buffer: &mut Buffer, area: Rect, paint: &Paint) {
        self.fill_rows();
        let title = self.playback.exercise().title.get(self.language).to_owned();
        let title = format!("{title}  {}", paint.text("review-title"));
        frame::titled(buffer, area, &title, &self.standing_words(), paint);
        self.draw_tabs(buffer, Rect { y: area.y + 1, height: 1, ..area }, paint);
        paint.rule(buffer, area, area.y + 2);
        let keys = self.foot(area.width, paint);
        let told = message::lines(self.message.as_ref(), area.width, paint);
        let keys_rows = rows(keys.len());
        let told_rows = rows(told.len());
        let foot = area.bottom() - keys_rows;
        let sentence = foot - told_rows - SENTENCE_ROWS;
        let lanes = self.lane_rows().min(area.height / 2);
        let top = Rect { y: area.y + 3, height: lanes, ..area };
        self.draw_lanes(buffer, top, paint);
        paint.rule(buffer, area, top.bottom());
        let body = Rect {
            x: area.x + 1,
            y: top.bottom() + 1,
            width: area.width - 2,
            height: (sentence - 1).saturating_sub(top.bottom() + 1),
        };
        self.draw_body(buffer, body, paint);
        paint.rule(buffer, area, sentence - 1);
        self.draw_sentence(buffer, Rect { y: sentence, height: SENTENCE_ROWS, ..area }, paint);
        line::draw(buffer, Rect { y: sentence + SENTENCE_ROWS, height: told_rows, ..area }, &told);
        line::draw(buffer, Rect { y: foot, height: keys_rows, ..area }, &keys);
    }

    fn draw_body(&self, buffer: &mut Buffer, area: Rect, paint: &Paint) {
        if self.tab == Tab::Time {
            return self.draw_log(buffer, area, paint);
        }
        let rows = self.rows.as_deref().unwrap_or_default();
        if rows.is_empty() {
            let key = if self.aar.is_none() && self.tab.is_from_review() {
                "review-reading"
            } else {
                self.tab.empty()
            };
            paint.block(buffer, area, &paint.text(key), 0, paint.theme.past());
            return;
        }
        let at = self.lists.get(&self.tab).copied().unwrap_or_default();
        at.draw(buffer, area, rows, paint);
    }

    /// How many records there are, and whether they hold.
    fn standing_words(&self) -> String {
        let words = self.words();
        let records = words.say("review-count", &[("count", self.playback.count().into())]);
        let chain = match self.standing.chain {
            Chain::Whole => words.text("review-chain-whole"),
            Chain::Growing => words.text("review-chain-growing"),
            Chain::Torn => words.text("review-chain-torn"),
            Chain::Stopped => words.text("review-chain-stopped"),
            Chain::Salvaged { line } => {
                words.say("review-chain-salvaged", &[("line", line.into())])
            }
        };
        let signed = words.text(match self.standing.signed {
            Signed::No => "review-signed-no",
            Signed::Fits => "review-signed",
            Signed::DoesNotFit => "review-signed-wrong",
        });
        format!("{records}  {chain}  {signed}")
    }

    fn draw_tabs(&self, buffer: &mut Buffer, area: Rect, paint: &Paint) {
        let names: Vec<String> = Tab::ALL.iter().map(|tab| paint.text(tab.words())).collect();
        let wide: usize = names.iter().map(|name| lang::width(name)).sum();
        let gaps = usize::from(area.width).saturating_sub(wide + 1) / Tab::ALL.len();
        let gap = u16::try_from(gaps.clamp(1, 3)).unwrap_or(1);
        let mut x = area.x + 1;
        for (tab, name) in Tab::ALL.iter().zip(&names) {
            let here = *tab == self.tab;
            let style = if here { paint.theme.selected() } else { paint.theme.text() };
            let columns = columns_of(name);
            let left = area.right().saturating_sub(x);
            paint.line(buffer, (x, area.y), columns.min(left), name, style);
            x = x.saturating_add(columns + gap);
        }
    }

    fn draw_sentence(&self, buffer: &mut Buffer, area: Rect, paint: &Paint) {
        let entry = self.last_told();
        let hour = self.playback.exercise().clock.at(self.t()).format("%H:%M:%S").to_string();
        let head = format!(" {}  {hour}  ", self.t());
        let wide = columns_of(&head);
        paint.line(buffer, (area.x, area.y), wide, &head, paint.theme.next());
        let record = paint.words.say("review-record", &[("record", entry.seq.0.into())]);
        let right = format!("{record}  {} ", self.motion(paint));
        let right_columns = columns_of(&right);
        paint.line_right(buffer, area, area.y, &right, paint.theme.past());
        let first = area.width.saturating_sub(wide + right_columns + 2);
        let sentence = lang::one_line(&self.sentence());
        // The first row is shorter than the one under it.
        let cut = lang::wrap(&sentence, usize::from(first));
        let (first_row, rest) = cut
            .split_first()
            .map_or(("", String::new()), |(row, rest)| (row.as_str(), rest.join(" ")));
        paint.line(buffer, (area.x + wide, area.y), first, first_row, paint.theme.strong());
        let below = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        paint.line(buffer, (below.x, area.y + 1), below.width, &rest, paint.theme.strong());
    }

    /// Whether it plays, how fast, and what it is narrowed down to.
    fn motion(&self, paint: &Paint) -> String {
        let key = match self.cursor.motion {
            Motion::Playing => "review-playing",
            Motion::Still => "review-still",
        };
        let speed = self.cursor.speed.times();
        paint.words.say(key, &[("speed", speed.into())])
    }

    fn foot(&self, columns: u16, paint: &Paint) -> Vec<ratatui::text::Line<'static>> {
        let mut hints = vec![];
        if let Some(found) = &self.found {
            let at = found.places.partition_point(|place| *place <= self.playback.at());
            let args = [
                ("query", lang::fit(&found.label, 30).into()),
                ("at", at.into()),
                ("count", found.places.len().into()),
            ];
            hints.push(Hint {
                key: "Esc".to_owned(),
                label: paint.words.say("review-keeping", &args),
            });
        }
        let own = |key: ReviewKey| Action::Review(key);
        let written = matches!(self.tab, Tab::Plan | Tab::Notes);
        let mut actions = vec![own(ReviewKey::Play), Action::Displays, Action::Find];
        if written {
            actions.extend([own(ReviewKey::Edit), own(ReviewKey::Remove)]);
        }
        actions.extend([
            own(ReviewKey::GoToTime),
            own(ReviewKey::WriteNote),
            own(ReviewKey::PlanItem),
            own(ReviewKey::Faster),
            own(ReviewKey::Closer),
            Action::Help,
            Action::Language,
            Action::Quit,
        ]);
        let rows = actions.into_iter().filter_map(|action| keymap::binding(Scope::Review, action));
        hints.extend(rows.map(|binding| Hint::of(binding, self.words())));
        let room = hint::Room { columns, rows: 1, between: 2, all: None };
        hint::lines(&hints, room, paint)
    }

    /// Where one is, in the last row of a seat's screen.
    pub(super) fn draw_strip(&self, buffer: &mut Buffer, area: Rect, paint: &Paint) {
        frame::clear(buffer, area, paint);
        let whose = self.whose();
        let record = self.last_told().seq.0;
        let args = [
            ("whose", whose.into()),
            ("at", self.t().to_string().into()),
            ("record", record.into()),
        ];
        let left = paint.words.say("review-strip", &args);
        let right = format!("{}  {} ", self.motion(paint), paint.text("review-strip-keys"));
        let columns = columns_of(&right).min(area.width);
        paint.line(
            buffer,
            (area.x + 1, area.y),
            area.width.saturating_sub(columns + 2),
            &left,
            paint.theme.next(),
        );
        paint.line_right(buffer, area, area.y, &right, paint.theme.text());
    }

    fn draw_layer(&self, buffer: &mut Buffer, area: Rect, paint: &Paint) -> Option<Position> {
        match self.layer.as_ref()? {
            Layer::Line(line) => Some(draw_line(buffer, area, line, paint)),
            Layer::Screens(menu) => {
                let part = menu_part(area, menu.height(area.width / 2));
                frame::clear(buffer, part, paint);
                menu.draw(buffer, frame::beside_bar(part), paint);
                None
            }
            Layer::Remove(menu) => {
                let part = menu_part(area, menu.height(area.width / 2));
                frame::clear(buffer, part, paint);
                menu.draw(buffer, frame::beside_bar(part), paint);
                None
            }
            Layer::Form(form) => ask::draw(buffer, area, form, paint),
            Layer::Help { scroll } => {
                frame::clear(buffer, area, paint);
                help().draw(buffer, area, *scroll, paint);
                None
            }
        }
    }
}

fn rows(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(0)
}

fn menu_part(area: Rect, height: u16) -> Rect {
    let height = height.min(area.height.saturating_sub(2));
    let width = (area.width / 2).max(44).min(area.width);
    Rect { x: area.right() - width, y: area.y + (area.height - height) / 2, width, height }
}

/// A line that is typed, with what is wrong with it below.
fn draw_line(buffer: &mut Buffer, area: Rect, line: &Line, paint: &Paint) -> Position {
    let (title, hint) = match line.purpose {
        LineFor::Find => ("review-find-title", "review-find-hint"),
        LineFor::Time => ("review-time-title", "review-time-hint"),
    };
    let part = Rect { y: area.bottom().saturating_sub(7), height: 7.min(area.height), ..area };
    frame::clear(buffer, part, paint);
    paint.rule(buffer, part, part.y);
    let inner = frame::inside(part, 2);
    paint.line(
        buffer,
        (inner.x, part.y + 1),
        inner.width,
        &paint.text(title),
        paint.theme.strong(),
    );
    let box_ = Rect { y: part.y + 2, height: 1, ..inner };
    let cursor = line.editor.draw(buffer, box_, paint.theme.text());
    let below = Rect { y: part.y + 4, height: 3, ..inner };
    let (text, style) = match &line.problem {
        Some(problem) => (problem.clone(), paint.theme.refused()),
        None => (paint.text(hint), paint.theme.past()),
    };
    paint.block(buffer, below, &text, 0, style);
    cursor
}
