//! The hot wash. Before ENDEX its lists are empty: a leak is one more entry.

use whitecell::exercise::{SeatId, Text};
use whitecell::session::view::{WashAnswerView, WashView};

use super::{Leak, Plant, Plants, id};

pub(super) fn in_the_hot_wash(all: &mut Plants) {
    let _: fn(WashView) = |whole| {
        let WashView { questions: _, answers: _, feedback: _ } = whole;
    };
    let _: fn(WashAnswerView) = |whole| {
        let WashAnswerView { question: _, by: _, text: _ } = whole;
    };
    let plants: [(&'static str, Plant); 6] = [
        ("WashView.questions", |view, secret| view.wash.questions.push(Text::same(id(secret)))),
        ("WashView.answers", |view, secret| {
            let answers = usize::from(secret.is_multiple_of(2));
            view.wash.answers.extend((0..answers).map(|_| answer()));
        }),
        ("WashView.feedback", |view, secret| {
            view.wash.feedback.push(SeatId::new(&id(secret)).expect("an id"));
        }),
        ("WashAnswerView.question", |view, secret| {
            view.wash.answers.push(WashAnswerView { question: Text::same(id(secret)), ..answer() });
        }),
        ("WashAnswerView.by", |view, secret| {
            view.wash.answers.push(WashAnswerView { by: Some(Text::same(id(secret))), ..answer() });
        }),
        ("WashAnswerView.text", |view, secret| {
            view.wash.answers.push(WashAnswerView { text: id(secret), ..answer() });
        }),
    ];
    all.extend(plants);
}

fn answer() -> WashAnswerView {
    WashAnswerView { question: Text::default(), by: None, text: String::new() }
}

impl Leak for WashView {
    fn give_away(&mut self, secret: u64) {
        self.questions.push(Text::same(id(secret)));
    }
}
