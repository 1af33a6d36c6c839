"""What a card of the board says in words."""

import pytest
from PySide6.QtCore import QLocale

from editor.article import ArticleLine, Stage
from storage.schedule.board import Card
from ui.desk.card_rows import CardRows


@pytest.fixture
def speaking():
    before = QLocale()
    yield lambda language: QLocale.setDefault(QLocale(language))
    QLocale.setDefault(before)


@pytest.mark.parametrize(("language", "said"), [("en", "1,124 of 1,600 words"), ("vi", "1.124 of 1.600 words")])
def test_a_length_is_written_as_the_language_writes_numbers(qapp, speaking, language: str, said: str):
    speaking(language)
    line = ArticleLine("a1", "vi", Stage.DRAFTING, "", "", "", 1124, 0)
    assert CardRows(Stage.DRAFTING).length(Card(line, (), False, 1600)) == said
