import pytest

from editor.refusal import Refused


def test_what_is_let_stand_is_kept_with_who_when_and_why(desk, article_id, clock, reopened):
    clock.tick()
    desk.dismiss(article_id, "confusable-words", "thăm quan", "đến ", " cây cầu", "  theo lời\nnhân vật ")
    desk = reopened()
    (kept,) = desk.dismissals(article_id)
    assert (kept.rule, kept.words, kept.note, kept.person, kept.at) == (
        "confusable-words",
        "thăm quan",
        "theo lời nhân vật",
        "Lan Anh",
        clock.now,
    )
    assert kept.covers("confusable-words", "thăm quan", "hôm nay đến ", " cây cầu mới")


def test_the_newest_comes_first_and_another_article_has_its_own(desk, article_id, clock):
    other = desk.new_article("", "vi").article_id
    for words in ("một", "hai"):
        clock.tick()
        desk.dismiss(article_id, "spelling", words)
    assert [one.words for one in desk.dismissals(article_id)] == ["hai", "một"]
    assert desk.dismissals(other) == []


def test_letting_stand_and_taking_back_leave_a_trace(desk, article_id):
    change = desk.dismiss(article_id, "spelling", "Đăk", note="biển hiệu")
    desk.take_back_dismissal(change.values["dismissal_id"])
    assert desk.dismissals(article_id) == []
    kinds = [event.kind for event in desk.events(article_id)]
    assert kinds[-2:] == ["finding_dismissed", "dismissal_taken_back"]
    desk.check_log()


def test_taking_back_twice_is_refused(desk, article_id):
    dismissal_id = desk.dismiss(article_id, "spelling", "Đăk").values["dismissal_id"]
    desk.take_back_dismissal(dismissal_id)
    with pytest.raises(Refused, match="already"):
        desk.take_back_dismissal(dismissal_id)


def test_nothing_is_let_stand_in_an_article_that_is_gone(desk):
    with pytest.raises(Refused, match="no longer"):
        desk.dismiss("nobody", "spelling", "Đăk")
