"""History is thinned by age; what anything refers to stays, and every text that stays is still the one it was."""

import pytest

from editor.sources import SourceKind
from editor.workflow import Move
from storage.change import Kind
from storage.review.thinning import AGES, DAY, HOUR, MINUTE


@pytest.fixture
def typed(desk, article_id, clock) -> str:
    """An article that was saved every minute for three hours."""
    for number in range(180):
        clock.tick(MINUTE)
        desk.save_text(article_id, f"Chợ mở cửa. Câu thứ {number}.\n\n" + "Đoạn cuối. " * (number % 7))
    return article_id


def texts(desk, article_id) -> dict[str, str]:
    return {one.id: desk.revision_content(one.id)[1] for one in desk.revisions(article_id)}


def thin(desk) -> int:
    desk._newest = ("", "")
    return desk.thin_history().values.get("count", 0)


def test_nothing_younger_than_a_week_goes(desk, typed, clock):
    clock.tick(6 * DAY)
    assert thin(desk) == 0
    assert desk.events()[-1].kind == Kind.TEXT_SAVED


@pytest.mark.parametrize(("age", "every"), AGES)
def test_with_age_one_in_a_stretch_of_time_stays(desk, typed, clock, age, every):
    before = texts(desk, typed)
    clock.tick(age + DAY)
    gone = thin(desk)
    after = texts(desk, typed)
    assert gone == len(before) - len(after) > 0
    assert after == {key: before[key] for key in after}
    stretches = {one.at // every for one in desk.revisions(typed)}
    assert len(stretches) <= len(after) <= len(stretches) + 4
    assert desk.events()[-1].kind == Kind.HISTORY_THINNED
    assert thin(desk) == 0
    assert desk.verify().faults == ()


def test_thinned_again_and_again_it_still_holds(desk, typed, clock):
    before = texts(desk, typed)
    for age, _ in AGES[::-1]:
        clock.tick(age)
        thin(desk)
        after = texts(desk, typed)
        assert after == {key: before[key] for key in after}
    assert len(after) < 8
    desk.save_text(typed, "Hết.")
    assert desk.article(typed).text == "Hết."


def test_what_is_referred_to_stays(desk, article_id, minh, clock):
    kept = {}

    def save(number):
        clock.tick(1_000)
        return desk.save_text(article_id, f"Chợ mở cửa lúc {number} giờ.").revision_id

    for number in range(5):
        save(number)
    kept["comment"] = save(10)
    desk.add_comment(article_id, "Đúng không?", (0, 3))
    save(11)
    kept["proposal"] = save(12)
    with desk.acting_as(minh):
        desk.save_proposal(article_id, "Chợ đóng cửa.", kept["proposal"])
    save(13)
    kept["source"] = save(14)
    desk.add_source(article_id, SourceKind.PERSON, "Ban quản lý", (0, 3))
    save(15)
    kept["name"] = save(16)
    desk.name_revision(kept["name"], "bản đọc thử")
    save(17)
    kept["export"] = save(18)
    desk.record_export(article_id, "docx", "cho.docx", "ab" * 32)
    save(19)
    kept["checkout"] = save(20)
    desk.check_out(article_id)
    save(21)
    kept["move"] = save(22)
    desk.advance(article_id, Move.SUBMIT)
    save(23)
    with desk.acting_as(minh):
        desk.advance(article_id, Move.TAKE_UP)
    desk.release(article_id)
    kept["seal"] = desk.revisions(article_id)[0].id
    with desk.acting_as(minh):
        desk.advance(article_id, Move.APPROVE, "Ban quản lý đã trả lời.")
    desk.save_text(article_id, "Chợ mở cửa cả ngày.")
    before = texts(desk, article_id)
    clock.tick(400 * DAY)
    assert thin(desk) > 5
    after = texts(desk, article_id)
    assert {name: after.get(one) for name, one in kept.items()} == {name: before[one] for name, one in kept.items()}
    assert [one.text for one in desk.proposals(article_id)]
    assert desk.verify().faults == ()


def test_articles_are_thinned_a_few_at_a_time(desk, typed, clock):
    other = desk.new_article("", "vi").article_id
    for number in range(20):
        clock.tick(1_000)
        desk.save_text(other, f"Câu {number}.")
    clock.tick(8 * DAY)
    counts = [desk.thin_history(most=1).values.get("count", 0) for _ in range(3)]
    assert sum(count > 0 for count in counts) == 2
    assert HOUR > MINUTE


def test_a_round_ends_with_the_last_article_and_begins_again(desk, article_id):
    for _ in range(4):
        desk.new_article("", "vi")
    ended = []
    for _ in range(6):
        desk.thin_history(2)
        ended.append(desk.thinned_all())
    assert ended == [False, False, True] * 2
