"""Runs a command and says how long it took and how much memory: `measure.py NAME COMMAND…`."""
import json
import resource
import subprocess
import sys
import time

start = time.monotonic()
code = subprocess.run(sys.argv[2:]).returncode
seconds = time.monotonic() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({
    "work": sys.argv[1], "seconds": round(seconds, 2), "processor_seconds": round(used.ru_utime + used.ru_stime, 2),
    "memory_mb": used.ru_maxrss // 1000, "code": code}), flush=True)
sys.exit(code)
