//! What stands under the cursor, in a sentence, with the distance to what matters.

use crate::exercise::ExerciseTime;
use crate::review::Aar;
use crate::session::{Entry, Seq};

use super::Review;

impl Review {
    /// The record at the cursor: what happened, and how far it was from a decision.
    pub(super) fn sentence(&self) -> String {
        let entry = self.last_told();
        let lines = self.words().happening(entry, self.names());
        let who = lines.first().map(|line| line.who.clone()).unwrap_or_default();
        let what: Vec<String> = lines
            .into_iter()
            .map(|line| match line.aside {
                Some(aside) => format!("{} {aside}", line.what),
                None => line.what,
            })
            .collect();
        let mut told = format!("{who}  {}", what.join("; "));
        let passed = self.t().since(entry.t);
        if passed.as_seconds() > 0 {
            let args = [("passed", self.words().duration(passed).into())];
            told = format!("{told}  {}", self.words().say("review-since", &args));
        }
        let distances = self.aar.as_ref().map(|aar| self.distances(aar, entry.seq));
        let distances = distances.unwrap_or_default();
        if !distances.is_empty() {
            told = format!("{told}  ({})", distances.join(", "));
        }
        told
    }

    /// The last record by the cursor that tells something; a mark of the clock tells nothing.
    pub(super) fn last_told(&self) -> &Entry {
        let told = self.playback.told();
        let after = told.partition_point(|place| *place <= self.playback.at());
        let place = after.checked_sub(1).and_then(|last| told.get(last));
        let entry = place.and_then(|place| self.playback.history().get(*place));
        entry.unwrap_or_else(|| self.playback.entry())
    }

    fn distances(&self, aar: &Aar, seq: Seq) -> Vec<String> {
        let words = self.words();
        let mut told = vec![];
        if let Some(own) = aar.pass_ons.iter().find(|own| own.at.record == seq)
            && let Some(delay) = own.delay.span()
        {
            told.push(words.say("review-after-receipt", &[("span", words.duration(delay).into())]));
        }
        let t = self.t();
        let next = aar.decisions.iter().filter_map(|own| {
            let at = own.settled.as_ref()?.at;
            (at.t >= t && at.record != seq).then_some((at.t, &own.id))
        });
        if let Some((at, id)) = next.min_by_key(|(at, _)| *at) {
            let span = words.duration(at.since(t));
            let args = [("decision", words.decision(id).into()), ("span", span.into())];
            told.push(words.say("review-before-decision", &args));
        }
        told.extend(self.deadline(aar, seq));
        told
    }

    /// How far a position or an answer was from its decision's deadline.
    fn deadline(&self, aar: &Aar, seq: Seq) -> Option<String> {
        let words = self.words();
        let (own, at) = aar.decisions.iter().find_map(|own| {
            let given = own.positions.iter().find(|given| given.at.record == seq);
            Some((own, given?.at))
        })?;
        let moved = own.extensions.iter().rfind(|own| own.at < at).map(|own| own.to);
        let deadline: ExerciseTime = moved.or(own.opened.as_ref()?.deadline)?;
        let (key, span) = if at.t > deadline {
            ("review-past-deadline", at.t.since(deadline))
        } else {
            ("review-before-deadline", deadline.since(at.t))
        };
        Some(words.say(key, &[("span", words.duration(span).into())]))
    }
}
