"""The languages of an article, and words that are ignored no longer."""

import pytest

from editor.refusal import Refused


@pytest.fixture
def article_id(desk):
    return desk.new_article("news-article", "vi").article_id


def test_the_language_is_changed_and_leaves_a_trace(desk, article_id):
    change = desk.set_languages(article_id, "en", "fr")
    assert (change.kind, change.values["language"], change.values["second"]) == ("language_set", "en", "fr")
    assert desk.article(article_id).language == "en"
    assert desk.second_language(article_id) == "fr"
    assert desk.events(article_id)[-1].kind == "language_set"
    assert desk.set_languages(article_id, "en", "fr").kind == "unchanged"


def test_an_article_has_the_second_language_of_the_office_until_it_has_its_own(desk, article_id):
    assert desk.second_language(article_id) is None
    desk.set_languages(article_id, "vi", "")
    assert desk.second_language(article_id) == ""
    desk.set_languages(article_id, "vi", None)
    assert desk.second_language(article_id) is None


@pytest.mark.parametrize("tag", ["", "VI", "tiếng Việt", "v", "en; DROP TABLE article", "a" * 40])
def test_what_is_no_language_is_refused(desk, article_id, tag):
    with pytest.raises(Refused):
        desk.set_languages(article_id, tag, None)
    assert desk.article(article_id).language == "vi"


def test_a_word_is_ignored_no_longer(desk, article_id):
    desk.ignore_word(article_id, "Krôngbuk")
    assert desk.heed_word(article_id, "Krôngbuk").kind == "word_heeded"
    assert desk.ignored_words(article_id) == frozenset()
    assert desk.heed_word(article_id, "Krôngbuk").kind == "unchanged"


def test_what_an_article_was_translated_from_is_remembered_and_taken_back(desk, article_id):
    source = desk.new_article("news-article", "en").article_id
    assert desk.translation_source(article_id) is None
    assert desk.set_translation_source(article_id, source).kind == "translation_set"
    assert desk.translation_source(article_id).id == source
    desk.set_translation_source(article_id, "")
    assert desk.translation_source(article_id) is None


def test_an_article_is_translated_from_another_one_that_is_there(desk, article_id):
    for source in (article_id, "nowhere"):
        with pytest.raises(Refused):
            desk.set_translation_source(article_id, source)
    assert desk.translation_source(article_id) is None
