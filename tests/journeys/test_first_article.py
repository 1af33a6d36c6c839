"""The main job from end to end, as a person does it: in a real window, with the keyboard, and with the power cut."""

import sqlite3
import zipfile
from html import unescape
from pathlib import Path

import pytest

from storage.desk import Desk
from storage.splice import Splice, apply
from ui import cli

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]

HEADLINE = "The ferry sails again"
FIRST_KEYS = "Chuyến phà sớm chạy lại từ sáng thứ Hai; bà con đỡ phải đi vòng 30 km."
# While a person types, a number is kept on one line with its unit.
FIRST = FIRST_KEYS.replace("30 km", "30\u00a0km")
HEADING = "## What it costs"
SECOND = "A return ticket costs 4 crowns, and nothing for schoolchi"
REST = "ldren."


def rows(desk: Path, query: str) -> list[tuple]:
    """What the desk's file answers, read beside the running program."""
    connection = sqlite3.connect(f"file:{desk}?mode=ro", uri=True, timeout=10)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def stored_texts(desk: Path) -> list[str]:
    """The text of every article as the desk's file has it now."""
    query = "SELECT article_id, full_text, cut_at, cut_length, inserted FROM revision ORDER BY article_id, number"
    texts: dict[str, str] = {}
    for article, full_text, cut_at, cut_length, inserted in rows(desk, query):
        splice = Splice(cut_at, cut_length, inserted)
        texts[article] = full_text if full_text is not None else apply(texts[article], splice)
    return list(texts.values())


def wait_until_stored(person, desk: Path, text: str) -> None:
    person.wait(lambda: stored_texts(desk) == [text], f"the desk has {text!r}", lambda: stored_texts(desk))


def stored_headlines(desk: Path) -> list[str]:
    return [headline for (headline,) in rows(desk, "SELECT headline FROM article")]


def begin_article(person, desk: Path) -> None:
    """From the open window to a new article from the first template, with its headline and an empty text."""
    person.see("office – Copydesk")
    person.press("ctrl+n")
    person.see("New article")
    person.press("Return")
    person.wait(lambda: stored_texts(desk), "the desk has an article")
    person.see("office – Copydesk")

    def write_headline() -> None:
        person.press("ctrl+a")
        person.type(HEADLINE)

    # Nothing tells from outside when the new article is on the screen; before it is, keys have no effect.
    person.try_until(write_headline, lambda: stored_headlines(desk) == [HEADLINE], "the headline is stored")
    # From the fields to the list of articles, and on to the text.
    person.press("F6", "F6")
    person.press("ctrl+a", "Delete")
    wait_until_stored(person, desk, "")


def export(person, file: Path, *keys: str) -> bytes:
    """Export the open article with the dialog; `keys` are pressed in it before Return."""
    person.see("office – Copydesk")
    person.press("ctrl+e")
    person.see("Export")
    person.press(*keys, "Return")
    person.wait(file.exists, f"there is {file.name}", lambda: list(file.parent.iterdir()))
    return file.read_bytes()


@pytest.fixture
def empty_desk(desk_path: Path) -> Path:
    assert cli.run(["new-desk", str(desk_path), "--name", "Lan Anh", "--language", "en"]) == cli.DONE
    return desk_path


def test_an_article_survives_the_kill_and_becomes_files(person, empty_desk: Path, tmp_path: Path):
    person.start()
    begin_article(person, empty_desk)

    def write_first() -> None:
        person.press("ctrl+a")
        person.type(FIRST_KEYS)

    # For each letter that the keyboard lacks a key is made on the spot, and once in a while one comes too late.
    person.try_until(write_first, lambda: stored_texts(empty_desk) == [FIRST], "the first paragraph is stored")
    person.press("Return", "Return")
    person.type(HEADING)
    person.press("Return", "Return")
    person.type(SECOND)
    typed = f"{FIRST}\n\n{HEADING}\n\n{SECOND}"
    wait_until_stored(person, empty_desk, typed)
    person.kill()

    # The article that was open is open again, with every word; the half word is finished where it was left.
    person.start()
    person.see("office – Copydesk")
    person.press("ctrl+End")
    person.type(REST)
    wait_until_stored(person, empty_desk, typed + REST)

    docx = export(person, tmp_path / "Documents" / f"{HEADLINE}.docx")
    html = export(person, tmp_path / "Documents" / f"{HEADLINE}.html", "Tab", "Right")
    person.see("office – Copydesk")
    person.press("ctrl+q")
    assert person.wait_until_it_has_ended() == 0

    with zipfile.ZipFile(tmp_path / "Documents" / f"{HEADLINE}.docx") as package:
        assert package.testzip() is None
        document = package.read("word/document.xml").decode("utf-8")
    assert len(docx) > 1000
    for words in (HEADLINE, FIRST, "What it costs", SECOND + REST):
        assert words in document
        assert words in unescape(html.decode("utf-8"))
    with Desk.open(empty_desk) as desk:
        (line,) = desk.article_lines()
        assert (line.headline, desk.article(line.id).text) == (HEADLINE, typed + REST)


def test_a_window_closed_in_the_middle_of_a_word_loses_nothing(person, empty_desk: Path):
    person.start()
    begin_article(person, empty_desk)
    person.type("The committee was unani")
    person.press("ctrl+q")
    assert person.wait_until_it_has_ended() == 0
    assert stored_texts(empty_desk) == ["The committee was unani"]


def test_the_first_start_ends_on_the_sample_desk(person, tmp_path: Path):
    (tmp_path / "settings" / "window.ini").unlink()
    person.start_without_a_desk()
    person.see("Welcome to Copydesk")
    person.press("ctrl+a")
    person.type("Lan Anh")
    person.press("Return")
    desk = tmp_path / "Documents" / "Newsroom.desk"
    person.wait(desk.exists, "the desk is made", lambda: list((tmp_path / "Documents").iterdir()))
    person.see("Newsroom – Copydesk")
    person.press("ctrl+q")
    assert person.wait_until_it_has_ended() == 0
    assert len(stored_texts(desk)) >= 12
