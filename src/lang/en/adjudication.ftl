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
