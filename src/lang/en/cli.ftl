## Words on the command line. A fault says what, where, and what to do.

# What a command does
cli-about = Runs tabletop exercises between a foreign ministry and a defence ministry.
cli-about-run = Opens an exercise and starts a new session.
cli-about-resume = Goes on with a session.
cli-about-rehearse = Plays an exercise from written moves in virtual time.
cli-about-check = Checks an exercise file.
cli-about-report = Writes the report of a session.
cli-about-sessions = Lists the saved sessions.
cli-about-screen = Writes one screen as text.
cli-about-print = Writes the situation so far, as one cell knows it, on one page.

# Headings
cli-error = error
cli-warning = warning
cli-hint = help
cli-caused-by = because: { $cause }
cli-did-you-mean = did you mean '{ $guess }'?

# When something is not there
cli-no-such-exercise = no exercise is called '{ $name }'
cli-known-exercises = exercises here: { $known }
cli-no-exercises = there are no exercises here; give the path of a YAML file
cli-no-such-session = no session begins with '{ $name }'
cli-several-sessions = several sessions begin with '{ $name }': { $known }
cli-known-sessions = sessions here: { $known }
cli-no-sessions = no saved sessions
cli-no-such-cell = no cell is called '{ $name }'
cli-known-cells = cells of this exercise: { $known }
cli-no-such-screen = no screen is called '{ $name }'
cli-known-screens = screens: { $known }
cli-no-such-format = no format is called '{ $name }'
cli-known-formats = formats: { $known }

# Files and the terminal
cli-cannot-read = { $path }: cannot be read
cli-cannot-write = { $path }: cannot be written
cli-cannot-create = { $path }: cannot be created
cli-file-exists = { $path }: exists already; it is not overwritten
cli-no-home = no folder for sessions was found; name one with --dir
cli-disk-full = the disk is full; free some space and try again
cli-not-a-terminal = this is no terminal, so no screen can open; the screen command writes one as text
cli-terminal-failed = the terminal could not be used
cli-interrupted = interrupted; what was recorded until then is safe

# Checking an exercise
cli-check-clean = { $path }: nothing is wrong
cli-check-contents = { $cells } cells, { $moves } moves, { $injects } injects, { $decisions } decisions, { $length }
cli-check-found = { $path }: { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}
cli-check-refused = the exercise cannot open with errors in it; mend them first

# Sessions
cli-session-held = { $path }: another program has this session open
cli-session-held-by = { $path }: another program has this session open ({ $holder }); close it there first
cli-session-kept = session saved: { $path }
cli-session-resume-with = to go on: { $command }
cli-session-report-with = to write its report: { $command }
cli-session-resumed = session resumed after { $gap }; its clock is stopped
cli-session-over = this session has ended; it can only be read
cli-session-too-large = the exercise is larger than a record may be ({ $bytes } bytes)
cli-session-not-begun = the first record could not be written, so the session did not begin
cli-sessions-id = session
cli-sessions-exercise = exercise
cli-sessions-started = started
cli-sessions-state = state
cli-sessions-records = records
cli-sessions-unreadable = unreadable

# Journals
cli-journal-line = { $path }, line { $line }: { $fault }
cli-journal-line-too-long = it is longer than { $bytes } bytes
cli-journal-no-sum = it does not end with its own digest
cli-journal-wrong-sum = its digest does not fit its text: it was changed after it was written
cli-journal-wrong-prev = it does not follow the line before it: lines are missing or were put in
cli-journal-wrong-seq = it is record { $found } where record { $expected } belongs
cli-journal-newer = a newer program wrote it (record version { $found }, this one reads up to { $known }); open it with that program
cli-journal-unknown-version = there is no record version { $found }
cli-journal-not-a-record = it is not a record: { $why }
cli-journal-empty = { $path }: holds no whole record
cli-journal-not-a-session = { $path }: does not begin by opening a session
cli-journal-rewritten = { $path }: was changed after it was read
cli-journal-written-elsewhere = { $path }: another program wrote to it ({ $found } bytes instead of { $expected })
cli-journal-read-only = { $path }: can only be read until it is recovered
cli-journal-torn = a torn end of { $bytes } bytes was cut; everything before it is whole
cli-journal-torn-kept = what was cut is kept in { $path }
cli-journal-broken-after = the first { $good } records are whole; nothing after them can be trusted
cli-journal-sound = { $records } records, chain sound

# Rehearsal
cli-rehearse-began = { $title }: playing { $length } in virtual time
cli-rehearse-done = rehearsal done: { $records } records, up to { $time }
cli-rehearse-refused = { $place }: refused. { $reason }
cli-rehearse-refusals = { $count ->
    [one] 1 move was refused
   *[other] { $count } moves were refused
}
cli-rehearse-bad-line = { $place }: this move cannot be read. { $why }
cli-rehearse-stuck = stuck at { $time }: { $why }
cli-rehearse-seed = seed { $seed }

# Report, screen, print
cli-report-written = report written to { $path }
cli-report-unfinished = this session has no ENDEX on record; this is an interim report
cli-screen-at = { $seat }, { $time }
cli-print-written = the situation as { $cell } knows it was written to { $path }
