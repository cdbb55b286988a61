//! What a session gives to the measures. Everything comes from the review, so that what is sealed
//! or untold there is so here.

mod act;
mod joint;
mod judged;
mod public;
mod shared;
mod time;

use super::super::Aar;
use super::super::reading::Reading;
use super::{Figure, Undefined};

/// Every figure, in the order of docs/measures.md.
pub(in super::super) fn read(reading: &Reading<'_>, aar: &Aar) -> Vec<Figure> {
    let mut figures = time::read(aar);
    figures.extend(shared::read(reading, aar));
    figures.extend(joint::read(aar));
    figures.extend(public::read(reading.exercise, aar));
    figures.extend(judged::read(reading, aar));
    figures.extend(act::read(reading, aar));
    figures
}

/// The figure, but for one that the exercise never asked for.
fn asked(figure: Figure, is_asked: bool) -> Figure {
    if is_asked { figure } else { figure.measure.undefined(Undefined::NotAsked) }
}
