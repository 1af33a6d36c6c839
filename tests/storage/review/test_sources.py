import pytest

from editor.refusal import Refused
from editor.sources import SourceKind, Verdict, public
from editor.workflow import Move

TEXT = "Chợ có 120 gian hàng. Ai cũng có thể đến mua hàng."
WORDS = "120 gian hàng"
SPAN = (TEXT.index(WORDS), TEXT.index(WORDS) + len(WORDS))


@pytest.fixture
def written(desk, article_id) -> str:
    desk.save_text(article_id, TEXT)
    return article_id


def add(desk, article_id, citation="Báo cáo của ban quản lý chợ", **words):
    return desk.add_source(article_id, SourceKind.DOCUMENT, citation, SPAN, **words).values["source_id"]


def test_a_source_stands_on_its_sentence_and_moves_with_it(desk, written):
    add(desk, written, dated="2026-03-05", link="https://phuong.example/cho", note="xem trang 3")
    desk.save_text(written, "Mở đầu. " + TEXT)
    (one,) = desk.sources(written)
    text = desk.article(written).text
    assert text[one.anchor.start : one.anchor.end] == WORDS
    assert (one.citation, one.dated, one.verdict) == ("Báo cáo của ban quản lý chợ", "2026-03-05", Verdict.OPEN)


def test_a_verdict_says_who_checked_and_a_change_opens_it_again(desk, written, minh, clock):
    source_id = add(desk, written)
    with desk.acting_as(minh):
        desk.judge_source(source_id, Verdict.CONFIRMED)
    (one,) = desk.sources(written)
    assert (one.verdict, one.checked_by, one.checked_at) == (Verdict.CONFIRMED, minh.id, clock.now)
    desk.change_source(source_id, citation="Báo cáo quý I")
    (one,) = desk.sources(written)
    assert (one.citation, one.verdict, one.checked_by) == ("Báo cáo quý I", Verdict.OPEN, "")


def test_open_ones_stop_the_approval_unless_the_editor_says_why(desk, written, minh):
    source_id = add(desk, written)
    desk.advance(written, Move.SUBMIT)
    with desk.acting_as(minh):
        desk.advance(written, Move.TAKE_UP)
        with pytest.raises(Refused, match="Sources of this article still open: 1"):
            desk.advance(written, Move.APPROVE)
        desk.advance(written, Move.APPROVE, "Ban quản lý trả lời chiều nay; con số không đổi từ năm ngoái.")
    assert desk.is_approved(written)
    desk.judge_source(source_id, Verdict.ATTRIBUTED)
    assert desk.is_approved(written)


def test_what_is_off_the_record_is_neither_public_nor_in_the_log(desk, written):
    add(desk, written, "Người trong ban quản lý", is_off_record=True, note="gọi sau 18 giờ")
    add(desk, written)
    assert [one.citation for one in public(desk.sources(written))] == ["Báo cáo của ban quản lý chợ"]
    assert "Người trong ban" not in str([event.payload for event in desk.events()])


def test_an_entry_is_taken_out(desk, written):
    source_id = add(desk, written)
    desk.remove_source(source_id)
    assert desk.sources(written) == []
    with pytest.raises(Refused, match="no longer in the ledger"):
        desk.judge_source(source_id, Verdict.CONFIRMED)


@pytest.mark.parametrize(
    ("citation", "words", "sentence"),
    [
        (" ", {}, "needs to be named"),
        ("x" * 3_000, {}, "at most"),
        ("Sổ", {"dated": "hôm qua"}, "not a date"),
        ("Sổ", {"dated": "2026-3-5"}, "not a date"),
        ("Sổ", {"link": "javascript:alert(1)"}, "begins with https"),
        ("Sổ", {"link": "file:///etc/passwd"}, "begins with https"),
    ],
)
def test_what_is_no_entry_is_refused(desk, written, citation, words, sentence):
    with pytest.raises(Refused, match=sentence):
        add(desk, written, citation, **words)
    assert desk.sources(written) == []
