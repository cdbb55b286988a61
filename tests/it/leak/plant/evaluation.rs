//! The cell's own comment. Before it is given there is none: a leak is that there is one.

use whitecell::exercise::ExerciseTime;
use whitecell::session::view::CommentView;

use super::{Leak, Plant, Plants, id};

pub(super) fn in_the_comment(all: &mut Plants) {
    let _: fn(CommentView) = |whole| {
        let CommentView { text: _, at: _ } = whole;
    };
    let plants: [(&'static str, Plant); 2] = [
        ("CommentView.text", |view, secret| view.comment.give_away(secret)),
        ("CommentView.at", |view, secret| {
            view.comment.get_or_insert_default().at = ExerciseTime(secret);
        }),
    ];
    all.extend(plants);
}

impl Leak for Option<CommentView> {
    fn give_away(&mut self, secret: u64) {
        self.get_or_insert_default().text = id(secret);
    }
}
