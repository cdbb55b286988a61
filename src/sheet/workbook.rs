//! Workbooks of Excel from 2007 on.

use std::fmt;
use std::io::Cursor;

use calamine::{DataRef, Dimensions, ExcelDateTime, Reader as _, SheetType, SheetVisible, Xlsx};

use crate::diagnostic::Problem;

use super::archive::{self, broken};
use super::table::{Area, Cell, Place, Table, Value};
use super::{SheetName, limit};

/// Days between the two beginnings of time that workbooks know.
const DAYS_1904: f64 = 1_462.0;

pub struct Workbook(Xlsx<Cursor<Vec<u8>>>);

impl fmt::Debug for Workbook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Workbook").field(&self.sheets()).finish()
    }
}

impl Workbook {
    pub(super) fn open(bytes: Vec<u8>) -> Result<Self, Problem> {
        archive::check(&bytes)?;
        let workbook = Xlsx::new(Cursor::new(bytes)).map_err(|error| broken(&error.to_string()))?;
        Ok(Self(workbook))
    }

    pub(super) fn sheets(&self) -> Vec<SheetName> {
        let sheets = self.0.sheets_metadata().iter();
        let sheets = sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet);
        let named = sheets.map(|sheet| SheetName {
            name: sheet.name.clone(),
            hidden: sheet.visible != SheetVisible::Visible,
        });
        named.collect()
    }

    /// Reads cell by cell as they stand in the file. A range would hold every empty cell between
    /// the first and the last.
    pub(super) fn table(&mut self, name: &str) -> Result<Table, Problem> {
        let wrong = |error: calamine::XlsxError| broken(&error.to_string());
        let merged = self.0.merge_cells_by_sheet_name(name).map_err(wrong)?;
        let is_1904 = self.0.has_1904_epoch();
        let mut reader = self.0.worksheet_cells_reader(name).map_err(wrong)?;
        let mut table = Table::default();
        while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(wrong)? {
            let place = Place { row: cell.pos.0, column: cell.pos.1 };
            let computed = cell.formula.is_some();
            match value(cell.value, is_1904) {
                Some(value) => table.put(place, Cell { value, computed })?,
                None if computed && table.unvalued.len() < limit::ROWS_MAX => {
                    table.unvalued.push(place);
                }
                None => {}
            }
        }
        if merged.len() > limit::MERGED_AREAS_MAX {
            return Err(broken("too many merged areas"));
        }
        for Dimensions { start, end } in merged {
            let place = |(row, column): (u32, u32)| Place { row, column };
            table.spread(Area { first: place(start), last: place(end) })?;
        }
        Ok(table)
    }
}

fn value(data: DataRef<'_>, is_1904: bool) -> Option<Value> {
    Some(match data {
        DataRef::Empty => return None,
        #[expect(clippy::cast_precision_loss, reason = "a spreadsheet's numbers are doubles")]
        DataRef::Int(whole) => Value::Number(whole as f64),
        DataRef::Float(number) => Value::Number(number),
        DataRef::SharedString(text) => Value::Text(unbroken(text)),
        DataRef::String(text) => Value::Text(unbroken(&text)),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Value::Text(text),
        DataRef::Bool(truth) => Value::Truth(truth),
        DataRef::DateTime(day) => moment(&day, is_1904),
        DataRef::Error(error) => Value::Fault(error.to_string()),
    })
}

fn moment(date: &ExcelDateTime, is_1904: bool) -> Value {
    let days = date.as_f64();
    if date.is_duration() {
        return Value::Length(days);
    }
    // A time of day alone has no date that could be counted from elsewhere.
    let since = if is_1904 && days >= 1.0 { DAYS_1904 } else { 0.0 };
    Value::Date(days + since)
}

/// Excel writes a line break in a cell as a lone line feed, others as a carriage return before it,
/// or as that character's number in the XML.
fn unbroken(text: &str) -> String {
    if !text.contains(['\r', '_']) {
        return text.to_owned();
    }
    text.replace("_x000D_", "\r").replace("\r\n", "\n").replace('\r', "\n")
}
