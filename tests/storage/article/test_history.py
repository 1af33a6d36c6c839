import random
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article import Fields
from editor.refusal import Refused
from editor.text.normalise import clean
from storage import splice
from storage.article import history
from storage.desk import Desk
from storage.schema.migrations import statements

WORDS = ("Huế", "đường", "thư viện", "\n\n", " ", "ế", "e", "🙂", "# ", "nghĩa", "\u00a0")
texts = st.lists(st.sampled_from(WORDS), max_size=12).map("".join)


@given(texts, texts)
def test_a_splice_makes_the_new_text_of_the_old(old, new):
    change = splice.between(old, new)
    assert splice.apply(old, change) == new
    assert len(change.inserted) <= len(new)
    assert change.at + change.length <= len(old)


@given(texts, texts, texts)
def test_a_splice_holds_no_more_than_what_changed(before, middle, after):
    assert len(splice.between(before + after, before + middle + after).inserted) <= len(middle)


def test_a_splice_of_the_same_text_is_empty():
    assert splice.between("Huế", "Huế") == splice.Splice(3, 0, "")


def edited(text: str, chance: random.Random) -> str:
    """The text after one edit somewhere: a word more, a piece less, or both."""
    start = chance.randint(0, len(text))
    end = min(len(text), start + chance.choice((0, 0, 1, 5, 40)))
    return text[:start] + chance.choice((*WORDS, "")) + text[end:]


@pytest.mark.parametrize("seed", range(3))
def test_every_revision_is_rebuilt_exactly(desk, reopened, article_id, seed, monkeypatch):
    monkeypatch.setattr(history, "FULL_COPY_EVERY", 7)
    chance = random.Random(seed)
    text, expected = "", {}
    for _ in range(60):
        text = clean(edited(text, chance)).text
        change = desk.save_text(article_id, text)
        expected[change.revision_id] = text
    opened = reopened()
    stored = {one.id: opened.revision_content(one.id)[1] for one in opened.revisions(article_id)}
    assert {key: stored[key] for key in expected} == expected


def test_the_hundredth_revision_is_a_full_copy_and_the_others_are_not(desk, article_id, path):
    for number in range(2, 103):
        desk.save_text(article_id, "một " * number)
    desk.close()
    with_full = [row[0] for row in _rows(path, "SELECT number FROM revision WHERE full_text IS NOT NULL")]
    assert with_full == [1, 101]


def test_revisions_carry_their_fields_and_who_made_them(desk, article_id, clock):
    desk.save_fields(article_id, Fields(headline="Cũ"))
    at = clock.tick()
    kept = desk.keep_revision(article_id, " trước khi sửa ").revision_id
    desk.save_fields(article_id, Fields(headline="Mới"))
    newest, named, *_older = desk.revisions(article_id)
    assert (named.id, named.name, named.by, named.at) == (kept, "trước khi sửa", desk.me.id, at)
    assert desk.revision_content(named.id)[0].headline == "Cũ"
    assert desk.revision_content(newest.id)[0].headline == "Mới"
    assert [one.number for one in desk.revisions(article_id)] == [4, 3, 2, 1]


def test_keeping_a_revision_changes_neither_text_nor_place_in_the_list(desk, article_id, clock):
    desk.save_text(article_id, "một")
    before = desk.article(article_id)
    clock.tick()
    desk.keep_revision(article_id)
    assert desk.article(article_id) == before


def test_a_damaged_revision_is_refused_and_the_others_are_read(desk, path, article_id, clock):
    good = desk.save_text(article_id, "một hai ba").revision_id
    bad = desk.save_text(article_id, "một hai ba bốn").revision_id
    desk.close()
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TRIGGER revision_is_never_changed")
        connection.execute("UPDATE revision SET inserted = ' năm' WHERE id = ?", (bad,))
    connection.close()
    _put_trigger_back(path)
    with Desk.open(path, clock) as opened:
        assert opened.revision_content(good)[1] == "một hai ba"
        with pytest.raises(Refused, match="Revision 3 of this article was damaged"):
            opened.article(article_id)
        assert opened.search("hai").found == ()


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"nobody": 1}', '{"embargo": {"x": 1}}', "CAST(x'ff' AS TEXT)"])
def test_damaged_fields_are_refused(desk, path, article_id, clock, kept):
    desk.close()
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TRIGGER revision_is_never_changed")
        connection.execute(f"UPDATE revision SET fields = {kept if kept.startswith('CAST') else repr(kept)}")
    connection.close()
    _put_trigger_back(path)
    with Desk.open(path, clock) as opened, pytest.raises(Refused, match="damaged"):
        opened.article(article_id)


def test_an_article_without_its_full_copy_is_refused(desk, path, article_id, clock):
    desk.close()
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TRIGGER revision_is_never_changed")
        connection.execute(
            "UPDATE revision SET number = 7, full_text = NULL, cut_at = 0, cut_length = 0, inserted = ''"
        )
    connection.close()
    _put_trigger_back(path)
    with Desk.open(path, clock) as opened, pytest.raises(Refused, match="Revision 7 of this article was damaged"):
        opened.article(article_id)


@pytest.mark.parametrize("change", ["fields = '{}'", "sha256 = sha256", "collaborator_id = 'x'", "at = 1"])
def test_what_a_revision_is_cannot_be_changed_in_the_file(desk, path, article_id, change):
    desk.close()
    connection = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="revisions are never changed"):
        connection.execute(f"UPDATE revision SET {change}")
    connection.close()


def test_a_revision_that_is_not_there_is_refused(desk):
    with pytest.raises(Refused, match="no longer on the desk"):
        desk.revision_content("nowhere")


def _rows(path, sql):
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def _put_trigger_back(path):
    guard = next(one for one in statements() if "revision_is_never_changed" in one)
    connection = sqlite3.connect(path)
    connection.execute(guard)
    connection.commit()
    connection.close()
