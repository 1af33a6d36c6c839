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
