#!/usr/bin/env bash
# How fast notes are read: 10,000 and 100,000 generated Markdown notes added, then synced unchanged, then with one note changed.
# A line of JSON each, with the seconds and the most memory that the program took. Leave the machine alone meanwhile.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release -Xswiftc -enable-testing --explicit-target-dependency-import-check error --product engram
place="${TMPDIR:-/tmp}/engram-bench-notes"
trap 'rm -rf "$place"' EXIT
[ $# -gt 0 ] || set -- 10000 100000
for count; do
    rm -rf "$place"
    mkdir -p "$place"
    python3 Tools/notes/make_notes.py "$place/vault" "$count"
    export ENGRAM_BRAIN="$place/brain"
    python3 Tools/notes/measure.py "add $count" .build/release/engram add "$place/vault" --quiet
    sleep 3
    python3 Tools/notes/measure.py "sync $count, unchanged" .build/release/engram sync --quiet
    printf '\nOne more line stands here.\n' >>"$(find "$place/vault" -name '*.md' | sort | sed -n 7p)"
    python3 Tools/notes/measure.py "sync $count, one changed" .build/release/engram sync --quiet
done
