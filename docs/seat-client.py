#!/usr/bin/env python3
"""A program at a seat: it reads, shares and agrees by itself. docs/seat-json.md describes the lines.

    WHITECELL_CODE=ABCD-EFGH WHITECELL_NAME=자동 docs/seat-client.py -p 2222 mnd@HOST
"""
import json, os, subprocess, sys

if "WHITECELL_ASKED" in os.environ:  # ssh asks us first for the join code, then for the name
    print(os.environ["WHITECELL_CODE" if "code" in sys.argv[1] else "WHITECELL_NAME"])
    sys.exit()
ask = {"SSH_ASKPASS": os.path.abspath(__file__), "SSH_ASKPASS_REQUIRE": "force", "WHITECELL_ASKED": "1"}
ssh = subprocess.Popen(["ssh", "-T", *sys.argv[1:], "seat", "--json"], env={**os.environ, **ask},
                       stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
tried = set()  # each act once: what was refused stays refused

def act(do, **fields):
    line = json.dumps({"do": do, **fields}, ensure_ascii=False)
    if line not in tried:
        tried.add(line)
        print(line, file=ssh.stdin, flush=True)

def read_and_share(item, others):
    if "acknowledged_ms" not in item:
        act("acknowledge", item=item["item"])
    for passage in item["passages"]:
        for other in others:
            where = {"item": item["item"], "passage": passage["passage"], "to": other}
            granted = {"cell": other, "standing": "granted"} in passage["consents"]
            act("ask-consent" if "consent_of" in passage and not granted else "pass-on", **where)

def decide(decision, own):
    name, draft = {"decision": decision["decision"]}, decision.get("draft")
    required = [decision["lead"], *decision["supporting"]]
    choice = decision["choices"][0]
    if decision["stage"] == "open" and decision["depth"] != "record" and "own" not in decision:
        act("position", **name, choose=choice["choose"], confidence="medium", reason="확인된 것만으로 판단함",
            expects={cell: choice["choose"] for cell in required if cell != own})
    elif decision["stage"] == "revealed" and decision["depth"] == "full" and decision["lead"] == own:
        act("draft", **name, choose=choice["choose"], text=choice["title"])
    elif decision["stage"] == "drafted" and draft["by"] != own:
        act("answer", **name, round=draft["round"], answer="concur")
    elif decision["stage"] == "drafted" and all(each["answer"] == "concur" for each in draft["answers"]):
        act("settle", **name, **{"as": "unified"})

for line in ssh.stdout:
    [(kind, said)] = json.loads(line).items()
    if kind == "view" and not ssh.stdin.closed:
        act("answer-check")
        for item in said["received"]:
            if "inject" in item["source"] and not item["recalled"]:
                read_and_share(item, [other["cell"] for other in said["others"]])
        for decision in said["decisions"]:
            decide(decision, said["cell"])
        if said["clock"]["state"] == "ended":
            ssh.stdin.close()  # what waits is still answered
    elif kind not in ("hello", "view", "accepted"):
        print(kind, said["words"], file=sys.stderr)
sys.exit(ssh.wait())
