"""Runs onrecord, and kills it at the first document that says so, once: killed_once.py FLAG COMMAND… """

import os
import subprocess
import sys

flag, *command = sys.argv[1:]
process = subprocess.Popen(command, stdin=subprocess.PIPE)
assert process.stdin is not None
for line in sys.stdin.buffer:
    if b"KILL HERE" in line and not os.path.exists(flag):
        open(flag, "w").close()
        process.kill()
        process.wait()
        sys.exit(137)
    process.stdin.write(line)
    process.stdin.flush()
process.stdin.close()
sys.exit(process.wait())
