import pytest

from editor.article import Role
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


def test_among_many_tags_the_one_that_differs_in_capitals_only_is_found(desk, three):
    for word in ("An ninh", "Giáo dục", "Zoo", "Đường sắt", "ẩm thực", "Y tế"):
        desk.tag(three[:1], word)
    for typed, written in (("đường SẮT", "Đường sắt"), ("ZOO", "Zoo"), ("Ẩm Thực", "ẩm thực"), ("y tế", "Y tế")):
        assert desk.tag(three[1:], typed).values["tag"] == written
    assert len(desk.tags()) == 6


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


def test_a_tag_is_taken_off_the_whole_desk_and_put_back_with_the_times_at_which_it_was_given(desk, three):
    desk.tag(three[:1], "Bão")
    desk.tag(three, "Tết")
    desk.tag(three[:1], "Lũ")
    before = desk.tags_of(three[0])
    change = desk.remove_tag("TẾT")
    assert (change.kind, change.values["articles"]) == (Kind.TAG_REMOVED, 3)
    assert desk.tags_of(three[0]) == ("Bão", "Lũ")
    desk.undo(change.event_ids)
    assert desk.tags_of(three[0]) == before
    assert desk.tags() == [("Tết", 3), ("Bão", 1), ("Lũ", 1)]


def test_two_tags_that_became_one_are_two_again_after_an_undo(desk, three):
    desk.tag(three[:2], "Bão")
    desk.tag(three[1:], "Lũ")
    change = desk.rename_tag("Lũ", "Bão")
    desk.undo(change.event_ids)
    assert [desk.tags_of(one) for one in three] == [("Bão",), ("Bão", "Lũ"), ("Lũ",)]


def test_a_step_with_a_tag_of_the_whole_desk_is_taken_back_once_and_only_while_nobody_changed_it_since(desk, three):
    desk.tag(three, "Tet")
    renamed = desk.rename_tag("Tet", "Tết")
    again = desk.rename_tag("Tết", "Tết Nguyên đán")
    with pytest.raises(Refused, match="changed again since"):
        desk.undo(renamed.event_ids)
    desk.undo(again.event_ids)
    with pytest.raises(Refused, match="already"):
        desk.undo(again.event_ids)
    assert desk.tags() == [("Tết", 3)]


def test_the_search_finds_articles_by_the_new_name_of_a_tag_and_no_longer_by_the_old(desk, three):
    desk.tag(three, "Lũ quét")
    desk.index_pending(100)
    assert len(desk.search("lũ quét").found) == 3
    renamed = desk.rename_tag("Lũ quét", "Ngập")
    desk.index_pending(100)
    assert (len(desk.search("ngập").found), len(desk.search("quét").found)) == (3, 0)
    desk.undo(renamed.event_ids)
    desk.index_pending(100)
    assert len(desk.search("quét").found) == 3
    desk.remove_tag("Lũ quét")
    desk.index_pending(100)
    assert len(desk.search("quét").found) == 0


def test_only_a_desk_chief_changes_the_tags_of_the_whole_desk(desk, three):
    desk.tag(three, "Tết")
    hoa = desk.add_collaborator("Hoa", frozenset({Role.EDITOR})).values["collaborator_id"]
    person = next(one for one in desk.collaborators() if one.id == hoa)
    with desk.acting_as(person):
        for step in (lambda: desk.remove_tag("Tết"), lambda: desk.rename_tag("Tết", "Xuân")):
            with pytest.raises(Refused, match="Only a desk chief"):
                step()
    assert desk.tags() == [("Tết", 3)]


def test_the_tags_among_some_articles_are_counted_and_the_most_used_comes_first(desk, three):
    desk.tag(three[:1], "Bão")
    desk.tag(three[:2], "Tết")
    assert desk.tags_among(three[:2]) == [("Tết", 2), ("Bão", 1)]
    assert desk.tags_among([]) == []


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
