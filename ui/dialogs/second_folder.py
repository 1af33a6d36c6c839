"""Where a second copy of each backup goes: chosen, changed or given up. It writes nothing and remembers nothing."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.widgets import buttons
from ui.widgets.dialog import Dialog
from ui.widgets.words import Words


class SecondFolder(Dialog):
    """`folder` is what was chosen before, None for nothing; after `accept`, what is to hold from now on."""

    def __init__(self, folder: Path | None, desk: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr("A second folder for backups"),
            self.tr("Use this folder"),
            self.tr("Cancel"),
            self.tr(
                "Backups lie beside the desk, on the same disk. A copy of each on another disk, a stick or a share "
                "helps when this disk is lost or breaks."
            ),
        )
        self.setFixedWidth(640)
        self.folder, self._desk = folder, desk
        self.place = Words("", "strong").wrapped()
        self.state = Words("", "soft").wrapped()
        self.choose_button = buttons.plain(self.tr("Choose a folder…"), "folder-open")
        self.choose_button.clicked.connect(self._choose)
        self.none_button = buttons.quiet(self.tr("No second folder"))
        self.none_button.clicked.connect(self._choose_none)
        self.body.setSpacing(8)
        self.body.addWidget(self.place)
        self.body.addWidget(self.state)
        self.foot.insertWidget(0, self.choose_button)
        self.foot.insertWidget(1, self.none_button)
        self._show()

    def show_folder(self, folder: Path | None) -> None:
        """Show another folder as the one that is chosen."""
        self.folder = folder
        self._show()

    def _choose(self) -> None:
        start = str(self.folder or self._desk.parent)
        chosen = QFileDialog.getExistingDirectory(self, self.tr("A second folder for backups"), start)
        if chosen:
            self.show_folder(Path(chosen))

    def _choose_none(self) -> None:
        self.folder = None
        self.accept()

    def _show(self) -> None:
        from storage.backups import second_folder

        folder = self.folder
        self.accept_button.setEnabled(folder is not None)
        self.none_button.setVisible(folder is not None)
        self.place.setText(str(folder) if folder else self.tr("No second folder is chosen."))
        if folder is None:
            self.state.setText("")
        elif not folder.is_dir():
            self.state.setText(self.tr("It is not there at this moment. Connect its disk, or choose another folder."))
        elif second_folder.is_same_disk(self._desk, folder):
            self.state.setText(
                self.tr("It is on the same disk as the desk, so it does not help when that disk breaks.")
            )
        else:
            self.state.setText(self.tr("It is on another disk than the desk."))
        self.adjustSize()
