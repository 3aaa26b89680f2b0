"""Answers like `onrecord extract - --errors -`, and misbehaves where a document asks for it."""

import json
import os
import signal
import sys
import time

size = int(sys.argv[1]) if len(sys.argv) > 1 else 0
for line in sys.stdin:
    document = json.loads(line)
    text = document["text"]
    if text == "hang":
        time.sleep(600)
    if text == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if text.startswith("die once "):
        flag = text.removeprefix("die once ")
        if not os.path.exists(flag):
            open(flag, "w").close()
            os.kill(os.getpid(), signal.SIGKILL)
    answer = {"schema": "onrecord/1", "document": {"id": document["id"]}, "pid": os.getpid(), "filling": "x" * size}
    print(json.dumps(answer), flush=True)
