//! A sheet as comma-separated values, as Excel in Korea opens them: UTF-8 with its mark.

use csv::{Terminator, WriterBuilder};

use crate::exercise::Span;
use crate::lang::visible;
use crate::sheet::formula;

use super::book::{Book, Cell};

const BYTE_ORDER_MARK: char = '\u{feff}';

/// The first sheet of a workbook. A text that begins as a formula does is kept from being one.
pub fn csv(book: &Book) -> Vec<u8> {
    let mark = BYTE_ORDER_MARK.to_string().into_bytes();
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(mark);
    for sheet in book.sheets.iter().take(1) {
        let head = std::iter::once(sheet.head.clone());
        let rows = sheet.rows.iter().map(|row| row.iter().map(written).collect());
        for row in head.chain(rows) {
            writer
                .write_record(&row)
                .expect("memory takes it, and all rows are as long as the head");
        }
    }
    writer.into_inner().expect("memory takes what is written to it")
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => formula::kept(&visible(text)),
        Cell::Count(count) => count.to_string(),
        Cell::Number(number) => number.to_string(),
        Cell::Length(span) => length(*span),
        Cell::Date(date) => date.format("%Y-%m-%d %H:%M:%S").to_string(),
    }
}

/// `T+1:15`, and with seconds where there are any: to Excel it is text, and nothing else.
fn length(span: Span) -> String {
    let seconds = span.as_seconds();
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if seconds == 0 {
        format!("T+{hours}:{minutes:02}")
    } else {
        format!("T+{hours}:{minutes:02}:{seconds:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::super::book::Sheet;
    use super::*;

    #[test]
    fn what_begins_like_a_formula_stays_text() {
        let cells = ["=1+1", "+82", "-3", "@x", "a,\"b\"", "plain", " =2"].map(Cell::text);
        let sheet = Sheet {
            name: String::new(),
            head: vec!["하나".to_owned()],
            rows: cells
                .into_iter()
                .chain([Cell::Length(Span::minutes(75))])
                .map(|it| vec![it])
                .collect(),
            prose: None,
            above: vec![],
            least: vec![],
            choices: None,
        };
        let book = Book { title: String::new(), marking: String::new(), sheets: vec![sheet] };
        let expected = "\u{feff}하나\r\n'=1+1\r\n'+82\r\n'-3\r\n'@x\r\n\"a,\"\"b\"\"\"\r\nplain\r\n\
                        ' =2\r\nT+1:15\r\n";
        assert_eq!(String::from_utf8(csv(&book)).expect("UTF-8"), expected);
    }
}
