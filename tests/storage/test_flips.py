"""One byte of a desk's file is damaged: it opens and says what holds, or is only read, or is refused, in a sentence.

Ten flips, 1,200 with COPYDESK_FLIPS=1200: a third of them anywhere in the file, which SQLite mostly sees, the others in
the words that the desk's tables hold, which it does not.
"""

import os
import random
import sqlite3
import uuid
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from editor.article import Fields, Task
from editor.planning.budget import Column
from editor.refusal import Refused
from editor.selection import EVERYTHING, Selection
from editor.snippet import Snippet
from editor.sources import SourceKind
from editor.workflow import Move
from storage.desk import Desk
from storage.finding.saved_searches import Wish
from storage.finding.search import Order
from storage.publication.editions import Outgoing
from storage.schedule.assignments import Asked

FLIPS = int(os.environ.get("COPYDESK_FLIPS", "10"))
DAY = 86_400_000


@pytest.fixture
def same_ids(monkeypatch) -> None:
    """The file is the same each time, so that the same flips do the same."""
    chance = random.Random(7)
    monkeypatch.setattr("uuid.uuid4", lambda: uuid.UUID(int=chance.getrandbits(128), version=4))
    monkeypatch.setattr("platform.node", lambda: "máy")


@pytest.fixture
def full(same_ids, desk, path, minh, pixel, clock) -> Path:
    """A closed desk on which something of everything has happened."""
    desk.new_piece("", "vi", "Một ý", minh.id, Task.WRITE, Asked(note="gọi xã"))
    for number in range(3):
        clock.tick()
        article_id = desk.new_article("", "vi")
        one = str(article_id.article_id)
        desk.save_fields(one, Fields(headline=f"Chợ số {number}", slug=f"cho-{number}", keywords=("chợ", "giá")))
        desk.save_text(one, "Chợ đổi giờ mở cửa. Ai cũng có thể đến.")
        desk.save_text(one, "Chợ đổi giờ mở cửa từ mai. Ai cũng có thể đến.")
        desk.set_due(one, clock.now + DAY, "Asia/Ho_Chi_Minh")
        desk.set_publish(one, clock.now + 2 * DAY)
        desk.tag([one], "chợ")
        desk.add_picture(one, "chợ.png", pixel)
        comment = desk.add_comment(one, "Giờ nào? @Minh", (0, 3)).values["comment_id"]
        desk.answer_comment(comment, "Năm giờ.")
        desk.add_source(one, SourceKind.PERSON, "Ban quản lý chợ", (0, 3))
        desk.assign(one, minh.id, Task.PROOF, clock.now + DAY)
        desk.dismiss(one, "spelling", "Chợ")
        desk.ignore_word(one, "Chợ")
        with desk.acting_as(minh):
            desk.save_proposal(one, "Chợ giữ giờ mở cửa từ mai.", desk.revisions(one)[0].id)
        if number:
            desk.advance(one, Move.SUBMIT)
            with desk.acting_as(minh):
                desk.advance(one, Move.TAKE_UP)
                desk.advance(one, Move.APPROVE if number == 1 else Move.SEND_BACK, "Chợ trả lời sau.")
        if number == 1:
            desk.record_export(one, "docx", "cho.docx", "ab" * 32)
            desk.publish(one, Outgoing(why="Gấp."))
    desk.check_out(one)
    desk.add_away(minh.id, date(2026, 1, 5), date(2026, 1, 6), "nghỉ")
    desk.save_search("Chợ", Wish("chợ", Selection(tags=("chợ",)), Order.NEWEST))
    desk.save_office({"office": "Phòng Thông tin"})
    desk.keep_snippets([Snippet("chào", "Kính gửi", True)])
    desk.see_notices()
    while desk.index_pending():
        pass
    desk.close()
    return path


def looks(desk: Desk) -> Iterator[Callable[[], object]]:
    """Everything that a window or a command reads, one question at a time."""
    now = desk.clock()
    first, before = now - 400 * DAY, now + 400 * DAY
    yield from (desk.article_lines, desk.collaborators, desk.names, desk.my_work, desk.notices, desk.unseen_notices)
    yield from (desk.office, desk.snippets, desk.tags, desk.saved_searches, desk.templates, desk.audiences)
    yield from (desk.house_styles, desk.has_sample, desk.languages_written, desk.signing_keys)
    yield from (desk.events, desk.check_log, desk.verify, desk.log, desk.corrections, desk.usual_lengths)
    yield partial(desk.staff, date(2026, 1, 1))
    yield partial(desk.away_from, date(2026, 1, 1))
    yield partial(desk.words, "vi")
    yield partial(desk.style_rules, "vi")
    yield partial(desk.waiting, now)
    yield partial(desk.entries, first, before)
    yield partial(desk.dues, first, before)
    yield lambda: desk.budget_lines(desk.budget(None, None, Column.DUE))
    yield partial(desk.board_counts, EVERYTHING)
    yield partial(desk.listed, "", (0,), 50, EVERYTHING, "cho")
    yield lambda: [desk.board_cards(EVERYTHING, stage, 0, 50) for stage in desk.board_counts(EVERYTHING)]
    yield lambda: [one.excerpt for one in desk.search("cho gio").found]
    yield partial(desk.titles, "cho")
    yield desk.index_pending
    for row in _rows(desk):
        of_article = (
            *(desk.article, desk.revisions, desk.comments, desk.proposals, desk.seal, desk.decisions, desk.sources),
            *(desk.receipts, desk.editions, desk.correction, desk.assignments, desk.related, desk.dismissals),
            *(desk.ignored_words, desk.pictures, desk.checklist, desk.holder, desk.tags_of, desk.allowed_moves),
            *(desk.since_seal, desk.second_language, desk.second_approver, desk.house_style_of, desk.check_out),
        )
        yield from (partial(look, row) for look in of_article)
        yield partial(desk.save_text, row, "Một câu mới.")
        yield partial(desk.advance, row, Move.DROP, "thôi")


def _rows(desk: Desk) -> list[str]:
    try:
        return [line.id for line in desk.article_lines()]
    except Refused:
        return []


def places(file: Path, chance: random.Random) -> Iterator[int]:
    """Places of bytes to damage."""
    data = file.read_bytes()
    connection = sqlite3.connect(file)
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    own = [name for name in tables if not name.startswith(("search_", "sqlite_"))]
    values = {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in own}
    connection.close()
    full = [table for table in own if values[table]]
    while True:
        if chance.random() < 1 / 3:
            yield chance.randrange(len(data))
            continue
        row = chance.choice(values[chance.choice(full)])
        found = chance.choice([one for one in row if isinstance(one, str) and one] or ["?"]).encode()
        at = data.find(found)
        if at >= 0:
            yield at + chance.randrange(len(found))


@pytest.mark.timeout(60 + FLIPS)
def test_a_damaged_byte_is_told_in_a_sentence_and_never_as_an_error(full, tmp_path, clock):
    seed = random.randrange(1_000_000) if FLIPS > 10 else 4  # few are always the same: many find what is new
    chance = random.Random(seed)
    data = full.read_bytes()
    raw = []
    for number, at in zip(range(FLIPS), places(full, chance), strict=False):
        damaged = bytearray(data)
        damaged[at] ^= 1 << chance.randrange(8)
        file = tmp_path / f"{number}.desk"
        file.write_bytes(damaged)
        raw += [f"seed {seed}, byte {at}: {error}" for error in errors(file, clock)]
        file.unlink()
    assert raw == []


def errors(file: Path, clock) -> Iterator[str]:
    """What came up that is no sentence, when the file is opened and all of it looked at."""
    try:
        desk = Desk.open(file, clock)
    except Refused:
        return
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the fault that is looked for
        yield f"opening: {error!r}"
        return
    with desk:
        for look in looks(desk):
            try:
                look()
            except Refused as refused:
                str(refused)
            except Exception as error:  # noqa: BLE001 - the same
                yield f"{look}: {error!r}"
