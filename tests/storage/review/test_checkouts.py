import pytest

from editor.article import Fields
from editor.refusal import Refused
from editor.workflow import Move
from storage.article.history import HeldByAnother
from storage.change import Kind

TEXT = "Chợ mở cửa từ bảy giờ."
LATE = TEXT.replace("bảy", "tám")


@pytest.fixture
def held(desk, article_id, minh) -> tuple[str, str]:
    """An article that Minh has checked out, with the token."""
    desk.save_text(article_id, TEXT)
    with desk.acting_as(minh):
        return article_id, desk.check_out(article_id).values["token"]


def test_one_person_has_an_article_and_everybody_sees_who(desk, held, minh):
    article_id, token = held
    holder = desk.holder(article_id)
    assert (holder.by, holder.token, desk.holders()) == (minh.id, token, {article_id: holder})
    with pytest.raises(HeldByAnother, match="Minh has this article already"):
        desk.check_out(article_id)


def test_taking_it_twice_is_once(desk, held, minh):
    article_id, token = held
    with desk.acting_as(minh):
        again = desk.check_out(article_id)
    assert (again.kind, again.values["token"]) == (Kind.UNCHANGED, token)


def test_nobody_else_changes_it_but_may_propose(desk, held, pixel):
    article_id, _ = held
    for change in (
        lambda: desk.save_text(article_id, LATE),
        lambda: desk.save_fields(article_id, Fields(headline="Khác")),
        lambda: desk.add_picture(article_id, "chợ.png", pixel),
    ):
        with pytest.raises(HeldByAnother, match="Minh has this article checked out"):
            change()
    assert desk.article(article_id).text == TEXT
    desk.save_proposal(article_id, LATE, desk.revisions(article_id)[0].id)
    assert [one.text for one in desk.proposals(article_id)] == [LATE]


def test_bringing_it_back_saves_it_and_lets_go(desk, held, minh):
    article_id, token = held
    with desk.acting_as(minh):
        assert desk.check_in(article_id, token, LATE, Fields(headline="Chợ")).kind is Kind.CHECKED_IN
        assert desk.check_in(article_id, token, LATE).kind is Kind.UNCHANGED
    assert (desk.article(article_id).text, desk.article(article_id).fields.headline) == (LATE, "Chợ")
    assert desk.holder(article_id) is None
    desk.save_text(article_id, TEXT)


def test_letting_go_keeps_what_was_saved(desk, held, minh):
    article_id, _ = held
    with desk.acting_as(minh):
        desk.save_text(article_id, LATE)
        assert desk.release(article_id).kind is Kind.CHECKED_IN
        assert desk.release(article_id).kind is Kind.UNCHANGED
    assert (desk.article(article_id).text, desk.holder(article_id)) == (LATE, None)


def test_a_chief_takes_over_and_the_holders_text_is_a_proposal(desk, held, minh):
    article_id, _ = held
    with desk.acting_as(minh):
        desk.save_text(article_id, LATE)
    change = desk.take_over(article_id, "Minh nghỉ ốm.")
    assert (change.kind, change.values["from"], desk.holder(article_id).by) == (Kind.TAKEN_OVER, minh.id, desk.me.id)
    assert desk.article(article_id).text == TEXT
    (one,) = desk.proposals(article_id)
    assert (one.by, one.text, one.is_late) == (minh.id, LATE, True)
    desk.take_proposal(one)
    assert desk.article(article_id).text == LATE


def test_taking_over_what_nobody_changed_leaves_no_proposal(desk, held):
    article_id, _ = held
    assert desk.take_over(article_id, "Gấp.").values["proposal_id"] == ""
    assert desk.proposals(article_id) == []


def test_late_work_is_kept_as_a_proposal_and_never_overwrites(desk, held, minh):
    article_id, token = held
    desk.take_over(article_id, "Gấp.")
    desk.save_text(article_id, TEXT + " Ai cũng đến được.")
    with desk.acting_as(minh):
        late = desk.check_in(article_id, token, LATE)
        again = desk.check_in(article_id, token, LATE)
    assert (late.kind, again.kind) == (Kind.LATE_WORK_KEPT, Kind.UNCHANGED)
    assert late.values["proposal_id"] == again.values["proposal_id"]
    assert desk.article(article_id).text == TEXT + " Ai cũng đến được."
    (one,) = desk.proposals(article_id)
    assert (one.by, one.text) == (minh.id, LATE + " Ai cũng đến được.")


def test_only_a_chief_takes_over_and_only_with_a_reason(desk, held, hoa):
    article_id, _ = held
    with desk.acting_as(hoa), pytest.raises(Refused, match="Only a desk chief"):
        desk.take_over(article_id, "Tôi muốn sửa.")
    with pytest.raises(Refused, match="needs a reason"):
        desk.take_over(article_id, " ")
    assert desk.holder(article_id).by != desk.me.id


def test_there_is_nothing_to_take_over_from_nobody(desk, article_id):
    with pytest.raises(Refused, match="Nobody else has this article"):
        desk.take_over(article_id, "Gấp.")


def test_another_persons_token_brings_nothing_in(desk, held):
    article_id, token = held
    for wrong in (token, "không có"):
        with pytest.raises(Refused, match="does not belong to a check-out of yours"):
            desk.check_in(article_id, wrong, LATE)
    assert desk.article(article_id).text == TEXT


def test_the_file_itself_holds_one_holder_an_article(desk, held):
    import sqlite3

    with pytest.raises(sqlite3.IntegrityError):
        desk._database.run(
            "INSERT INTO checkout SELECT 'x', article_id, collaborator_id, machine, 'y', revision_id, taken_at, NULL,"
            " NULL FROM checkout"
        )


def test_handing_it_in_gives_it_back(desk, article_id, hoa):
    desk.save_text(article_id, "Chợ đổi giờ mở cửa.")
    desk.check_out(article_id)
    desk.advance(article_id, Move.SUBMIT)
    assert desk.holder(article_id) is None
    assert [event.kind for event in desk.events(article_id)][-2:] == [Kind.CHECKED_IN, Kind.MOVED]


def test_what_somebody_else_has_stays_theirs_when_it_is_handed_in(desk, article_id, minh):
    desk.save_text(article_id, "Chợ đổi giờ mở cửa.")
    with desk.acting_as(minh):
        desk.check_out(article_id)
    desk.advance(article_id, Move.SUBMIT)
    assert desk.holder(article_id).by == minh.id


def test_lists_and_cards_say_who_has_it(desk, article_id, minh):
    def said():
        lines = [*desk.article_lines(), *desk.line_page(0, 9), *(card.line for card in desk.cards_of([article_id]))]
        return {line.holder for line in lines if line.id == article_id}

    assert said() == {""}
    with desk.acting_as(minh):
        desk.check_out(article_id)
        assert said() == {"Minh"}
        desk.release(article_id)
    assert said() == {""}
