"""Drafting a correction: what is out is read, a dialog asks what is to be put right, and the desk keeps the draft."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from ui.window.desk_page import Surround
from ui.wording import say

if TYPE_CHECKING:
    from editor.article import Article, Picture
    from storage.desk import Desk
    from storage.publication.corrections import Correction
    from ui.dialogs.correct import Correct, CorrectionOffer
    from ui.window.writing.picture_files import Found, PictureFile

KEY = "correcting"


class Correcting(QObject):
    """One dialog at a time, over the window of `view`."""

    kept = Signal(str)
    """the id of the article whose correction is drafted"""

    def __init__(self, around: Surround, view: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._around, self._view = around, view

    def begin(self, article_id: str) -> None:
        """Draft a correction, or go on with the one that is drafted."""
        self._around.tasks.read(lambda desk: _read(desk, article_id), then=self._look, key=KEY)

    def _look(self, read: "tuple[Article, Correction | None, dict[str, Picture]]") -> None:
        """Small images of the pictures are made by a worker: the window does not wait for photographs."""
        now = self._around.clock()
        self._around.tasks.compute(lambda: _offer(read, now), then=lambda begun: self._ask(read[0].id, begun), key=KEY)

    def _ask(self, article_id: str, begun: "CorrectionOffer") -> None:
        from ui.dialogs.correct import Correct

        dialog = Correct(begun, self._view.window())
        dialog.picture_wanted.connect(lambda src: self._choose_picture(article_id, dialog, src))
        has_answer = dialog.exec() == QDialog.DialogCode.Accepted
        answer = dialog.answer if has_answer else None
        dialog.deleteLater()
        if answer is None:
            return
        self._around.tasks.change(
            lambda desk: desk.draft_correction(
                article_id, answer.kind, answer.fields, answer.text, answer.wrong, answer.instead, answer.pictures
            ),
            then=lambda _change: self.kept.emit(article_id),
        )

    # --- another picture ---------------------------------------------------------------------------------------------

    def _choose_picture(self, article_id: str, dialog: "Correct", src: str) -> None:
        from ui.dialogs.picture import ask_files
        from ui.window.writing import pictures_apart

        paths = ask_files(dialog)[:1]
        if paths:
            self._around.tasks.compute(
                lambda: pictures_apart.read(paths),
                then=lambda found: self._name(article_id, dialog, src, found),
                key=KEY,
            )

    def _name(self, article_id: str, dialog: "Correct", src: str, found: "Found") -> None:
        """Ask the desk what the article would call it."""
        if not found.files:
            dialog.refuse_picture(" ".join(map(say, found.refusals)))
            return
        file: PictureFile = found.files[0]
        taken = {name: one.sha256 for name, one in dialog.new_pictures.items()}
        self._around.tasks.read(
            lambda desk: desk.picture_to_be(article_id, file.name, file.data, taken),
            then=lambda picture: dialog.take_picture(src, picture, file.image),
            failed=lambda why: dialog.refuse_picture(say(why)),
            key=KEY,
        )


def _read(desk: "Desk", article_id: str) -> "tuple[Article, Correction | None, dict[str, Picture]]":
    return desk.article(article_id), desk.correction(article_id), desk.pictures(article_id)


def _offer(read: "tuple[Article, Correction | None, dict[str, Picture]]", now: int) -> "CorrectionOffer":
    from editor.correction_notice import day_of
    from ui.window.publication.export_file import utc_offset

    return offer(*read, day_of(now, utc_offset(now)))


def offer(
    article: "Article", drafted: "Correction | None", pictures: "Mapping[str, Picture]", day: str
) -> "CorrectionOffer":
    """`day` is today; a draft is shown without its notice, which is made anew of its words."""
    from editor import correction_notice
    from ui.dialogs.correct import CorrectionOffer
    from ui.window.writing.picture_files import small_image

    known = {name: one.sha256 for name, one in pictures.items()}
    coming = dict(drafted.pictures) if drafted else {}
    images = {f"pictures/{name}": small_image(one.data) for name, one in {**pictures, **coming}.items()}
    begun = CorrectionOffer(article.fields, article.text, article.language, day, pictures=known, images=images)
    if drafted is None:
        return begun
    return replace(
        begun,
        kind=drafted.kind,
        new_fields=drafted.fields,
        new_text=correction_notice.without_notice(drafted.text, drafted.kind, article.language, drafted.instead),
        wrong=drafted.wrong,
        instead=drafted.instead,
        new_pictures=coming,
    )
