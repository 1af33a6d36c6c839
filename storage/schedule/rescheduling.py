"""A date is moved as it was seen: on a card, by somebody who may look at an older state of the desk."""

from editor.refusal import Refused
from editor.selection import Dated
from storage.change import Change
from storage.schedule.undoing import Undoing

_COLUMNS = {Dated.DUE: ("due_at", "due_zone"), Dated.PUBLISH: ("publish_at", "publish_zone")}


class Rescheduling(Undoing):
    def reschedule(self, article_id: str, of: Dated, was: int, to: int) -> Change:
        """Move a due date or a planned publication from `was`, as it was seen, to `to`; its zone stays.

        Refused when it has been changed meanwhile: who moved the card moved another date.
        """
        if of not in _COLUMNS:
            raise Refused(
                "Only a due date and a planned publication are moved in the calendar; nothing was changed. "
                "An embargo is changed in the details of its article."
            )
        at, zone = _COLUMNS[of]
        with self._changing_article(article_id) as (_now, row):
            if row[at] != was:
                raise Refused(
                    "This date was changed meanwhile, so it was not moved. The calendar shows it as it is now; "
                    "move it again if you still want to."
                )
            plan = self.set_due if of is Dated.DUE else self.set_publish
            return plan(article_id, to, row[zone])
