"""The first five minutes of somebody who has no mouse: from the first start to a printed proof by keys alone.

Each key goes to what has the keys; nothing is clicked and nothing of the program is called.
"""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTabBar

from editor.article import Stage
from editor.my_work import Part
from tests.journeys.hands import CONTROL, SHIFT, Hands
from tests.journeys.test_five_minutes import LIBRARY, MARKET, session, start_for_the_first_time  # noqa: F401
from ui.desk.work.rows import title
from ui.dialogs.first_start import FirstStart

KEY = Qt.Key
MOST = 60
"""steps after which what is looked for is held to be out of reach"""


class OnlyKeys(Hands):
    def __init__(self, qtbot, until):
        self.qtbot, self.until = qtbot, until

    def meet(self, window):
        super().__init__(window, self.qtbot, self.until)

    def answer(self, kind, do):
        """A dialog whose answer fails, or that nobody thought of, is closed: the test fails and does not wait."""

        def look():
            dialog = QApplication.activeModalWidget()
            if dialog is None or not dialog.isVisible():
                QTimer.singleShot(10, look)
                return
            try:
                assert isinstance(dialog, kind), f"{type(dialog).__name__} came instead of {kind.__name__}"
                do(dialog)
            except BaseException:
                dialog.reject()
                raise

        QTimer.singleShot(10, look)

    def press(self, key, held=Qt.KeyboardModifier.NoModifier):
        self.until(lambda: QApplication.focusWidget() is not None)
        self.qtbot.keyClick(QApplication.focusWidget(), key, held)

    def write(self, words):
        """Type where the keys are."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(QApplication.focusWidget(), key)

    def go_to(self, is_it, key=KEY.Key_Tab):
        """Press a key until what has the keys is what is looked for."""
        self.until(lambda: QApplication.focusWidget() is not None)
        trail = []
        for _ in range(MOST):
            trail.append((type(QApplication.focusWidget()).__name__, QApplication.focusWidget().accessibleName()))
            if is_it(QApplication.focusWidget()):
                return
            self.press(key)
        raise AssertionError(f"not reached on the way {trail}")

    def go_to_button(self, words):
        self.go_to(lambda part: isinstance(part, QAbstractButton) and part.text().replace("&", "") == words)

    def answer_first_questions(self, dialog: FirstStart):
        dialog.activateWindow()  # what a window manager does
        self.go_to(lambda part: isinstance(part, QAbstractButton) and part.text() in ("English", "Tiếng Việt"))
        if QApplication.focusWidget().text() != "Tiếng Việt":
            self.press(KEY.Key_Right)
        self.press(KEY.Key_Space)
        self.until(lambda: dialog.accept_button.text() == "Mở bàn biên tập")
        self.go_to(lambda part: part is dialog.name)
        self.write("Lan Anh")
        self.press(KEY.Key_Return)

    def open_assignment(self):
        rows = self.window.pages.panel.list
        mine = title(Part.MINE)
        self.until(lambda: any(row.headline == mine for row in rows.lines.rows))
        self.window.activateWindow()
        self.until(lambda: QApplication.focusWidget() is not None)
        self.go_to(lambda part: part is rows)
        number = next(number for number, row in enumerate(rows.lines.rows) if row.headline == mine) + 1
        self.go_to(lambda _part: rows.currentIndex().row() == number, KEY.Key_Down)
        self.press(KEY.Key_Return)
        self.until(lambda: "{{" in self.text() and self.window.writing.opened.view.around is not None)

    def fill_prompt(self, prompt, words):
        """Tab leads from prompt to prompt, and marks each one, so that it is written over."""
        self.go_to(lambda part: part is self.edit, KEY.Key_F6)
        self.press(KEY.Key_Home, CONTROL)
        self.go_to(lambda _part: self.edit.textCursor().selectedText() == prompt)
        self.write(words)
        assert words in self.text() and prompt not in self.text()

    def tab(self, name):
        self.go_to(lambda part: self.window.writing.right.isAncestorOf(part), KEY.Key_F6)
        self.go_to(lambda part: isinstance(part, QTabBar), KEY.Key_Backtab)
        tabs = QApplication.focusWidget()
        self.press(KEY.Key_Home)
        self.go_to(lambda _part: tabs.accessibleTabName(tabs.currentIndex()) == name, KEY.Key_Right)

    def answer_remark(self):
        self.tab("Góp ý")
        rows = self.window.writing.review.reviewing.pane.comments
        self.until(lambda: len(rows.rows) == 1)
        self.go_to(lambda part: part is rows)
        self.press(KEY.Key_Return)
        self.until(lambda: rows.card is not None and rows.card.field.isVisible())
        self.go_to(lambda part: part is rows.card.field)
        self.write("Chín phút đi bộ, tôi đã hỏi lại.")
        self.go_to_button("Trả lời")
        self.press(KEY.Key_Space)
        self.until(lambda: bool(rows.rows[0].comment.answers))
        assert rows.isAncestorOf(QApplication.focusWidget()), "the keys have left the remark that was answered"

    def hand_in(self):
        self.press(KEY.Key_Return, CONTROL | SHIFT)
        self.until(lambda: self.window.writing.story.story.article.stage is Stage.SUBMITTED)

    def print_proof(self, to: Path):
        self.answer(QPrintDialog, lambda dialog: self._print_to(dialog, to))
        self.press(KEY.Key_P, CONTROL)
        self.until(lambda: to.exists() and not self.window.writing._printing._run)

    def _print_to(self, dialog, to):
        dialog.activateWindow()
        self.until(lambda: dialog.isAncestorOf(QApplication.focusWidget()))
        field = dialog.findChild(QLineEdit, "filename")
        self.go_to(lambda part: part is field)
        self.press(KEY.Key_A, CONTROL)
        self.write(str(to))
        self.press(KEY.Key_Return)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.timeout(300)
def test_from_the_first_start_to_a_printed_proof_by_keys_alone(session, qtbot, until, tmp_path):  # noqa: F811
    person = OnlyKeys(qtbot, until)
    start_for_the_first_time(person, session)
    for prompt, words in zip(re.findall(r"\{\{.*?\}\}", person.text()), (LIBRARY, MARKET), strict=True):
        person.fill_prompt(prompt, words)
    person.answer_remark()
    person.hand_in()
    person.print_proof(tmp_path / "ban-bong.pdf")
    assert (tmp_path / "ban-bong.pdf").read_bytes().startswith(b"%PDF")
