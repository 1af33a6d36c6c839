"""Approving in a real window: the seal in a sentence, the change since it, the second person, and the checklist."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from editor.article import Fields, Role, Stage
from editor.house_style_spelling import spell
from editor.workflow import Move
from storage.desk import Desk
from ui.dialogs.before_approval import BeforeApproval
from ui.review.since_seal import SinceSeal

TEXT = "Chợ đổi giờ mở cửa từ tháng tới.\n"
LISTED = (Path(__file__).parents[3] / "templates" / "checklist.vi.md").read_text(encoding="utf-8")
"""a template with a point that is required and one that is not"""


@pytest.fixture
def people(desk_path, clock):
    """Two editors beside the chief, Lan Anh."""
    with Desk.open(desk_path, clock) as desk:
        added = {name: desk.add_collaborator(name, frozenset({Role.EDITOR})) for name in ("Minh", "Hòa")}
        people = {name: desk.collaborator(change.values["collaborator_id"]) for name, change in added.items()}
        return people | {"Lan Anh": desk.me}


def in_edit(desk, people, template=""):
    """An article by Lan Anh that Minh has in hand."""
    article_id = desk.new_article(template, "vi").article_id
    desk.save_fields(article_id, Fields(headline="Chợ đổi giờ", slug="cho-doi-gio"))
    desk.save_text(article_id, TEXT)
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(people["Minh"]):
        desk.advance(article_id, Move.TAKE_UP)
    return article_id


@pytest.fixture
def article_id(desk_path, people, clock):
    with Desk.open(desk_path, clock) as desk:
        return in_edit(desk, people)


@pytest.fixture
def listed_id(desk_path, people, clock):
    """The same with a checklist: one point is required, one is not."""
    with Desk.open(desk_path, clock) as desk:
        desk._database.run(
            "INSERT INTO template SELECT 'list', 'vi', 1, ?, sha256, origin, added_at FROM template LIMIT 1",
            LISTED,
        )
        return in_edit(desk, people, "list")


@pytest.fixture
def looking(open_window, desk_path, people, until):
    """`looking(article, name)` opens the article and its tab “Story”, and lets this person sit at the desk."""

    def look(article, name):
        window = open_window(desk_path)
        until(lambda: window.writing.opened.view is not None)
        window.writing.opened.read(article)
        window.writing.right.choose("story")
        be(window, people[name])
        until(lambda: window.writing.story.article_id == article and approval(window) is not None)
        until(lambda: window.writing.story.story.article.id == article)
        return window

    return look


def be(window, person):
    """Somebody else sits at the desk now."""
    window._tasks.read(lambda desk: setattr(desk, "me", person), then=lambda _answer: window.writing.story.refresh())


def approval(window):
    return window.writing.story.story.approval if window.writing.story.story else None


def seal(window):
    return window.writing.story.pane.seal


def stage(window):
    return window.writing.story.story.article.stage


def on_the_desk(window, until, work):
    """What the desk itself answers after everything that was asked of it: the tab reads only when it rests."""
    got = []
    window._tasks.read(work, then=got.append)
    until(lambda: bool(got))
    return got[0]


def approve(desk, article, person):
    with desk.acting_as(person):
        desk.advance(article, Move.APPROVE)


@pytest.fixture
def void_id(desk_path, article_id, people, clock):
    """Minh approved the article, then Hòa changed its text."""
    with Desk.open(desk_path, clock) as desk:
        approve(desk, article_id, people["Minh"])
        with desk.acting_as(people["Hòa"]):
            desk.save_text(article_id, TEXT + "Chợ nghỉ thứ Hai.\n")
    return article_id


def test_who_approved_it_is_said_in_a_sentence_with_what_the_name_is_worth(looking, article_id, until):
    window = looking(article_id, "Minh")
    assert seal(window).sentence.text() == "Nobody has approved it yet."
    window.writing.story.move(Move.APPROVE)
    until(lambda: seal(window).sentence.text().startswith("Approved by Minh, "))
    assert seal(window).signature.text().startswith("Declared")
    assert not seal(window).difference_button.isVisible()


def test_since_what_it_is_void_is_said_and_the_change_is_approved_in_one_act(looking, void_id, answer, until):
    window = looking(void_id, "Minh")
    until(lambda: "void since Hòa changed the text" in seal(window).sentence.text())
    seen = []

    def look(dialog):
        assert isinstance(dialog, SinceSeal)
        seen.append(dialog.view.toPlainText())
        assert dialog.accept_button.text() == "Approve this change"

    answer(look)
    seal(window).difference_button.click()
    until(lambda: stage(window) is Stage.APPROVED)
    assert "Chợ nghỉ thứ Hai." in seen[0]
    assert "The change was approved." in window.notices.sentences


def test_who_changed_it_last_sees_the_change_and_why_somebody_else_has_to_approve_it(looking, void_id, answer, until):
    window = looking(void_id, "Hòa")
    until(lambda: "another person has to approve it" in seal(window).why_not.text())
    seen = []

    def look(dialog):
        seen.append((dialog.accept_button.isVisible(), dialog.why_not.text()))

    answer(look)
    seal(window).difference_button.click()
    until(lambda: bool(seen))
    (is_offered, why_not) = seen[0]
    assert not is_offered
    assert "another person has to approve it" in why_not
    assert on_the_desk(window, until, lambda desk: desk.article(void_id).stage) is Stage.IN_EDIT


def test_what_changed_while_it_was_looked_at_is_not_approved(looking, void_id, people, answer, until):
    window = looking(void_id, "Minh")
    until(lambda: seal(window).difference_button.isVisible())

    def change(desk):
        with desk.acting_as(people["Hòa"]):
            return desk.save_text(void_id, TEXT + "Chợ nghỉ thứ Ba.\n")

    answer(lambda _dialog: window._tasks.change(change))
    seal(window).difference_button.click()
    until(lambda: any("changed since you looked" in sentence for sentence in window.notices.sentences))
    assert on_the_desk(window, until, lambda desk: desk.article(void_id).stage) is Stage.IN_EDIT


@pytest.fixture
def restyled_id(desk_path, listed_id, people, clock):
    """Minh approved the article, then its house style got a new version; no word of it is another."""
    with Desk.open(desk_path, clock) as desk:
        with desk.acting_as(people["Minh"]):
            desk.tick(listed_id, "facts")
        approve(desk, listed_id, people["Minh"])
        desk.save_house_style(spell(replace(desk.house_style("statement"), end_mark="■■")))
    return listed_id


def test_a_new_house_style_is_named_where_no_word_has_changed(looking, restyled_id, answer, until):
    window = looking(restyled_id, "Minh")
    until(lambda: "the house style" in seal(window).sentence.text())
    seen = []
    answer(lambda dialog: seen.append(dialog.view.toPlainText()), accepts=False)
    seal(window).difference_button.click()
    until(lambda: bool(seen))
    said = re.search("House style: .+, version (\\d+)\u2009(\\d+)", seen[0])
    assert said is not None, seen[0]
    assert int(said[2]) == int(said[1]) + 1
    assert "Nothing is different" not in seen[0]


def test_a_second_person_confirms_what_went_past_the_four_eyes(looking, article_id, people, answer, until):
    window = looking(article_id, "Lan Anh")
    answer(lambda dialog: dialog.note_field.setPlainText("Bão sắp vào."))
    window.writing.story.move(Move.BYPASS)
    until(lambda: "a second person has yet to confirm it" in seal(window).sentence.text())
    assert seal(window).note.text() == "Bão sắp vào."
    assert "You approved this yourself" in seal(window).why_not.text()
    assert not seal(window).confirm_button.isVisible()
    be(window, people["Minh"])
    until(lambda: seal(window).confirm_button.isVisible())
    seal(window).confirm_button.click()
    until(lambda: "Minh confirmed it since" in seal(window).sentence.text())


def test_a_sensitive_article_waits_for_the_person_who_was_named(looking, article_id, people, answer, until):
    window = looking(article_id, "Lan Anh")

    def name(dialog):
        dialog.picker.choose(people["Hòa"].id)
        dialog.accept_button.click()

    answer(name)
    seal(window).second_button.click()
    until(lambda: seal(window).second.text() == "Hòa has to approve it too.")
    be(window, people["Minh"])
    until(lambda: not seal(window).second_button.isVisible())
    window.writing.story.move(Move.APPROVE)
    until(lambda: "it waits for Hòa" in seal(window).sentence.text())
    assert window.writing.story.pane.stage.accessibleName() == "Approved. It waits for Hòa to approve it too"
    be(window, people["Lan Anh"])
    until(lambda: "Hòa was named to approve this article" in seal(window).why_not.text())
    until(lambda: seal(window).second_button.isVisible())
    assert Move.PUBLISH not in window.writing.story.story.moves
    be(window, people["Hòa"])
    until(lambda: seal(window).confirm_button.isVisible())
    seal(window).confirm_button.click()
    until(lambda: "and by Hòa too" in seal(window).sentence.text())


@pytest.fixture
def broken_id(desk_path, article_id, people, clock):
    """Minh approved the article, then another program changed the note of it."""
    with Desk.open(desk_path, clock) as desk:
        approve(desk, article_id, people["Minh"])
        guards = desk._database.all(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'decision'"
        )
        for guard in guards:
            desk._database.run(f"DROP TRIGGER {guard['name']}")
        desk._database.run("UPDATE decision SET note = 'khác'")
        for guard in guards:
            desk._database.run(guard["sql"])
    return article_id


def test_a_broken_approval_is_said_and_nobody_is_led_to_publish_it(looking, broken_id, until):
    window = looking(broken_id, "Lan Anh")
    until(lambda: seal(window).second_button.isVisible())  # it is read as the chief, who might publish
    until(lambda: "it was altered: it does not count" in seal(window).sentence.text())
    assert seal(window).sentence.property("kind") == "warm"
    assert window.writing.story.pane.stage.accessibleName() == "Approved. Its approval does not count"
    assert Move.PUBLISH not in window.writing.story.story.moves


def test_nobody_else_has_to_approve_it_once_the_chief_says_so(looking, article_id, people, answer, until):
    window = looking(article_id, "Lan Anh")
    window._tasks.change(lambda desk: desk.set_sensitive(article_id, people["Hòa"].id))
    until(lambda: seal(window).second.isVisible())
    answer(lambda dialog: dialog.nobody_button.click())
    seal(window).second_button.click()
    until(lambda: not seal(window).second.isVisible())


def test_a_point_is_ticked_with_its_name_and_time_and_the_keys_stay_in_it(looking, listed_id, until):
    window = looking(listed_id, "Minh")
    line = window.writing.story.pane.checklist.lines["facts"]
    line.box.setFocus()
    line.box.click()
    until(lambda: line.below.text().startswith("Minh, "))
    assert window.writing.story.pane.checklist.lines["facts"] is line
    line.box.click()
    until(lambda: approval(window).points[0].at is None)
    assert line.below.text() == ""
    assert window.writing.story.pane.checklist.lines["names"].below.text() == "not required"


def test_the_approval_offers_the_required_points_that_are_open(looking, listed_id, answer, until):
    window = looking(listed_id, "Minh")

    def tick(dialog):
        assert isinstance(dialog, BeforeApproval)
        assert list(dialog.lines) == ["facts"]
        assert not dialog.accept_button.isEnabled()
        dialog.lines["facts"].box.click()
        assert dialog.accept_button.isEnabled()

    answer(tick)
    window.writing.story.move(Move.APPROVE)
    until(lambda: stage(window) is Stage.APPROVED)
    until(lambda: approval(window).points[0].who == "Minh")


def test_who_does_not_tick_after_all_approves_nothing(looking, listed_id, answer, until):
    window = looking(listed_id, "Minh")
    seen = []
    answer(lambda dialog: seen.append(dialog.lines["facts"].box.click()), accepts=False)
    window.writing.story.move(Move.APPROVE)
    until(lambda: bool(seen))
    found = on_the_desk(window, until, lambda desk: (desk.checklist(listed_id)[0].at, desk.article(listed_id).stage))
    assert found == (None, Stage.IN_EDIT)
