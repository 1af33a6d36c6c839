"""The board says what the articles say: counts, columns in their order, every kind of filter."""

import pytest

from editor.article import Fields, Role, Stage, Task
from editor.selection import EVERYTHING, Dated, Dates, Selection, Span
from editor.workflow import Move

DAY = 86_400_000


@pytest.fixture
def minh(desk):
    return desk.add_collaborator("Minh", frozenset({Role.WRITER})).values["collaborator_id"]


@pytest.fixture
def begin(desk, clock):
    """Begin an article with this headline, a moment after the one before."""

    def begin(headline, template="", language="vi", **more):
        clock.tick()
        article_id = desk.new_article(template, language, **more).article_id
        desk.save_fields(article_id, Fields(headline=headline, slug=headline.lower()))
        return article_id

    return begin


def headlines(desk, stage=Stage.DRAFTING, selection=EVERYTHING, first=0, most=50):
    return [card.line.headline for card in desk.board_cards(selection, stage, first, most)]


def test_every_stage_is_counted_also_an_empty_one(desk, begin):
    begin("Một")
    begin("Hai")
    idea = desk.new_article("", "vi", is_pitch=True).article_id
    desk.advance(idea, Move.DROP, "chưa cần")
    counts = desk.board_counts(EVERYTHING)
    assert set(counts) == set(Stage)
    assert {stage: many for stage, many in counts.items() if many} == {Stage.DRAFTING: 2, Stage.DROPPED: 1}


def test_the_counts_of_tags_are_those_of_the_articles_that_have_one_of_them(desk, begin):
    for number, stage in enumerate((*Stage, Stage.PUBLISHED, Stage.PUBLISHED)):
        article_id = begin(f"bài {number}")
        desk._database.run("UPDATE article SET stage = ? WHERE id = ?", stage, article_id)
        if number != 3:
            desk.tag([article_id], "Tết")
        if number % 2 == 0:
            desk.tag([article_id], "Giá cả")
        begin(f"khác {number}")
    counts = desk.board_counts(Selection(tags=("Tết", "Giá cả")))
    assert counts == dict.fromkeys(Stage, 1) | {Stage.PUBLISHED: 3, list(Stage)[3]: 0}
    assert sum(desk.board_counts(Selection(tags=("không có",))).values()) == 0


def test_what_is_due_first_stands_on_top_and_what_has_no_date_below(desk, begin, clock):
    begin("không hạn, cũ")
    late = begin("muộn")
    soon = begin("sớm")
    begin("không hạn, mới")
    desk.set_due(late, clock.now + 5 * DAY)
    desk.set_due(soon, clock.now + DAY)
    assert headlines(desk) == ["sớm", "muộn", "không hạn, mới", "không hạn, cũ"]


def test_a_settled_column_has_the_last_change_on_top(desk, begin, clock):
    for name in ("một", "hai"):
        article_id = begin(name)
        desk.set_due(article_id, clock.now + (DAY if name == "một" else 2 * DAY))
        desk.advance(article_id, Move.DROP, "chưa cần")
    assert headlines(desk, Stage.DROPPED) == ["hai", "một"]


def test_pages_put_together_are_the_column(desk, begin, clock):
    for number in range(11):
        article_id = begin(f"bài {number}")
        if number % 2:
            desk.set_due(article_id, clock.now + number * DAY)
    whole = headlines(desk)
    assert len(whole) == 11
    for most in (1, 2, 3, 4, 5, 7):
        assert [one for first in range(0, 14, most) for one in headlines(desk, first=first, most=most)] == whole


def test_a_card_says_what_it_holds(desk, begin, pixel, clock):
    article_id = begin("Chợ")
    desk.tag([article_id], "Tết")
    clock.tick()
    desk.tag([article_id], "Giá cả")
    desk.add_picture(article_id, "chợ.png", pixel)
    (card,) = desk.board_cards(EVERYTHING, Stage.DRAFTING, 0, 5)
    assert (card.line.writer, card.tags, card.has_picture, card.length_wanted) == (
        "Lan Anh",
        ("Tết", "Giá cả"),
        True,
        None,
    )


def test_cards_of_articles_that_are_gone_are_left_out(desk, begin):
    article_id = begin("Chợ")
    assert [card.line.id for card in desk.cards_of(["x", article_id])] == [article_id]


def test_each_kind_of_filter_leaves_what_fits(desk, begin, minh, clock):
    chợ = begin("Chợ", "news-article")
    port = begin("Port", "press-release", "en")
    desk.assign(port, minh, Task.WRITE)
    desk.tag([chợ], "Tết")
    desk.set_due(chợ, clock.now + 3 * DAY)
    audience = desk.article(chợ).audience

    def found(**wanted):
        return headlines(desk, selection=Selection(**wanted))

    assert found(languages=("en",)) == ["Port"]
    assert found(languages=("en", "vi")) == ["Chợ", "Port"]
    assert found(audiences=(audience,)) == ["Chợ"]
    assert found(people=(minh,)) == ["Port"]
    assert found(tags=("Tết",)) == ["Chợ"]
    assert found(tags=("Tết",), languages=("en",)) == []
    assert found(stages=(Stage.APPROVED,)) == []
    assert found(dates=Dates(span=Span.NONE)) == ["Port"]
    day = "2026-01-04"
    assert found(dates=Dates(span=Span.CHOSEN, first=day, last=day)) == ["Chợ"]
    assert found(dates=Dates(Dated.CHANGED, Span.TODAY)) == ["Chợ", "Port"]


def test_an_article_is_of_who_has_an_open_task_on_it(desk, begin, minh):
    article_id = begin("Chợ")
    assert headlines(desk, selection=Selection(people=(minh,))) == []
    desk.assign(article_id, minh, Task.PROOF)
    assert headlines(desk, selection=Selection(people=(minh,))) == ["Chợ"]
    assert headlines(desk, selection=Selection(people=(desk.me.id,))) == ["Chợ"]


def test_late_is_only_what_somebody_waits_for(desk, begin, clock):
    for name in ("đang viết", "đã bỏ"):
        desk.set_due(begin(name), clock.now + DAY)
    desk.advance(desk.find_article("đã bỏ").id, Move.DROP, "chưa cần")
    clock.tick(2 * DAY)
    late = Selection(dates=Dates(span=Span.PAST))
    assert sum(desk.board_counts(late).values()) == 1
    assert headlines(desk, selection=late) == ["đang viết"]


def test_the_board_reads_indexes_and_no_article_to_count_and_to_turn_pages(desk):
    plans = [
        row["detail"]
        for query in (
            "SELECT stage, count(*) FROM article WHERE language IN ('vi') GROUP BY stage",
            "SELECT id FROM article WHERE stage = 'drafting' AND due_at IS NOT NULL"
            " ORDER BY due_at, changed_at DESC, id LIMIT 50",
            "SELECT id FROM article WHERE stage = 'published' ORDER BY changed_at DESC, id LIMIT 50",
            "SELECT id FROM article WHERE audience_key IN ('x') ORDER BY changed_at DESC, id LIMIT 50",
        )
        for row in desk._database.all(f"EXPLAIN QUERY PLAN {query}")
    ]
    assert len(plans) == 4
    assert all("COVERING INDEX" in plan for plan in plans)


def test_the_ways_of_a_card_are_what_the_desk_will_do(desk, begin):
    article_id = begin("Chợ")
    found = desk.ways([article_id])
    assert found[Stage.SUBMITTED].move is Move.SUBMIT
    assert not found[Stage.PUBLISHED].is_open
    desk.advance(article_id, Move.DROP, "chưa cần")
    assert {stage for stage, way in desk.ways([article_id]).items() if way.is_open} == {Stage.DRAFTING}
