//! A workbook as Excel reads it. Whatever somebody wrote is text, also where it begins like a
//! formula, and stays text when it is edited.

use chrono::{DateTime, FixedOffset, Timelike as _};
use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Workbook, Worksheet, XlsxError,
};

use crate::lang::visible;
use crate::sheet::formula;

use super::book::{Book, Cell, Sheet};
use super::column::{lines, longest_line, longest_word};
use super::unbroken;

/// Code points that a cell takes; a longer text goes on in the row below.
const CELL_CHARS_MAX: usize = 32_000;
/// How wide a column becomes, in digits of the sheet's font; longer texts wrap.
const COLUMN_WIDTH_MAX: usize = 60;
const COLUMN_WIDTH_MIN: usize = 7;
/// A longer word is broken where the column ends.
const WORD_WIDTH_MAX: usize = 12;
/// How wide a sheet becomes, so that it prints on A4 with letters of eight points.
const SHEET_WIDTH_MAX: usize = 170;
/// The arrow of the filter stands in the head too.
const FILTER_WIDTH: usize = 4;
/// What stands before a text, so that it keeps off the number to its left.
const INDENT: usize = 1;
/// How wide a column is that is there to be read, and a sheet with one.
const PROSE_WIDTH: usize = 50;
const PROSE_SHEET_WIDTH_MAX: usize = 165;
/// What the head of a column without anything in it takes.
const EMPTY_WIDTH_MAX: usize = 8;
/// The format's own limit.
const ROW_POINTS_MAX: f64 = 409.0;
const MILLISECONDS_A_DAY: f64 = 86_400_000.0;
const FONT: &str = "Malgun Gothic";

/// The workbook as a file. The same workbook gives the same bytes.
///
/// # Errors
///
/// When a sheet has more rows than the format knows (1,048,576).
pub fn xlsx(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The day of the format's own first version: what is made anew is the same file.
    let made = ExcelDateTime::from_ymd(2006, 12, 7)?;
    let properties = DocProperties::new().set_title(&book.title).set_subject(&book.marking);
    workbook.set_properties(&properties.set_creation_datetime(&made));
    for sheet in &book.sheets {
        let formats = Formats::new(Letters::of(sheet), Moments::of(sheet));
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(&sheet.name)?;
        lay_out(worksheet, sheet, &book.marking)?;
        fill(worksheet, sheet, &formats)?;
    }
    workbook.save_to_buffer()
}

/// How large letters are.
#[derive(Clone, Copy)]
struct Letters {
    points: u8,
    line_points: f64,
    /// Columns of a terminal in four digits of the sheet's font.
    columns_in_four: usize,
}

impl Letters {
    const USUAL: Self = Self { points: 10, line_points: 15.0, columns_in_four: 4 };
    const SMALL: Self = Self { points: 8, line_points: 10.5, columns_in_four: 5 };

    fn of(sheet: &Sheet) -> Self {
        if sheet.prose.is_some() { Self::SMALL } else { Self::USUAL }
    }

    fn columns(self, wide: usize) -> usize {
        wide * self.columns_in_four / 4
    }
}

/// How exactly the moments of a sheet are told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Moments {
    Minutes,
    Seconds,
}

impl Moments {
    fn of_one(date: &DateTime<FixedOffset>) -> Self {
        if date.second() == 0 { Self::Minutes } else { Self::Seconds }
    }

    /// All alike, so that they stand below each other.
    fn of(sheet: &Sheet) -> Self {
        let to_the_second = |cell: &Cell| match cell {
            Cell::Date(date) => Self::of_one(date) == Self::Seconds,
            Cell::Empty | Cell::Text(_) | Cell::Count(_) | Cell::Number(_) | Cell::Length(_) => {
                false
            }
        };
        let any = sheet.rows.iter().flatten().any(to_the_second);
        if any { Self::Seconds } else { Self::Minutes }
    }

    fn format(self) -> &'static str {
        match self {
            Self::Minutes => "yyyy-mm-dd hh:mm",
            Self::Seconds => "yyyy-mm-dd hh:mm:ss",
        }
    }

    fn width(self) -> usize {
        self.format().len()
    }
}

struct Formats {
    head: Format,
    text: Format,
    /// Text that begins as a formula does.
    quoted: Format,
    number: Format,
    fraction: Format,
    length: Format,
    date: Format,
}

impl Formats {
    fn new(letters: Letters, moments: Moments) -> Self {
        let plain = Format::new()
            .set_font_name(FONT)
            .set_font_size(letters.points)
            .set_align(FormatAlign::Top)
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(0x00d0_d7de));
        let head = plain.clone().set_bold().set_background_color(Color::RGB(0x00e8_edf2));
        let text = plain.clone().set_align(FormatAlign::Left).set_text_wrap().set_indent(1);
        Self {
            head: head.set_text_wrap().set_align(FormatAlign::VerticalCenter),
            quoted: text.clone().set_quote_prefix(),
            text,
            number: plain.clone().set_num_format("0"),
            fraction: plain.clone().set_num_format("0.000"),
            length: plain.clone().set_num_format("[h]:mm:ss"),
            date: plain.set_num_format(moments.format()),
        }
    }
}

fn lay_out(worksheet: &mut Worksheet, sheet: &Sheet, marking: &str) -> Result<(), XlsxError> {
    for (column, wide) in (0_u16..).zip(widths(sheet)) {
        worksheet.set_column_width(column, u32::try_from(wide + 1).unwrap_or(u32::MAX))?;
    }
    let head = head_row(sheet);
    worksheet.set_freeze_panes(head + 1, 0)?;
    worksheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    worksheet.set_margins(0.4, 0.4, 0.7, 0.7, 0.3, 0.3);
    worksheet.set_repeat_rows(head, head)?;
    let marking = visible(marking).replace('&', "&&");
    worksheet.set_header(format!("&C{marking}"));
    worksheet.set_footer(format!("&C- &P / &N -\n{marking}"));
    if let Some((column, choices)) = &sheet.choices {
        let rule = DataValidation::new().allow_list_strings(choices)?;
        let last = head + rows(sheet.rows.len()).max(1);
        worksheet.add_data_validation(head + 1, *column, last, *column, &rule)?;
    }
    Ok(())
}

/// What a cell takes at least and what it would like, in columns of a terminal, in which a Korean
/// letter takes two.
fn asks(cell: &Cell) -> (usize, usize) {
    match cell {
        Cell::Empty => (0, 0),
        Cell::Text(text) => {
            let word = longest_word(text).min(WORD_WIDTH_MAX).max(unbroken::widest(text));
            (word + INDENT, longest_line(text) + INDENT)
        }
        Cell::Count(_) | Cell::Number(_) | Cell::Length(_) => (8, 8),
        Cell::Date(date) => {
            let wide = Moments::of_one(date).width();
            (wide, wide)
        }
    }
}

/// How wide each column is, in digits of the sheet's font: what it takes at least, and of what is
/// left a part by how much there is to say.
fn widths(sheet: &Sheet) -> Vec<usize> {
    let of = |(column, head): (usize, &String)| {
        let cells = || sheet.rows.iter().filter_map(|row| row.get(column));
        if sheet.prose.is_some_and(|prose| usize::from(prose) == column) {
            return (PROSE_WIDTH, PROSE_WIDTH);
        }
        if sheet.prose.is_some() && cells().all(|cell| *cell == Cell::Empty) {
            let wide = longest_word(head).min(EMPTY_WIDTH_MAX);
            return (wide, wide);
        }
        let head = (longest_word(head) + FILTER_WIDTH).min(WORD_WIDTH_MAX);
        let cells = cells().map(asks);
        let (least, most) = cells
            .fold((head, head), |(least, most), (word, line)| (least.max(word), most.max(line)));
        // What stands among moments in words wraps.
        let most = if holds_moments(sheet, column) { least } else { most };
        let asked = sheet.least.get(column).copied().unwrap_or(COLUMN_WIDTH_MIN);
        let least = least.max(asked);
        (least, most.clamp(least, COLUMN_WIDTH_MAX.max(least)))
    };
    let asked: Vec<(usize, usize)> = sheet.head.iter().enumerate().map(of).collect();
    let least: usize = asked.iter().map(|(least, _)| least).sum();
    let more: usize = asked.iter().map(|(least, most)| most - least).sum();
    let most = if sheet.prose.is_some() { PROSE_SHEET_WIDTH_MAX } else { SHEET_WIDTH_MAX };
    let rest = more.min(most.saturating_sub(least));
    asked.iter().map(|(least, most)| least + rest * (most - least) / more.max(1)).collect()
}

fn holds_moments(sheet: &Sheet, column: usize) -> bool {
    let mut cells = sheet.rows.iter().filter_map(|row| row.get(column));
    cells.any(|cell| matches!(cell, Cell::Date(_) | Cell::Length(_)))
}

fn rows(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Below what stands above the list, with an empty row between.
fn head_row(sheet: &Sheet) -> u32 {
    if sheet.above.is_empty() { 0 } else { rows(sheet.above.len()) + 1 }
}

/// A label and what it says over all the other columns, a row each.
fn put_above(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    widths: &[usize],
    formats: &Formats,
) -> Result<(), XlsxError> {
    let last = u16::try_from(sheet.head.len()).unwrap_or(1).saturating_sub(1);
    let wide: usize = widths.iter().skip(1).sum();
    for (row, (label, told)) in (0..).zip(&sheet.above) {
        worksheet.write_string_with_format(row, 0, visible(label), &formats.head)?;
        let told = visible(told);
        worksheet.merge_range(row, 1, row, last, &told, &formats.text)?;
        set_height(worksheet, row, lines(&told, wide.max(1)), Letters::of(sheet))?;
    }
    Ok(())
}

fn fill(worksheet: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), XlsxError> {
    let letters = Letters::of(sheet);
    let widths: Vec<usize> = widths(sheet).into_iter().map(|wide| letters.columns(wide)).collect();
    put_above(worksheet, sheet, &widths, formats)?;
    let top = head_row(sheet);
    for (column, head) in (0_u16..).zip(&sheet.head) {
        worksheet.write_string_with_format(top, column, visible(head), &formats.head)?;
    }
    let heads = sheet.head.iter().zip(&widths).map(|(head, wide)| {
        // The arrow of the filter takes from the last line.
        lines(head, wide.saturating_sub(FILTER_WIDTH).max(1))
    });
    set_height(worksheet, top, heads.max().unwrap_or(1), letters)?;
    let mut next = top + 1;
    for row in &sheet.rows {
        let tallest = row.iter().zip(&widths).map(|(cell, wide)| match cell {
            Cell::Text(text) => lines(text, wide - INDENT),
            Cell::Empty | Cell::Count(_) | Cell::Number(_) | Cell::Length(_) | Cell::Date(_) => 1,
        });
        set_height(worksheet, next, tallest.max().unwrap_or(1), letters)?;
        let mut tall = 1;
        for (column, cell) in (0_u16..).zip(row) {
            tall = tall.max(put(worksheet, (next, column), cell, formats)?);
        }
        next += tall;
    }
    if let Some(last) = u16::try_from(sheet.head.len()).ok().and_then(|heads| heads.checked_sub(1))
    {
        worksheet.autofilter(top, 0, (next - 1).max(top + 1), last)?;
    }
    Ok(())
}

/// Not every program works out by itself how high a row with wrapped text is.
fn set_height(
    worksheet: &mut Worksheet,
    row: u32,
    lines: usize,
    letters: Letters,
) -> Result<(), XlsxError> {
    if lines > 1 {
        let points = letters.line_points * f64::from(u32::try_from(lines).unwrap_or(u32::MAX));
        worksheet.set_row_height(row, points.min(ROW_POINTS_MAX))?;
    }
    Ok(())
}

/// Writes a cell and says how many rows it took.
fn put(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    formats: &Formats,
) -> Result<u32, XlsxError> {
    match cell {
        Cell::Empty => {
            worksheet.write_blank(row, column, &formats.text)?;
        }
        Cell::Text(text) => return put_text(worksheet, (row, column), text, formats),
        Cell::Count(count) => {
            // Counts here are of records and acts: far below what a double holds exactly.
            let count = f64::from(u32::try_from(*count).unwrap_or(u32::MAX));
            worksheet.write_number_with_format(row, column, count, &formats.number)?;
        }
        Cell::Number(number) => {
            worksheet.write_number_with_format(row, column, *number, &formats.fraction)?;
        }
        Cell::Length(span) => {
            let days = std::time::Duration::from_millis(span.0).as_secs_f64() * 1_000.0;
            let days = days / MILLISECONDS_A_DAY;
            worksheet.write_number_with_format(row, column, days, &formats.length)?;
        }
        Cell::Date(date) => {
            let local = date.timestamp() + i64::from(date.offset().local_minus_utc());
            let local = ExcelDateTime::from_timestamp(local)?;
            worksheet.write_datetime_with_format(row, column, &local, &formats.date)?;
        }
    }
    Ok(1)
}

fn put_text(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    formats: &Formats,
) -> Result<u32, XlsxError> {
    let text: Vec<char> = visible(text).trim_end().chars().collect();
    let mut taken = 0;
    for piece in text.chunks(CELL_CHARS_MAX) {
        let piece: String = piece.iter().collect();
        let format = if formula::begins(&piece) { &formats.quoted } else { &formats.text };
        worksheet.write_string_with_format(row + taken, column, piece, format)?;
        taken += 1;
    }
    Ok(taken.max(1))
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _};

    use super::*;

    #[test]
    fn a_text_longer_than_a_cell_goes_on_in_the_row_below() {
        // Three pieces that differ: a workbook keeps what is alike once.
        let long: String = [("가", 32_000), ("나", 32_000), ("다", 6_000)]
            .map(|(letter, times)| letter.repeat(times))
            .concat();
        let sheet = Sheet {
            name: "기록".to_owned(),
            head: vec!["내용".to_owned()],
            rows: vec![vec![Cell::text(long)], vec![Cell::text("끝")]],
            prose: None,
            above: vec![],
            least: vec![],
            choices: None,
        };
        let book = Book { title: String::new(), marking: String::new(), sheets: vec![sheet] };
        let file = xlsx(&book).expect("three cells and one");
        let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("a ZIP archive");
        let mut part = |name: &str| {
            let mut text = String::new();
            archive.by_name(name).expect(name).read_to_string(&mut text).expect("UTF-8");
            text
        };
        let kept = part("xl/sharedStrings.xml");
        assert_eq!(kept.matches(['가', '나', '다']).count(), 70_000);
        // The head, three pieces, and what stood in the row below.
        assert!(part("xl/worksheets/sheet1.xml").contains("r=\"A5\""));
    }
}
