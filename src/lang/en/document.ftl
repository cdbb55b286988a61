## Words of documents and of the workbook. Heads of tables are short.

# Names of sheets (31 characters at most)
sheet-overview = Overview
sheet-log = Log
sheet-decisions = Decisions
sheet-positions = Positions
sheet-statements = Statements
sheet-requests = Requests
sheet-tasks = Tasks
sheet-forecasts = Forecasts
sheet-measures = Measures
sheet-findings = Findings
sheet-observations = Observations
sheet-ratings = Ratings
sheet-plan = Improvement plan

# Heads
book-item = Item
book-content = Content
book-exercise-id = Exercise id
book-exercise-version = Version
book-marking = Marking
book-opened = Record opened
book-startex = STARTEX
book-endex = ENDEX
book-played = Played
book-record = Record
book-time = Exercise time
book-wall = Wall time
book-who = Who
book-what = What
book-by = Keyed by
book-decision = Decision
book-question = Question
book-lead = Lead
book-supporting = Supporting
book-authority = Authority
book-opened-at = Opened
book-deadline = Deadline
book-settled-at = Settled
book-settlement = Outcome
book-chosen = Choice
book-text = Text
book-rounds = Rounds
book-latency = Took
book-cell = Ministry
book-submitted = Submitted
book-standing = Standing
book-reason = Reason
book-confidence = Confidence
book-expected = Expects of others
book-number = Number
book-audience = Audience
book-drafted = Drafted
book-revisions = Revisions
book-released-at = Released
book-uncleared = Uncleared with
book-withdrawn-at = Withdrawn
book-said = Statement
book-slots = Points of comparison
book-to = To
book-subject = Subject
book-asked = Asked
book-reply-by = Reply by
book-answered = Answered
book-answer = Answer
book-overdue = Overdue by
book-task = Task
book-opened-by = Put by
book-leads = Leads
book-due = Due
book-done-at = Done
book-unowned = Without a lead
book-double = Times led twice
book-claim = Claim
book-seat = Seat
book-own-at = Own judgment at
book-own = Own judgment
book-own-percent = Own judgment (%)
book-advice-from = Advice of
book-advice-percent = Advice (%)
book-last-at = Final judgment at
book-last = Final judgment
book-last-percent = Final judgment (%)
book-truth = What was so
book-measure = Measure
book-n = n
book-censored = Without an end
book-value = Value
book-ninetieth = 90th percentile
book-note = Note
book-records = Records
book-finding = Worth discussing
book-objective = Objective
book-bearing = Kind
book-observation = Observation
book-evaluator = Evaluator
book-rating = Rating
book-answers = Questions and answers
book-explanation = Explanation

# Words in cells
book-whole = Whole session
book-median = The value is the median
book-undefined = Undefined: { $why }
book-too-few = Fewer than { $least } cases: no value is drawn
book-stands = stands
book-replaced = replaced
book-withdrawn = taken back
book-seat-taken = Seat taken
book-seat-replaced = Somebody else sits in the seat
book-handed-over = Control handed over: { $note }

# Improvement plan
plan-note = What evaluators found wanting. The ministries fill in what is empty. A capability element is one of planning, organization, equipment, training and exercise.
plan-capability = Core capability
plan-issue = Issue / area for improvement
plan-action = Corrective action
plan-element = Capability element
plan-owner = Primary responsible organization
plan-contact = Organization POC
plan-start = Start date
plan-end = Completion date
plan-element-planning = Planning
plan-element-organization = Organization
plan-element-equipment = Equipment
plan-element-training = Training
plan-element-exercise = Exercise

# Page one
brief-title = { $title }: report in brief
brief-seats = { $cells } ({ $seats } seats)
brief-came = What came of it
brief-decisions = { $opened } opened, { $settled } settled
brief-more = { $more } further decisions are in attachment 1
brief-next = Next
brief-plan = { $count } issues (attachment 2); corrective actions and dates are the ministries' to agree
brief-commented = { $cell } handed in
brief-not-commented = { $cell } not handed in
brief-attached = Attached  1. Report in full
    2. Improvement plan (appendix A)

# The order of the report (HSEEP AAR/IP)
report-analysis = Analysis of core capabilities
report-appendix = Appendix
report-objectives = Objectives
report-participants = Participants (seats)
report-organizations = Participating organizations
report-simulated = Simulated organizations
report-note-participants = Participants' edition: no names of persons, nothing that is control's alone, and no figures about one person.
report-comments-note = What each ministry has to say to this report. The ministries fill in what is empty.
report-comment-room = Comment of { $cell }
report-forecast-persons = A forecast is the judgment of the one person in its seat: the participants' edition leaves them out.
report-feedback-too-few = Fewer than 5 handed in a form: no counts are given.
analysis-objectives = Objectives and critical tasks
analysis-objective = Objective
analysis-task = Critical task
analysis-ratings = Ratings
analysis-control-only = The evaluators' observations and ratings are kept by control.
analysis-strengths = Strengths
analysis-improvements = Areas for improvement
analysis-neutral = Other observations
analysis-observed = { $at } { $cell }: { $text }
analysis-observed-on = { $at } { $cell }: { $text } [reference: record { $record }]
brief-plan-open = Corrective actions, owners and dates are the ministries' to agree (attachment 2)

# Pictures
chart-rounds = Positions and rounds
chart-rounds-text = Positions, drafts and answers of each ministry by decision: { $counts }. The tables below say the same.
chart-rounds-legend = From left to right: minutes of exercise time. A bar runs from the opening to the settlement. { $marks }
chart-slots = Statements by point of comparison
chart-slots-text = { $agree } agree, { $contradict } contradict, { $gap } are gaps. The tables say the same.
chart-slots-legend = { "=" } agree · x contradict · - only one side speaks
