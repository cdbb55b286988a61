//! What stands at the foot of a player's screen: what is true of the session, what the last key
//! came to, the keys that do something now, and under the text what can be done with it.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::session::view::CellDecision;
use crate::tui::cell::{Listed, Open, Panes};
use crate::tui::hint::{self, Hint};
use crate::tui::keymap::{Action, BINDINGS, Binding, Say, Scope};
use crate::tui::sheet::columns_of;
use crate::tui::{Paint, frame};

use super::draw::rows;
use super::offer::{Deed, Offers};
use super::{Player, PlayerScene};

/// Between one key and the next.
pub(super) const BETWEEN_COLUMNS: usize = 2;
/// Between one offer under the text and the next.
pub(super) const OFFER_COLUMNS: u16 = 3;
/// From this height on the keys may take a second row.
const TALL_ROWS_MIN: u16 = 32;

/// The foot of the screen.
pub(super) struct Foot {
    /// Over the keys.
    pub(super) standing: Vec<Line<'static>>,
    pub(super) keys: Vec<Line<'static>>,
    /// Under the text in hand.
    pub(super) under: Vec<Vec<Hint>>,
}

impl Foot {
    /// The row of the rule over it.
    pub(super) fn rule(&self, area: Rect) -> u16 {
        area.bottom() - 1 - rows(&self.standing) - rows(&self.keys)
    }

    /// Where the panes stand over it.
    pub(super) fn panes(&self, area: Rect) -> Panes {
        let under = u16::try_from(self.under.len()).unwrap_or(u16::MAX);
        let under = if under > 0 { under.saturating_add(1) } else { 0 };
        Panes::of(area).over(rows(&self.standing) + rows(&self.keys) - 1, under)
    }
}

impl Player {
    pub(super) fn foot(
        &self,
        area: Rect,
        scene: &PlayerScene<'_>,
        listed: &Listed<'_>,
        paint: &Paint,
    ) -> Foot {
        let hand = listed.open();
        let offers = Offers { view: scene.view, seat: self.own(scene.view), hand };
        let own = BINDINGS.iter().filter(|row| row.scope == Scope::Player);
        let deeds: Vec<(&Binding, Option<Deed>)> = own
            .filter_map(|row| {
                if row.action == Action::Drafts {
                    return (!scene.drafts.is_empty() && self.glance(scene).is_some())
                        .then_some((row, None));
                }
                if row.action == Action::Papers {
                    return offers.can_write().then_some((row, None));
                }
                let Action::Say(say) = row.action else { return Some((row, None)) };
                Some((row, Some(offers.deed(say).ok()?)))
            })
            .collect();
        let has_tasks = !self.own_tasks(scene, &listed.tasks).is_empty();
        Foot {
            standing: self.standing(area, scene, paint),
            keys: self.keys(area, &deeds, has_tasks, paint),
            under: under(Panes::of(area).text.width, &deeds, &offers, paint),
        }
    }

    /// The hint of an action of the player's.
    pub(super) fn hint(&self, action: Action) -> Option<Hint> {
        let row = BINDINGS.iter().find(|row| row.scope == Scope::Player && row.action == action)?;
        Some(Hint::of(row, self.words()))
    }

    /// The keys that do something now, most needed first. Help is always in sight, at the right,
    /// whatever else there is no room for.
    fn keys(
        &self,
        area: Rect,
        deeds: &[(&Binding, Option<Deed>)],
        has_tasks: bool,
        paint: &Paint,
    ) -> Vec<Line<'static>> {
        let mut hints: Vec<Hint> = vec![];
        for (row, _) in deeds {
            if row.action == Action::Help {
                // Moving about comes before what is rarely done.
                let label = paint.text("key-next-pane");
                hints.push(Hint { key: "Tab".to_owned(), label });
            } else if row.action != Action::DoNext || has_tasks {
                hints.push(Hint::of(row, self.words()));
            }
        }
        let help = self.hint(Action::Help).map(|help| Line::from(help.spans(paint).to_vec()));
        let help = help.unwrap_or_default();
        let taken = u16::try_from(help.width() + BETWEEN_COLUMNS).unwrap_or(u16::MAX);
        let room = hint::Room {
            columns: area.width.saturating_sub(taken),
            rows: if area.height >= TALL_ROWS_MIN { 2 } else { 1 },
            between: BETWEEN_COLUMNS,
            all: None,
        };
        let mut keys = hint::lines(&hints, room, paint);
        if let Some(last) = keys.last_mut() {
            let right = usize::from(area.width).saturating_sub(help.width() + 1);
            last.push_span(" ".repeat(right.saturating_sub(last.width())));
            last.spans.extend(help.spans);
        }
        keys
    }
}

/// What can be done with the text in hand, in the rows that it takes.
fn under(
    columns: u16,
    deeds: &[(&Binding, Option<Deed>)],
    offers: &Offers<'_>,
    paint: &Paint,
) -> Vec<Vec<Hint>> {
    let mut rows: Vec<Vec<Hint>> = vec![];
    let mut taken = 0;
    for (row, deed) in deeds {
        let mut offer = Hint::of(row, paint.words);
        match (row.action, deed) {
            (Action::Papers, _) if offers.has_paper_in_hand(paint.words) => {
                offer.label = paint.text(match offers.hand {
                    Open::Received(_) => "offer-report",
                    Open::Comment if offers.view.comment.is_some() => "papers-comment-again",
                    Open::Comment => "papers-comment",
                    Open::Decision(_) | Open::Paper(_) | Open::Background => "offer-papers",
                });
            }
            (Action::Say(say), Some(deed)) if offers.is_of_hand(deed) => {
                if let Some(label) = label(say, deed, offers, paint) {
                    offer.label = label;
                }
            }
            (_, _) => continue,
        }
        let wide = columns_of(&offer.key) + 3 + columns_of(&offer.label);
        match rows.last_mut() {
            Some(row) if taken + OFFER_COLUMNS + wide <= columns => {
                taken += OFFER_COLUMNS + wide;
                row.push(offer);
            }
            Some(_) | None => {
                taken = wide;
                rows.push(vec![offer]);
            }
        }
    }
    rows
}

/// What an offer says where it can say more than its key's label.
fn label(say: Say, deed: &Deed, offers: &Offers<'_>, paint: &Paint) -> Option<String> {
    let about = match deed {
        Deed::Form(act) => act.decision(),
        Deed::Send(_) | Deed::Ask(_) => None,
    };
    let decision = offers.view.decisions.iter().find(|known| Some(&known.id) == about);
    let is = |done: fn(&CellDecision) -> bool| decision.is_some_and(done);
    let key = match say {
        Say::PassOn => match offers.view.others.as_slice() {
            [(_, name)] => {
                let args = [("cell", frame::words(name, paint).into())];
                return Some(paint.words.say("offer-pass-on-to", &args));
            }
            _ => "offer-pass-on",
        },
        Say::Position if is(|decision| decision.own.is_some()) => "offer-position-again",
        Say::Position => "offer-position",
        Say::Draft if is(|decision| decision.draft.is_some()) => "offer-draft-again",
        Say::Draft => "offer-draft",
        Say::Check => "offer-check",
        Say::Acknowledge
        | Say::AskConsent
        | Say::Concur
        | Say::Changes
        | Say::NonConcur
        | Say::Settle
        | Say::SettleByLead
        | Say::Refer
        | Say::Alone
        | Say::Presence => return None,
    };
    Some(paint.text(key))
}
