import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article import Fields
from storage.full_text import Index
from storage.search import MOST_VARIANTS, excerpt, fold, readings

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
    return lambda query, limit=50: [found.article.slug for found in desk.search(query, limit)]


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
    "query", ['"', "AND", "chợ OR", "NEAR(", "*", "chợ*", "slug:", "^chợ", "", " ", "-", "a" * 5000]
)
def test_no_query_is_taken_as_a_command(archive, query):
    assert set(archive(query)) <= set(ARTICLES)


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


def test_the_index_follows_in_an_idle_moment(desk, article_id):
    desk.save_text(article_id, "một")
    assert desk.index_pending() == 1
    assert desk.index_pending() == 0
    desk.save_text(article_id, "hai")
    assert desk.index_pending(most=5) == 1


def test_what_is_found_is_shown_in_its_line(desk, article_id):
    desk.save_text(article_id, "Dòng một.\nSáng nay chợ Đông Ba mở cửa.\nDòng ba.")
    (found,) = desk.search("dong ba")
    assert found.excerpt == "Sáng nay chợ Đông Ba mở cửa."
    assert found.excerpt[found.start : found.end] == "Đông Ba"


@given(st.text(), st.text(min_size=1), st.text())
def test_an_excerpt_stands_in_the_text(before, phrase, after):
    text = before + phrase + after
    line, start, end = excerpt(text, phrase, phrase)
    assert line in text
    assert 0 <= start <= end <= len(line)
    if "\n" not in phrase:
        assert fold(line[start:end]) == fold(phrase)


@given(st.text())
def test_folding_keeps_every_place(text):
    assert len(fold(text)) == len(text)


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
        assert [found.article.id for found in opened.search("dong ba")] == [article_id]
