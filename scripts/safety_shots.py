"""The pictures of what keeps a desk safe: backups, a damaged desk, a locked copy, the support file."""

from collections.abc import Callable

HOUR = 3_600_000


def by_name(live: Callable, wait_until: Callable, dialog: Callable) -> dict[str, Callable]:
    """`live` lets the window live, `dialog` takes the picture of what an action opens."""

    def backups(session, save) -> None:
        _make_backups(session)
        dialog("desk.restore", lambda opened: wait_until(lambda: opened.piece is not None))(session, save)

    def recovery(session, save) -> None:
        from storage.backups import kept_backups
        from storage.salvaging.recovery import Recovery
        from storage.salvaging.salvage import Salvaged
        from ui.dialogs.recovery import RecoveryDialog

        path = session.window._desk.path
        inside = _inside(path, session)
        names = [line.headline for line in inside.articles]
        salvaged = Salvaged(path, len(names) - 1, tuple(names[1:3]), tuple(names[3:4]), tuple(names[4:5]))
        shown = RecoveryDialog(path.name, Recovery(salvaged, kept_backups.kept(path)[0], inside), session.window)
        shown.show()
        live(400)
        save(shown.grab())
        shown.close()
        shown.deleteLater()

    def conflict_copy(session, save) -> None:
        window = session.window
        _make_conflict_copy(window._desk.path, session)
        window.conflicting.begin(window._desk)
        wait_until(lambda: conflict_subject() in window.notices._notices)
        save(window.grab())
        window.notices.take_back(conflict_subject())

    return {
        "conflict-copy": conflict_copy,
        "backups": backups,
        "recovery": recovery,
        "second-folder": dialog("desk.second_folder"),
        "locked-copy": dialog("desk.lock_copy"),
        "support-file": dialog("help.support"),
    }


def conflict_subject() -> str:
    from ui.window.safety.conflicting import KEY

    return KEY


def _make_conflict_copy(path, session) -> None:
    """A copy of the desk as Dropbox leaves one, in which another machine has written."""
    from storage.backups import kept_backups
    from storage.desk import Desk

    made = kept_backups.keep(path, session._clock() - 9 * HOUR)
    copy = made.path.rename(path.with_name(f"{path.stem} (conflicted copy 2026-11-23).desk"))
    with Desk.open(copy, session._clock) as desk:
        article_id = desk.newest_article()
        desk.save_text(article_id, desk.article(article_id).text + "\n…\n")


def _make_backups(session) -> None:
    from storage.backups import kept_backups

    for hours in range(4):
        kept_backups.keep(session.window._desk.path, session._clock() - hours * HOUR)


def _inside(path, session):
    import tempfile
    from pathlib import Path

    from storage.backups import kept_backups
    from storage.whole_desks.looking_into import look_into

    with tempfile.TemporaryDirectory() as folder:
        return look_into(kept_backups.kept(path)[0].path, Path(folder), session._clock)
