#!/usr/bin/env bash
# The openai and ollama packages of Python against `engram serve` with a brain that learns a few notes first: Scripts/serve-clients.py.
# They are installed once, below .build; where they cannot be had it says so and is left out.
set -euo pipefail
cd "$(dirname "$0")/.."
clients=.build/clients
if [ ! -x "$clients/bin/python" ] || ! "$clients/bin/python" -c "import openai, ollama" 2>/dev/null; then
    python3 -m venv "$clients" && "$clients/bin/pip" install -q openai ollama || {
        echo "serve-clients: left out, as the packages openai and ollama cannot be had" >&2
        exit 0
    }
fi
folder=$(mktemp -d)
server=
finish() {
    [ -z "$server" ] || { kill "$server" && wait "$server" || true; } 2>/dev/null
    rm -rf "$folder"
}
trap finish EXIT
export ENGRAM_BRAIN="$folder/brain"
engram=.build/release/engram
"$engram" add Sources/Workflows/Resources/SampleVault --quiet
"$engram" train --model pocket --recipe brief --epochs 1 --quiet
port=$(python3 -c "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])")
"$engram" serve --port "$port" --quiet &
server=$!
for _ in $(seq 100); do
    if "$clients/bin/python" -c "import urllib.request; urllib.request.urlopen('http://127.0.0.1:$port/health')" 2>/dev/null; then break; fi
    sleep 0.2
done
"$clients/bin/python" Scripts/serve-clients.py "http://127.0.0.1:$port" "$@"
