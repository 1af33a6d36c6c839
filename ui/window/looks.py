"""What the window looks like and which language it speaks, as choices of the View menu."""

import os
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from ui.colours import Scheme
from ui.preferences import SIZE_VARIABLE
from ui.widgets.notice import Weight
from ui.window.desk_page import Surround
from ui.wording import LANGUAGES


def doings(around: Surround, say_language: Callable[[str], object], window: QWidget) -> dict[str, Callable[[], object]]:
    """The choices by their ids; those that hold are checked. `say_language` is given the language that was chosen."""
    around.actions[f"scheme.{around.theme.scheme}"].setChecked(True)
    around.actions[f"language.{around.preferences.language or 'en'}"].setChecked(True)
    schemes = {f"scheme.{scheme}": lambda scheme=scheme: _choose(around, scheme) for scheme in Scheme}
    languages = {f"language.{language}": lambda language=language: say_language(language) for language in LANGUAGES}
    return {**schemes, **languages, "view.size": lambda: _ask_size(around, window)}


def _choose(around: Surround, scheme: Scheme) -> None:
    around.preferences.scheme = scheme
    around.theme.choose(scheme)


def _ask_size(around: Surround, window: QWidget) -> None:
    from ui.dialogs.size import SizeDialog

    now = os.environ.get(SIZE_VARIABLE, "1")
    is_number = now.replace(".", "", 1).isdecimal()
    dialog = SizeDialog(around.preferences.scale, round(float(now) * 100) if is_number else 100, window)
    if dialog.exec() == QDialog.DialogCode.Accepted and dialog.percent != around.preferences.scale:
        around.preferences.scale = dialog.percent
        said = QCoreApplication.translate("Looks", "Everything is drawn at {size}% from the next start on.")
        around.notices.say(said.format(size=dialog.percent), Weight.DONE, subject="size")
    dialog.deleteLater()
