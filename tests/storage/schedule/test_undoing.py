import pytest

from editor.article import Role, Stage, Task
from editor.refusal import Refused
from editor.workflow import Move
from storage import standing
from storage.change import Kind
from storage.schedule.assignments import Asked


@pytest.fixture
def writer(desk):
    return desk.collaborator(desk.add_collaborator("Hà").values["collaborator_id"])


@pytest.fixture
def editor(desk):
    return desk.collaborator(desk.add_collaborator("Minh", frozenset({Role.EDITOR})).values["collaborator_id"])


@pytest.fixture
def written(desk, article_id):
    desk.save_text(article_id, "một")
    return article_id


def stays(desk, article_id):
    found = desk._database.all("SELECT stage, left_at FROM stay WHERE article_id = ? ORDER BY entered_at", article_id)
    return [(row["stage"], row["left_at"] is None) for row in found]


def test_a_hand_in_is_taken_back_as_if_it_had_not_been(desk, written, clock):
    before, stayed = standing.of(desk._database, written), stays(desk, written)
    clock.tick()
    change = desk.advance(written, Move.SUBMIT)
    clock.tick()
    undone = desk.undo(change.event_ids)
    assert desk.article(written).stage is Stage.DRAFTING
    assert standing.of(desk._database, written) == before
    assert stays(desk, written) == stayed
    assert (undone.kind, desk.events()[-1].kind) == (Kind.UNDONE, "undone")
    desk.check_log()


def test_what_was_taken_back_can_be_brought_back(desk, written):
    change = desk.advance(written, Move.SUBMIT)
    after = standing.of(desk._database, written)
    again = desk.undo(desk.undo(change.event_ids).event_ids)
    assert standing.of(desk._database, written) == after
    assert stays(desk, written)[-1] == ("submitted", True)
    desk.undo(again.event_ids)
    assert desk.article(written).stage is Stage.DRAFTING


def test_who_writes_is_whoever_was_asked_last_in_whatever_order_steps_come_back(desk, article_id, writer, editor):
    first = desk.assign(article_id, writer.id, Task.WRITE)
    second = desk.assign(article_id, editor.id, Task.WRITE)
    undone = [desk.undo(step.event_ids) for step in (second, first)]
    for step in undone:  # the second is back before the first
        desk.undo(step.event_ids)
    assert [one.collaborator_id for one in desk.assignments(article_id)][-2:] == [writer.id, editor.id]
    assert desk.article(article_id).writer == editor.id


def test_nothing_is_taken_back_twice(desk, written):
    change = desk.advance(written, Move.SUBMIT)
    desk.undo(change.event_ids)
    with pytest.raises(Refused, match="taken back already"):
        desk.undo(change.event_ids)


@pytest.mark.parametrize(
    "act",
    [
        lambda desk, one: desk.advance(one, Move.TAKE_UP),
        lambda desk, one: desk.assign(one, desk.me.id, Task.EDIT),
        lambda desk, one: desk.save_text(one, "khác"),
    ],
    ids=["a move", "an assignment", "a change of the text"],
)
def test_nothing_is_taken_back_once_somebody_has_acted_on_it(desk, written, editor, act):
    change = desk.advance(written, Move.SUBMIT)
    with desk.acting_as(editor):
        act(desk, written)
    before = desk.events()
    with pytest.raises(Refused, match="has gone on since"):
        desk.undo(change.event_ids)
    assert desk.events() == before


def test_ones_own_later_typing_and_anothers_export_stand_in_the_way_of_nothing(desk, written, editor):
    change = desk.advance(written, Move.SUBMIT)
    desk.save_text(written, "hai")
    with desk.acting_as(editor):
        desk.record_export(written, "html", "cho.html", "ab" * 32)
    desk.undo(change.event_ids)
    assert (desk.article(written).stage, desk.article(written).text) == (Stage.DRAFTING, "hai")


def test_an_idea_that_was_handed_out_becomes_an_idea_again(desk, writer):
    pitch = desk.new_article("", "vi", is_pitch=True).article_id
    before = standing.of(desk._database, pitch)
    change = desk.assign(pitch, writer.id, Task.WRITE)
    assert len(change.event_ids) == 2
    desk.undo(change.event_ids)
    assert standing.of(desk._database, pitch) == before
    with desk.acting_as(writer):
        assert desk.notices() == []


@pytest.mark.parametrize("other", [True, False])
def test_a_reassignment_is_taken_back_by_who_made_it_only(desk, article_id, writer, editor, other):
    (mine,) = desk.assignments(article_id)
    change = desk.reassign(mine.id, writer.id)
    if not other:
        desk.undo(change.event_ids)
        assert desk.assignments(article_id) == [mine]
        return
    with desk.acting_as(editor), pytest.raises(Refused, match="Somebody else took this step"):
        desk.undo(change.event_ids)


def test_a_publication_is_not_taken_back(desk, written):
    for move in (Move.SUBMIT, Move.TAKE_UP, Move.APPROVE):
        desk.advance(written, move)
    change = desk.advance(written, Move.PUBLISH)
    with pytest.raises(Refused, match="stands in public"):
        desk.undo(change.event_ids)


def test_what_is_no_step_is_not_taken_back(desk, article_id):
    change = desk.save_text(article_id, "một")
    with pytest.raises(Refused, match="cannot be taken back"):
        desk.undo(change.event_ids)
    with pytest.raises(Refused, match="nothing to take back"):
        desk.undo(["nowhere"])


def test_many_articles_are_one_step_with_one_undo_and_the_others_are_named(desk, writer):
    ideas = [desk.new_article("", "vi", is_pitch=True).article_id for _ in range(3)]
    dropped = desk.new_article("", "vi", is_pitch=True).article_id
    desk.advance(dropped, Move.DROP, "Không hợp.")
    before = {one: standing.of(desk._database, one) for one in (*ideas, dropped)}
    change = desk.several([*ideas, dropped, "nowhere"], lambda one: desk.assign(one, writer.id, Task.WRITE))
    assert change.values["done"] == 3
    assert [one.article_id for one in change.values["refused"]] == [dropped, "nowhere"]
    assert {desk.article(one).stage for one in ideas} == {Stage.ASSIGNED}
    desk.undo(change.event_ids)
    assert {one: standing.of(desk._database, one) for one in before} == before


def test_an_undo_of_many_is_all_or_nothing(desk, writer, editor):
    ideas = [desk.new_article("", "vi", is_pitch=True).article_id for _ in range(2)]
    change = desk.several(ideas, lambda one: desk.assign(one, writer.id, Task.WRITE))
    with desk.acting_as(writer):
        desk.save_text(ideas[0], "một")
    with pytest.raises(Refused, match="has gone on since"):
        desk.undo(change.event_ids)
    assert desk.article(ideas[1]).stage is Stage.ASSIGNED


def test_a_tag_for_many_is_taken_off_in_one_step_and_comes_back(desk):
    articles = [desk.new_article("", "vi").article_id for _ in range(2)]
    desk.tag(articles[:1], "bão")
    change = desk.tag(articles, "lũ")
    desk.undo(change.event_ids)
    assert [desk.tags_of(one) for one in articles] == [("bão",), ()]
    desk.undo(desk.untag(articles, "bão").event_ids)
    assert desk.tags_of(articles[0]) == ("bão",)


def test_a_new_piece_is_taken_back_with_all_of_its_plan_and_kept_with_what_was_dropped(desk, writer):
    asked = Asked(due_at=desk.clock() + 86_400_000, length_wanted=600, note="Gọi xã trước.")
    made = desk.new_piece("", "vi", "Cầu phao", "", Task.WRITE, asked, writer.id)
    with desk.acting_as(writer):
        assert [notice.article_id for notice in desk.notices()] == [made.article_id]
    undone = desk.undo(made.event_ids)
    article = desk.article(made.article_id)
    assert (article.stage, article.due_at, undone.values["dropped"]) == (Stage.DROPPED, None, True)
    assert desk.assignments(made.article_id) == []
    with desk.acting_as(writer):
        assert desk.notices() == []
    desk.advance(made.article_id, Move.REVIVE)
    assert desk.article(made.article_id).stage is Stage.PITCHED
    desk.check_log()


def test_an_idea_of_a_writer_is_taken_back_and_what_was_said_of_it_stays(desk, writer):
    with desk.acting_as(writer):
        made = desk.new_piece("", "vi", "Một ý", "", Task.WRITE, Asked(note="Gọi xã trước."))
        desk.undo(made.event_ids)
    article = desk.article(made.article_id)
    assert (article.stage, article.fields.ednote) == (Stage.DROPPED, "Gọi xã trước.")


def test_a_new_piece_on_which_somebody_has_begun_is_not_taken_back(desk, writer):
    made = desk.new_piece("", "vi", "Cầu phao", "", Task.WRITE, Asked(), writer.id)
    with desk.acting_as(writer):
        desk.save_text(made.article_id, "Cầu phao mở lại.")
    with pytest.raises(Refused, match="has gone on since"):
        desk.undo(made.event_ids)
    assert desk.article(made.article_id).stage is Stage.DRAFTING


def test_a_step_and_an_undo_of_many_say_how_far_they_are_and_when_stopped_leave_nothing(desk, writer):
    ideas = [desk.new_article("", "vi", is_pitch=True).article_id for _ in range(4)]
    told = []

    def go_on_until(most):
        def tell(done, total):
            told.append((done, total))
            return done < most

        return tell

    def assign(one):
        return desk.assign(one, writer.id, Task.WRITE)

    before, events = {one: standing.of(desk._database, one) for one in ideas}, len(desk.events())
    with pytest.raises(Refused, match="You stopped this"):
        desk.several(ideas, assign, go_on_until(3))
    assert told == [(1, 4), (2, 4), (3, 4)]
    assert ({one: standing.of(desk._database, one) for one in ideas}, len(desk.events())) == (before, events)
    change = desk.several(ideas, assign, go_on_until(5))
    assert change.values["done"] == 4
    with pytest.raises(Refused, match="You stopped this"):
        desk.undo(change.event_ids, go_on_until(2))
    assert {desk.article(one).stage for one in ideas} == {Stage.ASSIGNED}
    desk.undo(change.event_ids, go_on_until(100))
    assert {one: standing.of(desk._database, one) for one in ideas} == before
