"""The manual as the program reads it: its pages, and looking for words in them."""

from pathlib import Path

import pytest

from editor import manual
from editor.text.measure import plain_text

DOCS = Path(__file__).parent.parent.parent / "docs"


@pytest.mark.parametrize("language", manual.LANGUAGES)
def test_every_page_has_its_place_in_the_order(language):
    assert sorted(manual.ORDER) == sorted(page.stem for page in (DOCS / "manual" / language).glob("*.md"))


@pytest.mark.parametrize("language", manual.LANGUAGES)
def test_every_page_begins_with_its_title_and_no_title_is_there_twice(language):
    titles = [title for _path, title in manual.contents(language)]
    assert len(set(titles)) == len(manual.ORDER)
    assert not [title for title in titles if title.endswith(".md")]


def test_a_language_without_a_manual_reads_the_english_one():
    assert manual.path_of("keys", "lv") == "manual/en/keys.md"


def test_a_word_is_found_with_and_without_its_marks():
    with_marks = {(hit.path, hit.key) for hit in manual.look_for("bản bông", "vi")}
    without = {(hit.path, hit.key) for hit in manual.look_for("ban bong", "vi")}
    assert ("manual/vi/proof.md", "") in with_marks
    assert with_marks <= without


def test_marks_that_are_typed_tell_words_apart():
    with_marks = manual.look_for("bạn", "vi")
    assert with_marks
    assert len(with_marks) < len(manual.look_for("ban", "vi"))
    assert all(hit.excerpt[start:end].lower() == "bạn" for hit in with_marks for start, end in hit.marks)


def test_a_heading_that_says_it_comes_before_a_text_that_does():
    hits = manual.look_for("pictures", "en")
    assert hits[0].title == "Pictures"
    assert len(hits) > 1


def test_words_that_stand_together_come_before_words_that_stand_apart():
    hits = manual.look_for("sent back", "en")
    together = [("sent back" in hit.excerpt.lower()) for hit in hits if "sent" not in hit.title.lower()]
    assert together == sorted(together, reverse=True)
    assert together


def test_what_is_marked_in_an_excerpt_is_what_was_looked_for():
    for hit in manual.look_for("comment", "en"):
        assert all(hit.excerpt[start:end].lower() == "comment" for start, end in hit.marks)
        assert "\n" not in hit.excerpt


@pytest.mark.parametrize("words", ["", "  ", "…", "qwzx"])
def test_nothing_is_found_for_nothing(words):
    assert manual.look_for(words, "en") == []


def test_the_names_for_the_tests_are_not_shown():
    text = plain_text(manual.read("manual/en/keys.md"))
    assert "Ctrl+N" in text
    assert "article.new" not in text


def test_every_place_that_is_found_is_a_heading_of_its_page():
    for hit in manual.look_for("a", "en"):
        assert not hit.key or any(getattr(block, "key", "") == hit.key for block in manual.read(hit.path).blocks)
