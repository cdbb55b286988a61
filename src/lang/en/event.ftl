## The log: one line on control's screen. Whose act it was stands before it.

# Asides
aside = ({ $parts })
aside-keyed-beside = keyed by { $person }
aside-keyed-by = keyed by { $person }
aside-said = { $after } after it was said
aside-seen = seen { $after } earlier

# The session, its clock, its seats, its room
event-session-opened = Session opened: { $title } { $version }
event-session-resumed = Session resumed after { $gap }
event-session-resumed-torn = Session resumed after { $gap }; a torn end of { $bytes } bytes was cut
event-seat-taken = Seat taken: { $person }
event-seat-left = Seat left
event-check-answered = Answered the communications check
event-presence-present = { $cell } present
event-presence-absent = { $cell } absent
event-exercise-started = STARTEX
event-paused = Paused
event-paused-by-itself = Paused: { $cause }
event-clock-resumed = Resumed
event-move-began = Move began: { $title }
event-exercise-ended = ENDEX
event-real-world-stopped = Real-world stop
event-real-world-stopped-with = Real-world stop: { $remark }
event-real-world-lifted = Real-world stop lifted
event-real-world-lifted-with = Real-world stop lifted: { $remark }
event-clock-marked = Time marked
event-room-shown = Room screen: { $page }

# Injects
event-fell-due = { $inject } offered
event-fell-due-with = { $inject } offered: { $remark }
event-released = { $inject } released to { $cells }
event-released-auto = { $inject } released by itself to { $cells }
event-held = { $inject } held
event-let-go = { $inject } let go
event-skipped = { $inject } skipped
event-skipped-with = { $inject } skipped: { $remark }
event-amended = { $inject } amended
event-amended-with = { $inject } amended: { $remark }
event-sent-again = { $inject } sent again to { $cells }
event-recalled = { $inject } recalled
event-recalled-with = { $inject } recalled: { $remark }
event-recalled-read = { $recalled } (already acknowledged by { $cells })
event-closed = { $inject } closed
event-composed = { $inject } written
event-composed-with = { $inject } written: { $remark }
event-acknowledged = { $inject } acknowledged
event-acknowledgement-retracted = { $inject } acknowledgement taken back: { $cells }

event-replied = { $inject } action reported
event-replied-with = { $inject } action reported: { $remark }

# Passing on
event-consent-asked = Asked the originator's consent to pass { $passage } to { $to }
event-consent-answered = Consent request { $number } answered: { $answer }
event-passed-on = { $passage } passed on to { $to } ({ $form })
event-passed-on-consent = { $passage } passed on to { $to } ({ $form }, { $consent })
event-pass-on-retracted = Passing-on { $number } taken back

# Statements
event-statement-drafted = { $statement } drafted for: { $audience }
event-statement-revised = { $statement } revised
event-statement-adopted = { $statement } revised as { $cell } wanted
event-clearance-asked = { $statement } sent for clearance to { $cells }
event-clearance-answered = { $statement } clearance answered: { $answer }
event-clearance-objected = { $statement } clearance answered: { $answer}, { $reason }
event-statement-released = { $statement } released
event-statement-released-uncleared = { $statement } released uncleared by { $cells }
event-statement-withdrawn = { $statement } withdrawn

# Messages
event-message-sent = { $message } sent to { $to }: { $text }
event-message-sent-late = { $message } sent to { $to } (delayed): { $text }
event-message-sent-nowhere = { $message } sent to { $to } (line down): { $text }
event-message-delivered = { $message } arrived
event-message-unanswered = { $message }: no answer
event-message-acknowledged = { $message } acknowledged

# Requests for information
event-request-asked = { $request } to { $to }: { $subject }
event-request-assigned = { $request } assigned to { $seat }
event-request-answered = { $request } answered: { $text }
event-request-answered-by = { $request } answered: { $inject }
event-request-withdrawn = { $request } withdrawn

# Tasks
event-task-opened = Task put: { $task }
event-task-opened-led = Task put: { $task } (lead { $cells })
event-task-taken = { $task }: taken ({ $part })
event-task-left = { $task }: given up
event-task-handed-over = { $task }: handed over to { $to }
event-task-handed-over-with = { $task }: handed over to { $to }, { $remark }
event-task-done = { $task }: done
event-task-done-with = { $task }: done, { $remark }

# The exercise's world
event-branch-taken = Branch: { $title }
event-variable-set = { $title } { $value } ({ $cause })

# Decisions
event-opened = { $decision }: decision opened
event-opened-until = { $decision }: decision opened, due { $deadline }
event-position-sealed = { $decision } position submitted: sealed
event-position-late = { $decision } position submitted: after the reveal
event-position-withdrawn = { $decision } position taken back: { $cell }
event-revealed = { $decision } positions revealed
event-revealed-missing = { $decision } positions revealed (none from { $cells })
event-drafted = { $decision } draft { $round } submitted
event-drafted-silence = { $decision } draft { $round } submitted; no answer by { $until } counts as no objection
event-answered = { $decision } draft { $round } answered: { $answer }
event-answer-withdrawn = { $decision } draft { $round } answer taken back: { $cell }
event-silence-counted = { $decision } draft { $round }: no answer from { $cells }, counted as no objection
event-referred = { $decision } referred to the higher body: { $question }
event-settled-unified = { $decision } unified government position: { $chosen }
event-settled-by-lead = { $decision } decided by the lead: { $chosen } (dissent: { $cells })
event-settled-referred = { $decision } decided by the higher body: { $chosen }
event-settled-recorded = { $decision } outcome recorded: { $chosen }
event-lapsed = { $decision } lapsed: not decided in time
event-acted-alone = { $decision } acted alone: { $chosen }
event-deadline-extended = { $decision } deadline moved to { $deadline }

# Corrections
event-corrected = Record { $record } corrected or noted: { $note }
