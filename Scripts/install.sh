#!/usr/bin/env bash
# Puts the built program, its resources, manual pages and completions below DESTDIR/PREFIX; `install.sh --remove` takes them away again.
#   PREFIX   else /usr/local       DESTDIR  else nothing: a root that is packed up later
#   BUILT    the folder with the program and its resources, else .build-install/release
#   ZSH      where zsh looks below PREFIX, else share/zsh/site-functions
set -euo pipefail
cd "$(dirname "$0")/.."
built=${BUILT:-.build-install/release}
root=${DESTDIR:-}${PREFIX:-/usr/local}
man=$root/share/man/man1
bash=$root/share/bash-completion/completions
zsh=$root/${ZSH:-share/zsh/site-functions}
fish=$root/share/fish/vendor_completions.d

remove() {
    rm -rf "$root/lib/engram" "$root/share/doc/engram"
    rm -f "$root/bin/engram" "$man"/engram.1 "$man"/engram-*.1 "$bash/engram" "$zsh/_engram" "$fish/engram.fish"
}

if [ "${1:-}" = --remove ]; then
    remove
    exit 0
fi
[ -x "$built/engram" ] || { echo "engram: there is no program in $built; build it first: make release" >&2; exit 1; }

remove
mkdir -p "$root/bin" "$root/lib/engram" "$root/share/doc/engram" "$man" "$bash" "$zsh" "$fish"
# The program looks for its resources beside itself, and where it really lies, whatever link it was called by.
install -m 755 "$built/engram" "$root/lib/engram/engram"
strip "$root/lib/engram/engram"
cp -R "$built"/engram_*.resources "$root/lib/engram/"
ln -s ../lib/engram/engram "$root/bin/engram"

# What was installed describes itself, in English whatever is spoken here.
program=$root/lib/engram/engram
export LC_ALL=C.UTF-8
"$program" --experimental-dump-help | python3 Tools/manual/pages.py "$("$program" --version)" Tools/manual "$man"
"$program" --generate-completion-script bash >"$bash/engram"
"$program" --generate-completion-script zsh >"$zsh/_engram"
"$program" --generate-completion-script fish >"$fish/engram.fish"
install -m 644 README.md CHANGELOG.md LICENSE "$root/share/doc/engram/"
chmod -R u=rwX,go=rX "$root/lib/engram" "$root/share/doc/engram"
