"""The public page of corrections: every notice, the newest first, in words that are never taken for markup."""

import json
import re
from dataclasses import replace

import pytest

from editor.edition import Edition, EditionKind
from editor.export import corrections_page
from editor.export.corrections_page import Corrected
from editor.seal import Versioned

AT = 1_791_164_400_000

ONE = Edition(
    id="1",
    article_id="a",
    number=2,
    kind=EditionKind.CORRECTION,
    code="CD-AAAA-BBBB",
    revision_id="",
    decision="",
    by="",
    content_sha256="",
    house_style=Versioned("", 0),
    at=AT,
    wrong="It opens at six.",
    instead="It opens at five.",
)


def page(*corrections: Corrected, language: str = "en") -> str:
    return corrections_page.write(corrections, language, "Press office", AT, 0).decode()


def test_each_correction_says_what_was_wrong_what_is_right_and_which_edition_it_is():
    written = page(Corrected(ONE, "The market moves", "CD-CCCC-DDDD"))
    for words in (
        "<h2>The market moves</h2>",
        "An earlier version of this article said: It opens at six.",
        "This is right: It opens at five.",
        "Edition 2, CD-AAAA-BBBB; it takes the place of CD-CCCC-DDDD.",
    ):
        assert words.replace("<h2>", "").replace("</h2>", "") in written
    assert "default-src 'none'" in written


def test_a_withdrawal_names_the_article():
    gone = replace(ONE, kind=EditionKind.WITHDRAWAL, wrong="", instead="The source took it back.")
    assert "The article “The market moves” was withdrawn on 05/10/2026. The source took it back." in page(
        Corrected(gone, "The market moves")
    )


def test_words_are_words():
    written = page(Corrected(replace(ONE, wrong="<script>alert(1)</script> [x](y)"), "*A* <b>"))
    assert "<script>alert" not in written
    assert "<b>" not in written
    assert "<em>" not in written


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Nothing had to be corrected"), ("vi", "chưa có gì phải cải chính")]
)
def test_a_desk_without_corrections_says_so(language, words):
    assert words in page(language=language)


def test_the_same_corrections_give_the_same_bytes():
    assert page(Corrected(ONE, "The market")) == page(Corrected(ONE, "The market"))


def test_machines_read_each_correction_on_the_page():
    gone = replace(ONE, kind=EditionKind.WITHDRAWAL, code="CD-DDDD-EEEE", wrong="", instead="It </script> was false.")
    written = page(Corrected(ONE, "The market moves", "CD-CCCC-DDDD"), Corrected(gone, "Another"))
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', written, re.S)
    data = json.loads(script)
    first, second = data["hasPart"]
    assert data["@type"] == "CollectionPage"
    assert (first["@type"], first["headline"]) == ("NewsArticle", "The market moves")
    assert (first["identifier"], first["isBasedOn"]) == ("CD-AAAA-BBBB", "urn:copydesk:CD-CCCC-DDDD")
    assert first["correction"] == [
        {
            "@type": "CorrectionComment",
            "identifier": "CD-AAAA-BBBB",
            "datePublished": "2026-10-05T01:40:00Z",
            "text": "It opens at six. It opens at five.",
        }
    ]
    assert second["creativeWorkStatus"] == "Withdrawn"
    assert second["correction"][0]["text"] == "It </script> was false."
