"""Makes the hostile archives beside this file. Run: python3 make.py"""
import io
import zipfile

with zipfile.ZipFile("slip.zip", "w") as z:
    z.writestr("good neighbour.md", "A good note beside bad ones.")
    z.writestr("../../outside.md", "out")
    z.writestr("/etc/absolute.md", "out")
with zipfile.ZipFile("bomb.zip", "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("note.md", "innocent")
    z.writestr("bomb.md", "a" * (24 << 20))
data = b"deep"
for level in range(6):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("note.md" if level == 0 else "inner.zip", data)
    data = packed.getvalue()
open("nested.zip", "wb").write(data)
with zipfile.ZipFile("whole.zip", "w") as z:
    z.writestr("a.md", "b" * 3000)
open("broken.zip", "wb").write(open("whole.zip", "rb").read()[:1500])
entities = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
open("entities.enex", "w").write(
    f'<?xml version="1.0"?><!DOCTYPE en-export [<!ENTITY l0 "ha">{entities}]>'
    "<en-export><note><title>&l9;</title><content>&l9;</content></note></en-export>"
)
open("fine.md", "w").write("The rest goes on.")
