"""The audience sheet: every line with its state and its place, in step with what preflight says."""

import pytest

from editor import audience, template
from editor.article import Fields
from editor.audience import Audience, Band, Term
from editor.audience_sheet import AudienceSheet, SheetLine, State, sheet
from editor.template import FieldRule, Part, PartKind, Template
from editor.text.markdown import parse

AUDIENCE = Audience(
    key="all",
    language="en",
    version=1,
    name="Everybody",
    purpose="To know.",
    register="Plain.",
    length=Band(10, 20),
    sentence=Band(3, 8),
    use=(Term("people", "it is short"), Term("so far", "it may change")),
    avoid=(Term("utilise", "it is long", "use"), Term("in due course", "nobody knows when")),
)
TEMPLATE = Template(
    key="news",
    language="en",
    version=1,
    name="News",
    summary="",
    audience="all",
    house_style="news",
    fields=(
        FieldRule("headline", is_required=True, most=10),
        FieldRule("dek", most=20),
        FieldRule("keywords", most=2),
        FieldRule("embargo", is_required=True),
        FieldRule("byline", is_required=True),
    ),
    parts=(
        Part("lead", "Lead", PartKind.LEAD, least=4),
        Part("next", "What is next", PartKind.SECTION, heading="Next"),
        Part("box", "Box", PartKind.BOX, is_required=False),
    ),
    text="",
)
TEXT = """People utilise the pier. They *utilise* it daily now.

“We utilise it”, she said.

## Next

Work ends in due course, and then the whole long pier will be open again.
"""


def made(text: str = TEXT, fields: Fields | None = None, language: str = "en") -> AudienceSheet:
    return sheet(parse(text), fields or Fields(), TEMPLATE, AUDIENCE, language)


def the_line(found: AudienceSheet, key: str, **values: object) -> SheetLine:
    (line,) = [one for one in found.about(key) if all(one.values.get(name) == value for name, value in values.items())]
    return line


@pytest.mark.parametrize(
    ("count", "state"),
    [(8, State.OFF), (9, State.NEAR), (10, State.OK), (20, State.OK), (22, State.NEAR), (23, State.OFF)],
)
def test_length_is_held_against_the_band(count: int, state: State):
    line = the_line(made("word " * count), "length")
    assert (line.state, line.values["count"]) == (state, count)
    assert str(line) == f"{count} words; these readers expect 10 to 20."


def test_a_text_with_prompts_is_on_its_way():
    line = the_line(made("Two words {{and more?}}"), "length")
    assert line.state is State.NEAR
    assert "so far" in str(line)


def test_the_form_s_own_length_comes_first():
    short = Template(**{name: getattr(TEMPLATE, name) for name in Template.__slots__} | {"length": Band(1, 5)})
    found = sheet(parse("word " * 12), Fields(), short, AUDIENCE, "en")
    assert the_line(found, "length").values["most"] == 5


def test_parts_are_there_with_their_place_or_missing():
    found = made()
    lead, following = found.about("part")
    assert (lead.state, str(lead)) == (State.OK, "“Lead” is there.")
    assert TEXT[lead.place.start : lead.place.end].startswith("People utilise")
    assert TEXT[following.place.start : following.place.end] == "## Next"
    _, missing = made("Only a lead of some words.").about("part")
    assert (missing.state, str(missing), missing.place) == (State.OFF, "“What is next” is missing.", None)


def test_a_part_that_is_too_short_or_empty_says_so():
    short, empty = made("Short.\n\n## Next\n").about("part")
    assert short.state is State.NEAR
    assert "Say more in “Lead”" in str(short)
    assert empty.state is State.OFF


def test_fields_against_their_limits():
    found = made(fields=Fields(headline="x" * 11, dek="y" * 30, keywords=("a", "b", "c")))
    assert the_line(found, "field", field="headline").state is State.NEAR
    assert the_line(found, "field", field="dek").state is State.OFF
    assert str(the_line(found, "field", field="keywords")) == "Keywords: 3 of at most 2."
    assert str(the_line(found, "field", field="byline")) == "The byline is empty."
    assert the_line(found, "field", field="byline").field == "byline"
    assert the_line(made(fields=Fields(byline="Lan")), "field", field="byline").state is State.OK


def test_terms_with_every_place_but_not_those_that_somebody_said():
    found = made()
    avoided = the_line(found, "avoid", term="utilise")
    assert [TEXT[place.start : place.end] for place in avoided.places] == ["utilise", "utilise"]
    assert str(avoided) == "“utilise” (2): consider “use”; it is long."
    assert (
        str(the_line(found, "avoid", term="in due course"))
        == "“in due course” (1): consider doing without it; nobody knows when."
    )
    assert str(the_line(found, "use", term="people")) == "“people” is used (1)."
    assert str(the_line(found, "use", term="so far")) == "“so far” helps these readers: it may change."


def test_sentences_against_the_band():
    found = made()
    line = the_line(found, "sentences")
    assert (line.state, line.values["median"], line.values["p90"]) == (State.OFF, 5, 15)
    assert TEXT[line.place.start : line.place.end].startswith("Work ends")
    long = the_line(found, "long-sentences")
    assert (long.values["share"], len(long.places)) == (25, 1)


def test_only_english_has_a_score():
    assert the_line(made(), "ease").state is State.OK
    assert made(language="vi").about("ease") == ()


def test_without_a_template_and_an_audience_there_is_nothing_to_hold_it_against():
    assert sheet(parse(TEXT), Fields(), None, None, "en").lines == ()


def test_an_empty_article_has_a_sheet():
    assert {line.state for line in made("").lines if line.key in ("part", "length")} == {State.OFF}


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_template_and_audience_gives_a_sheet(language: str):
    audiences = audience.shipped(language)
    for one in template.shipped(language):
        found = sheet(parse(one.text), template.starting_fields(one), one, audiences[0], language)
        assert found.lines
        assert all(str(line) for line in found.lines)
