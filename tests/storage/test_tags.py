import pytest

from editor.refusal import Refused
from storage.change import Kind


@pytest.fixture
def three(desk):
    return [desk.new_article("", "vi").article_id for _ in range(3)]


def test_many_articles_get_a_tag_at_once_and_each_has_it_in_its_log(desk, three):
    change = desk.tag(three, "Tết")
    assert (change.kind, change.values["articles"]) == (Kind.TAGGED, tuple(three))
    assert desk.tags() == [("Tết", 3)]
    for article_id in three:
        event = desk.events(article_id)[-1]
        assert (event.kind, dict(event.payload)) == ("tagged", {"tag": "Tết", "before": {"tags": {"Tết": None}}})


def test_only_those_that_did_not_have_it_are_named_so_that_an_undo_takes_no_more_than_was_given(desk, three):
    desk.tag(three[:1], "Tết")
    change = desk.tag(three, "Tết")
    assert change.values["articles"] == tuple(three[1:])
    desk.untag(change.values["articles"], "Tết")
    assert desk.tags_of(three[0]) == ("Tết",)
    assert desk.tags() == [("Tết", 1)]


def test_the_same_tag_again_leaves_no_trace(desk, three):
    desk.tag(three, "Tết")
    before = len(desk.events())
    assert desk.tag(three, " tết ").kind is Kind.UNCHANGED
    assert desk.untag(three, "Bão").kind is Kind.UNCHANGED
    assert len(desk.events()) == before


def test_a_tag_keeps_the_way_in_which_it_was_written_first(desk, three):
    desk.tag(three[:1], "#Giáo  dục")
    assert desk.tag(three[1:], "GIÁO DỤC").values["tag"] == "Giáo dục"
    assert desk.tags() == [("Giáo dục", 3)]


def test_marks_tell_tags_apart(desk, three):
    desk.tag(three, "báo")
    desk.tag(three[:1], "bão")
    assert desk.tags() == [("báo", 3), ("bão", 1)]


def test_decomposed_letters_are_the_same_tag(desk, three):
    desk.tag(three[:1], "Tết")
    desk.tag(three[1:], "Te\u0302\u0301t")
    assert desk.tags() == [("Tết", 3)]


def test_a_tag_is_renamed_on_every_article(desk, three):
    desk.tag(three, "Tet")
    change = desk.rename_tag("tet", "Tết")
    assert (change.kind, change.values["articles"]) == (Kind.TAG_RENAMED, 3)
    assert desk.tags() == [("Tết", 3)]
    assert desk.events()[-1].payload["to"] == "Tết"


def test_a_tag_renamed_to_another_one_becomes_one_with_it(desk, three):
    desk.tag(three[:2], "Bão")
    desk.tag(three[1:], "Lũ")
    desk.rename_tag("Lũ", "bão")
    assert desk.tags() == [("Bão", 3)]


def test_only_the_capitals_of_a_tag_can_be_changed(desk, three):
    desk.tag(three, "tết")
    desk.rename_tag("tết", "Tết")
    assert desk.tags() == [("Tết", 3)]
    assert desk.rename_tag("Tết", "Tết").kind is Kind.UNCHANGED


@pytest.mark.parametrize("tag", ["", "  ", "#", "\u0000", "x" * 61])
def test_what_is_no_tag_is_refused(desk, three, tag):
    with pytest.raises(Refused):
        desk.tag(three, tag)
    assert desk.tags() == []


def test_an_article_that_is_gone_gets_no_tag_and_neither_do_the_others(desk, three):
    with pytest.raises(Refused, match="no longer on the desk"):
        desk.tag([*three, "gone"], "Tết")
    assert desk.tags() == []


def test_a_tag_that_no_article_has_any_more_cannot_be_renamed(desk, three):
    with pytest.raises(Refused, match="No article has the tag"):
        desk.rename_tag("Bão", "Lũ")


def test_a_tag_with_quotes_and_an_emoji_is_a_word_like_another(desk, three):
    for tag in ('"; DROP TABLE tag; --', "🚢", "'"):
        desk.tag(three[:1], tag)
    assert len(desk.tags_of(three[0])) == 3
