//! Delimited text as spreadsheets save it: in several encodings, with several delimiters.

use std::fmt;

use encoding_rs::{EUC_KR, UTF_16BE, UTF_16LE};

use crate::diagnostic::Problem;

use super::archive::broken;
use super::table::{Cell, Place, Table, Value};
use super::{formula, limit};

/// How a text's letters were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    /// What Excel writes in Korea where one asks for CSV: Wansung with Microsoft's extensions.
    Cp949,
    Utf16,
}

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delimiter {
    Comma,
    Semicolon,
    Tab,
}

impl Delimiter {
    const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Utf8 => "UTF-8",
            Self::Cp949 => "CP949",
            Self::Utf16 => "UTF-16",
        })
    }
}

impl fmt::Display for Delimiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Comma => ",",
            Self::Semicolon => ";",
            Self::Tab => "TAB",
        })
    }
}

/// A text whose encoding and delimiter are known.
#[derive(Clone, Debug)]
pub struct Text {
    content: String,
    pub encoding: Encoding,
    pub delimiter: Delimiter,
    /// The rows that only say how the others are to be read.
    skipped: u32,
}

impl Text {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Problem> {
        let (text, encoding) = decoded(bytes)?;
        if text.trim().is_empty() {
            return Err(Problem::SheetEmpty);
        }
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        // Excel's own first line, which it does not show.
        let told = text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n'));
        let (delimiter, text, skipped) = match told {
            Some((sign, rest)) => (named(sign).unwrap_or(sniffed(rest)), rest.to_owned(), 1),
            None => (sniffed(&text), text, 0),
        };
        Ok(Self { content: text, encoding, delimiter, skipped })
    }

    pub(super) fn table(&self) -> Result<Table, Problem> {
        if let Some(line) = open_quote(&self.content, self.delimiter.byte()) {
            return Err(Problem::SheetOpenQuote { line: line + self.skipped as usize });
        }
        let mut table = Table::default();
        let mut row = self.skipped;
        let mut reader = reader(&self.content, self.delimiter);
        let mut record = csv::StringRecord::new();
        loop {
            // A spreadsheet counts an empty line as a row; the reader passes over it.
            let begins = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
            let rest = self.content.get(begins..).unwrap_or_default();
            let empty = rest.len() - rest.trim_start_matches('\n').len();
            row = row.saturating_add(u32::try_from(empty).unwrap_or(u32::MAX));
            let read = reader.read_record(&mut record);
            if !read.map_err(|error| broken(&error.to_string()))? {
                break;
            }
            for (column, text) in (0..).zip(&record) {
                let value = Value::Text(formula::freed(text).to_owned());
                table.put(Place { row, column }, Cell { value, computed: false })?;
            }
            row = row.saturating_add(1);
        }
        Ok(table)
    }
}

fn reader(text: &str, delimiter: Delimiter) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter.byte())
        .from_reader(text.as_bytes())
}

fn decoded(bytes: &[u8]) -> Result<(String, Encoding), Problem> {
    let utf16 = |encoding: &'static encoding_rs::Encoding, bytes: &[u8]| {
        let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
        text.map(|text| (text.into_owned(), Encoding::Utf16)).ok_or(Problem::SheetEncoding)
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => return utf16(UTF_16LE, rest),
        [0xfe, 0xff, rest @ ..] => return utf16(UTF_16BE, rest),
        _ => {}
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.contains(&0) {
        // Without a mark, the half that is zero in the delimiters tells the order.
        let zeros = |parity: usize| bytes.iter().skip(parity).step_by(2).filter(|it| **it == 0);
        let (even, odd) = (zeros(0).count(), zeros(1).count());
        return match even.cmp(&odd) {
            _ if even > 0 && odd > 0 => Err(Problem::SheetEncoding),
            std::cmp::Ordering::Less => utf16(UTF_16LE, bytes),
            std::cmp::Ordering::Greater | std::cmp::Ordering::Equal => utf16(UTF_16BE, bytes),
        };
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.to_owned(), Encoding::Utf8));
    }
    let text = EUC_KR.decode_without_bom_handling_and_without_replacement(bytes);
    text.map(|text| (text.into_owned(), Encoding::Cp949)).ok_or(Problem::SheetEncoding)
}

fn named(sign: &str) -> Option<Delimiter> {
    Delimiter::ALL.into_iter().find(|it| sign.as_bytes() == [it.byte()])
}

/// The delimiter under which most of the first rows have equally many cells.
fn sniffed(text: &str) -> Delimiter {
    let fit = |delimiter: &Delimiter| {
        let records = reader(text, *delimiter).into_records().map_while(Result::ok);
        let counts: Vec<usize> =
            records.take(limit::SNIFFED_ROWS_MAX).map(|record| record.len()).collect();
        let alike = |wanted: usize| counts.iter().filter(|count| **count == wanted).count();
        let usual = counts.iter().copied().filter(|count| *count > 1);
        usual.map(|count| (alike(count), count)).max().unwrap_or_default()
    };
    // Of equals the last one counts, and a comma is the most usual.
    Delimiter::ALL.into_iter().rev().max_by_key(fit).unwrap_or(Delimiter::Comma)
}

/// The line in which a quote begins that nothing ends: all that follows would be one cell.
fn open_quote(text: &str, delimiter: u8) -> Option<usize> {
    let (mut line, mut opened) = (1, None);
    let mut at_start = true;
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        line += usize::from(byte == b'\n');
        if opened.is_some() {
            let doubled = byte == b'"' && bytes.next_if_eq(&b'"').is_some();
            if byte == b'"' && !doubled {
                opened = None;
            }
            continue;
        }
        if byte == b'"' && at_start {
            opened = Some(line);
        }
        at_start = byte == delimiter || byte == b'\n';
    }
    opened
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<(String, String)> {
        let table = Text::read(bytes).expect("a text").table().expect("a table");
        let rows = table.rows().flat_map(|(row, cells)| {
            cells.iter().map(move |(column, cell)| {
                (Place { row, column: *column }.to_string(), cell.value.to_string())
            })
        });
        rows.collect()
    }

    #[test]
    fn the_same_table_is_read_from_every_encoding_and_delimiter() {
        let text = "번호,시각,수신\n1,09:15,외교부\n";
        let utf16 = |to: fn(u16) -> [u8; 2], mark: bool| -> Vec<u8> {
            let mark = mark.then_some(0xfeff);
            mark.into_iter().chain(text.encode_utf16()).flat_map(to).collect()
        };
        let expected = cells(text.as_bytes());
        assert_eq!(expected.len(), 6);
        let written = [
            format!("\u{feff}{text}").into_bytes(),
            EUC_KR.encode(text).0.into_owned(),
            utf16(u16::to_le_bytes, true),
            utf16(u16::to_be_bytes, true),
            utf16(u16::to_le_bytes, false),
            utf16(u16::to_be_bytes, false),
            text.replace(',', ";").into_bytes(),
            text.replace(',', "\t").into_bytes(),
            text.replace('\n', "\r\n").into_bytes(),
            text.replace('\n', "\r").into_bytes(),
        ];
        for bytes in written {
            assert_eq!(cells(&bytes), expected, "{bytes:?}");
        }
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_counts_them() {
        let read = cells(b"a,b\n\n\"one\ntwo\",c\nd\n");
        let places: Vec<&str> = read.iter().map(|(place, _)| place.as_str()).collect();
        assert_eq!(places, ["A1", "B1", "A3", "B3", "A4"]);
        assert_eq!(cells(b"sep=;\na;b,c\n")[1], ("B2".to_owned(), "b,c".to_owned()));
    }

    #[test]
    fn a_quote_that_is_never_closed_is_told_by_its_line() {
        let text = Text::read(b"a,b\n1,\"two\nthree\n").expect("a text");
        assert_eq!(text.table(), Err(Problem::SheetOpenQuote { line: 2 }));
        assert_eq!(cells(b"a,b\n1,5\" pipe\n").len(), 4);
    }

    #[test]
    fn a_cell_that_was_kept_from_being_a_formula_is_itself_again() {
        assert_eq!(cells(b"a,'=1+1\n'tis,b\n")[1].1, "=1+1");
        assert_eq!(cells(b"a,'=1+1\n'tis,b\n")[2].1, "'tis");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in [&b"a\0\0\0b\0"[..], b"\xff\xfea", b"a,\xff\xff\xff"] {
            assert_eq!(Text::read(bytes).map(|_| ()), Err(Problem::SheetEncoding), "{bytes:?}");
        }
    }
}
