## The review screen: a session played again.

review-title = review
review-count = { $count } records
review-chain-whole = chain whole
review-chain-growing = being written
review-chain-torn = last line torn
review-chain-stopped = chain broken, read no further
review-chain-salvaged = only before line { $line }
review-signed = signed
review-signed-no = not signed
review-signed-wrong = signature does not fit

# Tabs
review-tab-time = Time
review-tab-decisions = Decisions
review-tab-knowledge = Facts
review-tab-statements = Public
review-tab-forecasts = Forecasts
review-tab-measures = Measures
review-tab-findings = Findings
review-tab-ratings = Ratings
review-tab-plan = Plan
review-tab-notes = Notes
review-none-time = There is no record.
review-none-decisions = No decision was opened.
review-none-knowledge = Nothing was given out.
review-none-statements = There is no statement.
review-none-forecasts = No forecast was put.
review-none-measures = There is no measure.
review-none-findings = Nothing was found to talk about.
review-none-ratings = There is no observation and no rating.
review-none-plan = There is no corrective action. Press i to write one; on a finding its question comes along.
review-none-notes = There is no note. Press a to write one on the record at the cursor.
review-reading = The whole session is being read. The first tab can be used meanwhile.
review-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
review-findings-all = All that was found
review-never-crossed = given to { $of } only, and never passed on
review-passed = { $from } to { $to }  { $passage } ({ $form }, held for { $delay })

# The cursor
review-lane-control = Control
review-record = record { $record }
review-since = { $passed } later
review-after-receipt = { $span } after it was received
review-before-decision = { $span } before { $decision } was settled
review-before-deadline = { $span } before the deadline
review-past-deadline = { $span } past the deadline
review-playing = playing { $speed }x
review-still = stopped { $speed }x
review-at-end = This is the last record. Home goes to the first.
review-noted = note

# Find
review-find-title = Find
review-find-hint = cell:mofa kind:position decision:d1 objective:o1 person:kim text:"a phrase"   Empty shows everything.
review-find-nothing = Nothing matches: { $query }
review-find-no-field = { $field } is no field. There are: { $fields }
review-find-no-value = { $field }: is followed by nothing to look for.
review-find-no-such = There is no { $field } called { $value }. There are: { $known }
review-found = { $count ->
    [one] { $count } record found.
   *[other] { $count } records found.
} Left and Right go through them, Esc shows everything.
review-keeping = { $query } { $at }/{ $count }
review-no-records = No record belongs to this row.
review-time-title = Go to a time
review-time-hint = 09:18 (exercise time of day), or T+41, T+41:20, T+01:41:20
review-time-bad = That cannot be read as a time. Write 09:18 or T+41:20.
review-time-past = The session did not come so far. Its records end at { $end }.

# Screens as they were
review-screens-title = Whose screen?
review-screen-control = Control's console
review-screen-room = The room's screen
review-strip = { $whose }  as of { $at }  record { $record }
review-strip-keys = Left Right go  Esc close

# Notes and the improvement plan
review-ask-note-title = Note on record { $record }
review-ask-note = Note
review-ask-plan = Corrective action
review-ask-capability = Capability
review-ask-issue = Issue
review-ask-action = Action
review-ask-element = Element
review-ask-owner = Responsible
review-ask-contact = Contact
review-ask-start = Start
review-ask-end = Completion
review-ask-span = Dates
review-ask-keys = Ctrl+S save  Tab next field  Esc close (what was typed stays)
review-ask-empty = The note or the issue is empty.
review-draft-again = A draft that was not saved.
review-drafts = Drafts that were not saved: { $drafts }. They come back where they were typed.
review-draft-note = note on record { $record } (a)
review-draft-plan = corrective action from record { $record } (i)
review-draft-item = change of item { $item } (e)
review-written = Saved.
review-removed = taken out
review-written-by = written by { $by }, { $at }
review-overtaken = { $by } has changed it meanwhile: { $says }  Save once more to put yours after it.
review-no-item = No note and no corrective action is in hand.
review-remove = Take this out?
review-remove-yes = Take it out
review-remove-not = Leave it
review-book-full = There can be { $limit } notes and corrective actions at most.
review-book-too-long = A field holds { $limit } characters at most.
review-book-gone = There is no such item.
review-book-unread = { $path } cannot be read: { $why }
review-book-unwritten = { $path } cannot be written: { $why } What you typed is still here.
review-book-newer = { $path } was written by a newer program (line { $line }). It is neither read nor written here.
review-book-line = Line { $line } of { $path } cannot be read. Nothing is written there before it is mended.
element-planning = planning
element-organization = organization
element-equipment = equipment
element-training = training
element-exercises = exercises

# Keys
help-review = Review
help-review-rule = Looking back changes no record. Notes and the improvement plan are kept in a file beside it.
help-review-step = To the record before or after; among what was found, if anything was.
help-review-minute = A minute back or on. In the first tab PgUp and PgDn do the same.
help-review-ends = To the beginning, to the end. At the end of a running session it follows.
help-review-rows = Choose a row of the tab; in the first tab, the record before or after.
help-review-page = Several rows at once.
help-review-enter = Go to the records of the row and keep to them; in the first tab, choose a screen.
help-review-tabs = Another tab.
help-review-back = Let go of what was found; then back to the first tab.
help-review-query = Find: cell, kind, decision, objective, person, text. Other fields narrow, the same one widens.
help-review-letters = Letters: + release, a acknowledged, s passed on, r received, P position, R reveal, D draft, c concur, k changes, n non-concur, S settled, ! alone, M statement
look-play = play
look-play-help = Plays and stops.
look-screens = screens
look-screens-help = Shows any seat's screen as it was.
look-find = find
look-find-help = Finds by cell, kind, decision, objective, person, text.
look-next = next
look-next-help = To the next record; among what was found, if anything was.
look-before = before
look-before-help = To the record before; among what was found, if anything was.
look-time = time
look-time-help = Goes to a time that is typed.
look-note = note
look-note-help = Writes a note on the record at the cursor.
look-plan = plan
look-plan-help = Makes a corrective action of the row in hand.
look-edit = edit
look-edit-help = Changes the note or corrective action in hand.
look-remove = take out
look-remove-help = Takes the note or corrective action in hand out.
look-faster = faster
look-faster-help = Plays faster: 1, 2, 5, 10, 30, 60 times.
look-slower = slower
look-slower-help = Plays slower.
look-closer = closer
look-closer-help = Draws the time out.
look-wider = wider
look-wider-help = Draws the time in.

# Kinds of records
act-due = due
act-seat = seat
act-room = room
act-world = world
act-clock = clock
act-note = note
act-inject = inject
act-probe = probe
act-session = session
act-correction = correction
act-deadline = deadline
act-wash = wash
act-comment = comment
act-observation = observation
act-rating = rating
act-move = move
act-receipt = receipt
act-acknowledgement = acknowledgment
act-reply = reply
act-message = message
act-request = request
act-task = task
act-consent = consent
act-release = release
act-forecast = forecast
act-statement-draft = statement-draft
act-clearance = clearance
act-free-move = free-move
act-ruling = ruling
act-withdrawal = withdrawal
act-opening = opening
act-silence = silence
act-draft = draft
act-changes = changes
act-concurrence = concurrence
act-pass-on = pass-on
act-position = position
act-reveal = reveal
act-referral = referral
act-objection = objection
act-statement = statement
act-settlement = settlement
act-alone = alone
act-stop = stop
