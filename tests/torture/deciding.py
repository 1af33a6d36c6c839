"""Works of review: approving, with and without a signing key, and bringing back what an older revision said.

Afterwards an article is approved, with its event and its seal, or it is not; it is restored or not; nothing between.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from editor import signing
from editor.approval import Signature
from editor.article import Collaborator, Role, Stage
from editor.comparing import in_paragraph
from editor.text.diff import differences
from editor.workflow import Move
from storage.change import Kind
from storage.desk import Desk
from tests.torture.office import Tell, Work, article_of, clock, office, whole, written

LANS, MINHS = "bốn từ dễ nhớ lắm", "trời xanh mây trắng"
OLDER = "Chợ mở cửa từ bảy giờ.\n\nAi cũng có thể đến mua hàng.\n\nVé gửi xe là năm nghìn đồng." + " Hết." * 3_000
NEWER = OLDER.replace("bảy", "tám").replace("mua hàng", "xem").replace("năm", "ba")
ONE_BACK = NEWER.replace("xem", "mua hàng")


def begin_in_edit(disk: Path) -> None:
    """A desk with an article of Lan Anh that Minh has taken up."""
    with Desk.create(office(disk), "Lan Anh", clock=clock) as desk:
        article_id = str(desk.new_article("", "vi").article_id)
        desk.add_collaborator("Minh", frozenset({Role.EDITOR}))
        desk.save_text(article_id, written(0))
        desk.advance(article_id, Move.SUBMIT)
        with desk.acting_as(minh_of(desk)):
            desk.advance(article_id, Move.TAKE_UP)


def minh_of(desk: Desk) -> Collaborator:
    return next(one for one in desk.collaborators() if one.name == "Minh")


@contextmanager
def _keys_beside(disk: Path) -> Iterator[None]:
    """Within it the files of signing keys lie in the folder of the work, and scrypt is cheap."""
    before, cost = os.environ.get("XDG_DATA_HOME"), signing.SCRYPT_COST
    os.environ["XDG_DATA_HOME"], signing.SCRYPT_COST = str(disk / "home"), 16
    try:
        yield
    finally:
        signing.SCRYPT_COST = cost
        if before is None:
            del os.environ["XDG_DATA_HOME"]
        else:
            os.environ["XDG_DATA_HOME"] = before


def _begin_with_keys(disk: Path) -> None:
    begin_in_edit(disk)
    with _keys_beside(disk), Desk.open(office(disk), clock) as desk:
        desk.enrol_key(LANS)
        with desk.acting_as(minh_of(desk)):
            key_id = desk.enrol_key(MINHS).values["key_id"]
        desk.unlock_key(LANS)
        desk.endorse_key(str(key_id))


def _approve(disk: Path, tell: Tell) -> None:
    with Desk.open(office(disk), clock) as desk, desk.acting_as(minh_of(desk)):
        desk.advance(article_of(desk), Move.APPROVE)
    tell(1)


def _approve_signed(disk: Path, tell: Tell) -> None:
    with _keys_beside(disk), Desk.open(office(disk), clock) as desk, desk.acting_as(minh_of(desk)):
        desk.unlock_key(MINHS)
        desk.advance(article_of(desk), Move.APPROVE)
    tell(1)


def _approved(disk: Path, told: int) -> None:
    _is_approved_or_not(disk, told, Signature.DECLARED)


def _approved_signed(disk: Path, told: int) -> None:
    _is_approved_or_not(disk, told, Signature.SIGNED)


def _is_approved_or_not(disk: Path, told: int, signature: Signature) -> None:
    with whole(disk) as desk:
        article_id = article_of(desk)
        article, decisions = desk.article(article_id), desk.decisions(article_id)
        is_done = article.stage is Stage.APPROVED
        assert is_done or (article.stage is Stage.IN_EDIT and not told), f"it is {article.stage}, told {told}"
        assert [(one.signature, one.holds) for one in decisions] == [(signature, True)] * is_done
        assert [one.payload.get("move") for one in desk.events(article_id)].count(Move.APPROVE) == is_done
        assert desk.is_approved(article_id) == is_done
        assert article.text == written(0)


def _begin_rewritten(disk: Path) -> None:
    with Desk.create(office(disk), "Lan Anh", clock=clock) as desk:
        article_id = str(desk.new_article("", "vi").article_id)
        desk.save_text(article_id, OLDER)
        desk.save_text(article_id, NEWER)


def _restore_revision(disk: Path, tell: Tell) -> None:
    with Desk.open(office(disk), clock) as desk:
        _newest, older, _first = desk.revisions(article_of(desk))
        desk.restore_revision(older.id)
    tell(1)


def _restore_paragraph(disk: Path, tell: Tell) -> None:
    with Desk.open(office(disk), clock) as desk:
        newest, older, _first = desk.revisions(article_of(desk))
        chosen = in_paragraph(NEWER, differences(NEWER, OLDER), NEWER.index("xem"))
        desk.restore_passages(older.id, newest.id, chosen)
    tell(1)


def _revision_restored(disk: Path, told: int) -> None:
    _is_restored_or_not(disk, told, OLDER, Kind.REVISION_RESTORED)


def _paragraph_restored(disk: Path, told: int) -> None:
    _is_restored_or_not(disk, told, ONE_BACK, Kind.PASSAGES_RESTORED)


def _is_restored_or_not(disk: Path, told: int, restored: str, kind: Kind) -> None:
    with whole(disk) as desk:
        article_id = article_of(desk)
        text, revisions = desk.article(article_id).text, desk.revisions(article_id)
        is_done = text == restored
        assert is_done or (text == NEWER and not told), f"it is neither, told {told}"
        assert [one.kind for one in desk.events(article_id)].count(kind) == is_done
        assert len(revisions) == 3 + is_done
        assert [desk.revision_content(one.id)[1] for one in revisions[-2::-1][:2]] == [OLDER, NEWER]


# To add one: as in `works`.
WORKS: dict[str, Work] = {
    "approving": Work(begin_in_edit, _approve, _approved),
    "approving with a key": Work(_begin_with_keys, _approve_signed, _approved_signed),
    "restoring a revision": Work(_begin_rewritten, _restore_revision, _revision_restored),
    "restoring a paragraph": Work(_begin_rewritten, _restore_paragraph, _paragraph_restored),
}
