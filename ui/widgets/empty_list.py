"""What a small list says while nothing is in it: what will stand there, or that nothing was found. It has no button."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QListView, QTreeView

from ui.widgets.words import Words

EDGE = 12
"""pixels"""


class EmptyList(Words):
    """Stands in `view` as long as it has no row, or none that is shown; who hides rows calls `look`."""

    def __init__(self, view: QListView | QTreeView, sentence: str) -> None:
        super().__init__(sentence, "soft", view.viewport())
        self._view = view
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        model = view.model()
        for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            changed.connect(self.look)
        view.viewport().installEventFilter(self)
        self.look()

    def look(self) -> None:
        """Stand there, or not."""
        self.setVisible(not any(self._is_shown(row) for row in range(self._view.model().rowCount())))
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _is_shown(self, row: int) -> bool:
        if isinstance(self._view, QTreeView):
            return not self._view.isRowHidden(row, QModelIndex())
        return not self._view.isRowHidden(row)

    def _fit(self) -> None:
        self.setGeometry(self._view.viewport().rect().adjusted(EDGE, EDGE, -EDGE, -EDGE))
