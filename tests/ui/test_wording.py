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
