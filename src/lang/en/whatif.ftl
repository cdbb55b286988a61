# What if: forks, comparisons, replays

fork-written = Fork: { $path } (from { $records } records of its origin)
fork-no-record = --at counts from 1: say how many records of the session are kept as they were.
fork-past-the-end = { $path }: there are { $records } records, so nothing can go on from { $at }.
fork-in-the-middle = After { $at } records, what follows from an act by itself is cut in two. Keep all of it with --at { $whole }.
fork-ended = After { $at } records the exercise has ended. Name a record before ENDEX.
fork-too-early = { $place }: this act lies before { $t }, where the { $records } records that are kept end. Leave the line out, or change its time.
fork-cut = { $path }: at its end stand { $bytes } bytes of an unfinished line. Only the records before it are used.
fork-more = { $count ->
    [one] One more line does not fit.
   *[other] { $count } more lines do not fit.
}
fork-other-exercise = { $path }:1:1: these moves are for the exercise { $moves }, and this session is of { $exercise }.

report-forked = What if (fork)
report-forked-from = nobody sat at it: from { $records } records of session { $session } on, a file of moves was played.

verify-origin = Fork
verify-origin-none = no: it was played from its beginning.
verify-origin-not-asked = from { $records } records of session { $session }. To compare with that session, give --origin.
verify-origin-fits = good: its first { $records } records are those of session { $session }.
verify-origin-no-fork = this session is no fork, so there is nothing to compare with --origin.
verify-origin-other-session = its origin is session { $named }, and the file given is { $found }.
verify-origin-too-short = it begins with { $named } records of its origin, and the file given has { $found }.
verify-origin-other-digest = its origin's record { $record } is another line than it was at the fork.
verify-origin-differs = record { $record } is not the one of its origin.

compare-too-many = At most { $limit } sessions are compared at a time.
compare-same-session = { $one } and { $other } are the same session. Name two that are not.
compare-other-exercise = These are of different exercises and cannot be compared: { $one }: { $first }; { $other }: { $second }.
compare-other-version = The exercise was changed between them. { $one }: version { $first }; { $other }: version { $second }. They differ in: { $names }. To compare all the same, give --across-versions.
compare-cut-head = A session was cut short
compare-versions-head = The exercise was changed between the sessions
compare-versions-differ = { $one }, version { $first }; { $other }, version { $second }. They differ in: { $names }

compare-title = Sessions compared: { $title }
compare-note = Sessions of one exercise side by side. Nothing here ranks them, and a larger or smaller figure does not say that anything was done better or worse.
compare-sessions = The sessions
compare-session = Session
compare-file = File
compare-version = Version of the exercise
compare-still-open = { $state } (open now, so that more may come)
compare-origin = Fork
compare-origin-none = played from its beginning
compare-origin-of = from { $records } records of { $of }
compare-parted = Where they parted
compare-apart = First record that differs
compare-apart-at = From record { $record } on they are not the same.
compare-apart-time = { $session }: { $at }
compare-apart-none = { $session }: its record ends before that.
compare-apart-nowhere = Every record is the same.
compare-parted-first = First decision or branch that came out otherwise
compare-parted-in = { $session }: { $told }
compare-parted-nowhere = Every decision and branch came out the same.
compare-path = The paths taken
compare-decisions = Decisions
compare-decision = Decision
compare-branches = Branches
compare-branch = Branch
compare-injects = Injects
compare-injects-alike = { $count ->
    [one] One inject came out the same in every session.
   *[other] { $count } injects came out the same in every session.
} Only those that did not are listed below.
compare-outcome = Outcome
compare-alike = the same
compare-otherwise = differs
compare-came-at = { $came } ({ $at }, record { $record })
compare-no-such = not in this session
compare-not-opened = never opened
compare-open = not settled
compare-open-yet = not settled yet
compare-not-opened-yet = not begun yet
compare-unfinished = Sessions without an end
compare-unfinished-at = { $session }: recorded up to { $at }. Values and outcomes are of that moment and may change when it goes on.
compare-settled = { $settlement }: { $chosen }
compare-branch-taken = taken
compare-branch-not-taken = not taken
compare-fate-released = released
compare-fate-closed = closed
compare-fate-recalled = recalled
compare-fate-skipped = skipped
compare-fate-held = held
compare-fate-offered = fell due, never released
compare-fate-not-due = never fell due
compare-fate-marker = marker for evaluators
compare-endings = How they ended
compare-ending = Point
compare-ended = ENDEX
compare-played = Length of play
compare-escalation = Highest rung of escalation
compare-none = none
compare-measures = Measures
compare-measures-note = Each figure stands with its number of cases. Where there is none, the reason stands there; it is never zero. docs/measures.md has the formulas and what to mind.
compare-measure = Measure
compare-measure-of = { $measure }, { $cell }
compare-figure = { $outcome }, n = { $cases }
compare-measures-unasked = Left out, because the exercise has nothing of the kind: { $measures }.

replay-exists = { $path } is there already. To write over it, give --force.
replay-so-far = This session is still open, or its end is cut off. Its { $records } records so far are shown.
replay-written = Recording: { $path } ({ $frames } frames). asciinema play shows it.
replay-progress = record { $done } of { $all }
replay-title = 연습 EXERCISE: { $title }, { $place }
replay-control = the facilitator's console
replay-room = the room's screen
replay-started = STARTEX
replay-ended = ENDEX
replay-no-seat = There is no seat { $name }. Seats: { $seats }
replay-no-screen = There is no screen { $name }. There are control, room, and the cells: { $cells }
