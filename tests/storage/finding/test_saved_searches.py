import pytest

from editor.article import Stage
from editor.refusal import Refused
from editor.selection import Selection
from storage.finding.saved_searches import SavedSearch, Wish
from storage.finding.search import Order

WISH = Wish("bến cá", Selection(stages=(Stage.PUBLISHED,), languages=("vi",)), Order.NEWEST)


def names(desk):
    return [(saved.name, saved.is_office) for saved in desk.saved_searches()]


def test_a_search_is_kept_with_its_words_filters_and_order(desk):
    search_id = desk.save_search("  Bến\n cá ", WISH).values["id"]
    assert desk.saved_searches() == [SavedSearch(search_id, "Bến cá", WISH, is_office=False)]
    assert desk.events()[-1].kind == "search_saved"


def test_mine_are_mine_and_the_offices_everybodys(desk):
    desk.save_search("Ở ta", WISH, is_office=True)
    desk.save_search("Của tôi", WISH)
    other = desk.collaborator(desk.add_collaborator("Minh").values["collaborator_id"])
    assert names(desk) == [("Của tôi", False), ("Ở ta", True)]
    with desk.acting_as(other):
        assert names(desk) == [("Ở ta", True)]


def test_the_same_name_again_replaces(desk):
    desk.save_search("Bến cá", WISH)
    desk.save_search("Bến cá", Wish("chợ"))
    desk.save_search("Bến cá", WISH, is_office=True)
    assert [saved.wish.text for saved in desk.saved_searches()] == ["chợ", "bến cá"]


def test_a_search_is_renamed_and_removed(desk):
    search_id = desk.save_search("Bến cá", WISH).values["id"]
    desk.rename_search(search_id, "Cảng cá")
    assert names(desk) == [("Cảng cá", False)]
    desk.remove_search(search_id)
    assert names(desk) == []
    for verb in (lambda: desk.remove_search(search_id), lambda: desk.rename_search(search_id, "x")):
        with pytest.raises(Refused, match="no longer on the desk"):
            verb()


def test_the_search_of_another_person_is_left_alone(desk):
    search_id = desk.save_search("Bến cá", WISH).values["id"]
    office_id = desk.save_search("Ở ta", WISH, is_office=True).values["id"]
    other = desk.collaborator(desk.add_collaborator("Minh").values["collaborator_id"])
    with desk.acting_as(other):
        for verb in (lambda: desk.remove_search(search_id), lambda: desk.rename_search(search_id, "x")):
            with pytest.raises(Refused, match="belongs to somebody else"):
                verb()
        desk.rename_search(office_id, "Ở đây")
    assert names(desk) == [("Bến cá", False), ("Ở đây", True)]


def test_two_searches_of_one_person_do_not_come_to_have_one_name(desk):
    search_id = desk.save_search("Bến cá", WISH).values["id"]
    desk.save_search("Chợ", WISH)
    desk.save_search("Cảng", WISH, is_office=True)
    with pytest.raises(Refused, match="of this name already"):
        desk.rename_search(search_id, "Chợ")
    desk.rename_search(search_id, "Bến cá")
    desk.rename_search(search_id, "Cảng")
    assert names(desk) == [("Cảng", False), ("Chợ", False), ("Cảng", True)]


@pytest.mark.parametrize("name", ["", " \n ", "\x00", "\u200b", "\u3164"])
def test_a_search_needs_a_name(desk, name):
    with pytest.raises(Refused, match="needs a name"):
        desk.save_search(name, WISH)


@pytest.mark.parametrize(
    "query", ["", "[]", "not json", '{"text":5,"order":"later"}', '{"text":"chợ","among":{"moods":["good"]}}']
)
def test_what_another_version_kept_is_read_as_far_as_it_is_known(desk, query):
    desk.save_search("Bến cá", WISH)
    desk._database.run("UPDATE saved_search SET query = ?", query)
    (saved,) = desk.saved_searches()
    assert saved.wish.order is Order.BEST
    assert saved.wish.text in ("", "chợ")
    desk.search(saved.wish.text, among=saved.wish.among, order=saved.wish.order)
