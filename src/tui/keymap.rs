//! Every key: one table makes what a key does, the footer, the help and docs/keys.md.

mod jamo;

use super::{Key, KeyCode};

use jamo::in_latin;

/// Where a key works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// The facilitator's console.
    Console,
    /// The second key of a spoken act, after a cell's number.
    Speech,
    /// The room's or a cell's display on this terminal.
    Display,
    /// A player's own screen.
    Player,
    /// The review of a session.
    Review,
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    DoNext,
    Release,
    Hold,
    Skip,
    Amend,
    SendAgain,
    Recall,
    Close,
    Compose,
    PauseOrResume,
    NextMove,
    Start,
    End,
    Reveal,
    Record,
    Extend,
    Lapse,
    Refer,
    ReturnReferral,
    Consent,
    Seats,
    Join,
    Correct,
    Room,
    Blank,
    Displays,
    Print,
    Find,
    Help,
    Language,
    RealWorld,
    Quit,
    /// What a cell has said.
    Say(Say),
    SaidEarlier,
    /// What a cell writes: statements, messages, requests, tasks.
    Papers,
    /// What the others of the cell are writing.
    Drafts,
    /// What control answers and puts before the cells: requests and tasks.
    Desk,
    /// How fast exercise time goes, and leaps of it.
    Time,
    /// Everything that waits for control.
    Queue,
    /// Probes: put, keyed, closed.
    Probe,
    /// Hot wash answers and feedback forms.
    Wash,
    /// For control's eyes alone.
    Note,
    HandOver,
    /// An observation: the next key says of whom.
    Observe,
    /// Ratings, observations and comments.
    Evaluate,
    /// The communications check, answered at a seat of control's.
    Check,
    /// 판정: what waits for a ruling, and control's own hand on the world.
    Rule,
    /// From a display on this terminal to the console.
    Back,
    /// Everything that a key does now, to choose from.
    Keys,
    /// On the screen of the review.
    Review(ReviewKey),
}

/// What a key does to a session that is looked at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReviewKey {
    Play,
    Faster,
    Slower,
    /// The lanes drawn out, and back.
    Closer,
    Wider,
    FoundNext,
    FoundBefore,
    GoToTime,
    WriteNote,
    PlanItem,
    Edit,
    Remove,
}

/// What a cell can have said, or does itself on its own screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Say {
    Acknowledge,
    PassOn,
    AskConsent,
    Position,
    Draft,
    Concur,
    Changes,
    NonConcur,
    Settle,
    SettleByLead,
    Refer,
    Alone,
    Check,
    Presence,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    pub scope: Scope,
    pub key: Key,
    pub action: Action,
    /// The name of its words: short for the footer under `do-…`, a sentence under `do-…-help`.
    pub words: &'static str,
}

const fn console(c: char, action: Action, words: &'static str) -> Binding {
    Binding { scope: Scope::Console, key: Key::char(c), action, words }
}

const fn speech(c: char, action: Action, words: &'static str) -> Binding {
    Binding { scope: Scope::Speech, key: Key::char(c), action, words }
}

const fn player(c: char, action: Action, words: &'static str) -> Binding {
    Binding { scope: Scope::Player, key: Key::char(c), action, words }
}

const fn review(c: char, action: Action, words: &'static str) -> Binding {
    Binding { scope: Scope::Review, key: Key::char(c), action, words }
}

/// The table, in the order of the footer.
pub const BINDINGS: &[Binding] = &[
    console(' ', Action::DoNext, "do-next"),
    console('b', Action::Start, "do-start"),
    console('r', Action::Release, "do-release"),
    console('o', Action::Reveal, "do-reveal"),
    console('p', Action::PauseOrResume, "do-pause"),
    console('m', Action::NextMove, "do-move"),
    console('?', Action::Help, "do-help"),
    console('!', Action::RealWorld, "do-real-world"),
    console('E', Action::End, "do-end"),
    console('h', Action::Hold, "do-hold"),
    console('k', Action::Skip, "do-skip"),
    console('e', Action::Amend, "do-amend"),
    console('g', Action::SendAgain, "do-again"),
    console('x', Action::Recall, "do-recall"),
    console('f', Action::Close, "do-close"),
    console('w', Action::Record, "do-record"),
    console('t', Action::Extend, "do-extend"),
    console('l', Action::Lapse, "do-lapse"),
    console('u', Action::Refer, "do-refer"),
    console('U', Action::ReturnReferral, "do-return"),
    console('y', Action::Consent, "do-consent"),
    console('n', Action::Compose, "do-compose"),
    console('i', Action::Desk, "do-desk"),
    console('\'', Action::Queue, "do-queue"),
    console('T', Action::Time, "do-time"),
    console('B', Action::Probe, "do-probe"),
    console('F', Action::Wash, "do-wash"),
    console('N', Action::Note, "do-note"),
    console('H', Action::HandOver, "do-hand-over"),
    console('a', Action::Observe, "do-observe"),
    console('R', Action::Evaluate, "do-evaluate"),
    console('C', Action::Check, "do-check"),
    console('A', Action::Rule, "do-rule"),
    console('s', Action::Seats, "do-seats"),
    console('j', Action::Join, "do-join"),
    console('c', Action::Correct, "do-correct"),
    console('d', Action::Room, "do-room"),
    console('z', Action::Blank, "do-blank"),
    console('v', Action::Displays, "do-displays"),
    console('P', Action::Print, "do-print"),
    console('/', Action::Find, "do-find"),
    console('L', Action::Language, "do-language"),
    console('q', Action::Quit, "do-quit"),
    console(',', Action::Keys, "do-keys"),
    speech('a', Action::Say(Say::Acknowledge), "say-acknowledge"),
    speech('s', Action::Say(Say::PassOn), "say-pass-on"),
    speech('q', Action::Say(Say::AskConsent), "say-consent"),
    speech('p', Action::Say(Say::Position), "say-position"),
    speech('d', Action::Say(Say::Draft), "say-draft"),
    speech('c', Action::Say(Say::Concur), "say-concur"),
    speech('m', Action::Say(Say::Changes), "say-changes"),
    speech('n', Action::Say(Say::NonConcur), "say-nonconcur"),
    speech('u', Action::Say(Say::Settle), "say-settle"),
    speech('o', Action::Say(Say::SettleByLead), "say-settle-by-lead"),
    speech('r', Action::Say(Say::Refer), "say-refer"),
    speech('l', Action::Say(Say::Alone), "say-alone"),
    speech('t', Action::Say(Say::Check), "say-check"),
    speech('x', Action::Say(Say::Presence), "say-presence"),
    speech('w', Action::Papers, "say-papers"),
    speech('-', Action::SaidEarlier, "say-earlier"),
    Binding {
        scope: Scope::Display,
        key: Key::plain(KeyCode::Esc),
        action: Action::Back,
        words: "do-back",
    },
    Binding {
        scope: Scope::Display,
        key: Key::char('v'),
        action: Action::Displays,
        words: "do-displays",
    },
    Binding { scope: Scope::Display, key: Key::char('?'), action: Action::Help, words: "do-help" },
    Binding {
        scope: Scope::Display,
        key: Key::char('L'),
        action: Action::Language,
        words: "do-language",
    },
    Binding {
        scope: Scope::Display,
        key: Key::char('z'),
        action: Action::Blank,
        words: "do-blank",
    },
    player(' ', Action::DoNext, "play-next"),
    player('t', Action::Say(Say::Check), "play-check"),
    player('a', Action::Say(Say::Acknowledge), "play-acknowledge"),
    player('c', Action::Say(Say::Concur), "play-concur"),
    player('e', Action::Say(Say::Changes), "play-changes"),
    player('n', Action::Say(Say::NonConcur), "play-nonconcur"),
    player('u', Action::Say(Say::Settle), "play-settle"),
    player('i', Action::Say(Say::Position), "play-position"),
    player('m', Action::Say(Say::Draft), "play-draft"),
    player('s', Action::Say(Say::PassOn), "play-pass-on"),
    player('q', Action::Say(Say::AskConsent), "play-consent"),
    player('w', Action::Papers, "play-papers"),
    player('y', Action::Drafts, "play-drafts"),
    player('?', Action::Help, "do-help"),
    player('Q', Action::Quit, "play-leave"),
    player('o', Action::Say(Say::SettleByLead), "play-settle-by-lead"),
    player('r', Action::Say(Say::Refer), "play-refer"),
    player('d', Action::Say(Say::Alone), "play-alone"),
    player('L', Action::Language, "do-language"),
    player('!', Action::RealWorld, "play-real-world"),
    review(' ', Action::Review(ReviewKey::Play), "look-play"),
    review('v', Action::Displays, "look-screens"),
    review('/', Action::Find, "look-find"),
    review('n', Action::Review(ReviewKey::FoundNext), "look-next"),
    review('N', Action::Review(ReviewKey::FoundBefore), "look-before"),
    review('g', Action::Review(ReviewKey::GoToTime), "look-time"),
    review('a', Action::Review(ReviewKey::WriteNote), "look-note"),
    review('i', Action::Review(ReviewKey::PlanItem), "look-plan"),
    review('e', Action::Review(ReviewKey::Edit), "look-edit"),
    review('x', Action::Review(ReviewKey::Remove), "look-remove"),
    review(']', Action::Review(ReviewKey::Faster), "look-faster"),
    review('[', Action::Review(ReviewKey::Slower), "look-slower"),
    review('+', Action::Review(ReviewKey::Closer), "look-closer"),
    review('-', Action::Review(ReviewKey::Wider), "look-wider"),
    review('?', Action::Help, "do-help"),
    review('L', Action::Language, "do-language"),
    review('q', Action::Quit, "do-quit"),
];

/// What `key` asks for in `scope`.
pub fn action(scope: Scope, key: Key) -> Option<Action> {
    let bound = |key: Key| {
        let row = BINDINGS.iter().find(|binding| binding.scope == scope && binding.key == key);
        row.map(|binding| binding.action)
    };
    let latin = Key { code: in_latin(key.code), ..key };
    // Most keys have no second jamo: with Shift they send the same one, and its small letter has
    // the word. What the capital does is chosen under `Action::Keys`.
    let shifted = || {
        let KeyCode::Char(c) = latin.code else { return None };
        let code = KeyCode::Char(c.to_ascii_uppercase());
        if latin == key { None } else { bound(Key { code, ..latin }) }
    };
    bound(latin).or_else(shifted)
}

/// The row of an action.
pub fn binding(scope: Scope, action: Action) -> Option<&'static Binding> {
    BINDINGS.iter().find(|binding| binding.scope == scope && binding.action == action)
}

/// A key's name as it stands on the screen.
pub fn key_name(key: Key) -> String {
    match key.code {
        KeyCode::Char(' ') => "Space".to_owned(),
        KeyCode::Char(c) if key.ctrl => format!("Ctrl+{}", c.to_ascii_uppercase()),
        KeyCode::Char(c) => c.to_string(),
        KeyCode::Enter => "Enter".to_owned(),
        KeyCode::Esc => "Esc".to_owned(),
        KeyCode::Tab => "Tab".to_owned(),
        KeyCode::BackTab => "Shift+Tab".to_owned(),
        KeyCode::Backspace => "Backspace".to_owned(),
        KeyCode::Delete => "Delete".to_owned(),
        KeyCode::Left => "Left".to_owned(),
        KeyCode::Right => "Right".to_owned(),
        KeyCode::Up => "Up".to_owned(),
        KeyCode::Down => "Down".to_owned(),
        KeyCode::Home => "Home".to_owned(),
        KeyCode::End => "End".to_owned(),
        KeyCode::PageUp => "PgUp".to_owned(),
        KeyCode::PageDown => "PgDn".to_owned(),
        KeyCode::F(number) => format!("F{number}"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_key_means_two_things_in_one_place() {
        let mut seen = BTreeSet::new();
        for binding in BINDINGS {
            assert!(seen.insert((binding.scope, binding.key)), "{:?}", binding.key);
        }
    }

    #[test]
    fn a_korean_key_does_what_its_latin_one_does() {
        assert_eq!(action(Scope::Console, Key::char('ㄱ')), Some(Action::Release));
        assert_eq!(action(Scope::Console, Key::char('r')), Some(Action::Release));
        assert_eq!(action(Scope::Player, Key::char('ㅃ')), Some(Action::Quit));
        assert_eq!(action(Scope::Player, Key::char('ㅣ')), Some(Action::Language));
        assert_eq!(action(Scope::Player, Key::char('l')), None);
    }

    #[test]
    fn on_a_player_s_screen_every_capital_has_a_jamo() {
        for binding in BINDINGS.iter().filter(|binding| binding.scope == Scope::Player) {
            let KeyCode::Char(c) = binding.key.code else { continue };
            if c.is_ascii_alphabetic() {
                let jamo = ('ㄱ'..='ㅣ')
                    .find(|jamo| action(Scope::Player, Key::char(*jamo)) == Some(binding.action));
                assert!(jamo.is_some(), "{c}");
            }
        }
    }
}
