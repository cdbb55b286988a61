//! The cells: who sits there, what they got and did, and what they still owe.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::exercise::{CellId, DecisionId, ExerciseTime, Role};
use crate::lang;
use crate::session::view::{CellLine, ControlDecision, PositionStatus, RungNow};
use crate::session::{Presence, Stage};

use super::super::frame::inside;
use super::super::sheet::Sheet;
use super::page::Page;
use super::{Console, Moment, Pane, item, line, run};

/// The space at either side of the text.
const MARGIN_COLUMNS: u16 = 2;

/// A block for each cell, then the simulation cell, the variables and the branches.
pub(super) fn draw(buffer: &mut Buffer, area: Rect, moment: Moment<'_>, console: &Console) {
    if area.height < 2 {
        return;
    }
    let title = run::pane_title(moment, &moment.text("cell-title"), console.pane == Pane::Cells);
    let title = line::sides(title, run::way_back(moment, console), area.width);
    line::draw(buffer, area, &[title]);
    let body = Rect { y: area.y + 1, height: area.height - 1, ..area };
    let page = page(moment, console, area.width);
    item::draw_page(buffer, inside(body, MARGIN_COLUMNS), moment, (&page, console.cells_scroll));
}

/// A line for each cell; the simulation cell's requests stand on the one with the most room.
pub(super) fn draw_lines(buffer: &mut Buffer, area: Rect, moment: Moment<'_>, console: &Console) {
    let names = moment.view.cells.iter().map(|cell| lang::width(&moment.of_author(&cell.name)));
    let name_columns = names.max().unwrap_or(0);
    let mut lines: Vec<Line<'_>> = vec![];
    for (place, cell) in moment.view.cells.iter().enumerate() {
        let has_keys = console.pane == Pane::Cells && place == 0;
        let name = lang::pad(&moment.of_author(&cell.name), name_columns);
        let mut left = run::pane_title(moment, &name, has_keys);
        if !has_keys {
            left = vec![Span::styled(format!(" {name} "), moment.theme().strong())];
        }
        left.push(Span::raw(format!("  {}", counts(moment, cell))));
        for (text, style) in standing(moment, cell) {
            left.push(Span::styled(format!("   {text}"), style));
        }
        lines.push(line::fit(Line::from(left), usize::from(area.width)));
    }
    if let Some(roomiest) = lines.iter_mut().min_by_key(|line| line.width()) {
        let left = std::mem::take(&mut roomiest.spans);
        *roomiest = line::sides(left, requests(moment), area.width);
    }
    line::draw(buffer, area, &lines);
}

/// All of the pane.
pub(super) fn page(moment: Moment<'_>, console: &Console, columns: u16) -> Sheet {
    let mut page = Page::new(moment.paint, columns.saturating_sub(2 * MARGIN_COLUMNS));
    for cell in &moment.view.cells {
        block(&mut page, moment, cell);
        if console.zoom {
            seats(&mut page, moment, &cell.id);
        }
        page.gap();
    }
    simcell(&mut page, moment);
    world(&mut page, moment);
    page.sheet
}

fn block(page: &mut Page<'_>, moment: Moment<'_>, cell: &CellLine) {
    let theme = moment.theme();
    let name = moment.of_author(&cell.name) + "  ";
    page.pieces(&[(name, theme.strong()), (seated(moment, &cell.id), theme.text())]);
    page.text(&counts(moment, cell), theme.text());
    for (text, style) in standing(moment, cell) {
        page.text(&text, style);
    }
}

/// Every seat of a cell: who sits there, and whether the check was answered.
fn seats(page: &mut Page<'_>, moment: Moment<'_>, id: &CellId) {
    let seats = moment.view.exercise.cells.get(id).map(|cell| cell.seats.as_slice());
    let seats = seats.unwrap_or_default();
    let titles = seats.iter().map(|seat| lang::width(&moment.of_author(&seat.title)));
    let title_columns = titles.max().unwrap_or(0) + 3;
    for seat in seats {
        let title = moment.of_author(&seat.title);
        let taken = moment.view.seats.get(&seat.id);
        let text = match taken.and_then(|taken| taken.person.as_deref()) {
            None => moment.text("check-empty"),
            Some(person) => {
                let answered = taken.is_some_and(|taken| taken.answered_check);
                let check = if answered { "check-answered" } else { "check-waiting" };
                let (name, check) = (moment.text("check-title"), moment.text(check));
                format!("{}   {name}: {check}", lang::one_line(person))
            }
        };
        let title = format!("  {}", lang::pad(&title, title_columns));
        page.pieces(&[(title, page.theme().past()), (text, page.theme().text())]);
    }
}

fn counts(moment: Moment<'_>, cell: &CellLine) -> String {
    let args = [
        ("received", cell.received.into()),
        ("acknowledged", cell.acknowledged.into()),
        ("passed", cell.passed_on.into()),
    ];
    moment.say("cell-counts", &args)
}

/// Who sits there: the one who submits for the cell, and how many more.
fn seated(moment: Moment<'_>, id: &CellId) -> String {
    let Some(cell) = moment.view.exercise.cells.get(id) else { return String::new() };
    let mut seats: Vec<_> = cell.seats.iter().filter(|seat| seat.role != Role::Observer).collect();
    seats.sort_by_key(|seat| seat.role != Role::Lead);
    let people: Vec<&str> = seats
        .into_iter()
        .filter_map(|seat| moment.view.seats.get(&seat.id)?.person.as_deref())
        .collect();
    match people.split_first() {
        None => moment.text("cell-nobody"),
        Some((first, [])) => lang::one_line(first),
        Some((first, others)) => {
            let args = [("person", (*first).into()), ("others", others.len().into())];
            moment.say("cell-people", &args)
        }
    }
}

/// What stands out about a cell: away, silent, what it owes to each open decision.
fn standing(moment: Moment<'_>, cell: &CellLine) -> Vec<(String, Style)> {
    let mut lines = vec![];
    if cell.presence == Presence::Absent {
        lines.push((moment.text("cell-absent"), moment.theme().overdue()));
    }
    for (id, decision) in &moment.view.decisions {
        lines.extend(owed(moment, &cell.id, id, decision));
    }
    let since = cell.last_act.unwrap_or(ExerciseTime::START);
    let silent = moment.t.since(since);
    let expected = cell.presence == Presence::Present && cell.received > 0;
    if expected && silent >= moment.view.exercise.patience.silent {
        let span = ("span", moment.roughly(silent).into());
        lines.push((moment.say("cell-silent", &[span]), moment.theme().strong()));
    }
    lines
}

/// A cell's position, or its answer to the draft in hand.
fn owed(
    moment: Moment<'_>,
    cell: &CellId,
    id: &DecisionId,
    decision: &ControlDecision,
) -> Option<(String, Style)> {
    let status = decision.positions.get(cell)?;
    let theme = moment.theme();
    let name = moment.words().decision(id);
    let said = |key, style| Some((moment.say(key, &[("decision", name.clone().into())]), style));
    match (decision.stage, status) {
        (Stage::Open, PositionStatus::Missing) => Some(missing(moment, name, decision.deadline)),
        (Stage::Open, PositionStatus::Sealed { .. }) => said("cell-position-sealed", theme.text()),
        (Stage::Drafted, _) => {
            let round = decision.rounds.last().filter(|round| round.cell != *cell)?;
            match round.answers.get(cell) {
                Some(answered) => {
                    let answer = moment.words().draft_answer(&answered.answer);
                    let args = [("decision", name.into()), ("answer", answer.into())];
                    Some((moment.say("cell-answered", &args), theme.text()))
                }
                None if round.silent.contains(cell) => None,
                None => said("cell-answer-waiting", theme.text()),
            }
        }
        (
            Stage::Planned | Stage::Open | Stage::Revealed | Stage::Referred | Stage::Settled,
            PositionStatus::Missing | PositionStatus::Sealed { .. } | PositionStatus::Revealed(_),
        ) => None,
    }
}

/// A position that is not there, and how long there is to give it.
fn missing(
    moment: Moment<'_>,
    decision: String,
    deadline: Option<ExerciseTime>,
) -> (String, Style) {
    let theme = moment.theme();
    let decision = ("decision", decision.into());
    match deadline {
        None => (moment.say("cell-position-missing", &[decision]), theme.text()),
        Some(deadline) if deadline > moment.t => {
            let left = ("left", deadline.since(moment.t).to_string().into());
            (moment.say("cell-position-missing-due", &[decision, left]), theme.text())
        }
        Some(deadline) => {
            let late = ("late", moment.t.since(deadline).to_string().into());
            (moment.say("cell-position-overdue", &[decision, late]), theme.overdue())
        }
    }
}

/// The requests that wait for the simulation cell's answer.
fn requests(moment: Moment<'_>) -> Vec<Span<'static>> {
    let count = moment.view.waiting_consents().count();
    if count == 0 {
        return vec![];
    }
    let text = moment.say("cell-requests", &[("n", count.into())]);
    vec![Span::styled(format!("  {text} "), moment.theme().next())]
}

fn simcell(page: &mut Page<'_>, moment: Moment<'_>) {
    let count = moment.view.waiting_consents().count();
    if count == 0 {
        return;
    }
    let text = moment.say("cell-requests", &[("n", count.into())]);
    let name = moment.text("cell-simcell") + "  ";
    page.pieces(&[(name, moment.theme().strong()), (text, moment.theme().next())]);
    for (_, ask) in moment.view.waiting_consents() {
        let args = [
            ("passage", ask.passage.to_string().into()),
            ("cell", moment.cell(&ask.cell).into()),
            ("to", moment.cell(&ask.to).into()),
            ("waiting", moment.roughly(moment.t.since(ask.at)).into()),
        ];
        page.text(&moment.say("cell-request", &args), moment.theme().text());
    }
    page.gap();
}

/// The exercise's world: its variables, and the branches it took.
fn world(page: &mut Page<'_>, moment: Moment<'_>) {
    let (exercise, text) = (&moment.view.exercise, moment.theme().text());
    for (id, value) in &moment.view.variables {
        let title = exercise.variables.get(id).map(|one| moment.of_author(&one.title));
        let title = title.unwrap_or_else(|| id.to_string()) + "  ";
        let value = moment.words().variable_value(id, *value, exercise);
        // The words of a threshold are the author's, and may take another row.
        page.text(&(title + &value), text);
    }
    if let Some(rung) = RungNow::of(&moment.view.escalation_line()) {
        let own = exercise.escalation.rungs.get(&rung.now);
        let own = own.map(|own| moment.of_author(own)).unwrap_or_default();
        page.text(&moment.words().rung_now(rung, &own), text);
    }
    for (id, at) in &moment.view.branches {
        let title = moment.words().branch(id, exercise);
        let args = [("title", title.into()), ("at", moment.hour(*at).into())];
        page.text(&moment.say("cell-branch", &args), text);
    }
}
