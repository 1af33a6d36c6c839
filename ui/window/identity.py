"""Who works here on this machine: named at the foot of the rail, and changed in one dialog.

It tells nobody what to read again: a change of the person is announced like every change of the desk.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QSizePolicy, QToolButton, QWidget

from editor.article import Collaborator
from editor.people_heads import given_name
from editor.refusal import Refused
from ui import icons, wording
from ui.preferences import Preferences
from ui.tasks import Tasks
from ui.widgets.notice import NoticeBar, Weight
from ui.widgets.rail import Rail
from ui.window.news import News

if TYPE_CHECKING:
    from storage.change import Change
    from ui.dialogs.who import Who
    from ui.window.reading import DeskView


NAME_WIDTH = 60
"""pixels that the rail has for a name"""


class Identity(QObject):
    """`person_id` is who works here now."""

    switched = Signal()
    """somebody else works here now"""
    left = Signal()
    """nobody showed a passphrase at the start: the window is to close"""

    def __init__(self, tasks: Tasks, preferences: Preferences, notices: NoticeBar, rail: Rail, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._preferences = preferences
        self._notices = notices
        self._window = window
        self._desk: DeskView | None = None
        self.person_id = ""
        self.button = self._make_button()
        rail.foot.addWidget(self.button)
        self.news = News(tasks, rail, self)
        tasks.changed.connect(self._on_changed)
        self._start_timer = QTimer(self, singleShot=True)
        self._start_timer.timeout.connect(lambda: self._ask(is_start=True))

    def show_desk(self, desk: "DeskView") -> None:
        """Name who works on this desk; whoever has a passphrase shows it first."""
        self._desk = desk
        self._show(desk.person_id, desk.person)
        self.news.count()
        if desk.asks:
            self._start_timer.start(0)

    def stop(self) -> None:
        """The window closes: read nothing any more."""
        self.news.stop()
        self._start_timer.stop()

    def begin(self) -> None:
        """Let a person say who they are."""
        self._ask(is_start=False)

    def _ask(self, is_start: bool) -> None:
        self._tasks.read(
            lambda desk: ([one for one in desk.collaborators() if one.active], desk.me.id),
            then=lambda read: self._show_dialog(*read, is_start),
            key="who",
        )

    def _show_dialog(self, people: list[Collaborator], me: str, is_start: bool) -> None:
        from ui.dialogs.who import Who

        dialog = Who(people, me, self._window, is_start)
        if is_start and self._desk is not None:
            dialog.picker.choose(self._desk.asks)
        dialog.attempted.connect(partial(self._attempt, dialog))
        if dialog.exec() != QDialog.DialogCode.Accepted and is_start:
            self.left.emit()
        dialog.deleteLater()

    def _attempt(self, dialog: "Who", person_id: str, passphrase: str) -> None:
        self._tasks.change(
            lambda desk: desk.prove(passphrase) if desk.me.id == person_id else desk.become(person_id, passphrase),
            then=lambda _change: dialog.accept(),
            failed=partial(self._on_refused, dialog),
        )

    def _on_refused(self, dialog: "Who", error: Exception) -> None:
        from storage.office.identity import WrongPassphrase

        if isinstance(error, Refused):
            dialog.refuse(wording.say(error), isinstance(error, WrongPassphrase))

    def _on_changed(self, change: "Change") -> None:
        from storage.change import Kind

        about_me = change.values.get("collaborator_id") == self.person_id
        if change.kind is Kind.PERSON_SWITCHED and not about_me:
            self._show(str(change.values["collaborator_id"]), str(change.values["name"]))
            if self._desk is not None:
                self._preferences.remember_person(self._desk.path, self.person_id)
            said = self.tr("{name} works here now.").format(name=change.values["name"])
            self._notices.say(said, Weight.DONE, subject="person")
            self.switched.emit()
        elif change.kind is Kind.COLLABORATOR_EDITED and about_me:
            self._show(self.person_id, str(change.values["name"]))

    def _show(self, person_id: str, name: str) -> None:
        self.person_id = person_id
        metrics = self.button.fontMetrics()
        short = name if metrics.horizontalAdvance(name) <= NAME_WIDTH else given_name(name)
        shown = metrics.elidedText(short, Qt.TextElideMode.ElideRight, NAME_WIDTH)
        self.button.setText(shown.replace("&", "&&"))
        self.button.setToolTip(self.tr("{name} works here. Click to work as somebody else.").format(name=name))
        self.button.setAccessibleName(self.tr("Working as {name}").format(name=name))
        self.button.show()

    def _make_button(self) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "rail")
        button.setIcon(icons.icon("person"))
        button.setIconSize(QSize(20, 20))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self.begin)
        button.hide()
        return button
