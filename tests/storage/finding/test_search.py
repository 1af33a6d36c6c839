import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article import Fields, Stage, Task
from editor.selection import Selection
from storage.desk import Desk
from storage.finding.search import JUST_WRITTEN, MOST_VARIANTS, Order, Place, readings
from storage.full_text import Index

ARTICLES = {
    "chợ": "Chợ Đông Ba mở cửa từ năm giờ sáng.\nĐường vào chợ đã sửa xong.",
    "đường": "Đường ven biển Đà Nẵng thông xe.",
    "hđnd": "HĐND thành phố họp kỳ cuối năm, theo Nghị quyết 30/2020/NQ-HĐND.",
    "world": "The world market opens at five.",
    "thế": "Thế hệ trẻ viết về thành phố.",
}


@pytest.fixture
def archive(desk, clock):
    """A desk with ARTICLES, the first one oldest; a way to ask it that answers with slugs."""
    for slug, text in ARTICLES.items():
        article_id = desk.new_article("", "vi").article_id
        desk.save_fields(article_id, Fields(slug=slug, headline=f"Bài {slug}"))
        clock.tick()
        desk.save_text(article_id, text)
    return lambda query, limit=50: [found.article.slug for found in desk.search(query, limit).found]


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ("Đông Ba", ["chợ"]),
        ("dong ba", ["chợ"]),
        ("đong ba", ["chợ"]),
        ("DA NANG", ["đường"]),
        ("hdnd", ["hđnd"]),
        ("NQ-HĐND", ["hđnd"]),
        ("30/2020/NQ-HĐND", ["hđnd"]),
        ("cửa mở", ["chợ"]),
        ("market world", ["world"]),
        ("không có", []),
        ("Bài world", ["world"]),
    ],
)
def test_a_query_finds_with_and_without_marks(archive, query, slugs):
    assert archive(query) == slugs


def test_exact_words_come_before_folded_ones_and_newer_before_older(archive):
    assert archive("thế") == ["thế", "world"]
    assert archive("the") == ["world", "thế"]
    assert archive("đường") == ["đường", "chợ"]


def test_the_limit_holds(archive):
    assert archive("thành phố") == ["thế", "hđnd"] or archive("thành phố") == ["hđnd", "thế"]
    assert len(archive("thành phố", 1)) == 1


@pytest.mark.parametrize(
    "query",
    [
        '"',
        '""',
        '" "',
        "AND",
        "chợ OR",
        "NEAR(",
        "*",
        "chợ*",
        "slug:",
        "^chợ",
        "{title body} : x",
        "",
        " ",
        "-",
        "a" * 10_000,
        "chợ " * 10_000,
        "😀",
        "👩‍👩‍👧 chợ",
        "chợ\x00đường",
        "\ud800",
        "\u202eợhc",
        "שלום עולם",
        "'; DROP TABLE article; --",
        "d" * 200,
        "\u0301\u0301",
    ],
)
def test_no_query_is_taken_as_a_command(archive, desk, query):
    assert set(archive(query)) <= set(ARTICLES)
    for order in Order:
        desk.search(query, is_typing=True, order=order)


@given(st.text(max_size=40))
def test_any_query_is_answered(query):
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE page USING fts5 (body)")
    for reading in readings(query):
        quoted = reading.replace("\x00", "").replace('"', '""')
        connection.execute("SELECT 1 FROM page WHERE page MATCH ?", (f'"{quoted}"',)).fetchall()
    connection.close()


def test_a_new_text_is_found_and_the_old_one_no_longer(archive, desk):
    article_id = desk.find_article("chợ").id
    desk.save_text(article_id, "Bến cảng mở rộng.")
    assert archive("Đông Ba") == []
    assert archive("ben cang") == ["chợ"]


def test_the_indexes_hold_what_the_pages_hold(archive, desk, clock):
    """FTS5 compares each index with its table; a page that was changed without telling them shows here."""
    article_id = desk.find_article("chợ").id
    with desk.sampling(clock):
        desk.new_article("", "vi")
    for text in ("Bến cảng mở rộng.", "Bến cảng.", ""):
        desk.save_text(article_id, text)
        desk.index_pending()
    desk.remove_sample()
    for index in Index:
        desk._database.run(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")


def test_many_articles_indexed_at_once_leave_the_indexes_whole_and_the_newest_first(desk, clock):
    """They are worked on in another order than the one in which the index met them first, with new ones between."""
    ids = [desk.new_article("", "vi").article_id for _ in range(6)]
    for article_id in ids:
        clock.tick()
        desk.save_text(article_id, "Bến cảng mở rộng.")
    while desk.index_pending(most=4):
        pass
    for article_id in (ids[5], ids[0], ids[3], desk.new_article("", "vi").article_id, ids[1]):
        clock.tick()
        desk.save_text(article_id, "Bến cảng đóng cửa, không ai qua.")
    desk.index_pending(most=40)

    for index in Index:
        desk._database.run(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    last_worked_on = [line.id for line in desk.article_lines()]
    found = [one.article.id for one in desk.search("cảng").found]
    assert found == [one for one in last_worked_on if one in found]
    assert len(found) == 7
    assert len(desk.search("“đóng cửa”").found) == 5


def test_the_index_follows_in_an_idle_moment(desk, article_id):
    desk.save_text(article_id, "một")
    assert desk.pending_to_index() == 1
    assert desk.index_pending() == 1
    assert desk.index_pending() == 0
    desk.save_text(article_id, "hai")
    assert desk.index_pending(most=5) == 1
    assert desk.pending_to_index() == 0


def test_an_export_leaves_nothing_to_index(desk, article_id):
    desk.index_pending()
    desk.record_export(article_id, "docx", "bài.docx", "0" * 64, ())
    assert desk.pending_to_index() == 0


def test_an_index_that_was_emptied_is_made_again(desk, path, article_id, clock):
    desk.save_text(article_id, "Chợ Đông Ba")
    desk.index_pending()
    desk._database.search._drop("article_id = ?", article_id)
    desk.close()
    with Desk.open(path, clock) as opened:
        assert opened.index_pending() == 1
        assert [found.article.id for found in opened.search("dong ba").found] == [article_id]


def test_what_the_index_lacks_is_looked_for_a_slice_at_a_time(desk, path, clock, monkeypatch):
    monkeypatch.setattr("storage.finding.indexing.LOOKED_AT", 2)
    ids = sorted(str(desk.new_article("", "vi").article_id) for _ in range(5))
    for article_id in ids:
        desk.save_text(article_id, "Chợ Đông Ba")
    while desk.index_pending():
        pass
    desk._database.search._drop("article_id = ?", ids[4])
    desk.close()
    with Desk.open(path, clock) as opened:
        assert opened.search("dong ba").count == 4, "a search does not wait for it"
        assert [opened.index_pending() for _ in range(4)] == [2, 2, 1, 0]
        assert opened.search("dong ba").count == 5


def test_a_long_wait_for_the_index_is_told_and_not_waited_for(desk):
    for _ in range(JUST_WRITTEN + 1):
        desk.new_article("", "vi")
    assert desk.search("bài").pending == JUST_WRITTEN + 1
    while desk.index_pending():
        pass
    assert desk.search("bài").pending == 0


def test_what_people_wrote_about_an_article_is_found(desk, article_id):
    desk.save_fields(article_id, Fields(headline="Bến cảng", ednote="Hỏi lại ông Tư về đập tràn."))
    desk.assign(article_id, desk.me.id, Task.PICTURE, note="Chụp lúc bình minh.")
    (found,) = desk.search("dap tran").found
    assert (found.place, hits(found.excerpt)) == (Place.NOTES, ["đập tràn"])
    assert desk.search("binh minh").found[0].place is Place.NOTES


def test_a_hit_in_the_headline_and_in_the_fields_is_marked_there(desk, article_id):
    desk.save_fields(article_id, Fields(headline="ĐƯỜNG mới", byline="Trần Thị Bưởi"))
    desk.save_text(article_id, "Chữ khác.")
    (found,) = desk.search("duong").found
    assert hits(found.headline) == ["ĐƯỜNG"]
    assert (found.place, found.excerpt.line, found.excerpt.marks) == (Place.HEADLINE, "Chữ khác.", ())
    (found,) = desk.search("buoi").found
    assert (found.place, hits(found.excerpt)) == (Place.FIELDS, ["Bưởi"])


def test_a_word_that_is_being_typed_finds_what_begins_with_it(archive, desk):
    assert archive("thà") == []
    assert {found.article.slug for found in desk.search("tha", is_typing=True).found} == {"hđnd", "thế"}
    assert [found.article.slug for found in desk.search("da nan", is_typing=True).found] == ["đường"]
    assert desk.search("da nan ", is_typing=True).found == ()
    assert [found.article.slug for found in desk.search("dong b", is_typing=True).found] == ["chợ"]


def test_words_in_quotation_marks_stand_side_by_side(archive):
    assert archive("mở sáng") == ["chợ"]
    assert archive('"mở sáng"') == []
    assert archive("giờ “Đông Ba”") == ["chợ"]
    assert archive('"dong ba') == ["chợ"]


def test_a_part_of_a_word_is_found_in_headline_and_slug(desk, article_id):
    desk.save_fields(article_id, Fields(slug="ben-cang-so-2", headline="Khánh thành bến cảng"))
    (found,) = desk.search("anh tha").found or desk.search("hanh").found
    assert found.article.id == article_id
    assert hits(desk.search("hanh").found[0].headline) == ["hánh", "hành"]
    assert desk.search("xyz").found == ()


def test_two_words_find_the_best_first_and_one_the_newest(desk, clock):
    ids = []
    for headline, text in (("Chợ nổi", "chợ nổi " * 5), ("Tin khác", "Có nói đến chợ nổi một lần. " + "chữ " * 400)):
        clock.tick()
        ids.append(desk.new_article("", "vi").article_id)
        desk.save_fields(ids[-1], Fields(headline=headline))
        desk.save_text(ids[-1], text)
    assert [found.article.id for found in desk.search("chợ nổi").found] == ids
    assert [found.article.id for found in desk.search("nổi").found] == ids[::-1]


@pytest.mark.parametrize("text", ["cho noi", "Chợ nổi", "“chợ nổi”", "đò dọc", "do doc"])
def test_those_with_most_of_a_phrase_come_first_however_it_is_typed(desk, clock, text):
    """A hit in the fields weighs more than some in a text, many in a text more than one, and a short text more."""
    texts = {"ít": "chợ nổi, đò dọc" + " chữ" * 40, "nhiều": "Chợ nổi đò dọc. " * 4 + "chữ " * 40, "dài": "chữ " * 900}
    for slug, body in texts.items():
        clock.tick()
        article_id = desk.new_article("", "vi").article_id
        desk.save_fields(article_id, Fields(headline="Tin", slug=slug))
        desk.save_text(article_id, f"{body} chợ nổi và đò dọc" if slug == "dài" else body)
    last = desk.new_article("", "vi").article_id
    desk.save_fields(last, Fields(headline="Chợ nổi, đò dọc", slug="tít"))
    assert [found.article.slug for found in desk.search(text).found] == ["tít", "nhiều", "ít", "dài"]
    typing = desk.search(text.strip("“”")[:-1], is_typing=True)
    assert [found.article.slug for found in typing.found] == ["tít", "nhiều", "ít", "dài"]


def test_a_search_is_narrowed_and_sorted(archive, desk):
    due = {"chợ": 3_000, "hđnd": 1_000}
    for slug, at in due.items():
        desk.set_due(desk.find_article(slug).id, at)
    slugs = lambda answer: [found.article.slug for found in answer.found]  # noqa: E731
    assert slugs(desk.search("", among=Selection(stages=(Stage.PUBLISHED,)))) == []
    assert slugs(desk.search("thành phố", among=Selection(languages=("en",)))) == []
    assert set(slugs(desk.search("thành phố", among=Selection(languages=("vi",))))) == {"hđnd", "thế"}
    assert slugs(desk.search("", order=Order.DUE))[:2] == ["hđnd", "chợ"]
    assert slugs(desk.search("bài", order=Order.HEADLINE)) == ["chợ", "đường", "hđnd", "thế", "world"]
    assert slugs(desk.search("bài", order=Order.NEWEST)) == slugs(desk.search(""))


def test_the_answer_says_how_many_there_are(archive, desk):
    answer = desk.search("bài", 2)
    assert (len(answer.found), answer.count, answer.is_more) == (2, 5, False)
    assert desk.search("", 2).count == 5


def test_signs_alone_ask_for_nothing(archive, desk):
    assert desk.search("“?!” 😀").found == ()
    assert len(desk.search("  ").found) == len(ARTICLES)


def test_a_tag_stands_with_what_was_found_and_finds_it(archive, desk):
    article_id = desk.find_article("chợ").id
    desk.tag([article_id], "bến cá")
    assert desk.search("dong ba").found[0].tags == ("bến cá",)
    assert archive("ben ca") == ["chợ"]


def hits(excerpt):
    return [excerpt.line[start:end] for start, end in excerpt.marks]


def test_what_is_found_is_shown_where_it_stands(desk, article_id):
    desk.save_text(article_id, "Dòng một.\n\nSáng nay chợ Đông Ba mở cửa.\n\nDòng cuối.")
    (found,) = desk.search("dong ba").found
    assert found.excerpt.line.startswith("Sáng nay chợ Đông Ba mở cửa.")
    assert hits(found.excerpt) == ["Đông Ba"]
    assert found.place is Place.TEXT


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("duong", ["duong", "đuong"]),
        ("đường", ["đường", "dường"]),
        ("NĐ", ["NĐ", "ND"]),
        ("thêm", ["thêm"]),
        ("standard", ["standard"]),
    ],
)
def test_every_d_that_may_be_a_đ_is_read_both_ways(phrase, expected):
    assert readings(phrase) == expected


def test_readings_have_an_end():
    assert len(readings("dd dd dd dd dd dd")) == MOST_VARIANTS


def test_a_read_only_desk_is_searched_as_it_was_indexed(desk, path, article_id, clock):
    from storage.desk import Desk

    desk.save_text(article_id, "Chợ Đông Ba")
    desk.index_pending()
    desk.close()
    path.with_name(path.name + ".lock").write_text(
        '{"machine": "khác", "process": 1, "person": "Minh", "since": 1, "socket": ""}', encoding="utf-8"
    )
    with Desk.open(path, clock) as opened:
        assert [found.article.id for found in opened.search("dong ba").found] == [article_id]
