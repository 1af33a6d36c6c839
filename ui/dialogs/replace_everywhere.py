"""Find and replace in all articles: what, where, and every place to be looked at and ticked. It changes nothing.

It asks for a search by `wanted` and is given what was found by `show_hits`; `chosen` is what is to be replaced.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QWidget

from editor.article import Stage
from editor.refusal import Refused
from editor.text.wanted import Search
from editor.workflow import SETTLED
from ui import wording
from ui.dialogs.replace_everywhere_hits import TEXT, ArticleHits, Wanted
from ui.widgets.dialog import Dialog
from ui.widgets.empty_list import EmptyList
from ui.widgets.replacement_list import ReplacementList
from ui.widgets.replacement_rows import Group, Place
from ui.widgets.search_field import SearchField, SearchOptions, place_of
from ui.widgets.words import Words
from ui.wording import say, stage_word

if TYPE_CHECKING:
    from storage.article.replacing import ArticleReplacements

WIDTH, HEIGHT = 880, 620
"""pixels at scale 1"""
REST = 300
"""milliseconds without a change after which is searched"""


class ReplaceEverywhere(Dialog):
    """`why_not` says why nothing can be replaced on this desk; finding goes on all the same."""

    wanted = Signal(object)
    """a `Wanted`: search for this, and forget what was wanted before; None: search no more"""
    place_wanted = Signal(str, str, object)
    """an article's id, the name of a field or empty, and the `Span` there that a person wants to see"""

    def __init__(self, why_not: Refused | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._why_not = why_not
        self._hits: dict[str, ArticleHits] = {}
        self._unread = 0
        self._searched: tuple[int, int] | None = None
        self._is_cut_short = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REST)
        self._soon.timeout.connect(self._ask)
        self.words, self.new_words, self.options = SearchField(), SearchField(), SearchOptions()
        self.with_fields = QCheckBox(self.tr("Headlines and other fields too"))
        self.with_fields.setChecked(True)
        self.where = self._make_where()
        self.list = ReplacementList()
        self.list.setAccessibleName(self.tr("Replacements"))
        EmptyList(self.list, self.tr("Every place that would change stands here first, with a tick to take away."))
        self.state = Words("", "soft").wrapped()
        self.say(self.tr("Replace in all articles"), self.tr("Replace"), self.tr("Cancel"))
        # Enter is pressed in the fields without looking; replacing is a step of its own.
        self.accept_button.setDefault(False)
        self._lay_out_search()
        self._connect()
        self._show_state()
        self.words.setFocus()

    # --- what is wanted ----------------------------------------------------------------------------------------------

    def begin_with(self, search: Search) -> None:
        """Begin with what a person looked for last."""
        self.options.show_search(search)
        self.words.setText(search.pattern)
        self.words.selectAll()

    @property
    def request(self) -> Wanted | None:
        """What the fields ask for; None while there is nothing to look for."""
        words = self.words.words()
        if not words:
            return None
        stages = self.where.currentData()
        return Wanted(
            self.options.search(words), self.new_words.words(), self.with_fields.isChecked(), frozenset(stages)
        )

    @property
    def chosen(self) -> "list[ArticleReplacements]":
        """What is to be replaced in each article of which something is ticked."""
        rows = self.list.rows
        return [self._hits[group.key].chosen(rows.ticked_in(group.key)) for group in rows.ticked_groups]

    @property
    def ticked_articles(self) -> list[ArticleHits]:
        return [self._hits[group.key] for group in self.list.rows.ticked_groups]

    def _on_changed(self) -> None:
        self.wanted.emit(None)
        self._forget()
        self._soon.start()

    def _ask(self) -> None:
        request = self.request
        self.words.show_wrong(False)
        if request is not None:
            self._searched = (0, 0)
        self._show_state()
        self.wanted.emit(request)

    def _forget(self) -> None:
        self._hits.clear()
        self._unread, self._searched, self._is_cut_short = 0, None, False
        self.list.rows.clear()

    # --- what was found ----------------------------------------------------------------------------------------------

    def show_hits(self, found: Sequence[ArticleHits]) -> None:
        """Show more of what was found."""
        self._unread += sum(hits.why_not is not None for hits in found)
        readable = [hits for hits in found if hits.parts]
        self._hits.update((hits.article_id, hits) for hits in readable)
        self.list.rows.add([self._group(hits) for hits in readable])

    def show_progress(self, done: int, total: int) -> None:
        """`done` of `total` articles have been searched."""
        self._searched = (done, total)
        self._show_state()

    def show_end(self, is_cut_short: bool) -> None:
        """All articles have been searched, or, with `is_cut_short`, enough was found."""
        self._searched, self._is_cut_short = None, is_cut_short
        self._show_state()

    def show_refusal(self, refused: Refused) -> None:
        """The search cannot be made."""
        self._forget()
        self.words.show_wrong(True, place_of(refused))
        self._say_state(say(refused), "warm")
        self.accept_button.setEnabled(False)

    def _group(self, hits: ArticleHits) -> Group:
        places: list[Place] = []
        unticked: list[int] = []
        for part in hits.parts:
            unticked += [len(places) + number for number in part.in_addresses]
            label = f"{self._field_word(part.name)}: " if part.name != TEXT else ""
            places += [place._replace(label=label) for place in part.places]
        title = f"{hits.title or self.tr('Without a headline')}  ·  {stage_word(hits.stage)}"
        return Group(hits.article_id, title, places, self._why_kept(hits), unticked)

    def _why_kept(self, hits: ArticleHits) -> str:
        if self._why_not is not None:
            return self.tr("Can only be read")
        if hits.stage is Stage.DROPPED:
            return self.tr("Dropped: stays as it is")
        return self.tr("Stays as it was printed") if hits.is_settled else ""

    def _field_word(self, name: str) -> str:
        return {
            "kicker": self.tr("Kicker"),
            "headline": self.tr("Headline"),
            "dek": self.tr("Summary"),
            "byline": self.tr("Author"),
            "dateline": self.tr("Place and date"),
            "ednote": self.tr("Note to the editor"),
        }[name]

    # --- what is said ------------------------------------------------------------------------------------------------

    def _show_state(self) -> None:
        rows = self.list.rows
        articles = len(rows.ticked_groups)
        sentence = self.tr("Replace in 1 article") if articles == 1 else self.tr("Replace in {count} articles")
        self.accept_button.setText(sentence.format(count=articles) if articles else self.tr("Replace"))
        self.accept_button.setEnabled(articles > 0 and self._searched is None and self._why_not is None)
        if self._searched is not None and self._searched[1]:
            sentence = self.tr("Searching… {done} of {total} articles.")
            self._say_state(sentence.format(done=self._searched[0], total=self._searched[1]))
        elif self._searched is not None or not self.words.words():
            self._say_state("" if self._why_not is None else say(self._why_not))
        else:
            self._say_state(" ".join(self._sentences()))

    def _sentences(self) -> list[str]:
        """What was found, and what replacing would mean beyond the words."""
        rows = self.list.rows
        if not rows.place_count:
            said = [self.tr("Not found in any article.")]
        else:
            sentence = self.tr("{places} places in {articles} articles; {ticked} are ticked.")
            counts = {"places": rows.place_count, "articles": len(rows.groups), "ticked": rows.ticked_count}
            said = [wording.counted(sentence.format(**counts))]
        if self._is_cut_short:
            said.append(self.tr("There may be more: replace these first, then search again."))
        approved = sum(hits.stage is Stage.APPROVED for hits in self.ticked_articles)
        if approved:
            said.append(self.tr("Approved, and to be approved again: {count}.").format(count=approved))
        in_addresses = sum(len(part.in_addresses) for hits in self._hits.values() for part in hits.parts)
        if in_addresses:
            said.append(self.tr("Not ticked at first, as part of an address: {count}.").format(count=in_addresses))
        if self._unread:
            said.append(self.tr("Damaged, and not searched: {count}.").format(count=self._unread))
        if self._why_not is not None:
            said.append(say(self._why_not))
        return said

    def _say_state(self, said: str, kind: str = "soft") -> None:
        if self.state.property("kind") != kind:
            self.state.setProperty("kind", kind)
            self.state.style().unpolish(self.state)
            self.state.style().polish(self.state)
        self.state.setText(said)

    # --- how it is put together --------------------------------------------------------------------------------------

    def _make_where(self) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("In all articles"), frozenset())
        box.addItem(self.tr("In those that can be changed"), frozenset(Stage) - SETTLED)
        for stage in Stage:
            box.addItem(stage_word(stage), frozenset({stage}))
        box.setAccessibleName(self.tr("Where to look"))
        return box

    def _connect(self) -> None:
        for field in (self.words, self.new_words):
            field.textChanged.connect(self._on_changed)
            field.returnPressed.connect(self._ask_now)
        self.options.changed.connect(self._on_changed)
        self.with_fields.toggled.connect(self._on_changed)
        self.where.currentIndexChanged.connect(self._on_changed)
        self.list.rows.ticked.connect(self._show_state)
        self.list.place_wanted.connect(self._on_place_wanted)
        self.finished.connect(self._soon.stop)

    def _ask_now(self) -> None:
        if self._soon.isActive():
            self._soon.stop()
            self._ask()

    def _on_place_wanted(self, group: Group, number: int) -> None:
        part, at = self._hits[group.key].part_at(number)
        self.place_wanted.emit(group.key, part.name, part.replacements[at].span)

    def _lay_out_search(self) -> None:
        self.resize(WIDTH, HEIGHT)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.words, 1)
        first.addWidget(self.options)
        second = QHBoxLayout()
        second.setSpacing(16)
        second.addWidget(self.where)
        second.addWidget(self.with_fields)
        second.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        labels = (self.tr("Find"), self.tr("Replace with"), self.tr("Where to look"))
        for row, (label, field) in enumerate(zip(labels, (self.words, self.new_words, self.where), strict=True)):
            name = Words(label)
            name.setBuddy(field)
            field.setAccessibleName(label)
            grid.addWidget(name, row, 0)
        grid.addLayout(first, 0, 1)
        grid.addWidget(self.new_words, 1, 1)
        grid.addLayout(second, 2, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.state)
