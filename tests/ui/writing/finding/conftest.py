"""A writing room with a text and the bar under it."""

import pytest
from PySide6.QtGui import QTextCursor

from editor.article import Article, Fields, Stage
from ui.tasks import Tasks
from ui.writing.finding.find_bar import FindBar
from ui.writing.room import WritingRoom

TEXT = "Má mở cửa. Ma mở má.\n\nMạ non, ma già.\n"


@pytest.fixture
def tasks(qapp):
    tasks = Tasks()
    yield tasks
    tasks.close()


@pytest.fixture
def room(qtbot):
    room = WritingRoom()
    qtbot.addWidget(room)
    room.resize(800, 600)
    room.show()
    qtbot.waitExposed(room)
    return room


@pytest.fixture
def show(room):
    """Show a text in the room, with the caret at its beginning."""

    def show(text: str, is_read_only: bool = False, article_id: str = "a1") -> None:
        fields = Fields(headline="Tít")
        article = Article(article_id, "vi", Stage.DRAFTING, fields, text, "", "", "", "me", 0, 0)
        room.show_article(article, is_read_only=is_read_only)
        room.edit.moveCursor(QTextCursor.MoveOperation.Start)

    show(TEXT)
    return show


@pytest.fixture
def bar(room, tasks, show):
    bar = FindBar(room.edit, tasks)
    room.show_below(bar)
    yield bar
    bar.finder.stop()


@pytest.fixture
def look_for(bar, until):
    """Type what is looked for, switch ways of looking, and wait for the answer."""

    def look_for(words: str, *switches: str, without_marks: bool = False) -> None:
        if not bar.isVisible():
            bar.open(is_replacing=True)
        bar.options.marks.setChecked(not without_marks)
        for name in switches:
            getattr(bar.options, name).setChecked(True)
        bar.words.setText(words)
        until(lambda: bar.finder.found is not None and bar.finder.found.search.pattern == words)

    return look_for


@pytest.fixture
def selected(room):
    """What is selected in the text."""
    return lambda: room.edit.textCursor().selectedText()


@pytest.fixture
def marked(room):
    """The words that are marked."""
    return lambda: [place.selectedText() for place in room.edit.grounds.places]


@pytest.fixture
def text():
    """The text that is shown first."""
    return TEXT
