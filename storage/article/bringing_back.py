"""Taking an article or one revision of it from a backup: always as something new, never over what is there."""

import uuid
from collections.abc import Mapping

from editor import language_tag
from editor.article import Picture, Stage, Task
from editor.refusal import Refused
from editor.text import pictures as picture_files
from editor.text.line_counts import count_lines
from editor.text.normalise import clean
from storage import handing_out, rows
from storage.article.articles import LARGEST_TEXT, Articles, clean_fields
from storage.backups.kept_piece import KeptPiece
from storage.change import Change, Kind


class BringingBack(Articles):
    """The verbs of what comes from a backup; `backed_up_at` is when that was made, in milliseconds since 1970, UTC."""

    def bring_back_article(self, kept: KeptPiece, backed_up_at: int) -> Change:
        """Make a new article of what a backup holds: a draft of who brings it back, with its pictures."""
        language_tag.check(kept.language)
        fields, text = clean_fields(kept.fields), _text(kept)
        article_id = str(uuid.uuid4())
        with self._changing() as now:
            self._insert_article(
                {
                    "id": article_id,
                    "language": kept.language,
                    "stage": Stage.DRAFTING,
                    "template_key": kept.template,
                    "template_version": self._version_of(kept.template, kept.language),
                    "audience_key": kept.audience,
                    "house_style_key": kept.house_style,
                    "author_id": self.me.id,
                    "writer_id": self.me.id,
                    "slug": fields.slug,
                    "headline": fields.headline,
                    "words": count_lines(text).words,
                    "revision_id": "",
                    "is_sample": 0,
                    "created_at": now,
                    "changed_at": now,
                }
            )
            revision_id = self._add_first_revision(article_id, now, text, rows.fields_to_json(fields))
            self._database.run(
                "UPDATE article SET revision_id = ?, embargo_until = ? WHERE id = ?",
                revision_id,
                fields.embargo.until if fields.embargo else None,
                article_id,
            )
            self._put_pictures(article_id, kept.pictures, now)
            handing_out.take(self._database, article_id, self.me.id, Task.WRITE, now)
            facts = {"was": kept.article_id, "number": kept.number, "backed_up_at": backed_up_at}
            return self._record(Kind.ARTICLE_BROUGHT_BACK, now, article_id, revision_id, **facts)

    def bring_back_revision(self, article_id: str, kept: KeptPiece, backed_up_at: int) -> Change:
        """Make what a backup holds the newest revision of an article. What is in it already leaves no trace.

        Refused as every change of content is. A picture that the article has under the same name stays as it is.
        """
        fields, text = clean_fields(kept.fields), _text(kept)
        written = rows.fields_to_json(fields)
        with self._changing_content(article_id) as (now, row):
            if (text, written) == (self._text_at(row), row["fields"]):
                return Change(Kind.UNCHANGED, article_id, row["revision_id"], now)
            self._put_pictures(article_id, kept.pictures, now)
            revision_id, stage = self._put_text(row, now, text, "from_backup", written)
            facts = {"number": kept.number, "written_at": kept.at, "backed_up_at": backed_up_at, "stage": stage}
            return self._record(Kind.REVISION_BROUGHT_BACK, now, article_id, revision_id, **facts)

    def _version_of(self, template: str, language: str) -> int:
        try:
            return self.template(template, language).version if template else 0
        except Refused:
            return 0

    def _put_pictures(self, article_id: str, pictures: Mapping[str, Picture], now: int) -> None:
        """Those that the article does not have yet, each looked at as if it came from anywhere."""
        for name, picture in pictures.items():
            seen = picture_files.inspect(picture.data, name)
            self._database.run(
                "INSERT INTO asset (sha256, media_type, width, height, data, added_at) VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (sha256) DO NOTHING",
                seen.sha256,
                seen.media_type,
                seen.width,
                seen.height,
                picture.data,
                now,
            )
            self._database.run(
                "INSERT INTO article_picture (article_id, name, sha256, added_at) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (article_id, name) DO NOTHING",
                article_id,
                name,
                seen.sha256,
                now,
            )


def _text(kept: KeptPiece) -> str:
    text = clean(kept.text).text
    if len(text) > LARGEST_TEXT:
        raise Refused(
            "The text in this backup is longer than the {most} characters that one article may have, so it was not "
            "brought back; the backup is untouched. Open the whole backup as a desk of its own.",
            most=LARGEST_TEXT,
        )
    return text
