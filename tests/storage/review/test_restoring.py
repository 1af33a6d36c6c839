import pytest

from editor.article import Fields
from editor.comparing import compare, in_paragraph
from editor.refusal import Refused
from editor.text.diff import differences
from editor.workflow import Move
from storage.change import Kind

OLD = "Chợ mở cửa từ bảy giờ.\n\nAi cũng có thể đến mua hàng.\n\nVé gửi xe là năm nghìn đồng."
NEW = OLD.replace("bảy", "tám").replace("mua hàng", "xem").replace("năm", "ba")


@pytest.fixture
def old(desk, article_id) -> str:
    """The older of two revisions of the article."""
    desk.save_fields(article_id, Fields(headline="Chợ mới", keywords=("chợ", "phường")))
    revision_id = desk.save_text(article_id, OLD).revision_id
    desk.save_fields(article_id, Fields(headline="Chợ đêm", keywords=("chợ",)))
    desk.save_text(article_id, NEW)
    return revision_id


def test_two_revisions_are_compared_word_by_word_with_their_fields(desk, article_id, old):
    found = compare(desk.revision_content(old), desk.content(article_id))
    assert [(found.old[slice(*one.old)], found.new[slice(*one.new)]) for one in found.differences] == [
        ("bảy", "tám"),
        ("mua hàng", "xem"),
        ("năm", "ba"),
    ]
    assert [(one.field, one.old, one.new) for one in found.fields] == [
        ("headline", "Chợ mới", "Chợ đêm"),
        ("keywords", "chợ, phường", "chợ"),
    ]
    assert compare(desk.content(article_id), desk.content(article_id)).is_same


def test_pictures_that_came_and_went_are_named():
    with_one, with_other = "![a](pictures/a.png)", '![b](pictures/b.png "Chú thích")\n\n![a](pictures/c.png)'
    found = compare((Fields(), with_one), (Fields(), with_other))
    assert (found.pictures_gone, found.pictures_come) == (
        ("pictures/a.png",),
        ("pictures/b.png", "pictures/c.png"),
    )


def test_a_whole_revision_comes_back_as_a_new_one(desk, article_id, old):
    count = len(desk.revisions(article_id))
    change = desk.restore_revision(old)
    article = desk.article(article_id)
    assert (article.text, article.fields.headline, desk.article_lines()[0].headline) == (OLD, "Chợ mới", "Chợ mới")
    assert (change.kind, change.values["from"], len(desk.revisions(article_id))) == (
        Kind.REVISION_RESTORED,
        old,
        count + 1,
    )
    assert desk.restore_revision(old).kind is Kind.UNCHANGED


def test_one_paragraph_comes_back_and_the_others_stay(desk, article_id, old):
    found = differences(NEW, OLD)
    chosen = in_paragraph(NEW, found, NEW.index("xem"))
    desk.restore_passages(old, desk.revisions(article_id)[0].id, chosen)
    assert desk.article(article_id).text == NEW.replace("xem", "mua hàng")


def test_passages_of_a_text_that_is_another_by_now_are_refused(desk, article_id, old):
    seen = desk.revisions(article_id)[0].id
    desk.save_text(article_id, NEW + " Hết.")
    with pytest.raises(Refused, match="changed since you looked"):
        desk.restore_passages(old, seen, {0})


def test_a_revision_is_given_a_name_later_and_loses_it_again(desk, article_id, old):
    desk.name_revision(old, "  bản đưa chị Hoa\n xem ")
    assert [one.name for one in desk.revisions(article_id) if one.id == old] == ["bản đưa chị Hoa xem"]
    desk.name_revision(old, "")
    assert {one.name for one in desk.revisions(article_id)} == {""}


def test_what_was_handed_in_is_found_again(desk, article_id, old):
    assert desk.handed_in(article_id) is None
    handed_in = desk.revisions(article_id)[0].id
    desk.advance(article_id, Move.SUBMIT)
    desk.save_text(article_id, OLD)
    assert desk.handed_in(article_id).id == handed_in


def test_nothing_comes_back_into_what_was_published_or_is_not_there(desk, article_id, old):
    desk._database.run("UPDATE article SET stage = 'published'")
    with pytest.raises(Refused, match="has been published"):
        desk.restore_revision(old)
    with pytest.raises(Refused, match="no longer on the desk"):
        desk.restore_revision("nowhere")
