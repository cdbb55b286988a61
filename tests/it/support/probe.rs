//! A probe for an exercise.

use whitecell::exercise::{ChoiceId, Exercise, Probe, ProbeId, ProbeOption, ProbeQuestion, Text};

pub(crate) fn probe_id() -> ProbeId {
    ProbeId::literal("before-joint")
}

/// One of two questions at the end of the first move; what is right is the first option of each.
pub(crate) fn with_probe(mut exercise: Exercise) -> Exercise {
    let option = |id: &'static str| ProbeOption { id: ChoiceId::literal(id), text: Text::same(id) };
    let question = |text: &str| ProbeQuestion {
        text: Text::same(text),
        options: vec![option("people"), option("machine")],
        right: Some(ChoiceId::literal("people")),
    };
    let after = exercise.moves.keys().next().expect("an exercise has moves").clone();
    let probe = Probe {
        id: probe_id(),
        title: Text::same("What we hold to be so"),
        after,
        questions: vec![question("Who commands the ships?"), question("Who gives the cue?")],
        notes: None,
    };
    exercise.probes.insert(probe.id.clone(), probe);
    exercise
}
