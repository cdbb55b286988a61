//! The run of show: every move, inject and decision in the order it comes.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::exercise::MoveId;
use crate::lang;
use crate::session::view::{RunItem, RunLine};

use super::run_state::{self, Standing};
use super::{Console, Moment, Pane, line, movement};

/// Wide enough for most states, so that scrolling moves no column.
const STATE_COLUMNS: usize = 8;
const STATE_COLUMNS_MAX: usize = 12;
const ID_COLUMNS_MAX: usize = 8;
/// The mark of the line in hand and the space after it.
const MARK_COLUMNS: usize = 2;

pub(super) fn draw(buffer: &mut Buffer, area: Rect, moment: Moment<'_>, console: &Console) {
    let Some(rows) = area.height.checked_sub(1) else { return };
    let rows = usize::from(rows);
    let lines = &moment.view.run;
    let selected = lines.iter().position(|line| Some(&line.item) == console.selected.as_ref());
    let first = first_shown(selected.unwrap_or(0), rows, lines.len());
    let below = lines.len().saturating_sub(first + rows);
    let shown: Vec<Shown<'_>> = lines
        .iter()
        .skip(first)
        .take(rows)
        .map(|line| Shown {
            state: run_state::of(moment, line),
            line,
            selected: Some(&line.item) == console.selected.as_ref(),
        })
        .collect();
    let columns = Columns::of(lines, &shown, area.width);
    let mut drawn = vec![title(moment, console, (first, below), area.width)];
    drawn.extend(shown.iter().map(|shown| columns.line(moment, shown)));
    line::draw(buffer, area, &drawn);
}

/// The first line shown, so that the selected one stands in the middle where that can be.
fn first_shown(selected: usize, rows: usize, count: usize) -> usize {
    selected.saturating_sub(rows / 2).min(count.saturating_sub(rows))
}

fn title(
    moment: Moment<'_>,
    console: &Console,
    hidden: (usize, usize),
    columns: u16,
) -> Line<'static> {
    let left = pane_title(moment, &moment.text("run-title"), console.pane == Pane::Run);
    let hint = scroll_hint(moment, hidden.0, hidden.1);
    let mut right = vec![hint, Span::raw("  ")];
    right.extend(way_back(moment, console));
    line::sides(left, right, columns)
}

/// A pane's name: reversed while the pane has the keys.
pub(super) fn pane_title(moment: Moment<'_>, name: &str, has_keys: bool) -> Vec<Span<'static>> {
    let name = lang::one_line(name);
    let style = if has_keys { moment.theme().banner() } else { moment.theme().past() };
    vec![Span::styled(format!(" {name} "), style)]
}

/// While a pane has the whole body: the key that gives it back.
pub(super) fn way_back(moment: Moment<'_>, console: &Console) -> Vec<Span<'static>> {
    if !console.zoom {
        return vec![];
    }
    let back = format!(" {}  ", moment.text("key-back"));
    vec![Span::styled("Esc", moment.theme().key()), Span::raw(back)]
}

/// The mark before the line in hand.
pub(super) fn mark(moment: Moment<'_>, in_hand: bool) -> Span<'static> {
    if in_hand { Span::styled(">", moment.theme().next()) } else { Span::raw(" ") }
}

/// How many lines there are above and below what is shown.
pub(super) fn scroll_hint(moment: Moment<'_>, above: usize, below: usize) -> Span<'static> {
    let key = match (above, below) {
        (0, 0) => return Span::raw(""),
        (0, _) => "scroll-below",
        (_, 0) => "scroll-above",
        (_, _) => "scroll-both",
    };
    let args = [("above", above.into()), ("below", below.into())];
    Span::styled(moment.say(key, &args), moment.theme().text())
}

/// A line that is in sight.
struct Shown<'a> {
    line: &'a RunLine,
    state: (String, Standing),
    selected: bool,
}

/// The columns of the list, the same for all of its lines.
struct Columns {
    id: usize,
    title: usize,
    state: usize,
    whole: usize,
}

impl Columns {
    fn of(lines: &[RunLine], shown: &[Shown<'_>], whole: u16) -> Self {
        let whole = usize::from(whole);
        let id = lines.iter().map(|line| id_width(&line.item)).max().unwrap_or(0);
        let id = id.min(ID_COLUMNS_MAX);
        let state = shown.iter().map(|shown| lang::width(&shown.state.0)).max().unwrap_or(0);
        let state = state.clamp(STATE_COLUMNS, STATE_COLUMNS_MAX);
        let title = whole.saturating_sub(MARK_COLUMNS + id + 1 + 1 + state + 1);
        Self { id, title, state, whole }
    }

    fn line(&self, moment: Moment<'_>, shown: &Shown<'_>) -> Line<'static> {
        let (state, standing) = &shown.state;
        let style =
            if shown.selected { in_hand(moment, *standing) } else { standing.style(moment) };
        let mut pieces = vec![mark(moment, shown.selected), Span::raw(" ")];
        let title = title_of(moment, &shown.line.item);
        match &shown.line.item {
            RunItem::Move(id) => pieces.extend(self.separator(moment, (id, title), style)),
            RunItem::Inject(_) | RunItem::Decision(_) => {
                let id = lang::pad(&id(moment, &shown.line.item), self.id);
                let text = format!("{id} {} ", lang::pad(&title, self.title));
                pieces.push(Span::styled(text, style));
            }
        }
        pieces.push(Span::styled(lang::pad(state, self.state), style));
        Line::from(pieces)
    }

    /// A move stands between the items of one and those of the next.
    fn separator(
        &self,
        moment: Moment<'_>,
        (id, mut title): (&MoveId, String),
        style: Style,
    ) -> [Span<'static>; 2] {
        let room = self.whole.saturating_sub(MARK_COLUMNS + self.state + 2);
        // Its planned length gives way to its name.
        if lang::width(&title) + 3 > room {
            title = movement::title(moment, id);
        }
        let title = lang::fit(&title, room.saturating_sub(3));
        let rule = room.saturating_sub(lang::width(&title) + 1);
        let rule = format!(" {} ", moment.theme().strokes().rule(rule));
        [Span::styled(title, style), Span::styled(rule, moment.theme().rule())]
    }
}

fn id_width(item: &RunItem) -> usize {
    match item {
        RunItem::Move(_) => 0,
        RunItem::Inject(id) => id.as_str().len(),
        RunItem::Decision(id) => id.as_str().len(),
    }
}

/// The line in hand is strong, whatever else it is.
fn in_hand(moment: Moment<'_>, standing: Standing) -> Style {
    match standing {
        Standing::Past => moment.theme().strong(),
        Standing::Present | Standing::Offered | Standing::Overdue | Standing::Planned => {
            standing.style(moment).patch(moment.theme().strong())
        }
    }
}

fn id(moment: Moment<'_>, item: &RunItem) -> String {
    match item {
        RunItem::Move(_) => String::new(),
        RunItem::Inject(id) => id.to_string(),
        RunItem::Decision(id) => moment.words().decision(id),
    }
}

/// What the line is called; a move with its number and its planned length.
fn title_of(moment: Moment<'_>, item: &RunItem) -> String {
    let exercise = &moment.view.exercise;
    match item {
        RunItem::Inject(id) => moment.of_author(&moment.view.title(id)),
        RunItem::Decision(id) => exercise
            .decisions
            .get(id)
            .map(|meant| moment.of_author(&meant.title))
            .unwrap_or_default(),
        RunItem::Move(id) => {
            let length = exercise.moves.get(id).map(|meant| meant.length);
            let length = length.map(|length| moment.words().duration(length));
            format!("{} {}", movement::title(moment, id), length.unwrap_or_default())
        }
    }
}
