"""A desk that is dragged onto the window is opened; nothing else is taken, and no file is moved."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from ui.window.dropping import desk_in


def dragged(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_a_desk_that_is_dropped_is_opened_and_stays_where_it_is(window, tmp_path, qtbot):
    other = tmp_path / "Tòa soạn.desk"
    other.write_bytes(b"")
    data = dragged(other)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(10, 10), Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, data, buttons, keys)
    with qtbot.waitSignal(window.desk_wanted) as wanted:
        window.dropEvent(event)
    assert wanted.args == [other]
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert window.acceptDrops()


@pytest.mark.parametrize("names", [["a.docx"], ["a.desk", "b.desk"], ["missing.desk"], []])
def test_nothing_else_is_taken(tmp_path, names):
    for name in names:
        if name != "missing.desk":
            (tmp_path / name).write_bytes(b"")
    assert desk_in(dragged(*(tmp_path / name for name in names))) is None


def test_a_desk_on_the_network_is_not_fetched():
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.desk")])
    assert desk_in(data) is None


def test_a_desk_is_for_the_window_and_not_for_the_text_in_it(window, tmp_path):
    other = tmp_path / "b.desk"
    other.write_bytes(b"")
    assert not window.writing.room.edit.canInsertFromMimeData(dragged(other))
    assert window.writing.room.edit.canInsertFromMimeData(dragged(tmp_path / "a.png"))
