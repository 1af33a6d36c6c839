"""When an article is due, when it is planned to be published, and how long it should be. A plan moves nothing."""

from dataclasses import replace

from editor import due
from editor.article import Task
from storage import standing
from storage.change import Change, Kind
from storage.schedule.assignments import Asked, Assignments, check_length


class Plans(Assignments):
    def set_due(self, article_id: str, due_at: int | None, zone: str = "") -> Change:
        """When the article has to be ready; None for no date. A time that has passed is kept: what is late is late."""
        return self._plan(article_id, Kind.DUE_SET, due_at=due_at, due_zone=zone if due_at is not None else "")

    def set_publish(self, article_id: str, publish_at: int | None, zone: str = "") -> Change:
        """When the article is planned to be published; None for no plan."""
        zone = zone if publish_at is not None else ""
        return self._plan(article_id, Kind.PUBLISH_SET, publish_at=publish_at, publish_zone=zone)

    def set_length(self, article_id: str, words: int | None) -> Change:
        """How many words were asked for; None for what the template says."""
        check_length(words)
        return self._plan(article_id, Kind.LENGTH_SET, length_wanted=words)

    def new_piece(
        self,
        template_key: str,
        language: str,
        headline: str,
        audience: str,
        task: Task,
        asked: Asked,
        collaborator_id: str = "",
    ) -> Change:
        """An idea with its plan, handed out in the same step where somebody is named for it.

        The date and the length hold for the article, and for who is asked. The change is that of `new_article`;
        its `event_ids` are those of all that `undo` takes back together.
        """
        asked = asked.checked()
        with self._changing():
            begun = self.new_article(template_key, language, is_pitch=True, headline=headline, audience=audience)
            article_id = str(begun.article_id)
            steps = [
                self.set_due(article_id, asked.due_at, asked.due_zone),
                self.set_length(article_id, asked.length_wanted),
            ]
            if collaborator_id:
                steps.append(
                    self.assign(
                        article_id,
                        collaborator_id,
                        task,
                        asked.due_at,
                        asked.note,
                        due_zone=asked.due_zone,
                        length_wanted=asked.length_wanted,
                    )
                )
            elif asked.note:
                # Nobody is asked yet: what is said about the piece waits for them in its note to editors.
                fields = self.article(article_id).fields
                self.save_fields(
                    article_id, replace(fields, ednote="\n".join(filter(None, (fields.ednote, asked.note))))
                )
            ids = (*begun.event_ids, *(event_id for step in steps for event_id in step.event_ids))
            return replace(begun, event_ids=ids)

    def _plan(self, article_id: str, kind: Kind, **values: object) -> Change:
        """Keep these columns of the article; the same again leaves no trace."""
        if kind is not Kind.LENGTH_SET:
            due.check(*values.values())  # type: ignore[arg-type]
        with self._changing_article(article_id) as (now, row):
            if all(row[column] == value for column, value in values.items()):
                return Change(Kind.UNCHANGED, article_id, row["revision_id"], now)
            stood = standing.of(self._database, article_id)
            columns = ", ".join(f"{column} = ?" for column in values)
            self._database.run(f"UPDATE article SET {columns} WHERE id = ?", *values.values(), article_id)
            return self._record_step(kind, now, row, stood, **values)
