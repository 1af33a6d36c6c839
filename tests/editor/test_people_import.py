"""Files of tests/editor/people_files against what expected.txt there says of them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor import people_heads, people_import
from editor.article import Collaborator
from editor.old_bytes import Written
from editor.people_import import PeopleImport
from editor.refusal import Refused

FOLDER = Path(__file__).parent / "people_files"
EXPECTED = FOLDER / "expected.txt"
FILES = sorted(path.name for path in FOLDER.iterdir() if path.suffix in (".csv", ".vcf"))


def _said(name: str) -> str:
    try:
        return _lines(people_import.read((FOLDER / name).read_bytes(), name, []))
    except Refused as refused:
        return f"! {refused}"


def _lines(found: PeopleImport) -> str:
    lines = [found.decoded.written.value + "?" * found.decoded.is_guessed]
    for one in found.incoming:
        person = one.person
        said = [person.name, " ".join(sorted(person.roles)), " ".join(person.languages), person.contact]
        lines += [f"+ {one.line} " + " | ".join(said), *(f"    {note}" for note in one.notes)]
    lines += [f"- {one.line} {one.words}: {one.why}" for one in found.left_out]
    return "\n".join(lines)


def _expected() -> dict[str, str]:
    parts = EXPECTED.read_text(encoding="utf-8").split("\n== ")
    return {part.partition("\n")[0]: part.partition("\n")[2].rstrip("\n") for part in parts if part}


@pytest.mark.parametrize("name", FILES)
def test_a_list_from_elsewhere_is_read(name: str) -> None:
    assert _said(name) == _expected()[name]


def test_every_expectation_has_its_file() -> None:
    assert sorted(_expected()) == FILES


def test_who_is_on_the_desk_already_is_left_out_and_a_namesake_is_not() -> None:
    known = [Collaborator("1", "nguyễn thị  lan", contact="(0900) 000-001")]
    data = "Name,Contact\nNguyễn Thị Lan,0900000001\nNguyễn Thị Lan,other@example.org\nNguyễn Thị Lan,\n".encode()
    found = people_import.read(data, "a.csv", known)
    assert [one.person.contact for one in found.incoming] == ["other@example.org"]
    assert [str(one.why) for one in found.left_out] == ["nguyễn thị  lan is on the desk already."] * 2


def test_a_person_can_say_how_the_letters_are_written() -> None:
    data = (FOLDER / "tcvn3.csv").read_bytes()
    wrong = people_import.read(data.replace(b"H\xe4 v\xb5 t\xaan", b"Name"), "a.csv", [], Written.WINDOWS_1252)
    assert wrong.incoming[0].person.name != "Nguyễn Thị Lan"
    right = people_import.read(data, "a.csv", [], Written.TCVN3)
    assert right.incoming[0].person.name == "Nguyễn Thị Lan"
    assert not right.decoded.is_guessed


@pytest.mark.parametrize(
    ("name", "called"), [("Nguyễn Thị Lan", "Lan"), ("Edith Marlow", "Edith"), ("Lan Anh", "Lan"), ("", "")]
)
def test_people_are_called_by_their_given_name(name: str, called: str) -> None:
    assert people_heads.given_name(name) == called


def test_letters_that_are_lost_are_no_name() -> None:
    found = people_import.read(b"Name\nNguy\xff\xfen", "a.csv", [], Written.UTF_8)
    assert [str(one.why) for one in found.left_out] == [
        "Letters of the name are lost in this file. Choose another way of reading its letters."
    ]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"x" * 5_000_001, "larger than 5 MB"),
        (b"Name\n" + b"Lan\n" * 5_002, "more than 5000 rows"),
        (b"BEGIN:VCARD\nEND:VCARD\n" * 5_001, "more than 5000 cards"),
    ],
    ids=["bytes", "rows", "cards"],
)
def test_a_list_that_is_too_long_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(Refused, match=why):
        people_import.read(data, "a.csv", [])


def test_a_name_and_a_contact_that_are_too_long_are_left_out() -> None:
    data = f"Name,Contact\n{'a' * 121},\nLan,{'b' * 501}\n".encode()
    found = people_import.read(data, "a.csv", [])
    assert [str(one.why) for one in found.left_out] == [
        "The name is longer than 120 characters.",
        "The contact is longer than 500 characters.",
    ]


BIG = people_import.csv_reading.LARGEST
HOSTILE = {
    "a row without an end": b"x" * BIG,
    "rows of nothing": b"Name\nLan\n" + b",\n" * 2_000_000,
    "lines of nothing": b"Name\nLan\n" + b"\n" * (BIG - 10),
    "nought bytes": b"\0" * BIG,
    "a quotation mark that nobody closes": b'Name\n"' + b"a\n" * 2_000_000,
    "marks on one letter": ("Name\nL" + "\u0316\u0300" * 30_000).encode(),
    "marks on one letter of a card": ("BEGIN:VCARD\nFN:L" + "\u0316\u0300" * 1_000_000).encode(),
    "folded lines without an end": b"BEGIN:VCARD\nFN:Lan" + b"\n a" * 1_500_000,
    "quoted lines without an end": b"BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:" + b"=\n" * 2_000_000,
    "agents of agents": b"BEGIN:VCARD\nFN:Lan\n" + b"AGENT:\nBEGIN:VCARD\n" * 200_000,
    "cards that end nowhere": b"BEGIN:VCARD\n" * 5_000,
    "one picture": b"BEGIN:VCARD\nFN:Lan\nPHOTO:" + b"A" * (BIG - 100) + b"\nEND:VCARD\n",
    "a hundred thousand columns": b"Name" + b",c" * 100_000 + b"\nLan" + b"," * 100_000 + b"\n",
    "thousands of one name": b"Name,Contact\n" + b"".join(b"Lan,%09d\n" % number for number in range(4_900)),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_list_that_was_made_to_hang_a_program_ends_in_a_report_or_a_sentence(data: bytes) -> None:
    """What takes the square of its length ends at the suite's limit of time."""
    try:
        found = people_import.read(data, "a.csv", [])
    except Refused as refused:
        assert str(refused)
        return
    assert len(found.incoming) + len(found.left_out) <= 5_000
    assert all(str(one.why) for one in found.left_out)


def test_a_cell_that_is_too_long_is_named_with_its_line() -> None:
    with pytest.raises(Refused, match="more than 131072 characters in line 3"):
        people_import.read(b"Name,Contact\nMinh,\nLan," + b"a" * 300_000, "a.csv", [])


@given(
    st.binary(max_size=400) | st.text(max_size=400).map(lambda text: ("BEGIN:VCARD\n" + text).encode(errors="replace"))
)
def test_any_bytes_are_read_or_refused_with_a_sentence(data: bytes) -> None:
    try:
        found = people_import.read(data, "a.csv", [])
    except Refused as refused:
        assert str(refused)
        return
    for one in found.incoming:
        assert one.person.name.strip()
