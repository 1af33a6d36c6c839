"""ClaimReview, which search engines read: what a refutation says of a claim. It is found by the headings of its parts.

The words are those of the template “fact-check”; an article without them has no such data.
"""

import re

from editor.export.markup import clean
from editor.export.piece import Piece
from editor.text.blocks import Block, Box, Heading, Quote
from editor.text.measure import plain_text

# To add one: a language, the heading of the claim, and how the title of the box with the verdict begins.
_WORDS = {
    "en": ("the claim", "verdict:"),
    "vi": ("điều được lan truyền", "kết luận:"),
}
# The marks of the template's scale, from 1 (wrong) to 5 (right). To add one: as the template says it, in lower case.
_SCALE = {
    **{"false": 1, "sai": 1},
    **{"misleading": 2, "gây hiểu lầm": 2},
    **{"unproven": 3, "chưa đủ cơ sở": 3},
    **{"mostly true": 4, "đúng phần lớn": 4},
    **{"true": 5, "đúng": 5},
}


def data(piece: Piece) -> dict[str, object]:
    """The review as schema.org has it; empty where the article checks no claim, or gives no verdict."""
    words = _WORDS.get(piece.language.split("-")[0].lower())
    if words is None:
        return {}
    claim, verdict, reason = _claim(piece.document.blocks, words[0]), "", ""
    for block in piece.document.blocks:
        if isinstance(block, Box) and block.title.strip().lower().startswith(words[1]):
            verdict = _line(block.title.strip()[len(words[1]) :])
            reason = _line(" ".join(map(plain_text, block.blocks)))
    if not claim or not verdict or "{" in verdict:
        return {}
    rating: dict[str, object] = {"@type": "Rating", "alternateName": verdict}
    value = _SCALE.get(verdict.lower().rstrip("."))
    if value:
        rating |= {"ratingValue": value, "worstRating": 1, "bestRating": 5}
    found = {
        "@type": "ClaimReview",
        "claimReviewed": claim,
        "reviewRating": rating,
        "reviewBody": reason,
        "author": {"@type": "Person", "name": _line(piece.fields.byline)} if piece.fields.byline.strip() else "",
    }
    return {key: value for key, value in found.items() if value}


def _claim(blocks: tuple[Block, ...], heading: str) -> str:
    """The first quotation under the heading, or the first paragraph there."""
    is_under = False
    first = ""
    for block in blocks:
        if isinstance(block, Heading):
            is_under = plain_text(block).strip().lower() == heading
        elif is_under and isinstance(block, Quote):
            return _line(plain_text(block))
        elif is_under and not first:
            first = _line(plain_text(block))
    return first


def _line(text: str) -> str:
    return re.sub(r"\s+", " ", clean(text)).strip()
