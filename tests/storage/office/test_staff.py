from datetime import date

import pytest

from editor.article import Collaborator, Role, Task
from editor.refusal import Refused
from editor.workflow import Move
from storage.change import Kind

TODAY = date(2026, 1, 1)


def _add(desk, name, **more):
    return str(desk.add_collaborator(name, **more).values["collaborator_id"])


def test_people_come_by_their_given_name(desk):
    for name in ("Trần Đức Ân", "Lê Thị Đào", "Phạm Dung", "Đặng Văn An"):
        _add(desk, name)
    assert [person.name for person in desk.collaborators()] == [
        "Đặng Văn An",
        "Lan Anh",
        "Trần Đức Ân",
        "Phạm Dung",
        "Lê Thị Đào",
    ]


def test_a_person_gets_another_name_and_other_roles_and_the_log_says_so(desk, reopened):
    minh = _add(desk, "Minh")
    change = desk.edit_collaborator(minh, " Trần  Minh ", frozenset({Role.EDITOR}), ("vi", "en"), "minh@example.org")
    assert change.kind is Kind.COLLABORATOR_EDITED
    assert desk.events()[-1].payload["before"] == "Minh"
    person = reopened().collaborator(minh)
    assert (person.name, person.roles, person.languages, person.contact) == (
        "Trần Minh",
        frozenset({Role.EDITOR}),
        ("vi", "en"),
        "minh@example.org",
    )


def test_the_same_again_leaves_no_trace(desk):
    me = desk.me
    before = len(desk.events())
    assert desk.edit_collaborator(me.id, me.name, me.roles, me.languages, me.contact).kind is Kind.UNCHANGED
    assert len(desk.events()) == before


def test_who_works_here_has_the_new_roles_at_once(desk):
    me = desk.me
    desk.edit_collaborator(me.id, "Lan", frozenset({Role.WRITER}), me.languages, "")
    assert (desk.me.name, desk.me.roles) == ("Lan", frozenset({Role.WRITER}))


def test_a_writer_gives_nobody_roles_and_changes_what_else_is_known(desk):
    minh, hoa = _add(desk, "Minh"), _add(desk, "Hoa", roles=frozenset({Role.EDITOR}))
    before, chief = desk.collaborators(), desk.me.id
    with desk.acting_as(desk.collaborator(minh)):
        for take_the_desk in (
            lambda: desk.edit_collaborator(minh, "Minh", frozenset(Role), (), ""),
            lambda: desk.edit_collaborator(chief, "Lan Anh", frozenset({Role.WRITER}), (), ""),
            lambda: desk.edit_collaborator(hoa, "Hoa", frozenset(), (), ""),
            lambda: desk.add_collaborator("Minh", frozenset({Role.CHIEF})),
            lambda: desk.add_collaborators([Collaborator("", "Ba"), Collaborator("", "Tư", frozenset({Role.EDITOR}))]),
        ):
            with pytest.raises(Refused, match="Only a desk chief or an administrator says who may do what"):
                take_the_desk()
        assert desk.collaborators() == before
        desk.edit_collaborator(minh, "Trần Minh", frozenset({Role.WRITER}), ("vi",), "0912")
        desk.add_collaborator("Năm")
    assert {person.name for person in desk.collaborators()} == {"Lan Anh", "Trần Minh", "Hoa", "Năm"}


def test_an_administrator_gives_roles_and_where_nobody_does_any_more_everybody_may(desk):
    minh = _add(desk, "Minh", roles=frozenset({Role.ADMINISTRATOR}))
    hoa = _add(desk, "Hoa")
    with desk.acting_as(desk.collaborator(minh)):
        desk.edit_collaborator(desk.collaborators()[0].id, "Lan Anh", frozenset({Role.WRITER}), (), "")
        desk.edit_collaborator(minh, "Minh", frozenset({Role.WRITER}), (), "")
    with desk.acting_as(desk.collaborator(hoa)):
        desk.edit_collaborator(hoa, "Hoa", frozenset({Role.CHIEF}), (), "")
    assert desk.collaborator(hoa).roles == {Role.CHIEF}


UNSEEN = ("\u200b", "\u2060 \u00a0\n", "\u3164", "\u2800", "\u0301", "\ufe0f\u200d", "\u202e")


@pytest.mark.parametrize("name", UNSEEN)
def test_a_name_of_which_nothing_is_seen_is_no_name(desk, name):
    before = desk.collaborators()
    for verb in (
        lambda: desk.add_collaborator(name),
        lambda: desk.edit_collaborator(desk.me.id, name, desk.me.roles, (), ""),
        lambda: desk.add_collaborators([Collaborator("", name)]),
    ):
        with pytest.raises(Refused, match="needs a name"):
            verb()
    assert desk.collaborators() == before


def test_a_name_with_an_unseen_sign_at_its_end_is_the_same_name(desk):
    assert _added_name(desk, "\u200bMinh\u200b ") == "Minh"
    assert _added_name(desk, "Trần\u00a0 Minh") == "Trần Minh"
    assert _added_name(desk, "Rina ❤️") == "Rina ❤️"


def _added_name(desk, name):
    return desk.collaborator(_add(desk, name)).name


def test_a_name_as_long_as_a_book_is_refused_whichever_way_it_comes(desk):
    for verb in (lambda: desk.add_collaborator("a" * 1_000_000), lambda: desk.add_collaborator("a", contact="b" * 501)):
        with pytest.raises(Refused, match="at most"):
            verb()
    assert len(desk.collaborators()) == 1


@pytest.mark.parametrize(
    ("name", "contact", "why"),
    [("", "", "needs a name"), ("a" * 121, "", "at most 120"), ("a", "b" * 501, "at most 500")],
)
def test_a_name_or_a_contact_that_cannot_be_kept_is_refused(desk, name, contact, why):
    before = desk.collaborators()
    with pytest.raises(Refused, match=why):
        desk.edit_collaborator(desk.me.id, name, desk.me.roles, (), contact)
    with pytest.raises(Refused, match=why):
        desk.add_collaborators([Collaborator("", "Minh"), Collaborator("", name, contact=contact)])
    assert desk.collaborators() == before


def test_several_people_come_at_once(desk):
    change = desk.add_collaborators([Collaborator("", "Minh", frozenset({Role.EDITOR})), Collaborator("", "Hoa")])
    assert change.values["added"] == 2
    assert {person.name for person in desk.collaborators()} == {"Lan Anh", "Minh", "Hoa"}
    assert desk.add_collaborators([]).kind is Kind.UNCHANGED


def test_days_away_are_kept_and_taken_out(desk, reopened):
    away_id = desk.add_away(desk.me.id, date(2026, 2, 16), date(2026, 2, 20), " Tết ").values["away_id"]
    desk.add_away(desk.me.id, date(2026, 1, 5), date(2026, 1, 5))
    desk = reopened()
    line = desk.staff(TODAY)[0]
    assert [(one.first_day, one.note) for one in line.away] == [(date(2026, 1, 5), ""), (date(2026, 2, 16), "Tết")]
    assert line.away_on(date(2026, 2, 18)).id == away_id
    assert [one.id for one in desk.away_from(date(2026, 1, 6))] == [away_id]
    desk.remove_away(away_id)
    with pytest.raises(Refused, match="already"):
        desk.remove_away(away_id)
    assert len(desk.staff(TODAY)[0].away) == 1


@pytest.mark.parametrize(
    ("first", "last", "why"),
    [
        (date(2026, 2, 16), date(2026, 2, 15), "before the first"),
        (date(2026, 2, 16), date(2036, 2, 16), "three years"),
        (date(2026, 2, 29 - 1), date(2026, 3, 2), "already"),
    ],
)
def test_days_away_that_make_no_sense_are_refused(desk, first, last, why):
    desk.add_away(desk.me.id, date(2026, 2, 28), date(2026, 2, 28))
    with pytest.raises(Refused, match=why):
        desk.add_away(desk.me.id, first, last)
    assert len(desk.away_from(TODAY)) == 1


def test_the_list_counts_what_somebody_still_has_to_do(desk, article_id):
    minh = _add(desk, "Minh")
    desk.assign(article_id, minh, Task.PICTURE)
    desk.assign(article_id, minh, Task.PROOF)
    counts = {line.person.name: line.open_tasks for line in desk.staff(TODAY)}
    assert counts == {"Minh": 2, "Lan Anh": 1}
    desk.advance(article_id, Move.DROP, "Không còn thời sự.")
    assert {line.open_tasks for line in desk.staff(TODAY)} == {0}
