"""Making a desk: complete under a temporary name first, so that a half-made desk never stands under its own."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from editor import language_tag
from editor.article import Role
from editor.disk_reason import reason_of
from editor.refusal import Refused
from storage import events, settings
from storage.change import Kind
from storage.database import Database
from storage.file import places
from storage.file.disk import is_forbidden, is_full, sentence_for
from storage.file.files import replace_synced
from storage.file.lock import Lock, this_machine
from storage.office import people, stationery
from storage.schema import migrations


def create(path: Path, owner: str, language: str, clock: Callable[[], int]) -> None:
    """Put a new desk at `path`. Refused, with nothing left behind, where that cannot be."""
    language_tag.check(language)
    make(path, owner, clock(), lambda part: _fill(part, owner, language, clock()))


def make(path: Path, owner: str, now: int, fill: Callable[[Path], object]) -> None:
    """Put at `path` the desk that `fill` writes at the place that it is given. Refused as `create` is."""
    lock = None
    part = path.with_name(f".{path.name}.part")
    try:
        _must_be_free(path)
        # Two programs that make the same desk would spoil each other's; the second one is told that it is there.
        lock = Lock(path, owner, now)
        _must_be_free(path)
        _clear(part)
        fill(part)
        replace_synced(part, path)
    except OSError as error:
        raise _refusal(error, path) from error
    finally:
        if lock:
            with suppress(OSError):
                _clear(part)
            lock.release()


def _clear(part: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        part.with_name(part.name + end).unlink(missing_ok=True)


def _fill(part: Path, owner: str, language: str, now: int) -> None:
    person = people.checked(people.new(owner, frozenset(Role), (language,)))
    database = Database(part)
    try:
        migrations.migrate(database)
        with database.tx():
            people.add(database, person, now, is_sample=False)
            settings.put(database, "owner", person.id, now)
            settings.put(database, "language", language, now)
            stationery.add_shipped(database, now)
            events.append(
                database,
                Kind.DESK_CREATED,
                article_id=None,
                revision_id=None,
                collaborator_id=person.id,
                machine=this_machine(),
                at=now,
                payload={"owner": person.name, "language": language},
            )
    finally:
        database.close()


def _must_be_free(path: Path) -> None:
    if not path.parent.is_dir():
        raise Refused(
            "The folder “{folder}” is not there, so no desk was made. Choose another folder.", folder=str(path.parent)
        )
    if path.exists():
        raise Refused(
            "“{name}” is already there, so no new desk was made over it. Open it, or choose another name.",
            name=path.name or str(path),
        )
    why = places.why_not_written(path)
    if why:
        raise why


def _refusal(error: OSError, path: Path) -> Refused:
    refusal = sentence_for("SQLITE_FULL", path.name) if is_full(error) else None
    if refusal:
        return refusal
    if is_forbidden(error):
        return Refused(
            "No desk “{name}” was made, because this folder may only be read. Choose a folder of your own.",
            name=path.name,
        )
    return Refused(
        "No desk “{name}” was made ({reason}). Choose another folder.", name=path.name, reason=reason_of(error)
    )
