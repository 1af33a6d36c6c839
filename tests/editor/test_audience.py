"""Audiences are read as strictly as templates."""

import pytest

from editor import audience
from editor.audience import Band, Term
from editor.refusal import Refused

WHOLE = """key: residents
language: en
version: 2
name: Residents
purpose: To tell what changes.
register: As at the door.
length: {least: 100, most: 400}
sentence: {least: 5, most: 20}
use:
  - {term: you, reason: "they are meant"}
avoid:
  - {term: shall, instead: must, reason: "it is clearer"}
  - {term: soon, reason: "give the day"}
"""


def test_every_value_arrives() -> None:
    one = audience.read(WHOLE, "residents.en.yaml")
    assert (one.key, one.language, one.version, one.name) == ("residents", "en", 2, "Residents")
    assert (one.purpose, one.register) == ("To tell what changes.", "As at the door.")
    assert (one.length, one.sentence) == (Band(100, 400), Band(5, 20))
    assert one.use == (Term("you", "they are meant"),)
    assert one.avoid == (Term("shall", "it is clearer", "must"), Term("soon", "give the day"))


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (
            "purpose: To tell what changes.\n",
            "",
            "“a” was not read, because “purpose” is missing from the part that begins on line 1; add it and try again.",
        ),
        (
            "most: 20}",
            "most: 2}",
            "“a” was not read, because on line 8 the least is 5, which is more than the most, 2; exchange the two.",
        ),
        (
            "least: 100, ",
            "",
            "“a” was not read, because “length.least” is missing from the part that begins on line 7; "
            "add it and try again.",
        ),
        (
            "{term: you, reason",
            "{term: you, instead: thou, reason",
            "“a” was not read, because it has no use for “use.instead” on line 10; correct the spelling or delete it.",
        ),
        (
            "term: soon",
            "term: no",
            "“a” was not read, because “avoid.term” on line 13 must be text; put it in quotation marks.",
        ),
    ],
)
def test_a_broken_audience_is_refused_with_one_sentence(before: str, after: str, sentence: str) -> None:
    assert before in WHOLE
    with pytest.raises(Refused) as refused:
        audience.read(WHOLE.replace(before, after), "a")
    assert str(refused.value) == sentence
