//! Many runs on as many cores as there are, handed over in the order in which they were asked for.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use super::super::super::Failure;

/// The most runs at once, whatever the machine has.
const HANDS_MAX: usize = 64;

/// Whether every run was played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ended {
    All,
    /// Somebody said no on the way; what had been played until then was handed over.
    Interrupted,
}

/// A run by its number, counted from zero: what it came to, or none where it was broken off.
pub(super) type Play<'a, T> = &'a (dyn Fn(usize) -> Result<Option<T>, Failure> + Sync);

/// Plays the runs below `count`. `heard` is called for each that was played, in any order; `take`
/// is given them by their numbers, so that what comes of them is the same on every machine.
pub(super) fn play_all<T: Send>(
    count: usize,
    play: Play<'_, T>,
    heard: &dyn Fn(),
    take: &mut dyn FnMut(usize, T),
) -> Result<Ended, Failure> {
    let hands = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let next = AtomicUsize::new(0);
    let mut early = BTreeMap::new();
    let mut ended = Ended::All;
    let mut turn = 0;
    thread::scope(|scope| {
        let (tell, told) = mpsc::channel();
        for _ in 0..hands.min(HANDS_MAX).min(count) {
            let (tell, next) = (tell.clone(), &next);
            scope.spawn(move || {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= count {
                        return;
                    }
                    let played = play(number);
                    let goes_on = matches!(played, Ok(Some(_)));
                    // Who listened has left after a failure.
                    if tell.send((number, played)).is_err() || !goes_on {
                        return;
                    }
                }
            });
        }
        drop(tell);
        for (number, played) in told {
            let Some(played) = played? else {
                ended = Ended::Interrupted;
                continue;
            };
            heard();
            early.insert(number, played);
            while let Some(played) = early.remove(&turn) {
                take(turn, played);
                turn += 1;
            }
        }
        Ok::<(), Failure>(())
    })?;
    for (number, played) in early {
        take(number, played);
    }
    Ok(ended)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    fn taken(count: usize, play: Play<'_, usize>) -> (Result<Ended, Failure>, Vec<usize>, usize) {
        let (heard, mut taken) = (Cell::new(0), vec![]);
        let ended = play_all(count, play, &|| heard.set(heard.get() + 1), &mut |number, played| {
            assert_eq!(played, number * 2);
            taken.push(number);
        });
        (ended, taken, heard.get())
    }

    /// The first runs take longest, so that later ones are done before them.
    #[test]
    fn runs_are_handed_over_by_their_numbers() {
        let first_done = AtomicUsize::new(0);
        let play = |number: usize| {
            let later = thread::available_parallelism().is_ok_and(|hands| hands.get() > 1);
            while later && number == 0 && first_done.load(Ordering::Relaxed) < 5 {
                thread::yield_now();
            }
            first_done.fetch_add(1, Ordering::Relaxed);
            Ok(Some(number * 2))
        };
        let (ended, taken, heard) = taken(20, &play);
        assert_eq!(ended.expect("nothing fails"), Ended::All);
        assert_eq!((taken, heard), ((0..20).collect(), 20));
    }

    #[test]
    fn what_was_played_before_an_interruption_is_handed_over() {
        let play = |number: usize| Ok((number != 3).then_some(number * 2));
        let (ended, taken, heard) = taken(1_000, &play);
        assert_eq!(ended.expect("nothing fails"), Ended::Interrupted);
        assert!(taken.starts_with(&[0, 1, 2]) && !taken.contains(&3), "{taken:?}");
        assert!(taken.is_sorted());
        assert_eq!(taken.len(), heard);
    }

    #[test]
    fn a_failure_ends_it() {
        let play = |number: usize| {
            if number == 2 { Err(Failure::NoTerminal) } else { Ok(Some(number * 2)) }
        };
        let (ended, ..) = taken(1_000, &play);
        assert!(matches!(ended, Err(Failure::NoTerminal)), "{ended:?}");
    }

    #[test]
    fn nothing_asked_is_nothing_played() {
        let (ended, taken, _) = taken(0, &|number| Ok(Some(number)));
        assert_eq!((ended.expect("nothing fails"), taken), (Ended::All, vec![]));
    }
}
