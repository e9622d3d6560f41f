#!/usr/bin/env bash
# The version of what stands here, by the last tag v…: 0.2.0 on the tag itself, 0.2.0+14.g1a2b3c4 fourteen commits after it, with .dirty
# where files were changed since. Without a tag or without git: what the program calls itself.
set -euo pipefail
cd "$(dirname "$0")/.."
base=$(sed -n 's/^#define ENGRAM_VERSION "\(.*\)"$/\1/p' Sources/CVersion/version.c)
if described=$(git describe --tags --match 'v[0-9]*' --dirty=.dirty 2>/dev/null); then
    # v0.2.0-14-g1a2b3c4 → 0.2.0+14.g1a2b3c4: in this form later ones sort after earlier ones, for dpkg too.
    sed -E 's/^v//; s/-([0-9]+)-g/+\1.g/' <<<"$described"
elif commit=$(git describe --always --dirty=.dirty 2>/dev/null); then
    echo "$base+$(git rev-list --count HEAD).g$commit"
else
    echo "$base"
fi
