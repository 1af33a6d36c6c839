"""The magnifying glass at the beginning of a field in which something is looked for. It does nothing."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from ui import icons


def put(field: QLineEdit) -> None:
    """Draw it in `field`; for a screen reader it has a name, as everything that looks like a button."""
    name = QCoreApplication.translate("Magnifier", "Find")
    field.addAction(QAction(icons.icon("search"), name, field), QLineEdit.ActionPosition.LeadingPosition)
