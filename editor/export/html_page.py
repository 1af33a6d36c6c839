"""The page around the body: head with what machines read, header with the fields, imprint. It writes no blocks."""

import json
from base64 import b64encode
from datetime import UTC, datetime, timedelta

from editor.export import claim_review, house_fields, html_stands
from editor.export.html_blocks import Blocks
from editor.export.html_style import style_sheet
from editor.export.labels import Labels
from editor.export.languages import is_right_to_left, is_tag
from editor.export.markup import clean, escape, one_line
from editor.export.outline import Outline
from editor.export.piece import Imprinted, Listed, Piece
from editor.frozen import frozen
from editor.house_style import HouseStyle

try:
    # As the standard library's own `random` has it: `hashlib` reads in all of OpenSSL, which takes 3 ms.
    from _sha256 import sha256  # type: ignore[import-not-found]
except ImportError:  # a Python that keeps it elsewhere
    from hashlib import sha256


@frozen
class Page:
    """One page in the making."""

    piece: Piece
    style: HouseStyle
    outline: Outline
    labels: Labels

    @property
    def language(self) -> str:
        return self.piece.language if is_tag(self.piece.language) else "und"

    def body(self, blocks: Blocks) -> str:
        """Everything that a reader sees, still to be cleaned."""
        article = self._article(blocks)
        return (
            f'<a class="skip" href="#article_text">{escape(self.labels.to_the_text)}</a>\n{self.marks()}'
            f'<main class="page" id="article_text">\n<article>\n{article}</article>\n{self._imprint()}</main>\n'
        )

    def fragment(self, blocks: Blocks) -> str:
        """The article alone, for a page that somebody else makes; still to be cleaned."""
        direction = ' dir="rtl"' if is_right_to_left(self.language) else ""
        article = self._article(blocks)
        # The site has an imprint of its own; the code of the edition goes where the text goes.
        imprint = self._imprint() if self.piece.edition else ""
        return f'<article lang="{self.language}"{direction}>\n{self.marks()}{article}{imprint}</article>\n'

    def chapter(self, blocks: Blocks) -> str:
        """The article as one part of a book, with who answers for it; still to be cleaned."""
        article = self._article(blocks)
        return f"<article>\n{self.marks()}{article}</article>\n{self._imprint()}"

    def marks(self) -> str:
        """What must be read before the article is."""
        lines = "".join(f"<p>{one_line(mark)}</p>" for mark in self.piece.marks)
        name = one_line(" · ".join(self.piece.marks))
        return f'<section class="marks" aria-label="{name}">{lines}</section>\n' if lines else ""

    def text(self, blocks: Blocks) -> str:
        """The article without what stands around it."""
        return blocks.text(self._dateline()) + self._end_mark() + blocks.endnotes()

    def _article(self, blocks: Blocks) -> str:
        """All of it. The notes come last, as at the foot of a printed page."""
        opening, text = self._header(blocks), blocks.text(self._dateline())
        return opening + text + self._end_mark() + self._closing() + blocks.endnotes()

    def document(self, body: str) -> str:
        """The whole file around the cleaned body."""
        direction = ' dir="rtl"' if is_right_to_left(self.language) else ""
        css = style_sheet(self.style, tuple(map(clean, self.piece.marks)))
        return (
            f'<!DOCTYPE html>\n<html lang="{self.language}"{direction} prefix="og: https://ogp.me/ns#">\n<head>\n'
            f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{_policy(css)}">\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{self._title()}</title>\n'
            f"{self._meta()}{self._linked_data()}<style>{css}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
        )

    def _title(self) -> str:
        return one_line(self.outline.title)

    def _header(self, blocks: Blocks) -> str:
        fields, opening = self.piece.fields, self.outline.opening
        title = blocks.title(opening) if opening else self._title()
        kind = "" if opening or fields.headline.strip() else ' class="unseen"'
        if self.style.headline_rule != "none" and fields.kicker.strip() and not kind:
            kind, title = f' class="rule-{self.style.headline_rule}"', f"<span>{title}</span>"
        banner = self.style.banner.get(self.piece.language.split("-")[0], "")
        letterhead = html_stands.stand(self.style.letterhead[self._house_language], self.piece, "letterhead")
        lines = {
            "banner": f'<p class="banner">{one_line(banner)}</p>\n' if banner else "",
            "kicker": f'<p class="kicker">{one_line(fields.kicker)}</p>\n' if fields.kicker.strip() else "",
            "headline": f"<h1{kind}>{title}</h1>\n",
            "dek": f'<p class="dek">{one_line(fields.dek)}</p>\n' if fields.dek.strip() else "",
            "byline": f'<p class="byline">{self._byline()}</p>\n',
        }
        # A page without its one h1 is a page without a name, whatever the house style shows.
        shown = [line for name, line in lines.items() if name == "headline" or name in self.style.opening]
        return f"<header>\n{letterhead}{''.join(shown)}</header>\n"

    def _byline(self) -> str:
        moment = self._moment()
        date = f'<time datetime="{moment:%Y-%m-%dT%H:%M:%S}Z">{self._local():%d/%m/%Y}</time>'
        byline = one_line(self.piece.fields.byline)
        return f'<span class="author">{byline}</span> · {date}' if byline else date

    def _dateline(self) -> str:
        place = one_line(self.piece.fields.dateline) if "dateline" in self.style.opening else ""
        return f'<span class="dateline">{place}</span>{self.labels.dash}' if place else ""

    def _end_mark(self) -> str:
        mark = one_line(self.style.end_mark)
        return f'<p class="end-mark">{mark}</p>\n' if mark else ""

    def _closing(self) -> str:
        return html_stands.stand(self.style.closing[self._house_language], self.piece, "closing")

    @property
    def _house_language(self) -> str:
        """The language of the house style's own words."""
        return "vi" if self.piece.language.split("-")[0].lower() == "vi" else "en"

    def _imprint(self) -> str:
        imprint = one_line(house_fields.imprint(self.piece, self.style))
        return f'<footer class="imprint"><p>{imprint}</p></footer>\n' if imprint else ""

    def _moment(self) -> datetime:
        return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=self.piece.modified_at)

    def _local(self) -> datetime:
        return self._moment() + timedelta(minutes=self.piece.utc_offset)

    def _meta(self) -> str:
        fields = self.piece.fields
        named = {"description": fields.dek, "author": fields.byline, "keywords": ", ".join(fields.keywords)}
        named["generator"] = "Copydesk"
        graph = {
            "og:type": "article",
            "og:title": self.outline.title,
            "og:description": fields.dek,
            "og:locale": self.labels.locale.replace("-", "_"),
            "article:modified_time": f"{self._moment():%Y-%m-%dT%H:%M:%S}Z",
        }
        lines = [
            f'<meta name="{name}" content="{one_line(value)}">\n' for name, value in named.items() if value.strip()
        ]
        lines += [f'<meta property="{name}" content="{one_line(value)}">\n' for name, value in graph.items() if value]
        return "".join(lines)

    def _linked_data(self) -> str:
        fields = self.piece.fields
        data: dict[str, object] = {
            "@context": "https://schema.org",
            "@type": "NewsArticle" if self.piece.listed is None else "CollectionPage",
            **(_edition_data(self.piece.edition) if self.piece.edition else {}),
            "headline": clean(self.outline.title),
            "description": clean(fields.dek),
            "inLanguage": self.language,
            "dateModified": f"{self._moment():%Y-%m-%dT%H:%M:%S}Z",
            "author": {"@type": "Person", "name": clean(fields.byline)} if fields.byline.strip() else "",
            "keywords": [clean(word) for word in fields.keywords],
            "hasPart": claim_review.data(self.piece) or [_listed_data(one) for one in self.piece.listed or ()],
        }
        text = json.dumps({key: value for key, value in data.items() if value}, ensure_ascii=False, indent=1)
        # Inside a script element only these could end it or begin a comment.
        text = text.replace("<", "\\u003C").replace(">", "\\u003E").replace("&", "\\u0026")
        return f'<script type="application/ld+json">\n{text}\n</script>\n'


def _edition_data(edition: Imprinted) -> dict[str, object]:
    """What machines read of the edition: its code, the one before it, and what was put right when."""
    return {
        "identifier": edition.code,
        "version": edition.number,
        "isBasedOn": f"urn:copydesk:{edition.before}" if edition.before else "",
        "creativeWorkStatus": "Withdrawn" if any(one.kind == "withdrawal" for one in edition.notices) else "",
        "correction": [
            {
                "@type": "CorrectionComment",
                "identifier": one.code,
                "datePublished": _time(one.at),
                "text": clean(" ".join(part for part in (one.wrong, one.instead) if part)),
            }
            for one in edition.notices
        ],
    }


def _listed_data(one: Listed) -> dict[str, object]:
    """An edition on a page that lists several."""
    data = {"@type": "NewsArticle", "headline": clean(one.headline), **_edition_data(one.edition)}
    return {key: value for key, value in data.items() if value}


def _time(at: int) -> str:
    return f"{datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at):%Y-%m-%dT%H:%M:%S}Z"


def _policy(css: str) -> str:
    """Nothing may be loaded and nothing may run: the one style sheet is named by its hash."""
    digest = b64encode(sha256(css.encode()).digest()).decode("ascii")
    return f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
