//! What the simulation cell sees: the run of play, and nothing of what control keeps to itself or
//! writes about the ministries.

use std::collections::BTreeSet;

use crate::session::{EvaluationEvent, Event, Happening, ProbeEvent, Seq, TableEvent};

use super::ControlView;

impl ControlView {
    /// The same without control's private notes and hand-overs, and without what is evaluated:
    /// observations, ratings, comments, what a probe was answered. Not even their records are told.
    #[must_use]
    pub fn for_simcell(&self) -> Self {
        let mut view = self.clone();
        let mut kept: BTreeSet<Seq> = BTreeSet::new();
        view.log.retain(|entry| {
            let is_kept = entry.happenings.iter().any(|happening| is_kept(happening, &kept));
            if is_kept {
                kept.insert(entry.seq);
            }
            !is_kept
        });
        view.corrections.retain(|record, _| !kept.contains(record));
        view.notes.clear();
        view.hand_over = None;
        view.observations.clear();
        view.ratings.clear();
        view.comments.clear();
        view.probes.clear();
        view
    }
}

/// Whether it is kept from the simulation cell, as those records are.
fn is_kept(happening: &Happening, records: &BTreeSet<Seq>) -> bool {
    match happening {
        Happening::Event(event) => {
            let mends =
                matches!(&**event, Event::Corrected { earlier, .. } if records.contains(earlier));
            mends || is_of_others(event)
        }
        Happening::SealedPosition { .. } => false,
        Happening::SealedAnswers { .. } => true,
    }
}

fn is_of_others(event: &Event) -> bool {
    match event {
        Event::Noted { .. } | Event::FeedbackGiven { .. } => true,
        Event::Evaluation(event) => match event {
            EvaluationEvent::Observed { .. }
            | EvaluationEvent::Rated { .. }
            | EvaluationEvent::Commented { .. } => true,
        },
        Event::Probe { event, .. } => match event {
            ProbeEvent::Answered { .. } => true,
            ProbeEvent::Begun | ProbeEvent::Closed { .. } => false,
        },
        Event::Table(event) => {
            matches!(event, TableEvent::HandedOver { .. } | TableEvent::TakenOver { .. })
        }
        Event::Inject { .. }
        | Event::Passage(_)
        | Event::World(_)
        | Event::Decision { .. }
        | Event::Statement { .. }
        | Event::Message { .. }
        | Event::Request { .. }
        | Event::Task { .. }
        | Event::Forecast { .. }
        | Event::WashAnswered { .. }
        | Event::FreeMove { .. }
        | Event::Ruled(_)
        | Event::Seat { .. }
        | Event::Corrected { .. } => false,
    }
}
