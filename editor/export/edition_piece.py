"""The piece of an edition: the article as it goes out, with its number, its code and the notices so far."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from editor import correction_notice
from editor.article import Article, Picture
from editor.edition import Edition, EditionKind
from editor.export.assemble import piece_from_article
from editor.export.labels import labels
from editor.export.piece import Imprinted, NoticeLine, Piece


def piece_of_edition(
    article: Article,
    pictures: Mapping[str, Picture],
    office: Mapping[str, str],
    edition: Edition,
    earlier: Sequence[Edition],
) -> Piece:
    """What the writers are given. `edition` need have neither id nor files; the same one gives the same bytes."""
    told = [one for one in (*earlier, edition) if one.kind is not EditionKind.PUBLISHED]
    imprinted = Imprinted(
        number=edition.number,
        code=edition.code,
        before=earlier[-1].code if earlier else "",
        notices=tuple(NoticeLine(one.kind.value, one.code, one.at, one.wrong, one.instead) for one in told),
    )
    marks: tuple[str, ...] = ()
    if edition.kind is EditionKind.WITHDRAWAL:
        article = _withdrawn(article, edition)
        marks, pictures = (labels(article.language).withdrawn,), {}
    return piece_from_article(
        article,
        pictures,
        marks,
        edition.utc_offset,
        values=office,
        edition=imprinted,
        modified_at=edition.at,
    )


def _withdrawn(article: Article, edition: Edition) -> Article:
    """What stands in the place of a piece that was withdrawn: its headline, and why it is gone."""
    day = correction_notice.day_of(edition.at, edition.utc_offset)
    notice = correction_notice.notice(
        edition.kind, article.language, "", edition.instead, day, article.fields.headline or article.fields.slug
    )
    fields = replace(article.fields, kicker="", dek="", embargo=None)
    return replace(article, fields=fields, text=notice.lstrip("\n"))
