"""Preflight as a whole: what it promises for every text, and how it splits sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from editor import audience, template
from editor.article import Fields
from editor.audience import Audience
from editor.checks.sentences import sentences
from editor.finding import Severity
from editor.preflight import check
from editor.template import Template
from editor.text.markdown import parse
from editor.text.normalise import clean

_SCRAPS = some.sampled_from(
    (
        *("{{who}}", "{{", "}}", "[here](x)", "[](", "[^1]", "[^1]: note\n", "![](a.jpg)", "# ", "#### ", "\n", "\n\n"),
        *(
            "> ",
            "- ",
            "1. ",
            "| a | b |\n|---|---|\n| c | d |\n",
            "::: box T\n",
            ":::\n",
            "**",
            "`",
            "“",
            "”",
            '"',
            "&amp;",
        ),
        *("in order to ", "tiến hành ", "Câu này dài. ", "word ", ": meaning", "\\", "<b>", "e\u0301"),
    )
)
_TEXTS = some.one_of(some.lists(_SCRAPS, max_size=40).map("".join), some.text(max_size=80))


@pytest.fixture(scope="module")
def asked() -> Template:
    return next(one for one in template.shipped("en") if one.key == "fact-check")


@pytest.fixture(scope="module")
def readers() -> Audience:
    return next(one for one in audience.shipped("en") if one.key == "young-readers")


@given(source=_TEXTS, headline=some.text(max_size=20))
def test_every_finding_of_any_text_has_a_place_in_it(
    asked: Template, readers: Audience, source: str, headline: str
) -> None:
    document = parse(clean(source).text)
    for finding in check(document, Fields(headline=headline), asked, readers, {}):
        assert str(finding)
        assert finding.span is None or 0 <= finding.span.start <= finding.span.end <= len(document.source)


@given(
    words=some.lists(some.sampled_from(["one", "hai", "**ba**", "{{what?}}", "\n\n", "\n\n## ", "\n- "]), max_size=20)
)
def test_no_prompt_is_ever_overlooked(words: list[str]) -> None:
    source = " ".join(words)
    found = [finding.span for finding in check(parse(source), Fields()) if finding.check == "prompts"]
    assert len(set(found)) == source.count("{{what?}}")
    assert all(span and source[span.start : span.end] == "{{what?}}" for span in found)


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "scrap",
    [*("a ", "a. ", "v.v ", "in order ", "**a ", "“", "«", '"', "`", "[", "[^", "[^a", "{{", "{{ ", "](", "](<a:")],
)
def test_no_text_keeps_anyone_waiting(asked: Template, readers: Audience, scrap: str) -> None:
    text = scrap * (50_000 // len(scrap))
    assert check(parse(text), Fields(dek=text), asked, readers)


def test_without_template_and_audience_nothing_is_asked_or_measured() -> None:
    text = "In order to utilise it, " + "word " * 3000
    assert check(parse(text), Fields()) == []


def test_the_form_comes_first_then_the_whole_article_then_its_places(asked: Template, readers: Audience) -> None:
    findings = check(parse("See [here](x).\n\n{{who}}"), Fields(), asked, readers)
    fields = [finding.field is not None for finding in findings]
    assert fields == sorted(fields, reverse=True)
    places = [finding.span.start if finding.span else -1 for finding in findings if finding.field is None]
    assert places == sorted(places)
    assert places[0] == -1
    assert places[-1] > 0


def test_only_what_readers_would_miss_stops_an_article(readers: Audience) -> None:
    text = "#### Deep\n\n[here](x) we implement a sentence that is much too long for all of the readers of eleven.\n"
    assert {finding.severity for finding in check(parse(text * 50), Fields(), None, readers)} == {
        Severity.SHOULD,
        Severity.MAY,
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four… Five", ["One.", "Two!", "Three?", "Four…", "Five"]),
        ("Dr. Le and Mrs. J. Tran came. They left.", ["Dr. Le and Mrs. J. Tran came.", "They left."]),
        ("It costs 1.5 million. At 5.30 a.m. it opens.", ["It costs 1.5 million.", "At 5.30 a.m. it opens."]),
        ("“Stop!” he said. “Why?” she asked.", ["“Stop!” he said.", "“Why?” she asked."]),
        ("He said: “It is late.” “Go,” she said.", ["He said: “It is late.”", "“Go,” she said."]),
        ("TP. Huế đẹp. Ông đi TS. Nam về.", ["TP. Huế đẹp.", "Ông đi TS. Nam về."]),
        ("Nước lên… rồi xuống. Đò sang.", ["Nước lên… rồi xuống.", "Đò sang."]),
        ("Mua cá, tôm, v.v. ở chợ. Ở đó đông.", ["Mua cá, tôm, v.v. ở chợ.", "Ở đó đông."]),
        ("See example.org. 12 boats sail.", ["See example.org.", "12 boats sail."]),
        ("She said no. He asked No. 12.", ["She said no.", "He asked No. 12."]),
        ("Đó là một ý. Con nghe ạ. Ông Q. đi.", ["Đó là một ý.", "Con nghe ạ.", "Ông Q. đi."]),
        ("   ", []),
    ],
)
def test_a_paragraph_is_divided_where_a_person_would(text: str, expected: list[str]) -> None:
    assert list(sentences(text)) == expected


@given(some.text(alphabet="ab Đđ.!?…”“12\n", max_size=60))
def test_no_word_is_lost_between_sentences(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())
