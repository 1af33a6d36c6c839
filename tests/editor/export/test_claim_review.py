"""A refutation tells machines what it tells readers: claim, verdict and reason."""

import json
import re

import pytest

import resources
from editor.article import Fields
from editor.export import claim_review
from editor.export.piece import Piece
from editor.export.registry import WRITERS
from editor.house_style import named
from editor.sources import Source, SourceKind, box, public
from editor.text.markdown import parse
from tests.tools.read_words import words_of

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


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_headings_are_those_of_the_template(language):
    template = resources.text(f"templates/fact-check.{language}.md")
    heading, box = claim_review._WORDS[language]
    assert f"\n## {heading}\n" in template.lower()
    assert f"\n::: box {box}" in template.lower()
    scale = [row.split("|")[1].strip().lower() for row in template.splitlines() if row.startswith("| ")][1:]
    assert len(scale) == 5
    assert set(scale) <= claim_review._SCALE.keys()


@pytest.mark.parametrize(("text", "language"), [(EN, "en"), (VI, "vi")])
@pytest.mark.parametrize("kind", ["html", "docx", "pdf", "epub", "txt"])
def test_every_format_prints_claim_verdict_evidence_and_sources(kind, text, language):
    source = Source("s", "a", "lan", SourceKind.DOCUMENT, "Annual report of the bridge office")
    with_sources = f"{text}\n{box(public([source]), 'Sources')}"
    words = words_of(kind, WRITERS[kind](piece(with_sources, language), named("web-article")).data)
    verdict = {"en": "Verdict: False", "vi": "Kết luận: Gây hiểu lầm"}[language]
    claim = "The bridge failed its inspection."
    for wanted in (claim, verdict, "The report of May says it passed.", "Report", "Annual report of the bridge office"):
        assert wanted in words, wanted


def test_other_articles_have_no_review():
    page = WRITERS["html"](piece("One.", "en"), named("web-article")).data.decode()
    assert "ClaimReview" not in page
