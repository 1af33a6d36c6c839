"""Files and edition go out together, also where the program ends in the middle.

Before a file takes its place it is noted on the desk which ones are about to; the edition crosses the note out in its
own transaction. A note that is still there when the desk is opened is of a publication that was cut off: its files are
taken back, or, where the edition is written, what stood there before is let go of.
"""

import re
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from editor.edition import Edition, EditionKind
from editor.frozen import frozen
from editor.refusal import Refused
from storage import settings
from storage.change import Change
from storage.file import file_set
from storage.file.file_set import FileSet
from storage.publication.editions import Outgoing
from storage.publication.publications import Publications
from storage.review.keys import KeyLocked

NOTE = "publication under way"
"""How the settings begin that hold a note, each with its mark behind. They are no decision of anybody, so no event
tells of them. One without a mark is of a Copydesk that had one note a desk."""
_MARK = re.compile(r"[0-9a-f]{12}")


@frozen
class CutOff:
    """A publication that was cut off: the files that were taken back, and those of which that could not be done."""

    headline: str
    taken_back: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


class SendingOut(Publications):
    cut_off: tuple[CutOff, ...] = ()
    """what was found of earlier publications when the desk was opened"""
    _sending: Mapping[str, object] | None = None

    def begin_sending(self, mark: str, folders: Collection[Path]) -> None:
        """Note that files of this mark will be written aside in these folders. Refused where nothing can be written."""
        with self._changing():
            self._finish_sending()
            self._note({"mark": mark, "machine": self._machine, "folders": [self._named(one) for one in folders]})
        for folder in folders:
            file_set.tidy_old(folder, self.clock())

    def send_out(self, article_id: str, kind: EditionKind, out: Outgoing, files: FileSet, notice: str = "") -> Change:
        """Give files that were written aside their places, with the edition that they are; `notice` of a withdrawal.

        Refused as `publish`, `publish_correction` and `withdraw` are; then what stood in their places stands there
        again. Where my key is locked, the files wait for another try.
        """
        self._sending = {
            "mark": files.mark,
            "machine": self._machine,
            "article": article_id,
            "files": [[self._named(path), sha256] for path, sha256 in files.places],
            "is_out": False,
        }
        try:
            with self._changing():
                self._note(self._sending)
            files.place()
            change = self._go(article_id, kind, out, notice)
        except KeyLocked:
            files.step_back()
            raise
        except BaseException as error:
            files.take_back()
            if isinstance(error, Refused) and not files.has_left:  # it did not go out, and was not cut off either
                self._forget_note(files.mark)
            raise
        finally:
            self._sending = None
        files.settle()
        self._forget_note(files.mark)
        return change

    def _forget_note(self, mark: str) -> None:
        """It is under way no more: a note that stays all the same is crossed out by the next opening."""
        with suppress(Refused), self._changing():
            self._cross_out(_key(mark))

    def _go(self, article_id: str, kind: EditionKind, out: Outgoing, notice: str) -> Change:
        if kind is EditionKind.PUBLISHED:
            return self.publish(article_id, out)
        if kind is EditionKind.WITHDRAWAL:
            return self.withdraw(article_id, notice, out)
        return self.publish_correction(article_id, out)

    def _put_edition(self, edition: Edition, now: int) -> Edition:
        if self._sending is not None:
            self._note({**self._sending, "is_out": True})
        return super()._put_edition(edition, now)

    def _note(self, note: Mapping[str, object]) -> None:
        settings.put(self._database, _key(str(note["mark"])), note, self.clock())

    def _cross_out(self, key: str) -> None:
        self._database.run("DELETE FROM setting WHERE key = ?", key)

    def _finish_sending(self) -> None:
        """Bring what earlier programs were in the middle of to its end; files of another machine are left to that."""
        noted = self._database.all(
            "SELECT key FROM setting WHERE substr(key, 1, ?) = ? ORDER BY changed_at DESC, key", len(NOTE), NOTE
        )
        # The newest first: what stood in a place before it may be a file of an earlier one.
        found = [self._finish_one(str(row["key"])) for row in noted]
        self.cut_off = tuple(one for one in found if one is not None)

    def _finish_one(self, key: str) -> CutOff | None:
        note = settings.read(self._database, key)
        if not isinstance(note, dict) or note.get("machine") != self._machine:
            return None
        mark = str(note.get("mark", ""))
        if not _MARK.fullmatch(mark):
            return None
        for folder in self._local(note.get("folders")):
            file_set.tidy(mark, folder)
        named = [one for one in note.get("files") or () if isinstance(one, list) and len(one) == 2]
        # A name that no file can have would keep the desk from being opened.
        files = [(path, str(sha256)) for (name, sha256) in named for path in self._local([name]) if Path(name).name]
        if len(files) != len(named):
            return None
        done = list(file_set.finish(mark, files, note.get("is_out") is True))
        left = tuple(path.name for path, is_back in done if not is_back)
        if not left:
            self._cross_out(key)
        if not done:
            return None
        taken_back = tuple(path.name for path, is_back in done if is_back)
        return CutOff(self._headline(str(note.get("article", ""))), taken_back, left)

    def _headline(self, article_id: str) -> str:
        row = self._database.one("SELECT headline, slug FROM article WHERE id = ?", article_id)
        return str(row["headline"] or row["slug"]) if row else ""

    def _named(self, path: Path) -> str:
        """What lies beside the desk is found beside it again, also where both were moved together."""
        whole, beside = path.absolute(), self.path.parent
        return str(whole.relative_to(beside) if whole.is_relative_to(beside) else whole)

    def _local(self, names: Any) -> list[Path]:
        """Places of this machine; a desk from elsewhere must not make it call another one."""
        known = [name for name in names or () if isinstance(name, str) and not name.startswith(("\\\\", "//"))]
        return [self.path.parent / name for name in known if "\0" not in name]


def _key(mark: str) -> str:
    return f"{NOTE} {mark}"
