"""Replacing in all articles: a dialog shows every place, the desk replaces them, a notice offers the way back."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.article import Stage
from editor.refusal import Refused
from editor.text.replacement import Span, apply
from ui.tasks import Tasks
from ui.widgets.notice import NoticeBar, Way, Weight
from ui.window.writing.opened_article import OpenedArticle
from ui.writing.room import WritingRoom

if TYPE_CHECKING:
    from editor.text.wanted import Search
    from storage.article.replacing import ArticleReplacements, Replaced
    from ui.dialogs.replace_everywhere import ReplaceEverywhere

SUBJECT = "replacing"
LONGEST_NAME = 40
"""characters of each side in the name that the revisions get"""


class Replacing(QObject):
    """One dialog at a time."""

    def __init__(
        self, tasks: Tasks, notices: NoticeBar, room: WritingRoom, opened: OpenedArticle, window: QWidget
    ) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._notices = notices
        self._room = room
        self._opened = opened
        self._window = window
        self._place: tuple[str, str, Span] | None = None
        opened.opened.connect(self._on_opened)

    def begin(self, why_not: Refused | None = None, search: "Search | None" = None) -> None:
        """Ask what to replace; `why_not` says why the desk cannot be changed, `search` is what to begin with."""
        from ui.dialogs.replace_everywhere import ReplaceEverywhere
        from ui.window.writing.article_search import ArticleSearch

        self._room.flush()
        dialog = ReplaceEverywhere(why_not, self._window)
        looking = ArticleSearch(self._tasks, dialog)
        dialog.wanted.connect(looking.begin)
        looking.found.connect(dialog.show_hits)
        looking.went_on.connect(dialog.show_progress)
        looking.ended.connect(dialog.show_end)
        looking.refused.connect(dialog.show_refusal)
        dialog.accepted.connect(lambda: self._replace(dialog))
        dialog.place_wanted.connect(lambda *place: self._go_to(dialog, place))
        dialog.finished.connect(lambda _result: looking.begin(None))
        dialog.finished.connect(dialog.deleteLater)
        if search is not None and search.pattern:
            dialog.begin_with(search)
        dialog.open()

    # --- going to a place --------------------------------------------------------------------------------------------

    def _go_to(self, dialog: "ReplaceEverywhere", place: tuple[str, str, Span]) -> None:
        dialog.reject()
        self._place = place
        self._opened.read(place[0])

    def _on_opened(self, view: Any) -> None:
        if self._place is None or view is None or view.article.id != self._place[0]:
            return
        (_, field, span), self._place = self._place, None
        if field:
            self._room.go_to_field(field)
        else:
            self._room.go_to(*span)

    # --- replacing ---------------------------------------------------------------------------------------------------

    def _replace(self, dialog: "ReplaceEverywhere") -> None:
        chosen, request = dialog.chosen, dialog.request
        if not chosen or request is None:
            return
        old, new = _short(request.search.pattern), _short(request.new_text)
        here = next((one for one in chosen if one.article_id == self._room.article_id), None)
        text = self._room.text()
        self._tasks.change(
            lambda desk: desk.replace_in_articles(chosen, f"“{old}” → “{new}”"),
            then=lambda change: self._on_replaced(change.values, f"“{new}” → “{old}”", here, text),
        )

    def _on_replaced(self, values: Any, name_back: str, here: "ArticleReplacements | None", text_before: str) -> None:
        replaced: tuple[Replaced, ...] = values["replaced"]
        if here is not None and here.article_id in {one.article_id for one in replaced}:
            self._take_over(here, text_before)
        said = [self._count(replaced, self.tr("Replaced in 1 article."), self.tr("Replaced in {count} articles."))]
        reopened = sum(one.left is Stage.APPROVED for one in replaced)
        if reopened:
            said.append(self.tr("Approved before, and to be approved again: {count}.").format(count=reopened))
        if values["left_out"]:
            said.append(self._say_left_out(values["left_out"]))
        ways = [Way(self.tr("Undo"), lambda: self._take_back(replaced, name_back))] if replaced else []
        self._notices.say(" ".join(said), Weight.DONE, *ways, subject=SUBJECT)

    def _take_over(self, here: "ArticleReplacements", text_before: str) -> None:
        """Make the same replacements in the text that is open, as an edit that one Ctrl+Z takes back."""

        def take_over(text: str) -> None:
            from ui.writing.finding.replacing import replace

            is_same = self._room.article_id == here.article_id and apply_or_none(text_before, here) == text
            if is_same:
                replace(self._room.edit, text_before, here.text)
            self._opened.read(here.article_id)

        self._tasks.read(lambda desk: desk.article(here.article_id).text, then=take_over)

    def _take_back(self, replaced: "tuple[Replaced, ...]", name: str) -> None:
        self._room.flush()
        self._tasks.change(
            lambda desk: desk.take_back_replacements(replaced, name), then=lambda change: self._tell_back(change.values)
        )

    def _tell_back(self, values: Any) -> None:
        back = values["replaced"]
        if self._room.article_id in {one.article_id for one in back}:
            self._opened.read(self._room.article_id or "")
        said = [
            self._count(
                back, self.tr("1 article is as it was before."), self.tr("{count} articles are as they were before.")
            )
        ]
        if values["left_out"]:
            said.append(self._say_left_out(values["left_out"]))
        self._notices.say(" ".join(said), Weight.DONE, subject=SUBJECT)

    def _say_left_out(self, left_out: tuple[str, ...]) -> str:
        sentence = self.tr("Left as they are, because somebody has changed them meanwhile: {count}.")
        return sentence.format(count=len(left_out))

    @staticmethod
    def _count(some: "tuple[Replaced, ...]", one: str, many: str) -> str:
        return one if len(some) == 1 else many.format(count=len(some))


def apply_or_none(text: str, wanted: "ArticleReplacements") -> str | None:
    """The text after the replacements; None where they do not fit into it."""
    try:
        return apply(text, wanted.text)
    except ValueError:
        return None


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST_NAME else line[:LONGEST_NAME] + "…"
