# whitecell new 가 묻고 하는 말

new-proposed-title = 새 연습
new-proposed-ministries = 외교부, 국방부
new-proposed-length = 60
new-proposed-theme = 1
new-ask-title = 연습 제목? [{ $proposed }]
new-ask-ministries = 참가할 두 부처를 쉼표로 나누어 적으십시오. [{ $proposed }]
new-ask-length = 전체 길이(분)? [{ $proposed }]
new-ask-theme = 주제 번호나 제목의 앞부분? [{ $proposed }]
new-bad-line = { $most }자까지 한 줄로 적으십시오.
new-bad-ministries = 서로 다른 두 부처의 이름을 쉼표로 나누어 적으십시오. 예: 외교부, 국방부
new-bad-length = { $min }에서 { $max } 사이의 분 수를 적으십시오.
new-bad-theme = 1에서 { $most } 사이의 주제 번호나 제목의 앞부분을 적으십시오.
new-bad-name = { $path }: 폴더 이름이 연습의 식별자가 됩니다. 영문 소문자, 숫자, -, _ 로 40자까지, 첫 글자는 영문자나 숫자로 정하십시오. 예: my-exercise
new-not-empty = { $path }: 비어 있지 않은 폴더입니다. 있는 파일은 덮어쓰지 않으니 새 폴더 이름을 적으십시오.
new-exists = { $path }: 이미 있으며 폴더가 아닙니다. 새 폴더 이름을 적으십시오.
new-nothing-written = 아무것도 쓰지 않았습니다.
new-written = { $folder } 폴더에 만들었습니다.
    { "  " }{ $file }, moves.jsonl, README.md, exercise.schema.json
    다음 차례: { $file } 파일을 편집기로 열고, 그 폴더의 옆 창에서 이것을 켜 두십시오.
      whitecell check --watch { $file }
