"""A file is taken in whole or not at all."""

import pytest

from editor.article import Fields, Stage
from editor.incoming import Incoming, read
from editor.refusal import Refused
from editor.workflow import Move


@pytest.fixture
def coloured(pixel):
    """Another picture of the same kind."""
    return pixel + b"\n"


def test_two_pictures_of_one_name_stay_two(desk, pixel, coloured):
    files = {"a/1.png": pixel, "pictures/1.png": coloured}
    made = read("![một](a/1.png)\n\n![hai](pictures/1.png)\n".encode(), "a.md", "vi", files.get)
    article_id = desk.take_in(made).article_id
    assert desk.article(article_id).text == "![một](pictures/1.png)\n\n![hai](pictures/1-2.png)\n"
    assert {name: one.data for name, one in desk.pictures(article_id).items()} == {
        "1.png": pixel,
        "1-2.png": coloured,
    }


def test_a_picture_is_found_however_it_is_called(desk, pixel):
    source = "![a](<my pic.png>)\n\n![b](my%20pic.png)\n\n![c][r]\n\n[r]: my%20pic.png\n"
    article_id = desk.take_in(read(source.encode(), "a.md", "vi", {"my pic.png": pixel}.get)).article_id
    assert desk.article(article_id).text == (
        "![a](pictures/my-pic.png)\n\n![b](pictures/my-pic.png)\n\n![c][r]\n\n[r]: pictures/my-pic.png\n"
    )


@pytest.mark.parametrize(
    "made",
    [
        Incoming(Fields(headline="A", dek="x" * 20_000), "vi", "Một câu."),
        Incoming(Fields(headline="A"), "vi", "![x](a.png)", {"a.png": b"no picture"}),
    ],
)
def test_a_refusal_halfway_leaves_nothing(desk, made):
    before, events = desk.article_lines(), len(desk.events())
    with pytest.raises(Refused):
        desk.take_in(made)
    assert (desk.article_lines(), len(desk.events())) == (before, events)
    assert desk.check_log()


def test_what_was_taken_in_goes_to_what_was_dropped_with_its_text_and_comes_back(desk):
    made = [desk.take_in(Incoming(Fields(headline=name), "vi", "Một câu.")) for name in ("A", "B")]
    undone = desk.undo([event_id for change in made for event_id in change.event_ids])
    assert (undone.values["steps"], undone.values["dropped"]) == (2, True)
    for change in made:
        article = desk.article(change.article_id)
        assert (article.stage, article.text) == (Stage.DROPPED, "Một câu.\n")
        assert desk.advance(change.article_id, Move.REVIVE).values["to"] == Stage.DRAFTING
    assert desk.check_log()


def test_what_somebody_went_on_with_after_it_was_taken_in_is_not_taken_back(desk):
    made = desk.take_in(Incoming(Fields(headline="A", slug="a"), "vi", "Một câu."))
    desk.advance(made.article_id, Move.DROP, "Không hợp.")
    desk.advance(made.article_id, Move.REVIVE)
    with pytest.raises(Refused, match="has gone on since"):
        desk.undo(made.event_ids)
    assert desk.article(made.article_id).stage is Stage.DRAFTING
