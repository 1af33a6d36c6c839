"""The program with a window: language, look, desk, window, in this order; and what happens when one of them is missing.

It holds no panel's business. Nothing heavy is imported before the window is on the screen.
"""

import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QDialog

from editor.refusal import Refused
from ui import garbage
from ui import preferences as kept
from ui.main_window import MainWindow
from ui.preferences import SCALES, SIZE_VARIABLE, Preferences
from ui.tasks import Tasks, details_of
from ui.theme import STYLE, Theme
from ui.window import places
from ui.window.reading import DeskView, read_desk
from ui.wording import LANGUAGES, Wording, system_language

if TYPE_CHECKING:
    from storage.desk import Desk
    from storage.stopping import Tell
    from ui.dialogs.first_start import FirstAnswers


PATIENCE = 300
"""milliseconds in which the window waits for its desk, so that it is not drawn twice"""
LISTENING_WAITS = 100
"""milliseconds after which a second start is listened for: the window is drawn by then"""
SWITCHING = 0.0005
"""seconds that a key waits at most for a worker that is running Python (without this ten times as long)"""
GARBAGE_WAITS = 2_000
"""milliseconds after the start in which garbage is not looked for"""
ASKED_MEANWHILE = 200
"""milliseconds between two looks at whether a dialog is answered, for which another language waits"""
_MINIMISED = Qt.WindowState.WindowMinimized


class Application(QApplication):
    """Qt's own, which also hears what the desktop of a Mac wants opened: that comes as an event and is no argument."""

    file_wanted = Signal(Path)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_wanted.emit(Path(event.file()))
            return True
        return super().event(event)


def run(desk_path: Path | None) -> int:
    """Open the window on `desk_path`, on the last desk, or on the first start; the exit status of the program."""
    if not _has_display():
        sys.stderr.write(
            "There is no display here, so the window cannot open. To see what works without: copydesk --help\n"
        )
        return 1
    sys.setswitchinterval(SWITCHING)
    garbage.wait()
    choose_input_method(os.environ, Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)))
    preferences = Preferences(kept.folder())
    choose_size(os.environ, preferences.scale)
    app = Application([*sys.argv[:1], *STYLE])
    app.setApplicationName("Copydesk")
    app.setDesktopFileName("copydesk")
    session = Session(app, preferences)
    app.file_wanted.connect(session.open_desk)
    sys.excepthook = lambda _kind, error, _trace: session.tell_mistake(error)
    if not session.start(desk_path):
        return 0
    if session.window is not None:
        places.keep_on_screen(session.window, session.window.screen().availableSize())
    QTimer.singleShot(GARBAGE_WAITS, lambda: garbage.look_seldom(app))
    return app.exec()


def choose_input_method(environment: "os._Environ[str] | dict[str, str]", plugins: Path) -> None:
    """Use ibus where fcitx is asked for and Qt has no plugin for it: fcitx answers to ibus too."""
    wanted = environment.get("QT_IM_MODULE", "")
    folder = plugins / "platforminputcontexts"
    if wanted.startswith("fcitx") and not any(folder.glob("*fcitx*")):
        environment["QT_IM_MODULE"] = "ibus"


def choose_size(environment: "os._Environ[str] | dict[str, str]", percent: int) -> None:
    """Draw everything so large; Qt asks for it once, when the application is made. What the system says comes first."""
    if percent != SCALES[0]:
        environment.setdefault(SIZE_VARIABLE, str(percent / 100))


def now() -> int:
    """Milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000


class Session(QObject):
    """One run of the program: one desk at a time, one window."""

    def __init__(self, app: QApplication, preferences: Preferences, clock: Callable[[], int] = now) -> None:
        super().__init__(app)
        self._app = app
        self._preferences = preferences
        self._clock = clock
        self.wording = Wording(preferences.language if preferences.language in LANGUAGES else system_language())
        self.theme = Theme(app, preferences.scheme)
        self.tasks = Tasks(self)
        self.window: MainWindow | None = None
        self._desk: DeskView | None = None
        self._front: QObject | None = None
        self._show_timer = QTimer(self)
        self._show_timer.setSingleShot(True)
        self._show_timer.timeout.connect(self._show_window)
        self._listen_timer = QTimer(self, singleShot=True)
        self._listen_timer.timeout.connect(self._listen)
        self._language = self.wording.language
        self._language_timer = QTimer(self, singleShot=True)
        self._language_timer.timeout.connect(self._speak)

    def start(self, path: Path | None) -> bool:
        """Show the window on a desk; False when a person has closed the first start."""
        last = path or next(iter(self._preferences.desks), None)
        if last is not None:
            self.open_desk(last.absolute())
            self._make_window()
            self._show_timer.start(PATIENCE)
            return True
        answers = self._ask_first_questions()
        if answers is None:
            return False
        self._make_window()
        self._show_window()
        self.make_desk(answers)
        return True

    # --- desks -------------------------------------------------------------------------------------------------------

    def open_desk(self, path: Path, takes_over: bool = False) -> None:
        """Open a desk instead of the one that is open; when it cannot be opened, that one stays."""

        def opening() -> "Desk":
            from storage.desk import Desk

            return Desk.open(path, self._clock, takes_over=takes_over)

        if self._desk is not None and self._desk.path == path and not takes_over:
            return
        self.tasks.open(
            opening, then=lambda _desk: self._read_desk(path), failed=lambda error: self._on_not_opened(error, path)
        )

    def open_to_read(self, path: Path) -> None:
        """Read a desk from a copy of it; the window begins with the one before it the next time."""

        def opening() -> "Desk":
            from storage.desk import Desk

            return Desk.open_copy(path, self._clock)

        self.tasks.open(
            opening,
            then=lambda _desk: self._read_desk(path, False),
            failed=lambda error: self._on_not_opened(error, path, False),
        )

    def open_damaged(self, path: Path, is_remembered: bool = True) -> None:
        """Show what can still be read of a damaged desk, and offer what else there is."""

        def reading(tell: "Tell | None" = None) -> "Desk":
            from storage.stopping import Stopped
            from storage.whole_desks.recovering import open_damaged

            try:
                return open_damaged(path, self._clock, tell)
            except Stopped as error:
                raise Refused(
                    "What is left of “{name}” was not read to its end, as you stopped it; the file was not touched. "
                    "Open it again when you want to.",
                    name=path.name,
                ) from error

        opening: Callable[[], Desk] = reading
        if self.window is not None:
            self.window.tell_salvaging(path.name)
            opening = self.window.recovering.while_read(path.name, reading)
        self.tasks.open(opening, then=lambda _desk: self._read_desk(path, is_remembered), failed=self._on_not_opened)

    def make_desk(self, answers: "FirstAnswers") -> None:
        """Make a desk and open it."""

        def making() -> "Desk":
            from storage.desk import Desk
            from storage.file.files import make_folder

            with suppress(OSError):  # the desk says in a sentence what is wrong with the place
                make_folder(answers.path.parent)
            make = Desk.create
            if answers.has_sample:
                from storage.whole_desks.sample import create as make
            return make(answers.path, answers.name, answers.language, self._clock)

        if answers.has_sample and self.window is not None:
            self.window.tell_making()
        self.tasks.open(making, then=lambda _desk: self._read_desk(answers.path), failed=self._on_not_opened)

    def _read_desk(self, path: Path, is_remembered: bool = True) -> None:
        article_id = self._preferences.article(path)
        person_id = self._preferences.person(path)
        self.tasks.read(
            lambda desk: read_desk(desk, article_id, person_id),
            then=lambda desk: self._on_opened(desk, is_remembered),
            key="desk",
        )

    def _on_opened(self, desk: DeskView, is_remembered: bool) -> None:
        self._desk = desk
        if is_remembered:
            self._preferences.remember_desk(desk.path)
        if self.window is not None:
            self._show_desk(self.window, desk)
            self._show_window()
        self._listen_timer.start(LISTENING_WAITS)

    def _show_desk(self, window: MainWindow, desk: DeskView) -> None:
        from storage.file.lock import HeldElsewhere

        window.show_desk(desk)
        if desk.why_read_only is not None and desk.recovery is None:
            is_held = isinstance(desk.why_read_only, HeldElsewhere)
            take_over = (lambda: self.open_desk(desk.path, takes_over=True)) if is_held else None
            window.tell_read_only(desk.why_read_only, take_over)

    def _on_not_opened(self, error: Exception, damaged: Path | None = None, is_remembered: bool = True) -> None:
        """A desk could not be opened; with `damaged`, what is left of it is read where it is damaged."""
        from storage.file.disk import Damaged
        from storage.file.lock import Held

        if isinstance(error, Held) and self._bring_other_to_front(error.holder.socket):
            if self._desk is None:
                self.quit()
            return
        self._show_window()
        if isinstance(error, Damaged) and damaged is not None:
            self.open_damaged(damaged, is_remembered)
            return
        if self.window is not None:
            self.window.tell_salvaging("")
        if isinstance(error, Refused):
            self.tasks.refused.emit(error)
        if self.window is not None and self._desk is None:
            self.window.show_no_desk(may_choose=True)

    # --- one window a desk -------------------------------------------------------------------------------------------

    def _listen(self) -> None:
        """Let a second start on this desk bring this window to the front."""
        if self._desk is None or self._desk.why_read_only is not None:
            return
        from storage.file.lock import socket_name
        from ui.window.front import Front

        if self._front is not None:
            self._front.deleteLater()
        self._front = Front(socket_name(self._desk.path), self._come_to_front, self)

    @staticmethod
    def _bring_other_to_front(socket: str) -> bool:
        from ui.window.front import ask_to_front

        return ask_to_front(socket)

    def _come_to_front(self) -> None:
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~_MINIMISED)
            self.window.show()
            self.window.raise_()
            self.window.activateWindow()

    # --- the window --------------------------------------------------------------------------------------------------

    def _make_window(self) -> None:
        window = MainWindow(self.tasks, self.theme, self._preferences, self._clock)
        window.desk_wanted.connect(self.open_desk)
        window.reading_wanted.connect(self.open_to_read)
        window.recovery_wanted.connect(self.open_damaged)
        window.new_desk_wanted.connect(self._on_new_desk_wanted)
        window.language_wanted.connect(self._on_language_wanted)
        window.closed.connect(self.quit)
        self.window = window
        self.theme.dress()

    def _show_window(self) -> None:
        """Show the window that has been made: with its desk, or when the desk keeps a person waiting."""
        self._show_timer.stop()
        if self.window is None or self.window.isVisible():
            return
        if self._desk is None:
            self.window.show_no_desk(may_choose=False)
        self.window.show()

    def _on_language_wanted(self, language: str) -> None:
        """Speak another language once the menu is done in which it was chosen: it goes with its window."""
        self._language = language
        self._language_timer.start(0)

    def _speak(self) -> None:
        """Make the window anew in the language that is wanted, on the same desk and the same article."""
        before = self.window
        if before is None or self._language == self.wording.language:
            return
        if QApplication.activeModalWidget() is not None:  # it would go with the window, and with it what is asked there
            self._language_timer.start(ASKED_MEANWHILE)
            return
        if not before.may_leave():
            before.actions_table[f"language.{self.wording.language}"].setChecked(True)
            return
        self._preferences.language = self._language
        before.leave()
        self._delete(before)
        self.wording.use(self._language)
        self.theme.undress()
        self._make_window()
        self._show_window()
        if self._desk is not None:
            self._read_desk(self._desk.path)

    def _delete(self, window: MainWindow) -> None:
        """At once: as long as it is there, each widget of it is dressed and undressed too, and that takes longer."""
        self.window = None
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)

    def _on_new_desk_wanted(self) -> None:
        answers = self._ask_questions(is_first=False)
        if answers is not None:
            self.make_desk(answers)

    def _ask_first_questions(self) -> "FirstAnswers | None":
        answers = self._ask_questions(is_first=True)
        if answers is not None:
            self._preferences.language = answers.language
        return answers

    def _ask_questions(self, is_first: bool) -> "FirstAnswers | None":
        from ui.dialogs.first_start import FirstStart

        dialog = FirstStart(self.wording, is_first, self.window)
        self.theme.dress()
        has_answer = dialog.exec() == QDialog.DialogCode.Accepted
        answers = dialog.answers if has_answer else None
        dialog.deleteLater()
        return answers

    def tell_mistake(self, error: BaseException) -> None:
        """A mistake of the program's own: said in the window, with details to copy; the program goes on."""
        self.tasks.failed_unexpectedly.emit(details_of(error))

    def quit(self) -> None:
        """End everything that was begun."""
        self._show_timer.stop()
        self._listen_timer.stop()
        self._language_timer.stop()
        self._preferences.save()
        if self._front is not None:
            self._front.deleteLater()
            self._front = None
        if (waiting := sys.modules.get("editor.apart_waiting")) is not None:
            waiting.end()  # whatever is still being read for nobody would keep the process alive
        self.tasks.close()
        self._app.quit()


def _has_display() -> bool:
    """Whether Qt will find a screen; without one it would end the process with a message of its own."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
