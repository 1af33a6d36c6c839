"""Replacing over many articles: all or nothing, a trace in each, and the way back."""

import pytest

from editor.article import Fields, Stage, Task
from editor.refusal import Refused
from editor.text.find import replacements
from editor.text.replacement import Replacement, Span
from editor.text.wanted import Search
from editor.workflow import Move
from storage.article import replacing
from storage.article.replacing import ArticleReplacements
from storage.change import Kind


@pytest.fixture
def write(desk):
    def write(text: str, **fields: str) -> str:
        article_id = desk.new_article("", "vi").article_id
        desk.save_text(article_id, text)
        if fields:
            desk.save_fields(article_id, Fields(**fields))
        return article_id

    return write


def wanted(desk, article_ids, old: str, new: str) -> list[ArticleReplacements]:
    """The replacements of `old` by `new` in texts and fields, as the window asks for them."""
    search = Search(old, is_case_sensitive=True)
    return [
        ArticleReplacements(
            page.article_id,
            page.revision_id,
            tuple(replacements(page.text, search, new)),
            {name: tuple(replacements(getattr(page.fields, name), search, new)) for name in replacing.FIELDS},
        )
        for page in desk.pages(article_ids)
    ]


def test_words_are_replaced_in_texts_and_fields(desk, write):
    first = write("Sở Y tế họp. Sở Y tế nói.", headline="Sở Y tế họp", slug="so-y-te")
    second = write("Không có gì. Sở Y tế.")
    change = desk.replace_in_articles(wanted(desk, [first, second], "Y tế", "Giáo dục"), "“Y tế” → “Giáo dục”")
    assert desk.article(first).text == "Sở Giáo dục họp. Sở Giáo dục nói."
    assert desk.article(first).fields == Fields(headline="Sở Giáo dục họp", slug="so-y-te")
    assert desk.article(second).text == "Không có gì. Sở Giáo dục."
    assert change.kind is Kind.TEXT_REPLACED
    assert [one.article_id for one in change.values["replaced"]] == [first, second]
    assert change.values["left_out"] == ()
    lines = {line.id: line for line in desk.article_lines()}
    assert lines[first].headline == "Sở Giáo dục họp"
    assert lines[first].words == 8


def test_each_article_gets_a_named_revision_and_an_event(desk, write, clock):
    first, second = write("một"), write("một hai")
    clock.tick()
    desk.replace_in_articles(wanted(desk, [first, second], "một", "ba"), "“một” → “ba”")
    for article_id in (first, second):
        revision = desk.revisions(article_id)[0]
        assert (revision.name, revision.reason, revision.at) == ("“một” → “ba”", "replaced", clock.now)
        event = desk.events(article_id)[-1]
        assert (event.kind, event.revision_id) == ("text_replaced", revision.id)
    desk.check_log()


def test_an_article_that_changed_meanwhile_is_left_out_and_named(desk, write):
    first, second = write("một"), write("một")
    changes = wanted(desk, [first, second], "một", "ba")
    desk.save_text(first, "một câu khác")
    change = desk.replace_in_articles(changes)
    assert desk.article(first).text == "một câu khác"
    assert desk.article(second).text == "ba"
    assert change.values["left_out"] == (first,)


def test_an_article_that_was_only_kept_meanwhile_is_replaced(desk, write):
    first = write("một")
    changes = wanted(desk, [first], "một", "ba")
    desk.keep_revision(first, "bản đầu")
    desk.replace_in_articles(changes)
    assert desk.article(first).text == "ba"


def test_fields_that_changed_meanwhile_are_not_overwritten(desk, write):
    first = write("một", headline="một")
    changes = wanted(desk, [first], "một", "ba")
    desk.save_fields(first, Fields(headline="bốn"))
    change = desk.replace_in_articles(changes)
    assert change.kind is Kind.UNCHANGED
    assert change.values["left_out"] == (first,)
    assert desk.article(first).fields.headline == "bốn"


def test_what_is_settled_or_gone_is_left_out(desk, write):
    dropped = write("một")
    changes = wanted(desk, [dropped], "một", "ba")
    desk.advance(dropped, Move.DROP, "trùng bài")
    change = desk.replace_in_articles([*changes, ArticleReplacements("no such", "none")])
    assert change.values == {"replaced": (), "left_out": (dropped, "no such")}
    assert desk.article(dropped).text == "một"
    assert [page.is_settled for page in desk.pages([dropped, "no such"])] == [True]


def test_an_approved_article_goes_back_to_be_edited(desk, write):
    approved = write("Một bài.")
    for move in (Move.SUBMIT, Move.TAKE_UP, Move.APPROVE):
        desk.advance(approved, move)
    assert desk.is_approved(approved)
    change = desk.replace_in_articles(wanted(desk, [approved], "bài", "tin"))
    (one,) = change.values["replaced"]
    assert (one.left, one.stage) == (Stage.APPROVED, Stage.IN_EDIT)
    assert desk.article(approved).stage is Stage.IN_EDIT
    assert not desk.is_approved(approved)


def test_an_assigned_article_becomes_a_draft(desk):
    article_id = desk.new_article("news-article", "vi").article_id
    word = desk.article(article_id).text.split()[0]
    desk.replace_in_articles(wanted(desk, [article_id], word, "Đây"))
    assert desk.article(article_id).stage is Stage.DRAFTING
    assert desk.assignments(article_id)[0].task is Task.WRITE


def test_a_replacement_that_changes_nothing_leaves_no_trace(desk, write):
    first = write("một")
    before = len(desk.events()), len(desk.revisions(first))
    assert desk.replace_in_articles(wanted(desk, [first], "một", "một")).kind is Kind.UNCHANGED
    assert (len(desk.events()), len(desk.revisions(first))) == before


def test_one_text_that_grows_too_long_stops_all(desk, write, monkeypatch):
    first, second = write("một"), write("một")
    monkeypatch.setattr(replacing, "LARGEST_TEXT", 10)
    changes = wanted(desk, [first, second], "một", "ba")
    changes[1] = ArticleReplacements(second, changes[1].revision_id, (Replacement(Span(0, 1), "m" * 20),))
    with pytest.raises(Refused, match="nothing was replaced in any article"):
        desk.replace_in_articles(changes)
    assert [desk.article(one).text for one in (first, second)] == ["một", "một"]


def test_a_field_that_grows_too_long_stops_all(desk, write):
    first = write("một", headline="một")
    with pytest.raises(Refused, match="longer than 10000"):
        desk.replace_in_articles(wanted(desk, [first], "một", "ba" * 6000))
    assert desk.article(first).text == "một"


def test_letters_that_meet_are_composed(desk, write):
    first = write("cafe!")
    desk.replace_in_articles(wanted(desk, [first], "!", "\u0301"))
    assert desk.article(first).text == "café"


def test_replacements_are_taken_back_as_new_revisions(desk, write):
    first, second = write("một", headline="một"), write("một")
    made = desk.replace_in_articles(wanted(desk, [first, second], "một", "ba")).values["replaced"]
    numbers = [len(desk.revisions(one)) for one in (first, second)]
    change = desk.take_back_replacements(made, "“ba” → “một”")
    assert change.kind is Kind.TEXT_RESTORED
    assert [desk.article(one).text for one in (first, second)] == ["một", "một"]
    assert desk.article(first).fields.headline == "một"
    assert [len(desk.revisions(one)) for one in (first, second)] == [number + 1 for number in numbers]
    assert desk.revisions(first)[0].reason == "restored"
    assert desk.events(first)[-1].kind == "text_restored"


def test_what_was_written_since_is_not_taken_back(desk, write):
    first, second = write("một"), write("một")
    made = desk.replace_in_articles(wanted(desk, [first, second], "một", "ba")).values["replaced"]
    desk.save_text(first, "ba và hơn nữa")
    change = desk.take_back_replacements(made)
    assert desk.article(first).text == "ba và hơn nữa"
    assert desk.article(second).text == "một"
    assert change.values["left_out"] == (first,)


def test_a_desk_that_is_only_read_is_not_replaced_in(desk, write):
    first = write("một")
    changes = wanted(desk, [first], "một", "ba")
    desk.why_read_only = Refused("Only to read.")
    with pytest.raises(Refused, match="Only to read"):
        desk.replace_in_articles(changes)
    assert desk.article(first).text == "một"


def test_a_damaged_article_is_a_page_that_says_so(desk, write):
    first = write("một")
    desk._database.run("DROP TRIGGER revision_is_never_changed")
    desk._database.run("UPDATE revision SET full_text = 'hai' WHERE article_id = ? AND number = 1", first)
    desk._newest = ("", "")
    (page,) = desk.pages([first])
    assert page.why_not is not None
    assert page.text == ""


def test_a_hundred_articles_are_one_step(desk, write):
    with desk._database.tx():  # one commit for all of them, to be quick
        ids = [write(f"bài {number} một") for number in range(100)]
    change = desk.replace_in_articles(wanted(desk, ids, "một", "ba"))
    assert len(change.values["replaced"]) == 100
    assert {desk.article(one).text[-2:] for one in ids} == {"ba"}
