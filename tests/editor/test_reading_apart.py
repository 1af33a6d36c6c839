"""What comes from elsewhere is read in a process of its own: the same as here, and what is too much is one sentence."""

import os
import sys
from dataclasses import dataclass, field
from enum import StrEnum
from threading import Event

import pytest

from editor import apart, apart_records, apart_waiting, paste_apart, people_apart, people_import
from editor.article import Collaborator
from editor.incoming import file_apart
from editor.incoming.article import read as read_article
from editor.old_bytes import Written
from editor.refusal import Refused
from editor.text.normalise import CleanNote
from editor.text.paste import to_markdown
from tests.editor.test_people_import import FOLDER
from tests.hostile.test_paste import _RUNS, PASTED
from tests.tools.office_files import word_file, written

needs_a_shell = pytest.mark.skipif(os.name == "nt", reason="starts a script of the shell in the program's place")


@pytest.fixture(autouse=True)
def nobody_waits():
    """Each test has a process of its own."""
    apart_waiting.end()
    yield
    apart_waiting.end()


@pytest.fixture
def dies(tmp_path, monkeypatch):
    """The process is killed as soon as it begins, as one is that takes too much memory."""
    script = tmp_path / "copydesk"
    script.write_text("#!/bin/sh\nkill -9 $$\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))


# --- records ---


class Sort(StrEnum):
    ONE = "one"


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    data: bytes | None
    sort: Sort = Sort.ONE


@dataclass(frozen=True, slots=True)
class Whole:
    parts: tuple[Part, ...]
    sorts: frozenset[Sort]
    why: Refused | None
    notes: tuple[CleanNote, ...] = ()
    by_name: dict[str, bytes] = field(default_factory=dict)
    count: int = 0


def test_a_record_comes_back_as_it_was_told():
    whole = Whole(
        (Part("a", b"\x00\xff"), Part("b", None)), frozenset({Sort.ONE}), None, (CleanNote("x", {"a": 1}),), {"c": b"1"}
    )
    assert apart_records.heard(Whole, *apart_records.told(whole)) == whole
    refused = Whole((), frozenset(), Refused("“{name}” is no list.", name="a"))
    heard = apart_records.heard(Whole, *apart_records.told(refused))
    assert str(heard.why) == "“a” is no list."


STRANGE = (None, [], 5, [[], [], None, [], {}, "7"], [[["a", [0, 9], "two"]], [], None, [], {}, 0])


@pytest.mark.parametrize("said", STRANGE)
def test_an_answer_that_does_not_fit_makes_no_record(said):
    with pytest.raises(ValueError):
        apart_records.heard(Whole, said, b"")


# --- people ---


@pytest.mark.parametrize("name", ["utf-16.csv", "excel-sep.csv", "mail-3.0.vcf", "doubled-and-empty-names.csv"])
def test_a_list_of_people_reads_the_same(name):
    known = [Collaborator("1", "Nguyễn Văn An")]
    here = people_import.read((FOLDER / name).read_bytes(), name, known)
    assert repr(people_apart.read_apart(FOLDER / name, known)) == repr(here)


def test_its_letters_are_read_as_a_person_says():
    found = people_apart.read_apart(FOLDER / "utf-8.csv", [], Written.UTF_8)
    assert (found.decoded.written, found.decoded.is_guessed) == (Written.UTF_8, False)


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"a" * 6_000_000, b'Name\n"' + b"x\n" * 50_000, b"\0" * 4_000_000])
def test_a_sly_list_is_one_sentence(tmp_path, data):
    file = tmp_path / "people.csv"
    file.write_bytes(data)
    with pytest.raises(Refused, match=r"“people.csv”"):
        people_apart.read_apart(file, [])


# --- articles ---


def test_a_word_file_reads_the_same(tmp_path):
    file = written(tmp_path, word_file()).rename(tmp_path / "Giấy.docx")
    assert file_apart.read_apart(file, "vi") == read_article(file.read_bytes(), file.name, "vi", lambda _name: None)


def test_a_long_text_reads_the_same_with_the_picture_beside_it(tmp_path, pixel):
    (tmp_path / "a.png").write_bytes(pixel)
    file = tmp_path / "dài.md"
    file.write_text("# Tít\n\n![Ảnh](a.png)\n\n" + "Chợ mở cửa lúc 6 giờ. " * 12_000, encoding="utf-8")
    article = file_apart.read_apart(file, "vi")
    assert (article.fields.headline, list(article.pictures.values())) == ("Tít", [pixel])
    assert article == read_article(file.read_bytes(), file.name, "vi", lambda _name: pixel)


@pytest.fixture
def pixel():
    return bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
        "0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
    )


@pytest.mark.skipif(os.name == "nt", reason="not everybody may make links there")
def test_no_picture_from_outside_the_folder_of_a_text_comes_in_not_even_by_a_link(tmp_path, pixel):
    (tmp_path / "in").mkdir()
    (tmp_path / "private.png").write_bytes(pixel)
    (tmp_path / "in" / "link.png").symlink_to(tmp_path / "private.png")
    (tmp_path / "in" / "way").symlink_to(tmp_path)
    file = tmp_path / "in" / "bài.md"
    for src in ("link.png", "way/private.png", "../private.png", str(tmp_path / "private.png")):
        file.write_text(f"# Tít\n\n![Ảnh]({src})\n", encoding="utf-8")
        article = file_apart.read_apart(file, "vi")
        assert article.pictures == {}, src
        assert any("outside" in str(note) for note in article.notes), src


# --- pastes ---


@pytest.mark.parametrize("name", ["entities that grow", "a hundred thousand attributes", "a mutation through a glyph"])
def test_a_large_hostile_paste_is_held_there_as_it_is_here(name):
    html = PASTED[name] + "<p>" + "words " * (paste_apart.WHOLE // 6) + "</p>"
    assert not paste_apart.is_small(html)
    pasted = paste_apart.read(html, "en")
    assert "safe" in pasted.text
    assert not _RUNS.search(pasted.text)
    assert pasted == to_markdown(html, "en")


def test_what_is_made_of_too_many_parts_is_the_same_sentence():
    with pytest.raises(Refused, match="is made of more than"):
        paste_apart.read("<b>x</b>" * 160_000, "en")


def test_a_paste_that_nobody_waits_for_is_ended():
    stop = Event()
    stop.set()
    with pytest.raises(apart.Stopped):
        paste_apart.read("<p>x</p>" * (paste_apart.FROM // 8 + 1), "en", stop=stop)


# --- the end ---


@needs_a_shell
def test_whatever_dies_there_is_one_sentence_here(dies, tmp_path):
    people, article = tmp_path / "people.csv", tmp_path / "bài.docx"
    for file in (people, article):
        file.write_bytes(b"x")
    with pytest.raises(Refused, match="more memory or time than any list of people"):
        people_apart.read_apart(people, [])
    with pytest.raises(Refused, match="more memory or time than any document"):
        file_apart.read_apart(article, "vi")
    with pytest.raises(Refused, match="more memory or time than any text"):
        paste_apart.read("x" * (paste_apart.WHOLE + 1), "vi")


@needs_a_shell
def test_a_file_that_cannot_be_read_starts_no_process(dies, tmp_path):
    with pytest.raises(Refused, match="cannot be read"):
        people_apart.read_apart(tmp_path / "gone.csv", [])
    with pytest.raises(Refused, match="could not be read"):
        file_apart.read_apart(tmp_path / "gone.docx", "vi")
