//! Does an exercise work? Its plays are explored over the rules of the table themselves.
//!
//! [`explore()`] walks what people can choose, share and leave undone, on a skeleton of the
//! exercise that holds only what its course depends on. What it finds it can show: every ending,
//! branch and inject comes with a shortest play that leads there.

mod act;
mod count;
mod course;
mod design;
mod explore;
mod finding;
mod formula;
mod key;
mod lapse;
mod latest;
mod limit;
mod open;
mod outlook;
mod pace;
mod play;
mod range;
mod reach;
mod readers;
mod skeleton;
mod sleep;
mod stake;
mod table;
mod things;
mod touch;
mod witness;

pub use act::Act;
pub use explore::{Ending, Explored, Place, Truth, explore, explore_in, explore_while};
pub use finding::Finding;
pub use limit::SITUATIONS_MAX;
pub use outlook::Detail;
pub use play::{Play, Step};

use crate::diagnostic::Problem;
use crate::exercise::Exercise;

/// All that an author should hear about an exercise whose plays have been explored.
pub fn findings(exercise: &Exercise, explored: &Explored) -> Vec<Finding> {
    let mut found = vec![];
    if explored.stopped {
        let situations_max = explored.situations;
        found.push(Finding::at([], Problem::ExplorationStopped { situations_max }));
    }
    design::findings(exercise, &mut found);
    reach::findings(exercise, explored, &mut found);
    lapse::findings(exercise, explored, &mut found);
    pace::findings(exercise, explored, &mut found);
    found
}
