"""Each journey that computes shows how far it is and can be stopped, or has to say here why it need not."""

import re
from pathlib import Path

UI = Path(__file__).parents[2] / "ui"
SHOWN = re.compile(r"\b(Progress|LongStep)\(")
"""by which a journey shows how far it is: with a way to stop it"""

# To add one: the file of a journey that computes and shows no progress, below the reason for that.
WITHOUT = {
    "it is about one article: the largest takes a second at most (docs/performance.md)": """
        window/review/comparing window/review/looking_back window/review/proposing window/review/approving
        window/publication/printing window/publication/preflighting window/publication/correcting
        window/publication/exporting window/publication/going_out window/writing/audience publishing/style_preview
        writing/finding/finder""",
    "nobody waits for it: a newer text takes its place": """
        window/publication/proofing window/writing/checking window/writing/article_search""",
    "the dialog that it fills says so, and can be turned to another backup or closed meanwhile": """
        window/safety/taking_back""",
    "nobody waits for it: it is done beside the work": "window/safety/backing_up",
    "it reads or writes one small file, of which caps say how large it may be": """
        window/views/handing_on window/views/people_files window/review/event_log window/review/sourcing
        window/safety/supporting window/publication/office_paper window/signatures/root_printing
        window/writing/illustrating window/writing/dropped_texts""",
    "it is about what was just typed or pasted, and typing goes on meanwhile": """
        window/writing/language_tools writing/pasting writing/old_letters""",
}


def without_progress():
    """The files of the window that compute and show no progress."""
    return {
        file.relative_to(UI).with_suffix("").as_posix()
        for file in UI.rglob("*.py")
        if "tasks.compute(" in (source := file.read_text(encoding="utf-8")) and not SHOWN.search(source)
    }


def test_every_long_work_shows_how_far_it_is_or_has_a_reason():
    assert without_progress() == {file for files in WITHOUT.values() for file in files.split()}
