aside-keyed-by = { $person } 입력
