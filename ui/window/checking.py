"""The checks of the open article and the desk: reads what they go by, keeps what a person decides."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.tasks import Tasks
from ui.widgets.notice import NoticeBar, Weight
from ui.window.reading import ArticleView
from ui.writing.checking import Checking
from ui.writing.checking_remarks import Engines, Remark
from ui.writing.finding_card import FindingCard
from ui.writing.margin import Margin
from ui.writing.room import WritingRoom
from ui.writing.spelling_walk import SpellingWalk
from ui.writing.suggestions_menu import SuggestionsMenu

if TYPE_CHECKING:
    from editor.dismissal import Dismissal
    from editor.language.spelling.checker import Spelling
    from storage.change import Change
    from storage.desk import Desk

SECOND_LANGUAGE, VARIANT, TONES = "second_language", "spelling_variant", "tone_placement"
"""the settings of the desk that say how its articles are spelled"""

CHECKS_WAIT = 100
"""milliseconds after which a first article is checked: it is on the screen by then"""


@dataclass(frozen=True, slots=True)
class Basis:
    """What the desk says about how an article is checked."""

    article_id: str
    spelling: "Spelling"
    dismissals: "tuple[Dismissal, ...]"


class ArticleChecks(QObject):
    """Introduces the checks of the writing room to the desk."""

    def __init__(self, tasks: Tasks, room: WritingRoom, notices: NoticeBar, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._notices = notices
        self._article_id = ""
        self._language = ""
        self._read_timer = QTimer(self, singleShot=True)
        self._read_timer.timeout.connect(self._read)
        self.checking = Checking(room.edit, tasks.compute, self)
        self.menu = SuggestionsMenu(self.checking, self)
        self.card = FindingCard(self.checking)
        self.margin = Margin(self.checking)
        self.walk = SpellingWalk(self.checking, self.card, self)
        self.menu.card_wanted.connect(self.walk.show_one)
        self.margin.place_chosen.connect(self.walk.show_one)
        self.walk.ended.connect(self._on_walk_ended)
        self.checking.dismissed.connect(self._on_dismissed)
        self.checking.word_accepted.connect(self._on_word_accepted)
        self.checking.word_ignored.connect(self._on_word_ignored)
        tasks.changed.connect(self._on_desk_changed)

    def show_article(self, view: ArticleView | None) -> None:
        """Another article is open, or none, or the same one with more known about it."""
        article_id = view.article.id if view else ""
        if article_id != self._article_id:
            self._article_id = article_id
            self._language = view.article.language if view else ""
            self.checking.use(None)
            self._read_timer.start(0 if view and view.around else CHECKS_WAIT)

    def _read(self) -> None:
        article_id, language = self._article_id, self._language
        if article_id:
            self._tasks.read(lambda desk: read_basis(desk, article_id, language), then=self._on_basis, key="checks")

    def _on_basis(self, basis: Basis) -> None:
        if basis.article_id == self._article_id:
            self._show_dismissals(basis.dismissals)
            self._tasks.compute(lambda: make_engines(basis), then=self._on_engines, key="engines")

    def _on_engines(self, made: tuple[str, Engines]) -> None:
        if made[0] == self._article_id:
            self.checking.use(made[1])

    def _on_word_accepted(self, list_name: str, word: str) -> None:
        from editor.language.spelling.word_lists import WordListName

        language = self._language
        self._tasks.change(lambda desk: desk.add_word(WordListName(list_name), language, word))

    def _on_word_ignored(self, word: str) -> None:
        article_id = self._article_id
        self._tasks.change(lambda desk: desk.ignore_word(article_id, word))

    def _on_dismissed(self, remark: Remark, before: str, behind: str, note: str) -> None:
        article_id = self._article_id
        self._tasks.change(lambda desk: desk.dismiss(article_id, remark.rule, remark.words, before, behind, note))

    def _show_dismissals(self, dismissals: "tuple[Dismissal, ...]") -> None:
        by_rule: dict[tuple[str, str], list[Dismissal]] = {}
        for one in dismissals:
            by_rule.setdefault((one.rule, one.words), []).append(one)

        def is_dismissed(remark: Remark, before: str, behind: str) -> bool:
            known = by_rule.get((remark.rule, remark.words), ())
            return any(one.covers(remark.rule, remark.words, before, behind) for one in known)

        self.checking.set_dismissals(is_dismissed)

    def _on_walk_ended(self, is_through: bool) -> None:
        if is_through:
            self._notices.say(self.tr("Everything has been looked at."), Weight.DONE, subject="walk")

    def _on_desk_changed(self, change: "Change") -> None:
        if change.kind in _CONCERNS:
            self._read()


_CONCERNS = frozenset({"word_added", "word_removed", "word_ignored", "finding_dismissed", "dismissal_taken_back"})


def read_basis(desk: "Desk", article_id: str, language: str) -> Basis:
    """What the desk says about how the article is checked."""
    from editor.language.spelling.checker import Spelling
    from editor.language.spelling.judgement import TonePlacement
    from editor.language.spelling.variants import Variant
    from editor.language.spelling.word_lists import word_lists

    second = desk.setting(SECOND_LANGUAGE, "en" if language == "vi" else "vi")
    spelling = Spelling(
        language,
        second if second != language else "",
        Variant(desk.setting(VARIANT, Variant.EITHER)),
        TonePlacement(desk.setting(TONES, TonePlacement.EITHER)),
        word_lists(desk.words(language), desk.ignored_words(article_id)),
    )
    return Basis(article_id, spelling, tuple(desk.dismissals(article_id)))


def make_engines(basis: Basis) -> tuple[str, Engines]:
    """(article's id, engines); in a worker, since lists are read the first time."""
    from editor.language.spelling.checker import SpellChecker
    from editor.language.style.rules import shipped
    from editor.language.style.styler import Styler

    language = basis.spelling.language
    rules = shipped(language)
    return basis.article_id, Engines(language, SpellChecker(basis.spelling), Styler(rules, language))
