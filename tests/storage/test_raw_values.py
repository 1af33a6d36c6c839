"""What no person types and a damaged call may bring: each is one sentence, and the desk is as it was."""

import pytest

from editor.article import Role, Task
from editor.refusal import Refused
from storage.desk import Desk

BROKEN = "a\ud800"


@pytest.mark.parametrize(
    "verb",
    [
        lambda desk, _one: desk.article(BROKEN),
        lambda desk, _one: desk.save_text(BROKEN, "một"),
        lambda desk, _one: desk.collaborator(BROKEN),
        lambda desk, one: desk.assign(one, BROKEN, Task.WRITE),
        lambda desk, _one: desk.remove_search(BROKEN),
        lambda desk, _one: desk.undo([BROKEN]),
        lambda desk, _one: desk.undo([10**30]),
        lambda desk, one: desk.set_due(one, 10**30),
        lambda desk, one: desk.set_publish(one, -(10**30)),
        lambda desk, one: desk.set_due(one, True),
        lambda desk, one: desk.set_due(one, 1, "Factory"),
        lambda desk, one: desk.set_length(one, True),
        lambda desk, one: desk.set_length(one, 10**30),
        lambda desk, one: desk.set_length(one, 1.5),
        lambda desk, _one: desk.new_article("", "xx\0"),
        lambda desk, _one: desk.new_article("", "Tiếng Việt"),
        lambda desk, one: desk.set_languages(one, "vi\n", None),
        lambda desk, _one: desk.become(BROKEN),
    ],
)
def test_each_is_refused_in_a_sentence_and_changes_nothing(desk, article_id, verb):
    before = len(desk.events())
    with pytest.raises(Refused) as refused:
        verb(desk, article_id)
    str(refused.value).encode()
    assert len(desk.events()) == before


def test_a_desk_is_not_made_in_a_language_that_is_none(path):
    with pytest.raises(Refused, match="not the name of a language"):
        Desk.create(path, "Lan", "xx\0")
    assert not path.exists()


def test_an_owner_has_a_name_that_is_seen(path):
    for name in ("\u200b", "a" * 1_000_000):
        with pytest.raises(Refused):
            Desk.create(path, name)
    assert not path.exists()


@pytest.mark.parametrize(
    "verb",
    [
        lambda desk, given, words: desk.decline(given, words),
        lambda desk, _given, words: desk.advance(desk.article_lines()[0].id, "drop", words),
    ],
)
@pytest.mark.parametrize("words", ["\u200b", "\u3164 ", "a" * 1_000_000])
def test_a_reason_is_there_to_be_read(desk, article_id, verb, words):
    given = desk.assignments(article_id)[0].id
    before = len(desk.events())
    with pytest.raises(Refused, match=r"reason|at most"):
        verb(desk, given, words)
    assert len(desk.events()) == before


def test_languages_of_a_person_are_words_that_are_seen(desk):
    added = desk.add_collaborator("Minh", frozenset({Role.WRITER}), ("vi", "\u200b", "vi ", "x" * 1_000))
    assert desk.collaborator(str(added.values["collaborator_id"])).languages == ("vi", "x" * 40)
