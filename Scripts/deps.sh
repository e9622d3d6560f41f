#!/usr/bin/env bash
# Installs the system packages that Engram builds with. As root it asks nothing; otherwise it says what to install.
set -euo pipefail

packages=(libsqlite3-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libarchive-dev libxml2-dev libcurl4-openssl-dev libssl-dev libonig-dev
    libpoppler-cpp-dev poppler-data pkg-config)

missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done

if ! command -v swift >/dev/null; then
    echo "engram: Swift 6.3 is not on the PATH. Install it from https://www.swift.org/install and try again." >&2
    exit 1
fi
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -ne 0 ]; then
    echo "engram: these system packages are missing. Install them, then try again:" >&2
    echo "    sudo apt-get install ${missing[*]}" >&2
    exit 1
fi
echo "engram: installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq "${missing[@]}" >/dev/null
