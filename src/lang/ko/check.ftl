# whitecell check가 연습의 진행 경로를 살펴보고 하는 말

check-explored = 살펴본 상황 { $situations }가지(전부). 결말 { $endings }가지.
check-explored-in-part = 살펴본 상황 { $situations }가지(일부). 지금까지 찾은 결말 { $endings }가지.
check-abstracted =
    통제반은 차례가 된 것을 곧바로 내보낸다고 보았습니다. 참가자의 행위는 진행이
    달라질 수 있는 때와 곳에서만 살펴봅니다. 자유 조치, 판정, 현장에서 쓴
    상황메시지, 시각 이동, 시한 연장은 살펴보지 않습니다. 계획한 시간이 끝나면
    연습이 끝나는 것으로 봅니다.
check-interrupted = Ctrl-C로 마쳤습니다. 위는 그때까지 찾은 것입니다.
check-exploring = { $file }: 진행 경로를 살펴보고 있습니다. 상황 { $situations }가지, { $passed }
# 식별자와 그 제목
check-named = { $id }({ $title })
check-ending = 결말 { $number }: { $branches }
check-no-branch = 분기 없음
check-by-itself = 아무 행위가 없어도 이렇게 끝납니다.
check-branches = 결말이 많아 하나씩 적지 않습니다(전체는 --plays). 분기마다 가장 짧은 진행 경로:
check-injects = 상황메시지마다 가장 짧은 진행 경로:
check-act-settle = { $decision }: { $option } 결정
check-act-settle-other = { $decision }: 선택지 밖의 결정
check-act-lapse = { $decision }: 통제반이 실효 처리
check-act-alone = { $cell }: { $decision } 단독 조치
check-act-reveal = { $decision }: 입장 공개
check-act-pass-on = { $from }: { $inject } { $number }번째 문단 전달, 수신 { $to }
check-act-ask = { $cell }: 문의, { $answer } 회신 수신
check-act-acknowledge = { $cell }: { $inject } 수신 확인
check-act-release = 통제반: { $inject } 송신
check-act-open = { $decision }: 통제반이 상정
check-unusable = { $file }: 사용할 수 없습니다(오류 { $errors }건{ $warnings ->
    [0] ).
   *[other] , 경고 { $warnings }건).
}
check-files = 파일 { $files }개{ $unusable ->
    [0] {""}
   *[other] (사용할 수 없는 파일 { $unusable }개)
}. { $warnings ->
    [0] 경고 없음
   *[other] 경고 { $warnings }건
}{ $advice ->
    [0] .
   *[other] , 제언 { $advice }건.
}

# check --watch
check-watch-checking = 확인하고 있습니다.
check-watching = { $files } 지켜보는 중(끝내기 Ctrl-C)
check-watch-checked = { $time } 확인. 오류 { $errors }, 경고 { $warnings }, 제언 { $advice }.
check-watch-changed = 바뀐 파일 { $files }. 없어진 문제 { $gone }, 새 문제 { $new }.
check-watch-as-before = 바뀐 파일 { $files }. 찾은 문제는 앞과 같음.
check-watch-further = 그 밖에 { $count }건. 모두 보려면: whitecell check { $files }
check-watch-gone = { $file }: 파일이 없습니다. 다시 생기면 확인합니다.
check-watch-shipped = { $file }: 프로그램에 들어 있는 연습이라 바뀌지 않습니다. 지켜볼 파일을 지정하십시오.
check-watch-no-file = { $file }: 지켜볼 파일이 없습니다. 경로와 이름을 확인하십시오.
