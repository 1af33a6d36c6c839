import pytest

from editor.article import Fields

TEXTS = {
    "cầu": "Cầu Hòa Bình khởi công. Ông Lưu Văn Tám nói cầu treo làm xong tháng 5.",
    "phỏng vấn": "Ông Lưu Văn Tám kể chuyện làm nghề.",
    "chợ": "Chợ đổi giờ mở cửa.",
    "lũ": "Nước lên ở bến.",
}


@pytest.fixture
def office(desk, clock):
    """The ids of articles by their headlines; the keyword “cầu treo” stands in the flood's fields."""
    ids = {}
    for headline, text in TEXTS.items():
        clock.tick()
        ids[headline] = desk.new_article("", "vi").article_id
        keywords = ("cầu treo",) if headline == "lũ" else ()
        desk.save_fields(ids[headline], Fields(headline=headline, keywords=keywords))
        desk.save_text(ids[headline], text)
    desk.tag([ids["cầu"], ids["chợ"]], "hạ tầng")
    desk.index_pending()
    return ids


def test_articles_are_related_through_tags_keywords_and_names_and_say_so(desk, office):
    found = {one.article.headline: one.shares for one in desk.related(office["cầu"])}
    assert found == {"phỏng vấn": ("Lưu Văn Tám",), "chợ": ("hạ tầng",)}
    assert {one.article.headline: one.shares for one in desk.related(office["lũ"])} == {"cầu": ("cầu treo",)}


def test_what_stands_alone_has_nothing_related(desk, article_id):
    assert desk.related(article_id) == []


def test_no_more_come_than_asked_for(desk, office):
    assert len(desk.related(office["cầu"], 1)) == 1


def test_words_that_stand_in_every_text_relate_nothing(desk):
    texts = {
        "vi": ("Việc của các hộ, cũng là của các chợ. Từ nay sẽ được làm, và rồi sẽ được xem.",) * 2,
        "en": ("It is one of the boats, and one of the best. It was in the harbour, all in the open.",) * 2,
    }
    for language, pair in texts.items():
        for number, text in enumerate(pair):
            article_id = desk.new_article("", language).article_id
            desk.save_text(article_id, f"{text} Số {number}.")
    desk.index_pending()
    assert all(desk.related(line.id) == [] for line in desk.article_lines())


def test_a_pair_of_words_that_mean_something_relates(desk):
    ids = []
    for text in ("Giá nước sạch tăng. Dân nói nước sạch đắt.", "Nhà máy nước sạch mở van. Cần Thơ đợi nước sạch."):
        ids.append(desk.new_article("", "vi").article_id)
        desk.save_text(ids[-1], text)
    desk.index_pending()
    assert [one.shares for one in desk.related(ids[0])] == [("nước sạch",)]
