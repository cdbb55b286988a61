//! Something the cell was given, as a paper.

use crate::exercise::Text;
use crate::lang;
use crate::session::view::{CellView, PassageView, ReceivedView, Source};
use crate::tui::sheet::{Ink, Sheet, columns_of};
use crate::tui::{Paint, frame};

use super::entry;

pub(super) fn sheet(view: &CellView, item: &ReceivedView, columns: u16, paint: &Paint) -> Sheet {
    let theme = paint.theme;
    let mut sheet = Sheet::new(columns);
    let at = item.at.to_string();
    let title = format!("{}  {}", entry::number(view, item, paint), entry::title(item, paint));
    let mut head = Sheet::new(columns.saturating_sub(columns_of(&at) + 2));
    head.text(&title, theme.strong());
    sheet.append(0, head);
    sheet.put(0, columns.saturating_sub(columns_of(&at)), &at, theme.past());
    origin(&mut sheet, item, paint);
    if let Some(again) = item.again {
        let args = [("at", again.to_string().into())];
        sheet.text(&paint.words.say("player-sent-again", &args), theme.text());
    }
    if item.recalled {
        sheet.gap(1);
        let key = match item.source {
            Source::Inject { .. } => "player-recalled",
            Source::Cell { .. } => "player-taken-back",
        };
        sheet.text(&paint.text(key), theme.overdue());
        return sheet;
    }
    request(&mut sheet, view, item, paint);
    for passage in &item.passages {
        sheet.gap(1);
        if let [_] = &item.passages[..] {
            passage_rows(&mut sheet, view, passage, paint);
        } else {
            numbered(&mut sheet, view, passage, paint);
        }
    }
    sheet
}

/// A passage beside its number, by which it is passed on and asked about.
fn numbered(sheet: &mut Sheet, view: &CellView, passage: &PassageView, paint: &Paint) {
    let number = passage.number.to_string();
    let indent = columns_of(&number) + 2;
    let mut own = Sheet::new(sheet.columns().saturating_sub(indent));
    passage_rows(&mut own, view, passage, paint);
    let first = sheet.height();
    sheet.append(indent, own);
    sheet.put(first, 0, &number, paint.theme.past());
}

/// 발신, 수신, 경로.
fn origin(sheet: &mut Sheet, item: &ReceivedView, paint: &Paint) {
    let mut words: Vec<String> = vec![];
    let mut put = |key: &str, value: &str| words.push(format!("{} {value}", paint.text(key)));
    match &item.source {
        Source::Inject { from, to } => {
            put("item-from", frame::words(from, paint));
            let to: Vec<String> = to.iter().map(|it| frame::words(it, paint).to_owned()).collect();
            put("item-to", &paint.words.list(&to));
            if let Some(channel) = &item.channel {
                put("item-channel", frame::words(channel, paint));
            }
        }
        Source::Cell { from, form } => {
            put("item-from", frame::words(from, paint));
            words.push(paint.words.form(form));
        }
    }
    // A label stays with its words.
    let columns = usize::from(sheet.columns());
    let mut rows: Vec<String> = vec![];
    for part in words {
        match rows.last_mut() {
            Some(row) if lang::width(row) + 3 + lang::width(&part) <= columns => {
                row.push_str("   ");
                row.push_str(&part);
            }
            Some(_) | None => rows.push(part),
        }
    }
    sheet.text(&rows.join("\n"), paint.theme.past());
}

fn request(sheet: &mut Sheet, view: &CellView, item: &ReceivedView, paint: &Paint) {
    let Some(request) = &item.request else { return };
    sheet.gap(1);
    labelled(sheet, "item-request", frame::words(request, paint), paint);
    if let Some((reply, at)) = &item.reply {
        labelled(sheet, "item-report", &format!("{at}  {reply}"), paint);
        return;
    }
    let Some(at) = item.reply_by else { return };
    labelled(sheet, "item-reply-by", &frame::deadline(&view.clock, at, paint), paint);
}

fn labelled(sheet: &mut Sheet, key: &str, words: &str, paint: &Paint) {
    let label = paint.text(key);
    let indent = columns_of(&label) + 2;
    sheet.labelled((&label, paint.theme.past()), indent, words, paint.theme.strong());
}

fn passage_rows(sheet: &mut Sheet, view: &CellView, passage: &PassageView, paint: &Paint) {
    let theme = paint.theme;
    let ink = Ink { plain: theme.text(), stressed: theme.strong() };
    sheet.markdown(frame::words(&passage.text, paint), ink);
    if let Some((caveat, originator)) = &passage.caveat {
        sheet.indented(2, &caveat_words(caveat, originator.as_ref(), paint), theme.next());
    }
    for (cell, standing) in &passage.consents {
        let standing = paint.words.consent_asked(*standing);
        let args = [("cell", name(view, cell, paint).into()), ("consent", standing.into())];
        sheet.indented(2, &paint.words.say("player-consent", &args), theme.text());
    }
    for passed in &passage.passed_to {
        let args = [
            ("cell", name(view, &passed.cell, paint).into()),
            ("form", paint.words.form(&passed.form).into()),
            ("at", passed.at.to_string().into()),
        ];
        sheet.indented(2, &paint.words.say("player-passed-on", &args), theme.past());
    }
}

fn caveat_words(caveat: &Text, originator: Option<&Text>, paint: &Paint) -> String {
    let caveat = frame::words(caveat, paint);
    let Some(originator) = originator else { return caveat.to_owned() };
    let args = [("originator", frame::words(originator, paint).into())];
    format!("{caveat}. {}", paint.words.say("player-consent-needed", &args))
}

/// The name of another cell as this one knows it.
fn name(view: &CellView, cell: &crate::exercise::CellId, paint: &Paint) -> String {
    let other = view.others.iter().find(|(id, _)| id == cell);
    other.map_or_else(|| cell.to_string(), |(_, name)| frame::words(name, paint).to_owned())
}
