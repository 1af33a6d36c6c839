import pytest

from editor.article import Fields
from storage.finding import titles


@pytest.fixture
def articles(desk):
    """Their ids by headline, the last one the newest."""
    ids = {}
    for headline in ("Đường Trần Phú ngập", "Cầu mới", "Dương tính giả", "Trần nhà thư viện"):
        article_id = desk.new_article("", "vi").article_id
        desk.save_fields(article_id, Fields(headline=headline, slug="bai"))
        desk.save_text(article_id, "Mưa ở Trần Phú.")
        ids[headline] = article_id
    desk.index_pending()
    return ids


def headlines(desk, text):
    return [line.headline for line in desk.titles(text)]


def test_an_article_is_found_by_words_without_marks_and_unfinished(desk, articles):
    assert headlines(desk, "duong tran p") == ["Đường Trần Phú ngập"]
    assert headlines(desk, "phu du") == ["Đường Trần Phú ngập"]
    assert headlines(desk, "cau m") == ["Cầu mới"]


def test_one_letter_of_another_word_leaves_only_what_has_such_a_word(desk, articles):
    assert set(headlines(desk, "tran n")) == {"Trần nhà thư viện", "Đường Trần Phú ngập"}
    assert headlines(desk, "tran ph") == headlines(desk, "tran p") == ["Đường Trần Phú ngập"]
    assert headlines(desk, "trần đ") == headlines(desk, "tran d") == ["Đường Trần Phú ngập"]
    assert headlines(desk, "trần x") == []


def test_one_letter_finds_an_older_article_behind_many_that_have_the_other_words(desk, articles, monkeypatch):
    monkeypatch.setattr(titles, "AMONG", 1)
    assert headlines(desk, "tran p") == ["Đường Trần Phú ngập"]


def test_only_fields_are_looked_at(desk, articles):
    assert set(headlines(desk, "tran")) == {"Trần nhà thư viện", "Đường Trần Phú ngập"}
    assert headlines(desk, "mua") == []


def test_what_is_typed_with_marks_comes_first(desk, articles):
    assert headlines(desk, "đường") == ["Đường Trần Phú ngập", "Dương tính giả"]
    assert headlines(desk, "dương")[0] == "Dương tính giả"


@pytest.mark.parametrize("text", ["", " ", '"', "* OR -", "NEAR(", "🙂", "a" * 10_000])
def test_signs_and_long_words_are_no_query_that_breaks(desk, articles, text):
    assert desk.titles(text) == []
