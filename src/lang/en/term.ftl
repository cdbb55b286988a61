## Terms: roles, standings, kinds. Short enough for a narrow column.

# Cells and people
cells-none = none
cells-join = { $first }, { $last }
cells-join-last = { $first } and { $last }
passage-of-inject = { $inject }, passage { $number }
person-of-cell = { $cell } { $person }

# Languages
language-ko = 한국어
language-en = English

# Roles
role-director = Exercise director
role-facilitator = Facilitator
role-simcell = Simulation cell
role-evaluator = Evaluator
role-observer = Observer
role-lead = Lead
role-player = Player
role-engine = Control

# The course of the exercise
phase-preparing = before STARTEX
phase-running = running
phase-paused = paused
phase-resumed = waiting to resume
phase-ended = ended
phase-real-world = real-world stop
pause-by-hand = paused by the facilitator
pause-suspended = the computer slept for { $gap }
pause-cascade = too much fell due at once
presence-present = present
presence-absent = absent
page-situation = common situation
page-decision = decision { $decision }
page-blank = blank
page-statements = public statements
page-hot-wash = hot wash

# Injects
kind-contextual = context
kind-action = action
kind-contingency = contingency
kind-expected = expected
life-planned = planned
life-released = released
life-closed = closed
life-skipped = skipped
life-recalled = recalled
due-time = planned time
due-condition = condition met
due-decision = follows from { $decision }
due-branch = follows from branch '{ $branch }'
due-control = control's choice

# Passing on
passing-full = in full
passing-summary = in summary
passing-spoken = by word of mouth
consent-not-needed = consent not needed
consent-not-asked = consent not asked
consent-waiting = consent pending
consent-granted = consent given
consent-refused = consent refused

# Decisions
depth-record = outcome only
depth-positions = positions
depth-full = joint draft
authority-sole = lead decides
authority-joint = joint decision
stage-planned = planned
stage-open = positions
stage-revealed = revealed
stage-drafted = drafting
stage-referred = referred
stage-settled = decided
confidence-low = low
confidence-medium = medium
confidence-high = high
class-de-escalation = de-escalation
class-status-quo = status quo
class-posturing = posturing
class-non-violent = non-violent escalation
class-violent = violent escalation
class-nuclear = nuclear use
choice-other = Other
answer-waiting = no answer yet
answer-silent = silent (no objection)
answer-concur = concur
answer-concur-with-changes = concur with changes
answer-non-concur = non-concur
settlement-unified = unified government position
settlement-by-lead = decided by the lead
settlement-referred = decided by the higher body
settlement-recorded = outcome recorded
settlement-lapsed = lapsed

# Statements, messages, requests, tasks
statement-number = Statement { $number }
message-number = Message { $number }
request-number = Request { $number }
request-titled = Request { $number } "{ $subject }"
addressee-control = Control
clearance-clear = cleared
clearance-changes = cleared with changes
clearance-object = objected
statement-drafted = drafted
statement-sent = in clearance
statement-cleared = cleared
statement-changes = changes wanted
statement-objected = objected
statement-released = released
statement-withdrawn = withdrawn
message-sent = sent
message-delivered = arrived
message-unanswered = no answer
message-acknowledged = acknowledged
request-asked = waiting
request-assigned = assigned
request-overdue = overdue
request-answered = answered
request-withdrawn = withdrawn
task-done = done
part-lead = lead
part-support = support

# Time
duration-hours = { $n } h
duration-minutes = { $n } min
duration-seconds = { $n } s
clock-time = { $time } ({ $zone })

# Named in refusals and notices: fields
field-person = name
field-title = title
field-sender = sender
field-channel = channel
field-passage = text
field-summary = text to pass on
field-reason = reason
field-explanation = explanation
field-other = text of the other choice
field-draft = draft
field-replacement = replacement text
field-alternative = alternative text
field-question = question to the higher body
field-conditions = conditions
field-outcome = outcome
field-note = note
field-statement = statement
field-message = message
field-subject = subject
field-answer = answer
field-report = report on action

# Named in refusals and notices: things of the exercise
thing-seat = seat
thing-cell = cell
thing-move = move
thing-inject = inject
thing-item = number on your register
thing-passage = passage
thing-fact = fact
thing-decision = decision
thing-choice = option
thing-consent-request = consent request
thing-branch = branch
thing-record = record
thing-statement = statement
thing-message = message
thing-request = request for information
thing-task = task
thing-audience = audience
thing-slot = point of comparison
thing-slot-value = value on that point
thing-organization = organization
thing-prepared-answer = prepared answer
