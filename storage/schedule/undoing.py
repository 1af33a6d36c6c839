"""Steps are taken back while nobody has acted on them, one or many together; and steps for many articles are one step.

Taking back is itself a step with an event, so it can be taken back in turn. What goes out of the house is not taken
back here: a publication, a correction and a withdrawal stand in public.
"""

from collections.abc import Callable, Iterable, Sequence

from editor.approval import Standing
from editor.article import Stage
from editor.frozen import frozen
from editor.refusal import Refused
from editor.workflow import MOVES, PUBLIC, Move
from storage import events, handing_out, stages, standing
from storage.change import Change, Kind
from storage.events import Event
from storage.office import notices
from storage.schedule import tags
from storage.schedule.plans import Plans
from storage.stopping import Tell

STEPS = frozenset(
    {
        *(Kind.MOVED, Kind.ASSIGNED, Kind.REASSIGNED, Kind.EXTENDED, Kind.DECLINED, Kind.HANDED_OVER, Kind.CANCELLED),
        *(Kind.DUE_SET, Kind.PUBLISH_SET, Kind.LENGTH_SET),
    }
)
"""What stands on the step before it, whoever took it."""
IDLE = frozenset(
    {
        *(Kind.EXPORTED, Kind.REVISION_KEPT, Kind.WORD_IGNORED, Kind.FINDING_DISMISSED, Kind.DISMISSAL_TAKEN_BACK),
        *(Kind.TAGGED, Kind.UNTAGGED),
    }
)
"""What another person may do with an article without acting on a step."""
OF_TAGS = frozenset({Kind.TAG_RENAMED, Kind.TAG_REMOVED})
"""Steps with a tag of the whole desk: one event for all articles that had it."""


@frozen
class NotDone:
    """One article that a step for many left alone, and why."""

    article_id: str
    headline: str
    why: Refused


class Undoing(Plans):
    def undo(self, event_ids: Iterable[str], told: Tell | None = None) -> Change:
        """Take back the steps that left these events: all of them, or none, as when `told` does not want to go on.

        Refused when somebody has acted on one of them since. The `event_ids` of the change bring the steps back again.
        `values["steps"]` is how many there were; `values["dropped"]` says that a new article was among them,
        which is kept with what was dropped.
        """
        with self._changing() as now:
            steps = events.of_ids(self._database, event_ids)
            if not steps:
                raise Refused("There is nothing to take back here; nothing was changed.")
            together = {one.id for one in steps}
            done: list[Change] = []
            alone = [one for one in steps if not _goes_along(one, steps)]
            for step in reversed(alone):
                done.append(self._take_back(step, now, together))
                _tell(told, len(done), len(alone))
            ids = tuple(event_id for one in done for event_id in one.event_ids)
            values = {"steps": len(done), "dropped": any(step.kind == Kind.ARTICLE_ADDED for step in steps)}
            return Change(Kind.UNDONE, done[-1].article_id, None, now, values, ids)

    def several(self, article_ids: Sequence[str], step: Callable[[str], Change], told: Tell | None = None) -> Change:
        """Take a step with each of these articles, in one transaction and with one undo.

        `step` is given an article's id and calls a verb of this desk. An article that refuses is left as it is; when
        `told` does not want to go on, all are. The change's values: `done`, how many; `refused`, a `NotDone` for each
        of the others.
        """
        done: list[Change] = []
        refused: list[NotDone] = []
        chosen = list(dict.fromkeys(article_ids))
        with self._changing() as now:
            for number, article_id in enumerate(chosen, start=1):
                try:
                    with self._database.tx():
                        done.append(step(article_id))
                except Refused as why:
                    refused.append(NotDone(article_id, self._headline(article_id), why))
                _tell(told, number, len(chosen))
        kept = [one for one in done if one.kind is not Kind.UNCHANGED]
        ids = tuple(event_id for one in kept for event_id in one.event_ids)
        values: dict[str, object] = {"done": len(kept), "refused": tuple(refused)}
        return Change(kept[-1].kind if kept else Kind.UNCHANGED, None, None, now, values, ids)

    def _take_back(self, step: Event, now: int, together: set[str]) -> Change:
        if step.collaborator_id != self.me.id:
            raise Refused("Somebody else took this step; nothing was changed. Ask them to take it back.")
        if step.payload.get("move") in PUBLIC:
            raise Refused(
                "What was published stands in public, so it is not taken back like this; nothing was changed. "
                "Write a correction, or withdraw the article."
            )
        if step.kind in OF_TAGS:
            return self._take_back_tag(step, now)
        if step.kind == Kind.ARTICLE_ADDED:
            return self._take_back_article(step, together)
        if "before" not in step.payload or not step.article_id:
            raise Refused("This step cannot be taken back; nothing was changed.")
        self._check_nobody_acted(step, together)
        with self._changing_article(step.article_id) as (_now, row):
            stood = standing.of(self._database, row["id"])
            is_step_back = step.kind != Kind.UNDONE
            standing.put_back(self._database, row["id"], step.payload["before"], now, is_step_back=is_step_back)
            if "assignments" in step.payload["before"]:  # steps may come back in another order than they were taken in
                handing_out.settle_writer(self._database, row["id"])
            if self._is_void(row["id"]):
                raise Refused(
                    "The content is no longer the one that was approved, so this step was not taken back; nothing was "
                    "changed. Have it approved again."
                )
            notices.take_back(self._database, row["id"], step.collaborator_id, step.at)
            return self._record_step(Kind.UNDONE, now, row, stood, event=step.id, of=step.kind)

    def _take_back_article(self, step: Event, together: set[str]) -> Change:
        """A new article goes to what was dropped: nothing that was written is deleted by an undo."""
        with self._changing_article(step.article_id) as (now, row):
            if Stage(row["stage"]) not in MOVES[Move.DROP].origins:
                raise Refused(
                    "The article has gone on since then, so this step was not taken back; nothing was changed. "
                    "Look at where it is now."
                )
            self._check_nobody_acted(step, together)
            stood = standing.of(self._database, row["id"])
            self._database.run(
                "UPDATE article SET stage = ?, left_stage = ?, changed_at = ? WHERE id = ?",
                *(Stage.DROPPED, row["stage"], now, row["id"]),
            )
            stages.enter(self._database, row["id"], Stage.DROPPED, now)
            return self._record_step(Kind.UNDONE, now, row, stood, event=step.id, of=step.kind)

    def _take_back_tag(self, step: Event, now: int) -> Change:
        words = {step.payload["tag"], step.payload.get("to", step.payload["tag"])}
        for event in events.of_kinds_since(self._database, (*OF_TAGS, Kind.UNDONE), step.seq):
            if event.payload.get("event") == step.id:
                raise _already()
            if words & {event.payload.get("tag"), event.payload.get("to")}:
                raise Refused(
                    "This tag has been changed again since, so the step was not taken back; nothing was changed. "
                    "Look at the tags as they are now."
                )
        tags.put_back(self._database, step.payload, now)
        return self._record(Kind.UNDONE, now, event=step.id, of=step.kind)

    def _is_void(self, article_id: str) -> bool:
        """Whether the article would stand as approved with another content than was approved."""
        is_approved = Stage(self._article_row(article_id)["stage"]) is Stage.APPROVED
        return is_approved and self.seal(article_id).standing is Standing.VOID

    def _check_nobody_acted(self, step: Event, together: set[str]) -> None:
        later = events.since(self._database, step.article_id, step.seq)
        taken_back: set[str] = set()
        for event in reversed(later):
            if event.kind == Kind.UNDONE and event.id not in taken_back:
                taken_back.add(event.payload["event"])
        if step.id in taken_back:
            raise _already()
        for event in later:
            is_gone = event.id in taken_back or event.kind == Kind.UNDONE
            if not is_gone and event.id not in together and _acts(event, step.collaborator_id):
                raise Refused(
                    "The article has gone on since then, so this step was not taken back; nothing was changed. "
                    "Look at where it is now."
                )

    def _headline(self, article_id: str) -> str:
        row = self._database.one("SELECT headline, slug FROM article WHERE id = ?", article_id)
        return (row["headline"] or row["slug"]) if row else ""


def _tell(told: Tell | None, done: int, total: int) -> None:
    if told is not None and not told(done, total):
        raise Refused("You stopped this before its end, so nothing was changed. Begin it again when you like.")


def _goes_along(step: Event, steps: Sequence[Event]) -> bool:
    """A draft that began with its article, as an import's does, goes where the article goes."""
    return "before" not in step.payload and any(
        one.kind == Kind.ARTICLE_ADDED and one.article_id == step.article_id and one is not step for one in steps
    )


def _already() -> Refused:
    return Refused("This step was taken back already; nothing was changed.")


def _acts(event: Event, who: str) -> bool:
    """Whether somebody who did this has acted on what stood before it."""
    return event.kind in STEPS or (event.collaborator_id != who and event.kind not in IDLE)
