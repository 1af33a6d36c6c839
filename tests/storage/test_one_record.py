"""The assignment and the article are one record: whatever people do in whatever order, no two views disagree.

COPYDESK_EXAMPLES=200 tries more orders than the dozen of every run.
"""

import os
import tempfile
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from editor.article import Role, Stage, Task
from editor.assignment import FOLLOWS, IN_HAND, OPEN, State, is_handed_over, state
from editor.house_style_spelling import spell
from editor.my_work import Part
from editor.planning.budget import Column
from editor.planning.calendar import FINISHED as NOT_IN_THE_LIST
from editor.refusal import Refused
from editor.selection import EVERYTHING, Dated, Selection
from editor.workflow import Move
from storage import standing
from storage.desk import Desk
from storage.schedule.assignments import Asked

START = 1_767_225_600_000
FOR_EVER = 4_000_000_000_000
pytestmark = pytest.mark.timeout(600)
EXAMPLES = int(os.environ.get("COPYDESK_EXAMPLES", "12"))
PEOPLE = st.integers(0, 4)
ARTICLES = st.integers(0, 3)
FINISHED = {Stage.PUBLISHED, Stage.CORRECTED, Stage.WITHDRAWN, Stage.DROPPED}


class Newsroom(RuleBasedStateMachine):
    """Five people do to four articles whatever they like; what is not allowed is refused and leaves no trace."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "x.desk"
        self.now = START
        self.desk = Desk.create(self.path, "Lan Anh", clock=self.clock)
        self.done: list[tuple[int, tuple[str, ...]]] = []
        """who did it, and its events"""

    def clock(self) -> int:
        self.now += 1_000
        return self.now

    @initialize()
    def begin(self) -> None:
        self.people = [self.desk.me.id]
        for name, roles in (
            ("Hà", {Role.WRITER}),
            ("Vy", {Role.WRITER}),
            ("Minh", {Role.EDITOR}),
            ("An", {Role.CHIEF}),
        ):
            added = self.desk.add_collaborator(name, frozenset(roles))
            self.people.append(added.values["collaborator_id"])
        self.articles = [self.desk.new_article("", "vi", is_pitch=number > 0).article_id for number in range(4)]
        self.desk._database.run("UPDATE article SET house_style_key = 'statement' WHERE id = ?", self.articles[1])

    def teardown(self) -> None:
        assert self.desk.verify().faults == ()
        self.desk.close()
        self.folder.cleanup()

    def act(self, who: int, step) -> None:
        """Somebody takes a step; where it is refused, nothing has changed."""
        before = len(self.desk.events())
        with self.desk.acting_as(self.desk.collaborator(self.people[who])):
            try:
                change = step()
            except Refused:
                assert len(self.desk.events()) == before
            else:
                if change.event_ids:
                    self.done.append((who, change.event_ids))

    def given(self, article: int, number: int) -> str:
        found = self.desk.assignments(self.articles[article])
        return found[number % len(found)].id if found else "none"

    # --- what people do ----------------------------------------------------------------------------------------------

    @rule(who=PEOPLE, article=ARTICLES, move=st.sampled_from(Move))
    def move(self, who: int, article: int, move: Move) -> None:
        self.act(who, lambda: self.desk.advance(self.articles[article], move, "Vì thế."))

    @rule(article=ARTICLES, number=st.integers(0, 20))
    def go_on(self, article: int, number: int) -> None:
        """Somebody makes a step that is allowed, so that articles get far."""
        for who in range(len(self.people)):
            with self.desk.acting_as(self.desk.collaborator(self.people[who])):
                moves = sorted(self.desk.allowed_moves(self.articles[article]) - {Move.DROP, Move.ASSIGN})
            if moves:
                self.move(who, article, moves[number % len(moves)])
                return

    @rule(who=PEOPLE, article=ARTICLES)
    def write(self, who: int, article: int) -> None:
        self.act(who, lambda: self.desk.save_text(self.articles[article], f"Chợ đổi giờ {self.now}."))

    @rule(who=PEOPLE, article=ARTICLES, to=PEOPLE, task=st.sampled_from(Task), due=st.none() | st.integers(0, 9))
    def assign(self, who: int, article: int, to: int, task: Task, due: int | None) -> None:
        at = None if due is None else START + due * 3_600_000
        self.act(who, lambda: self.desk.assign(self.articles[article], self.people[to], task, at))

    @rule(who=PEOPLE, article=ARTICLES, number=st.integers(0, 9), to=PEOPLE)
    def reassign(self, who: int, article: int, number: int, to: int) -> None:
        self.act(who, lambda: self.desk.reassign(self.given(article, number), self.people[to]))

    @rule(
        who=PEOPLE,
        article=ARTICLES,
        number=st.integers(0, 9),
        how=st.sampled_from(["decline", "cancel", "hand_over", "extend"]),
    )
    def end(self, who: int, article: int, number: int, how: str) -> None:
        values = {"decline": ("Bận.",), "cancel": ("Thôi.",), "hand_over": (), "extend": (START + number,)}[how]
        self.act(who, lambda: getattr(self.desk, how)(self.given(article, number), *values))

    @rule(who=PEOPLE, article=ARTICLES, due=st.none() | st.integers(0, 9))
    def plan(self, who: int, article: int, due: int | None) -> None:
        at = None if due is None else START + due * 3_600_000
        self.act(who, lambda: self.desk.set_due(self.articles[article], at))

    @rule(who=PEOPLE, article=ARTICLES, publish=st.none() | st.integers(0, 9))
    def plan_to_publish(self, who: int, article: int, publish: int | None) -> None:
        at = None if publish is None else START + publish * 3_600_000
        self.act(who, lambda: self.desk.set_publish(self.articles[article], at, "Asia/Ho_Chi_Minh" if at else ""))

    @rule(who=PEOPLE, article=ARTICLES, of=st.sampled_from([Dated.DUE, Dated.PUBLISH]), to=st.integers(0, 9))
    def drag_in_the_calendar(self, who: int, article: int, of: Dated, to: int) -> None:
        """Now and then to where it was in a window that had not heard of the last change."""
        one = self.desk.article(self.articles[article])
        was = one.due_at if of is Dated.DUE else one.publish_at
        seen = START if was is None or to == 0 else was
        self.act(who, lambda: self.desk.reschedule(one.id, of, seen, START + to * 3_600_000))

    @rule(who=PEOPLE, article=ARTICLES, words=st.none() | st.integers(1, 900))
    def ask_for_a_length(self, who: int, article: int, words: int | None) -> None:
        self.act(who, lambda: self.desk.set_length(self.articles[article], words))

    @precondition(lambda self: len(self.articles) < 6)
    @rule(who=PEOPLE, to=st.none() | PEOPLE, task=st.sampled_from(Task))
    def begin_a_piece(self, who: int, to: int | None, task: Task) -> None:
        person = "" if to is None else self.people[to]
        self.act(who, lambda: self.desk.new_piece("", "vi", f"Ý {self.now}", person, task, Asked()))
        known = {*self.articles}
        self.articles += [line.id for line in self.desk.article_lines() if line.id not in known]

    @rule()
    def look_changes(self) -> None:
        """Whoever runs the desk saves its look anew: what is approved and not out yet goes back to editing."""
        self.act(0, lambda: self.desk.save_house_style(spell(self.desk.house_style("statement"))))

    @rule(who=PEOPLE, article=ARTICLES, how=st.sampled_from(["check_out", "release", "take_over"]))
    def hold(self, who: int, article: int, how: str) -> None:
        values = ("Gấp.",) if how == "take_over" else ()
        self.act(who, lambda: getattr(self.desk, how)(self.articles[article], *values))

    @rule(who=PEOPLE, move=st.sampled_from(Move), chosen=st.lists(ARTICLES, max_size=4))
    def move_many(self, who: int, move: Move, chosen: list[int]) -> None:
        many = [self.articles[one] for one in chosen]
        self.act(who, lambda: self.desk.several(many, lambda one: self.desk.advance(one, move, "Vì thế.")))

    @rule(who=st.integers(1, 4), into=PEOPLE)
    def merge(self, who: int, into: int) -> None:
        self.act(0, lambda: self.desk.merge_collaborators(self.people[who], self.people[into]))

    @rule(who=st.integers(1, 4), how=st.sampled_from(["part_collaborators", "take_back_retirement"]))
    def take_back(self, who: int, how: str) -> None:
        self.act(0, lambda: getattr(self.desk, how)(self.people[who]))

    @rule(who=PEOPLE, to=PEOPLE, chosen=st.lists(ARTICLES, max_size=4))
    def assign_many(self, who: int, to: int, chosen: list[int]) -> None:
        many = [self.articles[one] for one in chosen]
        self.act(who, lambda: self.desk.several(many, lambda one: self.desk.assign(one, self.people[to], Task.WRITE)))

    @precondition(lambda self: self.done)
    @rule(number=st.integers(1, 3))
    def undo(self, number: int) -> None:
        who, ids = self.done[-min(number, len(self.done))]
        self.act(who, lambda: self.desk.undo(ids))

    @rule(who=st.integers(1, 4), to=st.none() | PEOPLE)
    def retire(self, who: int, to: int | None) -> None:
        self.act(0, lambda: self.desk.retire(self.people[who], hand_to=self.people[to] if to is not None else ""))

    @rule(who=st.integers(1, 4))
    def come_back(self, who: int) -> None:
        self.act(0, lambda: self.desk.bring_back(self.people[who]))

    @rule()
    def reopen_the_desk(self) -> None:
        self.desk.close()
        self.desk = Desk.open(self.path, self.clock)

    # --- what must always be so --------------------------------------------------------------------------------------

    @invariant()
    def a_task_is_done_where_the_stage_says_so(self) -> None:
        for article_id in getattr(self, "articles", []):
            stage = self.desk.article(article_id).stage
            for one in self.desk.assignments(article_id):
                is_closed = one.declined_at is not None or one.cancelled_at is not None
                if one.task in FOLLOWS and not is_closed and (said := is_handed_over(one.task, stage)) is not None:
                    assert said == (one.done_at is not None) == (state(one, stage) is State.HANDED_OVER)

    @invariant()
    def the_writer_in_the_lists_is_who_was_asked_last_and_still_has_it(self) -> None:
        for article_id in getattr(self, "articles", []):
            article = self.desk.article(article_id)
            asked = [
                one
                for one in self.desk.assignments(article_id)
                if one.task in (Task.WRITE, Task.TRANSLATE) and one.declined_at is None and one.cancelled_at is None
            ]
            last = max(asked, key=lambda one: (one.task is Task.WRITE, one.assigned_at)) if asked else None
            if article.stage is Stage.PITCHED:
                assert article.writer == ""
            elif article.stage is not Stage.DROPPED:
                assert article.writer == (last.collaborator_id if last else article.author)
            else:
                assert article.writer in ("", last.collaborator_id if last else article.author)

    @invariant()
    def there_is_one_open_stay_and_it_is_the_stage(self) -> None:
        for article_id in getattr(self, "articles", []):
            stays = self.desk._database.all(
                "SELECT stage FROM stay WHERE article_id = ? AND left_at IS NULL", article_id
            )
            assert [row["stage"] for row in stays] == [self.desk.article(article_id).stage]

    @invariant()
    def board_list_and_calendar_say_what_the_article_says(self) -> None:
        if not hasattr(self, "articles"):
            return
        articles = {one: self.desk.article(one) for one in self.articles}
        lines = {line.id: line for line in self.desk.article_lines()}
        names = {person.id: person.name for person in self.desk.collaborators()}
        assert {one: (line.stage, line.due_at, line.writer) for one, line in lines.items()} == {
            one: (article.stage, article.due_at, names.get(article.writer, "")) for one, article in articles.items()
        }
        counts = self.desk.board_counts(EVERYTHING)
        for stage in Stage:
            cards = {card.line.id: card.line for card in self.desk.board_cards(EVERYTHING, stage, 0, 9)}
            assert cards == {one: line for one, line in lines.items() if line.stage is stage}
            assert counts[stage] == len(cards)
        budget = self.desk.budget_lines(self.desk.budget(None, None, Column.DUE))
        assert {line.article_id: line.stage for line in budget} == {
            one: article.stage for one, article in articles.items() if article.stage not in NOT_IN_THE_LIST
        }
        dues = {entry.article_id: entry.at for entry in self.desk.entries(0, FOR_EVER) if entry.of == "due"}
        gone = {Stage.DROPPED, Stage.WITHDRAWN}
        assert dues == {
            one: article.due_at
            for one, article in articles.items()
            if article.due_at is not None and article.stage not in gone
        }
        publications = {one.article_id: one.at for one in self.desk.entries(0, FOR_EVER) if one.of == "publish"}
        assert publications == {
            one: article.publish_at
            for one, article in articles.items()
            if article.publish_at is not None and article.stage not in gone
        }
        listed = self.desk.listed("", (0,), 50)
        assert (listed.count, listed.pages) == (len(lines), {0: self.desk.article_lines()})
        assert all(entry.stage is articles[entry.article_id].stage for entry in self.desk.entries(0, FOR_EVER))

    @invariant()
    def what_a_person_holds_is_the_same_on_the_board_in_the_load_and_among_the_people(self) -> None:
        if not hasattr(self, "articles"):
            return
        held: dict[str, list[str]] = {}
        dated: dict[str, list[tuple[str, int]]] = {}
        tasks: Counter[str] = Counter()
        for article_id in self.articles:
            article = self.desk.article(article_id)
            for one in self.desk.assignments(article_id):
                where = state(one, article.stage)
                is_standing = one.done_at is None and one.declined_at is None and one.cancelled_at is None
                if is_standing:
                    held.setdefault(one.collaborator_id, []).append(article_id)
                due = article.due_at if one.due_at is None else one.due_at
                if is_standing and article.stage not in FINISHED and due is not None:
                    dated.setdefault(one.collaborator_id, []).append((article_id, due))
                if where in OPEN and article.stage not in FINISHED:
                    tasks[one.collaborator_id] += 1
        for person in self.desk.staff(date(2026, 1, 1)):
            assert person.open_tasks == tasks[person.person.id]
        found: dict[str, list[tuple[str, int]]] = {}
        for due in self.desk.dues(0, FOR_EVER):
            found.setdefault(due.collaborator_id, []).append((due.article_id, due.at))
        assert {one: sorted(dues) for one, dues in found.items()} == {one: sorted(dues) for one, dues in dated.items()}
        for person in self.people:
            chosen = Selection(people=(person,))
            written = {
                one
                for one in self.articles
                if self.desk.article(one).stage is not Stage.PITCHED
                and self.desk._article_row(one)["writer_id"] == person
            }
            shown = {card.line.id for stage in Stage for card in self.desk.board_cards(chosen, stage, 0, 9)}
            assert shown == written | {*held.get(person, ())}
            assert (
                sum(self.desk.board_counts(chosen).values()) == self.desk.listed("", (), 50, chosen).count == len(shown)
            )

    @invariant()
    def my_work_is_what_the_assignments_say(self) -> None:
        # A double acts as the person that it was merged into.
        for me in {self.desk.collaborator(person) for person in getattr(self, "people", [])}:
            person = me.id
            with self.desk.acting_as(me):
                parts = self.desk.my_work().parts
            shown = {
                (line.article_id, line.task): part
                for part, lines in parts.items()
                for line in lines
                if line.assignment_id
            }
            expected = {}
            for article_id in self.articles:
                stage = self.desk.article(article_id).stage
                for one in self.desk.assignments(article_id):
                    where = state(one, stage)
                    if one.collaborator_id == person and where in OPEN and stage not in FINISHED:
                        part = Part.EDIT if one.task is Task.EDIT else Part.MINE
                        part = Part.CAME_BACK if where is State.CAME_BACK else part
                        expected[article_id, one.task] = part if where in IN_HAND else Part.LATER
            assert shown == expected

    @invariant()
    def the_log_holds(self) -> None:
        self.desk.check_log()
        for article_id in getattr(self, "articles", []):
            assert standing.of(self.desk._database, article_id)["article"]


TestNewsroom = Newsroom.TestCase
TestNewsroom.settings = settings(
    max_examples=EXAMPLES, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
