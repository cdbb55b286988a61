# What whitecell rehearse --bots tells

policy-cooperative = cooperative
policy-siloed = siloed
policy-hasty = hasty
policy-over-trusting = over-trusting
policy-silent = silent
policy-random = random

rehearse-progress = { $done } of { $all } runs, time left { $left }
rehearse-interrupted = Interrupted. What had been played to its end is told.
rehearse-interrupted-early = Interrupted before any run had been played to its end: there is nothing to tell.
rehearse-kept = { $count ->
    [one] One journal
   *[other] { $count } journals
} in { $folder }
rehearse-too-many-kept = At most { $limit } journals are kept at once. Ask for fewer runs, or leave out --out.
rehearse-played = Bots: { $asked ->
    [one] one run
   *[other] { $asked } runs
} of each policy, seeds { $first } to { $last }.
rehearse-runs = runs played
rehearse-ended = runs that came to ENDEX
rehearse-refused = acts not granted
rehearse-notes = To look at, { $runs ->
    [one] after the one run:
   *[other] over all { $runs } runs:
}
rehearse-no-notes = (nothing)
rehearse-never-inject = Inject { $name }: never went out.
rehearse-never-branch = Branch { $name }: never taken.
rehearse-never-decision = Decision { $name }: never opened.
rehearse-never-objective = Objective { $name }: never exercised.
rehearse-never-when = { $told } Its condition: { $when }.
rehearse-only-branch = Branch { $name }: taken by { $policies } bots only ({ $policy }: { $count } of { $runs } runs; see seed { $seed }).
rehearse-undecided = Decision { $name }: opened in { $opened } runs, and not decided in time in { $undecided } of them (see { $policy }, seed { $seed }).
rehearse-again = To keep one run and look at it:
rehearse-again-options = --bots POLICY --seed SEED --out DIR
rehearse-checked = To see whether any play reaches something:
rehearse-seed = first seed
rehearse-injects = Injects: { $ever } of { $all } went out. Those that did not in every run, and in how many they did:
rehearse-branches = Branches: { $ever } of { $all } taken. Those not taken in every run, and in how many they were:
rehearse-objectives = Objectives: { $ever } of { $all } exercised. Those not in every run, and in how many they were:
rehearse-always = (none)
rehearse-by-control = (offered by an effect, or sent by hand)
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
