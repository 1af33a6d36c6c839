"""What the window says: numbers as its language writes them, one word for one thing."""

import html
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from editor.refusal import Refused
from ui import wording

CATALOGUE = Path(__file__).parents[2] / "resources" / "translations" / "copydesk_vi.ts"


@pytest.fixture
def speak():
    before = QLocale()
    yield lambda language: QLocale.setDefault(QLocale(language))
    QLocale.setDefault(before)


@pytest.mark.parametrize(("language", "written"), [("en", "12,345"), ("vi", "12.345")])
def test_large_numbers_are_grouped_as_the_language_of_the_window_does(speak, language, written):
    speak(language)
    assert wording.number(12_345) == written
    assert wording.say(Refused("{count} words in {year}; {name}.", count=12_345, year=2026, name="A")) == (
        f"{written} words in 2026; A."
    )


def test_the_way_out_of_a_dialog_has_one_name():
    messages = re.findall(r"<source>Cancel</source>\s*<translation>(.*?)</translation>", CATALOGUE.read_text("utf-8"))
    assert {html.unescape(word) for word in messages} == {"Thôi"}


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("Half of the sentences have up to 1 words, nine in ten up to 1.", None),
        ("1 words; these readers expect 300 to 600.", "1 word; these readers expect 300 to 600."),
        ("21 words of 1,1 words, 101 minutes", "21 words of 1,1 words, 101 minutes"),
        (
            "1 words were moved; 1 places in 1 articles; 1 are ticked.",
            "1 word was moved; 1 place in 1 article; 1 is ticked.",
        ),
    ],
)
def test_one_thing_is_not_said_as_several(said: str, right: str | None) -> None:
    assert wording.counted(said) == (right or said.replace("1 words", "1 word"))


def test_a_weekday_in_the_middle_of_a_line_is_written_as_its_language_writes_it(speak):
    speak("vi")
    assert [wording.weekday(number) for number in (1, 4, 7)] == ["thứ Hai", "thứ Năm", "Chủ nhật"]
    speak("en")
    assert [wording.weekday(number) for number in (1, 7)] == ["Monday", "Sunday"]
