"""The office's own style rules, and which of those that ship it has switched off. They are kept as their source.

Reading and judging a source is the matter of `editor.language.style.rules`: a rule that is broken is kept as it is.
"""

from editor.frozen import frozen
from editor.refusal import Refused
from editor.text.normalise import clean
from storage.change import Change, Kind
from storage.core import Core

LONGEST = 200_000
"""Letters of one rule's source."""


@frozen
class StyleRule:
    """`key` is the rule's file name without its ending; `source` is empty for a rule that ships."""

    key: str
    language: str
    source: str
    is_on: bool


class StyleRules(Core):
    """The verbs of the office's style rules."""

    def style_rules(self, language: str) -> list[StyleRule]:
        """What the office decided on rules of this language, by key."""
        found = self._database.all("SELECT * FROM style_rule WHERE language = ? ORDER BY key", language)
        return [StyleRule(row["key"], row["language"], row["source"], bool(row["is_on"])) for row in found]

    def save_style_rule(self, key: str, language: str, source: str) -> Change:
        """Keep the source of a rule of the office's own, broken or not; a rule that ships is covered by one's own."""
        key = clean(key).text.strip()
        if not key or len(source) > LONGEST:
            raise Refused("A rule needs a name, and may have 200,000 letters at most; nothing was changed.")
        kept = clean(source).text
        with self._changing() as now:
            self._put_rule(key, language, now, source=kept)
            return self._record(Kind.STYLE_RULE_SAVED, now, key=key, language=language)

    def switch_style_rule(self, key: str, language: str, is_on: bool) -> Change:
        """Hold articles to a rule, or do not."""
        with self._changing() as now:
            self._put_rule(key, language, now, is_on=is_on)
            return self._record(Kind.STYLE_RULE_SWITCHED, now, key=key, language=language, is_on=is_on)

    def remove_style_rule(self, key: str, language: str) -> Change:
        """Take a rule of the office's own away; one that ships with the same key is there again. The log keeps it."""
        with self._changing() as now:
            row = self._database.one("SELECT source FROM style_rule WHERE key = ? AND language = ?", key, language)
            if row is None:
                return Change(Kind.UNCHANGED, None, None, now)
            self._database.run("DELETE FROM style_rule WHERE key = ? AND language = ?", key, language)
            return self._record(Kind.STYLE_RULE_REMOVED, now, key=key, language=language, source=row["source"])

    def _put_rule(
        self, key: str, language: str, now: int, *, source: str | None = None, is_on: bool | None = None
    ) -> None:
        row = self._database.one("SELECT source, is_on FROM style_rule WHERE key = ? AND language = ?", key, language)
        self._database.run(
            "INSERT INTO style_rule (key, language, source, is_on, collaborator_id, changed_at)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (key, language) DO UPDATE SET source = excluded.source,"
            " is_on = excluded.is_on, collaborator_id = excluded.collaborator_id, changed_at = excluded.changed_at",
            key,
            language,
            source if source is not None else (row["source"] if row else ""),
            int(is_on if is_on is not None else (row["is_on"] if row else True)),
            self.me.id,
            now,
        )
