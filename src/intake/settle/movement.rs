//! The moves of a draft, from a column that names them.

use crate::diagnostic::Problem;
use crate::exercise::{Language, MoveId, Span};
use crate::lang::{Words, one_line};
use crate::yaml::limit;

use super::super::draft::{DraftInject, DraftMove, DraftTiming};
use super::super::found::{At, Found};

/// A move that lasts no time is none.
const MOVE_MIN: Span = Span::minutes(1);

/// The moves in the order in which rows name them; one for the whole where none does.
pub(super) fn moves(
    injects: &[DraftInject],
    named: &[Option<String>],
    (length, language): (Span, Language),
    found: &mut Vec<Found>,
) -> Vec<DraftMove> {
    let mut moves: Vec<(String, Option<Span>)> = vec![];
    for (inject, name) in injects.iter().zip(named) {
        let Some(name) = name.as_deref().map(one_line) else { continue };
        let title = name.trim().chars().take(limit::TITLE_GRAPHEMES_MAX).collect::<String>();
        let at = if let DraftTiming::At(at) = inject.timing { Some(at) } else { None };
        match moves.iter_mut().find(|(known, _)| *known == title) {
            Some((_, first)) => *first = first.or(at),
            None if title.is_empty() => {}
            None => moves.push((title, at)),
        }
    }
    if moves.len() > limit::MOVES_MAX {
        let count_max = limit::MOVES_MAX;
        found.push(Found::new(Problem::ImportTooManyMoves { count_max }, &At::File));
        moves.clear();
    }
    if moves.is_empty() {
        moves.push((Words::of(language).text("draft-move"), None));
    }
    let lengths = lengths(&moves, length);
    let made = moves.into_iter().zip(lengths).zip(1..);
    let made = made.map(|(((title, _), length), number): (_, usize)| {
        let id = MoveId::new(&format!("m{number}")).expect("a letter and a number");
        DraftMove { id, title, length }
    });
    made.collect()
}

/// How long each takes: to the first inject of the next, where their times rise; else all alike.
fn lengths(moves: &[(String, Option<Span>)], length: Span) -> Vec<Span> {
    let begins: Option<Vec<u64>> = moves.iter().skip(1).map(|(_, at)| at.map(|at| at.0)).collect();
    let mut edges = vec![0];
    edges.extend(begins.unwrap_or_default());
    edges.push(length.0);
    let rising = edges.len() == moves.len() + 1
        && edges.windows(2).all(|pair| pair[0] + MOVE_MIN.0 <= pair[1]);
    if rising {
        return edges.windows(2).map(|pair| Span(pair[1] - pair[0])).collect();
    }
    let count = u64::try_from(moves.len()).unwrap_or(u64::MAX).max(1);
    let minutes = (length.as_minutes() / count).max(1);
    moves.iter().map(|_| Span::minutes(minutes)).collect()
}
