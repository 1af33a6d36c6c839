"""A desk after a year of work, its log checked, and an article with many comments; in process, made by its own verbs.

The year is 2,000 articles of 6 kB with 40 revisions each: 80,000 saves that each change one place, as typing does. The
log that is checked has 300,000 events, the rest of which are put in by hand in the same form.
"""

import os
import random
import sqlite3
import tempfile
from pathlib import Path
from time import perf_counter

from bench.figures import Figure
from bench.review import edited, milliseconds, text_of
from editor.article import Role
from editor.review import Comment, Proposal
from storage import events
from storage.desk import Desk
from storage.verify.verified_log import stretches, told_by

ARTICLES, REVISIONS, EVENTS = 2_000, 40, 300_000
COMMENTS = 500
ROUNDS = 5
STEP = 60_000
"""milliseconds between two saves"""


def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="copydesk-bench-") as folder:
        small, large = Path(folder, "small.desk"), Path(folder, "year.desk")
        Desk.create(small, "Lan Anh").close()
        _fill(large)
        size = large.stat().st_size / 1_000_000
        opened = [(_opening(small), _opening(large)) for _ in range(3 * ROUNDS)]
        figures = [
            Figure(
                "a year of work", f"{ARTICLES:,} articles, {REVISIONS} revisions each", "MB", (size,), most_worst=150
            ),
            Figure(
                "opening a year of work",
                "against an empty desk",
                "ms",
                tuple(pair[1] for pair in opened),
                "an empty desk",
                tuple(pair[0] for pair in opened),
                most_more=50,
            ),
            *_comments(Path(folder, "comments.desk")),
        ]
        _lengthen(large)
        return [*figures, *_verified(large)]


def _fill(path: Path) -> None:
    chance = random.Random(5)
    moment = [1_700_000_000_000]
    base = text_of(12_000)
    with Desk.create(path, "Lan Anh", clock=lambda: moment[0]) as desk:
        for _ in range(ARTICLES):
            at = chance.randrange(len(base) - 5_000)
            text = base[at : at + 4_600]
            with desk._database.tx():
                article_id = desk.new_article("", "vi").article_id or ""
                for _ in range(REVISIONS - 1):
                    moment[0] += STEP
                    text = edited(text, 1, chance)
                    desk.save_text(article_id, text)


def _opening(path: Path) -> float:
    before = perf_counter()
    desk = Desk.open(path)
    desk.article_lines()[:1]
    taken = (perf_counter() - before) * 1000
    desk.close()
    return taken


def _lengthen(path: Path) -> None:
    """Put events of one kind behind those that are there, until there are EVENTS."""
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    last = dict(connection.execute("SELECT * FROM event ORDER BY seq DESC LIMIT 1").fetchone())
    rows = []
    while last["seq"] < EVENTS:
        values = {**last, "seq": last["seq"] + 1, "logical": last["logical"] + 1, "id": f"made-{last['seq']}"}
        values |= {
            "kind": "comment_added",
            "previous": last["hash"],
            "payload": '{"body":"Đúng không?","comment_id":"x"}',
        }
        last = {**values, "hash": events.hash_of({column: values[column] for column in events.HASHED})}
        rows.append(tuple(last[column] for column in (*events.HASHED, "hash")))
    places = ", ".join("?" for _ in range(len(events.HASHED) + 1))
    connection.executemany(f"INSERT INTO event ({', '.join(events.HASHED)}, hash) VALUES ({places})", rows)
    connection.commit()
    connection.close()


def _verified(path: Path) -> list[Figure]:
    with Desk.open(path) as desk:
        chain = []
        for _ in range(ROUNDS):
            before = perf_counter()
            for part in stretches(desk._database, "", EVENTS):
                told_by(desk._database, part)
            chain.append(perf_counter() - before)
        before = perf_counter()
        checked = desk.verify(lambda _done, _total: None)
        whole = perf_counter() - before
        assert not checked.faults, checked.faults[:3]
        what = f"{checked.events:,} events"
        return [
            Figure("verify, the log", what, "s", tuple(chain)),
            Figure("verify, all of it", f"{what}, {checked.revisions:,} texts", "s", (whole,), most_worst=5),
        ]


def _comments(path: Path) -> list[Figure]:
    """What the review pane waits for: threads, proposals and the seal of an article; and the pane itself."""
    text = text_of(3_000)
    with Desk.create(path, "Lan Anh") as desk:
        minh = desk.collaborator(str(desk.add_collaborator("Minh", frozenset({Role.EDITOR})).values["collaborator_id"]))
        article_id = desk.new_article("", "vi").article_id or ""
        desk.save_text(article_id, text)
        for number in range(COMMENTS):
            at = number * (len(text) - 40) // COMMENTS
            desk.add_comment(article_id, f"Nhận xét {number}, nhờ @Minh xem.", (at, at + 20))
        with desk.acting_as(minh):
            desk.save_proposal(article_id, edited(text, 50, random.Random(3)), desk.revisions(article_id)[0].id)

        def pane() -> None:
            desk.comments(article_id)
            desk.proposals(article_id)
            desk.seal(article_id)

        samples = tuple(milliseconds(pane) for _ in range(4 * ROUNDS))
        what = f"{COMMENTS} comments, 50 proposed changes"
        drawn = _drawn(desk.comments(article_id), desk.proposals(article_id), desk.names())
    return [
        Figure("review pane, its data", what, "ms", samples, most_p95=100),
        Figure("review pane, on the window's thread", f"{what}, painted", "ms", drawn, most_p95=100),
    ]


def _drawn(comments: list[Comment], proposals: list[Proposal], who: dict[str, str]) -> tuple[float, ...]:
    """Rows made of what the desk gave, shown and painted."""
    from PySide6.QtWidgets import QApplication

    from ui.review import rows
    from ui.review.review_pane import ReviewPane
    from ui.theme import STYLE, Theme

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(["bench", *STYLE])
    assert isinstance(app, QApplication)
    pane = ReviewPane(Theme(app), lambda: 1_700_000_000_000)
    pane.resize(400, 640)
    pane.show()

    def show() -> None:
        pane.show_review(rows.threads(comments, who), rows.changes(proposals, who), proposals, "", True)
        app.processEvents()
        pane.comments.viewport().repaint()

    samples = []
    for _ in range(4 * ROUNDS):
        pane.show_nothing()
        for shown in (pane.comments, pane.changes):
            shown._drawing.forget()  # as the first time
        app.processEvents()
        samples.append(milliseconds(show))
    pane.close()
    return tuple(samples)
