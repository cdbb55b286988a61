# What whitecell rehearse --bots tells

policy-cooperative = cooperative
policy-siloed = siloed
policy-hasty = hasty
policy-over-trusting = over-trusting
policy-silent = silent
policy-random = random

rehearse-progress = { $done } of { $all } runs, time left { $left }
rehearse-interrupted = Interrupted. What had been played to its end is told.
rehearse-kept = { $count ->
    [one] One journal
   *[other] { $count } journals
} in { $folder }
rehearse-too-many-kept = At most { $limit } journals are kept at once. Ask for fewer runs, or leave out --out.
rehearse-played = Bots, { $policy }: { $runs } of { $asked } runs (seeds { $first } to { $last }), { $ended } to ENDEX; acts not granted: { $refused }.
rehearse-injects = Injects: { $ever } of { $all } went out in some run. Not in every run:
rehearse-branches = Branches: { $ever } of { $all } were taken in some run. Not in every run:
rehearse-objectives = Objectives: { $ever } of { $all } were exercised in some run. Not in every run:
rehearse-always = (none)
rehearse-by-control = (by control's hand only)
rehearse-decisions = Decisions: in how many runs each was opened, and how it ended:
rehearse-other = words of their own
rehearse-lapsed = lapsed
rehearse-unsettled = open at the end
rehearse-endings = { $count ->
    [one] One ending, as the branches that were taken, in runs:
   *[other] { $count } endings, as the branches that were taken, in runs:
}
rehearse-more-endings = and { $count } more; --format json has them all
rehearse-measures = Measures (docs/measures.md). None is a grade of anybody:
rehearse-measures-one = The tenth percentile, the middle, the ninetieth, and how many cases.
rehearse-measures-all = The middle of each policy's runs. "-" is too little to draw a figure of.
rehearse-low = 10%
rehearse-middle = middle
rehearse-high = 90%
rehearse-n = cases
rehearse-minutes = { $minutes } min
rehearse-untold = No figure: { $names }
