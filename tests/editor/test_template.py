"""Templates are read strictly; what is wrong with one is said in one sentence with its line."""

import dataclasses
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as some

from editor import audience, template
from editor.article import Fields
from editor.audience import Band
from editor.refusal import Refused
from editor.template import FieldRule, Part, PartKind

BROKEN = sorted((Path(__file__).parent / "broken_templates").glob("*.md"))

WHOLE = """---
key: notice
language: en
version: 3
name: "Notice: water"
summary: When the water
  is cut off.
audience: residents
house_style: statement
length: {least: 50, most: 200}
fields:
  kicker: {start: NOTICE}
  headline: {required: true, most: 70, hint: "What and when?"}
  embargo:
parts:
  - {key: lead, title: Lead, kind: lead, most: 40}
  - {key: call, title: Whom to call, kind: section, heading: Whom to call, required: no, least: 5}
---

{{What happens?}}

---

## Whom to call
"""


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_a_broken_template_is_refused_with_one_sentence(file: Path) -> None:
    sentence, _, source = file.read_text(encoding="utf-8").partition("\n")
    with pytest.raises(Refused) as refused:
        template.read(source, file.name)
    assert str(refused.value) == sentence


def test_every_value_of_the_head_arrives() -> None:
    one = template.read(WHOLE, "notice.en.md")
    assert (one.key, one.language, one.version, one.name) == ("notice", "en", 3, "Notice: water")
    assert one.summary == "When the water is cut off."
    assert (one.audience, one.house_style, one.length) == ("residents", "statement", Band(50, 200))
    assert one.fields == (
        FieldRule("kicker", start="NOTICE"),
        FieldRule("headline", is_required=True, most=70, hint="What and when?"),
        FieldRule("embargo"),
    )
    assert one.parts == (
        Part("lead", "Lead", PartKind.LEAD, most=40),
        Part("call", "Whom to call", PartKind.SECTION, heading="Whom to call", is_required=False, least=5),
    )
    assert one.text == "{{What happens?}}\n\n---\n\n## Whom to call\n"


def test_a_file_from_another_system_reads_the_same() -> None:
    assert template.read("\ufeff" + WHOLE.replace("\n", "\r\n"), "x") == template.read(WHOLE, "x")


def test_text_arrives_composed() -> None:
    decomposed = WHOLE.replace("Notice: water", "Thông báo").replace("What happens", "Việc gì")
    one = template.read(decomposed.replace("ô", "o\u0302").replace("ệ", "e\u0323\u0302"), "x")
    assert one.name == "Thông báo"
    assert one.text.startswith("{{Việc gì?}}")


def test_the_quotes_of_the_writer_stay_as_they_are() -> None:
    one = template.read(WHOLE.replace("{{What happens?}}", "\"Straight\" and 'single' -- and ..."), "x")
    assert one.text.startswith("\"Straight\" and 'single' -- and ...\n")


def test_an_endless_head_is_refused() -> None:
    with pytest.raises(Refused, match="more than 65536 characters"):
        template.read("---\n" + "a: b\n" * 20_000 + "---\n", "endless.md")


def test_a_new_article_begins_with_the_fields_of_its_template() -> None:
    assert template.starting_fields(template.read(WHOLE, "x")) == Fields(kicker="NOTICE")


def test_the_fields_of_a_template_are_those_of_an_article() -> None:
    assert set(template.FIELDS) == {field.name for field in dataclasses.fields(Fields)}


def test_the_length_of_a_form_goes_before_that_of_the_audience() -> None:
    notice = template.read(WHOLE, "x")
    reader = audience.shipped("en")[0]
    assert template.length_for(notice, reader) == Band(50, 200)
    assert template.length_for(dataclasses.replace(notice, length=None), reader) == reader.length
    assert template.length_for(None, None) is None


_SCRAPS = some.sampled_from(
    (
        *(
            "---\n",
            "key",
            "fields",
            "parts",
            ": ",
            "\n",
            "  ",
            "- ",
            "{",
            "}",
            "[",
            "]",
            ",",
            "&a ",
            "*a",
            "!!int ",
            "? ",
        ),
        *(
            "|\n",
            ">",
            "'",
            '"',
            "# ",
            "\t",
            "é",
            "\x00",
            "\ud800",
            "12:30",
            "2001-99-99",
            ".inf",
            "0x",
            "~",
            "<<",
            "%TAG",
        ),
    )
)
_SCRAPBOOK = some.lists(_SCRAPS, max_size=25).map("".join)


@given(some.one_of(some.text(max_size=60), _SCRAPBOOK, _SCRAPBOOK.map(lambda head: f"---\n{head}\n---\ntext")))
@settings(max_examples=400, deadline=None)
def test_whatever_the_file_holds_nothing_but_a_refusal_is_raised(source: str) -> None:
    for read in (template.read, audience.read):
        with pytest.raises(Refused) as refused:
            read(source, "x")
        assert str(refused.value)


_KEYS = some.sampled_from([*yaml.safe_load(WHOLE.split("---")[1]), "hint"])
_VALUES = some.recursive(
    some.one_of(some.none(), some.booleans(), some.integers(), some.floats(), some.text(max_size=5), some.dates()),
    lambda inner: some.lists(inner, max_size=2) | some.dictionaries(some.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)


@given(_KEYS, _VALUES)
@settings(max_examples=200, deadline=None)
def test_any_value_under_any_key_is_taken_or_refused(key: str, value: object) -> None:
    head = yaml.safe_load(WHOLE.split("---")[1]) | {key: value}
    try:
        template.read(f"---\n{yaml.safe_dump(head, allow_unicode=True)}---\n", "x")
    except Refused as refused:
        assert str(refused)


def test_the_same_source_is_read_once():
    assert template.read(WHOLE, "notice") is template.read(WHOLE, "notice")
