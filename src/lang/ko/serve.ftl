# 다른 단말에서 접속하는 사람과 프로그램에게 하는 말

door-code = 참가 코드
door-name = 이름
door-name-again = 이름을 입력하십시오
door-name-shorter = 이름을 40자 이내로 입력하십시오
door-name-first = 이미 쓴 코드입니다. 처음 들어올 때 적은 이름
door-locked = 이 주소에서 틀린 코드가 너무 많아 코드를 더 받지 않습니다. 진행자에게 알리십시오.

seat-no-such = 그런 자리가 없습니다.
seat-code-used = 이 코드는 방금 다른 사람이 썼습니다. 진행자에게 다음 코드를 받으십시오.
seat-code-not-written = 코드를 쓴 사실을 기록하지 못해 자리에 앉을 수 없습니다. 진행자에게 알리십시오.
seat-occupied = 이 자리에는 { $person } 님이 접속해 있습니다. 진행자에게 알리거나 그분이 나간 뒤 다시 접속하십시오.
seat-busy = 처리할 입력이 밀려 있어 기록하지 못했습니다. 잠시 뒤 다시 하십시오.
seat-left = 자리를 떠났습니다. 같은 명령으로 다시 접속하면 쓰던 글이 그대로 있습니다.
seat-relieved = 같은 이름으로 다른 곳에서 접속하여 이 연결을 닫았습니다.
seat-closed = 통제반이 세션을 닫았습니다. 쓰던 글은 보관되어 있습니다.
seat-broken = 이 연결에 문제가 생겨 닫았습니다. 같은 명령으로 다시 접속하십시오.
seat-no-terminal = 화면을 쓰려면 터미널이 필요합니다. ssh에 -t를 붙여 다시 접속하십시오. 프로그램은 "seat --json"을 씁니다.
seat-not-offered = 이곳에서는 화면과 "seat --json"만 쓸 수 있습니다.
seat-too-large = 기록 한 건의 한도를 넘어 기록하지 못했습니다. 글을 줄이십시오.
seat-line-too-long = 한 줄이 { $limit }바이트를 넘어 받지 않았습니다. 줄을 나누십시오.
seat-not-utf8 = UTF-8이 아닌 줄은 받지 않습니다.
seat-paste-too-long = 붙여 넣은 글이 { $limit }바이트를 넘어 받지 않았습니다. 나누어 붙여 넣으십시오.
seat-no-lines = 통제반 좌석에는 화면으로만 앉습니다. 프로그램은 부처의 좌석을 씁니다.
