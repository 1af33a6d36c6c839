"""The public page of an office's corrections: one HTML file that lists every notice, the newest first.

It is written by the HTML writer, in the look of the web article, so that it holds what every page of ours holds.
"""

from collections.abc import Sequence

from editor.article import Fields
from editor.correction_notice import day_of, notice
from editor.edition import Edition
from editor.export import html_writer
from editor.export.piece import Imprinted, Listed, NoticeLine, Piece
from editor.frozen import frozen
from editor.house_style import named
from editor.text.escaping import escaped
from editor.text.markdown import parse

STYLE = "web-article"
"""The house style that the page is drawn with."""

# To add one: a language, the page's headline, what it says first, what it says without a correction, and what stands
# under each notice.
_WORDS = {
    "en": (
        "Corrections",
        "What we published and had to put right, the newest first.",
        "Nothing had to be corrected so far.",
        "Edition {number}, {code}; it takes the place of {before}.",
    ),
    "vi": (
        "Các lần cải chính",
        "Những điều chúng tôi đã đăng và phải sửa lại, lần mới nhất ở trên cùng.",
        "Đến nay chưa có gì phải cải chính.",
        "Phát hành lần {number}, mã {code}; thay bản {before}.",
    ),
}


@frozen
class Corrected:
    """One notice with the article it is about; `before` is the code of the edition before, empty for one without."""

    edition: Edition
    headline: str
    before: str = ""


def write(corrections: Sequence[Corrected], language: str, office: str, at: int, utc_offset: int) -> bytes:
    """The page in this language; `at` (milliseconds since 1970, UTC) is when it was made."""
    base = language.split("-")[0].lower()
    title, lead, nothing, under = _WORDS.get(base, _WORDS["en"])
    parts = [_entry(one, base, under) for one in corrections] or [nothing]
    fields = Fields(headline=title, dek=lead, byline=office)
    text = "\n\n".join(parts) + "\n"
    listed = tuple(_listed(one) for one in corrections)
    piece = Piece(fields, base, parse(text), at, utc_offset=utc_offset, listed=listed)
    return html_writer.write(piece, named(STYLE)).data


def _entry(one: Corrected, language: str, under: str) -> str:
    edition = one.edition
    day = day_of(edition.at, edition.utc_offset)
    told = notice(edition.kind, language, edition.wrong, edition.instead, day, one.headline).strip("\n")
    line = under.format(number=edition.number, code=edition.code, before=one.before or "–")
    return f"## {escaped(' '.join(one.headline.split()), starts_line=False)}\n\n{told}\n\n{escaped(line)}"


def _listed(one: Corrected) -> Listed:
    """The same for machines."""
    edition = one.edition
    told = NoticeLine(edition.kind, edition.code, edition.at, edition.wrong, edition.instead)
    return Listed(one.headline, Imprinted(edition.number, edition.code, one.before, (told,)))
