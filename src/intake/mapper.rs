//! Mappers of OpenAEV: what the columns of a workbook mean that has no head of its own.
//!
//! OpenAEV reads injects from any workbook and is told by letters where each field stands. It
//! exports that as JSON: a list of mappers, each with a rule a field for every type of inject.

use serde_json::{Map, Value};

use crate::diagnostic::Problem;
use crate::sheet::column_of_letters;

use super::column::{Assigned, Field};
use super::document::{objects, parse, text};

/// Reads the first mapper of an export. What two types of injects keep in different columns counts
/// in each of them.
///
/// # Errors
///
/// When it is no JSON, or no mapper with columns.
pub fn read(bytes: &[u8]) -> Result<Vec<Assigned>, Problem> {
    let document = parse(bytes)?;
    let mapper = match &document {
        Value::Array(mappers) => mappers.iter().find_map(Value::as_object),
        Value::Object(mapper) => Some(mapper),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    };
    let mut assigned = vec![];
    let mapper = mapper.ok_or(Problem::ImportNoMapper)?;
    add(&mut assigned, mapper, "import_mapper_inject_type_column", Some("type"));
    for (_, importer) in objects(mapper, "import_mapper_inject_importers") {
        for (_, rule) in objects(importer, "inject_importer_rule_attributes") {
            let name = text(rule, "rule_attribute_name");
            add(&mut assigned, rule, "rule_attribute_columns", name.as_deref());
        }
    }
    if assigned.is_empty() { Err(Problem::ImportNoMapper) } else { Ok(assigned) }
}

/// Columns are letters; what is put together from several has a sign between them.
fn add(assigned: &mut Vec<Assigned>, object: &Map<String, Value>, field: &str, name: Option<&str>) {
    let (Some(name), Some(letters)) = (name, text(object, field)) else { return };
    for letters in letters.split('+') {
        let Some(column) = column_of_letters(letters) else { continue };
        if assigned.iter().all(|known| known.column != column) {
            assigned.push(Assigned { column, head: name.to_owned(), field: meant(name) });
        }
    }
}

/// What a rule's field is here.
fn meant(name: &str) -> Field {
    match name {
        "type" => Field::Channel,
        "title" => Field::Title,
        "description" => Field::Notes,
        "trigger_time" => Field::Scenario,
        "teams" => Field::To,
        "subject" | "body" | "message" | "content" => Field::Message,
        "expectation_name" | "expectation_description" => Field::Expected,
        _ => Field::Other,
    }
}
