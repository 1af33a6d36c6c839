"""Steps with one or several articles from a view of the desk: move, tag, assign. Each says what it did, with an undo.

What the desk refuses is said in its own sentence, and nothing else is changed. It draws no view.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from editor.article import Stage, Task
from editor.assignment import can_be_asked_for
from editor.refusal import Refused
from editor.ways import Way
from editor.workflow import PUBLIC, Move
from ui.widgets.notice import Weight
from ui.window import move_words
from ui.window.desk_page import Surround
from ui.window.signatures.signing import Failed, Signing
from ui.wording import say, stage_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from storage.change import Change
    from storage.desk import Desk
    from storage.schedule.undoing import NotDone
    from storage.stopping import Tell
    from ui.window.publication.going_out import GoingOut

MOST_REFUSALS = 2
"""refusals that are said one by one; the others are counted"""
SIGNED = frozenset({Move.APPROVE, Move.BYPASS})
"""steps for which the person's key is unlocked first, where there is one"""


class Moving(QObject):
    """`view` is the widget over which dialogs stand."""

    left_alone = Signal(list)
    """the ids of the articles with which a step for several was not done, none when it was done with all"""

    def __init__(self, around: Surround, view: "QWidget", parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._view = view
        self._going_out: GoingOut | None = None
        self._signing = Signing(around, view)

    @property
    def going_out(self) -> "GoingOut":
        if self._going_out is None:
            from ui.window.publication.going_out import GoingOut

            self._going_out = GoingOut(self._around, self._view, self)
        return self._going_out

    def move(self, article_ids: Sequence[str], stage: Stage, way: Way, seen_in: Stage | None) -> None:
        """Move articles to a stage, after a reason was given where the step needs one."""
        if way.move in PUBLIC and len(article_ids) == 1:
            self.going_out.move(article_ids[0], way.move)
            return
        if way.move in PUBLIC:
            self.refuse(
                Refused(
                    "What readers see goes out one article at a time, because each leaves its files and a receipt; "
                    "nothing was moved. Open the first of them and choose “Publish…” there."
                )
            )
            return
        note = self._ask_reason(way) if way.needs_note else ""
        if note is None:
            return
        is_signed = way.move in SIGNED
        if len(article_ids) == 1:
            only = article_ids[0]
            self._take(lambda desk: desk.move_to(only, stage, note, seen_in), self._tell_moved, is_signed)
        else:
            done = self.tr("{count} articles moved to “{stage}”.")
            title, move = self.tr("Moving articles"), partial(_move_to, stage, note)
            self._take_several(title, article_ids, move, done, is_signed, stage=stage)

    def tag(self, article_ids: Sequence[str], tag: str) -> None:
        done = self.tr("{count} articles have the tag “{tag}” now.")
        if len(article_ids) == 1:
            done = self.tr("It has the tag “{tag}” now.")
        title = self.tr("Giving articles a tag")
        self._take_several(title, article_ids, lambda desk, one: desk.tag([one], tag), done, tag=tag.lstrip("#"))

    def untag(self, article_ids: Sequence[str], tag: str) -> None:
        done = self.tr("The tag “{tag}” was taken off {count} articles.")
        if len(article_ids) == 1:
            done = self.tr("The tag “{tag}” was taken off.")
        title = self.tr("Taking a tag off articles")
        self._take_several(title, article_ids, lambda desk, one: desk.untag([one], tag), done, tag=tag)

    def assign(self, article_ids: Sequence[str], collaborator_id: str, name: str) -> None:
        """Ask somebody for what each article needs next: to be written, or to be edited."""
        done = self.tr("{count} articles are assigned to {name}.")
        if len(article_ids) == 1:
            done = self.tr("It is assigned to {name}.")
        title = self.tr("Assigning articles")
        self._take_several(title, article_ids, lambda desk, one: _assign(desk, one, collaborator_id), done, name=name)

    def refuse(self, why: Refused) -> None:
        """Say why something cannot be done."""
        self._around.steps.refuse(why)

    def _take(
        self, step: "Callable[[Desk], Change]", then: "Callable[[Change], object]", is_signed: bool = False
    ) -> None:
        self._with_key(is_signed, lambda failed: self._around.steps.take(step, then, failed=failed))

    def _take_several(
        self,
        title: str,
        article_ids: Sequence[str],
        step: "Callable[[Desk, str], Change]",
        done: str,
        is_signed: bool = False,
        **facts: object,
    ) -> None:
        ids = list(article_ids)

        def take(desk: "Desk", told: "Tell") -> "Change":
            if is_signed:
                desk.require_key()  # once for all: each would be refused
            return desk.several(ids, lambda one: step(desk, one), told)

        self._with_key(
            is_signed,
            lambda failed: self._around.steps.take_many(
                title, take, lambda change: self._tell_several(change, done, facts), failed=failed
            ),
        )

    def _with_key(self, is_signed: bool, take: "Callable[[Failed], object]") -> None:
        """Take a step; where it is signed and the key is locked, once more after it was unlocked."""
        if is_signed:
            self._signing.with_key(take, self._on_refused)
        else:
            take(self._on_refused)

    def _tell_moved(self, change: "Change") -> None:
        stage = stage_word(Stage(str(change.values["to"])))
        self._around.steps.tell(self.tr("Moved to “{stage}”.").format(stage=stage), change.event_ids)

    def _tell_several(self, change: "Change", done: str, facts: dict[str, object]) -> None:
        stage = facts.get("stage")
        if isinstance(stage, Stage):
            facts = {**facts, "stage": stage_word(stage)}
        refused: tuple[NotDone, ...] = change.values["refused"]  # type: ignore[assignment]
        count = change.values["done"]
        sentences = [done.format(count=count, **facts)] if count or not refused else []
        sentences += [f"{one.headline}: {say(one.why)}" for one in refused[:MOST_REFUSALS]]
        if len(refused) > MOST_REFUSALS:
            sentences.append(self.tr("And {count} more.").format(count=len(refused) - MOST_REFUSALS))
        self._around.steps.tell(" ".join(sentences), change.event_ids, Weight.TELLS if refused else Weight.DONE)
        self.left_alone.emit([one.article_id for one in refused])

    def _on_refused(self, error: Exception) -> None:
        assert isinstance(error, Refused)
        self.refuse(error)

    def _ask_reason(self, way: Way) -> str | None:
        """The reason, or None when a person does not want the step after all."""
        from ui.dialogs.reason import Reason

        assert way.move is not None
        word = move_words.word(way.move)
        dialog = Reason(word, word, move_words.why_reason(way.move), self._view.window())
        has_answer = dialog.exec() == QDialog.DialogCode.Accepted
        note = dialog.note if has_answer else None
        dialog.deleteLater()
        return note


def _move_to(stage: Stage, note: str, desk: "Desk", article_id: str) -> "Change":
    return desk.move_to(article_id, stage, note)


def _assign(desk: "Desk", article_id: str, collaborator_id: str) -> "Change":
    """Ask for the first task that there is still something to do of."""
    stage = desk.article(article_id).stage
    task = next((one for one in (Task.WRITE, Task.EDIT, Task.PROOF) if can_be_asked_for(one, stage)), Task.OTHER)
    return desk.assign(article_id, collaborator_id, task)
