import sqlite3

import pytest

from editor.notice import NoticeKind
from editor.refusal import Refused
from editor.review import LONGEST_BODY
from storage.change import Kind
from storage.desk import Desk
from storage.review.comments import LONGEST_TOLD

TEXT = "Chợ mở cửa từ bảy giờ.\n\nAi cũng có thể đến mua hàng."
WORDS = "bảy giờ"


def span(words: str, text: str = TEXT) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


@pytest.fixture
def commented(desk, article_id) -> str:
    desk.save_text(article_id, TEXT)
    desk.add_comment(article_id, "Đã kiểm tra chưa?", span(WORDS))
    return article_id


def words_of(desk, article_id: str) -> list[str]:
    text = desk.article(article_id).text
    return [text[one.anchor.start : one.anchor.end] if one.anchor else "" for one in desk.comments(article_id)]


def test_a_comment_stands_on_its_words_and_leaves_a_trace(desk, commented, clock):
    (comment,) = desk.comments(commented)
    assert (comment.body, comment.by, comment.at, comment.is_open) == ("Đã kiểm tra chưa?", desk.me.id, clock.now, True)
    assert (comment.anchor.quote, comment.is_lost, words_of(desk, commented)) == (WORDS, False, [WORDS])
    event = desk.events(commented)[-1]
    assert (event.kind, event.payload["comment_id"]) == (Kind.COMMENT_ADDED, comment.id)


def test_it_stays_on_its_words_while_the_text_is_written_on(desk, commented):
    text = TEXT
    for old, new in (("Chợ", "Chợ đêm của phường"), ("mua hàng", "xem"), ("giờ.", "giờ sáng."), ("từ ", "từ lúc ")):
        text = text.replace(old, new)
        desk.save_text(commented, text)
    assert words_of(desk, commented) == [WORDS]
    desk.save_text(commented, "\n\n".join(reversed(text.split("\n\n"))))
    assert words_of(desk, commented) == [WORDS]


def test_a_rewrite_loses_it_with_its_words_and_their_return_finds_it(desk, commented):
    desk.save_text(commented, TEXT.replace("từ bảy giờ", "cả ngày lẫn đêm"))
    (comment,) = desk.comments(commented)
    assert (comment.is_lost, comment.anchor.quote) == (True, WORDS)
    desk.save_text(commented, TEXT)
    (comment,) = desk.comments(commented)
    assert (comment.is_lost, words_of(desk, commented)) == (False, [WORDS])


def test_a_comment_on_what_was_seen_lands_in_the_text_as_it_is_now(desk, article_id):
    seen = desk.save_text(article_id, TEXT).revision_id
    desk.save_text(article_id, "Mở đầu.\n\n" + TEXT)
    desk.add_comment(article_id, "Nguồn?", span(WORDS), revision_id=seen)
    assert words_of(desk, article_id) == [WORDS]


def test_threads_stand_in_the_order_of_the_text_the_whole_article_first(desk, commented, clock):
    clock.tick()
    desk.add_comment(commented, "Câu đầu hay", span("Chợ"))
    clock.tick()
    desk.add_comment(commented, "Ngắn quá")
    assert [one.body for one in desk.comments(commented)] == ["Ngắn quá", "Câu đầu hay", "Đã kiểm tra chưa?"]


def test_answers_belong_to_their_thread_and_open_it_again(desk, commented, minh, clock):
    (thread,) = desk.comments(commented)
    desk.resolve_comment(thread.id)
    (resolved,) = desk.comments(commented)
    assert (resolved.is_open, resolved.resolved_by) == (False, desk.me.id)
    clock.tick()
    with desk.acting_as(minh):
        answer = desk.answer_comment(thread.id, "Rồi, xem biển ở cổng chợ.").values["comment_id"]
        clock.tick()
        desk.answer_comment(answer, "Cả ảnh nữa.")
    (thread,) = desk.comments(commented)
    assert [one.body for one in thread.answers] == ["Rồi, xem biển ở cổng chợ.", "Cả ảnh nữa."]
    assert thread.is_open
    assert [thread.concerns(one) for one in (desk.me.id, minh.id)] == [True, True]


def test_resolving_twice_and_reopening_twice_are_once(desk, commented):
    (thread,) = desk.comments(commented)
    assert desk.reopen_comment(thread.id).kind is Kind.UNCHANGED
    assert desk.resolve_comment(thread.id).kind is Kind.COMMENT_RESOLVED
    assert desk.resolve_comment(thread.id).kind is Kind.UNCHANGED
    assert desk.comment_counts() == {}
    assert desk.reopen_comment(thread.id).kind is Kind.COMMENT_REOPENED
    assert desk.comment_counts() == {commented: 1}


def test_who_is_called_by_name_is_mentioned(desk, commented, minh, hoa):
    change = desk.add_comment(commented, "Nhờ @Minh và @hoa xem")
    assert set(change.values["mentions"]) == {minh.id, hoa.id}
    assert desk.comments(commented)[0].concerns(hoa.id)


@pytest.mark.parametrize("place", [(0, 0), (-1, 3), (5, 2), (3, len(TEXT) + 1), (9_000, 9_001)])
def test_a_comment_outside_the_text_is_refused(desk, commented, place):
    before = desk.events()
    with pytest.raises(Refused, match="no words at this place"):
        desk.add_comment(commented, "Ở đâu?", place)
    assert (len(desk.comments(commented)), desk.events()) == (1, before)


@pytest.mark.parametrize("body", ["", " \n ", "\x00\x07", "a" * (LONGEST_BODY + 1)])
def test_a_comment_needs_words_and_not_too_many(desk, commented, body):
    with pytest.raises(Refused, match="nothing was added"):
        desk.add_comment(commented, body)


def test_markup_and_control_characters_in_a_comment_stay_text_or_go(desk, commented):
    desk.add_comment(commented, "<b>đậm</b>\x00 \x1b[31m{name} %s\r\nhai")
    assert desk.comments(commented)[0].body == "<b>đậm</b> [31m{name} %s\nhai"


def test_a_comment_that_is_gone_is_refused(desk):
    with pytest.raises(Refused, match="no longer on the desk"):
        desk.answer_comment("nowhere", "gì?")


def test_a_place_that_was_put_outside_the_text_with_another_program_is_lost_not_an_error(desk, path, commented, clock):
    desk.close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE anchor SET span_start = 90000, span_end = 90007")
    connection.commit()
    connection.close()
    with Desk.open(path, clock) as opened:
        (comment,) = opened.comments(commented)
        assert (comment.is_lost, comment.anchor.quote) == (True, WORDS)
        assert comment.anchor.end <= len(TEXT)
        opened.save_text(commented, TEXT + " Hết.")
        assert not opened.comments(commented)[0].is_lost


def test_a_comment_is_no_content(desk, article_id, minh):
    from editor.workflow import Move

    desk.save_text(article_id, TEXT)
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(minh):
        desk.advance(article_id, Move.TAKE_UP)
        desk.advance(article_id, Move.APPROVE)
        desk.add_comment(article_id, "Đẹp", span(WORDS))
    assert desk.is_approved(article_id)


# --- who is told -----------------------------------------------------------------------------------------------------


def told(desk, person) -> list[tuple[str, str, str]]:
    with desk.acting_as(person):
        return [(one.kind, one.by, one.words) for one in desk.notices()]


def test_who_is_called_in_a_comment_is_told_and_nobody_else(desk, commented, minh, hoa):
    desk.add_comment(commented, f"@{minh.name} gọi\n  Ban quản lý nhé.")
    assert told(desk, minh) == [(NoticeKind.MENTIONED, desk.me.name, f"@{minh.name} gọi Ban quản lý nhé.")]
    assert told(desk, hoa) == []
    desk.add_comment(commented, f"@{desk.me.name} nhớ hỏi lại.")
    assert [one.kind for one in desk.notices()] == [], "nobody is told of what they wrote themselves"


def test_an_answer_is_told_to_who_began_the_thread_once(desk, commented, minh, hoa):
    with desk.acting_as(minh):
        thread = desk.add_comment(commented, "Nguồn nào?").values["comment_id"]
    desk.answer_comment(thread, "Xã báo.")
    desk.answer_comment(thread, f"@{minh.name} @{hoa.name} xem giúp.")
    assert sorted(kind for kind, _, _ in told(desk, minh)) == [NoticeKind.ANSWERED, NoticeKind.MENTIONED]
    assert [kind for kind, _, _ in told(desk, hoa)] == [NoticeKind.MENTIONED]
    desk.resolve_comment(thread)
    assert len(told(desk, minh)) == 2


def test_a_long_comment_is_told_in_short(desk, commented, minh):
    desk.add_comment(commented, f"@{minh.name} " + "dài " * 400)
    ((_, _, words),) = told(desk, minh)
    assert len(words) == LONGEST_TOLD
    assert words.endswith("…")
