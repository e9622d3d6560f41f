"""Makes the export samples beside this file: notion/, takeout/, evernote/, tomboy/. Run: python3 make_exports.py"""
import io
import json
import pathlib
import zipfile

WHEN = (2024, 5, 6, 7, 8, 10)


def packed(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in files.items():
            z.writestr(zipfile.ZipInfo(name, WHEN), data)
    return out.getvalue()


def write(path, data):
    path = pathlib.Path(path)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())


# Notion: a zip in a zip, ids on the names, escaped links, a database as CSV beside the pages of its rows.
home, boats, gull, tern = ("0" * 31 + "1", "0" * 31 + "2", "0" * 31 + "3", "0" * 31 + "4")
inner = packed({
    f"Harbour {home}.md": f"# Harbour\n\nI keep two boats, see [Boats](Harbour%20{home}/Boats%20{boats}.csv) and "
    f"[the gull](Harbour%20{home}/Boats%20{boats}/Gull%20{gull}.md).\n\n- [x] Paint the gate\n- [ ] Buy rope\n\n> 💡 The gate is green.\n",
    f"Harbour {home}/Boats {boats}.csv": "\ufeffName,Built,Colour\r\nGull,\"May 1, 1998\",Blue\r\nTern,\"June 3, 2004\",Red\r\nHeron,,White\r\n",
    f"Harbour {home}/Boats {boats}_all.csv": "\ufeffName,Built,Colour\r\nGull,\"May 1, 1998\",Blue\r\nTern,\"June 3, 2004\",Red\r\nHeron,,White\r\n",
    f"Harbour {home}/Boats {boats}/Gull {gull}.md": "# Gull\n\nBuilt: May 1, 1998\nColour: Blue\n\nThe Gull leaks at the stern when it rains.\n",
    f"Harbour {home}/Boats {boats}/Tern {tern}.html": "<html><head><title>Tern</title></head><body><article><header><h1 class=\"page-title\">Tern</h1>"
    "<table class=\"properties\"><tbody><tr><th>Colour</th><td>Red</td></tr></tbody></table></header>"
    "<div class=\"page-body\"><p>The Tern is fast but tips over in a squall.</p></div></article></body></html>",
})
write("notion/export.zip", packed({"Export-00000000-0000-0000-0000-000000000000-Part-1.zip": inner}))

keep = {"color": "DEFAULT", "isTrashed": False, "isPinned": False, "isArchived": False}
write("takeout/Oars.json", json.dumps({
    **keep, "title": "Oars", "textContent": "The long oars are in the shed.\nThe short ones are lost.", "labels": [{"name": "boats"}],
    "createdTimestampUsec": 1714980000000000, "userEditedTimestampUsec": 1715066400000000}))
write("takeout/Shopping.json", json.dumps({
    **keep, "title": "Shopping", "listContent": [{"text": "Tar", "isChecked": True}, {"text": "Brushes", "isChecked": False}],
    "createdTimestampUsec": 1714980000000000, "userEditedTimestampUsec": 1714980000000000}))
write("takeout/Gone.json", json.dumps({
    **keep, "isTrashed": True, "title": "Gone", "textContent": "I threw this away.", "createdTimestampUsec": 1714980000000000,
    "userEditedTimestampUsec": 1714980000000000}))

body = (
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE en-note SYSTEM \"http://xml.evernote.com/pub/enml2.dtd\"><en-note>"
    "<h2>Tides</h2><div>High water is at <b>six</b>.</div><ul><li>Spring</li><li><div>Neap</div></li></ul>"
    "<div><en-todo checked=\"true\"/>Read the table</div><div><en-todo/>Buy the almanac</div>"
    "<table><tr><td>Day</td><td>Height</td></tr><tr><td>Monday</td><td>4 m</td></tr></table>"
    "<div>See <a href=\"evernote:///view/1/s1/a/b/\">Weather</a>.</div></en-note>")
other = "<?xml version=\"1.0\"?><en-note><div>Wind from the west for three days.</div></en-note>"
write("evernote/sailing.enex", (
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE en-export SYSTEM \"http://xml.evernote.com/pub/evernote-export4.dtd\">\n"
    "<en-export export-date=\"20240601T000000Z\" application=\"Evernote\" version=\"10.0\">"
    f"<note><title>Tides</title><created>20240506T071500Z</created><updated>20240507T071500Z</updated><tag>sea</tag><content><![CDATA[{body}]]></content>"
    "<resource><data encoding=\"base64\">aGVsbG8=</data><mime>image/png</mime></resource></note>"
    f"<note><title>Weather</title><created>20240508T071500Z</created><content><![CDATA[{other}]]></content></note></en-export>\n"))

write("tomboy/0a.note", (
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<note version=\"0.3\" xmlns:link=\"http://beatniksoftware.com/tomboy/link\" "
    "xmlns:size=\"http://beatniksoftware.com/tomboy/size\" xmlns=\"http://beatniksoftware.com/tomboy\"><title>Knots</title>"
    "<text xml:space=\"preserve\"><note-content version=\"0.1\">Knots\n\n<size:large>Bowline</size:large>\nThe <bold>rabbit</bold> comes out "
    "of the hole.\n<list><list-item dir=\"ltr\">Sheet bend</list-item><list-item dir=\"ltr\">Clove hitch</list-item></list>"
    "</note-content></text><last-change-date>2024-05-07T10:00:00.0000000+02:00</last-change-date>"
    "<create-date>2024-05-06T10:00:00.0000000+02:00</create-date>"
    "<tags><tag>system:notebook:Boats</tag><tag>rope</tag></tags></note>\n"))
