# What is said to people and programs at other terminals

door-code = Join code
door-name = Name
door-name-again = Enter your name
door-name-shorter = Enter a name of at most 40 characters
door-name-first = This code has been used. The name given with it the first time
door-locked = Too many wrong codes came from this address, and no more are taken. Tell the facilitator.

seat-no-such = There is no such seat.
seat-code-used = Somebody else has just used this code. Ask the facilitator for the next one.
seat-code-not-written = The use of the code could not be recorded, so nobody was seated. Tell the facilitator.
seat-occupied = { $person } is connected at this seat. Tell the facilitator, or connect again once they have left.
seat-busy = Too much was waiting, so nothing was recorded. Try again in a moment.
seat-left = You have left your seat. Connect with the same command and what you were writing is still there.
seat-relieved = You connected from elsewhere under the same name, so this connection was closed.
seat-closed = Control has closed the session. What you were writing is kept.
seat-broken = Something went wrong with this connection and it was closed. Connect again with the same command.
seat-no-terminal = The screen needs a terminal: connect again with ssh -t. A program uses "seat --json".
seat-not-offered = Only the screen and "seat --json" are offered here.
seat-too-large = It is longer than one record may be, so nothing was recorded. Shorten the text.
seat-line-too-long = A line of more than { $limit } bytes was not taken. Split it up.
seat-not-utf8 = A line that is not UTF-8 was not taken.
seat-paste-too-long = A paste of more than { $limit } bytes was not taken. Paste it in parts.
seat-no-lines = A seat of control has a screen and nothing else. A program takes a seat of a ministry.
