"""Articles: begin one, write it, read it. What may happen to it when is the matter of `editor.workflow`."""

import uuid
from dataclasses import fields as names_of
from dataclasses import replace

from editor import language_tag
from editor.article import Article, ArticleLine, Fields, Stage, Task
from editor.refusal import Refused
from editor.text import legible
from editor.text.line_counts import count_lines
from editor.text.normalise import clean
from storage import handing_out, rows, stages
from storage.article.history import History
from storage.change import Change, Kind
from storage.office.stationery import Stationery

LARGEST_TEXT = 20_000_000
"""Characters of one article. The largest novels have three million."""
LARGEST_FIELD = 10_000
"""Characters of one field."""
MOST_NEAR = 5_000
"""articles, the ones changed last, among which a mistyped name is looked for"""


class Articles(History, Stationery):
    def article_lines(self) -> list[ArticleLine]:
        """Every article without its text, the one changed last first."""
        found = self._database.all(rows.ARTICLE_LINE + "ORDER BY article.changed_at DESC, article.id")
        return [rows.article_line(row) for row in found]

    def article(self, article_id: str) -> Article:
        """The article as it is now. Refused when it is not on the desk, or damaged."""
        row = self._article_row(article_id)
        return rows.article(row, self._text_at(row))

    def find_article(self, slug_or_id: str) -> Article:
        """The article with this id, or the one changed last of those with this slug."""
        slug_or_id = clean(slug_or_id).text
        row = self._database.one(
            "SELECT id FROM article WHERE id = ? OR slug = ? ORDER BY changed_at DESC LIMIT 1", slug_or_id, slug_or_id
        )
        if row is None:
            raise self._not_there(slug_or_id)
        return self.article(row["id"])

    def _not_there(self, name: str) -> Refused:
        from difflib import get_close_matches

        slugs = self._database.all("SELECT slug FROM article ORDER BY changed_at DESC LIMIT ?", MOST_NEAR)
        near = get_close_matches(name, [row["slug"] for row in slugs], 1)
        if near:
            return Refused("There is no article “{name}” on this desk. Did you mean “{near}”?", name=name, near=near[0])
        return Refused("There is no article “{name}” on this desk. Use its slug as it stands in the list.", name=name)

    def new_article(
        self, template_key: str, language: str, *, is_pitch: bool = False, headline: str = "", audience: str = ""
    ) -> Change:
        """Begin an article from a template; with an empty key, from nothing.

        It is assigned to who begins it, or with `is_pitch` it is an idea that waits to be assigned. An empty `audience`
        is the one of the template.
        """
        from editor import template

        language_tag.check(language)
        chosen = self.template(template_key, language) if template_key else None
        fields = template.starting_fields(chosen) if chosen else Fields()
        if headline:
            fields = clean_fields(replace(fields, headline=headline))
        text = clean(chosen.text).text if chosen else ""
        article_id = str(uuid.uuid4())
        with self._changing() as now:
            values: dict[str, object] = {
                "id": article_id,
                "language": language,
                "stage": Stage.PITCHED if is_pitch else Stage.ASSIGNED,
                "template_key": template_key,
                "template_version": chosen.version if chosen else 0,
                "audience_key": audience or (chosen.audience if chosen else ""),
                "house_style_key": chosen.house_style if chosen else "",
                "author_id": self.me.id,
                "writer_id": self.me.id,
                "slug": fields.slug,
                "headline": fields.headline,
                "words": count_lines(text).words,
                "revision_id": "",
                "is_sample": int(self._is_sampling),
                "created_at": now,
                "changed_at": now,
            }
            # The article's row needs its revision's id and the other way round; the key is checked at the end.
            self._insert_article(values)
            revision_id = self._add_first_revision(article_id, now, text, rows.fields_to_json(fields))
            self._database.run("UPDATE article SET revision_id = ? WHERE id = ?", revision_id, article_id)
            if not is_pitch:
                handing_out.take(self._database, article_id, self.me.id, Task.WRITE, now)
            return self._record(
                Kind.ARTICLE_ADDED, now, article_id, revision_id, template=template_key, language=language
            )

    def save_text(self, article_id: str, text: str) -> Change:
        """Keep the text as it is now: what autosave calls. The same text again leaves no trace.

        Typing in an assigned article begins its draft; typing in an approved one takes it back to
        be edited. The change's values: `words`, `stage`, and `cleaned`, sentences on what was taken out of the text.
        """
        cleaned = clean(text)
        if len(cleaned.text) > LARGEST_TEXT:
            raise Refused(
                "This text is longer than the {most} characters that one article may have, so it was not saved; the "
                "text saved before is safe. Split it into several articles.",
                most=LARGEST_TEXT,
            )
        with self._changing_content(article_id) as (now, row):
            if cleaned.text == self._text_at(row):
                return Change(Kind.UNCHANGED, article_id, row["revision_id"], now)
            revision_id = self._add_revision(row, now, cleaned.text, row["fields"], "typed")
            words = count_lines(cleaned.text).words
            stage = self._take_up(row, revision_id, now)
            self._database.run("UPDATE article SET words = ? WHERE id = ?", words, article_id)
            return self._record(
                Kind.TEXT_SAVED,
                now,
                article_id,
                revision_id,
                words=words,
                stage=stage,
                cleaned=[str(note) for note in cleaned.notes],
            )

    def save_fields(self, article_id: str, fields: Fields) -> Change:
        """Keep the fields as they are now; the same fields again leave no trace."""
        fields = clean_fields(fields)
        written = rows.fields_to_json(fields)
        with self._changing_content(article_id) as (now, row):
            if written == row["fields"]:
                return Change(Kind.UNCHANGED, article_id, row["revision_id"], now)
            revision_id = self._add_revision(row, now, self._text_at(row), written, "fields")
            stage = self._take_up(row, revision_id, now)
            self._database.run(
                "UPDATE article SET slug = ?, headline = ?, embargo_until = ? WHERE id = ?",
                fields.slug,
                fields.headline,
                fields.embargo.until if fields.embargo else None,
                article_id,
            )
            return self._record(Kind.FIELDS_SAVED, now, article_id, revision_id, stage=stage)

    def _insert_article(self, values: dict[str, object]) -> None:
        places = ", ".join("?" for _ in values)
        self._database.run(f"INSERT INTO article ({', '.join(values)}) VALUES ({places})", *values.values())
        stages.stay(self._database, str(values["id"]), Stage(str(values["stage"])), int(str(values["created_at"])))


def clean_fields(fields: Fields) -> Fields:
    """The fields as they are kept: clean, on one line, without space around them."""
    cleaned: dict[str, str] = {}
    for name in (one.name for one in names_of(fields)):
        value = getattr(fields, name)
        if not isinstance(value, str):
            continue
        text = legible.lines(value)
        cleaned[name] = text if name == "ednote" else " ".join(text.split("\n"))
        if len(text) > LARGEST_FIELD:
            raise Refused(
                "A field is longer than {most} characters, so the fields were not saved; those saved before are safe. "
                "Put long text into the article itself.",
                most=LARGEST_FIELD,
            )
    keywords = tuple(dict.fromkeys(word for word in (legible.lines(one) for one in fields.keywords) if word))
    return replace(fields, **cleaned, keywords=keywords)  # type: ignore[arg-type]
