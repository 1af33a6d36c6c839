from datetime import date

import pytest

from editor.article import Role, Task
from editor.language.spelling.word_lists import WordListName
from editor.refusal import Refused
from editor.snippet import Snippet
from editor.workflow import Move


def _add(desk, name, roles=frozenset({Role.WRITER}), **more):
    return str(desk.add_collaborator(name, roles, **more).values["collaborator_id"])


@pytest.fixture
def lan(desk):
    return _add(desk, "Nguyễn Thị Lan", languages=("vi",), contact="lan@example.org")


@pytest.fixture
def double(desk):
    return _add(desk, "N. T. Lan", frozenset({Role.EDITOR}), languages=("en",), contact="0900 000 000")


def test_a_double_is_gone_from_the_list_and_its_id_still_finds_the_person(desk, lan, double, reopened):
    desk.merge_collaborators(double, lan)
    assert {person.id for person in desk.collaborators()} == {desk.me.id, lan}
    found = reopened().collaborator(double)
    assert (found.id, found.name, found.contact) == (lan, "Nguyễn Thị Lan", "lan@example.org")
    assert found.roles == {Role.WRITER, Role.EDITOR}
    assert found.languages == ("vi", "en")


def test_the_assignments_of_both_are_the_persons_and_the_log_is_untouched(desk, article_id, lan, double):
    desk.assign(article_id, lan, Task.WRITE)
    desk.assign(article_id, double, Task.PICTURE)
    other = desk.new_article("", "vi").article_id
    desk.assign(other, double, Task.WRITE)
    log = desk.events()
    desk.merge_collaborators(double, lan)
    held = [one.task for one in [*desk.assignments(article_id), *desk.assignments(other)] if one.collaborator_id == lan]
    assert sorted(held) == sorted([Task.WRITE, Task.PICTURE, Task.WRITE])
    assert desk.events()[:-1] == log
    assert {line.writer for line in desk.article_lines()} == {"Nguyễn Thị Lan"}
    desk.check_log()


def test_asked_twice_for_the_same_is_asked_once(desk, article_id, lan, double):
    desk.assign(article_id, lan, Task.PROOF, 2_000)
    desk.assign(article_id, double, Task.PROOF, 1_000)
    desk.merge_collaborators(double, lan)
    assert {line.person.name: line.open_tasks for line in desk.staff(date(2026, 1, 1))}["Nguyễn Thị Lan"] == 1


def test_what_a_double_wrote_nobody_of_that_person_approves(desk, lan):
    double = _add(desk, "Lan", frozenset(Role))
    with desk.acting_as(desk.collaborator(double)):
        article_id = desk.new_article("", "vi").article_id
        desk.save_text(article_id, "Một câu.")
        desk.advance(article_id, Move.SUBMIT)
        desk.advance(article_id, Move.TAKE_UP)
    desk.merge_collaborators(double, lan)
    assert desk.article(article_id).author == lan
    with desk.acting_as(desk.collaborator(lan)), pytest.raises(Refused, match="wrote this article"):
        desk.advance(article_id, Move.APPROVE)


def test_who_changed_it_last_is_known_under_the_kept_name(desk, lan):
    double = _add(desk, "Lan", frozenset(Role))
    article_id = desk.new_article("", "vi").article_id
    with desk.acting_as(desk.collaborator(double)):
        desk.save_text(article_id, "Một câu.")
    desk.advance(article_id, Move.SUBMIT)
    desk.advance(article_id, Move.TAKE_UP)
    desk.merge_collaborators(double, lan)
    with desk.acting_as(desk.collaborator(lan)):
        assert Move.APPROVE not in desk.allowed_moves(article_id)


def test_a_third_double_points_to_the_person_too(desk, lan, double):
    third = _add(desk, "Lan N.")
    desk.merge_collaborators(third, double)
    desk.merge_collaborators(double, lan)
    assert desk.collaborator(third).id == lan
    assert {one.id for one in desk.doubles_of(lan)} == {third, double}


def test_words_and_snippets_of_both_are_there(desk, lan, double):
    for person, word in ((lan, "vành"), (double, "khuyên")):
        with desk.acting_as(desk.collaborator(person)):
            desk.add_word(WordListName.PERSONAL, "vi", word)
            desk.add_word(WordListName.PERSONAL, "en", "both")
            desk.keep_snippets([Snippet(word, "…")])
    desk.merge_collaborators(double, lan)
    with desk.acting_as(desk.collaborator(lan)):
        assert [word.word for word in desk.words("vi")] == ["khuyên", "vành"]
        assert [word.word for word in desk.words("en")] == ["both"]
        assert [one.name for one in desk.snippets()] == ["vành", "khuyên"]


def test_a_merge_is_taken_back(desk, article_id, lan, double):
    desk.assign(article_id, double, Task.WRITE)
    desk.assign(article_id, lan, Task.WRITE)
    desk.add_away(double, date(2026, 1, 1), date(2026, 1, 2))
    desk.merge_collaborators(double, lan)
    desk.part_collaborators(double)
    again = desk.collaborator(double)
    assert (again.id, again.name, again.active, again.merged_into) == (double, "N. T. Lan", True, "")
    lines = {line.person.id: line for line in desk.staff(date(2026, 1, 1))}
    assert (lines[lan].open_tasks, lines[double].open_tasks) == (1, 1)
    assert len(lines[double].away) == 1
    with pytest.raises(Refused, match="cannot be made"):
        desk.part_collaborators(double)


def test_merging_is_refused_where_it_makes_no_sense(desk, lan, double):
    with pytest.raises(Refused, match="one entry"):
        desk.merge_collaborators(lan, lan)
    with pytest.raises(Refused, match="You work as"):
        desk.merge_collaborators(desk.me.id, lan)
    desk.retire(double)
    with pytest.raises(Refused, match="retired"):
        desk.merge_collaborators(lan, double)
    desk.merge_collaborators(double, lan)
    with pytest.raises(Refused, match="merged already"):
        desk.merge_collaborators(double, desk.me.id)
    with pytest.raises(Refused, match="merged into another"):
        desk.edit_collaborator(double, "Lan", frozenset(), (), "")


def test_a_new_name_of_the_person_is_the_name_at_what_the_double_did(desk, lan, double):
    with desk.acting_as(desk.collaborator(double)):
        article_id = desk.new_article("", "vi").article_id
        desk.dismiss(article_id, "spelling", "abc")
    desk.merge_collaborators(double, lan)
    desk.edit_collaborator(lan, "Lan Nguyễn", frozenset({Role.WRITER}), (), "")
    assert desk.dismissals(article_id)[0].person == "Lan Nguyễn"


def test_a_name_is_known_for_every_id(desk, lan, double):
    desk.merge_collaborators(double, lan)
    assert desk.names()[double] == desk.names()[lan] == "Nguyễn Thị Lan"
    assert desk.names()[desk.me.id] == "Lan Anh"


def test_nobody_gets_the_roles_of_the_chief_by_merging_the_chief_into_their_own_entry(desk, lan):
    owner = desk.me.id
    desk.become(lan)
    with pytest.raises(Refused, match="desk chief or an administrator says who may do what"):
        desk.merge_collaborators(owner, lan)
    assert desk.collaborator(owner).active


def test_the_owner_of_a_desk_can_turn_out_to_be_another_entry(desk, lan, reopened):
    owner = desk.me.id
    desk.edit_collaborator(lan, "Nguyễn Thị Lan", frozenset(Role), ("vi",), "")
    desk.become(lan)
    desk.merge_collaborators(owner, lan)
    assert reopened().me.id == lan
