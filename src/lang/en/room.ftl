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

## The first screen: choose an exercise, take up a session again.

home-no-exercises = There is no exercise file.
home-length = Length
home-cells = Cells
home-file = File
home-problems = { $count ->
    [one] One place needs
   *[other] { $count } places need
} a look. Press c.
home-started = Started
home-came-to = Came to
home-standing = State
home-standing-open = in use
home-standing-paused = paused
home-standing-ended = ended
home-standing-cut-short = cut short
home-standing-broken = damaged
home-about-open = It is open elsewhere. Close it there to take it up here.
home-about-paused = It can be taken up where it stopped. The clock stays stopped until you start it.
home-about-ended = This session has ended. Look through its record or make a report.
home-about-cut-short = Its last line was never finished. All before it is whole, and it can be taken up again.
home-about-broken = Its record does not hold together, so it cannot be taken up again. What can be read is shown.
home-key-play = start
home-key-check = check
home-key-review = review
home-key-report = report

## Only on a cell's screen.

seat-passed = passed
seat-time-left = { $left } left
seat-more = { $rows } more lines below (PgDn)
seat-do-reply = Answer: { $title }
seat-do-revise = Revise { $decision } draft
seat-do-settle = Settle { $decision }
seat-do-pass-on = { $item } consent given
seat-do-await-consent = { $item } consent asked
seat-next = To do: { $task }

state-before-check = The exercise has not started. Press t to answer the communications check.
state-before-ready = You have answered the communications check. Wait for the start.
state-paused = Paused: the clock and all deadlines stand still. You can go on with your work.
state-paused-observer = Paused: the clock and all deadlines stand still.
state-resumed = The session was opened again; its clock still stands. You can go on with your work.
state-resumed-observer = The session was opened again; its clock still stands.
state-ended = The exercise is over. Press w for the hot wash and the feedback form.
state-ended-observer = The exercise is over. You can read what you received and what was decided.

room-statements-none = Nothing has been said in public yet.
room-line-to-take = Line-to-take
verdict-agree = agree
verdict-gap = only one side says
verdict-contradict = contradict
