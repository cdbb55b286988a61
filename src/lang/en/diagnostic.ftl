# Problems in exercise files: what is wrong, and a hint.

diag-label-error = error
diag-label-warning = warning
diag-label-advice = advice
diag-label-help = help
diag-label-earlier = it stands here before
diag-label-also = also on lines

diag-thing = { $thing ->
    [exercise] exercise
    [cell] cell
    [seat] seat
    [organization] organization
    [objective] objective
    [critical-task] critical task
    [move] move
    [fact] fact
    [variable] variable
    [inject] inject
    [decision] decision
    [option] option
    [branch] branch
    [audience] audience
    [slot] slot
    [slot-value] value
    [answer] answer
    [task] task
    [forecast] forecast
    [norm] norm item
    [theme] theme
    [instrument] instrument
   *[language] language
}
diag-expected = { $expected ->
    [nothing] nothing
    [truth] true or false
    [whole] a whole number
    [number] a number
    [text] text
    [text-by-language] text, or text by language
    [list] a list
   *[map] a map of names and values
}
diag-found = { $found ->
    [nothing] nothing
    [truth] a true or false value
    [whole] a whole number
    [number] a number
    [text] text
    [text-by-language] text
    [list] a list
   *[map] a map of names and values
}

diag-file-missing = no file `{ $path }`
    .hint = check the path and the name
diag-file-not-regular = `{ $path }` is a directory or a device, not a file
    .hint = name an exercise file, or a folder that holds some
diag-file-unreadable = cannot read `{ $path }`: { $error }
    .hint = check that you may read it
diag-file-too-large = the file is larger than { $mebibytes_max } MiB
    .hint = an exercise takes at most { $mebibytes_max } MiB; is this the file you meant?
diag-file-empty = the file has nothing in it
    .hint = begin it with `format: 1`, or have one made with `whitecell new`
diag-file-binary = this is a binary file, not text
    .hint = a spreadsheet or a word processor's document has to become YAML first
diag-file-not-utf8 = the file is not saved as UTF-8
    .hint = save it again with the encoding UTF-8
diag-syntax = { $fault ->
    [tab] a tab cannot indent
    [quote] a quote is not closed, or something follows the closing one
    [escape] this `\` escape cannot be read
    [bracket] brackets do not match, or a comma between items is missing
    [indentation] the indentation does not fit
    [colon] a colon is missing, or stands where none can
    [wide-colon] this is a colon of full width (：)
    [blank] this blank is not one of the space bar
    [dash] a dash is missing, or stands where none can
    [character] a value cannot begin with this character
    [tag] tags that begin with `!` are not used
   *[other] this is not YAML
}
    .hint = { $fault ->
        [tab] put spaces in its place
        [quote] close each quote; quotes inside a text take the other kind around it
        [escape] between single quotes a `\` is just a `\`
        [bracket] close each bracket, and put commas between items; a text with a comma, a colon, a bracket or ` #` is quoted
        [indentation] lines of one group begin in one column; look at the line above, too
        [colon] a space follows a colon; a text with a colon in it is quoted; look at the line above, too
        [wide-colon] type `:` and a space with the Korean input off
        [blank] type it again as spaces; it was pasted, or typed with the Korean input on
        [dash] a space follows a dash, and the dashes of one list stand in one column; a text that begins with a dash is quoted
        [character] quote it if it is text
        [tag] take it out; a text that begins with `!` is quoted
       *[other] look here and at the line above ({ $detail })
    }
diag-several-documents = the file holds more than one document
    .hint = move what follows `---` to a file of its own
diag-unknown-anchor = the name after `*` was never given with `&`
    .hint = quote a text that begins with an asterisk
diag-recursive-alias = this `*` alias contains itself
    .hint = write the content out
diag-too-deep = the nesting is deeper than { $levels_max } levels
    .hint = no exercise needs more than ten; is a bracket open that should not be?
diag-too-many-values = the file holds more than { $values_max } values
    .hint = make several exercises of it
diag-swollen-aliases = aliases (`*`) swell the file past the limit
    .hint = aliases are for short values, at most { $aliases_max } times; write long content out
diag-problems-left-out = there are { $count } more problems
    .hint = mend those above and check again

diag-wrong-format = this file is of format `{ $found }`; this program reads format { $supported }
    .hint = a file with `format: { $supported }` is needed; if the format is newer, update whitecell
diag-root-not-map = the whole file has to be a map of names and values
    .hint = an exercise file begins with `format: 1`
diag-wrong-shape = `{ $field }` takes { diag-expected }, and here is { diag-found }
    .hint = { $expected ->
        [list] a list has one `- item` a line, or stands as [one, two]
        [map] a map has one `name: value` a line, or stands as {"{"}name: value{"}"}
        [truth] write true or false, without quotes
        [whole] write it without a point and without quotes
        [text-by-language] write one text, or {"{"}ko: 빨강, en: red{"}"}
        [number] write a number, such as 1 or 1.5
       *[other] write one text, quoted if it looks like a number
    }
diag-unquoted = `{ $field }` takes text, and { $written } without quotes is not read as text
    .hint = quote it: "{ $written }"
diag-key-not-text = a name is wanted here, and this is { diag-found }
    .hint = quote names that look like numbers, true or false
diag-unknown-field = no field `{ $field }` here
    .near = did you mean `{ $near }`?
    .hint = the fields here are { $known }
diag-duplicate-key = the field `{ $key }` stands here twice
    .hint = take one out, or merge them
diag-item-runs-on = `id` stands here twice: a new item without a dash
    .hint = put the dash before it: `- id: …`; if it belongs to the item above, take one `id` out
diag-merge-key = merge keys (`<<`) are not used
    .hint = write the fields out; an alias (`*`) is for a single value
diag-wide-colon = `{ $written }` has a colon of full width (：)
    .hint = type `:` and a space with the Korean input off
diag-cut-off = `{ $written }` is cut off from the text before it
    .hint = quote a text that has a comma: {"{"}ko: "…, …", en: "…, …"{"}"}
diag-missing-field = the field `{ $field }` is missing
    .hint = add a line `{ $field }: …` to this map
diag-missing-one-of = one of { $known } is needed
    .hint = write exactly one of them
diag-only-one-of = `{ $first }` and `{ $second }` cannot stand together
    .hint = keep one of them
diag-field-needs = `{ $field }` means nothing without `{ $needs }`
    .hint = add `{ $needs }: …`, or take `{ $field }` out

diag-bad-id = { $fault ->
    [empty] this id is empty
    [long] the id `{ $id }` is longer than { $characters_max } characters
   *[characters] the id `{ $id }` has characters that ids do not have
}
    .hint = ids are up to { $characters_max } lower-case ASCII letters, digits, `-` and `_`, the first a letter or a digit
diag-reserved-id = the { diag-thing } id `{ $id }` is the program's own
    .hint = choose another; taken are { $known }
diag-bad-span = `{ $field }`: `{ $written }` is no length of time
    .near = did you mean `{ $near }`?
    .hint = write hours, minutes and seconds in this order: 6m, 1h10m, 90s, 2m30s
diag-span-too-long = `{ $field }`: `{ $written }` is longer than { $hours_max } hours
    .hint = check the unit: h for hours, m for minutes, s for seconds
diag-span-zero = `{ $field }` has no length
    .hint = write a length of 1s or more
diag-bad-date = `{ $written }` is no date and time
    .hint = write it with its offset: "2027-03-02T09:00:00+09:00"
diag-unknown-word = `{ $field }` cannot be `{ $word }`
    .near = did you mean `{ $near }`?
    .hint = it is one of { $known }
diag-out-of-range = `{ $field }`: { $value } is not between { $min } and { $max }
    .hint = write a value from { $min } to { $max }
diag-range-upside-down = the least value ({ $min }) is greater than the greatest ({ $max })
    .hint = were the two exchanged?
diag-too-long = `{ $field }` is too long: { $graphemes } characters, at most { $graphemes_max }
    .hint = shorten it to { $graphemes_max } characters, or divide it
diag-empty-text = `{ $field }` is empty
    .hint = write something, or take the line out where it is not needed
diag-line-break = `{ $field }` takes one line, and there is a line break in it
    .hint = write it on one line
diag-control-character = `{ $field }` has the character { $character }, which disturbs the screen or reverses what is read
    .hint = if it was pasted from another program, type this part again
diag-hidden-character = `{ $field }` has the character { $character }, which nobody sees
    .hint = take it out unless it is meant
diag-too-many = `{ $field }` has too many items: { $count }, at most { $count_max }
    .hint = keep to { $count_max }
diag-too-few = `{ $field }` has too few items: { $count }, at least { $count_min }
    .hint = write { $count_min } or more
diag-missing-translation = `{ $field }` has no text in `{ $language }`; the other language is shown
    .hint = add `{ $language }: …`, or take `{ $language }` out of `languages`
diag-unlisted-language = `{ $field }` has a text in `{ $language }`, which `languages` does not list
    .hint = add `{ $language }` to `languages`, or take this text out

diag-duplicate-id = the { diag-thing } id `{ $id }` is taken
    .hint = change one of the two
diag-repeated-name = `{ $name }` stands in this list twice
    .hint = keep one
diag-unknown-name = no { diag-thing } `{ $name }`
    .near = did you mean `{ $near }`?
    .hint = there are { $known }

diag-no-lead-seat = { $only_observers ->
    [true] the cell `{ $cell }` has observers only, and nobody who can submit for it
   *[false] the cell `{ $cell }` has no lead seat
}
    .hint = give one seat the role lead
diag-second-lead-seat = the cell `{ $cell }` has more than one lead seat
    .hint = keep one lead and make the others players
diag-past-end = { $time } is past the end of the exercise at { $end }
    .hint = make it earlier, or lengthen `clock.length`
diag-deadline-past-end = { $exact ->
    [true] the deadline at { $time } is past the end of the exercise at { $end }
   *[false] the deadline, at { $time } or later, is past the end of the exercise at { $end }
}
    .hint = check the unit (h, m, s); make it shorter, or let it begin earlier
diag-moves-overrun = the moves end at { $time } together, and the exercise at { $end }
    .hint = shorten moves, or make `clock.length` longer
diag-contingency-unbound = this contingency waits for nothing
    .hint = give it a `when` or an `after`, or keep it with `hold: control`
diag-auto-held = `release: auto` does nothing beside `hold: control`
    .hint = keep one of them
diag-nobody-addressed = the inject `{ $inject }` is addressed to nobody
    .hint = write `to: [cell, …]`; only `kind: expected` goes without
diag-nothing-said = the { diag-thing } `{ $id }` has no passages
    .hint = write at least one passage
diag-cycle = these wait for each other and never begin: { $path }
    .hint = give one of them a time (`at`), or let it wait for something else
diag-nobody-decides = the cell `{ $cell }` has no lead seat that could decide
    .hint = give the cell a lead seat, or let another cell lead
diag-lead-supports = `{ $cell }` leads this decision and supports it, too
    .hint = take it out of `supporting`
diag-joint-alone = this decision is joint, and there is nobody to join
    .hint = add a cell to `supporting`, or write `authority: sole`
diag-line-to-itself = this line goes from `{ $cell }` to itself
    .hint = name another cell in `from` or `to`
diag-fact-uncarried = no passage carries the fact `{ $fact }`, so that nobody can know it
    .hint = add it to the `facts` of a passage, or take it out

diag-condition-too-long = the condition is too long: { $bytes } bytes, at most { $bytes_max }
    .hint = divide the branch into several with shorter conditions
diag-conditions-too-long = the conditions of this file take more than { $kibibytes_max } KiB together
    .hint = shorten them, or make several exercises of the file
diag-condition-too-deep = this condition is nested deeper than { $levels_max } levels
    .hint = take brackets out, or divide the branch
diag-condition-syntax = { $fault ->
    [equals] a single `=` does not compare
    [word] `and`, `or` and `not` are written with signs
    [sign] this sign is none that conditions have
    [duration] a length of time stands in duration("…")
   *[other] this condition cannot be read
}
    .hint = { $fault ->
        [equals] write == for the same, != for another
        [word] write && for and, || for or, ! for not
        [sign] type quotes and brackets again as straight ones: "…"; an office program or a Korean keyboard may have changed them
        [duration] compare as in t >= duration("10m")
       *[other] check that brackets and quotes close, and both sides of && and ||
    }
diag-condition-unknown-function = conditions have no function `{ $name }`
    .near = did you mean `{ $near }`?
    .hint = the functions are { $known }
diag-condition-unknown-name = conditions have no name `{ $name }`
    .near = did you mean `{ $near }`?
    .hint = write var.name for a variable, t for the time, and functions for the rest: { $known }
diag-condition-not-allowed = { $what ->
    [arithmetic] a condition does not calculate
    [ternary] a condition has no `? :`
    [method] the only dot in a condition is that of `var.name`
    [collection] a condition has no lists and no maps
    [number] this number cannot stand here in a condition
    [text] this text cannot stand here in a condition
   *[other] this cannot stand in a condition
}
    .hint = a condition has the known functions, comparisons, &&, ||, !, brackets, true and false
diag-condition-arguments = this function is not given what it takes
    .hint = write it as { $form }
diag-condition-comparison = these two cannot be compared
    .hint = write it as { $form }
diag-condition-needs-comparison = this alone is neither true nor false
    .hint = compare it, as in { $form }
diag-condition-bad-duration = `{ $written }` is no length of time
    .hint = write duration("10m") or duration("1h30m")
diag-condition-settled = { $value ->
    [true] `{ $variable }` lies between { $min } and { $max }, so that this is always true
   *[false] `{ $variable }` lies between { $min } and { $max }, so that this is never true
}
    .hint = check the number, or the variable's range
diag-condition-never = this condition never comes true
    .hint = write `hold: control` if control is to keep it

diag-same-translation = `{ $field }` has the same words in Korean and in English
    .hint = translate one of them; for a name that is the same in both, write one text without languages

diag-inject-unreachable = inject `{ $inject }` falls due in no play
    .hint = this never comes about before the end; check it against what can happen, or take the inject out
diag-branch-unreachable = branch `{ $branch }` is taken in no play
    .hint = check whether the parts of its `when` can come true together
diag-decision-unreachable = decision `{ $decision }` opens in no play
    .hint = this never comes about before the end; check it against what can happen, or let an effect open the decision
diag-contingency-untriggered = no option and no branch offers contingency `{ $inject }`
    .hint = leave it if control is to send it by hand; otherwise write an `offer` in some effects
diag-condition-always = this condition is true in every play, all the time
    .hint = check it; if it is meant so, write a time with `at`, or put the effects where they belong
diag-condition-never-in-play = this condition comes true in no play
    .hint = check whether its parts can come true together
diag-decision-lapses-first = decision `{ $decision }` is over by { $ends }, and the fact `{ $fact }` that it needs is not out before { $known }
    .hint = send an inject with the fact earlier, give the decision more time, or take it out of `needed_by`
diag-fact-after-decision = the fact `{ $fact }`, which decision `{ $decision }` needs, goes out only once `{ $decision }` is settled
    .hint = let the inject wait for something else, carry the fact on an earlier one, or take `{ $decision }` out of its `needed_by`
diag-cell-idle = `{ $cell }` has nothing to read, answer or decide from { $from } to { $to } (limit { $minutes_max } min)
    .hint = put an inject or a task in between, or raise `limits.silent`
diag-actions-too-close = `{ $first }` and `{ $second }` both ask { $cells } for something within { $minutes_min } min
    .hint = move one of them, so that there is room to discuss, or make the later one `contextual`
diag-moves-fall-short = the moves end at { $time } together, and the exercise only at { $end }
    .hint = lengthen moves, or shorten `clock.length`; until then the last move goes on
diag-objective-untouched = no inject, decision or forecast exercises objective `{ $objective }`
    .hint = name it in the `objectives` of one that does, or take it out
diag-decision-unpooled = decision `{ $decision }` can be answered without anything that one ministry alone knows
    .hint = name it in the `needed_by` of a fact that only one of its ministries receives
diag-forecast-without-truth = fact `{ $fact }` does not say what was so, and forecast `{ $forecast }` is judged by it
    .hint = write `holds: true` or `holds: false`; leave it if it is to stay open
diag-options-one-class = the options of decision `{ $decision }` are all of one class
    .hint = look at each `class` again, or add an option of another; leave it if the decision is not about escalation
diag-norm-untouched = norm `{ $norm }` is on injects ({ $injects }), and no option puts it to the test
    .hint = tag the option that it bears on, or take the tags off
diag-exploration-stopped = stopped after { $situations_max } situations
    .hint = there may be more than was found; where that is the bound, raise it with --situations

diag-sheet-empty = there is nothing in the file
    .hint = give a .xlsx or .csv file with a table in it
diag-sheet-password = the workbook is protected by a password
    .hint = take the password off in Excel, save it under another name, and name that file
diag-sheet-old-excel = this is the old format of Excel (.xls), perhaps under another name
    .hint = save it as .xlsx in Excel or LibreOffice, and name that file
diag-sheet-other-format = this is no table that can be read ({ $format })
    .hint = save it as .xlsx or .csv, and name that file
diag-sheet-broken = the file is damaged and cannot be read
    .hint = open it in Excel or LibreOffice and save it again; where reading stopped: { $detail }
diag-sheet-unpacked-too-large = unpacked, the file is larger than { $mebibytes_max } MiB
    .hint = copy the sheet that holds the MSEL into a workbook of its own
diag-sheet-too-many-rows = more than { $rows_max } rows hold something
    .hint = an exercise takes at most 10,000 injects; divide the table
diag-sheet-too-many-cells = more than { $cells_max } cells hold something
    .hint = take out tables that are no MSEL, or choose another sheet with --sheet
diag-sheet-too-much-text = the texts are larger than { $mebibytes_max } MiB in all
    .hint = divide the table and import its parts
diag-sheet-cell-too-long = the text in { $cell } has more than { $characters_max } characters
    .hint = shorten it, or divide it over several rows
diag-sheet-encoding = the letters cannot be read: neither UTF-8 nor CP949 nor UTF-16
    .hint = save it as "CSV UTF-8" in Excel
diag-sheet-open-quote = the quotation mark that begins in line { $line } never ends
    .hint = close it; within a text a quotation mark is written twice ("")
diag-sheet-unknown = no sheet `{ $name }`
    .near = did you mean `{ $near }`?
    .hint = there are { $known }
diag-sheet-unread = sheet `{ $name }` was not read
    .hint = to import it, give --sheet '{ $name }'
diag-sheet-hidden = hidden sheet `{ $name }` was not read
    .hint = to import it, give --sheet '{ $name }'

diag-msel-no-head = no row names the columns
    .hint = write their names into the first row of the table (Number, Time, From, To, Title, Message), or say what they hold: --column C=Time --column D=To
diag-msel-unknown-column = column `{ $head }` is not known; what it holds goes into the notes
diag-msel-above-head = `{ $written }` above the names of the columns stays as a comment at the head of the file
diag-msel-outside = `{ $written }` stands outside of the table and stays in the notes or as a comment
    .hint = if it belongs to the table, name its column
diag-msel-formulas = formulas in cells: { $count }; their values of when the file was saved are taken
diag-msel-formula-unvalued = a formula without a value; the cell is taken for empty
    .hint = open the file in Excel and save it: the value is then there
diag-msel-merged = merged cells { $area }: the rows below have the same value
diag-msel-fault = `{ $written }`: a formula failed
    .hint = mend the formula in the original
diag-msel-unreadable-time = `{ $written }` is no time that can be read; control holds the inject back
    .hint = write it as 09:15, 9:15 AM, T+45, T+1:15, H+2 M-5 or J+1 09h00
diag-msel-no-time = no time is given; control holds the inject back
    .hint = give a time, or write `at: 10m` in place of `hold: control` in the file
diag-msel-condition = `{ $written }` is no condition of an exercise and stays as a comment; control holds the inject back
    .hint = write it as decided("d1") or chosen("d1") == "hotline" (docs/exercise-format.md)

diag-import-no-document = no document (.json) in the archive
    .hint = name the file as OpenAEV exported it
diag-import-not-json = this is no JSON
    .hint = name the file as it was exported; where reading stopped: { $detail }
diag-import-no-mapper = this is no mapper of OpenAEV
    .hint = give the mapper that its settings export (JSON) as --mapper, or say it column by column with --column
diag-import-unknown-document = this is no document of OpenAEV or IcebergTTX
    .hint = for a spreadsheet use whitecell msel import
diag-import-too-many-options = there are more than { $count_max } options; the others stay as comments
    .hint = take similar ones together
diag-import-leads-back = { $written }: a way that leads back is not carried over
    .hint = where something is to happen again, write another inject for it
diag-import-no-injects = there is no inject
    .hint = is this the sheet or the file you meant?
diag-import-too-many-injects = there are more than { $count_max } injects
    .hint = divide it, so that each part fits an exercise
diag-import-too-many-cells = { $count } addressees, and at most { $count_max } cells: { $names }
    .hint = take several together with --cell 'NAME=CELL', as in --cell 'Legal=mofa'
diag-import-too-many-objectives = there are more than { $count_max } objectives; the others stay as comments
    .hint = take similar ones together
diag-import-too-many-moves = there are more than { $count_max } moves; they become one
    .hint = is this the column of the moves?
diag-import-too-many-passages = a text has more than { $count_max } passages; the others stay as comments
    .hint = divide the inject
diag-import-nobody-named = nobody is addressed anywhere; MOFA and MND are taken
    .hint = is there a column To, and are the names in it?
diag-import-unknown-organization = `{ $name }` is not known and becomes a cell of its own, `{ $cell }`
    .near = did you mean `{ $near }`? Then take it to its cell with --cell '{ $name }=CELL'
    .hint = to take it to another cell, give --cell '{ $name }=mofa'
diag-import-nobody-addressed = no addressee; it goes to all cells, and control holds it back
    .hint = fill in To, or set `to` in the file and take `hold: control` out
diag-import-control-addressed = `{ $name }`: control is no cell that receives injects; it stays as a comment
    .hint = what is for control alone belongs into the notes
diag-import-before-start = `{ $written }` is before the exercise begins; control holds the inject back
    .hint = is the time right? Where it is a date or an hour, say when the exercise begins: --start 2027-03-02T09:00
diag-import-too-late = `{ $written }` is more than { $hours_max } hours after the beginning; control holds the inject back
    .hint = look at the date, and at when the exercise begins (--start)
diag-import-out-of-order = { $time } is earlier than the row before it ({ $before })
    .hint = leave it if it is right: injects go out in the order of their times
diag-import-next-day = `{ $written }` is much earlier than the row before it and is taken for the next day
diag-import-unknown-event = `{ $written }` counts from something that is not in this file; control holds the inject back
    .hint = write the decision or the inject, then move it to `after:`
diag-import-made-decisions = conditions or times name decisions that no row is; they stand there with a title only: { $ids }
    .hint = write under `decisions` what is decided, and when
diag-import-made-facts = the notes name facts and do not say what they are: { $ids }
    .hint = write under `facts` what each is
diag-import-made-variables = conditions name variables that no row has; each goes from 0 to 100: { $ids }
    .hint = give each its first value and its range under `variables`
diag-import-repeated-number = number `{ $number }` was given before and becomes `{ $id }`
    .hint = does the row stand there twice?
diag-import-changed-number = number `{ $number }` becomes the id `{ $id }`
diag-import-title-made = no title; one is made of the text: { $title }
diag-import-no-text = nothing is said; the title stands for it
    .hint = write what the cells are to read
diag-import-cut = `{ $field }` is longer than { $graphemes_max } characters and was cut; the whole stays as a comment
    .hint = shorten or divide it in the file
diag-import-hidden-character = `{ $field }` has characters that nobody sees; they were written as signs
    .hint = take them out in the original
