import sys

import pytest

from editor.article import Embargo, Fields, Stage, Task
from editor.refusal import Refused
from editor.template import starting_fields
from editor.text.line_counts import count_lines
from storage.article import articles
from storage.change import Kind


def test_an_article_survives_closing_and_opening(desk, reopened, article_id):
    desk.save_text(article_id, "Xã Hòa Bình mở thư viện.\n")
    fields = Fields(
        headline="Mở thư viện",
        slug="thu-vien",
        keywords=("thư viện", "xã"),
        embargo=Embargo(1_800_000_000_000, "Asia/Ho_Chi_Minh", "chờ lễ khai trương"),
    )
    desk.save_fields(article_id, fields)
    article = reopened().article(article_id)
    assert article.text == "Xã Hòa Bình mở thư viện.\n"
    assert article.fields == fields
    assert article.language == "vi"


def test_a_new_article_starts_as_its_template_says(desk):
    template = desk.template("press-release", "en")
    article = desk.article(desk.new_article("press-release", "en").article_id)
    assert article.text == template.text
    assert (article.template, article.audience, article.house_style) == (
        template.key,
        template.audience,
        template.house_style,
    )
    assert article.fields == starting_fields(template)
    assert article.fields.kicker


def test_a_new_article_belongs_to_who_began_it(desk, article_id):
    assert desk.article(article_id).author == desk.me.id
    assert [(one.collaborator_id, one.task) for one in desk.assignments(article_id)] == [(desk.me.id, Task.WRITE)]


def test_a_pitch_waits_to_be_assigned(desk):
    article_id = desk.new_article("", "vi", is_pitch=True).article_id
    assert desk.article(article_id).stage is Stage.PITCHED
    assert desk.assignments(article_id) == []


def test_an_unknown_template_is_refused_and_nothing_is_added(desk):
    with pytest.raises(Refused, match="no-such-template"):
        desk.new_article("no-such-template", "vi")
    assert desk.article_lines() == []


def test_the_same_text_again_leaves_no_trace(desk, article_id):
    desk.save_text(article_id, "một\n")
    events, revisions = desk.events(), desk.revisions(article_id)
    assert desk.save_text(article_id, "một\n").kind is Kind.UNCHANGED
    assert (desk.events(), desk.revisions(article_id)) == (events, revisions)


def test_the_same_fields_again_leave_no_trace(desk, article_id):
    desk.save_fields(article_id, Fields(headline="Mở thư viện"))
    revisions = desk.revisions(article_id)
    assert desk.save_fields(article_id, Fields(headline=" Mở thư viện ")).kind is Kind.UNCHANGED
    assert desk.revisions(article_id) == revisions


def test_typing_in_an_assigned_article_begins_its_draft(desk, article_id):
    assert desk.article(article_id).stage is Stage.ASSIGNED
    change = desk.save_text(article_id, "một")
    assert change.values["stage"] == Stage.DRAFTING
    assert desk.article(article_id).stage is Stage.DRAFTING
    assert [event.kind for event in desk.events(article_id)] == ["article_added", "moved", "text_saved"]


def test_text_is_clean_when_it_is_kept(desk, article_id):
    change = desk.save_text(article_id, "Huê\u0301\r\nmột\x00 hai\r")
    assert desk.article(article_id).text == "Huế\nmột hai\n"
    assert len(change.values["cleaned"]) == 1


def test_no_break_spaces_are_kept(desk, article_id):
    desk.save_text(article_id, "10\u00a0km")
    assert desk.article(article_id).text == "10\u00a0km"


MARKED = "## Hai chữ\n\nBa chữ này[^1] và {{không đếm}} [hai chữ](https://a.example/).\n\n[^1]: Không đếm ghi chú.\n"


def test_words_are_counted_as_the_foot_of_the_window_counts_them(desk, article_id):
    desk.save_text(article_id, MARKED)
    assert desk.article_lines()[0].words == count_lines(MARKED).words == 8
    desk.save_text(article_id, "ba bốn năm")
    assert desk.article_lines()[0].words == 3
    desk.restore_revision(desk.revisions(article_id)[1].id)
    assert desk.article_lines()[0].words == 8


def test_the_list_shows_the_article_changed_last_first(desk, clock):
    first, second = (desk.new_article("", "vi").article_id for _ in range(2))
    clock.tick()
    desk.save_text(first, "một hai")
    clock.tick()
    desk.save_fields(second, Fields(headline="Chợ đổi giờ", slug="cho"))
    lines = desk.article_lines()
    assert [(line.id, line.headline, line.words, line.writer) for line in lines] == [
        (second, "Chợ đổi giờ", 0, "Lan Anh"),
        (first, "", 2, "Lan Anh"),
    ]
    assert lines[0].changed_at == clock.now


def test_an_article_is_found_by_its_slug_and_by_its_id(desk, article_id):
    desk.save_fields(article_id, Fields(slug="cho-moi"))
    assert desk.find_article("cho-moi").id == article_id
    assert desk.find_article(article_id).id == article_id
    with pytest.raises(Refused, match="khong-co"):
        desk.find_article("khong-co")


def test_fields_stand_on_one_line_but_the_note_to_the_editor_may_have_more(desk, article_id):
    desk.save_fields(article_id, Fields(headline="  Mở\nthư viện ", ednote="một\nhai", keywords=(" a ", "", "b", "a")))
    fields = desk.article(article_id).fields
    assert (fields.headline, fields.ednote, fields.keywords) == ("Mở thư viện", "một\nhai", ("a", "b"))


def test_a_text_that_is_too_long_is_refused_and_the_one_before_is_kept(desk, article_id, monkeypatch):
    monkeypatch.setattr(articles, "LARGEST_TEXT", 10)
    desk.save_text(article_id, "ngắn")
    with pytest.raises(Refused, match="longer than the 10 characters"):
        desk.save_text(article_id, "một hai ba bốn")
    assert desk.article(article_id).text == "ngắn"


def test_a_field_that_is_too_long_is_refused(desk, article_id):
    with pytest.raises(Refused, match="longer than 10000 characters"):
        desk.save_fields(article_id, Fields(headline="x" * 10_001))
    assert desk.article(article_id).fields == Fields()


def test_an_article_that_is_not_there_is_refused_in_a_sentence(desk):
    with pytest.raises(Refused, match="no longer on the desk"):
        desk.save_text("nowhere", "một")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody move an open file")
def test_a_desk_that_was_moved_while_it_was_open_takes_no_more_text(desk, path, article_id):
    desk.save_text(article_id, "một")
    path.rename(path.with_name("elsewhere.desk"))
    with pytest.raises(Refused, match="was moved, renamed or deleted while it was open"):
        desk.save_text(article_id, "một hai")
    path.with_name("elsewhere.desk").rename(path)
    desk.save_text(article_id, "một hai ba")
    assert desk.article(article_id).text == "một hai ba"
