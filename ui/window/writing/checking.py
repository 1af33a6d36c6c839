"""The checks of the open article and the desk: reads what they go by, keeps what a person decides."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from editor.frozen import frozen
from ui import wording
from ui.actions import Actions
from ui.preferences import Preferences
from ui.tasks import Tasks
from ui.widgets.notice import NoticeBar, Weight
from ui.window.reading import ArticleView
from ui.window.writing.audience import ArticleAudience
from ui.window.writing.language_tools import LanguageTools
from ui.writing.checking_remarks import Engines, Remark, remarks_of
from ui.writing.line_rules import OUTSIDE
from ui.writing.remarks.checking import Checking
from ui.writing.remarks.finding_card import FindingCard
from ui.writing.remarks.margin import Margin
from ui.writing.remarks.spelling_walk import SpellingWalk
from ui.writing.remarks.suggestions_menu import SuggestionsMenu
from ui.writing.room import WritingRoom

if TYPE_CHECKING:
    from editor.dismissal import Dismissal
    from editor.language.spelling.checker import Spelling
    from storage.change import Change
    from storage.desk import Desk

SECOND_LANGUAGE, VARIANT, TONES = "second_language", "spelling_variant", "tone_placement"
"""the settings of the desk that say how its articles are spelled"""

FIRST_LINE = "nha truong mo cua tro lai sau tran mua lon hom qua, recieve"
"""a line with every kind of slip: the tables that the checks make at first use are made in the worker"""
CHECKS_WAIT = 100
"""milliseconds after which a first article is checked: it is on the screen by then"""


@frozen
class Basis:
    """What the desk says about how an article is checked."""

    article_id: str
    spelling: "Spelling"
    dismissals: "tuple[Dismissal, ...]"
    tones: str
    rules: tuple[tuple[str, str, bool], ...]
    """(key, source, whether it is on) of each rule that the office decided on"""


class ArticleChecks(QObject):
    """Introduces the checks of the writing room to the desk."""

    def __init__(
        self, tasks: Tasks, room: WritingRoom, notices: NoticeBar, preferences: Preferences, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._window = parent
        self._notices = notices
        self._article_id = ""
        self._language = ""
        self._is_read_only = True
        self._tones = "consistent"
        self.checking = Checking(room.edit, tasks.compute, self)
        self.menu = SuggestionsMenu(self.checking, self)
        self.audience = ArticleAudience(tasks, room, self.checking, self)
        self.audience.pane.taken_back.connect(self._on_taken_back)
        self.tools = LanguageTools(tasks, room, notices, preferences, lambda: self._tones, self)
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
        self._read_timer = QTimer(self, singleShot=True)
        self._read_timer.timeout.connect(self._read)

    def doings(self, actions: Actions) -> dict[str, Callable[[], object]]:
        """The actions of this part, by their ids."""
        return {
            "check.walk": self.walk.go_on,
            "check.walk_back": self.walk.go_back,
            "language.settings": self._choose_settings,
            "style.rules": self._keep_rules,
            **self.tools.doings(actions["tools.autocorrect"]),
        }

    def show_article(self, view: ArticleView | None) -> None:
        """Another article is open, or none, or the same one with more known about it."""
        self._is_read_only = view is None or view.is_read_only
        self.audience.show_article(view)
        article_id = view.article.id if view else ""
        language = view.article.language if view else ""
        if (article_id, language) != (self._article_id, self._language):
            self._article_id, self._language = article_id, language
            self.checking.use(None)
            self._read_timer.start(0 if view and view.around else CHECKS_WAIT)

    def _read(self) -> None:
        article_id, language = self._article_id, self._language
        if article_id:
            self._tasks.read(lambda desk: read_basis(desk, article_id, language), then=self._on_basis, key="checks")

    def _on_basis(self, basis: Basis) -> None:
        if basis.article_id == self._article_id:
            self._tones = basis.tones if basis.tones != "either" else "consistent"
            self.tools.autocorrecting.language = self._language
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

    def _choose_settings(self) -> None:
        self._tasks.read(read_settings, then=self._on_settings_read, key="language settings")

    def _on_settings_read(self, settings: dict[str, str]) -> None:
        from editor.language.spelling import engines
        from ui.dialogs.language_settings import LanguageSettings

        dialog = LanguageSettings(settings, sorted(engines.MAKERS), self._window)
        if dialog.exec():
            chosen = {key: value for key, value in dialog.chosen().items() if value != settings.get(key)}
            for key, value in chosen.items():
                self._tasks.change(lambda desk, key=key, value=value: desk.set_setting(key, value))
        dialog.deleteLater()

    def _keep_rules(self) -> None:
        language = self._language or wording.window_language()
        self._tasks.read(
            lambda desk: (
                [(rule.key, rule.source, rule.is_on) for rule in desk.style_rules(language)],
                not desk.is_read_only,
            ),
            then=lambda read: self._show_rules(language, *read),
            key="style rules",
        )

    def _show_rules(self, language: str, decided: list[tuple[str, str, bool]], may_write: bool) -> None:
        from ui.dialogs.style_rules import StyleRulesDialog
        from ui.window.writing.style_rules import entries

        name = wording.language_name(language)
        dialog = StyleRulesDialog(entries(language, decided), language, name, may_write, self._window)
        change = self._tasks.change
        dialog.rule_saved.connect(lambda key, source: change(lambda desk: desk.save_style_rule(key, language, source)))
        dialog.rule_switched.connect(
            lambda key, is_on: change(lambda desk: desk.switch_style_rule(key, language, is_on))
        )
        dialog.rule_removed.connect(lambda key: change(lambda desk: desk.remove_style_rule(key, language)))
        dialog.exec()
        dialog.deleteLater()

    def _on_taken_back(self, dismissal_id: str) -> None:
        self._tasks.change(lambda desk: desk.take_back_dismissal(dismissal_id))

    def _show_dismissals(self, dismissals: "tuple[Dismissal, ...]") -> None:
        self.audience.pane.show_dismissals(dismissals, self._is_read_only)
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


# To add one: the kind of a change after which the article is to be read anew.
_CONCERNS = frozenset(
    {
        *("word_added", "word_removed", "word_ignored", "word_heeded", "language_set"),
        *("finding_dismissed", "dismissal_taken_back"),
        "person_switched",
        *("setting_changed", "style_rule_saved", "style_rule_switched", "style_rule_removed"),
    }
)
DEFAULTS = {SECOND_LANGUAGE: "en", VARIANT: "either", TONES: "either"}


def read_settings(desk: "Desk") -> dict[str, str]:
    """How the office spells, by the names of the settings."""
    return {key: str(desk.setting(key, default)) for key, default in DEFAULTS.items()}


def read_basis(desk: "Desk", article_id: str, language: str) -> Basis:
    """What the desk says about how the article is checked."""
    from editor.language.spelling.checker import Spelling
    from editor.language.spelling.judgement import TonePlacement
    from editor.language.spelling.variants import Variant
    from editor.language.spelling.word_lists import word_lists

    settings = read_settings(desk)
    own = desk.second_language(article_id)
    second = settings[SECOND_LANGUAGE] if own is None else own
    tones = settings[TONES] if settings[TONES] in set(TonePlacement) else TonePlacement.EITHER
    spelling = Spelling(
        language,
        "vi" if second == language == "en" else second if second != language else "",
        Variant(settings[VARIANT]) if settings[VARIANT] in set(Variant) else Variant.EITHER,
        TonePlacement(tones),
        word_lists(desk.words(language), desk.ignored_words(article_id)),
    )
    rules = tuple((rule.key, rule.source, rule.is_on) for rule in desk.style_rules(language))
    return Basis(article_id, spelling, tuple(desk.dismissals(article_id)), settings[TONES], rules)


def make_engines(basis: Basis) -> tuple[str, Engines]:
    """(article's id, engines); in a worker, since lists are read the first time."""
    from editor.language.spelling.checker import SpellChecker
    from editor.language.style.styler import Styler
    from ui.window.writing.style_rules import rules_in_force

    language = basis.spelling.language
    styler = Styler(rules_in_force(language, basis.rules), language)
    engines = Engines(language, SpellChecker(basis.spelling), styler)
    remarks_of(FIRST_LINE, OUTSIDE, engines)
    return basis.article_id, engines
