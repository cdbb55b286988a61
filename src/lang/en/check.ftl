# What whitecell check tells of the plays of an exercise

check-explored = Explored: { $situations } situations, all there are. { $endings ->
    [one] One ending.
   *[other] { $endings } endings.
}
check-explored-in-part = Explored: { $situations } situations, not all there are. { $endings ->
    [one] One ending so far.
   *[other] { $endings } endings so far.
}
check-abstracted =
    Control is taken to release at once what falls due. People act only where
    something can change, and at the times at which something can. Free moves,
    rulings, injects written at the table, jumps of the clock and extended
    deadlines are not explored. Plays end at the planned length.
check-interrupted = Ended by Ctrl-C. What was found until then stands above.
check-exploring = { $file }: exploring plays, { $situations } situations, { $passed }
# An id with the title of what it names
check-named = { $id } ({ $title })
check-ending = Ending { $number }: { $branches }
check-no-branch = no branch
check-by-itself = nobody has to do anything
check-branches = These are too many to list; --plays lists all. A shortest play to each branch:
check-injects = A shortest play to each inject:
check-act-settle = { $decision }: decided for { $option }
check-act-settle-other = { $decision }: decided otherwise than by any option
check-act-lapse = { $decision }: control lets it lapse
check-act-alone = { $cell } acts alone on { $decision }
check-act-reveal = { $decision }: positions are revealed
check-act-pass-on = { $from } passes passage { $number } of { $inject } on to { $to }
check-act-ask = { $cell } asks, and is given { $answer }
check-act-acknowledge = { $cell } acknowledges { $inject }
check-act-release = control sends { $inject }
check-act-open = { $decision }: control opens it
check-unusable = { $file } cannot be used: { $errors ->
    [one] one error
   *[other] { $errors } errors
}{ $warnings ->
    [0] .
    [one] , one warning.
   *[other] , { $warnings } warnings.
}
check-files = { $files } files; { $unusable ->
    [0] all can be used
    [one] one cannot be used
   *[other] { $unusable } cannot be used
}; { $warnings ->
    [0] no warnings
    [one] one warning
   *[other] { $warnings } warnings
}{ $advice ->
    [0] .
    [one] , one piece of advice.
   *[other] , { $advice } pieces of advice.
}

# check --watch
check-watch-checking = Checking.
check-watching = Watching { $files } (Ctrl-C ends it).
check-watch-checked = Checked at { $time }. Errors { $errors }, warnings { $warnings }, advice { $advice }.
check-watch-changed = Changed: { $files }. Gone { $gone }, new { $new }.
check-watch-as-before = Changed: { $files }. What is found is as before.
check-watch-further = { $count } more. To see all: whitecell check { $files }
check-watch-gone = { $file }: the file is gone. It is checked when it is back.
check-watch-shipped = { $file } comes with the program and does not change. Name a file to watch.
check-watch-no-file = { $file }: there is no such file to watch.
