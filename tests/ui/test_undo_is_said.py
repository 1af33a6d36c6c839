"""What can be undone says so for ten seconds. A new step of the window that offers no undo has to say here why not."""

import ast
import inspect
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton

from storage.desk import Desk
from ui.tasks import Tasks
from ui.widgets.notice import Notice, NoticeBar, Weight
from ui.window.undo_bar import UndoBar

WINDOW = Path(__file__).parents[2] / "ui" / "window"
MARKS = ("event_ids", 'tr("Undo")', "steps.take", "_bar.take", "steps.tell")
"""by which a journey offers an undo: through the bar, or with one of its own"""

# To add one: the verb of the desk that a journey calls which offers no undo, below the reason for that.
WITHOUT = {
    "the way back stands in the same place, and is as short": """
        add_word heed_word ignore_word dismiss take_back_dismissal remove_style_rule save_style_rule switch_style_rule
        check_out release keep_snippets lock_key unlock_key set_languages set_setting save_house_style save_office
        set_house_style name_revision set_translation_source""",
    "the history keeps what was there, and the text has an undo of its own": """
        add_picture save_text save_fields save_proposal restore_passages restore_revision keep_revision
        draft_correction drop_correction""",
    "it stands for good, on purpose": """
        add_collaborators become prove endorse_key enrol_key revoke_key rotate_key trust_root record_export send_out
        record_bulletin see_notices open_article thin_history take_over new_article remove_sample""",
}


def without_undo():
    """The verbs of the desk that some journey calls which offers no undo."""
    verbs = {
        name
        for name, verb in inspect.getmembers(Desk, inspect.isfunction)
        if not name.startswith("_") and "Change" in str(verb.__annotations__.get("return"))
    }
    found = set()
    for file in WINDOW.rglob("*.py"):
        source = file.read_text(encoding="utf-8")
        if any(mark in source for mark in MARKS):
            continue
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                is_desk = getattr(node.func.value, "id", "") == "desk"
                found |= {node.func.attr} & verbs if is_desk else set()
    return found


def test_every_step_offers_an_undo_or_has_a_reason():
    assert without_undo() == {verb for verbs in WITHOUT.values() for verb in verbs.split()}


def test_what_can_be_undone_says_so_for_ten_seconds(qtbot):
    bar, tasks = NoticeBar(), Tasks()
    qtbot.addWidget(bar)
    steps = UndoBar(tasks, bar, bar)
    steps.tell("Moved.", ("event",), Weight.DONE)
    (notice,) = bar.findChildren(Notice)
    assert "Undo" in [button.text() for button in notice.findChildren(QPushButton)]
    (timer,) = notice.findChildren(QTimer)
    assert (timer.isActive(), timer.interval()) == (True, 10_000)
    timer.stop()
    tasks.close()
