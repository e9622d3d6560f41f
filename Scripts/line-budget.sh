#!/usr/bin/env bash
# A file stays under 300 lines (the practice chats' texts may be longer).
set -euo pipefail
cd "$(dirname "$0")/.."
over=$(find Sources -name '*.swift' -not -path '*/PracticeWorlds/*' -print0 | xargs -0 wc -l | awk '$2 != "total" && $1 > 300')
if [ -n "$over" ]; then
    echo "over 300 lines; split by aspect:" >&2
    echo "$over" >&2
    exit 1
fi
