## Refusals: they say the rule and, where it is not obvious, what to do.

# Who, and what
refused-no-such = There is no such { $thing }, or it is not yours to see.
refused-may-not-key-for = Only the same cell's lead or player, or the facilitator, may key for somebody else.
refused-act-run-exercise = Only the director and the facilitator run the exercise. This seat's role: { $role }.
refused-act-answer-for-organization = Only the simulation cell and the facilitator speak for absent organizations. This seat's role: { $role }.
refused-act-submit-for-cell = Only a cell's lead submits its positions and answers. This seat's role: { $role }.
refused-act-act-for-cell = Only a cell's lead and players act for it. This seat's role: { $role }.
refused-act-lead-decision = Only the lead of the lead cell drafts and settles. This seat's role: { $role }.
refused-act-take-seat = Nobody can sit here. This seat's role: { $role }.
refused-act-engine = The clock and what goes by itself belong to the program. This seat's role: { $role }.

# What was typed
refused-empty = Fill in the { $field }; it cannot be empty.
refused-too-long = The { $field } may have { $limit } characters. It has { $length }; take out { $over }.
refused-too-many = There may be { $limit } of this kind ({ $thing }).
refused-too-many-statements = There can be at most { $limit } statements, and as many wordings of one.
refused-too-many-injects = The limit of injects written or sent again is reached ({ $limit }).
refused-too-many-passages = The limit of passages written or passed on is reached ({ $limit }).
refused-too-many-rounds = The limit of drafts or separate acts on one decision is reached ({ $limit }).
refused-said-too-long-ago = When it was said must lie within the last { $minutes } minutes.
refused-said-before = This began at { $earliest }; nothing can have been said about it earlier.

# The course of the exercise
refused-not-started = Not before STARTEX. Start the exercise first.
refused-already-started = The exercise has already started.
refused-already-paused = The clock is already stopped.
refused-not-paused = The clock is not stopped.
refused-exercise-over = Not after ENDEX. A note on a record is still possible.
refused-not-over = This can be done after ENDEX.
refused-stopped-for-real-world = The exercise is stopped for a real-world event. Lift the stop first.
refused-not-stopped = There is no real-world stop to lift.
refused-already-there = It is so already.

# Seats
refused-seat-taken = Somebody else has this seat. They must leave it first.
refused-seat-empty = This seat is already empty.
refused-already-answered = Already answered.

# Injects
refused-already-released = This inject is already out. Recall it to take it back, or send it again.
refused-not-released = This inject is not out yet. Release it first.
refused-already-skipped = This inject was skipped. You can still release it.
refused-already-held = This inject is already held. Let it go, or release it yourself.
refused-not-held = This inject is not held.
refused-already-recalled = This inject was recalled.
refused-already-closed = This inject is already closed.
refused-already-due = This inject is already offered or done with.
refused-not-due = Neither its time nor its condition has come, or the clock is stopped.
refused-needs-a-key = This does not happen by itself; it waits for a key of control.
refused-never-sent = An expected action is a marker for evaluators; it is never sent.
refused-no-addressee = Choose at least one cell to send it to.
refused-not-addressed = An inject can be sent again only to the cells that got it.
refused-nothing-amended = Nothing was changed. Change the title or the text, then save.
refused-wrong-passage-count = The number of passages must stay { $expected }; { $given } came in.
refused-already-acknowledged = This inject is already acknowledged.

# Passing on
refused-to-yourself = Your own cell has it. Choose another one.
refused-not-held-in-full = What came in summary or by word of mouth cannot go on in full. Pass on a summary, or tell it.
refused-already-passed-on = That cell already has this from you.
refused-no-consent-needed = This passage needs nobody's consent. Pass it on.
refused-already-asked = Consent is already asked for or given.
refused-consent-answered = This consent request is already answered.
refused-only-control-ticks-facts = Only control marks what came across.

# Decisions: positions
refused-not-open = This decision is not open yet.
refused-already-open = This decision is already open.
refused-already-settled = This decision is already settled.
refused-no-positions-at-this-depth = This decision takes no positions; only its outcome is recorded.
refused-no-draft-at-this-depth = This decision has no joint draft; the facilitator records its outcome.
refused-already-revealed = Positions are revealed. After that they cannot be changed or withdrawn.
refused-not-revealed = This can be done once positions are revealed.
refused-positions-missing = No position yet from { $cells }. Wait, or reveal now without it.
refused-nothing-to-reveal = There is no position to reveal.
refused-expectation-missing = Also say what you expect { $cell } to choose.
refused-expectation-of-outsider = Expectations are about the other cells in this decision; { $cell } is not one of them.

# Decisions: the draft and the settlement
refused-no-draft = There is no draft yet. The lead cell drafts first.
refused-stale-draft = Draft { $current } has come out since. Read it, then answer.
refused-drafters-agree-by-drafting = The cell that drafted counts as concurring; it gives no answer.
refused-not-all-concurred = Without the concurrence of { $cells } it is no unified position. Revise the draft and ask again.
refused-all-concurred = All concurred. Settle it as the unified position.
refused-authority-is-joint = Authority is joint; the lead cannot settle this alone. Agree, or refer it up.
refused-nowhere-to-refer = This decision has no higher body to go to.
refused-already-referred = It is already referred to the higher body.
refused-not-referred = It was not referred to a higher body.
refused-with-the-higher-body = It is with the higher body. Wait for its answer.
refused-not-alone = This cell may decide this, so it is not a separate act. Settle the decision instead.
refused-no-deadline = This decision has no deadline.
refused-deadline-not-reached = It can lapse only after its deadline.
refused-extension-out-of-range = A deadline can be set 1 to { $minutes } minutes ahead at once.
refused-silence-not-declared = The draft did not say that silence counts. No answer is not agreement.
refused-silence-not-due = The time for answers is not over yet.

# Statements, messages, requests, tasks
refused-not-your-statement = This is another cell's statement. You can only answer its request for clearance.
refused-statement-out = This statement is already out. To set it right, write a new one.
refused-statement-withdrawn = This statement was withdrawn. Write a new one.
refused-nobody-to-clear = Nobody else clears statements in this exercise. Release it.
refused-already-cleared = These words are already cleared. Release them.
refused-clearance-waiting = Clearance of these words was already asked for. Wait, or revise them and ask again.
refused-clearance-overtaken = The words have changed since. Answer once you are asked again.
refused-nothing-changed = Nothing was changed. Change the text or a point of comparison, then save.
refused-message-arrived = This message has already arrived.
refused-message-unanswered = This message already went unanswered.
refused-not-yours-to-answer = This is not for your cell to acknowledge or answer.
refused-not-your-request = This is another cell's request. Only the asker can withdraw it.
refused-request-answered = This request is already answered.
refused-request-withdrawn = This request was withdrawn by its asker.
refused-nothing-asked = This asks for no action or reply.
refused-answer-of-another = This answer was prepared for another organization. Choose one of the organization that was asked.
refused-reply-time-out-of-range = The time given must be 1 to { $minutes } minutes.
refused-task-done = This task is done.
refused-not-your-task = Your cell does not have this task. Take it first.
refused-already-your-task = Your cell already has this part.

# Corrections
refused-cannot-take-back = This record cannot be taken back. Leave a note on it.
refused-recall-instead = An inject that is out is recalled, not taken back. Use recall.
