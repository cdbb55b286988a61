# 연습 파일의 문제. 조사가 앞말에 따라 바뀌지 않도록 이름은 따옴표로 묶고 줄표로 잇는다.

diag-label-error = 오류
diag-label-warning = 경고
diag-label-advice = 제언
diag-label-help = 도움말
diag-label-earlier = 앞서 여기에 있습니다
diag-label-also = 같은 문제가 있는 줄

diag-thing = { $thing ->
    [exercise] 연습
    [cell] 셀
    [seat] 좌석
    [organization] 기관
    [objective] 목표
    [critical-task] 핵심과업
    [move] 단계
    [fact] 사실
    [variable] 변수
    [inject] 상황메시지
    [decision] 결정
    [option] 선택지
    [branch] 분기
    [audience] 발표 대상
    [slot] 비교 항목
    [slot-value] 항목 값
    [answer] 준비된 답변
    [task] 업무
    [forecast] 예측
    [norm] 규범 항목
    [theme] 주제
    [instrument] 규범 문서
   *[language] 언어
}
diag-expected = { $expected ->
    [nothing] 빈칸
    [truth] true 또는 false
    [whole] 정수
    [number] 수
    [text] 글
    [text-by-language] 글 또는 언어별 글
    [list] 목록
   *[map] 이름과 값의 묶음
}
diag-found = { $found ->
    [nothing] 빈칸
    [truth] true/false 값
    [whole] 정수
    [number] 수
    [text] 글
    [text-by-language] 글
    [list] 목록
   *[map] 이름과 값의 묶음
}

diag-file-missing = '{ $path }' — 그런 파일이 없습니다
    .hint = 경로와 파일 이름을 확인하십시오.
diag-file-not-regular = '{ $path }' — 파일이 아니라 폴더나 장치입니다
    .hint = 연습 파일이나, 연습 파일이 든 폴더를 지정하십시오.
diag-file-unreadable = '{ $path }' — 파일을 읽지 못했습니다({ $error })
    .hint = 읽기 권한이 있는지 확인하십시오.
diag-file-too-large = 파일이 { $mebibytes_max } MiB보다 큽니다
    .hint = 연습 하나는 { $mebibytes_max } MiB까지입니다. 다른 파일을 지정하지 않았는지 확인하십시오.
diag-file-empty = 파일에 내용이 없습니다
    .hint = 첫 줄에 'format: 1'을 쓰거나, whitecell new로 만드십시오.
diag-file-binary = 글이 아닌 이진 파일입니다
    .hint = 엑셀이나 한글 문서라면 YAML로 옮긴 뒤 다시 지정하십시오.
diag-file-not-utf8 = 파일이 UTF-8로 저장되어 있지 않습니다
    .hint = 편집기에서 인코딩을 UTF-8로 바꾸어 저장하십시오.
diag-syntax = { $fault ->
    [tab] 탭 문자로 들여쓸 수 없습니다
    [quote] 따옴표가 닫히지 않았거나 닫힌 뒤에 다른 글이 있습니다
    [escape] 큰따옴표 안의 '\' 표기를 읽을 수 없습니다
    [bracket] 괄호의 짝이나 괄호 안의 쉼표가 맞지 않습니다
    [indentation] 들여쓰기가 맞지 않습니다
    [colon] 쌍점(:)이 있을 자리가 아니거나 빠졌습니다
    [wide-colon] 전각 쌍점(：)입니다
    [blank] 보통 빈칸이 아닙니다
    [dash] 줄표(-)가 있을 자리가 아니거나 빠졌습니다
    [character] 이 글자로는 값을 시작할 수 없습니다
    [tag] '!'로 시작하는 태그는 쓰지 않습니다
   *[other] YAML로 읽을 수 없습니다
}
    .hint = { $fault ->
        [tab] 탭을 빈칸으로 바꾸십시오.
        [quote] 여는 따옴표와 닫는 따옴표를 맞추십시오. 글 안의 따옴표는 다른 종류의 따옴표로 감쌉니다.
        [escape] 작은따옴표로 감싸면 '\'가 글자 그대로 읽힙니다.
        [bracket] 여는 괄호와 닫는 괄호를 맞추고, 항목 사이에 쉼표를 넣으십시오. 쉼표, 쌍점, 괄호, ' #'이 든 글은 따옴표로 감쌉니다.
        [indentation] 같은 묶음의 줄은 같은 칸에서 시작합니다. 윗줄도 함께 확인하십시오.
        [colon] 쌍점 뒤에는 빈칸이 있어야 하고, 쌍점이 든 글은 따옴표로 감쌉니다. 윗줄의 들여쓰기도 확인하십시오.
        [wide-colon] 영문 자판으로 쌍점(:)과 빈칸을 다시 입력하십시오.
        [blank] 붙여 넣었거나 한글 입력 상태에서 들어간 빈칸입니다. 스페이스로 다시 입력하십시오.
        [dash] '-' 뒤에는 빈칸이 있어야 하고, 같은 목록의 '-'는 같은 칸에 놓입니다. 줄표로 시작하는 글은 따옴표로 감쌉니다.
        [character] 글이라면 따옴표로 감싸십시오.
        [tag] 태그를 지우십시오. 느낌표로 시작하는 글은 따옴표로 감쌉니다.
       *[other] 이 자리와 바로 윗줄을 확인하십시오. ({ $detail })
    }
diag-several-documents = 한 파일에 문서가 둘 이상 있습니다
    .hint = '---' 아래를 다른 파일로 나누십시오.
diag-unknown-anchor = '*' 뒤의 이름이 앞에서 '&'로 정해진 적이 없습니다
    .hint = 별표로 시작하는 글이라면 따옴표로 감싸십시오.
diag-recursive-alias = '*' 별칭이 자기 자신을 품고 있습니다
    .hint = 별칭 대신 내용을 그대로 쓰십시오.
diag-too-deep = 묶음이 { $levels_max }단계보다 깊습니다
    .hint = 연습 파일은 열 단계를 넘을 일이 없습니다. 괄호가 잘못 열리지 않았는지 확인하십시오.
diag-too-many-values = 값이 { $values_max }개보다 많습니다
    .hint = 연습을 여러 파일로 나누십시오.
diag-swollen-aliases = 별칭(*)으로 부풀어 오른 내용이 한도를 넘었습니다
    .hint = 별칭은 { $aliases_max }번까지, 짧은 값에만 씁니다. 긴 내용은 그대로 적으십시오.
diag-problems-left-out = 문제가 { $count }개 더 있습니다
    .hint = 위의 문제를 고치고 다시 확인하십시오.

diag-wrong-format = 형식 판이 '{ $found }'입니다. 이 프로그램은 { $supported }판을 읽습니다
    .hint = 'format: { $supported }'로 쓴 파일이 필요합니다. 더 새로운 형식이라면 whitecell을 새 판으로 올리십시오.
diag-root-not-map = 파일 전체가 '이름: 값'의 묶음이어야 합니다
    .hint = 'format: 1'로 시작하는 연습 파일인지 확인하십시오.
diag-wrong-shape = '{ $field }' — { diag-expected } 자리에 다른 것({ diag-found })이 있습니다
    .hint = { $expected ->
        [list] 목록은 '- 항목'을 한 줄에 하나씩 쓰거나 [하나, 둘]처럼 씁니다.
        [map] 묶음은 '이름: 값'을 한 줄에 하나씩 쓰거나 {"{"}이름: 값{"}"}처럼 씁니다.
        [truth] 따옴표 없이 true나 false 가운데 하나를 씁니다.
        [whole] 소수점과 따옴표 없이 씁니다.
        [text-by-language] 글 하나를 쓰거나 {"{"}ko: 빨강, en: red{"}"}처럼 씁니다.
        [number] 1이나 1.5처럼 수를 씁니다.
       *[other] 글 하나를 씁니다. 수처럼 보이는 글은 따옴표로 감쌉니다.
    }
diag-unquoted = '{ $field }' — 따옴표가 없어 { $written } 값이 글로 읽히지 않습니다
    .hint = "{ $written }"처럼 따옴표로 감싸십시오.
diag-key-not-text = 이름 자리에 다른 것({ diag-found })이 있습니다
    .hint = 수나 true, false로 보이는 이름은 따옴표로 감싸십시오.
diag-unknown-field = '{ $field }' — 그런 칸은 없습니다
    .near = 혹시 '{ $near }' 아닙니까?
    .hint = 여기에 쓸 수 있는 칸: { $known }
diag-duplicate-key = '{ $key }' — 같은 칸이 두 번 나옵니다
    .hint = 둘 가운데 하나를 지우거나 합치십시오.
diag-item-runs-on = 'id'가 두 번 나옵니다. 새 항목에 줄표(-)가 빠진 듯합니다
    .hint = 새 항목이면 '- id: …'처럼 줄표를 붙이고, 윗항목의 것이면 하나를 지우십시오.
diag-merge-key = 병합 키(<<)는 쓰지 않습니다
    .hint = 칸을 그대로 적으십시오. 별칭(*)은 값 하나에만 씁니다.
diag-wide-colon = '{ $written }' — 전각 쌍점(：)이 들어 있습니다
    .hint = 영문 자판으로 쌍점(:)과 빈칸을 다시 입력하십시오.
diag-cut-off = '{ $written }' — 쉼표에서 글이 끊겼습니다
    .hint = 쉼표가 든 글은 {"{"}ko: "…, …", en: "…, …"{"}"}처럼 따옴표로 감싸십시오.
diag-missing-field = '{ $field }' — 꼭 있어야 하는 칸이 없습니다
    .hint = 이 묶음에 '{ $field }: …' 줄을 더하십시오.
diag-missing-one-of = { $known } 가운데 하나가 있어야 합니다
    .hint = 하나만 골라 쓰십시오.
diag-only-one-of = '{ $first }', '{ $second }' — 함께 쓸 수 없습니다
    .hint = 둘 가운데 하나만 남기십시오.
diag-field-needs = '{ $field }' — '{ $needs }' 없이는 쓸 수 없습니다
    .hint = '{ $needs }: …' 줄을 더하거나 '{ $field }' 줄을 지우십시오.

diag-bad-id = { $fault ->
    [empty] 식별자가 비어 있습니다
    [long] '{ $id }' — 식별자가 { $characters_max }자보다 깁니다
   *[characters] '{ $id }' — 식별자로 쓸 수 없는 글자가 있습니다
}
    .hint = 식별자는 { $characters_max }자까지의 영문 소문자, 숫자, '-', '_'이고 첫 글자는 영문자나 숫자입니다.
diag-reserved-id = '{ $id }' — 프로그램이 이미 쓰는 { diag-thing } 식별자입니다
    .hint = 다른 이름을 붙이십시오. 쓸 수 없는 이름: { $known }
diag-bad-span = '{ $field }' — '{ $written }' 값은 시간의 길이로 읽을 수 없습니다
    .near = 혹시 '{ $near }' 아닙니까?
    .hint = 6m, 1h10m, 90s, 2m30s처럼 시(h), 분(m), 초(s)의 순서로 씁니다.
diag-span-too-long = '{ $field }' — '{ $written }' 값은 { $hours_max }시간보다 깁니다
    .hint = 단위를 확인하십시오. h는 시간, m은 분, s는 초입니다.
diag-span-zero = '{ $field }' — 길이가 0입니다
    .hint = 1s 이상의 길이를 쓰십시오.
diag-bad-date = '{ $written }' — 날짜와 시각으로 읽을 수 없습니다
    .hint = "2027-03-02T09:00:00+09:00"처럼 시차까지 씁니다.
diag-unknown-word = '{ $field }' — '{ $word }' 값은 쓸 수 없습니다
    .near = 혹시 '{ $near }' 아닙니까?
    .hint = 쓸 수 있는 값: { $known }
diag-out-of-range = '{ $field }' — { $value } 값이 { $min }~{ $max } 범위를 벗어났습니다
    .hint = { $min }부터 { $max }까지의 값을 쓰십시오.
diag-range-upside-down = 최솟값({ $min })이 최댓값({ $max })보다 큽니다
    .hint = 두 값을 바꾸어 쓰지 않았는지 확인하십시오.
diag-too-long = '{ $field }' — 글이 너무 깁니다({ $graphemes }자, 한도 { $graphemes_max }자)
    .hint = { $graphemes_max }자 안으로 줄이거나 나누십시오.
diag-empty-text = '{ $field }' — 글이 비어 있습니다
    .hint = 내용을 쓰거나, 없어도 되는 칸이면 줄을 지우십시오.
diag-line-break = '{ $field }' — 한 줄이어야 하는 글에 줄바꿈이 있습니다
    .hint = 한 줄로 이어 쓰십시오.
diag-control-character = '{ $field }' — 화면을 어지럽히거나 글의 순서를 뒤집는 문자({ $character })가 있습니다
    .hint = 다른 프로그램에서 붙여 넣은 글이라면 그 부분을 직접 다시 입력하십시오.
diag-hidden-character = '{ $field }' — 보이지 않는 문자({ $character })가 있습니다
    .hint = 일부러 넣은 것이 아니면 지우십시오.
diag-too-many = '{ $field }' — 항목이 너무 많습니다({ $count }개, 한도 { $count_max }개)
    .hint = { $count_max }개까지 쓸 수 있습니다.
diag-too-few = '{ $field }' — 항목이 모자랍니다({ $count }개, 최소 { $count_min }개)
    .hint = 항목을 { $count_min }개 이상 쓰십시오.
diag-missing-translation = '{ $field }' — { $language } 글이 없어 다른 언어의 글을 보여 줍니다
    .hint = '{ $language }: …' 줄을 더하거나 languages 목록에서 '{ $language }' 항목을 빼십시오.
diag-unlisted-language = '{ $field }' — languages에 없는 언어 { $language }의 글입니다
    .hint = languages 목록에 '{ $language }' 항목을 더하거나 이 글을 지우십시오.

diag-duplicate-id = '{ $id }' — { diag-thing } 식별자가 겹칩니다
    .hint = 둘 가운데 하나의 식별자를 바꾸십시오.
diag-repeated-name = '{ $name }' — 같은 이름이 목록에 두 번 나옵니다
    .hint = 하나만 남기십시오.
diag-unknown-name = '{ $name }' — 찾을 수 없는 { diag-thing }입니다
    .near = 혹시 '{ $near }' 아닙니까?
    .hint = 쓸 수 있는 { diag-thing }: { $known }

diag-no-lead-seat = { $only_observers ->
    [true] '{ $cell }' — 참관인뿐이라 결정을 낼 좌석이 없습니다
   *[false] '{ $cell }' — 결정을 내는 lead 좌석이 없습니다
}
    .hint = 좌석 하나의 role을 lead로 바꾸십시오.
diag-second-lead-seat = '{ $cell }' — lead 좌석이 둘 이상입니다
    .hint = 한 좌석만 lead로 두고 나머지는 player로 바꾸십시오.
diag-past-end = { $time } — 연습이 끝나는 때({ $end })보다 늦습니다
    .hint = 시각을 앞당기거나 clock의 length를 늘리십시오.
diag-deadline-past-end = { $exact ->
    [true] 시한({ $time })이 연습이 끝나는 때({ $end })보다 늦습니다
   *[false] 시한(빨라야 { $time })이 연습이 끝나는 때({ $end })보다 늦습니다
}
    .hint = 단위(h, m, s)를 확인하고, 시한을 줄이거나 시작을 앞당기십시오.
diag-moves-overrun = 단계를 모두 더하면 { $time }에 끝나, 연습이 끝나는 때({ $end })를 넘습니다
    .hint = 단계의 length를 줄이거나 clock의 length를 늘리십시오.
diag-contingency-unbound = 보정 상황메시지에 조건이 없습니다
    .hint = when이나 after로 조건을 달거나 'hold: control'을 써서 통제반이 보류하게 하십시오.
diag-auto-held = 'hold: control'이 있어 'release: auto'가 소용없습니다
    .hint = 둘 가운데 하나를 지우십시오.
diag-nobody-addressed = '{ $inject }' — 받는 셀이 없습니다
    .hint = 'to: [셀, …]'을 쓰십시오. 받는 셀이 없어도 되는 것은 kind: expected뿐입니다.
diag-nothing-said = '{ $id }' — 이 { diag-thing }에 전할 내용(passages)이 없습니다
    .hint = passages에 문단을 하나 이상 쓰십시오.
diag-cycle = 서로를 기다려 영영 시작되지 않습니다: { $path }
    .hint = 고리 가운데 하나에 시각(at)을 주거나 다른 것을 기다리게 하십시오.
diag-nobody-decides = '{ $cell }' — 이 셀에는 결정을 낼 lead 좌석이 없습니다
    .hint = 셀에 lead 좌석을 두거나 다른 셀을 lead로 하십시오.
diag-lead-supports = '{ $cell }' — 주관 셀이 협조 셀에도 들어 있습니다
    .hint = supporting에서 빼십시오.
diag-joint-alone = 공동 결정인데 함께 결정할 셀이 없습니다
    .hint = supporting에 셀을 더하거나 'authority: sole'로 바꾸십시오.
diag-line-to-itself = '{ $cell }' — 보내는 셀과 받는 셀이 같습니다
    .hint = from과 to에 서로 다른 셀을 쓰십시오.
diag-fact-uncarried = '{ $fact }' — 이 사실이 담긴 문단이 없어 아무도 알 수 없습니다
    .hint = 상황메시지나 준비된 답변의 passages에서 facts에 더하거나, 이 사실을 지우십시오.

diag-condition-too-long = 조건이 너무 깁니다({ $bytes }바이트, 한도 { $bytes_max }바이트)
    .hint = 분기를 나누어 짧은 조건 여럿으로 쓰십시오.
diag-conditions-too-long = 파일의 조건을 모두 더하면 { $kibibytes_max } KiB보다 깁니다
    .hint = 조건을 줄이거나 연습을 여러 파일로 나누십시오.
diag-condition-too-deep = 조건의 괄호가 { $levels_max }겹보다 깊습니다
    .hint = 괄호를 풀거나 분기를 나누십시오.
diag-condition-syntax = { $fault ->
    [equals] '=' 하나로는 견줄 수 없습니다
    [word] and, or, not은 기호로 씁니다
    [sign] 조건에 쓸 수 없는 기호입니다
    [duration] 시간의 길이는 duration("…")으로 씁니다
   *[other] 조건을 읽을 수 없습니다
}
    .hint = { $fault ->
        [equals] 같으면 ==, 다르면 != 입니다.
        [word] '그리고'는 &&, '또는'은 ||, '아니면'은 ! 입니다.
        [sign] 둥근 따옴표(“ ”)나 전각 기호는 영문 자판으로 다시 입력하십시오. 따옴표는 "…" 모양입니다.
        [duration] t >= duration("10m")처럼 씁니다.
       *[other] 괄호와 따옴표의 짝, &&와 || 양쪽을 확인하십시오.
    }
diag-condition-unknown-function = '{ $name }' — 조건에 그런 함수는 없습니다
    .near = 혹시 '{ $near }' 아닙니까?
    .hint = 쓸 수 있는 함수: { $known }
diag-condition-unknown-name = '{ $name }' — 조건에 그런 이름은 없습니다
    .near = 혹시 '{ $near }' 아닙니까?
    .hint = 변수는 var.이름, 시각은 t, 나머지는 함수로 씁니다: { $known }
diag-condition-not-allowed = { $what ->
    [arithmetic] 조건에서는 셈을 할 수 없습니다
    [ternary] 조건에 '? :'는 쓸 수 없습니다
    [method] 조건에서 점(.)은 'var.이름'에만 씁니다
    [collection] 조건에 목록이나 묶음은 쓸 수 없습니다
    [number] 이 수는 조건의 이 자리에 쓸 수 없습니다
    [text] 이 글은 조건의 이 자리에 쓸 수 없습니다
   *[other] 조건에 쓸 수 없는 표현입니다
}
    .hint = 조건에는 정해진 함수와 비교, &&, ||, !, 괄호, true, false만 씁니다.
diag-condition-arguments = 함수에 준 값이 맞지 않습니다
    .hint = { $form }처럼 씁니다.
diag-condition-comparison = 이 둘은 견줄 수 없습니다
    .hint = { $form }처럼 씁니다.
diag-condition-needs-comparison = 이것만으로는 참인지 거짓인지 정해지지 않습니다
    .hint = { $form }처럼 견주어 쓰십시오.
diag-condition-bad-duration = '{ $written }' — 시간의 길이로 읽을 수 없습니다
    .hint = duration("10m"), duration("1h30m")처럼 씁니다.
diag-condition-settled = { $value ->
    [true] '{ $variable }' 변수는 { $min }~{ $max }이므로 이 비교는 늘 참입니다
   *[false] '{ $variable }' 변수는 { $min }~{ $max }이므로 이 비교는 늘 거짓입니다
}
    .hint = 견주는 수나 변수의 범위를 확인하십시오.
diag-condition-never = 이 조건은 참이 될 수 없습니다
    .hint = 통제반이 보류해 두려는 것이라면 'hold: control'을 쓰십시오.

diag-same-translation = '{ $field }' — 한국어 글과 영어 글이 같습니다
    .hint = 한쪽을 옮겨 쓰십시오. 고유명사처럼 일부러 같게 두려면 언어를 나누지 말고 글 하나로 쓰십시오.

diag-inject-unreachable = '{ $inject }' — 어떻게 진행해도 이 상황메시지의 차례가 오지 않습니다
    .hint = 연습이 끝나기 전에 이때가 오지 않습니다. 조건이나 기다리는 것, 간격을 고치거나 상황메시지를 지우십시오.
diag-branch-unreachable = '{ $branch }' — 어떻게 진행해도 이 분기에 이르지 못합니다
    .hint = when의 조건이 함께 이루어질 수 있는지 확인하십시오.
diag-decision-unreachable = '{ $decision }' — 어떻게 진행해도 이 결정은 상정되지 않습니다
    .hint = 연습이 끝나기 전에 이때가 오지 않습니다. 조건이나 기다리는 것을 고치거나, effects의 open으로 상정하십시오.
diag-contingency-untriggered = '{ $inject }' — 이 보정 상황메시지를 내보내는 선택지나 분기가 없습니다
    .hint = 통제반이 손으로만 내보낼 것이면 그대로 두고, 아니면 effects에 offer를 쓰십시오.
diag-condition-always = 이 조건은 어떻게 진행해도 늘 참입니다
    .hint = 조건을 고치거나, 시각(at)으로 바꾸십시오.
diag-condition-never-in-play = 이 조건은 어떻게 진행해도 참이 되지 않습니다
    .hint = 조건에 쓴 것들이 함께 이루어질 수 있는지 확인하십시오.
diag-decision-lapses-first = '{ $decision }' — 늦어도 { $ends }에 끝나, 필요한 사실('{ $fact }', { $known }부터)을 알 수 없습니다
    .hint = 사실이 담긴 상황메시지를 앞당기거나 결정의 시한을 늦추십시오. 꼭 필요한 사실이 아니면 needed_by에서 빼십시오.
diag-fact-after-decision = '{ $fact }' — '{ $decision }' 결정에 필요한 사실인데, 그 결정이 끝나야 나갑니다
    .hint = 상황메시지가 다른 것을 기다리게 하거나 앞선 상황메시지에 사실을 담으십시오. 꼭 필요한 사실이 아니면 needed_by에서 '{ $decision }' 항목을 빼십시오.
diag-cell-idle = '{ $cell }' — { $from }부터 { $to }까지 받는 것도 결정할 것도 없습니다(한도 { $minutes_max }분)
    .hint = 그 사이에 상황메시지나 업무를 두거나 limits의 silent를 늘리십시오.
diag-actions-too-close = '{ $first }', '{ $second }' — 조치요구 둘이 { $minutes_min }분 안에 겹칩니다(수신 { $cells })
    .hint = 토의할 틈이 생기게 하나를 옮기거나, 조치가 필요 없는 것은 kind를 contextual로 바꾸십시오.
diag-moves-fall-short = 단계를 모두 더하면 { $time }에 끝나, 연습이 끝나는 때({ $end })까지 시간이 남습니다
    .hint = 단계의 length를 늘리거나 clock의 length를 줄이십시오. 그대로 두면 마지막 단계가 이어집니다.
diag-objective-untouched = '{ $objective }' — 이 목표를 다루는 상황메시지, 결정, 예측이 없습니다
    .hint = 다루는 것의 objectives에 이 목표를 더하거나, 목표를 지우십시오.
diag-decision-unpooled = '{ $decision }' — 한 부처만 아는 사실 없이도 답할 수 있는 결정입니다
    .hint = 한쪽만 받는 사실의 needed_by에 이 결정을 더하면 두 부처가 모아야 답할 수 있게 됩니다.
diag-forecast-without-truth = '{ $fact }' — 예측('{ $forecast }')을 견줄 정답이 없습니다
    .hint = 이 사실에 holds: true 또는 holds: false를 쓰십시오. 일부러 열어 두었다면 그대로 두십시오.
diag-options-one-class = '{ $decision }' — 선택지가 모두 같은 확전 단계입니다
    .hint = 선택지마다 class를 다시 보거나 단계가 다른 선택지를 더하십시오. 확전과 관계없는 결정이면 그대로 두십시오.
diag-norm-untouched = '{ $norm }' — 상황메시지({ $injects })에 달렸으나 어느 선택지도 이 규범을 다루지 않습니다
    .hint = 이 규범이 걸린 선택지의 norms에 더하거나 표시를 지우십시오.
diag-exploration-stopped = 상황 { $situations_max }가지까지만 살펴보고 멈추었습니다
    .hint = 찾지 못한 것이 있을 수 있습니다. 한도에 이른 것이면 --situations로 늘리십시오.

diag-sheet-empty = 파일에 내용이 없습니다
    .hint = 표가 든 .xlsx나 .csv 파일을 지정하십시오.
diag-sheet-password = 암호로 보호된 통합 문서입니다
    .hint = 엑셀에서 암호를 풀고 다른 이름으로 저장한 뒤 다시 지정하십시오.
diag-sheet-old-excel = 예전 엑셀 형식(.xls)입니다. 파일 이름만 바꾼 것일 수 있습니다
    .hint = 엑셀이나 LibreOffice에서 .xlsx로 저장한 뒤 다시 지정하십시오.
diag-sheet-other-format = 읽을 수 있는 표가 아닙니다({ $format })
    .hint = .xlsx나 .csv로 저장한 뒤 다시 지정하십시오.
diag-sheet-broken = 파일이 손상되어 읽을 수 없습니다
    .hint = 엑셀이나 LibreOffice에서 열어 다시 저장해 보십시오. 읽다가 멈춘 까닭: { $detail }
diag-sheet-unpacked-too-large = 압축을 풀면 { $mebibytes_max } MiB를 넘는 파일입니다
    .hint = MSEL이 있는 시트만 새 통합 문서에 복사해 저장하십시오.
diag-sheet-too-many-rows = 내용이 있는 행이 { $rows_max }행을 넘습니다
    .hint = 연습 하나에는 상황메시지를 10,000건까지 담습니다. 표를 나누십시오.
diag-sheet-too-many-cells = 내용이 있는 칸이 { $cells_max }칸을 넘습니다
    .hint = MSEL이 아닌 표를 지우거나 다른 시트를 --sheet로 고르십시오.
diag-sheet-too-much-text = 글이 모두 { $mebibytes_max } MiB를 넘습니다
    .hint = 표를 나누어 따로 들여오십시오.
diag-sheet-cell-too-long = { $cell } 칸의 글이 { $characters_max }자를 넘습니다
    .hint = 글을 줄이거나 여러 행으로 나누십시오.
diag-sheet-encoding = 글자를 읽을 수 없습니다. UTF-8, CP949, UTF-16이 아닙니다
    .hint = 엑셀의 '다른 이름으로 저장'에서 'CSV UTF-8'로 저장하십시오.
diag-sheet-open-quote = { $line }번째 줄에서 열린 큰따옴표가 닫히지 않았습니다
    .hint = 그 줄의 큰따옴표를 닫거나, 글 속의 큰따옴표는 두 번 적으십시오("").
diag-sheet-unknown = '{ $name }' — 그런 시트가 없습니다
    .near = 혹시 '{ $near }' 아닙니까?
    .hint = 있는 시트: { $known }
diag-sheet-unread = 시트 '{ $name }' — 읽지 않았습니다
    .hint = 이 시트를 들여오려면 --sheet '{ $name }'을 주십시오.
diag-sheet-hidden = 숨긴 시트 '{ $name }' — 읽지 않았습니다
    .hint = 이 시트를 들여오려면 --sheet '{ $name }'을 주십시오.

diag-msel-no-head = 열 이름이 있는 행을 찾지 못했습니다
    .hint = 표의 첫 행에 열 이름을 적거나(예: 번호, 시각, 발신, 수신, 제목, 내용), --column C=시각 --column D=수신처럼 열을 알려 주십시오.
diag-msel-unknown-column = '{ $head }' — 모르는 열입니다. 내용은 비고에 담습니다
diag-msel-above-head = 열 이름 위의 글 '{ $written }' — 파일 머리에 주석으로 남깁니다
diag-msel-outside = 표 밖의 글 '{ $written }' — 비고나 주석으로 남깁니다
    .hint = 표 안의 내용이면 열 이름을 적으십시오.
diag-msel-formulas = 수식이 든 칸 { $count }개 — 저장할 때 계산된 값을 씁니다
diag-msel-formula-unvalued = 수식만 있고 계산된 값이 없습니다. 빈 칸으로 봅니다
    .hint = 엑셀에서 열어 다시 저장하면 값이 들어갑니다.
diag-msel-merged = 합친 칸 { $area } — 아래 행에도 같은 값을 씁니다
diag-msel-fault = '{ $written }' — 수식이 오류를 냈습니다
    .hint = 원본에서 수식을 고치십시오.
diag-msel-unreadable-time = '{ $written }' — 시각으로 읽을 수 없습니다. 통제반이 보낼 때까지 붙잡아 둡니다
    .hint = 09:15, 오전 9:15, T+45, T+1:15, H+2 M-5, J+1 09h00처럼 적으십시오.
diag-msel-no-time = 시각이 없습니다. 통제반이 보낼 때까지 붙잡아 둡니다
    .hint = 시각을 적거나, 쓴 파일에서 'hold: control'을 'at: 10m'처럼 바꾸십시오.
diag-msel-condition = 조건 '{ $written }' — 연습의 조건으로 읽을 수 없어 주석으로 남깁니다. 통제반이 보낼 때까지 붙잡아 둡니다
    .hint = decided("d1")이나 chosen("d1") == "hotline"처럼 적으십시오(docs/exercise-format.md).

diag-import-no-document = 압축 파일에 연습 문서(.json)가 없습니다
    .hint = OpenAEV의 시나리오 내보내기 파일을 그대로 지정하십시오.
diag-import-not-json = JSON으로 읽을 수 없습니다
    .hint = 내보낸 파일을 그대로 지정하십시오. 읽다가 멈춘 까닭: { $detail }
diag-import-no-mapper = OpenAEV의 매퍼가 아닙니다
    .hint = OpenAEV의 설정에서 내보낸 매퍼(JSON)를 --mapper로 지정하거나, --column으로 열을 하나씩 알려 주십시오.
diag-import-unknown-document = OpenAEV나 IcebergTTX의 문서가 아닙니다
    .hint = 표라면 whitecell msel import를 쓰십시오.
diag-import-too-many-options = 선택지가 { $count_max }개를 넘습니다. 나머지는 주석으로 남깁니다
    .hint = 비슷한 선택지를 하나로 합치십시오.
diag-import-leads-back = { $written } — 앞으로 되돌아가는 길은 옮기지 않습니다
    .hint = 되풀이가 필요하면 상황메시지를 따로 하나 더 쓰십시오.
diag-import-no-injects = 상황메시지가 하나도 없습니다
    .hint = 다른 시트나 파일이 아닌지 확인하십시오.
diag-import-too-many-injects = 상황메시지가 { $count_max }건을 넘습니다
    .hint = 연습 하나에 담을 수 있게 나누십시오.
diag-import-too-many-cells = 받는 곳이 { $count }곳입니다. 셀은 { $count_max }개까지입니다: { $names }
    .hint = --cell '이름=셀'로 여럿을 한 셀에 묶으십시오(예: --cell '법무팀=mofa').
diag-import-too-many-objectives = 목표가 { $count_max }개를 넘습니다. 나머지는 주석으로 남깁니다
    .hint = 비슷한 목표를 하나로 합치십시오.
diag-import-too-many-moves = 국면이 { $count_max }개를 넘습니다. 하나로 둡니다
    .hint = 국면 열이 맞는지 확인하십시오.
diag-import-too-many-passages = 글이 문단 { $count_max }개를 넘습니다. 나머지는 주석으로 남깁니다
    .hint = 상황메시지를 나누십시오.
diag-import-nobody-named = 받는 곳이 한 곳도 없습니다. 외교부와 국방부로 둡니다
    .hint = 수신 열이 있는지, 이름이 맞는지 확인하십시오.
diag-import-unknown-organization = '{ $name }' — 모르는 조직입니다. 새 셀 '{ $cell }'로 둡니다
    .near = 혹시 '{ $near }' 아닙니까? 그러면 --cell '{ $name }=셀'로 묶으십시오.
    .hint = 다른 셀이면 --cell '{ $name }=mofa'처럼 묶으십시오.
diag-import-nobody-addressed = 받는 곳이 비어 있습니다. 모든 셀 앞으로 두고 통제반이 보낼 때까지 붙잡아 둡니다
    .hint = 수신을 적거나, 쓴 파일에서 'to'를 정하고 'hold: control'을 지우십시오.
diag-import-control-addressed = '{ $name }' — 통제반은 상황메시지를 받는 셀이 아닙니다. 주석으로 남깁니다
    .hint = 통제반만 볼 내용이면 비고에 적으십시오.
diag-import-before-start = '{ $written }' — 연습 시작 전입니다. 통제반이 보낼 때까지 붙잡아 둡니다
    .hint = 시각이 맞는지 확인하십시오. 날짜나 시계로 적힌 시각이면 --start 2027-03-02T09:00처럼 시작을 알려 주십시오.
diag-import-too-late = '{ $written }' — 시작에서 { $hours_max }시간을 넘습니다. 통제반이 보낼 때까지 붙잡아 둡니다
    .hint = 날짜와 시작 시각을 확인하십시오(--start).
diag-import-out-of-order = { $time } — 앞 행({ $before })보다 이릅니다
    .hint = 맞는 시각이면 그대로 두십시오. 송신은 시각 순서를 따릅니다.
diag-import-next-day = '{ $written }' — 앞 행보다 훨씬 일러 다음 날로 봅니다
diag-import-unknown-event = '{ $written }' — 기준이 되는 것이 이 표에 없습니다. 통제반이 보낼 때까지 붙잡아 둡니다
    .hint = 결정이나 상황메시지를 적은 뒤 'after:'로 옮기십시오.
diag-import-made-decisions = 조건이나 시각에 쓰인 결정 { $ids } — 표에 없어 제목만 둔 결정으로 넣습니다
    .hint = 쓴 파일의 decisions에 무엇을 언제 정하는지 적으십시오.
diag-import-made-facts = 비고의 사실 { $ids } — 내용이 없어 이름만 둔 사실로 넣습니다
    .hint = 쓴 파일의 facts에 내용을 적으십시오.
diag-import-made-variables = 조건에 쓰인 변수 { $ids } — 표에 없어 0부터 100까지로 둡니다
    .hint = 쓴 파일의 variables에 처음 값과 범위를 정하십시오.
diag-import-repeated-number = 번호 '{ $number }' — 앞에 있는 번호입니다. '{ $id }'로 바꿉니다
    .hint = 같은 행이 두 번 들어가지 않았는지 확인하십시오.
diag-import-changed-number = 번호 '{ $number }' — id '{ $id }'로 적습니다
diag-import-title-made = 제목이 없어 글에서 따왔습니다: { $title }
diag-import-no-text = 보낼 글이 없습니다. 제목을 그대로 씁니다
    .hint = 내용을 적으십시오.
diag-import-cut = '{ $field }' — { $graphemes_max }자를 넘어 줄였습니다. 온전한 글은 주석으로 남깁니다
    .hint = 쓴 파일에서 글을 줄이거나 나누십시오.
diag-import-hidden-character = '{ $field }' — 보이지 않는 문자가 있어 부호로 바꾸었습니다
    .hint = 원본에서 그 자리를 지우십시오.
