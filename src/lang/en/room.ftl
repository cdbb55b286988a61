## The screen the whole room sees: large, little, slow.

# Where not everything fits
room-rest = (the facilitator reads out the remaining { $rows ->
    [one] line
   *[other] { $rows } lines
})
room-before = (the facilitator reads out the { $rows ->
    [one] line
   *[other] { $rows } lines
} above)
small-window = This window is too small: { $columns }x{ $rows }. It needs { $need_columns }x{ $need_rows }.

# The situation
situation-common = Known to all
situation-agreed = Agreed text

# The reveal
reveal-other-allowed = Another course may be proposed.
reveal-confidence = Confidence
reveal-late = given after the reveal
reveal-no-position = gave no position
reveal-expected-of = Expected { $cell } to choose
reveal-expected-other = something outside the options
reveal-right = right
reveal-wrong = not so
reveal-not-compared = no position

# In one sentence
reveal-one-position = One position.
reveal-different-positions = Different positions.
reveal-several-positions = { $count } different positions.
reveal-foreseen = Each foresaw the other's choice.
reveal-both-misjudged = Both misjudged the other.
reveal-misjudged = { $cell } misjudged { $of }.

# The joint text
reveal-draft = Joint text, draft { $round } (lead: { $cell })
reveal-being-written = being written
reveal-in-hand = out for concurrence
reveal-answers-to = Answers to draft { $round }
reveal-waiting = no answer yet
reveal-silent = no answer in time, counted as no objection
reveal-replacement = Change
reveal-reason = Reason
reveal-alternative = Instead
reveal-conditions = Conditions
reveal-referred = Referred to the higher body.

# The decision
reveal-unified = Decided: agreed
reveal-by-lead = Decided: by the lead ({ $cell }), dissent recorded
reveal-from-above = Decided: by the higher body
reveal-recorded = Decided: outcome recorded
reveal-lapsed = Lapsed: not decided in time.
