"""Dialogs return a value, change nothing and are freed."""

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent


@pytest.fixture
def freed(qtbot):
    """Give a dialog to it: after the test it must go when it is told to."""
    dialogs = []

    def keep(dialog):
        dialogs.append(dialog)
        return dialog

    yield keep
    for dialog in dialogs:
        dialog.close()
        dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [dialog for dialog in dialogs if shiboken6.isValid(dialog)] == []
