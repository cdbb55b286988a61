//! Exercises in pairs: what MND may know comes from one seed, everything else from another.

use indexmap::IndexMap;
use whitecell::exercise::{
    Branch, BranchId, CellId, Comparison, Condition, CriticalTask, CriticalTaskId, Decision, Depth,
    Effect, EscalationClass, Exercise, ExerciseTime, Fact, FactId, FaultyLine, Inject, InjectId,
    InjectKind, MessageFault, Objective, ObjectiveId, Passage, Release, Span, Text, Timing,
    Trigger, Truth, VariableId,
};

use crate::support::dice::Dice;
use crate::support::exchange::with_exchange;
use crate::support::exercise::{cell, d1_of, decision_id, exercise, inject, inject_id};
use crate::support::forecast::{forecast_id, percent, with_forecasts};
use crate::support::probe::{probe_id, with_probe};

/// How long a play takes.
pub(super) const SECONDS: u64 = 120;

fn text(dice: &mut Dice) -> Text {
    Text::same(dice.words())
}

fn tension() -> VariableId {
    VariableId::literal("tension")
}

fn some_time(dice: &mut Dice) -> ExerciseTime {
    ExerciseTime::START + Span::seconds(dice.roll() % SECONDS)
}

/// The exercise of one session of a pair.
pub(super) fn world(common: u64, hidden: u64) -> Exercise {
    let (common, hidden) = (&mut Dice::new(common), &mut Dice::new(hidden));
    let mut world = with_exchange(exercise());
    forecasts(&mut world, common, hidden);
    for answer in world.answers.values_mut() {
        answer.about = text(hidden);
        reword(&mut answer.passages, hidden);
    }
    world.faulty_lines = vec![late(common), lost(hidden)];
    world.facts = ["script", "range"].map(|id| (FactId::literal(id), fact(id, hidden))).into();
    world.variables[&tension()].start = i64::try_from(hidden.roll() % 80).expect("small");
    world.truth = Truth { summary: text(hidden), points: vec![text(hidden)] };
    let objective = Objective {
        id: ObjectiveId::literal("o1"),
        title: Text::same("Speak with one voice"),
        tasks: vec![CriticalTask {
            id: CriticalTaskId::literal("o1-a"),
            title: Text::same("One line within the hour"),
        }],
    };
    world.evaluation.ratings = true;
    world.objectives.insert(objective.id.clone(), objective);
    world.summary = text(hidden);
    for movement in world.moves.values_mut() {
        movement.questions.insert(cell("mnd"), vec![text(common)]);
        movement.questions.insert(cell("mofa"), vec![text(hidden)]);
    }
    for other in ["mofa", "mou"] {
        world.cells[&cell(other)].seats[1].title = text(hidden);
    }
    let mut injects = seen_injects(common, hidden);
    for inject in unseen_injects(hidden) {
        injects.insert(hidden.below(injects.len() + 1), inject);
    }
    world.injects = injects.into_iter().map(|inject| (inject.id.clone(), inject)).collect();
    decisions(&mut world, common, hidden);
    world.branches = branches(hidden);
    // Everybody's once it is over.
    world.hot_wash = vec![text(common)];
    probed(world, common, hidden)
}

/// MND's is the same in both sessions but for what control alone reads; MOFA's is not.
fn forecasts(world: &mut Exercise, common: &mut Dice, hidden: &mut Dice) {
    let opens = Timing::At(some_time(common));
    *world = with_forecasts(world.clone(), &opens);
    for (id, dice) in [("sober", common), ("second", &mut *hidden)] {
        let forecast = &mut world.forecasts[&forecast_id(id)];
        forecast.claim = text(dice);
        forecast.advice.from = text(dice);
        forecast.advice.probability = percent(u8::try_from(dice.below(101)).expect("small"));
        forecast.advice.text = dice.one_in(2).then(|| text(dice));
    }
    for forecast in world.forecasts.values_mut() {
        forecast.notes = Some(text(hidden));
        forecast.fact = FactId::literal(hidden.pick::<&str>(&["script", "range"]));
    }
    world.forecasts[&forecast_id("second")].opens = Timing::At(some_time(hidden));
}

/// What MND is asked is the same in both sessions; what is right, and why it is asked, is not.
fn probed(world: Exercise, common: &mut Dice, hidden: &mut Dice) -> Exercise {
    let mut world = with_probe(world);
    let probe = &mut world.probes[&probe_id()];
    probe.title = text(common);
    probe.notes = Some(text(hidden));
    for question in &mut probe.questions {
        question.text = text(common);
        let right = hidden.pick(&question.options).id.clone();
        question.right = hidden.one_in(2).then_some(right);
    }
    world
}

/// A line into MND is late for a while, the same in both sessions.
fn late(common: &mut Dice) -> FaultyLine {
    let time = some_time(common);
    FaultyLine {
        from: cell("mofa"),
        to: cell("mnd"),
        when: Condition::Time { comparison: Comparison::Less, time },
        fault: *common.pick(&[
            MessageFault::Delay(Span::seconds(9)),
            MessageFault::NoAnswer { shown_after: Span::seconds(9) },
        ]),
        notes: None,
    }
}

/// One between the others is down while it is tense.
fn lost(hidden: &mut Dice) -> FaultyLine {
    FaultyLine {
        from: cell("mofa"),
        to: cell("mou"),
        when: tense(hidden),
        fault: MessageFault::NoAnswer { shown_after: Span::seconds(hidden.roll() % 60) },
        notes: Some(text(hidden)),
    }
}

fn fact(id: &'static str, hidden: &mut Dice) -> Fact {
    Fact {
        id: FactId::literal(id),
        statement: text(hidden),
        holds: *hidden.pick(&[Some(true), Some(false), None]),
        needed_by: vec![],
    }
}

/// Injects that MND is given, and `s0` that MOFA alone is given and may pass on in full. What
/// control wrote beside them is hidden.
fn seen_injects(common: &mut Dice, hidden: &mut Dice) -> Vec<Inject> {
    let mut seen = vec![];
    for number in 0..2 + common.below(3) {
        let timing = if common.one_in(3) { Timing::Control } else { Timing::At(some_time(common)) };
        let mut inject = annotated(inject(&format!("v{number}"), timing), hidden);
        inject.to = if common.one_in(2) { vec![cell("mnd")] } else { inject.to };
        inject.release = *common.pick(&[Release::Auto, Release::Offered]);
        inject.title = text(common);
        inject.request = common.one_in(2).then(|| text(common));
        inject.reply_within = common.one_in(2).then(|| Span::minutes(2));
        reword(&mut inject.passages, common);
        seen.push(inject);
    }
    let mut shared = annotated(inject("s0", Timing::At(ExerciseTime::START)), hidden);
    shared.to = vec![cell("mofa")];
    shared.release = Release::Auto;
    shared.title = text(common);
    reword(&mut shared.passages, common);
    seen.push(shared);
    seen
}

fn reword(passages: &mut [Passage], dice: &mut Dice) {
    for passage in passages {
        passage.text = text(dice);
    }
}

/// With what control alone reads.
fn annotated(mut inject: Inject, hidden: &mut Dice) -> Inject {
    inject.notes = hidden.one_in(2).then(|| text(hidden));
    inject.expected_action = hidden.one_in(2).then(|| text(hidden));
    for passage in &mut inject.passages {
        let facts = ["script", "range"].map(FactId::literal);
        passage.facts = facts.into_iter().filter(|_| hidden.one_in(2)).collect();
    }
    inject
}

/// Injects that MND is not given; `h0` is there from the start and carries no caveat.
fn unseen_injects(hidden: &mut Dice) -> Vec<Inject> {
    let count = 1 + hidden.below(5);
    let mut injects = vec![];
    for number in 0..count {
        let mut inject = annotated(inject(&format!("h{number}"), timing(number, hidden)), hidden);
        inject.to = if hidden.one_in(2) { vec![cell("mofa")] } else { others().to_vec() };
        inject.title = text(hidden);
        reword(&mut inject.passages, hidden);
        inject.hold = number > 0 && hidden.one_in(4);
        if number == 0 {
            inject.release = Release::Auto;
            inject.passages[0].caveat = None;
        } else {
            inject.release = *hidden.pick(&[Release::Auto, Release::Offered]);
            let kinds = [InjectKind::Action, InjectKind::Contingency, InjectKind::Expected];
            inject.kind = *hidden.pick(&kinds);
        }
        injects.push(inject);
    }
    injects
}

fn timing(number: usize, hidden: &mut Dice) -> Timing {
    if number == 0 {
        return Timing::At(ExerciseTime::START);
    }
    match hidden.below(4) {
        0 => Timing::Control,
        1 => {
            let event = Trigger::Released(inject_id(&format!("h{}", number - 1)));
            Timing::After { event, delay: Span::seconds(hidden.roll() % 30) }
        }
        2 => Timing::When(tense(hidden)),
        _ => Timing::At(some_time(hidden)),
    }
}

fn tense(hidden: &mut Dice) -> Condition {
    let value = i64::try_from(hidden.roll() % 100).expect("small");
    Condition::Variable { variable: tension(), comparison: Comparison::Greater, value }
}

fn add(hidden: &mut Dice) -> Effect {
    let by = i64::try_from(hidden.roll() % 60).expect("small") - 30;
    Effect::Add { variable: tension(), by }
}

/// `d1` is MND's and MOFA's; `hd0` and `hd1` are the others' alone.
fn decisions(world: &mut Exercise, common: &mut Dice, hidden: &mut Dice) {
    let mnd_leads = common.one_in(2);
    let opens = Timing::At(ExerciseTime::START + Span::seconds(5));
    let words = [text(common), text(common)];
    let d1 = d1_of(world);
    let (lead, other) = if mnd_leads { ("mnd", "mofa") } else { ("mofa", "mnd") };
    (d1.lead, d1.supporting) = (cell(lead), vec![cell(other)]);
    [d1.title, d1.question] = words;
    d1.opens = opens;
    annotate(d1, hidden);
    let d1 = d1.clone();
    world.decisions.clear();
    for number in 0..hidden.below(3) {
        let mut unseen = Decision {
            id: decision_id(["hd0", "hd1"][number]),
            title: text(hidden),
            depth: *hidden.pick(&[Depth::Full, Depth::Positions, Depth::Record]),
            opens: Timing::At(some_time(hidden)),
            lead: cell("mofa"),
            supporting: vec![cell("mou")],
            ..d1.clone()
        };
        annotate(&mut unseen, hidden);
        world.decisions.insert(unseen.id.clone(), unseen);
    }
    let place = hidden.below(world.decisions.len() + 1);
    world.decisions.shift_insert(place, d1.id.clone(), d1);
}

/// What a choice means and does is control's.
fn annotate(decision: &mut Decision, hidden: &mut Dice) {
    decision.notes = hidden.one_in(2).then(|| text(hidden));
    let classes = [EscalationClass::StatusQuo, EscalationClass::Violent];
    for choice in &mut decision.choices {
        choice.class = *hidden.pick(&classes);
        choice.effects = vec![add(hidden), Effect::Offer(InjectId::literal("h0"))];
    }
    decision.lapse.effects = vec![add(hidden)];
}

fn branches(hidden: &mut Dice) -> IndexMap<BranchId, Branch> {
    let branch = |id, hidden: &mut Dice| {
        let effects = vec![add(hidden)];
        Branch { id: BranchId::literal(id), title: text(hidden), when: tense(hidden), effects }
    };
    let mut branches = IndexMap::new();
    for id in ["one", "two"] {
        if hidden.one_in(2) {
            branches.insert(BranchId::literal(id), branch(id, hidden));
        }
    }
    branches
}

/// The other two cells.
pub(super) fn others() -> [CellId; 2] {
    [cell("mofa"), cell("mou")]
}
