## Findings: a name (pattern-), a neutral sentence for the report (finding-), a question for the hot
## wash (question-; what it asks by itself: asking-). They stand on screens too: only glyphs of unambiguous width.

pattern-never-crossed = Information that never crossed
finding-never-crossed = Only { $of } was given this, { $decisions } needed it, and it did not come to another ministry: { $fact }.
question-never-crossed = Only { $of } was given this, and it was never passed on: { $fact }. { asking-never-crossed }
asking-never-crossed = What would have brought it across?

pattern-crossed-too-late = Information that crossed after the decision
finding-crossed-too-late = Only { $of } was given this, and it came across { $late } after { $decision } was settled: { $fact }.
question-crossed-too-late = Only { $of } was given this, and it came across { $late } after { $decision } was settled: { $fact }. { asking-crossed-too-late }
asking-crossed-too-late = What would have had to be different for it to come sooner?

pattern-human-step-left = A decision that removed a human step
finding-human-step-left = { $decision } was settled as "{ $taken }", which removes a step of human judgment or control. Options that keep it: { $left }.
question-human-step-left = { $decision } was settled as "{ $taken }", and with it went a step at which a person could judge or stop. { asking-human-step-left }
asking-human-step-left = Where does a person's judgment remain, and how?

pattern-human-step-left-alone = An act alone that removed a human step
finding-human-step-left-alone = In { $decision } { $cell } did "{ $taken }" alone, which removes a step of human judgment or control. Options that keep it: { $left }.
question-human-step-left-alone = In { $decision } { $cell } did "{ $taken }" alone, and with it went a step at which a person could judge or stop. { asking-human-step-left-alone }
asking-human-step-left-alone = Where does a person's judgment remain, and how?

pattern-expectation-wrong = Expectations that were wrong
finding-expectation-wrong = In { $decision } { $cell } expected { $of } to choose "{ $expected }"; it chose "{ $chosen }".
question-expectation-wrong = { $cell } expected { $of } to choose "{ $expected }"; it chose "{ $chosen }" ({ $decision }). { asking-expectation-wrong }
asking-expectation-wrong = Where did the reading differ?

pattern-contradicted = Statements that contradict each other
finding-contradicted = Statements of { $cell } and { $of } say different things on: { $slots }.
question-contradicted = { $cell } and { $of } said different things in public on: { $slots }. { asking-contradicted }
asking-contradicted = What did each know of the other's words before they went out?

pattern-off-the-line = Statements off the agreed line
finding-off-the-line = A statement of { $cell } differs from the line-to-take that was agreed before it in { $decision } on: { $slots }.
question-off-the-line = A statement of { $cell } differs from the line-to-take agreed in { $decision } on: { $slots }. { asking-off-the-line }
asking-off-the-line = What had changed in between?

pattern-advice-followed = Wrong advice that was followed
finding-advice-followed = On "{ $claim }" the own judgment of { $seat } was on the side of what was so; the AI's { $percent } was not, and after it the judgment went there.
question-advice-followed = On "{ $claim }" { $cell } first judged right, and changed after seeing the AI's { $percent }. { asking-advice-followed }
asking-advice-followed = What made the difference?

pattern-advice-refused = Right advice that was refused
finding-advice-refused = On "{ $claim }" the AI's { $percent } was on the side of what was so, and { $seat } kept an own judgment on the other.
question-advice-refused = On "{ $claim }" { $cell } kept a first judgment against the AI's { $percent }, and the AI was right. { asking-advice-refused }
asking-advice-refused = What made it hard to believe?

pattern-acted-alone = Acts alone where authority was joint
finding-acted-alone = { $cell } acted alone in { $decision }, where authority was joint.
question-acted-alone = { $decision } was to be decided together, and { $cell } acted first. { asking-acted-alone }
asking-acted-alone = What made it hard to consult at that moment?

pattern-passed-over = Decisions over an objection
finding-passed-over = The lead settled { $decision } over an objection of { $cells }.
question-passed-over = The lead settled { $decision } over an objection of { $cells }. { asking-passed-over }
asking-passed-over = What would have changed if it had been worked through?

pattern-passed-over-unanswered = Decisions without an answer
finding-passed-over-unanswered = The lead settled { $decision } without an answer of { $cells }.
question-passed-over-unanswered = The lead settled { $decision } without an answer of { $cells }. { asking-passed-over-unanswered }
asking-passed-over-unanswered = Why could the answer not be waited for?

pattern-lapsed = Decisions past their deadline
finding-lapsed = { $decision } was not taken before its deadline.
question-lapsed = { $decision } was not taken before its deadline. { asking-lapsed }
asking-lapsed = What held it up?

pattern-released-uncleared = Statements released uncleared
finding-released-uncleared = { $cell } released a statement ({ $audience }) without the clearance of { $cells }.
question-released-uncleared = { $cell } released a statement ({ $audience }) without the clearance of { $cells }. { asking-released-uncleared }
asking-released-uncleared = What made it hard to clear at that moment?

pattern-silence-counted = Silence counted as agreement
finding-silence-counted = In { $decision } the silence of { $cells } was counted as no objection, and the position as agreed.
question-silence-counted = In { $decision } the silence of { $cells } was counted as no objection. { asking-silence-counted }
asking-silence-counted = Was that silence agreement?

pattern-request-late = Answers after their time
finding-request-late = The answer of { $to } to "{ $subject }", which { $cell } had asked, came after its time.
question-request-late = The answer of { $to } to "{ $subject }", which { $cell } had asked, came after its time. { asking-request-late }
asking-request-late = What did you go by while you waited?

pattern-request-open = Requests without an answer
finding-request-open = { $to } did not answer "{ $subject }", which { $cell } had asked, in time.
question-request-open = { $to } did not answer "{ $subject }", which { $cell } had asked. { asking-request-open }
asking-request-open = What did you go by without it?

pattern-two-leads = Tasks with two leads
finding-two-leads = { $cells } led "{ $task }" at the same time.
question-two-leads = { $cells } led "{ $task }" at the same time. { asking-two-leads }
asking-two-leads = How was it settled whose it was?

pattern-no-lead = Tasks without a lead
finding-no-lead = No ministry is on record as leading "{ $task }".
question-no-lead = No ministry is on record as leading "{ $task }". { asking-no-lead }
asking-no-lead = Whose did each take it to be?

pattern-shared-slowly = Information passed on slowly
finding-shared-slowly = { $from } held this for { $delay } before telling { $to }: { $fact }.
question-shared-slowly = { $from } held this for { $delay } before telling { $to }: { $fact }. { asking-shared-slowly }
asking-shared-slowly = What was it waiting for?

pattern-caveat-passed-over = Passed on without the originator's consent
finding-caveat-passed-over = { $from } passed { $passage } on to { $to } without the originator's consent.
question-caveat-passed-over = { $from } passed { $passage } on to { $to } without the originator's consent. { asking-caveat-passed-over }
asking-caveat-passed-over = What seemed more urgent at that moment?

pattern-held-apart = Different pictures of the situation
finding-held-apart = On the probe's "{ $asked }" { $right } answered as it was and { $otherwise } did not.
question-held-apart = On "{ $asked }" { $right } answered as it was and { $otherwise } did not. { asking-held-apart }
asking-held-apart = What had not come across?

pattern-agreed-at-once = Divided positions agreed in the first draft
finding-agreed-at-once = In { $decision } positions that differed were agreed in the first draft.
question-agreed-at-once = In { $decision } positions that differed were agreed in the first draft. { asking-agreed-at-once }
asking-agreed-at-once = What made that easy, and was any view left out?

pattern-objection-worked-out = Objections that were worked out
finding-objection-worked-out = In { $decision } there was a non-concurrence, and draft { $rounds } was agreed.
question-objection-worked-out = In { $decision } there was a non-concurrence, and draft { $rounds } was agreed. { asking-objection-worked-out }
asking-objection-worked-out = What brought the views together?

pattern-caveat-kept = Passed on with the originator's consent
finding-caveat-kept = { $from } had the originator's consent and passed the substance of { $passage } on to { $to }.
question-caveat-kept = { $from } had the originator's consent and passed the substance of { $passage } on to { $to }. { asking-caveat-kept }
asking-caveat-kept = What made that possible?

pattern-read-back-quickly = Messages acknowledged quickly
finding-read-back-quickly = { $to } acknowledged { $message } from { $from } within { $took }.
question-read-back-quickly = { $to } acknowledged { $message } from { $from } within { $took }. { asking-read-back-quickly }
asking-read-back-quickly = What made that so quick?

pattern-advice-resisted = Wrong advice that was not followed
finding-advice-resisted = On "{ $claim }" { $seat } saw the AI's { $percent }, which was not on the side of what was so, and kept an own judgment that was.
question-advice-resisted = On "{ $claim }" { $cell } kept a first judgment against the AI's { $percent }, and it was so. { asking-advice-resisted }
asking-advice-resisted = What was it kept on?

pattern-advice-used = Right advice that mended a judgment
finding-advice-used = On "{ $claim }" { $seat } saw the AI's { $percent }, which was on the side of what was so, and mended an own judgment that was not.
question-advice-used = On "{ $claim }" { $cell } mended a first judgment after seeing the AI's { $percent }, and it was so. { asking-advice-used }
asking-advice-used = What made it believable?

pattern-author = The author's questions

# The chapter of the report
report-findings = Points to discuss
report-findings-note = Found on the record; none of them grades a ministry or a person. Records go by their number and exercise time.
report-findings-none = Nothing was found
report-findings-serious = To look at
report-findings-good = What went well
report-finding-count = { $name }: { $count }
report-finding-question = Question: { $question }
report-finding-records = Records: { $records }
report-finding-record = { $record } ({ $at })
report-finding-tags = Objectives and norms: { $tags }
report-findings-tags = Objectives and norms that are named here
report-findings-tags-note = As the author tagged them; norms are paraphrased, not quoted.
