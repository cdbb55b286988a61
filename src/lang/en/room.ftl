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

# The situation

# The reveal
reveal-other-allowed = Another course may be proposed.
reveal-not-compared = no position

# In one sentence
reveal-several-positions = { $count } different positions.

# The joint text
reveal-in-hand = out for concurrence
reveal-answers-to = Answers to draft { $round }
reveal-waiting = no answer yet
reveal-silent = no answer in time, counted as no objection
reveal-replacement = Change
reveal-alternative = Instead
reveal-conditions = Conditions

# The decision
reveal-unified = Decided: agreed
reveal-by-lead = Decided: by the lead ({ $cell }), dissent recorded
reveal-from-above = Decided: by the higher body
reveal-recorded = Decided: outcome recorded
