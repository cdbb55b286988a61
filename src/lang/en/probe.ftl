# Probes

event-probe-begun = Probe put: { $title }
event-probe-answered = Probe answered (sealed): { $title }
event-probe-closed = Probe closed: { $title }
event-probe-closed-missing = Probe closed: { $title } (no answer from { $cells })
thing-probe = probe
thing-probe-answer = answer to a probe
probe-unsure = not sure

refused-probe-open = A probe is under way: the clock stands, and nothing goes from one ministry to another. Do this once it is closed.
refused-no-probe = No probe is under way.
refused-probe-held = This probe has been held already.
refused-probe-too-early = It is too early for this probe: its move has not begun.

ask-title-probe = Probe
papers-probe = Answer the probe
papers-probe-again = Change the answers to the probe
state-probe = A probe is under way. Press w and answer for your own ministry, without conferring.
state-probe-answered = Your answers are in. Until it is closed w changes them.
state-probe-reader = A probe is under way. The lead answers for the ministry.

menu-probe = Probes
menu-probe-begin = Put: { $title }
menu-probe-answer = Key the answers of { $cell } (sealed)
menu-probe-answer-again = Change the answers of { $cell } (in)
menu-probe-close = Close: { $title }
menu-probe-close-missing = Close: { $title } (no answer from { $cells })
do-probe = probe
do-probe-help = Puts a probe, keys a ministry's answers and closes it.
next-probe-close = { $title }: { $answered } of { $cells } have answered.
next-probe-begin = { $title }: the move's time is up, put the probe.

report-probes = Probes
report-probes-none = None was put
report-probe-open = Put at { $from }, not closed
report-probe-held = Put at { $from }, closed at { $to }; the clock stood and the ministries answered apart
report-probe-missing = No answer from { $cells }
report-probe-question = Question
report-probe-right = What was so
report-probe-right-open = left open
report-probe-right-later = told after ENDEX
