"""A refutation tells machines what it tells readers: claim, verdict and reason."""

import json
import re

import pytest

from editor.article import Fields
from editor.export import claim_review
from editor.export.piece import Piece
from editor.export.registry import WRITERS
from editor.house_style import named
from editor.text.markdown import parse

EN = """Right first.

## The claim

Somebody wrote it.

> The bridge *failed* its inspection.

## The verdict

::: box Verdict: False
The report of May says it passed.
:::

## The evidence

[Report](https://example.org/report)
"""
VI = (
    EN.replace("The claim", "Điều được lan truyền")
    .replace("Verdict: False", "Kết luận: Gây hiểu lầm")
    .replace("The verdict", "Kết luận")
)


def piece(text: str, language: str) -> Piece:
    return Piece(Fields(headline="Cầu", byline="Lan Anh"), language, parse(text), 0)


@pytest.mark.parametrize(
    ("text", "language", "verdict", "value"), [(EN, "en", "False", 1), (VI, "vi", "Gây hiểu lầm", 2)]
)
def test_claim_verdict_and_reason_are_found(text, language, verdict, value):
    found = claim_review.data(piece(text, language))
    assert found["claimReviewed"] == "The bridge failed its inspection."
    assert found["reviewRating"]["alternateName"] == verdict
    assert found["reviewRating"]["ratingValue"] == value
    assert found["reviewBody"] == "The report of May says it passed."


@pytest.mark.parametrize(
    ("old", "new"),
    [("Verdict: False", "Verdict: {{one word}}"), ("## The claim", "## Something"), ("Verdict: False", "Summary")],
)
def test_without_a_claim_or_a_verdict_there_is_no_review(old, new):
    assert claim_review.data(piece(EN.replace(old, new), "en")) == {}


def test_the_page_carries_the_review_and_prints_what_it_says():
    page = WRITERS["html"](piece(EN, "en"), named("web-article")).data.decode()
    (text,) = re.findall(r'<script type="application/ld\+json">\n(.*?)\n</script>', page, re.DOTALL)
    assert json.loads(text)["hasPart"]["@type"] == "ClaimReview"
    for words in ("The bridge", "Verdict: False", "The report of May", "https://example.org/report"):
        assert words in page


def test_other_articles_have_no_review():
    page = WRITERS["html"](piece("One.", "en"), named("web-article")).data.decode()
    assert "ClaimReview" not in page
