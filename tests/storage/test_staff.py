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
    desk.assign(article_id, minh, Task.EDIT)
    desk.assign(article_id, minh, Task.PROOF)
    counts = {line.person.name: line.open_tasks for line in desk.staff(TODAY)}
    assert counts == {"Minh": 2, "Lan Anh": 1}
    desk.advance(article_id, Move.DROP, "Không còn thời sự.")
    assert {line.open_tasks for line in desk.staff(TODAY)} == {0}
