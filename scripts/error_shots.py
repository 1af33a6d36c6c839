"""The pictures of what goes wrong: each sentence says what happened, what is safe, and what to do."""

import tempfile
from collections.abc import Callable
from pathlib import Path

DESK = "Newsroom.desk"


def by_name(live: Callable, wait_until: Callable, look: Callable, now: int) -> dict[str, Callable]:
    """`live` lets the window live, `look` takes its picture."""

    def told(tell: Callable) -> Callable:
        """A picture of the window once `tell` has said something above the work; it is taken back afterwards."""

        def shoot(session, save) -> None:
            notices = session.window.notices
            before = set(notices._notices)
            tell(session)
            wait_until(lambda: bool(set(notices._notices) - before))
            save(look(session))
            for subject in set(notices._notices) - before:
                notices.take_back(subject)

        return shoot

    def wrong_passphrase(session, save) -> None:
        from ui.dialogs.who import Who
        from ui.wording import say

        people, why = _refused_passphrase()
        dialog = Who(people, people[1].id, session.window)
        dialog.show()
        dialog.picker.choose(people[0].id)
        dialog.refuse(say(why), True)
        live(400)
        save(dialog.grab())
        dialog.close()
        dialog.deleteLater()

    def mistake_details(session, save) -> None:
        from ui.dialogs.details import Details

        dialog = Details(_mistake(), session.window)
        dialog.show()
        live(400)
        save(dialog.grab())
        dialog.close()
        dialog.deleteLater()

    return {
        "no-desk": told(_open_no_desk),
        "held-elsewhere": told(lambda session: _tell_held(session, now)),
        "damage-found": told(_tell_damage),
        "mistake": told(lambda session: session.tasks.failed_unexpectedly.emit(_mistake())),
        "mistake-details": mistake_details,
        "wrong-passphrase": wrong_passphrase,
        "not-saved": told(_no_room),  # the last, as the window goes on saying below that it waits
    }


def _no_room(session) -> None:
    """The disk does not take what was typed."""
    from storage.file import disk

    saving = session.window.writing.saving
    saving._begin()
    saving._on_refused(session.window.writing.room.article_id, disk.sentence_for("SQLITE_FULL", DESK))


def _open_no_desk(session) -> None:
    """A file that only looks like a desk by its name."""
    file = session._preferences.folder / "Minutes.desk"
    file.write_text("Minutes of Monday", encoding="utf-8")
    session.open_desk(file)


def _tell_held(session, now: int) -> None:
    """Somebody has the desk open on another machine."""
    from storage.file.lock import Holder, _held

    session.window.tell_read_only(_held(DESK, Holder("press-room-2", 41, "Lan Anh", now, "")), lambda: None)


def _tell_damage(session) -> None:
    from storage.file import disk

    session.window._housekeeping.tell_damage(disk.damaged(DESK), lambda: None)


def _mistake() -> str:
    """The details of a mistake, as they are kept: places in the program, none of a person's words."""
    from ui.tasks import details_of

    try:
        exec(compile('place = {}["stage"]', "/opt/copydesk/ui/desk/board.py", "exec"), {})
    except KeyError as error:
        inside = error.__traceback__
        return details_of(error.with_traceback(inside.tb_next if inside else None))


def _refused_passphrase():
    """The two people of a small desk, and what it says when a passphrase is not the one of the first."""
    from editor.article import Role
    from storage.desk import Desk
    from storage.office.identity import WrongPassphrase

    with tempfile.TemporaryDirectory() as folder, Desk.create(Path(folder) / DESK, "Lan Anh") as desk:
        desk.set_passphrase("four words for me")
        desk.add_collaborator("Trần Minh", frozenset({Role.EDITOR}))
        people = desk.collaborators()
        minh = next(person for person in people if person.id != desk.me.id)
        lan = desk.me
        desk.become(minh.id)
        try:
            desk.become(lan.id, "three words")
        except WrongPassphrase as why:
            return [next(p for p in people if p.id == lan.id), minh], why
