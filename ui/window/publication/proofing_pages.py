"""What a proof is made of, read on the desk's thread, and the making of it, on a worker's. It knows no widget."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from editor.article import Article, Picture, Stage
from editor.export import labels
from editor.export.proof import Copy, Proof, ProofPress
from editor.export.proof_drawing import Drawn
from editor.frozen import frozen
from editor.house_style import HouseStyle
from editor.template import length_for

if TYPE_CHECKING:
    from storage.desk import Desk


@frozen
class Ground:
    """What an article is proofed on, as the desk has it."""

    article: Article
    pictures: dict[str, Picture]
    house_styles: tuple[HouseStyle, ...]
    is_approved: bool
    most_words: int
    office: dict[str, str]

    def style(self, key: str) -> HouseStyle:
        """The house style `key`, or the one that the article names, or the first."""
        known = {style.key: style for style in self.house_styles}
        return known.get(key) or known.get(self.article.house_style) or self.house_styles[0]

    def copy(self, style: HouseStyle, now: int) -> Copy:
        """The article as the desk has it, as it is printed `now`."""
        article = self.article
        return Copy(
            text=article.text,
            fields=article.fields,
            language=article.language,
            style=style,
            marks=labels.marks(
                article.language, self.is_approved, article.fields.embargo, now, article.stage is Stage.WITHDRAWN
            ),
            pictures={f"pictures/{name}": picture for name, picture in self.pictures.items()},
            modified_at=article.changed_at,
            utc_offset=_utc_offset(article.changed_at),
            most_words=self.most_words,
            values=self.office,
        )

    def copy_of(self, text: str, fields: object, style: HouseStyle, now: int) -> Copy:
        """The article as a person has it before them. What the desk does not have yet is not approved."""
        copy = self.copy(style, now)
        if text == self.article.text and fields == self.article.fields:
            return copy
        fields = fields if isinstance(fields, type(copy.fields)) else copy.fields
        is_withdrawn = self.article.stage is Stage.WITHDRAWN
        marks = labels.marks(self.article.language, False, fields.embargo, now, is_withdrawn)
        return replace(copy, text=text, fields=fields, marks=marks)


def read(desk: "Desk", article_id: str) -> Ground:
    """What the desk has. Refused when the article is no longer there."""
    article = desk.article(article_id)
    template = next((one for one in desk.templates(article.language) if one.key == article.template), None)
    audience = next((one for one in desk.audiences(article.language) if one.key == article.audience), None)
    band = length_for(template, audience)
    return Ground(
        article=article,
        pictures=desk.pictures(article_id),
        house_styles=tuple(desk.house_styles_for(article_id)),
        is_approved=desk.is_approved(article_id),
        most_words=article.length_wanted or (band.most if band else 0),
        office=desk.office(),
    )


def make(press: ProofPress, copy: Copy, pages: list[int], scale: float) -> tuple[Proof, list[Drawn]]:
    """The proof, and those of its pages that are in view."""
    proof = press.print(copy)
    wanted = [page for page in pages if page < len(proof.sheets)] or [0]
    return proof, draw(press, proof, wanted, scale)


def draw(press: ProofPress, proof: Proof, pages: list[int], scale: float) -> list[Drawn]:
    return [drawn for page in pages if (drawn := press.draw(proof, page, scale)) is not None]


def _utc_offset(at: int) -> int:
    """This machine's distance from UTC at that time, in minutes."""
    offset = datetime.fromtimestamp(at / 1000).astimezone().utcoffset()
    return round(offset.total_seconds() / 60) if offset else 0
