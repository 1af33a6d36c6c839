"""An article is found in the library of a real window, with and without its tone marks, and written in at once."""

import sqlite3
import time

import pytest

from editor.article import Fields
from storage.desk import Desk

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]


@pytest.fixture
def ids(desk_path, tmp_path):
    """Three articles by their slugs; the window begins in the library."""
    found = {}
    with Desk.create(desk_path, owner="Lan Anh", language="vi") as desk:
        for slug, headline in (("cho-noi", "Chợ nổi"), ("ben-do", "Bến đò"), ("thu-vien", "Thư viện")):
            article_id = desk.new_article("", "vi").article_id
            desk.save_fields(article_id, Fields(headline=headline, slug=slug))
            desk.save_text(article_id, f"{headline} mở lại sau bão. Đường vào được sửa.")
            found[slug] = article_id
        desk.index_pending(100)
    (tmp_path / "settings" / "window.ini").write_text("[General]\nlanguage=en\npage=page.library\n", encoding="utf-8")
    return found


def written_in(desk_path):
    """How often the text of each article was saved, by its id."""
    connection = sqlite3.connect(f"{desk_path.as_uri()}?mode=ro", uri=True, timeout=10)
    try:
        rows = connection.execute(
            "SELECT article_id, COUNT(*) FROM event WHERE kind = 'text_saved' GROUP BY article_id"
        )
        return dict(rows.fetchall())
    finally:
        connection.close()


@pytest.mark.parametrize("words", ["cho noi", "Chợ nổi"])
def test_an_article_is_found_with_and_without_marks_and_opened_to_be_written_in(person, desk_path, ids, words):
    before = written_in(desk_path)
    person.start()
    person.see("office – Copydesk")

    def find_and_write():
        person.press("ctrl+shift+f", "ctrl+a")
        person.type(words)
        person.press("Return")
        # As long as a person takes to see the article: a letter at once would go on with the words in the field.
        time.sleep(0.5)
        person.type("x")

    wanted = ids["cho-noi"]
    person.try_until(find_and_write, lambda: written_in(desk_path)[wanted] > before[wanted], "its text has changed")
    after = written_in(desk_path)
    assert {one: after[one] for one in ids.values() if one != wanted} == {
        one: before[one] for one in ids.values() if one != wanted
    }
    person.press("ctrl+q")
    assert person.wait_until_it_has_ended() == 0
