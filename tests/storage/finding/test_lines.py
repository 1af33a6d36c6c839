import pytest

from editor.article import Fields, Role, Stage, Task
from editor.selection import Selection
from storage.finding import lines as lines_of_desk


@pytest.fixture
def five(desk, clock):
    """Five articles, the newest first."""
    made = []
    for number, headline in enumerate(("Chợ Đông Ba", "Đường mới", "Port opens", "Chợ nổi", "Thư viện")):
        clock.tick()
        article_id = desk.new_article("", "en" if number == 2 else "vi").article_id
        desk.save_fields(article_id, Fields(headline=headline, slug=f"bai-{number}"))
        made.insert(0, article_id)
    return made


def ids(lines):
    return [line.id for line in lines]


def test_a_page_holds_what_is_seen_of_all_the_newest_first(desk, five):
    assert ids(desk.line_page(0, 2)) == five[:2]
    assert ids(desk.line_page(3, 9)) == five[3:]
    assert ids(desk.line_page(9, 9)) == []
    assert desk.line_count() == 5


def test_pages_are_what_all_lines_together_are(desk, five):
    assert [*desk.line_page(0, 3), *desk.line_page(3, 3)] == desk.article_lines()


def test_the_place_of_an_article_is_where_its_line_stands(desk, five):
    assert [desk.line_place(article_id) for article_id in five] == [0, 1, 2, 3, 4]
    assert desk.line_place("gone") == -1
    vietnamese = Selection(languages=("vi",))
    assert desk.line_place(five[2], vietnamese) == -1
    assert desk.line_place(five[3], vietnamese) == 2


def test_articles_of_one_moment_have_an_order_too(desk):
    made = [desk.new_article("", "vi").article_id for _ in range(4)]
    assert sorted(desk.line_place(one) for one in made) == [0, 1, 2, 3]
    assert ids(desk.line_page(0, 4)) == sorted(made, key=desk.line_place)


@pytest.mark.parametrize(
    ("words", "headlines"),
    [
        ("cho", ["Chợ nổi", "Chợ Đông Ba"]),
        ("CHỢ dong", ["Chợ Đông Ba"]),
        ("duong", ["Đường mới"]),
        ("bai-1", ["Đường mới"]),
        ("lan", ["Thư viện", "Chợ nổi", "Port opens", "Đường mới", "Chợ Đông Ba"]),
        ("lan anh cho", ["Chợ nổi", "Chợ Đông Ba"]),
        ("opens port", ["Port opens"]),
        ("khong co", []),
        ('" OR *', []),
        ("… —", ["Thư viện", "Chợ nổi", "Port opens", "Đường mới", "Chợ Đông Ba"]),
    ],
)
def test_words_leave_what_has_them_in_headline_slug_or_writer(desk, five, words, headlines):
    assert [line.headline for line in desk.line_page(0, 9, words=words)] == headlines
    assert desk.line_count(words=words) == len(headlines)


def test_words_and_a_selection_work_together(desk, five):
    assert desk.line_count(Selection(languages=("en",)), "lan") == 1
    assert desk.line_count(Selection(languages=("en",)), "cho") == 0


def test_the_writer_is_found_by_a_part_of_the_name(desk, five):
    minh = desk.add_collaborator("Trần Minh Đức", frozenset({Role.WRITER})).values["collaborator_id"]
    desk.assign(five[0], minh, Task.WRITE)
    assert ids(desk.line_page(0, 9, words="duc")) == [five[0]]


def test_an_article_that_was_changed_a_moment_ago_is_found(desk, five):
    desk.save_fields(five[4], Fields(headline="Cầu Rồng"))
    assert ids(desk.line_page(0, 9, words="rong")) == [five[4]]


def test_lines_of_some_articles_come_in_the_order_in_which_they_were_asked_for(desk, five):
    assert ids(desk.lines_of([five[3], "gone", five[0]])) == [five[3], five[0]]
    assert desk.lines_of([]) == []


def test_the_newest_article_and_the_sample_are_known_without_reading_the_list(desk, five):
    assert desk.newest_article() == five[0]
    assert not desk.has_sample()
    desk.save_text(five[4], "mới")
    assert desk.line_place(five[4]) in (0, 1)
    assert desk.article(five[4]).stage is Stage.DRAFTING


def test_an_empty_desk_has_no_newest_article(desk):
    assert desk.newest_article() == ""
    assert desk.line_count() == 0


@pytest.mark.parametrize("words", ["c", "đ", "Đ", "d", "o", "1", "7", "m d", "cho d", "ò"])
def test_a_word_of_one_letter_finds_what_the_index_would_find(desk, five, words):
    wanted = desk._wanted(Selection(), words)
    found = desk._database.all(
        f"SELECT id FROM article WHERE {wanted.sql} ORDER BY changed_at DESC, id", *wanted.values
    )
    assert desk.line_ids(0, 9, words=words) == [row["id"] for row in found]


def test_for_a_word_of_one_letter_the_newest_are_enough_unless_few_have_it(desk, five, monkeypatch):
    everything = desk.line_ids(0, 9, words="b")
    assert len(everything) == 5
    monkeypatch.setattr(lines_of_desk, "AMONG", 3)
    monkeypatch.setattr(lines_of_desk, "ENOUGH", 2)
    assert desk.line_ids(0, 9, words="b") == everything[:3]
    assert desk.line_count(words="b") == desk.listed("", (), 50, words="b").count == 3
    monkeypatch.setattr(lines_of_desk, "ENOUGH", 4)
    assert desk.line_ids(0, 9, words="b") == everything


@pytest.mark.parametrize("words", ["", "cho", "lan", "duong", "khong co", "…", "c", "l", "x"])
@pytest.mark.parametrize("selection", [Selection(), Selection(languages=("vi",)), Selection(tags=("Tết", "Biển"))])
def test_what_is_listed_is_what_pages_count_and_places_say(desk, five, words, selection):
    desk.tag([five[0], five[4]], "Tết")
    desk.tag([five[4], five[2]], "Biển")
    for chosen in (*five, "gone", ""):
        listed = desk.listed(chosen, (0, 1, 7), 2, selection, words)
        assert listed.count == desk.line_count(selection, words)
        assert listed.place == desk.line_place(chosen, selection, words)
        for page, lines in listed.pages.items():
            assert lines == desk.line_page(page * 2, 2, selection, words)
        seen = {page for page in (0, 1) if page * 2 < listed.count}
        assert set(listed.pages) == seen | ({listed.place // 2} if listed.place >= 0 else set())
