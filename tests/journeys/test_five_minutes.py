"""The first five minutes, of somebody who has only ever used Word: in Vietnamese, from the first start to a proof.

Every action is one that docs/design.md lists: a click, or a run of typing. Nothing of the program is called.
"""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTabBar

from editor.article import Stage
from editor.my_work import Part
from tests.journeys.hands import CONTROL, MouseHands, button_of
from ui.app import Session
from ui.desk.work.rows import title
from ui.dialogs.first_start import FirstStart
from ui.preferences import Preferences

DESIGN = Path(__file__).parents[2] / "docs" / "design.md"
MOST = 40
LIBRARY = (
    "Thư viện trường tiểu học mở cửa từ bảy giờ sáng đến năm giờ chiều, các ngày trong tuần trừ Chủ nhật. Học sinh "
    "được mượn hai cuốn trong mười ngày; phụ huynh và bà con trong xã cũng được đọc tại chỗ, chỉ cần ghi tên vào sổ "
    "ở bàn cô thủ thư. Ngày khai trương có kể chuyện."
)
MARKET = (
    "Chợ vẫn mở cửa lúc năm giờ sáng như trước. Ban quản lý chợ cho biết ngày đổi giờ chưa được chốt, vì các hộ bán cá "
    "đề nghị đợi qua mùa gió chướng. Khi có ngày mới, loa xã sẽ báo trước hai tuần, và bảng giờ sẽ treo ở cổng chợ."
)


@pytest.fixture
def session(qapp, theme, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no printer here"))
    session = Session(qapp, Preferences(tmp_path / "preferences"))
    session.wording.use("en")
    yield session
    if session.window is not None:
        session.window.close()
        session.window.deleteLater()
    session.quit()
    session.wording.use("en")
    session.deleteLater()
    session.theme.deleteLater()


class Newcomer(MouseHands):
    """Has never seen the program; `did` is what the hands did, in the words of docs/design.md."""

    def __init__(self, qtbot, until):
        self.qtbot, self.until = qtbot, until
        self.did: list[str] = []

    def do(self, said, act):
        self.did.append(said)
        act()

    def meet(self, window):
        super().__init__(window, self.qtbot, self.until)

    def answer(self, kind, do):
        """A dialog whose answer fails is closed, so that the test fails and does not wait."""

        def try_to(dialog):
            try:
                do(dialog)
            except BaseException:
                dialog.reject()
                raise

        super().answer(kind, try_to)

    def answer_first_questions(self, dialog: FirstStart):
        cards = {card.text(): card for card in dialog.findChildren(QAbstractButton) if card.isVisible()}
        self.do("Choose “Tiếng Việt”.", lambda: self.click(cards["Tiếng Việt"]))
        self.until(lambda: dialog.accept_button.text() == "Mở bàn biên tập")
        self.do("Click the field of the name.", lambda: self.click(dialog.name))
        self.do("Type the name.", lambda: self.type("Lan Anh", dialog.name))
        self.do(
            "Press “Mở bàn biên tập”: the place that is offered and the sample are right.",
            lambda: self.click(dialog.accept_button),
        )

    def open_assignment(self):
        rows = self.window.pages.panel.list
        mine = title(Part.MINE)
        self.until(lambda: any(row.headline == mine for row in rows.lines.rows))
        number = next(number for number, row in enumerate(rows.lines.rows) if row.headline == mine) + 1
        place = rows.visualRect(rows.lines.index(number)).center()
        self.do("Click the first line under “Việc bạn cần làm”.", lambda: self.click(rows.viewport(), place))
        self.until(lambda: "{{" in self.text() and self.window.writing.opened.view.around is not None)

    def fill_prompt(self, which, words):
        prompt = re.search(r"\{\{.*?\}\}", self.text())[0]
        self.do(f"Click the {which} prompt in double braces.", lambda: self.select(prompt))
        self.do(f"Type what it asks for: {len(words.split())} words.", lambda: self.type(words))
        assert words[:40] in self.text()

    def tab(self, name):
        tabs = next(bar for bar in self.window.writing.right.findChildren(QTabBar))
        number = next(number for number in range(tabs.count()) if tabs.accessibleTabName(number) == name)
        self.click(tabs, tabs.tabRect(number).center())

    def answer_remark(self):
        self.do("Click the tab “Góp ý”.", lambda: self.tab("Góp ý"))
        rows = self.window.writing.review.reviewing.pane.comments
        self.until(lambda: len(rows.rows) == 1 and rows.visualRect(rows.model().index(0, 0)).isValid())
        place = rows.visualRect(rows.model().index(0, 0)).center()
        self.do("Click the comment.", lambda: self.click(rows.viewport(), place))
        self.until(lambda: rows.card is not None and rows.card.field.isVisible())
        self.do("Click the field below it.", lambda: self.click(rows.card.field.viewport()))
        self.do("Type the answer.", lambda: self.type("Chín phút đi bộ, tôi đã hỏi lại.", rows.card.field))
        self.do("Press “Trả lời”.", lambda: self.click(button_of(rows.card, "Trả lời")))
        self.until(lambda: bool(rows.rows[0].comment.answers))

    def hand_in(self):
        self.do("Click the tab “Tiến trình”.", lambda: self.tab("Tiến trình"))
        right = self.window.writing.right
        self.until(
            lambda: any(one.text() == "Nộp bài" and one.isVisible() for one in right.findChildren(QAbstractButton))
        )
        self.do("Press “Nộp bài”.", lambda: self.click(button_of(right, "Nộp bài")))
        self.until(lambda: self.window.writing.story.story.article.stage is Stage.SUBMITTED)

    def print_proof(self, to: Path):
        self.do("Click the tab “Bản bông”.", lambda: self.tab("Bản bông"))
        proofing = self.window.writing.proofing
        self.until(lambda: proofing.view is not None and bool(proofing.view.canvas.in_view()))
        self.answer(QPrintDialog, lambda dialog: self._print_to(dialog, to))
        self.do("Press the printer above the pages.", lambda: self.click(proofing.view._tools["print"]))
        self.until(lambda: to.exists() and not self.window.writing._printing._run)

    def _print_to(self, dialog, to):
        field = dialog.findChild(QLineEdit, "filename")
        self.do("Click the name of the file: without a printer, Copydesk prints to a PDF.", lambda: self.click(field))
        self.do("Press Ctrl+A.", lambda: self.qtbot.keyClick(field, Qt.Key.Key_A, CONTROL))
        self.do("Type another name for it.", lambda: self.type(str(to), field))
        self.do("Press “In”.", lambda: self.click(button_of(dialog, "In")))


def start_for_the_first_time(person, session):
    """From the first questions to the assignment that waits on the sample desk; the window."""
    person.answer(FirstStart, person.answer_first_questions)
    assert session.start(None)
    person.until(lambda: session.window._desk is not None and session.window._desk.has_sample)
    person.meet(session.window)
    person.open_assignment()
    return session.window


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # menus on the offscreen platform
@pytest.mark.timeout(300)
def test_the_first_five_minutes_take_fewer_than_forty_actions(session, qtbot, until, tmp_path):
    newcomer = Newcomer(qtbot, until)
    window = start_for_the_first_time(newcomer, session)
    assert len(f"{LIBRARY} {MARKET}".split()) >= 100
    before = len(newcomer.text().split())
    newcomer.fill_prompt("first", LIBRARY)
    newcomer.fill_prompt("next", MARKET)
    assert len(newcomer.text().split()) - before > 85  # the prompts had words too
    newcomer.answer_remark()
    newcomer.hand_in()
    newcomer.print_proof(tmp_path / "ban-bong.pdf")
    assert (tmp_path / "ban-bong.pdf").read_bytes().startswith(b"%PDF")
    assert all(step.step.is_done for step in window.first_steps.card.steps)
    told = re.search(r"^## The first five minutes\n(.+?)(?=^## |\Z)", DESIGN.read_text(encoding="utf-8"), re.M | re.S)
    assert re.findall(r"^\d+\. (.+)$", told[1], re.M) == newcomer.did
    assert len(newcomer.did) < MOST
