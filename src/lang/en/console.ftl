## Control's screen: what screen.ftl lacks. Only the facilitator sees it.

# Run of show
run-offered-for = due { $n } min
run-held-due = held (due)
run-after = after { $event }
run-branch = branch
scroll-above = { $above } above
scroll-below = { $below } below
scroll-both = { $above } above, { $below } below

# The item in hand
item-left = { $at } ({ $left } left)
item-late = { $at } ({ $late } past)
item-reply-after = { $length } after release
item-unread = { $cell } not acknowledged
item-again = { $read } (sent again { $at })
item-passage = Passage { $number }
item-passage-amended = sent as amended
item-consent = Consent
item-consent-asked = { $hour } { $cell } asked, to tell { $to }
item-consent-waits = waiting { $waiting }
item-passed = Passed
item-pass-retracted = { $text } (taken back)
item-pass-partly = { $text } ({ $across } of { $count } facts only)
item-read-by = Already read
item-began = Began
item-took = Took
item-deadline-within = { $length } after it opens
deadline-lapses = then lapses by itself

# The way of a decision
way-record = discussion
way-open = positions
way-revealed = reveal
way-drafted = draft
way-referred = referral
way-settled = settled
position-sealed-at = sealed ({ $hour })
position-confidence = confidence { $confidence }
position-late = after the reveal
position-expected = expected of { $cell }: { $choice }
position-expected-right = expected of { $cell }: { $choice } (right)
position-expected-wrong = expected of { $cell }: { $choice } (wrong)
round-head = Draft { $round }   { $cell }   { $hour }
round-silence = No answer by { $hour } counts as no objection
round-alternative = Instead: { $words }

# Cells
cell-title = Cells
cell-position-overdue = { $decision } position: not yet ({ $late } late)
cell-answered = { $decision } draft: { $answer }
cell-request = { $passage }: { $cell } > { $to }, { $waiting }
cell-branch = Branch { $at } { $title }

# Foot
log-title = Log
footer-refused = Refused
footer-note = Note
footer-ask = Key
footer-more = { $count } more

# Real-world stop
stop-what-to-do = The exercise is stopped. See to the real event first. Tell every cell that this is no exercise.
stop-clock = The exercise clock stands at { $time }.
stop-key = When it is over: { $key } { $label }

# Other terminals
do-join = join
do-join-help = Shows the command and the join codes for players at other terminals.
menu-join = Joining from another terminal
join-connected = {"  "}connected: { $people }
join-nobody = nobody
join-fingerprint = This machine's key, as ssh shows it on the first visit
join-close = Close
join-print = Print slips to hand out, one a seat
join-renew = Give a new code
join-renew-about = Every earlier code of the place you choose stops working. Who is connected stays.
join-lift = Unlock { $address } ({ $wrong } wrong codes)
join-once = A code lets in one person. Once it has been used, the next one stands here.
join-keys = { $count ->
    [one] One public key opens seats.
   *[other] { $count } public keys open seats.
}
note-not-hosted = Only this terminal is at the table. To let others in, quit and open it with whitecell host.
note-not-your-key = This seat cannot do that. The keys it has stand below.
do-check = check
do-check-help = Answers the communications check for this seat.
