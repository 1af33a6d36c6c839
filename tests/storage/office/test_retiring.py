from datetime import date

import pytest

from editor.article import Role, Task
from editor.refusal import Refused
from storage.office.retiring import HoldsWork


@pytest.fixture
def minh(desk):
    return str(desk.add_collaborator("Minh").values["collaborator_id"])


@pytest.fixture
def hoa(desk):
    return str(desk.add_collaborator("Hoa").values["collaborator_id"])


def _headline(desk, article_id, headline):
    from dataclasses import replace

    desk.save_fields(article_id, replace(desk.article(article_id).fields, headline=headline))


def test_who_is_retired_is_still_there_and_old_work_keeps_the_name(desk, article_id, minh, reopened):
    desk.retire(minh)
    assert not reopened().collaborator(minh).active


def test_who_holds_work_is_not_retired_and_the_sentence_names_it(desk, article_id, minh):
    _headline(desk, article_id, "Cầu mới")
    desk.assign(article_id, minh, Task.WRITE)
    before = len(desk.events())
    with pytest.raises(HoldsWork, match="Minh still has work: 1, among it “Cầu mới”"):
        desk.retire(minh)
    assert desk.collaborator(minh).active
    assert len(desk.events()) == before
    assert desk.held_by(minh) == ["Cầu mới"]


def test_the_work_goes_to_somebody_else_in_the_same_step(desk, article_id, minh, hoa):
    desk.assign(article_id, minh, Task.WRITE)
    desk.assign(article_id, minh, Task.PICTURE)
    desk.retire(minh, hand_to=hoa)
    assert sorted(one.collaborator_id for one in desk.assignments(article_id)) == sorted([desk.me.id, hoa, hoa])
    assert desk.article_lines()[0].writer == "Hoa"
    assert [event.kind for event in desk.events(article_id)][-2:] == ["reassigned", "reassigned"]
    desk.check_log()


def test_a_taker_who_cannot_take_it_is_refused_and_nothing_has_changed(desk, article_id, minh, hoa):
    desk.assign(article_id, minh, Task.WRITE)
    desk.retire(hoa)
    for taker in (minh, hoa):
        with pytest.raises(Refused, match="cannot take the work"):
            desk.retire(minh, hand_to=taker)
    assert desk.collaborator(minh).active
    assert desk.article_lines()[0].writer == "Minh"


def test_editing_is_handed_only_to_somebody_who_edits(desk, article_id, hoa):
    editor = str(desk.add_collaborator("Minh", frozenset({Role.EDITOR})).values["collaborator_id"])
    other = str(desk.add_collaborator("Ba", frozenset({Role.EDITOR})).values["collaborator_id"])
    desk.assign(article_id, editor, Task.EDIT)
    with pytest.raises(Refused, match="Hoa does not edit"):
        desk.retire(editor, hand_to=hoa)
    assert desk.collaborator(editor).active
    assert desk.assignments(article_id)[-1].collaborator_id == editor
    desk.retire(editor, hand_to=other)
    assert desk.assignments(article_id)[-1].collaborator_id == other


def test_what_a_retirement_handed_on_is_taken_back_by_undo_too(desk, article_id, minh, hoa):
    desk.assign(article_id, minh, Task.WRITE)
    desk.retire(minh, hand_to=hoa)
    handed_on = next(event for event in reversed(desk.events(article_id)) if event.kind == "reassigned")
    desk.undo([handed_on.id])
    assert desk.article_lines()[0].writer == "Minh"


def test_a_retirement_is_taken_back_with_the_work(desk, article_id, minh, hoa):
    desk.assign(article_id, minh, Task.WRITE)
    desk.retire(minh, hand_to=hoa)
    desk.take_back_retirement(minh)
    assert desk.collaborator(minh).active
    assert desk.article_lines()[0].writer == "Minh"
    assert {line.person.name: line.open_tasks for line in desk.staff(date(2026, 1, 1))}["Minh"] == 1


def test_who_is_brought_back_finds_the_work_with_the_other(desk, article_id, minh, hoa):
    desk.assign(article_id, minh, Task.WRITE)
    desk.retire(minh, hand_to=hoa)
    desk.bring_back(minh)
    assert desk.collaborator(minh).active
    assert desk.article_lines()[0].writer == "Hoa"


def test_work_that_went_on_to_a_third_stays_there_when_it_is_taken_back(desk, article_id, minh, hoa):
    desk.assign(article_id, minh, Task.WRITE)
    desk.retire(minh, hand_to=hoa)
    desk.retire(hoa, hand_to=desk.me.id)
    desk.take_back_retirement(minh)
    assert desk.article_lines()[0].writer == "Lan Anh"


def test_who_works_here_now_is_not_retired(desk):
    with pytest.raises(Refused, match="You work as Lan Anh"):
        desk.retire(desk.me.id)


def test_twice_is_refused(desk, minh):
    with pytest.raises(Refused, match="not retired"):
        desk.bring_back(minh)
    desk.retire(minh)
    with pytest.raises(Refused, match="already"):
        desk.retire(minh)
