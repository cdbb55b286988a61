//! Documents of other tools: JSON within bounds, and what a reader asks of it.

use serde_json::{Map, Value};

use crate::diagnostic::Problem;
use crate::yaml::limit;

use super::raw::Sheet;
use super::{iceberg, openaev};

/// Reads the document of another tool, whichever it is.
///
/// # Errors
///
/// When it is no JSON, too large, or of a tool that is not known.
pub fn read(bytes: &[u8]) -> Result<Sheet, Problem> {
    let value = parse(bytes)?;
    let Value::Object(document) = &value else { return Err(Problem::ImportUnknownDocument) };
    // Before anything is made of them.
    let too_many = |(name, section): (&String, &Value)| {
        let holds_injects = name.ends_with("injects") || name == openaev::INJECTS;
        holds_injects && count(section) > limit::INJECTS_MAX
    };
    if document.iter().any(too_many) {
        return Err(Problem::ImportTooManyInjects { count_max: limit::INJECTS_MAX });
    }
    if let Some(prefix) = openaev::prefix(document) {
        return Ok(openaev::read(document, prefix));
    }
    if iceberg::is_one(document) {
        return Ok(iceberg::read(document));
    }
    Err(Problem::ImportUnknownDocument)
}

pub(super) fn parse(bytes: &[u8]) -> Result<Value, Problem> {
    if bytes.len() > limit::FILE_BYTES_MAX {
        return Err(Problem::FileTooLarge { mebibytes_max: limit::FILE_MEBIBYTES_MAX });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    // Each value takes a hundred times the bytes of its comma.
    let signs = bytes.iter().filter(|byte| b",[{".contains(byte)).count();
    if signs > limit::VALUES_MAX {
        return Err(Problem::TooManyValues { values_max: limit::VALUES_MAX });
    }
    serde_json::from_slice(bytes)
        .map_err(|error| Problem::ImportNotJson { detail: error.to_string() })
}

/// The text of a field, where it has any.
pub(super) fn text(object: &Map<String, Value>, field: &str) -> Option<String> {
    let text = match object.get(field)? {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => return None,
    };
    (!text.trim().is_empty()).then_some(text)
}

pub(super) fn number(object: &Map<String, Value>, field: &str) -> Option<i64> {
    let value = object.get(field)?;
    value.as_i64().or_else(|| value.as_str()?.trim().parse().ok())
}

pub(super) fn list<'v>(object: &'v Map<String, Value>, field: &str) -> &'v [Value] {
    object.get(field).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The objects of a list with their numbers in it.
pub(super) fn objects<'v>(
    object: &'v Map<String, Value>,
    field: &str,
) -> impl Iterator<Item = (usize, &'v Map<String, Value>)> {
    list(object, field)
        .iter()
        .enumerate()
        .filter_map(|(index, item)| item.as_object().map(|item| (index, item)))
}

pub(super) fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(truth) => !truth,
        Value::Number(_) => false,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
    }
}

/// What a field that nobody asks for holds, on one line.
pub(super) fn kept(field: &str, value: &Value) -> String {
    match value {
        Value::String(text) => format!("{field}: {text}"),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
            format!("{field}: {value}")
        }
    }
}

/// How many things a field holds.
pub(super) fn count(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.len(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_) => 1,
    }
}

/// The text of what was written as HTML.
pub(super) fn plain(html: &str) -> String {
    if !html.contains('<') && !html.contains('&') {
        return html.trim().to_owned();
    }
    let mut text = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        let tag = &rest[at + 1..];
        let name: String =
            tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        // `a < b` is no tag.
        let Some(end) = tag.find('>').filter(|_| !name.is_empty()) else {
            text.push('<');
            rest = tag;
            continue;
        };
        match name.to_ascii_lowercase().as_str() {
            "br" | "div" | "tr" => text.push('\n'),
            "p" | "h1" | "h2" | "h3" | "ul" | "ol" | "table" => text.push_str("\n\n"),
            "li" if !tag.starts_with('/') => text.push_str("\n- "),
            _ => {}
        }
        rest = &tag[end + 1..];
    }
    text.push_str(rest);
    let signs = [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    for (written, sign) in signs {
        text = text.replace(written, sign);
    }
    while text.contains("\n\n\n") {
        text = text.replace("\n\n\n", "\n\n");
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_text() {
        let cases = [
            ("<p>One &amp; two</p><p>Three<br/>four</p>", "One & two\n\nThree\nfour"),
            ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
            ("a < b", "a < b"),
            ("plain", "plain"),
            ("<b", "<b"),
        ];
        for (html, expected) in cases {
            assert_eq!(plain(html), expected, "{html}");
        }
    }
}
