#!/usr/bin/env python3
"""Makes an object file of the ICU data that this program uses: 2 MB in place of the 34 MB that Swift's Foundation brings.

Foundation's tables say how every language sorts, breaks lines, names currencies, regions and units and converts old encodings.
This program asks for the names of months and weekdays, for calendars and for time zones; everything else is done without ICU
(`Documentation/Decisions/0028`). What is left out is missing at run time as if ICU had been built without it, which it allows.

    Scripts/calendar-data.py OUT.o [--list]

It says the name of the data, which references are to be led away from: `ld --wrap=NAME`. Foundation's own copy is then asked for by nobody.

The data are an ICU «common data» package (source: unicode-org/icu, `icu4c/source/common/ucmndata.h`): a header of its own length, the
number of items, for each the offsets of its name and its bytes from behind the header, then names and bytes.
"""

import re
import shutil
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

# Notes are dated in these (`CalendarNames.languages`); "no" is what Norwegian's names stand under.
NAMES = (Path(__file__).parent.parent / "Sources/Notes/Dates/CalendarNames.swift").read_text()
LANGUAGES = re.findall(r'"(\w+)"', re.search(r"languages = \[(.*?)\]", NAMES, re.S).group(1)) + ["no"]
LOCALE = re.compile(r"[a-z]{2,3}(_[A-Z][a-z]{3})?(_([A-Z]{2}|\d{3}|[A-Z]+))*")
# Names of characters, international domain names, and normal forms that Swift and CoreFoundation have tables of their own for.
UNUSED = {"unames.icu", "uts46.nrm", "nfkc.nrm", "nfkc_cf.nrm", "nfkc_scf.nrm", "cnvalias.icu", "langInfo.res", "units.res"}
# Bounds of characters, and the currency without which ICU makes no format of dates.
KEPT = {"brkitr/root.res", "brkitr/char.brk", "brkitr/res_index.res", "curr/root.res", "curr/pool.res"}


def is_used(name: str) -> bool:
    """Whether an item is kept: what is not a language's, and months and days of the languages that notes are dated in."""
    if "/" in name or name in UNUSED:
        return name in KEPT
    stem, _, kind = name.rpartition(".")
    if kind == "res":
        return stem in LANGUAGES or stem == "root" or not LOCALE.fullmatch(stem)
    return kind in {"icu", "nrm"}


def items(data: bytes) -> tuple[bytes, str, dict[str, bytes]]:
    """Header, the package's own name («icudt76l/») and the bytes of each item, in the order of their names."""
    header = struct.unpack_from("<H", data)[0]
    count = struct.unpack_from("<I", data, header)[0]
    entries = [struct.unpack_from("<II", data, header + 4 + 8 * place) for place in range(count)]
    ends = [offset for _, offset in entries[1:]] + [len(data) - header]
    names = [data[header + name : data.index(b"\0", header + name)].decode() for name, _ in entries]
    package = names[0].split("/")[0] + "/"
    return data[:header], package, {
        name.removeprefix(package): data[header + offset : header + end] for name, (_, offset), end in zip(names, entries, ends)
    }


def packed(header: bytes, package: str, kept: dict[str, bytes]) -> bytes:
    """A package of some items; each begins at a multiple of sixteen bytes, as ICU's own tools have it."""
    names, places = b"", []
    table = 4 + 8 * len(kept)
    for name in kept:
        places.append(table + len(names))
        names += (package + name).encode() + b"\0"
    body = b"\0" * (-(len(header) + table + len(names)) % 16)
    entries = []
    for place, content in zip(places, kept.values()):
        entries.append(struct.pack("<II", place, table + len(names) + len(body)))
        body += content + b"\0" * (-len(content) % 16)
    return header + struct.pack("<I", len(kept)) + b"".join(entries) + names + body


def main() -> None:
    out = Path(sys.argv[1]).resolve()
    toolchain = Path(shutil.which("swiftc")).resolve().parent.parent
    tools = toolchain / "bin"
    archive = toolchain / "lib/swift_static/linux/lib_FoundationICU.a"
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        subprocess.run([tools / "llvm-ar", "x", archive, "icu_packaged_data.cpp.o"], cwd=work, check=True)
        whole = work / "icu_packaged_data.cpp.o"
        symbols = subprocess.run(["nm", "-S", "--defined-only", whole], capture_output=True, text=True, check=True).stdout
        symbol = re.search(r"\b(icudt\d+_dat)\b", symbols).group(1)
        subprocess.run(["objcopy", "-O", "binary", "-j", ".rodata", whole, work / "whole.dat"], check=True)
        header, package, all_items = items((work / "whole.dat").read_bytes())
        kept = {name: content for name, content in all_items.items() if is_used(name)}
        if "--list" in sys.argv:
            for name, content in sorted(kept.items(), key=lambda item: -len(item[1])):
                print(len(content), name, file=sys.stderr)
        (work / "kept.dat").write_bytes(packed(header, package, kept))
        own = f"__wrap_{symbol}"
        (work / "kept.s").write_text(
            f'.section .rodata\n.balign 16\n.globl {own}\n.type {own}, @object\n{own}:\n.incbin "kept.dat"\n.size {own}, .-{own}\n'
            '.section .note.GNU-stack,"",@progbits\n'
        )
        subprocess.run([tools / "clang", "-c", "kept.s", "-o", out], cwd=work, check=True)
    print(symbol)


if __name__ == "__main__":
    main()
