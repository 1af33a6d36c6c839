"""Makes the pictures in docs/screens from the program itself: `make screenshots`.

Each is the real window on a sample desk, drawn without a display, light and dark, in English and Vietnamese. The clock
of the desk stands still, so that a picture changes only when the window does.

To add one: a row in SHOTS, a function that brings the window there, and what it is in docs/screens/README.md.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
SCREENS = TOP / "docs" / "screens"
SIZE = (1280, 720)
NOW = int(datetime(2026, 11, 23, 2, 42, tzinfo=UTC).timestamp() * 1000)
OWNERS = {"en": "Edith Marlow", "vi": "Lan Anh"}
PATIENCE = 10_000
"""milliseconds in which a window must be where it was brought"""


def main(arguments: list[str]) -> int:
    """Take all pictures, or with a language and a scheme those of one look, in this process."""
    if arguments:
        language, scheme = arguments
        take(language, scheme)
        return 0
    SCREENS.mkdir(parents=True, exist_ok=True)
    for language in OWNERS:
        for scheme in ("light", "dark"):
            with tempfile.TemporaryDirectory(prefix="copydesk-screens-") as settings:
                environment = os.environ | {
                    "QT_QPA_PLATFORM": "offscreen",
                    "COPYDESK_SETTINGS": settings,
                    "COPYDESK_COLOR_SCHEME": scheme,
                    "QT_LOGGING_RULES": "qt.qpa.*=false",
                    "TZ": "Asia/Ho_Chi_Minh",
                }
                command = [sys.executable, __file__, language, scheme]
                subprocess.run(command, env=environment, cwd=TOP, check=True)
    return 0


def take(language: str, scheme: str) -> None:
    sys.path.insert(0, str(TOP))
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from ui.app import Session
    from ui.preferences import Preferences
    from ui.theme import STYLE

    app = QApplication(["copydesk", *STYLE])
    with tempfile.TemporaryDirectory(prefix="copydesk-desk-") as folder:
        preferences = Preferences(Path(folder))
        preferences.language = language
        session = Session(app, preferences, lambda: NOW)
        desk = make_desk(Path(folder) / "Newsroom.desk", language)
        session.start(desk)
        assert session.window is not None
        session.window.resize(*SIZE)
        wait_until(lambda: bool(session.window.room.text()))
        for name, bring in SHOTS.items():
            bring(session, lambda picture, name=name: picture.save(str(SCREENS / f"{name}-{language}-{scheme}.png")))
        QTimer.singleShot(0, session.window.close)
        app.exec()


def make_desk(path: Path, language: str) -> Path:
    from storage.desk import Desk
    from storage.sample import fill

    with Desk.create(path, owner=OWNERS[language], language=language, clock=lambda: NOW) as desk:
        fill(desk, language)
    return path


def wait_until(condition: Callable[[], bool]) -> None:
    """Let the window live until the condition holds. Raises TimeoutError."""
    from PySide6.QtCore import QDeadlineTimer
    from PySide6.QtTest import QTest

    deadline = QDeadlineTimer(PATIENCE)
    while not condition():
        if deadline.hasExpired():
            raise TimeoutError("the window did not get there")
        QTest.qWait(20)
    QTest.qWait(700)  # what waits for rest is drawn by then


def shoot_window(session, save) -> None:
    save(session.window.grab())


def shoot_dialog(action: str) -> Callable:
    """A picture of the dialog that an action opens, which is then closed with Escape."""

    def shoot(session, save) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        taken = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(50, look)
                return
            QTest.qWait(700)
            taken.append(save(dialog.grab()))
            dialog.reject()

        QTimer.singleShot(50, look)
        session.window.actions_table[action].trigger()
        wait_until(lambda: bool(taken))

    return shoot


def shoot_first_start(session, save) -> None:
    from ui.dialogs.first_start import FirstStart

    dialog = FirstStart(session.wording, True, None)
    session.theme.dress()
    dialog.show()
    wait_until(dialog.isVisible)
    save(dialog.grab())
    dialog.deleteLater()


SHOTS = {
    "window": shoot_window,
    "new-article": shoot_dialog("article.new"),
    "export": shoot_dialog("article.export"),
    "first-start": shoot_first_start,
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
