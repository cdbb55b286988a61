//! Conditions as what is left of them.

use indexmap::IndexSet;

use crate::exercise::Condition;

// Marks of what is left of a condition; the numbers below are atoms.
const ALL: u32 = u32::MAX;
const ANY: u32 = u32::MAX - 1;
const NOT: u32 = u32::MAX - 2;
const END: u32 = u32::MAX - 3;
/// Nothing is left: it has its value for good, or is asked no more.
pub(super) const OVER: u32 = u32::MAX - 4;

/// A condition whose atoms are numbered.
pub(super) enum Formula {
    Always(bool),
    All(Vec<Formula>),
    Any(Vec<Formula>),
    Not(Box<Formula>),
    Atom(u32),
}

impl Formula {
    /// Numbers the atoms of a condition; the same one has the same number everywhere.
    pub(super) fn of<'a>(condition: &'a Condition, atoms: &mut IndexSet<&'a Condition>) -> Self {
        match condition {
            Condition::Always(value) => Self::Always(*value),
            Condition::All(parts) => Self::All(Self::of_parts(parts, atoms)),
            Condition::Any(parts) => Self::Any(Self::of_parts(parts, atoms)),
            Condition::Not(part) => Self::Not(Box::new(Self::of(part, atoms))),
            Condition::Time { .. } | Condition::Variable { .. } | Condition::Happened(_) => {
                let (number, _) = atoms.insert_full(condition);
                let number = u32::try_from(number).ok().filter(|number| *number < OVER);
                Self::Atom(number.expect("a file's conditions have fewer parts than that"))
            }
        }
    }

    fn of_parts<'a>(parts: &'a [Condition], atoms: &mut IndexSet<&'a Condition>) -> Vec<Self> {
        parts.iter().map(|part| Self::of(part, atoms)).collect()
    }

    pub(super) fn each_atom(&self, on: &mut impl FnMut(usize)) {
        match self {
            Self::Always(_) => {}
            Self::Atom(atom) => on(index(*atom)),
            Self::Not(part) => part.each_atom(on),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|it| it.each_atom(on)),
        }
    }

    /// Writes what is open of a formula; nothing where its value is settled.
    pub(super) fn reduce(&self, settled: &[Option<bool>], left: &mut Vec<u32>) -> Option<bool> {
        match self {
            Self::Always(value) => Some(*value),
            Self::Atom(atom) => {
                let value = settled[index(*atom)];
                if value.is_none() {
                    left.push(*atom);
                }
                value
            }
            Self::Not(part) => {
                let start = left.len();
                left.push(NOT);
                let value = part.reduce(settled, left)?;
                left.truncate(start);
                Some(!value)
            }
            Self::All(parts) => reduce_parts((ALL, false), parts, settled, left),
            Self::Any(parts) => reduce_parts((ANY, true), parts, settled, left),
        }
    }
}

/// Parts of which one with the value `decides` is enough.
fn reduce_parts(
    (mark, decides): (u32, bool),
    parts: &[Formula],
    settled: &[Option<bool>],
    left: &mut Vec<u32>,
) -> Option<bool> {
    let start = left.len();
    left.push(mark);
    let mut is_open = false;
    for part in parts {
        match part.reduce(settled, left) {
            None => is_open = true,
            Some(value) if value == decides => {
                left.truncate(start);
                return Some(decides);
            }
            Some(_) => {}
        }
    }
    if is_open {
        left.push(END);
        return None;
    }
    left.truncate(start);
    Some(!decides)
}

/// The atom that a mark stands for, if it stands for one.
pub(super) fn atom(mark: u32) -> Option<usize> {
    (mark < OVER).then(|| index(mark))
}

fn index(atom: u32) -> usize {
    usize::try_from(atom).expect("it was counted as one")
}
