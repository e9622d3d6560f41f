#!/usr/bin/env bash
# The newest packages in a clean Debian, as root: first the tarball, beside nothing but OpenSSL, moved once and called through a link; then the
# .deb with what it depends on, taken away again in the end.
#   ROOT  a root that debootstrap made, else one is made        DEMO  1: the demo too
set -euo pipefail
cd "$(dirname "$0")/.."
[ "$(id -u)" -eq 0 ] || { echo "engram: a root file system is made and entered; run this as root" >&2; exit 1; }
packages=.build-install/packages
deb=$(find "$packages" -name '*.deb' -printf '%T@ %p\n' | sort -n | tail -1 | cut -d' ' -f2)
tarball=$(find "$packages" -name '*.tar.xz' -printf '%T@ %p\n' | sort -n | tail -1 | cut -d' ' -f2)
if [ -z "$deb" ] || [ -z "$tarball" ]; then
    echo "engram: no packages in $packages; make them first: make package" >&2
    exit 1
fi

if [ -z "${ROOT:-}" ]; then
    command -v debootstrap >/dev/null || { echo "engram: debootstrap is missing; install it: apt-get install debootstrap" >&2; exit 1; }
    made=$(mktemp -d)
    trap 'rm -rf --one-file-system "$made"' EXIT
    ROOT=$made
    debootstrap --variant=minbase bookworm "$ROOT" >/dev/null
fi
# A program finds itself, its libraries and its resources by /proc, as on any system that runs.
if ! mountpoint -q "$ROOT/proc"; then
    mount -t proc proc "$ROOT/proc"
    trap 'umount "$ROOT/proc"; [ -z "${made:-}" ] || rm -rf --one-file-system "$made"' EXIT
fi
cp "$deb" "$ROOT/tmp/engram.deb"
rm -rf "$ROOT"/opt/engram*
tar -xJf "$tarball" -C "$ROOT/opt"

chroot "$ROOT" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root DEBIAN_FRONTEND=noninteractive DEMO="${DEMO:-}" \
    /bin/sh -eu <<'INSIDE'
try() {
    program=$1
    rm -rf /tmp/brain
    # Nothing answers at this port: fetching gets as far as its library.
    export ENGRAM_BRAIN=/tmp/brain HF_ENDPOINT=http://127.0.0.1:9
    "$program" --version
    "$program" doctor --quick --quiet
    "$program" init "$2/engram_Workflows.resources/SampleVault" --base pocket --quiet
    "$program" add --quiet
    "$program" train --dry-run --quiet
    "$program" | grep -q '^Next: engram train$'
    "$program" pull owner/name 2>&1 | grep -q "$3"
}
apt-get update -qq >/dev/null
apt-get install -y -qq --no-install-recommends libssl3 >/dev/null 2>&1
mv /opt/engram-* /opt/engram
ln -sf /opt/engram/bin/engram /tmp/engram
try /tmp/engram /opt/engram/lib/engram 'needs libcurl\|cannot reach'
echo "tarball: runs"
apt-get install -y -qq /tmp/engram.deb >/dev/null 2>&1
try /usr/bin/engram /usr/lib/engram 'cannot reach'
test -f /usr/share/man/man1/engram-train.1.gz
test -f /usr/share/bash-completion/completions/engram
[ -z "$DEMO" ] || engram demo --base pocket --brain /tmp/demo | tail -1
apt-get remove -y -qq engram >/dev/null 2>&1
test ! -e /usr/bin/engram
test ! -e /usr/lib/engram
echo ".deb: installs, runs, is removed"
INSIDE
