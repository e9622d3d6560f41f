#!/usr/bin/env bash
# Makes the samples of documents/ with the tools that people use: pandoc writes the pages, zip packs them. Run: ./make_documents.sh
# A Notion export of one page as Markdown and one as HTML, and an Evernote export whose note pandoc wrote.
set -euo pipefail
cd "$(dirname "$0")"
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cat >"$place/lamp.md" <<'TEXT'
The lamp of the lighthouse turns once in *eleven* seconds. See [the keeper](Keeper%2000000000000000000000000000000b02.html).

## Parts

1. The lens, cut in 1871
2. The clockwork
    - its weight is 90 kg
    - it is wound every four hours

## Hours

| Month | Lit    | Out   |
|-------|--------|-------|
| March | 18:40  | 06:10 |
| June  | 22:05  | 04:20 |

## Work

- [x] Oil the clockwork
- [ ] Replace the third pane

> A light that fails once is worse than none.

The new lens came by ship.[^1]

    wind --lamp 4h

[^1]: The ship was the *Marguerite*.
TEXT
cat >"$place/keeper.md" <<'TEXT'
The keeper is Odile. She reads the barometer at six and at eighteen o'clock.

Barometer
:   A glass of mercury in the hall; it fell to 978 on 3 March.

### What she taught me

- Never whistle in the lamp room.
- Write the log before supper, not after.
TEXT
export="$place/export"
mkdir -p "$export"
pandoc -f markdown -t gfm "$place/lamp.md" --metadata title=Lamp -o "$place/body.md"
{ printf '# Lamp\n\n' && cat "$place/body.md"; } >"$export/Lamp 00000000000000000000000000000a01.md"
pandoc -f markdown -t html --standalone "$place/keeper.md" --metadata title=Keeper -o "$export/Keeper 00000000000000000000000000000b02.html"
mkdir -p documents
rm -f documents/*
(cd "$export" && TZ=UTC find . -exec touch -d 2024-05-06T07:08:10 {} + && zip -q -X -r "$place/Export.zip" .)
cp "$place/Export.zip" documents/Export.zip
{
    printf '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">\n'
    printf '<en-export export-date="20240601T000000Z" application="Evernote" version="10.0"><note><title>Lamp and keeper</title>'
    printf '<created>20240506T071500Z</created><content><![CDATA[<?xml version="1.0"?><en-note>'
    pandoc -f markdown -t html4 "$place/lamp.md" "$place/keeper.md"
    printf '</en-note>]]></content></note></en-export>\n'
} >documents/lamp.enex
