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
seat-moved = Control has moved you to { $seat }. Connect again to the same address as { $seat }. Where each seat has a code of its own, ask control for that one.
seat-sent-out = Control has closed this connection and freed your seat. Ask the facilitator.
seat-sent-out-because = Control has closed this connection and freed your seat ({ $reason }). Ask the facilitator.
seat-freed = Control has freed your seat. Connect with the same command to take it again.
note-duties-taken = You have taken over what waited for another seat. Open the same form to go on with what was being written.

# The list of seats
seats-seat = Seat
seats-person = Name
seats-stands = State
seats-check = Check
seats-muted = muted
seats-console = this console
seats-summary = connected { $connected }, gone { $gone }
seats-keys = Enter act   Up Down choose   Esc close
stands-empty = empty
stands-beside = no terminal
stands-seated = connected { $span }
stands-seated-now = just connected
stands-idle = no key for { $span }
stands-silent = no act for { $span }
stands-gone = gone for { $span }
stands-gone-now = just gone
stands-not-back = not back yet
menu-seat-mute = Mute
menu-seat-unmute = Unmute
menu-seat-duties = Pass on what waits for this seat
menu-seat-replace = Give the seat to somebody else
menu-seat-move = Move to another seat
menu-seat-send-out = Send out
menu-start = Not every seat has answered the communications check. Start?
menu-start-yes = Yes, start
ask-seat-reason = Reason (shown at that seat, may stay empty)
next-lead-gone = { $decision } waits on { $seat }, who is not connected.
