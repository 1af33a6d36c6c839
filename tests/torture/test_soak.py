"""A long day in a real window: typing, saving, switching, searching, exporting, over and over; nothing piles up."""

import gc
import os
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from editor.article import Fields
from editor.export.assemble import piece_from_article
from editor.export.registry import WRITERS
from editor.house_style import named
from storage.desk import Desk
from storage.file.files import write_atomic
from tests.torture.sizes import record, tries
from tests.ui.conftest import (  # noqa: F401
    garbage_of_the_window_in_its_own_thread,
    no_timer_goes_on,
    qapp_args,
    session_theme,
    theme,
    until,
)
from tests.ui.window.conftest import clock, open_window, preferences, window  # noqa: F401
from ui.tasks import POOL_THREADS

# A round is some twenty seconds of a day: eight hours are 1,440.
ROUNDS, WARM = tries(24, 1_440), tries(12, 30)
ARTICLES = 6
WORDS = "Chợ Đông Ba mở cửa từ bốn giờ sáng, và ai cũng có thể đến. " * 12
PAGES = ("page.library", "page.board", "page.write")
MOST_MORE = 1.15


@pytest.fixture
def desk_path(tmp_path, clock):  # noqa: F811
    path = tmp_path / "office.desk"
    with Desk.create(path, owner="Lan Anh", language="vi", clock=clock) as desk:
        for number in range(ARTICLES):
            article_id = str(desk.new_article("", "vi").article_id)
            desk.save_fields(article_id, Fields(headline=f"Chợ số {number}", slug=f"cho-{number}"))
            desk.save_text(article_id, WORDS)
    return path


def memory() -> int:
    """Bytes of this process that are in memory."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def running_timers() -> int:
    return sum(isinstance(one, QTimer) and one.isActive() for one in gc.get_objects() if isinstance(one, QTimer))


def export(desk: Desk, article_id: str, target: Path) -> None:
    article = desk.article(article_id)
    data = WRITERS["html"](piece_from_article(article, {}), named("news-article")).data
    write_atomic(target, data)


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from /proc")
@pytest.mark.timeout(300 + ROUNDS * 20)
def test_a_long_day_leaves_nothing_behind(window, until, tmp_path):  # noqa: F811
    tasks, edit = window._tasks, window.writing.room.edit
    ids: list[str] = []
    tasks.read(lambda desk: [line.id for line in desk.article_lines()], then=ids.extend)
    until(lambda: len(ids) == ARTICLES)

    def one_round(number: int) -> None:
        article_id = ids[number % ARTICLES]
        window.pages.turn("page.write")
        window.open_article(article_id)
        until(lambda: window.writing.opened.article_id == article_id and edit.isEnabled())
        edit.selectAll()
        edit.insertPlainText(f"Bản {number}. {WORDS}")
        _is_saved(tasks, article_id, f"Bản {number}.", until)
        done: list[object] = []
        tasks.read(lambda desk: export(desk, article_id, tmp_path / "out.html"), then=done.append)
        tasks.read(lambda desk: len(desk.search("cho dong ba").found), then=done.append)
        until(lambda: len(done) == 2)
        window.pages.turn(PAGES[number % len(PAGES)])
        QApplication.processEvents()
        gc.collect()  # nobody else looks, and a day makes more than `garbage` waits for

    before = (0, 0, 0, 0)
    for number in range(ROUNDS):
        if number == WARM:
            before = memory(), threading.active_count(), open_files(), running_timers()
        one_round(number)
    after = memory()
    note = f"{before[0] / 1e6:.0f} MB after {WARM} rounds, {after / 1e6:.0f} MB at the end"
    assert after <= before[0] * MOST_MORE, note
    # A pool starts its threads when they are needed, and a change may be under way.
    until(lambda: threading.active_count() <= before[1] + POOL_THREADS)
    until(lambda: open_files() <= before[2] + 1)
    until(lambda: running_timers() <= before[3] + 1)
    record("soak", "rounds of typing, saving, switching, searching, exporting", ROUNDS, ROUNDS, note=note)


def _is_saved(tasks, article_id: str, start: str, until) -> None:  # noqa: F811
    """Wait until the desk has these words."""
    seen: list[str] = []

    def there() -> bool:
        if any(text.startswith(start) for text in seen):
            return True
        seen.clear()
        tasks.read(lambda desk: desk.article(article_id).text, then=seen.append, key="soak")
        return False

    until(there)
