# Facilitation: what waits, and time

queue-more = { $more } more
next-forecast-late = { $claim }: the own judgment is { $late } late.
next-task-late = { $task }: { $late } past its time.
next-task-two-leads = { $task }: two leads.
next-task-unowned = { $task }: no lead for { $waiting }.
next-request-unanswered = { $request } between ministries has waited { $waiting } for an answer.
next-reply-late = { $cell } has not reported on { $inject }: { $late } past its time.
next-clearance-waiting = { $statement } has waited { $waiting } for clearance.
menu-queue = What waits
note-nothing-waits = Nothing waits at present.
do-queue = what waits
do-queue-help = Shows everything that waits for you; choosing one does it.

menu-time = Time (now { $scale })
menu-time-next = Jump to what comes next: { $to } (in { $in })
menu-time-jump = Jump to a time
menu-time-scale = Clock at { $scale }
menu-time-scale-own = Another pace
menu-jump = Jump
menu-jump-note = These fall due all at once where you land. A jump cannot be taken back.
menu-jump-length = This passes over { $length }.
menu-jump-yes = Jump to { $to }
ask-title-jump = Jump
ask-title-scale = Pace of the clock
ask-jump-kind = Written as
ask-jump-elapsed = time since STARTEX (T+)
ask-jump-hour = hour in the exercise
ask-jump-time = Minutes (40), hours:minutes (1:20), hour (09:40)
ask-scale = Times as fast (2, 0.5)
do-time = time
do-time-help = Changes the pace of the clock, or jumps to what comes next or to a time.

event-scale-set = Clock at { $scale }
event-jumped = Time jumped to { $to }
refused-scale-out-of-range = The clock can go at { $min } to { $max }.
refused-jump-back = Exercise time cannot go back. It is { $now } now; give a later time.
refused-jump-too-far = A jump can pass over { $hours } hours at most.

# Notes and hand-over
next-take-over = There is a hand-over note. Read and confirm it.
event-noted = Note: { $note }
event-noted-about = Note ({ $subject }): { $note }
event-handed-over = Handed over to { $person }: { $note }
event-taken-over = Hand-over read
refused-nothing-handed-over = There is no hand-over to confirm.
thing-note = note
do-note = note
do-note-help = Writes a note on what is in hand, for control's eyes alone.
do-hand-over = hand over
do-hand-over-help = Gives the facilitator's seat to somebody else with a note, or confirms the note.
ask-title-note = Private note
ask-title-hand-over-seat = Hand over
ask-private-note = Note (neither ministries nor the room see it)
ask-hand-over-to-person = Who takes over
menu-take-over = Hand-over to { $person }
menu-take-over-yes = I have read it
ask-time-bad = Write minutes (40), hours:minutes (1:20) or an hour (09:40).
ask-scale-bad = Write a number, such as 2 or 0.5.
