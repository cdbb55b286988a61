# Free moves, rulings, the escalation line

side-for = for
side-against = against
ruled-free-move = free move { $number }
ruled-settled = the own answer to { $decision } { $title }
ruled-alone = an act alone on { $decision } { $title }
ruled-world = a change of the world by hand
rung = rung { $rung }, { $words }
rung-now = Rung { $rung }  { $words }
rung-now-lower = Rung { $rung }  { $words } (highest: rung { $highest })

# The record
event-free-move-made = Free move { $number } ({ $cell }): { $action }
event-free-move-withdrawn = Free move { $number } withdrawn
event-free-move-opened = Free move { $number } opened for argument
event-free-move-argued = Free move { $number }, argument { $side } ({ $cell }): { $text }
event-ruled = Ruling on { $on }: { $outcome } (reason: { $reason })
event-ruled-by-hand = Ruling: { $on } (reason: { $reason })

# Refusals
refused-not-your-free-move = This is another ministry's free move: you can argue about it, not withdraw it.
refused-free-move-withdrawn = This free move was withdrawn.
refused-open-for-argument = This free move is already open for argument.
refused-not-open-for-argument = This free move is not open for argument; control opens it.
refused-already-ruled = Control has already ruled on this; a ruling is given once.
refused-nothing-to-rule = There is nothing to rule on: only an answer of the table's own is ruled on.
refused-nothing-to-class = A change of the world by hand has no rung: it is no act of a ministry.
refused-no-effect = This changes nothing: write or choose at least one variable, inject, decision or fact.
refused-value-out-of-range = { $value } is out of range; give a value from { $min } to { $max }.
refused-already-known = The ministry knows this fact already.

thing-free-move = free move
thing-argument = argument
thing-ruling = ruling
thing-variable = variable
thing-effect = effect of a ruling
field-action = action
field-effect = intended effect
field-reasons = reasons
field-argument = argument

# A ministry's free moves
free-move-made = made
free-move-open = open
free-move-ruled = ruled
free-move-withdrawn = withdrawn
free-move-action = What we do
free-move-effect = What it is to bring about
free-move-reasons = Why it should succeed
ask-title-free-move = Free move
ask-title-argue = Argument about a free move
ask-free-move-note = What your ministry does outside of any decision. Control rules on what comes of it and tells you.
ask-argument-for = Argument for
ask-argument-against = Argument against
papers-new-free-move = Make a free move
papers-argue-for = argue for
papers-argue-against = argue against
paper-own-free-move = Free move { $action }
paper-free-move = Free move ({ $cell }) { $action }
paper-free-move-of = { $cell } free move
paper-free-move-made = With control; no other ministry sees it.
paper-free-move-open = Open for argument: every ministry sees it and can argue.
paper-free-move-ruled = Control has ruled.
paper-free-move-withdrawn = Withdrawn.
paper-outcome = Ruling: { $decision }
paper-ruling = What came of it
player-do-argue = { $item } argue

# Control's ruling
do-rule = rule
do-rule-help = Rules on free moves and own answers, and changes the world by hand.
menu-rule = Rulings
menu-rule-free-move = Free move { $number } ({ $cell })
menu-rule-open-move = Free move { $number } ({ $cell }, { $for } for, { $against } against)
menu-rule-settled = { $decision } own answer
menu-rule-alone = { $cell } alone ({ $decision })
menu-rule-world = Change the world by hand
menu-rule-now = Rule on it
menu-rule-open = Open it for argument, for good
menu-rule-back = Back to the list
ask-title-rule = Ruling
ask-title-rule-world = The world by hand
ask-rule-outcome = What comes of it (the ministries are told)
ask-rule-reason = Why (for control alone)
ask-rule-class = Rung of the escalation line
ask-rule-no-class = none
ask-rule-variable = { $title } { $now } ({ $min } to { $max }): new value, or +5, -5
ask-rule-variable-signed = { $title } { $now } ({ $min } to { $max }): =-5, or +5, -5
ask-rule-offer = Injects to offer now
ask-rule-skip = Injects to skip
ask-rule-open = Decisions to open
ask-rule-learn = Facts that { $cell } comes to know
ask-rule-told = Told to: { $cells }
ask-rule-answer = Own answer: { $answer }
ask-rule-world-note = No ministry is told. What changed and why goes on the record.
ask-change-bad = Write a new value, as in 45, or what to add or take off, as in +5 or -5.
next-rule-new = To be ruled on: { $on }.
next-rule = { $waiting } without a ruling: { $on }.
