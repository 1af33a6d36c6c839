"""How one article is read: words that are left alone in it, its languages, phrases that are broken over two lines."""

import pytest

from storage.desk import Desk

TEXT = "Sáng nay đoàn đi thăm\nquan cây cầu ở Krôngbuk.\n"


@pytest.fixture
def until(until):
    """As `until`, for any answer that is true or false."""
    return lambda condition: until(lambda: bool(condition()))


@pytest.fixture
def desk_path(tmp_path, clock):
    path = tmp_path / "office.desk"
    with Desk.create(path, owner="Lan Anh", language="vi", clock=clock) as desk:
        article = desk.new_article("news-article", "vi").article_id
        desk.save_text(article, TEXT)
    return path


@pytest.fixture
def checked(window, until):
    until(lambda: window.checks.checking.is_settled)
    until(lambda: window.checks.audience.pane.lines)
    return window


def remarks(window):
    return [place.remark for place in window.checks.checking.every()]


def test_a_phrase_that_is_broken_over_two_lines_is_found_and_only_said(checked, until):
    until(lambda: any(one.rule == "confusable-words" for one in remarks(checked)))
    found = next(one for one in remarks(checked) if one.rule == "confusable-words")
    assert found.words == "thăm" and found.replacements == ()
    assert "tham quan" in found.about.message
