import pytest

from editor.article import Fields, Role, Task
from editor.workflow import Move

LONG_AGO = 1_700_000_000_000


@pytest.fixture
def sample(desk, pixel):
    """Two articles and a person of the sample, beside an article of the desk's own."""
    own = desk.new_article("", "vi").article_id
    with desk.sampling(lambda: LONG_AGO):
        writer = desk.collaborator(desk.add_collaborator("Bình", frozenset({Role.WRITER})).values["collaborator_id"])
        with desk.acting_as(writer):
            ids = [desk.new_article("", "vi").article_id for _ in range(2)]
            for one in ids:
                desk.save_text(one, "Chợ Đông Ba")
                desk.save_fields(one, Fields(headline="Chợ"))
                desk.add_picture(one, "chợ.png", pixel)
                desk.keep_revision(one, "xong")
                desk.advance(one, Move.SUBMIT)
        desk.advance(ids[0], Move.TAKE_UP)
        desk.advance(ids[0], Move.SEND_BACK, "Thiếu nguồn.")
    desk.index_pending()
    return own, *ids


def left(desk) -> set[str]:
    return {line.id for line in desk.article_lines()}


def test_the_sample_happens_at_its_own_time(desk, sample):
    article = desk.article(sample[1])
    assert article.is_sample
    assert article.created_at == LONG_AGO
    assert {event.at for event in desk.events(sample[1])} == {LONG_AGO}


def test_the_sample_goes_with_its_people_and_pictures_and_the_rest_stays(desk, sample, clock):
    change = desk.remove_sample()
    assert change.values["articles"] == 2
    assert left(desk) == {sample[0]}
    assert [person.name for person in desk.collaborators()] == ["Lan Anh"]
    for table in ("asset", "article_picture", "decision"):
        assert desk._database.all(f"SELECT * FROM {table}") == []
    assert [row["article_id"] for row in desk._database.all("SELECT article_id FROM search_page")] == [sample[0]]
    assert desk.search("Đông Ba").found == ()
    desk.check_log()


@pytest.mark.parametrize(
    "touch",
    [
        lambda desk, one: desk.save_text(one, "khác"),
        lambda desk, one: desk.save_fields(one, Fields(headline="Khác")),
        lambda desk, one: desk.keep_revision(one),
        lambda desk, one: desk.set_due(one, 5),
        lambda desk, one: desk.assign(one, desk.me.id, Task.OTHER),
    ],
    ids=["text", "fields", "revision", "due date", "assignment"],
)
def test_what_a_person_has_changed_is_theirs_and_stays(desk, sample, touch):
    touch(desk, sample[1])
    assert not desk.article(sample[1]).is_sample
    desk.remove_sample()
    assert left(desk) == {sample[0], sample[1]}
    assert [person.name for person in desk.collaborators()] == ["Lan Anh", "Bình"]
    assert list(desk.pictures(sample[1])) == ["chợ.png"]


def test_looking_at_the_sample_and_exporting_it_does_not_make_it_ones_own(desk, sample):
    desk.article(sample[1])
    desk.record_export(sample[1], "html", "cho.html", "ab" * 32)
    desk.remove_sample()
    assert left(desk) == {sample[0]}


def test_a_word_of_the_office_does_not_keep_the_samples_people(desk, sample):
    from editor.language.spelling.word_lists import WordListName

    desk.add_word(WordListName.OFFICE, "vi", "chợ")
    desk.remove_sample()
    assert [person.name for person in desk.collaborators()] == ["Lan Anh"]


def test_the_days_away_of_the_samples_people_go_with_them(desk, sample):
    from datetime import date

    somebody = next(person for person in desk.collaborators() if person.name == "Bình")
    desk.add_away(somebody.id, date(2026, 1, 1), date(2026, 1, 2))
    desk.remove_sample()
    assert desk.away_from(date(2026, 1, 1)) == []
