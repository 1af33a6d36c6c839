"""A question before something that cannot be undone: what will happen, what is kept, yes or no."""

from PySide6.QtWidgets import QWidget

from ui.widgets.dialog import Dialog
from ui.widgets.words import Words


class Confirmation(Dialog):
    """Says `what_happens` and `what_is_kept`; the safe way is the one that Enter takes."""

    def __init__(
        self, title: str, what_happens: str, what_is_kept: str, do_it: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.say(title, do_it, self.tr("Cancel"))
        self.setFixedWidth(440)
        self.body.setSpacing(8)
        self.body.addWidget(Words(what_happens).wrapped())
        self.body.addWidget(Words(what_is_kept, "soft").wrapped())
        self.accept_button.setDefault(False)
        self.cancel_button.setDefault(True)
        self.cancel_button.setFocus()
