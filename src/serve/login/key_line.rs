//! One line of an `authorized_keys` file: options of our own, then a public key.

use russh::keys::ssh_key::public::KeyData;
use russh::keys::{Algorithm, PublicKey};
use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::exercise::{CellId, Exercise, Role, Seat};
use crate::session::PERSON_GRAPHEMES_MAX;

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyFault {
    /// There is no key in it, or half of one.
    NoKey,
    /// A quotation mark is not closed.
    OpenQuote,
    /// A key of a kind that is not taken.
    Kind {
        kind: String,
    },
    UnknownOption {
        option: String,
    },
    NoValue {
        option: String,
    },
    Twice {
        option: String,
    },
    NoSuchCell {
        cell: String,
        cells: String,
    },
    NoSuchRole {
        role: String,
        roles: String,
    },
    /// Neither a cell nor a role: the key would open everything.
    NoPlace,
    /// A role in a cell, and no cell.
    NoCell {
        role: &'static str,
    },
    /// A role of control's, in a cell.
    NotInACell {
        role: &'static str,
    },
    NoSuchSeat {
        cell: CellId,
        role: &'static str,
    },
    /// A name that cannot be on the record.
    Name {
        limit: usize,
    },
}

/// What a line gives to whoever has its key.
#[derive(Clone, Debug)]
pub(super) struct KeyLine {
    pub(super) key: KeyData,
    pub(super) cell: Option<CellId>,
    pub(super) role: Option<Role>,
    pub(super) person: Option<String>,
}

/// The roles that a line can name, as they are written.
const ROLES: [(&str, Role); 7] = [
    ("director", Role::Director),
    ("facilitator", Role::Facilitator),
    ("simcell", Role::Simcell),
    ("evaluator", Role::Evaluator),
    ("observer", Role::Observer),
    ("lead", Role::Lead),
    ("player", Role::Player),
];

/// How the names of public keys begin that somebody may bring.
const KINDS: [&str; 6] = ["ssh-", "ecdsa-", "sk-", "rsa-", "webauthn-", "x509v3-"];

impl KeyLine {
    pub(super) fn read(line: &str, exercise: &Exercise) -> Result<Self, KeyFault> {
        let (options, key) = split(line)?;
        let key = public_key(key)?;
        let mut own = Self { key: key.key_data().clone(), cell: None, role: None, person: None };
        for option in options {
            own.take(&option, exercise)?;
        }
        own.stands(exercise)?;
        Ok(own)
    }

    /// Whether it opens a seat.
    pub(super) fn opens(&self, seat: &Seat) -> bool {
        let in_cell = self.cell.is_none() || self.cell == seat.cell;
        in_cell && self.role.is_none_or(|role| role == seat.role)
    }

    fn take(&mut self, option: &str, exercise: &Exercise) -> Result<(), KeyFault> {
        let (name, value) = option.split_once('=').unwrap_or((option, ""));
        let value = value.trim_matches('"').trim();
        let option = name.to_ascii_lowercase();
        let is_there = match option.as_str() {
            "cell" => self.cell.is_some(),
            "role" => self.role.is_some(),
            "name" => self.person.is_some(),
            _ => return Err(KeyFault::UnknownOption { option: name.to_owned() }),
        };
        if is_there {
            return Err(KeyFault::Twice { option });
        }
        if value.is_empty() {
            return Err(KeyFault::NoValue { option });
        }
        match option.as_str() {
            "cell" => self.cell = Some(cell(value, exercise)?),
            "role" => self.role = Some(role(value)?),
            _ => self.person = Some(person(value)?),
        }
        Ok(())
    }

    /// Whether there is a seat that it opens.
    fn stands(&self, exercise: &Exercise) -> Result<(), KeyFault> {
        match (&self.cell, self.role) {
            (None, None) => Err(KeyFault::NoPlace),
            (None, Some(role)) if plays(role) => Err(KeyFault::NoCell { role: role_name(role) }),
            (Some(_), Some(role)) if !plays(role) => {
                Err(KeyFault::NotInACell { role: role_name(role) })
            }
            (Some(cell), Some(role)) if !exercise.seats().iter().any(|seat| self.opens(seat)) => {
                Err(KeyFault::NoSuchSeat { cell: cell.clone(), role: role_name(role) })
            }
            (Some(_), None | Some(_)) | (None, Some(_)) => Ok(()),
        }
    }
}

fn plays(role: Role) -> bool {
    match role {
        Role::Observer | Role::Lead | Role::Player => true,
        Role::Director | Role::Facilitator | Role::Simcell | Role::Evaluator | Role::Engine => {
            false
        }
    }
}

/// The options of a line, and the rest of it. As sshd reads it: options are what stands before the
/// first blank outside of quotation marks, when that is no kind of key.
fn split(line: &str) -> Result<(Vec<String>, &str), KeyFault> {
    let mut parts = vec![String::new()];
    if KINDS.iter().any(|kind| line.starts_with(kind)) {
        return Ok((vec![], line));
    }
    let mut quoted = false;
    for (index, c) in line.char_indices() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => {
                parts.push(String::new());
                continue;
            }
            ' ' | '\t' if !quoted => return Ok((parts, line[index..].trim())),
            _ => {}
        }
        parts.last_mut().expect("there is one from the start").push(c);
    }
    Err(if quoted { KeyFault::OpenQuote } else { KeyFault::NoKey })
}

fn public_key(text: &str) -> Result<PublicKey, KeyFault> {
    let kind = text.split([' ', '\t']).next().unwrap_or_default();
    let taken = Algorithm::new(kind).ok().filter(is_taken);
    if taken.is_none() && KINDS.iter().any(|known| kind.starts_with(known)) {
        return Err(KeyFault::Kind { kind: kind.to_owned() });
    }
    let text: Vec<&str> = text.split([' ', '\t']).filter(|part| !part.is_empty()).take(2).collect();
    let key = PublicKey::from_openssh(&text.join(" ")).map_err(|_| KeyFault::NoKey)?;
    if is_taken(&key.algorithm()) {
        Ok(key)
    } else {
        Err(KeyFault::Kind { kind: key.algorithm().to_string() })
    }
}

/// Ed25519 and ECDSA. RSA is left out: RUSTSEC-2023-0071.
fn is_taken(kind: &Algorithm) -> bool {
    matches!(kind, Algorithm::Ed25519 | Algorithm::Ecdsa { .. })
}

fn cell(value: &str, exercise: &Exercise) -> Result<CellId, KeyFault> {
    let known = exercise.cells.keys().find(|cell| cell.as_str() == value);
    known.cloned().ok_or_else(|| {
        let cells: Vec<&str> = exercise.cells.keys().map(CellId::as_str).collect();
        KeyFault::NoSuchCell { cell: value.to_owned(), cells: cells.join(", ") }
    })
}

fn role(value: &str) -> Result<Role, KeyFault> {
    let known = ROLES.iter().find(|(name, _)| *name == value);
    known.map(|(_, role)| *role).ok_or_else(|| {
        let roles = ROLES.map(|(name, _)| name).join(", ");
        KeyFault::NoSuchRole { role: value.to_owned(), roles }
    })
}

fn person(value: &str) -> Result<String, KeyFault> {
    let name: String = value.nfc().collect();
    if name.graphemes(true).count() > PERSON_GRAPHEMES_MAX || name.chars().any(char::is_control) {
        return Err(KeyFault::Name { limit: PERSON_GRAPHEMES_MAX });
    }
    Ok(name)
}

/// The name of a role as a line has it.
fn role_name(role: Role) -> &'static str {
    ROLES.iter().find(|(_, known)| *known == role).map_or("engine", |(name, _)| name)
}
