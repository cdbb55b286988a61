//! The cells: who sits there, what they got and did, and what they still owe.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::exercise::{CellId, DecisionId, ExerciseTime, Role};
use crate::lang;
use crate::session::view::{CELL_SILENT_AFTER, CellLine, ControlDecision, PositionStatus};
use crate::session::{Presence, Stage};

use super::sheet::Sheet;
use super::{Console, Moment, Pane, item, run, sheet};

/// A block for each cell, then the simulation cell, the variables and the branches.
pub(super) fn draw(buffer: &mut Buffer, area: Rect, moment: Moment<'_>, console: &Console) {
    if area.height < 2 {
        return;
    }
    let title = run::pane_title(moment, &moment.text("cells-title"), console.pane == Pane::Cells);
    sheet::draw(buffer, area, &[Line::from(title)]);
    let body = Rect { y: area.y + 1, height: area.height - 1, ..area };
    let lines = lines(moment, area.width);
    item::draw_scrolled(buffer, body, moment, &lines, console.cells_scroll);
}

/// A line for each cell; the simulation cell's requests stand on the first.
pub(super) fn draw_lines(buffer: &mut Buffer, area: Rect, moment: Moment<'_>, console: &Console) {
    let names = moment.view.cells.iter().map(|cell| lang::width(&moment.of_author(&cell.name)));
    let name_columns = names.max().unwrap_or(0);
    let lines = moment.view.cells.iter().enumerate().map(|(place, cell)| {
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
        let right = if place == 0 { requests(moment) } else { vec![] };
        sheet::sides(left, right, area.width)
    });
    sheet::draw(buffer, area, &lines.collect::<Vec<_>>());
}

/// All of the pane.
pub(super) fn lines(moment: Moment<'_>, columns: u16) -> Vec<Line<'static>> {
    let mut page = Sheet::new(moment.paint, columns.saturating_sub(2));
    for cell in &moment.view.cells {
        block(&mut page, moment, cell);
        page.gap();
    }
    simcell(&mut page, moment);
    world(&mut page, moment);
    for line in &mut page.lines {
        line.spans.insert(0, Span::raw("  "));
    }
    page.lines
}

fn block(page: &mut Sheet<'_>, moment: Moment<'_>, cell: &CellLine) {
    let theme = moment.theme();
    let name = moment.of_author(&cell.name);
    page.pieces(vec![
        Span::styled(format!("{name}  "), theme.strong()),
        Span::raw(seated(moment, &cell.id)),
    ]);
    page.text(&format!(" {}", counts(moment, cell)), theme.text());
    for (text, style) in standing(moment, cell) {
        page.text(&format!(" {text}"), style);
    }
}

fn counts(moment: Moment<'_>, cell: &CellLine) -> String {
    let args = [
        ("received", cell.received.into()),
        ("read", cell.acknowledged.into()),
        ("passed", cell.passed_on.into()),
    ];
    moment.say("cells-counts", &args)
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
        None => moment.text("cells-empty"),
        Some((first, [])) => lang::one_line(first),
        Some((first, others)) => {
            let args = [("person", (*first).into()), ("count", others.len().into())];
            moment.say("cells-people", &args)
        }
    }
}

/// What stands out about a cell: away, silent, what it owes to each open decision.
fn standing(moment: Moment<'_>, cell: &CellLine) -> Vec<(String, ratatui::style::Style)> {
    let mut lines = vec![];
    if cell.presence == Presence::Absent {
        lines.push((moment.words().presence(cell.presence), moment.theme().overdue()));
    }
    for (id, decision) in &moment.view.decisions {
        lines.extend(owed(moment, &cell.id, id, decision));
    }
    let since = cell.last_act.unwrap_or(ExerciseTime::START);
    let silent = moment.t.since(since);
    let expected = cell.presence == Presence::Present && cell.received > 0;
    if expected && silent >= CELL_SILENT_AFTER {
        let minutes = ("minutes", silent.as_minutes().into());
        lines.push((moment.say("cells-silent", &[minutes]), moment.theme().strong()));
    }
    lines
}

/// A cell's position, or its answer to the draft in hand.
fn owed(
    moment: Moment<'_>,
    cell: &CellId,
    id: &DecisionId,
    decision: &ControlDecision,
) -> Option<(String, ratatui::style::Style)> {
    let status = decision.positions.get(cell)?;
    let theme = moment.theme();
    let name = moment.words().decision(id);
    let said = |key, style| Some((moment.say(key, &[("decision", name.clone().into())]), style));
    match (decision.stage, status) {
        (Stage::Open, PositionStatus::Missing) => {
            let (left, style) = deadline(moment, decision.deadline);
            let args = [("decision", name.into()), ("left", left.into())];
            Some((moment.say("cells-position-missing", &args).trim_end().to_owned(), style))
        }
        (Stage::Open, PositionStatus::Sealed { .. }) => said("cells-position-sealed", theme.text()),
        (Stage::Drafted, _) => {
            let round = decision.rounds.last().filter(|round| round.cell != *cell)?;
            match round.answers.get(cell) {
                Some(answered) => {
                    let answer = moment.words().draft_answer(&answered.answer);
                    let args = [("decision", name.into()), ("answer", answer.into())];
                    Some((moment.say("cells-answered", &args), theme.text()))
                }
                None if round.silent.contains(cell) => None,
                None => said("cells-answer-missing", theme.text()),
            }
        }
        (
            Stage::Planned | Stage::Open | Stage::Revealed | Stage::Referred | Stage::Settled,
            PositionStatus::Missing | PositionStatus::Sealed { .. } | PositionStatus::Revealed(_),
        ) => None,
    }
}

fn deadline(moment: Moment<'_>, deadline: Option<ExerciseTime>) -> (String, ratatui::style::Style) {
    let theme = moment.theme();
    match deadline {
        None => (String::new(), theme.text()),
        Some(deadline) if deadline > moment.t => {
            let left = deadline.since(moment.t).to_string();
            (moment.say("cells-deadline", &[("left", left.into())]), theme.text())
        }
        Some(deadline) => {
            let late = moment.t.since(deadline).to_string();
            (moment.say("cells-deadline-late", &[("late", late.into())]), theme.overdue())
        }
    }
}

/// The requests that wait for the simulation cell's answer.
fn requests(moment: Moment<'_>) -> Vec<Span<'static>> {
    let count = moment.view.waiting_consents().count();
    if count == 0 {
        return vec![];
    }
    let text = moment.say("cells-requests", &[("count", count.into())]);
    let name = moment.text("role-simcell");
    vec![Span::styled(format!("  {name} {text} "), moment.theme().next())]
}

fn simcell(page: &mut Sheet<'_>, moment: Moment<'_>) {
    let count = moment.view.waiting_consents().count();
    if count == 0 {
        return;
    }
    let text = moment.say("cells-requests", &[("count", count.into())]);
    let name = moment.text("role-simcell");
    page.pieces(vec![
        Span::styled(format!("{name}  "), moment.theme().strong()),
        Span::styled(text, moment.theme().next()),
    ]);
    for (_, ask) in moment.view.waiting_consents() {
        let waiting = moment.roughly(moment.t.since(ask.at));
        let args = [
            ("passage", ask.passage.to_string().into()),
            ("cell", moment.cell(&ask.cell).into()),
            ("to", moment.cell(&ask.to).into()),
            ("waiting", waiting.into()),
        ];
        let text = moment.say("cells-request", &args);
        page.text(&format!(" {text}"), moment.theme().text());
    }
    page.gap();
}

/// The exercise's world: its variables, and the branches it took.
fn world(page: &mut Sheet<'_>, moment: Moment<'_>) {
    let exercise = &moment.view.exercise;
    for (id, value) in &moment.view.variables {
        let title = exercise.variables.get(id).map(|one| moment.of_author(&one.title));
        let title = title.unwrap_or_else(|| id.to_string());
        page.pieces(vec![
            Span::styled(format!("{title}  "), moment.theme().past()),
            Span::raw(value.to_string()),
        ]);
    }
    for (id, at) in &moment.view.branches {
        let title = moment.words().branch(id, exercise);
        let args = [("title", title.into()), ("hour", moment.hour(*at).into())];
        page.text(&moment.say("cells-branch", &args), moment.theme().text());
    }
}
