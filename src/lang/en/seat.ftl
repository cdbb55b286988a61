# Seats: who is connected, and what control does with them

# The record
event-seat-moved = Moved from { $seat } to { $to }
event-seat-muted = Muted: { $seat }
event-seat-muted-with = Muted: { $seat }. { $remark }
event-seat-unmuted = Unmuted: { $seat }
event-seat-replaced = Somebody else took over: { $seat }
event-seat-sent-out = Sent out: { $seat }
event-seat-sent-out-with = Sent out: { $seat }. { $remark }
event-seat-duties-passed = Duties passed from { $seat } to { $to }

# Refusals
refused-muted = Control has muted this seat. You can still read. Ask the facilitator.
refused-not-muted = This seat is not muted.
refused-seat-runs-exercise = This cannot be done to a seat that runs the exercise. To change its person, hand it over (H).
refused-seat-of-another = Duties go only to another seat of the same ministry, or to the facilitator.
refused-seat-only-watches = Duties cannot go to a seat that only watches.

# The report
report-seat-acts = What control did with seats
report-seat-act = { $at } { $what }

# On the seat's own screen
state-muted = Control has muted this seat. You can still read.
state-muted-because = Control has muted this seat ({ $reason }). You can still read.
seat-replaced = Control has given this seat to somebody else. Ask the facilitator.
seat-moved = Control has moved you to { $seat }. Connect again to the same address as { $seat }.
seat-sent-out = Control has closed this connection and freed your seat. Ask the facilitator.
seat-sent-out-because = Control has closed this connection and freed your seat ({ $reason }). Ask the facilitator.
seat-freed = Control has freed your seat. Connect with the same command to take it again.
note-duties-taken = You have taken over what waited for another seat. Open the same form to go on with what was being written.
