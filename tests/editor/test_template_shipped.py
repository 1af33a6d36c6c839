"""What ships can be worked with: complete in both languages, fitting together, and free of faults once filled in."""

import dataclasses
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

import resources
from editor import audience, house_style, template
from editor.article import Embargo, Fields
from editor.audience import Audience
from editor.finding import Severity
from editor.preflight import check
from editor.template import PartKind, Template
from editor.text.blocks import Heading
from editor.text.head import split_head
from editor.text.markdown import parse
from editor.text.measure import plain_text
from editor.text.normalise import clean

TEMPLATES = {(one.key, one.language): one for one in template.shipped()}
AUDIENCES = {(one.key, one.language): one for one in audience.shipped()}
FILES = sorted([*resources.path("templates").iterdir(), *resources.path("audiences").iterdir()])
FILLED = sorted((Path(__file__).parent / "filled").glob("*.md"))
LANGUAGES = ("en", "vi")
TEMPLATE_KEYS = (
    *("news-article", "press-release", "official-statement", "question-and-answer", "feature", "explainer", "speech"),
    *("notice-to-residents", "bulletin", "international-news-release", "fact-check", "correction-notice"),
)
AUDIENCE_KEYS = (
    *("general-public", "residents", "officials-and-members", "young-readers", "business", "press", "readers-abroad"),
)

each_template = pytest.mark.parametrize("one", TEMPLATES.values(), ids=lambda one: f"{one.key}.{one.language}")
each_audience = pytest.mark.parametrize("one", AUDIENCES.values(), ids=lambda one: f"{one.key}.{one.language}")


def test_every_kind_of_article_has_a_template_in_both_languages() -> None:
    assert set(TEMPLATES) == {(key, language) for key in TEMPLATE_KEYS for language in LANGUAGES}


def test_every_audience_is_described_in_both_languages() -> None:
    assert set(AUDIENCES) == {(key, language) for key in AUDIENCE_KEYS for language in LANGUAGES}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_shipped_file_is_clean_and_named_after_what_it_holds(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert clean(text).text == text
    assert unicodedata.is_normalized("NFC", text)
    read = template.read if file.suffix == ".md" else audience.read
    one = read(text, file.name)
    assert file.name == f"{one.key}.{one.language}{file.suffix}"


@pytest.mark.parametrize("one", [*TEMPLATES.values(), *AUDIENCES.values()], ids=lambda one: f"{one.key}.{one.language}")
def test_what_ships_uses_the_quotation_marks_of_print(one: Template | Audience) -> None:
    assert not set("\"'") & set("".join(_words(dataclasses.asdict(one))))


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _words(inner)


def test_a_language_is_asked_for_alone() -> None:
    assert {one.language for one in template.shipped("vi")} == {"vi"}
    assert {one.language for one in audience.shipped("en")} == {"en"}


@each_template
def test_a_template_names_an_audience_and_a_house_style_that_exist(one: Template) -> None:
    assert (one.audience, one.language) in AUDIENCES
    assert one.house_style in {style.key for style in house_style.shipped()}


@each_template
def test_a_template_asks_for_a_headline_and_for_who_answers_for_it(one: Template) -> None:
    required = {rule.field for rule in one.fields if rule.is_required}
    assert {"headline", "byline", "slug"} <= required
    assert all(rule.hint for rule in one.fields)
    assert one.parts


@each_template
def test_both_languages_of_a_template_ask_for_the_same(one: Template) -> None:
    other = TEMPLATES[one.key, "en"]
    assert [(rule.field, rule.is_required) for rule in one.fields] == [
        (rule.field, rule.is_required) for rule in other.fields
    ]
    assert [(part.key, part.kind, part.is_required) for part in one.parts] == [
        (part.key, part.kind, part.is_required) for part in other.parts
    ]
    assert (one.version, one.audience, one.house_style) == (other.version, other.audience, other.house_style)


@each_template
def test_the_text_of_a_template_has_the_headings_that_it_asks_for(one: Template) -> None:
    headings = {plain_text(block.inlines) for block in parse(one.text).blocks if isinstance(block, Heading)}
    assert {part.heading for part in one.parts if part.kind is PartKind.SECTION} <= headings


@each_template
def test_what_a_template_writes_by_itself_fits_its_own_limits(one: Template) -> None:
    assert all(len(rule.start) <= rule.most for rule in one.fields if rule.start)


@each_template
def test_a_fresh_text_shows_a_finding_for_every_prompt(one: Template) -> None:
    findings = check(parse(one.text), template.starting_fields(one), one, _audience(one))
    places = [finding.span for finding in findings if finding.check == "prompts"]
    assert None not in places
    expected = [match.span() for match in re.finditer(r"\{\{.*?\}\}", one.text)]
    assert sorted((place.start, place.end) for place in places if place) == expected
    assert len(expected) >= 8


@each_template
def test_a_template_filled_in_has_no_fault(one: Template) -> None:
    text = re.sub(r"\]\(\{\{.*?\}\}\)", "](https://example.org)", one.text)
    text = re.sub(r"\{\{.*?\}\}", lambda prompt: _answer(prompt.string[: prompt.start()]), text)
    if any(part.kind is PartKind.PICTURE for part in one.parts):
        text += '\n![Nets](pictures/nets.jpg "Nets in the harbour"){credit="Lan Anh"}\n'
    findings = check(parse(text), _filled_fields(one), one, _audience(one))
    assert [str(finding) for finding in findings if finding.severity is Severity.MUST] == []
    assert [str(finding) for finding in findings if finding.check in ("headings", "links", "notes")] == []


def _answer(before: str) -> str:
    """Words in place of a prompt: a sentence where a line or a quotation begins, a few elsewhere."""
    begins_a_line = before.endswith(("\n", "> ", "- ", "“")) or not before
    return "The harbour office has told the boat owners that the work begins on Monday." if begins_a_line else "Lan Anh"


def _filled_fields(one: Template) -> Fields:
    words = {rule.field: rule.start or "Vạn Hải" for rule in one.fields}
    words.pop("keywords", None)
    if words.pop("embargo", ""):
        return Fields(**words, keywords=("Vạn Hải",), embargo=Embargo(0, "Asia/Ho_Chi_Minh", "a report"))
    return Fields(**words, keywords=("Vạn Hải",))


def _audience(one: Template) -> Audience:
    return AUDIENCES[one.audience, one.language]


def test_enough_templates_were_worked_with() -> None:
    assert len(FILLED) >= 8


@pytest.mark.parametrize("file", FILLED, ids=lambda file: file.stem)
def test_an_article_written_with_care_has_no_finding(file: Path) -> None:
    key, language = file.stem.split(".")
    one = TEMPLATES[key, language]
    head, text, _ = split_head(file.read_text(encoding="utf-8"))
    fields = Fields(**head | {"keywords": tuple(head.get("keywords", ()))})
    assert [str(finding) for finding in check(parse(text), fields, one, _audience(one), {})] == []


@each_audience
def test_an_audience_gives_reasons_and_does_not_contradict_itself(one: Audience) -> None:
    assert len(one.use) >= 3
    assert len(one.avoid) >= 8
    used = {term.term.casefold() for term in one.use}
    avoided = {term.term.casefold() for term in one.avoid}
    assert len(avoided) == len(one.avoid)
    assert not used & avoided
    assert all(term.instead.casefold() not in avoided for term in one.avoid)
    # The reason ends a sentence of its own: “Consider “use” for “utilise”: the short word says the same.”
    assert all(not term.reason.endswith((".", "!", "…")) for term in (*one.use, *one.avoid))


@each_audience
def test_an_audience_is_written_as_it_advises(one: Audience) -> None:
    description = f"{one.purpose}\n\n{one.register}"
    assert [str(f) for f in check(parse(description), Fields(), None, one) if f.check == "terms"] == []
