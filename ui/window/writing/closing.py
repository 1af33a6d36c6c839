"""The end of a window: what is typed is stored first. It never asks, and closes over no words that are not safe."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from editor.refusal import Refused
from ui.widgets.notice import NoticeBar, Weight
from ui.window.writing.saving import SUBJECT, Saving
from ui.wording import say


class Closing:
    """Decides whether a window may close."""

    def __init__(self, saving: Saving, notices: NoticeBar) -> None:
        self._saving = saving
        self._notices = notices
        self._has_warned = False

    def may_close(self, errors: Sequence[Exception]) -> bool:
        """`errors` are those of changes that were still under way.

        When the desk does not take the text, it is put into the rescue folder and the window stays once, to say so.
        """
        if not errors or self._has_warned:
            return True
        self._has_warned = True
        self._notices.say(self._sentence(errors[0]), Weight.REFUSES, subject=SUBJECT)
        return False

    def _sentence(self, error: Exception) -> str:
        translate = QCoreApplication.translate
        why = say(error) if isinstance(error, Refused) else translate("Closing", "The desk could not store the text.")
        try:
            folder = self._saving.rescue()
        except (Refused, OSError):
            lost = translate("Closing", "Copy your text elsewhere now; the window closes the next time you ask.")
            return f"{why} {lost}"
        kept = translate("Closing", "What you typed is kept in “{folder}”; the window closes the next time you ask.")
        return f"{why} {kept.format(folder=folder)}"
