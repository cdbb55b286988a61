## Control's screen: only the facilitator sees it. Labels short, sentences plain.

# Head
banner-exercise = 연습 EXERCISE
time-over = ({ $over } over)

# What to do next
next-label = Next
next-check-seats = { $count ->
    [one] One seat has not answered the communications check yet.
   *[other] { $count } seats have not answered the communications check yet.
}
next-start = Everything is ready. Start the exercise.
next-resume = The clock is stopped ({ $cause }). Go on when the room is ready.
next-resume-session = The session was reopened after { $gap }. Go on when the room is ready.
next-lift-stop = The exercise is stopped for a real event. Lift the stop when it is over.
next-deadline-passed = { $decision }: the deadline passed { $late } ago. Extend it or bring it to a close.
next-release = { $inject } is due ({ $cause }). Release it.
next-release-time = { $inject } is due. Release it.
next-release-waiting = { $inject } has waited { $waiting } to be released ({ $cause }).
next-reveal = { $decision }: all positions are in. Reveal them.
next-answer-consent = { $cell } has waited { $waiting } for consent to pass { $passage } to { $to }.
next-settle-unified = { $decision }: every cell agreed to the draft. Settle it.
next-revise = { $decision }: not every cell agrees to the draft. Have { $lead } revise or refer it.
next-draft = { $decision }: positions are revealed. { $lead } drafts now.
next-record = { $decision }: positions are revealed. Record what the table concludes.
next-deadline-near = { $decision }: { $left } to the deadline.
next-not-shared = { $cell } has kept { $inject } to itself for { $held }.
next-cell-silent = { $cell } has done nothing for { $silent }.
next-move-over = This move is { $over } over its time. Next: { $next }.
next-last-move-over = The last move is { $over } over its time. End the exercise.
next-wait = Nothing to do now. The next item comes at { $hour } (in { $left }).
next-nothing = Nothing to do now.
next-hot-wash = The exercise is over. Hold the hot wash.

# Run of show
run-title = Run of show
run-found = Find "{ $words }": { $count }
run-nothing-found = Nothing found.
run-closed = closed
run-skipped = skipped
run-recalled = recalled
run-expected = expected
run-received = read { $read }/{ $count }
run-offered = due
run-offered-for = due { $minutes } min
run-held = held
run-held-due = held (due)
run-condition = condition
run-after = after { $event }
run-branch = branch
run-open = open
run-positions = positions { $given }/{ $count }
run-revealed = revealed
run-drafted = draft { $round }
run-referred = referred
run-settled = settled
run-lapsed = lapsed
run-late = overdue
run-move-now = now
run-move-late = over time
scroll-above = { $above } above
scroll-below = { $below } below
scroll-both = { $above } above, { $below } below

# The item in hand: injects
item-from = From
item-to = To
item-time = Time
item-reply-by = Reply by
item-reply-after = { $length } after release
item-left = { $hour} ({ $left } left)
item-late = { $hour } ({ $late } past)
item-read = { $cell } read { $hour }
item-unread = { $cell } unread
item-again = { $read } (sent again { $hour })
item-passage = Passage { $number }
item-passage-amended = (sent as amended)
item-fact = Fact
item-fact-known = { $statement } ({ $knowing })
item-fact-false = { $statement } (not so in fact; { $knowing })
item-known-to-none = nobody knows yet
item-known-to-all = everybody knows
item-known-only-to = only { $cells } knows
item-caveat = Source
item-caveat-consent = { $text } (consent: { $of })
item-consent = Consent
item-consent-asked = { $hour } asked by { $cell }, to tell { $to }
item-consent-waits = waiting { $waiting }
item-consents-waiting = { $count ->
    [one] One request for consent waits for an answer.
   *[other] { $count } requests for consent wait for an answer.
}
item-passed = Passed
item-pass-retracted = { $text } (taken back)
item-pass-partly = { $text } ({ $across } of { $count } facts only)
item-request = Request
item-due = Due
item-amended = Amended
item-skipped = Skipped
item-recalled = Recalled
item-read-by = Read by
item-expected = Expected
item-notes = Notes

# The item in hand: moves
item-planned = Planned
item-began = Began
item-took = Took

# The item in hand: decisions
stage-way-record = discussion
stage-way-open = sharing, sealed positions
stage-way-revealed = reveal
stage-way-drafted = draft
stage-way-referred = referral
stage-way-settled = settled
item-lead = Lead
item-supporting = With
item-refer-to = Goes to
item-deadline = Deadline
item-deadline-within = { $length } after it opens
item-deadline-hard = lapses by itself
item-options = Options
item-other = Other: { $words }
item-lapse = If not
item-settled = Settled
item-dissent = Dissent
item-reason = Reason
item-conditions = Provided
item-referred = Referred
item-alone = Alone
item-positions = Positions
position-missing = not yet
position-sealed-at = sealed ({ $hour })
position-confidence = confidence { $confidence }
position-late = after the reveal
position-expected = expected of { $cell }: { $choice }
position-expected-right = expected of { $cell }: { $choice } (right)
position-expected-wrong = expected of { $cell }: { $choice } (wrong)
round-head = Draft { $round }   { $cell }   { $hour }
round-silence = No answer by { $hour } counts as no objection
answer-alternative = Instead: { $words }

# Cells
cells-title = Cells
cells-counts = got { $received }  read { $read }  passed { $passed }
cells-empty = nobody seated
cells-people = { $person } + { $count }
cells-silent = silent for { $minutes } min
cells-position-missing = { $decision } position: not yet { $left }
cells-position-sealed = { $decision } position: sealed
cells-answered = { $decision } draft: { $answer }
cells-answer-missing = { $decision } draft: no answer yet
cells-deadline = ({ $left } left)
cells-deadline-late = ({ $late } late)
cells-requests = { $count ->
    [one] 1 request waiting
   *[other] { $count } requests waiting
}
cells-request = { $passage } { $cell } > { $to }, { $waiting }
cells-branch = Branch { $hour } { $title }

# Log and foot
log-title = Log
footer-refused = Refused
footer-done = Done
footer-more = { $count } more

# Real-world stop
stop-title = 실제상황   REAL WORLD   실제상황   REAL WORLD
stop-reason = Reason: { $reason }
stop-what-to-do = The exercise is stopped. See to the real event first. Tell the cells and the simulation cell that this is no exercise.
stop-clock = The exercise clock stands at { $time }.
stop-key = When it is over: { $key } { $label }

# Small screen
small-screen = The screen is too small: it needs { $columns }x{ $rows } (now { $has-columns }x{ $has-rows }).
