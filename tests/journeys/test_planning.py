"""A due date is moved with the keys alone, in a real window, and is where everybody reads it."""

import sqlite3
from datetime import datetime, timedelta

import pytest

from editor.article import Fields
from storage.desk import Desk

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]


def stored(desk):
    connection = sqlite3.connect(f"file:{desk}?mode=ro", uri=True, timeout=10)
    try:
        return connection.execute("SELECT due_at FROM article").fetchone()[0]
    finally:
        connection.close()


def test_a_due_date_is_moved_in_the_calendar_and_taken_back(person, desk_path):
    tomorrow = datetime.now().replace(hour=17, minute=0, second=0, microsecond=0) + timedelta(days=1)
    at, after = (round((tomorrow + timedelta(days=days)).timestamp() * 1000) for days in (0, 1))
    with Desk.create(desk_path, owner="Edith Marlow", language="en") as desk:
        article_id = desk.new_article("", "en").article_id
        desk.save_fields(article_id, Fields(headline="The ferry sails again", slug="ferry"))
        desk.set_due(article_id, at)
    person.start()
    person.see("office – Copydesk")

    def move():
        person.press("ctrl+4")
        person.press("Home", "Right", "Return", "alt+Right")

    person.try_until(move, lambda: stored(desk_path) >= after, "the date is a day later")
    assert stored(desk_path) == after
    person.press("Escape", "ctrl+5")
    person.press("Down", "Return")
    person.press("ctrl+q")
    assert person.wait_until_it_has_ended() == 0
