#!/usr/bin/env bash
# The program as it is handed out, in .build-install/release: with Swift's runtime inside, so that no Swift has to be there, and no look into its
# modules for tests. What keeps it below 40 MB (Documentation/Decisions/0028-installing.md): the part of ICU's data that is used in place of
# all of it, a section a function so that what nobody calls goes, one copy of equal code, and no symbols for others to link with.
# RPATH, not RUNPATH: the libraries that a tarball carries are then found for each other too.
set -euo pipefail
cd "$(dirname "$0")/.."
ENGRAM_VERSION=$(Scripts/version.sh)
export ENGRAM_VERSION
scratch=.build-install
mkdir -p "$scratch"
data=$PWD/$scratch/calendar-data.o
symbol=$(Scripts/calendar-data.py "$data")
exec swift build -c release --scratch-path "$scratch" --static-swift-stdlib -Xswiftc -use-ld=lld -Xswiftc -Xfrontend -Xswiftc -function-sections \
    -Xlinker --disable-new-dtags -Xlinker "$data" -Xlinker "--wrap=$symbol" -Xlinker --icf=all -Xlinker -z -Xlinker pack-relative-relocs \
    -Xlinker --no-export-dynamic -Xlinker --exclude-libs=ALL \
    --explicit-target-dependency-import-check error --product engram
