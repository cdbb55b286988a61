//! Probes. Where none is open a leak is one that is there.

use whitecell::exercise::{ChoiceId, Text};
use whitecell::session::ProbeAnswer;
use whitecell::session::view::{ProbeQuestionView, ProbeView};

use super::{Leak, Plant, Plants, id};

pub(super) fn in_the_probe(all: &mut Plants) {
    let _: fn(ProbeView) = |whole| {
        let ProbeView { title: _, questions: _, own: _ } = whole;
    };
    let _: fn(ProbeQuestionView) = |whole| {
        let ProbeQuestionView { text: _, options: _ } = whole;
    };
    let plants: [(&'static str, Plant); 5] = [
        ("ProbeView.title", |view, secret| {
            view.probe = Some(ProbeView { title: Text::same(id(secret)), ..probe() });
        }),
        ("ProbeView.questions", |view, secret| {
            let questions = vec![question(); usize::from(secret.is_multiple_of(2))];
            view.probe = Some(ProbeView { questions, ..probe() });
        }),
        ("ProbeView.own", |view, secret| {
            let answer = ProbeAnswer::Option(ChoiceId::new(&id(secret)).expect("an id"));
            view.probe = Some(ProbeView { own: Some(vec![answer]), ..probe() });
        }),
        ("ProbeQuestionView.text", |view, secret| {
            let asked = ProbeQuestionView { text: Text::same(id(secret)), ..question() };
            view.probe = Some(ProbeView { questions: vec![asked], ..probe() });
        }),
        ("ProbeQuestionView.options", |view, secret| {
            let option = ChoiceId::new(&id(secret)).expect("an id");
            let asked =
                ProbeQuestionView { options: vec![(option, Text::default())], ..question() };
            view.probe = Some(ProbeView { questions: vec![asked], ..probe() });
        }),
    ];
    all.extend(plants);
}

fn probe() -> ProbeView {
    ProbeView { title: Text::default(), questions: vec![], own: None }
}

fn question() -> ProbeQuestionView {
    ProbeQuestionView { text: Text::default(), options: vec![] }
}

impl Leak for Option<ProbeView> {
    fn give_away(&mut self, secret: u64) {
        *self = Some(ProbeView { title: Text::same(id(secret)), ..probe() });
    }
}
