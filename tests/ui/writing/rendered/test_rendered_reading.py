"""Reading an article for the rendered view step by step gives what reading it from nothing gives."""

from hypothesis import given
from hypothesis import strategies as st

from editor.article import Fields
from editor.export.labels import LABELS
from editor.text import outline
from editor.text.markdown import parse
from ui.writing.rendered.rendered_reading import Reader

PARTS = [
    "một[^1]", "# hai", "## hai", "> ba\n>\n> - bốn", "| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * 30, "- x\n- y", "",
    "::: box T\nTrong.\n:::", "[^1]: n", "[a]: https://example.org/", "[a] và [a]", "```\nmã\n```", "Thuật\n: nghĩa",
]  # fmt: skip
FIELDS = [Fields(), Fields(headline="Tít", dateline="HÀ NỘI"), Fields(kicker="K", byline="B")]
TEXT = st.lists(st.sampled_from(PARTS), max_size=9).map("\n\n".join)


@given(st.lists(st.tuples(TEXT, st.sampled_from(FIELDS)), min_size=1, max_size=6))
def test_every_step_gives_what_the_whole_gives(steps):
    reader, before = Reader(), ()
    for text, fields in steps:
        reading = reader.read(text, fields, LABELS["vi"])
        whole = Reader().read(text, fields, LABELS["vi"])
        assert (reading.items, reading.sections) == (whole.items, whole.sections)
        assert reading.sections == outline.sections(parse(text))
        start, end = reading.same
        assert reading.before == before
        assert [item.parts for item in before[:start]] == [item.parts for item in reading.items[:start]]
        assert [item.parts for item in before[len(before) - end :]] == [
            item.parts for item in reading.items[len(reading.items) - end :]
        ]
        before = reading.items


def test_an_element_that_did_not_change_keeps_its_parts():
    reader = Reader()
    before = reader.read("Một.\n\n# Hai\n\nBa.\n\nBốn.\n", Fields(), LABELS["vi"]).items
    after = reader.read("Một thêm.\n\n# Hai\n\nBa.\n\nBốn.\n", Fields(), LABELS["vi"]).items
    assert [old.parts is new.parts for old, new in zip(before, after, strict=True)][-1]
    assert after[-1].start == before[-1].start + 5
