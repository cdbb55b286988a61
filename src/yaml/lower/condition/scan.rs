//! The signs of a condition, looked at before CEL reads it.
//!
//! Whatever CEL has beyond our vocabulary is refused here, by its sign. That also keeps an
//! expression flat: CEL reads chains and nests by recursion, and a hostile file could have it
//! recurse until the stack ends.
//!
//! CEL reserves the word `var`, and its identifiers have no hyphens, which our ids may have. So
//! every `var.name` is taken out, and an identifier of the same length put in its place, which
//! keeps every offset as it was.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostic::{ConditionFault, NotAllowed, Problem};
use crate::yaml::limit;
use crate::yaml::lower::value::parse_span;

const VARIABLE_PREFIX: &str = "var.";

/// An expression with its variables taken out.
pub(super) struct Prepared<'e> {
    pub(super) expression: String,
    /// The name of each variable by the offset at which `var.` stood.
    pub(super) variables: BTreeMap<usize, &'e str>,
}

/// A problem and the bytes of the expression it is about.
pub(super) type Found = (Problem, Range<usize>);

/// Takes the variables out of an expression, unless it has signs that may not be there.
pub(super) fn scan(expression: &str) -> Result<Prepared<'_>, Vec<Found>> {
    let mut scan = Scan {
        rest: expression,
        at: 0,
        prepared: Prepared { expression: String::new(), variables: BTreeMap::new() },
        open: 0,
        prefixes: 0,
        compared: false,
        found: Vec::new(),
    };
    while let Some(token) = scan.next() {
        scan.take(token);
    }
    if scan.found.is_empty() { Ok(scan.prepared) } else { Err(scan.found) }
}

/// What an expression is made of.
#[derive(Clone, Copy)]
enum Token<'e> {
    Space(&'e str),
    /// A string, its quotes included.
    Text(&'e str),
    /// A string that nothing closes.
    OpenText(&'e str),
    Variable(&'e str),
    /// A name or a number.
    Word(&'e str),
    Open,
    Close,
    Prefix(&'e str),
    Comparison(&'e str),
    /// What begins a new operand: `&&`, `||`, a comma.
    Divider(&'e str),
    Foreign(&'e str, NotAllowed),
    Wrong(&'e str, ConditionFault),
}

struct Scan<'e> {
    rest: &'e str,
    at: usize,
    prepared: Prepared<'e>,
    /// Brackets that are open.
    open: usize,
    /// `!` and `-` that stand one behind the other.
    prefixes: usize,
    /// Whether this operand has a comparison already.
    compared: bool,
    found: Vec<Found>,
}

impl<'e> Scan<'e> {
    fn next(&self) -> Option<Token<'e>> {
        let rest = self.rest;
        let first = rest.chars().next()?;
        let while_any = |allowed: fn(char) -> bool| {
            &rest[..rest.find(|c: char| !allowed(c)).unwrap_or(rest.len())]
        };
        if first.is_whitespace() {
            return Some(Token::Space(while_any(char::is_whitespace)));
        }
        if first == '"' || first == '\'' {
            return Some(text(rest, first));
        }
        if let Some(name) = variable(rest) {
            return Some(Token::Variable(name));
        }
        if first.is_ascii_digit() {
            let word = while_any(|c| c.is_ascii_alphanumeric() || c == '.');
            return Some(match parse_span(word) {
                Ok(_) => Token::Wrong(word, ConditionFault::Duration),
                Err(_) => Token::Word(word),
            });
        }
        if first.is_ascii_alphabetic() || first == '_' {
            let word = while_any(|c| c.is_ascii_alphanumeric() || c == '_');
            return Some(match word {
                "and" | "or" | "not" => Token::Wrong(word, ConditionFault::Word),
                "in" => Token::Foreign(word, NotAllowed::Collection),
                // `r"…"` and `b"…"` are strings by other rules.
                _ if rest[word.len()..].starts_with(['"', '\'']) => {
                    Token::Foreign(word, NotAllowed::Text)
                }
                _ => Token::Word(word),
            });
        }
        Some(sign(rest, first))
    }

    fn take(&mut self, token: Token<'e>) {
        match token {
            Token::Space(written) | Token::Text(written) | Token::Word(written) => {
                if !matches!(token, Token::Space(_)) {
                    self.prefixes = 0;
                }
                self.copy(written);
            }
            Token::OpenText(written) => {
                self.tell(Problem::ConditionSyntax { fault: ConditionFault::Other }, written);
            }
            Token::Wrong(written, fault) => {
                self.tell(Problem::ConditionSyntax { fault }, written);
            }
            Token::Variable(name) => {
                self.prefixes = 0;
                self.prepared.variables.insert(self.at, name);
                let length = VARIABLE_PREFIX.len() + name.len();
                self.prepared.expression.extend(std::iter::repeat_n('_', length));
                self.step(length);
            }
            Token::Open => {
                (self.open, self.compared) = (self.open + 1, false);
                self.check_depth("(");
            }
            Token::Close => {
                (self.open, self.compared) = (self.open.saturating_sub(1), false);
                self.copy(")");
            }
            Token::Prefix(written) => {
                self.prefixes += 1;
                self.check_depth(written);
            }
            Token::Comparison(written) => {
                if self.compared {
                    self.tell(Problem::ConditionSyntax { fault: ConditionFault::Other }, written);
                    return;
                }
                (self.prefixes, self.compared) = (0, true);
                self.copy(written);
            }
            Token::Divider(written) => {
                (self.prefixes, self.compared) = (0, false);
                self.copy(written);
            }
            Token::Foreign(written, what) => {
                self.tell(Problem::ConditionNotAllowed { what }, written);
            }
        }
    }

    /// Copies a sign that goes one level deeper, unless that is too deep.
    fn check_depth(&mut self, written: &str) {
        if self.open + self.prefixes <= limit::CONDITION_LEVELS_MAX {
            self.copy(written);
            return;
        }
        let levels_max = limit::CONDITION_LEVELS_MAX;
        self.tell(Problem::ConditionTooDeep { levels_max }, written);
    }

    fn copy(&mut self, written: &str) {
        self.prepared.expression.push_str(written);
        self.step(written.len());
    }

    /// Tells a problem, each kind once: the second bracket of a list is the same mistake.
    fn tell(&mut self, problem: Problem, written: &str) {
        let told = self.found.iter().any(|(earlier, _)| *earlier == problem);
        if !told {
            self.found.push((problem, self.at..self.at + written.len()));
        }
        self.copy(written);
    }

    fn step(&mut self, length: usize) {
        self.at += length;
        self.rest = &self.rest[length..];
    }
}

/// A string from its opening quote. Ids need no escapes, so that there are none.
fn text(rest: &str, quote: char) -> Token<'_> {
    let end = rest[1..].find(quote).map(|end| end + 2);
    match end {
        Some(2) if rest[2..].starts_with(quote) => Token::Foreign(&rest[..3], NotAllowed::Text),
        Some(end) if !rest[..end].contains(['\\', '\n', '\r']) => Token::Text(&rest[..end]),
        Some(_) | None => Token::OpenText(&rest[..1]),
    }
}

/// The name of the variable that `rest` begins with.
fn variable(rest: &str) -> Option<&str> {
    let name = rest.strip_prefix(VARIABLE_PREFIX)?;
    let end = name
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
        .unwrap_or(name.len());
    (end > 0).then(|| &name[..end])
}

fn sign(rest: &str, first: char) -> Token<'_> {
    let two = rest.get(..2).unwrap_or_default();
    let written = &rest[..first.len_utf8()];
    match (two, first) {
        ("&&" | "||", _) => Token::Divider(two),
        ("==" | "!=" | "<=" | ">=", _) => Token::Comparison(two),
        (_, '<' | '>') => Token::Comparison(written),
        (_, '!' | '-') => Token::Prefix(written),
        (_, ',') => Token::Divider(written),
        (_, '(') => Token::Open,
        (_, ')') => Token::Close,
        (_, '?' | ':') => Token::Foreign(written, NotAllowed::Ternary),
        (_, '.') => Token::Foreign(written, NotAllowed::Method),
        (_, '[' | ']' | '{' | '}') => Token::Foreign(written, NotAllowed::Collection),
        (_, '+' | '*' | '/' | '%') => Token::Foreign(written, NotAllowed::Arithmetic),
        (_, '=') => Token::Wrong(written, ConditionFault::Equals),
        (_, '&' | '|') => Token::Wrong(written, ConditionFault::Word),
        // Letters of other scripts aside, what is not ASCII here was meant to be.
        _ if !first.is_ascii() && !first.is_alphanumeric() => {
            Token::Wrong(written, ConditionFault::Sign)
        }
        _ => Token::Wrong(written, ConditionFault::Other),
    }
}
