# What the command line says

program-no-exercise = No exercise "{ $name }". Shipped ones: { $shipped }. For a file give its path (as ./mine.yaml).
program-no-session = No session "{ $name }". whitecell sessions lists them.
program-nothing-kept = No session is kept here. Begin one with whitecell run.
program-not-for-participants-yet = { $path }: the participants' edition is for after ENDEX; before that it would tell what is still sealed. Leave out --edition for the facilitator's.
program-not-for-a-terminal = This is no text for a terminal. Name a file with --output, as in: whitecell report --format docx --output report.docx
program-no-terminal = This needs a terminal. To play without a screen use whitecell rehearse.
program-not-a-session = { $path }: the first record opens no session.
program-journal-held = { $path }: somebody else writes to it ({ $holder }). Close it there, or only look with whitecell screen.
program-journal-line = { $path }, line { $line }: { $fault } The file was left as it is. whitecell report --salvage shows what stands before it.
program-journal-empty = { $path }: there is no whole record in it.
program-journal-exists = { $path } exists already. Give another name.
program-journal = The record cannot be used: { $why }
program-control = The session cannot be opened: { $why }
program-write = { $path } could not be written: { $why }
program-wrote = Wrote { $path }
program-file-exists = { $path } is there already. Add --force to write over it.
program-torn = The last line was torn; its { $bytes } bytes were cut off and kept in { $path }. Every acknowledged record is there.
program-desk-aside = The file of unfinished texts was broken and stands aside as { $path }. The record is safe.
program-left = Session: { $path }
program-left-report = To write the report: whitecell report { $path }
program-left-resume = To go on: whitecell resume { $path }
program-no-sessions = No sessions are kept here ({ $folder }).
program-check = { $file }: { $title }, { $length }, { $cells } cells, { $injects ->
    [one] one inject
   *[other] { $injects } injects
}, { $decisions ->
    [one] one decision
   *[other] { $decisions } decisions
}. { $warnings ->
    [0] No warnings
    [one] One warning
   *[other] { $warnings } warnings
}{ $advice ->
    [0] .
    [one] , one piece of advice.
   *[other] , { $advice } pieces of advice.
}
program-rehearsed = { $t }: { $granted } moves granted, { $records } records.
program-too-large = A record would take more than { $limit } bytes.

# Why a line of a journal does not fit
fault-too-long = it is longer than { $bytes } bytes.
fault-no-sum = it does not end with its own digest.
fault-wrong-sum = its digest does not fit its text: it was changed after it was written.
fault-wrong-prev = it does not follow the line before it: lines are missing or were put in.
fault-wrong-seq = it is record { $found } where record { $expected } belongs.
fault-newer = a newer program wrote it (record version { $found }, this one reads up to { $known }); open it with that program.
fault-unknown-version = there is no record version { $found }.
fault-not-a-record = it is not a record: { $why }.

# Help of the first screen

home-help = Up and down choose, Enter opens: an exercise begins, a session is taken up again or looked at. Tab goes between exercises and sessions, c checks, r writes the report, l changes the language, q quits. New here? See docs/facilitator.md.

# Notices of the projector

screen-closed = The facilitator's terminal is closed. This is the last on record.
screen-silent = Nothing new on record for { $seconds } s. Look at the facilitator's terminal.

program-address-in-use = Something listens on { $address } already. Give --listen another port.
program-address-not-permitted = Listening on { $address } is not permitted. Use a port from 1024 on.
program-address = Cannot listen on { $address }: { $why }
program-host-key = The host key in { $path } cannot be read. It must be an Ed25519 key without a passphrase. Move it away and a new one is made.
program-secret-exposed = Others may read { $path }. Make it its owner's alone with chmod 600.
program-secret-damaged = { $path } does not hold what it should. Move it away and a new one is made.
program-secret = Cannot use { $path }: { $why }
program-nobody-can-enter = With --codes none nobody comes in by a code. Give a file of public keys with --keys.

# authorized_keys

keys-unreadable = The file of public keys { $path } cannot be read: { $why }. Check the path given to --keys.
keys-not-a-text = { $path } is no file of public keys: it has to be UTF-8 text of at most 256 KiB.
keys-exposed = Others can change the file of public keys { $path } (mode { $mode }). Let only its owner write it: chmod go-w.
keys-none = There is no public key in { $path }. Write one a line, such as: cell=mofa,role=lead,name="Kim" ssh-ed25519 AAAA...
keys-too-many = There are { $count } public keys in { $path }; { $limit } can be used.
keys-line = { $path }, line { $line }: { $fault }
keys-line-none = No public key can be read. Put what stands in the .pub file after the options, as it is.
keys-line-open-quote = A quotation mark is not closed.
keys-line-kind = { $kind } keys are not taken. Use an Ed25519 or ECDSA key (ssh-keygen -t ed25519).
keys-line-unknown-option = There is no option { $option }. Only cell=, role= and name= can be used.
keys-line-no-value = There is no value after { $option }=.
keys-line-twice = { $option }= stands there twice. Leave one.
keys-line-no-such-cell = There is no cell { $cell } in this exercise. Its cells: { $cells }
keys-line-no-such-role = There is no role { $role }. The roles: { $roles }
keys-line-no-place = It does not say which seats the key opens. Add cell= or role=.
keys-line-no-cell = role={ $role } needs a cell= beside it.
keys-line-not-in-a-cell = { $role } is a role of control's. Take cell= away.
keys-line-no-such-seat = No seat of the cell { $cell } has the role { $role }.
keys-line-name = name= may have { $limit } characters, none of them a control character.

# Signing and verifying

program-read = { $path } could not be read: { $why }
program-not-ended = { $path }: only a session that has ended (ENDEX) can be signed. If its last line is torn, tidy it up with whitecell resume and end it.
program-still-open = { $path } is still open. Close the console, then sign.
program-already-signed = { $path } is there already. To sign anew, move that file elsewhere first.
program-signed = Signed: { $path } (key { $key })
program-key-exposed = { $path }: others can read this key. Make it its owner's alone with chmod 600.
program-key-not-one = { $path } is no OpenSSH key. ssh-keygen -t ed25519 makes one. Signing takes the private key, verifying the public one (.pub).
program-key-encrypted = { $path } is protected by a passphrase. ssh-keygen -Y sign -f { $path } -n { $namespace } SESSION makes the same signature in the same place.
program-key-other-kind = { $path } is no Ed25519 key. ssh-keygen -t ed25519 makes one.
verify-chain = Record
verify-chain-whole = whole: { $records } records, each following the one before; last line { $digest }
verify-chain-growing = under way: { $records } records so far, each following the one before; last line { $digest }
verify-chain-torn = cut short: { $records } records hold, and the last line is unfinished
verify-exercise = Exercise
verify-exercise-not-asked = { $title }, version { $version }; to compare it with a file, give --exercise
verify-exercise-same-file = { $title }, version { $version }: the file given, to the letter
verify-exercise-same-meaning = { $title }, version { $version }: the file given says the same (comments or layout differ)
verify-exercise-differs = { $title }, version { $version }: not the file given; these differ: { $names }
verify-signature = Signature
verify-signature-none = none
verify-signature-fits = fits: key { $key }; --key tells whose it is
verify-signature-known = fits, and is of the key given ({ $key })
verify-signature-of-another = not of the key given; the key that signed is { $key }
verify-signature-unread = the signature cannot be read; it is no OpenSSH signature (.sig)
verify-signature-other-purpose = made for another purpose ({ $found }); it has to be for { $wanted }
verify-signature-does-not-fit = does not fit: the record was changed after it was signed, or this is the signature of another session

# Saving what holds of a damaged record

salvage-whole = The record is whole. Without --salvage the report is the same.
salvage-held = { $records } records hold. The report is written from them alone.
salvage-last = The last record that holds: { $record }, { $t }.
salvage-break = From line { $line } on it cannot be trusted: { $fault }
salvage-behind = { $behind } more { $behind ->
    [one] line follows
   *[other] lines follow
}. The text of { $unhurt } of them is unhurt, but they no longer follow what came before and are not in the report.
salvage-torn = At the end stand { $bytes } bytes of an unfinished line, which was never acknowledged.
salvage-head = Saved from a damaged record
