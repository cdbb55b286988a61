# The names of the measures, and what came of them. docs/measures.md has the formulas.

measure-sharing-delay = Information-sharing delay
measure-awareness-gap = Awareness gap
measure-time-to-shared-awareness = Time to shared awareness
measure-coordination-time = Coordination time of drafts
measure-decision-latency = Decision latency
measure-message-skew = Gap between public messages
measure-probe-accuracy = Probe questions answered right
measure-probe-all-right = Questions every ministry had right
measure-probe-all-alike = Questions all ministries answered alike
measure-probe-all-wrong = Questions all had wrong in the same way
measure-pooling-rate = Unique information that was pooled
measure-pooling-bias = Bias toward common information
measure-need-to-share-recall = Needed information passed on in time
measure-expectation-accuracy = Expectations of the other ministry that held
measure-first-pass-concurrence = Concurrence on the first draft
measure-rounds-to-agreement = Drafts until agreement
measure-settled-at-working-level = Settled at working level
measure-referred-up = Referred up
measure-dissent-recorded = Settled with a dissent on record
measure-slot-consistency = Public slots that agree
measure-slot-contradiction = Public slots that contradict
measure-slot-gap = Public slots that one side left out
measure-claim-overlap = Overlap of claims (Jaccard)
measure-outside-the-line = Statements off the agreed line
measure-brier-own = Brier score: own judgment
measure-brier-advice = Brier score: advice
measure-brier-last = Brier score: final judgment
measure-reliability = Reliability (calibration error)
measure-resolution = Resolution
measure-uncertainty = Uncertainty
measure-skill = Forecast skill
measure-rair = Right advice followed (RAIR)
measure-rsr = Wrong advice resisted (RSR)
measure-weight-of-advice = Weight of advice
measure-tasks-unowned = Tasks without a lead
measure-tasks-doubly-led = Tasks with two leads
measure-tasks-reassigned = Tasks reassigned
measure-time-to-lead = Time until a task had its lead
measure-lead-share = Share of tasks led
measure-external-internal = External-internal index (E-I)
measure-participation-gini = Concentration of participation (Gini)
measure-participation-evenness = Evenness of participation (Pielou)
measure-rating-alpha = Agreement of evaluators (Krippendorff's alpha)
measure-rating-kappa-linear = Agreement of evaluators (linear weighted kappa)
measure-rating-kappa-quadratic = Agreement of evaluators (quadratic weighted kappa)
measure-escalation-sum = Escalation weights, sum
measure-escalation-peak = Escalation weights, highest

figure-lengths = median { $median }, 90th percentile { $ninetieth }
figure-too-few = no figure below { $least } cases
figure-cases = n = { $n }
figure-cases-cut = n = { $n }, { $cut } without an end left out

undefined-not-asked = undefined: the exercise has nothing of the kind
undefined-no-case = undefined: no case of it
undefined-truth-untold = undefined: what was really so is not told
undefined-no-variation = undefined: all are alike
undefined-one-side = undefined: there are not two sides
undefined-not-on-record = undefined: what it compares with is not on record
