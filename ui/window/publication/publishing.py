"""Publishing from the window: the dialog asks, a worker makes the files aside, and they take their places in one step
with the edition that the desk writes; or nothing has changed at all.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from editor.refusal import Refused
from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround
from ui.window.publication import publishing_words as words
from ui.window.signatures.signing import Failed, Signing

if TYPE_CHECKING:
    from storage.change import Change
    from storage.desk import Desk
    from storage.publication.editions import Outgoing
    from storage.publication.publications import Publication
    from ui.dialogs.progress import Progress
    from ui.dialogs.publish import PublishRequest
    from ui.window.publication.edition_files import Making

SUBJECT = "publishing"


class Publishing(QObject):
    """One publication at a time. Dialogs stand over the window of `view`."""

    _step = Signal(int, str)
    """told by the worker, heard by the window"""

    def __init__(self, around: Surround, view: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._around, self._view = around, view
        self._signing = Signing(around, view)
        self._making: Making | None = None
        self._progress: Progress | None = None
        self._folder: Path | None = None
        self._step.connect(self._on_step)

    def begin(self, article_id: str, withdrawal: str = "") -> None:
        """Publish the approved article, or its drafted correction; with `withdrawal`, the notice of one."""
        if self._progress is not None:
            return
        self._around.tasks.read(
            lambda desk: (desk.publication(article_id, withdrawal), desk.names()), then=self._ask, key=SUBJECT
        )

    def stop(self) -> None:
        """The window closes: what is not published by now is not."""
        if self._making is not None:
            self._making.give_up()

    def _ask(self, read: "tuple[Publication, dict[str, str]]") -> None:
        from ui.dialogs.publish import Publish

        ready, names = read
        # What is still there waited for a key that nobody unlocked: the desk has nothing more to do with it.
        self._let_go()
        if ready.embargo is not None and not ready.may_lift:
            self._around.tasks.refused.emit(words.embargoed())
            return
        folder = self._folder or (Path(ready.earlier[-1].folder) if ready.earlier else None)
        if folder is None or not folder.is_absolute() or not folder.is_dir():
            folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog = Publish(words.offer(ready, names, folder, self._around.clock()), self._view.window())
        has_answer = dialog.exec() == QDialog.DialogCode.Accepted
        request = dialog.request if has_answer else None
        if dialog.place is not None:
            self._around.show_place(dialog.place.article_id, dialog.place.finding)
        dialog.deleteLater()
        if request is not None:
            self._folder = next(iter(request.files.values())).parent
            self._start(ready, request)

    def _start(self, ready: "Publication", request: "PublishRequest") -> None:
        from ui.dialogs.progress import Progress
        from ui.window.publication.edition_files import Making
        from ui.window.publication.export_file import utc_offset

        now = self._around.clock()
        making = self._making = Making(ready, request, now, utc_offset(now))
        self._progress = Progress(words.title(ready.kind), len(request.files), self._view.window())
        self._progress.cancelled.connect(self._cancel)
        self._progress.open()
        folders = {path.parent for path in request.files.values()}
        self._around.tasks.change(
            lambda desk: desk.begin_sending(making.files.mark, folders),
            then=lambda _noted: self._make(making),
            failed=lambda why: self._on_failed(why, making),
        )

    def _make(self, making: "Making") -> None:
        self._around.tasks.compute(
            lambda: making.make(self._step.emit),
            then=lambda out: self._on_made(making, out),
            failed=lambda why: self._on_failed(why, making),
        )

    def _on_step(self, done: int, name: str) -> None:
        if self._progress is not None:
            self._progress.show_step(done, self.tr("Writing “{name}”…").format(name=name))

    def _cancel(self) -> None:
        """At once for the person; the worker lets go after the file that it has in hand."""
        if self._making is not None:
            self._making.give_up()
        self._close_progress()
        self._around.notices.say(
            self.tr("Nothing was published; every earlier file is whole."), Weight.TELLS, subject=SUBJECT
        )

    def _on_made(self, making: "Making", out: "Outgoing | None") -> None:
        if out is None or making.is_given_up:
            if self._making is making:  # else the next one is under way, and has to hear when it is cancelled
                self._making = None
            self._around.tasks.compute(making.files.take_back, then=lambda _done: None)
            return
        # From here on it is one step that takes no time: it is done or refused, and no longer cancelled.
        self._close_progress()

        def publish(failed: Failed) -> None:
            self._around.tasks.change(lambda desk: _publish(desk, making, out), then=self._tell, failed=failed)

        self._signing.with_key(publish, lambda why: self._on_failed(why, making))

    def _tell(self, change: "Change") -> None:
        making, self._making = self._making, None
        self._close_progress()
        if making is None:
            return
        folder = next(iter(making.request.files.values())).parent
        show = Way(self.tr("Show in folder"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        said = words.done(making.ready.kind).format(
            number=making.ready.number, code=change.values["code"], count=len(making.request.files)
        )
        self._around.notices.say(said, Weight.DONE, show, subject=SUBJECT)

    def _on_failed(self, why: Exception, making: "Making") -> None:
        if self._making is not making:
            return  # it was cancelled, and that was said: what its worker found after that is of no use to anybody
        self._close_progress()
        self._let_go()
        self._around.tasks.refused.emit(why)

    def _let_go(self) -> None:
        """Nothing comes of what was made: its files go."""
        making, self._making = self._making, None
        if making is not None:
            making.give_up()
            self._around.tasks.compute(making.files.take_back, then=lambda _done: None)

    def _close_progress(self) -> None:
        progress, self._progress = self._progress, None
        if progress is not None:
            progress.finish()


def _publish(desk: "Desk", making: "Making", out: "Outgoing") -> "Change":
    """Refused where it was given up while it waited for the desk or a key: its files are gone then, or will be."""
    if making.is_given_up:
        making.files.take_back()
        raise Refused("You stopped this before its end, so nothing was changed. Begin it again when you like.")
    ready = making.ready
    return desk.send_out(ready.article.id, ready.kind, out, making.files, ready.instead)
