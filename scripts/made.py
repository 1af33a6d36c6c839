"""What the pictures of dialogs were made of: the words in each, kept beside the pictures in `made.json`.

A test makes the same dialogs again and sees by it when a picture is older than what it shows. It takes no picture.
"""

import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

NAME = "made.json"


def words(shown: "QWidget") -> list[str]:
    """All that is said in it, in the order of the alphabet: where it stands may depend on a screen."""
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

    found = {shown.windowTitle()}
    for part in shown.findChildren(QWidget):
        if part.isHidden():
            continue
        if isinstance(part, QLabel | QAbstractButton):
            found |= {part.text(), part.toolTip()}
        elif isinstance(part, QLineEdit):
            found |= {part.text(), part.placeholderText()}
        elif isinstance(part, QComboBox):
            found.add(part.currentText())
        elif isinstance(part, QPlainTextEdit):
            found |= {part.toPlainText(), part.placeholderText()}
    return sorted(found - {""})


def note(picture: Path, shown: "QWidget") -> None:
    """Keep the words of the dialog whose picture is stored as NAME-LANGUAGE-SCHEME.png."""
    kind, language, _scheme = picture.stem.rsplit("-", 2)
    noted = read(picture.parent)
    noted.setdefault(language, {})[kind] = words(shown)
    told = json.dumps(noted, ensure_ascii=False, indent=1, sort_keys=True)
    (picture.parent / NAME).write_text(f"{told}\n", encoding="utf-8")


def read(folder: Path) -> dict[str, dict[str, list[str]]]:
    """By language and kind."""
    file = folder / NAME
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
