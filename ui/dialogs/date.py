"""One date and hour, or none."""

from PySide6.QtWidgets import QWidget

from editor.refusal import Refused
from ui.widgets.dialog import Dialog
from ui.widgets.due_field import DueField


class DateDialog(Dialog):
    """`field` holds the answer; `at` and `now` in milliseconds since 1970, UTC, `at` as it was set in `zone`."""

    def __init__(self, title: str, at: int | None, now: int, zone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(title, self.tr("Set the date"), self.tr("Cancel"))
        self.setMinimumWidth(440)
        self.field = DueField(now)
        self.field.setAccessibleName(title)
        self.field.show_due(at, zone)
        self.body.addWidget(self.field)
        self.field.edited.connect(self._allow)
        self.field.setFocus()

    def _allow(self) -> None:
        try:
            self.field.due()
        except Refused:
            self.accept_button.setEnabled(False)
        else:
            self.accept_button.setEnabled(True)
