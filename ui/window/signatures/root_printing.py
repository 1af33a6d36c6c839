"""The root key leaves the window on paper or as PDF, to be kept outside the machine. It changes nothing."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from editor.refusal import Refused
from ui import wording
from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround

if TYPE_CHECKING:
    from storage.desk import Desk
    from ui.desk.root_sheet import RootSheet

SUBJECT = "root sheet"


class RootPrinting(QObject):
    """Dialogs stand over `window`."""

    def __init__(self, around: Surround, window: QWidget) -> None:
        super().__init__(window)
        self._around = around
        self._window = window

    def begin(self) -> None:
        """Show the page as it will print, or say how a desk gets a root key."""
        now = self._around.clock()
        self._around.tasks.read(lambda desk: _read(desk, now), then=self._preview, key=SUBJECT)

    def _preview(self, sheet: "RootSheet | None") -> None:
        if sheet is None:
            self._tell_none()
            return
        from ui.desk import root_sheet
        from ui.dialogs.print_preview import WIDTH, PrintPreview, Wanted

        ratio = self._window.devicePixelRatioF()
        pages = [root_sheet.picture(sheet, page, round(WIDTH * ratio)) for page in range(sheet.pages)]
        for page in pages:
            page.setDevicePixelRatio(ratio)
        dialog = PrintPreview(self.tr("Print the root key"), pages, self._window)
        has_answer = dialog.exec() == QDialog.DialogCode.Accepted
        wanted = dialog.wanted if has_answer else None
        dialog.deleteLater()
        if wanted is Wanted.PDF:
            self._save(sheet)
        elif wanted is Wanted.PRINTER:
            self._print(sheet)

    def _tell_none(self) -> None:
        to_people = Way(self.tr("Go to People"), self._around.actions["page.people"].trigger)
        self._around.notices.say(
            self.tr(
                "This desk has no root key yet: get a signing key among your own fields on the page People, and the "
                "first one is the root."
            ),
            Weight.TELLS,
            to_people,
            subject=SUBJECT,
        )

    def _print(self, sheet: "RootSheet") -> None:
        from ui.desk import paper, root_sheet

        if paper.give(root_sheet.title(), lambda printer: root_sheet.draw_all(sheet, printer), self._window):
            self._say(self.tr("The root key was given to the printer. Keep the page away from this machine."))

    def _save(self, sheet: "RootSheet") -> None:
        from ui.desk import root_sheet

        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = f"{sheet.desk} – {root_sheet.title()}.pdf"
        kind = self.tr("PDF (*.pdf)")
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the root key as PDF"), str(folder / name), kind
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.casefold() != ".pdf":
            path = path.with_name(f"{path.name}.pdf")
        data = root_sheet.pdf(sheet)
        self._around.tasks.compute(lambda: _write(path, data), then=lambda _none: self._tell_saved(path))

    def _tell_saved(self, path: Path) -> None:
        said = self.tr("Saved as “{name}”. Print it, and keep the page away from this machine.").format(name=path.name)
        self._say(said, Way(self.tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))))

    def _say(self, sentence: str, *ways: Way) -> None:
        self._around.notices.say(sentence, Weight.DONE, *ways, subject=SUBJECT)


def _read(desk: "Desk", now: int) -> "RootSheet | None":
    """What stands on the page; None while nobody ever had a key."""
    from storage.review.keys import Root
    from ui.desk.root_sheet import Holder, RootSheet

    root = desk.root()
    if root is Root.NONE:
        return None
    if root is Root.OTHER:
        raise Refused(
            "The root key of this desk is not the one that this machine knows, so it was not printed; nothing was "
            "changed. Compare it with the page that you have, and ask the chief if it differs."
        )
    keys = [(desk.collaborator(key.owner), key.id) for key in desk.signing_keys() if key.counts]
    by_name = [person.id for person in desk.collaborators()]
    return RootSheet(
        desk=desk.path.stem,
        desk_id=desk.desk_id(),
        root=desk.root_fingerprint(),
        head=desk.log_head(),
        at=f"{wording.day(now)}, {wording.clock_time(now)}",
        holders=[
            Holder(person.name, wording.roles_words(person), key_id)
            for person, key_id in sorted(keys, key=lambda one: by_name.index(one[0].id))
        ],
        is_known=root is Root.PINNED,
    )


def _write(path: Path, data: bytes) -> None:
    from storage.file.files import write_atomic

    write_atomic(path, data)
