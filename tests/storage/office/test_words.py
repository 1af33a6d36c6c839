import pytest

from editor.language.spelling.word_lists import WordListName, word_lists
from editor.refusal import Refused
from storage.change import Kind

OFFICE, PERSONAL = WordListName.OFFICE, WordListName.PERSONAL


def test_a_word_that_was_added_is_there_when_the_desk_is_opened_again(desk, reopened, clock):
    change = desk.add_word(OFFICE, "vi", "Mây")
    me = desk.me.id
    assert (change.kind, change.values["word"]) == (Kind.WORD_ADDED, "Mây")
    [word] = reopened().words("vi")
    assert (word.list_name, word.word, word.is_right, word.added_by, word.added_at) == (
        OFFICE,
        "Mây",
        True,
        me,
        clock.now,
    )


def test_a_word_belongs_to_its_language(desk):
    desk.add_word(OFFICE, "vi", "quay")
    assert desk.words("en") == []


def test_a_personal_word_is_only_its_owners(desk):
    other = desk.collaborator(desk.add_collaborator("Minh").values["collaborator_id"])
    desk.add_word(PERSONAL, "vi", "nhoè")
    with desk.acting_as(other):
        assert desk.words("vi") == []
        desk.add_word(PERSONAL, "vi", "loè")
        desk.add_word(OFFICE, "vi", "toè")
    assert [(word.list_name, word.word) for word in desk.words("vi")] == [(PERSONAL, "nhoè"), (OFFICE, "toè")]


def test_a_word_that_is_wrong_says_what_to_write_instead(desk):
    desk.add_word(OFFICE, "en", "utilise", is_right=False, instead="use")
    lists = word_lists(desk.words("en"))
    assert (dict(lists.wrong), lists.right) == ({"utilise": "use"}, frozenset())


def test_a_word_that_is_added_again_is_changed_and_not_doubled(desk):
    desk.add_word(OFFICE, "en", "utilise", is_right=False, instead="use")
    assert desk.add_word(OFFICE, "en", "utilise").kind is Kind.WORD_ADDED
    assert [(word.word, word.is_right, word.instead) for word in desk.words("en")] == [("utilise", True, "")]


def test_adding_what_is_there_changes_nothing(desk):
    desk.add_word(OFFICE, "en", "quay")
    before = len(desk.events())
    assert desk.add_word(OFFICE, "en", "quay").kind is Kind.UNCHANGED
    assert len(desk.events()) == before


def test_a_word_is_taken_off_its_own_list_only(desk):
    desk.add_word(OFFICE, "en", "quay")
    desk.add_word(PERSONAL, "en", "quay")
    assert desk.remove_word(PERSONAL, "en", "quay").kind is Kind.WORD_REMOVED
    assert [word.list_name for word in desk.words("en")] == [OFFICE]
    assert desk.remove_word(PERSONAL, "en", "quay").kind is Kind.UNCHANGED
    assert desk.remove_word(PERSONAL, "de", "Kai").kind is Kind.UNCHANGED


def test_a_word_is_ignored_in_one_article(desk, article_id):
    other = desk.new_article("", "vi").article_id
    desk.ignore_word(article_id, "Đuợc")
    assert desk.ignored_words(article_id) == {"Đuợc"}
    assert desk.ignored_words(other) == frozenset()
    assert desk.words("vi") == []
    assert desk.ignore_word(article_id, "Đuợc").kind is Kind.UNCHANGED


def test_every_change_of_a_list_leaves_a_trace(desk, article_id):
    desk.add_word(OFFICE, "vi", "toè")
    desk.remove_word(OFFICE, "vi", "toè")
    desk.ignore_word(article_id, "toè")
    assert [event.kind for event in desk.events()][-3:] == ["word_added", "word_removed", "word_ignored"]
    assert [event.kind for event in desk.events(article_id)][-1] == "word_ignored"
    desk.check_log()


def test_a_word_is_kept_in_one_form(desk):
    desk.add_word(OFFICE, "vi", " H’Mo\u0302ng ")
    assert [word.word for word in desk.words("vi")] == ["H'Mông"]


@pytest.mark.parametrize("word", ["", "  ", "hai từ", "a\tb", "x" * 101])
def test_what_is_no_word_is_refused(desk, word):
    with pytest.raises(Refused, match="one word at a time"):
        desk.add_word(OFFICE, "vi", word)
    assert desk.words("vi") == []


def test_where_the_lists_disagree_the_office_counts(desk):
    desk.add_word(PERSONAL, "en", "okay")
    desk.add_word(OFFICE, "en", "okay", is_right=False, instead="all right")
    lists = word_lists(desk.words("en"), ["quay"])
    assert (dict(lists.wrong), lists.right, lists.ignored) == ({"okay": "all right"}, frozenset(), {"quay"})
