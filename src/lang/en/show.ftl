# whitecell show: the run of show, cells' screens, the graph. Read on a terminal: only glyphs of one width.

# Conditions
condition-and = { $first } and { $then }
condition-or = { $first } or { $then }
condition-always = always
condition-never = never
condition-at = at exactly { $t }
condition-not-at = not at { $t }
condition-before = before { $t }
condition-until = until { $t }
condition-past = past { $t }
condition-from = from { $t } on
condition-is = { $variable } is { $value }
condition-is-not = { $variable } is not { $value }
condition-below = { $variable } below { $value }
condition-at-most = { $variable } at most { $value }
condition-above = { $variable } above { $value }
condition-at-least = { $variable } at least { $value }
condition-released = { $inject } is out
condition-not-released = { $inject } is not out
condition-acknowledged = { $cell } acknowledged { $inject }
condition-not-acknowledged = { $cell } has not acknowledged { $inject }
condition-opened = { $decision } is open
condition-not-opened = { $decision } is not open yet
condition-revealed = { $decision } is revealed
condition-not-revealed = { $decision } is not revealed
condition-decided = { $decision } is settled
condition-not-decided = { $decision } is not settled
condition-lapsed = { $decision } lapsed
condition-not-lapsed = { $decision } did not lapse
condition-alone = { $cell } acted alone on { $decision }
condition-not-alone = { $cell } did not act alone on { $decision }
condition-chosen = { $decision } is '{ $choice }'
condition-not-chosen = { $decision } is not '{ $choice }'
condition-knows = { $cell } knows { $fact }
condition-knows-not = { $cell } does not know { $fact }
condition-branch = branch '{ $branch }' is taken
condition-not-branch = branch '{ $branch }' is not taken
condition-began = move '{ $move }' began
condition-not-began = move '{ $move }' has not begun
effect-set = { $variable } = { $value }
effect-offer = offers { $inject }
effect-skip = skips { $inject }
effect-open = opens { $decision }

# The run of show
show-for-control = For control only. Keep it from players.
show-clock = STARTEX { $date } { $time } ({ $zone }), { $length }
show-column-time = Time
show-column-id = Number
show-column-from-to = From > to
show-column-from = From
show-column-to = To
show-column-title = Subject
show-column-follows = What follows
show-column-objectives = For
show-kind-decision = decision
show-kind-deadline = deadline
show-kind-branch = branch
show-kind-task = task
show-kind-forecast = forecast
show-kind-probe = probe
show-auto = auto
show-by-hand = by hand
show-held = held
show-never-sent = not sent
show-by-control = when control says so
show-after = { $event }, { $delay } later
show-when = When: { $when }
show-next = Next: { $next }
show-move = { $title } ({ $length })
show-end = ENDEX (planned)
show-lead = { $lead } (lead)
show-lead-supporting = { $lead } (lead), { $supporting }
show-deadline-within = within { $within } of opening
show-deadline-hard = Past it, it lapses by itself
show-deadline-soft = Past it, the facilitator extends, closes or lets it lapse
show-open = What only play can bring
show-objectives = Objectives
show-norms = Norms
show-modes = auto: goes out by itself at its time. by hand: is offered at its time, and the facilitator releases it. held: once offered, it stays until control lets it go. When: no time alone brings it; it waits for this.
show-called-move = move { $id }
show-called-branch = branch { $id }
show-called-answer = answer { $id }
show-called-task = task { $id }
show-called-forecast = forecast { $id }
show-called-line = failing line ({ $from } to { $to })
show-called-option = { $decision } '{ $what }'
show-follows-after = { $what } ({ $delay } later)
show-lapse = Lapse

# The graph
show-graph-reads = What stands further in follows from what stands above it. In brackets: when, or on what condition.
show-graph-seen = (see above)
show-graph-apart = Injects that neither follow from anything nor lead to anything: { $injects }
show-option = '{ $title }'
show-variable = { $variable } ({ $start } at first)
show-way-after = { $delay } later
show-way-skips = skips

# A cell's screen
show-as-planned = As it stands on the cells' screens when it goes out as planned, at { $t }.
show-as-may-be = No time alone brings it. As it stands on the cells' screens if it goes out at { $t }; number and time depend on play.
show-marker = A marker for evaluators: it is never sent and stands on no cell's screen.
show-screen-of = On { $cell }'s screen
show-not-given = It is not given this inject: nothing stands on its screen.
show-untold = On no cell's screen: { $what }

# What cannot be done
show-no-inject = There is no inject '{ $name }'. There are: { $known }
show-no-cell = There is no cell '{ $name }'. There are: { $known }
show-and-more = { $listed } and { $more } more
show-no-format = This is not written as { $name }. It can be: { $known }. Choose with --format, or change the ending of --output.
show-not-for-a-terminal = A terminal cannot show this document. Name a file with --output.
show-cell-alone = --cell goes with --inject or --manual.
show-exists = { $path } is there already. Add --force to write over it.
