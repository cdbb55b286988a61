# What whitecell new asks and says

new-proposed-title = A new exercise
new-proposed-ministries = MOFA, MND
new-proposed-length = 60
new-proposed-theme = 1
new-ask-title = Title? [{ $proposed }]
new-ask-ministries = The two ministries, with a comma between them? [{ $proposed }]
new-ask-length = How many minutes? [{ $proposed }]
new-ask-theme = What is it about? The number of a theme, or how it begins. [{ $proposed }]
new-bad-line = Write some words on one line, up to { $most } characters.
new-bad-ministries = Write two different names with a comma between them, as in MOFA, MND.
new-bad-length = Write a number of minutes from { $min } to { $max }.
new-bad-theme = Write the number of a theme from 1 to { $most }, or how its title begins.
new-bad-name = { $path }: the folder's name becomes the exercise's id. Use up to 40 lower-case letters, digits, - and _, the first a letter or digit, as in my-exercise.
new-not-empty = { $path } has something in it, and nothing is written over. Name a new folder.
new-exists = { $path } is there already and is no folder. Name a new one.
new-nothing-written = Nothing was written.
new-written = Written to { $folder }:
    { "  " }{ $file }, moves.jsonl, README.md, exercise.schema.json
    What to do next: open { $file } in an editor.
    In that folder, keep this running beside it:
      whitecell check --watch { $file }
