"""The pictures of an office's own paper: a house style in its form, and its Word file as one; the pages beside both."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

NAMES = {"en": "Council letterhead.dotx", "vi": "Giấy tiêu đề của xã.dotx"}


def by_name(live: Callable) -> dict[str, Callable]:
    """`live` lets the window live."""

    def shoot(session, save, begin: Callable) -> None:
        """The dialog with pages that `begin` opens, once they are drawn; Escape closes it."""
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        taken = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None or not dialog.canvas.is_drawn():
                QTimer.singleShot(50, look)
                return
            live(700)
            taken.append(save(dialog.grab()))
            dialog.reject()

        session.window.actions_table["page.write"].trigger()
        QTimer.singleShot(50, look)
        begin(session.window.writing)
        while not taken:
            live(100)

    def word_styles(session, save) -> None:
        from tests.tools.office_files import word_file

        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / NAMES[session._preferences.language]
            file.write_bytes(word_file())
            shoot(session, save, lambda writing: writing.office_paper.take(writing.opened.article_id, file))

    def house_style(session, save) -> None:
        shoot(session, save, lambda writing: writing._styling.begin(writing.opened.article_id, "statement"))

    return {"word-styles": word_styles, "house-style": house_style}
