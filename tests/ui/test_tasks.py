"""Work off the window's thread: what comes back, what does not, and what is left behind."""

import threading
from functools import partial

import pytest
import shiboken6
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QObject

from editor.refusal import Refused
from ui.tasks import Tasks


class Ledger:
    """Stands for a desk: `Tasks` asks nothing of it but `close`."""

    def __init__(self):
        self.words = []
        self.threads = set()
        self.is_closed = False

    def write(self, word):
        self.words.append(word)
        self.threads.add(threading.get_ident())
        return word

    def close(self):
        self.threads.add(threading.get_ident())
        self.is_closed = True


@pytest.fixture
def tasks(qapp):
    tasks = Tasks()
    yield tasks
    tasks.close()


@pytest.fixture
def ledger(tasks):
    ledger = Ledger()
    tasks.open(lambda: ledger)
    return ledger


def wait_for(until, answers, count=1):
    until(lambda: len(answers) >= count)
    return answers


def test_a_change_is_announced_before_its_answer_is_handed_over(tasks, ledger, until):
    heard = []
    tasks.changed.connect(lambda change: heard.append(("announced", change)))
    tasks.change(lambda desk: desk.write("lead"), then=lambda change: heard.append(("answer", change)))
    assert wait_for(until, heard, 2) == [("announced", "lead"), ("answer", "lead")]


def test_the_desk_is_touched_by_one_thread_only_and_never_by_the_windows(tasks, ledger, until):
    answers = []
    for number in range(20):
        tasks.change(lambda desk, number=number: desk.write(number), then=answers.append)
    wait_for(until, answers, 20)
    tasks.close()
    assert len(ledger.threads) == 1
    assert threading.get_ident() not in ledger.threads


def test_a_refusal_goes_to_the_one_who_asked(tasks, ledger, until):
    def refuse(_desk):
        raise Refused("The desk is read-only.")

    mine, everybodys = [], []
    tasks.refused.connect(everybodys.append)
    tasks.change(refuse, failed=mine.append)
    tasks.change(refuse)
    wait_for(until, everybodys)
    assert [str(error) for error in mine] == ["The desk is read-only."]


def test_a_bug_is_announced_with_details_to_copy(tasks, ledger, until):
    details = []
    tasks.failed_unexpectedly.connect(details.append)
    tasks.read(lambda desk: desk.no_such_thing, then=lambda _: None)
    assert "no_such_thing" in wait_for(until, details)[0]


def test_a_bug_is_told_to_the_one_who_lets_somebody_wait_too(tasks, until):
    details, mine, refusals = [], [], []
    tasks.failed_unexpectedly.connect(details.append)
    tasks.compute(lambda: 1 // 0, then=lambda _: None, failed=refusals.append, mistaken=mine.append)
    wait_for(until, mine)
    assert isinstance(mine[0], ZeroDivisionError) and len(details) == 1 and refusals == []


def test_pending_changes_are_counted_until_they_are_answered(tasks, ledger, until):
    counts = []
    tasks.pending_changes_changed.connect(counts.append)
    tasks.change(lambda desk: desk.write("one"))
    tasks.change(lambda desk: desk.write("two"))
    wait_for(until, counts, 4)
    assert counts == [1, 2, 1, 0]


def test_closing_finishes_what_was_asked_and_leaves_no_thread_behind(tasks, ledger):
    release = threading.Event()
    tasks.change(lambda desk: (release.wait(5), desk.write("first")))
    tasks.change(lambda desk: desk.write("last"))
    tasks.compute(lambda: 1, then=lambda _: None)
    release.set()
    tasks.close()
    assert ledger.words == ["first", "last"]
    assert ledger.is_closed
    assert not [thread for thread in threading.enumerate() if thread.name.startswith(("desk", "compute"))]


def test_finish_tells_which_changes_could_not_be_made(tasks, ledger):
    def refuse(_desk):
        raise Refused("The disk is full.")

    tasks.change(refuse)
    assert [str(error) for error in tasks.finish()] == ["The disk is full."]


def test_no_answer_arrives_after_closing(tasks, ledger):
    answers = []
    tasks.change(lambda desk: desk.write("word"), then=answers.append)
    tasks.close()
    QCoreApplication.processEvents()
    tasks.change(lambda desk: desk.write("late"), then=answers.append)
    assert answers == []
    assert ledger.words == ["word"]


def test_nothing_is_asked_of_a_desk_that_did_not_open(tasks, until):
    def refuse():
        raise Refused("This is not a desk.")

    refusals, answers = [], []
    tasks.open(refuse, failed=refusals.append)
    tasks.read(lambda desk: desk.words, then=answers.append)
    tasks.compute(lambda: "after", then=refusals.append)
    wait_for(until, refusals, 2)
    tasks.finish()
    QCoreApplication.processEvents()
    assert answers == []


def test_the_desk_before_is_closed_when_another_opens(tasks, ledger, until):
    answers = []
    tasks.open(Ledger, then=answers.append)
    wait_for(until, answers)
    assert ledger.is_closed


class Asker(QObject):
    def __init__(self, heard):
        super().__init__()
        self.heard = heard

    def take(self, answer):
        self.heard.append(answer)

    def take_named(self, *named):
        self.heard.append(named)


def test_an_answer_for_a_deleted_widget_is_dropped(tasks, ledger, until):
    heard = []
    asker = Asker(heard)
    tasks.read(lambda _desk: "answer", then=asker.take)
    shiboken6.delete(asker)
    tasks.read(lambda _desk: "next", then=heard.append)
    assert wait_for(until, heard) == ["next"]


def test_an_answer_for_a_deleted_widget_is_dropped_where_more_is_handed_over_with_it(tasks, ledger, until):
    heard = []
    asker = Asker(heard)
    tasks.read(lambda _desk: "answer", then=partial(partial(asker.take_named, "one"), "two"))
    shiboken6.delete(asker)
    tasks.read(lambda _desk: "next", then=heard.append)
    assert wait_for(until, heard) == ["next"]


class Maker(QObject):
    """Asks with functions that are made where they are needed."""

    def ask(self, tasks, heard):
        def hear(_answer):
            heard.append(self.objectName())

        tasks.compute(lambda: "late", then=hear)
        tasks.compute(lambda: "late", then=lambda _answer: heard.append(self.objectName()))


def test_an_answer_for_what_a_deleted_widget_has_made_is_dropped(tasks, until):
    alive, gone, heard, done = Maker(), Maker(), [], []
    alive.setObjectName("alive")
    gone.ask(tasks, heard)
    alive.ask(tasks, heard)
    shiboken6.delete(gone)
    tasks.compute(lambda: None, then=done.append)
    until(lambda: bool(done) and len(heard) == 2)
    assert heard == ["alive", "alive"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from("abc"), st.booleans()), min_size=1, max_size=25))
def test_a_newer_request_makes_the_older_answer_vanish(until, requests):
    """Whatever the order of requests, an answer that arrives is never older than the newest request of its key."""
    tasks = Tasks()
    asked: dict[str, int] = {}
    answers: dict[str, list[int]] = {}

    def take(key, number):
        assert asked[key] == number
        answers.setdefault(key, []).append(number)

    for number, (key, pause) in enumerate(requests):
        asked[key] = number
        tasks.compute(lambda number=number: number, key=key, then=lambda answer, key=key: take(key, answer))
        if pause:
            QCoreApplication.processEvents()
    until(lambda: {key: got[-1] for key, got in answers.items()} == asked)
    tasks.close()


def test_one_key_computes_one_job_at_a_time_and_only_the_newest_of_those_that_wait(tasks, until):
    ran, answers = [], []
    release = threading.Event()
    tasks.compute(lambda: (release.wait(5), ran.append(0)), key="counts", then=answers.append)
    for number in range(1, 6):
        tasks.compute(lambda number=number: ran.append(number) or number, key="counts", then=answers.append)
    release.set()
    wait_for(until, answers)
    assert ran == [0, 5]
    assert answers == [5]


def test_what_is_forgotten_does_not_answer(tasks, ledger, until):
    answers = []
    tasks.read(lambda _desk: "text of the article before", key="article", then=answers.append)
    tasks.forget("article")
    tasks.read(lambda _desk: "other", then=answers.append)
    assert wait_for(until, answers) == ["other"]


def test_an_answer_that_is_shown_late_arrives_before_the_newer_one_and_never_once_it_is_forgotten(tasks, until):
    answers = []
    began, release = threading.Event(), threading.Event()
    tasks.compute(
        lambda: (began.set(), release.wait(5)) and "a page", key="proof", then=answers.append, shows_late=True
    )
    assert began.wait(5)
    for word in ("skipped", "the page"):
        tasks.compute(lambda word=word: word, key="proof", then=answers.append, shows_late=True)
    release.set()
    assert wait_for(until, answers, 2) == ["a page", "the page"]

    began, release = threading.Event(), threading.Event()
    tasks.compute(
        lambda: (began.set(), release.wait(5)) and "of before", key="proof", then=answers.append, shows_late=True
    )
    assert began.wait(5)
    tasks.forget("proof")
    tasks.compute(lambda: "of the next", key="proof", then=answers.append, shows_late=True)
    release.set()
    assert wait_for(until, answers, 3)[2:] == ["of the next"]
