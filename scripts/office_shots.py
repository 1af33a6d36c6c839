"""The pictures of an office's own paper: its Word file as a house style, its styles beside the pages."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

NAMES = {"en": "Council letterhead.dotx", "vi": "Giấy tiêu đề của xã.dotx"}


def by_name(live: Callable) -> dict[str, Callable]:
    """`live` lets the window live."""

    def word_styles(session, save) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        from tests.tools.office_files import word_file

        taken = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None or not dialog.canvas.is_drawn():
                QTimer.singleShot(50, look)
                return
            live(700)
            taken.append(save(dialog.grab()))
            dialog.reject()

        window = session.window
        window.actions_table["page.write"].trigger()
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / NAMES[session._preferences.language]
            file.write_bytes(word_file())
            QTimer.singleShot(50, look)
            window.writing.office_paper.take(window.writing.opened.article_id, file)
            while not taken:
                live(100)

    return {"word-styles": word_styles}
