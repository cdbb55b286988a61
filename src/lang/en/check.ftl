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
    Control is taken to release at once what falls due. People act only where something can change,
    and at the times at which something can. Free moves, rulings, injects written at the table, jumps
    of the clock and extended deadlines are not explored. Plays end at the planned length.
check-ending = Ending { $number }: { $branches }
check-no-branch = no branch
check-by-itself = comes by itself
check-further-endings = { $endings ->
    [one] One further ending
   *[other] { $endings } further endings
} (--format json has all). A shortest play to each branch:
check-injects = A shortest play to each inject:
check-act-settle = { $decision }: option { $option } is recorded
check-act-settle-other = { $decision }: an answer of the table's own is recorded
check-act-lapse = { $decision }: control lets it lapse
check-act-alone = { $cell } acts alone on { $decision }
check-act-reveal = { $decision }: positions are revealed
check-act-pass-on = { $from } passes { $inject }/{ $number } on to { $to }
check-act-ask = { $cell } asks, and is given { $answer }
check-act-acknowledge = { $cell } acknowledges { $inject }
check-act-release = control sends { $inject }
check-act-open = { $decision }: control opens it

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
