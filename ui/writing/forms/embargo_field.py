"""The embargo of an article: a switch, a time in a zone, and the reason."""

from PySide6.QtCore import QDateTime, QTimeZone, Signal
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QHBoxLayout, QLabel, QLineEdit, QWidget

from editor.article import Embargo
from ui import theme

SHOWN_AS = "dd/MM/yyyy HH:mm"


class EmbargoField(QWidget):
    """Times are shown in the zone the embargo was set in, and a new one is set in this machine's."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = QTimeZone()  # the machine's own is looked up when an embargo is set: that is slow
        self._switch = QCheckBox()
        self._time = QDateTimeEdit()
        self._time.setDisplayFormat(SHOWN_AS)
        self._time.setCalendarPopup(True)
        self._zone_label = QLabel()
        self._zone_label.setProperty("kind", "small")
        self._reason = QLineEdit()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID * 2)
        for part in (self._switch, self._time, self._zone_label):
            row.addWidget(part)
        row.addWidget(self._reason, 1)
        self.setFocusProxy(self._switch)
        row.addStretch()
        self._show_parts()
        self.retranslate()
        self._switch.toggled.connect(self._on_switched)
        self._time.dateTimeChanged.connect(self.edited)
        self._reason.textEdited.connect(self.edited)

    def show_embargo(self, embargo: Embargo | None) -> None:
        """Show `embargo`, without saying that it was edited."""
        if embargo == self.embargo():
            return
        for part in (self._switch, self._time, self._reason):
            part.blockSignals(True)
        if embargo:
            zone = QTimeZone(embargo.zone.encode())
            self._zone = zone if zone.isValid() else QTimeZone.systemTimeZone()
            self._set_time(QDateTime.fromMSecsSinceEpoch(embargo.until, self._zone))
            self._reason.setText(embargo.reason)
        self._switch.setChecked(embargo is not None)
        self._show_parts()
        for part in (self._switch, self._time, self._reason):
            part.blockSignals(False)

    def embargo(self) -> Embargo | None:
        if not self._switch.isChecked():
            return None
        shown = self._time.dateTime()
        until = QDateTime(shown.date(), shown.time(), self._zone).toMSecsSinceEpoch()
        return Embargo(until, self._zone_name(), self._reason.text().strip())

    def retranslate(self) -> None:
        self._switch.setText(self.tr("Not before"))
        self._reason.setPlaceholderText(self.tr("reason"))
        self._time.setAccessibleName(self.tr("Embargo until"))
        self._reason.setAccessibleName(self.tr("Reason of the embargo"))

    def _zone_name(self) -> str:
        return bytes(self._zone.id().data()).decode()

    def _on_switched(self, is_on: bool) -> None:
        if is_on and (not self._zone.isValid() or self._time.dateTime() < QDateTime.currentDateTime()):
            self._zone = QTimeZone.systemTimeZone()
            now = QDateTime.currentDateTime()
            tomorrow = now.addDays(1)
            tomorrow.setTime(tomorrow.time().fromString("06:00", "HH:mm"))
            self._set_time(tomorrow)
        self._show_parts()
        self.edited.emit()

    def _set_time(self, time: QDateTime) -> None:
        """The edit knows no zones: it is given the clock's hands."""
        self._time.setDateTime(QDateTime(time.date(), time.time()))

    def _show_parts(self) -> None:
        for part in (self._time, self._zone_label, self._reason):
            part.setVisible(self._switch.isChecked())
        self._zone_label.setText(self._zone_name())
