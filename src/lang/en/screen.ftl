## Words on screens, kept together by zone; a name begins with its zone's.
## These are common to the screens. More of the console stands in console.ftl, of the room and the
## first screen in room.ftl, of forms and keys in ask.ftl.

# Head: what this is and where we are
banner-move-over = { $over } over

# Next: the one thing to do now
next-title = Next
next-check-seats = { $waiting ->
    [one] 1 seat has not answered the communications check.
   *[other] { $waiting } seats have not answered the communications check.
}
next-start = Ready for STARTEX.
next-resume = The clock is stopped. Resume when the room is ready.
next-lift-stop = Stopped for a real-world event. Lift the stop when it is over.
next-deadline-passed = { $decision } is { $late } past its deadline. Extend it or let it lapse.
next-release = { $inject } is due.
next-release-condition = A condition came true: { $inject } can go out.
next-release-decision = After { $decision }: { $inject } can go out.
next-release-branch = After branch '{ $branch }': { $inject } can go out.
next-release-waiting = { $waiting } late
next-reveal = All positions on { $decision } are in. Reveal when ready.
next-answer-request = { $request } has waited { $waiting } for an answer.
next-answer-consent = A consent request has waited { $waiting } for an answer.
next-settle = All concurred on { $decision }. { $lead } can settle it.
next-revise = Not all agree on the { $decision } draft. { $lead } revises it or refers it up.
next-draft = { $decision } is revealed. { $lead } drafts next.
next-record = { $decision } is revealed. Record what was decided.
next-deadline-near = { $left } left to the { $decision } deadline.
next-not-shared = { $cell } has kept { $inject } to itself for { $held }.
next-cell-silent = Nothing from { $cell } for { $silent }.
next-move-over = This move is { $over } over its time. Next: { $next }.
next-move-over-last = The last move is { $over } over its time. Decide on ENDEX.
next-wait = Nothing to do now. Next at { $until }.
next-wait-open = Nothing to do now. Waiting for the players.
next-hot-wash = The exercise is over. Open the hot wash.
next-close = The hot wash is on. When it is done, close and write the report.

# Run of show: a state is 12 columns wide at most
run-title = Run of show
run-auto = auto
run-offered = offered
run-overdue = late { $late }
run-held = held
run-held-condition = held (cond.)
run-condition = condition
run-control = by hand
run-received = ack { $n }/{ $of }
run-expected = expected
run-done = done
run-skipped = skipped
run-recalled = recalled
run-positions = pos. { $n }/{ $of }
run-revealed = revealed
run-draft = draft { $round }
run-referred = referred
run-decided = decided
run-lapsed = lapsed
run-move-now = now

# The item in hand
item-from = From
item-to = To
item-date = Date
item-channel = By
item-reply-by = Reply by
item-request = Request
item-facts = Facts
item-fact-known = { $fact } (known to { $cells })
item-fact-known-only = { $fact } (known to { $cells } only)
item-fact-known-by-nobody = { $fact } (known to nobody)
item-fact-does-not-hold = not so
item-source = Source
item-consent-needed = { $caveat }: needs consent of { $originator }
item-notes = Notes
item-expected-action = Expected
item-only-to = to { $cells } only
item-to-all = to all
item-amended = amended
item-written-at-table = ad hoc
item-acknowledged = { $cell } acknowledged { $at }
item-choices = Options
item-lead = Lead
item-supporting = Supporting
item-deadline = Deadline
item-refer-to = Refer to
item-lapse = If not taken
item-positions = Positions
item-position-missing = not yet
item-alone = Acted alone
item-outcome = Outcome
item-dissent = Dissent
item-conditions = Conditions
item-reason = Reason
item-length = Planned

# A cell's column
cell-people = { $person } +{ $others }
cell-nobody = nobody seated
cell-absent = absent
cell-counts = recv { $received }  ack { $acknowledged }  passed { $passed }
cell-position-sealed = { $decision } position: sealed
cell-position-missing = { $decision } position: not yet
cell-position-missing-due = { $decision } position: not yet ({ $left } left)
cell-answer-waiting = { $decision } draft: no answer yet
cell-silent = silent for { $span }
cell-simcell = Simulation cell
cell-requests = { $n } waiting

# A cell's screen
player-received = Received
player-to-do = To do
player-others = From other cells
player-decisions = Decisions
player-number = { $cell }-{ $number }
player-lead = lead
player-deadline = { $decision } position due { $left }
player-do-position = { $decision } position
player-do-draft = { $decision } draft
player-do-answer = { $decision } draft answer
player-do-acknowledge = Acknowledge { $item }
player-do-check = Communications check
player-do-probe = Answer the probe
player-untitled-passage = Passed on by { $cell }
player-recalled = This inject was recalled.
player-taken-back = This was taken back.
player-sent-again = sent again { $at }
player-passed-on = passed to { $cell } { $form } { $at }
player-consent = To pass to { $cell }: { $consent }
player-consent-needed = Passing on needs consent of { $originator }
player-own-position = Our position (can change until the reveal)
player-sealed-until-reveal = Other cells' positions are sealed until the reveal.
player-outcome-is-recorded = No positions here: talk it over, and the facilitator records what was decided.
player-silence = No answer by { $until } counts as no objection.
player-premise = Background
player-discussion = Questions

# The room's screen
room-situation = Common situation
room-agreed = Decided so far
room-confidence = Confidence
room-reason = Reason
room-no-position = gave no position
room-late = after the reveal
room-expected-of = Expected { $cell } to choose
room-expected-other = something else
room-right = as expected
room-wrong = otherwise
room-same = The positions are the same.
room-different = The positions differ.
room-misread = { $cell } expected another choice of { $of }.
room-all-read-rightly = Each chose what the other expected.
room-all-misread = Each chose other than the other expected.
room-draft-round = Joint draft { $round } (lead { $lead })
room-being-written = being written
room-referred = Referred to the higher body.
room-lapsed = Not decided in time.

# Hot wash
hot-wash-knowledge = Who knew what, and when
hot-wash-only-one = Known to { $cell } alone to the end
hot-wash-passed-after = passed to { $cell } after { $span }
hot-wash-alone = Acts of one cell alone
hot-wash-public = What was said in public
hot-wash-forecasts = Forecasts and what was so
hot-wash-truth = What was really so
hot-wash-questions = Questions to think about
hot-wash-page = { $page } / { $pages }

# Communications check
check-title = Communications check
check-answered = answered
check-waiting = waiting
check-empty = empty seat

# Keys
key-resume = resume
key-help = help
key-quit = quit
key-language = language
key-back = back
key-move = move
key-next-pane = next pane
key-scroll = scroll
key-page = page

# Changing the display
curtain-title = Changing the display
curtain-for-control = Control's screen. Keep it from the players.
curtain-for-cell = The screen of { $cell }. Only { $cell } may see it.
curtain-for-room = The room's screen. Everybody may see it.
curtain-open = Press Enter to open.

# Notices
notice-resumed = Session resumed after { $gap }.
notice-suspended = The computer slept for { $gap }; the clock was stopped.
notice-cascade = Too much fell due at once; the clock was stopped.
notice-too-small = The window is too small. It needs { $columns }x{ $rows } or more.
notice-too-small-now = Now it is { $columns }x{ $rows }.

# When there is nothing
empty-none = none yet
empty-to-do = Nothing to do.
empty-sessions = No saved sessions.

# Home
home-title = whitecell
home-tagline = Tabletop exercises between MOFA and MND
home-exercises = Exercises
home-sessions = Resume

player-papers = Papers and tasks
player-do-clear = { $item } clearance
player-do-restate = { $item } answered
player-do-release = { $item } cleared
player-do-read = { $item } to read
player-do-inform = { $item } to answer
player-do-take = { $item } no lead
player-do-finish = { $item } task
player-do-untangle = { $item } two leads
item-report = Action taken
paper-own-statement = Statement ({ $audience })
paper-statement = { $cell } statement ({ $audience })
paper-message-to = Message to { $cell } { $text }
paper-message-from = Message from { $cell } { $text }
paper-request-to = Request to { $cell } { $subject }
paper-request-from = Request from { $cell } { $subject }
paper-task = Task { $title }
paper-overtaken = The words have changed since. The new ones show once you are asked again.
paper-uncleared = released uncleared by { $cells }
paper-answer = Answer
paper-answered-by = It came as { $item }.
paper-task-unowned = Nobody leads this task.
paper-task-two-leads = Two cells lead this task. Settle on one.
paper-done = Done

# Drafts of the same cell
play-drafts = drafts
play-drafts-help = Reads what your ministry is writing.
drafts-title = Being written in your ministry
drafts-beside = { $who } writes too, Ctrl+G
drafts-keys = Enter take it over  Up Down choose  Esc close
drafts-glance = Writing  { $who }  { $what }: { $text }
drafts-glance-more = Writing  { $who }  { $what }: { $text } and { $more } more
note-nobody-writes = Nobody else in your ministry is writing now.
note-lead-hands-in = Your lead hands this in. What you write stands on the lead's screen as you write it, and the lead can take it over.
