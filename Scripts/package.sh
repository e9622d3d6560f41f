#!/usr/bin/env bash
# What is handed out, in .build-install/packages: a .deb for the Debian (or Ubuntu) that it is made on, and a tarball that runs where it is
# unpacked (glibc as new as here; OpenSSL 3). BUILT and MAINTAINER may be given; the processor is that of this machine.
set -euo pipefail
cd "$(dirname "$0")/.."
export BUILT=${BUILT:-.build-install/release}
out=$PWD/.build-install/packages
version=$(Scripts/version.sh)
# The same commit gives the same files.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || stat -c %Y CHANGELOG.md)
export SOURCE_DATE_EPOCH
for tool in dpkg-deb dpkg-shlibdeps strip xz; do
    command -v "$tool" >/dev/null && continue
    echo "engram: $tool is missing; install it: apt-get install dpkg-dev binutils xz-utils" >&2
    exit 1
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"

# The packages whose libraries the program is linked with. libcurl is opened by name when something is fetched, so nothing else names it.
debian_dependencies() {
    mkdir -p "$work/debian"
    printf 'Source: engram\n\nPackage: engram\nArchitecture: any\n' >"$work/debian/control"
    local linked
    linked=$(cd "$work" && dpkg-shlibdeps -O "$1" 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
    [ -n "$linked" ] || { echo "engram: dpkg-shlibdeps finds no package for the libraries of $1" >&2; exit 1; }
    echo "$linked, libcurl4 | libcurl3-gnutls"
}

make_deb() {
    local root=$work/deb
    DESTDIR=$root PREFIX=/usr ZSH=share/zsh/vendor-completions Scripts/install.sh
    mv "$root/usr/share/doc/engram/LICENSE" "$root/usr/share/doc/engram/copyright"
    gzip -9n "$root/usr/share/man/man1"/*.1 "$root/usr/share/doc/engram/CHANGELOG.md"
    mkdir -p "$root/DEBIAN"
    cat >"$root/DEBIAN/control" <<EOF
Package: engram
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: ${MAINTAINER:-The Engram authors}
Installed-Size: $(du -ks "$root/usr" | cut -f1)
Depends: $(debian_dependencies "$root/usr/lib/engram/engram")
Recommends: ca-certificates, poppler-data
Section: utils
Priority: optional
Description: teaches a small language model your notes, offline
 Notes go in, a LoRA adapter comes out; what is asked is answered from memory,
 and the note that says so is named. It computes on the processor; a small base
 model comes with it, larger ones are fetched once.
EOF
    dpkg-deb --root-owner-group -Zxz --build "$root" "$out/engram_${version}_$(dpkg --print-architecture).deb" >/dev/null
}

# The libraries that are not on every system, beside the program, with their licences. Not carried are those of the C and C++ compilers, and
# what the system's libcurl may want in its own, newer version: there is one of a name in a process.
carry_libraries() {
    local library package
    ldd "$1/lib/engram/engram" | awk '$3 ~ "^/" { print $3 }' | while read -r library; do
        case ${library##*/} in
            libc.so* | libm.so* | libgcc_s.so* | libstdc++.so* | libcrypto.so* | libz.so* | libnettle.so*) continue ;;
        esac
        cp -L "$library" "$1/lib/engram/"
        package=$(dpkg -S "*/$(basename "$(readlink -f "$library")")" | sed -n '1s/:.*//p')
        mkdir -p "$1/share/doc/engram/libraries"
        cp -L "/usr/share/doc/$package/copyright" "$1/share/doc/engram/libraries/$package"
    done
}

make_tarball() {
    local name
    name=engram-$version-linux-$(uname -m)
    DESTDIR=$work/tar PREFIX=/$name Scripts/install.sh
    carry_libraries "$work/tar/$name"
    tar -C "$work/tar" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner -cf - "$name" \
        | xz -T0 >"$out/$name.tar.xz"
}

make_deb
make_tarball
(cd "$out" && sha256sum engram[_-]"$version"*.deb engram[_-]"$version"*.tar.xz >"engram-$version.sha256" && ls -l ./*"$version"*)
