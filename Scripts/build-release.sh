#!/usr/bin/env bash
# The program as it is handed out, in .build-install/release: with Swift's runtime inside, so that no Swift has to be there (79 MB; its
# libraries beside it would make 98), and no look into its modules for tests. RPATH, not RUNPATH: the libraries that a
# tarball carries are then found for each other too.
set -euo pipefail
cd "$(dirname "$0")/.."
ENGRAM_VERSION=$(Scripts/version.sh)
export ENGRAM_VERSION
exec swift build -c release --scratch-path .build-install --static-swift-stdlib -Xlinker --disable-new-dtags \
    --explicit-target-dependency-import-check error --product engram
