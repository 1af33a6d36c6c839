"""What the command line says of a desk, of a file that left it, and of a file that a source names. It changes nothing.

It prints nothing; `cli` does.
"""

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from editor import given_file
from editor.disk_reason import reason_of
from editor.refusal import Refused
from ui.cli_words import Reply, worded

if TYPE_CHECKING:
    from storage.review.sources import Attached
    from storage.verify.checking import Progress

LARGEST = 1_000_000_000
"""bytes of a file that is looked for among the receipts"""
Said = tuple[list[str], bool]
"""Lines for the screen, and whether everything holds."""


def of_desk(desk: Path, head: str, root: str, progress: "Progress | None") -> Said:
    """What does not hold on a desk, a line each with its table."""
    from storage.desk import Desk

    with Desk.open_to_look(desk) as opened:
        checked = opened.verify(progress, head, root)
    said = [worded(Reply("note: {note}", note=note)) for note in checked.notes]
    said += [f"{fault.table}: {worded(fault)}" for fault in checked.faults]
    if not checked.faults:
        holds = Reply(
            "{events} events, {revisions} revisions and {approvals} approvals hold.",
            events=checked.events,
            revisions=checked.revisions,
            approvals=checked.approvals,
        )
        said.append(worded(holds))
    said.append(worded(Reply("head of the log: {head}", head=checked.head)))
    return [f"{desk}: {line}" for line in said], not checked.faults


def of_file(file: Path, desk: Path) -> Said:
    """What the receipts of a desk say of an exported file, or of the code of an edition, and whether it holds.

    A bulletin has a line for each of its articles, and holds where every one is an approved text. Refused
    when no receipt is for it.
    """
    from editor import whose_file
    from editor.edition import codes_in
    from editor.export import codes_apart
    from storage.desk import Desk

    codes = codes_in(file.name)
    if codes and not file.exists():
        with Desk.open_copy(desk) as opened:
            found = opened.recognise_code(codes[0])
            assert found.edition is not None
            said = whose_file.of_bare_code(found.headline, found.edition, found.newest, opened.names())
            return [worded(said)], True
    try:
        sha256 = _hash(file)
    except OSError as error:
        raise Refused(
            "“{file}” cannot be read ({reason}); nothing was written.", file=file, reason=reason_of(error)
        ) from None
    with Desk.open_copy(desk) as opened:
        found = opened.recognise(sha256, lambda: codes_apart.read_apart(file))
        names = opened.names()
        return [worded(one.said(names)) for one in found], all(one.is_approved_text for one in found)


def _hash(file: Path) -> str:
    """Piece by piece, and no more of it than the cap. Raises OSError."""
    read, size = hashlib.sha256(), 0
    with given_file.opened(file) as given:
        is_larger = os.fstat(given.fileno()).st_size > LARGEST
        while not is_larger and (piece := given.read(1 << 20)):
            read.update(piece)
            size += len(piece)
            is_larger = size > LARGEST
    if is_larger:
        raise Refused(
            "“{file}” is larger than any file that Copydesk writes, so it was not looked for; nothing was written.",
            file=file,
        )
    return read.hexdigest()


def of_source_files(files: Sequence[Path], desk: Path) -> Said:
    """Which entries of the ledgers of a desk each file is attached to, by its hash."""
    from storage.desk import Desk
    from storage.file.files import fingerprint

    said, all_hold = [], True
    with Desk.open_to_look(desk) as opened:
        for file in files:
            attached = opened.attached(fingerprint(file), file.name)
            said += [f"{file}: {worded(line)}" for line in _of_attached(attached)]
            all_hold = all_hold and any(one.is_same for one in attached)
    return said, all_hold


def _of_attached(attached: "Sequence[Attached]") -> Iterator[Reply]:
    for one in attached:
        # What is off the record is not even printed: a screen is copied, and what a script says is kept.
        entry = Reply("the source “{citation}”", citation=one.citation)
        if not one.citation:
            entry = Reply("a source off the record")
        article = f"“{one.headline or one.slug}”" + (f" ({one.slug})" if one.headline and one.slug else "")
        if one.is_same:
            yield Reply("this is the file that was attached to {entry} of {article}.", entry=entry, article=article)
        else:
            yield Reply(
                "it is NOT the file of this name that was attached to {entry} of {article}: it was changed, or it is "
                "another one.",
                entry=entry,
                article=article,
            )
    if not attached:
        yield Reply("no source of this desk has this file attached: it was changed since, or it never was.")
