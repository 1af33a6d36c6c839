"""Comparing the open article with any other, or with what was handed in: read by the desk, compared by a worker."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor.article import Article, ArticleLine, Fields
from editor.frozen import frozen
from ui import wording
from ui.review.compare_dialog import Candidate, CompareDialog
from ui.widgets.notice import Weight
from ui.window.desk_page import Surround

if TYPE_CHECKING:
    from editor.comparing import Comparison
    from storage.change import Change
    from storage.desk import Desk

KEY = "comparing"
MOST = 60
"""articles that are offered at a time; the others are found by their words"""
MOST_RELATED = 6


@frozen
class Beginning:
    """What the dialog begins with; `handed_in` is the id of the revision and when, or nothing."""

    article: Article
    now_id: str
    handed_in: tuple[str, int] | None
    source: ArticleLine | None
    related: tuple[ArticleLine, ...]
    newest: tuple[ArticleLine, ...]
    may_write: bool


def read_beginning(desk: "Desk", article_id: str) -> Beginning:
    from editor.workflow import SETTLED

    article, handed_in = desk.article(article_id), desk.handed_in(article_id)
    return Beginning(
        article,
        desk.revisions(article_id)[0].id,
        (handed_in.id, handed_in.at) if handed_in else None,
        desk.translation_source(article_id),
        tuple(one.article for one in desk.related(article_id, MOST_RELATED)),
        tuple(desk.line_page(0, MOST)),
        not desk.is_read_only and article.stage not in SETTLED,
    )


class Comparing(QObject):
    """One dialog at a time."""

    restored = Signal()
    """the article's text on the desk has become another"""
    ended = Signal()

    def __init__(self, around: Surround, parent: QWidget) -> None:
        super().__init__(parent)
        self._around, self._window = around, parent
        self._beginning: Beginning | None = None
        self.dialog: CompareDialog | None = None

    def begin(self, article_id: str) -> None:
        """Compare an article whose typed text the desk has."""
        self._around.tasks.read(lambda desk: read_beginning(desk, article_id), then=self._show, key=KEY)

    def _show(self, beginning: Beginning) -> None:
        self._beginning = beginning
        fields = beginning.article.fields
        dialog = CompareDialog(self._around.theme, fields.headline or fields.slug, beginning.may_write, self._window)
        self.dialog = dialog
        dialog.words_typed.connect(self._find)
        dialog.candidate_wanted.connect(self._compare)
        dialog.passage_wanted.connect(self._restore)
        dialog.source_told.connect(self._tell_source)
        dialog.show_candidates(self._candidates(beginning))
        dialog.exec()
        self.dialog = None
        dialog.deleteLater()
        self.ended.emit()

    def _candidates(self, beginning: Beginning) -> list[Candidate]:
        """What was handed in, what it is translated from, then what has most in common; then the rest."""
        first = []
        if beginning.handed_in is not None:
            revision_id, at = beginning.handed_in
            day = f"{wording.day(at)} {wording.clock_time(at)}"
            first.append(Candidate(revision_id, self.tr("As it was handed in"), day, is_revision=True))
        source = (beginning.source,) if beginning.source else ()
        known = {line.id: line for line in (*source, *beginning.related, *beginning.newest)}
        return [*first, *self._of_lines(list(known.values()))]

    def _of_lines(self, lines: Sequence[ArticleLine]) -> list[Candidate]:
        assert self._beginning is not None, "candidates are of an article"
        itself, source = self._beginning.article, self._beginning.source
        return [
            Candidate(
                line.id,
                line.headline or line.slug,
                self._tail(line, source is not None and line.id == source.id),
                is_translation=line.language.split("-")[0] != itself.language.split("-")[0],
                is_source=source is not None and line.id == source.id,
            )
            for line in lines
            if line.id != itself.id
        ]

    def _tail(self, line: ArticleLine, is_source: bool) -> str:
        said = f"{wording.stage_word(line.stage)} · {wording.language_name(line.language)}"
        return self.tr("Translated from this · {said}").format(said=said) if is_source else said

    def _tell_source(self, candidate: Candidate, is_source: bool) -> None:
        assert self._beginning is not None, "it is told in the dialog"
        article_id = self._beginning.article.id
        source_id = candidate.id if is_source else ""
        self._around.tasks.change(
            lambda desk: desk.set_translation_source(article_id, source_id), then=lambda _change: self._read_again()
        )

    def _read_again(self) -> None:
        assert self._beginning is not None, "it was begun"
        article_id = self._beginning.article.id
        self._around.tasks.read(lambda desk: read_beginning(desk, article_id), then=self._take, key=KEY)

    def _take(self, beginning: Beginning) -> None:
        self._beginning = beginning
        self._offer(self._candidates(beginning))

    def _find(self, words: str) -> None:
        beginning = self._beginning
        if beginning is None:
            return
        if not words.strip():
            self._offer(self._candidates(beginning))
            return
        self._around.tasks.read(
            lambda desk: desk.line_page(0, MOST, words=words),
            then=lambda lines: self._offer(self._of_lines(lines)),
            key=KEY,
        )

    def _offer(self, candidates: list[Candidate]) -> None:
        if self.dialog is not None:
            self.dialog.show_candidates(candidates)

    def _compare(self, candidate: Candidate) -> None:
        assert self._beginning is not None, "a candidate is chosen in the dialog"
        article_id = self._beginning.article.id
        self._around.tasks.read(
            lambda desk: (_content(desk, candidate), desk.content(article_id)),
            then=lambda states: self._on_read(candidate, *states),
            key="compared",
        )

    def _on_read(self, candidate: Candidate, then: tuple[Fields, str], now: tuple[Fields, str]) -> None:
        from editor.comparing import compare

        self._around.tasks.compute(
            lambda: compare(then, now), then=lambda compared: self._on_compared(candidate, compared), key="comparison"
        )

    def _on_compared(self, candidate: Candidate, compared: "Comparison") -> None:
        if self.dialog is not None:
            self.dialog.show_comparison(candidate, compared)

    def _restore(self, candidate: Candidate, place: int) -> None:
        beginning = self._beginning
        if beginning is None or not candidate.is_revision:
            return
        article_id, revision_id = beginning.article.id, candidate.id

        def bring_back(desk: "Desk") -> "Change":
            from editor.comparing import in_paragraph
            from editor.text.diff import differences

            now, then = desk.content(article_id)[1], desk.revision_content(revision_id)[1]
            chosen = in_paragraph(now, differences(now, then), place)
            return desk.restore_passages(revision_id, desk.revisions(article_id)[0].id, chosen)

        self._around.tasks.change(bring_back, then=lambda _change: self._on_restored(candidate))

    def _on_restored(self, candidate: Candidate) -> None:
        said = self.tr("Brought back as a new revision. What stood there before is in the history too.")
        self._around.notices.say(said, Weight.DONE)
        self.restored.emit()
        self._compare(candidate)


def _content(desk: "Desk", candidate: Candidate) -> tuple[Fields, str]:
    return desk.revision_content(candidate.id) if candidate.is_revision else desk.content(candidate.id)
