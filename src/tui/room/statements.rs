//! What the ministries have said in public, side by side with the agreed line.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::exercise::{SlotId, Text};
use crate::review::{Verdict, compare};
use crate::session::Slots;
use crate::session::view::{AgreedLine, PublicRecord, Said};
use crate::tui::sheet::Sheet;
use crate::tui::{Paint, frame};

/// A column of the comparison: who says it, what, and what that says on each point.
struct Column<'a> {
    name: String,
    text: &'a str,
    slots: &'a Slots,
    /// The points it was to speak on, where it was not all of them.
    points: Option<&'a [SlotId]>,
}

/// Draws the words side by side, and under them the points on which they can be compared.
pub(super) fn draw(buffer: &mut Buffer, area: Rect, record: &PublicRecord, paint: &Paint) {
    if columns(record, paint).is_empty() {
        let words = paint.text("room-statements-none");
        paint.line(buffer, (area.x, area.y), area.width, &words, paint.theme.past());
        return;
    }
    sheet(record, area.width, paint).draw(buffer, area, 0, paint);
}

/// The same in rows.
pub(super) fn sheet(record: &PublicRecord, width: u16, paint: &Paint) -> Sheet {
    let columns = columns(record, paint);
    let mut sheet = words(&columns, width, paint);
    sheet.gap(1);
    points(&mut sheet, record, &columns, paint);
    sheet
}

/// The agreed line first, then what each ministry said last.
fn columns<'a>(record: &'a PublicRecord, paint: &Paint) -> Vec<Column<'a>> {
    let line = record.lines.last().map(|line: &AgreedLine| Column {
        name: paint.text("room-line-to-take"),
        text: &line.text,
        slots: &line.slots,
        points: Some(&line.points),
    });
    let mut speakers: Vec<&Text> = vec![];
    for said in &record.said {
        if !speakers.contains(&&said.cell) {
            speakers.push(&said.cell);
        }
    }
    let last = |cell: &Text| record.said.iter().rfind(|said| said.cell == *cell);
    let said = speakers.into_iter().filter_map(last).map(|said: &Said| {
        let (cell, audience) =
            (frame::words(&said.cell, paint), frame::words(&said.audience, paint));
        let (text, slots) = (&said.text, &said.slots);
        Column { name: format!("{cell} ({audience})"), text, slots, points: None }
    });
    line.into_iter().chain(said).collect()
}

fn words(columns: &[Column<'_>], width: u16, paint: &Paint) -> Sheet {
    let share = Sheet::share(width, columns.len());
    let sheets = columns.iter().map(|column| {
        let mut sheet = Sheet::new(share);
        sheet.text(&column.name, paint.theme.strong());
        sheet.gap(1);
        sheet.text(column.text, paint.theme.text());
        sheet
    });
    Sheet::beside(width, sheets.collect(), paint.theme)
}

/// Point by point: what each says, and whether they agree. Points that nobody speaks on are left
/// out, and so is the agreed line on points that its decision did not name.
fn points(sheet: &mut Sheet, record: &PublicRecord, columns: &[Column<'_>], paint: &Paint) {
    for slot in &record.slots {
        let speaks =
            |column: &&Column<'_>| column.points.is_none_or(|points| points.contains(&slot.id));
        let columns: Vec<&Column<'_>> = columns.iter().filter(speaks).collect();
        let slots: Vec<&Slots> = columns.iter().map(|column| column.slots).collect();
        let rows = compare::table(std::slice::from_ref(slot), &slots);
        let Some(row) = rows.first() else { continue };
        let (key, style) = match row.verdict {
            Verdict::Unsaid => continue,
            Verdict::Agree => ("verdict-agree", paint.theme.text()),
            Verdict::Gap => ("verdict-gap", paint.theme.past()),
            Verdict::Contradict => ("verdict-contradict", paint.theme.overdue()),
        };
        let title = frame::words(&slot.title, paint);
        sheet.text(&format!("{title}: {}", paint.text(key)), style);
        for (value, column) in row.values.iter().zip(&columns) {
            let value = value.as_ref().and_then(|value| slot.values.get(value));
            let value = value.map_or_else(
                || paint.text("ask-slot-unsaid"),
                |it| frame::words(it, paint).to_owned(),
            );
            sheet.indented(2, &format!("{}  {value}", column.name), paint.theme.text());
        }
    }
}
