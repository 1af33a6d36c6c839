"""The desk: the only door to an office's work. One verb for each thing a person does; every change leaves an event.

    desk = Desk.open(Path("office.desk"))
    change = desk.new_article("news-article", "vi")
    desk.save_text(change.article_id, "…")
    desk.close()

A desk belongs to the thread that opened it. The verbs stand in one file a subject: articles, history, people, staff,
doubles, retiring, identity, moves, assignments, plans, undoing, notices, my_work, pictures, planning, exports,
replacing, search, lines, board, tags, settings, snippets, stationery, words, dismissals, languages, style_rules,
removal, taking_in, soundness, comments, proposals, deciding, checkouts, restoring, bringing_back, editions,
corrections, publications, sending_out, conflict_copies.
"""

import getpass
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from editor.refusal import Refused
from storage import creation, events, opening, settings
from storage.arrivals import Arrivals
from storage.article.bringing_back import BringingBack
from storage.article.dismissals import Dismissals
from storage.article.languages import Languages
from storage.article.replacing import Replacing
from storage.article.taking_in import TakingIn
from storage.backups import backup
from storage.backups.conflict_copies import ConflictCopies
from storage.change import Kind
from storage.core import Clock
from storage.events import Event
from storage.file import file_set, places
from storage.file.lock import Holder, this_machine
from storage.finding.lines import Lines
from storage.finding.related import Relations
from storage.finding.saved_searches import SavedSearches
from storage.finding.titles import Titles
from storage.logbook import Logbook
from storage.office import people, stationery
from storage.office.doubles import Doubles
from storage.office.notices import Notices
from storage.office.retiring import Retiring
from storage.office.snippets import Snippets
from storage.office.staff import Staff
from storage.office.style_rules import StyleRules
from storage.office.words import Words
from storage.publication.sending_out import SendingOut
from storage.removal import Removal
from storage.review.checkouts import Checkouts
from storage.review.comments import Comments
from storage.review.restoring import Restoring
from storage.review.thinning import Thinning
from storage.schedule.board import Board
from storage.schedule.my_work import Work
from storage.schedule.planning import Planning
from storage.schedule.rescheduling import Rescheduling
from storage.schedule.restyling import Restyling
from storage.schedule.tags import Tags
from storage.schedule.ways import Ways
from storage.schema.particulars import Particulars
from storage.settings import Settings
from storage.verify import soundness
from storage.verify.checking import Checking

if TYPE_CHECKING:
    from storage.salvaging.recovery import Recovery


def now() -> int:
    """Milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000


class Desk(
    Arrivals,
    Board,
    BringingBack,
    Checking,
    Checkouts,
    Comments,
    ConflictCopies,
    Dismissals,
    Doubles,
    Languages,
    Lines,
    Relations,
    SavedSearches,
    SendingOut,
    Logbook,
    Notices,
    Particulars,
    Planning,
    Staff,
    Replacing,
    Rescheduling,
    Restoring,
    Restyling,
    Retiring,
    Titles,
    Settings,
    Snippets,
    StyleRules,
    TakingIn,
    Work,
    Tags,
    Ways,
    Thinning,
    Words,
    Removal,
    soundness.Soundness,
):
    """One office's workspace in one file. Made by `create` or `open`, and let go of by `close`."""

    def __init__(self, opened: opening.Opened, path: Path, clock: Clock) -> None:
        self._opened = opened
        me = people.known(opened.database, settings.read(opened.database, "owner", ""))
        super().__init__(opened.database, path, me, clock, this_machine(), opened.why_read_only)
        self._unchecked = opened.unchecked
        self.recovery: Recovery | None = None
        """what there is of a damaged desk, where `storage.whole_desks.recovering` opened it"""

    @classmethod
    def create(cls, path: Path, owner: str, language: str = "vi", clock: Clock = now) -> "Desk":
        """A new desk of one person with all that ships. Refused where a file is, or none may be written."""
        places.must_have_a_name_for_all(places.real(path))
        creation.create(path, owner, language, clock)
        return cls.open(path, clock)

    @classmethod
    def open(
        cls, path: Path, clock: Clock = now, *, takes_over: bool = False, whole_up_to: int = soundness.WHOLE_UP_TO
    ) -> "Desk":
        """The desk in this file, to write, or to read where `why_read_only` says so.

        Raises `storage.file.lock.Held` when a window on this machine has it, and Refused when it cannot be read. With
        `takes_over`, which a person has to ask for, a lock that another machine left behind is broken. Of a file of
        more than `whole_up_to` bytes the larger tables are left to `check_some`.
        """
        path = places.real(path)
        opened = opening.open_file(path, clock, _login(), takes_over=takes_over, whole_up_to=whole_up_to)
        try:
            desk = cls(opened, path, clock)
            # A disk that is full now must not keep anybody from reading, or from saving once there is room.
            with suppress(Refused):
                desk._begin()
        except BaseException:
            opened.close()
            raise
        return desk

    @classmethod
    def open_copy(cls, path: Path, clock: Clock = now) -> "Desk":
        """A copy of the desk, to check it: the file itself is left as it is, and may be open in another program.

        Raises `storage.file.lock.Held` where this one has it open.
        """
        return cls._only_to_read(opening.open_copy, places.real(path), clock)

    @classmethod
    def open_to_look(cls, path: Path, clock: Clock = now) -> "Desk":
        """The same for `verify`, without a copy of a large desk, which nobody can open until this one is closed."""
        return cls._only_to_read(opening.open_to_look, places.real(path), clock)

    @classmethod
    def _only_to_read(cls, way: Callable[[Path, Clock], opening.Opened], path: Path, clock: Clock) -> "Desk":
        opened = way(path, clock)
        try:
            return cls(opened, path, clock)
        except BaseException:
            opened.close()
            raise

    @property
    def recovered_from(self) -> Holder | None:
        """Who had the desk open when their program ended without closing it; None after an ordinary end."""
        return self._opened.recovered_from

    def events(self, article_id: str | None = None) -> list[Event]:
        """The log, oldest first; with `article_id` only what happened to that article."""
        return events.listed(self._database, article_id)

    def check_log(self) -> str:
        """The hash of the newest event, once the whole chain has been found intact; Refused where it is not."""
        return events.check_chain(self._database)

    def back_up(self, target: Path) -> None:
        """Put a checked copy of the desk, as it is now, at `target`; what stood there goes once the copy is whole."""
        if target.resolve() == self.path.resolve():
            raise Refused("A backup cannot take the place of the desk itself; nothing was done. Choose another name.")
        backup.back_up(self._database, target)

    def close(self) -> None:
        """Let go of the file and its lock. Twice is once."""
        self._opened.close()

    def __enter__(self) -> "Desk":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _sign(self, name: str) -> None:
        if self._opened.lock and not self.is_read_only:
            self._opened.lock.sign(name)

    def _begin(self) -> None:
        """What an ordinary opening leaves behind: a name in the lock, a recovery in the log, newer stationery.

        And what an earlier program left beside the desk is gone.
        """
        if self.is_read_only:
            return
        self._sign(self.me.name)
        self._finish_sending()
        file_set.tidy_old(self.path.parent, self.clock())
        if self.recovered_from:
            with self._changing() as at:
                left = self.recovered_from
                self._record(Kind.DESK_RECOVERED, at, person=left.person, process=left.process, since=left.since)
        if self.setting(stationery.SHIPPED) != stationery.shipped_now():
            with self._changing() as at:
                stationery.add_shipped(self._database, at)
                self._record(Kind.STATIONERY_ADDED, at)
                self._reopen_void(at)


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
